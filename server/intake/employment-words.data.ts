import type { EmploymentType } from "./job-record.ts";

/** "Contract" as a kind of work, not as what the work is about ("contract management", "smart contracts"). */
const CONTRACT_WORK =
  "(?<!\\b(?:smart|data|sub|service|government|permanent|term|employment|social|major|large|commercial|new|honorary|zero[- ]hours?|temporary|bank|nec|psychological|learning|under|by|of|our|their|customer|client) )\\bcontract(?:or|ors|ing)?\\b(?!ual|['’]?s |ing | (?:manage|admin|negotiat|law|specialist|officer|analyst|counsel|research|review|compliance|packag|lifecycle|award|document|furniture|catering|value|terms|support|coordinat|execut|deliver|monitor|performance|renewal|sales|manufactur|lead\\b|surveyor|testing|theory|engineer|cleaning|services))";

/** The words of each kind of employment in English, German, French, Spanish, Portuguese and Dutch. */
export const TYPE_WORDS: [EmploymentType, RegExp][] = [
  [
    "INTERNSHIP",
    /\bintern(?:ship)?s?\b(?! (?:program(?:me)?|co-?ordinator|manager|supervisor|recruit|medicine))|\bpraktik(?:um\b|ant)|\bpflichtpraktikum|\bestágio|\bestagi[aá]ri|\bprácticas\b(?! (?:de|del|y) )|\bpasant[ií]a|\bbecari[oa]\b|\bstagiaire\b|\btirocinio\b|\bstageplaats|\bafstudeerstage|\bmeewerkstage|\bco-?op (?:student|intern|position|program|term|placement)|\(co-?op\)/i,
  ],
  [
    "PART_TIME",
    /\bpart[\s_-]?time(?:r?s?)?\b|\b(?:full|part)[- ]?(?:and|or|\/|&) ?part[\s_-]?time|\bpart(?:[- ]| or | and |\/)(?:or[- ]|and[- ])?full[- ]?time|teilzeit|\bvoll-? ?(?:oder|und|\/|bzw\.?|&) ?(?:in )?teilzeit|\btemps[- ]partiel|\btempo parcial|\bmeio período|\bmedio tiempo|\bmedia jornada|\bjornada parcial|\btiempo parcial|\bdeeltijd|\bparttime\b|werkstudent|working student|\bmini-?job|\bp\/t\b/i,
  ],
  [
    "FULL_TIME",
    /\bfull[\s_-]?time(?:rs?)?\b|\bfull[- ]?(?: or | and |\/|&| & )?[- ]?(?:or|and|\/|&)[- ]?part[\s_-]?time|\bpart[- ]?(?:or|and|\/|&)[- ]?full[- ]?time|\bpart (?:or|and) full[- ]?time|vollzeit|\bvoll-? ?(?:oder|und|\/|bzw\.?|&) ?(?:in )?teilzeit|\btemps[- ]plein|\btemps[- ]complet|\bplein[- ]temps|\btempo integral|\btiempo completo|\bjornada completa|\bperíodo integral|\bvoltijd|\bfulltime\b|\bf\/t\b|festanstellung/i,
  ],
  [
    "TEMPORARY",
    /\btemp(?:orary)?\b(?! (?:structures?|works|file|table|admission|accommodation|housing|visa|resid|measure|basis only))|(?<!un)befristet|\bcdd\b|int[ée]rim(?:aire)?\b(?! (?:report|manage(?:r|ment) (?:of|for)))|\btemporári[oa]|\b(?:contrato|trabajo|empleo|puesto) temporal\b|\bseasonal\b|\bfixed[\s_-]?term\b|\bzeitarbeit|arbeitnehmerüberlassung|\btijdelijk|\bdetachering|\buitzend|\bmaternity cover\b|\blocum\b|\belternzeitvertretung|\bsecondment\b|\bprazo determinado\b|\bobra o servicio\b|\btemp[- ]to[- ]perm/i,
  ],
  [
    "CONTRACT",
    new RegExp(
      `${CONTRACT_WORK}|freelanc|freiberuf|freie mitarbeit|\\bb2b\\b(?= (?:contract|or|/)|\\s*$|\\s*[,)|/])|\\bc2c\\b|corp[- ]to[- ]corp|\\b1099\\b|\\bautônomo|\\bautónomo|\\bpessoa jurídica|self[- ]employed|\\bzzp|\\bindépendant\\b|\\bcontract[- ]to[- ]hire`,
      "i",
    ),
  ],
  [
    "VOLUNTEER",
    /\bvolunt(?:ee|a)r(?:s|ing|y role)?\b(?! (?:co-?ordinat|manage|services|engagement|recruit|program|develop|support|lead|officer|day|time|opportunit|experience|work))|ehrenamt|\bbénévol|\bvoluntariado|\bvrijwillig/i,
  ],
  [
    "PER_DIEM",
    /\bper[\s_-]?diem\b(?! (?:rate|allowance|expenses))|\bprn\b|\bbank (?:staff|worker|contract|only|position|post|role|nurse|hca|healthcare)|\bzero[- ]hours?\b|\bcasual (?:contract|basis|worker|position|role|staff|employment|bank)|\bas and when required basis|\bnul-?urencontract|\boproep/i,
  ],
];

/** What fields of sources also say; in running text these words mean other things. */
export const FIELD_WORDS: [EmploymentType, RegExp][] = [
  ["INTERNSHIP", /^(?:stage|intern(?:ship)?|trainee ?ship|co-?op|becas?|prácticas)$/i],
  ["PART_TIME", /^(?:pt|parttime|part|half[- ]time)$/i],
  ["FULL_TIME", /^(?:ft|fulltime|full|cdi|clt|contrato indefinido|regular full)$/i],
  ["CONTRACT", /^(?:pj|contract(?:or)?|c2h|w2|b2b)$|\bcontrat de prestation|\bindependent\b/i],
  ["TEMPORARY", /^(?:casual|fixed|cdd|limited)$|\btemporal\b/i],
  ["PER_DIEM", /^(?:bank|casual|on[- ]call)$/i],
  ["OTHER", /^other$|ausbildung|alternance|apprentic|contrat pro|leerling|aprendiz/i],
];

/** A line that says the kind of employment behind its label. */
export const TYPE_LABEL =
  /(?:^|\n)[^\p{L}\n]{0,6}(?:job type|employment type|employment status|employment|type of employment|type of contract|contract type|contract|role type|work type|type|hours|hours and working pattern|working pattern|working hours|position type|position status|job status|status|schedule|commitment|anstellungsart|beschäftigungsart|beschäftigung|vertragsart|arbeitszeit|arbeitszeitmodell|type de contrat|contrat|type d['’]emploi|temps de travail|tipo de contrat(?:o|ação)|contratação|contrato|modelo de contratação|regime(?: de contratação)?|período|tipo de jornada|jornada(?: laboral)?|dienstverband|contractvorm|contract ?type|uren)(?!\p{L})[^\p{L}\n]{0,6}(?:\n[^\p{L}\n]{0,6})?([^\n]{2,80})/giu;

/** A sentence or an aside that can only speak of this job. */
export const TYPE_SENTENCE =
  /\b(?:full|part)[- ]?(?:time)?(?: ?(?:,|\/|or|and|&) ?(?:full|part))?[- ]?time(?:,? (?:or|and|permanent|fixed[- ]term|temporary|remote|salaried|exempt|on-?site|w2|direct[- ]hire|contract))* (?:position|role|job|employment|opportunity|post|vacancy|basis|contract|hours|hire|tenure)|\b(?:temporary|fixed[- ]term|freelance|contract|per diem|seasonal|zero[- ]hours?|locum)(?:,? (?:full|part)[- ]time)? (?:position|role|job|employment|opportunity|post|vacancy|basis|contract)\b|\bas an? (?:full|part)[- ]?time employee\b|\bthis (?:is|will be) an? (?:\w+ ){0,3}(?:full[- ]time|part[- ]time|temporary|contract|volunteer|internship|freelance)\b|\b\d{1,2}[- ]months?,? (?:fixed[- ]term|temporary|contract|ftc)\b|\bon (?:our|the) (?:staff )?bank\b|\bbank staff\b|\bmaternity (?:leave )?cover\b|\b(?:in|ab|als|(?:unbefristete|befristete)\w*) (?:vollzeit|teilzeit|anstellung|festanstellung)\b|\bvoll- (?:oder|und|\/) ?teilzeit|\b(?:vollzeit|teilzeit) ?(?:\/|oder|und|\(|,)|\bbefristete[rns]? (?:vertrag|stelle|anstellung|position)|\bals (?:werkstudent|praktikant)\w*|\bà temps (?:plein|complet|partiel)|\b(?:contrat|poste)(?: en)? (?:cdi|cdd)\b|\b(?:a|à|em|por|de) (?:tiempo completo|tiempo parcial|jornada completa|media jornada|tempo integral|tempo parcial)\b|\bcontrato (?:temporal|indefinido|por prazo)|\b(?:fulltime|parttime|voltijds?|deeltijd) (?:functie|baan|dienstverband|contract|werk)|\bals (?:zzp|freelance)\w*/gi;

/** A short line that names nothing but kinds of employment: "Full-time", "Permanent, full time", "CLT ou PJ". */
export const TYPE_LINE =
  /^[^\p{L}\n]{0,6}(?:(?:full|part|time|full[- ]?time|part[- ]?time|fulltime|parttime|permanent|perm|contract|contractor|temporary|fixed[- ]term|freelance|internship|vollzeit|teilzeit|festanstellung|befristet|unbefristet|werkstudent|cdi|cdd|stage|temps plein|temps partiel|clt|pj|estágio|freelancer|voltijd|deeltijd|zzp|tiempo completo|media jornada|jornada completa|remote|remoto|onsite|on-?site|hybrid|salaried|exempt|regular|bank|locum|seasonal|position|only|and|or|und|oder|ou|o|en|y|w2|c2c|days|nights|shifts?)[^\p{L}\n]{1,6}){0,7}(?:full[- ]?time|part[- ]?time|fulltime|parttime|permanent|contract|contractor|temporary|fixed[- ]term|freelance|internship|vollzeit|teilzeit|festanstellung|befristet|werkstudent|cdi|cdd|stage|temps plein|temps partiel|clt|pj|estágio|freelancer|voltijd|deeltijd|zzp|tiempo completo|media jornada|jornada completa|position|remoto|onsite|hybrid|remote|permanent|perm|bank|locum)[^\p{L}\n]{0,6}$/iu;
