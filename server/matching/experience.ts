import type { ExperienceLevel } from "./model.ts";
import { FULL } from "./score.ts";

/** Years of experience, in tenths of a year. */
export interface Band {
  low: number;
  /** OPEN_END where there is no upper end. */
  high: number;
  /** As it was said: "3 years or more", "senior level". */
  text: string;
}

const OPEN_END = 10_000;
const NO_YEARS_OVER_THIS = 60;

const LEVELS: Readonly<Record<ExperienceLevel, Band>> = {
  ENTRY: { low: 0, high: 20, text: "entry level" },
  MID: { low: 20, high: 50, text: "mid level" },
  SENIOR: { low: 50, high: 100, text: "senior level" },
  LEAD: { low: 100, high: OPEN_END, text: "lead level" },
};

/** ENTRY 0 to LEAD 3. */
export function rankOf(level: ExperienceLevel): number {
  return Object.keys(LEVELS).indexOf(level);
}

/** The level that a number of years stands for; null when there is no such number. */
export function levelOfYears(amount: number | null): ExperienceLevel | null {
  if (amount === null || !Number.isFinite(amount)) return null;
  return amount < 2 ? "ENTRY" : amount < 5 ? "MID" : amount < 10 ? "SENIOR" : "LEAD";
}

/**
 * The band of years a posting stands for; null when it says nothing. Without an upper end it is that of the level ("3+
 * years" is 3 to 5): who has many more years still fits, but less well.
 */
export function jobBand(minYears: number | null, maxYears: number | null, level: ExperienceLevel | null): Band | null {
  const min = tenths(minYears);
  const max = tenths(maxYears);
  if (min !== null && max !== null) {
    const [low, high] = [Math.min(min, max), Math.max(min, max)];
    return { low, high, text: low === high ? years(low) : `${low / 10} to ${years(high)}` };
  }
  if (min !== null) {
    const { high } = LEVELS[level ?? levelOfYears(min / 10) ?? "ENTRY"];
    return { low: min, high: Math.max(min, high), text: `${years(min)} or more` };
  }
  if (max !== null) return { low: 0, high: max, text: `up to ${years(max)}` };
  return level && LEVELS[level];
}

/** The person's years as a band: a point, or the level's band where only that is known. */
export function personBand(yearsOfExperience: number | null, level: ExperienceLevel | null): Band | null {
  const point = tenths(yearsOfExperience);
  return point === null ? level && LEVELS[level] : { low: point, high: point, text: years(point) };
}

/** How far the person's band lies below (negative) or above (positive) the job's, in tenths of a year; 0 if they meet. */
export function distance(job: Band, person: Band): number {
  if (person.high < job.low) return person.high - job.low;
  return Math.max(0, person.low - job.high);
}

/** A missing year costs 20 points, a year too many 5, and all of those no more than 60. Thousandths of a point. */
export function experienceScore(job: Band | null, person: Band | null): number | null {
  if (!job || !person) return null;
  const off = distance(job, person);
  return off < 0 ? Math.max(0, FULL + off * 2_000) : Math.max(40_000, FULL - off * 500);
}

/** "2 years", "1 year", "0.5 years", from tenths. */
export function years(tenthsOfYears: number): string {
  return tenthsOfYears === 10 ? "1 year" : `${tenthsOfYears / 10} years`;
}

function tenths(value: number | null): number | null {
  return value === null || !Number.isFinite(value)
    ? null
    : Math.round(Math.min(NO_YEARS_OVER_THIS, Math.max(0, value)) * 10);
}
