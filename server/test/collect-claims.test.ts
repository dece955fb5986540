import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { collectDaily } from "../pipelines/collect-daily.ts";
import { createClock, insertPerson, lookFor } from "./support/backend.ts";
import { createCollecting, createDyingFetch, createHoldingFetch, createRunHandle } from "./support/collect.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { allOf, EMPTY, found, openSearchVendors, repeated, type SearchVendors } from "./support/search-vendors.ts";

/** Searches that cost: by the vendors' own logs nothing is paid for twice. */

const TITLES = ["Lock Keeper", "Ferry Pilot", "Net Mender", "Rope Maker", "Sail Cutter", "Tide Reader"];
const clock = createClock("2026-11-22T05:00:00Z");
let database: TestDatabase;
let vendors: SearchVendors;

beforeAll(async () => {
  database = await createTestDatabase();
  // Two of them are both's.
  await lookFor(database.pool, await insertPerson(database.pool, "ada@example.com", null), TITLES.slice(0, 4));
  await lookFor(database.pool, await insertPerson(database.pool, "grace@example.com", null), TITLES.slice(2));
});
afterAll(() => database.close());

beforeEach(async () => {
  clock.set("2026-11-22T05:00:00Z");
  await database.pool.query(EMPTY);
  vendors = await openSearchVendors(TITLES, clock.now);
  return () => vendors.close();
});

/** A process of its own. */
const processOf = (more: { fetch?: typeof fetch } = {}) =>
  createCollecting(database, clock.now, { ...vendors, ...more });
/** Who is at searches. */
const claims = async () => {
  const { rows } = await database.pool.query("SELECT claimed_by FROM source_searches WHERE claimed_by IS NOT NULL");
  return rows.map(({ claimed_by }) => claimed_by);
};
const ALL = allOf(TITLES.length);
/** Of the first day: Adzuna's two pages of each title, JSearch's two and the cursor behind them, one of Active Jobs DB. */
const firstDay = async () => {
  await collectDaily.run(processOf(), createRunHandle());
  return vendors.asked();
};

test("what two people look for is asked for once", async () => {
  const calls = await firstDay();
  expect(repeated(calls)).toEqual([]);
  const each = TITLES.map((title) => calls.filter((call) => call.includes(title)).length);
  expect(new Set(each)).toEqual(new Set([5]));
  // And what has expired.
  expect(calls).toHaveLength(5 * TITLES.length + 1);
  expect(await found(database.pool)).toEqual(ALL);
  clock.set("2026-11-22T20:00:00Z");
  await collectDaily.run(processOf(), createRunHandle());
  expect(vendors.asked()).toEqual([]);
});

test("two processes that collect at once share the work", async () => {
  const alone = await firstDay();
  await database.pool.query("TRUNCATE jobs, listings, source_searches, source_calls, source_quotas CASCADE");
  const runs = [1, 2, 3].map(() => createRunHandle());
  await Promise.all(runs.map((run) => collectDaily.run(processOf(), run)));
  expect(runs.flatMap(({ warnings }) => warnings)).toEqual([]);
  const calls = vendors.asked();
  expect(repeated(calls)).toEqual([]);
  expect(calls.toSorted()).toEqual(alone.toSorted());
  expect(await found(database.pool)).toEqual(ALL);
});

test.each([0, 4, 11])("killed at its call %i and started again, it asks for no page twice", async (calls) => {
  const { fetch, died } = createDyingFetch(calls);
  const run = createRunHandle();
  void collectDaily.run(processOf({ fetch }), run);
  await died;
  // The same run, taken over by another process, and another run beside it.
  await Promise.all([
    collectDaily.run(processOf(), createRunHandle({}, { id: run.id, attempt: 2 })),
    collectDaily.run(processOf(), createRunHandle()),
  ]);
  expect(repeated(vendors.asked())).toEqual([]);
  // What the dead process had asked for is lost with it, and comes with the next day's window.
  clock.set("2026-11-23T05:00:01Z");
  await collectDaily.run(processOf(), createRunHandle());
  expect(await found(database.pool)).toEqual(ALL);
});

test("a claim whose process is gone is free after a quarter of an hour, for another run too", async () => {
  const { fetch, died } = createDyingFetch(1);
  void collectDaily.run(processOf({ fetch }), createRunHandle());
  await died;
  await collectDaily.run(processOf(), createRunHandle());
  const before = await found(database.pool);
  clock.set("2026-11-22T05:16:00Z");
  await collectDaily.run(processOf(), createRunHandle());
  expect(repeated(vendors.asked())).toEqual([]);
  expect((await found(database.pool)).every((now, at) => now >= (before[at] ?? 0))).toBe(true);
});

test("a run that was thought dead and is not stops where another has taken over", async () => {
  const { fetch, reached, letGo } = createHoldingFetch((_, call) => call === 1);
  const run = createRunHandle();
  const first = collectDaily.run(processOf({ fetch }), run);
  await reached;
  await collectDaily.run(processOf(), createRunHandle({}, { id: run.id, attempt: 2 }));
  letGo();
  await first;
  expect(repeated(vendors.asked())).toEqual([]);
});

test("a run that was thought dead takes nothing from the one that has taken over", async () => {
  const slow = createHoldingFetch((_, call) => call === 1);
  const run = createRunHandle();
  const first = collectDaily.run(processOf(slow), run);
  await slow.reached;
  // The second execution is at each source's second search by now; the first one, let go, comes to the same.
  const quick = createHoldingFetch((address) => /Ferry[ +]Pilot|Ferry%20Pilot/.test(address));
  const second = collectDaily.run(processOf(quick), createRunHandle({}, { id: run.id, attempt: 2 }));
  await quick.reached;
  slow.letGo();
  await first;
  expect(await claims()).toContain(`${run.id} 2`);
  quick.letGo();
  await second;
  expect(await claims()).toEqual([]);
  expect(repeated(vendors.asked())).toEqual([]);
});

test("by the minute a run starts, the windows of two days need not overlap", async () => {
  await firstDay();
  for (const at of ["2026-11-23T05:00:02Z", "2026-11-24T05:00:00Z"]) {
    clock.set(at);
    await collectDaily.run(processOf(), createRunHandle());
    const windows = new Set(
      vendors.asked().flatMap((call) => /^\/active-ats-\d\w+|date_posted":"\w+|max_days_old":"\d+/.exec(call) ?? []),
    );
    expect([...windows].toSorted()).toEqual(["/active-ats-24h", 'date_posted":"today', 'max_days_old":"1']);
  }
});

test("how far back is asked for reaches behind what was covered", async () => {
  await firstDay();
  clock.set("2026-11-22T05:30:00Z");
  await collectDaily.run(processOf(), createRunHandle({ lookbackDays: 7 }));
  const windows = vendors
    .asked()
    .flatMap((call) => /^\/active-ats-\d\w+|date_posted":"\w+|max_days_old":"\d+/.exec(call) ?? []);
  // Active Jobs DB gave a week for two days already.
  expect([...new Set(windows)].toSorted()).toEqual(['date_posted":"week', 'max_days_old":"7']);
});

test("what a source says has expired is closed, and asked for once a day", async () => {
  await vendors.close();
  vendors = await openSearchVendors(TITLES, clock.now, { expired: ["1", { id: "1001" }] });
  const { closed } = await collectDaily.run(processOf(), createRunHandle());
  expect(closed).toBe(2);
  const { rows } = await database.pool.query("SELECT title FROM jobs WHERE status = 'CLOSED' ORDER BY 1");
  expect(rows).toEqual([{ title: "Ferry Pilot 1001" }, { title: "Lock Keeper 1" }]);
  expect(vendors.asked().filter((call) => call.includes("expired"))).toHaveLength(1);
  await collectDaily.run(processOf(), createRunHandle());
  expect(vendors.asked()).toEqual([]);
});
