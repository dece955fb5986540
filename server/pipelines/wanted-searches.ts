import type pg from "pg";
import { readPlaces } from "../gazetteer/read.ts";
import type { Search, Source } from "../sources/source.ts";
import type { Ask } from "./source-searches.ts";

/** A search as sources take it, and the combinations of people's profiles that come to it. */
export interface Wanted {
  search: Search;
  combinations: number[];
}

/**
 * What one person looks for, their best first; null: what all do, each once, what was asked for first at the front.
 * Nothing is bought for people who do not exist: of the demo's, only what one of them asks for is got.
 */
export async function readWanted(pool: pg.Pool, userId: string | null): Promise<Wanted[]> {
  const { rows } = await pool.query<Search & Pick<Wanted, "combinations">>(
    `SELECT title, location, remote, "employmentType", "experienceLevel", array_agg(DISTINCT id) AS combinations FROM (
       SELECT c.id, title, location, coalesce(work_arrangement::text LIKE 'REMOTE%', false) AS remote,
         CASE WHEN employment_type IN ('FULL_TIME', 'PART_TIME', 'CONTRACT', 'TEMPORARY', 'INTERNSHIP') THEN employment_type::text END AS "employmentType",
         experience_level::text AS "experienceLevel", r.rank, r.created_at
       FROM search_combinations c JOIN search_requests r ON r.combination_id = c.id
         JOIN users ON users.id = user_id WHERE CASE WHEN $1::uuid IS NULL THEN NOT demo ELSE user_id = $1 END
     ) wanted GROUP BY 1, 2, 3, 4, 5
     ORDER BY CASE WHEN $1::uuid IS NULL THEN 0 ELSE min(rank) END, min(created_at), 1, 2 NULLS FIRST, 3, 4 NULLS FIRST, 5 NULLS FIRST`,
    [userId],
  );
  return rows.map(({ combinations, ...search }) => ({ search, combinations }));
}

/** A search for each scope of the source in which it may lie. */
export function asksFor({ scopes }: Source, searches: readonly Search[]): Ask[] {
  return searches.flatMap((search) =>
    (scopes ?? [null]).filter((scope) => isIn(search, scope)).map((scope) => ({ scope, search })),
  );
}

/** Whether a search belongs to a country that the source is asked by; one for no country that is known belongs to all. */
function isIn({ location }: Search, country: string | null): boolean {
  const places = country && location ? readPlaces(location) : [];
  return places.length === 0 || places.some((place) => place.country.toLowerCase() === country?.toLowerCase());
}
