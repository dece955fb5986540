import { afterEach, expect, test } from "vitest";
import { normalisePosting } from "../intake/normalise.ts";
import type { QuotaReading } from "../sources/ask.ts";
import { jsearch } from "../sources/jsearch.ts";
import type { Search } from "../sources/source.ts";
import {
  type JsearchJob,
  type JsearchOptions,
  jsearchJob,
  OPENWEBNINJA_KEY,
  openJsearch,
} from "./support/fake-jsearch.ts";
import { RAPIDAPI_KEY } from "./support/fake-rapid-api.ts";
import { allPages, createTestAsk, sourceOf } from "./support/sources.ts";
import type { Vendor } from "./support/vendor.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
let vendor: Vendor;
afterEach(() => vendor.close());

async function open(
  jobs: JsearchJob[],
  environment: Record<string, string> = {},
  options: JsearchOptions = {},
  parts: Parameters<typeof createTestAsk>[0] = {},
) {
  vendor = await openJsearch(jobs, options);
  const settings = { RAPIDAPI_KEY, JSEARCH_BASE_URL: vendor.url, ...environment };
  return sourceOf(jsearch, settings, createTestAsk(parts).ask);
}
const search = (fields: Partial<Search> = {}): Search => ({
  title: "Kettle Engineer",
  location: null,
  remote: false,
  employmentType: null,
  experienceLevel: null,
  ...fields,
});
const many = Array.from({ length: 23 }, (_, index) => jsearchJob(`k${index}==`, "Kettle Engineer"));
const countsOf = (pages: Awaited<ReturnType<typeof allPages>>) => pages.map(({ postings }) => postings.length);

test("a key of RapidAPI or its own will do; at the vendor's own host only its own", async () => {
  expect(jsearch.read({}).missing).toEqual(["JSEARCH_API_KEY"]);
  expect(jsearch.read({ RAPIDAPI_KEY: "k" }).missing).toEqual([]);
  const direct = { JSEARCH_BASE_URL: "https://api.openwebninja.com/jsearch" };
  expect(jsearch.read({ RAPIDAPI_KEY: "k", ...direct }).missing).toEqual(["JSEARCH_API_KEY"]);
  expect(() => jsearch.read({ JSEARCH_COUNTRIES: "usa" })).toThrow(/two letters/);
  vendor = await openJsearch([]);
});

test("a page after the other by the cursor, which takes up again where it stopped", async () => {
  const source = await open(many);
  const whole = await allPages(source, { search: search() });
  expect(countsOf(whole)).toEqual([10, 10, 3]);
  expect(whole.at(-1)?.next).toBeNull();
  expect(vendor.calls.map(({ path }) => path)).toEqual(["/search-v2", "/search-v2", "/search-v2"]);
  const rest = await allPages(source, { search: search(), after: whole[1]?.next ?? null });
  expect(rest).toEqual([whole[2]]);
});

test("it stops at the most pages of its settings, and says where", async () => {
  const pages = await allPages(await open(many, { JSEARCH_MAX_PAGES: "2" }), { search: search() });
  expect(countsOf(pages)).toEqual([10, 10]);
  expect(pages.at(-1)?.next).not.toBeNull();
});

test("the address before it takes pages by number, and has the other envelope", async () => {
  const source = await open(many, { JSEARCH_PATH: "/search" }, { paths: ["/search"] });
  expect(countsOf(await allPages(source, { search: search({ remote: true }) }))).toEqual([10, 10, 3, 0]);
  expect(vendor.calls.map(({ query }) => query.page)).toEqual(["1", "2", "3", "4"]);
  expect(vendor.calls[0]?.query).toMatchObject({ num_pages: "1", remote_jobs_only: "true" });
});

test("an address that is gone is retired, with what to set", async () => {
  const source = await open(many, { JSEARCH_PATH: "/search" });
  await expect(allPages(source, { search: search() })).rejects.toMatchObject({
    kind: "RETIRED",
    message: expect.stringContaining("JSEARCH_PATH"),
  });
  expect(vendor.calls).toHaveLength(1);
});

test("it answers searches only", async () => {
  await expect(allPages(await open(many))).rejects.toMatchObject({ name: "SourceError", kind: "REFUSED" });
  expect(vendor.calls).toEqual([]);
});

test("a search becomes free text with its place, and the vendor's words", async () => {
  const source = await open(many);
  const wanted = search({ location: "Madison, USA", employmentType: "INTERNSHIP", experienceLevel: "ENTRY" });
  expect(countsOf(await allPages(source, { search: wanted, windowHours: 48 }))).toEqual([10, 10, 3]);
  expect(vendor.calls[0]?.query).toEqual({
    query: "Kettle Engineer in Madison",
    country: "us",
    date_posted: "3days",
    employment_types: "INTERN",
    job_requirements: "no_experience,under_3_years_experience",
  });
  await allPages(source, { search: search({ location: "Madison", remote: true }), windowHours: 4_000 });
  expect(vendor.calls.at(-1)?.query).toMatchObject({
    query: "Kettle Engineer",
    work_from_home: "true",
    date_posted: "all",
  });
  const before = vendor.calls.length;
  expect(countsOf(await allPages(source, { search: search({ location: "Berlin, Germany" }) }))).toEqual([0]);
  expect(vendor.calls).toHaveLength(before);
});

test("a job of which all is known", async () => {
  const full = jsearchJob("full==", "Kettle Engineer", {
    apply_options: [
      { publisher: "JobLantern", apply_link: "https://joblantern.example/jobs/full", is_direct: false },
      { publisher: "Copper Kettle", apply_link: "https://copperkettle.example/jobs/9", is_direct: true },
    ],
    job_min_salary: 80_000,
    job_max_salary: 95_000,
    job_salary_period: "YEAR",
    job_benefits: ["health_insurance", "paid_time_off"],
    job_required_experience: { no_experience_required: false, required_experience_in_months: 40 },
    job_required_education: { bachelors_degree: true, degree_mentioned: true },
    job_highlights: { Qualifications: ["Python"], Responsibilities: ["Keep kettles online"] },
    job_offer_expiration_datetime_utc: "2026-12-20T00:00:00.000Z",
  });
  const [page] = await allPages(await open([full]), { search: search() });
  expect(normalisePosting(page?.postings[0] ?? { source: "" }, NOW)).toMatchObject({
    url: "https://copperkettle.example/jobs/9",
    company: { name: "Copper Kettle Systems", website: "https://copperkettle.example/" },
    countries: ["US"],
    cities: ["Madison"],
    employmentTypes: ["FULL_TIME"],
    experienceMinYears: 3,
    salaryMin: 80_000,
    salaryMax: 95_000,
    salaryCurrency: "USD",
    salaryPeriod: "YEAR",
    education: ["Bachelor's degree"],
    benefits: ["Health insurance", "Paid time off"],
    responsibilities: "Keep kettles online",
    postedAt: new Date("2026-11-19T00:00:00Z"),
    expiresAt: new Date("2026-12-20T00:00:00Z"),
    listing: { source: "jsearch", externalId: "full==", platform: "JobLantern" },
  });
});

test("a job of which hardly anything is known is a job all the same", async () => {
  const nothing = Object.fromEntries(Object.keys(jsearchJob("x", "x")).map((field) => [field, null]));
  const bare = { ...nothing, job_id: "bare==", job_title: "Kettle Engineer", job_is_remote: true };
  const [page] = await allPages(await open([bare]), { search: search() });
  expect(page).toMatchObject({ unreadable: [], postings: [{ externalId: "bare==", remote: true, salary: null }] });
  expect(normalisePosting(page?.postings[0] ?? { source: "" }, NOW).workArrangement).toBe("REMOTE_OK");
});

test("how long ago it was posted does not make another posting of it", async () => {
  const day = { job_posted_at: "4 days ago", job_posted_human_readable: "4 days ago" };
  const [one] = await allPages(await open([jsearchJob("k==", "Kettle Engineer")]), { search: search() });
  await vendor.close();
  const [other] = await allPages(await open([jsearchJob("k==", "Kettle Engineer", day)]), { search: search() });
  expect(other).toEqual(one);
});

test("at the vendor's own host it shows its own key, and none of RapidAPI", async () => {
  vendor = await openJsearch(many, { direct: true });
  const settings = {
    RAPIDAPI_KEY,
    JSEARCH_API_KEY: OPENWEBNINJA_KEY,
    JSEARCH_BASE_URL: "https://api.openwebninja.com/jsearch",
  };
  const { ask } = createTestAsk({
    fetch: (input, init) => fetch(String(input).replace("https://api.openwebninja.com", vendor.url), init),
  });
  expect(countsOf(await allPages(sourceOf(jsearch, settings, ask), { search: search() }))).toEqual([10, 10, 3]);
});

test("what is left is read from every answer, and a spent month ends it until the reset", async () => {
  const told: QuotaReading[] = [];
  const ledger = {
    reserve: async () => ({
      release: async () => {},
      settle: async (_: number, readings: readonly QuotaReading[]) => void told.push(...readings),
    }),
  };
  const quota = { limit: 200, remaining: 2, reset: 90_000 };
  const source = await open(many, {}, { quota }, { ledger });
  const until = new Date("2026-11-23T13:00:00Z");
  await expect(allPages(source, { search: search() })).rejects.toMatchObject({ kind: "QUOTA", until });
  expect(told.map(({ remaining }) => remaining)).toEqual([1, 0, 0]);
  expect(told[0]).toEqual({ unit: "REQUESTS", window: "month", limit: 200, remaining: 1, resetsAt: until });
  expect(vendor.calls).toHaveLength(3);
});

test("a burst is tried again, and so is a gateway that got no answer", async () => {
  const source = await open(many.slice(0, 1));
  const burst = { status: 429, body: { message: "Too many requests" } };
  const silent = { status: 504, body: { messages: "The request to the API has timed out." } };
  vendor.instead(burst, silent, { status: 429, body: "" });
  expect(countsOf(await allPages(source, { search: search() }))).toEqual([1]);
  expect(vendor.calls).toHaveLength(4);
  vendor.instead(silent, silent, silent, silent);
  await expect(allPages(source, { search: search() })).rejects.toMatchObject({
    kind: "TEMPORARY",
    message: expect.stringContaining("timed out"),
  });
});

test("bad keys, missing subscriptions and smaller plans are told apart, none tried twice", async () => {
  const source = await open(many);
  const says = (status: number, message: string) => vendor.instead({ status, body: { message } });
  const outcome = () => allPages(source, { search: search() }).catch((error) => [error.kind, error.message]);
  says(403, "You are not subscribed to this API.");
  expect(await outcome()).toEqual(["KEY", expect.stringContaining("subscription")]);
  says(403, "Invalid API key. Go to https://docs.rapidapi.com/docs/keys for more info.");
  expect(await outcome()).toEqual(["KEY", expect.stringContaining("does not know its key")]);
  says(403, "This endpoint is disabled for your subscription");
  expect(await outcome()).toEqual(["REFUSED", expect.stringContaining("plan")]);
  expect(vendor.calls).toHaveLength(3);
});

test("its own errors are errors, also where the status says that all is well", async () => {
  const source = await open(many);
  const error = (code: number) => ({ status: "ERROR", request_id: "r", error: { message: "No such country", code } });
  vendor.instead(
    { status: 400, body: error(400) },
    { body: error(400) },
    { body: error(500) },
    { body: { status: "OK" } },
  );
  const outcome = () => allPages(source, { search: search() }).catch(({ kind, message }) => [kind, message]);
  const words = expect.stringContaining("No such country");
  expect(await outcome()).toEqual(["REFUSED", words]);
  expect(await outcome()).toEqual(["REFUSED", words]);
  expect(await outcome()).toEqual(["TEMPORARY", words]);
  expect(await outcome()).toEqual(["UNREADABLE", expect.stringContaining("no list")]);
});
