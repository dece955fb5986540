import { type Search, type Seeker, searchesOf } from "../cv/searches.ts";
import type { Sources } from "../sources/registry.ts";

/** Runs SQL in the transaction at hand and returns its rows. */
export type Query = <Row>(sql: string, values: unknown[]) => Promise<Row[]>;

/**
 * Writes the person's searches anew from profile and preferences, in the transaction that changes either, and queues a
 * backfill of those that are new to them, where some source takes searches.
 */
export async function renewSearches(
  query: Query,
  userId: string,
  sources: Pick<Sources, "takeSearches">,
): Promise<void> {
  const [row] = await query<Omit<Seeker, "wishes"> & Seeker["wishes"] & { home: string[] }>(
    // Titles that the person stated are theirs to search for.
    `SELECT coalesce(p.titles, '{}') AS titles, p.headline,
       CASE WHEN p.stated -> 'titles' IS NULL THEN coalesce(c.reading -> 'searchTitles', '[]') ELSE '[]' END AS "searchTitles",
       coalesce(p.locations, '{}') AS home,
       p.experience_level::text AS "experienceLevel", coalesce(p.industries, '{}') AS industries,
       coalesce(w.locations, '{}') AS locations, coalesce(w.work_arrangements::text[], '{}') AS "workArrangements",
       coalesce(w.employment_types::text[], '{}') AS "employmentTypes",
       coalesce(w.experience_levels::text[], '{}') AS "experienceLevels"
     FROM (SELECT $1::uuid AS id) viewer LEFT JOIN profiles p ON p.user_id = viewer.id
       LEFT JOIN preferences w ON w.user_id = viewer.id
       LEFT JOIN cvs c ON c.user_id = viewer.id AND c.active`,
    [userId],
  );
  const searches: Search[] = row ? searchesOf({ ...row, locations: row.home, wishes: row }) : [];
  await query("SELECT set_searches($1::jsonb)", [JSON.stringify(searches)]);
  if (sources.takeSearches) await query("SELECT start_backfill()", []);
}
