import { afterAll, beforeAll, expect, test } from "vitest";
import type { Counts } from "../pipelines/pipeline.ts";
import { createClock, insertPerson, lookFor } from "./support/backend.ts";
import { BEGIN, liveOneDay, liveQuietDays } from "./support/collect-days.ts";
import { judge } from "./support/collect-truth.ts";
import { openVendors, type WorldVendors } from "./support/collect-vendors.ts";
import { createWorld, type World } from "./support/collect-world.ts";
import { type Collector, createCollector, type Work } from "./support/collector.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { ROLES } from "./support/vacancies.ts";

/** A day in the life of the collection, and thirty quiet ones, against vendors that do not always do as they should. */

const POSTINGS = 1_400;
const SEED = 7;
let database: TestDatabase;
let world: World;
let market: WorldVendors;
let collector: Collector;

beforeAll(async () => {
  database = await createTestDatabase();
  const clock = createClock(BEGIN.toISOString());
  world = createWorld(SEED, POSTINGS, BEGIN);
  market = await openVendors(world);
  collector = createCollector(database, clock, market.environment);
  await lookFor(database.pool, await insertPerson(database.pool, "ada@example.com", null), ROLES);
});
afterAll(async () => {
  await market.close();
  await database.close();
});

const total: Counts = {};
async function collect(work: Work): Promise<void> {
  for (const [name, count] of Object.entries(await collector.collect(work))) total[name] = (total[name] ?? 0) + count;
}

test("a day of hourly collections and a daily one, then thirty quiet days", { timeout: 90_000 }, async () => {
  await liveOneDay(world, market.hostOf("arbeitnow"), collect, async () => {
    expect((await judge(database.pool, world)).closedWrongly).toEqual([]);
  });
  // The feed and the newest of the searching source came hour by hour, also after six hours of silence.
  const evening = await judge(database.pool, world);
  expect(evening.lost("arbeitnow")).toEqual([]);
  // A few that came as two were shown to be one by what came later.
  expect(evening.jobs).toBeLessThanOrEqual(total.inserted ?? 0);
  expect(evening.jobs).toBeGreaterThan((total.inserted ?? 0) * 0.99);
  expect(evening.names).toHaveLength((total.inserted ?? 0) + (total.duplicates ?? 0));
  await expectOneJobEach();

  await liveQuietDays(30, collect, async (day) => {
    const { closedWrongly, lost } = await judge(database.pool, world);
    expect([day, closedWrongly]).toEqual([day, []]);
    if (day === 2) expect(lost("greenhouse", "ashby", "smartrecruiters", "arbeitnow", "adzuna")).toEqual([]);
  });
  // What a search showed thirty days ago and not again goes by design; what boards and feeds show never.
  const { lost } = await judge(database.pool, world);
  expect(lost("greenhouse", "ashby", "smartrecruiters", "arbeitnow")).toEqual([]);
  expect(collector.told.faults).toBeGreaterThan(20);
  await expectOneJobEach();
  expectWithinQuotas();
});

/** No job is of two vacancies, and hardly any vacancy has become two jobs. */
async function expectOneJobEach(): Promise<void> {
  const { wrong, recall } = (await judge(database.pool, world)).merging();
  expect(wrong).toEqual([]);
  expect(recall).toBeGreaterThan(0.97);
}

/** By what the vendors that count answered: none of them ever had to refuse. */
function expectWithinQuotas(): void {
  const { statuses } = collector.told;
  for (const name of ["adzuna", "jsearch"] as const)
    expect([...(statuses.get(market.hostOf(name))?.keys() ?? [])]).toEqual([200]);
  // A tenth of what is allowed is for people who wait.
  const { limit, remaining } = market.quota;
  expect(market.vendors.jsearch.calls).toHaveLength(limit * 0.9);
  expect(remaining).toBe(limit * 0.1);
}
