/**
 * What of a search is due at a source: by what was got of it before, the rest of an asking that was broken off, the gap
 * since, or all of it.
 */

const HOUR_MS = 3_600_000;
/** An asking that was broken off goes on within this; later its pages have moved. */
const RESUME_HOURS = 6;
/** A page whose answer was lost with its process is paid: what it was part of is not begun anew before this. */
const LOST_HOURS = 20;
/** Runs of one hour that begin so much later than those before are still an hour apart. */
const LATE_HOURS = 0.25;

/** How an asking is divided. */
export interface Plan {
  /** That may be asked for, the shortest first; empty where the source knows none. */
  windowsHours: readonly number[];
  /** Of the first asking. */
  firstHours: number;
  /** What was covered more lately than this is not asked for. */
  freshHours: number;
  /** Windows of whole hours by the clock, which end so many hours before the one that runs; null: they end now. */
  slotDelayHours: number | null;
  /** So far back it must have been got, or it is got anew; left out: wherever the first asking began will do. */
  reachHours?: number;
}

/** What is to be asked. */
export interface Step {
  windowHours: number | null;
  after: string | null;
  startedAt: Date;
  /** Until when all is covered, once it is in. */
  until: Date;
}

/** What is known of an asking. */
export interface Coverage {
  covered_from: Date | null;
  covered_until: Date | null;
  started_at: Date | null;
  window_hours: number | null;
  after: string | null;
  asked: boolean;
}

const hourOf = (at: Date) => Math.floor(at.getTime() / HOUR_MS);
const before = (at: Date, hours: number) => new Date(at.getTime() - hours * HOUR_MS);

/** Until when an asking that began then covers all. */
export function endOf({ slotDelayHours }: Plan, startedAt: Date): Date {
  return slotDelayHours === null ? startedAt : new Date((hourOf(startedAt) - slotDelayHours) * HOUR_MS);
}

/** What is due; null when nothing is. */
export function stepOf(row: Coverage | undefined, plan: Plan, now: Date): Step | null {
  const { windowsHours, firstHours, freshHours } = plan;
  const isSlots = plan.slotDelayHours !== null;
  const hoursSince = (at: Date) => (now.getTime() - at.getTime()) / HOUR_MS;
  const until = endOf(plan, now);
  const started = row?.started_at ?? null;
  let covered = row?.covered_until ?? null;
  if (row && started) {
    const isOfNow = isSlots ? hourOf(started) === hourOf(now) : hoursSince(started) < RESUME_HOURS;
    if (isOfNow && row.after !== null && !row.asked)
      return { windowHours: row.window_hours, after: row.after, startedAt: started, until: endOf(plan, started) };
    if (row.asked) {
      // A slot is not bought a second time.
      if (isSlots) covered = endOf(plan, started);
      else if (hoursSince(started) < Math.min(freshHours, LOST_HOURS)) return null;
    }
    // Nothing was ever got as a whole: what the first asking was to bring is due still.
    covered ??= before(endOf(plan, started), row.window_hours ?? 0);
  }
  const anew = (hours: number) => ({ windowHours: windowFor(windowsHours, hours), after: null, startedAt: now, until });
  if (!covered) return anew(firstHours);
  if (plan.reachHours !== undefined && !isReached(row, plan, until)) return anew(plan.reachHours);
  const shortest = windowsHours[0] ?? 0;
  const gapHours = (until.getTime() - covered.getTime()) / HOUR_MS;
  // Longer windows than wanted, where shorter ones are refused, are bought when half of them is new.
  const dueHours = Math.max(isSlots ? 1 : freshHours, shortest > 24 || (isSlots && shortest > 1) ? shortest / 2 : 0);
  if (gapHours < dueHours) return null;
  return anew(isSlots ? gapHours : Math.max(hourOf(until) - hourOf(covered), gapHours - LATE_HOURS));
}

/** Whether all was got that appeared since as far back as the plan reaches, up to some time after. */
export function isReached(row: Coverage | undefined, { windowsHours, reachHours = 0 }: Plan, now: Date): boolean {
  const windowHours = windowFor(windowsHours, reachHours) ?? 0;
  return Boolean(row?.covered_from && row.covered_from <= before(now, windowHours - LATE_HOURS));
}

function windowFor(windowsHours: readonly number[], hours: number): number | null {
  return windowsHours.find((each) => each >= hours) ?? windowsHours.at(-1) ?? null;
}
