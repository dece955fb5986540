import type { Likeness } from "./likeness.ts";
import { ADDRESSES, bare, bared, isCut } from "./same-text.ts";

/** Terms of a vacancy: said on one side only, they make it another. */
const TERMS = new Set(
  `permanent fixed temporary part full time fulltime parttime night nights day days weekend weekends evening evenings shift shifts
  early earlies late lates prn rata wte bank maternity secondment apprentice apprenticeship trainee graduate senior junior lead principal entry intern internship
  rotational hours hourly months month years year grade band level remote hybrid onsite
  befristet unbefristet teilzeit vollzeit minijob nachtschicht elternzeit stunden cdi cdd temps plein partiel alternance stage
  indefinido parcial completa efetivo estágio voltijd deeltijd uur`.split(/\s+/),
);

const DAY_MS = 86_400_000;

/**
 * Whether one source shows both within a day of each other, and not with the same words: nobody posts a vacancy again
 * so soon, edited. Dates count here; only addresses do not. A date without a time says nothing.
 */
export function isPostedBeside(one: Likeness, other: Likeness): boolean {
  const [at, otherAt] = [one.postedAtMs, other.postedAtMs];
  if (one.source !== other.source || at === null || otherAt === null || Math.abs(at - otherAt) >= DAY_MS) return false;
  if (at % DAY_MS === 0 || otherAt % DAY_MS === 0 || isCut(one, other) || isCut(other, one)) return false;
  const words = ({ description }: Likeness) => bare(description.replace(ADDRESSES, " "));
  return words(one) !== words(other);
}

/** A number behind these is the vacancy's own: band 5, ward 16. */
const NUMBERED = new Set(
  "band grade level tier step group ward unit team floor clinic room site zone district ref reference post vacancy bereich station etage stufe".split(
    " ",
  ),
);
/** Of each of these a vacancy is one. */
const EITHER = new Map(
  [
    "full part",
    "night nights day days",
    "permanent temporary",
    "senior junior",
    "remote hybrid onsite",
    "early late",
  ].flatMap((words, kind) => words.split(" ").map((word) => [word, kind] as const)),
);

/** What stands in a text where another vacancy would say something else: "band": 5; "on a … time": part. */
function fillingsOf(text: string): Map<string, Set<string>> {
  const fillings = new Map<string, Set<string>>();
  const words = bared(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  for (const [at, word] of (words ?? []).entries()) {
    const before = words?.[at - 1] ?? "";
    const kind = EITHER.get(word);
    const slot =
      kind !== undefined
        ? `${words?.[at - 2]} ${before} ${kind}`
        : /^\d/.test(word) && NUMBERED.has(before)
          ? before
          : null;
    if (slot !== null) fillings.set(slot, (fillings.get(slot) ?? new Set()).add(word));
  }
  return fillings;
}

/** Whether both fill one place with words that the other has nowhere in it. */
function fillsDiffer(one: string, other: string): boolean {
  const others = fillingsOf(other);
  return [...fillingsOf(one)].some(([slot, words]) => {
    const there = others.get(slot);
    return there && [...words].some((word) => !there.has(word)) && [...there].some((word) => !words.has(word));
  });
}

/** Whether the words in which two texts differ are terms, or names and numbers on both sides (ward 5, ward 7). */
export function tellsApart(one: Likeness, other: Likeness): boolean {
  if (fillsDiffer(one.description, other.description)) return true;
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
