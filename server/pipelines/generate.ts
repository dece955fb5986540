import type { Pipeline } from "./pipeline.ts";

export const generateRecommendations: Pipeline = {
  name: "GENERATE_RECOMMENDATIONS",
  description:
    "Ranks all open jobs for everybody who has a profile (or for one person) and swaps their shortlists: the best RECOMMENDATIONS_PER_USER, for RECOMMENDATION_DAYS.",
  schedule: "0 7 * * *",
  timezone: "UTC",
  run({ matcher, now, settings }, run) {
    const at = now();
    return matcher.generate(
      {
        userId: run.userId,
        reason: run.reason,
        dryRun: run.options.dryRun ?? false,
        now: at,
        count: settings.recommendationsPerUser,
        mostOfCompany: settings.recommendationsPerCompany,
        expiresAt: new Date(at.getTime() + settings.recommendationDays * 86_400_000),
        windowDays: settings.recommendationWindowDays,
      },
      run,
    );
  },
};
