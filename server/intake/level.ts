import { foldTitle, functionsIn, wordsOf } from "../skills/title-words.ts";
import { readTitle, type Title } from "../skills/titles.ts";
import type { ExperienceLevel } from "./job-record.ts";
import { OCCUPATION_LEVELS } from "./occupations.data.ts";
import { levelOfGrade } from "./pay-bands.ts";
import { levelOfTitleWords } from "./rank-words.ts";
import { findSpan } from "./span.ts";

const RANK: Record<ExperienceLevel, number> = { ENTRY: 0, MID: 1, SENIOR: 2, LEAD: 3 };

/** The level of this many years: ENTRY below 2, MID below 5, SENIOR below 10, LEAD from 10. */
export function levelOfYears(years: number): ExperienceLevel {
  if (years < 2) return "ENTRY";
  if (years < 5) return "MID";
  return years < 10 ? "SENIOR" : "LEAD";
}

/** The higher of two levels, or the one there is. */
export function higher(a: ExperienceLevel | null, b: ExperienceLevel | null): ExperienceLevel | null {
  if (!a || !b) return a ?? b;
  return RANK[a] >= RANK[b] ? a : b;
}

/** Vendors' own words. Null for those that span levels ("Mid-Senior level") or say nothing. */
export function levelOfWord(word: string): ExperienceLevel | null {
  const text = word.trim().toLowerCase();
  if (!text || /mid[- ]senior|not applicable|\bany\b|\ball\b|associate/.test(text)) return null;
  const years = /^(\d{1,2})\s?(?:-\s?(\d{1,2})|\+)?(?:\s?(?:years?|yrs?))?$/.exec(text);
  if (years) return levelOfYears(Number(years[1]));
  if (/entry|junior|intern(?!a)|trainee|graduate|berufseinsteiger|no experience|apprentice|student/.test(text))
    return "ENTRY";
  if (/director|executive|lead|principal|head|\bvp\b|chief|expert|staff|c-level/.test(text)) return "LEAD";
  if (/senior|sr\b|sênior/.test(text)) return "SENIOR";
  return /mid|intermediate|regular|pleno|experienced/.test(text) ? "MID" : null;
}

const occupations = new Map<string, ExperienceLevel>();
let longestOccupation = 1;
for (const [level, phrases] of Object.entries(OCCUPATION_LEVELS) as [ExperienceLevel, string][]) {
  for (const written of phrases.split(",")) {
    const words = wordsOf(foldTitle(written.trim()));
    if (words.length === 0) continue;
    occupations.set(words.join(" "), level);
    longestOccupation = Math.max(longestOccupation, words.length);
  }
}

const MEDICAL = new Set(["medicine", "psychology", "nursing", "midwifery", "dentistry"]);
const CLINICAL = new Set([
  ...MEDICAL,
  ..."healthcare,therapy,physiotherapy,pharmacy,radiography,laboratory science,nutrition,ambulance,care,social work,optometry".split(
    ",",
  ),
]);
/** Where "driver", "server" and "administrator" are other things. */
const TECHNICAL = new Set([
  "software",
  "data",
  "machine learning",
  "it operations",
  "security",
  "electrical engineering",
]);
/** A consultant by these words is a doctor. */
const OF_DOCTORS =
  /\b(?:specialist register|CCT\b|consultant (?:physician|colleagues?|job plan)|GMC\b|programmed activities)/;

const OF_HOSPITALS = /\b(?:NHS|[Hh]ospitals?|[Pp]atients?)\b/;

/** The usual entry into the occupation a title names; null where it names none of which that is known. */
function levelOfOccupation(title: string, read: Title, text = ""): ExperienceLevel | null {
  const folded = foldTitle(title.slice(0, 300));
  if (/\bteachers?\b/.test(folded) && ASKS_TEACHERS.test(text.slice(0, 8_000))) return null;
  // "Assistant professor or tenured associate professor": several ranks.
  if (/\bassistant professors? (?:or|and|to|through)\b|\bassistant(?:,? or)? associate\b/.test(folded)) return null;
  const clinical = read.field === null || CLINICAL.has(read.field);
  if (/\bconsultant\b/.test(folded)) {
    const doctors = MEDICAL.has(read.field ?? "") || OF_DOCTORS.test(text.slice(0, 6_000));
    if (doctors || (clinical && OF_HOSPITALS.test(text.slice(0, 3_000)))) return "LEAD";
  }
  if (CLINICAL.has(read.field ?? "")) {
    if (/\bhighly speciali[sz](?:t|ed)\b|\badvanced\b/.test(folded)) return "SENIOR";
    if (/^(?:band \d )?speciali(?:st|sed|zed) \w+/.test(folded) && !/doctor|dentist|registrar/.test(folded))
      return "MID";
  }
  for (const part of folded.split(/\s*[|•·–—;:()[\]{}\n,/]+\s*|\s+-+\s+|-\s+|\b(?:at|@)\s/)) {
    const words = wordsOf(part);
    const functions = functionsIn(words);
    // "Administrator for the cleaners" is none of them.
    const until = words.findIndex((word, at) => at > 0 && /^(?:of|for|to|fur|within|supporting)$/.test(word));
    const bare = (until > 0 ? words.slice(0, until) : words).filter((word) => !/^(?:band|\d\w?|bank)$/.test(word));
    if (functions.length === 0 && !occupationIn(bare)) continue;
    const level =
      occupationIn(words) ?? occupationIn(bare) ?? (isAssistant(bare, functions.at(-1)?.name) ? "ENTRY" : null);
    return level === "ENTRY" && TECHNICAL.has(read.field ?? "") ? null : level;
  }
  return null;
}

/** Whoever assists begins, but for those who assist the head of a house or stand in for a doctor. */
function isAssistant(words: readonly string[], last: string | undefined): boolean {
  const end = words.at(-1) ?? "";
  return (
    last === "assistant" &&
    words.length > 1 &&
    /^(?:assistants?|aides?|assistante?|auxiliar)$/.test(end) &&
    !/^(?:physician|executive|surgical|first|personal|manager|director)$/.test(words.at(-2) ?? "")
  );
}

const ASKS_TEACHERS =
  /\b(?:experienced|seasoned|veteran) (?:[a-z-]+ ){0,2}(?:teacher|educator)s?\b(?! mentor)|\b(?:classroom|teaching) experience\W{0,3}(?:is )?required/i;
const OF_SCHOOLS = /^(?:teachers?|tutors?)$/;

/** "Teacher", "Middle School Science Teacher", and not "helping teachers teach" or "in the teacher scholar tradition". */
function isSchoolPost(words: readonly string[]): boolean {
  return (
    words.length <= 10 && !words.some((word) => /^(?:we|our|help\w*|with|by|the|built?|tools?|scholar)$/.test(word))
  );
}

/** The last occupation named, the longest of those that end there; none where another noun follows it ("driver engineer"). */
function occupationIn(words: readonly string[]): ExperienceLevel | null {
  for (let end = words.length; end > 0; end--) {
    for (let length = Math.min(longestOccupation, end); length > 0; length--) {
      const phrase = words.slice(end - length, end).join(" ");
      const level = occupations.get(phrase) ?? occupations.get(phrase.replace(/s$/, ""));
      if (level && OF_SCHOOLS.test(phrase) && !isSchoolPost(words.slice(0, end))) continue;
      if (level) return functionsIn(words.slice(end)).length > 0 ? null : level;
    }
  }
  return null;
}

/** What a title's own words and the occupation it names say. */
export function levelOfTitle(title: string, read: Title = readTitle(title), text = ""): ExperienceLevel | null {
  const usual = levelOfOccupation(title, read, text);
  switch (read.seniority) {
    case "INTERN":
    case "JUNIOR":
      return "ENTRY";
    case "MID":
      return "MID";
    case "SENIOR":
      // The senior one among those who learn on the job.
      return usual === "ENTRY" && !["nurse", "therapist", "technician"].includes(read.function ?? "")
        ? "MID"
        : usual === "LEAD"
          ? "LEAD"
          : "SENIOR";
    case "LEAD":
      // "Senior or Staff Engineer": the least of them is asked for.
      if (findSpan(title, "")?.level) return "SENIOR";
      return usual === "ENTRY" ? "MID" : (usual ?? (CLINICAL.has(read.field ?? "") ? "SENIOR" : "LEAD"));
    case "MANAGER":
      if (usual && usual !== "ENTRY") return usual;
      return /\bassistant (?:\w+ )?manager\b/i.test(title) ? "MID" : "SENIOR";
    case "DIRECTOR":
    case "EXECUTIVE":
      return "LEAD";
    default:
      return contradicts(title) ? null : (levelOfTitleWords(title, isOfHealth(read, text)) ?? usual);
  }
}

function isOfHealth(read: Title, text: string): boolean {
  return CLINICAL.has(read.field ?? "") || OF_HOSPITALS.test(text.slice(0, 3_000));
}

/** "Junior/Senior Baker": several levels. */
function contradicts(title: string): boolean {
  return /\b(?:junior|jr|graduate|trainee)\b/i.test(title) && /\b(?:senior|sr|lead)\b/i.test(title);
}

/** "Band 6", "Band 8a", "Band 5/6", and not "Band 5 - 37.5 hours" or "Band 5 - 6 months". */
const BAND =
  /\bband\s?([2-9])(?:\s?([a-d])(?![a-z]))?(?:\s?(?:\/|-|–|to|or|&|and)\s?([2-9])([a-d](?![a-z]))?(?![\d.]| ?(?:month|week|hour|year|day|x\b)))?(?![\d%])/gi;
const HEALTH = /\bnhs\b|\btrust\b|hospital|nurs|clinic|patient|health|\bward\b|agenda for change|\bafc\b/i;
const OF_HEALTH = 1_500;

/**
 * The levels of the British health service's pay bands that the title names, else what is paid (`pay`, the field of the
 * source), else the beginning of the text: of the first of them that names any; several for "Band 5/6".
 */
export function levelsOfBands(title: string, text: string, pay = ""): ExperienceLevel[] {
  for (const where of [title, pay.slice(0, 300), text.slice(0, OF_HEALTH)]) {
    if (!/\bband\s?\d/i.test(where) || !HEALTH.test(`${title} ${text.slice(0, OF_HEALTH)}`)) continue;
    const found = new Set<ExperienceLevel>();
    for (const [, band, letter = "", next, nextLetter = ""] of where.matchAll(BAND)) {
      found.add(levelOfGrade(Number(band), letter.toLowerCase()));
      if (next) found.add(levelOfGrade(Number(next), nextLetter.toLowerCase()));
    }
    return [...found];
  }
  return [];
}
