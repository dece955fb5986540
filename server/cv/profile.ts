import { findIndustries } from "../skills/industries.ts";
import { arrangeText } from "./arrange.ts";
import { certificatesOf } from "./certificates.ts";
import { yearsCovered } from "./dates.ts";
import { type CvStudy, educationIn, educationLines, namesSchooling, studiesOf } from "./education.ts";
import { headlineOf } from "./headline.ts";
import { languagesOf } from "./languages.ts";
import { locationsOf } from "./places.ts";
import { type CvPosition, type FoundPosition, positionsOf, positionText, undatedTitles } from "./positions.ts";
import { type Section, sectionsOf } from "./sections.ts";
import { type SkillDetail, skillDetailsOf } from "./skill-details.ts";
import { statedYears } from "./stated-years.ts";
import { titleIn } from "./titles.ts";

/** By years of experience: under 2, under 5, under 10, and 10 or more. */
export type CvExperienceLevel = "ENTRY" | "MID" | "SENIOR" | "LEAD";

/** What rules read out of a CV; what they do not find is null or empty. */
export interface CvProfile {
  headline: string | null;
  /** Canonical names of the taxonomy, in order of appearance. */
  skills: string[];
  /** To one decimal. */
  yearsOfExperience: number | null;
  experienceLevel: CvExperienceLevel | null;
  /** Those still held first, then newest first. */
  titles: string[];
  /** Of the one list that postings share, best supported first. */
  industries: string[];
  /** Where the person lives, as written. */
  locations: string[];
  /** English names, with the level where it is stated: `German (C1)`. */
  languages: string[];
  /** Levels, highest first: `Bachelor's degree`. */
  education: string[];
  /** Newest first. */
  positions: CvPosition[];
  /** The same skills as in `skills`, with where they were found and how long they were used. */
  skillDetails: SkillDetail[];
  /** Certificates and licences by name. */
  certificates: string[];
  /** What was studied, highest level first. */
  studies: CvStudy[];
  /** Under which postings for the person are advertised, best first; absent where no one but the rules has read the CV. */
  searchTitles?: string[];
}

const MAX_TITLES = 8;
const MAX_HEADLINE = 120;

/** A CV says no more of work than this; the rest of a text that does is not read for skills. */
export const MAX_POSITIONS = 40;

/**
 * Reads a profile out of the text of a CV. `now` ends positions that are still held. Never throws: a text that says
 * nothing gives an empty profile.
 */
export function readProfile(text: string, now: Date): CvProfile {
  const arranged = arrangeText(text);
  const sections = sectionsOf(arranged);
  const positions = positionsOf(sections, now).slice(0, MAX_POSITIONS);
  const ownLine = headlineOf(sections);
  const titles = titlesOf(positions, sections, ownLine);
  const years = yearsOf(positions) ?? statedYears(arranged);
  const languages = languagesOf(arranged, sections);
  const skillDetails = skillDetailsOf(arranged, sections, positions).filter((skill) => isOwn(skill, languages));
  const skills = skillDetails.map(({ name }) => name);
  return {
    headline: ownLine ?? titles[0] ?? firstSentence(sections),
    skills,
    yearsOfExperience: years,
    experienceLevel: years === null ? null : levelOf(years),
    titles,
    industries: findIndustries(workText(sections, ownLine ?? titles[0] ?? null), skills),
    locations: locationsOf(sections),
    languages,
    education: educationIn(educationLines(sections).join("\n")),
    positions: positions.map(positionText),
    skillDetails,
    certificates: certificatesOf(sections, skillDetails),
    studies: studiesOf(sections),
  };
}

/** A language that only an account of work or of school names ("in plain English", "Deutsch-Bank") is no one's skill. */
export function isOwn({ name, kind, found }: SkillDetail, languages: readonly string[]): boolean {
  if (kind !== "language" || languages.some((language) => language.startsWith(name))) return true;
  return found.some(({ section }) => section === "skills");
}

/** Of the positions; where they name none, of lines that look like titles, or what the person calls themselves. */
function titlesOf(positions: readonly FoundPosition[], sections: readonly Section[], ownLine: string | null): string[] {
  const held = positions.flatMap(({ title }) => title ?? []);
  const named = held.length > 0 ? held : undatedTitles(sections);
  const own = ownLine === null ? null : titleIn(ownLine);
  return distinctTitles(named.length === 0 && own ? [own] : named);
}

/** What the dates of the positions cover; without dates, the durations that they state. */
export function yearsOf(positions: readonly FoundPosition[]): number | null {
  const ranges = positions.flatMap(({ range }) => range ?? []);
  if (ranges.length > 0) return yearsCovered(ranges);
  const months = positions.reduce((sum, { statedMonths }) => sum + (statedMonths ?? 0), 0);
  return months > 0 ? Math.round((months / 12) * 10) / 10 : null;
}

/** The level that so many years make. */
export function levelOf(years: number): CvExperienceLevel {
  if (years < 2) return "ENTRY";
  if (years < 5) return "MID";
  return years < 10 ? "SENIOR" : "LEAD";
}

/** How the summary begins, when that is short enough for a headline. */
function firstSentence(sections: readonly Section[]): string | null {
  const summary = sections.find((section) => section.kind === "summary")?.lines.find((line) => line !== "");
  const sentence = summary?.split(/(?<=[.!?])\s/)[0]?.replace(/^[\s•*-]+/, "");
  return sentence && sentence.length <= MAX_HEADLINE && sentence.length > 10 ? sentence : null;
}

/** What speaks of work: schools attended say nothing about the industry. */
function workText(sections: readonly Section[], headline: string | null): string {
  const lines = sections
    .filter(({ kind }) => kind !== "education" && kind !== "personal" && kind !== "languages")
    .flatMap(({ kind, lines }) => (kind === "experience" ? lines : lines.filter((line) => !namesSchooling(line))));
  return [headline ?? "", ...lines].join("\n");
}

/** Each title once, whatever its case; at most eight. */
export function distinctTitles(titles: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const title of titles) {
    const key = title.toLowerCase();
    if (!seen.has(key)) seen.set(key, title);
  }
  return [...seen.values()].slice(0, MAX_TITLES);
}
