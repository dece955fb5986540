import type { Likeness } from "./likeness.ts";

/** Shorter texts say too little to be compared by likeness; they are the same only letter for letter. */
const FEWEST_WORDS = 30;

/** Longer texts are compared by so many words. */
const MOST_WORDS = 3_000;

/** Words in a shingle. */
const SHINGLE = 4;

/** More than the different words of two texts; to the power of SHINGLE still a whole number without loss. */
const NUMBERS = 8_192;

/** Share of the shingles of both (Jaccard) that two texts have in common when they are near-identical. */
const NEAR_IDENTICAL = 0.8;

/** So many shingles of a beginning may be none of the whole: where it was torn off. A word that differs takes SHINGLE. */
const TORN = SHINGLE - 1;

/** Share of a truncated text's shingles that stand in the whole one of the same source. */
const CONTAINED = 0.9;

/** In lower case, without spacing and marks. */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether two texts are the same but for a few words, or one of them is a part of the other. */
export function isNearIdentical(one: Likeness, other: Likeness): boolean {
  const [shorter, longer] = one.description.length <= other.description.length ? [one, other] : [other, one];
  // Texts of so different a length cannot have enough in common.
  if (!isCut(shorter, longer) && shorter.description.length < longer.description.length * 0.6) return false;
  const vocabulary = new Map<string, number>();
  const few = shinglesOf(shorter.description, vocabulary);
  const many = few && shinglesOf(longer.description, vocabulary);
  if (!many) return false;
  let shared = 0;
  for (const shingle of few) if (many.has(shingle)) shared++;
  if (isCut(shorter, longer)) {
    if (shorter.source === longer.source) return shared >= few.size * CONTAINED;
    return shorter.locations.length > 0 && (shared >= few.size - TORN || isBeginning(shorter, longer));
  }
  return shared >= (few.size + many.size - shared) * NEAR_IDENTICAL;
}

/** Whether a text is only the beginning of the other: its source says so, or it breaks off in the middle of that of another source. */
export function isCut(text: Likeness, other: Likeness): boolean {
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

export const ADDRESSES = /\bhttps?:\S+|\bwww\.\S+|[^\s@]{1,64}@\S+|\+?\d(?:[ ()-]{0,2}\d){8,}/g;
const DATES =
  /\b(?:\d{1,2}(?:st|nd|rd|th)?[ .]{1,2})?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b(?:[ .,]{1,2}\d{1,2}(?:st|nd|rd|th)?\b)?(?:[ .,]{1,2}\d{4})?|\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b/gi;

/** Without addresses and dates: a repost has others. */
export function bared(text: string): string {
  return text
    .slice(0, MOST_WORDS * 10)
    .replace(ADDRESSES, " ")
    .replace(DATES, " ");
}

/** The distinct runs of SHINGLE words, as numbers; null for a text with too few words. `vocabulary` numbers the words of both texts. */
function shinglesOf(text: string, vocabulary: Map<string, number>): Set<number> | null {
  const words = bared(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  if (!words || words.length < FEWEST_WORDS) return null;
  const shingles = new Set<number>();
  const end = Math.min(words.length, MOST_WORDS);
  let shingle = 0;
  for (let at = 0; at < end; at++) {
    const word = words[at] as string;
    const number = vocabulary.get(word) ?? vocabulary.size;
    vocabulary.set(word, number);
    shingle = (shingle % NUMBERS ** (SHINGLE - 1)) * NUMBERS + number;
    if (at >= SHINGLE - 1) shingles.add(shingle);
  }
  return shingles;
}
