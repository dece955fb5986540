import type { Field } from "./demo-vocabulary.ts";

/** Postings in Dutch. */
export const dutchFields: readonly Field[] = [
  {
    field: "software",
    industries: ["Software", "Energie", "Verzekeringen", "E-commerce"],
    kinds: ["Software", "Digitaal", "Systemen"],
    desk: true,
    payBy: "MONTH",
    about: [
      "{company} maakt de [planning|facturatie|voorraadsoftware] die [zeshonderd|tweeduizend] bedrijven elke ochtend openen.",
      "Bij {company} werken [dertig|zeventig] mensen aan één product, zonder poespas.",
    ],
    asks: [
      "Een hbo- of wo-opleiding in de informatica, of dezelfde kennis uit de praktijk",
      "Goed Nederlands en leesbaar Engels",
    ],
    roles: [
      {
        titles: {
          intern: "Stage softwareontwikkeling",
          entry: "Junior developer",
          mid: "Full stack developer",
          senior: "Senior full stack developer",
          lead: "Lead developer",
        },
        pay: [54, 72],
        skills: "TypeScript, React, Node.js, PostgreSQL, Docker, GraphQL, Git, C#, .NET, REST API, Unit testing, Scrum",
        duties: [
          "Je bouwt nieuwe functies, van het gesprek met de klant tot en met de release",
          "Je onderhoudt een applicatie van [zeven|negen] jaar oud die nog prettig leest",
          "Je beoordeelt code van collega's en laat de jouwe beoordelen",
          "Je draait mee in de storingsdienst, ongeveer één week in de [zes|acht]",
        ],
      },
      {
        titles: { mid: "Data-analist", senior: "Data engineer", entry: "Junior data-analist" },
        pay: [48, 66],
        skills: "SQL, Python, Power BI, Excel, Statistiek, dbt, Azure, Datavisualisatie, ETL, Tableau",
        duties: [
          "Je vertaalt vragen van collega's naar heldere analyses",
          "Je bouwt dashboards die mensen uit zichzelf openen",
          "Je bewaakt de kwaliteit van de data samen met de afdelingen",
          "Je presenteert je bevindingen elke maand",
        ],
      },
      {
        titles: { mid: "Systeembeheerder", senior: "DevOps engineer", entry: "Medewerker ICT-servicedesk" },
        pay: [42, 58],
        skills:
          "Linux, Windows Server, Azure, Microsoft 365, Kubernetes, Terraform, Netwerken, PowerShell, Docker, Monitoring",
        duties: [
          "Je beheert [honderd|driehonderd] servers, de meeste virtueel",
          "Je automatiseert terugkerend werk",
          "Je helpt collega's met geduld, ook als het de printer is",
          "Je test elke maand of een back-up terug te zetten is",
        ],
      },
    ],
  },
  {
    field: "nursing",
    industries: ["Zorg", "Ziekenhuizen", "Thuiszorg", "Ouderenzorg"],
    kinds: ["Ziekenhuis", "Thuiszorg"],
    desk: false,
    payBy: "MONTH",
    about: [
      "#Ziekenhuis: {company} is een streekziekenhuis met [220|390] bedden en korte lijnen.",
      "#Thuiszorg: {company} verleent zorg thuis in [vijf|acht] wijken van {city}, met vaste teams en vaste gezichten.",
    ],
    asks: ["Je blijft vriendelijk, ook aan het eind van de dienst", "Je werkt [om het weekend|één weekend in de drie]"],
    roles: [
      {
        titles: {
          entry: "Startend verpleegkundige",
          mid: "Verpleegkundige",
          senior: "Regieverpleegkundige",
          lead: "Teamleider zorg",
        },
        at: "Ziekenhuis",
        pay: [40, 52],
        skills:
          "Verpleegkundige zorg, Medicatie toedienen, Wondzorg, Zorgplannen, Vitale functies, Elektronisch patiëntendossier, Reanimatie, Hygiëne, Familiegesprekken",
        duties: [
          "Je zorgt per dienst voor [zes|acht] patiënten",
          "Je geeft medicatie en let op de werking ervan",
          "Je merkt vroeg dat iemand achteruitgaat en trekt aan de bel",
          "Je voert open gesprekken met familie",
          "Je begeleidt leerlingen",
        ],
        asks: ["Een diploma mbo-v of hbo-v en een BIG-registratie voor verpleegkundigen"],
      },
      {
        titles: { entry: "Helpende", mid: "Wijkverpleegkundige", senior: "Wijkverpleegkundige met indicatietaken" },
        at: "Thuiszorg",
        pay: [38, 50],
        skills:
          "Thuiszorg, Indiceren, Wondzorg, Palliatieve zorg, Insuline toedienen, Zorgplannen, Mantelzorgondersteuning, Dementie",
        duties: [
          "Je bezoekt [acht|tien] cliënten per dag, op de fiets",
          "Je stelt zorgplannen op samen met cliënt en familie",
          "Je overlegt met huisarts en wijkteam",
          "Je bewaakt de kwaliteit van de zorg in je wijk",
        ],
      },
    ],
  },
  {
    field: "trades",
    industries: ["Installatietechniek", "Elektrotechniek", "Bouw"],
    kinds: ["Installaties", "Techniek"],
    desk: false,
    payBy: "MONTH",
    about: [
      "{company} legt al [vijfentwintig|veertig] jaar warmte, water en stroom aan in en om {city}.",
      "{company} plaatst warmtepompen en zonnepanelen, met [achttien|dertig] collega's en twee kanaries.",
    ],
    asks: ["Rijbewijs B", "Je werkt netjes, ook achter de plaat"],
    roles: [
      {
        titles: { entry: "Leerling elektromonteur", mid: "Elektromonteur", senior: "Eerste monteur elektrotechniek" },
        pay: [36, 46],
        skills:
          "Elektrotechniek, Bekabeling, Storingen zoeken, Zonnepanelen, Laadpalen, Groepenkasten, Tekeningen lezen, NEN 1010, VCA",
        duties: [
          "Je legt elektra aan in woningen, winkels en kleine fabrieken",
          "Je plaatst zonnepanelen, accu's en laadpalen",
          "Je zoekt storingen en schrijft de oorzaak op",
          "Je leert een leerling het vak",
        ],
      },
      {
        titles: { mid: "Servicemonteur cv en warmtepompen", senior: "Werkvoorbereider installatietechniek" },
        pay: [38, 48],
        skills:
          "Cv-ketels, Warmtepompen, Onderhoud, Loodgieterswerk, Storingen zoeken, Klantcontact, Koudetechniek, VCA",
        duties: [
          "Je onderhoudt ketels en warmtepompen, [vijf|zes] adressen per dag",
          "Je legt bewoners uit hoe hun installatie werkt",
          "Je bestelt onderdelen en plant je eigen week",
          "Je draait eens in de acht weken storingsdienst",
        ],
      },
    ],
  },
  {
    field: "logistics",
    industries: ["Logistiek", "Transport", "Groothandel"],
    kinds: ["Logistiek", "Transport", "Magazijnen"],
    desk: false,
    payBy: "HOUR",
    about: [
      "#Logistiek,Transport: {company} rijdt met [bloemen|meubels|bier] tussen [drie|vijf] depots en half Europa.",
      "#Logistiek,Magazijnen: Het magazijn van {company} bij {city} is verwarmd, licht en [16.000|28.000] vierkante meter groot.",
    ],
    asks: ["Je bent op tijd: om zes uur rijdt de wagen"],
    roles: [
      {
        titles: {
          entry: "Orderpicker",
          mid: "Heftruckchauffeur",
          senior: "Teamleider magazijn",
          lead: "Logistiek manager",
        },
        at: "Logistiek,Magazijnen",
        pay: [29, 38],
        skills:
          "Orders verzamelen, Heftruck, Reachtruck, Voorraadbeheer, Laden en lossen, Scanner, WMS, SAP, Veilig werken",
        duties: [
          "Je ontvangt, controleert en plaatst goederen",
          "Je verzamelt orders met de scanner",
          "Je laadt [twintig|veertig] vrachtwagens per dag met je team",
          "Je telt voorraad en zoekt verschillen uit",
        ],
        asks: ["Een heftruckcertificaat, of je haalt het bij ons"],
      },
      {
        titles: { mid: "Transportplanner", senior: "Supply chain planner", entry: "Logistiek medewerker" },
        pay: [42, 56],
        skills:
          "Transportplanning, Routeplanning, Excel, TMS, Supply chain management, Klantcontact, Douane, SAP, Vraagvoorspelling",
        duties: [
          "Je plant [dertig|zestig] wagens per dag zo dat er weinig leeg rijden",
          "Je spreekt met chauffeurs, klanten en de werkplaats",
          "Je koopt laadruimte in tegen eerlijke prijzen",
          "Je rapporteert wekelijks over kosten en punctualiteit",
        ],
      },
    ],
  },
  {
    field: "accounting",
    industries: ["Administratie", "Groothandel", "Accountancy"],
    kinds: ["Accountants", "Groothandel", "Groep"],
    desk: true,
    payBy: "MONTH",
    about: [
      "#Accountants: {company} verzorgt de boeken van [tweehonderd|vierhonderd] ondernemers in de regio.",
      "#Groothandel,Groep: {company} maakt [weegschalen|pompen|fietsbellen] en verkoopt ze in [achttien|dertig] landen.",
    ],
    asks: ["Een mbo- of hbo-opleiding in de richting finance", "Nauwkeurig, ook op de laatste dag van de maand"],
    roles: [
      {
        titles: {
          entry: "Administratief medewerker",
          mid: "Boekhouder",
          senior: "Assistent-controller",
          lead: "Controller",
        },
        pay: [44, 58],
        skills:
          "Boekhouding, Crediteuren, Debiteuren, Btw-aangifte, Maandafsluiting, Exact, Excel, Jaarrekening, Power BI, Salarisadministratie",
        duties: [
          "Je verwerkt [vierhonderd|zevenhonderd] facturen per maand",
          "Je sluit de maand af en helpt bij de jaarrekening",
          "Je doet de btw-aangifte en stemt balansposten af",
          "Je zet rapporten over naar Power BI",
        ],
      },
    ],
  },
  {
    field: "marketing",
    industries: ["Marketing", "Media", "Reizen"],
    kinds: ["Media", "Reizen", "Bureau"],
    desk: true,
    payBy: "MONTH",
    about: [
      "#Media,Bureau: {company} is een bureau van [elf|negentien] mensen dat werkt voor musea, brouwers en één veerdienst.",
      "#Reizen: {company} verkoopt wandelreizen en beantwoordt elke mail binnen een dag.",
    ],
    asks: ["Werk dat je kunt laten zien", "Foutloos Nederlands"],
    roles: [
      {
        titles: {
          intern: "Stage online marketing",
          entry: "Junior marketeer",
          mid: "Online marketeer",
          senior: "Marketingmanager",
        },
        pay: [44, 60],
        skills:
          "Online marketing, SEO, Google Ads, Google Analytics, Sociale media, Copywriting, E-mailmarketing, WordPress, Canva, Contentstrategie",
        duties: [
          "Je bedenkt campagnes in zoekmachines en op sociale media en meet ze",
          "Je schrijft teksten die mensen uitlezen",
          "Je houdt de contentkalender van [twee|drie] merken bij",
          "Je vertelt elke maand wat werkte en wat niet",
        ],
      },
    ],
  },
  {
    field: "teaching",
    industries: ["Onderwijs", "Kinderopvang"],
    kinds: ["School", "Kinderopvang"],
    desk: false,
    payBy: "MONTH",
    about: [
      "#School: Op {company} zitten [180|340] leerlingen en staat de piano in de gang.",
      "#Kinderopvang: {company} vangt [veertig|zestig] kinderen op, meestal buiten.",
    ],
    asks: ["Een verklaring omtrent het gedrag", "Humor en een lange adem"],
    roles: [
      {
        titles: { entry: "Onderwijsassistent", mid: "Leerkracht basisonderwijs", senior: "Intern begeleider" },
        at: "School",
        pay: [42, 56],
        skills:
          "Lesgeven, Klassenmanagement, Lesvoorbereiding, Differentiëren, Oudergesprekken, Pedagogiek, Leerlingvolgsysteem, Rekenen, Taal",
        duties: [
          "Je geeft les aan groep [vier|zes|zeven], met [tweeëntwintig|zesentwintig] kinderen",
          "Je bereidt lessen voor samen met je duopartner",
          "Je volgt hoe elk kind zich ontwikkelt",
          "Je spreekt ouders vaker dan alleen op de ouderavond",
        ],
        asks: ["Een pabodiploma, of je bent er bijna"],
      },
      {
        titles: {
          entry: "Groepshulp kinderopvang",
          mid: "Pedagogisch medewerker",
          senior: "Locatiemanager kinderopvang",
        },
        at: "Kinderopvang",
        pay: [32, 42],
        skills:
          "Kinderopvang, Pedagogiek, Observeren, Oudercontact, Kinder-EHBO, Voorschoolse educatie, Samenwerken, Activiteiten begeleiden",
        duties: [
          "Je zorgt met een collega voor een groep van [twaalf|zestien] kinderen",
          "Je vult de dag met modder, liedjes en verhalen",
          "Je kijkt hoe elk kind zich ontwikkelt en bespreekt dat met ouders",
          "Je houdt de ruimte veilig en de laarzen op paren",
        ],
      },
    ],
  },
];
