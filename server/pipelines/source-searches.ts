import type pg from "pg";
import { transaction } from "../database/transaction.ts";
import type { Search } from "../sources/source.ts";
import type { RunHandle } from "./pipeline.ts";
import { type Coverage, endOf, isReached, type Plan, type Step, stepOf } from "./search-steps.ts";

/**
 * How far sources were asked for searches: what was bought once is not bought again. An asking is claimed by a run before
 * it begins, and each page is marked as asked before it is; so neither two processes nor one that is started again pay
 * for a page twice. A page whose answer was lost with its process counts as paid, and the asking ends there: what it
 * would have brought comes with the next window, which begins where the covered time ends.
 */

const HOUR_MS = 3_600_000;
/** A claim that marks no page for so long has lost its process: longer than a page takes with all retries. */
const CLAIM_MS = 15 * 60_000;

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

/** A step that is this execution's alone. */
export interface Claimed extends Step {
  asking: Asking;
  claim: string;
}

interface Row extends Coverage {
  claimed_by: string | null;
  claimed_at: Date | null;
}

/** Whether a run is at it. */
function isHeld({ claimed_at }: Row, now: Date): boolean {
  return claimed_at !== null && now.getTime() - claimed_at.getTime() < CLAIM_MS;
}

const KEY = "source = $1 AND scope = $2 AND search = $3";
const keyOf = ({ source, scope, search }: Asking) => [source, scope, search];

/** What would be asked; writes nothing. */
export async function nextStep(pool: pg.Pool, asking: Asking, plan: Plan, now: Date): Promise<Step | null> {
  const { rows } = await pool.query<Row>(`SELECT * FROM source_searches WHERE ${KEY}`, keyOf(asking));
  return stepOf(rows[0], plan, now);
}

/**
 * Takes an asking for one execution of a run. Null: nothing is due, or a later execution of this run is at it. BUSY:
 * another run is.
 */
export async function claimStep(
  pool: pg.Pool,
  asking: Asking,
  plan: Plan,
  { id, attempt }: Pick<RunHandle, "id" | "attempt">,
  now: Date,
): Promise<Claimed | "BUSY" | null> {
  return transaction(pool, async (client) => {
    await client.query(
      "INSERT INTO source_searches (source, scope, search) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
      [...keyOf(asking)],
    );
    const { rows } = await client.query<Row>(`SELECT * FROM source_searches WHERE ${KEY} FOR UPDATE`, keyOf(asking));
    const row = rows[0] as Row;
    if (isHeld(row, now)) {
      // A run that is started again has lost the process that held its claims, or that one was only slow.
      const [holder, holdersAttempt] = row.claimed_by?.split(" ") ?? [];
      if (holder !== id) return "BUSY";
      if (Number(holdersAttempt) > attempt) return null;
    }
    const step = stepOf(row, plan, now);
    if (!step) {
      // What a dead process claimed and nobody may go on with keeps nobody waiting.
      if (row.claimed_by)
        await client.query(
          `UPDATE source_searches SET claimed_by = NULL, claimed_at = NULL WHERE ${KEY}`,
          keyOf(asking),
        );
      return null;
    }
    const claim = `${id} ${attempt}`;
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
        plan.slotDelayHours !== null && row.started_at ? endOf(plan, row.started_at) : null,
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
     covered_from = CASE WHEN covered_until IS NULL OR covered_until < $6::timestamptz THEN $6 ELSE least(covered_from, $6) END`,
    [until, new Date(until.getTime() - (windowHours ?? 0) * HOUR_MS)],
  );
}

/** The source answered with an error, which costs nothing: the next run goes on at `after`. */
export async function releaseStep(pool: pg.Pool, step: Claimed, after: string | null): Promise<void> {
  await write(pool, step, "after = $5, asked = false, claimed_by = NULL, claimed_at = NULL", [after]);
}

/** This execution goes no further, and what it asked for last counts as paid: nobody waits for it. */
export async function abandonStep(pool: pg.Pool, step: Claimed): Promise<void> {
  await write(pool, step, "claimed_by = NULL, claimed_at = NULL", []);
}

async function write(pool: pg.Pool, { asking, claim }: Claimed, set: string, values: unknown[]): Promise<boolean> {
  const { rowCount } = await pool.query(`UPDATE source_searches SET ${set} WHERE ${KEY} AND claimed_by = $4`, [
    ...keyOf(asking),
    claim,
    ...values,
  ]);
  return rowCount === 1;
}

/** What one source is asked: a scope of it, a search, or both. */
export interface Ask {
  scope: string | null;
  search: Search | null;
}

export function askingOf(source: string, { scope, search }: Ask): Asking {
  return { source, scope: scope ?? "", search: wordsOf(search) };
}

/** In the order in which a quota that does not do for all is best spent: what was never covered, then what was longest ago. */
export async function leastCoveredFirst(pool: pg.Pool, source: string, asks: readonly Ask[]): Promise<Ask[]> {
  const rowOf = await readRows(pool, source, asks);
  const at = (ask: Ask) => rowOf(ask)?.covered_until?.getTime() ?? 0;
  return asks.toSorted((a, b) => at(a) - at(b));
}

/** Those of which something is due, or which a run is at: this one too, whose claims may be left from a dead process. */
export async function dueOf(
  pool: pg.Pool,
  source: string,
  asks: readonly Ask[],
  plan: Plan,
  now: Date,
): Promise<Ask[]> {
  const rowOf = await readRows(pool, source, asks);
  return asks.filter((ask) => {
    const row = rowOf(ask);
    return stepOf(row, plan, now) !== null || (row !== undefined && isHeld(row, now));
  });
}

/** Those that were not yet got so far back as the plan reaches. */
export async function unreachedOf(
  pool: pg.Pool,
  source: string,
  asks: readonly Ask[],
  plan: Plan,
  now: Date,
): Promise<Ask[]> {
  const rowOf = await readRows(pool, source, asks);
  return asks.filter((ask) => !isReached(rowOf(ask), plan, now));
}

async function readRows(pool: pg.Pool, source: string, asks: readonly Ask[]): Promise<(ask: Ask) => Row | undefined> {
  const { rows } = await pool.query<Row & Asking>(
    "SELECT * FROM source_searches WHERE source = $1 AND search = ANY($2)",
    [source, [...new Set(asks.map(({ search }) => wordsOf(search)))]],
  );
  const byKey = new Map(rows.map((row) => [`${row.scope}\n${row.search}`, row]));
  return ({ scope, search }) => byKey.get(`${scope ?? ""}\n${wordsOf(search)}`);
}
