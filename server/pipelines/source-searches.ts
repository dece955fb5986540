import type pg from "pg";
import { transaction } from "../database/transaction.ts";
import type { Search } from "../sources/source.ts";

/**
 * How far sources were asked for searches: what was bought once is not bought again. An asking is claimed by a run before
 * it begins, and each page is marked as asked before it is; so neither two processes nor one that is started again pay
 * for a page twice. A page whose answer was lost with its process counts as paid, and the asking ends there: what it
 * would have brought comes with the next window, which begins where the covered time ends.
 */

const HOUR_MS = 3_600_000;
/** An asking that was broken off goes on within this; later its pages have moved. */
const RESUME_HOURS = 6;
/** A claim that marks no page for so long has lost its process: longer than a page takes with all retries. */
const CLAIM_MS = 15 * 60_000;
/** Runs of one hour that begin so much later than those before are still an hour apart. */
const LATE_HOURS = 0.25;

/** The words by which a search is known; "" for all that a source shows. */
export function wordsOf(search: Search | null): string {
  if (!search) return "";
  const { title, location, remote, employmentType, experienceLevel } = search;
  return [title, location, remote ? "remote" : null, employmentType, experienceLevel].filter(Boolean).join(" · ");
}

export interface Asking {
  source: string;
  /** "" of a source without scopes. */
  scope: string;
  search: string;
}

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
}

/** What is to be asked. */
export interface Step {
  windowHours: number | null;
  after: string | null;
  startedAt: Date;
  /** Until when all is covered, once it is in. */
  until: Date;
}

/** A step that is this execution's alone. */
export interface Claimed extends Step {
  asking: Asking;
  claim: string;
}

interface Row {
  covered_until: Date | null;
  started_at: Date | null;
  window_hours: number | null;
  after: string | null;
  asked: boolean;
  claimed_by: string | null;
  claimed_at: Date | null;
}

const hourOf = (at: Date) => Math.floor(at.getTime() / HOUR_MS);

/** The rest of an asking that was broken off, else the gap since it was covered last; null when nothing is due. */
function stepOf(row: Row | undefined, plan: Plan, now: Date): Step | null {
  const { windowsHours, firstHours, freshHours, slotDelayHours } = plan;
  const isSlots = slotDelayHours !== null;
  const endOf = (at: Date) => (isSlots ? new Date((hourOf(at) - slotDelayHours) * HOUR_MS) : at);
  const hoursSince = (at: Date) => (now.getTime() - at.getTime()) / HOUR_MS;
  const until = endOf(now);
  const started = row?.started_at ?? null;
  let covered = row?.covered_until ?? null;
  if (row && started) {
    const isOfNow = isSlots ? hourOf(started) === hourOf(now) : hoursSince(started) < RESUME_HOURS;
    if (isOfNow && row.after !== null && !row.asked)
      return { windowHours: row.window_hours, after: row.after, startedAt: started, until: endOf(started) };
    if (row.asked) {
      // Paid, and lost with its process. A slot is not bought a second time.
      if (isSlots) covered = endOf(started);
      else if (hoursSince(started) < freshHours) return null;
    }
    // Nothing was ever got as a whole: what the first asking was to bring is due still.
    covered ??= new Date(endOf(started).getTime() - (row.window_hours ?? 0) * HOUR_MS);
  }
  if (!covered) return { windowHours: windowFor(windowsHours, firstHours), after: null, startedAt: now, until };
  const shortest = windowsHours[0] ?? 0;
  const gapHours = (until.getTime() - covered.getTime()) / HOUR_MS;
  // Longer windows than wanted, where shorter ones are refused, are bought when half of them is new.
  const dueHours = Math.max(isSlots ? 1 : freshHours, shortest > 24 || (isSlots && shortest > 1) ? shortest / 2 : 0);
  if (gapHours < dueHours) return null;
  const wholeHours = isSlots ? gapHours : Math.max(hourOf(until) - hourOf(covered), gapHours - LATE_HOURS);
  return { windowHours: windowFor(windowsHours, wholeHours), after: null, startedAt: now, until };
}

function windowFor(windowsHours: readonly number[], hours: number): number | null {
  return windowsHours.find((each) => each >= hours) ?? windowsHours.at(-1) ?? null;
}

const KEY = "source = $1 AND scope = $2 AND search = $3";
const keyOf = ({ source, scope, search }: Asking) => [source, scope, search];

/** What would be asked; writes nothing. */
export async function nextStep(pool: pg.Pool, asking: Asking, plan: Plan, now: Date): Promise<Step | null> {
  const { rows } = await pool.query<Row>(`SELECT * FROM source_searches WHERE ${KEY}`, keyOf(asking));
  return stepOf(rows[0], plan, now);
}

/** Takes an asking for one execution of a run. Null: nothing is due, or another run is at it. */
export async function claimStep(
  pool: pg.Pool,
  asking: Asking,
  plan: Plan,
  { run, execution }: { run: string; execution: string },
  now: Date,
): Promise<Claimed | null> {
  return transaction(pool, async (client) => {
    await client.query(
      "INSERT INTO source_searches (source, scope, search) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
      [...keyOf(asking)],
    );
    const { rows } = await client.query<Row>(`SELECT * FROM source_searches WHERE ${KEY} FOR UPDATE`, keyOf(asking));
    const row = rows[0] as Row;
    const [claimant] = row.claimed_by?.split(" ") ?? [];
    const isLive = row.claimed_at && now.getTime() - row.claimed_at.getTime() < CLAIM_MS;
    // A run that is started again has lost the process that held its claims.
    if (isLive && claimant !== run) return null;
    const step = stepOf(row, plan, now);
    if (!step) return null;
    const claim = `${run} ${execution}`;
    const goesOn = step.after !== null;
    await client.query(
      `UPDATE source_searches SET started_at = $4, window_hours = $5, after = $6, asked = false, claimed_by = $7, claimed_at = $8,
         covered_until = CASE WHEN asked AND NOT $9 THEN coalesce($10::timestamptz, covered_until) ELSE covered_until END WHERE ${KEY}`,
      [
        ...keyOf(asking),
        step.startedAt,
        step.windowHours,
        step.after,
        claim,
        now,
        goesOn,
        plan.slotDelayHours !== null && row.started_at
          ? new Date((hourOf(row.started_at) - plan.slotDelayHours) * HOUR_MS)
          : null,
      ],
    );
    return { ...step, asking, claim };
  });
}

/** The page at `after` is about to be asked for. @returns false when another has taken the claim over: ask nothing */
export async function markAsked(pool: pg.Pool, step: Claimed, after: string | null, now: Date): Promise<boolean> {
  return write(pool, step, "after = $5, asked = true, claimed_at = $6", [after, now]);
}

/** The page is in; `after` is where the next one begins. */
export async function noteTaken(pool: pg.Pool, step: Claimed, after: string | null, now: Date): Promise<void> {
  await write(pool, step, "after = $5, asked = false, claimed_at = $6", [after, now]);
}

/** All pages are in. */
export async function noteCovered(pool: pg.Pool, step: Claimed): Promise<void> {
  const { windowHours, until } = step;
  await write(
    pool,
    step,
    `covered_until = $5, started_at = NULL, window_hours = NULL, after = NULL, asked = false, claimed_by = NULL, claimed_at = NULL,
     covered_from = CASE WHEN covered_until IS NULL OR covered_until < $6::timestamptz THEN $6 ELSE coalesce(covered_from, $6) END`,
    [until, new Date(until.getTime() - (windowHours ?? 0) * HOUR_MS)],
  );
}

/** The source answered with an error, which costs nothing: the next run goes on at `after`. */
export async function releaseStep(pool: pg.Pool, step: Claimed, after: string | null): Promise<void> {
  await write(pool, step, "after = $5, asked = false, claimed_by = NULL, claimed_at = NULL", [after]);
}

async function write(pool: pg.Pool, { asking, claim }: Claimed, set: string, values: unknown[]): Promise<boolean> {
  const { rowCount } = await pool.query(`UPDATE source_searches SET ${set} WHERE ${KEY} AND claimed_by = $4`, [
    ...keyOf(asking),
    claim,
    ...values,
  ]);
  return rowCount === 1;
}

/** In the order in which a quota that does not do for all is best spent: what was never covered, then what was longest ago. */
export async function leastCoveredFirst<Ask extends { scope: string | null; search: Search | null }>(
  pool: pg.Pool,
  source: string,
  asks: readonly Ask[],
): Promise<Ask[]> {
  const { rows } = await pool.query<{ scope: string; search: string; covered_until: Date }>(
    "SELECT scope, search, covered_until FROM source_searches WHERE source = $1 AND covered_until IS NOT NULL",
    [source],
  );
  const covered = new Map(rows.map(({ scope, search, covered_until }) => [`${scope}\n${search}`, +covered_until]));
  const at = ({ scope, search }: Ask) => covered.get(`${scope ?? ""}\n${wordsOf(search)}`) ?? 0;
  return asks.toSorted((a, b) => at(a) - at(b));
}
