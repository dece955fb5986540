import { canonicalSkill, extractSkills, relativesOf, skillOf } from "../skills/extract.ts";
import type { MatchProfile, MatchToJudge } from "./match-input.ts";
import { numbersOf } from "./match-numbers.ts";
import { GENERIC_WORDS, LEGAL_FORMS, PLACE_NAMES, STOP_WORDS } from "./match-words.data.ts";

/** What a person and a job are, for sentences about them to be held against. */
export interface Pair {
  /** Canonical: listed, or named by a text of theirs. */
  skills: ReadonlySet<string>;
  /** Those of them that the person lacks. */
  missing: ReadonlySet<string>;
  /** Names of several words, or that cannot be taken for a plain word, folded: of skills, places, industries, arrangements. */
  names: readonly string[];
  /** Names as they are written that are short ("Go", "NY") or a plain word in small letters ("Excel"). */
  written: ReadonlySet<string>;
  company: string | null;
  /** Words of the person's titles, of the job's, that say what is done. */
  ownTitles: ReadonlySet<string>;
  jobTitle: ReadonlySet<string>;
  numbers: ReadonlySet<number>;
  /** Every word of theirs. */
  words: ReadonlySet<string>;
}

/** Folded words: without accents and case; "C++" and "C#" keep their signs. A plural is its singular. */
export function foldedWords(text: string): string[] {
  return (
    text
      .normalize("NFKD")
      .replace(/\p{M}+|['’]s(?!\p{L})/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[+#]+(?![\p{L}\p{N}]))?/gu) ?? []
  ).map((word) => (/\p{L}{2}[^s]s$/u.test(word) ? word.slice(0, -1) : word));
}

function isTelling(word: string): boolean {
  return !isIn(STOP_WORDS, word) && !isIn(GENERIC_WORDS, word) && word.length >= 3 && /\p{L}/u.test(word);
}

/** Whether a folded word, or its plural, is one of a list. */
export function isIn(words: ReadonlySet<string>, word: string): boolean {
  return words.has(word) || words.has(`${word}s`);
}

/** Whether this skill is told of by more than good manners. */
export function isSolid(skill: string): boolean {
  return skillOf(skill)?.kind !== "soft";
}

export function pairOf(person: MatchProfile, match: MatchToJudge): Pair {
  const { job, comparison } = match;
  const related = comparison.relatedSkills.flatMap(({ skill, via }) => [skill, via]);
  const listed = [
    ...new Set(
      [person.skills, comparison.matchingSkills, comparison.missingSkills, related, comparison.additionalSkills].flat(),
    ),
  ];
  const titles = [person.headline ?? "", ...person.titles];
  const places = [...job.places, ...person.places, ...person.wishes.places];
  const industries = [...job.industries, ...person.industries];
  const details = comparison.parts.map(({ detail }) => detail);
  const texts = [...titles, job.title, job.description, job.experience ?? "", job.salary ?? "", ...details];
  const company = withoutLegalForm(foldedWords(job.company ?? ""));
  const terms = termsOf(person, match);
  const names = new Names();
  for (const skill of listed) if (isSolid(canonicalSkill(skill))) names.add(skill, skillOf(skill)?.kind === "tool");
  for (const place of places) for (const part of place.split(/[,/;()|]/)) names.add(part, false);
  for (const name of [...industries, ...terms]) names.add(name, false);
  const missing = new Set(comparison.missingSkills.map(canonicalSkill));
  for (const skill of person.skills) missing.delete(canonicalSkill(skill));
  const known = [...texts, ...listed, ...places, ...industries, ...terms, job.company ?? ""];
  return {
    skills: new Set([...listed.map(canonicalSkill), ...extractSkills(texts.join(".\n"))]),
    missing,
    names: names.folded,
    written: names.written,
    company: company.length > 1 || company.some((word) => !isIn(STOP_WORDS, word)) ? company.join(" ") : null,
    ownTitles: new Set(titles.flatMap(foldedWords).filter(isTelling)),
    jobTitle: new Set(foldedWords(job.title).filter(isTelling)),
    numbers: numbersOf(person, match, known),
    words: new Set([...known.flatMap(foldedWords), ...placeWords(places), ...known.flatMap(initials)]),
  };
}

function withoutLegalForm(words: string[]): string[] {
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1)!)) words.pop();
  return words;
}

class Names {
  readonly folded: string[] = [];
  readonly written = new Set<string>();

  /** @param isPlain whether it may be a plain word in small letters */
  add(name: string, isPlain: boolean): void {
    const words = foldedWords(name);
    const trimmed = name.trim();
    if (words.length === 0 || (!isPlain && words.every((word) => isIn(STOP_WORDS, word)))) return;
    if (words.length === 1 && (isPlain || trimmed.length <= 3)) this.written.add(trimmed);
    else if (words.some(isTelling) || words.length > 1) this.folded.push(words.join(" "));
    for (const same of PLACE_NAMES) if (same.includes(words.join(" "))) this.addSame(same);
  }

  private addSame(names: readonly string[]): void {
    for (const name of names) {
      if (name.length > 3) this.folded.push(foldedWords(name).join(" "));
      else this.written.add(name.toUpperCase());
    }
  }
}

/** Arrangement, kind of employment and level, as they are said. */
function termsOf(person: MatchProfile, { job }: MatchToJudge): string[] {
  const { wishes } = person;
  const terms = [
    job.workArrangement ?? "",
    ...wishes.workArrangements,
    ...job.employmentTypes,
    ...wishes.employmentTypes,
  ]
    .filter((term) => term !== "" && term !== "OTHER")
    .flatMap((term) =>
      term.startsWith("REMOTE") ? ["remote", "remotely"] : [term.replaceAll("_", " ").toLowerCase()],
    );
  if (terms.includes("on site")) terms.push("onsite");
  for (const level of [person.experienceLevel, ...wishes.experienceLevels, job.experience])
    if (level && /^\p{L}+$/u.test(level)) terms.push(`${level.toLowerCase()} level`);
  if (wishes.needsVisaSponsorship) terms.push("visa");
  return terms;
}

/** Other names of the same places: "USA" where "United States" is given. */
function placeWords(places: readonly string[]): string[] {
  const given = new Set(places.flatMap((place) => place.split(/[,/;()|]/)).map((part) => foldedWords(part).join(" ")));
  return PLACE_NAMES.filter((same) => same.some((name) => given.has(foldedWords(name).join(" "))))
    .flat()
    .flatMap(foldedWords);
}

/** "Amazon Web Services" is AWS as well. */
function initials(name: string): string[] {
  const capitals = name.length <= 80 ? (name.match(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll})/gu) ?? []) : [];
  return capitals.length >= 2 ? foldedWords(capitals.join("")) : [];
}

/** Whether it is near enough to a skill of theirs to be another word for it: "cloud" where AWS is listed. */
export function isNear(skill: string, { skills }: Pair): boolean {
  if (relativesOf(skill).some(({ name }) => skills.has(name))) return true;
  return [...skills].some((own) => relativesOf(own).some(({ name }) => name === skill));
}
