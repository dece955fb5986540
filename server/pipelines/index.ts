import { backfill } from "./backfill.ts";
import { collectDaily } from "./collect-daily.ts";
import { collectHourly } from "./collect-hourly.ts";
import { enrichJobs } from "./enrich-jobs.ts";
import { expireJobs } from "./expire-jobs.ts";
import { expireRecommendations } from "./expire-recommendations.ts";
import { expireSavedJobs } from "./expire-saved-jobs.ts";
import { generateRecommendations } from "./generate.ts";
import { importJobs } from "./import-jobs.ts";
import type { Pipeline } from "./pipeline.ts";

export const pipelines: readonly Pipeline[] = [
  generateRecommendations,
  collectHourly,
  collectDaily,
  backfill,
  importJobs,
  enrichJobs,
  expireSavedJobs,
  expireRecommendations,
  expireJobs,
];

/** All, with the daily collection and the backfill at those times of their own time zone. */
export function pipelinesAt({ jobRefreshTime, backfillHours }: Times): readonly Pipeline[] {
  const { hour, minute } = jobRefreshTime;
  const schedules = new Map([
    [collectDaily, `${minute} ${hour} * * *`],
    [backfill, `40 ${backfillHours.join(",")} * * *`],
  ]);
  return pipelines.map((pipeline) => ({ ...pipeline, schedule: schedules.get(pipeline) ?? pipeline.schedule }));
}

interface Times {
  jobRefreshTime: { hour: number; minute: number };
  /** Of the day. */
  backfillHours: readonly number[];
}
