import { afterAll, beforeAll, expect, test } from "vitest";
import { normalisePosting } from "../intake/normalise.ts";
import { greenhouse } from "../sources/greenhouse.ts";
import { greenhouseJob, openGreenhouse } from "./support/fake-greenhouse.ts";
import { allPages, sourceOf } from "./support/sources.ts";
import type { Vendor } from "./support/vendor.ts";

let vendor: Vendor;
const open = (boards = "tulip") => sourceOf(greenhouse, { GREENHOUSE_BOARDS: boards, GREENHOUSE_BASE_URL: vendor.url });

beforeAll(async () => {
  vendor = await openGreenhouse({
    tulip: [
      greenhouseJob(41, "Optics Engineer", "<p>You align <b>lenses</b> &amp; write C++.</p><ul><li>Python</li></ul>"),
      greenhouseJob(42, "Buyer", "<p>Buys.</p>", { location: { name: "" }, application_deadline: "2026-12-24" }),
    ],
    empty: [],
  });
});
afterAll(() => vendor.close());

test("without boards it says what it lacks, and does not run", () => {
  expect(greenhouse.read({})).toEqual({ missing: ["GREENHOUSE_BOARDS"], create: null });
});

test("a whole board in one call, its doubly escaped text read", async () => {
  const [page, ...others] = await allPages(open());
  expect(others).toEqual([]);
  expect(page).toMatchObject({ unreadable: [], next: null });
  expect(page?.postings.map(({ externalId, company }) => [externalId, company])).toEqual([
    ["41", "Tulip Instruments"],
    ["42", "Tulip Instruments"],
  ]);
  const job = normalisePosting(page?.postings[0] ?? { source: "" }, new Date("2026-11-22"));
  expect(job).toMatchObject({
    title: "Optics Engineer",
    description: "You align lenses & write C++.\n- Python",
    countries: ["NL"],
    postedAt: new Date("2026-09-28T13:30:00Z"),
  });
});

test("a place that the job lacks is its office's; a deadline is its end", async () => {
  const [page] = await allPages(open());
  expect(page?.postings[1]).toMatchObject({ locations: ["Utrecht, Netherlands"], expiresAt: "2026-12-24" });
});

test("a board that does not exist is no empty board", async () => {
  await expect(allPages(open("nobody"))).rejects.toMatchObject({ name: "SourceError", kind: "UNKNOWN" });
  expect(await allPages(open("empty"))).toMatchObject([{ postings: [], unreadable: [], next: null }]);
});
