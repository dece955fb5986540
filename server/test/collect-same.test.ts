import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { collectDaily } from "../pipelines/collect-daily.ts";
import { greenhouse } from "../sources/greenhouse.ts";
import { createClock, openContext } from "./support/backend.ts";
import { createRunHandle } from "./support/collect.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { type GreenhouseJob, greenhouseJob, openGreenhouse } from "./support/fake-greenhouse.ts";
import type { Vendor } from "./support/vendor.ts";

/** A board that answers what it did, to the byte. */

const clock = createClock("2026-11-02T05:00:00Z");
let database: TestDatabase;
let jobs: GreenhouseJob[];
let vendor: Vendor;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  await database.pool.query("TRUNCATE jobs, listings, sources, source_scopes, source_calls, tombstones CASCADE");
  jobs = [1, 2, 3].map((id) => greenhouseJob(id, `Lamp Tester ${id}`, `<p>You test lamp number ${id}.</p>`));
  vendor = await openGreenhouse({ tulip: jobs });
  return () => vendor.close();
});

async function collectOn(day: number) {
  clock.set(`2026-11-${String(day).padStart(2, "0")}T05:00:00Z`);
  const environment = { GREENHOUSE_BOARDS: "tulip", GREENHOUSE_BASE_URL: vendor.url };
  const context = openContext(database, clock.now, {}, { definitions: [greenhouse], environment });
  const counts = await collectDaily.run(context, createRunHandle());
  await context.close();
  return counts;
}
/** Only a reading of the posting, which makes another hash, puts this right. */
const falsify = (hash: string) =>
  database.pool.query("UPDATE listings SET content_hash = $1 WHERE external_id = '2'", [hash]);
const rowsOf = async (sql: string) => (await database.pool.query(sql)).rows;

test("it is seen and not read, and counted as it was", async () => {
  expect(await collectOn(2)).toMatchObject({ fetched: 3, inserted: 3 });
  await falsify("another");
  expect(await collectOn(3)).toMatchObject({ fetched: 3, unchanged: 3, inserted: 0, updated: 0, closed: 0, failed: 0 });
  const seen = await rowsOf(
    "SELECT DISTINCT last_seen_at FROM listings UNION SELECT last_complete_at FROM source_scopes",
  );
  expect(seen).toEqual([{ last_seen_at: clock.now() }]);
});

test("any other answer is read whole, and what it lacks is closed", async () => {
  await collectOn(2);
  await collectOn(3);
  jobs.pop();
  expect(await collectOn(4)).toMatchObject({ fetched: 2, unchanged: 2, closed: 1 });
  jobs.push(greenhouseJob(3, "Lamp Tester 3", "<p>You test lamp number 3.</p>"));
  // The answer of the third, but not of the last time.
  expect(await collectOn(5)).toMatchObject({ fetched: 3, unchanged: 2, updated: 1 });
  expect(await rowsOf("SELECT status FROM jobs")).toEqual(Array(3).fill({ status: "OPEN" }));
});

test("a listing that is to be read again, or is gone, has it read", async () => {
  await collectOn(2);
  await falsify("");
  expect(await collectOn(3)).toMatchObject({ fetched: 3, updated: 1, unchanged: 2 });
  expect(await rowsOf("SELECT count(*)::int AS empty FROM listings WHERE content_hash = ''")).toEqual([{ empty: 0 }]);
  await database.pool.query("DELETE FROM jobs WHERE title = 'Lamp Tester 2'");
  expect(await collectOn(4)).toMatchObject({ fetched: 3, inserted: 1, unchanged: 2 });
});

test("a job that was closed meanwhile is opened again", async () => {
  await collectOn(2);
  await database.pool.query("UPDATE jobs SET status = 'CLOSED', closed_at = now() WHERE title = 'Lamp Tester 2'");
  expect(await collectOn(3)).toMatchObject({ fetched: 3, updated: 1, unchanged: 2 });
  expect(await rowsOf("SELECT status FROM jobs")).toEqual(Array(3).fill({ status: "OPEN" }));
});

test("one with an entry that cannot be read is read each time", async () => {
  jobs.push(greenhouseJob(4, "", ""));
  expect(await collectOn(2)).toMatchObject({ fetched: 4, inserted: 3, failed: 1 });
  expect(await collectOn(3)).toMatchObject({ fetched: 4, unchanged: 3, failed: 1 });
});

test("within nine days it is read again all the same", async () => {
  await collectOn(2);
  await falsify("another");
  const updated = [];
  for (let day = 3; day < 12; day++) updated.push((await collectOn(day)).unchanged ?? 0);
  expect(updated.slice(0, 5)).toEqual([3, 3, 3, 3, 3]);
  expect(updated.filter((unchanged) => unchanged === 2)).toHaveLength(1);
});
