import type { Field } from "./demo-vocabulary.ts";

/** Postings in German. */
export const germanFields: readonly Field[] = [
  {
    field: "software",
    industries: ["Softwareentwicklung", "Energie", "Versicherungen", "Maschinenbau"],
    kinds: ["Software", "Systeme", "Digital", "IT-Lösungen"],
    desk: true,
    payBy: "YEAR",
    about: [
      "{company} entwickelt Software für [Stadtwerke|Handwerksbetriebe|Labore], die jeden Tag gebraucht und selten bemerkt wird.",
      "Wir sind {company}: [35|80] Leute, ein Produkt, keine Wasserfolien.",
      "{company} betreibt eine Plattform, über die [zweitausend|sechstausend] Betriebe ihre Wartung planen.",
    ],
    asks: [
      "Abgeschlossenes Studium der Informatik [(Bachelor oder Master)|(Bachelor)] oder eine vergleichbare Ausbildung, gern auch ein Quereinstieg mit Praxis",
      "Deutsch auf dem Niveau B2, Englisch zum Lesen und Schreiben von Dokumentation",
    ],
    roles: [
      {
        titles: {
          intern: "Praktikum Softwareentwicklung",
          entry: "Junior Softwareentwickler",
          mid: "Softwareentwickler Java",
          senior: "Senior Softwareentwickler Java",
          lead: "Softwarearchitekt",
        },
        pay: [56, 74],
        skills:
          "Java, Spring Boot, PostgreSQL, REST-Schnittstellen, Docker, Kubernetes, Git, JUnit, Kafka, Microservices, Maven, Scrum",
        duties: [
          "Sie entwickeln Dienste mit Java und Spring Boot, vom Entwurf bis zum Betrieb",
          "Sie zerlegen eine gewachsene Anwendung dort, wo es sich lohnt",
          "Sie schreiben automatische Tests und prüfen den Code Ihrer Kolleginnen und Kollegen",
          "Sie stimmen Schnittstellen mit [drei|fünf] Partnerunternehmen ab",
          "Sie beteiligen sich an der Rufbereitschaft, etwa jede [sechste|achte] Woche",
        ],
      },
      {
        titles: {
          entry: "Junior Webentwickler",
          mid: "Frontend-Entwickler",
          senior: "Senior Frontend-Entwickler",
          intern: "Praktikum Webentwicklung",
        },
        pay: [50, 66],
        skills: "TypeScript, React, JavaScript, HTML, CSS, Node.js, GraphQL, Barrierefreiheit, Jest, Figma, Git",
        duties: [
          "Sie bauen Oberflächen mit React und TypeScript gemeinsam mit unserer Gestalterin",
          "Sie sorgen dafür, dass unsere Anwendung barrierefrei wird und bleibt",
          "Sie pflegen eine Bibliothek von Bausteinen, die [zwei|vier] Teams nutzen",
          "Sie messen Ladezeiten bei echten Besuchen und verkürzen sie",
        ],
      },
      {
        titles: {
          mid: "Systemadministrator Linux",
          senior: "DevOps Engineer",
          entry: "Fachinformatiker Systemintegration",
        },
        pay: [52, 70],
        skills:
          "Linux, Ansible, Docker, Kubernetes, Terraform, Bash, Python, Netzwerke, Monitoring, Datensicherung, VMware, CI/CD",
        duties: [
          "Sie betreiben rund [150|400] Linux-Server, die meisten davon virtuell",
          "Sie automatisieren wiederkehrende Arbeit mit Ansible und Terraform",
          "Sie überwachen Dienste so, dass nur echte Störungen jemanden wecken",
          "Sie proben die Wiederherstellung unserer Sicherungen jeden Monat",
        ],
      },
    ],
  },
  {
    field: "data",
    industries: ["Informationstechnologie", "Handel", "Versicherungen", "Logistik"],
    kinds: ["Daten", "Versicherung", "Handel", "Analytik"],
    desk: true,
    payBy: "YEAR",
    about: [
      "#Versicherung: {company} versichert [Fahrräder|Landmaschinen|Musikinstrumente] und rechnet lieber zweimal.",
      "#Handel: Das Datenteam von {company} besteht aus [sieben|zwölf] Leuten und sitzt mitten im Einkauf.",
      "#Daten,Analytik: {company} wertet Daten für [Städte|Genossenschaften|Verkehrsbetriebe] aus und erklärt, was darin steht.",
    ],
    asks: [
      "Studium [(Bachelor)|(Bachelor oder Master)] der Statistik, Mathematik, Wirtschaftswissenschaften oder eine vergleichbare Qualifikation",
      "Freude daran, Zahlen verständlich zu erklären",
    ],
    roles: [
      {
        titles: {
          intern: "Praktikum Datenanalyse",
          entry: "Junior Data Analyst",
          mid: "Data Analyst",
          senior: "Senior Data Analyst",
        },
        pay: [46, 62],
        skills:
          "SQL, Excel, Power BI, Python, Statistik, Datenvisualisierung, Tableau, Controlling, Reporting, SAP, Datenanalyse",
        duties: [
          "Sie übersetzen Fragen aus [dem Einkauf|dem Vertrieb|dem Controlling] in Auswertungen mit SQL und Python",
          "Sie bauen Berichte in Power BI, die auch ohne Erinnerung geöffnet werden",
          "Sie prüfen die Qualität der Daten und klären Abweichungen mit den Fachbereichen",
          "Sie stellen Ergebnisse monatlich der Geschäftsleitung vor",
        ],
      },
      {
        titles: { mid: "Data Engineer", senior: "Senior Data Engineer" },
        pay: [58, 76],
        skills:
          "Python, SQL, Apache Spark, Airflow, dbt, Snowflake, ETL, Kafka, Azure, Data Warehouse, Datenmodellierung",
        duties: [
          "Sie entwickeln Datenstrecken aus [dreißig|neunzig] Quellsystemen in unser Data Warehouse",
          "Sie modellieren Daten mit dbt und vereinbaren Tests mit den Analysten",
          "Sie lösen nächtliche Ladeläufe dort ab, wo aktuelle Zahlen wirklich zählen",
          "Sie achten darauf, dass personenbezogene Daten fristgerecht gelöscht werden",
        ],
      },
    ],
  },
  {
    field: "nursing",
    industries: ["Gesundheitswesen", "Krankenhaus", "Altenpflege"],
    kinds: ["Klinikum", "Krankenhaus", "Pflegedienst", "Seniorenheim"],
    desk: false,
    payBy: "MONTH",
    about: [
      "#Klinikum,Krankenhaus: {company} ist ein Haus der Regelversorgung mit [280|460] Betten und kurzen Wegen.",
      "#Pflegedienst: {company} pflegt Menschen dort, wo sie leben: zu Hause, in [vier|sieben] Stadtteilen von {city}.",
      "#Klinikum,Krankenhaus: Bei {company} arbeiten [900|1.600] Menschen, viele davon seit mehr als zehn Jahren.",
      "#Seniorenheim: {company} ist Zuhause für [58|84] alte Menschen, zwei Katzen und einen großen Garten.",
    ],
    asks: [
      "#mid,senior,lead: Abgeschlossene Ausbildung als Pflegefachfrau oder Pflegefachmann, Gesundheits- und Krankenpflege oder Altenpflege",
      "Bereitschaft zum Schichtdienst mit verlässlichem Dienstplan",
    ],
    roles: [
      {
        titles: {
          entry: "Pflegehelfer",
          mid: "Pflegefachkraft",
          senior: "Praxisanleiter Pflege",
          lead: "Stationsleitung",
        },
        at: "Klinikum,Krankenhaus",
        pay: [40, 50],
        skills:
          "Grundpflege, Behandlungspflege, Medikamentengabe, Wundversorgung, Pflegeplanung, Pflegedokumentation, Vitalzeichenkontrolle, Hygiene, Erste Hilfe, Patientenbetreuung",
        duties: [
          "Sie planen, leisten und dokumentieren die Pflege von [acht|zehn] Patientinnen und Patienten je Schicht",
          "Sie geben Medikamente und versorgen Wunden nach ärztlicher Anordnung",
          "Sie erkennen früh, wenn sich ein Zustand verschlechtert",
          "Sie sprechen mit Angehörigen offen und mit Zeit",
          "Sie leiten Auszubildende an",
        ],
      },
      {
        titles: {
          mid: "Gesundheits- und Krankenpfleger Intensivstation",
          senior: "Fachpfleger Intensivpflege und Anästhesie",
        },
        at: "Klinikum,Krankenhaus",
        pay: [44, 56],
        skills:
          "Intensivpflege, Beatmung, Monitoring, Notfallmanagement, Medikamentengabe, Reanimation, Pflegedokumentation, Hygiene, Anästhesie",
        duties: [
          "Sie betreuen ein bis zwei schwer kranke Menschen je Schicht auf einer Station mit [zwölf|sechzehn] Betten",
          "Sie überwachen beatmete Patienten gemeinsam mit dem ärztlichen Team",
          "Sie sind Teil des Notfallteams im Haus",
          "Sie arbeiten neue Kolleginnen und Kollegen ein, mindestens acht Wochen lang",
        ],
      },
      {
        titles: {
          entry: "Betreuungskraft",
          mid: "Altenpfleger",
          senior: "Wohnbereichsleitung",
          lead: "Pflegedienstleitung",
        },
        at: "Seniorenheim",
        pay: [36, 46],
        skills:
          "Altenpflege, Demenzbetreuung, Grundpflege, Medikamentengabe, Pflegedokumentation, Biografiearbeit, Palliativpflege, Wundversorgung",
        duties: [
          "Sie begleiten [elf|vierzehn] Bewohnerinnen und Bewohner durch den Tag",
          "Sie richten sich nach ihren Gewohnheiten und nicht nach dem Küchenwagen",
          "Sie halten die Dokumentation aktuell und knapp",
          "Sie gestalten letzte Wochen würdig, mit der Familie",
        ],
      },
      {
        titles: {
          entry: "Pflegeassistent ambulant",
          mid: "Pflegefachkraft ambulante Pflege",
          senior: "Teamleitung ambulante Pflege",
        },
        at: "Pflegedienst",
        pay: [38, 48],
        skills:
          "Ambulante Pflege, Behandlungspflege, Grundpflege, Wundversorgung, Medikamentengabe, Pflegeplanung, Pflegedokumentation, Angehörigenberatung, Führerschein Klasse B",
        duties: [
          "Sie fahren feste Touren mit [zwölf|fünfzehn] Besuchen am Vormittag",
          "Sie versorgen Wunden, geben Insulin und richten Medikamente",
          "Sie beraten Angehörige, die selbst pflegen",
          "Sie dokumentieren auf dem Tablet, gleich an der Haustür",
        ],
      },
    ],
  },
  {
    field: "accounting",
    industries: ["Rechnungswesen", "Steuerberatung", "Maschinenbau", "Großhandel"],
    kinds: ["Steuerberatung", "Maschinenbau", "Großhandel", "Treuhand", "Werke"],
    desk: true,
    payBy: "YEAR",
    about: [
      "#Maschinenbau,Werke: {company} fertigt [Pumpen|Beschläge|Waagen] in {city} und verkauft sie in [zwanzig|vierzig] Länder.",
      "#Steuerberatung,Treuhand: {company} ist eine Kanzlei mit [neun|siebzehn] Leuten, papierlos seit fünf Jahren und trotzdem gründlich.",
      "#Großhandel: {company} beliefert [Gaststätten|Werkstätten|Gärtnereien] im ganzen Land, meist bis zum nächsten Morgen.",
    ],
    asks: [
      "Kaufmännische Ausbildung, gern mit Weiterbildung zum Bilanzbuchhalter",
      "Sorgfalt, auch am letzten Tag des Monats",
    ],
    roles: [
      {
        titles: {
          entry: "Buchhaltungsassistent",
          mid: "Finanzbuchhalter",
          senior: "Bilanzbuchhalter",
          lead: "Leiter Rechnungswesen",
        },
        at: "Maschinenbau,Großhandel,Werke",
        pay: [46, 60],
        skills:
          "Finanzbuchhaltung, Debitorenbuchhaltung, Kreditorenbuchhaltung, Monatsabschluss, Jahresabschluss, HGB, Umsatzsteuer, DATEV, SAP FI, Excel, Kontenabstimmung, Bilanzierung",
        duties: [
          "Sie buchen laufende Geschäftsvorfälle und stimmen Konten ab",
          "Sie erstellen Monatsabschlüsse bis zum [fünften|achten] Arbeitstag und wirken am Jahresabschluss nach HGB mit",
          "Sie melden die Umsatzsteuer und klären Rückfragen mit dem Finanzamt",
          "Sie betreuen das Mahnwesen mit Augenmaß",
          "Sie begleiten die Umstellung auf elektronische Rechnungen",
        ],
      },
      {
        titles: {
          intern: "Praktikum Controlling",
          entry: "Junior Controller",
          mid: "Controller",
          senior: "Senior Controller",
          lead: "Leiter Controlling",
        },
        at: "Maschinenbau,Großhandel,Werke",
        pay: [56, 74],
        skills:
          "Controlling, Budgetplanung, Kostenrechnung, Forecast, Abweichungsanalyse, Excel, SAP CO, Power BI, SQL, Berichtswesen, IFRS, Datenanalyse",
        duties: [
          "Sie planen das Budget mit [vier|sechs] Bereichen und erklären Abweichungen verständlich",
          "Sie berechnen Herstellkosten und Deckungsbeiträge",
          "Sie bauen Berichte in Power BI, die [Excel-Listen|handgemachte Tabellen] ablösen",
          "Sie prüfen Investitionen und sagen auch einmal nein",
        ],
      },
      {
        titles: {
          entry: "Auszubildender Steuerfachangestellter",
          mid: "Steuerfachangestellter",
          senior: "Steuerfachwirt",
          lead: "Steuerberater",
        },
        at: "Steuerberatung,Treuhand",
        pay: [42, 56],
        skills:
          "Steuererklärungen, DATEV, Finanzbuchhaltung, Lohnabrechnung, Jahresabschluss, Steuerrecht, Mandantenbetreuung, Umsatzsteuer, Einkommensteuer",
        duties: [
          "Sie betreuen einen festen Kreis von [dreißig|fünfzig] Mandanten",
          "Sie erstellen Buchhaltung, Lohn und Steuererklärungen",
          "Sie bereiten Abschlüsse von Einzelunternehmen und GmbHs vor",
          "Sie beraten zur digitalen Belegablage",
        ],
      },
    ],
  },
  {
    field: "trades",
    industries: ["Handwerk", "Elektrotechnik", "Gebäudetechnik", "Sanitär und Heizung"],
    kinds: ["Elektrotechnik", "Haustechnik", "Gebäudetechnik", "Solartechnik", "Maschinenfabrik"],
    desk: false,
    payBy: "HOUR",
    about: [
      "#Elektrotechnik,Haustechnik,Gebäudetechnik,Solartechnik: {company} ist ein Meisterbetrieb mit [vierzehn|dreißig] Leuten und einem Hund.",
      "#Haustechnik,Solartechnik,Gebäudetechnik: {company} baut Wärmepumpen und Solaranlagen in {city} und im Umkreis von [dreißig|fünfzig] Kilometern.",
      "#Maschinenfabrik: {company} baut Abfüllanlagen und füllt auf den eigenen auch selbst ab.",
    ],
    asks: ["Führerschein der Klasse B", "Saubere Arbeit, auch hinter der Verkleidung"],
    roles: [
      {
        titles: {
          entry: "Elektrohelfer",
          mid: "Elektroniker für Energie- und Gebäudetechnik",
          senior: "Elektromeister",
        },
        at: "Elektrotechnik,Gebäudetechnik,Solartechnik",
        pay: [38, 50],
        skills:
          "Elektroinstallation, Schaltschrankbau, Messtechnik, Photovoltaik, KNX, SPS, Fehlersuche, Wartung, Ladeinfrastruktur, Brandmeldeanlagen",
        duties: [
          "Sie installieren Elektrik in Wohnhäusern, Läden und Werkstätten",
          "Sie bauen Photovoltaikanlagen, Speicher und Ladepunkte",
          "Sie suchen Fehler, messen und dokumentieren",
          "Sie zeigen Auszubildenden, wie es geht",
        ],
        asks: ["#mid,senior: Abgeschlossene Ausbildung im Elektrohandwerk"],
      },
      {
        titles: { mid: "Anlagenmechaniker SHK", senior: "Kundendienstmonteur Heizung", lead: "SHK-Meister" },
        at: "Haustechnik,Gebäudetechnik",
        pay: [38, 50],
        skills:
          "Heizungsbau, Sanitärinstallation, Wärmepumpen, Wartung, Rohrleitungsbau, Löten, Fehlersuche, Brennwerttechnik, Kundenberatung",
        duties: [
          "Sie bauen Heizungen um, meist von Gas auf Wärmepumpe",
          "Sie warten Anlagen bei festen Kunden, [fünf|sechs] Termine am Tag",
          "Sie beraten Kunden ehrlich, was sich lohnt",
          "Sie fahren Notdienst etwa jede achte Woche, gut bezahlt",
        ],
      },
      {
        titles: { entry: "Maschinenbediener", mid: "Industriemechaniker", senior: "Instandhaltungstechniker" },
        at: "Maschinenfabrik",
        pay: [40, 52],
        skills:
          "Instandhaltung, Hydraulik, Pneumatik, CNC-Drehen, CNC-Fräsen, Schweißen, SPS, Technische Zeichnungen, Fehlersuche, Wartung",
        duties: [
          "Sie halten [zwei|vier] Abfülllinien am Laufen, mechanisch und elektrisch",
          "Sie planen Wartungen gemeinsam mit der Produktion",
          "Sie fertigen Ersatzteile auf Drehbank und Fräse",
          "Sie arbeiten im [Zweischichtbetrieb|Dreischichtbetrieb]",
        ],
      },
    ],
  },
  {
    field: "logistics",
    industries: ["Logistik", "Transport", "Lagerhaltung", "Handel"],
    kinds: ["Logistik", "Spedition", "Transporte", "Lagerhaus"],
    desk: false,
    payBy: "HOUR",
    about: [
      "{company} bewegt [Möbel|Pflanzen|Getränke] zwischen [drei|fünf] Standorten, pünktlich und ohne Hektik.",
      "#Logistik,Lagerhaus: Das Lager von {company} in {city} hat [12.000|25.000] Quadratmeter, Fußbodenheizung und Tageslicht.",
    ],
    asks: ["Zuverlässigkeit: Um sechs fährt der Wagen", "Deutsch für die Verständigung im Team"],
    roles: [
      {
        titles: {
          entry: "Lagerhelfer",
          mid: "Fachkraft für Lagerlogistik",
          senior: "Schichtleiter Lager",
          lead: "Lagerleiter",
        },
        at: "Logistik,Lagerhaus",
        pay: [30, 39],
        skills:
          "Kommissionierung, Gabelstapler, Wareneingang, Warenausgang, Inventur, Lagerverwaltung, SAP, Ladungssicherung, Verpackung, Scanner",
        duties: [
          "Sie nehmen Ware an, prüfen sie und lagern sie ein",
          "Sie kommissionieren mit Scanner und Stapler",
          "Sie beladen [zwanzig|vierzig] Lastwagen am Tag im Team",
          "Sie zählen laufend und gehen Differenzen nach",
        ],
        asks: ["Staplerschein, oder Sie machen ihn bei uns"],
      },
      {
        titles: { entry: "Auslieferungsfahrer", mid: "Berufskraftfahrer im Nahverkehr" },
        at: "Spedition,Transporte",
        pay: [33, 42],
        skills:
          "Fahren von Lastkraftwagen, Ladungssicherung, Digitaler Tachograf, Tourenplanung, Fahrzeugkontrolle, Auslieferung, Kundenkontakt",
        duties: [
          "Sie fahren feste Touren und sind abends zu Hause",
          "Sie prüfen Fahrzeug und Ladung vor jeder Abfahrt",
          "Sie liefern an Läden und Baustellen, mit Ladebordwand",
          "Sie halten Lenk- und Ruhezeiten ein",
        ],
        asks: ["Führerschein der Klasse C oder CE mit Schlüsselzahl 95"],
      },
      {
        titles: {
          mid: "Disponent",
          senior: "Leiter Disposition",
          entry: "Kaufmann für Spedition und Logistikdienstleistung",
          intern: "Praktikum Supply Chain Management",
        },
        at: "Logistik,Spedition,Transporte",
        pay: [40, 54],
        skills:
          "Disposition, Tourenplanung, Transportmanagement, Kundenbetreuung, Excel, Frachtabrechnung, Supply Chain Management, SAP, Zollabwicklung",
        duties: [
          "Sie planen [dreißig|sechzig] Fahrzeuge am Tag so, dass wenige leer fahren",
          "Sie sprechen mit Fahrern, Kunden und Werkstatt, oft gleichzeitig",
          "Sie kaufen Frachtraum zu fairen Preisen ein",
          "Sie berichten wöchentlich über Pünktlichkeit und Kosten",
        ],
      },
    ],
  },
  {
    field: "teaching",
    industries: ["Bildung", "Kindertagesstätten", "Erwachsenenbildung"],
    kinds: ["Schule", "Kita", "Gesamtschule", "Kinderhaus"],
    desk: false,
    payBy: "MONTH",
    about: [
      "#Kita,Kinderhaus: {company} hat [drei|vier] Gruppen, einen Garten und eine eigene Köchin.",
      "#Schule,Gesamtschule: Bei {company} lernen [180|420] Kinder, die zu Hause [zwanzig|dreißig] Sprachen sprechen.",
    ],
    asks: ["Erweitertes Führungszeugnis", "Humor und eine laute wie eine leise Stimme"],
    roles: [
      {
        titles: { entry: "Kinderpfleger", mid: "Erzieher", senior: "Gruppenleitung Kita", lead: "Kita-Leitung" },
        at: "Kita,Kinderhaus",
        pay: [38, 48],
        skills:
          "Frühkindliche Bildung, Pädagogik, Elternarbeit, Beobachtung und Dokumentation, Sprachförderung, Erste Hilfe am Kind, Inklusion, Eingewöhnung",
        duties: [
          "Sie betreuen eine Gruppe von [zwölf|achtzehn] Kindern zu zweit",
          "Sie gestalten Tage mit Matsch, Liedern und Geschichten",
          "Sie beobachten, wie sich jedes Kind entwickelt, und sprechen darüber mit den Eltern",
          "Sie begleiten die Eingewöhnung in Ruhe",
        ],
      },
      {
        titles: { mid: "Lehrkraft für Mathematik", senior: "Fachleitung Mathematik", entry: "Pädagogische Hilfskraft" },
        at: "Schule,Gesamtschule",
        pay: [50, 64],
        skills:
          "Mathematik, Unterrichtsplanung, Pädagogik, Differenzierung, Klassenführung, Leistungsbewertung, Elternarbeit, Digitale Medien",
        duties: [
          "Sie unterrichten Mathematik in den Klassen [fünf bis zehn|sieben bis dreizehn]",
          "Sie planen gemeinsam mit den Parallelklassen",
          "Sie fördern, wo Lücken sind, und fordern, wo Lust ist",
          "Sie leiten eine Klasse im Tandem",
        ],
      },
    ],
  },
  {
    field: "sales",
    industries: ["Vertrieb", "Großhandel", "Erneuerbare Energien", "Medizintechnik"],
    kinds: ["Vertrieb", "Medizintechnik", "Solar", "Handel"],
    desk: true,
    payBy: "YEAR",
    about: [
      "#Medizintechnik: {company} baut Hörgeräte, die man nach einer Woche nicht mehr bemerkt.",
      "#Solar: {company} setzt Solaranlagen auf die Dächer von [Höfen|Schulen|Märkten] und ist auch nach dem Kauf erreichbar.",
      "#Vertrieb,Handel: {company} versorgt [Werkstätten|Praxen|Schulen] mit allem, was sie verbrauchen, meist am nächsten Morgen.",
    ],
    asks: ["Führerschein der Klasse B", "Ein Nein nehmen Sie gut auf und rufen im Frühjahr wieder an"],
    roles: [
      {
        titles: {
          entry: "Vertriebsassistent",
          mid: "Vertriebsmitarbeiter im Innendienst",
          senior: "Teamleiter Vertriebsinnendienst",
        },
        pay: [38, 50],
        skills:
          "Vertrieb, Kundenberatung, Angebotserstellung, CRM, Auftragsabwicklung, SAP, Excel, Telefonakquise, Reklamationsbearbeitung",
        duties: [
          "Sie beraten Kunden am Telefon und schreiben Angebote",
          "Sie wickeln Aufträge ab, von der Bestellung bis zur Rechnung",
          "Sie bearbeiten Reklamationen zügig und fair",
          "Sie unterstützen [drei|fünf] Kolleginnen und Kollegen im Außendienst",
        ],
      },
      {
        titles: { mid: "Außendienstmitarbeiter", senior: "Key Account Manager", lead: "Vertriebsleiter" },
        pay: [54, 76],
        skills:
          "Außendienst, Neukundengewinnung, Verhandlung, Key Account Management, CRM, Salesforce, Präsentation, Gebietsplanung, Marktanalyse",
        duties: [
          "Sie besuchen [fünf|sieben] Kunden am Tag zwischen {city} und der Landesgrenze",
          "Sie führen Produkte vor und schließen ab",
          "Sie gewinnen im ersten Jahr [vierzig|sechzig] neue Kunden",
          "Sie planen Ihre Touren selbst",
        ],
      },
    ],
  },
  {
    field: "kitchens",
    industries: ["Gastronomie", "Hotellerie", "Gemeinschaftsverpflegung"],
    kinds: ["Gasthof", "Hotel", "Wirtshaus", "Küche"],
    desk: false,
    payBy: "MONTH",
    about: [
      "#Gasthof,Wirtshaus: {company} hat [vierzig|siebzig] Plätze, eine kleine Karte und sonntags wie montags zu.",
      "#Küche: {company} kocht mittags für [600|1.400] Menschen, und nichts davon kommt aus der Tüte.",
      "#Hotel: {company} hat [zweiundzwanzig|vierzig] Zimmer mit Blick auf den Fluss und eine Küche mit Blick in den Garten.",
    ],
    asks: [
      "Sauber, flink und freundlich, in dieser Reihenfolge",
      "Arbeit am Abend und am Wochenende, mit zwei freien Tagen am Stück",
    ],
    roles: [
      {
        titles: { entry: "Commis de Cuisine", mid: "Koch", senior: "Souschef", lead: "Küchenchef" },
        pay: [31, 41],
        skills:
          "Kochen, Speisenzubereitung, HACCP, Menüplanung, Lebensmittelhygiene, Warenbestellung, Kalkulation, Patisserie, Teamführung",
        duties: [
          "Sie führen den [Gemüseposten|Saucier-Posten|Fischposten] selbstständig",
          "Sie verarbeiten ganze Tiere und frisches Gemüse",
          "Sie führen die HACCP-Listen wahrheitsgemäß",
          "Sie bestellen für Ihren Posten und werfen wenig weg",
        ],
      },
      {
        titles: { entry: "Servicekraft", mid: "Restaurantfachmann", senior: "Restaurantleiter" },
        at: "Gasthof,Wirtshaus,Hotel",
        pay: [28, 37],
        skills:
          "Service, Gästebetreuung, Weinberatung, Kassieren, Reservierung, Bankett, Lebensmittelhygiene, Englisch",
        duties: [
          "Sie betreuen [fünf|sechs] Tische vom Gruß bis zur Rechnung",
          "Sie kennen die Karte und sagen ehrlich, was heute gut ist",
          "Sie machen die Kasse auf und zu",
          "Sie richten Feiern am Sonntag aus",
        ],
      },
    ],
  },
  {
    field: "human-resources",
    industries: ["Personalwesen", "Industrie", "Öffentlicher Dienst"],
    kinds: ["Personal", "Werke", "Gruppe", "Stadtwerke"],
    desk: true,
    payBy: "YEAR",
    about: [
      "{company} beschäftigt [450|1.300] Menschen an [drei|vier] Standorten und kennt die meisten beim Namen.",
      "Das Personalteam von {company} ist [vier|sieben] Leute stark und sitzt neben der Werkstatt.",
    ],
    asks: ["Ausbildung oder Studium mit Schwerpunkt Personal", "Verschwiegenheit, die keiner Erinnerung bedarf"],
    roles: [
      {
        titles: {
          intern: "Praktikum Personal",
          entry: "Personalassistent",
          mid: "Personalreferent",
          senior: "HR Business Partner",
          lead: "Personalleiter",
        },
        pay: [48, 64],
        skills:
          "Personalwesen, Arbeitsrecht, Recruiting, Lohnabrechnung, Personalentwicklung, Betriebsverfassungsgesetz, SAP HCM, Onboarding, Mitarbeitergespräche",
        duties: [
          "Sie beraten Führungskräfte zu Arbeitsrecht und Zusammenarbeit",
          "Sie besetzen [zwanzig|dreißig] Stellen im Jahr und antworten allen Bewerbern",
          "Sie arbeiten vertrauensvoll mit dem Betriebsrat",
          "Sie schreiben Zeugnisse, die man lesen kann",
        ],
      },
    ],
  },
  {
    field: "customer-service",
    industries: ["Kundenservice", "Energieversorgung", "Onlinehandel"],
    kinds: ["Energie", "Versand", "Service"],
    desk: true,
    payBy: "MONTH",
    about: [
      "#Energie: {company} liefert Strom und Gas an [60.000|190.000] Haushalte und geht nach spätestens zwei Minuten ans Telefon.",
      "#Versand: {company} verschickt [Fahrradteile|Saatgut|Brettspiele] und nimmt auch einmal etwas zurück.",
      "#Service: {company} beantwortet Anrufe für [Verlage|Bäderbetriebe|kleine Banken], die selbst nicht dazu kommen.",
    ],
    asks: ["Eine freundliche Stimme, auch um vier Uhr nachmittags", "Sicheres Deutsch in Wort und Schrift"],
    roles: [
      {
        titles: { entry: "Kundenberater", mid: "Sachbearbeiter Kundenservice", senior: "Teamleiter Kundenservice" },
        pay: [31, 40],
        skills:
          "Kundenservice, Beschwerdemanagement, CRM, Telefonie, Datenpflege, E-Mail-Bearbeitung, SAP, Microsoft Office, Kommunikation",
        duties: [
          "Sie beantworten Fragen am Telefon, im Chat und per E-Mail bis zur Lösung",
          "Sie entscheiden über Gutschriften bis [50|80] Euro selbst",
          "Sie bearbeiten Beschwerden fair und notieren die Ursache",
          "Sie arbeiten in wechselnden Schichten zwischen [sieben und neunzehn|acht und zwanzig] Uhr",
        ],
      },
    ],
  },
];
