import { type GraphQLSchema, lexicographicSortSchema } from "graphql";
import "./admin-stats.ts";
import "./api-token.ts";
import "./application.ts";
import "./company.ts";
import "./cv.ts";
import "./cv-reading.ts";
import "./dismissal.ts";
import "./gap.ts";
import "./import-jobs.ts";
import "./job-added.ts";
import "./job-facets.ts";
import "./job.ts";
import "./jobs.ts";
import "./match.ts";
import "./match-fit.ts";
import "./match-similar.ts";
import "./node.ts";
import "./pipeline-run-live.ts";
import "./pipeline-run.ts";
import "./pipeline.ts";
import "./preferences.ts";
import "./profile.ts";
import "./recommendation.ts";
import "./recommendations-ready.ts";
import "./recommendations.ts";
import "./saved-job.ts";
import "./search-combination.ts";
import "./sign-in.ts";
import "./source.ts";
import "./stats.ts";
import "./user.ts";
import "./viewer-stats.ts";
import "./viewer.ts";
import { builder } from "./builder.ts";

/** The whole API. Sorted by name, so that its printed form changes only where it does. */
export function createSchema(): GraphQLSchema {
  return lexicographicSortSchema(builder.toSchema());
}
