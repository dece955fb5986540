import { rarity } from "./score.ts";

/** More words than this are a sentence, not a title. */
const MAX_WORDS = 24;

/** "m/w/d", "(f/m/x)", "[h/f]": which genders may apply. */
const GENDERS = /(?<![\p{L}\p{N}])[mwfdxhgn](?:\s?[/|*]\s?[mwfdxhgn]){1,3}(?![\p{L}\p{N}])/gu;
/** "entwickler:in", "entwickler*innen", "entwickler/-in", "entwickler(in)". */
const GENDER_ENDING = /(?<=\p{L}{3})(?:[:*_]|\/-?)in(?:nen)?(?![\p{L}\p{N}])|(?<=\p{L}{3})\(in(?:nen)?\)/gu;
const ADDRESS = /\bhttps?:\S+|\bwww\.\S+|[\p{L}\p{N}.-]+\.(?:com|io|org|co|ai|app|dev|edu)(?![\p{L}\p{N}])/gu;
const WORD = /\.net(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}+#]*(?:\.[\p{L}\p{N}]+)*/gu;

/** Two spellings of one word. */
const JOINED: [RegExp, string][] = [
  [/\b(front|back)[\s-]end\b/g, "$1end"],
  [/\bfull[\s-]stack\b/g, "fullstack"],
  [/\bdev[\s-]ops\b/g, "devops"],
  [/\be[\s-]commerce\b/g, "ecommerce"],
  [/\bhealth[\s-]care\b/g, "healthcare"],
];

const SHORT_FORMS = new Map(
  Object.entries({
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
  }),
);

/** How far along, not what: the experience component judges that. */
const SENIORITY = new Set(
  `senior sr snr junior jr jnr lead principal staff entry mid middle level experienced intermediate intern internship i ii
   iii iv v`.split(/\s+/),
);

/** Words of conditions, places of work and grammar, in the languages that postings come in most. */
const NOISE = new Set(
  `a an and as at by for from in into of on or our the to with you your we are is be
   und oder der die das den dem ein eine im in fur mit von zum zur als bei am
   de la le les du des et en un une pour au aux d l el los las y del con para por e o da do em di il per van voor een het
   remote onsite site hybrid telecommute home office homeoffice anywhere worldwide
   full part time fulltime parttime permanent temporary temp contract freelance fixed term vollzeit teilzeit
   job jobs role roles position positions opening openings opportunity vacancy career hiring hire wanted needed urgent now
   multiple various all many new join team gender genders male female mwd gn divers
   band grade usa us uk`.split(/\s+/),
);

/**
 * The words of a job title that say what is done: lower case, without accents, gender marks, addresses, seniority, noise
 * and plurals, each once, in order, at most 24. A title of nothing but seniority ("Principal") keeps that.
 */
export function titleWords(title: string): string[] {
  let text = title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(ADDRESS, " ")
    .replace(GENDERS, " ")
    .replace(GENDER_ENDING, "");
  for (const [spelling, joined] of JOINED) text = text.replace(spelling, joined);
  const said = (text.match(WORD) ?? []).flatMap((word) => longForm(word).split(" "));
  const telling = said.filter((word) => !NOISE.has(word) && !/^(?:[\d.]+|[abd-qs-z])$/.test(word));
  const kept = telling.filter((word) => !SENIORITY.has(word));
  return [...new Set((kept.length > 0 ? kept : telling).map(singular))].slice(0, MAX_WORDS);
}

function longForm(word: string): string {
  return SHORT_FORMS.get(word) ?? SHORT_FORMS.get(word.replace(/s$/, "")) ?? word;
}

/** English plurals only, and not words that merely end so: "sales" and "sale" meet, "devops" and "analysis" stay. */
function singular(word: string): string {
  if (word.length < 5 || !word.endsWith("s") || /(?:ss|us|is|ops|js)$/.test(word)) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

const FIELD = "==";

/**
 * What a title means, each as one word that no title holds: what one does ("=nurse"), and in which field ("==nursing"). They
 * count like words, so that titles without a common word can meet.
 */
export function meanings(does: string | null, field: string | null): string[] {
  return [...(does === null ? [] : [`=${does}`]), ...(field === null ? [] : [FIELD + field])];
}

/** What is done, and in which field; null: not said. */
export interface Topic {
  does: string | null;
  field: string | null;
}

/** What the meanings among these words say. */
export function topicOf(words: readonly string[]): Topic {
  const field = words.find((word) => word.startsWith(FIELD));
  const does = words.find((word) => word.startsWith("=") && !word.startsWith(FIELD));
  return { does: does === undefined ? null : meaningOf(does), field: field === undefined ? null : meaningOf(field) };
}

/** A meaning in the words that it was made of; other words as they are. */
export function meaningOf(word: string): string {
  return word.replace(/^==?/, "");
}

/** How telling a title's word is: a field half as much again as any other that is as rare. 1 to 383. */
export function titleRarity(word: string, jobsWithIt: number, jobs: number): number {
  const weight = rarity(jobsWithIt, jobs);
  return word.startsWith(FIELD) ? (weight * 3) >> 1 : weight;
}
