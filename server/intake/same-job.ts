import { createHash } from "node:crypto";
import { isAgency } from "./agency.ts";
import type { CompanyRecord, EmploymentType, JobRecord } from "./job-record.ts";
import { siteOf } from "./site.ts";
import { isAnotherHouse } from "./workplace.ts";

/** What two postings are compared by, once they have one kin key. */
export interface Likeness
  extends Pick<
    JobRecord,
    | "title"
    | "cities"
    | "description"
    | "descriptionTruncated"
    | "workArrangement"
    | "employmentTypes"
    | "salaryMin"
    | "salaryMax"
    | "salaryPeriod"
    | "salarySource"
    | "experienceMinYears"
    | "workingHours"
  > {
  /** As written, one place each. */
  locations: readonly string[];
  source: string;
  /** Its name, as written. */
  company: string | null;
}

/** Shorter texts say too little to be compared by likeness; they are the same only letter for letter. */
const FEWEST_WORDS = 30;

/** Longer texts are compared by so many words. */
const MOST_WORDS = 3_000;

/** Words in a shingle. */
const SHINGLE = 4;

/** Share of the shingles of both (Jaccard) that two texts have in common when they are near-identical. */
const NEAR_IDENTICAL = 0.8;

/** So many shingles of a beginning may be none of the whole: where it was torn off. A word that differs takes SHINGLE. */
const TORN = SHINGLE - 1;

/** Share of a truncated text's shingles that stand in the whole one of the same source. */
const CONTAINED = 0.9;

/**
 * Postings with equal kin keys are of one company, with one title, at one place: the only ones whose texts are compared.
 * Null where the company is not known: two unknowns are not the same. A company is told by its name, in which spaces
 * do not count ("people-ai" is "People.ai"), or by its site. `title` comes as its core and seniority (skills/titles.ts),
 * so that "Sr. Data Scientist (m/w/d)" and "Senior Data Scientist" meet. The copy key leaves the company out: by it an
 * agency's copy meets the posting of the employer.
 */
export function keysOf(
  company: CompanyRecord | null,
  title: string,
  record: Pick<JobRecord, "cities" | "countries" | "locations">,
): Pick<JobRecord, "kinKey" | "siteKinKey" | "copyKey"> {
  if (!title || !company) return { kinKey: null, siteKinKey: null, copyKey: null };
  const places = record.cities.length ? [...record.cities, ...record.countries] : record.locations.map(bare);
  const where = [...places].sort().join("|");
  const site = siteOf(company.website);
  const copy = where ? hash(`${title}\n${where}`) : null;
  return {
    kinKey: hash([company.key.replaceAll(" ", ""), title, where].join("\n")),
    siteKinKey: site && hash([`site ${site}`, title, where].join("\n")),
    copyKey: copy && isAgency(company.name) ? `${AGENCY_MARK}${copy}` : copy,
  };
}

const AGENCY_MARK = "agency ";

/** The key of those of whom a posting may be a copy, or who may be its copies: of an agency the employers', and the other way round. */
export function counterpart(copyKey: string): string {
  return copyKey.startsWith(AGENCY_MARK) ? copyKey.slice(AGENCY_MARK.length) : `${AGENCY_MARK}${copyKey}`;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * Whether two postings of equal kin keys are one job: nothing stated contradicts, the texts are near-identical, and
 * what differs in them tells no two vacancies apart. Employers write ten vacancies from one template, so a wrong merge
 * (which hides a vacancy) is more likely, and worse, than a missed one.
 */
export function isSameJob(one: Likeness, other: Likeness): boolean {
  return !contradicts(one, other) && isNearIdentical(one, other) && !tellsApart(one, other);
}

/**
 * Whether a posting of an agency is the employer's own, passed on: title and place are equal (counterpart), the texts
 * near-identical but for the names of both.
 */
export function isCopy(one: Likeness, other: Likeness): boolean {
  if (isAgency(one.company) === isAgency(other.company)) return false;
  const names = [one.company, other.company].flatMap((name) => name?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [left, right] = [nameless(one, names), nameless(other, names)];
  return !contradicts(left, right) && isNearIdentical(left, right) && !tellsApart(left, right);
}

function nameless(likeness: Likeness, names: readonly string[]): Likeness {
  const description = likeness.description.replace(/[\p{L}\p{N}]+/gu, (word) =>
    names.includes(word.toLowerCase()) ? " " : word,
  );
  return { ...likeness, description };
}

/** Whether both state something, and state it differently: place, pay, hours, contract, arrangement, years or title. */
export function contradicts(one: Likeness, other: Likeness): boolean {
  const differ = (a: unknown, b: unknown) => a !== null && b !== null && a !== b;
  const elsewhere = one.source !== other.source;
  const remote = (likeness: Likeness) => likeness.workArrangement?.startsWith("REMOTE") === true;
  // Sources tell the two kinds of remote apart in different ways.
  if (differ(one.workArrangement, other.workArrangement) && !(elsewhere && remote(one) && remote(other))) return true;
  // Half a text may state the years and hours of something else.
  if (!elsewhere || one.descriptionTruncated === other.descriptionTruncated) {
    if (differ(one.experienceMinYears, other.experienceMinYears)) return true;
    if (differ(one.workingHours, other.workingHours)) return true;
  }
  if (titlesDiffer(one, other)) return true;
  // One source writes one place in one way.
  if (!elsewhere && bare(one.locations.join("|")) !== bare(other.locations.join("|"))) return true;
  if (elsewhere && isAnotherHouse(one.locations, other.locations)) return true;
  if (one.salaryPeriod === other.salaryPeriod && !(elsewhere && (isVague(one) || isVague(other)))) {
    if (differ(one.salaryMin, other.salaryMin) || differ(one.salaryMax, other.salaryMax)) return true;
  }
  // One source may state the hours and another how long it lasts.
  return (elsewhere ? [HOURS, LASTING] : [ALL_TYPES]).some((axis) => {
    const [types, others] = [one, other].map(({ employmentTypes }) => employmentTypes.filter((type) => axis.has(type)));
    return types?.length && others?.length && !types.some((type) => others.includes(type));
  });
}

const HOURS: ReadonlySet<EmploymentType> = new Set(["FULL_TIME", "PART_TIME"]);
const LASTING: ReadonlySet<EmploymentType> = new Set(["CONTRACT", "TEMPORARY", "INTERNSHIP", "VOLUNTEER", "PER_DIEM"]);
const ALL_TYPES: ReadonlySet<EmploymentType> = new Set([...HOURS, ...LASTING, "OTHER"] as const);

/** Pay that a model guessed, or that was read from half a text. */
function isVague({ salarySource, descriptionTruncated }: Likeness): boolean {
  return salarySource === "PREDICTED" || (salarySource === "PARSED" && descriptionTruncated);
}

/** What titles say beside the work: rank is in the kin key, the rest are marks and numbers of the source. */
const TITLE_NOISE =
  /^(?:senior|sr|snr|junior|jr|m|w|f|d|x|h|mwd|mfd|gn|all|genders|divers|remote|hybrid|onsite|[a-z]*\d[a-z\d]{3,})$/;

/** Whether a word of one title is in neither the other nor the places of either. */
function titlesDiffer(one: Likeness, other: Likeness): boolean {
  const elsewhere = one.source !== other.source;
  const [words, others] = [titleWords(one.title), titleWords(other.title)];
  const places = new Set(
    [one, other]
      .flatMap(({ locations, cities }) => (elsewhere ? [...locations, ...cities] : locations))
      .flatMap((place) => bare(place).split(" ")),
  );
  const differ = [...words.filter((word) => !others.includes(word)), ...others.filter((word) => !words.includes(word))];
  return differ.some((word) => !TITLE_NOISE.test(word) && !places.has(word));
}

function titleWords(title: string): string[] {
  return bare(title).split(" ");
}

function isNearIdentical(one: Likeness, other: Likeness): boolean {
  const [shorter, longer] = one.description.length <= other.description.length ? [one, other] : [other, one];
  // Texts of so different a length cannot have enough in common.
  if (!isCut(shorter, longer) && shorter.description.length < longer.description.length * 0.6) return false;
  const few = shinglesOf(shorter.description);
  const many = shinglesOf(longer.description);
  if (!few || !many) return false;
  let shared = 0;
  for (const shingle of few) if (many.has(shingle)) shared++;
  if (isCut(shorter, longer)) {
    if (shorter.source === longer.source) return shared >= few.size * CONTAINED;
    return shorter.locations.length > 0 && (shared >= few.size - TORN || isBeginning(shorter, longer));
  }
  return shared >= (few.size + many.size - shared) * NEAR_IDENTICAL;
}

/** Whether a text is only the beginning of the other: its source says so, or it breaks off in the middle of that of another source. */
function isCut(text: Likeness, other: Likeness): boolean {
  if (text.descriptionTruncated) return true;
  if (text.source === other.source || !/(?:…|\.{3}|[^\s.!?])\s*$/.test(text.description)) return false;
  const beginning = bare(text.description);
  return bare(other.description.slice(0, text.description.length * 2)).startsWith(
    beginning.slice(0, beginning.lastIndexOf(" ")),
  );
}

/** Letter for letter, but for the last word, and wherever lines end. */
function isBeginning(text: Likeness, whole: Likeness): boolean {
  const squashed = (words: string) => bare(words).replaceAll(" ", "");
  const end = Math.max(text.description.lastIndexOf(" "), text.description.lastIndexOf("\n"));
  const beginning = squashed(text.description.slice(0, Math.max(end, 0)));
  return beginning.length >= 200 && squashed(whole.description).startsWith(beginning);
}

/** Terms of a vacancy: said on one side only, they make it another. */
const TERMS = new Set(
  `permanent fixed temporary part full time fulltime parttime night nights day days weekend weekends evening evenings shift shifts
  early earlies late lates prn rata wte bank maternity secondment apprentice apprenticeship trainee graduate senior junior lead principal entry intern internship
  rotational hours hourly months month years year grade band level remote hybrid onsite
  befristet unbefristet teilzeit vollzeit minijob nachtschicht elternzeit stunden cdi cdd temps plein partiel alternance stage
  indefinido parcial completa efetivo estágio voltijd deeltijd uur`.split(/\s+/),
);

const ADDRESSES = /\bhttps?:\S+|\bwww\.\S+|[^\s@]{1,64}@\S+|\+?\d(?:[ ()-]{0,2}\d){8,}/g;
const DATES =
  /\b(?:\d{1,2}(?:st|nd|rd|th)?[ .]{1,2})?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b(?:[ .,]{1,2}\d{1,2}(?:st|nd|rd|th)?\b)?(?:[ .,]{1,2}\d{4})?|\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b/gi;

/** Whether the words in which two texts differ are terms, or names and numbers on both sides (ward 5, ward 7). */
function tellsApart(one: Likeness, other: Likeness): boolean {
  const elsewhere = one.source !== other.source;
  const words = tellingWords(one.description, elsewhere);
  const others = tellingWords(other.description, elsewhere);
  const has = (set: ReadonlySet<string>, word: string) => set.has(word) || (elsewhere && set.has(word.toLowerCase()));
  // Terms count as written: who works nights in a day team is not its "Night" nurse.
  const isTerm = (word: string) => TERMS.has(word.toLowerCase());
  const only = [...words].filter((word) => (isTerm(word) ? !others.has(word) : !has(others, word)));
  const otherOnly = [...others].filter((word) => (isTerm(word) ? !words.has(word) : !has(words, word)));
  // A truncated text lacks words without meaning anything by it.
  const [left, right] = [isCut(other, one) ? [] : only, isCut(one, other) ? [] : otherOnly];
  if ([...left, ...right].some(isTerm)) return true;
  return left.some(isNameOrNumber) && right.some(isNameOrNumber);
}

function isNameOrNumber(word: string): boolean {
  return /^(?:\p{Lu}|\d)/u.test(word);
}

const SENTENCE_START = /(?<=^[ \t•·*–-]{0,3}|[.!?][ \t]{1,3})\p{Lu}(?=\p{Ll}*[ ,]{1,2}\p{Ll})/gmu;

/**
 * The words as written; of a text that another source may have reworded, without the capitals that begin its sentences:
 * they make no name.
 */
function tellingWords(text: string, isReworded: boolean): Set<string> {
  const whole = bared(text);
  const words = new Set(whole.match(/[\p{L}\p{N}]+/gu));
  if (!isReworded) return words;
  const plain = new Set(whole.replace(SENTENCE_START, (letter) => letter.toLowerCase()).match(/[\p{L}\p{N}]+/gu));
  // A name in one text may begin a sentence of the other.
  for (const word of words) if (!plain.has(word)) plain.add(word.toLowerCase());
  return plain;
}

/** Without addresses and dates: a repost has others. */
function bared(text: string): string {
  return text
    .slice(0, MOST_WORDS * 10)
    .replace(ADDRESSES, " ")
    .replace(DATES, " ");
}

/** The distinct runs of SHINGLE words; null for a text with too few words. */
function shinglesOf(text: string): Set<string> | null {
  const words = bared(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  if (!words || words.length < FEWEST_WORDS) return null;
  const shingles = new Set<string>();
  const end = Math.min(words.length, MOST_WORDS) - SHINGLE;
  for (let at = 0; at <= end; at++) shingles.add(words.slice(at, at + SHINGLE).join(" "));
  return shingles;
}
