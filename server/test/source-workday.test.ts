import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { normalisePosting } from "../intake/normalise.ts";
import { workday } from "../sources/workday.ts";
import { openWorkday, type WorkdayPosting, workdayPosting } from "./support/fake-workday.ts";
import { allPages, sourceOf } from "./support/sources.ts";
import type { Vendor } from "./support/vendor.ts";

const SITE = "https://paperfleet.wd3.myworkdayjobs.com/en-US/Careers";
let vendor: Vendor;
const open = (base = vendor.url, more = {}) =>
  sourceOf(workday, { WORKDAY_SITES: SITE, WORKDAY_BASE_URL: base, ...more });
const many = (count: number, facets: (at: number) => Record<string, string> = () => ({})) =>
  Array.from({ length: count }, (_, at) => workdayPosting(`R-${at}`, `Folder ${at}`, {}, facets(at)));

/** Closed after the test. */
async function served(postings: WorkdayPosting[], postedOn: string): Promise<Vendor> {
  const opened = await openWorkday("paperfleet/Careers", postings, { postedOn });
  onTestFinished(() => opened.close());
  return opened;
}

const few: WorkdayPosting[] = [
  workdayPosting("R-1", "Boat Folder", { remoteType: "Hybrid", endDate: "2026-12-01" }),
  workdayPosting("R-2-1", "Sales Lead", {
    location: "US-CA-Santa Cruz",
    additionalLocations: ["Finland, Turku"],
    jobRequisitionLocation: { country: { descriptor: "United States of America", alpha2Code: "US" } },
    externalUrl: undefined,
  }),
  workdayPosting("R-3", "Taken Down", { posted: false }),
];

beforeAll(async () => {
  vendor = await openWorkday("paperfleet/Careers", few);
});
afterAll(() => vendor.close());

test("without sites it says what it lacks, and an address that names no site is refused", () => {
  expect(workday.read({})).toEqual({ missing: ["WORKDAY_SITES"], create: null });
  expect(() => workday.read({ WORKDAY_SITES: "acme" })).toThrow(/“acme”/);
});

test("addresses are read in all their forms, without the language in them", () => {
  const sites = [
    "https://acme.wd5.myworkdayjobs.com/en-US/External",
    "https://acme.wd5.myworkdayjobs.com/Interns/job/x",
    "https://wd1.myworkdaysite.com/fr-FR/recruiting/globex/Jobs",
    "hooli/hooli.wd12.myworkdayjobs.com/2",
  ];
  const source = sourceOf(workday, { WORKDAY_SITES: sites.join(",") });
  expect(source.scopes).toEqual(["acme/External", "acme/Interns", "globex/Jobs", "hooli/2"]);
});

test("each posting's text is read by a call of its own", async () => {
  const [page, ...others] = await allPages(open());
  expect(others).toEqual([]);
  expect(page?.postings.map(({ externalId }) => externalId)).toEqual([
    "paperfleet/Careers/R-1",
    "paperfleet/Careers/R-2-1",
  ]);
  const job = normalisePosting(page?.postings[0] ?? { source: "" }, new Date("2026-11-22"));
  expect(job).toMatchObject({
    title: "Boat Folder",
    company: { name: "Paper Fleet Oy" },
    description: "You fold paper boats.",
    cities: ["Turku"],
    countries: ["FI"],
    workArrangement: "HYBRID",
    employmentTypes: ["FULL_TIME"],
    postedAt: new Date("2026-10-19"),
    expiresAt: new Date("2026-12-01"),
  });
});

test("places in Workday's own writing, the country's code, and an address that the answer leaves out", async () => {
  const [page] = await allPages(open());
  expect(page?.postings[1]).toMatchObject({
    locations: ["Santa Cruz, CA, US", "Finland, Turku"],
    countries: ["US"],
    url: "https://paperfleet.wd3.myworkdayjobs.com/Careers/job/Turku/Sales-Lead_R-2-1",
  });
});

test("what is told anew every day is no part of a posting, and people are not picked up", async () => {
  const later = few.map((posting) => ({ ...posting, info: { ...posting.info, postedOn: "Posted 30+ Days Ago" } }));
  const tomorrow = await openWorkday("paperfleet/Careers", later, { postedOn: "Posted 30+ Days Ago" });
  const pages = await allPages(open(tomorrow.url));
  expect(pages).toEqual(await allPages(open()));
  expect(JSON.stringify(pages)).not.toMatch(/ago|aino/i);
  await tomorrow.close();
});

test("what is known is not asked for again, though its list tells anew every day how old it is", async () => {
  const fleet = many(3);
  const [first] = await allPages(open((await served(fleet, "Posted Today")).url));
  const known = (externalId: string, stamp: string) => first?.stamps?.get(externalId) === stamp;
  const later = await served(fleet.concat(workdayPosting("R-9", "Kite Folder")), "Posted 3 Days Ago");
  const [second] = await allPages(open(later.url), { known });
  expect(second?.postings.map(({ title }) => title)).toEqual(["Kite Folder"]);
  expect(second?.listed?.map(({ externalId }) => externalId)).toEqual(
    [0, 1, 2].map((at) => `paperfleet/Careers/R-${at}`),
  );
  expect(later.calls.map(({ method }) => method)).toEqual(["POST", "GET"]);
});

test("a list is read 20 at a time, though only its first page says how long it is", async () => {
  const longer = await openWorkday("paperfleet/Careers", many(45));
  const pages = await allPages(open(longer.url));
  expect(pages.map(({ postings, next }) => [postings.length, next])).toEqual([
    [20, "20"],
    [20, "40"],
    [5, null],
  ]);
  expect(await allPages(open(longer.url), { after: "40" })).toEqual([pages[2]]);
  expect((await allPages(open(longer.url, { WORKDAY_MAX_PAGES: "1" }))).map(({ next }) => next)).toEqual(["20"]);
  await longer.close();
});

test("of a site that shows 2,000 at most all parts are read, each posting once", async () => {
  const facets = (at: number) => ({
    timeType: at % 9 ? "full" : "part",
    jobFamilyGroup: `family-${at % 3}`,
    locations: "everywhere",
  });
  const large = await openWorkday("paperfleet/Careers", many(2_300, facets), { mostShown: 2_000 });
  const pages = await allPages(open(large.url), { after: "2280" });
  expect(pages.map(({ postings, next }) => [postings.length, next])).toEqual([[20, null]]);
  expect(large.calls.find(({ json }) => JSON.stringify(json).includes("family-2"))?.json).toEqual({
    appliedFacets: { jobFamilyGroup: ["family-2"] },
    limit: 20,
    offset: 0,
    searchText: "",
  });
  await large.close();
});

test("of a site that shows 2,000 at most and cannot be parted nothing is closed", async () => {
  const large = await openWorkday("paperfleet/Careers", many(2_040), { mostShown: 2_000 });
  const reading = allPages(open(large.url), { after: "1980" });
  await expect(reading).rejects.toMatchObject({ kind: "TEMPORARY", message: expect.stringContaining("2000") });
  await large.close();
});

test("postings that are in no part of the list leave it in doubt", async () => {
  const facets = (at: number): Record<string, string> =>
    at < 2_250 ? { timeType: "full", jobFamilyGroup: `family-${at % 3}` } : { timeType: "full" };
  const large = await openWorkday("paperfleet/Careers", many(2_300, facets), { mostShown: 2_000 });
  const reading = allPages(open(large.url), { after: "2240" });
  await expect(reading).rejects.toMatchObject({ message: expect.stringContaining("2250 of at least 2300") });
  await large.close();
});

test("a site that does not exist is no empty site", async () => {
  const other = open(vendor.url, { WORKDAY_SITES: "https://paperfleet.wd3.myworkdayjobs.com/Elsewhere" });
  await expect(allPages(other)).rejects.toMatchObject({ name: "SourceError", kind: "UNKNOWN" });
  const empty = await openWorkday("paperfleet/Careers", []);
  expect(await allPages(open(empty.url))).toMatchObject([{ postings: [], listed: [], unreadable: [], next: null }]);
  await empty.close();
});

test("a page of maintenance in place of the list is no list", async () => {
  vendor.instead({ headers: { "content-type": "text/html" }, body: "<html><title>Maintenance</title></html>" });
  await expect(allPages(open())).rejects.toMatchObject({
    kind: "UNREADABLE",
    message: expect.stringContaining("Maint"),
  });
  vendor.instead({ body: { total: 0 } });
  await expect(allPages(open())).rejects.toMatchObject({ kind: "UNREADABLE" });
});
