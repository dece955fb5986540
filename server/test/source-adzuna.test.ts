import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { normalisePosting } from "../intake/normalise.ts";
import { ADZUNA_LIMITS, adzuna } from "../sources/adzuna.ts";
import type { Search } from "../sources/source.ts";
import { ADZUNA_KEY, adzunaAd, openAdzuna } from "./support/fake-adzuna.ts";
import { allPages, sourceOf } from "./support/sources.ts";
import type { Vendor } from "./support/vendor.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
let vendor: Vendor;
const open = (environment: Record<string, string> = {}) =>
  sourceOf(adzuna, {
    ADZUNA_APP_ID: ADZUNA_KEY.app_id,
    ADZUNA_APP_KEY: ADZUNA_KEY.app_key,
    ADZUNA_BASE_URL: vendor.url,
    ...environment,
  });
const search = (fields: Partial<Search>): Search => ({
  title: "Ferry Pilot",
  location: null,
  remote: false,
  employmentType: null,
  experienceLevel: null,
  ...fields,
});
const idsOf = (pages: Awaited<ReturnType<typeof allPages>>) =>
  pages.map(({ postings }) => postings.map(({ externalId }) => externalId));

beforeAll(async () => {
  vendor = await openAdzuna({
    gb: [
      adzunaAd("11", "Ferry Pilot", "Steers our ferries out of the port and …"),
      adzunaAd("12", "Ferry Pilot (remote)", "Steers them from home, remote …", {
        created: "2026-11-21T08:15:00Z",
        salary_is_predicted: "1",
        contract_time: undefined,
        contract_type: undefined,
      }),
      adzunaAd("13", "Harbour Clerk", "Keeps the books …", {
        created: "2026-10-01T08:15:00Z",
        salary_min: undefined,
        salary_max: undefined,
        salary_is_predicted: 0,
        company: undefined,
        location: { display_name: "UK", area: ["UK"] },
      }),
    ],
    us: [
      adzunaAd("21", "Ferry Pilot", "Steers …", {
        salary_is_predicted: 1,
        location: {
          display_name: "Springfield, Greene County",
          area: ["US", "Missouri", "Greene County", "Springfield"],
        },
      }),
    ],
    nz: Array.from({ length: 7 }, (_, index) => adzunaAd(`7${index}`, "Deckhand", "Ties knots …")),
  });
});
beforeEach(() => void vendor.calls.splice(0));
afterAll(() => vendor.close());

test("it needs both halves of the key, and countries that Adzuna has", () => {
  expect(adzuna.read({ ADZUNA_APP_ID: "a" })).toEqual({ missing: ["ADZUNA_APP_KEY"], create: null });
  expect(open().scopes).toEqual(["gb"]);
  expect(open({ ADZUNA_COUNTRY: "US", ADZUNA_COUNTRIES: "nz,us" }).scopes).toEqual(["us", "nz"]);
  expect(() => adzuna.read({ ADZUNA_COUNTRIES: "gb,uk" })).toThrow(/it has at, au/);
});

test("without a search it is all that a country has, the newest first", async () => {
  const pages = await allPages(open());
  expect(idsOf(pages)).toEqual([["12", "11", "13"]]);
  expect(vendor.calls[0]).toMatchObject({ path: "/jobs/gb/search/1", query: { sort_by: "date" } });
  expect(vendor.calls[0]?.query).not.toHaveProperty("what");
});

test("a day's window asks for the ads of a day", async () => {
  expect(idsOf(await allPages(open(), { windowHours: 48 }))).toEqual([["12"]]);
  expect(vendor.calls[0]?.query.max_days_old).toBe("2");
});

test("an ad becomes a job: by its region, with its credit, its text marked as cut", async () => {
  const [page] = await allPages(open(), { search: search({}) });
  const job = normalisePosting(page?.postings[1] ?? { source: "" }, NOW);
  expect(job).toMatchObject({
    title: "Ferry Pilot",
    company: { name: "Heron Ferries" },
    locations: ["Maidstone, South East England"],
    countries: ["GB"],
    cities: ["Maidstone"],
    employmentTypes: ["FULL_TIME"],
    salaryMin: 48_000,
    salaryMax: 55_000,
    salaryCurrency: "GBP",
    salaryPeriod: "YEAR",
    salarySource: "STATED",
    descriptionTruncated: true,
    postedAt: new Date("2026-11-20T08:15:00Z"),
    listing: { source: "adzuna", externalId: "11", attribution: "Jobs by Adzuna" },
  });
});

test("a predicted salary is no stated one, said as text or as a number", async () => {
  const [british] = await allPages(open(), { search: search({ title: "Ferry Pilot" }) });
  const [american] = await allPages(open(), { scope: "us" });
  expect(british?.postings.map(({ salary }) => salary)).toMatchObject([{ source: "PREDICTED" }, { source: "STATED" }]);
  expect(american?.postings[0]?.salary).toMatchObject({ source: "PREDICTED", currency: "USD" });
});

test("what an ad lacks is missing, not made up", async () => {
  const [page] = await allPages(open(), { search: search({ title: "Harbour Clerk" }) });
  expect(page?.postings[0]).toMatchObject({ company: null, salary: null, locations: ["UK"], countries: ["GB"] });
});

test("a town comes with its region: its county would be several places", async () => {
  const [page] = await allPages(open(), { scope: "us" });
  expect(page?.postings[0]?.locations).toEqual(["Springfield, Missouri"]);
});

test("the same ad is the same posting at every call and in every search", async () => {
  const [whole] = await allPages(open());
  const [found] = await allPages(open(), { search: search({ title: "pilot" }) });
  expect(found?.postings.find(({ externalId }) => externalId === "11")).toEqual(
    whole?.postings.find(({ externalId }) => externalId === "11"),
  );
  expect(found?.postings[0]?.url).toBe("https://www.adzuna.co.uk/land/ad/12?v=9F3A");
});

test("a search goes out in few words, with a town and never with the country", async () => {
  const title = "Senior Harbour and Coastal Ferry Pilot (Kent) - nights";
  await allPages(open(), {
    search: search({ title, location: "Maidstone, United Kingdom", employmentType: "CONTRACT" }),
  });
  expect(vendor.calls[0]?.query).toMatchObject({ what: "Coastal Ferry Pilot", where: "Maidstone", contract: "1" });
  const [page] = await allPages(open(), { search: search({ location: "UK" }) });
  expect(vendor.calls[1]?.query).not.toHaveProperty("where");
  expect(page?.postings).toHaveLength(2);
});

test.each([
  ["Sr. Site Reliability Engineer II", "Site Reliability Engineer"],
  ["Head of Customer Success", "Customer Success"],
  ["Staff Nurse", "Staff Nurse"],
  [".NET / C++ Developer", ".NET"],
  ["Softwareentwickler (m/w/d) – Java", "Softwareentwickler"],
])("%s is looked for as %s", async (title, what) => {
  await allPages(open(), { search: search({ title }) });
  expect(vendor.calls[0]?.query.what).toBe(what);
});

test("remote work is looked for in the whole country, by any of its words", async () => {
  const pages = await allPages(open(), { search: search({ location: "Maidstone", remote: true }) });
  expect(idsOf(pages)).toEqual([["12"]]);
  expect(vendor.calls[0]?.query).not.toHaveProperty("where");
});

test("a place in another country costs no call", async () => {
  expect(await allPages(open(), { search: search({ location: "Rotterdam, Netherlands" }) })).toEqual([
    { postings: [], unreadable: [], next: null },
  ]);
  expect(vendor.calls).toEqual([]);
});

test("pages go on to the last, stop at the most of them, and can be taken up again", async () => {
  const environment = { ADZUNA_COUNTRIES: "nz", ADZUNA_RESULTS_PER_PAGE: "3" };
  const whole = await allPages(open(environment));
  expect(idsOf(whole)).toEqual([["70", "71", "72"], ["73", "74", "75"], ["76"]]);
  expect(whole.map(({ next }) => next)).toEqual(["2", "3", null]);
  const cut = await allPages(open({ ...environment, ADZUNA_MAX_PAGES: "2" }));
  expect(cut.map(({ next }) => next)).toEqual(["2", "3"]);
  expect(idsOf(await allPages(open(environment), { after: "3" }))).toEqual([["76"]]);
});

test("a page that repeats the one before is the end", async () => {
  const [page] = await allPages(open({ ADZUNA_COUNTRIES: "nz", ADZUNA_RESULTS_PER_PAGE: "3", ADZUNA_MAX_PAGES: "1" }));
  const results = page?.postings.map(({ externalId }) => adzunaAd(externalId ?? "", "Deckhand", "Ties knots …"));
  const same = { body: { count: 500, results } };
  vendor.instead(same, same);
  const pages = await allPages(open({ ADZUNA_COUNTRIES: "nz", ADZUNA_RESULTS_PER_PAGE: "3" }));
  expect(idsOf(pages)).toEqual([["70", "71", "72"], []]);
  expect(pages.at(-1)?.next).toBeNull();
});

test("a wrong key and a country that is gone say so, without the key", async () => {
  const wrong = allPages(open({ ADZUNA_APP_KEY: "spilt-secret" })).catch((error) => error);
  expect(await wrong).toMatchObject({ kind: "KEY", message: expect.not.stringContaining("spilt-secret") });
  await expect(allPages(open(), { scope: "jp" })).rejects.toMatchObject({
    kind: "UNKNOWN",
    message: expect.stringContaining("supported ISO 3166"),
  });
});

test("an answer without results is an error, and one with none is not", async () => {
  vendor.instead({ body: { count: 0 } });
  await expect(allPages(open())).rejects.toMatchObject({ kind: "UNREADABLE" });
  vendor.instead({ body: { count: 0, results: [] } });
  expect(await allPages(open())).toEqual([{ postings: [], unreadable: [], next: null }]);
});

test("the free key's limits are named, since Adzuna tells nobody what is left", async () => {
  expect(adzuna.limits).toBe(ADZUNA_LIMITS);
  const fresh = await openAdzuna({ gb: [] });
  const environment = {
    ADZUNA_APP_ID: ADZUNA_KEY.app_id,
    ADZUNA_APP_KEY: ADZUNA_KEY.app_key,
    ADZUNA_BASE_URL: fresh.url,
  };
  const source = sourceOf(adzuna, environment);
  const perMinute = ADZUNA_LIMITS.find(({ window }) => window === "minute")?.limit ?? 0;
  for (let call = 0; call < perMinute; call++) await allPages(source);
  await expect(allPages(source)).rejects.toMatchObject({ kind: "TEMPORARY", message: expect.stringContaining("429") });
  expect(fresh.calls).toHaveLength(perMinute + 4);
  await fresh.close();
});
