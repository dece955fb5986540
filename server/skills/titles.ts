import { remembered } from "../remembered.ts";
import { readSeniority, type Seniority } from "./seniority.ts";
import { fieldsIn, foldTitle, functionsIn, type Named, wordsOf } from "./title-words.ts";
import { FIELD_OF_FUNCTION, FUNCTION_OF_FIELD, SHORT_FORMS, WEAK_FUNCTIONS } from "./titles.data.ts";

export type { Seniority } from "./seniority.ts";

/** What a job title says. */
export interface Title {
  seniority: Seniority | null;
  /** What one does: an English noun in lower case ("engineer", "nurse"). */
  function: string | null;
  /** The field of work it is done in ("software", "nursing", "mechanical engineering"). */
  field: string | null;
  /**
   * The title without rank, gender marks, places, conditions, company and decoration, in lower case and without
   * accents: the same for "Sr. Data Scientist, Berlin (m/w/d)" and "senior data scientist". Empty where nothing is left.
   */
  core: string;
}

/** Longer titles are sentences; what they say stands at the beginning. */
const LONGEST = 300;

/** Between the parts of a title. A slash parts only what follows a noun ("Nurse/Midwife"), see `partsOf`. */
const SEPARATOR = /\s*[|•·–—;:()[\]{}\n]+\s*|\s+-+\s+|-\s+|,\s*|\s\+\s/;
/** The company, or whom one assists, follows. */
const COMPANY =
  /\s(?:@|(?:at|bei|chez|na|reporting to)(?![a-z\d])|to (?=the |our |ceo|cto|cfo|coo|chief|director|head|vp)).*$/;
/** Grammar behind which the title is told more closely; in English and German the noun stands before it. */
const CLOSER =
  /^(?:of|for|in|with|on|fur|im|am|mit|und|voor|en|and|or|oder|to|within|der|als|dans|para|pour|by|from|i)$/;
const ROMANCE_LINK = /^(?:de|del|du|des|d|da|do|dos|das|en|em|la|le|les|el)$/;

const BRACKETED_COMPANY = /\s(?:@|at|bei|chez|na)\s*\[[^\]]*\]/g;
/** "All roles from sales to engineering": of every kind and rank. */
const ANY_ROLE =
  /^\W*(?:all|any|many|multiple|various|several|different|lots of|tons of)(?: \w+)? (?:roles?|positions?|jobs|openings|levels)\b/;
/** Words of a sentence that tells of something, and of one that calls for somebody. */
const TELLS = /^(?:is|are|was|were|here|there|they|that|which|requires|pay|come)$/;
const CALLS =
  /^(?:hiring|hire|seeking|seeks?|looking|wanted|needs?|needed|recruiting|searching|invites?|applications?|join|opening|position|positions|role|roles)$/;
/** Whoever develops these writes no software, and what it is says the title alone too seldom. */
const NO_SOFTWARE = /^(?:recipe|partner|program|programme|community|people|skills|franchise|estate|housing|workforce)$/;
/** Longer parts without what one does are sentences; a word of theirs is no field. */
const LONGEST_FIELD = 8;

/** Conditions and calls that say nothing of the work. */
const NOISE_PHRASES =
  /\b(?:full ?time|part ?time|fixed ?term|zero hours?|on ?site|in ?office|home ?office|work(?:ing)? from home|fully remote|remote (?:ok|only|first|friendly|eligible)|ab sofort|sofort|zum \d\d|\d+ ?(?:months?|mths|hours?|hrs|years?|monate|stunden|std|h|wte|%)|immediate start|we are hiring|now hiring|join (?:us|our team)|equal opportunit\w+|welcome bonus|recruitment incentive|relocation (?:package|available)|band \d[a-d]?|agenda for change|grade \w{1,2}\b|level \d|temps (?:plein|partiel)|tempo (?:integral|parcial)|(?:jornada|tiempo|medio) (?:completa|parcial|completo|tiempo)|mit berufserfahrung|various locations|all (?:levels|genders)|e ?g)\b/g;
const NOISE = new Set(
  `remote remoto remota hybrid hibrido hibrida hybride onsite presencial fulltime parttime permanent perm temporary temp contract contractor freelance freelancer
   ftc vollzeit teilzeit befristet unbefristet minijob festanstellung homeoffice cdi cdd clt pj b2b w2 c2c interim intermittent zeitarbeit
   locum bank agency relief casual seasonal saisonal urgent urgently hiring hire wanted needed required gesucht suchen wir vacancy vacancies vaga vagas
   job jobs role roles position positions opening openings opportunity opportunities stelle stellenangebot poste emploi offre empleo vacature oferta
   nights night days day shift shifts weekend weekends evening evenings afternoons immediate now new excellent exciting great multiple various several
   mwd wmd mfd fmd hf mf gn divers f m w d x h per annum week salary visa sponsorship sponsor bonus uk usa us eu europe emea apac international
   worldwide anywhere 100 home based im in am an a the our your und o`.split(/\s+/),
);
const LEVELS =
  /^(?:senior|seniors|sr|snr|junior|jr|jnr|mid|midlevel|medior|intermediate|pleno|lead|principal|i|ii|iii|iv|v|1|2|3|4|graduate|grad|trainee|experienced|erfahrene[rn]?|experimente|experimentee|confirme|confirmee|entry|level|intern|interns|internship|praktikum|praktikant|praktikantin|werkstudent|werkstudentin|stagiaire|stagiair|stage|estagio|estagiario|estagiaria|becario|becaria|apprentice|azubi|ausbildung|auszubildende|auszubildender|alternance|alternant|alternante|entry-level|newly|qualified|new|student|working|chief|distinguished|sen|senioren)$/;

/** Fields that a narrower one outweighs. */
const BROAD = new Set(["engineering", "administration", "healthcare", "science", "training"]);

/** Fields that say nothing beside any other. */
const VAGUE = new Set(["engineering", "science"]);

/** What one has learned outweighs where it is done. */
const PROFESSIONS = new Set([
  "nurse",
  "midwife",
  "psychologist",
  "dentist",
  "pharmacist",
  "physiotherapist",
  "radiographer",
]);
const KIN = new Set([
  "nursing",
  "midwifery",
  "psychology",
  "dentistry",
  "pharmacy",
  "physiotherapy",
  "radiography",
  "veterinary",
  "academia",
  "teaching",
]);

/** Whatever it is about. */
const SETTLED = new Set(["interpreter", "judge", "lawyer", "librarian", "photographer", "professor"]);

/** A trade is the same wherever it is done: the cook of a school cooks. */
const TRADES = new Set(
  "baker caretaker carpenter chaplain cleaner cook driver electrician gardener guard librarian lifeguard painter plumber welder".split(
    " ",
  ),
);
const PLACES = new Set([
  "academia",
  "aviation",
  "banking",
  "care",
  "childcare",
  "construction",
  "events",
  "facilities",
  "healthcare",
  "hospitality",
  "industrial engineering",
  "maintenance",
  "manufacturing",
  "operations",
  "public sector",
  "real estate",
  "retail",
  "special education",
  "teaching",
  "tourism",
]);
/** What is taught is no field of a teacher's work but these. */
const TAUGHT = new Set([
  "academia",
  "childcare",
  "fitness",
  "midwifery",
  "nursing",
  "special education",
  "sports",
  "teaching",
  "training",
]);

interface Part {
  words: string[];
  functions: Named[];
  fields: Named[];
  /** Goes on a list: after a comma, a slash, "and". */
  listed: boolean;
  /** By a slash, "and" or "or". */
  joined: boolean;
}

/**
 * Reads a job title in English, German, French, Spanish, Portuguese or Dutch. What it does not say is null; a title of
 * several roles is read as the first, and ranks that contradict each other ("Junior/Senior") are none.
 */
export const readTitle: (title: string) => Readonly<Title> = remembered(read);

function read(title: string): Title {
  const folded = foldTitle(title.slice(0, LONGEST));
  const parts = partsOf(folded);
  const head =
    parts.find((part) => part.functions.some(isStrong)) ??
    parts.find((part) => part.functions.length > 0) ??
    parts.find((part) => part.fields.length > 0) ??
    parts[0];
  if (!head) return { seniority: null, function: null, field: null, core: "" };
  if (ANY_ROLE.test(folded) || isStory(head)) {
    return { seniority: null, function: null, field: null, core: coreOf(head, null, [], null) };
  }
  const does = headNoun(head);
  const others = parts.filter((part) => part !== head);
  const field = fieldOf(head, does, others);
  const seniority = readSeniority(parts, head);
  const rankOnly =
    !does || (does.name === "manager" && /^(?:lead|leader|head|chief)$/.test(head.words[does.start] ?? ""));
  const named = rankOnly && seniority === "LEAD" ? (FUNCTION_OF_FIELD[field ?? ""] ?? does?.name) : does?.name;
  const filled = named ?? (seniority ? FUNCTION_OF_FIELD[field ?? ""] : undefined);
  return {
    seniority,
    function:
      (filled === "intern" || filled === "apprentice" ? (FUNCTION_OF_FIELD[field ?? ""] ?? filled) : filled) ?? null,
    field,
    core: coreOf(head, does, others, field),
  };
}

/** The parts of a title with what each names. */
function partsOf(folded: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  const title = folded.replace(BRACKETED_COMPANY, " ");
  for (const written of title.split(SEPARATOR)) {
    if (!written) continue;
    from = title.indexOf(written, from);
    const before = title.slice(Math.max(0, from - 3), from).trimEnd();
    from += written.length;
    for (const [at, piece] of alternatives(written.replace(COMPANY, "")).entries()) {
      const words = wordsOf(piece);
      const joined = at > 0;
      const listed = joined || /[,;+]$/.test(before);
      if (words.length > 0)
        parts.push({ words, functions: functionsIn(words), fields: fieldsIn(words), listed, joined });
    }
    if (parts.length >= 12) break;
  }
  return parts;
}

/** "Nurse/Midwife" and "Developer and Designer" are two; "Clinical/Counselling Psychologist" is one. */
function alternatives(written: string): string[] {
  const pieces = written.split(/\s*\/\s*|\s(?:and|or|&|und|oder|et|ou|y|e)\s/);
  if (pieces.length === 1) return pieces;
  const first = wordsOf(pieces[0] ?? "");
  const last = functionsIn(first).at(-1);
  return last && last.end === first.length
    ? pieces
    : [pieces.filter((piece) => !/^interns?(?:hips?)?$/.test(piece)).join(" ")];
}

/** A sentence that tells of something and calls for nobody. */
function isStory({ words, functions, fields }: Part): boolean {
  if (words.length < 3) return false;
  if (words.some((word) => TELLS.test(word)) && !words.some((word) => CALLS.test(word))) return true;
  return functions.length === 0 && words.length > LONGEST_FIELD && fields.every(({ name }) => name !== "academia");
}

function isStrong(named: Named): boolean {
  return !WEAK_FUNCTIONS.includes(named.name);
}

/** The noun that the other words of the part tell more closely. */
function headNoun(part: Part): Named | null {
  const { functions, words } = part;
  const [first] = functions;
  if (!first) return null;
  const linked = words.slice(first.end, first.end + 1).some((word) => ROMANCE_LINK.test(word));
  if (first.romance || linked) return first;
  const closer = words.findIndex((word, at) => at >= first.end && CLOSER.test(word));
  const before = closer < 0 ? functions : functions.filter((named) => named.end <= closer);
  const last = before.at(-1) ?? first;
  if (isStrong(last)) return last;
  return before.findLast(isStrong) ?? last;
}

/** The field of the head's own words, those that hold or touch the noun first; then what the noun implies; then the rest's. */
function fieldOf(head: Part, does: Named | null, others: Part[]): string | null {
  const odd = does?.name === "developer" && NO_SOFTWARE.test(head.words[does.start - 1] ?? "");
  const implied = does && !odd ? FIELD_OF_FUNCTION[does.name] : undefined;
  const told = best(head.fields, does);
  const own = told?.name;
  // "Engineer - Software", "Director, Marketing": the noun alone says little.
  const broad = !told || BROAD.has(told.name) || told.weak;
  if (does && implied && isSettled(does, told)) return implied;
  if (own && !broad) return own;
  // "Curriculum developer": the phrase holds the noun.
  const holds = head.fields.some(
    (named) =>
      does && named.name === own && named.start <= does.start && named.end >= does.end && named.end - named.start > 1,
  );
  if (own && holds && !told?.weak && !VAGUE.has(own)) return own;
  if (own && implied && !BROAD.has(implied)) return implied;
  const other = others.flatMap((part) => (part.functions.length ? [] : part.fields)).find(({ weak }) => !weak)?.name;
  if (implied && implied !== "engineering" && implied !== "science") return own ?? implied;
  return (other && other !== "administration" ? other : null) ?? own ?? implied ?? other ?? null;
}

/** Whether what one does tells the field, whatever these words of the title name. */
function isSettled(does: Named, told: Named | null): boolean {
  // A governance nurse nurses, a psychologist in paediatrics is none of medicine's.
  if (PROFESSIONS.has(does.name)) return !KIN.has(told?.name ?? "");
  if (SETTLED.has(does.name)) return true;
  if (does.name === "teacher") return !TAUGHT.has(told?.name ?? "");
  const holds = told !== null && told.start <= does.start && told.end >= does.end;
  return TRADES.has(does.name) && !holds && PLACES.has(told?.name ?? "");
}

function best(all: Named[], does: Named | null): Named | null {
  let found: Named | null = null;
  let most = Number.NEGATIVE_INFINITY;
  const fields = all.some(({ weak }) => weak) && all.some(({ weak }) => !weak) ? all.filter(({ weak }) => !weak) : all;
  // "Software Engineering Intern", "Machine Learning Research Scientist".
  const before = fields.filter((named) => !VAGUE.has(named.name) && (!does || named.start < does.start));
  const narrow = before.some(({ end }) => does && end < does.end)
    ? fields.filter(({ name }) => !VAGUE.has(name))
    : fields;
  for (const named of narrow) {
    const holds = does !== null && named.start <= does.start && named.end >= does.end;
    const distance = does ? Math.max(0, does.start - named.end, named.start - does.end) : named.start;
    const alone = does !== null && holds && named.end - named.start === 1;
    const score = (named.end - named.start) * 2 + (holds && !alone ? 3 : 0) - (alone ? 3 : 0) - distance;
    if (score > most) {
      most = score;
      found = named;
    }
  }
  return found;
}

function coreOf(head: Part, does: Named | null, others: Part[], field: string | null): string {
  const words = bare(head.words, head.fields, does);
  for (const part of others) {
    const tells = part.functions.length === 0 && part.fields.some((named) => named.name === field || !field);
    if (tells && head.fields.every((named) => named.name !== field)) words.push(...bare(part.words, part.fields, null));
  }
  return [...new Set(words)].slice(0, 12).join(" ");
}

/** The words of a part that say what is done: those of rank go, unless nothing but them names it. */
function bare(words: string[], fields: Named[], does: Named | null): string[] {
  const tail = words.findIndex((word, at) => at >= (does?.end ?? 1) && /^(?:in|for|with|mit|fur|from|on)$/.test(word));
  const told = tail > 0 && fields.some((named) => named.start > tail);
  const kept = (tail > 0 && !told ? words.slice(0, tail) : words).join(" ").replace(NOISE_PHRASES, " ");
  const said = kept.split(" ").filter((word) => word && !NOISE.has(word));
  const plain = said.filter(
    (word, at) => !LEVELS.test(word) && !(word === "staff" && !/^(?:nurse|midwife)/.test(said[at + 1] ?? "nurse")),
  );
  const enough = functionsIn(plain).length > 0 || (functionsIn(said).length === 0 && plain.length > 0);
  return (enough ? plain : said)
    .filter((word) => !/^\d+$/.test(word))
    .flatMap((word) => (SHORT_FORMS[word] ?? singular(word)).split(" "));
}

/** English plurals only, and not words that merely end so. */
function singular(word: string): string {
  if (
    word.length < 5 ||
    !word.endsWith("s") ||
    /(?:ss|us|is|ops|js|ics|sales|systems|services|operations|accounts|ens|des)$/.test(word)
  )
    return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
