import { z } from "zod";
import { readActiveJob } from "./active-jobs-row.ts";
import type { Ask, Policy, QuotaReading } from "./ask.ts";
import { listIn, numberOf, objectOf, readEntries, textOf } from "./entry.ts";
import { COUNTED, numberIn, rapidApiHeaders, rapidApiQuotas, rapidApiTrouble, spentQuota } from "./rapid-api.ts";
import { countryName, placeTerms, titleTerms } from "./search-terms.ts";
import { baseUrl, countries, secret, whole } from "./settings.ts";
import { defineSource, type Search, type Source, type SourceQuery } from "./source.ts";
import { SourceError } from "./source-error.ts";
import { walk } from "./walk.ts";

/**
 * Active Jobs DB (fantastic.jobs): career pages all over the world, each row billed every time it is returned. The
 * generation at RapidAPI has an address for each window; the current one, at the vendor's own host, a parameter.
 */

const policy: Policy = {
  source: "active-jobs-db",
  timeoutMs: 60_000,
  intervalMs: 1_000,
  trouble: (status, headers, body, now) =>
    rapidApiTrouble(status, headers, body, now, "set ACTIVE_JOBS_STYLE=current, or ACTIVE_JOBS_BASE_URL") ??
    ([402, 403, 429].includes(status) ? spentQuota(headers, body, now, quotasOf(headers, now)) : null),
  quotas: quotasOf,
};

/** Requests and rows, under the gateway's names or the vendor's. */
function quotasOf(headers: Headers, now: Date): QuotaReading[] {
  const day = headers.get("x-api-next-billing-date") ?? "";
  const resetsAt = Number.isNaN(Date.parse(day)) ? null : new Date(day);
  const own = COUNTED.flatMap(([name, unit]) => {
    const limit = numberIn(headers, `x-api-${name}-limit`);
    const remaining = numberIn(headers, `x-api-${name}-remaining`);
    return limit === null && remaining === null ? [] : [{ unit, window: "month", limit, remaining, resetsAt }];
  });
  return [...rapidApiQuotas(headers, now), ...own];
}

type Style = "legacy" | "current";
const BASES: Record<Style, string> = {
  legacy: "https://active-jobs-db.p.rapidapi.com",
  current: "https://data.fantastic.jobs/v1",
};
const baseOf = (style: Style, base: string) => base || BASES[style];
const isAtGateway = (style: Style, base: string) =>
  style === "legacy" || /(?:^|\.)rapidapi\.com$/i.test(new URL(baseOf(style, base)).hostname);

export const activeJobsDb = defineSource({
  name: policy.source,
  kind: "WINDOW",
  hourly: "SLOTS",
  description:
    "Career pages of employers all over the world at Active Jobs DB; needs an ACTIVE_JOBS_API_KEY or RAPIDAPI_KEY, and bills each row.",
  attribution: null,
  settings: z.object({
    ACTIVE_JOBS_API_KEY: secret(),
    RAPIDAPI_KEY: secret(),
    /** legacy: RapidAPI's /active-ats-24h and the like. current: /active-ats?time_frame=24h, at the vendor or RapidAPI. */
    ACTIVE_JOBS_STYLE: z.enum(["legacy", "current"], { error: "must be legacy or current" }).default("legacy"),
    /** Where no place is asked for; without it all countries. */
    ACTIVE_JOBS_COUNTRIES: countries(),
    ACTIVE_JOBS_MAX_PAGES: whole(1, 1_000, 10),
    /** Without it RapidAPI for legacy, the vendor's own host for current. */
    ACTIVE_JOBS_BASE_URL: baseUrl(""),
  }),
  // The vendor's own host gets no key of RapidAPI.
  missing: ({ ACTIVE_JOBS_API_KEY, RAPIDAPI_KEY, ACTIVE_JOBS_STYLE, ACTIVE_JOBS_BASE_URL }) =>
    ACTIVE_JOBS_API_KEY || (RAPIDAPI_KEY && isAtGateway(ACTIVE_JOBS_STYLE, ACTIVE_JOBS_BASE_URL))
      ? []
      : ["ACTIVE_JOBS_API_KEY"],
  create(settings, ask) {
    const { ACTIVE_JOBS_STYLE: style, ACTIVE_JOBS_BASE_URL: base } = settings;
    const key = settings.ACTIVE_JOBS_API_KEY || settings.RAPIDAPI_KEY || "";
    const headers = isAtGateway(style, base)
      ? rapidApiHeaders("active-jobs-db.p.rapidapi.com", key)
      : { authorization: `Bearer ${key}` };
    const { ACTIVE_JOBS_MAX_PAGES: mostPages, ACTIVE_JOBS_COUNTRIES: within } = settings;
    return createActiveJobs({ style, base: baseOf(style, base), headers, mostPages, within }, ask);
  },
});

interface Setup {
  style: Style;
  base: string;
  headers: Record<string, string>;
  mostPages: number;
  /** Countries, where no place is asked for. */
  within: string[];
}

const PAGE_ROWS = 100;
/** The legacy addresses take a smaller page where less is left to pay for. */
const LEAST_ROWS = 10;

function createActiveJobs({ style, base, headers, mostPages, within }: Setup, ask: Ask): Source {
  const isLegacy = style === "legacy";
  const get = (path: string, parameters: Record<string, string>, rows: number, signal?: AbortSignal) => {
    const url = new URL(`${base}/${path}`);
    url.search = new URLSearchParams(parameters).toString();
    const rowsOf = (body: unknown, answered: Headers) =>
      rows === 0 ? 0 : (numberIn(answered, "x-api-jobs-this-request") ?? listOf(body).length);
    return ask({ policy, url, keyed: true, headers, as: "json", mostRows: rows, rowsOf }, signal);
  };
  /** Rows that the last answer left to be paid for. */
  let rowsLeft = Number.POSITIVE_INFINITY;

  const source: Source = {
    name: policy.source,
    scopes: null,
    searches: true,
    windowsHours: WINDOWS.map(([hours]) => hours),
    // The next one is half a year, which bills each of its rows.
    backfillHours: 168,
    async *pages(query, signal) {
      const window = windowOf(query.windowHours);
      const parameters = parametersOf(query.search, isLegacy, within);
      yield* walk(mostPages, query.after, async (at) => {
        const offset = Number(at ?? 0);
        const takesLimit = !isLegacy || window !== "1h";
        const limit = isLegacy && takesLimit ? Math.max(LEAST_ROWS, Math.min(PAGE_ROWS, rowsLeft)) : PAGE_ROWS;
        const { body, headers } = await get(
          isLegacy ? `active-ats-${window}` : "active-ats",
          {
            ...(isLegacy ? {} : { time_frame: window }),
            ...parameters,
            ...(takesLimit ? { limit: String(limit) } : {}),
            offset: String(offset),
          },
          limit,
          signal,
        );
        rowsLeft = quotasOf(headers, new Date(0)).find(({ unit }) => unit === "ROWS")?.remaining ?? rowsLeft;
        const rows = listOf(body);
        const read = readEntries(rows, (row) => readActiveJob(row, policy.source));
        return { ...read, next: rows.length < limit ? null : String(offset + rows.length) };
      });
    },
    async expired(signal) {
      const path = isLegacy ? "active-ats-expired" : "expired-ats";
      const { body } = await get(path, isLegacy ? {} : { time_frame: "1d" }, 0, signal);
      return listOf(body).flatMap((id) => textOf(id) ?? textOf(objectOf(id).id) ?? []);
    },
  };
  if (isLegacy) return source;
  return {
    ...source,
    async count({ search, windowHours }, signal) {
      const { description_format, include_basic_organization_details, ...filters } = parametersOf(
        search,
        false,
        within,
      );
      const { body } = await get("active-ats-count", { time_frame: windowOf(windowHours), ...filters }, 0, signal);
      const count = numberOf(objectOf(body).count);
      if (count !== null) return Math.min(count, mostPages * PAGE_ROWS);
      throw new SourceError(policy.source, { kind: "UNREADABLE", message: "its answer holds no count." });
    },
  };
}

/** A bare list, or one in an object. */
function listOf(body: unknown): unknown[] {
  return Array.isArray(body) ? body : listIn(policy.source, body, "data");
}

const WINDOWS = [
  [1, "1h"],
  [24, "24h"],
  [168, "7d"],
  [4_320, "6m"],
] as const;

function windowOf(hours: SourceQuery["windowHours"]): string {
  return (hours === null ? undefined : WINDOWS.find(([most]) => most >= hours)?.[1]) ?? "6m";
}

const TYPES = {
  FULL_TIME: "FULL_TIME",
  PART_TIME: "PART_TIME",
  CONTRACT: "CONTRACTOR",
  TEMPORARY: "TEMPORARY",
  INTERNSHIP: "INTERN",
} as const;
/** In years. Whoever leads is asked for less than ten as well. */
const EXPERIENCE = { ENTRY: "0-2", MID: "2-5", SENIOR: "5-10", LEAD: "5-10,10+" } as const;

/** Filters under the names of either generation; without a description asked for, none comes. */
function parametersOf(search: Search | null, isLegacy: boolean, within: string[]): Record<string, string> {
  const common: Record<string, string> = isLegacy
    ? { description_type: "text", include_ai: "true", include_li: "true" }
    : { description_format: "text", include_basic_organization_details: "true" };
  const anywhere = within.map(countryName).join(" OR ");
  const nameOf = (filter: string) => (isLegacy ? `${filter}_filter` : filter);
  if (!search) return anywhere ? { ...common, [nameOf("location")]: anywhere } : common;
  const { title, location, remote, employmentType, experienceLevel } = search;
  const { place, country } = placeTerms(location);
  // Full English names only, "NY" finds nothing; a remote job may stand anywhere in its country.
  const town = remote && country ? null : place?.replace(/, *[A-Z]\.?[A-Z]\.?$/, "");
  const places = [town, country && countryName(country)].filter(Boolean).join(" ");
  const filters = {
    title: `"${titleTerms(title)}"`,
    location: places.replaceAll(",", " ").replace(/\s+/g, " ") || anywhere,
    ai_work_arrangement: remote ? "Remote OK,Remote Solely" : "",
    ai_employment_type: employmentType ? TYPES[employmentType] : "",
    ai_experience_level: experienceLevel ? EXPERIENCE[experienceLevel] : "",
  };
  const named = Object.entries(filters).filter(([, value]) => value !== "");
  return { ...common, ...Object.fromEntries(named.map(([name, value]) => [nameOf(name), value])) };
}
