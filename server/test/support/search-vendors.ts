import type pg from "pg";
import { activeJobsDb } from "../../sources/active-jobs-db.ts";
import { adzuna } from "../../sources/adzuna.ts";
import { jsearch } from "../../sources/jsearch.ts";
import { activeJob, openActiveJobs } from "./fake-active-jobs.ts";
import { ADZUNA_KEY, adzunaAd, openAdzuna } from "./fake-adzuna.ts";
import { jsearchJob, openJsearch } from "./fake-jsearch.ts";
import { type GatewayQuota, RAPIDAPI_KEY } from "./fake-rapid-api.ts";
import type { Vendor } from "./vendor.ts";

/** What Adzuna, JSearch and Active Jobs DB have of each title. */
const EACH = { adzuna: 3, jsearch: 12, "active-jobs-db": 2 };

export interface SearchVendors {
  adzuna: Vendor;
  jsearch: Vendor;
  activeJobs: Vendor;
  /** What a process needs to ask them. */
  definitions: readonly (typeof adzuna)[];
  environment: Record<string, string>;
  /** All that was asked for since the last time, page by page. */
  asked(): string[];
  close(): Promise<unknown>;
}

interface VendorOptions {
  /** When Adzuna's advertisements appeared. */
  created?: string;
  /** JSearch's. */
  quota?: GatewayQuota;
  /** What Active Jobs DB says has expired. */
  expired?: unknown[];
}

/** The vendors that take searches, with so many postings of each title: two pages where it is asked. */
export async function openSearchVendors(
  titles: readonly string[],
  now: () => Date,
  { created = "2026-11-21T20:00:00Z", quota, expired = [] }: VendorOptions = {},
): Promise<SearchVendors> {
  const each = <Item>(count: number, make: (id: number, title: string) => Item) =>
    titles.flatMap((title, place) => Array.from({ length: count }, (_, at) => make(place * 1_000 + at + 1, title)));
  const market = await openAdzuna(
    {
      gb: each(EACH.adzuna, (id, title) =>
        adzunaAd(`${id}`, `${title} ${id}`, `Duty ${id} of a ${title} …`, { created }),
      ),
    },
    now,
  );
  const search = await openJsearch(
    each(EACH.jsearch, (id, title) =>
      jsearchJob(`j${id}==`, `${title} ${id}`, { job_description: `Task ${id} of a ${title}.` }),
    ),
    quota ? { quota } : {},
  );
  const careers = await openActiveJobs(
    each(EACH["active-jobs-db"], (id, title) =>
      activeJob(id, `${title} ${id}`, "legacy", { description_text: `Work ${id} of a ${title}.` }),
    ),
    { expired },
  );
  const vendors = [market, search, careers];
  return {
    adzuna: market,
    jsearch: search,
    activeJobs: careers,
    definitions: [adzuna, jsearch, activeJobsDb],
    environment: {
      ADZUNA_APP_ID: ADZUNA_KEY.app_id,
      ADZUNA_APP_KEY: ADZUNA_KEY.app_key,
      ADZUNA_RESULTS_PER_PAGE: "2",
      ADZUNA_BASE_URL: market.url,
      RAPIDAPI_KEY,
      JSEARCH_BASE_URL: search.url,
      ACTIVE_JOBS_BASE_URL: careers.url,
    },
    asked: () =>
      vendors.flatMap(({ calls }) => calls.splice(0).map(({ path, query }) => `${path} ${JSON.stringify(query)}`)),
    close: () => Promise.all(vendors.map((vendor) => vendor.close())),
  };
}

/** JSearch's next answer, empty, comes when it is let go. */
export function holdNext(jsearch: Vendor): { letGo(): void } {
  let letGo = () => {};
  const answer = new Promise<{ body: unknown }>((resolve) => {
    letGo = () => resolve({ body: { status: "OK", request_id: "r-0", data: { jobs: [], cursor: null } } });
  });
  jsearch.instead(answer);
  return { letGo };
}

/** Those that were asked for more than once. */
export const repeated = (calls: readonly string[]) => calls.filter((call, at) => calls.indexOf(call) !== at);

/** How many postings of each vendor are there. */
export async function found(pool: pg.Pool): Promise<number[]> {
  const { rows } = await pool.query<{ source: string; count: number }>(
    "SELECT source, count(*)::int AS count FROM listings GROUP BY 1",
  );
  return Object.keys(EACH).map((name) => rows.find(({ source }) => source === name)?.count ?? 0);
}

/** What `found` says when all of so many titles is there. */
export const allOf = (titles: number) => Object.values(EACH).map((count) => count * titles);

/** Forgets all postings, and what was asked for. */
export const EMPTY =
  "TRUNCATE jobs, listings, sources, source_scopes, source_searches, source_calls, source_quotas, tombstones CASCADE";
