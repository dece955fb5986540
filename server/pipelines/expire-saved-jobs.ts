import type { Pipeline } from "./pipeline.ts";

/** What a strategy brought about is still counted when it is gone (adminStats.strategies). */
const TALLIED_DELETE = `
  WITH gone AS (DELETE FROM saved_jobs WHERE expires_at <= $1 RETURNING user_id, strategy),
    tallied AS (
      INSERT INTO strategy_tallies (user_id, strategy, saved)
      SELECT user_id, strategy, count(*) FROM gone WHERE strategy IS NOT NULL GROUP BY user_id, strategy
      ON CONFLICT (user_id, strategy) DO UPDATE SET saved = strategy_tallies.saved + excluded.saved
    )
  SELECT FROM gone`;

export const expireSavedJobs: Pipeline = {
  name: "EXPIRE_SAVED_JOBS",
  description: "Forgets saved jobs whose time has passed (SAVED_JOB_DAYS after they were saved).",
  schedule: "0 0 * * *",
  timezone: "UTC",
  async run({ pool, now }, { options, progress }) {
    const sql = options.dryRun ? "SELECT FROM saved_jobs WHERE expires_at <= $1" : TALLIED_DELETE;
    const { rowCount } = await pool.query(sql, [now()]);
    const deleted = rowCount ?? 0;
    progress({ done: deleted, total: deleted });
    return { deleted };
  },
};
