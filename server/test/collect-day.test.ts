import { afterAll, beforeAll, expect, test } from "vitest";
import { collectDaily } from "../pipelines/collect-daily.ts";
import { collectHourly } from "../pipelines/collect-hourly.ts";
import { expireJobs } from "../pipelines/expire-jobs.ts";
import type { Counts } from "../pipelines/pipeline.ts";
import { adzuna } from "../sources/adzuna.ts";
import { arbeitnow } from "../sources/arbeitnow.ts";
import { greenhouse } from "../sources/greenhouse.ts";
import { jsearch } from "../sources/jsearch.ts";
import { smartrecruiters } from "../sources/smartrecruiters.ts";
import { createClock, insertPerson } from "./support/backend.ts";
import { createCollecting, createRunHandle } from "./support/collect.ts";
import { createFaultyFetch, createWorld, TRADES, type World } from "./support/collect-world.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { ADZUNA_KEY, openAdzuna } from "./support/fake-adzuna.ts";
import { openArbeitnow } from "./support/fake-arbeitnow.ts";
import { openGreenhouse } from "./support/fake-greenhouse.ts";
import { jsearchJob, openJsearch } from "./support/fake-jsearch.ts";
import { RAPIDAPI_KEY } from "./support/fake-rapid-api.ts";
import { openSmartRecruiters } from "./support/fake-smartrecruiters.ts";
import type { Vendor } from "./support/vendor.ts";

/** A day in the life of the collection, and thirty quiet ones, against vendors that do not always do as they should. */

const HOUR_MS = 3_600_000;
const BEGIN = new Date("2026-11-02T00:00:00Z");
const clock = createClock(BEGIN.toISOString());
const SEED = 7;
let database: TestDatabase;
let world: World;
let vendors: Record<"boards" | "company" | "feed" | "market" | "search", Vendor>;
let faulty: ReturnType<typeof createFaultyFetch>;
let downHost = "";
const quota = { limit: 20, remaining: 20, reset: 40 * 86_400 };

beforeAll(async () => {
  database = await createTestDatabase();
  world = createWorld(SEED, { tulip: 420, iris: 280, company: 84, feed: 336, ads: 280, copied: 252 }, BEGIN);
  vendors = {
    boards: await openGreenhouse(world.boards),
    company: await openSmartRecruiters({ LumenWorks: world.company }),
    feed: await openArbeitnow(world.feed),
    market: await openAdzuna({ gb: world.ads }, clock.now),
    search: await openJsearch(
      TRADES.flatMap((trade, at) =>
        Array.from({ length: 60 }, (_, id) => jsearchJob(`${at}-${id}`, `${trade} abroad ${id}`)),
      ),
      { quota },
    ),
  };
  faulty = createFaultyFetch(0.05, (host) => host === downHost);
  const person = await insertPerson(database.pool, "ada@example.com", null);
  for (const trade of TRADES) {
    const { rows } = await database.pool.query("INSERT INTO search_combinations (title) VALUES ($1) RETURNING id", [
      trade,
    ]);
    await database.pool.query("INSERT INTO search_requests (user_id, combination_id, rank) VALUES ($1, $2, 1)", [
      person,
      rows[0].id,
    ]);
  }
});
afterAll(async () => {
  await Promise.all(Object.values(vendors).map((vendor) => vendor.close()));
  await database.close();
});

/** All that was counted since the beginning. */
const total: Counts = {};

async function collect(pipeline: typeof collectDaily) {
  const { boards, company, feed, market, search } = vendors;
  const context = createCollecting(database, clock.now, {
    definitions: [greenhouse, smartrecruiters, arbeitnow, adzuna, jsearch],
    environment: {
      GREENHOUSE_BOARDS: "tulip,iris",
      GREENHOUSE_BASE_URL: boards.url,
      SMARTRECRUITERS_COMPANIES: "LumenWorks",
      SMARTRECRUITERS_BASE_URL: company.url,
      ARBEITNOW_BASE_URL: feed.url,
      ADZUNA_APP_ID: ADZUNA_KEY.app_id,
      ADZUNA_APP_KEY: ADZUNA_KEY.app_key,
      ADZUNA_BASE_URL: market.url,
      RAPIDAPI_KEY,
      JSEARCH_BASE_URL: search.url,
    },
    fetch: faulty.fetch,
    // Whoever waits lets the time pass.
    sleep: async (ms) => clock.set(new Date(clock.now().getTime() + ms).toISOString()),
  });
  const handle = createRunHandle();
  const counts = await pipeline.run(context, handle);
  const { fetched = 0, closed: _, ...became } = counts;
  expect(Object.values(became).reduce((sum, more) => sum + more, 0)).toBe(fetched);
  for (const [name, count] of Object.entries(counts)) {
    const sources = Object.values(handle.latest()?.bySource ?? {});
    expect(sources.reduce((sum, { counts: own }) => sum + (own[name] ?? 0), 0)).toBe(count);
    total[name] = (total[name] ?? 0) + count;
  }
}

/** Everything that a vendor shows now, as listings name it. */
function live(): Map<string, Set<string>> {
  const { tulip = [], iris = [] } = world.boards;
  return new Map([
    ["greenhouse", new Set([...tulip, ...iris].map(({ id }) => String(id)))],
    ["smartrecruiters", new Set(world.company.map(({ id }) => id))],
    // A job is closed when its board lacks it, whoever still passes it on.
    ["arbeitnow", new Set(world.feed.map(({ slug }) => slug).filter((slug) => !isOutlived(slug)))],
    ["adzuna", new Set(world.ads.map(({ id }) => id))],
  ]);
}

/** A copy in the feed of what its board has taken off. */
function isOutlived(slug: string): boolean {
  const copied = world.copies.get(slug);
  return copied !== undefined && !Object.values(world.boards).some((jobs) => jobs.some(({ id }) => id === copied));
}

interface Known {
  source: string;
  external_id: string;
  job_id: number;
  status: string;
}
async function known(): Promise<Known[]> {
  const { rows } = await database.pool.query<Known>(
    "SELECT l.source, external_id, job_id, status::text FROM listings l JOIN jobs ON jobs.id = job_id",
  );
  return rows;
}

/** Live postings that are closed or missing, of these sources. */
async function lost(...sources: string[]): Promise<string[]> {
  const open = new Set(
    (await known()).filter(({ status }) => status === "OPEN").map((row) => `${row.source} ${row.external_id}`),
  );
  return [...live()].flatMap(([source, ids]) =>
    sources.includes(source) ? [...ids].map((id) => `${source} ${id}`).filter((name) => !open.has(name)) : [],
  );
}

async function closedWrongly(): Promise<string[]> {
  const now = live();
  return (await known())
    .filter(({ source, external_id, status }) => status === "CLOSED" && now.get(source)?.has(external_id))
    .map(({ source, external_id }) => `${source} ${external_id}`);
}

test("a day of hourly collections and a daily one, then thirty quiet days", { timeout: 90_000 }, async () => {
  for (let hour = 0; hour < 24; hour++) {
    const at = new Date(BEGIN.getTime() + hour * HOUR_MS);
    clock.set(at.toISOString());
    world.pass(at);
    downHost = hour >= 3 && hour < 9 ? new URL(vendors.feed.url).host : "";
    if (hour === 5) await collect(collectDaily);
    clock.set(new Date(at.getTime() + 20 * 60_000).toISOString());
    await collect(collectHourly);
    expect(await closedWrongly()).toEqual([]);
  }
  // The feed and the newest of the searching source came hour by hour, also after six hours of silence.
  expect(await lost("arbeitnow")).toEqual([]);
  expect(faulty.told.faults).toBeGreaterThan(5);
  await expectOneJobEach();
  const { rows: made } = await database.pool.query("SELECT count(*)::int AS jobs FROM jobs");
  expect(made[0].jobs).toBe(total.inserted);
  expect((await known()).length).toBe((total.inserted ?? 0) + (total.duplicates ?? 0));

  // The next morning's collection closes and brings what the day changed on the boards.
  for (let day = 1; day <= 30; day++) {
    clock.set(new Date(BEGIN.getTime() + (day * 24 + 5) * HOUR_MS).toISOString());
    await collect(collectDaily);
    await expireJobs.run(createCollecting(database, clock.now, {}), createRunHandle());
    expect([day, await closedWrongly()]).toEqual([day, []]);
    if (day === 2) expect(await lost("greenhouse", "smartrecruiters", "arbeitnow", "adzuna")).toEqual([]);
  }
  // What a search showed thirty days ago and not again goes by design; what boards and feeds show never.
  expect(await lost("greenhouse", "smartrecruiters", "arbeitnow")).toEqual([]);
  await expectOneJobEach();
  expectWithinQuotas();
});

/** Every posting is one job, together with its copies and nothing else. */
async function expectOneJobEach(): Promise<void> {
  const truths = new Map<number, Set<string>>();
  const jobs = new Map<string, Set<number>>();
  for (const { source, external_id, job_id } of await known()) {
    const copied = source === "arbeitnow" ? world.copies.get(external_id) : undefined;
    const truth = copied === undefined ? `${source} ${external_id}` : `greenhouse ${copied}`;
    truths.set(job_id, (truths.get(job_id) ?? new Set()).add(truth));
    jobs.set(truth, (jobs.get(truth) ?? new Set()).add(job_id));
  }
  expect([...truths.values()].filter((several) => several.size > 1)).toEqual([]);
  expect([...jobs].filter(([, several]) => several.size > 1)).toEqual([]);
}

/** By what the vendors that count answered: none of them ever had to refuse. */
function expectWithinQuotas(): void {
  const { market, search } = vendors;
  for (const { url } of [market, search])
    expect([...(faulty.told.statuses.get(new URL(url).host)?.keys() ?? [])]).toEqual([200]);
  // A tenth of what is allowed is for people who wait.
  expect(search.calls).toHaveLength(18);
  expect(quota.remaining).toBe(2);
}
