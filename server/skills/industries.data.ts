/**
 * The industries, and what tells them: `strong` words belong to one, `weak` ones lean to it. Whole words, any case,
 * accents ignored; plurals are listed where they matter.
 */
export const INDUSTRY_WORDS: Record<string, { strong: string; weak: string }> = {
  Software: {
    strong:
      "saas, software company, software developer, software engineer, software engineers, software house, softwareentwickler, web developer, full stack developer, frontend developer, front end developer, backend developer, back end developer, java developer, mobile developer, ios developer, android developer, devops engineer, software development, développeur, desarrollador, data engineer, machine learning engineer, développeur web",
    weak: "developer, developers, api, apis, open source, codebase, startup, programming, programmer, product engineering, platform engineering, tech stack, software",
  },
  "IT Services": {
    strong:
      "it services, it consulting, managed services, system administrator, systems administrator, network administrator, network engineer, it support, help desk, helpdesk, desktop support, information technology, it infrastructure, systemadministrator, it specialist, technical support engineer, cyber security, cybersecurity, information security, network security, it manager, it director, esn, systemhaus",
    weak: "servers, server, network, networks, troubleshooting, active directory, infrastructure, vmware, itil, technical support, workstations, database administrator",
  },
  Healthcare: {
    strong:
      "hospital, hospitals, patient, patients, nhs, nurse, nurses, clinic, clinics, clinical, healthcare, health care, nursing, physician, physicians, patient care, medical center, krankenhaus, klinikum, pflegefachkraft, krankenpflege, hôpital, clinique, soins, pacientes, enfermera, enfermería, medical assistant, surgery, ambulance, dental, dentist, physiotherapist, gesundheits, krankenhäuser, pflege, patienten, nhs trust, medical records, midwife",
    weak: "medical, ward, therapy, therapist, diagnosis, health, treatment, doctor, doctors, medication, hipaa, medicare, medicaid, praxis",
  },
  "Pharma and Biotech": {
    strong:
      "pharmaceutical, pharmaceuticals, pharma, biotech, biotechnology, biopharma, drug discovery, drug development, clinical trials, clinical trial, pharmacovigilance, biologics, life sciences, arzneimittel, pharmaindustrie, pharmaceutique, farmacéutica, gmp, vaccine, vaccines, biopharmaceutical",
    weak: "fda, assay, assays, genomics, regulatory affairs, oncology drug, molecule, laboratories",
  },
  "Social Services": {
    strong:
      "social worker, social work, social workers, social services, care home, residential home, foster care, child welfare, support worker, sozialarbeiter, sozialarbeit, sozialpädagoge, jugendhilfe, travail social, trabajo social, homeless, child protection, case manager, human services, caregiver, pflegeheim, altenpflege, seniorenheim, learning disabilities, elderly care, safeguarding children, ehpad, aide à domicile, child care, childcare, day care, daycare, kita, crèche, developmental disabilities",
    weak: "families, vulnerable, counseling, counselling, caseload, youth, disabilities, safeguarding, clients served, counselor",
  },
  Education: {
    strong:
      "teacher, teachers, school, schools, classroom, students, student, university, teaching, curriculum, lesson plans, lecturer, professor, school district, lehrer, lehrerin, schule, unterricht, enseignant, école, université, profesor, escuela, universidad, kindergarten, higher education, faculty, elementary school, tutor, tutoring, pupils, principal teacher, edtech, academic, college students, special education, universität, hochschule",
    weak: "education, learning, instruction, academic advising, grade, campus, instructor, college, teach",
  },
  Finance: {
    strong:
      "investment bank, investment banking, financial services, hedge fund, hedge funds, private equity, asset management, fintech, wealth management, trading desk, securities, venture capital, portfolio manager, investment management, financial advisor, finanzdienstleister, finanzdienstleistungen, services financiers, servicios financieros, financial analyst, capital markets, mutual funds, fund manager, equity research, financial planning, finance manager, broker dealer, financial institutions, financial consultant, cryptocurrency",
    weak: "finance, financial, investments, investment, portfolio, trading, brokerage, equity, credit, treasury, forecasting, budgeting, cfo",
  },
  Banking: {
    strong:
      "banking, teller, branch manager, retail banking, commercial banking, loan officer, mortgage, credit union, bankkauffrau, bankkaufmann, sparkasse, banque, banco, banker, personal banker, lending, loan applications, volksbank, private banking, mortgage loan, underwriter mortgage, relationship banker, assistant vice president bank",
    weak: "bank, banks, loans, loan, deposits, branch, checking accounts, credit cards, accounts opening, aml, kyc",
  },
  Insurance: {
    strong:
      "insurance company, insurance agent, insurance industry, underwriter, underwriting, claims adjuster, insurance broker, reinsurance, versicherung, versicherungen, assurance auto, compagnie d'assurance, seguros, policyholders, actuary, actuarial, insurance agency, insurance claims, insurtech, property and casualty, claims examiner, claims representative, insurance policies, insurance products, versicherungskaufmann",
    weak: "claims, policies, insurance, premiums, policyholder, adjuster",
  },
  Accounting: {
    strong:
      "accountant, accounting, accounts payable, accounts receivable, general ledger, bookkeeper, bookkeeping, audit firm, public accounting, tax returns, steuerberater, steuerkanzlei, buchhalter, buchhaltung, comptable, cabinet comptable, contable, contabilidad, cpa, month end close, staff accountant, auditor, external audit, steuerfachangestellte, wirtschaftsprüfung, comptabilité",
    weak: "ledger, reconciliations, reconciliation, journal entries, payroll, invoices, tax, audit, gaap, financial statements",
  },
  Legal: {
    strong:
      "law firm, law firms, attorney, attorneys, lawyer, lawyers, paralegal, litigation, solicitor, solicitors, barrister, legal counsel, rechtsanwalt, rechtsanwältin, kanzlei, cabinet d'avocats, avocat, avocate, abogado, bufete, court, courts, pleadings, law clerk, legal assistant, juriste, legal services, legal secretary, law office, law offices, plaintiffs, depositions, judge",
    weak: "legal, contracts, counsel, clients matters, discovery, hearings, law, statutes",
  },
  Consulting: {
    strong:
      "management consulting, consulting firm, strategy consulting, unternehmensberatung, cabinet de conseil, consultoría, management consultant, business consultant, consulting services, management consultants, advisory services, consulting company, consulting projects, senior consultant",
    weak: "consultant, consultants, consulting, advisory, client engagements, engagements, beratung",
  },
  Marketing: {
    strong:
      "marketing agency, advertising agency, digital marketing, marketing manager, brand manager, media agency, seo, content marketing, marketing campaigns, marketing director, werbeagentur, agence de communication, agencia de publicidad, advertising, adtech, martech, marketing coordinator, marketing specialist, social media manager, online marketing, email marketing, marketing strategy, marketing strategies",
    weak: "marketing, brand, campaigns, social media, branding, copywriting, market research, promotions, brands",
  },
  "Public Relations": {
    strong:
      "public relations, press releases, press release, media relations, pr agency, publicist, pressesprecher, öffentlichkeitsarbeit, relations presse, relaciones públicas, corporate communications, press secretary, communications director, public information officer, pr firm, communications manager, communications specialist, media outreach, relations publiques",
    weak: "communications, press, spokesperson, publicity, journalists, editorial, newsletter",
  },
  Media: {
    strong:
      "journalist, journalism, newspaper, broadcasting, television, radio station, film production, video production, publishing house, newsroom, reporter, magazine, verlag, fernsehen, chaîne de télévision, periodista, producer, video editor, broadcast, streaming service, redakteur, redaktion, digital media, rundfunk, presse écrite, game studio, games studio, video games, editor in chief, multimedia, filmmaker, cinematographer, entertainment industry",
    weak: "media, editor, editing, film, video, content, news, photography, entertainment, production company",
  },
  Design: {
    strong:
      "graphic designer, design studio, design agency, graphic design, ux designer, ui designer, art director, interior designer, interior design, product designer, creative director, grafikdesigner, mediengestalter, graphiste, diseñador gráfico, web designer, illustrator artist, industrial designer, designer graphique, ux design, ui design, artist, gallery, fine art, museum, art gallery",
    weak: "designer, photoshop, indesign, illustrator, creative, typography, layout, art, artwork, exhibition",
  },
  Fashion: {
    strong:
      "apparel, fashion, garment, garments, clothing, textile, textiles, fashion designer, mode textile, bekleidung, prêt-à-porter, confección, footwear, knitwear, fashion design, fashion industry, apparel industry, menswear, womenswear, denim, sportswear, luxury fashion",
    weak: "fabric, fabrics, sewing, style, styles, stylist, accessories, collections, trims, patterns, couture",
  },
  Retail: {
    strong:
      "retail, store manager, retail store, supermarket, cashier, store associate, einzelhandel, filialleiter, verkäufer, verkäuferin, magasin, grande distribution, tienda, visual merchandising, merchandising, department store, retailer, retailers, grocery, e-commerce, ecommerce, sales floor, point of sale, stores, shop assistant, onlineshop, retail sales, loss prevention",
    weak: "store, merchandise, customers, stock, shop, shopping, sales associate, inventory, filiale",
  },
  Sales: {
    strong:
      "sales representative, account executive, sales manager, business development manager, sales director, inside sales, outside sales, vertriebsmitarbeiter, außendienst, commercial terrain, technico-commercial, vendedor, territory manager, sales executive, cold calling, business development, sales team, sales goals, vertrieb, account manager, sales quota, regional sales, vertriebsleiter",
    weak: "sales, selling, quota, prospects, leads, territory, revenue growth, new business, crm, clients",
  },
  "Customer Service": {
    strong:
      "call center, call centre, contact center, contact centre, bpo, customer service representative, customer support representative, callcenter, centre d'appels, centro de llamadas, inbound calls, customer care representative, call center agent, business process outsourcing, kundenberater, customer service agent, kundenservice, customer service, service client, servicio al cliente, telephone calls",
    weak: "customer support, customers, calls, complaints, inquiries, escalations, customer satisfaction, agents",
  },
  "Human Resources": {
    strong:
      "human resources, hr manager, hr generalist, recruiter, recruiters, staffing agency, talent acquisition, hr business partner, personalreferent, personalabteilung, ressources humaines, recursos humanos, recruitment agency, personalvermittlung, hr director, hr assistant, employee relations, personaldienstleister, zeitarbeit, hr specialist, hris, new hire orientation, hr department, benefits administration, hr coordinator",
    weak: "hr, onboarding, payroll, benefits, personnel, recruiting, candidates, employee handbook, job descriptions",
  },
  Construction: {
    strong:
      "construction, construction manager, general contractor, building site, construction site, bauunternehmen, bauleiter, baustelle, bauingenieur, btp, chantier, obra civil, carpenter, carpentry, concrete, civil engineering, quantity surveyor, subcontractors, project superintendent, bauwesen, hochbau, tiefbau, roofing, construction company, architecture firm, building codes, superintendent, drywall",
    weak: "contractors, architects, blueprints, building, buildings, osha, estimating, renovation, structural, site, autocad",
  },
  "Real Estate": {
    strong:
      "real estate, property management, realtor, leasing agent, immobilien, agence immobilière, inmobiliaria, estate agent, property manager, real estate agent, immobilienmakler, landlord, tenants, commercial property, proptech, facility management, immobilier, leasing consultant, mls, real estate broker, apartment community, hausverwaltung",
    weak: "property, properties, lease, leases, rental, residential, housing",
  },
  "Skilled Trades": {
    strong:
      "electrician, plumber, plumbing, hvac, welder, welding, maintenance technician, handyman, elektriker, installateur, klempner, schreiner, tischler, électricien, plombier, electricista, fontanero, hvac technician, janitor, cleaning company, hairdresser, friseur, hair salon, gebäudereinigung, elektroniker, anlagenmechaniker, cosmetologist, heating and air conditioning, maler, custodian, dachdecker, handwerk",
    weak: "repair, repairs, wiring, installation, tools, preventive maintenance, electrical, apprentice",
  },
  Manufacturing: {
    strong:
      "manufacturing, factory, production line, assembly line, machine operator, cnc, lean manufacturing, fertigung, produktionsmitarbeiter, usine, fabricación, plant manager, production supervisor, machinist, manufacturing plant, maschinenbau, six sigma, industrial production, zerspanungsmechaniker, industriemechaniker, shop floor, injection molding, quality inspector, manufacturing engineer, produktion, manufacturing facility, forging, consumer electronics manufacturer",
    weak: "production, plant, assembly, machines, quality control, machinery, industrial, packaging, iso 9001, kaizen",
  },
  Engineering: {
    strong:
      "mechanical engineer, electrical engineer, mechanical engineering, electrical engineering, process engineer, design engineer, ingenieur, ingénieur, ingeniero, engineering firm, solidworks, plc, structural engineer, chemical engineer, control systems, automation engineer, konstrukteur, project engineer, engineering company, embedded systems, civil engineer, ingenieurbüro, bureau d'études, catia, robotics, hardware engineer, electronics engineer, maschinenbauingenieur",
    weak: "systems engineer, engineer, engineers, engineering, cad, technical drawings, instrumentation, prototype, autocad, matlab, commissioning",
  },
  Automotive: {
    strong:
      "automotive, automobile, car dealership, dealership, auto repair, vehicles, automotive technician, kfz, autohaus, fahrzeugbau, concession automobile, concesionario, automobilindustrie, service advisor, auto parts, mechanic, auto body, automotive industry, automotive service, vehicle maintenance, automobil, electric vehicles, garage automobile, kfz-mechatroniker, oem automotive, car sales, automobiles",
    weak: "vehicle, cars, car, engine, brakes, tires, oem, diesel, auto, trucks",
  },
  Aviation: {
    strong:
      "aviation, aircraft, airline, airlines, airport, pilot in command, flight attendant, cabin crew, faa, easa, luftfahrt, flughafen, compagnie aérienne, aéroport, aerolínea, aeropuerto, flight crew, air traffic, aerospace, avionics, flight operations, aéronautique, helicopter, airframe, flight line, flight instructor, space systems, satellite",
    weak: "flight, flights, passengers, hangar, air force, ramp, squadron, fleet",
  },
  Logistics: {
    strong:
      "logistics, warehouse, freight, supply chain, truck driver, delivery driver, forklift, spedition, logistik, lagerlogistik, lkw, logistique, entrepôt, poids lourd, almacén, transporte de mercancías, distribution center, shipping and receiving, fleet manager, courier, dispatcher, freight forwarding, order picker, lager, inventory control, 3pl, procurement, transportation industry, postal service, railway, shipping company, trucking",
    weak: "shipping, transport, transportation, inventory, delivery, dispatch, distribution, shipments, purchasing, drivers, carriers",
  },
  Hospitality: {
    strong:
      "restaurant, restaurants, hotel, hotels, sous chef, kitchen, culinary, cook, line cook, waiter, waitress, bartender, hospitality, catering, housekeeping, guests, gastronomie, hotellerie, hôtellerie, küche, koch, köchin, cuisinier, cocinero, camarero, servsafe, food and beverage, barista, food service, banquet, menu, food preparation, resort, food safety, executive chef, travel agency, tourism, tourismus, front desk agent",
    weak: "chef, food, dining, guest, menus, bar, beverage, recipes, cuisine, travel, cafe",
  },
  Agriculture: {
    strong:
      "agriculture, agricultural, farm, farms, farmers, crop, crops, livestock, agronomy, agronomist, landwirtschaft, agriculteur, exploitation agricole, agricultura, dairy, horticulture, greenhouse growers, irrigation, harvest, cattle, veterinary, veterinarian, forestry, gartenbau, fertilizer, pesticides, agribusiness, soil, poultry, landscaping, gärtner, tierarzt, animal husbandry",
    weak: "ranch, plants, seeds, field, animals, animal, nursery plants, tractor, food production, garden",
  },
  Energy: {
    strong:
      "oil and gas, renewable energy, solar energy, wind energy, power plant, utilities company, energieversorger, erneuerbare energien, énergies renouvelables, energías renovables, nuclear power, petroleum, drilling, oilfield, solar panels, stadtwerke, photovoltaik, electric utility, offshore wind, refinery, mining company, natural gas, energy sector, substation, battery storage, clean energy, coal mine, mining industry",
    weak: "energy, solar, wind, grid, oil, gas, power generation, utility, mine, mining",
  },
  Environment: {
    strong:
      "environmental consulting, environmental science, environmental engineer, waste management, wastewater, umweltschutz, umwelttechnik, environmental protection, conservation, climate change, climate tech, sustainability consultant, water treatment, entsorgung, environnement et développement durable, medio ambiente, epa, recycling, wildlife, environmental scientist, remediation, national park, carbon removal, environmental compliance",
    weak: "environmental, sustainability, climate, ecological, ecology, sustainable, habitat, carbon",
  },
  "Science and Research": {
    strong:
      "research scientist, research assistant, postdoctoral, postdoc, laboratory, principal investigator, research institute, wissenschaftlicher mitarbeiter, forschungsinstitut, chercheur, investigador, chemist, biologist, physicist, cell culture, pcr, wissenschaft, lab technician, publications in peer-reviewed, peer-reviewed, doctoral researcher, laboratoire de recherche, fraunhofer, max planck, research fellow, molecular biology, doctorant, hplc",
    weak: "research, researcher, experiments, scientific, scientist, laboratories, lab, publications, forschung",
  },
  "Public Sector": {
    strong:
      "government agency, public sector, city council, local government, federal government, county government, municipality, öffentlicher dienst, behörde, stadtverwaltung, bundesministerium, landratsamt, fonction publique, collectivité territoriale, administración pública, ayuntamiento, civil service, civil servant, state government, u.s. department, department of defense, mairie, legislature, congressional, government contracts, public administration, ministry of, verwaltungsfachangestellte, legislative",
    weak: "government, federal, county, municipal, policy, legislation, public policy, citizens, agency",
  },
  "Security and Defence": {
    strong:
      "police officer, police department, security guard, security officer, law enforcement, military, army, navy, u.s. army, us army, marine corps, bundeswehr, sicherheitsdienst, polizei, agent de sécurité, guardia de seguridad, defence contractor, defense contractor, firefighter, fire department, correctional officer, combat, homeland security, feuerwehr, gendarmerie, air force base, private security, infantry, surveillance, platoon, armed forces",
    weak: "security clearance, patrol, patrols, investigations, safety, command, security, defense, sergeant",
  },
  "Sports and Fitness": {
    strong:
      "personal trainer, personal training, fitness, gym, health club, yoga, pilates, group fitness, fitness center, fitnessstudio, fitnesstrainer, salle de sport, coach sportif, gimnasio, entrenador, athletic trainer, strength and conditioning, fitness instructor, sports coach, athletes, physical education, zumba, nasm, wellness center, sportverein, sports club, head coach, swimming, crossfit, athletics department",
    weak: "exercise, sports, training programs, wellness, nutrition, athletic, coach, coaching, sport, clients goals",
  },
  Nonprofit: {
    strong:
      "nonprofit, non-profit, not for profit, not-for-profit, ngo, charity, charities, fundraising, gemeinnützig, association loi 1901, organización sin fines de lucro, grant writing, volunteers, donors, 501c3, humanitarian, development cooperation, red cross, united way, ong, donor relations, foundation grants, caritas, diakonie, volunteer coordinator",
    weak: "volunteer, foundation, community outreach, mission-driven, advocacy, donations, community, donor",
  },
  Telecommunications: {
    strong:
      "telecommunications, telecom, telecommunication, mobile network, broadband, telekommunikation, télécommunications, telecomunicaciones, wireless carrier, fiber optic, 5g network, 5g, lte, verizon, at&t, t-mobile, vodafone, voip, telco, cell tower, cell towers, cable television",
    weak: "wireless, cable, network operations, telephone, phones",
  },
};
