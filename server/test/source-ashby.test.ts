import { afterAll, beforeAll, expect, test } from "vitest";
import { normalisePosting } from "../intake/normalise.ts";
import { ashby } from "../sources/ashby.ts";
import { ashbyJob, openAshby, pay, payPart } from "./support/fake-ashby.ts";
import { allPages, sourceOf } from "./support/sources.ts";
import type { Vendor } from "./support/vendor.ts";

let vendor: Vendor;
const open = (boards: string) => sourceOf(ashby, { ASHBY_BOARDS: boards, ASHBY_BASE_URL: vendor.url });
const equity = payPart("EquityPercentage", 0.5, 1.75, { interval: "NONE", currencyCode: null });
const commission = payPart("Commission", 5_000, 9_000);

beforeAll(async () => {
  vendor = await openAshby({
    hopworks: [
      ashbyJob("1", " Head Brewer ", pay([[equity, commission, payPart("Salary", 50_000, 70_000)]])),
      ashbyJob("2", "Hidden Brewer", { isListed: false }),
      ashbyJob("3", "Remote Taster", { workplaceType: null, secondaryLocations: [], recruiter: "Piet Mulder" }),
    ],
    pays: [
      ashbyJob("tiers", "A", pay([[payPart("Salary", 50_000, 60_000)], [payPart("Salary", 58_000, 75_000), equity]])),
      ashbyJob("summary", "B", pay([[payPart("Salary", 1, 2)]], [payPart("Salary", 40_000, 45_000), equity])),
      ashbyJob("hour", "C", pay([[payPart("Salary", 18, 22, { interval: "1 HOUR" })]])),
      ashbyJob("fortnight", "D", pay([[payPart("Salary", 1_800, 2_200, { interval: "2 WEEK" })]])),
      ashbyJob(
        "two",
        "E",
        pay([[payPart("Salary", 50_000, null)], [payPart("Salary", 9, 9, { currencyCode: "USD" })]]),
      ),
      ashbyJob("equity", "F", pay([[equity, payPart("Salary", null, null)]])),
    ],
    empty: [],
  });
});
afterAll(() => vendor.close());

test("without boards it says what it lacks", () => {
  expect(ashby.read({})).toEqual({ missing: ["ASHBY_BOARDS"], create: null });
});

test("a whole board in one call, with all of its places and its salary apart from equity", async () => {
  const [page, ...others] = await allPages(open("hopworks"));
  expect(others).toEqual([]);
  const job = normalisePosting(page?.postings[0] ?? { source: "" }, new Date("2026-11-22"));
  expect(job).toMatchObject({
    title: "Head Brewer",
    description: "The role\n\nYou brew & taste.",
    countries: ["BE", "FR"],
    workArrangement: "HYBRID",
    employmentTypes: ["FULL_TIME"],
    salaryMin: 50_000,
    salaryMax: 70_000,
    salaryCurrency: "EUR",
    salaryPeriod: "YEAR",
    postedAt: new Date("2026-08-03T07:15:30.120Z"),
  });
  expect(job.cities).toEqual(expect.arrayContaining(["Ghent", "Lille"]));
});

test("what is not listed is left out", async () => {
  const [page] = await allPages(open("hopworks"));
  expect(page?.postings.map(({ externalId }) => externalId)).toEqual(["1", "3"]);
});

test("isRemote counts only where no workplace is named: it is true of hybrid work too", async () => {
  const [page] = await allPages(open("hopworks"));
  expect(page?.postings.map(({ remote, workArrangement }) => [remote, workArrangement])).toEqual([
    [null, "Hybrid"],
    [true, null],
  ]);
});

test("tiers become one salary in the currency and interval of the first", async () => {
  const [page] = await allPages(open("pays"));
  expect(Object.fromEntries(page?.postings.map(({ externalId, salary }) => [externalId, salary]) ?? [])).toEqual({
    tiers: { min: 50_000, max: 75_000, currency: "EUR", period: "YEAR" },
    summary: { min: 40_000, max: 45_000, currency: "EUR", period: "YEAR" },
    hour: { min: 18, max: 22, currency: "EUR", period: "HOUR" },
    fortnight: null,
    two: { min: 50_000, max: null, currency: "EUR", period: "YEAR" },
    equity: null,
  });
});

test("people behind a posting are not picked up", async () => {
  expect(JSON.stringify(await allPages(open("hopworks")))).not.toContain("Mulder");
});

test("a board that does not exist is no empty board", async () => {
  await expect(allPages(open("nobody"))).rejects.toMatchObject({ name: "SourceError", kind: "UNKNOWN" });
  expect(await allPages(open("empty"))).toMatchObject([{ postings: [], unreadable: [], next: null }]);
  vendor.instead({ body: { apiVersion: "1" } });
  await expect(allPages(open("empty"))).rejects.toMatchObject({ kind: "UNREADABLE" });
});
