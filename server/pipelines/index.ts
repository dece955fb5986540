import { collectDaily } from "./collect-daily.ts";
import { collectHourly } from "./collect-hourly.ts";
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
  importJobs,
  expireSavedJobs,
  expireRecommendations,
  expireJobs,
];

/** All, with the daily collection at that time of its own time zone. */
export function pipelinesAt({ hour, minute }: { hour: number; minute: number }): readonly Pipeline[] {
  const schedule = `${minute} ${hour} * * *`;
  return pipelines.map((pipeline) => (pipeline === collectDaily ? { ...pipeline, schedule } : pipeline));
}
