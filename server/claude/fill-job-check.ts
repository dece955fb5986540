import { canonicalSkill, extractSkills } from "../skills/extract.ts";
import { figuresIn, isAbout, names, quotes } from "./evidence.ts";
import type { JobAnswer, JobField, JobInput, JobSaid } from "./fill-job.ts";
import { plainLine, visible } from "./plain.ts";
import { Unusable } from "./question.ts";

const MOST_SKILLS = 20;
const MOST_KEYWORDS = 8;
const MOST_INDUSTRIES = 2;
const LONGEST_NAME = 60;
const MOST_WORDS = 5;
const LONGEST_SENTENCES = 400;
const MOST_SENTENCES = 2;
const LONGEST_QUOTE = 300;
/** More are a list of all there are. */
const MOST_NAMES = 12;

/**
 * What of an answer the posting bears out: every claim stands in the text, as a quote or by its own words, and only what
 * was asked for counts. An answer of which nothing is left is an answer: there was nothing to find.
 * @throws Unusable for the answer about another posting
 */
export function checkFilled(said: JobSaid, input: JobInput): JobAnswer {
  if (said.jobId !== input.jobId) throw new Unusable(`The answer is about job ${said.jobId}, not ${input.jobId}.`);
  const text = [input.title, ...input.locations, input.description].join("\n");
  const proven = <Value>(claim: { value: Value; quote: string } | null): Value | undefined =>
    claim && claim.quote.length <= LONGEST_QUOTE && quotes(text, claim.quote) ? claim.value : undefined;
  const namesOf = (claims: readonly { value: string; quote: string }[]) =>
    distinct(claims.flatMap((claim) => proven(claim) ?? [])).slice(0, MOST_NAMES);

  const findings: { [Field in JobField]: JobAnswer[Field] } = {
    skills: skillsOf(said.skills, input, text),
    keywords: termsOf(said.keywords, text).slice(0, MOST_KEYWORDS),
    industries: distinct(said.industries).slice(0, MOST_INDUSTRIES),
    experienceLevel: proven(said.experienceLevel),
    workArrangement: proven(said.workArrangement),
    responsibilities: sentencesOf(said.responsibilities, text),
    requirements: sentencesOf(said.requirements, text),
    education: namesOf(said.education),
    benefits: namesOf(said.benefits),
    salary: salaryOf(said.salary, text),
    language: languageOf(said.language),
    visaSponsorship: proven(said.visaSponsorship),
  };
  return Object.fromEntries(
    input.missing.flatMap((field) => {
      const found = findings[field];
      return found === undefined || (Array.isArray(found) && found.length === 0) ? [] : [[field, found]];
    }),
  );
}

/** By our names. One that the taxonomy does not know stays as it is written, for it is written in the posting. */
function skillsOf(said: readonly string[], input: JobInput, text: string): string[] {
  const known = new Set(input.known.skills);
  const read = new Set(extractSkills(text));
  const borneOut = said.flatMap((skill) => {
    const line = lineOf(skill, LONGEST_NAME);
    if (!line || line.split(" ").length > MOST_WORDS) return [];
    const name = canonicalSkill(line);
    return names(text, line) || read.has(name) ? [name] : [];
  });
  return distinct(borneOut)
    .filter((name) => !known.has(name))
    .slice(0, MOST_SKILLS);
}

function termsOf(said: readonly string[], text: string): string[] {
  return distinct(
    said.flatMap((term) => {
      const line = lineOf(term, LONGEST_NAME);
      return line && line.split(" ").length <= MOST_WORDS && names(text, line) ? [line] : [];
    }),
  );
}

function sentencesOf(said: string | null, text: string): string | undefined {
  const line = said === null ? null : lineOf(said, 4 * LONGEST_SENTENCES);
  if (!line) return undefined;
  const sentences = [...new Intl.Segmenter(undefined, { granularity: "sentence" }).segment(line)];
  let kept = "";
  for (const { segment } of sentences.slice(0, MOST_SENTENCES))
    if ((kept + segment).trim().length <= LONGEST_SENTENCES) kept += segment;
  kept = kept.trim();
  return kept !== "" && isAbout(text, kept) ? kept : undefined;
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** Its figures stand in the quote, and the quote in the text. */
function salaryOf(said: JobSaid["salary"], text: string): JobAnswer["salary"] {
  if (!said) return undefined;
  const { quote, min, max, currency, period } = said;
  const isProven = quote.length <= LONGEST_QUOTE && quotes(text, quote) && CURRENCIES.has(currency);
  const figures = figuresIn(quote);
  const stands = (amount: number | null) => amount === null || (amount > 0 && figures.has(amount));
  if (!isProven || (min === null && max === null) || !stands(min) || !stands(max)) return undefined;
  if (min !== null && max !== null && min > max) return undefined;
  return { min, max, currency, period };
}

const LANGUAGES = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

function languageOf(said: string | null): string | undefined {
  return said && /^[a-z]{2}$/.test(said) && LANGUAGES.of(said) ? said : undefined;
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}

/** One line that is plain as it is; null where it holds markup or an address, is empty, or longer than `max`. */
function lineOf(text: string, max: number): string | null {
  const line = plainLine(text, max);
  return line !== "" && line === visible(text).replace(/\s+/g, " ").trim() ? line : null;
}
