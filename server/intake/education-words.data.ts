/**
 * The levels of education, lowest first, with the words for them in English, German, French, Spanish, Portuguese and
 * Dutch; abbreviations apart, whose letters in another case are other words (MS, med, GED).
 */
export const LEVELS: [string, ...RegExp[]][] = [
  [
    "GCSE",
    /\bGCSEs?\b|\bO[- ]levels?\b|\bmittlere reife\b|\brealschulabschluss\b|\bhauptschulabschluss\b|\bbrevet des collèges\b|\bensino fundamental completo\b|\bvmbo\b/i,
  ],
  [
    "High school",
    /\bhigh[- ]school\b(?= (?:diploma|degree|graduat|education|equivalen|or (?:GED|equivalent|above|higher))|\s?[/,(]|\.|\s*$)|\bH\.?S\.? diploma|\bsecondary (?:school|education) (?:diploma|certificate|completed)|\bensino médio(?: completo)?\b|\babitur\b|\bfachabitur|\b(?:fach)?hochschulreife\b|\bmatura\b|\bbachillerato\b|\bbaccalauréat\b|\bniveau bac\b(?! ?\+)|\b(?:havo|vwo)(?:[ /-](?:diploma|niveau|opleiding|vwo|havo)\b)/i,
    /\bGED\b(?!,? [A-Z][a-z])/,
  ],
  ["A levels", /\bA[- ][Ll]evels?\b(?! (?:playing|of|content|provider|students?|teach|pupils|results))/],
  [
    "Vocational training",
    /\b(?:abgeschlossene|kaufmännische|technische|medizinische|gewerbliche|handwerkliche|berufs)[\wäöü ,/()-]{0,50}ausbildung\b|\bausbildung (?:als|zu[mr]|im bereich)\b|\bberufsausbildung\b|\bgesellenbrief|\bmeisterbrief|\b(?:NVQ|BTEC|SVQ|QCF)s?\b|\bcity (?:and|&) guilds\b|\bvocational (?:training|qualification|diploma|certificate|school|degree)|\bapprenticeship (?:completed|qualification|certificate)|\bcompleted (?:an )?apprenticeship|\bjourneyman['’s]* (?:license|licence|card|certificate)|\btrade (?:school|certificate|qualification)|\b(?:bac pro|CAP (?:de|en)|BEP)\b|\bformación profesional\b|\bciclo formativo|\bFP (?:superior|media|grado)|\bgrado (?:medio|superior)\b|\bcurso técnico\b|\btécnico completo|\btécnico em (?:inform|eletr|enferm|mec|adm|desenv|TI\b|redes|seg|edif|qu[ií]m)|\bensino técnico\b|\bMBO[- ]?(?:\d|werk|niveau|diploma|opleiding|\b(?= ?(?:of|\/|,|\+)))/i,
  ],
  [
    "Associate degree",
    /\bassociate(?:['’]?s)?(?:['’])? degree|\bassociates? in (?:arts|science|applied)|\bassociate(?:['’]s)? (?:or|\/|,) bachelor|\b(?:HND|HNC)\b|\b(?:DUT|BTS)\b(?= ?(?:\/|,|\)|ou\b|en\b|informatique|minimum))|\bfoundation degree|\bbac ?\+ ?2\b|\btécnico superior\b|\btecnólogo\b|\btwo[- ]year degree\b/i,
  ],
  [
    "Bachelor's degree",
    /\bbachelor(?:['’]?s)?(?:['’])?\b(?!-? ?(?:of the|party|pad))|\bbaccalaureate degree\b|\bB\.?Sc\.?(?: ?\(?Hons\)?)?\b|\bB\.?S\.?(?:\/| or |, ?)(?:M\.?S|B\.?A|Ph|BEng)|\bB\.?A\.?(?:\/| or )(?:B\.?S|M\.?A)|\bB\.S\.?(?= |,|$)|\bBS(?= (?:in [A-Z]|degree|or higher|required))|\bB\.?A\.?(?= (?:in [A-Z]|degree|or higher|required))|\bB\.A\.(?= |,)|\bB\.?Eng\b|\bB\.?Tech\b|\bBSN\b|\bLL\.?B\b|\bundergraduate degree\b|\b(?:first|honours|hons|university|college|4[- ]year|four[- ]year|technical|science|engineering|relevant|related|quantitative|nursing|law|business|finance|CS) degree\b|(?<!\b(?:master['’]?s?|masters['’]?|(?<!under|or )graduate|advanced|higher|doctoral|doctorate|ph\.? ?d\.?|associate['’]?s?|foundation|M\.?S\.?c?|M\.?A\.?|MBA|MS\/PhD\)?) )degree (?:in(?! hand)|level|qualified|educated|or equivalent|from an? (?:accredited|four|4|top|recogni[sz]ed)|holder|required|preferred|qualification)|\bundergraduate\b(?= (?:or|and|\/) ?(?:post-?)?graduate degree)|\beducated to (?:a )?degree\b|\b(?:abgeschlossenes|erfolgreich abgeschlossenes|erfolgreiches|wirtschaftswissenschaftliches|technisches|naturwissenschaftliches)[\wäöü ,/()-]{0,50}studium\b|\b(?:hochschul|fachhochschul|universitäts|fach-)[\wäöü/ -]{0,12}(?:abschluss|studium)\b|\bstudium (?:der|im|in|mit|oder|an einer|abgeschlossen)|\bstudienabschluss\b|\b(?:dein|ihr|ein) studium\b|\blicence (?:en|professionnelle)\b|\bbac ?\+ ?[34]\b|\b(?:titulado|titulación|título|grado|carrera) (?:universitari[oa]|en [A-ZÁÉÍ]|de grado|superior)|\bgrado en\b|\blicenciatura\b|\blicenciad[oa] en\b|\bestudios universitarios\b|\bingenier[oí]a? (?:en|informátic|técnic|industrial)|\b(?:ensino |nível |curso |formação |graduação )superior\b|\bsuperior (?:completo|em andamento|cursando)|\bgraduação (?:em|completa|na|concluída)|\bbacharel|\bgraduad[oa] em\b|\bhbo(?=[- ]?(?:werk|niveau|opleiding|denk|diploma|bachelor|\/ ?wo|of wo|\+))|\bhogere opleiding|\bbachelorniveau|\b(?:dipl[oô]me|formation) (?:d['’]ingénieur|universitaire|supérieure)/i,
  ],
  [
    "Master's degree",
    /\bmaster['’]s\b|\bmasters['’]?(?: (?:degree|level|or|in|qualification|preferred|required))|\bmaster(?:['’]?s)? (?:of|in) (?:applied|arts?|business|computer|computing|divinity|economics|education|engineering|finance|fine arts|health|human|information|laws?|library|management|mathematics|nursing|philosophy|physics|professional|psychology|public|science|social|statistics|technology)\b(?! web| visual)|\bmaster degree|\bM\.S\.(?= |,|$|\/)|\b(?:BS|B\.S\.?|BA|B\.A\.?|BSc)(?: ?\/ ?| or |, )M\.?[SA]\.?\b|\bM\.A\.(?= |,|$)|\bMBA\b|\bmfa (?:in|degree|required|preferred|or (?:ph|equivalent|terminal))|\b(?:terminal )?degree \(mfa|\bpost-?graduate (?:degree|qualification|diploma|certificate)|\b(?:advanced|graduate) degree\b|\bmasterabschluss|\bmasterstudium|\bmaster-? ?oder\b|\b(?:bachelor|diplom)[ -]*(?:\/|oder|,|und) ?master\b|\bdiplom(?:studium|-?(?:informatik|ingenieur|kauf|mathematik|physik)\w*)?\b(?=[ ,/]|-)|\bmaster (?:1|2)\b|\bbac ?\+ ?5\b|\bécole d['’]ingénieur|\bécole de commerce|\bgrandes? écoles?\b|\bingénieur(?:e)? diplômé|\bmaestría\b|\bmáster\b|\bmestrado\b|\bpós-graduação\b|\bWO\b(?=[- ]?(?:werk|niveau|opleiding|master|denk|diploma|\/|\+))|\bmasterniveau/i,
    /\bM\.?Sc\b\.?(?! (?:[Ss]tudents?|thesis))|\bM\.?S\.?(?= ?\/ ?Ph| or Ph|, Ph)|\bMS(?= (?:in [A-Z]|[Dd]egree))|\bMA(?= (?:in [A-Z]|[Dd]egree|required|or Ph))|\bM\.?Eng\b|\bM\.?Tech\b|\bM\.?Ed\b|\bLL\.M\b|\bMFA\b(?= (?:in|degree|required|preferred|or Ph)|[,/] ?(?:Ph|M\.?A))|\bMPH\b(?= (?:degree|in [A-Z]|required)|, (?:MS|MA|Ph))|\bMSW\b(?= (?:degree|required|from|or [A-Z]))/,
  ],
  [
    "Doctorate",
    /\bph\.? ?d\b\.?(?!s\b|['’]s\b|\.?:? (?:students?|theses|candidates|positions?|studentships?|fellows|programm|supervis))|\bdoctora(?:te|l)\b(?= (?:degree|level|in|required|preferred|qualification)|[,.;)/]|\s*$)|\bdoctorat\b|\bdoctorado\b|\bdoutorado\b|\bpromotion (?:in (?:der|den|einem)|im bereich|wünschenswert|von vorteil)|\bpromovierte?r?\b|\bdr\. (?:rer|phil|med|ing)\b|\bM\.D\.|\bJ\.?D\.? (?:degree|from|required)|\bjuris doctor|\bpharm\.?d\b/i,
  ],
];

/** A line of these is about what the employer teaches, sells or was founded by, not about who should apply. */
export const NOT_ASKED =
  /\b(?:founded by|founders?|our team (?:includes|consists|has|is made)|team of ph|ph\.?d\.?s\b|(?:teach|supervis|advis|mentor|support)(?:es|ing|e)? (?:\w+ ){0,6}(?:students?|undergraduates?|dissertations?|theses)|students (?:pursuing|earn|complete|to)|(?:offers?|offering|granting|grants|confers|awards|has|with an?|our) (?:\w+[ ,-]+){0,8}(?:degree programs?|programmes?|degrees in)|b\.?a\.?(?:,| and)[^.]{0,40} programs?\b|children['’]s education|tuition (?:reimbursement|assistance)|work(?:ing)? towards? (?:a|an|your)|opportunity to (?:gain|obtain|study|complete|achieve)|study (?:for|towards)|apprenticeship will|you will (?:gain|achieve|obtain|complete|study)|(?:doctoral|master['’]?s|m\.?a\.?|ph\.?d\.?|graduate|undergraduate)(?:[- ](?:level|degree))? (?:programs?|programmes?|students|courses|classes|curriculum|seminars)|(?:do(?:es)? not|don['’]t|doesn['’]t|not|no|without an?) (?:require|need|care|necessary|formal|university|college)?[^.;]{0,25}degree|degree (?:is )?(?:not|isn['’]t) (?:required|necessary|needed|essential)|degree completion|credits? towards|(?:MSc|BSc|MA|BA|PhD|degree) (?:programmes?|programs?|pathway|modules?)|funding and support|award the|offers?[^.;]{0,60}\b(?:degrees|ph\.?d)|scrum ?master|webmaster|equal opportunit)\b/i;
