import type { Field } from "./demo-vocabulary.ts";

/** Postings in English: work at a desk. */
export const officeFields: readonly Field[] = [
  {
    field: "software",
    industries: ["Software", "Financial Technology", "E-commerce", "Healthcare IT", "Energy"],
    kinds: ["Software", "Labs", "Systems", "Technologies", "Cloud", "Pay"],
    desk: true,
    payBy: "YEAR",
    about: [
      "#Software,Labs,Systems,Technologies,Cloud: {company} makes the [booking|billing|scheduling] software that [four hundred|nine hundred|two thousand] independent clinics open every morning.",
      "#Pay: We are {company}, [forty|sixty|a hundred and ten] people building payments for [small shops|marketplaces|ferry operators].",
      "#Software,Labs,Systems,Technologies,Cloud: {company} measures how buildings use energy and tells their owners what to switch off; our platform takes in [two|six|nine] million readings a day.",
      "#Software,Labs,Systems,Technologies,Cloud: At {company} we build warehouse software for retailers who outgrew spreadsheets, and we answer our own support line.",
      "{company} is a profitable product company with [three|five] engineering teams and no outside investors.",
    ],
    asks: [
      "You write tests because they help you and not because a gate demands them",
      "Comfortable reviewing code and having yours reviewed, mostly with Git and pull requests",
      "[A bachelor's degree|A degree] in computer science or the same knowledge gained at work",
      "You can explain a trade-off to somebody who does not program",
    ],
    roles: [
      {
        titles: {
          intern: "Software Engineering Intern",
          entry: "Junior Backend Developer",
          mid: "Backend Engineer",
          senior: "Senior Software Engineer (Backend)",
          lead: "Principal Backend Engineer",
        },
        pay: [58, 76],
        skills:
          "TypeScript, Node.js, PostgreSQL, GraphQL, REST APIs, Docker, Redis, Kafka, AWS, Microservices, CI/CD, Unit Testing",
        duties: [
          "Design, build and run [services|APIs] that other teams and [two hundred|some forty] outside partners depend on",
          "Keep our PostgreSQL queries fast as the largest tables pass [a hundred million|half a billion] rows",
          "Split a growing Node.js application along lines that make sense and leave the rest alone",
          "Take part in a paid on-call rota of [six|eight] people, about one week in [six|eight]",
          "Write short design notes before large changes and gather objections early",
          "Move the last nightly batch jobs to events on Kafka",
        ],
      },
      {
        titles: {
          entry: "Junior Frontend Developer",
          mid: "Frontend Engineer",
          senior: "Senior Frontend Engineer",
          lead: "Lead Frontend Engineer",
        },
        pay: [54, 70],
        skills:
          "React, TypeScript, JavaScript, HTML, CSS, GraphQL, Next.js, Accessibility, Jest, Playwright, Figma, Vite",
        duties: [
          "Build screens in React and TypeScript together with a designer who sits next to you",
          "Bring our web application to WCAG 2.2 AA and keep it there",
          "Cut the time to first interaction on slow phones, measured on real visits",
          "Own the component library that [three|four] teams use",
          "Replace brittle end-to-end tests with fewer and better ones in Playwright",
        ],
      },
      {
        titles: {
          entry: "Graduate Software Developer",
          mid: "Full Stack Developer",
          senior: "Senior Full Stack Engineer",
        },
        pay: [55, 74],
        skills: "Python, Django, React, PostgreSQL, JavaScript, REST APIs, Docker, Celery, AWS, HTML, CSS, Git",
        duties: [
          "Take a feature from the conversation with a customer to the release, and look at how it is used afterwards",
          "Maintain a Django application that is [seven|nine] years old and still pleasant to work in",
          "Build internal tools in React that save our operations team hours a week",
          "Upgrade dependencies monthly, before they become a project",
          "Help to decide what we do not build",
        ],
      },
      {
        titles: { mid: "Java Developer", senior: "Senior Java Engineer", lead: "Engineering Team Lead (Java)" },
        pay: [58, 78],
        skills:
          "Java, Spring Boot, Kotlin, Hibernate, Oracle Database, Kafka, Kubernetes, Maven, JUnit, REST APIs, Microservices",
        duties: [
          "Develop Spring Boot services for [settlement|claims handling|ticket sales] with strict audit rules",
          "Carry an Oracle database over to PostgreSQL, table by table, without a weekend of downtime",
          "Pair with [two|three] colleagues who are moving from Java to Kotlin",
          "Improve build times, which stand at [eleven|fourteen] minutes today",
          "Work with testers and the compliance team on every release",
        ],
      },
      {
        titles: {
          mid: "DevOps Engineer",
          senior: "Senior Platform Engineer",
          lead: "Head of Platform Engineering",
          intern: "Platform Engineering Intern",
        },
        pay: [62, 82],
        skills:
          "Kubernetes, Terraform, AWS, Docker, Linux, Prometheus, Grafana, GitHub Actions, Python, Go, CI/CD, Helm",
        duties: [
          "Run the Kubernetes clusters on which [thirty|fifty] services live, and make them boring",
          "Describe all infrastructure in Terraform and delete what nobody owns",
          "Shorten the way from a merged change to production to under [ten|fifteen] minutes",
          "Set up alerts that wake people only when a customer would notice",
          "Bring our cloud bill down by knowing where it comes from",
        ],
      },
      {
        titles: { entry: "Junior QA Engineer", mid: "Test Automation Engineer", senior: "Senior Quality Engineer" },
        pay: [48, 64],
        skills:
          "Test Automation, Selenium, Playwright, TypeScript, API Testing, Postman, Jira, Performance Testing, CI/CD, SQL, Agile",
        duties: [
          "Find out what would hurt customers most and test that first",
          "Build automated tests of our APIs and of the [web|mobile] client",
          "Run exploratory sessions with developers before each larger release",
          "Keep the test suite under [eight|twelve] minutes and free of flakiness",
          "Write defect reports that can be acted on without a meeting",
        ],
      },
      {
        titles: {
          entry: "Junior Mobile Developer",
          mid: "Mobile Engineer (iOS and Android)",
          senior: "Senior iOS Engineer",
        },
        pay: [56, 76],
        skills:
          "Swift, Kotlin, iOS, Android, SwiftUI, Jetpack Compose, REST APIs, GraphQL, Firebase, Unit Testing, Git",
        duties: [
          "Develop our app for [drivers|patients|field engineers], who use it with gloves, in the rain and offline",
          "Take the oldest screens from UIKit to SwiftUI one at a time",
          "Watch crash rates and battery use and act on them",
          "Prepare releases for both stores every [second|third] week",
          "Agree on API changes with the backend team before they are made",
        ],
      },
    ],
  },
  {
    field: "data",
    industries: ["Information Technology", "Insurance", "Retail", "Telecommunications", "Banking"],
    kinds: ["Analytics", "Data", "Insights", "Insurance", "Mobile", "Bank"],
    desk: true,
    payBy: "YEAR",
    about: [
      "#Insurance: {company} insures [bicycles|small boats|farm machinery] and prices by what the data says.",
      "#Analytics,Data,Insights: With [eleven|eighteen] analysts in one team, {company} answers questions for [buyers|planners|city councils] across the country.",
      "#Mobile: {company} connects [two|five] million telephones and takes the privacy of their owners seriously.",
      "#Bank: {company} is a savings bank with [nineteen|thirty] branches and more customers than the city has inhabitants.",
      "We are the data team of {company}: close to the business, far from slideware.",
    ],
    asks: [
      "You check a number against a second source before you send it",
      "[A master's degree|A bachelor's degree] in statistics, mathematics, economics or a related subject, or comparable experience",
      "You know when a simple chart is enough",
    ],
    roles: [
      {
        titles: {
          intern: "Data Analytics Intern",
          entry: "Junior Data Analyst",
          mid: "Data Analyst",
          senior: "Senior Data Analyst",
          lead: "Head of Analytics",
        },
        pay: [46, 62],
        skills:
          "SQL, Excel, Power BI, Tableau, Python, Data Visualization, Statistics, A/B Testing, dbt, Google Analytics, Reporting",
        duties: [
          "Turn vague questions from [buying|finance|operations] into ones that data can answer",
          "Build and maintain dashboards in Power BI that people open without being asked",
          "Design experiments and say plainly when a result is not conclusive",
          "Document definitions so that revenue means the same thing in every report",
          "Present findings to managers every [month|fortnight]",
        ],
      },
      {
        titles: {
          entry: "Junior Data Engineer",
          mid: "Data Engineer",
          senior: "Senior Data Engineer",
          lead: "Lead Data Engineer",
        },
        pay: [58, 78],
        skills:
          "Python, SQL, Apache Spark, Airflow, dbt, Snowflake, ETL, Kafka, AWS, Data Modeling, Data Warehousing, Terraform",
        duties: [
          "Build pipelines that load [ninety|two hundred] sources into Snowflake and say so when one is late",
          "Model data for analysts with dbt and agree on tests with them",
          "Move nightly loads to streams where fresh figures really matter",
          "Keep personal data where it belongs and delete it on time",
          "Review queries and teach others what makes them expensive",
        ],
      },
      {
        titles: {
          mid: "Machine Learning Engineer",
          senior: "Senior Machine Learning Engineer",
          lead: "Staff Data Scientist",
          entry: "Graduate Data Scientist",
        },
        pay: [64, 86],
        skills:
          "Python, Machine Learning, PyTorch, scikit-learn, SQL, Pandas, NumPy, Docker, MLOps, Natural Language Processing, Statistics, Airflow",
        duties: [
          "Train, ship and watch models for [fraud detection|demand forecasting|document sorting]",
          "Compare every model with a simple rule and keep the rule when it is as good",
          "Put features, training and serving under version control and tests",
          "Explain errors to the people who have to live with them",
          "Run a reading group, every other Thursday, coffee included",
        ],
      },
      {
        titles: { mid: "Business Intelligence Developer", senior: "Senior BI Developer" },
        pay: [52, 68],
        skills: "Power BI, DAX, SQL Server, T-SQL, SSIS, Data Warehousing, Data Modeling, Azure, Excel, ETL, Reporting",
        duties: [
          "Develop semantic models and reports in Power BI for [finance|the supply chain|sales]",
          "Replace [sixty|a hundred] hand-made Excel reports with something that refreshes itself",
          "Look after SSIS packages and move them to Azure Data Factory step by step",
          "Train colleagues to answer their own simple questions",
        ],
      },
    ],
  },
  {
    field: "it-operations",
    industries: ["Information Technology", "Public Administration", "Education", "Managed Services"],
    kinds: ["IT Services", "Networks", "Security", "Council", "Managed Services"],
    desk: true,
    payBy: "YEAR",
    about: [
      "#IT Services,Managed Services,Networks: {company} looks after the computers of [ninety|a hundred and forty] small firms around {city}, from dentists to boatyards.",
      "#Council: The internal IT team of {company} serves [1,200|3,400] colleagues on [nine|fourteen] sites.",
      "#Networks,Security: {company} watches over networks for clients who cannot afford an hour of silence.",
    ],
    asks: [
      "Patience with people whose day has just been ruined by a printer",
      "@GB: Eligible for security clearance (BPSS at least)",
      "@US: Able to pass a background check",
      "Willing to be on call about one week in [five|six]",
    ],
    roles: [
      {
        titles: {
          entry: "IT Support Technician",
          mid: "Second Line Support Engineer",
          lead: "Service Desk Manager",
          intern: "IT Support Intern",
        },
        pay: [36, 46],
        skills:
          "Windows, Microsoft 365, Active Directory, ITIL, Troubleshooting, Hardware Support, Intune, ServiceNow, Networking, Customer Service",
        duties: [
          "Answer tickets, calls and the occasional knock on the door, and see them through to the end",
          "Set up laptops and phones for new colleagues with Intune",
          "Manage accounts and groups in Active Directory and Entra ID",
          "Write knowledge base articles so that the same question is asked once",
          "Travel to our [two|three] other sites about twice a month",
        ],
      },
      {
        titles: {
          mid: "Systems Administrator",
          senior: "Senior Systems Administrator",
          lead: "IT Infrastructure Manager",
        },
        pay: [50, 66],
        skills:
          "Linux, Windows Server, VMware, PowerShell, Bash, Azure, Backup, Ansible, Active Directory, Monitoring, Virtualization",
        duties: [
          "Run some [two hundred|four hundred] Linux and Windows servers, most of them virtual",
          "Automate routine work with Ansible and PowerShell",
          "Test backups by restoring them, every month, on paper and for real",
          "Plan patch windows with the departments and keep to them",
          "Look after storage, certificates and the things nobody thinks of until they expire",
        ],
      },
      {
        titles: { mid: "Network Engineer", senior: "Senior Network Engineer" },
        pay: [52, 68],
        skills:
          "Cisco, Networking, BGP, OSPF, Firewalls, VPN, SD-WAN, Wireshark, TCP/IP, Fortinet, Network Security, Python",
        duties: [
          "Design and change routed networks for clients with [five|eight] to sixty sites",
          "Roll out SD-WAN and take the old lines out of service",
          "Find faults with Wireshark when everybody else has blamed the network",
          "Keep drawings and inventories up to date, because somebody will need them at night",
        ],
      },
      {
        titles: {
          entry: "Junior SOC Analyst",
          mid: "Security Analyst",
          senior: "Senior Cyber Security Engineer",
          lead: "Information Security Manager",
        },
        pay: [56, 76],
        skills:
          "Cyber Security, SIEM, Splunk, Incident Response, Vulnerability Management, ISO 27001, Network Security, Python, Penetration Testing, Risk Assessment",
        duties: [
          "Sort real incidents from noise in our SIEM and lead the response to the real ones",
          "Run the vulnerability programme and talk owners into patching",
          "Prepare the yearly ISO 27001 audit together with [two|three] colleagues",
          "Teach colleagues to spot phishing without making fools of them",
          "Test our own defences [twice|four times] a year",
        ],
      },
    ],
  },
  {
    field: "accounting",
    industries: ["Accounting", "Manufacturing", "Non-profit", "Property Management", "Wholesale"],
    kinds: ["Accountants", "Group", "Foods", "Housing Trust", "Holdings", "Finance"],
    desk: true,
    payBy: "YEAR",
    about: [
      "#Foods,Group: {company} is a family-owned food wholesaler with [nine|thirteen] depots and a finance team of [eleven|sixteen].",
      "#Accountants,Finance: {company} keeps the books and files the returns of [three hundred|five hundred] local businesses.",
      "#Housing Trust: We are {company}, a housing charity with [4,000|7,500] homes and a balance sheet we can explain to tenants.",
      "#Group,Holdings: {company} makes [packaging|garden tools|lift parts] in {city} and sells them in [nineteen|thirty] countries.",
    ],
    asks: [
      "@GB: Part-qualified or qualified (AAT, ACCA or CIMA)",
      "@US: #mid,senior,lead: CPA or working towards it",
      "@IE,AU,CA: A recognised accounting qualification, finished or under way",
      "Careful with deadlines and calm at month end",
      "Confident in Excel: lookups, pivot tables, and no hidden columns",
    ],
    roles: [
      {
        titles: {
          entry: "Accounts Assistant",
          mid: "Accounts Payable Specialist",
          senior: "Accounts Payable Team Leader",
        },
        pay: [34, 44],
        skills:
          "Accounts Payable, Accounts Receivable, Bookkeeping, Excel, SAP, Reconciliation, Sage, Invoice Processing, VAT, Data Entry",
        duties: [
          "Match, code and post some [six hundred|nine hundred] supplier invoices a month",
          "Reconcile supplier statements and chase what is missing",
          "Prepare the weekly payment run for approval",
          "Answer suppliers quickly and politely, also the impatient ones",
          "Help with the move from paper to scanned invoices",
        ],
      },
      {
        titles: {
          entry: "Assistant Management Accountant",
          mid: "Management Accountant",
          senior: "Senior Management Accountant",
          lead: "Financial Controller",
        },
        pay: [52, 68],
        skills:
          "Management Accounting, Month-end Close, Budgeting, Forecasting, Variance Analysis, Excel, SAP, IFRS, Balance Sheet Reconciliation, Power BI, Cost Accounting",
        duties: [
          "Close the month by working day [five|six] and explain the differences from budget",
          "Prepare management accounts for [three|four] business units and sit down with their heads",
          "Run the yearly budget and a rolling forecast each quarter",
          "Reconcile the balance sheet and clear old items",
          "Support the external audit with tidy working papers",
          "Automate recurring reports with Power BI",
        ],
      },
      {
        titles: {
          entry: "Graduate Financial Analyst",
          mid: "Financial Analyst",
          senior: "Senior Financial Analyst",
          lead: "Head of Financial Planning and Analysis",
          intern: "Finance Intern",
        },
        pay: [54, 72],
        skills:
          "Financial Analysis, Financial Modeling, Excel, SQL, Power BI, Forecasting, Budgeting, SAP, Business Cases, Reporting, Variance Analysis",
        duties: [
          "Build the models behind decisions on [new depots|prices|rents] and test their assumptions",
          "Explain margins by customer and product each month",
          "Write business cases that also say when not to invest",
          "Bring finance and operational data together with SQL and Power BI",
          "Support the CFO in talks with the bank",
        ],
      },
      {
        titles: { entry: "Audit Trainee", mid: "Internal Auditor", senior: "Audit Senior", lead: "Audit Manager" },
        pay: [54, 72],
        skills:
          "Auditing, Internal Controls, Risk Assessment, IFRS, Excel, Financial Reporting, Data Analysis, Report Writing, Compliance, Sarbanes-Oxley",
        duties: [
          "Plan and carry out audits of [purchasing|payroll|stock] from first talk to final report",
          "Test internal controls and agree on remedies that can be done",
          "Use data analysis to look at all transactions and not at a sample of forty",
          "Write findings in language that a site manager reads to the end",
        ],
      },
      {
        titles: { entry: "Payroll Assistant", mid: "Payroll Specialist", senior: "Payroll Manager" },
        pay: [40, 52],
        skills:
          "Payroll, Excel, Tax, Pensions, Employment Law, Sage, ADP, Data Protection, Reconciliation, Time Recording",
        duties: [
          "Pay [450|1,100] people correctly and on time, twelve times a year",
          "Look after starters, leavers, sick pay and parental leave",
          "Reconcile pay, tax and pension accounts after each run",
          "Answer questions about payslips with patience and discretion",
        ],
      },
    ],
  },
  {
    field: "law",
    industries: ["Legal Services", "Insurance", "Real Estate", "Software"],
    kinds: ["Law", "Legal", "Chambers", "& Partners", "Insurance", "Systems"],
    desk: true,
    payBy: "YEAR",
    about: [
      "#Law,Legal,Chambers,& Partners: {company} is a law firm of [twenty-two|thirty-five] people that acts for owner-managed companies.",
      "#Insurance,Systems: The legal department of {company} has [four|six] lawyers and the ear of the board.",
      "#Law,Legal,Chambers,& Partners: {company} advises tenants, employees and families around {city}, partly for fixed fees.",
    ],
    asks: [
      "Discretion that needs no reminding",
      'Clear written English, free of "hereinafter"',
      "@GB: Qualified in England and Wales or Scotland where the role requires it",
      "@US: #mid,senior: Admitted to the bar of the state, for the legal roles",
    ],
    roles: [
      {
        titles: { entry: "Legal Assistant", mid: "Paralegal", senior: "Senior Paralegal", intern: "Legal Intern" },
        at: "Law,Legal,Chambers,& Partners",
        pay: [36, 46],
        skills:
          "Legal Research, Drafting, Document Review, Case Management, Litigation Support, Microsoft Office, Contract Law, Client Communication, Filing",
        duties: [
          "Prepare bundles, draft letters and keep [forty|sixty] open files in order",
          "Research case law and write notes of two pages and not ten",
          "Review documents in disclosure and mark what matters",
          "Speak with clients by telephone and explain what happens next",
        ],
      },
      {
        titles: {
          entry: "Trainee Solicitor",
          mid: "Commercial Solicitor",
          senior: "Senior Associate (Commercial)",
          lead: "Partner, Commercial Law",
        },
        at: "Law,Legal,& Partners",
        in: "GB,IE,AU",
        pay: [62, 84],
        skills:
          "Commercial Law, Contract Drafting, Contract Negotiation, Legal Research, Corporate Law, Data Protection, Client Relationship Management, Due Diligence, Mergers and Acquisitions",
        duties: [
          "Draft and negotiate supply, licence and distribution agreements",
          "Advise on share sales from heads of terms to completion",
          "Build lasting relations with clients who call before they sign",
          "Supervise trainees and give them work that teaches something",
        ],
      },
      {
        titles: { entry: "Law Clerk", mid: "Associate Attorney", senior: "Senior Associate Attorney" },
        at: "Law,Legal,& Partners",
        in: "US,CA",
        pay: [66, 92],
        skills:
          "Contract Drafting, Contract Negotiation, Legal Research, Litigation, Corporate Law, Due Diligence, Client Communication, Legal Writing, Westlaw",
        duties: [
          "Draft and negotiate supply, license and employment agreements",
          "Argue motions and settle what should be settled",
          "Advise owners of small companies before they sign",
          "Write memos of two pages and not ten",
        ],
      },
      {
        titles: { mid: "Legal Counsel", senior: "Senior Legal Counsel", lead: "General Counsel" },
        at: "Insurance,Systems",
        pay: [72, 98],
        skills:
          "Contract Negotiation, Commercial Law, GDPR, Intellectual Property, Employment Law, Compliance, SaaS Contracts, Risk Management, Corporate Governance",
        duties: [
          "Negotiate customer contracts and data processing agreements with [hospitals|banks|retailers]",
          "Turn legal risk into a choice that product managers understand",
          "Keep contract templates short and up to date",
          "Instruct outside counsel and keep an eye on their bills",
        ],
      },
      {
        titles: { entry: "Compliance Assistant", mid: "Compliance Officer", senior: "Senior Compliance Manager" },
        at: "Insurance,Systems",
        pay: [52, 70],
        skills:
          "Compliance, Anti-Money Laundering, KYC, Risk Assessment, Regulatory Reporting, GDPR, Auditing, Policy Writing, Training",
        duties: [
          "Run customer due diligence and decide which files need a second look",
          "Follow changes in regulation and tell each team what they mean for it",
          "Write policies that fit on two pages and train people in them",
          "Prepare reports to the regulator, on time and in full",
        ],
      },
    ],
  },
  {
    field: "sales",
    industries: ["Software", "Wholesale", "Medical Devices", "Renewable Energy", "Media"],
    kinds: ["Solutions", "Solar", "Medical", "Supplies", "Media", "Trading"],
    desk: true,
    payBy: "YEAR",
    about: [
      "#Solar: {company} puts solar panels on the roofs of [farms|supermarkets|schools] and has grown by [a fifth|a quarter] each year since it was founded.",
      "#Medical: {company} makes hearing aids that people forget they are wearing.",
      "#Trading: {company} imports coffee machines and keeps them running for years after.",
      "#Supplies: {company} supplies [workshops|surgeries|schools] with nearly everything they use up, usually by the next morning.",
      "#Solutions,Media: At {company} we sell software to people who have never bought software before, so we listen more than we talk.",
    ],
    asks: [
      "You keep the CRM tidy without being reminded",
      "You take a no well and call again in spring",
      "A full driving licence",
    ],
    roles: [
      {
        titles: {
          entry: "Sales Development Representative",
          mid: "Inside Sales Representative",
          intern: "Sales Intern",
        },
        pay: [38, 50],
        skills:
          "Lead Generation, Cold Calling, Salesforce, CRM, Prospecting, Communication, LinkedIn Sales Navigator, Email Campaigns, Negotiation",
        duties: [
          "Find companies that we can really help and start a conversation with them",
          "Follow up on enquiries within [two|four] hours",
          "Agree on [ten|twelve] good meetings a month for our account executives",
          "Note in Salesforce what you learned, also when nothing came of it",
        ],
      },
      {
        titles: { mid: "Account Executive", senior: "Senior Account Executive", lead: "Head of Sales" },
        pay: [56, 80],
        skills:
          "B2B Sales, Solution Selling, Negotiation, Salesforce, Pipeline Management, SaaS, Presentation Skills, Forecasting, CRM, Contract Negotiation",
        duties: [
          "Run deals of [10,000 to 80,000|30,000 to 250,000] a year from first call to signature",
          "Show the product on the customer's own example",
          "Keep a forecast that finance can plan with",
          "Bring what customers miss back to the product team",
          "Work with customer success so that a promise made is a promise kept",
        ],
      },
      {
        titles: { mid: "Key Account Manager", senior: "Senior Key Account Manager" },
        pay: [56, 76],
        skills:
          "Key Account Management, Negotiation, CRM, Relationship Management, Sales Planning, Excel, Category Management, Presentation Skills, Market Analysis",
        duties: [
          "Look after [eight|twelve] large customers and know their plans for next year",
          "Negotiate yearly agreements on prices, volumes and service",
          "Visit customers about [two|three] days a week",
          "Coordinate logistics, quality and finance when something goes wrong",
        ],
      },
      {
        titles: {
          entry: "Trainee Field Sales Representative",
          mid: "Field Sales Representative",
          senior: "Regional Sales Manager",
        },
        pay: [46, 64],
        skills:
          "Field Sales, Territory Management, Negotiation, CRM, Product Demonstrations, Customer Acquisition, Route Planning, Communication",
        duties: [
          "Visit [six|eight] customers a day in and around {city}",
          "Demonstrate products on site and take orders on a tablet",
          "Win [forty|sixty] new customers in the first year",
          "Plan your own routes; nobody will count your miles",
        ],
      },
    ],
  },
  {
    field: "marketing",
    industries: ["Marketing and Advertising", "Consumer Goods", "Travel", "Publishing", "Software"],
    kinds: ["Media", "Studio", "Travel", "Press", "Brands", "Agency"],
    desk: true,
    payBy: "YEAR",
    about: [
      "#Media,Studio,Agency: {company} is an agency of [fourteen|twenty-six] people that works for museums, breweries and one airline.",
      "#Travel: {company} sells walking holidays and answers every e-mail within a day.",
      "#Press: We publish [eleven|nineteen] magazines at {company}, and more people pay for them each year.",
      "#Brands: {company} makes soap, socks and marmalade, each under its own name.",
    ],
    asks: [
      "A portfolio or a few links that show your work",
      "You can write a headline without an exclamation mark",
      "Curious about what figures say and what they leave out",
    ],
    roles: [
      {
        titles: {
          intern: "Marketing Intern",
          entry: "Content Marketing Assistant",
          mid: "Content Marketing Manager",
          senior: "Senior Content Strategist",
        },
        pay: [44, 58],
        skills:
          "Content Marketing, Copywriting, SEO, WordPress, Content Strategy, Google Analytics, Email Marketing, Editing, Social Media, HubSpot",
        duties: [
          "Plan and write articles, guides and newsletters that people finish reading",
          "Keep an editorial calendar for [two|three] brands",
          "Work with freelance writers and photographers",
          "Measure what an article brought in, three months later",
          "Interview customers and turn their stories into case studies",
        ],
      },
      {
        titles: {
          entry: "PPC Executive",
          mid: "Performance Marketing Manager",
          senior: "Senior Performance Marketing Manager",
          lead: "Head of Growth",
        },
        pay: [50, 68],
        skills:
          "Google Ads, Paid Social, SEO, SEM, Google Analytics, A/B Testing, Excel, Conversion Rate Optimization, Meta Ads, Budget Management, SQL",
        duties: [
          "Manage a yearly budget of [400,000|1.2 million] across search and social",
          "Test offers and landing pages, one change at a time",
          "Report cost per customer honestly, with what we do not know",
          "Brief designers and write ad copy yourself when it is quicker",
        ],
      },
      {
        titles: { entry: "Social Media Assistant", mid: "Social Media Manager" },
        pay: [40, 52],
        skills:
          "Social Media, Community Management, Content Creation, Video Editing, Canva, Adobe Creative Suite, Instagram, TikTok, Copywriting, Analytics",
        duties: [
          "Run our channels on [Instagram, TikTok and YouTube|LinkedIn and Instagram] day by day",
          "Film and cut short videos in [the kitchen|our workshops|the newsroom]",
          "Answer comments with wit and without starting a fight",
          "Report each month on what worked",
        ],
      },
      {
        titles: {
          mid: "Product Marketing Manager",
          senior: "Senior Product Marketing Manager",
          lead: "Marketing Director",
        },
        pay: [60, 80],
        skills:
          "Product Marketing, Market Research, Go-to-Market Strategy, Positioning, Copywriting, Sales Enablement, Competitive Analysis, Salesforce, Presentation Skills",
        duties: [
          "Explain what the product does in one sentence that sales will actually use",
          "Plan launches with product, sales and support",
          "Talk with [five|ten] customers a month and write up what you heard",
          "Watch competitors without obsessing about them",
        ],
      },
    ],
  },
  {
    field: "human-resources",
    industries: ["Human Resources", "Manufacturing", "Healthcare", "Recruitment"],
    kinds: ["People", "Recruitment", "Group", "Works", "Talent"],
    desk: true,
    payBy: "YEAR",
    about: [
      "#Group,Works: {company} employs [600|1,900] people on [three|five] sites and treats HR as more than a filing cabinet.",
      "#People,Recruitment,Talent: {company} is a recruitment firm that specialises in [engineers|nurses|accountants] and turns down work outside it.",
      "#Group,Works: The people team of {company} is [five|nine] strong and sits in the middle of the office.",
    ],
    asks: [
      "@GB: CIPD level 5 or above, or studying towards it",
      "@US: SHRM-CP or comparable",
      "Absolute discretion",
      "You can tell a manager something he does not want to hear",
    ],
    roles: [
      {
        titles: {
          entry: "Recruitment Coordinator",
          mid: "Talent Acquisition Partner",
          senior: "Senior Recruiter",
          intern: "Human Resources Intern",
        },
        pay: [44, 58],
        skills:
          "Recruiting, Talent Acquisition, Interviewing, Sourcing, LinkedIn Recruiter, Applicant Tracking Systems, Employer Branding, Onboarding, Stakeholder Management",
        duties: [
          "Fill [twenty|thirty] positions a year, from the shop floor to finance",
          "Write adverts that say what the job is and what it pays",
          "Answer every applicant, also with a no, within [five|ten] days",
          "Train managers to interview fairly",
        ],
      },
      {
        titles: { entry: "HR Assistant", mid: "HR Generalist", senior: "HR Business Partner", lead: "HR Director" },
        at: "Group,Works",
        pay: [48, 66],
        skills:
          "Employee Relations, Employment Law, HR Policies, Performance Management, Onboarding, Workday, Payroll, Conflict Resolution, Change Management, Coaching",
        duties: [
          "Advise managers on absence, performance and conflict before it gets worse",
          "Carry the yearly pay review together with finance",
          "Keep contracts and records complete and correct",
          "Work with the employee representatives on [shift patterns|flexible working]",
          "Look at why people leave and do something about it",
        ],
      },
      {
        titles: { mid: "Learning and Development Specialist", senior: "Learning and Development Manager" },
        at: "Group,Works",
        pay: [50, 66],
        skills:
          "Training Delivery, Instructional Design, E-learning, Facilitation, Coaching, Learning Management Systems, Needs Analysis, Presentation Skills",
        duties: [
          "Find out what people need to learn and what only needs a checklist",
          "Design courses of [half a day|two hours] and give many of them yourself",
          "Run the apprenticeship scheme with [eighteen|thirty] apprentices",
          "Measure whether a course changed anything",
        ],
      },
    ],
  },
  {
    field: "design",
    industries: ["Design", "Software", "Publishing", "Consumer Goods"],
    kinds: ["Design", "Studio", "Works", "Interactive"],
    desk: true,
    payBy: "YEAR",
    about: [
      "#Design,Studio,Works: {company} is a studio of [nine|fifteen] designers in an old [printing house|tram depot] in {city}.",
      "#Interactive: {company} makes software for people who stand up at work: nurses, waiters, mechanics.",
      "#Design,Studio: We design signs, books and exhibitions at {company}, and now and then a bottle.",
    ],
    asks: [
      "A portfolio that shows how you got there and not only where you arrived",
      "You ask why before you open a drawing program",
    ],
    roles: [
      {
        titles: {
          entry: "Junior UX Designer",
          mid: "UX Designer",
          senior: "Senior Product Designer",
          lead: "Design Lead",
          intern: "UX Design Intern",
        },
        at: "Interactive,Design,Studio",
        pay: [52, 70],
        skills:
          "User Experience Design, Figma, Prototyping, User Research, Wireframing, Usability Testing, Interaction Design, Design Systems, Accessibility, HTML, CSS",
        duties: [
          "Watch people use our product where they work and draw conclusions with the team",
          "Sketch, prototype and test before anything is built",
          "Look after the design system in Figma together with engineering",
          "Write the words on the screen, too",
          "Test with [five|six] people every month and share the recordings",
        ],
      },
      {
        titles: { entry: "Junior Graphic Designer", mid: "Graphic Designer", senior: "Senior Graphic Designer" },
        at: "Design,Studio",
        pay: [40, 54],
        skills:
          "Graphic Design, Adobe InDesign, Adobe Illustrator, Adobe Photoshop, Typography, Branding, Layout, Print Production, Illustration",
        duties: [
          "Design books, posters and packaging from sketch to print approval",
          "Set type with care in InDesign",
          "Prepare files for printers and stand at the press when it matters",
          "Develop visual identities in a team of [two|three]",
        ],
      },
      {
        titles: { mid: "Interior Designer", senior: "Senior Interior Designer" },
        at: "Design,Studio,Works",
        pay: [44, 60],
        skills:
          "Interior Design, AutoCAD, SketchUp, Revit, Space Planning, Materials, Client Presentations, Project Management, Building Regulations",
        duties: [
          "Plan offices, surgeries and small hotels from the first sketch to handover",
          "Choose materials that still look good after ten years",
          "Draw plans and details in AutoCAD and Revit",
          "Coordinate joiners, electricians and painters on site",
        ],
      },
    ],
  },
  {
    field: "operations",
    industries: ["Business Services", "Non-profit", "Manufacturing", "Events", "Public Administration"],
    kinds: ["Services", "Foundation", "Works", "Events", "Group"],
    desk: true,
    payBy: "YEAR",
    about: [
      "#Foundation: {company} is a charity with [eighty|two hundred] staff that gets unused food to people who need it.",
      "#Events: {company} organises trade fairs in [six|eleven] cities and prides itself on queues that move.",
      "#Works,Group: At {company}, [three hundred|seven hundred] people make and repair [lifts|escalators|tower clocks].",
      "#Services: {company} cleans, guards and repairs [office buildings|railway stations] and employs more people than anyone else in the street.",
    ],
    asks: [
      "You finish things",
      "Calm when three people want something at once",
      "Good with Excel and better with people",
    ],
    roles: [
      {
        titles: { entry: "Office Assistant", mid: "Office Administrator", senior: "Office Manager" },
        pay: [34, 44],
        skills:
          "Administration, Microsoft Office, Scheduling, Filing, Communication, Data Entry, Travel Booking, Minute Taking, Bookkeeping, Reception",
        duties: [
          "Welcome visitors, answer the telephone and keep the calendar of [three|five] managers",
          "Order supplies and check invoices before they go to accounts",
          "Take minutes and see that decisions are followed up",
          "Organise travel, meetings and the summer party",
        ],
      },
      {
        titles: {
          entry: "Project Coordinator",
          mid: "Project Manager",
          senior: "Senior Project Manager",
          lead: "Head of Programmes",
        },
        pay: [54, 72],
        skills:
          "Project Management, Stakeholder Management, Agile, Scrum, Risk Management, Budget Management, MS Project, Jira, PRINCE2, Communication",
        duties: [
          "Lead [two|three] projects at a time with budgets up to [300,000|1.5 million]",
          "Plan with the people who do the work, and replan when facts change",
          "Keep risks visible and small",
          "Report to the steering group in one page",
        ],
      },
      {
        titles: { mid: "Operations Manager", senior: "Senior Operations Manager", lead: "Director of Operations" },
        pay: [60, 84],
        skills:
          "Operations Management, Process Improvement, Budgeting, Team Leadership, Lean, KPI Reporting, Supply Chain Management, Health and Safety, Planning, ERP Systems",
        duties: [
          "Run daily operations on [two|four] sites with [sixty|a hundred and twenty] people",
          "Find out where work waits and shorten the wait",
          "Own the operating budget and explain every large deviation",
          "Develop team leaders and give them room",
          "Make safety a habit and not a poster",
        ],
      },
    ],
  },
  {
    field: "customer-service",
    industries: ["Customer Service", "Travel", "Utilities", "Software", "E-commerce"],
    kinds: ["Energy", "Travel", "Direct", "Support", "Online"],
    desk: true,
    payBy: "HOUR",
    about: [
      "#Energy: {company} supplies electricity and gas to [90,000|240,000] households and has answered calls within two minutes since spring.",
      "#Travel: {company} rents out bicycles and camping gear by post.",
      "#Direct,Support,Online: At {company}, customer service sits beside the people who build the product.",
    ],
    asks: [
      "A friendly voice, also at four in the afternoon",
      "Clear written English",
      "Able to work [some Saturdays|early and late shifts in turn]",
    ],
    roles: [
      {
        titles: {
          entry: "Customer Service Advisor",
          mid: "Customer Service Specialist",
          lead: "Customer Service Manager",
          senior: "Customer Service Team Leader",
        },
        pay: [29, 37],
        skills:
          "Customer Service, Complaint Handling, CRM, Zendesk, Telephone Skills, Email Support, Live Chat, Data Entry, Problem Solving",
        duties: [
          "Help customers by telephone, chat and e-mail from question to solution",
          "Decide on refunds up to [50|100] yourself",
          "Handle complaints fairly and note what caused them",
          "Suggest answers for our help pages",
        ],
      },
      {
        titles: {
          entry: "Technical Support Agent",
          mid: "Technical Support Engineer",
          senior: "Senior Support Engineer",
        },
        at: "Direct,Support,Online",
        pay: [42, 56],
        skills:
          "Technical Support, Troubleshooting, SQL, REST APIs, Zendesk, Linux, Customer Service, Documentation, Networking, JavaScript",
        duties: [
          "Reproduce what customers report and find the cause in logs and data",
          "Write bug reports that developers thank you for",
          "Explain workarounds in plain words",
          "Take calls from customers in [Europe|North America|Asia] and share what you learn",
        ],
      },
      {
        titles: { mid: "Customer Success Manager", senior: "Senior Customer Success Manager" },
        at: "Direct,Support,Online",
        pay: [50, 68],
        skills:
          "Customer Success, Account Management, Onboarding, SaaS, CRM, Presentation Skills, Training, Retention, Salesforce, Data Analysis",
        duties: [
          "Guide [thirty|fifty] customers from signature to daily use",
          "Hold reviews each quarter and say honestly what is not used",
          "Notice early when a customer is about to leave, and find out why",
          "Run webinars for new users",
        ],
      },
    ],
  },
];
