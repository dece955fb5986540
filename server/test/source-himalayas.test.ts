import { afterEach, expect, test } from "vitest";
import { normalisePosting } from "../intake/normalise.ts";
import { himalayas } from "../sources/himalayas.ts";
import { type HimalayasJob, himalayasJob, openHimalayas } from "./support/fake-himalayas.ts";
import { allPages, sourceOf } from "./support/sources.ts";
import type { Vendor } from "./support/vendor.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const jobs = (count: number): HimalayasJob[] =>
  Array.from({ length: count }, (_, index) => himalayasJob(`ice-${index + 1}`, `Ice Engineer ${index + 1}`));
let vendor: Vendor;
afterEach(() => vendor?.close());

const open = (settings = {}) => sourceOf(himalayas, { HIMALAYAS_BASE_URL: vendor.url, ...settings });

async function read(fields: object) {
  vendor = await openHimalayas([himalayasJob("ice-1", "Ice Engineer", fields)]);
  const [page] = await allPages(open());
  const raw = page?.postings[0] ?? { source: "" };
  return { raw, job: normalisePosting(raw, NOW) };
}

test("it is asked without any setting, and left out by HIMALAYAS=off", () => {
  expect(himalayas.read({}).missing).toEqual([]);
  expect(himalayas.read({ HIMALAYAS: "off" })).toEqual({ missing: ["HIMALAYAS"], create: null });
});

test("twenty a page, page after page by the vendor's cursor until it is empty", async () => {
  vendor = await openHimalayas(jobs(45));
  const pages = await allPages(open());
  expect(pages.map(({ postings }) => postings.length)).toEqual([20, 20, 5]);
  expect(pages.at(-1)?.next).toBeNull();
  expect(vendor.calls.map(({ query }) => query.limit)).toEqual(["20", "20", "20"]);
  expect(vendor.calls.map(({ query }) => query.cursor)).toEqual([undefined, pages[0]?.next, pages[1]?.next]);
});

test("answers without a cursor are paged by their place in the whole", async () => {
  vendor = await openHimalayas(jobs(45), { cursors: false });
  const pages = await allPages(open());
  expect(pages.flatMap(({ postings }) => postings)).toHaveLength(45);
  expect(vendor.calls.map(({ query }) => query.offset)).toEqual([undefined, "20", "40"]);
  const [second] = await allPages(open(), { after: pages[0]?.next ?? null });
  expect(second).toEqual(pages[1]);
});

test("of a hundred thousand rows only the most pages are asked for, and the last says where to go on", async () => {
  vendor = await openHimalayas(jobs(230));
  const pages = await allPages(open());
  expect(pages).toHaveLength(10);
  const rest = await allPages(open({ HIMALAYAS_MAX_PAGES: "50" }), { after: pages.at(-1)?.next ?? null });
  expect(rest.flatMap(({ postings }) => postings)).toHaveLength(30);
  expect(rest.at(-1)?.next).toBeNull();
});

test("a page that repeats the one before ends it", async () => {
  vendor = await openHimalayas([]);
  const body = { jobs: jobs(20), nextCursor: "stuck" };
  vendor.instead({ body }, { body }, { body });
  const pages = await allPages(open());
  expect(pages.map(({ postings }) => postings.length)).toEqual([20, 0]);
  expect(pages.at(-1)?.next).toBeNull();
});

test("the advertisement behind every text is cut off", async () => {
  expect((await read({})).job.description).toBe("You keep the ice cold.");
});

test("countries come as names or as objects; an empty list is the whole world", async () => {
  expect((await read({})).job).toMatchObject({ remoteCountries: ["CA"], workArrangement: "REMOTE_OK" });
  await vendor.close();
  const objects = await read({ locationRestrictions: [{ alpha2: "KE", name: "Kenya", slug: "kenya" }, null] });
  expect(objects.raw).toMatchObject({ locations: ["Kenya"], remoteCountries: ["KE"] });
  await vendor.close();
  expect((await read({ locationRestrictions: [] })).raw).toMatchObject({
    locations: ["Worldwide"],
    remoteCountries: [],
  });
});

test("a name that is a field's name is taken from the address of the company instead", async () => {
  const { raw } = await read({ companyName: "name", companyLogo: "thumbnail_url" });
  expect(raw).toMatchObject({ company: "North Pole Labs", companyLogoUrl: null });
});

test("salaries have their own period; figures of null are none", async () => {
  expect((await read({ minSalary: 14, maxSalary: 16, salaryPeriod: "hourly", currency: "USD" })).job).toMatchObject({
    salaryMin: 14,
    salaryMax: 16,
    salaryPeriod: "HOUR",
    salaryYearlyMax: 33_280,
  });
  await vendor.close();
  expect((await read({ minSalary: null, maxSalary: null, currency: null })).raw.salary).toBeNull();
});

test("dates are read in seconds and in milliseconds", async () => {
  const dates = { postedAt: new Date(1_795_003_600_000), expiresAt: new Date(1_800_187_600_000) };
  expect((await read({})).job).toMatchObject(dates);
  await vendor.close();
  expect((await read({ pubDate: 1_795_003_600_000, expiryDate: 1_800_187_600_000 })).job).toMatchObject(dates);
});

test("one level is the level, several are none", async () => {
  expect((await read({})).raw.experienceLevel).toBe("Senior");
  await vendor.close();
  expect((await read({ seniority: ["Mid-level", "Senior"] })).raw.experienceLevel).toBeNull();
});

test("the credit names the vendor, and the link leads to its page", async () => {
  const { raw } = await read({ applicationLink: "https://northpole.example/apply" });
  expect(raw).toMatchObject({
    source: "himalayas",
    attribution: "This posting comes from Himalayas.",
    url: "https://himalayas.app/companies/north-pole-labs/jobs/ice-1",
    externalId: "https://himalayas.app/companies/north-pole-labs/jobs/ice-1",
  });
});
