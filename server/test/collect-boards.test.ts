import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { collectDaily } from "../pipelines/collect-daily.ts";
import { smartrecruiters } from "../sources/smartrecruiters.ts";
import { createClock, openContext } from "./support/backend.ts";
import { createRunHandle } from "./support/collect.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { openSmartRecruiters, type SmartPosting, smartPosting } from "./support/fake-smartrecruiters.ts";
import type { Vendor } from "./support/vendor.ts";

/** What of a board is not read again: postings that are a call each, and an answer that holds all and is the last one. */

const clock = createClock("2026-11-02T05:00:00Z");
let database: TestDatabase;
let postings: SmartPosting[];
let broken: Record<string, number>;
let vendor: Vendor;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const sized = (id: number, fields = {}) => smartPosting(String(id), `Lamp Tester ${id}`, fields);
const text = (words: string) => ({ jobAd: { sections: { jobDescription: { text: words } } } });

beforeEach(async () => {
  await database.pool.query("TRUNCATE jobs, listings, sources, source_scopes, source_calls, tombstones CASCADE");
  postings = Array.from({ length: 12 }, (_, at) => sized(at + 1, text(`You test lamp number ${at + 1}.`)));
  broken = {};
  vendor = await openSmartRecruiters({ LumenWorks: postings }, broken);
  return () => vendor.close();
});

/** One day's collection: its counts, and the ids of the postings that were asked for. */
async function collectOn(day: number) {
  clock.set(`2026-11-${String(day).padStart(2, "0")}T05:00:00Z`);
  const environment = { SMARTRECRUITERS_COMPANIES: "LumenWorks", SMARTRECRUITERS_BASE_URL: vendor.url };
  const context = openContext(database, clock.now, {}, { definitions: [smartrecruiters], environment });
  const before = vendor.calls.length;
  const counts = await collectDaily.run(context, createRunHandle());
  await context.close();
  const asked = vendor.calls.slice(before).map(({ path }) => path.split("/").at(-1) ?? "");
  return { counts, asked: asked.filter((id) => id !== "postings") };
}
const closed = async () => {
  const { rows } = await database.pool.query("SELECT title FROM jobs WHERE status = 'CLOSED' ORDER BY title");
  return rows.map(({ title }) => title);
};

test("what is listed as it was is seen, and not read again", async () => {
  expect(await collectOn(2)).toMatchObject({ counts: { fetched: 12, inserted: 12, unchanged: 0 } });
  expect(await collectOn(3)).toMatchObject({
    counts: { fetched: 12, inserted: 0, unchanged: 12, failed: 0 },
    asked: [],
  });
  const { rows } = await database.pool.query("SELECT min(last_seen_at) AS seen FROM listings");
  expect(rows).toEqual([{ seen: clock.now() }]);
  postings[4] = sized(5, { location: { fullLocation: "Linz, , Austria" } });
  expect(await collectOn(4)).toMatchObject({ counts: { unchanged: 11, updated: 1 }, asked: ["5"] });
});

test("within nine days everything is read again, spread over three of them, so that an edited text arrives", async () => {
  await collectOn(2);
  for (let day = 3; day < 8; day++) expect((await collectOn(day)).asked).toEqual([]);
  postings.splice(0, 12, ...postings.map(({ id }) => sized(Number(id), text(`You test lamp number ${id} with care.`))));
  const days = [];
  for (let day = 8; day < 11; day++) days.push(await collectOn(day));
  expect(days.map(({ asked }) => asked.length)).toEqual([4, 4, 4]);
  expect(new Set(days.flatMap(({ asked }) => asked)).size).toBe(12);
  expect(days.map(({ counts }) => counts.updated)).toEqual([4, 4, 4]);
  expect((await collectOn(11)).asked).toEqual([]);
});

test("a posting that cannot be read stays open, and keeps nothing else of its board from closing", async () => {
  await collectOn(2);
  postings.splice(0, 2);
  postings.push(sized(20), sized(21, text("Lights.")));
  broken["20"] = 500;
  const { counts, asked } = await collectOn(3);
  expect(counts).toMatchObject({ fetched: 12, inserted: 1, unchanged: 10, closed: 2, failed: 1 });
  expect([...new Set(asked)]).toEqual(["20", "21"]);
  expect(await closed()).toEqual(["Lamp Tester 1", "Lamp Tester 2"]);
  delete broken["20"];
  expect(await collectOn(4)).toMatchObject({ counts: { inserted: 1, closed: 0, failed: 0 }, asked: ["20"] });
});

test("what was closed and is listed again is read, and so opened", async () => {
  await collectOn(2);
  const [gone] = postings.splice(3, 1);
  await collectOn(3);
  expect(await closed()).toEqual(["Lamp Tester 4"]);
  postings.push(gone as SmartPosting);
  expect(await collectOn(4)).toMatchObject({ counts: { updated: 1, unchanged: 11 }, asked: ["4"] });
  expect(await closed()).toEqual([]);
});

test("what was read before the vendor broke down is not read again", async () => {
  for (const id of [6, 7, 8, 9, 10, 11, 12]) broken[id] = 500;
  expect((await collectOn(2)).counts).toMatchObject({ inserted: 5, closed: 0 });
  for (const id of Object.keys(broken)) delete broken[id];
  expect(await collectOn(3)).toMatchObject({
    counts: { inserted: 7, unchanged: 5 },
    asked: ["6", "7", "8", "9", "10", "11", "12"],
  });
});
