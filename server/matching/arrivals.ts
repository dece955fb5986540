import { spread } from "./diversity.ts";
import type { JobPool } from "./job-pool.ts";
import { type MovedPlace, reorder } from "./reorder.ts";

interface Place extends MovedPlace {
  jobId: number;
}

/**
 * What a list becomes by jobs that came, without a search: the same list as of all jobs. For what a list leaves out is worse
 * than all on it, or stands back behind enough of its company; neither changes when more come.
 * @param list of all open jobs before they came, in any order
 * @param arrived what of them could come on it
 * @returns null: it cannot be told so, as a job of the list is no longer there
 */
export function withArrivals(
  pool: Pick<JobPool, "find">,
  list: readonly Place[],
  arrived: readonly Place[],
  count: number,
  mostOfCompany: number | null,
): Place[] | null {
  const places: (Place & { publishedAt: number; company: string })[] = [];
  for (const place of [...list, ...arrived]) {
    const found = pool.find(place.jobId);
    if (!found) return null;
    const { index, row } = found;
    places.push({
      ...place,
      publishedAt: index.publishedAt[row]!,
      company: index.companyKeys.values[index.companies[row]!] ?? "",
    });
  }
  places.sort((a, b) => b.score - a.score || b.publishedAt - a.publishedAt || a.jobId - b.jobId);
  const companyOf = ({ company }: { company: string }) => company || null;
  const placed = reorder(spread(places, companyOf, count, mostOfCompany), companyOf, mostOfCompany);
  return placed.map(({ publishedAt: _, company: __, ...place }) => place);
}
