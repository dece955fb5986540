import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { pipelinesAt } from "../pipelines/index.ts";
import { openSchedule, type Schedule } from "../pipelines/schedule.ts";
import { silent } from "./support/backend.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";

/** The daily collection: once on each day of Berlin, whatever clocks and servers do. */

const MINUTE_MS = 60_000;
let database: TestDatabase;
const opened: Schedule[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
  await database.pool.query("TRUNCATE pipeline_runs, pipelines CASCADE");
});
afterEach(() => {
  for (const schedule of opened.splice(0)) schedule.stop();
  vi.useRealTimers();
});

const at = (time: string) => vi.setSystemTime(new Date(time));

/** A process, as far as it fires ticks. */
async function start(time = { hour: 6, minute: 0 }): Promise<Schedule> {
  const daily = pipelinesAt({ jobRefreshTime: time, backfillHours: [1] }).filter(
    ({ name }) => name === "COLLECT_DAILY",
  );
  const now = () => new Date();
  const schedule = await openSchedule(database.pool, silent, now, daily, { databaseNow: now });
  opened.push(schedule);
  return schedule;
}

/** All that was fired by now. What was queued is done at once: a tick may not wait behind another. */
async function fired(): Promise<string[]> {
  // The claims under way are on other connections: as many as there are have answered when all are idle.
  while (database.pool.idleCount < database.pool.totalCount) await new Promise((resolve) => setImmediate(resolve));
  await database.pool.query("UPDATE pipeline_runs SET status = 'SUCCEEDED', finished_at = now()");
  const { rows } = await database.pool.query("SELECT scheduled_for AS at FROM pipeline_runs ORDER BY scheduled_for");
  return rows.map(({ at }: { at: Date }) => at.toISOString().slice(0, 16));
}

async function pass(hours: number): Promise<string[]> {
  let ticks: string[] = [];
  for (let two = 0; two < hours / 2; two++) {
    await vi.advanceTimersByTimeAsync(120 * MINUTE_MS);
    ticks = await fired();
  }
  return ticks;
}

describe.each([
  ["back", "2026-10-23T20:00:00Z", ["2026-10-24T04:00", "2026-10-25T05:00", "2026-10-26T05:00"]],
  ["forward", "2027-03-26T20:00:00Z", ["2027-03-27T05:00", "2027-03-28T04:00", "2027-03-29T04:00"]],
])("when clocks go %s", (_, begin, days) => {
  test("it begins once a day, at six where Berlin is, in two processes", async () => {
    at(`${days[0]?.slice(0, 10)}T20:00:00Z`);
    await start();
    await start();
    expect(await pass(34)).toEqual(days.slice(1));
  });

  test("a server that is down over six makes up for it once, up to the longest day later", async () => {
    at(begin);
    (await start()).stop();
    for (const day of days) {
      const six = new Date(`${day}:00Z`).getTime();
      for (const minutes of [-10, 10, 20]) {
        vi.setSystemTime(six + minutes * MINUTE_MS);
        (await start()).stop();
        await fired();
      }
    }
    expect(await fired()).toEqual(days);
    await database.pool.query("TRUNCATE pipeline_runs CASCADE");
    // Down from before six until just before the next.
    const [first = "", second = ""] = days;
    vi.setSystemTime(new Date(`${second}:00Z`).getTime() - MINUTE_MS);
    (await start()).stop();
    expect(await fired()).toEqual([first]);
  });

  test.each([2, 7_200])("a clock that steps back by %i s begins no second one", async (seconds) => {
    const [, first = "", second = ""] = days;
    vi.setSystemTime(new Date(`${first}:00Z`).getTime() - 600 * MINUTE_MS);
    await start();
    for (const day of [first, second]) {
      for (const before of [5, -5]) {
        // Five seconds before six and five behind it the clock goes back.
        await vi.advanceTimersByTimeAsync(new Date(`${day}:00Z`).getTime() - before * 1_000 - Date.now());
        await fired();
        vi.setSystemTime(Date.now() - seconds * 1_000);
        await vi.advanceTimersByTimeAsync(1_000);
        (await start()).stop();
        await fired();
      }
    }
    await vi.advanceTimersByTimeAsync(3 * 3_600_000);
    expect(await fired()).toEqual([first, second]);
  });
});

test("another JOB_REFRESH_TIME holds from the next time on, and begins no second one on a day", async () => {
  at("2026-11-20T04:00:00Z");
  (await start()).stop();
  at("2026-11-20T06:00:00Z");
  (await start()).stop();
  expect(await fired()).toEqual(["2026-11-20T05:00"]);
  // Earlier than it was, and then later.
  for (const hour of [4, 9]) {
    const schedule = await start({ hour, minute: 30 });
    expect(schedule.planOf("COLLECT_DAILY")).toMatchObject({ schedule: `30 ${hour} * * *`, timezone: "Europe/Berlin" });
    expect(await pass(4)).toEqual(["2026-11-20T05:00"]);
    schedule.stop();
  }
  await start({ hour: 4, minute: 30 });
  expect(await pass(24)).toEqual(["2026-11-20T05:00", "2026-11-21T03:30"]);
});

test("a schedule in the table of pipelines wins over JOB_REFRESH_TIME", async () => {
  at("2026-11-20T04:00:00Z");
  await database.pool.query(
    "INSERT INTO pipelines (name, schedule, known_at) VALUES ('COLLECT_DAILY', '45 7 * * *', '2026-11-20T03:00:00Z')",
  );
  const schedule = await start({ hour: 4, minute: 30 });
  expect(schedule.planOf("COLLECT_DAILY")).toMatchObject({ schedule: "45 7 * * *", timezone: "Europe/Berlin" });
  expect(await pass(4)).toEqual(["2026-11-20T06:45"]);
});
