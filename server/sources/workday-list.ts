import { type ListRow, stampOf } from "./details.ts";
import { type Entry, listIn, numberOf, objectOf, textOf } from "./entry.ts";

/** What a Workday site lists, also where it is more than it shows at once. */

/** It answers 400 to more. */
export const PAGE_SIZE = 20;
/**
 * Many sites show this many of a search and say that these are all; further on they begin anew. Larger numbers are true.
 * (career-ops issue 3310, jobseek pull request 6424, on GitHub)
 */
const MOST_SHOWN = 2_000;
/** So many choices on top of one another part a site. */
const DEEPEST = 3;

type Facets = Record<string, string[]>;

/** One page of a search: the body of the answer. */
export type AskPage = (facets: Facets, offset: number) => Promise<unknown>;

export interface SiteRow extends ListRow {
  /** Where the posting is, behind the site's address. */
  path: string;
}

export interface Rows {
  /** Each posting once, in the order in which they are listed. */
  rows: SiteRow[];
  /** Why some may be missing; null when all are there. */
  doubt: string | null;
}

/** Asks for the whole list, in parts where the whole is not shown. @throws SourceError UNREADABLE */
export async function listRows(askPage: AskPage, idOf: (path: string) => string): Promise<Rows> {
  const paths = new Map<string, string>();
  let doubt: string | null = null;

  async function list(applied: Facets, depth: number): Promise<void> {
    const first = await askPage(applied, 0);
    // Only the first page says it.
    const total = numberOf(objectOf(first).total);
    const facets = facetsIn(objectOf(first).facets);
    const choice = total === MOST_SHOWN && depth < DEEPEST ? bestChoice(facets, applied) : null;
    if (choice) {
      for (const { id } of choice.values) await list({ ...applied, [choice.parameter]: [id] }, depth + 1);
      // Postings without any value of the choice are in none of the parts.
      const least = Math.max(0, ...facets.filter(isOneEach).map(countOf));
      if (depth === 0 && paths.size < least) doubt = `it showed ${paths.size} of at least ${least} postings`;
      return;
    }
    const shown = await listPages(first, (offset) => askPage(applied, offset), total);
    for (const [path, stamp] of shown) paths.set(path, stamp);
    if (total === MOST_SHOWN) doubt = `it shows no more than ${MOST_SHOWN} postings of a search`;
    else if (total !== null && shown.size !== total)
      doubt = `it showed ${shown.size} of ${total} postings, or changed while it was read`;
  }

  await list({}, 0);
  return { rows: [...paths].map(([path, stamp]) => ({ path, stamp, externalId: idOf(path) })), doubt };
}

/** Paths, and what the list says of each: without when it was posted, which it tells in days ago. */
async function listPages(first: unknown, pageAt: (offset: number) => Promise<unknown>, total: number | null) {
  const shown = new Map<string, string>();
  for (let body = first, offset = 0; ; body = await pageAt(offset)) {
    const rows = listIn("workday", body, "jobPostings").map(objectOf);
    const before = shown.size;
    for (const { externalPath, title, locationsText, timeType, remoteType } of rows) {
      const path = textOf(externalPath);
      if (path?.startsWith("/")) shown.set(path, stampOf(path, title, locationsText, timeType, remoteType));
    }
    offset += rows.length;
    const isLast = total === null ? rows.length < PAGE_SIZE : shown.size >= total;
    if (rows.length === 0 || shown.size === before || isLast) return shown;
  }
}

interface Facet {
  parameter: string;
  values: { id: string; count: number }[];
}

/** Facets, also those that stand in a group. */
function facetsIn(value: unknown): Facet[] {
  const groups = Array.isArray(value) ? value.map(objectOf) : [];
  return groups.flatMap(({ facetParameter, values }: Entry) => {
    const entries = Array.isArray(values) ? values.map(objectOf) : [];
    const parameter = textOf(facetParameter);
    const own = entries.flatMap(({ id, count }) => {
      const [name, number] = [textOf(id), numberOf(count)];
      return name && number !== null ? { id: name, count: number } : [];
    });
    const inner = facetsIn(entries.filter((entry) => Array.isArray(entry.values)));
    return parameter && own.length ? [{ parameter, values: own }, ...inner] : inner;
  });
}

/** Whether a posting counts in one value only: it may be in several places. */
function isOneEach({ parameter }: Facet): boolean {
  return !/location|country|region|state|city/i.test(parameter);
}

function countOf({ values }: Facet): number {
  return values.reduce((sum, { count }) => sum + count, 0);
}

/** The facet that parts the list into the smallest parts, of those that hold all of it. */
function bestChoice(facets: readonly Facet[], applied: Facets): Facet | null {
  const largest = ({ values }: Facet) => Math.max(...values.map(({ count }) => count));
  const fit = facets.filter(
    (facet) => !(facet.parameter in applied) && facet.values.length > 1 && countOf(facet) >= MOST_SHOWN,
  );
  return fit.sort((a, b) => largest(a) - largest(b))[0] ?? null;
}
