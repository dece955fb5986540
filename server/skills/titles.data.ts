/**
 * What one does: an English noun, and the words that say so. Forms are folded (lower case, no accents) and apart by
 * spaces; `_` is a space inside a form, `stem+end+end` are several endings (`stem++in`: none, or "in"), `~form` also ends
 * compounds ("bau" + "leiter"). Before the bar English, German and Dutch, where what goes before tells more; behind it
 * French, Spanish and Portuguese, where what follows does. Plurals are found by themselves.
 */
export const FUNCTIONS: Record<string, string> = {
  accountant:
    "accountant acct bookkeeper ~buchhalter++in bilanzbuchhalter++in boekhouder accounts_assistant | comptable contable contador+a contabilista",
  actor: "actor actress schauspieler++in | comedien+ne ator atriz",
  actuary: "actuary actuar aktuar++in actuaris | actuaire actuario+a atuario+a",
  administrator:
    "administrator admin ~administrator++in beheerder sysadmin dba ~sachbearbeiter++in | administrateur administratrice administrador+a gestionnaire",
  advisor: "advisor adviser adviseur ~berater++in ~kundenberater++in | conseiller+e conseillere asesor+a orientador+a",
  agent: "agent reservationist | agente",
  analyst: "analyst analytiker++in analist ~analyst++in ~analist | analyste analista",
  animator: "animator 3d_animator | animateur animatrice animador+a",
  anaesthetist:
    "anaesthetist anesthetist anaesthesiologist anesthesiologist anasthesist++in | anesthesiste anestesista",
  apprentice: "apprentice auszubildende++r+n azubi lehrling leerling bbl | apprenti+e alternant+e aprendiz",
  archaeologist: "archaeologist archeologist archaologe | archeologue arqueologo",
  architect: "architect ~architekt++in ~architect | architecte arquitecto+a arquiteto+a",
  archivist: "archivist archivar++in archivaris | archiviste archivista arquivista archivero+a",
  artist: "artist kunstler++in kunstenaar sculptor | artiste artista",
  assembler: "assembler montagemitarbeiter++in | montador+a ensamblador+a monteur-assembleur",
  assessor: "assessor appraiser examiner evaluator gutachter++in | evaluateur evaluador+a avaliador+a",
  assistant:
    "assistant asst aide ~assistent++in ~assistenz ~hilfskraft assistente ~assistent hca hcsw tca ~helfer++in | assistante auxiliaire auxiliar asistente ayudante assistente ajudante aide-soignant+e aide_soignant+e",
  associate: "associate",
  astronomer: "astronomer astrophysicist | astronome astronomo+a",
  athlete: "athlete footballer | atleta",
  attendant: "attendant steward stewardess flugbegleiter++in | hotesse azafata comissario_de_bordo hote_d_accueil",
  auditor: "auditor ~prufer++in wirtschaftsprufer++in revisor++in | auditeur auditrice auditora",
  audiologist:
    "audiologist audiometrist audicien horakustiker++in | audioprothesiste audiologo+a fonoaudiologo+a audiologista",
  baker:
    "baker ~backer++in bakker konditor++in patissier pastry_chef | boulanger+e panadero+a padeiro+a pasteler+o+a confeiteir+o+a",
  banker: "banker bankkaufmann bankkauffrau bankier | banquier bancario+a",
  barber:
    "barber hairdresser ~friseur++in kapper stylist hairstylist beautician | coiffeur coiffeuse peluquer+o+a cabeleireir+o+a barbeir+o+a estheticien+ne",
  barista: "barista",
  bartender: "bartender barkeeper barman barmaid barback barmann | barmans camarero_de_barra",
  biologist:
    "biologist microbiologist zoologist botanist biologe biologin bioloog ecologist geneticist | biologiste biologo+a",
  broker: "broker ~makler++in makelaar realtor | courtier corretor+a corredor+a agente_inmobiliario",
  builder:
    "builder bricklayer ~maurer++in metselaar bauarbeiter++in roofer dachdecker++in tiler scaffolder stonemason | ouvrier_macon macon_coffreur macon_finisseur chef_macon albanil pedreir+o+a couvreur",
  butcher: "butcher ~metzger++in fleischer++in slager | boucher carnicer+o+a acougueir+o+a",
  buyer: "buyer purchaser procurer ~einkaufer++in inkoper | acheteur acheteuse comprador+a",
  caregiver:
    "caregiver carer nanny childminder babysitter betreuer++in ~betreuer++in verzorgende pflegehelfer++in pflegehilfskraft altenpflegehelfer++in | auxiliaire_de_vie cuidador+a assistante_maternelle ninera baba aide_a_domicile",
  caretaker: "caretaker janitor custodian hausmeister++in concierge huismeester conserje | gardien+ne zelador+a",
  carpenter:
    "carpenter joiner cabinetmaker ~tischler++in ~schreiner++in zimmermann timmerman | menuisier+e charpentier+e carpinter+o+a marceneir+o+a",
  cashier:
    "cashier teller ~kassierer++in kassier+er+erin caissiere kassamedewerker | caissier+e hote_de_caisse hotesse_de_caisse cajer+o+a caixa operador_de_caixa operadora_de_caixa",
  chaplain: "chaplain pastor priest minister imam seelsorger++in geestelijk_verzorger | aumonier capellan capelao",
  chemist: "chemist chemiker++in chemikant++in chemicus | chimiste quimico+a",
  cleaner:
    "cleaner housekeeper domestic housemaid maid room_attendant domestic_assistant ~reinigungskraft reiniger++in ~reiniger schoonmaker housekeeping_assistant hauswirtschafter++in raumpfleger++in dishwasher spuler++in | agent_de_nettoyage agent_d_entretien agente_d_entretien femme_de_menage limpiador+a empleada_de_hogar faxineir+o+a auxiliar_de_limpeza femme_de_chambre camareira",
  clerk:
    "clerk typist filing_clerk burokraft burokaufmann burokauffrau ~kaufmann ~kauffrau ~kaufleute burofachkraft | employe+e_de_bureau employe_administratif oficinista administrativ+o+a escriturari+o+a",
  clinician: "clinician kliniker++in | clinicien+ne",
  coach:
    "coach personal_trainer fitness_trainer fitnesstrainer++in fitness_instructor | entraineur entrenador+a treinador+a",
  cook: "cook chef sous_chef commis ~koch kochin kok kuchenchef kuchenhilfe souschef jungkoch | cuisinier+e cuisinierre cociner+o+a cozinheir+o+a chef_de_cuisine chef_de_partie commis_de_cuisine second_de_cuisine jefe_de_cocina chef_de_cozinha",
  consultant: "consultant ~consultant beraterin | consultante consultor+a consultora",
  controller: "controller comptroller ~controller++in | controleur_de_gestion controleuse controlador+a",
  coordinator:
    "coordinator co-ordinator dispatcher scheduler ~koordinator++in ~disponent++in | coordinateur coordinatrice coordinador+a coordenador+a",
  copywriter: "copywriter texter++in tekstschrijver | concepteur-redacteur redactor_publicitario redator+a",
  counsellor: "counsellor counselor | conseiller_d_orientation consejer+o+a conselheir+o+a",
  courier:
    "courier messenger postman mail_carrier postbote zusteller++in ~zusteller++in bezorger koerier paketzusteller++in kurier | coursier facteur livreur livreuse repartidor+a carteir+o+a entregador+a mensajer+o+a",
  curator: "curator kurator++in conservator | conservateur conservatrice conservador+a_de_museo curador+a",
  dancer: "dancer choreographer tanzer++in danser | danseur danseuse bailarin+a bailarina dancarin+o+a",
  dentist:
    "dentist orthodontist endodontist zahnarzt zahnarztin tandarts periodontist | dentiste dentista odontolog+o+a chirurgien-dentiste",
  designer:
    "designer ~designer++in ~gestalter++in ontwerper illustrator vormgever | graphiste concepteur conceptrice disenador+a projetista designeur",
  detective: "detective investigator ermittler++in rechercheur | enqueteur enquetrice detetive",
  developer:
    "developer dev programmer coder hacker ~entwickler++in ~programmierer++in ontwikkelaar ~ontwikkelaar programmeur softwareontwikkelaar webmaster | developpeur developpeuse desarrollador+a programador+a desenvolvedor+a desenvolvedora",
  dietitian:
    "dietitian dietician nutritionist diatassistent++in ernahrungsberater++in dietist | dieteticien+ne nutricionista dietista",
  director:
    "film_director art_director creative_director casting_director regisseur++in music_director | realisateur realisatrice directeur_artistique director_de_arte diretor_de_arte director_creativo",
  doctor:
    "doctor physician gp general_practitioner ~arzt ~arztin basisarts huisarts oberarzt oberarztin assistenzarzt assistenzarztin facharzt facharztin registrar cardiologist neurologist oncologist haematologist hematologist psychiatrist paediatrician pediatrician radiologist histopathologist pathologist rheumatologist gastroenterologist dermatologist geriatrician hospitalist urologist ophthalmologist endocrinologist nephrologist pulmonologist gynaecologist gynecologist obstetrician neonatologist intensivist specialty_doctor house_officer medical_officer sho fy1 fy2 fy3 clinical_fellow internist immunologist allergist | medecin medic+o+a generaliste cardiologue psychiatre radiologue pediatre psiquiatra anestesiologista pediatra",
  driver:
    "driver chauffeur ~fahrer++in kraftfahrer++in ~chauffeur ~bestuurder trucker hgv_driver lorry_driver berufskraftfahrer++in | conducteur conductrice conductor+a motorista chofer camioner+o+a conducteur_routier",
  economist: "economist volkswirt++in okonom++in econoom econometrician | economiste economista",
  editor:
    "editor subeditor ~redakteur++in redacteur lektor++in proofreader | redacteur_en_chef redacteur redactrice redactor+a editor+a editora editeur",
  educator:
    "educator ~erzieher++in erzieher++in ~padagoge ~padagogin kindheitspadagoge facilitator pedagogisch_medewerker | educateur educatrice educador+a",
  electrician:
    "electrician craftworker_electrical electrical_craftworker ~elektriker++in elektroniker++in ~elektroniker++in elektricien elektromonteur elektroinstallateur++in ~elektroinstallateur | electricien+ne electricista eletricista",
  engineer:
    "engineer engr eng swe sde sre ~ingenieur++in ~engineer engineers devops_engineer ingenieurin | ingenieure ingenier+o+a engenheir+o+a",
  executive: "executive",
  farmer:
    "farmer landwirt++in farmhand boer grower rancher agronomist forester forstwirt++in | agriculteur agricultrice agricultor+a granjer+o+a fazendeir+o+a ouvrier_agricole agronome agronomo+a",
  firefighter: "firefighter fireman feuerwehrmann brandweerman | pompier bombero+a bombeir+o+a",
  fisherman: "fisherman fischer++in | pecheur pescador+a",
  florist: "florist ~florist++in bloemist | fleuriste florista",
  fundraiser: "fundraiser",
  gardener:
    "gardener landscaper groundskeeper groundsman ~gartner++in hovenier tuinman horticulturist | jardinier+e jardiner+o+a jardineir+o+a paysagiste",
  geologist: "geologist geophysicist geoscientist geologe geologin geoloog hydrologist | geologue geologo+a",
  guard:
    "guard security_officer wachmann sicherheitsmitarbeiter++in ~wachter beveiliger doorman bouncer objektschutzer | agent_de_securite agent_de_surveillance vigilante guardia_de_seguridad vigilante_de_seguridad",
  guide: "guide tour_guide reiseleiter++in reiseleider gids | guide_touristique guia",
  historian: "historian historiker++in | historien+ne historiador+a",
  host: "host hostess greeter empfangsdame | hote hotesse_d_accueil anfitrion+a",
  hygienist: "hygienist dental_hygienist | hygieniste higienista",
  inspector: "inspector inspekteur | inspecteur inspectrice inspector+a inspetor+a controleur controleur_qualite",
  installer:
    "installer ~installateur++in ~monteur++in ~monteur anlagenmechaniker++in | poseur installateur instalador+a",
  instructor:
    "instructor trainer ~trainer++in ~ausbilder++in tutor ~dozent++in lecturer adjunct docent | formateur formatrice instructor+a formador+a instrutor+a",
  interpreter:
    "interpreter translator dolmetscher++in ubersetzer++in tolk vertaler | interprete traducteur traductrice traductor+a tradutor+a",
  journalist:
    "journalist reporter columnist correspondent ~journalist++in | journaliste periodista jornalista reportero+a",
  judge: "judge magistrate richter++in rechter | juge juez+a juiz juiza",
  laborer:
    "laborer labourer handyman farm_worker hilfsarbeiter++in bauhelfer++in produktionshelfer++in lagerhelfer++in roustabout ~arbeiter++in ~werker | manoeuvre peon ajudante_geral ouvrier+e obrer+o+a operari+o+a operario operaria",
  lawyer:
    "lawyer attorney solicitor barrister counsel paralegal ~anwalt ~anwaltin jurist++in advocaat notary syndikus ~jurist++in conveyancer | avocat+e juriste abogad+o+a advogad+o+a notaire",
  librarian: "librarian bibliothekar++in bibliothecaris | bibliothecaire bibliotecari+o+a",
  lifeguard: "lifeguard rettungsschwimmer++in badmeister | socorrista salva-vidas maitre-nageur",
  linguist: "linguist linguistin computerlinguist++in | linguiste linguista",
  loader: "loader",
  machinist:
    "machinist ~zerspanungsmechaniker++in cnc_operator dreher++in fraser++in cnc-fraser zerspaner++in verspaner | usineur tourneur fraiseur tornero fresador+a tornero_fresador",
  manager:
    "manager mgr mgmt cadre_de_sante cadre_sante director head vp svp evp avp vice_president president ceo cto cfo coo cio cmo ciso cpo chro ~leiter++in ~leitung ~chef ~chefin ~manager++in direktor++in geschaftsfuhrer++in directeur ~meister++in ~hoofd teamleider ~leider foreman supervisor superintendent matron headteacher headmaster headmistress provost principal dean chief_executive founder cofounder co-founder ~leidinggevende teamleiter++in overseer chief leader | directrice director+a diretor+a gerente jefe jefa chefe responsable responsavel encargad+o+a gerant+e coordenador_geral administrador_delegado chef_de_projet chef_de_service chef_d_equipe chef_de_chantier chef_de_produit chef_de_rang supervisor+a superviseur",
  mechanic:
    "mechanic fitter ~mechaniker++in ~mechatroniker++in ~schlosser++in automonteur kfz-mechatroniker++in | mecanicien+ne mecanic+o+a carrossier",
  merchandiser: "merchandiser visual_merchandiser | marchandiseur",
  messenger: "bicycle_messenger",
  meteorologist: "meteorologist meteorologe | meteorologue meteorologo+a",
  midwife:
    "midwife hebamme verloskundige beleghebamme entbindungspfleger | sage-femme sage_femme matrona parteira comadrona enfermeira_obstetra",
  miner: "miner bergmann | mineur miner+o",
  model: "fashion_model mannequin",
  musician:
    "musician singer vocalist organist pianist accompanist composer musiker++in muzikant sanger++in | musicien+ne musico+a cantor+a",
  nurse:
    "nurse rn rgn rmn rnld rnmh cpn lpn lvn sister nurse_practitioner crna ~pfleger++in ~krankenschwester pflegefachkraft pflegefachmann pflegefachfrau ~pflegekraft pflegefachperson ~pflegerin verpleegkundige ~verpleegkundige verpleger krankenpfleger++in gesundheitspfleger++in altenpfleger++in health_visitor | infirmier+e infirmiere enfermer+o+a enfermeir+o+a",
  officer:
    "officer ~beamter ~beamtin ~beauftragter ~beauftragte | agente_de_policia oficial policier gardien_de_la_paix",
  operator:
    "operator operative ~bediener++in machine_operator bediener maschinenfuhrer++in ~anlagenfuhrer++in anlagenfahrer operateur | operateur operatrice operador+a",
  optician:
    "optician optometrist orthoptist ~optiker++in opticien optometrist | opticien+ne optometriste optico optica",
  organizer: "organizer organiser",
  packer:
    "packer picker stocker stock_associate ~kommissionierer++in kommissionierer++in verpacker++in orderpicker inpakker shelf_stacker order_selector ~packer++in | preparateur_de_commande preparateur_de_commandes preparateur empaquetador+a separador+a repositor+a reponedor+a",
  painter: "painter decorator ~maler++in lackierer++in schilder | peintre pintor+a",
  paramedic:
    "paramedic emt ~rettungsassistent++in notfallsanitater++in rettungssanitater++in sanitater++in ambulance_technician ambulanceverpleegkundige | ambulancier+e paramedic+o+a",
  partner: "partner",
  pharmacist: "pharmacist apotheker++in pharmacoloog pharmacologist | pharmacien+ne farmaceutic+o+a",
  phlebotomist: "phlebotomist | flebotomista",
  photographer:
    "photographer videographer cameraman fotograf++in fotograaf cinematographer | photographe fotografo+a camarografo",
  physicist: "physicist physiker++in natuurkundige | physicien+ne fisic+o+a",
  physiologist: "physiologist physiologe | physiologiste fisiologo+a",
  physiotherapist:
    "physiotherapist physio physical_therapist ~physiotherapeut++in fysiotherapeut masseur krankengymnast++in chiropractor osteopath | kinesitherapeute fisioterapeuta kine masseur-kinesitherapeute osteopathe",
  pilot: "pilot airline_captain copilot first_officer ~pilot++in piloot flugkapitan | pilote piloto",
  planner: "planner ~planer++in planoloog ~planner | planificateur planificador+a planejador+a planificatrice",
  plumber:
    "plumber pipefitter steamfitter klempner++in loodgieter sanitarinstallateur | plombier+e fontaner+o+a encanador+a plomero canalizador+a",
  podiatrist: "podiatrist chiropodist podologe podologin podotherapeut | podologue podologo+a pedicure-podologue",
  police: "police_officer constable sheriff polizist++in politieagent | policier+e policia",
  politician: "politician mayor",
  porter: "porter bellboy bellhop | brancardier celador+a portier",
  postdoc:
    "postdoc post-doc postdoctoral_fellow postdoctoral_researcher postdoctoral_research_fellow | post-doctorant+e posdoctoral pos-doutorado",
  practitioner: "practitioner odp acp practioner theatre_practitioner",
  presenter:
    "presenter announcer broadcaster newsreader moderator moderatorin | presentateur presentatrice presentador+a locutor+a apresentador+a",
  producer: "producer produzent++in | producteur productrice productor+a produtor+a",
  professor:
    "professor hoogleraar ~professor++in assistant_professor associate_professor | professeur_des_universites catedratic+o+a maitre_de_conferences",
  promoter: "promoter brand_ambassador ambassador ~promoter++in | promoteur promotor+a",
  psychologist: "psychologist ~psychologe ~psychologin psycholoog neuropsychologist | psychologue psicolog+o+a",
  psychotherapist: "psychotherapist ~psychotherapeut++in | psychotherapeute psicoterapeuta",
  publicist: "publicist",
  radiographer:
    "radiographer sonographer mammographer radiologic_technologist rontgenassistent++in mtra radiologietechnologe x-ray_technician ultrasonographer | manipulateur_radio manipulateur_en_radiologie ecografista tecnico_de_radiologia",
  receptionist:
    "receptionist front_desk_agent front_desk_clerk ~rezeptionist++in empfangsmitarbeiter++in receptioniste front_office_agent telefonist++in | receptionniste recepcionista standardiste agent_d_accueil",
  recruiter:
    "recruiter talent_partner sourcer headhunter ~recruiter++in personalberater++in | recruteur recruteuse reclutador+a recrutador+a charge_de_recrutement chargee_de_recrutement",
  representative:
    "representative rep vertreter++in vertegenwoordiger ~vertreter++in | representant+e delegue+e representante comercial commercial+e promotor_de_ventas technico-commercial",
  researcher:
    "researcher research_fellow ~forscher++in onderzoeker research_assistant research_associate doktorand++in phd_student phd_candidate fellow | chercheur chercheuse doctorant+e investigador+a pesquisador+a chercheure",
  salesperson:
    "salesperson salesman saleswoman seller shop_assistant sales_assistant sales_associate retail_assistant retail_associate store_associate ~verkaufer++in verkoper verkoopmedewerker winkelmedewerker shop_associate account_executive sales_executive sdr bdr ~vertriebler++in telemarketer | vendeur vendeuse vendedor+a dependient+e+a commercial_terrain",
  scientist:
    "scientist ~wissenschaftler++in wissenschaftlicher_mitarbeiter wissenschaftliche_mitarbeiterin wetenschapper | scientifique cientista cientific+o+a",
  scrummaster: "scrum_master scrummaster agile_coach",
  secretary:
    "secretary ~sekretar++in secretaresse sekretarin pa personal_assistant executive_assistant chefsekretar++in ~fachangestellte++r teamassistenz directiesecretaresse | secretaire secretari+o+a assistante_de_direction",
  security: "security_guard",
  sommelier: "sommelier sommeliere",
  specialist:
    "specialist ~spezialist++in ~fachkraft ~fachmann ~fachfrau expert experte expertin ~experte ~expertin professional specialiste sme evangelist marketer developer_advocate | especialista perito+a experto+a charge_de chargee_de charge_d chargee referent+e",
  statistician:
    "statistician biostatistician statistiker++in statisticus | statisticien+ne estadistic+o+a estatistic+o+a",
  strategist: "strategist stratege | estratega",
  student: "student working_student werkstudent++in ~werkstudent++in | etudiant+e estudiante estudante",
  intern:
    "intern internship trainee praktikant++in praktikum ~praktikum ~praktikant++in stagiair stagiaire stage externship ~volontariat volontar++in | becari+o+a practicante estagiari+o+a estagio practicas",
  surgeon: "surgeon neurosurgeon chirurg++in | chirurgien+ne cirujan+o+a cirurgiao",
  surveyor: "surveyor vermesser++in geomatiker++in landmeter ~vermesser | geometre topograf+o+a agrimensor",
  tailor: "tailor seamstress schneider++in kleermaker sewer | couturier+e sastre costureir+o+a",
  teacher:
    "teacher ~lehrer++in lehrkraft ~lehrkraft schoolteacher leraar leerkracht grundschullehrer++in | enseignant+e professeur+e maestr+o+a profesor+a professor_de professora instituteur docente",
  technician:
    "technician tech technologist screener ~techniker++in ~technicus technicus laborant++in ~laborant++in mta mfa | technicien+ne tecnic+o+a tecnologo+a laborantin+e",
  tester: "tester sdet qa_tester qa_analyst test_analyst | testeur testeuse probador+a testador+a",
  therapist:
    "therapist ot slt ~therapeut++in logopade logopadin logopedist ergotherapeut++in speech_pathologist sprachtherapeut++in ergotherapist | ergotherapeute orthophoniste therapeute terapeuta logopeda terapeuta_ocupacional psychomotricien+ne fonoaudiolog+o+a",
  trader: "trader handlerin einzelhandler++in grosshandler++in wertpapierhandler++in handelaar",
  underwriter: "underwriter | souscripteur suscriptor+a",
  veterinarian: "veterinarian vet veterinary_surgeon tierarzt tierarztin dierenarts | veterinaire veterinari+o+a",
  volunteer: "volunteer ehrenamtliche++r vrijwilliger | benevole voluntari+o+a",
  waiter:
    "waiter waitress server busser kellner++in ~servicekraft ober servicemitarbeiter++in runner food_runner chef_de_rang | serveur serveuse camarer+o+a mesero+a garcom garconete chef_de_rang",
  welder: "welder ~schweisser++in lasser | soudeur soudeuse soldador+a chaudronnier+e",
  worker:
    "worker crew_member team_member ~mitarbeiter++in medewerker ~medewerker ~medewerkster employee mitarbeitende++r ~kraft ~angestellte++r handler warehouseman lagerist++in ~lagerist++in fachlagerist++in magazijnmedewerker lagermitarbeiter++in ~sozialarbeiter++in sozialarbeiter++in ~sozialpadagoge sozialpadagogin maatschappelijk_werker ~werker streetworker keyworker | employe+e emplead+o+a mozo magasinier+e manutentionnaire almaceniste trabalhador+a trabajador+a assistante_sociale assistant_social assistente_social colaborador+a agent_polyvalent equipier+e cariste trabajador_social trabajadora_social almoxarife",
  writer: "writer author blogger schriftsteller++in autor++in schrijver technical_writer | ecrivain escritor+a",
  support: "support helpdesk service_desk",
};

/** Nouns that say little: a stronger one before them is what one does ("clinical nurse specialist", "nurse practitioner"). */
export const WEAK_FUNCTIONS =
  "specialist practitioner officer executive intern student apprentice worker associate partner support volunteer".split(
    " ",
  );

/** Words that are a function only where they end the phrase, or stand alone: "associate director", "head chef", "chief nurse". */
export const ADJECTIVAL =
  "executive associate assistant chief head principal partner admin support domestic trainee student apprentice intern internship volunteer stage tech model host pa commercial commerciale lead leader security".split(
    " ",
  );

/** Written shorter than said. */
export const SHORT_FORMS: Record<string, string> = {
  acct: "accountant",
  admin: "administrator",
  asst: "assistant",
  dev: "developer",
  eng: "engineer",
  engr: "engineer",
  exec: "executive",
  mgr: "manager",
  mktg: "marketing",
  ops: "operations",
  rep: "representative",
  sw: "software",
  swe: "software engineer",
  sde: "software engineer",
  ml: "machine learning",
  hca: "healthcare assistant",
  hcsw: "healthcare support worker",
  frontend: "frontend",
  adviser: "advisor",
  tech: "tech",
};

/**
 * Fields of work, from broad to narrow where they overlap, and the words of a title that say them: folded, apart by
 * commas; `stem*` is the beginning of a word (and of German and Dutch compounds). The longest phrase wins, then the one next to what is done.
 */
export const FIELDS: Record<string, string> = {
  software:
    "software, device driver, device drivers, driver development, backend, back end, frontend, front end, fullstack, full stack, web developer, web development, web, mobile, ios, android, java, javascript, typescript, python, php, ruby, rails, ruby on rails, golang, go developer, go engineer, scala, kotlin, swift, rust, node, nodejs, node.js, react, react native, angular, vue, django, laravel, spring, .net, dotnet, c#, c++, elixir, clojure, haskell, erlang, perl, cobol, unity developer, blockchain, embedded, embedded software, firmware, programming, coding, api, applications developer, application developer, application engineer, platform engineer, platform engineering, graphics engineer, compiler, softwareentwicklung, logiciel, logiciels, desarrollo, desenvolvimento, desenvolvimento de software, anwendungsentwick*, software*, web*, engineering manager, head of engineering, vp engineering, vp of engineering, director of engineering, engineering lead, chief technology officer, cto, technical lead, tech lead, flutter, drupal, wordpress, magento, salesforce developer, salesforce, sap developer, abap, full-stack, back-end, front-end, solutions architect, solution architect, software architect, developer advocate, developer relations, applications engineer, ux engineer, ui engineer, ui developer, smart contract, solidity, swe, sde, informatique, informatica, informatik*, software engineering, embedded systems, embedded systems engineer, windows developer, desktop developer, cloud developer, web engineering",
  data: "data, sql server, big data, data science, data analyst, data analytics, data engineering, analytics, business intelligence, bi, etl, data warehouse, database, sql, tableau, power bi, statistics, statistical, datenanalyst, daten*, donnees, datos, dados, data*, datawarehouse, analytics engineer, quantitative analyst, quant, quantitative, business intelligence analyst, insights, decision scientist, information analyst, bigdata, data mining, data governance",
  "machine learning":
    "machine learning, deep learning, artificial intelligence, ai, ml, nlp, natural language processing, computer vision, ki, maschinelles lernen, computational linguist, mlops, llm, generative ai, aprendizado de maquina, machine intelligence, ml engineer",
  "it operations":
    "it, it support, help desk, helpdesk, service desk, system administrator, systems administrator, sysadmin, network, networks, network engineer, devops, dev ops, sre, site reliability, reliability engineer, cloud, infrastructure, aws, azure, gcp, kubernetes, linux, unix, windows, vmware, systems engineer, system engineer, technical support, desktop support, desktop, database administrator, dba, information technology, it manager, netzwerk*, systemadministrat*, fachinformatik*, applicatiebeheer*, systeembeheer*, sistemas, infraestructura, infraestrutura, reseaux, systemes, soporte tecnico, suporte, administrateur systeme, build engineer, release engineer, release, noc, telecom, telecommunications, voip, systems analyst, system analyst, sap, erp, servicenow, sys admin, system admin, systems admin, linux admin, network admin, data center, data centre, datacenter, datacentre, it leiter, it administrator",
  security:
    "security engineer, information security, cyber security, cybersecurity, cyber, infosec, application security, appsec, network security, penetration, penetration tester, security analyst, security architect, security researcher, it sicherheit, cybersecurite, ciberseguridad, security operations, soc analyst, threat, malware, cryptography, ciso",
  "quality assurance":
    "qa, qa engineer, quality assurance, test engineer, test automation, software tester, tester, sdet, software quality, automation tester, qa analyst, test analyst, test manager, verification, validation, testing, testmanag*, softwaretest*",
  product:
    "product, product manager, product owner, product management, produktmanag*, chef de produit, producto, produto, technical product manager",
  "project management":
    "project, project manager, programme manager, program manager, project coordinator, projects, projekt*, pmo, chef de projet, proyectos, projetos, scrum, scrum master, agile, agile coach, delivery manager, delivery lead, technical program manager, projectleider, programme, project management, technical project manager, it project manager, conduite de projet",
  design:
    "designer, design, ux, ui, ux designer, ui designer, user experience, user interface, graphic, graphic design, visual, visual designer, product designer, product design, interaction, interaction designer, web designer, industrial designer, ux research, ux researcher, creative designer, creative lead, illustrator, motion, motion designer, mediengestalt*, grafik*, graphisme, diseno, diseno grafico, disenador, service designer, brand designer, fashion designer, interior designer, interior design, 3d artist, 3d, art director, creative director, animation, animator, game designer, level designer, character artist, user researcher",
  games: "game, games, game developer, gameplay, video game, unity, unreal",
  "mechanical engineering":
    "mechanical, mechanical engineer, mechanical engineering, maschinenbau*, mecanique, mecanica, mechatronic*, mechatronics, hvac engineer, werktuigbouw*, konstrukt*, konstruktion, automotive engineer, thermal engineer, mechanical design",
  "electrical engineering":
    "electrical, electrical engineer, electronic, electronics, elektro*, hardware, hardware engineer, rf, rf engineer, analog, asic, fpga, vlsi, semiconductor, circuit, pcb, power systems, electronique, electrica, eletrica, electronica, eletronica, soc, signal integrity, silicon, cpu, optical engineer, photonics, power electronics, elektrotechnik*, hardwareentwick*, ic design",
  "civil engineering":
    "civil, civil engineer, structural, structural engineer, geotechnical, transportation engineer, highway, bauingenieur*, genie civil, ingenieria civil, water resources, traffic engineer, bridge, tiefbau*",
  "chemical engineering":
    "chemical, chemical engineer, process engineer, verfahrens*, genie des procedes, petroleum engineer, petroleum, reservoir, drilling engineer",
  "industrial engineering":
    "industrial engineer, manufacturing engineer, production engineering, manufacturing engineering, quality engineer, lean, continuous improvement, industrial engineering, plant engineer, reliability, quality control, qualitat*, quality manager, calidad, qualidade, qualite, controle qualite, quality technician, quality supervisor, quality assurance inspector",
  "aerospace engineering":
    "aerospace, aerospace engineer, aeronautical, avionics, spacecraft, satellite, propulsion, flight test, gnc",
  "biomedical engineering":
    "biomedical engineer, medical device, biomedical engineering, medizintechnik*, medical devices",
  robotics:
    "robotics, robotic, robot, mechatronics engineer, automation engineer, controls engineer, control systems, plc, sps, automatisierung*, automatizacion, automacao, automatisme, autonomous vehicles, drone, autonomous",
  engineering:
    "engineering, ingenierie, ingenieria, engenharia, technik*, technisch*, r&d, research and development, field engineer, field application, cad, technical, research engineer, product engineer",
  "sales engineering":
    "sales engineer, sales engineering, presales, pre sales, pre-sales, solutions engineer, solution engineer, solutions consultant, technical sales, technical account manager, vertriebsingenieur*, ingenieur commercial, technico commercial, customer engineer, solution consultant, field application engineer",
  sales:
    "sales, business developer, sales developer, sales manager, account executive, account manager, business development, vertrieb*, verkauf*, verkoop*, ventas, vendas, ventes, commercial, comercial, key account, key account manager, inside sales, outside sales, field sales, telesales, sdr, bdr, territory manager, territory, partnerships, partner manager, aussendienst*, innendienst*, accountmanager, developpement commercial, sales development, sales operations, salesperson, partner sales, channel, desarrollo de negocio, desarrollo de negocios",
  retail:
    "retail, store, store manager, shop, shop assistant, cashier, supermarket, filial*, einzelhandel*, kasse*, winkel*, boutique, magasin, tienda, loja, merchandiser, merchandising, sales assistant, sales associate, showroom, checkout, stock associate, verkaufer, vendeur, vendeuse, dependiente, verkoopmedewerker",
  marketing:
    "marketing, product marketer, market intelligence, market intelligence analyst, market analyst, marketer, digital marketing, seo, sem, ppc, growth, growth marketing, content marketing, brand, brand manager, social media, email marketing, product marketing, marketing manager, marktforschung*, campaign, online marketing, performance marketing, advertising, media buyer, media planner, crm, community manager, marketing*, copywriter, content strategist, market research, mercadeo, publicidad, publicidade, paid media, demand generation, lead generation, events marketing, influencer, adwords, google ads, user acquisition, customer acquisition",
  communications:
    "communications, communication, public relations, pr, press, press officer, corporate communications, comunicacion, comunicacao, kommunikation*, internal communications, offentlichkeitsarbeit, publicist, spokesperson, media relations, communicatie*",
  writing:
    "writer, content writer, technical writer, technical writing, writing, editor, editorial, copy editor, proofreader, author, redaction, redaccion, redacao, redakt*, documentation, creative writing, content, publishing, screenwriter",
  journalism: "journalist, journalism, reporter, news, correspondent, newsroom, journalis*",
  translation:
    "translator, translation, interpreter, localization, localisation, ubersetz*, dolmetsch*, traduct*, tradut*, language specialist, vertal*, linguist, sign language",
  "customer service":
    "customer service, customer support, customer care, customer success, customer success manager, customer experience, call center, call centre, contact center, contact centre, client service, client services, client support, kundenservice*, kundendienst*, kundenbetreu*, kundenberat*, klantenservice*, service client, relation client, atencion al cliente, atendimento, atendimento ao cliente, teleoperador, customer, support engineer, support specialist, telephone, member services, patient services, clientele, customer happiness, call handler, clientes, product support",
  "human resources":
    "human resources, hr, hr manager, people operations, people partner, people manager, people lead, people and culture, people ops, people team, head of people, talent developer, talent acquisition, recruitment, recruiter, recruiting, personalreferent*, ressources humaines, rh, recursos humanos, rrhh, payroll hr, hr business partner, compensation, compensation and benefits, employee relations, learning and development manager, learning and development partner, learning and development specialist, learning and development advisor, learning and development consultant, hris, workforce, organisational development, personnel, staffing, recrutement, recrutamento, lohn*, wervings*, organizational development, training and development, headhunter, talent manager, talent partner, talent management, talent sourcer, talent specialist, talent lead, head of talent, personalabteilung*, personalwesen*, personaler*, personalleit*, personalsach*, personaldisp*, personalentwickl*, personalverwalt*, personalberat*, personalmanag*",
  accounting:
    "accountant, accounting, accounts, accounts payable, accounts receivable, bookkeeper, bookkeeping, payroll, tax, audit, auditor, auditing, controller, controlling, buchhalt*, finanzbuchhalt*, steuer*, comptab*, contab*, contable, boekhoud*, lohnbuchhalt*, billing, credit control, ledger, management accountant, cost accountant, financial controller, bilanz*, controle de gestion, accounts assistant, general ledger, kreditoren*, debitoren*, impots, rechnungs*, tax manager",
  finance:
    "finance, financial, financial analyst, investment, investments, investment banking, treasury, fund, portfolio manager, private equity, credit, credit analyst, risk, risk analyst, risk manager, trading, trader, wealth, wealth management, asset management, financial advisor, fp&a, corporate finance, capital markets, hedge fund, finanz*, finances, finanzas, financas, fraud, aml, kyc, payments, valuation, venture capital, financieel*, investor relations, derivatives, budget, financier, broker dealer, stockbroker, financial planner, chief financial officer, cfo, financial manager, quantitative trader, anti money laundering, equity research, equity analyst, equities, collections specialist, collections agent, collections representative, debt collector",
  banking:
    "bank manager, bank branch, bank clerk, bank officer, bank examiner, bank analyst, bank operations, bank director, retail bank, investment bank, commercial bank, private bank, central bank, banking, banker, teller, bank teller, loan, loans, mortgage, lending, branch manager, banque, banco, bankkauf*, kredit*, loan officer, bancario, bancaire, hypothek*, banque de detail, personal banker",
  insurance:
    "insurance, underwriter, underwriting, claims, actuary, actuarial, versicherung*, assurance, assurances, seguros, verzekering*, claims adjuster, schaden*, insurance agent, sinistres, loss adjuster, broker insurance, reinsurance",
  "real estate":
    "real estate, property, land developer, land development, property developer, property manager, realtor, leasing, lettings, estate agent, immobilien*, immobilier, inmobiliari*, imobiliari*, makelaar, housing officer, facilities manager, facility manager, facilities, facility*, estates, hausverwalt*, leasing agent, makler",
  legal:
    "lawyer, legal, attorney, solicitor, barrister, counsel, paralegal, law, litigation, compliance, compliance officer, juridique, juridico, legal counsel, rechts*, jurist*, juriste, abogado, advogado, avocat, notar*, patent, privacy, regulatory, contract manager, contracts, judge, intellectual property, ip lawyer, corporate lawyer, data protection, judicial, anwalt*, contentieux, notaire, court",
  administration:
    "administrative, office, office manager, administrative assistant, administration, clerical, executive assistant, personal assistant, secretary, receptionist, reception, front desk, data entry, office administrator, buro*, sekretari*, assistenz*, verwaltung*, sachbearbeit*, secretariat, administratif, administrativo, administrativa, secretaria, recepcionista, empfang*, typist, filing, records, back office, backoffice, virtual assistant, team assistant, teamassist*, administratief*, accueil, secretaire, switchboard, records manager, medical records, admin, clerk, hospital administrator, information governance, kaufmann, kauffrau, burokaufmann, burokauffrau, ward clerk, ward administrator, ward receptionist",
  operations:
    "operations, operations manager, business operations, coo, chief operating officer, operational, operaciones, operacoes, betriebs*, strategy and operations, operations director, ops",
  consulting:
    "consulting, management consultant, management consulting, strategy, strategy consultant, business consultant, unternehmensberat*, consultoria, conseil, change management, change manager, organisationsberat*, bedrijfsadvies*, advisory",
  "business analysis":
    "business analyst, business analysis, business systems analyst, functional analyst, requirements, analista funcional, analista de negocios, requirements engineer, business process, process analyst, analyste fonctionnel, business systems, systems business analyst",
  procurement:
    "procurement, purchasing, buyer, sourcing, category manager, einkauf*, achats, acheteur, compras, comprador, inkoop*, vendor manager, supplier, commodity manager, purchaser, approvisionnement*, supply manager, supply planner",
  logistics:
    "logistics, supply chain, warehouse, warehousing, warehouse operative, forklift, lager*, logisti*, logistique, logistica, logistiek*, almacen, armazem, entrepot, distribution, shipping, inventory, fulfillment, fulfilment, freight, picker, packer, stores, magasinier, cariste, gabelstapler*, stapler*, orderpick*, material handler, dispatcher, transport, transportation, dispatch, disponent, spedition*, magazijn*, supply chain manager, heftruck*, loader, customs, mozo de almacen, repartidor, versand*, kommissionier*, almoxarif*, import export, expedition*, cadeia de suprimentos, warehouse worker, stock clerk, stock controller, stock manager, stock assistant",
  driving:
    "driver, driving, truck driver, delivery driver, hgv, lorry, van driver, bus driver, chauffeur, fahrer, kraftfahr*, lkw*, chofer, motorista, conductor, courier, taxi, busfahr*, livreur, chauffeur livreur, vrachtwagen*, poids lourd, bezorg*, camion, cdl, postbot*, zustell*, train driver, conducteur, buschauffeur, patient transport, delivery person, delivery associate, delivery rider",
  aviation:
    "pilot, aviation, aircraft, flight, airline, airline pilot, cabin crew, flight attendant, airport, flug*, aerien, aeronautique, aircraft mechanic, aircraft maintenance, air traffic, luftfahrt*, tripulante, steward, helicopter, ground handling, airline captain",
  maritime:
    "marine, maritime, ship, vessel, seafarer, sailor, offshore, boat, naval, ship captain, skipper, schiff*, navire, marine engineer, naval architect, yacht, deck officer, deckhand, port captain, port engineer",
  nursing:
    "nurse, nursing, staff nurse, cadre de sante, cadre sante, cadre infirmier, registered nurse, pflegefach*, gesundheits und krankenpflege*, krankenpflege*, krankenschwester, infirmier, infirmiere, enfermeria, enfermagem, enfermero, enfermera, enfermeiro, enfermeira, verpleeg*, ward manager, ward sister, sister, charge nurse, nurse practitioner, rgn, rmn, rn, rnld, lpn, matron, nursing associate, mental health nurse, community nurse, practice nurse, school nurse, pflege*, altenpflege*, soins infirmiers, health visitor, health visiting, verzorgende ig, health visitors, icu nurse, scrub nurse, pflegedienst*, stationsleit*, infection control, tissue viability, district nurse",
  midwifery:
    "midwife, midwifery, maternity, hebamme, verloskund*, sage femme, sage-femme, maieutique, matrona, parteira, antenatal, midwives, labour ward",
  care: "care assistant, care worker, support worker, carer, caregiver, home care, healthcare assistant, health care assistant, nursing assistant, nursing home, social care, residential care, domiciliary, senior care assistant, care home, pflegehelf*, pflegehilf*, betreu*, auxiliaire de vie, aide soignant, aide soignante, aide-soignant, aide-soignante, cuidador, cuidadora, zorg*, verzorg*, thuiszorg*, begeleid*, care coordinator, home health aide, cna, certified nursing assistant, healthcare support worker, health care support worker, clinical support worker, hca, auxiliar de enfermeria, elderly care, nursing aide, healthcare support, live in carer, care manager, aide a domicile, support workers, heilerziehung*, care home assistant, care practitioner, care supervisor, care staff, care team, care support worker, personal care assistant, personal care aide, personal care attendant, personal care worker",
  "social work":
    "social worker, social work, social services, sozial*, family support, case manager, case worker, caseworker, safeguarding, youth, youth worker, child protection, probation, community worker, travail social, assistante sociale, assistant social, trabajo social, trabajador social, trabajadora social, servico social, assistente social, maatschappelijk*, jugend*, homelessness, community development, outreach, recovery worker, drug and alcohol, substance misuse, victim, counsellor, counselor, jeugd*, family practitioner, liaison worker, domestic abuse, domestic abuse advocate, family advocate, community developer",
  childcare:
    "childcare, nanny, nursery, early years, kindergarten, preschool, daycare, child care, kita, erzieh*, erzieher, erzieherin, kinder*, creche, petite enfance, infantil, au pair, day care, babysitter, nursery nurse, nursery practitioner, auxiliaire de puericulture, educatrice de jeunes enfants, pedagogisch medewerker, kinderopvang, educacion infantil, kinderbetreu*, after school",
  medicine:
    "doctor, physician, medical doctor, consultant psychiatrist, gp, general practitioner, arzt, arztin, facharzt*, oberarzt*, assistenzarzt*, medecin, medecine, medico, medica, psychiatrist, psychiatry, cardiologist, cardiology, neurologist, neurology, oncologist, oncology, radiologist, radiology consultant, surgeon, surgery, general surgery, anaesthetist, anaesthesia, anaesthetics, anaesthesiologist, paediatrician, paediatrics, pediatrician, pediatrics, specialty doctor, registrar, emergency medicine, acute medicine, geriatric medicine, geriatrician, respiratory medicine, medicine, medical officer, clinical fellow, gastroenterology, gastroenterologist, haematologist, haematology, dermatology, dermatologist, rheumatology, rheumatologist, urology, ophthalmology, ophthalmologist, obstetrics, gynaecology, histopathologist, histopathology, pathologist, microbiology consultant, radiologist consultant, orthopaedics, trauma surgeon, trauma and orthopaedics, hospitalist, chirurg*, huisarts, medical director, internist, physician assistant, physician associate, palliative medicine, stroke medicine, endocrinology, nephrology, renal medicine, intensive care medicine, oral surgery, clinical oncology, neonatology, cirujano, fy2, trust doctor, locum doctor, nephrologist, urologist, otolaryngologist, ent",
  dentistry:
    "dentist, dental, dental nurse, dental hygienist, dental assistant, orthodontist, zahnarzt*, zahn*, zahnmedizin*, dentaire, dental surgeon, tandarts*, odontolog*, dentista, orthodontics",
  pharmacy:
    "pharmacist, pharmacy, pharmacy technician, clinical pharmacist, apothek*, pharmacie, pharmacien, pharmacienne, farmacia, farmaceutico, farmaceutica, pharmazeut*, dispenser, medicines management, pta, preparateur en pharmacie, medicines",
  therapy:
    "therapist, therapy, occupational therapist, occupational therapy, speech and language, speech therapist, speech pathologist, ergotherap*, logopad*, logoped*, orthophoniste, ergotherapeute, terapeuta, terapia ocupacional, art therapist, music therapist, therapeut*, rehabilitation, rehab, respiratory therapist, massage, massage therapist, fonoaudiologo, recreation therapist, speech & language",
  physiotherapy:
    "physiotherapist, physiotherapy, physical therapist, physical therapy, physio, msk, musculoskeletal, fisioterapeuta, fisioterapia, kinesitherapeute, kinesitherapie, fysiotherap*, chiropractor, osteopath, krankengymnast*, physiotherap*, podiatrist, podiatry",
  psychology:
    "psychologist, psychology, clinical psychologist, counselling psychologist, psychotherapist, psychotherapy, psychological, psychological therapist, psychological wellbeing practitioner, iapt, cbt, cbt therapist, mental health, mental health practitioner, psycholog*, psychotherap*, psicolog*, assistant psychologist, camhs practitioner, behavioral health, behavior analyst, behaviour, family therapist, wellbeing practitioner, high intensity therapist, cognitive behavioural",
  radiography:
    "radiographer, radiography, sonographer, mammographer, ultrasound, mri, x ray, radiologic, radiology, imaging, nuclear medicine, radiotherapy, rontgen*, diagnostic radiographer, therapeutic radiographer, imaging assistant, mammography, ct radiographer, ct technologist, ct technician",
  "laboratory science":
    "biomedical scientist, laboratory, laboratory technician, lab technician, lab, medical laboratory, laborant*, laboratoire, laboratorio, clinical laboratory, phlebotomist, phlebotomy, histology, cytology, pathology, mtla, medical technologist, analista clinico, biologist lab, haematology bms, genomics, biomedical science, quality control analyst, blood sciences, transfusion, microbiology, mikrobiolog*, screener, laborassist*, labormed*",
  nutrition:
    "dietitian, dietician, dietetics, nutrition, nutritionist, ernahrung*, dieteticien, dieteticienne, nutricionista, dietist*, dietetic",
  ambulance:
    "paramedic, ambulance, emt, emergency medical technician, rettung*, notfallsanit*, ambulancier, emergency care assistant, urgent care, first responder, urgent care practitioner, ambulance*",
  healthcare:
    "clinical, medical, healthcare, health, hospital, patient, theatre, theatre practitioner, odp, operating department practitioner, endoscopy, physiologist, cardiac, audiologist, audiology, respiratory, optometrist, optician, ophthalmic, orthoptist, orthotist, cancer services, public health, sante, salud, saude, medizin*, medical assistant, medical secretary, medical coder, medical coding, healthcare administrator, medische, gesundheit*, health advisor, perfusionist, medical receptionist, advanced clinical practitioner, vaccination, vaccinator, sexual health, health improvement, perioperative, nhs, outpatients, anaesthetic practitioner, cardiac physiologist, mfa, klinik*, epidemiolog*, epidemiologist, optique, augenoptik*, medizinische fachangestellte, cancer, care navigator, hospital director, healthcare scientist, ward, critical care, intensive care, primary care, acute care, patient care, patient safety, patient safety specialist, patient safety manager, patient safety officer, patient advocate, peri op",
  pharmaceuticals:
    "pharmaceutical, pharma, drug safety, pharmacovigilance, clinical trials, clinical trial, clinical research, clinical research associate, cra, regulatory affairs, biotech, biotechnology, medical affairs, medical science liaison, gmp, biostatistician, drug development, clinical data manager, medical writer, pharmacolog*, biostatistics, clinical trials coordinator, clinical data",
  science:
    "research, scientist, research scientist, research associate, research assistant, chemistry, chemist, biology, biologist, physics, physicist, postdoc, postdoctoral, molecular, chemie*, chemik*, biolog*, physik*, chimie, quimica, biotecnologia, bioinformatics, bioinformatic*, neuroscience, wissenschaft*, recherche, investigacion, pesquisa, mathematician, mathematics, astronom*, geolog*, forschung*, geophysic*, materials science, genetic*, ecologist, marine biologist, zoolog*, botanist, quimico, laboratory scientist, materials, mathematik*, statistician, microbiologist, immunolog*, toxicolog*, archaeolog*, historian, history, anthropolog*, sociolog*, economist, economics",
  environment:
    "environmental, sustainability, environment, climate, umwelt*, environnement, medio ambiente, meio ambiente, ehs, hse, health and safety, ecology, conservation, energy efficiency, milieu*, arbeitssicherheit*, seguridad e higiene, seguranca do trabalho, qhse, health safety, recycling, waste, meteorolog*, hydrolog*, safety officer, safety engineer, safety manager, safety advisor, safety specialist, safety coordinator, safety inspector, occupational safety",
  energy:
    "solar, renewable, renewable energy, oil and gas, power plant, energie*, windkraft*, photovoltaik*, nuclear, drilling, oilfield, mining, eolien, energia, petroleum geologist, roustabout, bergbau*, energy engineer, energy manager, energy analyst, energy trader, energy consultant, energy advisor, wind turbine, wind farm, wind energy, drilling rig",
  teaching:
    "teacher, teaching, teaching assistant, school, primary school, secondary school, elementary, lehrer*, lehr*, schul*, enseignant, enseignante, professeur, profesor, profesora, docente, leraar, leerkracht, maestro, maestra, tutor, tutoring, english teacher, math teacher, maths teacher, classroom, special education, headteacher, higher level teaching assistant, substitute teacher, esl, professor de ingles, ensino, ensenanza, enseignement, onderwijs*, paraprofessional, grundschul*, gymnasial*, professora, learning support, educacion, educacao, unterricht*, sen teacher, sen teaching, sen teaching assistant",
  academia:
    "professor, assistant professor, associate professor, lecturer, faculty, adjunct, university, academic, tenure track, tenure-track, visiting assistant professor, instructor of english, hoogleraar, dozent*, maitre de conferences, dean, rhetoric, literature, humanities, literary, hochschul*, postdoctoral fellow, composition, department of english, phd, doktorand*, promovend*, writing center, poetry, instructor in english, english instructor, professor of english",
  training:
    "trainer, training, curriculum developer, course developer, training developer, leadership developer, facilitator, vocational, learning and development, learning and development facilitator, instructor, learning designer, instructional designer, instructional design, e learning, elearning, curriculum, ausbild*, formation, formateur, formatrice, capacitacion, treinamento, opleiding*, bildung*, clinical educator, practice educator, schulung*, education coordinator, education manager, education specialist, learning specialist, learning consultant, learning manager, learning partner, practice education",
  library:
    "librarian, library, archivist, archive, bibliothe*, bibliotec*, archiv*, museum, curator, museo, musee, museum collections",
  "public sector":
    "policy, public sector, government, civil service, public administration, politique, police, police officer, firefighter, fire, military, army, law enforcement, sheriff, constable, navy, border, council, public affairs, governance, political, diplomat, beamt*, polizei*, feuerwehr*, policia, pompier, soldier, defence, parliament*, campaigner, legislative, intelligence analyst, prison, correctional, prison officer, detective, politie*, brandweer*, customs officer",
  nonprofit:
    "fundraiser, fundraising, charity, nonprofit, non profit, grant, grants, grant writer, volunteer, donor, ngo, philanthropy, development officer, humanitarian, spenden*, voluntario",
  "physical security":
    "security guard, security officer, guard, agent de securite, sicherheits*, wach*, wachdienst*, vigilante, vigilancia, beveilig*, loss prevention, bouncer, door supervisor, cctv, surveillance, security supervisor, objektschutz*, security manager, securite, seguridad, seguranca",
  hospitality:
    "hotel, hospitality, waiter, waitress, bartender, barista, bar, restaurant, restaurant manager, front office, front office manager, reservations, concierge, housekeeping, housekeeper, kellner*, gastro*, service personnel, hotelfach*, serveur, serveuse, camarero, camarera, garcom, horeca, hotelerie, hoteleria, hotelaria, night auditor, guest, guest services, guest relations, food and beverage, food & beverage, f&b, bar manager, banquet, sommelier, restaurantfach*, host, hostess, room attendant, bediening, guest service, receptionist hotel, restauration, front of house, rezeption*, bell attendant, valet, casino, team member restaurant",
  cooking:
    "cook, chef, kitchen, sous chef, head chef, chef de partie, commis chef, pastry, baker, bakery, kuche*, koch*, koch, cuisine, cuisinier, cuisiniere, cocina, cocinero, cocinera, cozinha, cozinheiro, keuken*, catering, catering assistant, food service, food preparation, backer*, patisserie, boulang*, panaderia, butcher, metzger*, culinary, line cook, prep cook, kok, kitchen porter, food production, padaria, catering manager, konditor*, fleischer*, recipe developer",
  cleaning:
    "cleaner, cleaning, domestic assistant, domestic, janitor, janitorial, reinigung*, gebaudereinig*, nettoyage, menage, entretien des locaux, limpieza, limpeza, schoonmaak*, laundry, custodian, hauswirtschaft*, domestic services, window cleaner, wascherei*, dishwasher, linen, agent de nettoyage, room cleaner, hygiene operative",
  tourism:
    "travel, tourism, tour, tour guide, travel agent, reise*, tourismus*, tourisme, turismo, viajes, toerisme, reis*, travel consultant, cruise",
  events:
    "events, event, event manager, event coordinator, wedding, veranstaltung*, evenementiel, eventos, evenementen*, conference, exhibition, eventmanag*",
  construction:
    "construction, site manager, building, builder, bricklayer, roofer, quantity surveyor, surveyor, estimator, bau*, bauleit*, hochbau*, polier, btp, chantier, chef de chantier, construccion, construcao, obra, obras, bouw*, maurer*, dachdecker*, scaffold*, concrete, foreman, site supervisor, conducteur de travaux, gros oeuvre, albanil, crane, labourer, laborer, uitvoerder, construction manager, landschaftsbau*, trockenbau*, plasterer, excavator, vermess*, estimating, demolition",
  architecture:
    "architect, architecture, architectural, urban planner, urban planning, landscape architect, town planner, architekt*, architecte, arquitecto, arquitecta, arquiteto, stadtplan*, urbanis*, planning officer, revit, bim, interior architect, city planner",
  trades:
    "electrician, plumber, carpenter, welder, painter, elektriker*, klempner*, tischler*, schreiner*, schweiss*, maler*, hvac, heating, sanitar*, shk, plomberie, electricien, electricite, soudeur, menuisier, electricista, fontanero, soldador, carpintero, encanador, eletricista, locksmith, joiner, glazier, gas engineer, refrigeration, installat*, anlagenmechanik*, loodgieter*, lasser, timmerman*, schilder*, handyman, refrigeration technician, elektroniker*, industrieelektrik*, plombier, plumbing, electrical installer, dakdekker, heizung*",
  maintenance:
    "maintenance, maintenance technician, instandhaltung*, wartung*, mantenimiento, manutencao, onderhoud*, service technician, field service, repair, fitter, servicetechnik*, technicien de maintenance, mantencion, caretaker, hausmeister*, building maintenance, schlosser*, industriemechanik*, maintenance engineer, maintenance manager, repair technician, field technician, haustechnik*, betriebsschlosser*, reparatur*, field service technician, entretien, elevator, lift engineer",
  automotive:
    "automotive, car, vehicle, mechanic, auto mechanic, kfz*, automobil*, automobile, autohaus*, mecanicien auto, mecanico, body shop, tyre, auto, service advisor, car mechanic, vehicle technician, fahrzeug*, karosserie*, mechanic automotive, motor, carrosserie, zweirad*, automotive technician, diesel mechanic",
  manufacturing:
    "manufacturing, production, production operator, machine operator, assembly, assembler, cnc, machinist, plant, plant manager, factory, produktion*, fertigung*, montage*, zerspan*, maschinenbedien*, maschinen*, anlagenfuhr*, fabrication, usine, usinage, operateur de production, produccion, producao, fabrica, productie*, process operator, toolmaker, werkzeug*, injection moulding, cnc operator, procesoperator, verpack*, production worker, operario, operaria, packaging, operador de maquinas, chemikant*, textile, sewing, druck*, printing, prepress, machine operative, chef d'atelier, production supervisor, production manager, quality inspector, papier*, holz*, ouvrier",
  agriculture:
    "farm, farmer, agriculture, agricultural, agronomist, horticulture, gardener, landscaping, landscaper, landwirt*, garten*, gartner*, agricole, agricultura, agricola, tuinbouw*, forestry, forst*, vineyard, dairy, livestock, jardinier, jardinero, jardineiro, grower, crop, harvest, landbouw*, groundskeeper, arborist, viticult*, espaces verts, fish farm, aquaculture, hovenier, florist",
  veterinary:
    "veterinary, vet, veterinarian, veterinary technician, veterinary nurse, animal, animal care, tierarzt*, veterinaire, veterinario, veterinaria, dierenarts*, zookeeper, groomer, dog, kennel, pet, dieren*, veterinary surgeon, tierpfleg*, tiermed*",
  beauty:
    "hairdresser, barber, beauty, beautician, hair, stylist, hair stylist, makeup artist, make up artist, nail, cosmet*, esthetician, friseur*, kosmetik*, coiffeur, coiffeuse, estheticienne, peluquero, peluquera, peluqueria, cabeleireiro, kapper, spa, manicure, estetica, salon manager, estetista",
  fitness:
    "fitness, personal trainer, sport, sports, gym, yoga, sports coach, swimming, lifeguard, fitnesstrainer*, sport*, deporte, athlete, athletic, leisure, football, recreation, sportif, activity coordinator, golf, swim, athletic trainer",
  arts: "artist, music, musician, dance, dancer, theatre director, actor, singer, painter artist, kunst*, musik*, arte, arts, schauspiel*, sculptor, performer, costume, composer, drama, craft, performing arts",
  media:
    "media, film, video, video editor, videographer, photographer, photography, broadcast, tv, television, radio, audio, sound, sound engineer, producer, camera, fotograf*, medien*, audiovisual, podcast, cinematographer, film director, redes sociales, streaming, realisateur, photo, stage manager, lighting, youtube, post production",
  fashion:
    "fashion, apparel, garment, tailor, seamstress, mode, moda, textil*, schneider*, pattern maker, couturier, couturiere, fashion buyer, costurera",
};

/** What one does that tells the field, where no other word does. */
export const FIELD_OF_FUNCTION: Record<string, string> = {
  accountant: "accounting",
  actor: "arts",
  actuary: "insurance",
  anaesthetist: "medicine",
  animator: "design",
  archaeologist: "science",
  archivist: "library",
  artist: "arts",
  astronomer: "science",
  athlete: "fitness",
  auditor: "accounting",
  audiologist: "healthcare",
  baker: "cooking",
  banker: "banking",
  barber: "beauty",
  barista: "hospitality",
  bartender: "hospitality",
  biologist: "science",
  builder: "construction",
  butcher: "cooking",
  buyer: "procurement",
  caregiver: "care",
  caretaker: "maintenance",
  carpenter: "trades",
  cashier: "retail",
  chemist: "science",
  cleaner: "cleaning",
  coach: "fitness",
  cook: "cooking",
  controller: "accounting",
  copywriter: "marketing",
  counsellor: "social work",
  courier: "driving",
  curator: "library",
  dancer: "arts",
  dentist: "dentistry",
  designer: "design",
  developer: "software",
  dietitian: "nutrition",
  doctor: "medicine",
  driver: "driving",
  economist: "science",
  editor: "writing",
  electrician: "trades",
  engineer: "engineering",
  farmer: "agriculture",
  firefighter: "public sector",
  florist: "agriculture",
  fundraiser: "nonprofit",
  gardener: "agriculture",
  geologist: "science",
  guard: "physical security",
  guide: "tourism",
  historian: "science",
  hygienist: "dentistry",
  installer: "trades",
  interpreter: "translation",
  journalist: "journalism",
  judge: "legal",
  laborer: "construction",
  lawyer: "legal",
  librarian: "library",
  lifeguard: "fitness",
  linguist: "translation",
  machinist: "manufacturing",
  mechanic: "automotive",
  merchandiser: "retail",
  meteorologist: "environment",
  midwife: "midwifery",
  miner: "energy",
  musician: "arts",
  nurse: "nursing",
  optician: "healthcare",
  packer: "logistics",
  painter: "trades",
  paramedic: "ambulance",
  pharmacist: "pharmacy",
  phlebotomist: "laboratory science",
  photographer: "media",
  physicist: "science",
  physiologist: "healthcare",
  physiotherapist: "physiotherapy",
  pilot: "aviation",
  plumber: "trades",
  podiatrist: "physiotherapy",
  police: "public sector",
  politician: "public sector",
  porter: "hospitality",
  postdoc: "science",
  presenter: "media",
  producer: "media",
  professor: "academia",
  psychologist: "psychology",
  psychotherapist: "psychology",
  publicist: "communications",
  radiographer: "radiography",
  realtor: "real estate",
  receptionist: "administration",
  recruiter: "human resources",
  researcher: "science",
  salesperson: "sales",
  scientist: "science",
  scrummaster: "project management",
  secretary: "administration",
  security: "physical security",
  sommelier: "hospitality",
  statistician: "data",
  surgeon: "medicine",
  surveyor: "construction",
  tailor: "fashion",
  teacher: "teaching",
  tester: "quality assurance",
  therapist: "therapy",
  trader: "finance",
  underwriter: "insurance",
  veterinarian: "veterinary",
  waiter: "hospitality",
  welder: "trades",
  writer: "writing",
};

/** What one does in a field, where the title names only the field and a rank ("Nursing Lead", "Software Intern"). */
export const FUNCTION_OF_FIELD: Record<string, string> = {
  software: "engineer",
  nursing: "nurse",
  midwifery: "midwife",
  design: "designer",
  teaching: "teacher",
  pharmacy: "pharmacist",
  physiotherapy: "physiotherapist",
  psychology: "psychologist",
  radiography: "radiographer",
  accounting: "accountant",
  engineering: "engineer",
  "mechanical engineering": "engineer",
  "electrical engineering": "engineer",
  "civil engineering": "engineer",
  "chemical engineering": "engineer",
  "aerospace engineering": "engineer",
  "machine learning": "engineer",
  medicine: "doctor",
  cooking: "cook",
  journalism: "journalist",
  legal: "lawyer",
};
