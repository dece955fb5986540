/**
 * What one does: an English noun, and the words that say so. Forms are folded (lower case, no accents) and apart by
 * spaces; `_` is a space inside a form, `stem+end+end` are several endings (`stem++in`: none, or "in"), `~form` also ends
 * compounds ("bau" + "leiter"). Before the bar English, German and Dutch, where what goes before tells more; behind it
 * French, Spanish and Portuguese, where what follows does. Plurals are found by themselves.
 */
export const FUNCTIONS: Record<string, string> = {
  accountant:
    "accountant acct bookkeeper ~buchhalter++in bilanzbuchhalter++in boekhouder accounts_assistant | comptable contable contador+a contabilista",
  actor:
    "actor actress schauspieler++in stunt_artist hypnotist voice_actor stuntman stuntwoman stunt_performer performer entertainer comedian clown magician illusionist acrobat puppeteer zauberer acteur actrice toneelspeler artiest | comedien+ne ator atriz acteur actrice actor_de_teatro actor_de_doblaje payaso palhaco acrobate acrobata humoriste comediante",
  actuary: "actuary actuar aktuar++in actuaris | actuaire actuari+o+a atuari+o+a",
  adjuster: "adjuster schadenregulierer++in schaderegelaar | liquidador_de_siniestros perito_de_seguros",
  administrator:
    "administrator admin ~administrator++in beheerder sysadmin dba ~sachbearbeiter++in | administrateur administratrice administrador+a gestionnaire",
  advisor: "advisor adviser adviseur ~berater++in ~kundenberater++in | conseiller+e conseillere asesor+a orientador+a",
  agent:
    "agent reservationist enrolled_agent reisverkoper reisadviseur | agente agent_de_voyages agent_de_transit agent_artistique agent_sportif teleoperador+a atendente",
  analyst: "analyst analytiker++in analist ~analyst++in ~analist | analyste analista",
  animator: "animator 3d_animator | animateur animatrice animador+a",
  anaesthetist:
    "anaesthetist anesthetist anaesthesiologist anesthesiologist anasthesist++in | anesthesiste anestesista",
  apprentice: "apprentice auszubildende++r+n azubi lehrling leerling bbl | apprenti+e alternant+e aprendiz",
  archaeologist: "archaeologist archeologist archaologe | archeologue arqueologo",
  architect:
    "architect ~architekt++in ~architect landschaftsarchitekt++in tuinarchitect stedenbouwkundige | architecte arquitect+o+a arquitet+o+a paysagiste_concepteur urbaniste urbanista",
  archivist: "archivist archivar++in archivaris | archiviste archivista arquivista archiver+o+a",
  artisan:
    "taxidermist violin_maker basket_maker candle_maker brush_maker gem_cutter diamond_setter stone_carver sign_writer signwriter sign_painter artisan craftswoman jeweller jeweler goldsmith silversmith watchmaker watch_repairer clockmaker potter ceramist ceramicist glassblower glass_blower engraver luthier piano_tuner instrument_maker basket_weaver woodcarver wood_carver saddler leatherworker leather_worker goldschmied++in silberschmied uhrmacher++in topfer++in keramiker++in glasblaser++in graveur++in geigenbauer++in klavierbauer++in klavierstimmer++in korbmacher++in kunsthandwerker++in goudsmid juwelier horlogemaker pottenbakker keramist glasblazer instrumentenbouwer | bijoutier+e joaillier horloger+e potier+e ceramiste souffleur_de_verre luthier vannier artisan+e joyer+o+a orfebre relojer+o+a ceramista alfarer+o+a soplador_de_vidrio artesan+o+a joalheir+o+a ourives relojoeir+o+a oleir+o+a artesao artesa afinador_de_pianos accordeur_de_piano",
  artist:
    "artist kunstler++in kunstenaar sculptor cartoonist caricaturist portrait_painter ceramic_artist painter_artist kunstmaler++in bildhauer++in beeldhouwer beeldend_kunstenaar | artiste artista sculpteur sculptrice escultor+a plasticien+ne artista_plastico artiste_peintre",
  assembler:
    "assembler montagemitarbeiter++in montagewerker monteerder assemblagemedewerker | montador+a ensamblador+a monteur-assembleur monteur_assembleur agent_de_montage montador_industrial",
  assessor:
    "assessor appraiser examiner evaluator gutachter++in exam_invigilator invigilator | evaluateur evaluador+a avaliador+a",
  assistant:
    "assistant asst aide ~assistent++in ~assistenz ~hilfskraft assistente ~assistent hca hcsw tca ~helfer++in kitchen_hand kitchen_helper kitchen_help paraeducator paraprofessional orderly keukenhulp keukenassistent | assistante auxiliaire auxiliar asistente ayudante assistente ajudante aide-soignant+e aide_soignant+e",
  associate: "associate",
  astrologer: "astrologer fortune_teller clairvoyant tarot_reader astrologe | astrologue voyante astrolog+o+a vidente",
  astronomer: "astronomer astrophysicist astronom++in astronoom | astronome astronom+o+a",
  athlete:
    "athlete footballer soccer_player football_player basketball_player baseball_player hockey_player rugby_player tennis_player professional_player cyclist jockey boxer golfer fussballspieler++in profisportler++in sportler++in leichtathlet++in profvoetballer voetballer atleet wielrenner | atleta footballeur footballeuse cycliste sportif_professionnel futbolista ciclista deportista jogador_de_futebol jogador esportista",
  attendant:
    "attendant steward stewardess flugbegleiter++in purser traffic_warden parking_attendant usher ticket_taker cabin_crew air_hostess cabin_crew_member flight_crew_member gas_station_attendant platzanweiser++in tankwart++in kabinenbegleiter++in pompbediende | hotesse azafata comissario_de_bordo hote_d_accueil ouvreur ouvreuse pompiste tripulante_de_cabina acomodador+a lanterninha frentista gasolinero auxiliar_de_vuelo personnel_navigant_commercial hotesse_de_l_air comissaria_de_bordo ascensorista",
  auctioneer: "auctioneer auktionator++in versteigerer veilingmeester | commissaire-priseur subastador+a leiloeir+o+a",
  auditor: "auditor ~prufer++in wirtschaftsprufer++in revisor++in | auditeur auditrice auditora",
  audiologist:
    "audiologist audiometrist audicien horakustiker++in | audioprothesiste audiolog+o+a fonoaudiolog+o+a audiologista",
  bailiff:
    "bailiff process_server gerichtsvollzieher++in deurwaarder gerechtsdeurwaarder | huissier huissier_de_justice agente_judicial oficial_de_justica",
  baker:
    "baker ~backer++in bakker konditor++in patissier pastry_chef confectioner chocolatier cake_decorator banketbakker | boulanger+e panader+o+a padeir+o+a pasteler+o+a confeiteir+o+a chocolatier+e confiseur chocolater+o+a",
  banker: "banker bankkaufmann bankkauffrau bankier | banquier bancari+o+a",
  barber:
    "barber hairdresser ~friseur++in kapper stylist hairstylist frisor++in friseurmeister++in | coiffeur coiffeuse peluquer+o+a cabeleireir+o+a barbeir+o+a",
  barista: "barista",
  bartender: "bartender barkeeper barman barmaid barback barmann mixologist barkeeperin | barmans camarero_de_barra",
  beautician:
    "beautician cosmetologist esthetician aesthetician nail_technician nail_artist nail_tech manicurist pedicurist lash_technician makeup_artist make_up_artist electrologist tattooist tattoo_artist body_piercer kosmetiker++in visagist++in nageldesigner++in tatowierer++in schoonheidsspecialist++e nagelstylist++e visagiste tatoeeerder beauty_therapist | estheticien+ne maquilleur maquilleuse prothesiste_ongulaire tatoueur tatoueuse esteticista esteticienne manicurista maquillador+a maquiador+a tatuador+a estetista manicure",
  biologist:
    "biologist microbiologist zoologist botanist biologe biologin bioloog ecologist geneticist pharmacologist pharmacoloog biotechnologist ecoloog botaniker++in zoologe okologe | biologiste biolog+o+a ecologue ecolog+o+a botanic+o+a zoologue zoolog+o+a biochimiste bioquimic+o+a biochemist biochemiker++in biochemicus biophysicist virologist entomologist marine_biologist toxicologist",
  blacksmith:
    "blacksmith farrier toolsmith forge_operator schmied++in hufschmied++in kunstschmied++in smid hoefsmid | forgeron marechal-ferrant herrero herrador ferreiro ferrador",
  brewer:
    "brewer brewmaster distiller brauer++in braumeister++in bierbrauer++in brenner++in brouwer bierbrouwer | brasseur_de_biere maitre_brasseur distillateur cervecer+o+a cervejeir+o+a destilador+a brasseur",
  bricklayer:
    "bricklayer stonemason stone_mason brick_mason block_mason cement_mason journeyman_mason master_mason mason_tender stonecutter ~maurer++in steinmetz++in metselaar steenhouwer | ouvrier_macon macon_coffreur macon_finisseur chef_macon macon_traditionnel tailleur_de_pierre albanil pedreir+o+a cantero calceteiro",
  broker:
    "broker ~makler++in makelaar realtor pawnbroker pfandleiher++in stockbroker ship_broker | courtier corretor+a corredor+a agente_inmobiliario",
  builder:
    "builder bauarbeiter++in construction_worker concrete_finisher cement_finisher concreter road_worker road_layer groundworker paver betonbauer++in stahlbetonbauer++in ~strassenbauer++in tiefbauer++in hochbauer++in stratenmaker betontimmerman bouwvakker grondwerker wegenbouwer wegenwerker | coffreur coffreur-bancheur terrassier ouvrier_du_batiment encofrador+a ferralla pocero trabalhador_da_construcao servente_de_pedreiro armador_de_ferro",
  butcher:
    "butcher ~metzger++in fleischer++in slager fishmonger meat_cutter meatcutter slaughterer slaughterman abattoir_worker meat_packer boner schlachter++in vishandelaar visfileerder slachter | boucher carnicer+o+a acougueir+o+a poissonnier+e abatteur pescader+o+a matarife peixeir+o+a charcutier+e charcuter+o+a",
  butler: "butler kammerdiener | majordome mayordomo mordomo",
  buyer: "buyer purchaser procurer ~einkaufer++in inkoper | acheteur acheteuse comprador+a",
  captain:
    "captain skipper ship_master master_mariner kapitan++in schiffsfuhrer++in kapitein schipper | capitaine capitan capitao patron_de_peche patron_de_barco",
  caregiver:
    "caregiver carer nanny childminder babysitter betreuer++in ~betreuer++in verzorgende pflegehelfer++in pflegehilfskraft altenpflegehelfer++in nursery_nurse paid_companion live_in_companion companion_caregiver au_pair governess gastouder tagesmutter tagesvater oppas kinderoppas personal_attendant | auxiliaire_de_vie cuidador+a assistante_maternelle ninera baba aide_a_domicile nounou gouvernante_d_enfants canguro",
  caretaker:
    "caretaker janitor custodian hausmeister++in concierge huismeester conserje hauswart++in conciergin hausverwalter++in | gardien+ne zelador+a concierge conserj+e portero_de_finca",
  carpenter:
    "carpenter joiner cabinetmaker ~tischler++in ~schreiner++in zimmermann timmerman cabinet_maker wood_turner furniture_maker woodworker wood_worker boatbuilder boat_builder shopfitter shop_fitter zimmerer zimmerin holzmechaniker++in bootsbauer++in ~zimmerer meubelmaker interieurbouwer | menuisier+e charpentier+e carpinter+o+a marceneir+o+a ebeniste agenceur ebanista carpinteir+o+a",
  cashier:
    "cashier teller ~kassierer++in kassier+er+erin caissiere kassamedewerker | caissier+e hote_de_caisse hotesse_de_caisse cajer+o+a caixa operador_de_caixa operadora_de_caixa",
  caterer: "caterer | traiteur",
  chaplain:
    "chaplain pastor priest minister imam seelsorger++in geestelijk_verzorger preacher lay_preacher clergyman clergywoman reverend rabbi vicar missionary deacon deaconess nun parish_priest clergy worship_leader pfarrer++in pastorin diakon++in gemeindereferent++in pastoralreferent++in rabbiner++in dominee predikant voorganger rabbijn diaken pastoor | aumonier capellan capelao pretre pasteur rabbin missionnaire diacre pastora sacerdote misioner+o+a missionari+o+a parroco rabino diacono",
  cheesemaker: "cheesemaker cheese_maker kaser++in kaasmaker | fromager+e queser+o+a queijeir+o+a",
  chemist: "chemist chemiker++in chemikant++in chemicus scheikundige | chimiste quimic+o+a",
  cleaner:
    "cleaner housekeeper domestic housemaid maid room_attendant domestic_assistant ~reinigungskraft reiniger++in ~reiniger schoonmaker housekeeping_assistant hauswirtschafter++in raumpfleger++in dishwasher spuler++in window_washer chimney_sweep window_cleaner street_sweeper kitchen_porter kitchen_steward chambermaid launderer laundry_worker presser car_washer car_wash_attendant fensterputzer++in glasreiniger++in gebaudereiniger++in schornsteinfeger++in kaminkehrer++in strassenkehrer++in zimmermadchen wascher++in putzhilfe schoorsteenveger glazenwasser kamermeisje straatveger afwasser huishoudelijke_hulp hausdame | agent_de_nettoyage agent_d_entretien agente_d_entretien femme_de_menage limpiador+a empleada_de_hogar faxineir+o+a auxiliar_de_limpeza femme_de_chambre camareira plongeur plongeuse ramoneur laveur_de_vitres balayeur blanchisseur blanchisseuse deshollinador friegaplatos limpiacristales barrendero lavander+o+a lavandeir+o+a varredor+a lavador_de_pratos limpador_de_vidros lavaplatos agente_de_servicos_gerais auxiliar_de_servicos_gerais empregada_domestica gouvernante gouvernante_d_hotel gobernanta gari",
  clerk:
    "clerk typist filing_clerk burokraft burokaufmann burokauffrau ~kaufmann ~kauffrau ~kaufleute burofachkraft medical_coder clinical_coder data_coder stenographer court_reporter transcriptionist transcriber captioner medical_scribe data_entry_operator proofreading_clerk coding_clerk baliemedewerker postsorteerder | employe+e_de_bureau employe_administratif oficinista administrativ+o+a escriturari+o+a greffier greffiere greffier_de_justice dactylo agent_de_saisie auxiliar_administrativo auxiliar_administrativa digitador+a grabador_de_datos agent_administratif escrivao employe_de_bureau",
  clinician: "clinician kliniker++in | clinicien+ne",
  coach:
    "coach personal_trainer fitness_trainer fitnesstrainer++in fitness_instructor sports_coach life_coach group_fitness_instructor sporttrainer++in sportcoach fussballtrainer++in voetbaltrainer | entraineur entrenador+a treinador+a preparateur_physique preparador_fisico coach_sportif moniteur_de_sport monitor_deportivo educador_fisico monitor_de_gimnasio",
  collector:
    "collector debt_collector bill_collector inkassomitarbeiter++in incassomedewerker | agent_de_recouvrement charge_de_recouvrement chargee_de_recouvrement cobrador+a gestor_de_cobros",
  conductor:
    "train_conductor rail_conductor railway_conductor railroad_conductor freight_conductor bus_conductor ticket_inspector ticket_collector zugbegleiter++in schaffner++in treinconducteur | controleur_de_train revisor_de_tren cobrador_de_autobus",
  cook: "cook chef sous_chef commis ~koch kochin kok kuchenchef kuchenhilfe souschef jungkoch saucier pizza_maker fast_food_preparer food_preparer cafeteria_cook prep_cook imbisskoch schiffskoch | cuisinier+e cuisinierre cociner+o+a cozinheir+o+a chef_de_cuisine chef_de_partie commis_de_cuisine second_de_cuisine jefe_de_cocina chef_de_cozinha pizzaiolo maitre_cuisinier merendeir+o+a pizzeir+o+a pizzer+o+a aide_de_cuisine ayudante_de_cocina ajudante_de_cozinha auxiliar_de_cozinha pinche_de_cocina",
  consultant: "consultant ~consultant | consultante consultor+a consultora",
  controller:
    "controller comptroller ~controller++in air_traffic_controller air_traffic_control_specialist fluglotse fluglotsin luchtverkeersleider | controleur_de_gestion controleuse controlador+a controleur_aerien controleur_de_la_circulation_aerienne controlador_aereo controlador_de_trafico_aereo controlador_de_trafego_aereo",
  coordinator:
    "coordinator co-ordinator dispatcher scheduler ~koordinator++in ~disponent++in | coordinateur coordinatrice coordinador+a coordenador+a",
  copywriter: "copywriter texter++in tekstschrijver | concepteur-redacteur redactor_publicitario redator+a",
  counsellor:
    "counsellor counselor guidance_counselor guidance_counsellor berufsberater++in loopbaanadviseur studienberater++in decaan | conseiller_d_orientation consejer+o+a conselheir+o+a orientador_laboral psicopedagog+o+a",
  courier:
    "courier messenger postman mail_carrier postbote zusteller++in ~zusteller++in bezorger koerier paketzusteller++in kurier letter_carrier postwoman postal_carrier city_carrier rural_carrier mail_deliverer delivery_rider delivery_person briefzusteller++in brieftrager++in postbezorger postbode pakketbezorger fietskoerier | coursier facteur livreur livreuse repartidor+a carteir+o+a entregador+a mensajer+o+a factrice agent_de_distribution cartero cartera motoboy livreur_a_velo distributeur_de_courrier",
  croupier:
    "croupier casino_dealer blackjack_dealer poker_dealer table_games_dealer bookmaker buchmacher++in | crupier+e",
  curator:
    "curator kurator++in conservator museum_curator art_curator art_conservator museum_registrar art_handler kustos restaurator++in museumconservator | conservateur conservatrice conservador+a_de_museo curador+a conservateur_de_musee conservador+a_de_museu conservador_de_museo restaurador_de_arte",
  dancer:
    "dancer choreographer tanzer++in danser ballerina ballet_dancer danseres balletttanzer++in choreograf++in choreograaf | danseur danseuse bailarin+a bailarina dancarin+o+a choregraphe coreograf+o+a bailaor+a bailarin+o+a",
  dentist:
    "dentist orthodontist endodontist zahnarzt zahnarztin tandarts periodontist | dentiste dentista odontolog+o+a chirurgien-dentiste",
  designer:
    "designer ~designer++in ~gestalter++in ontwerper illustrator vormgever interior_decorator set_decorator display_decorator bauzeichner++in technischer_zeichner drafter draughtsperson draftsperson draftsman draughtsman modeontwerper tekenaar | graphiste concepteur conceptrice disenador+a projetista designeur dessinateur dessinatrice delineante dessinateur_industriel desenhista styliste estilista",
  detective:
    "detective investigator ermittler++in rechercheur private_investigator criminal_investigator detektiv++in kriminalkommissar++in privedetective | enqueteur enquetrice detetive detective_prive detective_privado investigador_privado inspecteur_de_police_judiciaire",
  developer:
    "developer dev programmer coder hacker ~entwickler++in ~programmierer++in ontwikkelaar ~ontwikkelaar programmeur softwareontwikkelaar webmaster | developpeur developpeuse desarrollador+a programador+a desenvolvedor+a desenvolvedora",
  dietitian:
    "dietitian dietician nutritionist diatassistent++in ernahrungsberater++in dietist | dieteticien+ne nutricionista dietista",
  diplomat: "diplomat consul consul_general diplomatin | diplomate diplomatic+o+a",
  director:
    "film_director art_director creative_director casting_director regisseur++in music_director film_maker filmmaker stage_director theatre_director filmregisseur++in theaterregisseur++in filmmaker++in regieassistent++in | realisateur realisatrice directeur_artistique director_de_arte diretor_de_arte director_creativo metteur_en_scene metteuse_en_scene director_de_cine diretor_de_cinema cineaste cineasta",
  diver:
    "diver commercial_diver scuba_diver ~taucher++in duiker beroepsduiker | scaphandrier buzo buceador+a mergulhador+a",
  doctor:
    "doctor physician gp general_practitioner ~arzt ~arztin basisarts huisarts oberarzt oberarztin assistenzarzt assistenzarztin facharzt facharztin registrar cardiologist neurologist oncologist haematologist hematologist psychiatrist paediatrician pediatrician radiologist histopathologist pathologist rheumatologist gastroenterologist dermatologist geriatrician hospitalist urologist ophthalmologist endocrinologist nephrologist pulmonologist gynaecologist gynecologist obstetrician neonatologist intensivist specialty_doctor house_officer medical_officer sho fy1 fy2 fy3 clinical_fellow internist immunologist allergist | medecin medic+o+a generaliste cardiologue psychiatre radiologue pediatre psiquiatra anestesiologista pediatra traumatolog+o+a",
  driller: "driller derrickhand derrickman roughneck toolpusher bohrgeratefuhrer++in | foreur perforador+a sondador+a",
  driver:
    "driver chauffeur ~fahrer++in kraftfahrer++in ~chauffeur ~bestuurder trucker hgv_driver lorry_driver berufskraftfahrer++in train_driver tram_driver locomotive_driver lokfuhrer++in lokomotivfuhrer++in triebfahrzeugfuhrer++in strassenbahnfahrer++in treinmachinist trambestuurder vrachtwagenchauffeur taxichauffeur | conducteur conductrice conductor+a motorista chofer camioner+o+a conducteur_routier mecanicien_de_train conducteur_de_train conducteur_de_bus conducteur_de_tramway agent_de_conduite maquinista taxista camionneur chauffeur_de_taxi chauffeur_routier chauffeur_livreur caminhoneir+o+a autocarista",
  economist: "economist volkswirt++in okonom++in econoom econometrician | economiste economista",
  editor:
    "editor subeditor ~redakteur++in redacteur lektor++in proofreader sub_editor managing_editor chief_editor ~redactrice corrector | redacteur_en_chef redacteur redactrice redactor+a editor+a editora editeur secretaire_de_redaction correcteur correctrice revisor_de_textos",
  educator:
    "educator ~erzieher++in erzieher++in ~padagoge ~padagogin kindheitspadagoge facilitator pedagogisch_medewerker kinderpfleger++in early_childhood_educator spielgruppenleiterin | educateur educatrice educador+a educateur_de_jeunes_enfants educatrice_de_jeunes_enfants educateur_specialise moniteur_educateur",
  electrician:
    "electrician craftworker_electrical electrical_craftworker ~elektriker++in elektroniker++in ~elektroniker++in elektricien elektromonteur elektroinstallateur++in ~elektroinstallateur wireman inside_wireman electrical_fitter electrical_installer elektromechaniker++in industrieelektriker++in | electricien+ne electricista eletricista electromecanicien+ne electromecanic+o+a",
  embalmer:
    "undertaker mortician embalmer funeral_director funeral_arranger bestatter++in bestattungsfachkraft uitvaartverzorger uitvaartleider begrafenisondernemer | thanatopracteur conseiller_funeraire embaumeur agent_funeraire tanatopractor embalsamador+a agente_funerario director_funerario",
  engineer:
    "engineer engr eng swe sde sre ~ingenieur++in ~engineer engineers devops_engineer ingenieurin marine_engineer ingenieurs scheepswerktuigkundige schiffsingenieur++in werktuigbouwkundige milieukundige procestechnoloog bouwkundige | ingenieure ingenier+o+a engenheir+o+a ingenieur_mecanique projektingenieur",
  estimator: "estimator kalkulator++in | metreur metreuse presupuestador+a orcamentista",
  executive: "executive",
  exterminator:
    "exterminator fumigator pest_controller kammerjager schadlingsbekampfer++in ongediertebestrijder plaagdierbeheerser | desinsectiseur fumigador+a exterminador+a dedetizador+a",
  farmer:
    "farmer landwirt++in farmhand boer grower rancher agronomist beekeeper apiarist breeder stockbreeder cattle_breeder farm_hand fruit_picker herdsman herdsperson shepherd stockman ranch_hand ranchhand poultry_farmer dairy_farmer fish_farmer crop_farmer agricultural_worker harvest_worker melker++in tierwirt++in viehzuchter++in zuchter++in imker++in obstbauer gemusebauer agrarwirt++in erntehelfer++in fischwirt++in schafer++in veehouder melkveehouder akkerbouwer fruitteler imkerin viskweker teler schaapherder oogstmedewerker tuinder agrarisch_medewerker pluimveehouder varkenshouder | agriculteur agricultrice agricultor+a granjer+o+a fazendeir+o+a ouvrier_agricole agronome agronom+o+a eleveur eleveuse apiculteur apicultrice maraicher+e berger+e pisciculteur exploitant_agricole ouvrier_viticole trayeur ganader+o+a apicultor+a pastor_de_ovejas jornaler+o+a avicultor+a pecuarista trabalhador_rural trabajador_agricola piscicultor+a acuicultor+a aquicultor+a agropecuarista criador_de_gado vaqueir+o+a",
  firefighter:
    "firefighter fireman feuerwehrmann brandweerman fire_lieutenant fire_fighter firewoman wildland_firefighter fire_captain fire_chief brandmeister++in brandinspektor++in brandwacht | pompier bomber+o+a bombeir+o+a sapeur-pompier sapeur_pompier sapeurs-pompier",
  fisherman:
    "fisherman fischer++in fisherwoman trawlerman fishing_crew fishing_worker fischereifacharbeiter visser kustvisser | pecheur pescador+a marin-pecheur marin_pecheur marisquer+o+a pescador_artesanal",
  florist: "florist ~florist++in bloemist floral_designer | fleuriste florista",
  forester:
    "forester lumberjack logger arborist arboriculturist tree_surgeon tree_climber tree_feller woodcutter forstwirt++in ~forster forsterin forstarbeiter++in baumpfleger++in boswachter bosbouwer boomverzorger houthakker bosarbeider | bucheron+ne forestier forestiere garde_forestier elagueur sylviculteur guarda_florestal guardabosques lenador+a lenhador+a silvicultor+a",
  forwarder:
    "forwarder freight_forwarder ~spediteur++in expediteur declarant douanedeclarant | transitaire declarant_en_douane agente_de_aduanas despachante_aduaneiro",
  fundraiser: "fundraiser",
  gardener:
    "gardener landscaper groundskeeper groundsman ~gartner++in hovenier tuinman horticulturist groundsperson grounds_person greenkeeper landscape_worker landscape_laborer landscape_contractor grounds_worker nursery_grower landschaftsgartner++in zierpflanzengartner++in hoveniersmedewerker tuinbouwer boomkweker | jardinier+e jardiner+o+a jardineir+o+a horticulteur horticultrice pepinieriste horticultor+a viverista floricultor+a jardinier-paysagiste jardinier_paysagiste paysagiste",
  geologist:
    "geologist geophysicist geoscientist geologe geologin geoloog hydrologist mud_logger seismologist hydrogeologist paleontologist mineralogist geochemist oceanographer volcanologist geophysiker++in geowissenschaftler++in geofysicus hydroloog | geologue geolog+o+a geophysicien+ne hydrogeologue geofisic+o+a hidrogeolog+o+a oceanograf+o+a",
  glazier: "glazier glaser++in glaszetter | vitrier+e cristalero vidraceiro",
  groom:
    "stablehand stable_hand horse_groom stable_lad pferdewirt++in stalknecht | palefrenier+e mozo_de_cuadra tratador_de_cavalos",
  groomer:
    "groomer dog_groomer pet_groomer hundefriseur++in hondentrimmer trimster | toiletteur toiletteuse toiletteur_canin peluquero_canino peluquera_canina",
  guard:
    "guard security_officer wachmann sicherheitsmitarbeiter++in ~wachter beveiliger doorman bouncer objektschutzer security_patrol_officer correctional_sergeant bodyguard security_guard security_agent doorkeeper door_supervisor correctional_officer corrections_officer prison_guard prison_warder jailer detention_officer justizvollzugsbeamter justizvollzugsbeamte turhuter cipier penitentiair_inrichtingswerker | agent_de_securite agent_de_surveillance vigilante guardia_de_seguridad vigilante_de_seguridad surveillant_penitentiaire gardien_de_prison vigile funcionario_de_prisiones agente_penitenciario carcereiro vigia guarda porteiro_vigia seguranca_patrimonial agent_de_surete porteiro",
  guide:
    "guide tour_guide reiseleiter++in reiseleider gids museum_docent stadtfuhrer++in gastefuhrer++in fremdenfuhrer++in bergfuhrer++in stadsgids museumgids rondleider | guide_touristique guia guide_de_montagne guide_conferencier guia_turistico guia_de_turismo accompagnateur",
  historian:
    "historian historiker++in historicus philosopher philosoph++in filosoof politologe politologin politicoloog political_scientist kunsthistoriker++in | historien+ne historiador+a philosophe politologue filosof+o+a politolog+o+a cientista_politico historiadora",
  host: "host hostess greeter empfangsdame maitre_d maitre_d_hotel | hote hotesse_d_accueil anfitrion+a",
  hygienist: "hygienist dental_hygienist | hygieniste higienista",
  inspector:
    "inspector inspekteur ~kontrolleur++in ~inspektor++in ~inspecteur keurmeester keurder qualitatsprufer++in | inspecteur inspectrice inspector+a inspetor+a controleur controleur_qualite inspecteur_du_travail controlador_de_calidad inspetora",
  installer:
    "installer ~installateur++in ~monteur++in ~monteur anlagenmechaniker++in poseur_de_sols | poseur installateur instalador+a",
  instructor:
    "instructor trainer ~trainer++in ~ausbilder++in tutor adjunct driving_instructor ski_instructor riding_instructor fahrlehrer++in skilehrer++in reitlehrer++in rijinstructeur instructeur trainster | formateur formatrice instructor+a formador+a instrutor+a moniteur_auto-ecole moniteur_auto_ecole moniteur_de_ski moniteur monitrice monitor_de_esqui profesor_de_autoescuela instrutor_de_autoescola",
  insulator: "insulator isolierer++in ~isolierer isoleerder | calorifugeur aislador+a",
  interpreter:
    "interpreter translator dolmetscher++in ubersetzer++in tolk vertaler subtitler sign_language_interpreter gebardensprachdolmetscher++in gebarentolk | interprete traducteur traductrice traductor+a tradutor+a",
  interviewer: "interviewer enumerator interviewer++in | enqueteur_telephonique encuestador+a entrevistador+a",
  journalist:
    "journalist reporter columnist correspondent ~journalist++in photojournalist fotojournalist++in verslaggever verslaggeefster | journaliste periodista jornalista reporter+o+a journaliste_reporter reporter_photographe",
  judge:
    "judge magistrate richter++in rechter coroner justice_of_the_peace | juge juez+a juiz juiza magistrat+e procureur juge_de_paix desembargador+a",
  keeper:
    "zookeeper zoo_keeper animal_keeper animal_caretaker animal_attendant animal_trainer animal_handler dog_trainer dog_walker dog_handler kennel_attendant kennel_assistant kennel_hand gamekeeper tierpfleger++in tiertrainer++in hundetrainer++in dierenverzorger | soigneur_animalier soigneuse_animaliere cuidador_de_animales tratador_de_animais adiestrador_canino",
  laborer:
    "laborer labourer handyman farm_worker hilfsarbeiter++in bauhelfer++in produktionshelfer++in lagerhelfer++in roustabout ~arbeiter++in ~werker construction_laborer general_laborer farm_laborer farm_labourer warehouse_laborer factory_hand odd_job_man odd_job_person landarbeiter++in bauarbeiterin bouwhulp handlanger klusjesman landarbeider arbeider grondverzetter | manoeuvre peon ajudante_geral ouvrier+e obrer+o+a operari+o+a operario operaria homme_toutes_mains ouvrier_polyvalent ouvrier_non_qualifie peon_de_construccion peon_agricola bracero ajudante_de_obras servente ajudante_de_pedreiro",
  lawyer:
    "lawyer attorney solicitor barrister counsel paralegal ~anwalt ~anwaltin jurist++in advocaat notary syndikus ~jurist++in conveyancer prosecutor public_defender legal_advisor legal_adviser magistrate_clerk district_attorney staatsanwalt staatsanwaltin notar++in notaris rechtsreferendar++in bedrijfsjurist officier_van_justitie | avocat+e juriste abogad+o+a advogad+o+a notaire procureur_de_la_republique fiscal_del_estado notari+o+a procurador+a promotor_de_justica promotora_de_justica tabeliao conseiller_juridique asesor_juridico",
  librarian:
    "librarian bibliothekar++in bibliothecaris documentalist cataloguer cataloger | bibliothecaire bibliotecari+o+a documentaliste documentalista",
  lifeguard:
    "lifeguard rettungsschwimmer++in badmeister bademeister++in schwimmmeister++in badmeester | socorrista salva-vidas maitre-nageur",
  lineworker:
    "lineworker lineman power_line_worker electrical_lineworker cable_splicer fiber_splicer fibre_splicer cable_jointer jointer freileitungsmonteur++in kabelmonteur++in leitungsmonteur++in | monteur_de_lignes monteur_reseaux liniero instalador_de_lineas",
  linguist:
    "linguist linguistin computerlinguist++in taalkundige lexicographer philologist philologe | linguiste linguista philologue filolog+o+a",
  loader:
    "loader stevedore longshoreman longshore_worker dockworker dock_worker dockhand baggage_handler freight_handler cargo_handler ramp_agent truck_loader unloader verlader++in hafenarbeiter++in havenarbeider havenwerker stuwadoor sjouwerman bagagemedewerker laadmedewerker belader++in | debardeur bagagiste estibador+a cargador+a carregador+a agent_de_piste maletero estivador+a",
  locksmith: "locksmith slotenmaker | serrurier+e cerrajer+o+a chaveiro",
  machinist:
    "machinist ~zerspanungsmechaniker++in cnc_operator dreher++in fraser++in cnc-fraser zerspaner++in verspaner gunsmith toolmaker tool_maker tool_and_die_maker die_maker tool_setter machine_setter cnc_machinist cnc_programmer lathe_operator milling_operator metal_polisher precision_grinder grinder werkzeugmacher++in werkzeugmechaniker++in feinwerkmechaniker++in cnc-dreher++in metallschleifer++in schleifer++in cnc-draaier draaier frezer gereedschapmaker matrijzenmaker slijper | usineur tourneur fraiseur tornero fresador+a tornero_fresador outilleur ajusteur ajusteur-monteur ajustador+a torneiro torneiro_mecanico ferramenteiro rectifieur polisseur matricero fresadora tourneur-fraiseur",
  manager:
    "manager mgr mgmt cadre_de_sante cadre_sante director head vp svp evp avp vice_president president ceo cto cfo coo cio cmo ciso cpo chro ~leiter++in ~leitung ~chef ~chefin ~manager++in direktor++in geschaftsfuhrer++in directeur ~meister++in ~hoofd teamleider ~leider foreman supervisor superintendent matron headteacher headmaster headmistress provost principal dean chief_executive founder cofounder co-founder ~leidinggevende teamleiter++in overseer chief leader postmaster postmistress publican innkeeper restaurateur hotelier farm_manager chairman chairwoman chairperson school_principal betriebsleiter++in gastwirt++in hotelier++in schulleiter++in kitaleiter++in schoolhoofd bedrijfsleider filiaalleider herbergier restauranthouder zoodirektor++in schooldirecteur ~direktor++in ~directeur ~managerin uitvoerder | directrice director+a diretor+a gerente jefe jefa chefe responsable responsavel encargad+o+a gerant+e coordenador_geral administrador_delegado chef_de_projet chef_de_service chef_d_equipe chef_de_chantier chef_de_produit chef_de_rang supervisor+a superviseur hotelier+e restaurateur+e aubergiste proviseur principal_de_college patron_de_bar hotelero restaurador_hostelero dono_de_restaurante gestor+a mestre_de_obras maitre_d_oeuvre",
  mathematician: "mathematician mathematiker++in wiskundige | mathematicien+ne matematic+o+a",
  mechanic:
    "mechanic fitter ~mechaniker++in ~mechatroniker++in ~schlosser++in automonteur kfz-mechatroniker++in landmaschinenmechaniker++in fietsenmaker fietsmonteur rijwielhersteller landbouwmecanicien vliegtuigmonteur zweiradmechaniker++in fluggeratmechaniker++in bike_mechanic bicycle_mechanic millwright aircraft_maintenance_technician | mecanicien+ne mecanic+o+a carrossier mecanicien_automobile mecanicien_avion garagiste mecanico_de_automoviles mecanico_de_aviones mecanico_de_bicicletas chapista carroceiro",
  mediator: "mediator arbitrator ombudsman ombudsperson ombudswoman schlichter++in",
  merchandiser: "merchandiser visual_merchandiser window_dresser | marchandiseur",
  messenger: "bicycle_messenger",
  metalworker:
    "metalworker metal_worker metal_fabricator fabricator sheet_metal_worker sheetmetal_worker sheet_metal_mechanic ironworker iron_worker boilermaker steel_erector steel_fixer steelworker steel_worker coppersmith tinsmith panel_beater moulder foundry_worker metallbauer++in ~metallbauer spengler++in blechner konstruktionsmechaniker++in feinblechner giessereimechaniker++in plaatwerker constructiebankwerker bankwerker | tolier chaudronnier+e metallier+e serrurier-metallier fondeur calderero serralheiro caldeireiro funileiro latoneiro ferrailleur ferrallista",
  meteorologist:
    "meteorologist meteorologe weather_forecaster climatologist meteorologin meteoroloog klimatologe | meteorologue meteorolog+o+a climatologue climatolog+o+a previsionniste meteorologista",
  "meter reader": "meter_reader zahlerableser++in meteropnemer | releveur_de_compteurs lector_de_contadores leiturista",
  midwife:
    "midwife hebamme verloskundige beleghebamme entbindungspfleger | sage-femme sage_femme matrona parteira comadrona enfermeira_obstetra",
  miner:
    "miner bergmann coal_miner quarryman quarry_worker mine_worker blaster shotfirer bergleute bergarbeiter++in sprengmeister mijnwerker | mineur minero carrier_de_pierre mineiro minera cantero_de_cantera artificier dinamitero",
  model:
    "fashion_model mannequin fotomodell photo_model photographic_model hair_model fotomodel life_model | modelo_de_moda",
  mover:
    "mover removal_man removals_man furniture_mover removal_operative removals_operative removals_porter house_mover umzugshelfer++in mobelpacker++in verhuizer | demenageur demenageuse mudancero",
  musician:
    "musician singer vocalist organist pianist accompanist composer musiker++in muzikant sanger++in bandleader band_leader orchestra_conductor music_conductor choir_conductor choral_director choirmaster guitarist drummer violinist cellist bassist disc_jockey dj opera_singer songwriter pianist++in dirigent++in kapellmeister++in komponist++in opernsanger++in organist++in componist zanger zangeres dirigente | musicien+ne music+o+a cantor+a chef_d_orchestre chanteur chanteuse compositeur compositrice chef_de_choeur director_de_orquesta compositor+a cantante pianista guitarrista maestro_de_orquestra regente",
  naturopath:
    "naturopath homeopath acupuncturist herbalist ayurvedic_practitioner heilpraktiker++in acupuncteur natuurgeneeskundige homeopaat | naturopathe homeopathe acupuncteur+e acupuntor+a acupunturista naturopata homeopata",
  nurse:
    "nurse rn rgn rmn rnld rnmh cpn lpn lvn sister nurse_practitioner crna ~pfleger++in ~krankenschwester pflegefachkraft pflegefachmann pflegefachfrau ~pflegekraft pflegefachperson ~pflegerin verpleegkundige ~verpleegkundige verpleger krankenpfleger++in gesundheitspfleger++in altenpfleger++in health_visitor | infirmier+e infirmiere enfermer+o+a enfermeir+o+a",
  officer: "officer ~beamter ~beamtin ~beauftragter ~beauftragte douanier | oficial agente_aduanero",
  operator:
    "operator operative ~bediener++in machine_operator bediener maschinenfuhrer++in ~anlagenfuhrer++in anlagenfahrer operateur railway_signaller signaller shunter signalman crane_operator excavator_operator baggerfuhrer++in kranfuhrer++in baumaschinenfuhrer++in maschinenbediener++in anlagenbediener++in projectionist filmvorfuhrer++in kraanmachinist kraandrijver graafmachinist machinebediener machineoperator procesoperator camera_operator kameramann kamerafrau textilmaschinenfuhrer++in ~maschinenfuhrer++in | operateur operatrice operador+a grutier+e pelliqueur conducteur_d_engins conducteur_de_ligne conducteur_de_machine conducteur_de_machines gruista grueiro operador_de_grua operador_de_guindaste projectionniste proyeccionista operario_de_maquina maquinista_de_obra pelleteur cadreur cadreuse tractorista tratorista carretillero operador_de_empilhadeira",
  optician:
    "optician ~optiker++in opticien dispensing_optician ~optikerin opticien++ne augenoptiker++in optikermeister++in | opticien+ne optico optica",
  optometrist: "optometrist orthoptist | optometriste optometrista orthoptiste ortoptista",
  organizer: "organizer organiser | organisateur organisatrice organizador+a",
  packer:
    "packer picker stocker stock_associate ~kommissionierer++in kommissionierer++in verpacker++in orderpicker inpakker shelf_stacker order_selector ~packer++in shelf_filler night_filler sorter bottler hand_packer parcel_sorter mail_sorter paketsortierer++in sortierer++in abpacker sorteerder inpakster vakkenvuller regalauffuller++in warenverraumer++in | preparateur_de_commande preparateur_de_commandes preparateur empaquetador+a separador+a repositor+a reponedor+a trieur trieuse conditionneur conditionneuse emballeur emballeuse empacador+a envasador+a embalador+a clasificador+a employe_libre_service",
  painter:
    "painter decorator ~maler++in lackierer++in schilder house_painter spray_painter painter_decorator fahrzeuglackierer++in ~lackierer++in maler_und_lackierer autospuiter huisschilder | peintre pintor+a peintre_en_batiment peintre_carrossier pintor_de_obra pintor_de_paredes laqueur",
  paramedic:
    "paramedic emt ~rettungsassistent++in notfallsanitater++in rettungssanitater++in sanitater++in ambulance_technician ambulanceverpleegkundige corpsman combat_medic field_medic ambulance_medic ambulance_worker | ambulancier+e paramedic+o+a",
  partner: "partner",
  pharmacist: "pharmacist apotheker++in | pharmacien+ne farmaceutic+o+a",
  phlebotomist: "phlebotomist | flebotomista",
  photographer:
    "photographer videographer cameraman fotograf++in fotograaf cinematographer camerawoman photo_journalist | photographe fotograf+o+a camarografo cinegrafista",
  physicist: "physicist physiker++in natuurkundige astrofysicus physikerin | physicien+ne fisic+o+a",
  physiologist: "physiologist physiologe | physiologiste fisiolog+o+a",
  physiotherapist:
    "physiotherapist physio physical_therapist ~physiotherapeut++in fysiotherapeut masseur krankengymnast++in chiropractor osteopath | kinesitherapeute fisioterapeuta kine masseur-kinesitherapeute osteopathe",
  pilot:
    "pilot airline_captain copilot first_officer ~pilot++in piloot flugkapitan flight_engineer flugzeugfuhrer++in hubschrauberpilot++in verkehrspilot++in gezagvoerder verkeersvlieger | pilote piloto commandant_de_bord aviador+a",
  planner: "planner ~planer++in planoloog ~planner | planificateur planificador+a planejador+a planificatrice",
  plasterer:
    "plasterer drywaller drywall_hanger drywall_finisher dry_liner stuckateur++in gipser++in verputzer++in trockenbauer++in trockenbaumonteur++in stukadoor | platrier+e plaquiste platrier-plaquiste yesero escayolista gesseiro estucador+a pladurista",
  plumber:
    "plumber pipefitter steamfitter klempner++in loodgieter sanitarinstallateur gas_fitter sprinkler_fitter hvac_installer kalteanlagenbauer++in kaltetechniker++in heizungsbauer++in rohrleitungsbauer++in cv_monteur cv-monteur pijpfitter koelmonteur sanitarinstallateur++in | plombier+e fontaner+o+a encanador+a plomero canalizador+a chauffagiste frigoriste tuyauteur plombier-chauffagiste calefactor frigorista gasista tubero gasfiter bombeiro_hidraulico",
  podiatrist: "podiatrist chiropodist podologe podologin podotherapeut | podologue podolog+o+a pedicure-podologue",
  police:
    "police_officer constable sheriff polizist++in politieagent police_sergeant police_lieutenant police_captain police_inspector police_detective police_constable detective_constable detective_sergeant detective_inspector deputy_sheriff sheriffs_deputy state_trooper trooper policeman policewoman patrol_officer patrolman police_chief kommissar++in polizeibeamter polizeibeamte polizeikommissar++in agent_van_politie wijkagent | policier+e policia gendarme commissaire_de_police inspecteur_de_police policier gardien_de_la_paix agente_de_policia brigadier_de_police guardia_civil policial inspector_de_policia delegado_de_policia policial_militar",
  politician:
    "politician mayor government_minister prime_minister minister_of_state cabinet_minister legislator senator congressman congresswoman councillor councilman councilwoman councilmember alderman lawmaker member_of_parliament politiker++in abgeordnete++r burgermeister++in stadtrat stadtratin politicus burgemeester wethouder raadslid kamerlid | depute+e senateur senatrice elu_local diputad+o+a senador+a alcalde alcaldesa concejal+a deputad+o+a prefeit+o+a vereador+a maire",
  porter: "porter bellboy bellhop luggage_porter | brancardier celador+a portier bagagiste_d_hotel botones",
  postdoc:
    "postdoc post-doc postdoctoral_fellow postdoctoral_researcher postdoctoral_research_fellow | post-doctorant+e posdoctoral pos-doutorado",
  practitioner: "practitioner odp acp practioner theatre_practitioner",
  presenter:
    "presenter announcer broadcaster newsreader moderator moderatorin newscaster news_anchor anchorman anchorwoman radio_host tv_host talk_show_host nieuwslezer radiosprecher++in fernsehmoderator++in presentator presentatrice | presentateur presentatrice presentador+a locutor+a apresentador+a animateur_radio locutora",
  printer:
    "printer press_operator lithographer bookbinder screen_printer typesetter ~drucker++in medientechnologe medientechnologin buchbinder++in siebdrucker++in drukker boekbinder | imprimeur relieur relieuse serigraphe impresor+a encuadernador+a impressor+a encadernador+a serigraf+o+a",
  producer:
    "producer produzent++in filmproduzent++in filmproducent producent showrunner | producteur productrice productor+a produtor+a producteur_de_cinema productor_de_cine produtor_de_cinema",
  professor:
    "professor hoogleraar ~professor++in assistant_professor associate_professor lecturer ~dozent++in senior_lecturer university_teacher professeur_agrege universiteitsdocent hogeschooldocent hoofddocent universitair_docent privatdozent++in | professeur_des_universites catedratic+o+a maitre_de_conferences enseignant-chercheur professeur_d_universite professeure_des_universites profesor_universitario professor_universitario profesora_universitaria enseignant_chercheur",
  promoter: "promoter brand_ambassador ambassador ~promoter++in | promoteur promotor+a",
  prosthetist:
    "prosthetist orthotist orthopadietechniker++in orthopadietechnik-mechaniker++in orthopedisch_instrumentmaker | orthoprothesiste protesista ortesista ortoprotesista",
  psychologist: "psychologist ~psychologe ~psychologin psycholoog neuropsychologist | psychologue psicolog+o+a",
  psychotherapist: "psychotherapist ~psychotherapeut++in | psychotherapeute psicoterapeuta",
  publicist:
    "publicist pressesprecher++in woordvoerder persvoorlichter | attache_de_presse attachee_de_presse porte-parole",
  publisher: "publisher verleger++in uitgever",
  radiographer:
    "radiographer sonographer mammographer radiologic_technologist rontgenassistent++in mtra radiologietechnologe x-ray_technician ultrasonographer medizinischer_technologe_fur_radiologie radiologisch_laborant echoscopist | manipulateur_radio manipulateur_en_radiologie ecografista tecnico_de_radiologia manipulateur_d_electroradiologie tecnico_en_radiologia tecnologo_em_radiologia",
  ranger:
    "game_warden ranger park_ranger forest_ranger naturschutzwart++in parkwachter | guarda_parque guardaparques garde_chasse",
  receptionist:
    "receptionist front_desk_agent front_desk_clerk ~rezeptionist++in empfangsmitarbeiter++in receptioniste front_office_agent telefonist++in telephone_operator switchboard_operator hotel_clerk rezeptionsmitarbeiter++in telefoniste | receptionniste recepcionista standardiste agent_d_accueil hotesse_d_accueil_standardiste telefonista atendente_de_recepcao",
  recruiter:
    "recruiter talent_partner sourcer headhunter ~recruiter++in personalberater++in | recruteur recruteuse reclutador+a recrutador+a charge_de_recrutement chargee_de_recrutement",
  referee: "referee umpire schiedsrichter++in scheidsrechter | arbitre arbitr+o+a",
  "refuse collector":
    "refuse_collector garbage_collector waste_collector trash_collector garbage_man dustman binman bin_man refuse_loader recycling_loader mullwerker++in mullmann mullader vuilnisman vuilnisophaler afvalverzamelaar | eboueur ripeur basurero recolector_de_residuos recolector_de_basura lixeiro coletor_de_lixo",
  representative:
    "representative rep vertreter++in vertegenwoordiger ~vertreter++in | representant+e delegue+e representante comercial commercial+e promotor_de_ventas technico-commercial",
  researcher:
    "researcher research_fellow ~forscher++in onderzoeker research_assistant research_associate doktorand++in phd_student phd_candidate fellow | chercheur chercheuse doctorant+e investigador+a pesquisador+a chercheure",
  rigger: "rigger slinger banksman | gruteur aparejador_de_gruas",
  roofer: "roofer dachdecker++in dakdekker rietdekker | couvreur couvreuse couvreur-zingueur techador telhador",
  sailor:
    "first_mate second_mate third_mate motorman sailor seaman able_seaman ordinary_seaman seafarer mariner deckhand deck_hand boatman boatswain bosun helmsman chief_mate matrose matrosin seemann schiffsmechaniker++in decksmann binnenschiffer++in bootsmann matroos stuurman dekknecht | matelot marinero marinheiro batelier contramestre contramaestre",
  salesperson:
    "salesperson salesman saleswoman seller shop_assistant sales_assistant sales_associate retail_assistant retail_associate store_associate ~verkaufer++in verkoper verkoopmedewerker winkelmedewerker shop_associate account_executive sales_executive sdr bdr ~vertriebler++in telemarketer sales_clerk shop_worker door_to_door_salesperson telephone_sales_agent fachverkaufer++in telefonverkaufer++in telefonisch_verkoper | vendeur vendeuse vendedor+a dependient+e+a commercial_terrain vendeur_en_magasin vendeur_a_domicile teleoperador_de_ventas operador_de_telemarketing balconista televendedor+a teleprospecteur televendeur atendente_de_loja",
  scaffolder: "scaffolder gerustbauer++in steigerbouwer | echafaudeur andamista montador_de_andaimes",
  scientist:
    "scientist ~wissenschaftler++in wissenschaftlicher_mitarbeiter wissenschaftliche_mitarbeiterin wetenschapper | scientifique cientista cientific+o+a",
  scrummaster: "scrum_master scrummaster agile_coach",
  secretary:
    "secretary ~sekretar++in secretaresse sekretarin pa personal_assistant executive_assistant chefsekretar++in ~fachangestellte++r teamassistenz directiesecretaresse | secretaire secretari+o+a assistante_de_direction",
  security: "security_guard",
  shoemaker:
    "shoemaker cobbler shoe_repairer schuhmacher++in schuster orthopadieschuhmacher++in schoenmaker | cordonnier+e zapater+o+a sapateir+o+a",
  shopkeeper:
    "shopkeeper shop_keeper shop_owner store_owner grocer greengrocer stallholder stall_holder market_trader street_vendor ladeninhaber++in ladenbesitzer++in winkelier marktkoopman | commercant+e epicier+e tender+o+a comerciante lojista vendedor_ambulante feirante",
  sociologist:
    "sociologist anthropologist criminologist ethnologist geographer soziologe soziologin anthropologe anthropologin geograph++in kriminologe socioloog antropoloog | sociologue anthropologue sociolog+o+a antropolog+o+a criminolog+o+a criminologue geograf+o+a",
  soldier:
    "us_marine private_first_class soldier infantryman infantry_soldier rifleman gunner paratrooper sergeant staff_sergeant drill_sergeant drill_instructor corporal lance_corporal lieutenant colonel lieutenant_colonel petty_officer warrant_officer noncommissioned_officer non_commissioned_officer commissioned_officer airman platoon_leader platoon_commander squad_leader tank_commander company_commander army_major army_captain brigadier military_police soldat soldatin zeitsoldat berufssoldat feldwebel unteroffizier offizier offizierin luitenant sergeant_majoor korporaal militair officier soldaat | militaire_du_rang sergent caporal sous-officier officier_de_l_armee soldado sargento cabo_del_ejercito teniente tenente coronel suboficial militar officier",
  sommelier: "sommelier sommeliere",
  specialist:
    "specialist ~spezialist++in ~fachkraft ~fachmann ~fachfrau expert experte expertin ~experte ~expertin professional specialiste sme evangelist marketer developer_advocate | especialista perit+o+a expert+o+a charge_de chargee_de charge_d chargee referent+e",
  stagehand:
    "stagehand stage_hand gaffer key_grip dolly_grip best_boy_electric prop_master props_master prop_maker roadie buhnenarbeiter++in buhnentechniker++in requisiteur++in toneelmeester rekwisiteur | machiniste_de_plateau accessoiriste tramoyista utilero contrarregra",
  statistician:
    "statistician biostatistician statistiker++in statisticus demographer demograph++in demograaf | statisticien+ne estadistic+o+a estatistic+o+a demographe demograf+o+a",
  strategist: "strategist stratege | estratega",
  student: "student working_student werkstudent++in ~werkstudent++in | etudiant+e estudiante estudante",
  intern:
    "intern internship trainee praktikant++in praktikum ~praktikum ~praktikant++in stagiair stagiaire stage externship ~volontariat volontar++in | becari+o+a practicante estagiari+o+a estagio practicas",
  surgeon: "surgeon neurosurgeon chirurg++in | chirurgien+ne cirujan+o+a cirurgiao",
  surveyor:
    "surveyor vermesser++in geomatiker++in landmeter ~vermesser cartographer mapmaker photogrammetrist kartograf++in kartograph++in vermessungsingenieur++in cartograaf | geometre topograf+o+a agrimensor cartographe cartograf+o+a geometre-topographe geometre-expert ingeniero_topografo",
  tailor:
    "tailor seamstress schneider++in kleermaker sewer dressmaker sewing_operator sewing_machine_operator sewist pattern_maker patternmaker pattern_cutter embroiderer furrier hatter milliner ~schneider++in naher++in modist++in schnittmacher++in kurschner++in naaister coupeur coupeuse patroonmaker bontwerker borduurster | couturier+e sastre costureir+o+a modeliste modista patronista modelista bordador+a brodeur brodeuse mecanicien_en_confection piqueuse fourreur peleter+o+a alfaiate operador_de_maquina_de_coser costurera",
  teacher:
    "teacher ~lehrer++in lehrkraft ~lehrkraft schoolteacher leraar leerkracht grundschullehrer++in kindergartenlehrer++in onderwijzer onderwijzeres docent vakdocent leerkracht_basisonderwijs muziekdocent sprachlehrer++in musiklehrer++in | enseignant+e professeur+e maestr+o+a profesor+a professor_de professora instituteur docente institutrice professeur_des_ecoles maitre_d_ecole maitresse_d_ecole professeur_de_musique alfabetizador+a",
  technician:
    "technician tech technologist screener ~techniker++in ~technicus technicus laborant++in ~laborant++in mta mfa sound_recordist vision_mixer dental_technician lab_tech zahntechniker++in tandtechnicus pta ~laborantin assistent-laborant operatietechnicus veranstaltungstechniker++in tontechniker++in geluidstechnicus lichttechnicus levensmiddelentechnoloog ~technoloog | technicien+ne tecnic+o+a tecnolog+o+a laborantin+e prothesiste_dentaire technicien_son ingenieur_du_son protesico_dental protetico_dentario preparateur_en_pharmacie auxiliar_de_farmacia regisseur_son regisseur_lumiere",
  tester: "tester sdet qa_tester qa_analyst test_analyst | testeur testeuse probador+a testador+a",
  therapist:
    "therapist ot slt ~therapeut++in logopade logopadin logopedist ergotherapeut++in speech_pathologist sprachtherapeut++in ergotherapist hydrotherapist occupational_therapist massage_therapist heileurythmist audiotherapeut kunsttherapeut++in massagetherapeut | ergotherapeute orthophoniste therapeute terapeuta logopeda terapeuta_ocupacional psychomotricien+ne fonoaudiolog+o+a masseuse massagiste masajista massagista quiropractic+o+a",
  tiler:
    "tiler tile_setter floor_layer flooring_installer carpet_fitter carpet_layer fliesenleger++in bodenleger++in parkettleger++in estrichleger++in tegelzetter vloerlegger | carreleur carreleuse solier parqueteur alicatador azulejista ladrilhador",
  trader:
    "trader handlerin einzelhandler++in grosshandler++in wertpapierhandler++in handelaar foreign_exchange_dealer fx_dealer securities_dealer day_trader beurshandelaar borsenhandler++in | operador_de_bolsa cambista",
  underwriter: "underwriter | souscripteur suscriptor+a",
  upholsterer:
    "upholsterer polsterer polsterin raumausstatter++in stoffeerder | tapissier+e tapicer+o+a tapeceir+o+a estofador+a",
  valuer: "valuer valuator taxateur | tasador+a expert_immobilier",
  veterinarian: "veterinarian vet veterinary_surgeon tierarzt tierarztin dierenarts | veterinaire veterinari+o+a",
  volunteer: "volunteer ehrenamtliche++r vrijwilliger | benevole voluntari+o+a",
  waiter:
    "waiter waitress server busser kellner++in ~servicekraft ober servicemitarbeiter++in runner food_runner chef_de_rang waitstaff wait_staff server_assistant horecamedewerker | serveur serveuse camarer+o+a meser+o+a garcom garconete chef_de_rang commis_de_salle mozo_de_bar atendente_de_mesa empregado_de_mesa",
  weaver:
    "weaver knitter loom_operator textile_worker textilarbeiter++in wever | tisserand+e tisseur tisseuse tejedor+a tecelao tecela bobinadeir+a",
  welder:
    "welder ~schweisser++in lasser fitter_welder pipe_welder brazier solderer flame_cutter | soudeur soudeuse soldador+a soudeur-assembleur",
  winemaker:
    "winemaker vintner viticulturist oenologist enologist winzer++in onologe onologin wijnmaker wijnbouwer | vigneron+ne viticulteur viticultrice oenologue enolog+o+a viticultor+a",
  worker:
    "worker crew_member team_member ~mitarbeiter++in medewerker ~medewerker ~medewerkster employee mitarbeitende++r ~kraft ~angestellte++r handler warehouseman lagerist++in ~lagerist++in fachlagerist++in magazijnmedewerker lagermitarbeiter++in ~sozialarbeiter++in sozialarbeiter++in ~sozialpadagoge sozialpadagogin maatschappelijk_werker ~werker streetworker keyworker assembly_line_worker production_line_worker aid_worker relief_worker humanitarian_worker community_health_worker postmedewerker gemeentewerker wijkwerker hulpverlener jeugdwerker sociaal_werker welzijnswerker jugendarbeiter++in postmitarbeiter++in | employe+e emplead+o+a mozo magasinier+e manutentionnaire almaceniste trabalhador+a trabajador+a assistante_sociale assistant_social assistente_social colaborador+a agent_polyvalent equipier+e cariste trabajador_social trabajadora_social almoxarife travailleur_social travailleuse_sociale agent_postal agent_de_tri agente_comunitario_de_saude",
  writer:
    "writer author blogger schriftsteller++in autor++in schrijver technical_writer screenwriter scriptwriter playwright poet novelist speechwriter ghostwriter lyricist drehbuchautor++in drehbuchautorin scenarist romanschrijver dichter toneelschrijver | ecrivain escritor+a scenariste dramaturge romancier romanciere guionista novelista poeta roteirista dramaturg+o+a parolier",
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
 * commas; `stem*` is the beginning of a word (and of German and Dutch compounds); `phrase?` yields to every other field
 * ("production", of a film or of cars). The longest phrase wins, then the one next to what is done.
 */
export const FIELDS: Record<string, string> = {
  software:
    "software, device driver, device drivers, driver development, backend, back end, frontend, front end, fullstack, full stack, web developer, web development, web, mobile, ios, android, java, javascript, typescript, python, php, ruby, rails, ruby on rails, golang, go developer, go engineer, scala, kotlin, swift, rust, node, nodejs, node.js, react, react native, angular, vue, django, laravel, spring, .net, dotnet, c#, c++, elixir, clojure, haskell, erlang, perl, cobol, unity developer, blockchain, embedded, embedded software, firmware, programming, coding, api, applications developer, application developer, application engineer, platform engineer, platform engineering, graphics engineer, compiler, softwareentwicklung, logiciel, logiciels, desarrollo, desenvolvimento, desenvolvimento de software, anwendungsentwick*, software*, web*, engineering manager, head of engineering, vp engineering, vp of engineering, director of engineering, engineering lead, chief technology officer, cto, technical lead, tech lead, flutter, drupal, wordpress, magento, salesforce developer, salesforce, sap developer, abap, full-stack, back-end, front-end, solutions architect, solution architect, software architect, developer advocate, developer relations, applications engineer, ux engineer, ui engineer, ui developer, smart contract, solidity, swe, sde, informatique, informatica, informatik*, software engineering, embedded systems, embedded systems engineer, windows developer, desktop developer, cloud developer, web engineering, website, computer scientist, computer science, programmer analyst",
  data: "data, sql server, big data, data science, data analyst, data analytics, data engineering, analytics, business intelligence, bi, etl, data warehouse, database, sql, tableau, power bi, statistics, statistical, datenanalyst, daten*, donnees, datos, dados, data*, datawarehouse, analytics engineer, quantitative analyst, quant, quantitative, business intelligence analyst, insights, decision scientist, information analyst, bigdata, data mining, data governance, text mining",
  "machine learning":
    "machine learning, deep learning, artificial intelligence, ai, ml, nlp, natural language processing, computer vision, ki, maschinelles lernen, computational linguist, mlops, llm, generative ai, aprendizado de maquina, machine intelligence, ml engineer",
  "it operations":
    "it, it support, help desk, helpdesk, service desk, system administrator, systems administrator, sysadmin, network, networks, network engineer, devops, dev ops, sre, site reliability, reliability engineer, cloud, infrastructure, aws, azure, gcp, kubernetes, linux, unix, windows, vmware, systems engineer, system engineer, technical support, desktop support, desktop, database administrator, dba, information technology, it manager, netzwerk*, systemadministrat*, fachinformatik*, applicatiebeheer*, systeembeheer*, sistemas, infraestructura, infraestrutura, reseaux, systemes, soporte tecnico, suporte, administrateur systeme, build engineer, release engineer, release, noc, systems analyst, system analyst, sap, erp, servicenow, sys admin, system admin, systems admin, linux admin, network admin, data center, data centre, datacenter, datacentre, it leiter, it administrator, telecom administrator, cio, chief information officer, it operations, network operations, computer operator, it support specialist, it support engineer, it support technician, desktop support engineer",
  telecommunications:
    "radio technician, line technician, optical network, network rollout, telecom?, telecoms?, telecommunications, telecommunication, wireless?, wireless engineer, wireless technician, wireless network, voip, rf engineer, rf planning, rf optimization, rf technician, radio network, radio access, radio engineer, ran engineer, 5g, lte, gsm, fiber optic, fibre optic, fiber technician, fibre technician, fiber splicer, fibre, broadband, cable technician, cable installer, cable splicer, telekom*, fernmelde*, telecomunicaciones, telecomunicacoes, telecomunicacao, telecommunicatie*, nachrichtentechnik*, microwave engineer, antenna, outside plant, tower climber, tower technician, telephony, telephone engineer, telephone technician, network planning, telecommunicat*, ingenieur telecom",
  security:
    "security engineer, information security, cyber security, cybersecurity, cyber, infosec, application security, appsec, network security, penetration, penetration tester, security analyst, security architect, security researcher, it sicherheit, cybersecurite, ciberseguridad, security operations, soc analyst, threat, malware, cryptography, ciso, digital forensics, digital forensic",
  "quality assurance":
    "qa, qa engineer, quality assurance, test engineer, test automation, software tester, tester, sdet, software quality, automation tester, qa analyst, test analyst, test manager, verification, validation, testing, testmanag*, softwaretest*",
  product:
    "product, product manager, product owner, product management, produktmanag*, chef de produit, producto, produto, technical product manager",
  "project management":
    "project, project manager, programme manager, program manager, project coordinator, projects, projekt*, pmo, chef de projet, proyectos, projetos, scrum, scrum master, agile, agile coach, delivery manager, delivery lead, technical program manager, projectleider, programme, project management, technical project manager, it project manager, conduite de projet",
  design:
    "designer, design, ux, ui, ux designer, ui designer, user experience, user interface, graphic, graphic design, visual, visual designer, product designer, product design, interaction, interaction designer, web designer, industrial designer, ux research, ux researcher, creative designer, creative lead, illustrator, motion, motion designer, mediengestalt*, grafik*, graphisme, diseno, diseno grafico, disenador, service designer, brand designer, fashion designer, interior designer, interior design, 3d artist, 3d, art director, creative director, animation, animator, user researcher, interior decorator, dekorateur*, decorateur, decoratrice, decoradora, interieurontwerp*, grafisch, decorador, packaging designer, furniture designer, jewellery designer, jewelry designer, textile designer, set decorator, graphiste",
  games:
    "game, games, game developer, gameplay, video game, unity, unreal, character rigger, rigging artist, narrative designer, game designer, games designer, level designer, character artist, environment artist, game artist, game producer, game tester, technical artist, concept artist, spieleentwick*, jeux video, videojuegos, videogame",
  "mechanical engineering":
    "mechanical, mechanical engineer, mechanical engineering, maschinenbau*, mecanique, mecanica, mechatronic*, mechatronics, hvac engineer, werktuigbouw*, konstrukt*, konstruktion, automotive engineer, thermal engineer, mechanical design, test rig, ingeniero mecanico, engenheiro mecanico, ingenieur mecanique, ingenieur mecanicien, machinebouw*, mechanical technician, machine designer, maschinenbauing*, stress engineer, mechanical drafter, werktuigkund*",
  "electrical engineering":
    "electrical, electrical engineer, electronic, electronics, elektro*, hardware, hardware engineer, rf, analog, asic, fpga, vlsi, semiconductor, circuit, pcb, power systems, electronique, electrica, eletrica, electronica, eletronica, soc, signal integrity, silicon, cpu, optical engineer, photonics, power electronics, elektrotechnik*, hardwareentwick*, ic design, electromechanical, electrical engineering technician, electronics technician, electrical technician, elektrotechn*, elektroing*, electrotechn*, instrumentation, instrument technician, ingeniero electrico, engenheiro eletricista, ingenieur electricien, ingenieur electronicien, controls technician, microelectronic*, optoelectronic*, power engineer",
  "civil engineering":
    "civil, civil engineer, structural, structural engineer, geotechnical, transportation engineer, highway, bauingenieur*, genie civil, ingenieria civil, water resources, bridge, tiefbau*, ingeniero civil, engenheiro civil, ingeniero de caminos, civiel*, ingenieur genie civil, tiefbauing*, structural design, hydraulic engineer, bautech*, weg en waterbouw*, tragwerk*, statiker, bauing*, materials testing",
  "chemical engineering":
    "chemical, chemical engineer, process engineer, verfahrens*, genie des procedes, petrochemical, chemical engineering, process engineering, ingeniero quimico, ingeniera quimica, engenheiro quimico, engenheira quimica, ingenieria quimica, engenharia quimica, ingenieur chimiste, chemieingenieur*, procestechn*",
  "materials engineering":
    "materials science?, materials scientist, materials engineer, materials engineering, werkstoff*",
  "industrial engineering":
    "industrial engineer, manufacturing engineer, production engineering, manufacturing engineering, lean, continuous improvement, industrial engineering, plant engineer, reliability, production planner, production planning, production scheduler, operations research, ingeniero industrial, ingenieria industrial, engenheiro de producao, engenheiro industrial, engenharia de producao, fertigungsing*, arbeitsvorbereit*, methodes, lean manager, wirtschaftsingenieur*, productieplan*, ingenieur methodes",
  "quality control":
    "quality engineering, quality?, quality engineer, quality control, quality manager?, quality technician, quality inspector, quality supervisor, quality assurance inspector, quality controller, quality auditor, qualitat*, calidad, qualidade, qualite, kwaliteit*, controle qualite, product tester, product grader, ndt, non destructive, metrolog*, keurmeester, quality lead?, inspection technician, control de calidad",
  "aerospace engineering":
    "aerospace, aerospace engineer, aeronautical, avionics, spacecraft, satellite, propulsion, flight test, gnc, aeronautics, luftfahrttech*, raumfahrt*, aerospatial*, aeroespacial, astronaut, flugzeugbau*, ingenieur aeronautique, ingeniero aeronautico, engenheiro aeronautico, lucht en ruimtevaart*, space systems, space engineer",
  "biomedical engineering":
    "biomedical engineer, medical device, biomedical engineering, medizintechnik*, medical devices, bioengineer*, clinical engineer, clinical engineering, medical equipment, biomed, biomed technician, biomedical technician, biomedical equipment, biomedical equipment technician, biomedical electronics, medical engineer*, medical engineering, medical physics technician, genie biomedical, ingeniero biomedico, ingeniera biomedica, engenheiro biomedico, engenheira biomedica, ingenieur biomedical, rehabilitation engineer, tissue engineer*, biomaterial*, biomechan*, medisch technicus, medical technology engineer, electromedicina, instrumentista biomedico, medische technologie",
  robotics:
    "robotics, robotic, robot, mechatronics engineer, automation engineer, controls engineer, control systems, plc, sps, automatisierung*, automatizacion, automacao, automatisme, autonomous vehicles, drone, autonomous",
  engineering:
    "engineering, ingenierie, ingenieria, engenharia, technik*, technisch*, r&d, research and development, field engineer, field application, cad, technical, research engineer, product engineer",
  "sales engineering":
    "sales engineer, sales engineering, presales, pre sales, pre-sales, solutions engineer, solution engineer, solutions consultant, technical sales, technical account manager, vertriebsingenieur*, ingenieur commercial, technico commercial, customer engineer, solution consultant, field application engineer",
  sales:
    "sales, business developer, sales developer, sales manager, account executive, account manager, business development, vertrieb*, verkauf*, verkoop*, ventas, vendas, ventes, commercial, comercial, key account, key account manager, inside sales, outside sales, field sales, telesales, sdr, bdr, territory manager, territory, partnerships, partner manager, aussendienst*, innendienst*, accountmanager, developpement commercial, sales development, sales operations, salesperson, partner sales, channel, desarrollo de negocio, desarrollo de negocios, sales executive, software sales, auctioneer, telemarket*, door to door, wholesale, subastador, leiloeiro, televent*, televendas, sponsorship manager, sponsorship sales, auktion*",
  retail:
    "retail, store, store manager, shop, shop assistant, cashier, supermarket, filial*, einzelhandel*, kasse*, winkel*, boutique, magasin, tienda, loja, merchandiser, merchandising, sales assistant, sales associate, showroom, checkout, stock associate, verkaufer, vendeur, vendeuse, dependiente, verkoopmedewerker, gasolinero, filiaal*, window dresser, shopping centre, shopping center, shopping mall, newsagent, shopkeeper, grocer, grocery, convenience store, gas station, petrol station, petrol, tankstell*, tankwart*, pompiste, frentista, gasolinera, street vendor, market trader, stallholder, commercant, lojista, deli, deli clerk, detailhandel*, visual merchandiser, vakkenvul*, reponedor, reponedora, repositor, pompbediende, bookseller, comerciante, tendero, wireless retail, ladeninhaber*, kassier*, caissier*, cajer*, caixa, rayon, epicier*, hotesse de caisse",
  marketing:
    "marketing, product marketer, market intelligence, market intelligence analyst, market analyst, marketer, digital marketing, seo, sem, ppc, growth, growth marketing, content marketing, brand, brand manager, social media, email marketing, product marketing, marketing manager, marktforschung*, campaign, online marketing, performance marketing, advertising, media buyer, media planner, crm, community manager, marketing*, copywriter, content strategist, market research, mercadeo, publicidad, publicidade, paid media, demand generation, lead generation, events marketing, influencer, adwords, google ads, user acquisition, customer acquisition, survey interviewer",
  communications:
    "communications, communication, public relations, pr, press, press officer, corporate communications, comunicacion, comunicacao, kommunikation*, internal communications, offentlichkeitsarbeit, publicist, spokesperson, media relations, communicatie*, porte parole, woordvoerder, pressesprecher*, charge de communication, speechwriter, relaciones publicas, relacoes publicas, relations publiques, relations presse, attache de presse",
  writing:
    "writer, content writer, technical writer, technical writing, writing, editor, editorial, copy editor, proofreader, author, redaction, redaccion, redacao, redakt*, documentation, creative writing, content, screenwriter, novelist, poet, playwright, scriptwriter, dichter, romancier, ecrivain, escritor, escritora, schriftsteller*, autor*, drehbuch*, correcteur, roteirista, guionista, scenarist*, lektor*, schrijver",
  publishing:
    "publishing?, book editor, book publishing?, acquisitions editor, commissioning editor, verlag*, verleger*, uitgever*, literary agent, maison d edition, redaction en chef, editions",
  journalism:
    "journalist, journalism, reporter, news, correspondent, newsroom, journalis*, journaliste, periodista, jornalista, verslaggever*, newspaper, newscaster",
  translation:
    "translator, translation, interpreter, localization, localisation, ubersetz*, dolmetsch*, traduct*, tradut*, language specialist, vertal*, linguist, sign language, subtitler, subtitling",
  "customer service":
    "customer service, customer support, customer care, customer success, customer success manager, customer experience, call center, call centre, contact center, contact centre, client service, client services, client support, kundenservice*, kundendienst*, kundenbetreu*, kundenberat*, klantenservice*, service client, relation client, atencion al cliente, atendimento, atendimento ao cliente, teleoperador, customer, support engineer, support specialist, telephone, member services, patient services, clientele, customer happiness, call handler, clientes, product support, teleoperadora, atendente",
  "human resources":
    "human resources, hr, hr manager, people operations, people partner, people manager, people lead, people and culture, people ops, people team, head of people, talent developer, talent acquisition, recruitment, recruiter, recruiting, personalreferent*, ressources humaines, rh, recursos humanos, rrhh, payroll hr, hr business partner, compensation, compensation and benefits, employee relations, learning and development manager, learning and development partner, learning and development specialist, learning and development advisor, learning and development consultant, hris, workforce, organisational development, personnel, staffing, recrutement, recrutamento, lohn*, wervings*, organizational development, training and development, headhunter, talent manager, talent partner, talent management, talent sourcer, talent specialist, talent lead, head of talent, personalabteilung*, personalwesen*, personaler*, personalleit*, personalsach*, personaldisp*, personalentwickl*, personalverwalt*, personalberat*, personalmanag*, employee benefits, benefits manager, seleccion, tecnico de seleccion, employment consultant, employment agent, employment officer, employment specialist, employment services, employment advisor, employment adviser, job placement, job coach, labour relations, labor relations, industrial relations, careers advisor, careers adviser, career advisor, career counselor, career counsellor, career coach, career services, careers, berufsberat*, orientador laboral, loopbaan*",
  accounting:
    "accountant, accounting, accounts, accounts payable, accounts receivable, bookkeeper, bookkeeping, payroll, tax, audit, auditor, auditing, controller, controlling, buchhalt*, finanzbuchhalt*, steuer*, comptab*, contab*, contable, boekhoud*, lohnbuchhalt*, billing, credit control, ledger, management accountant, cost accountant, financial controller, bilanz*, controle de gestion, accounts assistant, general ledger, kreditoren*, debitoren*, impots, rechnungs*, tax manager, paie, gestionnaire de paie, nomina, folha de pagamento, invoice, invoicing, forensic accountant, forensic accounting, fund accountant, fund accounting, tax inspector, tax officer, fiscalist*",
  finance:
    "finance, financial, financial analyst, investment, investments, investment banking, treasury, fund, portfolio manager, private equity, credit, credit analyst, risk, risk analyst, risk manager, trading, trader, wealth, wealth management, asset management, financial advisor, fp&a, corporate finance, capital markets, hedge fund, finanz*, finances, finanzas, financas, fraud, aml, kyc, payments, valuation, venture capital, financieel*, investor relations, derivatives, budget, financier, broker dealer, stockbroker, financial planner, chief financial officer, cfo, financial manager, quantitative trader, anti money laundering, equity research, equity analyst, equities, collections specialist, collections agent, collections representative, debt collector, asesor financiero, conseiller financier, foreign exchange, forex, fx trader, commodities, commodity broker, commodity trading, brokerage, pension, pensions, bill collector, debt recovery, investment banker, mergers, mergers and acquisitions, leveraged finance, pawnbroker, moneylender, borsen*, beurs*, inkasso*, incasso*, recouvrement, cobrador, cobranzas, cobranca, securities?, bourse, bolsa, wealth advisor, fund analyst",
  banking:
    "bank manager, bank branch, bank clerk, bank officer, bank examiner, bank analyst, bank operations, bank director, retail bank, investment bank, commercial bank, private bank, central bank, banking, banker, teller, bank teller, loan, loans, mortgage, lending, branch manager?, banque, banco, bankkauf*, kredit*, loan officer, bancario, bancaire, hypothek*, banque de detail, personal banker, bankmedewerk*, bankangestellt*",
  insurance:
    "insurance, underwriter, underwriting, claims, actuary, actuarial, versicherung*, assurance?, assurances, seguros, verzekering*, claims adjuster, schaden*, insurance agent, sinistres, loss adjuster, broker insurance, reinsurance, adjuster, claims handler, actuaire, actuari*, actuario, atuario, aktuar*, actuaris, courtier en assurances, corredor de seguros, corretor de seguros, assureur, souscripteur, schade*",
  "real estate":
    "real estate, property, land developer, land development, property developer, property manager, realtor, leasing, lettings, estate agent, immobilien*, immobilier, inmobiliari*, imobiliari*, makelaar, housing officer, hausverwalt*, leasing agent, makler, rent collector, appraiser, appraisal, valuer, valuation surveyor, chartered surveyor, housing?, taxateur, tasador, avaliador de imoveis, expert immobilier, corretor de imoveis, agente inmobiliario, vastgoed*, real estate agent, estate agency, wohnungs*, liegenschaft*, property valuer, negociateur immobilier, landlord, tenancy, letting",
  facilities:
    "facilities, facility*, facilities manager, facility manager, facilities management, estates, building manager, building services, building operations, gebaudemanag*, gebaudetech*, objektleit*, facilitair*, services generaux, servicios generales, soft services, hard services, site services",
  legal:
    "lawyer, legal, attorney, solicitor, barrister, counsel, paralegal, law, litigation, compliance, compliance officer, juridique, juridico, legal counsel, rechts*, jurist*, juriste, abogado, advogado, avocat, notar*, patent, privacy, regulatory, contract manager, contracts, judge, intellectual property, ip lawyer, corporate lawyer, data protection, judicial, anwalt*, contentieux, notaire, court, trusts and estates, estate planning, prosecutor, notary, notari*, bailiff, court reporter, mediator, arbitrator, ombudsman, conveyanc*, legal secretary, law clerk, crown court, magistrate, magistrat, staatsanw*, richter*, rechter, gerichts*, justiz*, greffier, greffe, huissier, tribunal, juridica, legal assistant, procurador, deurwaard*, juez, jueza, juiz, juiza, legal advisor, legal adviser, solicitors, courtroom, fiscalia",
  administration:
    "administrative, office, office manager, administrative assistant, administration, clerical, executive assistant, personal assistant, secretary, receptionist, reception, front desk, data entry, office administrator, buro*, sekretari*, assistenz*, verwaltung*, sachbearbeit*, secretariat, administratif, administrativo, administrativa, secretaria, recepcionista, empfang*, typist, filing, records, back office, backoffice, virtual assistant, team assistant, teamassist*, administratief*, accueil, secretaire, switchboard, records manager, medical records, admin, clerk, hospital administrator, information governance, kaufmann, kauffrau, burokaufmann, burokauffrau, ward clerk, ward administrator, ward receptionist, word processing, telephone operator, transcription*, transcriber, stenograph*, data input, standard telephonique, standardiste, receptionniste, telefonista, telefonist*, auxiliar administrativo, auxiliar administrativa, assistente administrativo, burokraft, receptionist*, mailroom, mail room, scribe, secretar*, post room",
  operations:
    "operations, operations manager, business operations, coo, chief operating officer, operational, operaciones, operacoes, betriebs*, strategy and operations, operations director, ops",
  "general management":
    "general manager?, managing director?, chief executive?, chief executive officer?, ceo?, founder?, cofounder?, co founder?, geschaftsfuhr*?, directeur general?, directrice generale?, director general?, directora general?, diretor geral?, diretora geral?, gerente general?, gerente geral?, algemeen directeur?, executive director?, vorstand*?, president directeur?, pdg?, chairman?, chairperson?, betriebsleit*?",
  consulting:
    "consulting, management consultant, management consulting, strategy, strategy consultant, business consultant, unternehmensberat*, consultoria, conseil, change management, change manager, organisationsberat*, bedrijfsadvies*, advisory, consultant en management, consultor empresarial",
  "business analysis":
    "business analyst, business analysis, business systems analyst, functional analyst, requirements, analista funcional, analista de negocios, requirements engineer, business process, process analyst, analyste fonctionnel, business systems, systems business analyst, process mining",
  procurement:
    "procurement, purchasing, buyer, sourcing, category manager, einkauf*, achats, acheteur, compras, comprador, inkoop*, vendor manager, supplier, commodity manager, purchaser, approvisionnement*, supply manager, supply planner",
  logistics:
    "logistics, supply chain, warehouse, warehousing, warehouse operative, forklift, lager*, logisti*, logistique, logistica, logistiek*, almacen, armazem, entrepot, distribution, shipping, inventory, fulfillment, fulfilment, freight, picker, packer, stores, magasinier, cariste, gabelstapler*, stapler*, orderpick*, material handler, dispatcher, transport, transportation, dispatch, disponent, spedition*, magazijn*, supply chain manager, heftruck*, loader, customs, mozo de almacen, repartidor, versand*, kommissionier*, almoxarif*, import export, expedition*, cadeia de suprimentos, warehouse worker, stock clerk, stock controller, stock manager, stock assistant, fleet manager, fleet coordinator, fleet management, empilhadeira, carretillero, operador de empilhadeira, clearing agent, materials planner, material planner, materials manager, materials coordinator, materials management, materials handler, freight forwarder, freight forwarding, forwarder, spediteur*, transitaire, despachante*, expediteur, mover, removals, removal operative, furniture mover, umzug*, demenag*, verhuiz*, mudanza, mudanzas, stock officer, stock taker, stocktaker, stockroom, freight handler, parcel, agente de aduanas, declarant*, douanedeclarant, almacenista, mozo, cargo handler, air cargo",
  postal:
    "postal, post office, mail carrier, letter carrier, mail handler, mail processing, mail clerk, mail sorter, postman, postwoman, postmaster, postmistress, city carrier, rural carrier, postbot*, brieftrag*, briefzustell*, postzustell*, poststell*, facteur, factrice, cartero, cartera, carteiro, postbezorg*, postbode, postsort*, correos, correios, agent de tri, parcel sorter",
  driving:
    "driver, driving, truck driver, delivery driver, hgv, lorry, van driver, bus driver, chauffeur, fahrer, kraftfahr*, lkw*, chofer, motorista, conductor, courier, taxi, busfahr*, livreur, chauffeur livreur, vrachtwagen*, poids lourd, bezorg*, camion, cdl, zustell*, conducteur, buschauffeur, patient transport, delivery person, delivery associate, delivery rider, auto ecole, autoescuela, autoescola, fahrlehr*, fahrschul*, rijinstruct*, rijschool*, conducteur de bus, school bus driver, motorcycle courier, bicycle courier, bike courier, bike messenger, bicycle messenger",
  aviation:
    "pilot, aviation, aircraft, flight, airline, airline pilot, cabin crew, flight attendant, airport?, flug*, aerien, aeronautique, aircraft mechanic, aircraft maintenance, air traffic, luftfahrt*, tripulante, steward, helicopter, ground handling, airline captain, mecanico de aviones, mecanico de avioes, aviones, avioes, commercial pilot, gate agent, passenger service agent, check in agent, ground handler, ground staff, avionics mechanic, aircraft maintenance engineer, aircraft assembler, air traffic controller, air traffic control, airfield, aircrew, aviator, loadmaster, flight engineer, flight dispatcher, flight instructor, flight operations, avionics technician, aircraft technician, aeroport, aeropuerto, aeroporto, controlador aereo, controleur aerien, fluglots*, flugbegleit*, drone pilot, ramp agent, ramp, baggage handler, baggage, ground crew, airport operations, luchtvaart*, luchtverkeer*, vliegtuig*, vlieg*, piloot, piloto, pilote, copilot, aviao, aviacion, aviacao, avion, avions, cabin, stewardess, air hostess, tripulante de cabina, comissario de bordo, comissaria de bordo, azafata de vuelo, personnel navigant, hotesse de l air, auxiliar de vuelo, crew chief, verkehrsflug*, verkeersvlieg*, bagagiste, commandant de bord",
  maritime:
    "marine, maritime, ship, vessel, seafarer, sailor, boat, naval, ship captain, skipper, schiff*, navire, marine engineer, naval architect, yacht, deck officer, deckhand, port captain, port engineer, marine pilot, harbour pilot, harbor pilot, maritime pilot, ship pilot, third officer, second officer, third mate, second mate, first mate, motorman, seaman, mariner, deck cadet, deck rating, deck crew, boatswain, bosun, merchant navy, merchant marine, chief mate, port operations, port manager, port authority, port agent, ship agent, ship s engineer, harbour?, harbor?, harbour master, harbourmaster, ferry, tug, tugboat, dredg*, shipyard, shipbuild*, shipmaster, shipwright, matrose, matrosin, seefahr*, seemann, nautik*, nautisch*, nautic*, hafen*, reederei*, binnenschiff*, kapitan, kapitein, schipper, matelot, marinero, marinheiro, marina mercante, marine marchande, capitaine de navire, patron de peche, batelier, zeevaart*, zeeman, zeelieden, zeevarend*, scheep*, matroos, stuurman, binnenvaart*, diver, diving, scuba, commercial diver, taucher*, duiker, buzo, mergulhador, scaphandrier, naval engineer, barco, buque, navio, stevedore, longshoreman, dock worker, dockworker, estibador, havenarb*, havenwerk*, marine surveyor, marine technician, engine room, yacht*",
  rail: "track engineer, train steward, train manager, train guard, platform staff, station staff, track maintenance, signalling, signaller, shunter, metro driver, tube driver, subway operator, subway driver, railway, railways, railroad, rail, train driver, train conductor, train dispatcher, train crew, locomotive, rail traffic, signalman, track worker, trackman, permanent way, rolling stock, tram, tram driver, tramway, eisenbahn*, zugbegleit*, zugverkehr*, lokfuhr*, lokomotiv*, triebfahrzeug*, strassenbahn*, gleisbau*, fahrdienstleit*, schaffner*, ferroviaire, ferroviari*, ferroviario, cheminot, ferrocarril*, ferrovia*, spoor*, treinmach*, treinbeg*, treincond*, treinverk*, trambestuurder, conducteur de train, mecanicien de train, controleur de train, maquinista de tren, maquinista de trem, maquinista, tren, trem",
  nursing:
    "nurse, nursing, staff nurse, cadre de sante, cadre sante, cadre infirmier, registered nurse, pflegefach*, gesundheits und krankenpflege*, krankenpflege*, krankenschwester, infirmier, infirmiere, enfermeria, enfermagem, enfermero, enfermera, enfermeiro, enfermeira, verpleeg*, ward manager, ward sister, sister, charge nurse, nurse practitioner, rgn, rmn, rn, rnld, lpn, matron, nursing associate, mental health nurse, community nurse, practice nurse, school nurse, pflege*, altenpflege*, soins infirmiers, health visitor, health visiting, verzorgende ig, health visitors, icu nurse, scrub nurse, pflegedienst*, stationsleit*, infection control, tissue viability, district nurse, infirmier anesthesiste, nurse anesthetist, crna, nurse educator",
  midwifery:
    "midwife, midwifery, maternity, hebamme, verloskund*, sage femme, sage-femme, maieutique, matrona, parteira, antenatal, midwives, labour ward",
  care: "care assistant, care worker, support worker, carer, caregiver, home care, healthcare assistant, health care assistant, nursing assistant, nursing home, social care, residential care, domiciliary, senior care assistant, care home, pflegehelf*, pflegehilf*, betreu*, auxiliaire de vie, aide soignant, aide soignante, aide-soignant, aide-soignante, cuidador, cuidadora, zorg*, verzorg*, thuiszorg*, begeleid*, care coordinator, home health aide, cna, certified nursing assistant, healthcare support worker, health care support worker, clinical support worker, hca, auxiliar de enfermeria, elderly care, nursing aide, healthcare support, live in carer, care manager, aide a domicile, support workers, heilerziehung*, care home assistant, care practitioner, care supervisor, care staff, care team, care support worker, personal care assistant, personal care aide, personal care attendant, personal care worker, pflegeassist*, auxiliar de geriatria, geriatric aide, geriatria, verzorgende, aged care, residential aged care, homecare, gerocultor, hauskrankenpfl*, alltagsbegleit*, aide medico psychologique, personal support worker, direct support professional, direct support",
  "social work":
    "social worker, social work, social services, sozial*, family support, case manager, case worker, caseworker, safeguarding, youth, youth worker, child protection, probation, community worker, travail social, assistante sociale, assistant social, trabajo social, trabajador social, trabajadora social, servico social, assistente social, maatschappelijk*, jugend*, homelessness, community development, outreach, recovery worker, drug and alcohol, substance misuse, victim, counsellor, counselor, jeugd*, family practitioner, liaison worker, domestic abuse, domestic abuse advocate, family advocate, community developer, recovery coach, crisis intervention, shelter worker, shelter supervisor, women s shelter, disability services, community centre, community center, welfare officer, welfare, travailleur social, travailleuse sociale, jeugdwerk*, jongerenwerk*, welzijn*, hulpverlen*, streetwork*, educateur specialise, educador social, schuldnerberat*, suchtberat*, halfway house, refugee, integrationsfach*, integrationshelf*, integrationsberat*, familienhilf*, parole officer, probation officer, bewahrungs*",
  childcare:
    "childcare, nanny, nursery, early years, kindergarten, preschool, daycare, child care, kita, erzieh*, erzieher, erzieherin, kinder*, creche, petite enfance, infantil, au pair, day care, babysitter, nursery nurse, nursery practitioner, auxiliaire de puericulture, educatrice de jeunes enfants, pedagogisch medewerker, kinderopvang, educacion infantil, kinderbetreu*, after school, kinderpfleg*, kita*, kitaleit*, early childhood, nursery worker, tagesmutter, tagesvater, gastouder, childminder, playgroup, play worker, playworker, babysit*, ninera, nounou, baba, kindergarten*, preschool*, spielgruppe*, crianca, criancas, governess, oppas, kinderoppas, child minder, assistante maternelle",
  medicine:
    "doctor, physician, medical doctor, consultant psychiatrist, gp, general practitioner, arzt, arztin, facharzt*, oberarzt*, assistenzarzt*, medecin, medecine, medico, medica, psychiatrist, psychiatry, cardiologist, cardiology, neurologist, neurology, oncologist, oncology, radiologist, radiology consultant, surgeon, surgery, general surgery, anaesthetist, anaesthesia, anaesthetics, anaesthesiologist, paediatrician, paediatrics, pediatrician, pediatrics, specialty doctor, registrar, emergency medicine, acute medicine, geriatric medicine, geriatrician, respiratory medicine, medicine, medical officer, clinical fellow, gastroenterology, gastroenterologist, haematologist, haematology, dermatology, dermatologist, rheumatology, rheumatologist, urology, ophthalmology, ophthalmologist, obstetrics, gynaecology, histopathologist, histopathology, pathologist, microbiology consultant, radiologist consultant, orthopaedics, trauma surgeon, trauma and orthopaedics, hospitalist, chirurg*, huisarts, medical director, internist, physician assistant, physician associate, palliative medicine, stroke medicine, endocrinology, nephrology, renal medicine, intensive care medicine, oral surgery, clinical oncology, neonatology, cirujano, fy2, trust doctor, locum doctor, nephrologist, urologist, otolaryngologist, ent, traumatolog*",
  dentistry:
    "dentist, dental, dental nurse, dental hygienist, dental assistant, orthodontist, zahnarzt*, zahn*, zahnmedizin*, dentaire, dental surgeon, tandarts*, odontolog*, dentista, orthodontics, denture, dental technician, prothesiste dentaire, protesico dental, protetico dentario, zahntechnik*, tandtechn*, periodont*, endodont*, tandheelk*, mondhygien*, higienista dental, hygieniste dentaire",
  pharmacy:
    "pharmacist, pharmacy, pharmacy technician, clinical pharmacist, apothek*, pharmacie, pharmacien, pharmacienne, farmacia, farmaceutico, farmaceutica, pharmazeut*, dispenser, medicines management, pta, preparateur en pharmacie, medicines, dispensing technician, dispensing",
  therapy:
    "therapist, therapy, occupational therapist, occupational therapy, speech and language, speech therapist, speech pathologist, ergotherap*, logopad*, logoped*, orthophoniste, ergotherapeute, terapeuta, terapia ocupacional, art therapist, music therapist, therapeut*, rehabilitation, rehab, respiratory therapist, massage, massage therapist, fonoaudiologo, recreation therapist, speech & language, recreational therapist, recreational therapy",
  physiotherapy:
    "physiotherapist, physiotherapy, physical therapist, physical therapy, physio, msk, musculoskeletal, fisioterapeuta, fisioterapia, kinesitherapeute, kinesitherapie, fysiotherap*, chiropractor, osteopath, krankengymnast*, physiotherap*, podiatrist, podiatry",
  "complementary medicine":
    "naturopath, naturopathic, homeopath, homeopathic, acupuncturist, acupuncture, herbalist, traditional chinese medicine, heilpraktik*, naturopath*, homeopat*, acupunt*, acupunct*, natuurgenees*, ayurved*",
  optometry:
    "optical technician, optical laboratory, optical lens, optometrist, optician, optometry, optical assistant, optical retail, dispensing optician, optique, opticien*, opticienne, augenoptik*, optiker*, orthoptist, orthoptics, optomet*, orthoptiste, contact lens, eyewear, ophthalmic dispensing, optica, optico",
  psychology:
    "psychologist, psychology, clinical psychologist, counselling psychologist, psychotherapist, psychotherapy, psychological, psychological therapist, psychological wellbeing practitioner, iapt, cbt, cbt therapist, mental health, mental health practitioner, psycholog*, psychotherap*, psicolog*, assistant psychologist, camhs practitioner, behavioral health, behavior analyst, behaviour, family therapist, wellbeing practitioner, high intensity therapist, cognitive behavioural",
  radiography:
    "radiographer, radiography, sonographer, mammographer, ultrasound, mri, x ray, radiologic, radiology, imaging, nuclear medicine, radiotherapy, rontgen*, diagnostic radiographer, therapeutic radiographer, imaging assistant, mammography, ct radiographer, ct technologist, ct technician",
  "laboratory science":
    "biomedical scientist, laboratory, laboratory technician, lab technician, lab, medical laboratory, laborant*, laboratoire, laboratorio, clinical laboratory, phlebotomist, phlebotomy, histology, cytology, pathology, mtla, medical technologist, analista clinico, biologist lab, haematology bms, genomics, biomedical science, quality control analyst, blood sciences, transfusion, microbiology, mikrobiolog*, screener, laborassist*, labormed*, blood bank, laborantin, laborantine, laboratorium*, laboratory assistant, analista de laboratorio, tecnico de laboratorio, lab assistant, chemielabor*, chemisch laborant, prelevement*, flebotomista, laborator*",
  nutrition:
    "dietitian, dietician, dietetics, nutrition, nutritionist, ernahrung*, dieteticien, dieteticienne, nutricionista, dietist*, dietetic, dietary",
  ambulance:
    "paramedic, ambulance, emt, emergency medical technician, rettung*, notfallsanit*, ambulancier, emergency care assistant, urgent care, first responder, urgent care practitioner, ambulance*, emergencias sanitarias, tecnico en emergencias sanitarias",
  healthcare:
    "clinical, medical, healthcare, health, hospital, patient, theatre, theatre practitioner, odp, operating department practitioner, endoscopy, physiologist, cardiac, audiologist, audiology, respiratory, ophthalmic, orthotist, cancer services, public health, sante, salud, saude, medizin*, medical assistant, medical secretary, medical coder, medical coding, healthcare administrator, medische, gesundheit*, health advisor, perfusionist, medical receptionist, advanced clinical practitioner, vaccination, vaccinator, sexual health, health improvement, perioperative, nhs, outpatients, anaesthetic practitioner, cardiac physiologist, mfa, klinik*, epidemiolog*, epidemiologist, medizinische fachangestellte, cancer, care navigator, hospital director, healthcare scientist, ward, critical care, intensive care, primary care, acute care, patient care, patient safety, patient safety specialist, patient safety manager, patient safety officer, patient advocate, peri op, lifestyle coach, wellbeing coach, wellness coach, outpatient, prosthetic, sterilisation technician, sterile processing, sterile services, quality improvement, community health worker, prosthetist, prosthetics, orthopadietechnik*, orthoprothes*, health information technician, medical physicist, medical physics, agente comunitario de saude, health coach, sante publique, salud publica, community health",
  pharmaceuticals:
    "pharmaceutical, pharma, drug safety, pharmacovigilance, clinical trials, clinical trial, clinical research, clinical research associate, cra, regulatory affairs, biotech, biotechnology, medical affairs, medical science liaison, gmp, biostatistician, drug development, clinical data manager, medical writer, pharmacolog*, biostatistics, clinical trials coordinator, clinical data",
  science:
    "research, scientist, research scientist, research associate, research assistant, postdoc, postdoctoral, wissenschaft*, recherche, investigacion, pesquisa, forschung*, laboratory scientist, materials, statistician",
  chemistry:
    "chemist, chemistry, chemie*, chemik*, chimie, chimiste, quimica, quimico, chemicus, scheikund*, analytical chemist, formulation, electrochem*, polymer",
  "life sciences":
    "biotechnologist, biology, biologist, biolog*, molecular, genetic*, microbiologist, zoolog*, zoologist, botan*, botanist, marine biologist, marine biology, immunolog*, toxicolog*, neuroscience, neuroscientist, bioinformatics, bioinformatic*, biotecnologia, cell biology, biochem*, bioquimic*, biophys*, entomolog*, virolog*, parasitolog*, life science, life sciences, wildlife biologist, stem cell, bioloog, cell culture, physiology, pharmacologist",
  physics:
    "physicist, physics, physik*, physique, fisica, fisico, astronom*, astrophysic*, astronoom, natuurkund*, fisicas, optics, astrophys*",
  "earth science":
    "soil science, geolog*, geolog, geologist, geoloog, geophysic*, geophysik*, geofysic*, geofisic*, geoscien*, geowissen*, seismolog*, hydrogeolog*, hydrolog*, paleontolog*, meteorolog*, meteoroloog, climatolog*, oceanograph*, volcanolog*, mineralog*, soil scientist, geochem*, earth science, earth scientist, weather?, weather forecaster, klimatolog*, atmospheric",
  mathematics: "mathematician, mathematics, mathematic*, mathematik*, matematic*, wiskund*, applied mathematics, math",
  economics:
    "economist, economics, economic?, econometric*, econom*, volkswirt*, okonom*, economiste, economista, econoom",
  "social science":
    "sociolog*, socioloog, anthropolog*, antropolog*, archaeolog*, archeolog*, arqueolog*, historian, history, histori*, historic, political science, political scientist, politolog*, politicolog*, geographer, geography, geograph*, geograf*, philosoph*, filosof*, criminolog*, kriminolog*, demograph*, demograf*, social scientist, social science, social research, social researcher, ethnolog*, ethnograph*, linguistics, egyptolog*",
  environment:
    "environmental, sustainability, environment, climate, umwelt*, environnement, medio ambiente, meio ambiente, ecology, conservation, energy efficiency, milieu*, game warden, wildlife officer, remediation, pollution, air quality, wildlife, ranger, park ranger, ecologist, ecolog*, okolog*, naturschutz*, natural resources, environmental*, nature conservation, ecoloog, environmentalist, garde forestier, guardaparques, ambiental, biodiversity, sustainab*",
  "waste management":
    "hazardous waste, waste, recycling, refuse, refuse collector, garbage, garbage collector, sanitation worker, sanitation, waste management, waste collector, landfill, abfall*, entsorg*, mullwerk*, mullabfuhr*, mulllader*, recycl*, afval*, dechets, eboueur, residuos, lixeiro, reciclaje, reciclagem, vuilnis*, dustman, binman, ripeur, basurero, recolector de basura, coletor de lixo, scrap",
  "water treatment":
    "water engineer, water treatment, wastewater, waste water, water plant, sewage, sewerage, water operator, water quality, water technician, abwasser*, wasserversorg*, wassertech*, klaranlag*, wasseraufbereit*, assainissement, traitement des eaux, eau potable, tratamiento de aguas, tratamiento de agua, tratamento de agua, tratamento de aguas, saneamento, waterzuiver*, drinkwater*",
  "health and safety":
    "sanitarian, radiation protection, health and safety, health safety, ehs, hse, qhse, she manager, occupational safety, occupational health and safety, occupational hygienist, safety officer?, safety engineer, safety manager?, safety advisor?, safety adviser?, safety specialist?, safety coordinator?, safety inspector?, safety technician?, safety?, arbeitssicherheit*, arbeitsschutz*, brandschutz*, seguridad e higiene, seguridad laboral, seguranca do trabalho, prevencion de riesgos, preventeur, veiligheidskund*, arbodienst*, arbocoordinat*, environmental health, environmental health officer, hygiene inspector, fire safety, fire protection, sicherheitsingenieur*, sicherheitsfachkraft*, hsse",
  energy:
    "solar, renewable, renewable energy, power plant, energie*, windkraft*, photovoltaik*, nuclear, eolien, energia, energy engineer, energy manager, energy analyst, energy trader, energy consultant, energy advisor, wind turbine, wind farm, wind energy, elektrische centrale, power line technician, energy auditor, energy audit, utility?, utilities?, utility worker, lineman, lineworker, power line, overhead line, substation, power generation, power station, grid operations, grid engineer, power grid, smart grid, meter reader, meter technician, power plant operator, hydro, hydroelectric, hydropower, biogas, geotherm*, boiler operator, boiler attendant, stationary engineer, wind technician, wind turbine technician, freileitung*, kraftwerk*, centrale electrique, central electrica, energetic*, energietech*, releveur de compteurs, lector de contadores, leiturista, meteropnemer, kernenergie*, fotovolta*, photovolta*, zonnepane*, zahlerables*, hochspannung*, electricity, kesselwart*, chaudiere",
  mining:
    "mine superintendent, mine captain, mining, miner, mine manager, mine foreman, mine engineer, mine geologist, mine surveyor, underground mine, mine worker, mine safety, mine supervisor, quarry, minerals, mineral processing, mineral exploration, mineralenge*, mineur, minero, mineiro, mineria, mineracao, bergbau*, bergwerk*, bergmann, mijnbouw*, mijnwerk*, metallurg*, blasting, coal, carriere de pierre, steinbruch*, ingenieur des mines, ingeniero de minas, engenheiro de minas, shotfirer, blaster",
  "oil and gas":
    "oil and gas engineer, oil and gas technician, oil?, rig?, natural gas engineer, offshore installation, oil and gas, oilfield, petroleum, petroleum engineer, petroleum geologist, reservoir, reservoir engineer, drilling, drilling engineer, drilling rig, drilling supervisor, driller, refinery, refining, wellsite, well site, well engineer, mud engineer, mud logger, wireline, completions engineer, roustabout, roughneck, derrickhand, toolpusher, rig manager, offshore?, gas plant, gas plant operator, gas processing, lng, hydrocarbon, petrole, petrolier, petroliere, petrolero, petrolera, petroleo, petroliferi*, erdol*, bohr*, aardolie, raffinerie*, refineria, refinaria, plataforma petrolera, plataforma de petroleo, pipeline engineer?, pipeline operator?, pipeline technician?, pipeline integrity, subsea, foreur, boorder, perforacion, olie en gas, foreur petrolier, technicien de forage",
  teaching:
    "teacher, teaching, teaching assistant, school, primary school, secondary school, elementary, lehrer*, lehr*, schul*, enseignant, enseignante, professeur, profesor, profesora, docente, leraar, leerkracht, maestro, maestra, tutor, tutoring, english teacher, math teacher, maths teacher, classroom, headteacher, higher level teaching assistant, substitute teacher, esl, professor de ingles, ensino, ensenanza, enseignement, onderwijs*, paraprofessional, grundschul*, gymnasial*, professora, learning support, educacion, educacao, unterricht*, head of education, director of education, education director, education consultant, education advisor, education adviser, primary education, secondary education, schooldirect*, professor de matematica, paraeducator, assistant principal, vice principal, deputy principal, schoolteacher, institutrice, instituteur, onderwijzer*, basisonderwijs, docent, vakdocent, professeur des ecoles, guidance counselor, guidance counsellor, school counselor, school counsellor, instructional coach, literacy coach, literacy, head of school, schoolhoofd, schuldirekt*, proviseur, education officer, directeur d ecole, director de escuela, diretor de escola, music teacher, teaching artist, school principal, alphabetisation, language school, k 12, language teacher, surveillant scolaire, conseiller principal d education",
  "special education":
    "special education, special ed, special needs, special educational needs, special needs teacher, sen teacher, sen teaching, sen teaching assistant, sen coordinator, senco, send coordinator, sonderpadagog*, sonderschul*, forderschul*, forderlehr*, educador especial, educacion especial, educacao especial, educadora especial, enseignant specialise, enseignante specialisee, professeur specialise, speciaal onderwijs, resource teacher, special educator, autism teacher, autism, aesh",
  academia:
    "professor, assistant professor, associate professor, lecturer, faculty, adjunct, university, academic, tenure track, tenure-track, visiting assistant professor, instructor of english, hoogleraar, dozent*, maitre de conferences, dean, rhetoric, literature, humanities, literary, hochschul*, postdoctoral fellow, composition, department of english, phd, doktorand*, promovend*, writing center, poetry, instructor in english, english instructor, professor of english, university teacher, university lecturer, senior lecturer, hogeschool*, universit*, privatdozent*, enseignant chercheur, catedratico, profesor universitario, professor universitario, provost",
  training:
    "trainer, training, curriculum developer, course developer, training developer, leadership developer, facilitator, vocational, learning and development, learning and development facilitator, instructor, learning designer, instructional designer, instructional design, e learning, elearning, curriculum, ausbild*, formation, formateur, formatrice, capacitacion, treinamento, opleiding*, bildung*, clinical educator, practice educator, schulung*, education coordinator, education manager, education specialist, learning specialist, learning consultant, learning manager, learning partner, practice education, executive coach, business coach, leadership coach, life coach, it trainer, driving school",
  library:
    "librarian, library, archivist, archive, bibliothe*, bibliotec*, archiv*, cataloguer, cataloger, cataloguing, librar*, archives, archival, documentalist*, bibliothek*, archief*",
  museums:
    "museum, museums, curator, curatorial, gallery, art gallery, museo, museos, museu, musee, museum*, kurator*, conservator, museum collections, museum technician, heritage, kustos, galerie, galeria, patrimoine, restaurator*, art handler, art conservation, museum guide, museumgids, conservateur, art curator",
  "public sector":
    "public sector, government?, civil service, public administration, border, council?, governance?, beamt*, intelligence analyst, customs officer, passport officer, passport office, passport issuing officer, zollbeamt*, excise, social security, trading standards, weights and measures, intelligence officer, emergency planning, emergency management, emergency preparedness, economic development, public servant, customs inspector, customs official, border force, border patrol, border guard, immigration officer, immigration inspector, licensing officer, benefits officer, zoll*, douane*, douanier, aduana, aduanas, fonctionnaire, funcionario publico, servidor publico, ambtena*, municipal?, municipality, gemeente*, ayuntamiento, prefeitura, city manager, town clerk, city clerk, county clerk, public service, electoral, election, census, stadtverwaltung*",
  policing:
    "parking enforcement, emergency dispatcher, 911 dispatcher, 911 operator, emergency communications, special agent, fingerprint, secret service, police, police officer, sheriff, deputy sheriff, constable, law enforcement, detective, detective constable, detective inspector, state trooper, trooper, patrol officer, patrolman, policia, polici*, polizei*, kriminal*, politie*, gendarm*, guardia civil, crime scene, crime scene investigator, crime, forensic?, forensics?, forensic technician, forensic scientist, criminal investigator, criminal intelligence, criminal investigation, homicide, private investigator, detektiv*, detective prive, marshal, policier, traffic warden, traffic enforcement, ordnungsamt*",
  "fire service":
    "fire lieutenant, firefighter, fire?, fire fighter, fire officer, fire captain, fire chief, fire department, fire rescue, fire marshal, fire prevention, fire inspector, fire investigator, wildland fire, hotshot, fire service, fire station, feuerwehr*, brandweer*, brandmeister*, pompier, pompiers, sapeur pompier, sapeurs, bombero, bomberos, bombeiro, bombeiros",
  military:
    "soldaat, private first class, military, army, air force, marine corps, us marine, national guard, army reserve, navy, naval officer, soldier, infantry, infantryman, paratrooper, artillery, combat?, combat medic, corpsman, sergeant, corporal, petty officer, warrant officer, platoon, battalion, brigade, squad leader, airman, armed forces, coast guard, defence?, soldat*, zeitsoldat*, bundeswehr*, offizier*, feldwebel*, unteroffizier*, militar*, militair*, fuerzas armadas, forcas armadas, ejercito, exercito, armee, armee de terre, krijgsmacht*, defensie, landmacht, officier, sous officier",
  corrections:
    "surveillant penitentiaire, agente penitenciario, inrichtingswerk*, correctional sergeant, corrections sergeant, prison?, prison officer, prison guard, correctional?, correctional officer, corrections officer, corrections, correction officer, detention?, detention officer, jail?, jailer, custody officer, justizvollzug*, vollzugsbeamt*, vollzugsdienst*, gefangnis*, penitentiaire, prisiones, penitenciari*, policia penal, carcereiro, gevangen*, penitentiair*, gardien de prison",
  "public policy":
    "policy?, policy analyst, policy advisor, policy adviser, policy officer, policy manager, policy director, policy researcher, policy fellow, public policy, politique, politiques publiques, public affairs, government affairs, government relations, political?, politician, diplomat, diplomat*, diplomatic, legislator, legislative, legislature, parliament*, campaigner, lobbyist, senator, councillor, congressional, foreign service, foreign affairs, foreign policy, embassy, consular, consul, konsul, konsulin, konsulat*, politica publica, politicas publicas, beleid*, international relations, think tank, burgermeister*, burgemeester, mayor, alcalde, prefeito, abgeordnet*, wethouder, advocacy?",
  nonprofit:
    "fundraiser, fundraising, charity, nonprofit, non profit, grant, grants, grant writer, volunteer, donor, ngo, philanthropy, development officer, humanitarian, spenden*, voluntario, program officer?, programme officer?, monitoring and evaluation, aid worker, relief worker, humanitaire, humanitari*, ong, aide humanitaire, vrijwillig*, ehrenamt*, benevole, benevolat",
  religion:
    "preacher, church, pastor, priest, religious, religion, chaplain, chaplaincy, parish, ministry?, worship, youth pastor, imam, rabbi, theolog*, clergy, missionary, vicar, kirch*, pfarr*, seelsorg*, eglise, iglesia, igreja, pastoral?, kerk*, diakon*, deacon, priester, pretre, pasteur, rabbin, sacerdote, dominee, predikant, geestelijk*, aumonier, capellan, capelao, gemeindereferent*, sermon, bible, congregation, misionero, missionario",
  "funeral services":
    "funeral, mortuary, mortician, embalm*, undertaker, cemetery, crematorium, bereavement?, bestatt*, friedhof*, uitvaart*, begrafenis*, pompes funebres, funerair*, funerari*, thanato*, tanato*, conseiller funeraire, coveiro, sepulturero, grave digger, gravedigger",
  "physical security":
    "security guard, security officer, guard, agent de securite, sicherheits*, wach*, wachdienst*, vigilante, vigilancia, beveilig*, loss prevention, bouncer, door supervisor, cctv, surveillance, security supervisor, objektschutz*, security manager, securite, seguridad, seguranca, campus safety, public safety, doorman, doorkeeper, turhuter, turst*, security agent, security patrol, concierge security, agent de surete, surete, vigia, wachter, wachfrau, vigile, porteiro, armed security, airport security, guarda, protection officer, bodyguard, close protection",
  hospitality:
    "hotel, hospitality, waiter, waitress, bartender, barista, bar?, restaurant, restaurant manager, front office, front office manager, reservations, concierge, kellner*, gastro*, service personnel, serveur, serveuse, camarero, camarera, garcom, horeca, hotelerie, hoteleria, hotelaria, night auditor, guest, guest services, guest relations, food and beverage, food & beverage, f&b, bar manager, banquet, sommelier, host, hostess, bediening, guest service, receptionist hotel, restauration, front of house, rezeption*, bell attendant, valet, team member restaurant, restaurantleit*, restaurantfach*, gouvernante d hotel?, hotelfach*, motel, bed and breakfast, guest house, guesthouse, pub, publican, cafe?, coffee shop, coffee roaster, bistro, tavern, banquet*, hotel*, hostel, resort, innkeeper, restaurat*, restaurante, restaurants, bartend*, barkeep*, barman, barmaid, aubergiste, gastwirt*, herberg*, hotell*, hotelier*, hotelero, ober, mozo de bar, bell captain, bellhop, bellboy, botones",
  cooking:
    "cook, chef, kitchen, sous chef, head chef, chef de partie, commis chef, pastry, baker, bakery, kuche*, koch*, koch, cuisine, cuisinier, cuisiniere, cocina, cocinero, cocinera, cozinha, cozinheiro, keuken*, catering, catering assistant, food service, food preparation, backer*, patisserie, boulang*, panaderia, culinary, line cook, prep cook, kok, padaria, catering manager, konditor*, recipe developer, caterer, traiteur, pizza, pizzaiolo, chocolat*, confectioner, confiseur, pasteler*, confeit*, imbiss*, fast food, bakker*, banketbakker, panader*, padeir*, padeiro, cake, food prep, cafeteria, canteen, kantine*, cantine, school meals, lunch, merendeira, koken",
  "food production":
    "brasseur, food production, food processing, food manufacturing, food operative, food plant, food inspector, meat, meat cutter, butcher, fishmonger, metzger*, fleischer*, slaughter*, slaughterer, abattoir, schlacht*, brewery, brewer, brewing, brewmaster, brauer*, bierbrau*, brouwer*, bierbrouw*, brasserie industrielle, distiller*, destill*, winery, cheese, cheesemaker, kaser*, kasemacher*, kaasmak*, fromag*, queser*, queij*, fish processing, poultry processing, boucher, boucherie, charcut*, poissonn*, carnicer*, carniceria, acougueir*, pescader*, slager*, abattage, agroalimentaire, industria alimentaria, industria alimenticia, lebensmittel*, levensmiddelen*, zuivel*, dairy plant, dairy worker, bottling, bottler, confectionery, cervecer*, cervejeir*, matarife, meatpack*, meat packer, visverwerk*, milchtechn*, molkerei*, laitier",
  "food science":
    "food technologist, food scientist, food technology, food science, food safety, food quality, food engineer, food chemist, lebensmitteltechn*, lebensmittelchem*, lebensmittelkontroll*, tecnologo de alimentos, tecnologa de alimentos, engenheiro de alimentos, engenheira de alimentos, ingeniero de alimentos, ingenieur agroalimentaire, levensmiddelentechn*, sensory, flavorist, flavourist, product development chef, food taster, food grader",
  cleaning:
    "cleaner, cleaning, domestic assistant, domestic, janitor, janitorial, reinigung*, gebaudereinig*, nettoyage, menage, entretien des locaux, limpieza, limpeza, schoonmaak*, laundry, custodian, hauswirtschaft*, domestic services, window cleaner, wascherei*, dishwasher, linen, agent de nettoyage, room cleaner, hygiene operative, hausdame*, gobernanta, gouvernante, gari, housekeeping, housekeeper, room attendant, chambermaid, maid, femme de chambre, femme de menage, camareira, zimmermadchen, kamermeisje, dry cleaner, dry cleaning, presser, car wash, carwash, window clean*, fensterputz*, glasreinig*, glazenwass*, laveur, laveur de vitres, blanchiss*, lavander*, faxineir*, limpiacristales, street sweeper, kitchen porter, afwasser, plongeur, friegaplatos, putz*, pressing, proprete, empregada domestica, empleada de hogar, servicos gerais, huishoudelijk*, balayeur, straatveger, barrendero",
  "pest control":
    "pest control, pest, pest controller, exterminator, fumigat*, fumigador, schadlingsbek*, ongedierte*, plaagdier*, plagas, pragas, dedetizador, desinsect*",
  tourism:
    "travel, tourism, tour, tour guide, travel agent, reise*, tourismus*, tourisme, turismo, viajes, toerisme, reis*, travel consultant, cruise, ticket agent, ticketing agent, reservation agent, reservations agent, reservation, campsite, camping, reisleider, reiseleit*, gids, guia turistico, guia de turismo, stadtfuhr*, guide touristique, agent de voyage, agent de voyages, agente de viajes, agente de viagens, reisverkop*, reisbur*, tourist*, fremdenfuhr*, voyagiste, voyages, viagens, tourleader, expedition leader, stadsgids, mountain guide, bergfuhrer*",
  events:
    "events, event, event manager, event coordinator, wedding, veranstaltung*, evenementiel, eventos, evenementen*, conference, exhibition, eventmanag*, event planner, meeting planner, conference organizer, festival*, congres*, kongress*, traiteur evenementiel, wedding planner, ceremon*, evenement*, organizador de eventos, veranstaltungstech*",
  gambling:
    "gambling, betting, casino, croupier, bookmaker, sportsbook, slot attendant, slots, table games, poker dealer, blackjack, buchmacher*, spielbank*, spielothek*, crupier, lottery, gaming dealer, wett*",
  construction:
    "construction, site manager, building, builder, bricklayer, roofer, quantity surveyor, estimator, bau*, bauleit*, hochbau*, polier, btp, chantier, chef de chantier, construccion, construcao, obra, obras, bouw*, maurer*, dachdecker*, scaffold*, concrete, foreman, site supervisor, conducteur de travaux, gros oeuvre, albanil, crane, labourer, laborer, uitvoerder, construction manager, trockenbau*, plasterer, excavator, estimating, demolition, mestre de obras, ouvrier macon, guindaste, operador de guindaste, ouvrier du batiment, digger, road roller, road worker, roadworker, road construction, highways maintenance, strassenbau*, roofing, plastering, drywall, dry lining, tiler, tiling, tile setter, flooring, floor layer, floor fitter, carpet fitter, fliesen*, bodenleg*, parkett*, estrich*, insulation, insulator, isolier*, isoler*, paving, paver, bricklay*, masonry, stonemason, steinmetz*, stuckat*, stukad*, metsel*, dakdek*, gerust*, steigerbouw*, grutier, gruista, conducteur d engins, terrassier, terrassement, travaux publics, facade*, facadier, crane operator, kran*, kraan*, bagger*, graafmachine*, heavy equipment operator, heavy machinery operator, equipment operator, excavator operator, bulldozer, groundworker, groundworks, cladding, rigging?, cost estimator, quantity surveying, carreleur, carreleuse, couvreur, couverture, platrier, platrerie, plaquiste, yesero, gesseiro, tegelz*, alicatador, solador, encofrador, building surveyor, clerk of works, building inspector, building control, bouwvak*, stratenmak*, wegenbouw*, grondwerk*, servente de obras, pedreiro, maconnerie, etancheur, etancheite, calorifug*, asphalt*, tower crane, hebewerk*, pile*",
  architecture:
    "architect, architecture, architectural, landscape architect, architekt*, architecte, arquitecto, arquitecta, arquiteto, revit, bim, interior architect, building architect, landscape architecture, landscape designer, landschaftsarchitekt*, tuinarchitect*, architecte paysagiste, arquitecto paisajista, arquiteto paisagista, drafter, draughtsperson, draughtsman, draftsman, draftsperson, dessinateur, dessinatrice, delineante, bauzeichn*, desenhista tecnico, tekenaar, architecture d interieur",
  "urban planning":
    "urban planner, urban planning, urban design, urban designer, town planner, town planning, city planner, city planning, regional planner, regional planning, land use, zoning, stadtplan*, raumplan*, urbanis*, planning officer?, transport planner, transportation planner, transportation planning, transport planning, traffic planner, traffic engineer, verkehrsplan*, planolog*, planoloog, planejamento urbano, planificador urbano, stedenbouw*",
  surveying:
    "surveying, land surveyor, land surveying, survey technician, cartograph*, kartograph*, kartograf*, cartograf*, gis, geographic information, geospatial, geomat*, vermess*, topograf*, topograph*, geometre, landmeter, landmeet*, agrimens*, photogrammet*, remote sensing, hydrographic, mapping, geodes*, geodat*, geodesist, geoinform*",
  trades:
    "sanitar*, locksmith, glazier, installat*, handyman, trades, trade assistant, multi trade, multi skilled, multiskilled, tradesman, tradesperson, skilled trades, handwerk*, slotenmak*, serrurier, cerrajer*, chaveiro, schlussel*, glazing, glaser, glaserei*, glaszett*, vitrier, vitrerie, vidraceir*, cristaler*, homme toutes mains, klusjes*, ramoneur, schornstein*, kaminkehr*, chimney*, deshollinador, schoorsteen*, odd job",
  "electrical installation":
    "electrician, elektriker*, elektroinstall*, elektroniker*, elektromont*, industrieelektrik*, elektrician*, elektricien*, electricien, electricienne, electricista, eletricista, electricite, electrical installer, electrical installation, electrical fitter, electrical apprentice, electrical maintenance, electrical contractor, electrical foreman, electrical improver, wireman, fire alarm, alarm engineer, alarm installer, alarm technician, electromecan*, solar installer, master electrician, journeyman wireman, instalador electrico, installateur electrique",
  "plumbing and heating":
    "plumber, plumbing, pipefitter, pipefitting, pipe fitter, steamfitter, heating, hvac, hvac technician, hvac installer, refrigeration, refrigeration technician, air conditioning, sanitar, sanitarinst*, sanitartech*, sanitarmont*, sanitarbereich*, shk, plomberie, plombier, klempner*, anlagenmechanik*, loodgiet*, heizung*, kaltetechn*, kalteanlag*, klimatechn*, koeltechn*, koelmont*, cv monteur, fontaner*, encanador, canalizador, plomero, plomeria, gas engineer, gas fitter, gas installer, heating engineer, boiler engineer, chauffagiste, chauffage, frigoriste, froid, cvc, climatisation, climatizacion, calefaccion, refrigeracion, frigorista, gasista, tuyauteur, tubero, sprinkler fitter, sprinkler, fire sprinkler, ventilation, drain*, drainage, rohrleitung*, pijpfit*",
  carpentry:
    "carpinteiro, carpenter, carpentry, joiner, joinery, cabinet maker, cabinetmaker, cabinet making, tischler*, schreiner*, zimmermann*, zimmerer*, zimmerei*, holz*, bautischler*, menuisier, menuisiere, menuiserie, charpent*, ebenist*, carpinter*, marceneir*, marcenaria, ebanist*, timmer*, meubel*, houtbewerk*, houthandel*, houtbewerking, woodwork*, wood, furniture maker, furniture making, mobelbau*, millwork, sawmill, shopfitter, boatbuild*, bootsbau*, agenceur, interieurbouw*",
  metalwork:
    "galvanizing, galvanizer, galvaniser, galvanik*, furnace, blast furnace, smelter, smelting, heat treat*, electroplat*, anodi*, metal finishing, rolling mill, steel mill, riveter, welder, welding, weld*, brazing, schweiss*, soudeur, soudeuse, soudage, soldador*, soldadura, solda, soldagem, lasser, lassen, sheet metal, metalwork*, metal worker, metal fabricator, metal fabrication, boilermaker, ironworker, iron worker, blacksmith, farrier, foundry?, moulder, forge, forging, metallbau*, schmied*, hufschmied*, spengler*, blech*, giess*, konstruktionsmechanik*, chaudronn*, tolier, tolerie, metallier, metallerie, forgeron, fondeur, fonderie, herrero, ferreiro, serralh*, calderer*, caldereria, caldeir*, steel, steel fixer, steel erector, structural steel, steelwork*, fabricator, metaal*, staal*, stahlbau*, smid, hoefsmid, plaatwerk*, constructiebankwerk*, bankwerk*, marechal ferrant, funileir*, ferrallista, fundicion, fundicao",
  machining:
    "cnc, cnc operator, cnc machinist, cnc programmer, machinist, machining, toolmaker, tool maker, tool and die, tool room, die maker, milling, lathe, zerspan*, fras*, dreher*, werkzeugmach*, werkzeugmech*, werkzeugbau*, werkzeug*, feinwerk*, usinage, usineur, tourneur, fraiseur, fraiseuse, ajusteur, rectifieur, outilleur, tornero, torneiro, fresador*, ajustador, matricero, ferramenteir*, verspan*, draaier, frezer, gereedschap*, matrijz*, grinder, grinding, edm, metal polisher, tool setter, setter, schleif*, mecanizado, usinagem, slijper",
  painting:
    "coating?, coatings?, painter, painting, painter decorator, decorator, house painter, spray painter, paint technician, paint sprayer, maler*, lackier*, schilder*, peintre, peinture, pintor*, pintura, autospuit*, varnish*, industrial painter",
  maintenance:
    "maintenance, maintenance technician, instandhaltung*, wartung*, mantenimiento, manutencao, onderhoud*, service technician, field service, repair, fitter, servicetechnik*, technicien de maintenance, mantencion, caretaker, hausmeister*, building maintenance, schlosser*, industriemechanik*, maintenance engineer, maintenance manager, repair technician, field technician, haustechnik*, betriebsschlosser*, reparatur*, field service technician, entretien, elevator, lift engineer, millwright, industrial mechanic, machinery mechanic, agricultural mechanic, maintenance mechanic, elevator mechanic, aufzug*, lift mechanic, conserje, conserjeria, heavy equipment mechanic, field service engineer, mechanical fitter, ascensor*, huismeester, zelador, appliance*, maintenancier",
  automotive:
    "automotive, car, vehicle, mechanic, auto mechanic, kfz*, automobil*, automobile, autohaus*, mecanicien auto, mecanico, body shop, tyre, auto, service advisor, car mechanic, vehicle technician, fahrzeug*, karosserie*, mechanic automotive, motor, carrosserie, zweirad*, automotive technician, diesel mechanic, diesel, bicycle, bike, bicycle mechanic, fietsen*, fietsenmaker, rijwiel*, garagiste, automoveis, automoviles, motorcycle, motorrad*, chapista, carrossier, panel beater, bodywork, truck mechanic, parts advisor, vehicle mechanic, autotech*, automonteur, autoschade*, fahrzeugbau*, mot tester, car valet*",
  manufacturing:
    "manufacturing, production?, production operator?, machine operator?, assembly, assembler, plant?, plant manager?, factory, produktion*, fertigung*, montage*, maschinenbedien*, maschinen*, anlagenfuhr*, fabrication, usine, operateur de production, produccion?, producao?, fabrica, productie*, injection moulding, verpack*, production worker?, operario, operaria, packaging, operador de maquinas, machine operative?, chef d'atelier, production supervisor?, production manager?, papier*, ouvrier, plant operator?, paper mill, pulp, glass, labelling, assembly line worker, production line, production operative?, production technician?, production lead?, assembly line, production engineer?, packaging operator, plastics, rubber, papermak*, glasmach*, kunststoff*, injection molding, extrusion, assemblage*, montagewerk*, ensamblador, monteur assembleur, industriel?, linea de produccion, agent de fabrication, agent de production, line operator, verpakk*, inpak*, packing machine, shop floor manager, industrie?",
  "chemical processing":
    "pilot plant, planta quimica, operador de planta quimica, chemical operator, chemical plant, chemical plant operator, chemical process operator, chemical technician, chemikant*, operateur chimie, operador quimico, conducteur d appareils, polymer operator, process technician?, process operator, procesoperator, verfahrensmechan*, distillation",
  agriculture:
    "farm, farmer, agriculture, agricultural, agronomist, landwirt*, agricole, agricultura, agricola, vineyard, dairy?, livestock, crop, harvest, landbouw*, viticult*, ouvrier agricole, trabajador agricola, peon agricola, poultry hatchery, harvester, combine, plantation, plantation manager, farming, cattle, poultry, ranch, beekeep*, beekeeper, apicult*, elevage, eleveur, ganaderia, ganadero, pecuaria, veehoud*, melkvee*, tractor, irrigation, swine, breeder, stockbreed*, tierwirt*, viehzucht*, imker*, agronom*, agricult*, agrar*, agro*, ackerbau*, akkerbouw*, obstbau*, weinbau*, winemaker, vintner, vigneron, vitivin*, winzer*, oenolog*, onolog*, enolog*, wijnbouw*, wijnmak*, fruit picker, herdsman, herdsperson, shepherd, farmworker, farm worker, farm manager, maraicher*, fruitteler, apiculteur, trabalhador rural, jornalero, landmaschin*, schafer, schaferin, animal production, crop production, crop science",
  fishing:
    "fish farm manager, fish farm worker, fishing, fisherman, fisheries, fishery, aquaculture, fish farm, fish farmer, fischerei*, fischwirt*, fischerin, pisciculture, pisciculteur, pecheur, peche, pesca, pescador, pesquer*, acuicultura, aquicultura, piscicultor, acuicultor, visserij*, visser, viskwek*, trawler, trawlerman, shellfish, hatchery, marin pecheur",
  forestry:
    "forestry, forest?, forest*, forester, forst*, lumberjack, logger, logging, arborist, tree surgeon, tree climber, arboricult*, sylvicult*, silvicult*, forestal, forestier, forestiere, florestal, bosbouw*, boswacht*, bosarbeider, boomverzorg*, bucheron, bucheronne, timber, tree, baumpfleg*, elagueur, elagage, lenador, guarda florestal, houthakker",
  horticulture:
    "horticulture, horticultur*, gardener, gardening, garden, landscaping, landscaper, landscape, garten*, gartner*, landschaftsgart*, landschaftsbau*, tuinbouw*, tuinman, tuinder, hovenier*, jardinier, jardinero, jardineiro, jardineria, jardinagem, plant nursery, nursery grower, greenhouse worker, greenhouse grower, greenhouse manager, greenhouse assistant, greenhouse technician, gewachshaus*, grower, groundskeeper, groundskeeping, grounds, grounds maintenance, groundsman, greenkeep*, golf course maintenance, lawn, lawn care, espaces verts, paysagiste, paysager, floricult*, horticult*, florist, floristry, floral, florist*, fleuriste, bloemist*, florista, turf, pepinier*, viverista, boomkwek*, landscape gardener, landscape laborer, irrigation technician",
  veterinary:
    "veterinary, vet, veterinarian, veterinary technician, veterinary nurse, tierarzt*, veterinaire, veterinario, veterinaria, dierenarts*, dieren*, veterinary surgeon, tiermed*",
  "animal care":
    "zoodirekt*, zoowart*, animal?, animal care, animal caretaker, animal keeper, animal trainer, animal shelter, animal welfare, zookeeper, zoo, groomer, grooming, dog?, dog*, kennel, pet?, pets?, tierpfleg*, tierheim*, hunde*, dierenver*, dierenasiel*, dierenpension*, toilett*, toilettage, equine, horse, stable, stablehand, pferde*, paarden*, palefrenier, caballos, cavalos, soigneur animalier, cuidador de animales, gamekeeper, adiestrador, wildpark*, peluqueria canina",
  beauty:
    "hairdresser, barber, beauty, beautician, hair, stylist, hair stylist, makeup artist, make up artist, nail, cosmet*, esthetician, friseur*, kosmetik*, coiffeur, coiffeuse, estheticienne, peluquero, peluquera, peluqueria, cabeleireiro, kapper, spa, manicure, estetica, salon manager, estetista, frisor*, makeup, make up, tattoo*, tatowier*, tatou*, tatuador, tatuadora, visagist*, nagel*, prothesiste ongulaire, cosmetologist, cosmetology, lash, waxing, esthetic*, esthetique, estetic*, schoonheid*, maquill*, maquiador*, aesthetic*, hairstyl*, nails, pedicure, barbering, salon, haircut*, coiffure, barbeir*, hairdressing",
  "personal services": "butler, astrolog*, fortune teller, majordome, mayordomo, mordomo, tarot, kammerdiener",
  fitness:
    "fitness, personal trainer, gym, yoga, swimming, lifeguard, fitnesstrainer*, leisure, recreation, activity coordinator, swim, athletic trainer, badmeester, gimnasio, monitor de gimnasio, amusement park, theme park, fairground, ride operator, fitness instructor, pilates, zumba, aerobics, fitness*, badmeister*, rettungsschwimm*, bademeister*, schwimmmeister*, maitre nageur, socorrista, salva vidas, preparador fisico, preparateur physique, educacion fisica, educacao fisica, educador fisico, monitor deportivo, recreation*",
  sports:
    "racing driver, sport, sports, sport*, football, soccer, basketball, baseball, tennis, golf, rugby coach, rugby player, hockey, cricket, volleyball, gymnastics, swim coach, swimming coach, swimming teacher, track and field, softball, lacrosse, wrestling, rowing, referee, umpire, athletic, athletics, athlete, athletic director, sports coach, ski, skiing, ski instructor, riding instructor, reitlehrer*, martial arts, boxing, jockey, cyclist, equestrian, fussball*, voetbal*, futbol, futebol, entraineur, entrenador, sportif, sportive, deporte, deportes, deportivo, deportiva, esporte, esportes, esportivo, deportista, arbitre, arbitro, schiedsrichter*, scheidsrechter, skilehrer*, moniteur de ski, strength and conditioning, leichtathlet*, atleet, futbolista, jogador de futebol, wielren*",
  arts: "artist, painter artist, kunst*, arte, arts, sculptor, cartoonist, caricaturist, portrait painter, fine art, fine artist, fine arts, visual artist, beeldhouw*, bildhauer*, kunstenaar, kunstler*, artiste, artista, artista plastico, sculpteur, escultor, plasticien",
  music:
    "music, musician, singer, composer, orchestra, orchestral, opera, choir, choral, guitarist, pianist, violinist, organist, drummer, vocalist, dj, disc jockey, songwriter, musik*, musica, musical, musique, musicien, muziek*, muzikant, chanteur, chanteuse, cantante, cantor, cantora, zanger*, komponist*, componist*, compositeur, compositor, dirigent*, kapellmeister*, sanger, sangerin, opernsang*, pianista, chef d orchestre, music director, concert, zangeres",
  "performing arts":
    "bailarino, talent agent, theatrical agent, artist agent, booking agent, stunt, stunt artist, performing arts, actor, actress, dance, dancer, dancing, ballet, drama, circus artist, circus performer, comedian, comedy, performer, entertainer, magician, clown, acrobat*, puppet*, choreograph*, coreograf*, choregraph*, theater?, theater*, theatre director, theatre actor, theatre company, musical theatre, stage crew, stage manager, stagehand, stage technician, costume, wardrobe, props, schauspiel*, tanzer*, tanz*, buhnen*, toneel*, danse, danseur, danseuse, danza, danca, danser*, bailarin*, dancarin*, teatro, comedien, comedienne, ator, atriz, acteur, actrice, metteur en scene, tramoyista, box office, usher, maskenbild*, requisit*, set designer, scenic, scenograph*, spectacle, intermittent du spectacle, cabaret",
  media:
    "media, film, video, video editor, videographer, photographer, photography, broadcast, tv, television, radio, audio, sound, sound engineer, producer, camera, fotograf*, medien*, audiovisual, podcast, cinematographer, film director, redes sociales, streaming, realisateur, photo, lighting, youtube, post production, cinegrafista, som, sonido, technicien son, tecnico de sonido, tecnico de som, vision mixer, documentary, film production, film production manager, tv production, television production, video production, production assistant?, production runner?, production coordinator?, camera operator, gaffer, grip, key grip, best boy, boom operator, foley, casting, casting director, film*, cinema, script supervisor, showrunner, colorist, vfx, visual effects, broadcast*, broadcaster, projectionist, proyeccionista, projectionniste, vorfuhr*, sound technician, lighting technician, lighting designer, lighting engineer, sound designer, audio engineer, tontechnik*, licht*, kamera*, cameraman, fernseh*, rundfunk*, location manager, props master, film editor, line producer, cineast*, cine, cadreur, cadreuse, camarografo, audiovisu*, monteur video, chef operateur, regie*, regisseur*, presentator, locutor, locutora, news anchor, animateur radio, ingenieur du son, geluid*, presentateur, presentatrice, realisatrice, av technician, photojournalist",
  fashion:
    "fashion, apparel, garment, mode, moda, fashion buyer, modelling agency, estilista, styliste, modeontwerp*, modedesign*, fotomodel*, fashion model, mannequin, modelling, modeling agency, fashion stylist, wardrobe stylist, clothing, bekleidung*, garment technologist",
  textiles:
    "textile, textile*, textil*, textiel*, weaving, weaver, knitting, knitter, spinning, fabric, sewing, sewing machine operator, sewing machinist, seamstress, tailor, dressmaker, schneider*, naher*, nahen, naaister, kleermak*, upholster*, polster*, raumausstatt*, stoffeer*, tapissier, tapicer*, tapeceir*, leather, tannery, footwear, shoemaker, shoe, cobbler, schuh*, cordonn*, zapater*, sapateir*, schoenmak*, confeccion, confeccao, costur*, couture, couturier, couturiere, alfaiate, bordad*, embroider*, furrier, kurschner*, tejedor, tecelao, tisserand, tissage, garment worker, pattern maker, pattern cutter, alterations, modist*, milliner, hatter",
  printing:
    "printing, print?, print production, prepress, pre press, press operator, offset, flexo*, bookbind*, bindery, lithograph*, screen print*, screenprint*, druck*, drukk*, drukwerk*, siebdruck*, buchbind*, medientechnolog*, imprimeur, imprimerie, impresion, imprenta, impresor, impressor, relieur, serigra*, signmaker, sign maker, boekbind*, typeset*, desktop publishing, dtp, artes graficas, arts graphiques, encuadern*, encadernad*, reprograph*",
  crafts:
    "sign writer, signwriter, sign painter, violin maker, glass blower, glass engraver, gem cutter, diamond setter, basket maker, candle maker, brush maker, taxiderm*, crafts?, craft?, artisan, artisan*, jewell*, jeweler, jewelry, goldsmith, goldschmied*, silversmith, watchmak*, watch repair, uhrmach*, potter, pottery, ceramic?, ceramics, ceramist, glassblow*, glasblas*, engrav*, luthier, instrument maker, piano tuner, bijout*, joaill*, horlog*, joyer*, joyeria, orfebre*, joalh*, ourives, relojer*, relojoeir*, artesan*, artesao, keramik*, keramist*, topfer*, goudsmid*, juwelier*, pottenbak*, handicraft*, kunsthandwerk*, geigenbau*, klavierbau*, instrumentenbau*, alfarer*, oleiro, potier, ceramiste, vannier, basket, saddler, maroquin*, glasblaz*, souffleur de verre",
};

/** What one does that tells the field, where no other word does. */
export const FIELD_OF_FUNCTION: Record<string, string> = {
  accountant: "accounting",
  actor: "performing arts",
  actuary: "insurance",
  adjuster: "insurance",
  anaesthetist: "medicine",
  animator: "design",
  archaeologist: "social science",
  archivist: "library",
  artisan: "crafts",
  artist: "arts",
  assembler: "manufacturing",
  astrologer: "personal services",
  astronomer: "physics",
  athlete: "sports",
  auctioneer: "sales",
  audiologist: "healthcare",
  auditor: "accounting",
  bailiff: "legal",
  baker: "cooking",
  banker: "banking",
  barber: "beauty",
  barista: "hospitality",
  bartender: "hospitality",
  beautician: "beauty",
  biologist: "life sciences",
  blacksmith: "metalwork",
  brewer: "food production",
  bricklayer: "construction",
  builder: "construction",
  butcher: "food production",
  butler: "personal services",
  buyer: "procurement",
  caregiver: "care",
  caretaker: "maintenance",
  carpenter: "carpentry",
  cashier: "retail",
  caterer: "cooking",
  chaplain: "religion",
  cheesemaker: "food production",
  chemist: "chemistry",
  cleaner: "cleaning",
  clerk: "administration",
  coach: "sports",
  conductor: "rail",
  controller: "accounting",
  cook: "cooking",
  copywriter: "marketing",
  counsellor: "social work",
  courier: "driving",
  croupier: "gambling",
  curator: "museums",
  dancer: "performing arts",
  dentist: "dentistry",
  designer: "design",
  detective: "policing",
  developer: "software",
  dietitian: "nutrition",
  diplomat: "public policy",
  director: "media",
  diver: "maritime",
  doctor: "medicine",
  driller: "oil and gas",
  driver: "driving",
  economist: "economics",
  editor: "writing",
  electrician: "electrical installation",
  embalmer: "funeral services",
  engineer: "engineering",
  estimator: "construction",
  exterminator: "pest control",
  farmer: "agriculture",
  firefighter: "fire service",
  fisherman: "fishing",
  florist: "horticulture",
  forester: "forestry",
  forwarder: "logistics",
  fundraiser: "nonprofit",
  gardener: "horticulture",
  geologist: "earth science",
  glazier: "trades",
  groom: "animal care",
  groomer: "animal care",
  guard: "physical security",
  guide: "tourism",
  historian: "social science",
  hygienist: "dentistry",
  installer: "trades",
  insulator: "construction",
  interpreter: "translation",
  journalist: "journalism",
  judge: "legal",
  keeper: "animal care",
  laborer: "construction",
  lawyer: "legal",
  librarian: "library",
  lifeguard: "fitness",
  lineworker: "energy",
  linguist: "translation",
  loader: "logistics",
  locksmith: "trades",
  machinist: "machining",
  mathematician: "mathematics",
  mechanic: "automotive",
  mediator: "legal",
  merchandiser: "retail",
  metalworker: "metalwork",
  meteorologist: "earth science",
  "meter reader": "energy",
  midwife: "midwifery",
  miner: "mining",
  model: "fashion",
  mover: "logistics",
  musician: "music",
  naturopath: "complementary medicine",
  nurse: "nursing",
  optician: "optometry",
  optometrist: "optometry",
  packer: "logistics",
  painter: "painting",
  paramedic: "ambulance",
  pharmacist: "pharmacy",
  phlebotomist: "laboratory science",
  photographer: "media",
  physicist: "physics",
  physiologist: "healthcare",
  physiotherapist: "physiotherapy",
  pilot: "aviation",
  plasterer: "construction",
  plumber: "plumbing and heating",
  podiatrist: "physiotherapy",
  police: "policing",
  politician: "public policy",
  porter: "hospitality",
  postdoc: "science",
  presenter: "media",
  printer: "printing",
  producer: "media",
  professor: "academia",
  promoter: "marketing",
  prosthetist: "healthcare",
  psychologist: "psychology",
  psychotherapist: "psychology",
  publicist: "communications",
  publisher: "publishing",
  radiographer: "radiography",
  ranger: "environment",
  receptionist: "administration",
  recruiter: "human resources",
  referee: "sports",
  "refuse collector": "waste management",
  researcher: "science",
  rigger: "construction",
  roofer: "construction",
  sailor: "maritime",
  salesperson: "sales",
  scaffolder: "construction",
  scientist: "science",
  scrummaster: "project management",
  secretary: "administration",
  security: "physical security",
  shoemaker: "textiles",
  shopkeeper: "retail",
  sociologist: "social science",
  soldier: "military",
  sommelier: "hospitality",
  stagehand: "performing arts",
  statistician: "data",
  surgeon: "medicine",
  surveyor: "surveying",
  tailor: "textiles",
  teacher: "teaching",
  tester: "quality assurance",
  therapist: "therapy",
  tiler: "construction",
  trader: "finance",
  underwriter: "insurance",
  upholsterer: "textiles",
  valuer: "real estate",
  veterinarian: "veterinary",
  waiter: "hospitality",
  weaver: "textiles",
  welder: "metalwork",
  winemaker: "agriculture",
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
