import type pg from "pg";
import type { Search } from "../sources/source.ts";

/** How far sources were asked for searches: what was bought once is not bought again. */

const HOUR_MS = 3_600_000;
/** An asking that was broken off goes on within this; later its pages have moved. */
const RESUME_HOURS = 24;
/** What was covered so lately is not asked for again. */
const FRESH_HOURS = 20;

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

/** What is to be asked: null when all is covered. */
export interface Step {
  windowHours: number | null;
  after: string | null;
  startedAt: Date;
}

interface Row {
  covered_until: Date | null;
  started_at: Date | null;
  window_hours: number | null;
  after: string | null;
}

/**
 * The next step of an asking: the rest of one that was broken off, else the gap since it was covered last, in the
 * smallest window of the source that holds it; the first time, `firstHours`. Writes nothing.
 */
export async function nextStep(
  pool: pg.Pool,
  { source, scope, search }: Asking,
  windowsHours: readonly number[],
  firstHours: number,
  now: Date,
): Promise<Step | null> {
  const { rows } = await pool.query<Row>(
    "SELECT covered_until, started_at, window_hours, after FROM source_searches WHERE source = $1 AND scope = $2 AND search = $3",
    [source, scope, search],
  );
  const row: Row = rows[0] ?? { covered_until: null, started_at: null, window_hours: null, after: null };
  if (row.started_at && row.after !== null && now.getTime() - row.started_at.getTime() < RESUME_HOURS * HOUR_MS)
    return { windowHours: row.window_hours, after: row.after, startedAt: row.started_at };
  const gapHours = row.covered_until ? (now.getTime() - row.covered_until.getTime()) / HOUR_MS : firstHours;
  if (row.covered_until && gapHours < FRESH_HOURS) return null;
  const windowHours = windowsHours.find((hours) => hours >= gapHours) ?? windowsHours.at(-1) ?? null;
  return { windowHours, after: null, startedAt: now };
}

/** A page is in, or none yet: the next one begins at `after`. */
export async function noteStep(pool: pg.Pool, asking: Asking, step: Step, after: string | null): Promise<void> {
  await pool.query(
    `INSERT INTO source_searches (source, scope, search, started_at, window_hours, after) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (source, scope, search) DO UPDATE SET started_at = excluded.started_at, window_hours = excluded.window_hours,
       after = excluded.after`,
    [asking.source, asking.scope, asking.search, step.startedAt, step.windowHours, after],
  );
}

/** All pages are in. */
export async function noteCovered(pool: pg.Pool, asking: Asking, { windowHours, startedAt }: Step): Promise<void> {
  await pool.query(
    `UPDATE source_searches SET covered_until = $4, started_at = NULL, window_hours = NULL, after = NULL,
       covered_from = CASE WHEN covered_until IS NULL OR covered_until < $5::timestamptz THEN $5 ELSE covered_from END
     WHERE source = $1 AND scope = $2 AND search = $3`,
    [
      asking.source,
      asking.scope,
      asking.search,
      startedAt,
      new Date(startedAt.getTime() - (windowHours ?? 0) * HOUR_MS),
    ],
  );
}
