import { foldedWords, type Quoted, quoted } from "../quotes.ts";
import { canonicalSkill, extractSkills, skillOf } from "../skills/extract.ts";
import { industriesNamed } from "../skills/industries.ts";
import { readTitle } from "../skills/titles.ts";
import type { CvSaid } from "./cv-said.ts";
import { languageOf, namesLanguage } from "./language.ts";
import { plainLine } from "./plain.ts";

type SaidPosition = CvSaid["positions"][number];

/** What of an answer on a CV is found in the CV. The texts are plain lines; all but languages and titles to search for as written there. */
export interface CvAnswer extends Omit<CvSaid, "languages"> {
  /** English names, as CLDR has them: `German`, `Chinese`. */
  languages: { name: string; level: CvSaid["languages"][number]["level"] }[];
}

const MOST = { skills: 80, positions: 40, searchTitles: 5, industries: 3, education: 10, languages: 20, places: 2 };
const LONGEST = { headline: 120, skill: 60, quote: 300, name: 120, when: 80, subject: 80 };
const MOST_SKILL_WORDS = 6;
/** A skill may be a part of its name's words in the quote: "Amazon Web Services" is four at most. */
const MOST_FORM_WORDS = 4;
/** So far from a title or its employer may its dates stand, in characters. */
const NEAR = 400;

/** What redaction leaves, and what templates do. */
const MARK = /\[[\p{L}\d][\p{L}\d _-]{0,30}\]/u;
/** A line that tells its reader what to do is evidence of nothing. */
const INSTRUCTS =
  /\b(?:ignore|disregard|forget|override)\b.{0,60}\b(?:instructions?|prompts?|rules|everything (?:above|before))\b|\b(?:system prompt|hire me\b|hidden instruction|jailbreak)|\badd (?:the |these |following |to )*skills?\b|\b(?:give|rate|score|rank|grade)\b.{0,30}\b(?:me|this (?:cv|resume|candidate|applicant|person)|the (?:candidate|applicant))\b|\byou (?:must|shall|should|have to|are to)\b.{0,60}\b(?:add|answer|respond|return|output|rate|score|recommend|hire|list)\b/i;

/** Drops of an answer what the text does not bear out. `today` is an ISO 8601 date. */
export function checkCv(said: CvSaid, cv: string, today: string): CvAnswer {
  const text = quoted(
    cv
      .split("\n")
      .filter((line) => !INSTRUCTS.test(line))
      .join("\n"),
  );
  const positions = distinct(
    said.positions.slice(0, MOST.positions).flatMap((position) => positionOf(position, text, today)),
    // What lost its dates may be another one.
    (position, index) => (position.when ? `${position.title}|${position.employer}|${position.when}` : String(index)),
  );
  const headline = own(said.headline, LONGEST.headline);
  const education = said.education.slice(0, MOST.education).flatMap(({ level, subject, quote }) => {
    const found = quoteOf(quote, text);
    return found === null ? [] : [{ level, subject: written(subject, text, LONGEST.subject), quote: found }];
  });
  const kept = {
    headline: headline !== null && text.hasWords(headline) ? headline : null,
    positions,
    education: distinct(education, ({ level, subject }) => `${level}|${subject}`),
  };
  const named = industriesNamed(cv);
  return {
    ...kept,
    skills: distinct(
      said.skills.flatMap((skill) => skillIn(skill, text)),
      ({ name }) => canonicalSkill(name).toLowerCase(),
    ).slice(0, MOST.skills),
    statedYears: yearsIn(said.statedYears, text),
    level: said.level,
    searchTitles: searchTitlesOf(said.searchTitles, kept, text),
    industries: [...new Set(said.industries)].filter((name) => named.has(name)).slice(0, MOST.industries),
    languages: distinct(
      said.languages.slice(0, MOST.languages).flatMap((language) => languageIn(language, text)),
      ({ name }) => name,
    ),
    places: distinct(
      said.places.flatMap((place) => written(place, text, LONGEST.name) ?? []),
      (place) => place.toLowerCase(),
    ).slice(0, MOST.places),
  };
}

/** One line of the person's own, no longer than that and without a mark; else null. */
function own(words: string | null, longest: number): string | null {
  const line = words === null ? "" : plainLine(words, longest + 1);
  return line.length <= longest && /\p{L}/u.test(line) && !MARK.test(line) ? line : null;
}

/** The same, if the text has it. */
function written(words: string | null, text: Quoted, longest: number): string | null {
  const line = own(words, longest);
  return line !== null && text.has(line) ? line : null;
}

/** A quote may hold a mark: it stands in the text that was read. */
function quoteOf(words: string, text: Quoted): string | null {
  const line = plainLine(words, LONGEST.quote + 1);
  return line.length <= LONGEST.quote && text.has(line) ? line : null;
}

function skillIn({ name, quote }: CvSaid["skills"][number], text: Quoted): CvSaid["skills"] {
  const skill = own(name, LONGEST.skill);
  const found = quoteOf(quote, text);
  if (skill === null || found === null || foldedWords(skill).length > MOST_SKILL_WORDS) return [];
  if (!names(found, skill)) return [];
  // "CEO" is what someone is. What the taxonomy knows as a skill may sound like that.
  const isRole = skillOf(canonicalSkill(skill)) === null && readTitle(skill).function !== null;
  return isRole ? [] : [{ name: skill, quote: found }];
}

/** Whether a quote names this skill: in these words, or in another form that the taxonomy knows. */
function names(quote: string, skill: string): boolean {
  if (quoted(quote).has(skill)) return true;
  const canonical = canonicalSkill(skill);
  if (skillOf(canonical) === null) return false;
  if (extractSkills(quote).includes(canonical)) return true;
  const words = quote.split(/[\s,;:()/|•]+/).filter(Boolean);
  return words.some((_, first) =>
    Array.from({ length: MOST_FORM_WORDS }, (_, more) => words.slice(first, first + 1 + more).join(" ")).some(
      (form) => canonicalSkill(form) === canonical,
    ),
  );
}

/** A position with a title or an employer that the text has; its dates only as they stand near them. */
function positionOf(said: SaidPosition, text: Quoted, today: string): SaidPosition[] {
  const title = written(said.title, text, LONGEST.name);
  const employer = written(said.employer, text, LONGEST.name);
  if (title === null && employer === null) return [];
  const position = { title, employer, place: written(said.place, text, LONGEST.name) };
  const when = said.when === null ? null : plainLine(said.when, LONGEST.when);
  const dated = when !== null && /\d\d/.test(when) && isNear(when, [title, employer], text);
  if (!dated) return [{ ...position, when: null, from: null, to: null, current: false }];
  const from = monthIn(said.from, when, today);
  const to = monthIn(said.to, when, today);
  const isBackwards = from !== null && to !== null && to.slice(0, from.length) < from.slice(0, to.length);
  return [
    {
      ...position,
      when,
      from: isBackwards ? null : from,
      to: isBackwards ? null : to,
      current: said.current && to === null && said.to === null && from !== null,
    },
  ];
}

function isNear(when: string, names: readonly (string | null)[], text: Quoted): boolean {
  const named = names.flatMap((name) => (name === null ? [] : text.passagesOf(name)));
  return text
    .passagesOf(when)
    .some(({ start, end }) => named.some((name) => name.start - end <= NEAR && start - name.end <= NEAR));
}

/** "2019-03" or "2019", if the dates as written have that year and it is not to come; else null. */
function monthIn(month: string | null, when: string, today: string): string | null {
  const year = month?.match(/^((?:19|20)\d\d)(?:-(?:0[1-9]|1[0-2]))?$/)?.[1];
  if (!month || !year || month > today.slice(0, month.length)) return null;
  return new RegExp(`(?<!\\d)(?:${year.slice(0, 2)})?${year.slice(2)}(?!\\d)`).test(when) ? month : null;
}

function yearsIn(said: CvSaid["statedYears"], text: Quoted): CvSaid["statedYears"] {
  const quote = said && quoteOf(said.quote, text);
  if (!said || quote === null || !(said.years > 0 && said.years <= 60)) return null;
  const numbers = quote.match(/\d+(?:[.,]\d)?/g) ?? [];
  return numbers.some((number) => Number(number.replace(",", ".")) === said.years)
    ? { years: said.years, quote }
    : null;
}

function languageIn({ code, level, quote }: CvSaid["languages"][number], text: Quoted): CvAnswer["languages"] {
  const found = quoteOf(quote, text);
  const name = languageOf(code);
  if (found === null || name === null || !namesLanguage(found, code)) return [];
  const isStated = level === null || !/^[ABC]\d$/.test(level) || quoted(found).has(level);
  return [{ name, level: isStated ? level : null }];
}

/** Titles that stand in the text, or that do the same or work in the same field as one that the person has. */
function searchTitlesOf(
  titles: readonly string[],
  { headline, positions, education }: Pick<CvAnswer, "headline" | "positions" | "education">,
  text: Quoted,
): string[] {
  const known = [headline, ...positions.map(({ title }) => title), ...education.map(({ subject }) => subject)]
    .flatMap((title) => title ?? [])
    .map(readTitle);
  const does = new Set(known.flatMap((title) => title.function ?? []));
  const fields = new Set(known.flatMap(({ field }) => field ?? []));
  const fitting = titles.flatMap((said) => {
    const title = own(said, LONGEST.name);
    if (title === null) return [];
    const read = readTitle(title);
    const isAlike = does.has(read.function ?? "") || fields.has(read.field ?? "");
    return read.core !== "" && (isAlike || text.has(title)) ? [title] : [];
  });
  return distinct(fitting, (title) => readTitle(title).core).slice(0, MOST.searchTitles);
}

/** The first of each key. */
function distinct<Value>(values: readonly Value[], keyOf: (value: Value, index: number) => string): Value[] {
  const seen = new Map<string, Value>();
  for (const [index, value] of values.entries()) {
    const key = keyOf(value, index);
    if (!seen.has(key)) seen.set(key, value);
  }
  return [...seen.values()];
}
