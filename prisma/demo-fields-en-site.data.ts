import type { Field } from "./demo-vocabulary.ts";

/** Postings in English: work where the patients, the machines or the guests are. */
export const siteFields: readonly Field[] = [
  {
    field: "nursing",
    industries: ["Hospitals and Health Care", "Community Health", "Mental Health"],
    kinds: ["Hospital", "Health", "Community Health", "General Hospital", "Clinic", "Mental Health"],
    desk: false,
    payBy: "YEAR",
    about: [
      "#Health,Community Health: {company} runs [two|three] community hospitals around {city} and a team of nurses who visit people at home.",
      "#Hospital,General Hospital: {company} is a teaching hospital with [480|720] beds and a nursing school next door.",
      "#Hospital,General Hospital,Clinic: With [four|seven] wards and short ways, {company} is a place where one knows each other by name.",
      "#Mental Health: {company} cares for people with mental illness in [wards|small houses] and in their own homes.",
    ],
    asks: [
      "@GB: Current NMC registration",
      "@IE: Registration with the NMBI",
      "@US: Active, unencumbered RN license",
      "@US: BLS certification, ACLS within six months of hire",
      "@CA,AU: Current registration as a nurse in the state or province",
      "You stay kind at the end of a long shift",
      "Willing to work [early, late and night shifts in turn|long days and alternate weekends]",
    ],
    roles: [
      {
        titles: {
          entry: "Newly Qualified Nurse, Medical Ward",
          mid: "Registered Nurse, Acute Medicine",
          senior: "Senior Staff Nurse",
          lead: "Ward Manager",
        },
        at: "Hospital,General Hospital,Clinic",
        pay: [42, 52],
        skills:
          "Patient Care, Medication Administration, Care Planning, Vital Signs, Wound Care, Infection Control, Electronic Health Records, Patient Assessment, Basic Life Support, Venepuncture, Cannulation",
        duties: [
          "Assess, plan and give care to [six|eight] patients a shift on a ward of [twenty-four|thirty] beds",
          "Give medicines, including intravenous ones, and watch for their effects",
          "Recognise early when a patient gets worse, and escalate",
          "Talk with families openly and in good time",
          "Supervise students and health care assistants",
          "Plan discharges together with therapists and social workers",
        ],
      },
      {
        titles: {
          mid: "Registered Nurse, Intensive Care",
          senior: "Senior ICU Nurse",
          lead: "Charge Nurse, Critical Care",
        },
        at: "Hospital,General Hospital",
        pay: [46, 58],
        skills:
          "Critical Care, Mechanical Ventilation, Advanced Life Support, Haemodynamic Monitoring, Medication Administration, Patient Assessment, Infection Control, Electronic Health Records, Sedation Management",
        duties: [
          "Care for one or two critically ill patients at a time on a unit of [twelve|sixteen] beds",
          "Manage ventilated patients together with the medical team",
          "Respond to cardiac arrest calls throughout the hospital",
          "Support relatives through hours that they will remember",
          "Teach colleagues who are new to intensive care",
        ],
      },
      {
        titles: { mid: "Community Nurse", senior: "District Nurse", lead: "Community Nursing Team Lead" },
        at: "Health,Community Health",
        in: "GB,IE",
        pay: [42, 54],
        skills:
          "Community Nursing, Wound Care, Care Planning, Palliative Care, Catheter Care, Medication Administration, Patient Assessment, Diabetes Management, Safeguarding, Electronic Health Records",
        duties: [
          "Visit [eight|ten] patients a day at home between {city} and the villages to the north",
          "Dress wounds, manage catheters and insulin, and give palliative care",
          "Decide on the spot and call on the team when you need it",
          "Work hand in hand with family doctors and social care",
        ],
      },
      {
        titles: {
          entry: "Mental Health Nurse (Newly Registered)",
          mid: "Mental Health Nurse",
          senior: "Senior Mental Health Practitioner",
        },
        at: "Mental Health",
        pay: [42, 54],
        skills:
          "Mental Health, Risk Assessment, De-escalation, Care Planning, Safeguarding, Medication Administration, Crisis Intervention, Therapeutic Communication, Psychiatric Nursing",
        duties: [
          "Be the named nurse for [four|six] people on an acute admission ward",
          "Assess risk together with the patient and write care plans with them",
          "Calm tense situations with words first",
          "Lead groups on sleep, medication and relapse signs",
        ],
      },
      {
        titles: { mid: "Midwife", senior: "Senior Midwife", entry: "Preceptorship Midwife" },
        at: "Hospital,General Hospital",
        pay: [43, 54],
        skills:
          "Midwifery, Antenatal Care, Labour Care, Postnatal Care, Neonatal Resuscitation, Breastfeeding Support, Patient Assessment, Safeguarding, Suturing",
        duties: [
          "Accompany women through pregnancy, birth and the first weeks",
          "Lead normal births on a unit with [1,900|3,200] births a year",
          "Recognise complications and act with the obstetric team",
          "Run antenatal classes in the evening, about twice a month",
        ],
      },
    ],
  },
  {
    field: "care",
    industries: ["Social Care", "Home Care", "Residential Care", "Childcare"],
    kinds: ["Care", "House", "Home Care", "Lodge", "Support", "Nursery"],
    desk: false,
    payBy: "HOUR",
    about: [
      "#Care,House,Lodge: {company} is home to [thirty-two|forty-six] older people, two cats and a very large garden.",
      "#Support: {company} helps people with learning disabilities to live in their own flats in and around {city}.",
      "#Home Care: Our carers at {company} visit people at home, with enough time for each visit to sit down once.",
      "#Nursery: {company} looks after [fifty|eighty] children and spends more of the day outdoors than in.",
    ],
    asks: [
      "@GB: An enhanced DBS check, which we pay for",
      "@US: Background check and TB test",
      "Warmth, patience and a sense of humour",
      "Work on [alternate weekends|some bank holidays]",
    ],
    roles: [
      {
        titles: {
          entry: "Care Assistant",
          mid: "Senior Care Assistant",
          senior: "Deputy Care Home Manager",
          lead: "Registered Care Home Manager",
        },
        at: "Care,House,Lodge",
        pay: [29, 36],
        skills:
          "Personal Care, Dementia Care, Moving and Handling, Medication Administration, Record Keeping, First Aid, Safeguarding, Infection Control, Empathy",
        duties: [
          "Help residents to wash, dress and eat at their own pace",
          "Notice small changes and tell the nurse in charge",
          "Give medicines after training and write it down at once",
          "Go out with residents: to the market, to chapel, to the football",
        ],
      },
      {
        titles: {
          entry: "Support Worker",
          mid: "Support Worker (Learning Disabilities)",
          senior: "Support Team Leader",
        },
        at: "Support",
        pay: [30, 38],
        skills:
          "Learning Disabilities, Autism, Support Planning, Personal Care, Safeguarding, Positive Behaviour Support, Medication Administration, Driving, Communication",
        duties: [
          "Support [three|four] people in shared houses with shopping, cooking and getting to work",
          "Stay calm when a day goes differently from what was planned",
          "Write support plans together with the person and the family",
          "Sleep in at the house about [one|two] nights a week, paid",
        ],
      },
      {
        titles: { entry: "Nursery Assistant", mid: "Early Years Practitioner", senior: "Nursery Room Leader" },
        at: "Nursery",
        pay: [29, 38],
        skills:
          "Childcare, Early Years Education, Child Development, Safeguarding, Paediatric First Aid, Play-based Learning, Observation, Parent Communication",
        duties: [
          "Look after a group of [nine|twelve] children aged two to four",
          "Plan days with mud, songs and stories",
          "Observe how each child develops and talk about it with parents",
          "Keep the rooms safe and the raincoats sorted",
        ],
      },
    ],
  },
  {
    field: "trades",
    industries: ["Electrical Contracting", "Building Services", "Facilities Management", "Automotive"],
    kinds: ["Electrical", "Building Services", "Heating", "Joinery", "Maintenance", "Motors"],
    desk: false,
    payBy: "HOUR",
    about: [
      "#Electrical: {company} has wired homes and workshops around {city} for [thirty-one|forty-four] years, with [sixteen|twenty-five] people and as many vans.",
      "#Building Services,Maintenance,Heating: {company} keeps [hospitals|schools|office towers] warm, lit and dry.",
      "#Electrical,Heating,Maintenance: We are {company}: no call centre, one planner who knows the roads, and good tools.",
      "#Joinery: {company} makes staircases, windows and shop fittings in a workshop that smells of oak.",
      "#Motors: {company} is a garage with [six|nine] ramps, no showroom and customers who come back.",
    ],
    asks: ["A full driving licence", "Tidy work, also where nobody looks", "@GB: CSCS card", "@US: OSHA 10 card"],
    roles: [
      {
        titles: {
          entry: "Electrical Apprentice (final year)",
          mid: "Electrician",
          senior: "Approved Electrician",
          lead: "Electrical Supervisor",
        },
        at: "Electrical,Building Services,Maintenance",
        pay: [40, 52],
        skills:
          "Electrical Installation, Wiring, Fault Finding, Inspection and Testing, Blueprint Reading, PLC, Conduit Bending, Solar PV, EV Chargers, Health and Safety",
        duties: [
          "Install and alter wiring in homes, shops and small factories",
          "Find faults that others have given up on, and write down the cause",
          "Fit solar panels, batteries and chargers for cars",
          "Test and certify your own work",
          "Show an apprentice how it is done",
        ],
        asks: [
          "@GB: #mid,senior,lead: 18th Edition wiring regulations, NVQ Level 3",
          "@US: #mid,senior,lead: Journeyman electrician license",
        ],
      },
      {
        titles: { mid: "Plumber and Heating Engineer", senior: "Senior Heating Engineer", entry: "Plumbing Improver" },
        at: "Heating,Building Services",
        pay: [40, 54],
        skills:
          "Plumbing, Heating Systems, Boiler Servicing, Heat Pumps, Pipefitting, Soldering, Fault Finding, Gas Safety, Underfloor Heating, Customer Service",
        duties: [
          "Service and repair boilers, [six|seven] visits a day, no weekend work",
          "Install heat pumps and explain them to the people who will live with them",
          "Plan bathrooms with customers and build them",
          "Take part in the winter emergency rota, about one week in [six|eight]",
        ],
        asks: ["@GB: #mid,senior: Gas Safe registered"],
      },
      {
        titles: { mid: "HVAC Technician", senior: "Lead HVAC Technician", entry: "HVAC Apprentice" },
        at: "Building Services,Maintenance",
        pay: [42, 56],
        skills:
          "HVAC, Refrigeration, Air Conditioning, Preventive Maintenance, Fault Finding, Building Management Systems, Brazing, Electrical Troubleshooting, Ventilation",
        duties: [
          "Maintain air conditioning and ventilation in [hospitals|data centres|cinemas]",
          "Find leaks, recover refrigerant and keep the log",
          "Read the building management system and believe it only after measuring",
          "Order parts and plan your own week",
        ],
        asks: ["@US: #mid,senior: EPA Section 608 certification", "@GB: F-Gas category 1"],
      },
      {
        titles: { entry: "Carpentry Apprentice", mid: "Carpenter and Joiner", senior: "Bench Joiner" },
        at: "Joinery",
        pay: [36, 48],
        skills:
          "Carpentry, Joinery, Woodworking, Power Tools, Blueprint Reading, Cabinet Making, Timber Framing, Measuring, Site Safety",
        duties: [
          "Make and fit staircases, doors and windows, many of them for old houses",
          "Work from drawings and from what the wall really looks like",
          "Look after machines and blades",
          "Estimate material without leaving a shed full of offcuts",
        ],
      },
      {
        titles: { mid: "Vehicle Technician", senior: "Master Technician", entry: "Apprentice Mechanic" },
        at: "Motors",
        pay: [36, 48],
        skills:
          "Vehicle Maintenance, Diagnostics, Brake Systems, Engine Repair, Electrical Systems, Hybrid Vehicles, Welding, Tyres, Customer Service",
        duties: [
          "Service and repair cars and vans of all makes",
          "Read fault codes and then look for the real cause",
          "Work on hybrid and electric vehicles after training that we pay",
          "Explain to customers what can wait",
        ],
      },
    ],
  },
  {
    field: "construction",
    industries: ["Construction", "Civil Engineering", "Architecture", "Infrastructure"],
    kinds: ["Construction", "Builders", "Civil", "Infrastructure", "Architects"],
    desk: false,
    payBy: "YEAR",
    about: [
      "#Construction,Builders: {company} builds schools and swimming baths and goes back a year later to see how they are doing.",
      "#Civil,Infrastructure: {company} repairs bridges and retaining walls for [six|nine] counties.",
      "#Construction,Builders: We build [timber houses|social housing|workshops] at {company}, about [forty|ninety] of them a year.",
      "#Architects: {company} is an office of [fourteen|twenty-two] architects that likes old buildings and small budgets.",
    ],
    asks: ["@GB: SMSTS and CSCS", "@US: OSHA 30", "A full driving licence", "You stop work when it is not safe"],
    roles: [
      {
        titles: {
          entry: "Assistant Site Manager",
          mid: "Site Manager",
          senior: "Senior Site Manager",
          lead: "Construction Project Manager",
        },
        at: "Construction,Builders,Infrastructure",
        pay: [58, 74],
        skills:
          "Site Management, Construction Management, Health and Safety, Subcontractor Management, Scheduling, Quality Control, Primavera P6, Cost Control, Blueprint Reading",
        duties: [
          "Run a site with [thirty|sixty] people from the first excavator to handover",
          "Plan trades week by week and keep the board up to date",
          "Check quality each day and have faults put right before they are covered up",
          "Lead safety briefings that people listen to",
        ],
      },
      {
        titles: { entry: "Graduate Quantity Surveyor", mid: "Quantity Surveyor", senior: "Senior Quantity Surveyor" },
        at: "Construction,Builders,Infrastructure",
        in: "GB,IE,AU",
        pay: [54, 72],
        skills:
          "Quantity Surveying, Cost Estimating, Contract Administration, Procurement, Measurement, Excel, Valuations, Negotiation, NEC Contracts",
        duties: [
          "Measure, value and agree the work of subcontractors each month",
          "Prepare tenders and compare what is really offered",
          "Keep the cost report for [two|three] projects honest",
          "Negotiate variations without spoiling the relationship",
        ],
      },
      {
        titles: {
          intern: "Civil Engineering Intern",
          entry: "Graduate Civil Engineer",
          mid: "Civil Engineer",
          senior: "Senior Structural Engineer",
        },
        at: "Civil,Infrastructure",
        pay: [54, 70],
        skills:
          "Civil Engineering, Structural Analysis, AutoCAD, Revit, Civil 3D, Drainage Design, Concrete, Steel Design, Surveying, Project Management",
        duties: [
          "Design drainage, foundations and retaining walls",
          "Inspect bridges on foot, by rope and by drone",
          "Draw in Civil 3D and check the drawings of others",
          "Answer questions from site the same day",
        ],
      },
      {
        titles: {
          entry: "Part I Architectural Assistant",
          mid: "Architectural Technologist",
          senior: "Project Architect",
        },
        at: "Architects",
        in: "GB,IE",
        pay: [46, 62],
        skills:
          "Revit, BIM, AutoCAD, Building Regulations, Detailing, Architecture, SketchUp, Planning Applications, Specification Writing, Sustainability",
        duties: [
          "Develop details that can be built and will not leak",
          "Keep the BIM model clean for all who work in it",
          "Prepare planning applications and speak with neighbours",
          "Visit the site each week during construction",
        ],
      },
    ],
  },
  {
    field: "engineering",
    industries: ["Mechanical Engineering", "Manufacturing", "Automotive", "Aerospace", "Food Production"],
    kinds: ["Engineering", "Precision", "Machines", "Manufacturing", "Works"],
    desk: false,
    payBy: "YEAR",
    about: [
      "{company} makes [pumps|bearings|bottling lines] that still run after forty years.",
      "{company} turns, mills and grinds parts for [trains|satellites|surgical instruments], in lots of one to five hundred.",
      "The plant of {company} in {city} works in [two|three] shifts and exports [half|most] of what it makes.",
    ],
    asks: [
      "You like to see what you have drawn",
      "Careful with numbers that carry units",
      "Good spoken and written English",
    ],
    roles: [
      {
        titles: {
          intern: "Mechanical Engineering Intern",
          entry: "Graduate Mechanical Engineer",
          mid: "Mechanical Design Engineer",
          senior: "Senior Mechanical Engineer",
          lead: "Engineering Manager",
        },
        pay: [54, 72],
        skills:
          "SolidWorks, Mechanical Design, CAD, Finite Element Analysis, GD&T, Product Development, Tolerance Analysis, Materials, Prototyping, AutoCAD",
        duties: [
          "Design assemblies in SolidWorks from sketch to drawing with tolerances",
          "Calculate loads by hand first and by finite elements then",
          "Build and test prototypes in our own workshop",
          "Work with suppliers on parts that can be made at a sane price",
        ],
      },
      {
        titles: { entry: "Machine Operator", mid: "CNC Machinist", senior: "CNC Programmer" },
        pay: [38, 50],
        skills:
          "CNC Machining, CNC Programming, Milling, Turning, Blueprint Reading, Fanuc, Heidenhain, Mastercam, Quality Inspection, Micrometer",
        duties: [
          "Set up and run 5-axis mills with Heidenhain controls",
          "Write and improve programs in Mastercam",
          "Measure your own parts and stop when a dimension drifts",
          "Look after tools and fixtures",
        ],
      },
      {
        titles: {
          entry: "Quality Inspector",
          mid: "Quality Engineer",
          senior: "Senior Quality Engineer",
          lead: "Quality Manager",
        },
        pay: [50, 66],
        skills:
          "Quality Assurance, ISO 9001, Root Cause Analysis, FMEA, Statistical Process Control, Six Sigma, Auditing, CAPA, Supplier Quality, Measurement",
        duties: [
          "Investigate complaints until the cause is known and not only the culprit",
          "Carry out audits inside and at suppliers",
          "Maintain FMEA and control plans with production",
          "Train operators in statistical process control",
        ],
      },
      {
        titles: {
          mid: "Maintenance Technician",
          senior: "Maintenance Engineer",
          entry: "Apprentice Maintenance Technician",
        },
        pay: [42, 56],
        skills:
          "Preventive Maintenance, Electrical Troubleshooting, PLC, Siemens S7, Hydraulics, Pneumatics, Fault Finding, Mechanical Repair, Welding",
        duties: [
          "Keep [two|three] production lines running, electrically and mechanically",
          "Plan preventive work with production and carry it out",
          "Read and change PLC programs (Siemens S7)",
          "Take part in the shift rota, nights about one week in [four|five]",
        ],
      },
    ],
  },
  {
    field: "teaching",
    industries: ["Education", "Schools", "Higher Education", "Adult Education"],
    kinds: ["School", "Academy", "College", "Primary School", "University"],
    desk: false,
    payBy: "YEAR",
    about: [
      "#Primary School,School: {company} has [210|430] pupils, a choir that tours and a vegetable garden that does not.",
      "#Academy,School: {company} is a comprehensive school where [thirty-one|forty] languages are spoken in the corridors.",
      "#College: {company} teaches adults in the evening: trades, languages and second chances.",
      "#University: {company} has [7,000|12,000] students, most of them the first in their family to study.",
    ],
    asks: [
      "@GB: Qualified Teacher Status where the post requires it",
      "@US: State teaching certification where the post requires it",
      "@GB: An enhanced DBS check",
      "You like the age group, also on Friday afternoons",
    ],
    roles: [
      {
        titles: {
          entry: "Early Career Primary Teacher",
          mid: "Primary School Teacher",
          senior: "Deputy Head Teacher (Primary)",
        },
        at: "Primary School",
        in: "GB,IE,AU",
        pay: [44, 58],
        skills:
          "Teaching, Lesson Planning, Classroom Management, Phonics, Assessment, Safeguarding, Differentiation, Curriculum Development, Parent Communication",
        duties: [
          "Teach a class of [twenty-four|twenty-eight] pupils in year [two|four|five]",
          "Plan lessons together with the parallel class",
          "Assess reading and number work and act on what you see",
          "Lead one subject in the school, music gladly",
        ],
      },
      {
        titles: { entry: "Substitute Teacher", mid: "Elementary School Teacher", senior: "Assistant Principal" },
        at: "School,Academy",
        in: "US,CA",
        pay: [42, 54],
        skills:
          "Teaching, Lesson Planning, Classroom Management, Literacy, Assessment, Differentiation, Curriculum Development, Parent Communication",
        duties: [
          "Teach a class of [twenty|twenty-four] in grade [two|three|five]",
          "Plan lessons together with the other teachers of the grade",
          "Assess reading and math and act on what you see",
          "Meet parents before there is a problem",
        ],
      },
      {
        titles: { mid: "Mathematics Teacher", senior: "Head of Mathematics", entry: "Trainee Teacher of Mathematics" },
        at: "School,Academy",
        pay: [46, 62],
        skills:
          "Mathematics, Teaching, Lesson Planning, Classroom Management, Assessment, Curriculum Development, Statistics, Differentiation, Pastoral Care",
        duties: [
          "Teach mathematics to pupils aged eleven to eighteen, from fractions to calculus",
          "Set and mark work that shows what was understood",
          "Run the Thursday problem club",
          "Be form tutor to a group of [twenty|twenty-five]",
        ],
      },
      {
        titles: { entry: "Teaching Assistant", mid: "Special Educational Needs Teaching Assistant" },
        at: "School,Primary School,Academy",
        pay: [28, 34],
        skills:
          "Special Educational Needs, Autism, Classroom Support, Safeguarding, Behaviour Management, Phonics, Communication, First Aid",
        duties: [
          "Support [one pupil|a small group of pupils] with autism in lessons and at break",
          "Prepare visual timetables and quiet corners",
          "Keep notes for the review with parents and therapists",
          "Help with reading groups each morning",
        ],
      },
      {
        titles: {
          mid: "Lecturer in Computing",
          senior: "Senior Lecturer in Computing",
          entry: "Graduate Teaching Assistant in Computing",
        },
        at: "College,University",
        pay: [54, 72],
        skills:
          "Teaching, Python, Databases, Algorithms, Curriculum Development, Assessment, Research, Academic Writing, Supervision",
        duties: [
          "Teach programming and databases to first and second year students",
          "Supervise [eight|twelve] final year projects",
          "Renew the module on algorithms",
          "Carry out research or build links with local employers, as you prefer",
        ],
      },
    ],
  },
  {
    field: "logistics",
    industries: ["Logistics", "Transportation", "Warehousing", "Supply Chain"],
    kinds: ["Logistics", "Freight", "Haulage", "Warehousing", "Distribution"],
    desk: false,
    payBy: "HOUR",
    about: [
      "{company} moves [pallets|furniture|fresh flowers] between [three|five] depots and most of the country.",
      "#Logistics,Warehousing,Distribution: The warehouse of {company} near {city} has [18,000|32,000] square metres, heating and daylight.",
      "#Freight,Logistics: {company} plans transport for firms that have better things to do.",
    ],
    asks: ["Reliable: the first run leaves at six", "@GB: Right to work in the UK", "Safe and steady, no heroics"],
    roles: [
      {
        titles: {
          entry: "Warehouse Operative",
          mid: "Forklift Driver",
          senior: "Warehouse Shift Leader",
          lead: "Warehouse Manager",
        },
        at: "Logistics,Warehousing,Distribution",
        pay: [29, 38],
        skills:
          "Picking and Packing, Forklift, Reach Truck, Inventory Control, RF Scanners, Loading, Warehouse Management Systems, Manual Handling, Health and Safety, Stock Counting",
        duties: [
          "Unload, check and put away [thirty|forty-five] trailers a day with the team",
          "Pick orders with a scanner, [ninety|a hundred and twenty] lines an hour once trained",
          "Drive counterbalance and reach trucks",
          "Count stock in rolling sections and look into differences",
        ],
        asks: ["A valid forklift licence is an advantage; we also train"],
      },
      {
        titles: { mid: "HGV Driver (Class 1)", entry: "Delivery Driver", senior: "Driver Trainer" },
        at: "Freight,Haulage,Distribution",
        in: "GB,IE",
        pay: [36, 46],
        skills:
          "HGV Driving, Tachograph, Route Planning, Vehicle Checks, Load Securing, Delivery, Customer Service, Driver CPC, Navigation",
        duties: [
          "Drive [day trips|two nights out a week at most] with a lorry that is yours alone",
          "Check vehicle and load before you leave and after each stop",
          "Deliver to shops and building sites with a friendly word",
          "Keep hours and papers in order",
        ],
        asks: ["@GB: Licence category C+E and driver CPC", "@US: Class A CDL with a clean record"],
      },
      {
        titles: { entry: "Delivery Driver", mid: "Truck Driver (CDL A)", senior: "Driver Trainer" },
        at: "Freight,Distribution",
        in: "US,CA",
        pay: [38, 50],
        skills:
          "Truck Driving, CDL Class A, Route Planning, Pre-trip Inspection, Load Securing, Delivery, Customer Service, ELD, Navigation",
        duties: [
          "Drive regional routes and sleep at home [four|five] nights a week",
          "Inspect truck and trailer before each trip",
          "Deliver to stores and job sites with a friendly word",
          "Keep your hours and paperwork straight",
        ],
        asks: ["@US: Class A CDL with a clean record", "@CA: Class 1 or AZ licence with a clean abstract"],
      },
      {
        titles: { entry: "Transport Administrator", mid: "Transport Planner", senior: "Transport Manager" },
        pay: [42, 56],
        skills:
          "Transport Planning, Route Planning, Fleet Management, Transport Management Systems, Excel, Compliance, Customer Service, Negotiation, Scheduling",
        duties: [
          "Plan [forty|seventy] vehicles a day so that few run empty",
          "Speak with drivers, customers and the workshop, often at the same time",
          "Book carriers at fair prices and check their invoices",
          "Report punctuality and cost each week",
        ],
      },
      {
        titles: {
          entry: "Supply Chain Analyst",
          mid: "Supply Chain Planner",
          senior: "Supply Chain Manager",
          lead: "Head of Logistics",
          intern: "Supply Chain Intern",
        },
        pay: [52, 72],
        skills:
          "Supply Chain Management, Demand Planning, Inventory Management, SAP, Excel, Forecasting, Procurement, Lean, KPI Reporting, Logistics, Warehouse Management Systems",
        duties: [
          "Forecast demand for [900|4,000] articles and set stock levels",
          "Agree with suppliers on what to do when a ship is late",
          "Cut stock that has not moved for a year",
          "Lead the monthly meeting of sales, production and purchasing",
          "Bring figures on service, stock and cost onto one page",
        ],
      },
    ],
  },
  {
    field: "kitchens",
    industries: ["Hospitality", "Restaurants", "Hotels", "Catering"],
    kinds: ["Kitchen", "Hotel", "Inn", "Catering", "Brasserie"],
    desk: false,
    payBy: "HOUR",
    about: [
      "#Kitchen,Brasserie: {company} is a restaurant with [forty|sixty-five] seats, one menu a day and two days a week off for all.",
      "#Catering: {company} cooks lunch for [900|1,600] schoolchildren and none of it comes out of a bag.",
      "#Hotel,Inn: The [twenty-eight|fifty-four] rooms of {company} look out on the harbour, the kitchen on the herb garden.",
    ],
    asks: [
      "Clean, quick and kind, in that order",
      "Work in the evening and at weekends, with days off in a row",
      "@GB: Food Hygiene Certificate Level 2",
      "@US: ServSafe certification or willing to take it",
    ],
    roles: [
      {
        titles: { entry: "Commis Chef", mid: "Chef de Partie", senior: "Sous Chef", lead: "Head Chef" },
        pay: [31, 41],
        skills:
          "Cooking, Food Preparation, Food Safety, HACCP, Menu Planning, Stock Control, Knife Skills, Pastry, Butchery, Team Leadership",
        duties: [
          "Run the [sauce|fish|vegetable|pastry] section on a menu that changes with the market",
          "Prepare from whole animals and vegetables, little from packets",
          "Keep HACCP records that are true",
          "Order for your section and waste little",
        ],
      },
      {
        titles: { entry: "Kitchen Porter", mid: "Kitchen Assistant" },
        pay: [26, 30],
        skills: "Food Preparation, Cleaning, Dishwashing, Food Safety, Stock Rotation, Teamwork, Manual Handling",
        duties: [
          "Keep pots, floors and machines clean, with the best dishwasher in town",
          "Peel, wash and chop for the sections",
          "Put deliveries away, oldest to the front",
          "Learn to cook if you like; two of our chefs began here",
        ],
      },
      {
        titles: { entry: "Waiter or Waitress", mid: "Restaurant Supervisor", senior: "Restaurant Manager" },
        at: "Kitchen,Brasserie,Hotel,Inn",
        pay: [28, 38],
        skills:
          "Customer Service, Table Service, Wine Knowledge, Cash Handling, Upselling, Food Safety, Reservations, Team Leadership, Barista",
        duties: [
          "Look after [five|six] tables, from welcome to bill",
          "Know the menu and say honestly what is good today",
          "Open and close the till",
          "Set up private parties on Sundays",
        ],
      },
      {
        titles: { entry: "Hotel Receptionist", mid: "Front Office Supervisor", senior: "Hotel Manager" },
        at: "Hotel,Inn",
        pay: [29, 40],
        skills:
          "Reception, Guest Relations, Opera PMS, Reservations, Customer Service, Cash Handling, Languages, Complaint Handling, Microsoft Office",
        duties: [
          "Check guests in and out and remember who wanted the quiet room",
          "Answer enquiries by telephone and e-mail, also in a second language",
          "Work with housekeeping so that rooms are ready by two",
          "Close the day and hand over to the night porter",
        ],
      },
    ],
  },
  {
    field: "science",
    industries: ["Biotechnology", "Pharmaceuticals", "Research", "Environmental Services", "Chemicals"],
    kinds: ["Biosciences", "Pharma", "Research Institute", "Laboratories", "Therapeutics"],
    desk: false,
    payBy: "YEAR",
    about: [
      "#Biosciences,Therapeutics,Research Institute: {company} looks for [enzymes that break down plastics|antibodies against rare diseases|yeasts that make vanilla].",
      "#Laboratories: {company} tests water, soil and food for [councils|farms|bottlers], with results in two days.",
      "#Biosciences,Pharma,Research Institute,Therapeutics: At {company}, [thirty|seventy] scientists share one building, one canteen and a very good microscope.",
    ],
    asks: [
      "A notebook that others can follow",
      "@US: Authorized to work in the United States",
      "#mid: A bachelor's degree in a life science or chemistry",
      "#senior,lead: A [PhD|master's degree] in a life science or chemistry",
    ],
    roles: [
      {
        titles: {
          intern: "Laboratory Intern",
          entry: "Laboratory Assistant",
          mid: "Laboratory Technician",
          senior: "Senior Laboratory Technician",
        },
        pay: [36, 46],
        skills:
          "Laboratory Techniques, PCR, Sample Preparation, Pipetting, GLP, Microbiology, Quality Control, LIMS, Titration, Calibration",
        duties: [
          "Prepare and analyse some [sixty|a hundred and fifty] samples a day",
          "Calibrate instruments and keep the records straight",
          "Follow GLP and say when a protocol does not work",
          "Order consumables before they run out",
        ],
      },
      {
        titles: {
          entry: "Research Associate",
          mid: "Research Scientist, Molecular Biology",
          senior: "Senior Scientist",
          lead: "Head of Discovery",
        },
        at: "Biosciences,Therapeutics,Research Institute",
        pay: [56, 76],
        skills:
          "Molecular Biology, CRISPR, Cell Culture, PCR, Protein Expression, Flow Cytometry, Data Analysis, R, Python, Scientific Writing, ELISA",
        duties: [
          "Plan and carry out experiments on [protein expression|gene editing in yeast|cell lines]",
          "Analyse data in R or Python and share the code",
          "Write up results for the team, for patents and for papers",
          "Supervise [one|two] technicians",
        ],
      },
      {
        titles: {
          mid: "Analytical Chemist",
          senior: "Senior Analytical Chemist",
          entry: "Graduate Analyst (Chemistry)",
        },
        at: "Pharma,Laboratories",
        pay: [48, 64],
        skills:
          "HPLC, Mass Spectrometry, Gas Chromatography, Method Validation, GMP, Analytical Chemistry, Quality Control, Spectroscopy, Report Writing",
        duties: [
          "Develop and validate HPLC and LC-MS methods",
          "Release batches and look into results out of specification",
          "Maintain chromatographs yourself up to a point we agree on",
          "Prepare for inspections by the authorities",
        ],
      },
      {
        titles: {
          entry: "Clinical Trial Assistant",
          mid: "Clinical Research Associate",
          senior: "Clinical Project Manager",
        },
        at: "Pharma,Therapeutics",
        pay: [54, 72],
        skills:
          "Clinical Trials, GCP, Monitoring, Regulatory Affairs, Data Management, Site Management, Medical Terminology, Report Writing, Oncology",
        duties: [
          "Monitor [six|nine] study sites, on the road about eight days a month",
          "Check source data and informed consent",
          "Train site staff and answer their questions",
          "Write visit reports within five working days",
        ],
      },
    ],
  },
  {
    field: "retail",
    industries: ["Retail", "Fashion", "Groceries", "Home and Garden"],
    kinds: ["Stores", "Grocers", "Garden Centre", "Books", "Outfitters", "Pharmacy"],
    desk: false,
    payBy: "HOUR",
    about: [
      "#Grocers: {company} has [nine|twenty-one] shops and a bakery in each of them.",
      "#Stores,Outfitters: {company} sells [boots|coats|tools] to people who want to keep them.",
      "#Books: {company} has [four|seven] bookshops, and everybody in them reads.",
      "#Pharmacy: {company} has [three|six] branches around {city} and knows its customers' cough by ear.",
      "#Garden Centre: In the garden centre of {company} it is spring from February on.",
    ],
    asks: ["Open and helpful, also when it is full", "Able to work Saturdays in turn"],
    roles: [
      {
        titles: {
          entry: "Sales Assistant",
          mid: "Senior Sales Assistant",
          senior: "Assistant Store Manager",
          lead: "Store Manager",
        },
        at: "Stores,Grocers,Garden Centre,Books,Outfitters",
        pay: [27, 34],
        skills:
          "Customer Service, Retail, Cash Handling, Merchandising, Stock Replenishment, Point of Sale, Product Knowledge, Teamwork, Loss Prevention",
        duties: [
          "Advise customers honestly, even when the answer is the cheaper one",
          "Fill shelves before we open and keep the shop inviting all day",
          "Work at the till and close it in the evening",
          "Look after [one department|deliveries on Tuesdays and Fridays]",
        ],
      },
      {
        titles: { mid: "Visual Merchandiser", senior: "Regional Visual Merchandiser" },
        at: "Stores,Outfitters,Books",
        pay: [34, 44],
        skills:
          "Visual Merchandising, Window Display, Retail, Adobe Photoshop, Store Layout, Styling, Sketching, Project Planning",
        duties: [
          "Dress windows in [five|eight] shops, a new story each month",
          "Plan layouts from sales figures and from watching people walk",
          "Build displays yourself, drill in hand",
          "Train shop teams to keep them up",
        ],
      },
      {
        titles: { mid: "Pharmacy Technician", entry: "Pharmacy Assistant", senior: "Pharmacist" },
        at: "Pharmacy",
        pay: [36, 50],
        skills:
          "Dispensing, Pharmacy, Medication Knowledge, Customer Service, Stock Control, Patient Counselling, Data Protection, Prescription Processing",
        duties: [
          "Dispense prescriptions with care and check them with a second pair of eyes",
          "Advise customers at the counter within your training",
          "Prepare weekly trays for [two|four] care homes",
          "Keep the stock of controlled medicines exact",
        ],
      },
    ],
  },
  {
    field: "social-work",
    industries: ["Public Administration", "Social Services", "Non-profit", "Housing"],
    kinds: ["Council", "Trust", "Family Services", "Housing", "Foundation"],
    desk: false,
    payBy: "YEAR",
    about: [
      "#Trust,Family Services: {company} works with families under pressure, early and on their terms.",
      "#Housing: {company} houses [2,300|5,800] people in and around {city} and knows many of them.",
      "#Council,Trust,Family Services: At {company}, caseloads are capped, and the cap is kept.",
      "#Council,Foundation: {company} wants decisions about {city} to be made with those who live there.",
    ],
    asks: [
      "@GB: Registration with Social Work England where the role requires it",
      "@US: LSW or LCSW where the role requires it",
      "A full driving licence",
      "You listen before you advise",
    ],
    roles: [
      {
        titles: {
          entry: "Newly Qualified Social Worker",
          mid: "Social Worker, Children and Families",
          senior: "Senior Social Worker",
          lead: "Social Work Team Manager",
        },
        at: "Council,Trust,Family Services",
        pay: [44, 58],
        skills:
          "Social Work, Safeguarding, Risk Assessment, Case Management, Child Protection, Report Writing, Mental Health, Multi-agency Working, Interviewing",
        duties: [
          "Carry [fourteen|sixteen] cases, with weekly supervision",
          "Visit families, assess risk and agree on plans that can be kept",
          "Write reports for court in clear language",
          "Work with schools, police and health visitors",
        ],
      },
      {
        titles: { entry: "Housing Assistant", mid: "Housing Officer", senior: "Housing Manager" },
        at: "Housing",
        pay: [36, 48],
        skills:
          "Housing Management, Tenancy Management, Customer Service, Case Management, Conflict Resolution, Rent Collection, Welfare Benefits, Report Writing",
        duties: [
          "Look after [350|500] homes: lettings, repairs, neighbours",
          "Help tenants with rent arrears before letters turn red",
          "Hold a drop-in hour in the community room each week",
          "Inspect staircases and playgrounds with residents",
        ],
      },
      {
        titles: { mid: "Policy Advisor", senior: "Senior Policy Advisor", entry: "Policy and Research Assistant" },
        at: "Council,Foundation",
        pay: [48, 64],
        skills:
          "Policy Analysis, Research, Report Writing, Stakeholder Management, Data Analysis, Briefing, Public Speaking, Consultation",
        duties: [
          "Write briefings on [housing|child care|transport] that fit on two pages",
          "Evaluate programmes with figures and with conversations",
          "Prepare consultations and sum up what people said",
          "Advise elected members before meetings",
        ],
      },
    ],
  },
];
