import type pg from "pg";
import type { Search } from "../sources/source.ts";
import { collect } from "./collect.ts";
import type { Pipeline } from "./pipeline.ts";

const LOOKBACK_DAYS = 2;

export const collectDaily: Pipeline = {
  name: "COLLECT_DAILY",
  description:
    "Asks every source for what is new: all boards and feeds, and at those that search what people look for. Closes what its board no longer shows.",
  schedule: "0 6 * * *",
  timezone: "Europe/Berlin",
  async run(context, run) {
    return collect(context, run, {
      pipeline: "COLLECT_DAILY",
      searches: await searchesWanted(context.pool),
      lookbackHours: (run.options.lookbackDays ?? LOOKBACK_DAYS) * 24,
    });
  },
};

/** What people look for, each once. */
async function searchesWanted(pool: pg.Pool): Promise<Search[]> {
  const { rows } = await pool.query<Search>(
    `SELECT DISTINCT title, location, coalesce(work_arrangement::text LIKE 'REMOTE%', false) AS remote,
       CASE WHEN employment_type IN ('FULL_TIME', 'PART_TIME', 'CONTRACT', 'TEMPORARY', 'INTERNSHIP') THEN employment_type::text END AS "employmentType",
       experience_level::text AS "experienceLevel"
     FROM search_combinations c WHERE EXISTS (SELECT FROM search_requests WHERE combination_id = c.id)
     ORDER BY 1, 2 NULLS FIRST, 3, 4 NULLS FIRST, 5 NULLS FIRST`,
  );
  return rows;
}
