import type { Pipeline } from "./pipeline.ts";

export const expireSavedJobs: Pipeline = {
  name: "EXPIRE_SAVED_JOBS",
  description: "Forgets saved jobs whose time has passed (SAVED_JOB_DAYS after they were saved).",
  schedule: "0 0 * * *",
  timezone: "UTC",
  async run({ pool, now }, { options, progress }) {
    const sql = options.dryRun
      ? "SELECT FROM saved_jobs WHERE expires_at <= $1"
      : "DELETE FROM saved_jobs WHERE expires_at <= $1";
    const { rowCount } = await pool.query(sql, [now()]);
    const deleted = rowCount ?? 0;
    progress({ done: deleted, total: deleted });
    return { deleted };
  },
};
