import { describe, expect, test } from "vitest";
import { professionsOf } from "../skills/professions.ts";
import { readTitle } from "../skills/titles.ts";

/** Usual titles of the whole economy in six languages: the field, then what one does and who does it. */
const ECONOMY: Record<string, string> = {
  academia:
    "advisor: Academic Advisor; instructor: University Tutor; manager: Dean; professor: Professor, University Lecturer, Maître de conférences",
  accounting:
    "accountant: Production Accountant, Bookkeeper, Lohnbuchhalter, Boekhouder; assistant: Accounting Assistant; auditor: Auditor; clerk: Accounts Clerk, Payroll Clerk; inspector: Tax Inspector; officer: Tax Officer, Payroll Officer",
  administration:
    "administrator: Law Office Administrator; assistant: Administrative Assistant; clerk: Stenographer, Office Clerk, Employé de bureau, Auxiliar administrativo; manager: Office Supervisor, Data Entry Supervisor; operator: Word Processing Operator; receptionist: Telephone Operator, Switchboard Operator, Standardiste, Recepcionista; secretary: Executive Assistant, Executive Secretary, Secrétaire; worker: Administratief medewerker",
  "aerospace engineering": "engineer: Aerospace Engineer, Aeronautical Engineer; technician: Aeronautics Technician",
  agriculture:
    "driver: Tractor Driver; engineer: Ingeniero agrónomo, Engenheiro agrônomo; farmer: Crop Farmer, Wheat Farmer, Landwirt, Tierwirt; inspector: Agricultural Inspector; laborer: Crop Labourer, Livestock Farm Labourer, Peón agrícola; manager: Farm Manager, Plantation Manager; operator: Combine Harvester Operator; scientist: Agricultural Scientist; technician: Agricultural Technician, Dairy Technician; winemaker: Viticulturist, Winemaker, Viticulteur, Viticultor",
  ambulance:
    "driver: Ambulance Driver; paramedic: Ambulance Technician, Paramedic, Ambulancier, Paramédico; technician: Emergency Medical Technician, Técnico en emergencias sanitarias",
  "animal care":
    "groom: Stable Hand; groomer: Dog Groomer, Pet Groomer, Hundefriseur, Toiletteur canin; keeper: Zookeeper, Kennel Attendant; manager: Zoodirektor; officer: Animal Control Officer",
  architecture:
    "architect: Architect, Building Architect, Landschaftsarchitekt, Architecte; designer: Draughtsperson, Drafter, Dessinateur industriel, Delineante",
  arts: "artist: Digital Artist, Artist, Bildhauer, Escultor",
  automotive:
    "agent: Car Rental Agent; cleaner: Car Washer, Vehicle Cleaner; electrician: Auto Electrician; instructor: Automotive Technology Instructor; mechanic: Car Mechanic, Motor Mechanic, KFZ-Mechatroniker, Mecânico de automóveis; metalworker: Panel Beater; painter: Automotive Painter; technician: Auto Technician; tester: MOT Tester",
  aviation:
    "agent: Gate Agent, Airport Operations Agent; assembler: Aircraft Assembler; attendant: Flight Attendant, Cabin Crew, Flugbegleiter, Hôtesse de l'air; controller: Air Traffic Controller, Fluglotse, Luchtverkeersleider; coordinator: Aircraft Dispatcher, Flight Dispatcher; engineer: Aircraft Engineer, Aircraft Maintenance Engineer; instructor: Flight Instructor; loader: Ramp Agent, Baggage Handler; manager: Airport Manager; mechanic: Aircraft Mechanic, Aircraft Engine Mechanic, Mécanicien avion, Mecánico de aviones; pilot: Airline Pilot, Commercial Pilot, Pilote de ligne, Piloto; technician: Avionics Technician; worker: Ground Handler",
  banking:
    "advisor: Mortgage Adviser; banker: Bankkaufmann; broker: Mortgage Broker; cashier: Bank Teller, Cajero de banco, Caixa de banco; clerk: Bank Clerk; manager: Bank Manager, Branch Manager; officer: Loan Officer; worker: Bankmedewerker",
  beauty:
    "barber: Hairdresser, Barber, Cabeleireira; beautician: Tattooist, Makeup Artist, Kosmetikerin, Esthéticienne; instructor: Cosmetology Instructor",
  "biomedical engineering":
    "engineer: Biomedical Engineer, Bioengineer, Ingénieur biomédical; technician: Medizintechniker",
  "business analysis": "analyst: Business Analyst",
  care: "administrator: Nursing Home Administrator; assistant: Nursing Assistant, Healthcare Assistant; caregiver: Cuidador de idosos; manager: Care Home Manager; worker: Child Care Worker",
  carpentry:
    "carpenter: Carpenter, Joiner, Tischler, Charpentier; operator: Woodworking Machine Operator, Sawmill Operator",
  "chemical engineering":
    "engineer: Chemical Engineer, Process Engineer, Verfahrensingenieur, Ingeniero químico; technician: Chemical Engineering Technician",
  "chemical processing":
    "controller: Chemical Plant Controller; operator: Chemical Process Operator, Distillation Operator",
  chemistry: "chemist: Chemist, Analytical Chemist, Chimiste, Químico; technician: Chemistry Technician",
  childcare:
    "assistant: Nursery Assistant, Preschool Assistant; caregiver: Nursery Nurse, Childminder, Tagesmutter, Assistante maternelle; educator: Early Childhood Educator, Erzieherin; manager: Nursery Manager, Childcare Centre Manager, Directrice de crèche; teacher: Preschool Teacher, Kindergarten Teacher; worker: Daycare Worker",
  "civil engineering":
    "engineer: Civil Engineer, Structural Engineer, Bauingenieur, Ingeniero civil; laborer: Civil Engineering Labourer; technician: Civil Engineering Technician",
  cleaning:
    "attendant: Laundry Attendant; caretaker: Janitor; cleaner: Housekeeper, Hotel Housekeeper, Fensterputzer, Agent d'entretien; manager: Housekeeping Supervisor, Cleaning Supervisor; operator: Laundry Machine Operator",
  communications:
    "manager: PR Manager; officer: Public Relations Officer, Press Officer; publicist: Publicist; specialist: PR Specialist",
  "complementary medicine": "naturopath: Acupuncturist, Homeopath, Heilpraktiker",
  construction:
    "bricklayer: Bricklayer, Stonemason, Maurer, Ouvrier maçon; builder: House Builder, Concrete Finisher, Betonbauer, Encofrador; clerk: Clerk of Works; inspector: Building Inspector; installer: Drywall Installer, Insulation Installer; insulator: Boiler Insulator; laborer: Building Labourer, Construction Labourer; manager: Construction Supervisor, Site Foreman, Bauleiter, Chef de chantier; operator: Excavator Operator, Bulldozer Operator, Kranführer, Gruista; plasterer: Plasterer, Dry Liner, Stuckateur, Gesseiro; rigger: Rigger, Crane Rigger; roofer: Roofer, Slate Roofer, Dachdecker; scaffolder: Scaffolder; surveyor: Quantity Surveyor; technician: Quantity Surveying Technician; tiler: Tiler, Floor Layer, Carreleur, Alicatador; worker: Demolition Worker, Insulation Worker",
  consulting: "consultant: Management Consultant, Business Consultant",
  cooking:
    "assistant: Catering Assistant, Canteen Assistant, Keukenhulp; attendant: Cafeteria Attendant; baker: Pastry Chef, Baker, Konditor, Pâtissier; caterer: Caterer, Traiteur; cleaner: Kitchen Steward; cook: Banquet Chef, Chef de Partie, Koch, Cocinero; manager: Canteen Manager, Catering Manager; operator: Bakery Machine Operator; worker: Food Service Worker",
  corrections:
    "guard: Correctional Sergeant, Correctional Officer, Justizvollzugsbeamter, Penitentiair inrichtingswerker; officer: Prison Officer",
  crafts: "artisan: Taxidermist, Stone Carver, Klavierbauer, Töpfer; worker: Handicraft Worker",
  "customer service":
    "agent: Call Centre Agent, Atendente; clerk: Customer Contact Clerk; manager: Call Centre Manager",
  data: "analyst: Quantitative Analyst; assistant: Statistical Assistant; clerk: Statistical Clerk, Data Coder; statistician: Statistician",
  dentistry:
    "assistant: Dental Assistant, Dental Aide; dentist: Dentist, Orthodontist, Zahnarzt, Dentista; hygienist: Dental Hygienist; nurse: Dental Nurse; technician: Dental Technician, Zahntechniker, Tandtechnicus",
  design: "animator: Animator; designer: Textile Designer, Production Designer, Grafikdesigner, Grafisch ontwerper",
  driving:
    "courier: Bike Messenger, Motorcycle Courier, Entregador; driver: School Bus Driver, Taxi Driver, Busfahrer, Chauffeur de taxi; instructor: Driving Instructor, Instrutor de autoescola, Rijinstructeur",
  "earth science":
    "geologist: Geologist, Geophysicist, Geologe, Geólogo; meteorologist: Meteorologist, Weather Forecaster, Meteorologe; scientist: Soil Scientist; technician: Geology Technician, Meteorological Technician",
  economics: "economist: Economist, Econometrician, Économiste, Economista",
  "electrical engineering":
    "assembler: Electronics Assembler, Electrical Assembler; engineer: Optical Engineer, Electrical Engineer, Ingeniero eléctrico, Engenheiro eletricista; mechanic: Electrical Mechanic, Electronics Mechanic; technician: Electrical Engineering Technician, Electronics Technician",
  "electrical installation": "electrician: Rig Electrician, Electrician; installer: Solar Installer",
  energy:
    "auditor: Energy Auditor; engineer: Stationary Engineer, Nuclear Engineer; lineworker: Lineman, Cable Jointer, Freileitungsmonteur, Monteur de lignes; meter reader: Meter Reader; operator: Power Plant Operator, Hydroelectric Plant Operator; technician: Wind Technician, Wind Turbine Technician",
  engineering: "manager: Research and Development Manager, R&D Manager; technician: CAD Technician",
  environment:
    "analyst: Air Pollution Analyst; biologist: Ecologist; engineer: Environmental Engineer, Remediation Engineer, Umweltingenieur, Ingénieur environnement; manager: Sustainability Manager; officer: Conservation Officer; ranger: Game Warden, Park Ranger; scientist: Environmental Scientist",
  events:
    "clerk: Veranstaltungskauffrau; manager: Exhibitions Manager, Conference Centre Manager; planner: Wedding Planner, Conference Planner; producer: Produtor de eventos",
  facilities: "manager: Facilities Manager",
  fashion:
    "buyer: Fashion Buyer; designer: Styliste, Diseñador de moda; model: Fashion Model, Photographic Model, Mannequin",
  finance:
    "advisor: Financial Adviser, Investment Adviser, Finanzberater, Conseiller financier; agent: Collections Agent; analyst: Investment Banking Analyst, Private Equity Analyst; associate: M&A Associate, Leveraged Finance Associate; banker: Investment Banker; broker: Stockbroker, Commodity Broker; clerk: Brokerage Clerk; collector: Debt Collector, Bill Collector; manager: Portfolio Manager, Fund Manager; officer: Credit Officer, Pensions Officer; planner: Financial Planner; trader: Securities Dealer, Foreign Exchange Dealer",
  "fire service":
    "detective: Fire Investigator; firefighter: Wildland Firefighter, Fire Lieutenant, Pompier, Bombero; inspector: Fire Inspector; manager: Fire Station Manager; officer: Fire Officer",
  fishing:
    "advisor: Fisheries Adviser; captain: Trawler Skipper; farmer: Fish Farmer, Fischwirt; fisherman: Fisherman, Deep Sea Fisherman, Pescador, Visser; inspector: Fisheries Inspector; laborer: Fishery Labourer; manager: Fish Farm Manager, Hatchery Manager; technician: Aquaculture Technician; worker: Fish Hatchery Worker",
  fitness:
    "attendant: Fairground Attendant; coach: Fitness Instructor, Personal Trainer, Fitnesstrainer, Monitor de gimnasio; instructor: Athletic Trainer, Yoga Instructor; lifeguard: Lifeguard, Bademeister, Salva-vidas; manager: Leisure Centre Manager, Amusement Park Manager; operator: Ride Operator",
  "food production":
    "brewer: Brewer, Distiller, Brasseur, Cervecero; butcher: Butcher, Fishmonger, Metzger, Boucher; cheesemaker: Cheese Maker, Queijeiro, Kaasmaker; operator: Brewery Operator, Food Production Operative",
  "food science":
    "engineer: Ingénieur agroalimentaire; inspector: Food Safety Inspector; scientist: Food Scientist; technician: Food Technologist, Tecnólogo de alimentos, Levensmiddelentechnoloog",
  forestry:
    "advisor: Forestry Adviser; forester: Logger, Lumberjack, Bûcheron, Leñador; laborer: Forestry Labourer; manager: Forestry Manager; technician: Forestry Technician, Silviculture Technician; worker: Forestry Worker",
  "funeral services":
    "attendant: Mortuary Attendant, Funeral Attendant; embalmer: Funeral Arranger, Funeral Director, Embalsamador; technician: Crematorium Technician",
  gambling: "clerk: Betting Clerk; croupier: Bookmaker, Croupier; manager: Casino Manager",
  games:
    "artist: Environment Artist; designer: Level Designer, Narrative Designer; developer: Gameplay Programmer, Game Developer; producer: Game Producer; rigger: Character Rigger; tester: Game Tester",
  "general management": "manager: Chief Executive Officer, Managing Director, Director general, Diretor geral",
  "health and safety":
    "advisor: Occupational Health and Safety Adviser, Radiation Protection Adviser; engineer: Safety Engineer; inspector: Health and Safety Inspector, Environmental Health Inspector; manager: HSE Manager; officer: Environmental Health Officer; specialist: Occupational Safety Specialist",
  healthcare:
    "assistant: Medical Assistant, Ophthalmic Assistant; audiologist: Audiologist, Fonoaudióloga; clerk: Health Information Clerk, Medical Coder; manager: Hospital Manager, Clinical Director; prosthetist: Prosthetist, Orthotist; receptionist: Medical Receptionist; secretary: Medical Secretary; technician: Prosthetic Technician, Sterilisation Technician; worker: Community Health Worker",
  horticulture:
    "farmer: Vegetable Grower, Sugar Cane Grower; florist: Florist; gardener: Gardener, Landscape Gardener, Gärtner; laborer: Garden Labourer; worker: Horticultural Worker",
  hospitality:
    "attendant: Salad Bar Attendant; auditor: Night Auditor; barista: Barista; bartender: Bartender, Mixologist, Barkeeper, Barman; caretaker: Concierge, Conciërge; host: Club Host; manager: Hotel Manager, Hostel Manager, Hotelmanager, Directeur d'hôtel; operator: Bed and Breakfast Operator; porter: Porter, Bellboy; receptionist: Hotel Receptionist, Rezeptionist; sommelier: Sommelier; waiter: Waiter, Waitress, Camarero, Ober",
  "human resources":
    "advisor: Careers Adviser; agent: Employment Agent; assistant: HR Assistant; clerk: Personnel Clerk; consultant: Employment Consultant; counsellor: Career Counselor; manager: HR Manager, Personnel Manager, Personalleiter, Directeur des ressources humaines; officer: Job Placement Officer, Labour Relations Officer; recruiter: Recruiter, Chargé de recrutement; specialist: HR Specialist, Learning and Development Specialist; technician: Técnico de selección",
  "industrial engineering":
    "analyst: Operations Research Analyst; clerk: Production Planning Clerk; coordinator: Production Scheduler; engineer: Industrial Engineer, Manufacturing Engineer",
  insurance:
    "actuary: Actuary; adjuster: Loss Adjuster, Claims Adjuster; agent: Insurance Agent; assessor: Insurance Claims Examiner, Insurance Assessor; assistant: Actuarial Assistant; broker: Insurance Broker, Versicherungsmakler; clerk: Insurance Clerk; manager: Insurance Branch Manager; underwriter: Underwriter; worker: Claims Handler",
  "it operations":
    "administrator: Database Administrator, Systems Administrator; analyst: Systems Analyst, Network Analyst; engineer: NOC Engineer, Optical Network Engineer; manager: IT Manager, CIO, IT-Leiter; operator: Computer Operator; specialist: IT Support Specialist; technician: IT Operations Technician, Network Operations Technician",
  journalism: "editor: News Editor; journalist: Journalist, Reporter, Jornalista",
  "laboratory science":
    "manager: Lab Manager; phlebotomist: Phlebotomist; technician: Microbiology Technician, Medical Laboratory Technician, Técnico de laboratorio",
  legal:
    "assistant: Judicial Assistant, Legal Assistant; bailiff: Bailiff, Process Server, Huissier de justice; clerk: Court Clerk, Court Reporter; executive: Legal Executive; judge: Judge, Magistrate, Juge, Juez; lawyer: Lawyer, Attorney, Rechtsanwalt, Notar; manager: Legal Services Manager; mediator: Mediator, Ombudsman; secretary: Legal Secretary",
  library:
    "archivist: Archivist, Archivaris; assistant: Library Assistant; clerk: Library Clerk; librarian: School Librarian, Librarian, Bibliothekar, Bibliotecária; manager: Library Manager; technician: Library Technician",
  "life sciences": "biologist: Biologist, Botanist, Biologe, Bioloog; technician: Biology Technician",
  logistics:
    "agent: Shipping Agent, Clearing Agent; broker: Customs Broker; clerk: Stock Clerk, Stores Clerk; coordinator: Shipping Coordinator, Freight Dispatcher; driver: Forklift Driver, Heftruckchauffeur; forwarder: Freight Forwarder, Spediteur, Despachante aduaneiro; loader: Freight Handler, Loader; manager: Supply Chain Manager, Warehouse Manager; mover: Furniture Mover, Mover, Déménageur; operator: Forklift Operator, Operador de empilhadeira; packer: Hand Packer, Bottle Packer, Regalauffüller; planner: Materials Planner; porter: Warehouse Porter; worker: Magasinier, Cariste",
  machining: "machinist: Toolmaker, Die Maker, Werkzeugmacher, Outilleur",
  maintenance:
    "caretaker: Caretaker, Building Caretaker, Hausmeister, Gardien d'immeuble; laborer: Road Maintenance Labourer; mechanic: Agricultural Machinery Mechanic, Industrial Mechanic, Industriemechaniker; technician: Field Technician Telecom",
  manufacturing:
    "assembler: Engine Assembler, Furniture Assembler; engineer: Production Engineer; laborer: Factory Labourer, Manufacturing Labourer, Produktionshelfer, Operario de producción; manager: Production Supervisor, Assembly Supervisor, Jefe de producción, Gerente de produção; mechanic: Auto Glass Fitter; operator: Pulp Mill Operator, Cement Production Operator, Maschinenbediener, Opérateur de production; technician: Production Technician; worker: Assembly Line Worker, Production Worker, Productiemedewerker",
  maritime:
    "agent: Port Agent; architect: Naval Architect; attendant: Ship Steward; broker: Ship Broker; captain: Ship Captain, Yacht Skipper, Kapitän; cook: Ship's Cook; diver: Diver, Commercial Diver, Mergulhador, Duiker; engineer: Port Engineer, Ship's Engineer; loader: Stevedore, Longshoreman; manager: Marine Superintendent, Port Manager; officer: Third Officer, Deck Officer; operator: Dredger Operator; pilot: Marine Pilot, Harbor Pilot; sailor: Merchant Mariner, Motorman, Matrose, Marinero; surveyor: Marine Surveyor; technician: Marine Engineering Technician",
  marketing:
    "analyst: Market Research Analyst; clerk: Advertising Clerk; interviewer: Survey Interviewer, Market Research Interviewer; manager: Marketing Manager, Advertising Manager; promoter: Brand Ambassador; salesperson: Advertising Salesperson; specialist: Marketing Specialist, Advertising Specialist",
  "materials engineering": "engineer: Materials Engineer",
  mathematics: "assistant: Mathematical Assistant; mathematician: Mathematician, Mathématicien, Matemático",
  "mechanical engineering":
    "assembler: Mechanical Assembler; engineer: Mechanical Engineer, Automotive Engineer, Ingénieur mécanique, Engenheiro mecânico; technician: Mechanical Engineering Technician",
  media:
    "assistant: Production Assistant; director: Casting Director, Film Director, Réalisateur, Director de cine; editor: Video Editor, Film Editor; engineer: Sound Engineer, Broadcast Engineer; manager: Floor Manager (broadcasting), Script Supervisor; operator: Camera Operator, Boom Operator, Cadreur; photographer: Photographer, Aerial Photographer, Photographe, Fotógrafo; presenter: Radio Announcer, Television Presenter, Presentator; producer: Showrunner, Film Producer; stagehand: Gaffer, Key Grip; technician: Lighting Technician, Broadcasting Technician, Tontechniker, Técnico de sonido",
  medicine:
    "anaesthetist: Anaesthetist; assistant: Physician Assistant; doctor: General Practitioner, Family Doctor, Médecin généraliste, Médico de familia; surgeon: Surgeon; technician: Anaesthesia Technician",
  metalwork:
    "blacksmith: Blacksmith, Farrier, Ferreiro; controller: Steel Mill Controller; metalworker: Moulder, Foundry Worker, Metallbauer, Chaudronnier; operator: Blast Furnace Operator, Rolling Mill Operator; welder: Welder, Flame Cutter, Schweißer, Soldador",
  midwifery: "assistant: Midwifery Assistant; midwife: Assistant Midwife, Midwife, Sage-femme, Matrona",
  military:
    "engineer: Combat Engineer; guard: Coast Guard; officer: Army Officer, Naval Officer; pilot: Air Force Pilot; soldier: Sergeant First Class, Military Police, Feldwebel, Soldat",
  mining:
    "engineer: Mining Engineer; laborer: Mining Labourer, Quarry Labourer; manager: Mine Supervisor, Quarry Supervisor; miner: Blaster, Shotfirer, Mineur, Minero; operator: Mining Plant Operator, Mineral Processing Operator; surveyor: Mine Surveyor; technician: Mining Technician, Metallurgical Technician",
  museums:
    "assistant: Gallery Assistant; curator: Art Handler, Curator, Conservateur de musée, Conservador de museo; educator: Museum Educator, Museumspädagoge; guard: Museum Guard; guide: Museum Guide, Art Gallery Guide; manager: Gallery Director, Museum Director; technician: Gallery Technician, Museum Technician",
  music: "musician: Musician, Singer, Musicien, Cantante; producer: Music Producer",
  nonprofit:
    "coordinator: Volunteer Coordinator; fundraiser: Fundraiser; manager: Grants Manager, Charity Director; officer: Program Officer, Humanitarian Officer; worker: Aid Worker",
  nursing:
    "anaesthetist: Nurse Anesthetist; associate: Nursing Associate; manager: Pflegedienstleitung; nurse: Enrolled Nurse, Licensed Practical Nurse, Krankenschwester, Enfermeira",
  nutrition: "assistant: Dietary Aide; dietitian: Dietitian, Nutritionist, Diététicienne, Nutricionista",
  "oil and gas":
    "driller: Driller, Well Driller; engineer: Subsea Engineer, Completions Engineer, Ingeniero petrolero, Engenheiro de petróleo; geologist: Well Site Geologist, Petroleum Geologist; laborer: Roustabout; manager: Offshore Installation Manager, Oil Rig Manager; operator: Refinery Operator, Gas Plant Operator; technician: Petroleum Technician, Oil Refinery Technician",
  optometry:
    "assistant: Optical Assistant; optician: Dispensing Optician, Contact Lens Optician, Opticien, Óptico; optometrist: Optometrist, Orthoptist; technician: Optical Technician",
  painting: "painter: Painter, House Painter, Huisschilder",
  "performing arts":
    "actor: Stunt Artist, Actor, Schauspieler, Zauberer; agent: Talent Agent, Theatrical Agent; attendant: Usher; clerk: Box Office Clerk; dancer: Dancer, Choreographer, Tänzer, Bailarino; designer: Set Designer, Costume Designer; instructor: Dance Instructor; manager: Stage Manager, Wardrobe Supervisor; stagehand: Prop Master, Stagehand",
  "personal services": "astrologer: Astrologer, Fortune Teller; butler: Butler",
  "pest control": "exterminator: Exterminator, Fumigator, Schädlingsbekämpfer; technician: Pest Control Technician",
  pharmaceuticals:
    "chemist: Pharmaceutical Chemist; operator: Pharmaceutical Machine Operator, Pharmaceutical Production Operator",
  pharmacy:
    "assistant: Pharmacy Assistant; chemist: Dispensing Chemist; pharmacist: Pharmacist, Pharmacien, Farmacéutico; technician: Pharmacy Technician, Dispensing Technician",
  "physical security": "guard: Security Guard, Doorman, Agent de sécurité, Vigilante de seguridad",
  physics: "astronomer: Astronomer; physicist: Physicist, Physicien, Físico; technician: Physics Technician",
  physiotherapy:
    "assistant: Physiotherapy Assistant; physiotherapist: Physiotherapist, Chiropractor, Physiotherapeut; podiatrist: Podiatrist",
  "plumbing and heating":
    "engineer: Heating Engineer, Refrigeration Engineer; mechanic: Air Conditioning Mechanic, Refrigeration Mechanic; plumber: Plumber, Pipefitter, Klempner, Kälteanlagenbauer; technician: Drain Technician, HVAC Technician",
  policing:
    "agent: Special Agent; analyst: Fingerprint Analyst, Crime Analyst; attendant: Traffic Warden; coordinator: Police Dispatcher, 911 Dispatcher; detective: Detective, Crime Scene Investigator, Kriminalkommissar, Detetive; manager: Police Superintendent; officer: Police Community Support Officer, Parking Enforcement Officer; police: Police Captain, Police Inspector, Policier, Guardia civil; scientist: Forensic Scientist; technician: Forensic Science Technician, Forensic Technician",
  postal:
    "clerk: Post Office Counter Clerk, Postal Clerk; courier: Letter Carrier, Mail Carrier, Briefzusteller, Cartero; manager: Postmaster; packer: Mail Sorter; worker: Mail Handler, Postal Worker",
  printing:
    "manager: Print Production Manager; operator: Prepress Operator, Desktop Publishing Operator; printer: Typesetter, Printer, Buchbinder, Imprimeur; technician: Pre-press Technician",
  procurement:
    "agent: Purchasing Agent; buyer: Buyer, Acheteur, Comprador; manager: Purchasing Manager; officer: Procurement Officer",
  product: "manager: Product Development Manager",
  psychology:
    "assistant: Behaviour Support Assistant; psychologist: Psychologist, Clinical Psychologist, Psychologe, Psicóloga; psychotherapist: Psychotherapist",
  "public policy":
    "advisor: Policy Adviser; analyst: Policy Analyst; diplomat: Diplomat; manager: Policy Manager; officer: Advocacy Officer, Foreign Service Officer; politician: Senator, Member of Parliament, Bürgermeister",
  "public sector":
    "agent: Border Patrol Agent; analyst: Intelligence Analyst; guard: Border Guard; inspector: Weights and Measures Inspector; interviewer: Census Enumerator; manager: City Manager; officer: Customs Officer, Immigration Officer, Zollbeamter, Douanier",
  publishing:
    "agent: Literary Agent; assistant: Publishing Assistant; editor: Acquisitions Editor; publisher: Publisher, Uitgever",
  "quality assurance": "engineer: QA Engineer; tester: Software Tester",
  "quality control":
    "controller: Quality Controller; engineer: Quality Engineer; inspector: Quality Inspector; technician: Quality Control Technician",
  radiography:
    "radiographer: Radiographer, Sonographer, Manipulateur radio, Técnico de radiologia; technician: MRI Technologist",
  rail: "conductor: Train Conductor, Ticket Inspector; coordinator: Train Dispatcher; driver: Tram Conductor, Train Driver, Lokführer; engineer: Signalling Engineer, Rail Engineer; guard: Train Guard, Railway Guard; manager: Train Manager; operator: Railway Signaller, Railway Brake Operator; technician: Rolling Stock Technician; worker: Track Maintenance Worker",
  "real estate":
    "agent: Real Estate Agent, Estate Agent, Agent immobilier; assessor: Real Estate Appraiser; associate: Real Estate Associate; broker: Realtor, Real Estate Broker, Agente inmobiliario; collector: Rent Collector; developer: Property Developer; manager: Property Manager; valuer: Valuer, Property Valuer",
  religion:
    "administrator: Church Administrator; chaplain: Worship Pastor, Lay Preacher, Pfarrer, Dominee; worker: Parish Worker",
  retail:
    "attendant: Gas Station Attendant, Petrol Pump Attendant, Tankwart, Gasolinero; cashier: Cashier, Petrol Station Cashier, Caissière; clerk: Store Clerk; manager: Shop Supervisor, Supermarket Supervisor, Filialleiter, Gerente de loja; merchandiser: Window Dresser, Visual Merchandiser; operator: Checkout Operator; packer: Reponedor, Repositor; salesperson: Sales Associate, Shop Assistant, Vendeuse; shopkeeper: Stall Holder, Street Vendor",
  robotics: "operator: Robot Operator; technician: Robotics Technician",
  sales:
    "agent: Field Sales Agent; auctioneer: Auctioneer; consultant: Wireless Sales Consultant; manager: Telecom Sales Manager, Sales Manager, Verkoopleider; representative: Sales Representative, Medical Sales Representative; salesperson: Door-to-Door Salesperson, Telemarketer, Verkäuferin, Dependienta",
  "sales engineering": "representative: Technical Sales Representative",
  security: "analyst: Security Analyst; engineer: Cybersecurity Engineer; specialist: Digital Forensics Specialist",
  "social science":
    "archaeologist: Archaeologist; historian: Historian, Philosopher, Historien, Historiador; sociologist: Sociologist, Anthropologist, Soziologe",
  "social work":
    "counsellor: Marriage Counsellor, Family Counsellor; educator: Éducateur spécialisé; manager: Women's Shelter Supervisor, Social Services Manager; officer: Disability Services Officer, Probation Officer; organizer: Women's Welfare Organiser; worker: Youth Worker, Crisis Intervention Worker, Assistante sociale, Trabajadora social",
  software:
    "administrator: Website Administrator; developer: Unity Developer, Webmaster; engineer: Software Engineer; instructor: Software Trainer; manager: CTO; technician: Website Technician",
  "special education": "teacher: Special Education Teacher, Special Needs Teacher, Maestro de educación especial",
  sports:
    "agent: Sports Agent; athlete: Professional Footballer, Jockey; coach: Strength and Conditioning Coach, Sports Coach, Fußballtrainer, Entrenador de fútbol; driver: Racing Driver; instructor: Ski Instructor, Horse Riding Instructor; manager: Athletic Director, Football Manager; presenter: Sports Announcer; referee: Referee, Umpire, Arbitre, Scheidsrechter; scientist: Sports Scientist",
  surveying:
    "analyst: GIS Analyst; surveyor: Surveyor, Land Surveyor, Géomètre, Topógrafo; technician: Surveying Technician",
  teaching:
    "advisor: Education Advisor; assistant: Paraeducator, Teacher's Aide; counsellor: School Counsellor; inspector: School Inspector; instructor: English Tutor, Private Tutor; manager: School Principal, Headteacher, Director de escuela, Schooldirecteur; officer: Education Officer; secretary: School Secretary; teacher: Substitute Teacher, Vocational Teacher, Gymnasiallehrer, Musiklehrer",
  telecommunications:
    "engineer: Telecom Engineer, VoIP Engineer; installer: Telecommunications Installer, Data Cable Installer, Instalador de telecomunicaciones; lineworker: Cable Splicer, Fiber Splicer; manager: Network Rollout Manager; technician: Line Technician, Telecommunications Technician, Nachrichtentechniker",
  textiles:
    "artisan: Leather Worker; engineer: Textile Engineer; machinist: Sewing Machinist; operator: Spinning Machine Operator, Weaving Machine Operator, Textilmaschinenführer; shoemaker: Shoemaker, Shoe Repairer, Schuhmacher, Cordonnier; tailor: Seamstress, Pattern Maker, Schneiderin, Couturière; upholsterer: Upholsterer, Furniture Upholsterer, Tapicero; weaver: Weaver, Hand Knitter",
  therapy:
    "technician: Respiratory Therapy Technician; therapist: Massage Therapist, Hydrotherapist, Logopädin, Logopedist",
  tourism:
    "agent: Travel Agent, Ticket Agent, Agente de viajes; clerk: Reiseverkehrskaufmann; consultant: Travel Consultant; guide: Outdoor Adventure Guide, Tour Guide, Reiseleiter, Guide touristique; manager: Travel Agency Manager, Campsite Manager",
  trades:
    "builder: Chimney Builder; cleaner: Chimney Sweep, Schornsteinfeger, Ramoneur; glazier: Glazier, Vitrier, Cristalero; installer: Window Installer; laborer: Odd Job Person, Handyman; locksmith: Locksmith, Cerrajero, Slotenmaker",
  training:
    "coordinator: Curriculum Coordinator; developer: Curriculum Developer; instructor: Guitar Instructor, IT Trainer; officer: Staff Training Officer; specialist: Training Specialist",
  translation: "interpreter: Court Interpreter, Translator, Traducteur; linguist: Linguist, Lexicographer",
  "urban planning": "architect: Urbanista; planner: Town Planner, Urban Planner, Stadtplaner",
  veterinary:
    "assistant: Vet Assistant, Veterinary Aide; nurse: Veterinary Nurse; receptionist: Vet Receptionist; technician: Veterinary Technician; veterinarian: Veterinarian, Vet, Vétérinaire, Veterinario",
  "waste management":
    "collector: Recycling Collector; packer: Refuse Sorter; refuse collector: Refuse Collector, Garbage Collector, Müllwerker, Éboueur; worker: Recycling Worker",
  "water treatment":
    "analyst: Water Quality Analyst; engineer: Wastewater Engineer; operator: Water Treatment Plant Operator, Wastewater Operator",
  writing:
    "assistant: Editorial Assistant; editor: Managing Editor, Copy Editor, Éditeur, Editor; producer: Content Producer; writer: Public Letter Writer, Author, Écrivain, Escritor",
};

const said = (title: string) => {
  const { function: does, field } = readTitle(title);
  return [does, field];
};

describe("titles of all kinds of work say what is done, in which field", () => {
  test.each(Object.entries(ECONOMY))("%s", (field, groups) => {
    const expected = groups.split("; ").flatMap((group) => {
      const [does = "", titles = ""] = group.split(": ");
      return titles.split(", ").map((title) => [title, [does, field]]);
    });
    expect(expected.map(([title]) => [title, said(title as string)])).toEqual(expected);
  });
});

describe("a word that several trades use yields to the one that tells", () => {
  test.each([
    ["Production Manager", ["manager", "manufacturing"]],
    ["Film Production Manager", ["manager", "media"]],
    ["Production Manager (Film)", ["manager", "media"]],
    ["Food Production Manager", ["manager", "food production"]],
    ["Machine Operator", ["operator", "manufacturing"]],
    ["Sewing Machine Operator", ["tailor", "textiles"]],
    ["Wireless Engineer", ["engineer", "telecommunications"]],
    ["Wireless Sales Consultant", ["consultant", "sales"]],
    ["Policy Analyst", ["analyst", "public policy"]],
    ["Insurance Policy Administrator", ["administrator", "insurance"]],
    ["General Manager", ["manager", "general management"]],
    ["General Manager - Hotel", ["manager", "hospitality"]],
    ["Prison Officer", ["officer", "corrections"]],
    ["Fire Alarm Engineer", ["engineer", "electrical installation"]],
    ["Port Captain", ["captain", "maritime"]],
    ["Oil and Gas Engineer", ["engineer", "oil and gas"]],
    ["Rig Electrician", ["electrician", "electrical installation"]],
    ["Process Mining Consultant", ["consultant", "business analysis"]],
    ["Elektroniker für Betriebstechnik", ["electrician", "electrical installation"]],
    ["Agent", ["agent", null]],
    ["Associate", ["associate", null]],
  ])("%s", (title, expected) => expect(said(title)).toEqual(expected));
});

test.each([
  ["School Cook", "cooking"],
  ["Hospital Electrician", "electrical installation"],
  ["Hotel Cleaner", "cleaning"],
  ["Events Chef", "cooking"],
  ["Music Teacher", "teaching"],
  ["Yoga Teacher", "fitness"],
  ["Associate Professor of Physics", "academia"],
  ["Court Interpreter", "translation"],
  ["Commercial Real Estate Attorney", "legal"],
])("a trade is the same wherever it is done: %s", (title, field) => expect(readTitle(title).field).toBe(field));

test.each([
  ["Flight Attendant", ["attendant", "aviation"]],
  ["Staff Attorney", ["lawyer", "legal"]],
  ["React Native Developer", ["developer", "software"]],
])("a word that begins like the one before a company's name is the title's: %s", (title, expected) =>
  expect(said(title)).toEqual(expected),
);

test.each(["Senior Account Manager, Publishers", "Senior Firmware Engineer, Printers"])(
  "a thing is no second role: %s",
  (title) => expect(readTitle(title).seniority).toBe("SENIOR"),
);

test("a founder who also develops keeps the rank", () => {
  expect(readTitle("Co-Founder, Backend Developer").seniority).toBe("EXECUTIVE");
});

test.each([
  [["Optometrist"], ["health"]],
  [["Nursery Nurse"], []],
  [["Real Estate Attorney"], ["law"]],
])("%j may practise: %j", (titles, professions) => expect(professionsOf(titles, [])).toEqual(professions));
