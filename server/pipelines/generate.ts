import type pg from "pg";
import type { Pipeline, PipelineSettings } from "./pipeline.ts";
import type { ListRules } from "./shortlists.ts";

export const generateRecommendations: Pipeline = {
  name: "GENERATE_RECOMMENDATIONS",
  description:
    "Ranks all open jobs for everybody who has a profile (or for one person) and swaps their shortlists: the best RECOMMENDATIONS_PER_USER, for RECOMMENDATION_DAYS.",
  schedule: "0 7 * * *",
  timezone: "UTC",
  run({ matcher, now, settings }, run) {
    return matcher.generate(
      {
        people: run.userId === null ? null : [run.userId],
        lease: { runId: run.id, chunk: null, attempt: run.attempt },
        reason: run.reason,
        dryRun: run.options.dryRun ?? false,
        now: now(),
        rules: listRules(settings),
      },
      run,
    );
  },
};

/** After so many lists, and each time there are four times as many, PostgreSQL is told how many there are. */
export const FIRST_ANALYSED = 250;

/**
 * Statements are planned by what was last counted, and a connection keeps some plans: those made while there were no lists
 * read all of them for each event that refers to one. Autovacuum would count again a minute later; where this cannot, it does.
 */
export async function analyseLists(pool: pg.Pool): Promise<void> {
  await pool.query("ANALYZE (SKIP_LOCKED) shortlists, shortlist_events, recommendations").catch(() => {});
}

/** How shortlists are made by these settings. */
export function listRules(settings: PipelineSettings): ListRules {
  return {
    count: settings.recommendationsPerUser,
    mostOfCompany: settings.recommendationsPerCompany,
    days: settings.recommendationDays,
    windowDays: settings.recommendationWindowDays,
  };
}
