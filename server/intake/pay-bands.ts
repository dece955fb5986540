import type { ExperienceLevel, SalaryPeriod } from "./job-record.ts";
import { DOCTORS_PAY, LONDON_SUPPLEMENTS, PAY_BANDS } from "./pay-bands.data.ts";

/** What a posting pays, as it was read. */
export interface Pay {
  min: number | null;
  max: number | null;
  currency: string;
  period: SalaryPeriod;
}

const BRITISH_HEALTH =
  /\bNHS\b|\bagenda for change\b|\bAfC\b|\btrust\b|\bhospitals?\b|\bpatients?\b|\bclinical\b|\bhealth\s?care\b/i;
const SEARCHED = 4_000;

/** The British health service's pay bands: 1 to 5 ENTRY, 6 MID, 7, 8 and 8a SENIOR, above LEAD. */
export function levelOfGrade(band: number, letter: string): ExperienceLevel {
  if (band <= 5) return "ENTRY";
  if (band === 6) return "MID";
  return band === 7 || (band === 8 && (letter === "" || letter === "a")) ? "SENIOR" : "LEAD";
}

/** The levels of each "foot-head" and of each single figure. */
const ofRange = new Map<string, Set<ExperienceLevel>>();
const ofFigure = new Map<number, Set<ExperienceLevel>>();

for (const [year, bands] of Object.entries(PAY_BANDS)) {
  for (const [band, [min, max]] of Object.entries(bands)) {
    const level = levelOfGrade(Number(band[0]), band.slice(1));
    keep(min, max, level);
    for (const extra of LONDON_SUPPLEMENTS[Number(year)] ?? []) {
      const paid = (salary: number) =>
        Math.round(salary + Math.min(extra.max, Math.max(extra.min, salary * extra.part)));
      keep(paid(min), paid(max), level);
    }
  }
}
for (const [level, ranges] of Object.entries(DOCTORS_PAY) as [ExperienceLevel, readonly [number, number][]][])
  for (const [min, max] of ranges) keep(min, max, level);

/** Figures are rounded up or down: a pound more or less is the same. */
function keep(min: number, max: number, level: ExperienceLevel): void {
  for (const low of [min - 1, min, min + 1])
    for (const high of [max - 1, max, max + 1]) put(ofRange, `${low}-${high}`, level);
  for (const figure of new Set([min, max])) for (const by of [-1, 0, 1]) put(ofFigure, figure + by, level);
}

function put<K>(map: Map<K, Set<ExperienceLevel>>, key: K, level: ExperienceLevel): void {
  const levels = map.get(key) ?? new Set<ExperienceLevel>();
  map.set(key, levels.add(level));
}

/**
 * The level of the pay band whose foot and head a posting pays to the pound, or whose foot or head is the one figure that
 * a British health posting states; null for any other pay, and where the figures are those of several levels.
 */
export function levelOfPay(pay: Pay | null | undefined, title: string, text: string): ExperienceLevel | null {
  if (pay?.currency !== "GBP" || pay.period !== "YEAR" || pay.min === null) return null;
  const single = pay.max === null || pay.max === pay.min;
  const levels = single ? ofFigure.get(pay.min) : ofRange.get(`${pay.min}-${pay.max}`);
  const [level] = levels ?? [];
  if (!level || levels?.size !== 1) return null;
  // Two such figures meet by no chance.
  return !single || BRITISH_HEALTH.test(`${title}\n${text.slice(0, SEARCHED)}`) ? level : null;
}
