import { collectDaily } from "./collect-daily.ts";
import { expireJobs } from "./expire-jobs.ts";
import { expireRecommendations } from "./expire-recommendations.ts";
import { expireSavedJobs } from "./expire-saved-jobs.ts";
import { generateRecommendations } from "./generate.ts";
import { importJobs } from "./import-jobs.ts";
import type { Pipeline } from "./pipeline.ts";

export const pipelines: readonly Pipeline[] = [
  generateRecommendations,
  collectDaily,
  importJobs,
  expireSavedJobs,
  expireRecommendations,
  expireJobs,
];
