import type pg from "pg";

/** All lists are looked through so often, for what came by new jobs; and after each run for everybody. */
const SWEEP_EVERY_MINUTES = 30;
/** A person's own run is looked at while it is that young; whoever is missed comes with the next sweep. */
const YOUNG_MINUTES = 10;

/**
 * Whether it is time to look through all lists. While they are being made for everybody it is not.
 * @returns the moment, by the database's clock, to say that it was done (sweptAt); null: it is not time
 */
export async function sweepDue(pool: pg.Pool): Promise<Date | null> {
  const { rows } = await pool.query<{ at: Date }>(
    `SELECT clock_timestamp() AS at FROM claude_state
     WHERE (swept_at IS NULL OR swept_at <= clock_timestamp() - interval '${SWEEP_EVERY_MINUTES} minutes' OR EXISTS (
         SELECT FROM pipeline_runs WHERE name = 'GENERATE_RECOMMENDATIONS' AND user_id IS NULL AND status = 'SUCCEEDED' AND finished_at > swept_at))
       AND NOT EXISTS (SELECT FROM pipeline_runs WHERE name = 'GENERATE_RECOMMENDATIONS' AND user_id IS NULL AND status = 'RUNNING')`,
  );
  return rows[0]?.at ?? null;
}

/** All lists have been looked through as of a moment: a process that dies before it says so leaves it to another. */
export async function sweptAt(pool: pg.Pool, at: Date): Promise<void> {
  await pool.query("UPDATE claude_state SET swept_at = $1", [at]);
}

export async function peopleWithLists(pool: pg.Pool, now: Date): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    "SELECT user_id AS id FROM shortlists WHERE expires_at > $1 AND cardinality(jobs) > 0 ORDER BY user_id",
    [now],
  );
  return rows.map(({ id }) => id);
}

/** People's own runs that have just ended. */
export async function ownRuns(pool: pg.Pool): Promise<{ id: string; userId: string }[]> {
  const { rows } = await pool.query<{ id: string; userId: string }>(
    `SELECT id, user_id AS "userId" FROM pipeline_runs
     WHERE name = 'GENERATE_RECOMMENDATIONS' AND user_id IS NOT NULL AND status = 'SUCCEEDED'
       AND queued_at > clock_timestamp() - interval '1 day' AND finished_at > clock_timestamp() - interval '${YOUNG_MINUTES} minutes'`,
  );
  return rows;
}
