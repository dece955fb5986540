import type pg from "pg";
import { readPlaces } from "../gazetteer/read.ts";
import type { Search } from "../sources/source.ts";
import { collect } from "./collect.ts";
import { type Ask, askingOf, collectWhole, collectWindow } from "./collect-pages.ts";
import type { Pipeline } from "./pipeline.ts";

const LOOKBACK_DAYS = 2;
/** What was covered so lately is not asked for again. */
const FRESH_HOURS = 20;

export const collectDaily: Pipeline = {
  name: "COLLECT_DAILY",
  description:
    "Asks every source for what is new: all boards and feeds, and at those that search what people look for. Closes what its board no longer shows.",
  schedule: "0 6 * * *",
  timezone: "Europe/Berlin",
  async run(context, run) {
    const { unfiltered, lookbackDays = LOOKBACK_DAYS } = run.options;
    const searches = await searchesWanted(context.pool);
    return collect(context, run, {
      pipeline: "COLLECT_DAILY",
      known: context.sources.known,
      isWhole: true,
      asksOf: (_, source) =>
        (source.scopes ?? [null]).flatMap((scope): Ask[] =>
          source.searches && !unfiltered
            ? searches.filter((search) => isIn(search, scope)).map((search) => ({ scope, search }))
            : [{ scope, search: null }],
        ),
      ask(collecting, ask) {
        const { source } = collecting;
        const { windowsHours } = source;
        if (windowsHours.length === 0) return collectWhole(collecting, ask);
        const plan = { windowsHours, firstHours: lookbackDays * 24, freshHours: FRESH_HOURS, slotDelayHours: null };
        return collectWindow(collecting, ask, { asking: askingOf(source, ask), plan });
      },
    });
  },
};

/** Whether a search belongs to a country that the source is asked by; one for no country that is known belongs to all. */
function isIn({ location }: Search, country: string | null): boolean {
  const places = country && location ? readPlaces(location) : [];
  return places.length === 0 || places.some((place) => place.country.toLowerCase() === country?.toLowerCase());
}

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
