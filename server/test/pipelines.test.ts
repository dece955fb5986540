import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { announceJobs, type Events, openEvents } from "../events.ts";
import { expireJobs } from "../pipelines/expire-jobs.ts";
import { expireRecommendations } from "../pipelines/expire-recommendations.ts";
import { expireSavedJobs } from "../pipelines/expire-saved-jobs.ts";
import { importJobs } from "../pipelines/import-jobs.ts";
import { insertRun, recoverRuns } from "../pipelines/ledger.ts";
import type { Pipeline, PipelineContext, Pipelines } from "../pipelines/pipeline.ts";
import { openPipelines } from "../pipelines/queue.ts";
import { executeRun } from "../pipelines/run.ts";
import { openSchedule } from "../pipelines/schedule.ts";
import { claimTick } from "../pipelines/ticks.ts";
import {
  createClock,
  insertJob,
  insertPerson,
  insertRecommendation,
  openContext,
  runEnded,
  silent,
} from "./support/backend.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";

let database: TestDatabase;
let context: PipelineContext & { close(): Promise<void> };
const clock = createClock("2026-11-20T12:00:00Z");

beforeAll(async () => {
  database = await createTestDatabase();
  context = openContext(database, clock.now);
});

afterAll(async () => {
  await context.close();
  await database.close();
});

beforeEach(async () => {
  clock.set("2026-11-20T12:00:00Z");
  await database.pool.query("TRUNCATE users, jobs, listings, tombstones, sources, pipeline_runs, pipelines CASCADE");
  await database.pool.query("SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs");
});

async function run(pipeline: Pipeline, dryRun = false) {
  const row = await insertRun(database.pool, pipeline.name, { trigger: "MANUAL", options: { dryRun } }, true);
  return executeRun(context, pipeline, row, new AbortController().signal);
}

const jobIds = async () =>
  (await database.pool.query<{ id: number }>("SELECT id FROM jobs ORDER BY id")).rows.map(({ id }) => id);

test("IMPORT_JOBS of a file of the command line, taken over on another machine, fails, and says what to do", async () => {
  const options = { file: "/nowhere/jobs.ndjson", fileName: "jobs.ndjson" };
  const row = await insertRun(database.pool, "IMPORT_JOBS", { trigger: "MANUAL", options }, true);
  expect(await executeRun(context, importJobs, row, new AbortController().signal)).toBeNull();
  const { rows } = await database.pool.query("SELECT status, error FROM pipeline_runs");
  expect(rows).toEqual([{ status: "FAILED", error: expect.stringContaining("use npm run import again where it is") }]);
});

describe("EXPIRE_JOBS", () => {
  const source = (name: string, kind: string, lastCompleteAt: string | null) =>
    database.pool.query("INSERT INTO sources (name, kind, last_complete_at) VALUES ($1, $2, $3)", [
      name,
      kind,
      lastCompleteAt,
    ]);

  test("of a LISTING source deletes what complete listings did not show for seven days, and nothing for a source that was down", async () => {
    await source("board", "LISTING", "2026-11-20T06:00:00Z");
    await source("silent", "LISTING", "2026-11-10T06:00:00Z");
    const gone = await insertJob(database.pool, {}, "board");
    const recently = await insertJob(database.pool, {}, "board");
    const shown = await insertJob(database.pool, {}, "board");
    const unheard = await insertJob(database.pool, {}, "silent");
    const miss = (job: number, at: string) =>
      database.pool.query("UPDATE listings SET missing_since = $2 WHERE job_id = $1", [job, at]);
    await miss(gone, "2026-11-13T06:00:00Z");
    await miss(recently, "2026-11-14T06:00:00Z");
    await miss(unheard, "2026-11-09T06:00:00Z");
    expect(await run(expireJobs, true)).toMatchObject({ deleted: 1 });
    expect(await jobIds()).toHaveLength(4);
    expect(await run(expireJobs)).toMatchObject({ deleted: 1, closed: 0, expired: 0 });
    expect(await jobIds()).toEqual([recently, shown, unheard]);
    const { rows } = await database.pool.query("SELECT source, job_id FROM tombstones");
    expect(rows).toEqual([{ source: "board", job_id: gone }]);
  });

  test("of a WINDOW source deletes at the end date, or 30 days after it was last seen while the source was heard", async () => {
    await source("search", "WINDOW", "2026-11-20T06:00:00Z");
    await source("down", "WINDOW", "2026-11-01T06:00:00Z");
    const ended = await insertJob(database.pool, { expires_at: "2026-11-20T00:00:00Z" }, "search");
    const old = await insertJob(database.pool, {}, "search");
    const fresh = await insertJob(database.pool, {}, "search");
    const unheard = await insertJob(database.pool, {}, "down");
    const seen = (job: number, at: string) =>
      database.pool.query("UPDATE listings SET last_seen_at = $2 WHERE job_id = $1", [job, at]);
    await seen(old, "2026-10-20T00:00:00Z");
    await seen(fresh, "2026-10-25T00:00:00Z");
    await seen(unheard, "2026-10-20T00:00:00Z");
    await run(expireJobs);
    expect(await jobIds()).toEqual([fresh, unheard]);
    expect(ended).toBeLessThan(old);
  });

  test("never touches a STATIC source's jobs but marks those past their end date", async () => {
    await source("import", "STATIC", null);
    const job = await insertJob(database.pool, { expires_at: "2026-11-01T00:00:00Z" }, "import");
    await database.pool.query("UPDATE listings SET last_seen_at = '2020-01-01', missing_since = '2020-01-01'");
    expect(await run(expireJobs)).toEqual({ expired: 1, closed: 0, deleted: 0, listings: 0 });
    const { rows } = await database.pool.query("SELECT id, status FROM jobs");
    expect(rows).toEqual([{ id: job, status: "EXPIRED" }]);
  });

  test("keeps what was applied to or is saved, closed; and a job that another source still shows, open", async () => {
    const { pool } = database;
    await source("board", "LISTING", "2026-11-20T06:00:00Z");
    await source("other", "LISTING", "2026-11-20T06:00:00Z");
    const ada = await insertPerson(pool, "ada@example.com", null);
    const applied = await insertJob(pool, {}, "board");
    const saved = await insertJob(pool, {}, "board");
    const elsewhere = await insertJob(pool, {}, "board");
    await pool.query("UPDATE listings SET missing_since = '2026-11-01T00:00:00Z'");
    await pool.query(
      "INSERT INTO listings (job_id, source, external_id, content_hash) VALUES ($1, 'other', 'x', 'x')",
      [elsewhere],
    );
    await pool.query(
      "INSERT INTO applications (user_id, job_id, status, history, snapshot) VALUES ($1, $2, 'APPLIED', '[]', '')",
      [ada, applied],
    );
    await pool.query("INSERT INTO saved_jobs (user_id, job_id, expires_at) VALUES ($1, $2, '2026-11-25')", [
      ada,
      saved,
    ]);
    expect(await run(expireJobs)).toMatchObject({ closed: 2, deleted: 0, listings: 1 });
    const { rows } = await pool.query("SELECT id, status FROM jobs ORDER BY id");
    expect(rows).toEqual([
      { id: applied, status: "CLOSED" },
      { id: saved, status: "CLOSED" },
      { id: elsewhere, status: "OPEN" },
    ]);
    // Once it is no longer saved it goes; what was applied to stays for good.
    clock.set("2026-11-26T00:00:00Z");
    expect(await run(expireSavedJobs)).toEqual({ deleted: 1 });
    expect(await run(expireJobs)).toMatchObject({ deleted: 1 });
    expect(await jobIds()).toEqual([applied, elsewhere]);
  });
});

test("EXPIRE_RECOMMENDATIONS deletes just those whose time has passed", async () => {
  const { pool } = database;
  for (const expiresAt of ["2026-11-20T11:00:00Z", "2026-11-20T13:00:00Z"]) {
    const person = await insertPerson(pool, `${expiresAt}@example.com`, null);
    await insertRecommendation(pool, person, await insertJob(pool), { expiresAt });
  }
  expect(await run(expireRecommendations, true)).toEqual({ deleted: 1, events: 0, answers: 0 });
  expect(await run(expireRecommendations)).toEqual({ deleted: 1, events: 0, answers: 0 });
  expect((await pool.query("SELECT FROM recommendations")).rowCount).toBe(1);
});

describe("the queue", () => {
  let events: Events;
  let pipelines: Pipelines & { close(): Promise<void> };
  /** A pipeline that the test lets go on. */
  let proceed: () => void;
  let started: Promise<void>;
  let runs = 0;

  async function open(work: (signal: AbortSignal) => Promise<void>) {
    let hasStarted: () => void = () => {};
    started = new Promise((resolve) => {
      hasStarted = resolve;
    });
    const slow: Pipeline = {
      name: "EXPIRE_JOBS",
      description: "Waits.",
      schedule: "10 0 * * *",
      timezone: "UTC",
      async run(_context, { signal, progress, warn }) {
        runs++;
        progress({ done: 1, total: 2, counts: { looked: 1 } });
        warn("one item was odd");
        hasStarted();
        await work(signal);
        return { looked: 2 };
      },
    };
    runs = 0;
    events = await openEvents({ pool: database.pool, directUrl: database.url, log: silent });
    pipelines = await openPipelines({ context, list: [slow], directUrl: database.url, works: true, schedule: null });
  }

  async function close() {
    await pipelines.close();
    await events.close();
  }

  const untilProceed = () =>
    new Promise<void>((resolve) => {
      proceed = resolve;
    });
  const untilAborted = (signal: AbortSignal) =>
    new Promise<void>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));

  test("a second start of the same pipeline answers CONFLICT while the first waits or runs", async () => {
    await open(untilProceed);
    const id = await pipelines.start("EXPIRE_JOBS", { trigger: "MANUAL" });
    await expect(pipelines.start("EXPIRE_JOBS", { trigger: "MANUAL" })).rejects.toMatchObject({ code: "CONFLICT" });
    await started;
    await expect(pipelines.start("EXPIRE_JOBS", { trigger: "MANUAL" })).rejects.toMatchObject({ code: "CONFLICT" });
    proceed();
    expect(await runEnded(database.url, id)).toEqual({
      status: "SUCCEEDED",
      counts: { looked: 2 },
      error: null,
      warnings: ["one item was odd"],
    });
    await close();
  });

  test("a run that is cancelled stops and says so; one that has ended cannot be", async () => {
    await open(untilAborted);
    const id = await pipelines.start("EXPIRE_JOBS", { trigger: "MANUAL" });
    await started;
    await pipelines.cancel(id);
    expect(await runEnded(database.url, id)).toMatchObject({ status: "CANCELLED", error: null });
    await expect(pipelines.cancel(id)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(pipelines.cancel("00000000-0000-4000-8000-000000000000")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await close();
  });

  test("a pipeline that throws fails its run without a word of the inside", async () => {
    await open(async () => {
      throw new Error('relation "secret" does not exist');
    });
    const id = await pipelines.start("EXPIRE_JOBS", { trigger: "MANUAL" });
    const ended = await runEnded(database.url, id);
    expect(ended.status).toBe("FAILED");
    expect(ended.error).not.toMatch(/secret/);
    await close();
  });

  test("a server that stops hands its run back, and the next one does it", async () => {
    await open(untilAborted);
    const id = await pipelines.start("EXPIRE_JOBS", { trigger: "MANUAL" });
    await started;
    await close();
    const { rows } = await database.pool.query("SELECT status FROM pipeline_runs WHERE id = $1", [id]);
    expect(rows).toEqual([{ status: "QUEUED" }]);
    await open(async () => {});
    expect(await runEnded(database.url, id)).toMatchObject({ status: "SUCCEEDED" });
    await close();
  });

  test("a run whose process died is found by its old heartbeat and done again", async () => {
    const row = await insertRun(database.pool, "EXPIRE_JOBS", { trigger: "MANUAL" }, true);
    expect(await recoverRuns(database.pool)).toBe(0);
    await database.pool.query("UPDATE pipeline_runs SET heartbeat_at = now() - interval '31 seconds'");
    await open(async () => {});
    expect(await runEnded(database.url, row.id)).toMatchObject({ status: "SUCCEEDED" });
    expect(runs).toBe(1);
    await close();
  });

  test("a person who changes their profile while their generation runs gets a second one after it", async () => {
    const ada = await insertPerson(database.pool, "ada@example.com", null);
    const first = await insertRun(database.pool, "GENERATE_RECOMMENDATIONS", { trigger: "EVENT", userId: ada }, true);
    await database.pool.query("SELECT set_config('app.user_id', $1, false)", [ada]);
    const client = await database.pool.connect();
    await client.query("SELECT set_config('app.user_id', $1, false)", [ada]);
    const { rows } = await client.query<{ id: string }>("SELECT start_generation('PROFILE_CHANGED') AS id");
    await client.query("RESET app.user_id");
    client.release();
    expect(rows[0]?.id).not.toBe(first.id);
    await database.pool.query("SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs");
    const quick: Pipeline = {
      name: "GENERATE_RECOMMENDATIONS",
      description: "",
      schedule: null,
      timezone: "UTC",
      run: async () => ({}),
    };
    const queue = await openPipelines({ context, list: [quick], directUrl: database.url, works: true, schedule: null });
    // The first one ends, and queues the one that waited.
    await executeRun(context, quick, first, new AbortController().signal);
    expect(await runEnded(database.url, rows[0]?.id as string)).toMatchObject({ status: "SUCCEEDED" });
    await queue.close();
  });

  test("events wake whoever waits for a run, a person or new jobs, and nobody else", async () => {
    events = await openEvents({ pool: database.pool, directUrl: database.url, log: silent });
    const ada = await insertPerson(database.pool, "ada@example.com", null);
    const eve = await insertPerson(database.pool, "eve@example.com", null);
    const [adas, eves] = [await events.shortlists.follow(ada, null), await events.shortlists.follow(eve, null)];
    const jobs = events.newJobs();
    const batch = jobs.next();
    expect(events.subscribers()).toBe(3);
    for (const [person, position] of [
      [ada, 1],
      [ada, 2],
      [eve, 1],
    ]) {
      await database.pool.query(
        "INSERT INTO shortlists (user_id, position) VALUES ($1, $2) ON CONFLICT (user_id) DO UPDATE SET position = $2",
        [person, position],
      );
      await database.pool.query("INSERT INTO shortlist_events VALUES ($1, $2, 'MANUAL', now(), 0, 0, 0)", [
        person,
        position,
      ]);
    }
    await announceJobs(database.pool, [1, 2, 3]);
    expect((await batch).value).toEqual([1, 2, 3]);
    const told = [await adas?.next(), await adas?.next(), await eves?.next()];
    expect(told.map((step) => [step?.value.userId, step?.value.position])).toEqual([
      [ada, 1n],
      [ada, 2n],
      [eve, 1n],
    ]);
    for (const each of [adas, eves, jobs]) await each?.return?.();
    expect(events.subscribers()).toBe(0);
    expect(events.subscribers()).toBe(0);
    await events.close();
  });
});

describe("the schedule", () => {
  const tick = new Date("2026-11-20T00:10:00Z");

  test("a tick is one run, however many processes fire it", async () => {
    await database.pool.query("INSERT INTO pipelines (name, known_at) VALUES ('EXPIRE_JOBS', '2026-11-01')");
    const fired = {
      name: "EXPIRE_JOBS",
      at: tick,
      plan: { schedule: null, timezone: null },
      isDone: () => false,
    } as const;
    const claims = await Promise.all([1, 2, 3, 4, 5].map(() => claimTick(database.pool, fired)));
    expect(claims.sort()).toEqual(["claimed", "refused", "refused", "refused", "refused"]);
    expect((await database.pool.query("SELECT FROM pipeline_runs")).rowCount).toBe(1);
  });

  test("a tick missed while the server was down is made up for once, if it is less than a day old", async () => {
    const open = () => openSchedule(database.pool, silent, clock.now, [expireJobs], { databaseNow: clock.now });
    const runs = async () => (await database.pool.query("SELECT FROM pipeline_runs")).rowCount;
    // First known after the tick: nothing was missed, now or later.
    for (let start = 0; start < 2; start++) (await open()).stop();
    expect(await runs()).toBe(0);
    await database.pool.query("UPDATE pipelines SET known_at = '2026-11-01T00:00:00Z'");
    clock.set("2026-11-21T00:09:00Z");
    for (let start = 0; start < 2; start++) (await open()).stop();
    const { rows } = await database.pool.query("SELECT trigger, scheduled_for FROM pipeline_runs");
    expect(rows).toEqual([{ trigger: "SCHEDULE", scheduled_for: tick }]);
  });

  test("names the next run in the pipeline's time zone, and obeys the table of pipelines", async () => {
    await database.pool.query(
      "INSERT INTO pipelines (name, schedule, timezone) VALUES ('EXPIRE_JOBS', '0 6 * * *', 'Europe/Berlin')",
    );
    const schedule = await openSchedule(database.pool, silent, clock.now, [expireJobs, expireSavedJobs]);
    const plan = schedule.planOf("EXPIRE_JOBS");
    expect([plan?.schedule, plan?.timezone]).toEqual(["0 6 * * *", "Europe/Berlin"]);
    const hour = new Intl.DateTimeFormat("en", { hour: "numeric", hour12: false, timeZone: "Europe/Berlin" });
    expect(hour.format(plan?.nextRunAt ?? 0)).toBe("06");
    schedule.stop();
    await database.pool.query("UPDATE pipelines SET enabled = false");
    const paused = await openSchedule(database.pool, silent, clock.now, [expireJobs]);
    expect(paused.planOf("EXPIRE_JOBS")).toEqual({
      schedule: "0 6 * * *",
      timezone: "Europe/Berlin",
      enabled: false,
      nextRunAt: null,
    });
    paused.stop();
  });
});
