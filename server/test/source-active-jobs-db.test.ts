import { afterEach, expect, test } from "vitest";
import { normalisePosting } from "../intake/normalise.ts";
import { activeJobsDb } from "../sources/active-jobs-db.ts";
import type { QuotaReading } from "../sources/ask.ts";
import type { Search } from "../sources/source.ts";
import {
  type ActiveJob,
  type ActiveJobsOptions,
  activeJob,
  FANTASTIC_KEY,
  openActiveJobs,
} from "./support/fake-active-jobs.ts";
import { RAPIDAPI_KEY } from "./support/fake-rapid-api.ts";
import { allPages, createCountingLedger, createTestAsk, sourceOf } from "./support/sources.ts";
import type { Vendor } from "./support/vendor.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
let vendor: Vendor;
afterEach(() => vendor.close());

async function open(
  rows: ActiveJob[],
  options: ActiveJobsOptions = {},
  environment: Record<string, string> = {},
  parts: Parameters<typeof createTestAsk>[0] = {},
) {
  vendor = await openActiveJobs(rows, options);
  const settings: Record<string, string> =
    options.style === "current"
      ? { ACTIVE_JOBS_STYLE: "current", ACTIVE_JOBS_API_KEY: FANTASTIC_KEY }
      : { ACTIVE_JOBS_STYLE: "legacy", RAPIDAPI_KEY };
  const all = { ...settings, ACTIVE_JOBS_BASE_URL: vendor.url, ...environment };
  return sourceOf(activeJobsDb, all, createTestAsk(parts).ask);
}
const search = (fields: Partial<Search> = {}): Search => ({
  title: "Stone Carver",
  location: null,
  remote: false,
  employmentType: null,
  experienceLevel: null,
  ...fields,
});
const carvers = (count: number, style: "legacy" | "current" = "legacy") =>
  Array.from({ length: count }, (_, index) => activeJob(index + 1, "Senior Stone Carver", style));
const countsOf = (pages: Awaited<ReturnType<typeof allPages>>) => pages.map(({ postings }) => postings.length);
/** Grants all, and keeps what it was told. */
function createListeningLedger() {
  const told: QuotaReading[] = [];
  const reserved: number[] = [];
  const billed: number[] = [];
  return {
    told,
    reserved,
    billed,
    async reserve(_: string, rows: number) {
      reserved.push(rows);
      return {
        async release() {},
        async settle(rows: number, readings: readonly QuotaReading[]) {
          billed.push(rows);
          told.push(...readings);
        },
      };
    },
  };
}

test("RapidAPI's key serves at RapidAPI; the vendor's own host needs its own", async () => {
  const missing = (environment: Record<string, string>) => activeJobsDb.read(environment).missing;
  expect(missing({})).toEqual(["ACTIVE_JOBS_API_KEY"]);
  expect(missing({ RAPIDAPI_KEY })).toEqual([]);
  expect(missing({ RAPIDAPI_KEY, ACTIVE_JOBS_STYLE: "current" })).toEqual(["ACTIVE_JOBS_API_KEY"]);
  const gateway = { ACTIVE_JOBS_STYLE: "current", ACTIVE_JOBS_BASE_URL: "https://active-jobs-db.p.rapidapi.com" };
  expect(missing({ RAPIDAPI_KEY, ...gateway })).toEqual([]);
  expect(() => missing({ ACTIVE_JOBS_STYLE: "new" })).toThrow(/legacy or current/);
  vendor = await openActiveJobs([]);
});

test("each window has its address, the shortest that covers what is asked; the hourly one takes no limit", async () => {
  const source = await open(carvers(3));
  for (const windowHours of [1, 20, 48, 4_320, null]) await allPages(source, { windowHours });
  expect(vendor.calls.map(({ path, query }) => [path, query.limit])).toEqual([
    ["/active-ats-1h", undefined],
    ["/active-ats-24h", "100"],
    ["/active-ats-7d", "100"],
    ["/active-ats-6m", "100"],
    ["/active-ats-6m", "100"],
  ]);
  expect(source.windowsHours).toEqual([1, 24, 168, 4_320]);
});

test("the current generation has one address and names its windows", async () => {
  const source = await open(carvers(3, "current"), { style: "current" });
  for (const windowHours of [1, 24, 168, null]) await allPages(source, { windowHours });
  expect(vendor.calls.map(({ path, query }) => [path, query.time_frame])).toEqual(
    ["1h", "24h", "7d", "6m"].map((frame) => ["/active-ats", frame]),
  );
  expect(vendor.calls[0]?.headers).toMatchObject({ authorization: `Bearer ${FANTASTIC_KEY}` });
});

test("the current generation at RapidAPI shows the gateway's key", async () => {
  vendor = await openActiveJobs(carvers(2, "current"), { style: "current", gateway: true });
  const host = "https://active-jobs-db.p.rapidapi.com";
  const { ask } = createTestAsk({ fetch: (input, init) => fetch(String(input).replace(host, vendor.url), init) });
  const settings = { RAPIDAPI_KEY, ACTIVE_JOBS_STYLE: "current", ACTIVE_JOBS_BASE_URL: host };
  expect(countsOf(await allPages(sourceOf(activeJobsDb, settings, ask)))).toEqual([2]);
});

test.each(["legacy", "current"] as const)("a row under the %s names is the same job", async (style) => {
  const source = await open([activeJob(5, "Stone Carver", style)], { style });
  const [page] = await allPages(source, { windowHours: 24 });
  expect(normalisePosting(page?.postings[0] ?? { source: "" }, NOW)).toMatchObject({
    title: "Stone Carver",
    description: "You carve interfaces in TypeScript. Write to us.",
    company: { name: "Marble Arcade", website: "https://marblearcade.example" },
    countries: ["DE"],
    cities: ["Leipzig"],
    workArrangement: "HYBRID",
    officeDaysPerWeek: 3,
    employmentTypes: ["FULL_TIME"],
    experienceLevel: "MID",
    salaryMin: 62_000,
    salaryMax: 74_000,
    salaryCurrency: "EUR",
    salaryPeriod: "YEAR",
    salarySource: "STATED",
    education: ["Bachelor's degree"],
    responsibilities: "Carve interfaces.",
    language: "en",
    visaSponsorship: null,
    workingHours: null,
    postedAt: new Date("2026-11-20T12:00:00Z"),
    expiresAt: new Date("2026-12-31T00:00:00Z"),
    listing: { source: "active-jobs-db", externalId: "5", platform: "greenhouse" },
  });
});

test("the recruiters and managers in a row stay there", async () => {
  const [page] = await allPages(await open([activeJob(5, "Stone Carver")]));
  expect(JSON.stringify(page)).not.toMatch(/quentin|private|rosa|hidden/i);
});

test("rows differ in shape: places in parts or only raw, single values, zones missing, pay in the page's data", async () => {
  const rows = [
    activeJob(1, "A", "legacy", { locations_derived: [{ city: "Graz", admin: "Styria", country: "Austria" }] }),
    activeJob(2, "B", "legacy", {
      locations_derived: null,
      countries_derived: null,
      locations_raw: [{ "@type": "Place", address: { addressLocality: "Turin", addressCountry: { name: "Italy" } } }],
      date_posted: null,
      ai_employment_type: "CONTRACTOR",
      ai_work_arrangement: "None",
      ai_salary_minvalue: null,
      ai_salary_maxvalue: null,
      salary_raw: { currency: "EUR", value: { minValue: 30, maxValue: 40, unitText: "HOUR" } },
    }),
    activeJob(3, "C", "legacy", {
      locations_derived: null,
      locations_alt_raw: ["Aarhus, Denmark"],
      location_type: "TELECOMMUTE",
      ai_work_arrangement: "Remote Solely",
      ai_remote_location_derived: ["Denmark"],
      ai_salary_minvalue: null,
      ai_salary_maxvalue: null,
      ai_salary_value: 51_000,
    }),
  ];
  const [page] = await allPages(await open(rows));
  expect(page?.postings.map(({ locations }) => locations)).toEqual([
    ["Graz, Styria, Austria"],
    ["Turin, Italy"],
    ["Aarhus, Denmark"],
  ]);
  expect(page?.postings[1]).toMatchObject({
    postedAt: "2026-11-20T13:05:18.648802Z",
    employmentTypes: ["CONTRACTOR"],
    workArrangement: null,
    remote: null,
    salary: { min: 30, max: 40, currency: "EUR", period: "HOUR" },
  });
  expect(page?.postings[2]).toMatchObject({ salary: { min: 51_000, max: null }, remote: true });
  expect(normalisePosting(page?.postings[2] ?? { source: "" }, NOW)).toMatchObject({
    workArrangement: "REMOTE_ONLY",
    remoteCountries: ["DK"],
  });
});

test.each([
  ["legacy", "_filter"],
  ["current", ""],
] as const)("a search becomes the filters of the %s generation", async (style, ending) => {
  const source = await open(carvers(2, style), { style });
  const wanted = search({
    title: "Senior Stone Carver (all genders)",
    location: "Leipzig, Germany",
    employmentType: "CONTRACT",
    experienceLevel: "SENIOR",
  });
  expect(countsOf(await allPages(source, { search: wanted }))).toEqual([2]);
  expect(vendor.calls[0]?.query).toMatchObject({
    [`title${ending}`]: '"Stone Carver"',
    [`location${ending}`]: "Leipzig Germany",
    [`ai_employment_type${ending}`]: "CONTRACTOR",
    [`ai_experience_level${ending}`]: "5-10",
  });
  const remote = search({ location: "Leeds, UK", remote: true });
  expect(countsOf(await allPages(source, { search: remote }))).toEqual([0]);
  expect(vendor.calls[1]?.query).toMatchObject({
    [`location${ending}`]: "United Kingdom",
    [`ai_work_arrangement${ending}`]: "Remote OK,Remote Solely",
  });
  await allPages(source, { search: search({ location: "New York, NY" }) });
  expect(vendor.calls[2]?.query[`location${ending}`]).toBe("New York");
});

test("a short page ends it; a row that comes again on the next page is taken once, and billed", async () => {
  const rows = carvers(230);
  rows.splice(100, 0, ...rows.slice(98, 100));
  const ledger = createCountingLedger();
  const pages = await allPages(await open(rows, {}, {}, { ledger }), { windowHours: 168 });
  expect(countsOf(pages)).toEqual([100, 98, 32]);
  expect(pages.map(({ next }) => next)).toEqual(["100", "200", null]);
  expect(ledger).toMatchObject({ requests: 3, rows: 232 });
});

test.each([
  ["legacy", "location_filter"],
  ["current", "location"],
] as const)("where no place is asked for it may be some countries (%s)", async (style, name) => {
  const abroad = activeJob(9, "Stone Carver", style, { locations_derived: ["Turin, Piedmont, Italy"] });
  const inSettings = { ACTIVE_JOBS_COUNTRIES: "DE,at" };
  const source = await open([...carvers(2, style), abroad], { style }, inSettings);
  expect(countsOf(await allPages(source))).toEqual([2]);
  await allPages(source, { search: search({ title: "Stone Carver" }) });
  await allPages(source, { search: search({ title: "Stone Carver", location: "Turin, Italy" }) });
  expect(vendor.calls.map(({ query }) => query[name])).toEqual([
    "Germany OR Austria",
    "Germany OR Austria",
    "Turin Italy",
  ]);
  expect(() => activeJobsDb.read({ ACTIVE_JOBS_COUNTRIES: "Germany" })).toThrow(/two letters/);
});

test("it stops at the most pages of its settings, and goes on behind them", async () => {
  const source = await open(carvers(230), {}, { ACTIVE_JOBS_MAX_PAGES: "2" });
  const first = await allPages(source);
  expect(first.map(({ next }) => next)).toEqual(["100", "200"]);
  expect(countsOf(await allPages(source, { after: "200" }))).toEqual([30]);
});

test("both quotas are read from every answer; where few rows are left, fewer are asked for", async () => {
  const quotas = {
    requests: { limit: 25, remaining: 20, reset: 3_600 },
    jobs: { limit: 250, remaining: 140, reset: 7_200 },
  };
  const ledger = createListeningLedger();
  const source = await open(carvers(500), { quotas }, {}, { ledger });
  const spent = allPages(source);
  await expect(spent).rejects.toMatchObject({ kind: "QUOTA", until: new Date("2026-11-22T14:00:00Z") });
  expect(ledger.reserved).toEqual([100, 40, 10]);
  expect(ledger.billed).toEqual([100, 40, 0]);
  expect(ledger.told.filter(({ unit }) => unit === "ROWS").map(({ remaining }) => remaining)).toEqual([40, 0, 0]);
  expect(ledger.told.filter(({ unit }) => unit === "REQUESTS").at(-1)).toEqual({
    unit: "REQUESTS",
    window: "month",
    limit: 25,
    remaining: 18,
    resetsAt: new Date("2026-11-22T13:00:00Z"),
  });
});

test("the current generation says what an answer cost, and when the next month begins", async () => {
  const quotas = { requests: { limit: 50, remaining: 9, reset: 0 }, jobs: { limit: 100, remaining: 3, reset: 0 } };
  const ledger = createListeningLedger();
  const source = await open(carvers(3, "current"), { style: "current", quotas }, {}, { ledger });
  expect(countsOf(await allPages(source))).toEqual([3]);
  expect(ledger.billed).toEqual([3]);
  const until = new Date("2026-12-08T00:00:00Z");
  expect(ledger.told).toEqual([
    { unit: "REQUESTS", window: "month", limit: 50, remaining: 8, resetsAt: until },
    { unit: "ROWS", window: "month", limit: 100, remaining: 0, resetsAt: until },
  ]);
  await expect(allPages(source)).rejects.toMatchObject({ kind: "QUOTA", until });
});

test("the current generation counts for one request and no rows", async () => {
  const ledger = createCountingLedger();
  const source = await open(carvers(7, "current"), { style: "current" }, {}, { ledger });
  const query = { scope: null, search: search(), windowHours: 24, after: null };
  expect(await source.count?.(query)).toBe(7);
  expect(ledger).toMatchObject({ requests: 1, rows: 0 });
  expect(vendor.calls[0]).toMatchObject({ path: "/active-ats-count" });
  vendor.instead({ body: { total: 7 } });
  await expect(source.count?.(query)).rejects.toMatchObject({ kind: "UNREADABLE" });
});

test("it counts what the most pages of its settings would bring", async () => {
  const source = await open(carvers(120, "current"), { style: "current" }, { ACTIVE_JOBS_MAX_PAGES: "1" });
  expect(await source.count?.({ scope: null, search: null, windowHours: 24, after: null })).toBe(100);
});

test("the legacy generation cannot count", async () => {
  expect(await open([])).not.toHaveProperty("count");
});

test.each([
  ["legacy", ["11", 12]],
  ["legacy", { data: ["11", "12"] }],
  ["current", [{ id: "11" }, { id: 12 }]],
] as const)("what is gone is told in three shapes (%s)", async (style, expired) => {
  const source = await open([], { style, expired });
  expect(await source.expired?.()).toEqual(["11", "12"]);
  vendor.instead({ body: { message: "try later" } });
  await expect(source.expired?.()).rejects.toMatchObject({ kind: "UNREADABLE" });
});

test("a wrong key, or an address of the other generation, is said so and not tried again", async () => {
  const wrong = await open(carvers(1), {}, { RAPIDAPI_KEY: "spilt-secret" });
  await expect(allPages(wrong)).rejects.toMatchObject({ kind: "KEY", message: expect.not.stringContaining("spilt") });
  expect(vendor.calls).toHaveLength(1);
  await vendor.close();
  vendor = await openActiveJobs([], { style: "current", gateway: true });
  const legacy = sourceOf(activeJobsDb, { RAPIDAPI_KEY, ACTIVE_JOBS_BASE_URL: vendor.url });
  await expect(allPages(legacy, { windowHours: 24 })).rejects.toMatchObject({
    kind: "RETIRED",
    message: expect.stringContaining("ACTIVE_JOBS_STYLE=current"),
  });
  await vendor.close();
  const current = await open([], { style: "current" }, { ACTIVE_JOBS_API_KEY: "spilt-secret" });
  await expect(allPages(current)).rejects.toMatchObject({ kind: "KEY" });
});
