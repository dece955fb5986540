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
        userId: run.userId,
        reason: run.reason,
        dryRun: run.options.dryRun ?? false,
        now: now(),
        rules: listRules(settings),
      },
      run,
    );
  },
};

/** How shortlists are made by these settings. */
export function listRules(settings: PipelineSettings): ListRules {
  return {
    count: settings.recommendationsPerUser,
    mostOfCompany: settings.recommendationsPerCompany,
    days: settings.recommendationDays,
    windowDays: settings.recommendationWindowDays,
  };
}
