import type pg from "pg";
import type { Pipeline } from "./pipeline.ts";

const DAY_MS = 86_400_000;

/** A match that left the list comes back within this, or hardly ever. */
const ANSWER_DAYS = 60;

export const expireRecommendations: Pipeline = {
  name: "EXPIRE_RECOMMENDATIONS",
  description:
    "Deletes recommendations whose time has passed (RECOMMENDATION_DAYS after their list was last made) and that were not rated, and what was told to people EVENT_RETENTION_DAYS ago.",
  schedule: "5 0 * * *",
  timezone: "UTC",
  async run({ pool, now, settings }, { options, progress }) {
    const isDry = options.dryRun ?? false;
    // Nobody is told: what has expired was not shown any more.
    // One that was rated stays as long as its rating and its job, out of sight: by its id the rating can be taken back.
    const over =
      "rating IS NULL AND (gone_at <= $1 OR user_id IN (SELECT user_id FROM shortlists WHERE expires_at <= $1))";
    const { rowCount } = await pool.query(`${isDry ? "SELECT" : "DELETE"} FROM recommendations WHERE ${over}`, [now()]);
    const deleted = rowCount ?? 0;
    const events = await expireEvents(pool, new Date(now().getTime() - settings.eventRetentionDays * DAY_MS), isDry);
    const answers = await expireAnswers(pool, now(), isDry);
    progress({ done: deleted + events + answers, total: deleted + events + answers });
    return { deleted, events, answers };
  },
};

/** What Claude said of matches long ago, unless it is shown. @returns how many */
async function expireAnswers(pool: pg.Pool, now: Date, isDry: boolean): Promise<number> {
  const { rowCount } = await pool.query(
    `${isDry ? "SELECT" : "DELETE"} FROM claude_answers WHERE purpose = 'MATCH' AND answered_at <= $1
       AND NOT EXISTS (SELECT FROM recommendations r WHERE r.user_id = claude_answers.user_id AND r.analysis_key = key)`,
    [new Date(now.getTime() - ANSWER_DAYS * DAY_MS)],
  );
  return rowCount ?? 0;
}

/** Of each person all up to the latest that is old enough: whoever reads on finds no gap, whatever the clocks said. @returns how many */
async function expireEvents(pool: pg.Pool, before: Date, isDry: boolean): Promise<number> {
  const old =
    "SELECT user_id AS person, max(position) AS latest FROM shortlist_events WHERE generated_at <= $1 GROUP BY user_id";
  const ofThem = "user_id = person AND position <= latest";
  const { rowCount } = await pool.query(
    isDry
      ? `SELECT FROM shortlist_events, (${old}) AS old WHERE ${ofThem}`
      : `DELETE FROM shortlist_events USING (${old}) AS old WHERE ${ofThem}`,
    [before],
  );
  return rowCount ?? 0;
}
