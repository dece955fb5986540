import type { Pipeline } from "./pipeline.ts";

export const expireRecommendations: Pipeline = {
  name: "EXPIRE_RECOMMENDATIONS",
  description:
    "Deletes recommendations whose time has passed (RECOMMENDATION_DAYS after their list was last made) and that were not rated.",
  schedule: "5 0 * * *",
  timezone: "UTC",
  async run({ pool, now }, { options, progress }) {
    // Nobody is told: what has expired was not shown any more.
    // One that was rated stays as long as its rating and its job, out of sight: by its id the rating can be taken back.
    const over =
      "rating IS NULL AND (gone_at <= $1 OR user_id IN (SELECT user_id FROM shortlists WHERE expires_at <= $1))";
    const sql = `${options.dryRun ? "SELECT" : "DELETE"} FROM recommendations WHERE ${over}`;
    const { rowCount } = await pool.query(sql, [now()]);
    const deleted = rowCount ?? 0;
    progress({ done: deleted, total: deleted });
    return { deleted };
  },
};
