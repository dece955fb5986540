import { z } from "zod";
import type { Ask, Policy } from "./ask.ts";
import { type Entry, listIn, numberOf, objectOf, readEntries, textOf } from "./entry.ts";
import { readJsearchJob } from "./jsearch-job.ts";
import { rapidApiHeaders, rapidApiQuotas, rapidApiTrouble } from "./rapid-api.ts";
import { isElsewhere, placeTerms } from "./search-terms.ts";
import { baseUrl, countries, secret, whole } from "./settings.ts";
import { defineSource, type Search, type Source, type SourceQuery } from "./source.ts";
import { SourceError, type Trouble } from "./source-error.ts";
import { walk } from "./walk.ts";

/** JSearch of OpenWeb Ninja, which reads Google for Jobs: through RapidAPI, or at the vendor's own host. */

const policy: Policy = {
  source: "jsearch",
  // A call has been seen to take 15 s.
  timeoutMs: 45_000,
  intervalMs: 1_000,
  trouble: (status, headers, body, now) =>
    rapidApiTrouble(status, headers, body, now, "set JSEARCH_PATH to the present one (/search-v2)"),
  quotas: rapidApiQuotas,
};

const isOwnHost = (base: string) => /(?:^|\.)openwebninja\.com$/i.test(new URL(base).hostname);

/** Another firm's host gets no key of RapidAPI. */
const keyOf = (base: string, own: string | undefined, ofGateway: string | undefined) =>
  isOwnHost(base) ? own : own || ofGateway;

export const jsearch = defineSource({
  name: policy.source,
  kind: "WINDOW",
  description:
    "Google for Jobs through JSearch, by searches only; needs a JSEARCH_API_KEY or RAPIDAPI_KEY, and JSEARCH_COUNTRIES (us,gb).",
  attribution: null,
  settings: z.object({
    JSEARCH_API_KEY: secret(),
    RAPIDAPI_KEY: secret(),
    /** Without it us, as at the vendor. */
    JSEARCH_COUNTRIES: countries(),
    JSEARCH_MAX_PAGES: whole(1, 50, 10),
    /** /search is the one before: it takes pages by number, /search-v2 by cursor. */
    JSEARCH_PATH: z
      .string()
      .regex(/^(?:\/[\w.-]+)+$/, "is not a path such as /search-v2")
      .default("/search-v2"),
    JSEARCH_BASE_URL: baseUrl("https://jsearch.p.rapidapi.com"),
  }),
  missing: ({ JSEARCH_API_KEY, RAPIDAPI_KEY, JSEARCH_BASE_URL }) =>
    keyOf(JSEARCH_BASE_URL, JSEARCH_API_KEY, RAPIDAPI_KEY) ? [] : ["JSEARCH_API_KEY"],
  create(settings, ask) {
    const { JSEARCH_BASE_URL: base, JSEARCH_PATH: path, JSEARCH_COUNTRIES: named } = settings;
    const key = keyOf(base, settings.JSEARCH_API_KEY, settings.RAPIDAPI_KEY) ?? "";
    return createJsearch(
      {
        scopes: named.length ? named : ["us"],
        address: base + path,
        headers: isOwnHost(base) ? { "x-api-key": key } : rapidApiHeaders("jsearch.p.rapidapi.com", key),
        takesPages: path.endsWith("/search"),
        mostPages: settings.JSEARCH_MAX_PAGES,
      },
      ask,
    );
  },
});

interface Setup {
  scopes: string[];
  address: string;
  headers: Record<string, string>;
  /** By number, as /search did. */
  takesPages: boolean;
  mostPages: number;
}

function createJsearch({ scopes, address, headers, takesPages, mostPages }: Setup, ask: Ask): Source {
  return {
    name: policy.source,
    scopes,
    searches: true,
    windowsHours: WINDOWS.map(([hours]) => hours),
    async *pages({ scope, search, windowHours, after }, signal) {
      if (!search) throw new SourceError(policy.source, ONLY_SEARCHES);
      const country = scope ?? scopes[0] ?? "us";
      if (isElsewhere(search.location, country)) return yield { postings: [], unreadable: [], next: null };
      const url = new URL(address);
      url.search = new URLSearchParams(parametersOf(search, country, windowHours, takesPages)).toString();
      yield* walk(mostPages, after, async (at) => {
        if (takesPages) url.searchParams.set("page", at ?? "1");
        else if (at) url.searchParams.set("cursor", at);
        const { body } = await ask({ policy, url, keyed: true, headers, as: "json" }, signal);
        return readAnswer(objectOf(body), takesPages ? Number(at ?? 1) : null);
      });
    },
  };
}

const ONLY_SEARCHES: Trouble = {
  kind: "REFUSED",
  message: "it answers searches only: it cannot be asked for all that it has.",
};

/** Both envelopes: the list as `data`, with pages by number; or in `data.jobs`, with a cursor. */
function readAnswer({ status, error, data }: Entry, page: number | null) {
  if (textOf(status) === "ERROR") {
    const { message, code } = objectOf(error);
    const kind = (numberOf(code) ?? 500) >= 500 ? "TEMPORARY" : "REFUSED";
    throw new SourceError(policy.source, { kind, message: `it says “${textOf(message) ?? "ERROR"}”.` });
  }
  const jobs = Array.isArray(data) ? data : listIn(policy.source, { data }, "data", "jobs");
  const cursor = textOf(objectOf(data).cursor);
  const next = page === null || cursor ? cursor : String(page + 1);
  return { ...readEntries(jobs, (job) => readJsearchJob(job, policy.source)), next: jobs.length === 0 ? null : next };
}

const WINDOWS = [
  [24, "today"],
  [72, "3days"],
  [168, "week"],
  [720, "month"],
] as const;
const TYPES = {
  FULL_TIME: "FULLTIME",
  PART_TIME: "PARTTIME",
  CONTRACT: "CONTRACTOR",
  TEMPORARY: "CONTRACTOR",
  INTERNSHIP: "INTERN",
} as const;
/** Between 2 and 5 years lies on both sides. */
const EXPERIENCE = {
  ENTRY: "no_experience,under_3_years_experience",
  MID: null,
  SENIOR: "more_than_3_years_experience",
  LEAD: "more_than_3_years_experience",
} as const;

function parametersOf(
  { title, location, remote, employmentType, experienceLevel }: Search,
  country: string,
  windowHours: SourceQuery["windowHours"],
  takesPages: boolean,
): Record<string, string> {
  const { place } = placeTerms(location);
  const window = windowHours === null ? undefined : WINDOWS.find(([hours]) => hours >= windowHours);
  const experience = experienceLevel && EXPERIENCE[experienceLevel];
  return {
    // Free text. A remote job may stand anywhere in the country.
    query: place && !remote ? `${title.trim()} in ${place}` : title.trim(),
    country,
    date_posted: window?.[1] ?? "all",
    ...(takesPages ? { num_pages: "1" } : {}),
    ...(remote ? { [takesPages ? "remote_jobs_only" : "work_from_home"]: "true" } : {}),
    ...(employmentType ? { employment_types: TYPES[employmentType] } : {}),
    ...(experience ? { job_requirements: experience } : {}),
  };
}
