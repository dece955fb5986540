import { createHash } from "node:crypto";
import type { JobRecord } from "./job-record.ts";

/** What two postings are compared by, once they have one kin key. */
export interface Likeness
  extends Pick<
    JobRecord,
    | "title"
    | "description"
    | "descriptionTruncated"
    | "workArrangement"
    | "employmentTypes"
    | "salaryMin"
    | "salaryMax"
    | "salaryPeriod"
    | "experienceMinYears"
    | "workingHours"
  > {
  /** As written, one place each. */
  locations: readonly string[];
  source: string;
}

/** Shorter texts say too little to be compared by likeness; they are the same only letter for letter. */
const FEWEST_WORDS = 30;

/** Longer texts are compared by so many words. */
const MOST_WORDS = 3_000;

/** Words in a shingle. */
const SHINGLE = 4;

/** Share of the shingles of both (Jaccard) that two texts have in common when they are near-identical. */
const NEAR_IDENTICAL = 0.8;

/** Share of a truncated text's shingles that stand in the whole one. */
const CONTAINED = 0.9;

/**
 * Postings with equal keys are of one company, with one title, at one place: the only ones whose texts are compared. Null
 * where the company is not known: two unknowns are not the same. `title` comes as its core and seniority
 * (skills/titles.ts), so that "Sr. Data Scientist (m/w/d)" and "Senior Data Scientist" meet.
 */
export function kinKeyOf(
  companyKey: string | null,
  title: string,
  record: Pick<JobRecord, "cities" | "countries" | "locations">,
): string | null {
  if (!companyKey || !title) return null;
  const places = record.cities.length ? [...record.cities, ...record.countries] : record.locations.map(bare);
  const text = [companyKey, title, [...places].sort().join("|")].join("\n");
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

/** Whether both state something, and state it differently: place, pay, hours, contract, arrangement, years or title. */
export function contradicts(one: Likeness, other: Likeness): boolean {
  const differ = (a: unknown, b: unknown) => a !== null && b !== null && a !== b;
  if (differ(one.workArrangement, other.workArrangement)) return true;
  if (differ(one.experienceMinYears, other.experienceMinYears)) return true;
  if (differ(one.workingHours, other.workingHours)) return true;
  if (titlesDiffer(one, other)) return true;
  // One source writes one place in one way.
  if (one.source === other.source && bare(one.locations.join("|")) !== bare(other.locations.join("|"))) return true;
  if (one.salaryPeriod === other.salaryPeriod) {
    if (differ(one.salaryMin, other.salaryMin) || differ(one.salaryMax, other.salaryMax)) return true;
  }
  const [types, others] = [one.employmentTypes, other.employmentTypes];
  return types.length > 0 && others.length > 0 && !types.some((type) => others.includes(type));
}

/** What titles say beside the work: rank is in the kin key, the rest are marks and numbers of the source. */
const TITLE_NOISE =
  /^(?:senior|sr|snr|junior|jr|m|w|f|d|x|h|mwd|mfd|gn|all|genders|divers|remote|hybrid|onsite|[a-z]*\d[a-z\d]{3,})$/;

/** Whether a word of one title is in neither the other nor the places of either. */
function titlesDiffer(one: Likeness, other: Likeness): boolean {
  const [words, others] = [titleWords(one.title), titleWords(other.title)];
  const places = new Set([...one.locations, ...other.locations].flatMap((place) => bare(place).split(" ")));
  const differ = [...words.filter((word) => !others.includes(word)), ...others.filter((word) => !words.includes(word))];
  return differ.some((word) => !TITLE_NOISE.test(word) && !places.has(word));
}

function titleWords(title: string): string[] {
  return bare(title).split(" ");
}

function isNearIdentical(one: Likeness, other: Likeness): boolean {
  const [shorter, longer] = one.description.length <= other.description.length ? [one, other] : [other, one];
  // Texts of so different a length cannot have enough in common.
  if (!shorter.descriptionTruncated && shorter.description.length < longer.description.length * 0.6) return false;
  const few = shinglesOf(shorter.description);
  const many = shinglesOf(longer.description);
  if (!few || !many) return false;
  let shared = 0;
  for (const shingle of few) if (many.has(shingle)) shared++;
  if (shorter.descriptionTruncated) return shared >= few.size * CONTAINED;
  return shared >= (few.size + many.size - shared) * NEAR_IDENTICAL;
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
  const words = tellingWords(one.description);
  const others = tellingWords(other.description);
  const only = [...words].filter((word) => !others.has(word));
  const otherOnly = [...others].filter((word) => !words.has(word));
  // A truncated text lacks words without meaning anything by it.
  const [left, right] = [other.descriptionTruncated ? [] : only, one.descriptionTruncated ? [] : otherOnly];
  if ([...left, ...right].some((word) => TERMS.has(word.toLowerCase()))) return true;
  return left.some(isNameOrNumber) && right.some(isNameOrNumber);
}

function isNameOrNumber(word: string): boolean {
  return /^(?:\p{Lu}|\d)/u.test(word);
}

/** The words as written. */
function tellingWords(text: string): Set<string> {
  return new Set(bared(text).match(/[\p{L}\p{N}]+/gu));
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
