import type pg from "pg";
import { intakeTransaction } from "./transaction.ts";

/** A complete, healthy answer of a source whose answers hold all that is open there. */
export interface CompleteListing {
  source: string;
  /** The board that answered; null: the source is one whole. */
  scope: string | null;
  externalIds: readonly string[];
  /** When it was asked. */
  at: Date;
}

export interface Closed {
  /** Jobs that no board shows any more. */
  closed: number;
  /** The answer lacks so much of what was known that it is not believed before it says so again. */
  doubted: boolean;
}

/** Fewer known listings tell nothing by going all at once. */
const LEAST_TO_DOUBT = 5;
/** Less than this share of what was known, shown again, is doubted. */
const LEAST_SHARE = 0.2;
/** So long after the first, a second answer of the kind is believed. */
const DOUBT_HOURS = 6;

/**
 * What a complete listing does not show is missing; a job closes when every board that showed it lacks it, whatever
 * aggregators still hold. A listing found again later opens its job again (upsert).
 */
export function closeMissing(pool: pg.Pool, { source, scope, externalIds, at }: CompleteListing): Promise<Closed> {
  return intakeTransaction(pool, async (client) => {
    const { rows } = await client.query<{ known: number; shown: number }>(
      `SELECT count(*)::int AS known, (count(*) FILTER (WHERE external_id = ANY($3)))::int AS shown
       FROM listings WHERE source = $1 AND (scope = $2 OR ($2::text IS NULL AND scope IS NULL)) AND missing_since IS NULL`,
      [source, scope, externalIds],
    );
    const { known, shown } = rows[0] ?? { known: 0, shown: 0 };
    const isOdd = known >= LEAST_TO_DOUBT && shown < known * LEAST_SHARE;
    const state = await client.query<{ doubted_since: Date | null }>(
      `INSERT INTO source_scopes (source, scope, doubted_since) VALUES ($1, coalesce($2, ''), $3)
       ON CONFLICT (source, scope) DO UPDATE SET doubted_since = CASE WHEN $3::timestamptz IS NULL THEN NULL
         ELSE coalesce(source_scopes.doubted_since, $3) END
       RETURNING doubted_since`,
      [source, scope, isOdd ? at : null],
    );
    const since = state.rows[0]?.doubted_since;
    if (since && at.getTime() - since.getTime() < DOUBT_HOURS * 3_600_000) return { closed: 0, doubted: true };
    const missing = await client.query<{ job_id: number }>(
      `UPDATE listings SET missing_since = $4 WHERE source = $1 AND (scope = $2 OR ($2::text IS NULL AND scope IS NULL)) AND missing_since IS NULL
         AND NOT external_id = ANY($3) RETURNING job_id`,
      [source, scope, externalIds, at],
    );
    const closed = await closeUnlisted(client, missing.rows, at);
    await client.query(
      `UPDATE source_scopes SET last_complete_at = $3, doubted_since = NULL WHERE source = $1 AND scope = coalesce($2, '')`,
      [source, scope, at],
    );
    return { closed, doubted: false };
  });
}

/**
 * Closes what a source says is gone, unless a board still shows it.
 * @returns how many jobs
 */
export function closeGone(pool: pg.Pool, source: string, externalIds: readonly string[], at: Date): Promise<number> {
  return intakeTransaction(pool, async (client) => {
    const gone = await client.query<{ job_id: number }>(
      `UPDATE listings SET missing_since = $3 WHERE source = $1 AND external_id = ANY($2) AND missing_since IS NULL RETURNING job_id`,
      [source, externalIds, at],
    );
    return closeUnlisted(client, gone.rows, at);
  });
}

/** Of these jobs, those that no board shows any more. */
async function closeUnlisted(client: pg.ClientBase, jobs: readonly { job_id: number }[], at: Date): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE jobs SET status = 'CLOSED', closed_at = $2 WHERE status = 'OPEN' AND id = ANY($1) AND NOT EXISTS (
       SELECT FROM listings JOIN sources ON sources.name = source WHERE job_id = jobs.id AND kind = 'LISTING' AND missing_since IS NULL)`,
    [jobs.map((row) => row.job_id), at],
  );
  return rowCount ?? 0;
}
