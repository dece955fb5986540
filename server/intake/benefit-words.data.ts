/** What employers offer, by one closed list of names, with the words for it in English, German, French, Spanish, Portuguese and Dutch. */
export const BENEFITS: [string, RegExp][] = [
  [
    "Health insurance",
    /\b(?:health|medical)(?:care)?(?:,? (?:dental|vision|life|and|&|\/|\+|,)+)* ?(?:insurance|coverage|benefits|plans?|cover|scheme)\b|\b(?:private|company[- ]paid|employer[- ]paid|free) (?:medical|health ?care|health)\b(?= ?(?:[,.;)]|and|&|plus|cover|$))|\b100% (?:paid |covered )?(?:medical|health)|\bmedical, ?dental\b|\bhealth, ?(?:dental|vision)\b|\bhealth ?\/ ?dental|\bhealthcare(?= (?:for|and dental|\(|,|plan))|\bBUPA\b|\bplano de saúde|\bassistência médica|\bconvênio médico|\bmutuelle\b|\bseguro (?:médico|de salud)\b|\bprivate krankenversicherung|\bzorgverzekering/i,
  ],
  [
    "Dental insurance",
    /\bdental\b(?! (?:nurse|practice|surg|hygien|therap|team|care professional|clinic|assist|service|reception|patients|school|officer|hospital))|\bplano odontológico|\b(?:assistência|convênio|plano) odonto/i,
  ],
  [
    "Vision insurance",
    /\bvision (?:insurance|coverage|plans?|care|benefits)\b|\bdental(?:,| and| &|,? and| \/|\/)? ?vision\b|\beye ?care vouchers|\bfree eye tests?/i,
  ],
  [
    "Life insurance",
    /\blife (?:insurance|assurance)\b|\bdeath in service\b|\bseguro de vida\b|\bassurance vie\b|\blebensversicherung/i,
  ],
  [
    "Disability insurance",
    /\b(?:short|long)(?:[- ](?:and|&) long)?[- ]term disability|\bdisability (?:insurance|coverage)|\bincome protection\b|\bberufsunfähigkeit/i,
  ],
  [
    "Retirement plan",
    /\b401 ?\(?k\)?(?!\w)|\b403 ?\(?b\)?(?!\w)|\b(?:company|workplace|contributory|generous|nhs|final salary|matched|employer|group|occupational|stakeholder|personal|excellent|attractive|local government) pension|\bpension (?:scheme|plan|contribution|match|benefits)|\bpension\b(?=[,.;]|$| and | with )|\bretirement (?:plan|savings|benefits|scheme|account|matching)\b|\bRRSP\b|\bsuperannuation\b|\b(?:betriebliche )?altersvorsorge\b|\bbetriebsrente|\bprevidência privada|\bplan de pensiones|\bpensioen(?:regeling|opbouw|fonds)?\b|\bépargne (?:retraite|salariale)|\bPERCO\b/i,
  ],
  [
    "Paid time off",
    /\bPTO\b|\bpaid (?:time off|vacation|holidays?|annual leave|leave|days off)\b|\b\d{2}\+? (?:paid )?(?:days?|vacation days|working days)['’]?,? (?:of |paid |per year |annual )*(?:annual leave|vacation|holiday|paid|leave|PTO)|\bgenerous (?:vacation|holiday|annual leave|leave|PTO)|\b(?:annual leave|holiday) entitlement|\b\d weeks['’]? (?:of )?(?:paid )?(?:vacation|holiday|annual leave|PTO)|\b(?:3\d|2\d) (?:tage[n]? (?:jahres)?urlaub|urlaubstage)|\burlaubstage\b|\btage(?:n)? urlaub\b|\bcongés payés|\bRTT\b|\bdías (?:laborables )?de vacaciones|\bvacaciones pagadas|\bférias remuneradas|\b(?:descanso|recesso) remunerado|\b(?:\d\d )?vakantiedagen\b|\bvacation (?:time|days|policy)\b|\bbuy (?:and sell )?(?:additional |extra )?annual leave/i,
  ],
  [
    "Unlimited vacation",
    /\b(?:unlimited|untracked|no[- ]limit) (?:paid )?(?:vacations?|pto|time off|holidays?|leave policy)|\bunbegrenzte[rn]? urlaub/i,
  ],
  [
    "Parental leave",
    /\b(?:parental|maternity|paternity|family)(?:,? (?:and|\/|&|or) ?(?:paternity|adoption|parental))? (?:leave|pay|benefits)\b|\blicença[- ](?:maternidade|paternidade)|\bempresa cidadã|\bbaixa (?:maternal|paternal)|\bouderschapsverlof/i,
  ],
  ["Sick pay", /\b(?:company |enhanced |occupational |paid |generous )?sick (?:pay|leave|time|days)\b|\bpaid sick\b/i],
  [
    "Equity",
    /\b(?:stock options?|share options|equity|RSUs?|ESOP|stock (?:purchase|grants?|plan|units)|employee shares?|share (?:scheme|plan)|sharesave|mitarbeiterbeteiligung|virtuelle anteile|VSOP|BSPCE|participación accionaria|ações da empresa)\b/i,
  ],
  [
    "Bonus",
    /\b(?:annual|performance|quarterly|yearly|discretionary|year-end|monthly|retention|welcome|joining|sign(?:ing)?[- ]?on|company|target|cash|incentive|end of year|christmas)(?:[- ]based)? bonus(?:es)?\b|\bbonus (?:scheme|plan|program(?:me)?|potential|structure|eligib|opportunit)|\bprofit[- ]sharing\b|\bPLR\b|\bparticipação nos lucros|\bprime (?:annuelle|de|sur)|\bintéressement\b|\bbonifica(?:ción|ção)|\bbônus\b|\bgewinnbeteiligung|\burlaubsgeld|\bweihnachtsgeld|\bbonusregeling|\bwinstdeling/i,
  ],
  [
    "Extra month's pay",
    /\b13(?:th|e|ème|\.)?[- ](?:month|maand|mois|monatsgehalt|gehalt)|\bdreizehnte|\b1[34] pagas\b|\b13º\b|\bdécimo terceiro|\bvakantiegeld|\beindejaarsuitkering|\b14 mensualidades/i,
  ],
  [
    "Relocation help",
    /\brelocation (?:assistance|package|support|help|bonus|allowance|expenses|reimbursement|stipend|costs? (?:covered|paid))\b|\bhelp (?:you )?(?:with )?relocat|\bumzugs(?:hilfe|kosten|unterstützung)|\baide (?:à la relocalisation|au déménagement)|\bayuda (?:para|con) (?:la )?reubicación/i,
  ],
  [
    "Flexible hours",
    /\bflexible (?:working )?(?:hours|schedules?|time|working arrangements?|working patterns?|working)\b|\bflexi(?:ble)?[- ]?time\b|\bflexi[- ]?hours|\bgleitzeit\b|\bflexible arbeitszeit|\bvertrauensarbeitszeit|\bhorários? flexíve(?:l|is)|\bflexibilidade de horário|\bhorario flexible|\bflexibilidad horaria|\bhoraires? (?:flexibles?|aménag)|\bflexibele (?:werktijden|werkuren)|\bset your own (?:hours|schedule)/i,
  ],
  [
    "Home office budget",
    /\b(?:home[- ]?office|remote work(?:ing)?|wfh|work[- ]from[- ]home) (?:budget|stipend|allowance|set-?up|reimbursement|equipment|support)|\b(?:ajuda de custo|auxílio) (?:para )?(?:home|remoto|teletrabalho)|\bauxílio home[- ]?office|\bthuiswerkvergoeding|\bindemnité télétravail|\bco-?working (?:budget|stipend|allowance)|\binternet (?:stipend|allowance)/i,
  ],
  [
    "Equipment",
    /\b(?:new|latest|top[- ](?:of[- ]the[- ]line|notch|spec)|your choice of|choice of|high[- ]end|modern|best|brand new|great|company) (?:\w+ ){0,3}(?:equipment|hardware|laptop|macbook|computers?|machine|workstation)\b|\bmacbook(?: pro)? (?:provided|for)|\bequipment (?:provided|of your choice|budget)|\b(?:free|provided) uniforms?|\bmoderne (?:hardware|ausstattung|arbeitsmittel)|\bdiensthandy|\bnotebook da empresa|\bequipamento (?:fornecido|da empresa)|\blaptop van de zaak|\bmatériel (?:au choix|fourni)/i,
  ],
  [
    "Gym",
    /\bgym (?:membership|discount|subsid|pass|allowance|reimburse)|\b(?:free|discounted|on-?site|subsidi[sz]ed|in-house) gym\b|\bgympass\b|\bwellhub\b|\bwellpass\b|\btotalpass\b|\burban sports\b|\bhansefit|\begym\b|\bfitness (?:reimbursement|membership|stipend|budget|classes|allowance|centre|center|room)|\bfitnessstudio|\bsportabo|\bsalle de sport/i,
  ],
  [
    "Meals",
    /\bfree (?:lunch|meals?|food|snacks|breakfast|dinners?)|\b(?:catered|daily|team|company|complimentary|subsidi[sz]ed) (?:lunch|meals?|dinners?|breakfast|snacks|canteen|restaurant|food)|\bvale[- ](?:refeição|alimentação)|\bVR\b ?(?:\/|e|ou|\+|de R\$) ?(?:VA\b|\d)|\btickets?[- ]restaurants?|\bticket restaurante|\btitres?[- ]restaurant|\bchèques?[- ]repas|\bmaaltijdcheques|\blunch(?:es)? (?:provided|included|every|on us|is on)|\b(?:snacks|lunch) (?:and|&) (?:drinks|snacks|beverages)|\bessenszuschuss|\bkantine\b|\bfully[- ]stocked (?:kitchen|fridge)|\bmeal (?:vouchers?|allowance|plan)/i,
  ],
  [
    "Learning budget",
    /\b(?:training|learning|education(?:al)?|conference|development|book|self[- ]development|courses?)(?: (?:and|&|\/) (?:\w+))? (?:budget|stipend|allowance|fund|reimbursement)\b|\btuition (?:reimbursement|assistance|support|refund|remission|waiver)\b|\b(?:study|exam) (?:leave|support|fees paid)|\bweiterbildungs(?:budget|möglichkeiten|angebot)|\bfort- und weiterbildung|\bbudget (?:for|für|de) (?:training|conferences|books|weiterbildung|formation)|\bopleidingsbudget|\bopleidingsmogelijkheden|\bpresupuesto (?:anual )?(?:de|para) formación|\bformación continua\b|\bauxílio (?:educação|estudos?)|\bsubsídio (?:de|para) (?:educação|cursos)|\bpaid (?:training|conferences)/i,
  ],
  [
    "Childcare",
    /\b(?:childcare|child care|day ?care|nursery|crèche)(?:[- ](?:voucher|support|benefit|assistance|allowance|subsid|scheme|places|facilit|on[- ]site|discount))\w*|\b(?:on[- ]?site|subsidi[sz]ed|discounted) (?:nursery|childcare|day ?care|crèche)|\bauxílio[- ](?:creche|babá)|\bkinderbetreuung|\bkita-?zuschuss|\bkindergartenzuschuss|\bkinderopvang|\bplace en crèche|\bguardería\b/i,
  ],
  [
    "Company car",
    /\b(?:company|lease|pool) cars?\b|\bcar allowance\b|\bcar lease|\bfirmenwagen|\bdienstwagen|\bvoiture de fonction|\bvéhicule de (?:fonction|service)|\bcoche de empresa|\bcarro da empresa|\bleaseauto|\bauto van de zaak/i,
  ],
  [
    "Bike",
    /\b(?:cycle|bike)[- ]?to[- ]?work\b|\bcycle scheme|\bcyclescheme|\bjob-?rad\b|\bbike-?leasing|\b(?:dienst|job)rad|\bfahrradleasing|\bfietsplan|\bleasefiets|\bfiets van de zaak|\bforfait mobilité|\bbike storage/i,
  ],
  [
    "Commuter benefits",
    /\bcommut(?:er|ing)[- ](?:benefits?|pass|allowance|stipend|assistance|reimbursement|subsid\w+|program)|\bseason ticket loan|\bjob-?ticket\b|\bdeutschland-?ticket|\bvale[- ]transporte|\bfree (?:on-?site )?(?:car )?parking|\bparking (?:provided|included|paid|subsid)|\btransit (?:pass|subsidy|benefits)|\b(?:pre-?tax|paid) (?:transit|commut)|\breiskostenvergoeding|\bNS[- ]business|\babonnement (?:de )?transport|\b(?:navigo|transports?) (?:remboursé|pris)|\bpass navigo|\bfahrtkostenzuschuss|\bplus transporte|\bfree shuttle/i,
  ],
  [
    "Wellbeing support",
    /\bemployee assistance\b|\bEAP\b|\b(?:health (?:and|&) )?well-?being (?:program\w*|support|services?|benefits|scheme|initiatives|hub)|\bwellness (?:program\w*|stipend|budget|benefits|allowance|days)|\bmental health (?:support|days|benefits|resources|coverage)\b(?= (?:for (?:employees|staff|you)|program|\(|,|and)|[.;]|$)|\bcounselling service|\boccupational health\b(?= (?:service|support|scheme|and))|\bzenklub\b|\bapoio psicológico|\bgesundheits(?:management|förderung|angebote)/i,
  ],
  [
    "Employee discounts",
    /\b(?:staff|employee|nhs|store|retail|shopping|product|merchandise|high street)(?: staff)? discounts?\b|\bdiscounts? (?:on|at|for|with|scheme|card|portal|program)|\bdiscounted (?:shopping|products|rates)|\bblue light card|\bmitarbeiterrabatt|\bcorporate benefits\b|\bpersonalrabatt|\bdescontos? em (?:produtos|parceiros|faculdades|universidades)|\bpersoneelskorting|\bdescuentos? para empleados/i,
  ],
  ["Volunteering days", /\b(?:paid )?(?:volunteer(?:ing)?|charity)[- ](?:time off|days?|leave|hours|pto)\b|\bVTO\b/i],
  ["Sabbatical", /\bsabbaticals?\b(?! (?:replace|cover))/i],
  [
    "Day off on birthday",
    /\bbirthday (?:off|leave|holiday)\b|\b(?:day )?off (?:on|for) your birthday|\byour birthday (?:off|as)|\bday[- ]?off (?:no|de|do|na semana do|no mês do|no seu) (?:seu )?anivers/i,
  ],
  [
    "Pets welcome",
    /\b(?:dog|pet)[- ]friendly\b|\bdogs? (?:in the office|welcome|at work|are welcome)|\bbring your (?:dog|pet)|\bbürohund/i,
  ],
];

/** Words by which a line offers something. */
export const OFFERING =
  /\b(?:benefits?(?! (?:from|of|the|to|society|claim|patients|our|both))|perks?|we(?:['’]ll| will| can| do| also)? (?:also )?(?:offer|provide|give|pay|cover|sponsor|match)|(?:is|are) offered|offer(?:s|ing)? (?:you|a|an|competitive|generous|great|excellent|full|our|all|up to|flexible|unlimited|employees)|what(?:['’]s| is| you(?:['’]ll| will)?|) in it for you|package|enjoy|you(?:['’]ll| will| can)? (?:also )?(?:get|receive|be entitled|be eligible|have access)|in return|entitle[ds]?|eligible for|access to|salary|compensation|competitive|on offer|perk|rewards?|wir bieten|bieten wir|bieten dir|bieten ihnen|dich erwartet|benefícios|oferecemos|ofrecemos|ofrece\b|beneficios|nous (?:offrons|proposons)|avantages|wij bieden|bieden wij|krijg je|arbeidsvoorwaarden)\b/i;

/** Words by which a line speaks of the work, of customers or of what the employer sells. */
export const ABOUT_WORK =
  /\b(?:claims?|process(?:ing|es)? (?:of )?(?:benefit|payroll|claims|enrol)|administer(?:ing|s)?|administration of|(?:our|for|with|to) (?:clients?|customers?|patients?|members|consumers)\b|patients|insurers?|payers?|underwrit\w*|experience (?:with|in|of|working)|knowledge of|familiar(?:ity)? with|understanding of|expertise|selling|sells?|industry|healthcare (?:provider|system|organi[sz]ation|startup|company|technology|professional)s?|responsib(?:le|ilities) for|manag(?:e|es|ing) (?:the )?(?:company|employee|benefits?|payroll)|billing|market(?:place)?|billion|start-?up|(?:platform|software|app|products?|solutions?|tools?) (?:for|that|to|which)|consult\w* (?:on|with)|advis(?:e|ing)|assist (?:employees|with)|customers)\b/i;
