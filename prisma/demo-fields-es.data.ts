import type { Field } from "./demo-vocabulary.ts";

/** Postings in Spanish. */
export const spanishFields: readonly Field[] = [
  {
    field: "software",
    industries: ["Software", "Turismo", "Banca", "Comercio electrónico"],
    kinds: ["Software", "Digital", "Sistemas", "Tecnología"],
    desk: true,
    payBy: "YEAR",
    about: [
      "{company} hace el programa de [reservas|facturación|turnos] que abren cada mañana [quinientos|dos mil] negocios.",
      "En {company} somos [treinta|setenta] personas con un solo producto y clientes que nos llaman por el nombre.",
    ],
    asks: [
      "Formación en informática o experiencia equivalente",
      "Inglés suficiente para leer y escribir documentación",
    ],
    roles: [
      {
        titles: {
          intern: "Prácticas en desarrollo web",
          entry: "Programador júnior",
          mid: "Desarrollador backend",
          senior: "Desarrollador backend sénior",
          lead: "Responsable técnico",
        },
        pay: [54, 72],
        skills:
          "Java, Spring Boot, PostgreSQL, Docker, Kubernetes, API REST, Git, Microservicios, Kafka, Pruebas unitarias, Integración continua",
        duties: [
          "Diseñar, desarrollar y mantener los servicios de los que dependen [ocho|quince] equipos",
          "Escribir pruebas automáticas y revisar el código de los compañeros",
          "Mejorar las consultas más lentas de la base de datos",
          "Participar en guardias pagadas, una semana de cada [seis|ocho]",
        ],
      },
      {
        titles: {
          entry: "Desarrollador frontend júnior",
          mid: "Desarrollador frontend",
          senior: "Desarrollador frontend sénior",
        },
        pay: [50, 66],
        skills: "React, TypeScript, JavaScript, HTML, CSS, Accesibilidad, GraphQL, Jest, Figma, Git, Node.js",
        duties: [
          "Construir pantallas con React y TypeScript junto al equipo de diseño",
          "Hacer que la aplicación sea accesible y siga siéndolo",
          "Medir los tiempos de carga reales y reducirlos",
          "Cuidar la biblioteca de componentes que usan [dos|tres] equipos",
        ],
      },
      {
        titles: { mid: "Analista de datos", senior: "Ingeniero de datos", entry: "Analista de datos júnior" },
        pay: [46, 62],
        skills: "SQL, Python, Power BI, Excel, Estadística, Tableau, ETL, Visualización de datos, Pandas, Airflow",
        duties: [
          "Convertir preguntas de negocio en análisis claros",
          "Crear cuadros de mando que la gente abre sin que se lo recuerden",
          "Revisar la calidad de los datos con cada área",
          "Presentar los resultados cada mes",
        ],
      },
    ],
  },
  {
    field: "nursing",
    industries: ["Sanidad", "Hospitales", "Atención domiciliaria"],
    kinds: ["Hospital", "Clínica", "Residencia"],
    desk: false,
    payBy: "MONTH",
    about: [
      "#Hospital,Clínica: {company} es un hospital comarcal de [190|340] camas donde todavía nos conocemos.",
      "#Residencia: {company} es la casa de [cincuenta|setenta y seis] personas mayores, dos gatos y un huerto.",
    ],
    asks: ["Buen trato con pacientes y familias", "Disponibilidad para turnos rotativos"],
    roles: [
      {
        titles: {
          entry: "Enfermero recién titulado",
          mid: "Enfermero de hospitalización",
          senior: "Enfermero de cuidados intensivos",
          lead: "Supervisor de enfermería",
        },
        at: "Hospital,Clínica",
        pay: [40, 52],
        skills:
          "Cuidados de enfermería, Administración de medicamentos, Curas, Constantes vitales, Historia clínica electrónica, Canalización de vías, Soporte vital básico, Educación sanitaria, Triaje",
        duties: [
          "Cuidar de [ocho|diez] pacientes por turno en una planta de [veintiséis|treinta] camas",
          "Administrar la medicación y vigilar sus efectos",
          "Detectar a tiempo cuándo empeora un paciente",
          "Informar a las familias con claridad",
        ],
        asks: ["Grado en Enfermería y colegiación"],
      },
      {
        titles: {
          entry: "Auxiliar de ayuda a domicilio",
          mid: "Auxiliar de enfermería",
          senior: "Coordinador de auxiliares",
        },
        at: "Residencia",
        pay: [27, 33],
        skills:
          "Higiene personal, Movilización de pacientes, Acompañamiento, Demencia, Primeros auxilios, Registro de cuidados, Trabajo en equipo",
        duties: [
          "Ayudar a levantarse, asearse y comer, a su ritmo, a [nueve|doce] residentes",
          "Observar los cambios y comunicarlos",
          "Acompañar en paseos y actividades",
          "Dejar por escrito lo importante",
        ],
      },
    ],
  },
  {
    field: "accounting",
    industries: ["Contabilidad", "Alimentación", "Asesoría", "Industria"],
    kinds: ["Asesores", "Alimentación", "Industrias", "Gestión"],
    desk: true,
    payBy: "YEAR",
    about: [
      "#Asesores,Gestión: {company} lleva las cuentas de [doscientas|cuatrocientas] pequeñas empresas.",
      "#Alimentación,Industrias: {company} envasa [aceitunas|conservas|miel] y las vende en [doce|veinticinco] países.",
    ],
    asks: ["Grado en Administración de Empresas o formación profesional en finanzas", "Orden, también a fin de mes"],
    roles: [
      {
        titles: {
          intern: "Prácticas en contabilidad",
          entry: "Auxiliar contable",
          mid: "Contable",
          senior: "Responsable de contabilidad",
        },
        pay: [40, 54],
        skills:
          "Contabilidad, Cuentas a pagar, Conciliación bancaria, IVA, Cierre mensual, SAP, Excel, Facturación, Impuestos, Nóminas",
        duties: [
          "Registrar y pagar [cuatrocientas|setecientas] facturas al mes",
          "Preparar el cierre mensual y ayudar en el anual",
          "Presentar los impuestos en plazo",
          "Conciliar bancos y proveedores",
        ],
      },
      {
        titles: { mid: "Controller financiero", senior: "Controller financiero sénior", lead: "Director financiero" },
        at: "Alimentación,Industrias",
        pay: [54, 74],
        skills:
          "Control de gestión, Presupuestos, Previsiones, Análisis de desviaciones, Excel, Power BI, SAP, Costes, Informes financieros",
        duties: [
          "Elaborar el presupuesto con [cuatro|seis] áreas y explicar las desviaciones",
          "Calcular costes y márgenes por producto",
          "Automatizar los informes mensuales",
          "Acompañar la auditoría externa",
        ],
      },
    ],
  },
  {
    field: "customer-service",
    industries: ["Atención al cliente", "Viajes", "Telecomunicaciones"],
    kinds: ["Viajes", "Contigo", "Telecom"],
    desk: true,
    payBy: "MONTH",
    about: [
      "#Viajes,Contigo: {company} alquila [bicicletas|autocaravanas|barcas] por internet y responde a todos los correos en el día.",
      "#Telecom: {company} da servicio a [80.000|220.000] hogares.",
    ],
    asks: ["Buena voz y buen humor", "Inglés o francés hablado se valora mucho"],
    roles: [
      {
        titles: {
          entry: "Teleoperador",
          mid: "Agente de atención al cliente",
          senior: "Coordinador de atención al cliente",
        },
        pay: [28, 36],
        skills:
          "Atención al cliente, Gestión de reclamaciones, CRM, Zendesk, Comunicación, Correo electrónico, Chat, Resolución de problemas",
        duties: [
          "Atender a clientes por teléfono, chat y correo hasta dar con la solución",
          "Decidir devoluciones de hasta [40|80] euros sin pedir permiso",
          "Resolver reclamaciones y anotar la causa",
          "Proponer mejoras para las páginas de ayuda",
        ],
      },
    ],
  },
  {
    field: "kitchens",
    industries: ["Hostelería", "Restauración", "Hoteles"],
    kinds: ["Hotel", "Mesón", "Cocina", "Taberna"],
    desk: false,
    payBy: "MONTH",
    about: [
      "#Mesón,Cocina,Taberna: {company} tiene [cuarenta|sesenta] cubiertos, carta corta y dos días seguidos de descanso.",
      "#Hotel: Las [treinta|cincuenta y dos] habitaciones de {company} miran al mar, y la cocina al huerto.",
    ],
    asks: ["Limpieza, ritmo y buen trato", "Trabajo en fin de semana"],
    roles: [
      {
        titles: { entry: "Ayudante de cocina", mid: "Cocinero", senior: "Segundo de cocina", lead: "Jefe de cocina" },
        pay: [29, 39],
        skills:
          "Cocina, Manipulación de alimentos, APPCC, Control de existencias, Repostería, Elaboración de menús, Trabajo en equipo, Compras",
        duties: [
          "Llevar la partida de [pescados|carnes|fríos|postres]",
          "Trabajar con producto entero y de temporada",
          "Llevar los registros de APPCC al día",
          "Hacer los pedidos y desperdiciar poco",
        ],
      },
      {
        titles: { entry: "Camarero", mid: "Recepcionista de hotel", senior: "Jefe de sala" },
        at: "Hotel",
        pay: [27, 35],
        skills:
          "Atención al cliente, Servicio de mesa, Reservas, Idiomas, Cobro en caja, Recepción, Vinos, Gestión de quejas",
        duties: [
          "Recibir a los huéspedes y recordar quién pidió la habitación tranquila",
          "Atender [cinco|seis] mesas de principio a fin",
          "Abrir y cerrar la caja",
          "Preparar la sala para los grupos",
        ],
      },
    ],
  },
  {
    field: "logistics",
    industries: ["Logística", "Transporte", "Almacenaje"],
    kinds: ["Logística", "Transportes", "Almacenes"],
    desk: false,
    payBy: "MONTH",
    about: [
      "{company} mueve [muebles|fruta|bebidas] entre [tres|cinco] almacenes y medio país.",
      "#Logística,Almacenes: El almacén de {company} en {city} tiene luz natural y [14.000|22.000] metros cuadrados.",
    ],
    asks: ["Puntualidad: el camión sale a las seis"],
    roles: [
      {
        titles: {
          entry: "Mozo de almacén",
          mid: "Carretillero",
          senior: "Jefe de turno de almacén",
          lead: "Responsable de logística",
        },
        at: "Logística,Almacenes",
        pay: [27, 35],
        skills:
          "Preparación de pedidos, Carretilla elevadora, Control de inventario, Carga y descarga, SGA, Radiofrecuencia, SAP, Seguridad laboral, Excel",
        duties: [
          "Recibir, revisar y ubicar la mercancía",
          "Preparar pedidos con lector",
          "Cargar [veinte|treinta y cinco] camiones al día en equipo",
          "Contar existencias y aclarar diferencias",
        ],
        asks: ["Carné de carretillero, o te formamos"],
      },
    ],
  },
  {
    field: "marketing",
    industries: ["Marketing", "Moda", "Turismo"],
    kinds: ["Comunicación", "Moda", "Estudio"],
    desk: true,
    payBy: "YEAR",
    about: [
      "#Comunicación,Estudio: {company} es una agencia de [doce|veinte] personas que trabaja para museos, bodegas y una aerolínea.",
      "#Moda: {company} diseña [zapatos|gafas|mochilas] y los cuenta sin exagerar.",
    ],
    asks: ["Una carpeta de trabajos o unos cuantos enlaces", "Buena ortografía"],
    roles: [
      {
        titles: {
          intern: "Prácticas en marketing",
          entry: "Asistente de marketing",
          mid: "Especialista en marketing digital",
          senior: "Responsable de marketing",
        },
        pay: [42, 58],
        skills:
          "Marketing digital, SEO, Google Ads, Redes sociales, Google Analytics, Redacción, WordPress, Email marketing, Canva, Publicidad",
        duties: [
          "Planificar y medir campañas en buscadores y redes",
          "Escribir textos que la gente termina de leer",
          "Llevar el calendario editorial de [dos|tres] marcas",
          "Contar cada mes qué funcionó y qué no",
        ],
      },
    ],
  },
];
