import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Events, openEvents } from "../events.ts";
import { createLog, type Log } from "../log.ts";
import type { Pipeline } from "../pipelines/pipeline.ts";
import { openSchedule, type Schedule } from "../pipelines/schedule.ts";
import { claimTick } from "../pipelines/ticks.ts";
import { silent } from "./support/backend.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { cutListeners, heardAll, unheard } from "./support/streams.ts";

/** Schedules that are changed while several processes follow them. */

const MINUTE_MS = 60_000;
const NAME = "EXPIRE_JOBS";
const pipeline: Pipeline = {
  name: NAME,
  description: "",
  schedule: "10 * * * *",
  timezone: "UTC",
  run: () => Promise.reject(new Error("nothing runs here")),
};
const now = () => new Date();
/** The database's clock, on which no two changes fall together. */
const databaseNow = () => {
  vi.setSystemTime(Date.now() + 1);
  return now();
};

let database: TestDatabase;
const schedules: Schedule[] = [];
const listening: Events[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
  vi.setSystemTime(new Date("2026-11-20T12:00:30Z"));
  await database.pool.query("TRUNCATE pipeline_runs, pipelines CASCADE");
});
afterEach(async () => {
  for (const schedule of schedules.splice(0)) schedule.stop();
  await settled();
  for (const events of listening.splice(0)) await events.close();
  vi.useRealTimers();
});

interface Start {
  /** How far the process's clock is ahead. */
  aheadMs?: number;
  /** Whether it hears of changes. */
  hears?: boolean;
  log?: Log;
}

/** A process, as far as it fires ticks. */
async function start({ aheadMs = 0, hears = true, log = silent }: Start = {}): Promise<Schedule> {
  const events = hears ? await openEvents({ pool: database.pool, directUrl: database.url, log: silent }) : undefined;
  if (events) listening.push(events);
  const clock = () => new Date(Date.now() + aheadMs);
  const schedule = await openSchedule(database.pool, log, clock, [pipeline], { events, databaseNow });
  schedules.push(schedule);
  return schedule;
}

/** Until this process has heard all that was told so far, and looked. */
async function upToDate(): Promise<void> {
  await heardAll(database.pool, listening.at(-1) as Events);
  await settled();
}

/** All that was asked of the database is answered: as many connections as there are are idle. */
async function settled(): Promise<void> {
  do await new Promise((resolve) => setImmediate(resolve));
  while (database.pool.idleCount < database.pool.totalCount || database.pool.waitingCount > 0);
}

/** The ticks that were queued by now. What was queued is done at once: a tick may not wait behind another. */
async function ticks(): Promise<string[]> {
  await settled();
  await database.pool.query("UPDATE pipeline_runs SET status = 'SUCCEEDED', finished_at = now()");
  const { rows } = await database.pool.query<{ at: Date }>("SELECT scheduled_for AS at FROM pipeline_runs ORDER BY at");
  return rows.map(({ at }) => at.toISOString().slice(11, 16));
}

/** Lets time pass, minute by minute. */
async function pass(minutes: number): Promise<string[]> {
  for (let minute = 0; minute < minutes; minute++) {
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    await ticks();
  }
  return ticks();
}

/** Until this process follows that schedule. */
async function follows(schedule: Schedule, expression: string, enabled = true): Promise<void> {
  const isThere = () => {
    const plan = schedule.planOf(NAME);
    return plan?.schedule === expression && plan.enabled === enabled;
  };
  while (!isThere()) await new Promise((resolve) => setImmediate(resolve));
  await settled();
}

describe("a new schedule", () => {
  test("holds for the one who was asked at once, for all others when they hear of it, and each of its ticks is one run", async () => {
    const [asked, other] = [await start(), await start()];
    await asked.update(NAME, { schedule: "*/5 * * * *" });
    expect(asked.planOf(NAME)).toEqual({
      schedule: "*/5 * * * *",
      timezone: "UTC",
      enabled: true,
      nextRunAt: new Date("2026-11-20T12:05:00Z"),
    });
    await follows(other, "*/5 * * * *");
    expect(other.planOf(NAME)).toEqual(asked.planOf(NAME));
    expect(await pass(16)).toEqual(["12:05", "12:10", "12:15"]);
    // Back to what the code says.
    await other.update(NAME, { schedule: null });
    await follows(asked, "10 * * * *");
    expect(await pass(60)).toEqual(["12:05", "12:10", "12:15", "13:10"]);
  });

  test("is followed by every process, also when the one that was asked is gone", async () => {
    const [asked, other] = [await start(), await start()];
    await asked.update(NAME, { schedule: "20 14 * * *", timezone: "Europe/Berlin" });
    asked.stop();
    await follows(other, "20 14 * * *");
    expect(other.planOf(NAME)?.nextRunAt).toEqual(new Date("2026-11-20T13:20:00Z"));
    expect(await pass(90)).toEqual(["13:20"]);
  });

  test("does not make up for what would have been before it was given, now or after a restart", async () => {
    const first = await start();
    await first.update(NAME, { schedule: "*/5 * * * *" });
    expect(await ticks()).toEqual([]);
    first.stop();
    await start();
    expect(await ticks()).toEqual([]);
    expect(await pass(6)).toEqual(["12:05"]);
  });

  test("is made up for when no server ran at its first tick", async () => {
    const first = await start();
    await first.update(NAME, { schedule: "*/5 * * * *" });
    first.stop();
    vi.setSystemTime(new Date("2026-11-20T12:14:00Z"));
    await start();
    expect(await ticks()).toEqual(["12:10"]);
  });

  test("of another hour begins on the day on which it is given, as nextRunAt says", async () => {
    const only = await start();
    await only.update(NAME, { schedule: "3 12 * * *" });
    expect(await pass(5)).toEqual(["12:03"]);
    await only.update(NAME, { schedule: "7 12 * * *" });
    expect(only.planOf(NAME)?.nextRunAt).toEqual(new Date("2026-11-20T12:07:00Z"));
    expect(await pass(5)).toEqual(["12:03", "12:07"]);
  });

  test("that is the old one changes nothing, not even since when it is known", async () => {
    const only = await start();
    await only.update(NAME, { schedule: "*/5 * * * *" });
    const since = async () => (await database.pool.query("SELECT known_at FROM pipelines")).rows[0].known_at;
    const before = await since();
    await pass(2);
    await only.update(NAME, { schedule: " */5  * * * * ", enabled: true });
    expect(await since()).toEqual(before);
    expect(await pass(4)).toEqual(["12:05"]);
  });
});

describe("a process that has not heard of a change", () => {
  test("starts no run at a tick of the old schedule, and follows the new one from then on", async () => {
    const [asked, deaf] = [await start(), await start({ hears: false })];
    await asked.update(NAME, { schedule: "12,14 * * * *" });
    asked.stop();
    expect(await pass(10)).toEqual([]);
    expect(deaf.planOf(NAME)?.schedule).toBe("12,14 * * * *");
    expect(await pass(10)).toEqual(["12:12", "12:14"]);
  });

  test("starts none at a tick of another time zone, or of a pause, either", async () => {
    const [asked, deaf] = [await start(), await start({ hears: false })];
    await asked.update(NAME, { timezone: "Asia/Kolkata" });
    asked.stop();
    // Ten past the hour in India is half an hour later here.
    expect(await pass(60)).toEqual(["12:40"]);
    expect(deaf.planOf(NAME)).toMatchObject({ timezone: "Asia/Kolkata" });
    const again = await start();
    await again.update(NAME, { enabled: false });
    expect(await pass(60)).toEqual(["12:40"]);
    expect(deaf.planOf(NAME)).toMatchObject({ enabled: false, nextRunAt: null });
  });

  test("claims a tick of the new schedule that it comes upon when it looks", async () => {
    const [asked] = [await start(), await start({ hears: false })];
    await asked.update(NAME, { schedule: "*/10 * * * *" });
    asked.stop();
    expect(await pass(10)).toEqual(["12:10"]);
  });

  test("waits for a change that is just being written, and then leaves the tick alone", async () => {
    await start({ hears: false });
    const writer = await database.pool.connect();
    await writer.query("BEGIN");
    await writer.query("UPDATE pipelines SET schedule = '30 * * * *' WHERE name = $1", [NAME]);
    const claim = claimTick(database.pool, {
      name: NAME,
      at: new Date("2026-11-20T12:10:00Z"),
      plan: { schedule: null, timezone: null },
      isDone: () => false,
    });
    const waiting = "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
    while ((await database.pool.query(waiting)).rowCount === 0);
    await writer.query("COMMIT");
    writer.release();
    expect(await claim).toBe("outdated");
    expect(await ticks()).toEqual([]);
  });

  test("looks into the table when its connection is back", async () => {
    const only = await start();
    await upToDate();
    await unheard(database.pool, "pipelines", () =>
      database.pool.query("UPDATE pipelines SET schedule = '*/5 * * * *', known_at = $1", [now()]),
    );
    await settled();
    expect(only.planOf(NAME)?.schedule).toBe("10 * * * *");
    await cutListeners(database.pool);
    await follows(only, "*/5 * * * *");
    expect(await pass(5)).toEqual(["12:05"]);
  });

  test("tries again while the table cannot be read", async () => {
    const log = createLog("silent");
    const warned = vi.spyOn(log, "warn");
    const only = await start({ log });
    await upToDate();
    await unheard(database.pool, "pipelines", () =>
      database.pool.query("UPDATE pipelines SET schedule = '*/5 * * * *', known_at = $1", [now()]),
    );
    await database.pool.query("ALTER TABLE pipelines RENAME TO elsewhere");
    await database.pool.query("SELECT pg_notify('shortlist', '{\"pipeline\": \"EXPIRE_JOBS\"}')");
    while (warned.mock.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await database.pool.query("ALTER TABLE elsewhere RENAME TO pipelines");
    await vi.advanceTimersByTimeAsync(1_000);
    await follows(only, "*/5 * * * *");
  });
});

describe("a pause", () => {
  test("has no ticks, and what it kept from running is not made up for when it ends, nor at a restart after it", async () => {
    const [one, other] = [await start(), await start()];
    await one.update(NAME, { enabled: false });
    await follows(other, "10 * * * *", false);
    expect(other.planOf(NAME)).toEqual({ schedule: "10 * * * *", timezone: "UTC", enabled: false, nextRunAt: null });
    expect(await pass(15)).toEqual([]);
    (await start()).stop();
    await one.update(NAME, { enabled: true });
    await follows(other, "10 * * * *");
    (await start()).stop();
    expect(await pass(10)).toEqual([]);
    expect(await pass(50)).toEqual(["13:10"]);
  });

  test("that ended is not undone by who comes late with a tick from within it", async () => {
    const only = await start();
    await only.update(NAME, { enabled: false });
    await pass(15);
    await only.update(NAME, { enabled: true });
    const late = { name: NAME, plan: { schedule: null, timezone: null }, isDone: () => false } as const;
    expect(await claimTick(database.pool, { ...late, at: new Date("2026-11-20T12:10:00Z") })).toBe("refused");
    expect(await claimTick(database.pool, { ...late, at: new Date("2026-11-20T13:10:00Z") })).toBe("claimed");
  });

  test("by hand, in the table, is a pause too", async () => {
    const only = await start();
    await database.pool.query("UPDATE pipelines SET enabled = false");
    await follows(only, "10 * * * *", false);
    const { rows } = await database.pool.query("SELECT now() - known_at < interval '1 minute' AS fresh FROM pipelines");
    expect(rows).toEqual([{ fresh: true }]);
  });
});

describe("clocks that differ", () => {
  test.each([
    [0, 90_000],
    [0, -90_000],
    [90_000, -90_000],
  ])("by %i and %i ms start one run a tick, before and after a change", async (first, second) => {
    const [one, other] = [await start({ aheadMs: first }), await start({ aheadMs: second })];
    await one.update(NAME, { schedule: "*/2 * * * *" });
    await follows(other, "*/2 * * * *");
    const even = await pass(10);
    // Whose clock is ahead may have begun with one more.
    expect(even.slice(0, 5)).toEqual(["12:02", "12:04", "12:06", "12:08", "12:10"]);
    await other.update(NAME, { schedule: "1-59/2 * * * *" });
    await follows(one, "1-59/2 * * * *");
    const all = await pass(10);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((tick) => Number(tick.slice(3)) % 2 === 1)).toEqual(
      expect.arrayContaining(["12:11", "12:13", "12:15", "12:17", "12:19"]),
    );
    expect(all.filter((tick) => Number(tick.slice(3)) % 2 === 0)).toEqual(even);
  });

  test("begin no tick from before a schedule was given: the database's clock is the one that counts", async () => {
    // It is 12:00:30, and by this process's clock not yet 12:00.
    const behind = await start({ aheadMs: -90_000 });
    await behind.update(NAME, { schedule: "0,30 * * * *" });
    expect(await pass(5)).toEqual([]);
    behind.stop();
    await start({ aheadMs: -90_000 });
    expect(await ticks()).toEqual([]);
    // Timers follow the real clock here: at half past, this process believes that the tick of 12:00 is due.
    expect(await pass(30)).toEqual([]);
    expect(await pass(30)).toEqual(["12:30"]);
  });
});

test("what only starts on demand follows no row of the table", async () => {
  await database.pool.query("INSERT INTO pipelines (name, schedule, known_at) VALUES ($1, '* * * * *', $2)", [
    NAME,
    now(),
  ]);
  const schedule = await openSchedule(database.pool, silent, now, [{ ...pipeline, schedule: null }]);
  schedules.push(schedule);
  expect(schedule.planOf(NAME)).toEqual({ schedule: null, timezone: null, enabled: true, nextRunAt: null });
  expect(await pass(3)).toEqual([]);
});

test("a row that cannot be read starts nothing, is logged, and keeps no server from starting", async () => {
  const log = createLog("silent");
  const logged = vi.spyOn(log, "error");
  await database.pool.query("INSERT INTO pipelines (name, schedule, known_at) VALUES ($1, 'at noon', $2)", [
    NAME,
    now(),
  ]);
  const only = await start({ log });
  expect(logged).toHaveBeenCalledTimes(1);
  expect(only.planOf(NAME)).toMatchObject({ schedule: "at noon", nextRunAt: null });
  expect(await pass(20)).toEqual([]);
  await only.update(NAME, { schedule: null, timezone: "Europe/Berlin" });
  expect(only.planOf(NAME)?.nextRunAt).toEqual(new Date("2026-11-20T13:10:00Z"));
});
