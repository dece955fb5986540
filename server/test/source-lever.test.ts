import { afterAll, beforeAll, expect, test } from "vitest";
import { normalisePosting } from "../intake/normalise.ts";
import { lever } from "../sources/lever.ts";
import { leverJob, openLever } from "./support/fake-lever.ts";
import { allPages, sourceOf } from "./support/sources.ts";
import type { Vendor } from "./support/vendor.ts";

const NOW = new Date("2026-11-22");
let vendor: Vendor;
let european: Vendor;
const open = (boards: string, more = {}) =>
  sourceOf(lever, { LEVER_BOARDS: boards, LEVER_BASE_URL: vendor.url, LEVER_EU_BASE_URL: european.url, ...more });
const many = (count: number) => Array.from({ length: count }, (_, at) => leverJob(`id-${at}`, `Welder ${at}`));

beforeAll(async () => {
  vendor = await openLever({
    fjordline: [
      leverJob("a1", "Naval Architect", {
        salaryRange: { currency: "NOK", interval: "per-year-salary", min: 700_000, max: 900_000 },
        hiringManager: { name: "Solveig Dahl", email: "solveig@fjordline.example" },
      }),
      leverJob("a2", "Deckhand", {
        workplaceType: "unspecified",
        salaryRange: { currency: "NOK", interval: "per-hour-wage", min: 210, max: 0 },
      }),
      leverJob("a3", "Pilot", { salaryRange: { currency: "NOK", interval: "one-time", min: 90_000, max: 90_000 } }),
      leverJob("a4", "Cook", { description: undefined, descriptionPlain: "Cooks.\nBakes.", categories: null }),
    ],
    fleet: many(5),
    empty: [],
  });
  european = await openLever({ fjordline: [leverJob("e1", "Purser")] }, 2);
});
afterAll(() => Promise.all([vendor.close(), european.close()]));

test("without boards it says what it lacks", () => {
  expect(lever.read({})).toEqual({ missing: ["LEVER_BOARDS"], create: null });
});

test("the lists and what stands behind them belong to the text", async () => {
  const [page] = await allPages(open("fjordline"));
  const job = normalisePosting(page?.postings[0] ?? { source: "" }, NOW);
  expect(job).toMatchObject({
    title: "Naval Architect",
    description: "We build ferries & docks.\n\nRequirements\n- Welding plans\n- Python\n\nLunch is on us.",
    cities: ["Bergen", "Oslo"],
    countries: ["NO"],
    workArrangement: "HYBRID",
    employmentTypes: ["FULL_TIME"],
    salaryMin: 700_000,
    salaryMax: 900_000,
    salaryCurrency: "NOK",
    salaryPeriod: "YEAR",
    // Milliseconds since 1970.
    postedAt: new Date(1_790_000_000_000),
  });
});

test("pay by the hour keeps its period, 0 is not stated, and what is paid once is no salary", async () => {
  const [page] = await allPages(open("fjordline"));
  expect(page?.postings.slice(1, 3).map(({ salary, workArrangement }) => ({ salary, workArrangement }))).toEqual([
    { salary: { min: 210, max: null, currency: "NOK", period: "hour" }, workArrangement: null },
    { salary: null, workArrangement: "hybrid" },
  ]);
});

test("a posting with plain text only keeps its lines", async () => {
  const [page] = await allPages(open("fjordline"));
  const job = normalisePosting(page?.postings[3] ?? { source: "" }, NOW);
  expect(job.description).toMatch(/^Cooks\.\nBakes\./);
});

test("people behind a posting are not picked up", async () => {
  expect(JSON.stringify(await allPages(open("fjordline")))).not.toMatch(/solveig/i);
});

test("European accounts are asked at their own host", async () => {
  const before = vendor.calls.length;
  const [page] = await allPages(open("eu:fjordline"));
  expect(page?.postings).toMatchObject([{ externalId: "e1", company: "fjordline" }]);
  expect(vendor.calls).toHaveLength(before);
});

test("all pages are read, also where it gives fewer at once than it is asked for", async () => {
  const small = await openLever({ fleet: many(5) }, 2);
  const source = sourceOf(lever, { LEVER_BOARDS: "fleet", LEVER_BASE_URL: small.url });
  const pages = await allPages(source);
  expect(pages.map(({ postings, next }) => [postings.map(({ externalId }) => externalId), next])).toEqual([
    [["id-0", "id-1"], "2"],
    [["id-2", "id-3"], "4"],
    [["id-4"], "5"],
    [[], null],
  ]);
  expect((await allPages(source, { after: "4" })).flatMap(({ postings }) => postings)).toHaveLength(1);
  await small.close();
});

test("at the most pages it stops and says where it would go on", async () => {
  const small = await openLever({ fleet: many(5) }, 2);
  const source = sourceOf(lever, { LEVER_BOARDS: "fleet", LEVER_BASE_URL: small.url, LEVER_MAX_PAGES: "2" });
  expect((await allPages(source)).map(({ next }) => next)).toEqual(["2", "4"]);
  await small.close();
});

test("a page that comes again ends the list", async () => {
  const rows = many(3);
  vendor.instead({ body: rows }, { body: rows });
  expect((await allPages(open("fleet"))).map(({ postings }) => postings.length)).toEqual([3, 0]);
});

test("a site that does not exist is no empty site, and an answer without a list is none either", async () => {
  await expect(allPages(open("nobody"))).rejects.toMatchObject({ name: "SourceError", kind: "UNKNOWN" });
  expect(await allPages(open("empty"))).toEqual([{ postings: [], unreadable: [], next: null }]);
  vendor.instead({ body: { ok: true } });
  await expect(allPages(open("fleet"))).rejects.toMatchObject({ kind: "UNREADABLE" });
});
