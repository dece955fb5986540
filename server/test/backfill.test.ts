import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { backfill } from "../pipelines/backfill.ts";
import { collectDaily } from "../pipelines/collect-daily.ts";
import { createClock, insertPerson, lookFor } from "./support/backend.ts";
import {
  createCollecting,
  createDyingFetch,
  createHoldingFetch,
  createRunHandle,
  type TestRun,
} from "./support/collect.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { allOf, EMPTY, found, openSearchVendors, repeated, type SearchVendors } from "./support/search-vendors.ts";

/** What sources have for searches that are new: got once for everybody, and paid for once by the vendors' own logs. */

const TITLES = ["Lock Keeper", "Ferry Pilot", "Net Mender", "Rope Maker", "Sail Cutter", "Tide Reader"];
/** Of each title: Adzuna's two pages, JSearch's two, one of Active Jobs DB. */
const CALLS = 5;
const POSTINGS = allOf(1).reduce((sum, count) => sum + count);
/** Three weeks ago: only a long window shows it. */
const CREATED = "2026-11-01T20:00:00Z";
const clock = createClock("2026-11-22T12:00:00Z");
let database: TestDatabase;
let vendors: SearchVendors;
let ada: string;
let grace: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  clock.set("2026-11-22T12:00:00Z");
  await database.pool.query(`${EMPTY}; TRUNCATE users, search_combinations, pipeline_runs CASCADE`);
  ada = await insertPerson(database.pool, "ada@example.com", null);
  grace = await insertPerson(database.pool, "grace@example.com", null);
  // Two of them are both's.
  await lookFor(database.pool, ada, TITLES.slice(0, 4));
  await lookFor(database.pool, grace, TITLES.slice(2));
  vendors = await openSearchVendors(TITLES, clock.now, { created: CREATED });
  return () => vendors.close();
});

const processOf = (more: { fetch?: typeof fetch } = {}) =>
  createCollecting(database, clock.now, { ...vendors, ...more });
const runOf = (userId: string | null, handle: Partial<TestRun> = {}) => createRunHandle({}, { userId, ...handle });
const serve = (userId: string | null) => backfill.run(processOf(), runOf(userId));
const combinations = async () => {
  const { rows } = await database.pool.query(
    "SELECT title, backfilled_at AS at, jobs_found AS found FROM search_combinations ORDER BY title",
  );
  return rows as { title: string; at: Date | null; found: number }[];
};
const generations = async () => {
  const { rows } = await database.pool.query(
    "SELECT user_id, reason FROM pipeline_runs WHERE name = 'GENERATE_RECOMMENDATIONS' ORDER BY queued_at",
  );
  return rows.map(({ user_id, reason }) => `${user_id === ada ? "ada" : "grace"} ${reason}`);
};
const spending = async () => {
  const { rows } = await database.pool.query(
    "SELECT sum(requests)::int AS made, sum(requests_saved)::int AS saved FROM source_searches",
  );
  return rows[0];
};

describe("a backfill", () => {
  test("gets the longest window that each source is worth, and the second person pays only for what is new", async () => {
    const run = runOf(ada);
    const counts = await backfill.run(processOf(), run);
    const calls = vendors.asked();
    expect(calls).toHaveLength(4 * CALLS);
    expect(repeated(calls)).toEqual([]);
    const windows = calls.flatMap((call) => /^\/active-ats-\w+|date_posted":"\w+|max_days_old":"\d+/.exec(call) ?? []);
    expect([...new Set(windows)].toSorted()).toEqual(["/active-ats-7d", 'date_posted":"month', 'max_days_old":"30']);
    expect(counts).toMatchObject({ fetched: 4 * POSTINGS, inserted: 4 * POSTINGS, saved: 0 });
    expect(run.latest()).toMatchObject({ done: 12, total: 12 });
    expect(await found(database.pool)).toEqual(allOf(4));
    expect(await generations()).toEqual(["ada BACKFILLED"]);

    expect(await serve(grace)).toMatchObject({ fetched: 2 * POSTINGS, saved: 2 * CALLS });
    const more = vendors.asked();
    expect(more).toHaveLength(2 * CALLS);
    expect(repeated([...calls, ...more])).toEqual([]);
    expect(await found(database.pool)).toEqual(allOf(6));
    expect(await spending()).toEqual({ made: 6 * CALLS, saved: 2 * CALLS });
    expect(await generations()).toEqual(["ada BACKFILLED", "grace BACKFILLED"]);
    expect(await combinations()).toEqual(
      TITLES.toSorted().map((title) => ({ title, at: clock.now(), found: POSTINGS })),
    );
  });

  test("a third person a week later pays nothing for what the daily collection went on with, and has the postings", async () => {
    await serve(ada);
    for (let day = 23; day <= 29; day++) {
      clock.set(`2026-11-${day}T05:00:00Z`);
      await collectDaily.run(processOf(), createRunHandle());
    }
    vendors.asked();
    const edsger = await insertPerson(database.pool, "edsger@example.com", null);
    await lookFor(database.pool, edsger, TITLES.slice(0, 3));
    clock.set("2026-11-29T12:00:00Z");
    expect(await serve(edsger)).toMatchObject({ fetched: 0, saved: 3 * CALLS });
    expect(vendors.asked()).toEqual([]);
    const { rows } = await database.pool.query(
      "SELECT count(*)::int AS open FROM jobs WHERE status = 'OPEN' AND title ~ $1",
      [TITLES.slice(0, 3).join("|")],
    );
    expect(rows).toEqual([{ open: 3 * POSTINGS }]);
  });

  test("where no daily collection came, only the gap since is bought", async () => {
    await serve(ada);
    vendors.asked();
    clock.set("2026-11-25T09:00:00Z");
    await serve(ada);
    const windows = vendors
      .asked()
      .flatMap((call) => /^\/active-ats-\w+|date_posted":"\w+|max_days_old":"\d+/.exec(call) ?? []);
    expect([...new Set(windows)].toSorted()).toEqual(["/active-ats-7d", 'date_posted":"3days', 'max_days_old":"3']);
  });

  test("a daily collection that came first has got two days only: the rest is still bought", async () => {
    await collectDaily.run(processOf(), createRunHandle());
    vendors.asked();
    expect(await combinations()).toEqual(TITLES.toSorted().map((title) => ({ title, at: null, found: 0 })));
    await serve(null);
    const calls = vendors.asked();
    // At Active Jobs DB two days are got by a week as well.
    expect(calls).toHaveLength(6 * (CALLS - 1));
    expect(calls.filter((call) => call.includes('date_posted":"month'))).toHaveLength(12);
    expect((await combinations()).every(({ at }) => at)).toBe(true);
    await serve(null);
    expect(vendors.asked()).toEqual([]);
  });

  test.each([0, 3, 9, 15])("killed at its call %i and started again, it pays for no page twice", async (calls) => {
    const { fetch, died } = createDyingFetch(calls);
    const run = runOf(ada);
    void backfill.run(processOf({ fetch }), run);
    await died;
    // The same run, taken over by another process, and another person's beside it; what was lost with the first
    // process counts as paid.
    await Promise.all([backfill.run(processOf(), runOf(ada, { id: run.id, attempt: 2 })), serve(grace)]);
    expect(repeated(vendors.asked())).toEqual([]);
    expect(await generations()).toContain("ada BACKFILLED");
    // It is due again the night after, and then all is there.
    clock.set("2026-11-23T08:40:00Z");
    await serve(null);
    expect(await found(database.pool)).toEqual(allOf(6));
    expect((await combinations()).every(({ at }) => at)).toBe(true);
  });

  test("waits where another is at the same search, so that its postings are there when it ends", async () => {
    const { fetch, reached, letGo } = createHoldingFetch((address) => address.includes("Net+Mender"));
    const first = backfill.run(processOf({ fetch }), runOf(ada));
    await reached;
    const second = serve(grace);
    letGo();
    await Promise.all([first, second]);
    expect(repeated(vendors.asked())).toEqual([]);
    expect(await found(database.pool)).toEqual(allOf(6));
    expect((await combinations()).every(({ at }) => at)).toBe(true);
  });

  test("what failed stays due: the person is served what is there, and the next night the rest", async () => {
    vendors.jsearch.instead(...Array.from({ length: 4 }, () => ({ status: 503, body: "down" })));
    const run = runOf(ada);
    await backfill.run(processOf(), run);
    expect(run.warnings.join()).toContain("jsearch");
    const [adzuna, jsearch] = await found(database.pool);
    expect([adzuna, jsearch]).toEqual([12, 36]);
    expect(await generations()).toEqual(["ada BACKFILLED"]);
    expect((await combinations()).filter(({ at }) => at)).toHaveLength(3);
    await database.pool.query("TRUNCATE pipeline_runs CASCADE");
    vendors.asked();
    clock.set("2026-11-23T00:40:00Z");
    await serve(null);
    expect(await found(database.pool)).toEqual(allOf(6));
    expect((await combinations()).every(({ at }) => at)).toBe(true);
    // Both were still to be served.
    expect((await generations()).toSorted()).toEqual(["ada BACKFILLED", "grace BACKFILLED"]);
  });

  test("a source that is set up later has its turn for what others were asked long ago", async () => {
    const { RAPIDAPI_KEY, ...environment } = vendors.environment;
    await backfill.run(createCollecting(database, clock.now, { ...vendors, environment }), runOf(ada));
    expect(await found(database.pool)).toEqual([12, 0, 0]);
    vendors.asked();
    clock.set("2026-11-23T00:40:00Z");
    await serve(null);
    const calls = vendors.asked();
    expect(calls.filter((call) => call.includes("Lock Keeper") && call.startsWith("/jobs/gb"))).toEqual([]);
    expect(await found(database.pool)).toEqual(allOf(6));
  });

  test("a person who waits may spend what is kept of a quota, the night's run may not", async () => {
    const small = await openSearchVendors(TITLES, clock.now, { quota: { limit: 20, remaining: 3, reset: 86_400 } });
    onTestFinished(async () => void (await small.close()));
    const searches = () => small.asked().filter((call) => call.startsWith("/search"));
    const process = createCollecting(database, clock.now, small);
    await backfill.run(process, runOf(null));
    // The first answer said that two more are left, which are kept.
    expect(searches()).toHaveLength(1);
    await database.pool.query("UPDATE sources SET pause_reason = NULL, paused_until = NULL");
    await backfill.run(process, runOf(ada));
    expect(searches()).toHaveLength(2);
  });

  test("nothing is bought for the demo's people but what one of them asks for", async () => {
    await database.pool.query("UPDATE users SET demo = true WHERE id = $1", [ada]);
    await serve(null);
    await collectDaily.run(processOf(), createRunHandle());
    expect(vendors.asked().filter((call) => call.includes("Lock Keeper"))).toEqual([]);
    await serve(ada);
    expect(vendors.asked().filter((call) => call.includes("Lock Keeper"))).toHaveLength(CALLS);
  });

  test("where nobody can be asked, nothing counts as backfilled", async () => {
    await backfill.run(createCollecting(database, clock.now, { definitions: vendors.definitions }), runOf(null));
    expect((await combinations()).filter(({ at }) => at)).toEqual([]);
    expect(await generations()).toEqual([]);
  });

  test("one that is cancelled keeps nobody waiting", async () => {
    const cancelled = new AbortController();
    let calls = 0;
    const stopping: typeof fetch = async (address, init) => {
      if (++calls === 4) cancelled.abort();
      return fetch(address, init);
    };
    const run = runOf(ada, { signal: cancelled.signal });
    await expect(backfill.run(processOf({ fetch: stopping }), run)).rejects.toThrow();
    await serve(grace);
    expect(repeated(vendors.asked())).toEqual([]);
  });

  test("a dry run says what it would cost at the least, and asks and writes nothing", async () => {
    const counts = await backfill.run(processOf(), createRunHandle({ dryRun: true }, { userId: ada }));
    expect(counts).toEqual({ requests: 12 });
    expect(vendors.asked()).toEqual([]);
    expect(await generations()).toEqual([]);
  });
});
