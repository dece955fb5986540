import { extractSkills } from "../skills/extract.ts";
import { findIndustries } from "../skills/industries.ts";
import { yearsCovered } from "./dates.ts";
import { educationIn } from "./education.ts";
import { languagesOf } from "./languages.ts";
import { locationsOf } from "./places.ts";
import { positionsOf, undatedTitles } from "./positions.ts";
import { type Section, sectionsOf } from "./sections.ts";
import { tidy, titleIn } from "./titles.ts";

/** By years of experience: under 2, under 5, under 10, and 10 or more. */
export type CvExperienceLevel = "ENTRY" | "MID" | "SENIOR" | "LEAD";

/** What first rules read out of a CV; what they do not find is null or empty. */
export interface CvProfile {
  headline: string | null;
  /** Canonical names of the taxonomy, in order of appearance. */
  skills: string[];
  /** To one decimal. */
  yearsOfExperience: number | null;
  experienceLevel: CvExperienceLevel | null;
  /** Newest first. */
  titles: string[];
  /** Of the one list that postings share, best supported first. */
  industries: string[];
  /** Where the person lives, as written. */
  locations: string[];
  /** English names, with the level where it is stated: `German (C1)`. */
  languages: string[];
  /** Levels, highest first: `Bachelor's degree`. */
  education: string[];
}

const MAX_TITLES = 8;
const MAX_HEADLINE = 120;

/**
 * Reads a profile out of the text of a CV. `now` ends positions that are still held. Never throws: a text that says
 * nothing gives an empty profile.
 */
export function readProfile(text: string, now: Date): CvProfile {
  const sections = sectionsOf(text);
  const positions = positionsOf(sections, now);
  const top = sections[0]!.lines;
  const ownLine = headlineOf(sections);
  const titles = unique([
    ...positions.flatMap((position) => position.title ?? []),
    ...(positions.some((position) => position.title) ? [] : undatedTitles(sections)),
  ]);
  const ownTitle = ownLine === null ? null : titleIn(ownLine);
  if (titles.length === 0 && ownTitle) titles.push(ownTitle);
  const headline = ownLine ?? titles[0] ?? firstSentence(sections);
  const years = positions.length > 0 ? yearsCovered(positions.map((position) => position.range)) : statedYears(text);
  const skills = extractSkills(text);
  return {
    headline,
    skills,
    yearsOfExperience: years,
    experienceLevel: years === null ? null : levelOf(years),
    titles: titles.slice(0, MAX_TITLES),
    industries: findIndustries(workText(sections, headline), skills),
    locations: locationsOf(top),
    languages: languagesOf(text, sections),
    education: educationIn(educationText(sections, text)),
  };
}

/** The level that so many years make. */
function levelOf(years: number): CvExperienceLevel {
  if (years < 2) return "ENTRY";
  if (years < 5) return "MID";
  return years < 10 ? "SENIOR" : "LEAD";
}

/** The line near the top that says what the person is. */
function headlineOf(sections: readonly Section[]): string | null {
  const top = sections[0]!.lines.filter((line) => line !== "").slice(0, 8);
  for (const line of top) {
    const words = line.replace(/^[\s#*•·-]+|[\s*•·,;:-]+$/g, "").replace(/\s+/g, " ");
    if (words.length <= MAX_HEADLINE && !/\d{3}|@|https?:|www\./.test(words) && titleIn(words)) return tidy(words);
  }
  return null;
}

/** How the summary begins, when that is short enough for a headline. */
function firstSentence(sections: readonly Section[]): string | null {
  const summary = sections.find((section) => section.kind === "summary")?.lines.find((line) => line !== "");
  const sentence = summary?.split(/(?<=[.!?])\s/)[0]?.replace(/^[\s•*-]+/, "");
  return sentence && sentence.length <= MAX_HEADLINE && sentence.length > 10 ? sentence : null;
}

const NUMBER_WORDS: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
};
const STATED_YEARS = new RegExp(
  `\\b(\\d{1,2}(?:[.,]5)?|${Object.keys(NUMBER_WORDS).join("|")})\\s?(?:\\(\\d{1,2}\\)\\s?)?\\+?\\s?(?:plus\\s|or more\\s)?(?:years?|yrs?|jahren?|ans|années|años)\\b['’]?(?=[^.\\n]{0,60}?\\b(?:experience|expertise|erfahrung|berufserfahrung|expérience|experiencia|working|background|in|as|als|career|practice)\\b)`,
  "gi",
);

/** "10+ years of experience": the most that is stated, when nothing is dated. */
function statedYears(text: string): number | null {
  const stated = [...text.matchAll(STATED_YEARS)]
    .map((match) => NUMBER_WORDS[match[1]!.toLowerCase()] ?? Number(match[1]!.replace(",", ".")))
    .filter((years) => years > 0 && years <= 50);
  return stated.length > 0 ? Math.max(...stated) : null;
}

/** What speaks of work: schools attended say nothing about the industry. */
function workText(sections: readonly Section[], headline: string | null): string {
  const lines = sections.filter((section) => section.kind !== "education").flatMap((section) => section.lines);
  return [headline ?? "", ...lines].join("\n");
}

/** The sections on education; the whole text when there are none. */
function educationText(sections: readonly Section[], text: string): string {
  const lines = sections.filter((section) => section.kind === "education").flatMap((section) => section.lines);
  return lines.length > 0 ? lines.join("\n") : text;
}

/** Each title once, whatever its case. */
function unique(titles: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const title of titles) {
    const key = title.toLowerCase();
    if (!seen.has(key)) seen.set(key, title);
  }
  return [...seen.values()];
}
