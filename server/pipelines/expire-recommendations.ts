import type { Pipeline } from "./pipeline.ts";

export const expireRecommendations: Pipeline = {
  name: "EXPIRE_RECOMMENDATIONS",
  description: "Deletes recommendations whose time has passed (RECOMMENDATION_DAYS after they were generated).",
  schedule: "5 0 * * *",
  timezone: "UTC",
  async run({ pool, now }, { options, progress }) {
    // Nobody is told: what has expired was not shown any more.
    const sql = options.dryRun
      ? "SELECT FROM recommendations WHERE expires_at <= $1"
      : "DELETE FROM recommendations WHERE expires_at <= $1";
    const { rowCount } = await pool.query(sql, [now()]);
    const deleted = rowCount ?? 0;
    progress({ done: deleted, total: deleted });
    return { deleted };
  },
};
