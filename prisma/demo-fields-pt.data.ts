import type { Field } from "./demo-vocabulary.ts";

/** Postings in Portuguese, as written in Portugal. */
export const portugueseFields: readonly Field[] = [
  {
    field: "software",
    industries: ["Software", "Turismo", "Serviços financeiros"],
    kinds: ["Software", "Digital", "Sistemas"],
    desk: true,
    payBy: "YEAR",
    about: [
      "A {company} faz o programa de [reservas|faturação|inventário] que [quatrocentas|mil e duzentas] pequenas empresas abrem todas as manhãs.",
      "Na {company} somos [vinte e cinco|sessenta] pessoas, um produto e clientes que nos tratam pelo nome.",
    ],
    asks: [
      "Formação em engenharia informática ou experiência equivalente",
      "Inglês suficiente para ler e escrever documentação",
    ],
    roles: [
      {
        titles: {
          intern: "Estágio em desenvolvimento web",
          entry: "Programador júnior",
          mid: "Programador full stack",
          senior: "Engenheiro de software sénior",
        },
        pay: [54, 74],
        skills: "TypeScript, React, Node.js, PostgreSQL, Docker, GraphQL, Git, HTML, CSS, Testes automáticos, API REST",
        duties: [
          "Desenvolver funcionalidades, da conversa com o cliente à entrada em produção",
          "Manter uma aplicação com [seis|nove] anos que ainda dá gosto ler",
          "Rever o código dos colegas e pedir revisão do próprio",
          "Reduzir os tempos de resposta medidos nos utilizadores",
        ],
      },
      {
        titles: { mid: "Analista de dados", senior: "Engenheiro de dados", entry: "Analista de dados júnior" },
        pay: [48, 64],
        skills: "SQL, Python, Power BI, Excel, Estatística, ETL, Tableau, Visualização de dados, Airflow, Pandas",
        duties: [
          "Transformar perguntas do negócio em análises claras",
          "Construir painéis que as pessoas abrem sem lembrete",
          "Verificar a qualidade dos dados com cada área",
          "Apresentar resultados todos os meses",
        ],
      },
    ],
  },
  {
    field: "nursing",
    industries: ["Saúde", "Hospitais", "Apoio domiciliário"],
    kinds: ["Hospital", "Residência"],
    desk: false,
    payBy: "MONTH",
    about: [
      "#Hospital: O {company} é um hospital de [160|310] camas onde as pessoas ainda se conhecem.",
      "#Residência: A {company} é a casa de [quarenta|sessenta e duas] pessoas idosas, dois gatos e uma horta.",
    ],
    asks: ["Calma e boa disposição no fim do turno", "Disponibilidade para horário rotativo"],
    roles: [
      {
        titles: {
          entry: "Enfermeiro recém-licenciado",
          mid: "Enfermeiro de internamento",
          senior: "Enfermeiro especialista",
          lead: "Enfermeiro gestor",
        },
        at: "Hospital",
        pay: [40, 52],
        skills:
          "Cuidados de enfermagem, Administração de medicamentos, Tratamento de feridas, Sinais vitais, Processo clínico eletrónico, Suporte básico de vida, Controlo de infeção, Triagem",
        duties: [
          "Cuidar de [sete|nove] doentes por turno num serviço de [vinte e quatro|trinta] camas",
          "Administrar a medicação e vigiar os seus efeitos",
          "Reconhecer cedo quando um doente piora",
          "Falar com as famílias com tempo e clareza",
        ],
        asks: ["Licenciatura em Enfermagem e cédula da Ordem dos Enfermeiros"],
      },
      {
        titles: { entry: "Ajudante de lar", mid: "Auxiliar de ação médica" },
        at: "Residência",
        pay: [26, 32],
        skills:
          "Cuidados de higiene, Mobilização de doentes, Apoio a idosos, Demência, Primeiros socorros, Registo de ocorrências, Trabalho em equipa",
        duties: [
          "Ajudar [oito|doze] residentes a levantar-se, lavar-se e comer ao seu ritmo",
          "Reparar nas pequenas mudanças e comunicá-las",
          "Acompanhar passeios e atividades",
          "Manter os registos em dia",
        ],
      },
    ],
  },
  {
    field: "customer-service",
    industries: ["Apoio ao cliente", "Viagens", "Telecomunicações"],
    kinds: ["Viagens", "Apoio", "Online"],
    desk: true,
    payBy: "MONTH",
    about: [
      "#Viagens: A {company} aluga [bicicletas|pranchas|autocaravanas] e responde a todos os e-mails no próprio dia.",
      "#Apoio,Online: A {company} serve [40.000|130.000] famílias e atende em menos de dois minutos.",
    ],
    asks: ["Voz simpática, também às quatro da tarde", "Segunda língua (inglês, francês ou alemão) é uma vantagem"],
    roles: [
      {
        titles: {
          entry: "Assistente de apoio ao cliente",
          mid: "Técnico de apoio ao cliente",
          senior: "Supervisor de apoio ao cliente",
        },
        pay: [28, 36],
        skills:
          "Apoio ao cliente, Gestão de reclamações, CRM, Zendesk, Comunicação, Chat, Resolução de problemas, Inglês",
        duties: [
          "Ajudar clientes por telefone, chat e e-mail até à solução",
          "Decidir reembolsos até [40|60] euros",
          "Tratar reclamações com justiça e anotar a causa",
          "Melhorar as páginas de ajuda",
        ],
      },
    ],
  },
  {
    field: "accounting",
    industries: ["Contabilidade", "Indústria", "Consultoria"],
    kinds: ["Contabilidade", "Indústrias", "Gestão"],
    desk: true,
    payBy: "YEAR",
    about: [
      "#Contabilidade,Gestão: A {company} trata das contas de [cento e cinquenta|trezentas] empresas da região.",
      "#Indústrias: A {company} fabrica [rolhas|azulejos|calçado] e exporta para [doze|vinte e sete] países.",
    ],
    asks: ["Licenciatura em Contabilidade ou Gestão", "Rigor, também no fecho do mês"],
    roles: [
      {
        titles: {
          intern: "Estágio em contabilidade",
          entry: "Assistente de contabilidade",
          mid: "Contabilista",
          senior: "Contabilista certificado",
          lead: "Diretor financeiro",
        },
        pay: [42, 58],
        skills:
          "Contabilidade, Contas a pagar, IVA, Reconciliação bancária, Fecho mensal, Excel, SAP, Faturação, Fiscalidade, Processamento salarial",
        duties: [
          "Lançar e conferir [trezentas|seiscentas] faturas por mês",
          "Preparar o fecho mensal e apoiar o anual",
          "Entregar as declarações fiscais dentro do prazo",
          "Reconciliar bancos e fornecedores",
        ],
      },
    ],
  },
  {
    field: "kitchens",
    industries: ["Hotelaria", "Restauração", "Turismo"],
    kinds: ["Hotel", "Taberna", "Quinta"],
    desk: false,
    payBy: "MONTH",
    about: [
      "#Taberna,Quinta: A {company} tem [quarenta|cinquenta e cinco] lugares, ementa curta e duas folgas seguidas.",
      "#Hotel: Os [trinta|sessenta] quartos do {company} olham para o mar e a cozinha para a horta.",
    ],
    asks: ["Limpeza, ritmo e simpatia", "Trabalho ao fim de semana"],
    roles: [
      {
        titles: {
          entry: "Ajudante de cozinha",
          mid: "Cozinheiro",
          senior: "Subchefe de cozinha",
          lead: "Chefe de cozinha",
        },
        pay: [28, 38],
        skills:
          "Cozinha, Preparação de alimentos, HACCP, Gestão de stocks, Pastelaria, Elaboração de ementas, Higiene alimentar, Trabalho em equipa",
        duties: [
          "Assegurar a secção de [peixe|carne|sobremesas|frios]",
          "Trabalhar produtos inteiros e da época",
          "Manter os registos HACCP em dia",
          "Fazer encomendas e desperdiçar pouco",
        ],
      },
      {
        titles: { entry: "Empregado de mesa", mid: "Rececionista de hotel", senior: "Chefe de receção" },
        at: "Hotel",
        pay: [27, 35],
        skills:
          "Atendimento, Receção, Reservas, Línguas estrangeiras, Serviço de mesa, Faturação, Gestão de reclamações, Opera PMS",
        duties: [
          "Receber os hóspedes e lembrar-se de quem pediu o quarto sossegado",
          "Responder a pedidos por telefone e e-mail em [duas|três] línguas",
          "Articular com a limpeza para ter os quartos prontos às duas",
          "Fechar o dia e passar o turno",
        ],
      },
    ],
  },
  {
    field: "construction",
    industries: ["Construção", "Engenharia civil"],
    kinds: ["Construções", "Engenharia", "Obras"],
    desk: false,
    payBy: "MONTH",
    about: [
      "A {company} recupera casas antigas no centro de {city} sem lhes tirar a alma.",
      "A {company} constrói [escolas|piscinas|habitação cooperativa] há [vinte|trinta e três] anos.",
    ],
    asks: ["Carta de condução", "Segurança antes da pressa"],
    roles: [
      {
        titles: { entry: "Engenheiro civil júnior", mid: "Engenheiro civil", senior: "Diretor de obra" },
        pay: [50, 68],
        skills:
          "Engenharia civil, AutoCAD, Direção de obra, Orçamentação, Fiscalização, Planeamento, Revit, Segurança em obra, MS Project",
        duties: [
          "Planear e acompanhar obras com [vinte|quarenta] pessoas",
          "Controlar prazos, custos e qualidade",
          "Medir trabalhos e negociar com subempreiteiros",
          "Verificar desenhos antes que cheguem à obra",
        ],
      },
      {
        titles: { entry: "Servente", mid: "Eletricista de construção", senior: "Encarregado eletricista" },
        pay: [30, 40],
        skills:
          "Instalações elétricas, Leitura de plantas, Cablagem, Deteção de avarias, Painéis solares, Quadros elétricos, Segurança",
        duties: [
          "Executar instalações elétricas em obra nova e reabilitação",
          "Montar quadros, painéis solares e carregadores",
          "Procurar avarias e registar a causa",
          "Ensinar um aprendiz",
        ],
      },
    ],
  },
];
