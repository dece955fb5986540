import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { collectDaily } from "../pipelines/collect-daily.ts";
import { activeJobsDb } from "../sources/active-jobs-db.ts";
import { adzuna } from "../sources/adzuna.ts";
import { jsearch } from "../sources/jsearch.ts";
import { createClock, insertPerson } from "./support/backend.ts";
import { createCollecting, createDyingFetch, createRunHandle } from "./support/collect.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { activeJob, openActiveJobs } from "./support/fake-active-jobs.ts";
import { ADZUNA_KEY, adzunaAd, openAdzuna } from "./support/fake-adzuna.ts";
import { jsearchJob, openJsearch } from "./support/fake-jsearch.ts";
import { RAPIDAPI_KEY } from "./support/fake-rapid-api.ts";
import type { Vendor } from "./support/vendor.ts";

/** Searches that cost: by the vendors' own logs nothing is paid for twice. */

const TITLES = ["Lock Keeper", "Ferry Pilot", "Net Mender", "Rope Maker", "Sail Cutter", "Tide Reader"];
const clock = createClock("2026-11-22T05:00:00Z");
let database: TestDatabase;
let vendors: Vendor[];
let environment: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  // Ada looks for the first four, Grace for the last four: two of them are both's.
  const people = await Promise.all(
    ["ada@example.com", "grace@example.com"].map((email) => insertPerson(database.pool, email, null)),
  );
  for (const [index, title] of TITLES.entries()) {
    const { rows } = await database.pool.query<{ id: number }>(
      "INSERT INTO search_combinations (title) VALUES ($1) RETURNING id",
      [title],
    );
    const wanting = people.filter((_, person) => (person === 0 ? index < 4 : index >= 2));
    for (const person of wanting)
      await database.pool.query("INSERT INTO search_requests (user_id, combination_id, rank) VALUES ($1, $2, $3)", [
        person,
        rows[0]?.id,
        index + 1,
      ]);
  }
});
afterAll(() => database.close());

/** So many postings of each title, two pages where it is asked. */
const each = <Item>(count: number, make: (id: number, title: string) => Item) =>
  TITLES.flatMap((title, place) => Array.from({ length: count }, (_, at) => make(place * 1_000 + at + 1, title)));

beforeEach(async () => {
  clock.set("2026-11-22T05:00:00Z");
  await database.pool.query(
    "TRUNCATE jobs, listings, sources, source_scopes, source_searches, source_calls, source_quotas, tombstones CASCADE",
  );
  const created = "2026-11-21T20:00:00Z";
  const opened = [
    await openAdzuna(
      { gb: each(3, (id, title) => adzunaAd(`${id}`, `${title} ${id}`, `Duty ${id} of a ${title} …`, { created })) },
      clock.now,
    ),
    await openJsearch(
      each(12, (id, title) =>
        jsearchJob(`j${id}==`, `${title} ${id}`, { job_description: `Task ${id} of a ${title}.` }),
      ),
    ),
    await openActiveJobs(
      each(2, (id, title) =>
        activeJob(id, `${title} ${id}`, "legacy", { description_text: `Work ${id} of a ${title}.` }),
      ),
    ),
  ];
  vendors = opened;
  const [market, search, stream] = opened.map(({ url }) => url);
  environment = {
    ADZUNA_APP_ID: ADZUNA_KEY.app_id,
    ADZUNA_APP_KEY: ADZUNA_KEY.app_key,
    ADZUNA_RESULTS_PER_PAGE: "2",
    ADZUNA_BASE_URL: market ?? "",
    RAPIDAPI_KEY,
    JSEARCH_BASE_URL: search ?? "",
    ACTIVE_JOBS_BASE_URL: stream ?? "",
  };
  return () => Promise.all(opened.map((vendor) => vendor.close()));
});

/** A process of its own. */
const processOf = (more: { fetch?: typeof fetch } = {}) =>
  createCollecting(database, clock.now, { definitions: [adzuna, jsearch, activeJobsDb], environment, ...more });
/** All that was asked for since the last time, page by page. */
const asked = () =>
  vendors.flatMap(({ calls }) => calls.splice(0).map(({ path, query }) => `${path} ${JSON.stringify(query)}`));
const repeated = (calls: string[]) => calls.filter((call, at) => calls.indexOf(call) !== at);
const count = async (source: string) => {
  const { rows } = await database.pool.query("SELECT count(*)::int AS count FROM listings WHERE source = $1", [source]);
  return rows[0].count as number;
};
const found = async () => [await count("adzuna"), await count("jsearch"), await count("active-jobs-db")];
const ALL = [18, 72, 12];
/** Of the first day: Adzuna's two pages of each title, JSearch's two and the cursor behind them, one of Active Jobs DB. */
const firstDay = async () => {
  await collectDaily.run(processOf(), createRunHandle());
  return asked();
};

test("what two people look for is asked for once", async () => {
  const calls = await firstDay();
  expect(repeated(calls)).toEqual([]);
  expect(calls.filter((call) => call.includes("Net Mender"))).toHaveLength(calls.length / TITLES.length);
  expect(await found()).toEqual(ALL);
  clock.set("2026-11-22T20:00:00Z");
  await collectDaily.run(processOf(), createRunHandle());
  expect(asked()).toEqual([]);
});

test("two processes that collect at once share the work", async () => {
  const alone = await firstDay();
  await database.pool.query("TRUNCATE jobs, listings, source_searches, source_calls, source_quotas CASCADE");
  const runs = [1, 2, 3].map(() => createRunHandle());
  await Promise.all(runs.map((run) => collectDaily.run(processOf(), run)));
  expect(runs.flatMap(({ warnings }) => warnings)).toEqual([]);
  const calls = asked();
  expect(repeated(calls)).toEqual([]);
  expect(calls.toSorted()).toEqual(alone.toSorted());
  expect(await found()).toEqual(ALL);
});

test.each([0, 4, 11])("killed at its call %i and started again, it asks for no page twice", async (calls) => {
  const { fetch, died } = createDyingFetch(calls);
  const run = createRunHandle();
  void collectDaily.run(processOf({ fetch }), run);
  await died;
  // The same run, taken over by another process, and another run beside it.
  await Promise.all([
    collectDaily.run(processOf(), createRunHandle({}, { id: run.id })),
    collectDaily.run(processOf(), createRunHandle()),
  ]);
  expect(repeated(asked())).toEqual([]);
  // What the dead process had asked for is lost with it, and comes with the next day's window.
  clock.set("2026-11-23T05:00:01Z");
  await collectDaily.run(processOf(), createRunHandle());
  expect(await found()).toEqual(ALL);
});

test("a claim whose process is gone is free after a quarter of an hour, for another run too", async () => {
  const { fetch, died } = createDyingFetch(1);
  void collectDaily.run(processOf({ fetch }), createRunHandle());
  await died;
  await collectDaily.run(processOf(), createRunHandle());
  const before = await found();
  clock.set("2026-11-22T05:16:00Z");
  await collectDaily.run(processOf(), createRunHandle());
  expect(repeated(asked())).toEqual([]);
  expect((await found()).every((now, at) => now >= (before[at] ?? 0))).toBe(true);
});

test("a run that was thought dead and is not stops where another has taken over", async () => {
  let held = () => {};
  const waiting = new Promise<void>((resolve) => {
    held = resolve;
  });
  let reached = () => {};
  const isThere = new Promise<void>((resolve) => {
    reached = resolve;
  });
  let calls = 0;
  const slow: typeof fetch = async (...request) => {
    const mine = ++calls;
    const response = await fetch(...request);
    if (mine === 1) {
      reached();
      await waiting;
    }
    return response;
  };
  const run = createRunHandle();
  const first = collectDaily.run(processOf({ fetch: slow }), run);
  await isThere;
  await collectDaily.run(processOf(), createRunHandle({}, { id: run.id }));
  held();
  await first;
  expect(repeated(asked())).toEqual([]);
});

test("by the minute a run starts, the windows of two days need not overlap", async () => {
  await firstDay();
  for (const at of ["2026-11-23T05:00:02Z", "2026-11-24T05:00:00Z"]) {
    clock.set(at);
    await collectDaily.run(processOf(), createRunHandle());
    const windows = new Set(
      asked().flatMap((call) => /^\/active-ats-\w+|date_posted":"\w+|max_days_old":"\d+/.exec(call) ?? []),
    );
    expect([...windows].toSorted()).toEqual(["/active-ats-24h", 'date_posted":"today', 'max_days_old":"1']);
  }
});
