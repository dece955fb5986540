import type { MatchProfile, MatchToJudge } from "./match-input.ts";

const NUMBER = /(?<![\p{L}\p{N}.,])\d{1,12}(?:[.,]\d{1,9}){0,4}(?: ?k(?![\p{L}\p{N}]))?/giu;
const COUNTS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const WRITTEN = new RegExp(
  `\\b(${COUNTS.join("|")})(?=(?: \\w+){0,2}? (?:years?|months?|skills?|tools?|certifications?|of (?:its|the|your))\\b|\\+)`,
  "gi",
);
const TELLING = /(?<![\p{L}\p{N}])\d{2}|\d\+?(?: [\p{L}-]+){0,2} (?:years?|months?|skills?|of)\b/u;
/** Telephone numbers are no facts about a match: a country's or an area's code, or more digits than a salary has. */
const TELEPHONE =
  /\+\d[\d ().-]{7,20}\d|\(\d{2,5}\) ?\d[\d .-]{4,14}\d|(?<!\d)\d{3,4}[ .-]\d{3,4}[ .-]\d{3,4}(?!\d)|\d{9,}/g;

/** The numbers that a text gives, in digits or (of years and skills) in words; NaN for what is written as one and is none. */
export function numbersIn(text: string): number[] {
  const found: number[] = [];
  for (const [said] of text.matchAll(NUMBER)) {
    const digits = said.replace(/ ?k$/i, "");
    const [, whole, cents = ""] = /^(\d{1,3}(?:[.,]\d{3})+)(?:[.,](\d{1,2}))?$/.exec(digits) ?? [];
    const value = Number(whole ? `${whole.replace(/[.,]/g, "")}.${cents}` : digits.replace(",", "."));
    found.push(digits.length < said.length ? value * 1000 : value);
  }
  for (const [said] of text.matchAll(WRITTEN)) found.push(COUNTS.indexOf(said.toLowerCase()) + 2);
  return found;
}

/** Whether a text gives a number that means something: a share, a salary, so many years or skills; "a 5" and "at most 3" do not. */
export function countsSomething(text: string): boolean {
  return TELLING.test(text) || text.search(WRITTEN) >= 0;
}

/**
 * The numbers that can be said of a match: those of its texts, counts of its skills, years between what is asked for and
 * what is had. Not the score's: no sentence is about that.
 */
export function numbersOf(
  person: MatchProfile,
  { job, comparison }: MatchToJudge,
  texts: readonly string[],
): Set<number> {
  const numbers = new Set(texts.flatMap((text) => numbersIn(text.replace(TELEPHONE, " "))));
  const { yearsOfExperience: years, wishes } = person;
  const { skillMatch } = comparison;
  if (skillMatch) {
    const { percent, matched, asked } = skillMatch;
    for (const number of [percent, matched, asked, asked - matched]) numbers.add(number);
  }
  const { matchingSkills, missingSkills, relatedSkills, additionalSkills } = comparison;
  for (const { length } of [matchingSkills, missingSkills, relatedSkills, additionalSkills]) numbers.add(length);
  if (wishes.minimumSalaryUsd !== null) numbers.add(wishes.minimumSalaryUsd);
  if (years !== null) {
    numbers.add(years);
    const asked = [job.experience ?? "", ...comparison.parts.map(({ detail }) => detail)].flatMap(numbersIn);
    for (const number of asked) numbers.add(Math.abs(number - years));
  }
  numbers.delete(Number.NaN);
  for (const number of [...numbers]) {
    if (!Number.isInteger(number)) for (const round of [Math.floor, Math.round, tenth]) numbers.add(round(number));
  }
  return numbers;
}

function tenth(number: number): number {
  return Math.round(number * 10) / 10;
}
