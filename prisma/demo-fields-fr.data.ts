import type { Field } from "./demo-vocabulary.ts";

/** Postings in French. */
export const frenchFields: readonly Field[] = [
  {
    field: "software",
    industries: ["Logiciels", "Énergie", "Assurance", "Commerce en ligne"],
    kinds: ["Logiciels", "Numérique", "Systèmes", "Technologies"],
    desk: true,
    payBy: "YEAR",
    about: [
      "{company} édite un logiciel de [rendez-vous|facturation|gestion de stock] utilisé chaque matin par [trois cents|deux mille] indépendants.",
      "{company}, c'est [quarante|quatre-vingts] personnes, un seul produit et un support que nous assurons nous-mêmes.",
    ],
    asks: [
      "[Master 2|Licence professionnelle] en informatique ou expérience équivalente",
      "Anglais technique lu et écrit",
    ],
    roles: [
      {
        titles: {
          intern: "Stage développement web",
          entry: "Développeur junior",
          mid: "Développeur full stack",
          senior: "Développeur full stack senior",
          lead: "Responsable technique",
        },
        pay: [52, 70],
        skills:
          "TypeScript, React, Node.js, PostgreSQL, Docker, GraphQL, Git, HTML, CSS, Tests unitaires, API REST, Intégration continue",
        duties: [
          "Concevoir et développer de nouvelles fonctions, de l'échange avec le client à la mise en production",
          "Maintenir une application de [six|neuf] ans d'âge, encore agréable à lire",
          "Relire le code des collègues et faire relire le sien",
          "Améliorer les temps de réponse mesurés chez les utilisateurs",
          "Participer à l'astreinte, environ une semaine sur [six|huit]",
        ],
      },
      {
        titles: { mid: "Ingénieur DevOps", senior: "Ingénieur DevOps senior", entry: "Administrateur systèmes junior" },
        pay: [54, 72],
        skills:
          "Kubernetes, Terraform, Linux, Ansible, Docker, AWS, Python, Prometheus, GitLab CI, Réseaux, Supervision",
        duties: [
          "Exploiter les grappes Kubernetes de [vingt|quarante] services",
          "Décrire toute l'infrastructure avec Terraform",
          "Raccourcir le chemin entre une correction et la production",
          "Tester les restaurations de sauvegarde chaque mois",
        ],
      },
      {
        titles: { mid: "Data analyst", senior: "Data scientist", entry: "Alternant data analyst" },
        pay: [46, 62],
        skills:
          "SQL, Python, Power BI, Statistiques, Excel, Tableau, Apprentissage automatique, Pandas, Visualisation de données, dbt",
        duties: [
          "Traduire les questions des métiers en analyses claires",
          "Construire des tableaux de bord que l'on ouvre sans rappel",
          "Vérifier la qualité des données avec les équipes",
          "Présenter les résultats chaque mois à la direction",
        ],
      },
    ],
  },
  {
    field: "nursing",
    industries: ["Santé", "Hôpital", "Soins à domicile", "Médico-social"],
    kinds: ["Hôpital", "Clinique", "Résidence"],
    desk: false,
    payBy: "MONTH",
    about: [
      "#Hôpital,Clinique: {company} est un établissement de [210|380] lits où l'on se connaît encore par son nom.",
      "#Résidence: {company} est la maison de [soixante|quatre-vingts] personnes âgées, de deux chats et d'un grand jardin.",
    ],
    asks: ["Sens de l'écoute et calme en fin de journée", "Travail un week-end sur [deux|trois]"],
    roles: [
      {
        titles: {
          mid: "Infirmier en médecine",
          senior: "Infirmier coordinateur",
          lead: "Cadre de santé",
          entry: "Infirmier débutant",
        },
        at: "Hôpital,Clinique",
        pay: [40, 50],
        skills:
          "Soins infirmiers, Administration des médicaments, Pansements, Surveillance des constantes, Dossier patient, Hygiène hospitalière, Perfusion, Éducation thérapeutique, Gestes d'urgence",
        duties: [
          "Assurer les soins de [dix|douze] patients dans un service de [vingt-quatre|vingt-huit] lits",
          "Administrer les traitements et surveiller leurs effets",
          "Repérer tôt une aggravation et alerter",
          "Informer les familles avec tact",
          "Encadrer les étudiants",
        ],
        asks: ["@FR: Diplôme d'État d'infirmier"],
      },
      {
        titles: { entry: "Auxiliaire de vie", mid: "Aide-soignant", senior: "Aide-soignant référent" },
        at: "Résidence",
        pay: [28, 34],
        skills:
          "Aide à la toilette, Accompagnement, Soins d'hygiène, Gérontologie, Manutention, Transmissions, Premiers secours, Écoute",
        duties: [
          "Aider les résidents à se lever, se laver et manger à leur rythme",
          "Observer les petits changements et les transmettre",
          "Proposer des activités : marché, lecture, pétanque",
          "Tenir les transmissions à jour",
        ],
        asks: ["Diplôme d'aide-soignant ou expérience auprès de personnes âgées"],
      },
    ],
  },
  {
    field: "accounting",
    industries: ["Comptabilité", "Industrie", "Associations", "Expertise comptable"],
    kinds: ["Conseil", "Industrie", "Distribution", "Fiduciaire"],
    desk: true,
    payBy: "YEAR",
    about: [
      "#Conseil,Fiduciaire: {company} tient les comptes de [deux cents|quatre cents] commerçants et artisans de la région.",
      "#Industrie,Distribution: {company} fabrique des [pompes|emballages|ascenseurs] à {city} et les vend dans [quinze|trente] pays.",
    ],
    asks: ["Rigueur, y compris le dernier jour du mois", "@FR: BTS ou DCG de comptabilité, ou expérience équivalente"],
    roles: [
      {
        titles: {
          entry: "Assistant comptable",
          mid: "Comptable général",
          senior: "Chef comptable",
          intern: "Stage en comptabilité",
        },
        pay: [40, 54],
        skills:
          "Comptabilité générale, Comptabilité fournisseurs, TVA, Clôture mensuelle, Rapprochement bancaire, Sage, Excel, Bilan, Liasse fiscale, SAP",
        duties: [
          "Saisir, contrôler et payer [cinq cents|huit cents] factures par mois",
          "Préparer les clôtures mensuelles et la clôture annuelle",
          "Établir les déclarations de TVA",
          "Effectuer les rapprochements bancaires et apurer les comptes",
        ],
      },
      {
        titles: {
          mid: "Contrôleur de gestion",
          senior: "Contrôleur de gestion senior",
          lead: "Directeur administratif et financier",
        },
        at: "Industrie,Distribution",
        pay: [50, 68],
        skills:
          "Contrôle de gestion, Budget, Prévisions, Analyse des écarts, Excel, Power BI, SAP, Comptabilité analytique, Reporting, IFRS",
        duties: [
          "Construire le budget avec [quatre|six] services et expliquer les écarts",
          "Calculer les coûts de revient et les marges",
          "Automatiser les tableaux de bord mensuels",
          "Évaluer les projets d'investissement",
        ],
      },
    ],
  },
  {
    field: "kitchens",
    industries: ["Restauration", "Hôtellerie", "Restauration collective"],
    kinds: ["Auberge", "Hôtel", "Table", "Traiteur"],
    desk: false,
    payBy: "MONTH",
    about: [
      "#Auberge,Table: {company}, c'est [quarante|soixante] couverts, une ardoise courte et deux jours de repos d'affilée.",
      "#Traiteur: {company} prépare chaque midi [700|1 500] repas à partir de produits frais.",
      "#Hôtel: {company} compte [vingt-six|quarante] chambres côté fleuve et une cuisine côté potager.",
    ],
    asks: ["Propreté, rapidité et bonne humeur", "Travail en soirée et le week-end"],
    roles: [
      {
        titles: {
          entry: "Commis de cuisine",
          mid: "Chef de partie",
          senior: "Second de cuisine",
          lead: "Chef de cuisine",
        },
        pay: [30, 40],
        skills:
          "Cuisine, Préparation culinaire, HACCP, Gestion des stocks, Pâtisserie, Élaboration de menus, Hygiène alimentaire, Découpe, Gestion d'équipe",
        duties: [
          "Tenir le poste [poissons|viandes|garnitures|desserts]",
          "Travailler des produits entiers et de saison",
          "Tenir à jour les relevés HACCP",
          "Passer les commandes et limiter les pertes",
        ],
      },
      {
        titles: { entry: "Serveur", mid: "Chef de rang", senior: "Responsable de salle" },
        at: "Auberge,Table,Hôtel",
        pay: [28, 36],
        skills:
          "Service en salle, Accueil des clients, Connaissance des vins, Encaissement, Réservations, Anglais, Dressage, Travail en équipe",
        duties: [
          "Accueillir et servir [cinq|six] tables, du bonjour à l'addition",
          "Conseiller les plats et les vins du jour",
          "Ouvrir et fermer la caisse",
          "Préparer la salle pour les groupes",
        ],
      },
    ],
  },
  {
    field: "trades",
    industries: ["Bâtiment", "Électricité", "Maintenance industrielle", "Chauffage"],
    kinds: ["Électricité", "Bâtiment", "Maintenance"],
    desk: false,
    payBy: "HOUR",
    about: [
      "#Électricité,Bâtiment: {company} rénove maisons et ateliers autour de {city} depuis [vingt|trente-cinq] ans.",
      "#Maintenance: {company} entretient les machines de [laiteries|imprimeries|papeteries] de toute la région.",
    ],
    asks: ["Permis B", "Travail soigné, même derrière les cloisons"],
    roles: [
      {
        titles: { entry: "Aide-électricien", mid: "Électricien bâtiment", senior: "Chef d'équipe électricien" },
        at: "Électricité,Bâtiment",
        pay: [34, 44],
        skills:
          "Installation électrique, Câblage, Lecture de plans, Dépannage, Photovoltaïque, Bornes de recharge, Habilitation électrique, Domotique, Sécurité",
        duties: [
          "Réaliser les installations électriques dans le neuf et l'ancien",
          "Poser panneaux solaires et bornes de recharge",
          "Rechercher les pannes et en noter la cause",
          "Former un apprenti",
        ],
      },
      {
        titles: {
          mid: "Technicien de maintenance",
          senior: "Responsable maintenance",
          entry: "Technicien de maintenance débutant",
        },
        at: "Maintenance",
        pay: [36, 48],
        skills:
          "Maintenance préventive, Hydraulique, Pneumatique, Automates Siemens, Soudure, Électromécanique, Diagnostic de pannes, GMAO, Chauffage",
        duties: [
          "Assurer l'entretien préventif de [deux|quatre] lignes de production",
          "Diagnostiquer les pannes mécaniques et électriques",
          "Tenir à jour la GMAO et le stock de pièces",
          "Participer aux équipes [2x8|3x8]",
        ],
      },
    ],
  },
  {
    field: "sales",
    industries: ["Commerce", "Distribution", "Énergies renouvelables", "Dispositifs médicaux"],
    kinds: ["Solaire", "Médical", "Distribution", "Maison"],
    desk: true,
    payBy: "YEAR",
    about: [
      "#Solaire: {company} pose des toitures solaires sur les [fermes|écoles|ateliers] de la région.",
      "#Médical: {company} fabrique des appareils auditifs que l'on oublie de porter.",
      "#Maison: {company} tient [quatre|sept] magasins où l'on trouve encore des casseroles pour trente ans.",
      "#Distribution: {company} livre aux [ateliers|cabinets|écoles] presque tout ce qu'ils consomment, souvent le lendemain.",
    ],
    asks: ["Permis B", "Goût du contact et de la parole tenue"],
    roles: [
      {
        titles: {
          entry: "Assistant commercial",
          mid: "Commercial itinérant",
          senior: "Responsable grands comptes",
          lead: "Directeur commercial",
        },
        at: "Solaire,Médical,Distribution",
        pay: [44, 62],
        skills:
          "Prospection, Négociation, CRM, Vente B2B, Relation client, Salesforce, Présentation commerciale, Gestion de portefeuille, Excel",
        duties: [
          "Rendre visite à [cinq|sept] clients par jour autour de {city}",
          "Présenter les produits et conclure",
          "Gagner [trente|cinquante] nouveaux clients la première année",
          "Tenir le CRM sans qu'on le rappelle",
        ],
      },
      {
        titles: { entry: "Vendeur en magasin", mid: "Conseiller de vente", senior: "Responsable de magasin" },
        at: "Maison",
        pay: [27, 35],
        skills:
          "Vente, Conseil client, Encaissement, Mise en rayon, Merchandising, Gestion des stocks, Inventaire, Service client",
        duties: [
          "Conseiller les clients avec franchise",
          "Garder le magasin accueillant toute la journée",
          "Tenir la caisse et la clore le soir",
          "Recevoir les livraisons [du mardi et du vendredi|de huit heures]",
        ],
      },
    ],
  },
  {
    field: "logistics",
    industries: ["Logistique", "Transport", "Entreposage"],
    kinds: ["Logistique", "Transports", "Entrepôts"],
    desk: false,
    payBy: "HOUR",
    about: [
      "{company} transporte des [meubles|fleurs|boissons] entre [trois|cinq] dépôts et une bonne partie du pays.",
      "#Logistique,Entrepôts: L'entrepôt de {company}, près de {city}, est chauffé et éclairé par la lumière du jour.",
    ],
    asks: ["Ponctualité : le camion part à six heures"],
    roles: [
      {
        titles: {
          entry: "Préparateur de commandes",
          mid: "Cariste",
          senior: "Chef d'équipe entrepôt",
          lead: "Responsable logistique",
        },
        at: "Logistique,Entrepôts",
        pay: [28, 36],
        skills:
          "Préparation de commandes, Conduite de chariots, Gestion des stocks, Inventaire, Chargement, Logiciel WMS, Emballage, Sécurité, SAP",
        duties: [
          "Réceptionner, contrôler et ranger les marchandises",
          "Préparer les commandes au scanner",
          "Charger [vingt|quarante] camions par jour en équipe",
          "Compter les stocks et comprendre les écarts",
        ],
        asks: ["@FR,BE: CACES 1, 3 ou 5, ou formation chez nous"],
      },
      {
        titles: { mid: "Chauffeur poids lourd", entry: "Chauffeur-livreur" },
        at: "Logistique,Transports",
        pay: [30, 38],
        skills:
          "Conduite poids lourd, Livraison, Chronotachygraphe, Arrimage, Contrôle du véhicule, Relation client, Planification de tournées",
        duties: [
          "Assurer des tournées régulières, retour chaque soir",
          "Contrôler le véhicule et le chargement",
          "Livrer magasins et chantiers",
          "Respecter les temps de conduite",
        ],
        asks: ["@FR,BE: Permis C ou CE et FIMO à jour"],
      },
    ],
  },
  {
    field: "teaching",
    industries: ["Éducation", "Petite enfance", "Formation"],
    kinds: ["Crèche", "Institut"],
    desk: false,
    payBy: "MONTH",
    about: [
      "#Crèche: {company} accueille [trente-deux|cinquante] enfants, un potager et une cuisinière.",
      "#Institut: {company} forme des adultes le soir : métiers, langues et deuxièmes chances.",
    ],
    asks: ["Patience et bonne humeur, même le vendredi"],
    roles: [
      {
        titles: {
          entry: "Auxiliaire de puériculture",
          mid: "Éducateur de jeunes enfants",
          senior: "Directeur de crèche",
        },
        at: "Crèche",
        pay: [30, 38],
        skills:
          "Petite enfance, Pédagogie, Éveil, Observation, Relation avec les parents, Premiers secours, Projet éducatif, Travail en équipe",
        duties: [
          "Accompagner un groupe de [dix|quatorze] enfants de deux à quatre ans",
          "Préparer des journées faites de chansons, de boue et d'histoires",
          "Échanger avec les parents matin et soir",
          "Faire vivre le projet éducatif",
        ],
      },
      {
        titles: { mid: "Professeur d'anglais", senior: "Responsable pédagogique", entry: "Formateur débutant" },
        at: "Institut",
        pay: [36, 48],
        skills:
          "Enseignement, Anglais, Préparation de cours, Évaluation, Gestion de classe, Outils numériques, Pédagogie différenciée",
        duties: [
          "Enseigner l'anglais à des groupes de [huit|douze] adultes",
          "Préparer des cours à partir de situations réelles",
          "Évaluer les progrès et les expliquer",
          "Choisir les manuels avec l'équipe",
        ],
      },
    ],
  },
];
