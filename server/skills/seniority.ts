export type Seniority = "INTERN" | "JUNIOR" | "MID" | "SENIOR" | "LEAD" | "MANAGER" | "DIRECTOR" | "EXECUTIVE";

const ORDER: Seniority[] = ["INTERN", "JUNIOR", "MID", "SENIOR", "LEAD", "MANAGER", "DIRECTOR", "EXECUTIVE"];

/** What follows "staff" or "lead" in a rank, not in a kind of work ("staff nurse", "lead generation"). */
const TECHNICAL =
  "engineer|developer|scientist|designer|architect|programmer|analyst|researcher|product|software|data|machine|ml|site|security|frontend|backend|fullstack|platform|systems?|technical|devops|android|ios|mobile|infrastructure|cloud|hardware|quality|research|test|full|web|firmware|embedded|ai|applied|production|electrical|mechanical|ux|qa|sre|writer|editor";

/** Read on folded words. The kinds of manager that lead a thing and not people stand in THINGS. */
const THINGS =
  "product|project|program|programme|account|advocate|case|community|brand|category|social media|content|contracts?|relationship|client|customer|success|campaigns?|events?|growth|marketing|release|delivery|portfolio|risk|bid|partner|partnerships?|channel|territory|vendor|commodity|asset|fund|property|lease|leasing|engagement|change|data|quality|test|configuration|incident|problem|traffic|study|trials?|grants?|digital marketing|e ?mail marketing|crm|seo|procurement|sourcing|talent|proposal|implementation|solutions?|alliance|business development|sales area|area sales|regional sales|territory sales|stage|tour|key account|key accounts|care|records|safety|compliance|recruitment|recruiting|hr|stakeholder|information|knowledge|communications?|pr|media|affiliate|advertising|membership|development|research|capital|planning|improvement|transformation|pricing|merchandise|credit|claims|floor";

const WORDS: [Seniority, RegExp][] = [
  [
    "INTERN",
    /\b(?:interns?|internships?|externship|praktik(?:um|ums|a|ant|anten|antin|antinnen)|\w+praktikum|\w*werkstudent\w*|working students?|stagiaires?|stagiairs?|estagi(?:o|os|ario|aria|arios)|becari[oa]s?|practicantes?|student (?:worker|employee|placement)|co op student|summer student|tirocin\w+)\b|^stages?\b(?! (?:manager|hand|management|technic|design|light|director|crew))|\b(?:offre de|en) stage\b|^(?:programa de )?practicas\b/,
  ],
  [
    "JUNIOR",
    /\b(?:juniors?|jr|jnr|entry level|einstiegslevel|new grads?|grad|graduates?(?! (?:courses?|seminars?|level|teaching|and|degree|work|advising|programs?\b|or\b|classes|school|studies|program director|programs? coordinator|medical|faculty|student|recruit|admission|research))|trainees?|apprentic\w+|azubis?|auszubildende\w*|ausbildung(?= )(?! )|berufseinsteiger\w*|berufsanfanger\w*|absolvent\w*|debutante?s?|newly qualified|leerling|aprendi(?:z|zes)|alternan(?:t|te|ts|ce)|apprentie?s?|lehrling\w*|einsteiger\w*|volontar\w*|volontariat|preceptorship|associate (?:\w+ )?(?:engineer|developer|consultant|analyst|designer|data|scientist|product manager|software|programmer|editor|recruiter)|instapper|recien (?:titulad|graduad)\w+|sin experiencia|recem formad\w+)\b|^(?:duale )?ausbildung\b|^(?:duales )?studium\b/,
  ],
  [
    "MID",
    /\b(?:mid|mid ?level|midweight|intermediate|pleno|medior|confirmee?)\b(?! ?(?:market|west|wife|wives|wales|year))/,
  ],
  [
    "SENIOR",
    /\b(?:seniors?|sr|snr|sen)\b(?! ?(?:living|care(?! (?:assistant|worker|support|officer))|center|centre|services|citizens?|high|housing|residences?|community|homes?))|\bsenior(?!en|in\b|s\b)\w{4,}|\bexperimentee?s?\b|\berfahrene[rn]?\b/,
  ],
  [
    "LEAD",
    new RegExp(
      `\\b(?:leads?|tech lead|team ?lead\\w*|teamleit\\w*|team ?leider|leader|lider\\w*|chef d ?'?equipe|distinguished|leitende[rn]?|leidinggevende|vorarbeiter\\w*|foreman|supervisors?|supervisora?|superviseu\\w+|encargad[oa]|schichtleit\\w*|capo|chief (?!.*\\bofficer\\b)(?!executive|of\\b|technology\\b|information\\b|financial\\b|operating\\b|marketing\\b|product\\b)\\w+)\\b(?! ?(?:generat|gen\\b|nurtur|management|qualif|free|time|acid|magnet|conver|acqui))|\\bprincipal (?=[a-z])(?!of\\b|teacher)|\\bstaff (?=(?:${TECHNICAL})\\b)`,
    ),
  ],
  [
    "MANAGER",
    new RegExp(
      `\\b(?<!(?:${THINGS}) )(?:managers?|mgr|gerentes?|jef[ea](?! de (?:proyecto|producto|obra))|responsable|gerante?|leiter(?:in)?|leitung|hoofd|headteacher|matron|superintendent|chef de (?:service|departement|secteur))\\b|\\b(?!(?:projekt|bau|team|schicht|produkt)leit)\\w{3,}leit(?:er|erin|ung)\\b|\\bhead (?:chef|teacher|nurse|coach|cook|gardener|baker|housekeeper|waiter|librarian|physio\\w*)\\b|\\bavp\\b`,
    ),
  ],
  [
    "DIRECTOR",
    /(?<!\b(?:art|creative|film|music|casting|funeral|artistic|video|photo|stage|choir|musical|game|animation|technical|theatre|lighting|spiritual|program|activities) )\b(?:directors?|directeur|directrice|direktor\w*|diretor\w*|directora)\b(?! (?:de|of) (?:arte|photography|fotografia))|\bhead (?=of\b)|\bbereichsleit\w*/,
  ],
  [
    "EXECUTIVE",
    /\b(?:c[etfoimp]o|ciso|chro|cdo|chief (?:\w+ ){1,3}officer|chief (?:executive|technology|information|financial|operating|marketing|product)|vp|svp|evp|vice presidente?|president(?!ial)|geschaftsfuhr\w*|managing director|(?:co ?)?founders?|founding partner|cofounder|vorstand\w*|directeur general|director general|diretor executivo|director executivo|executive director)\b(?! (?:assistant|office))/,
  ],
];

/** "Engineer II": a grade behind the noun. */
const GRADES: Record<string, Seniority> = {
  i: "JUNIOR",
  ii: "MID",
  iii: "SENIOR",
  iv: "SENIOR",
  v: "LEAD",
  "1": "JUNIOR",
  "2": "MID",
  "3": "SENIOR",
  "4": "SENIOR",
};

/** "Lead and senior engineers": the least of them is asked. */
const ALTERNATIVES =
  /\b(?:leads?|principal|staff) (?:and|or) (?:senior|sr)\b|\b(?:senior|sr) (?:and|or) (?:leads?|principal|staff)\b/;

interface RankedPart {
  words: string[];
  functions: { name: string; start: number; end: number }[];
  fields: { name: string; weak?: boolean }[];
  /** Goes on a list: after a comma, a slash, "and". */
  listed: boolean;
  /** By a slash, "and" or "or". */
  joined: boolean;
}

/** What a rank or a thing ("Publishers", "Printers"), and not another role, may be told by. */
const NO_ROLES = new Set(
  "manager intern student apprentice associate support volunteer collector printer publisher".split(" "),
);

/** "Lead Engineer, Product Marketer": roles of several ranks, of which the title has none. */
function areSeveral(parts: readonly RankedPart[], ranks: ReadonlyMap<RankedPart, string>): boolean {
  const roles = parts.filter((part) =>
    part.functions.some(({ name }) => !NO_ROLES.has(name) || part.fields.some(({ weak }) => !weak)),
  );
  const [first, ...others] = roles;
  const does = first?.functions.at(-1)?.name;
  return others.some(
    (part) =>
      part.listed &&
      first !== undefined &&
      part.functions.at(-1)?.name !== does &&
      ranks.get(part) !== ranks.get(first),
  );
}

/**
 * The rank that the parts of a title name: of ranks that go together ("Senior Director") the higher; null where they
 * contradict each other ("Junior/Senior", "Mid/Senior") or none is named. Parts that name neither work nor rank are
 * places and companies.
 */
export function readSeniority(parts: readonly RankedPart[], head: RankedPart): Seniority | null {
  const found = new Set<Seniority>();
  const ranks = new Map<RankedPart, string>();
  const others = parts.some((part) => part.functions.some(({ name }) => name !== "intern"));
  for (const part of parts) {
    const text = part.words.join(" ");
    // "Interns and developers": two kinds of people.
    if (/^(?:\w+ )?interns$/.test(text) && others) continue;
    if (part.joined && text === "intern" && others) continue;
    const telling = part === head || part.functions.length > 0 || part.words.length <= 2;
    if (!telling) continue;
    // Whoever assists a director is none.
    const own = text
      .replace(/\b(?:to|secretary|pa|ea|assistant) (?:the |our |to ).*$/, "")
      .replace(/\bjunior (?=sister|charge)/, "mid ")
      .replace(/\bor interns?(?:hip)?\b|\binterns? or\b/, " ");
    const said = ALTERNATIVES.test(own)
      ? ["SENIOR" as const]
      : WORDS.filter(([, pattern]) => pattern.test(own)).map(([rank]) => rank);
    for (const rank of said) found.add(rank);
    ranks.set(part, said.join(" "));
    const noun = part.functions.at(-1);
    const grade = noun && noun.name !== "manager" ? GRADES[part.words[noun.end] ?? ""] : undefined;
    if (grade) found.add(grade);
  }
  if (areSeveral(parts, ranks)) return null;
  if (found.size < 2) return [...found][0] ?? null;
  if (found.has("INTERN") && !found.has("SENIOR") && !found.has("LEAD")) return "INTERN";
  if (found.has("JUNIOR") && (found.has("MANAGER") || found.has("DIRECTOR")) && found.size === 2) {
    // "Trainee Manager" learns it; "Associate Director" is one.
    return found.has("DIRECTOR") ? "DIRECTOR" : "JUNIOR";
  }
  if (found.has("INTERN") || found.has("JUNIOR") || found.has("MID")) return null;
  return ORDER.findLast((rank) => found.has(rank)) ?? null;
}
