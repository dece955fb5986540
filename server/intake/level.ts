import { foldTitle, functionsIn, wordsOf } from "../skills/title-words.ts";
import { readTitle, type Title } from "../skills/titles.ts";
import type { ExperienceLevel } from "./job-record.ts";
import { OCCUPATION_LEVELS } from "./occupations.data.ts";
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
  ..."healthcare,therapy,physiotherapy,pharmacy,radiography,laboratory science,nutrition,ambulance,care,social work".split(
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
  const doctors = MEDICAL.has(read.field ?? "") || OF_DOCTORS.test(text.slice(0, 6_000));
  const clinical = read.field === null || CLINICAL.has(read.field);
  if (/\bconsultant\b/.test(folded) && (doctors || (clinical && OF_HOSPITALS.test(text.slice(0, 3_000)))))
    return "LEAD";
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
    const level = occupationIn(bare) ?? (isAssistant(bare, functions.at(-1)?.name) ? "ENTRY" : null);
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

/** The last occupation named, the longest of those that end there; none where another noun follows it ("driver engineer"). */
function occupationIn(words: readonly string[]): ExperienceLevel | null {
  for (let end = words.length; end > 0; end--) {
    for (let length = Math.min(longestOccupation, end); length > 0; length--) {
      const phrase = words.slice(end - length, end).join(" ");
      const level = occupations.get(phrase) ?? occupations.get(phrase.replace(/s$/, ""));
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
      return contradicts(title) ? null : usual;
  }
}

/** "Junior/Senior Baker": several levels. */
function contradicts(title: string): boolean {
  return /\b(?:junior|jr|graduate|trainee)\b/i.test(title) && /\b(?:senior|sr|lead)\b/i.test(title);
}

const BAND = /\bband\s?([2-9])\s?([a-d])?(?![\d%])/gi;
const HEALTH = /\bnhs\b|\btrust\b|hospital|nurs|clinic|patient|health|\bward\b|agenda for change|\bafc\b/i;

/** The British health service's pay bands: 2 to 5 ENTRY, 6 MID, 7 and 8a SENIOR, above LEAD; null for several. */
export function levelOfBand(title: string, text: string): ExperienceLevel | null {
  for (const where of [title, text.slice(0, 1_500)]) {
    if (!/\bband\s?\d/i.test(where) || !HEALTH.test(`${title} ${text.slice(0, 1_500)}`)) continue;
    const found = new Set<ExperienceLevel>();
    for (const [, band, letter] of where.matchAll(BAND)) found.add(levelOf(Number(band), (letter ?? "").toLowerCase()));
    const [only] = found;
    return found.size === 1 ? (only ?? null) : null;
  }
  return null;
}

function levelOf(band: number, letter: string): ExperienceLevel {
  if (band <= 5) return "ENTRY";
  if (band === 6) return "MID";
  return band === 7 || (band === 8 && (letter === "" || letter === "a")) ? "SENIOR" : "LEAD";
}
