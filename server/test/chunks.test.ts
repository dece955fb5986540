import { once } from "node:events";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { transaction } from "../database/transaction.ts";
import { DEFAULT_SHARES } from "../matching/strategies.ts";
import { beat, claimChunk, endChunk, LeaseLost, MOST_ATTEMPTS, PEOPLE_PER_CHUNK } from "../pipelines/chunks.ts";
import { createCorpusLoader } from "../pipelines/corpus.ts";
import { generate } from "../pipelines/generation.ts";
import { pipelines as list } from "../pipelines/index.ts";
import { learnCorpus } from "../pipelines/learnt.ts";
import { insertRun, recoverRuns } from "../pipelines/ledger.ts";
import { openMatcher } from "../pipelines/matcher.ts";
import { loadPeople } from "../pipelines/people.ts";
import type { PipelineContext } from "../pipelines/pipeline.ts";
import { openPipelines } from "../pipelines/queue.ts";
import { createChunkRunner } from "../pipelines/run-chunk.ts";
import { makeShortlist } from "../pipelines/shortlists.ts";
import { swapShortlists } from "../pipelines/swap.ts";
import { claimTick } from "../pipelines/ticks.ts";
import { insertJob, openContext, runEnded, silent } from "./support/backend.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";

/** A generation for everybody is made in chunks, by any process that works. */

const PEOPLE = 2 * PEOPLE_PER_CHUNK + 30;
const RULES = { count: 50, mostOfCompany: 3, days: 3, windowDays: null };
const NOBODY_TELLS = { isCancelled: () => false, progress() {}, warn: expect.unreachable };

let database: TestDatabase;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  await database.pool.query("TRUNCATE users, jobs, pipeline_runs, pipelines CASCADE");
  await database.pool.query("INSERT INTO pipelines (name, known_at) VALUES ('GENERATE_RECOMMENDATIONS', '2026-11-01')");
  await database.pool.query(
    `WITH people AS (INSERT INTO users (email) SELECT n || '@example.com' FROM generate_series(1, ${PEOPLE}) n RETURNING id)
     INSERT INTO profiles (user_id, titles, skills) SELECT id, '{Python Developer}', '{Python}' FROM people`,
  );
  await insertJob(database.pool, { title: "Python Developer", skills: ["Python", "SQL"] });
});

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** What a server process has of all this: its queue and its matching thread. */
async function openProcess(works: boolean, change: Partial<PipelineContext> = {}) {
  const context = { ...openContext(database, () => new Date()), ...change };
  const pipelines = await openPipelines({ context, list, directUrl: database.url, works, schedule: null });
  const close = async () => {
    await pipelines.close();
    await context.close();
  };
  closing.push(close);
  return { context, pipelines, close };
}

/** Queues a run for everybody, that nobody works at yet. */
const queue = async () => (await insertRun(database.pool, "GENERATE_RECOMMENDATIONS", { trigger: "MANUAL" }, false)).id;

const tools = () => ({ pool: database.pool, loader: createCorpusLoader(database.pool, null), shares: DEFAULT_SHARES });

/** How often each list was written, each number once. */
async function revisions(): Promise<{ revision: number; people: number }[]> {
  const { rows } = await database.pool.query(
    "SELECT revision, count(*)::int AS people FROM shortlists WHERE revision > 0 GROUP BY revision ORDER BY revision",
  );
  return rows;
}

async function chunksOf(runId: string) {
  const { rows } = await database.pool.query<{ chunk: number; status: string; size: number; done: number }>(
    "SELECT chunk, status, cardinality(people) AS size, done FROM run_chunks WHERE run_id = $1 ORDER BY chunk",
    [runId],
  );
  return rows;
}

const TICK = {
  name: "GENERATE_RECOMMENDATIONS",
  at: new Date("2026-11-20T07:00:00Z"),
  plan: { schedule: null, timezone: null },
  isDone: () => false,
} as const;
const ALL = { people: PEOPLE, recommended: PEOPLE, failed: 0 };
const EACH_ONCE = [{ revision: 1, people: PEOPLE }];

describe("a generation for everybody", () => {
  test("is cut into chunks with its row, and waits for a process that works, whichever queued it", async () => {
    await openProcess(false);
    expect(await claimTick(database.pool, TICK)).toBe("claimed");
    const { rows } = await database.pool.query("SELECT id, status, total FROM pipeline_runs");
    expect(rows).toEqual([{ id: expect.any(String), status: "QUEUED", total: PEOPLE }]);
    const waiting = { status: "QUEUED", done: 0 };
    expect(await chunksOf(rows[0].id)).toEqual([
      { chunk: 0, size: PEOPLE_PER_CHUNK, ...waiting },
      { chunk: 1, size: PEOPLE_PER_CHUNK, ...waiting },
      { chunk: 2, size: PEOPLE - 2 * PEOPLE_PER_CHUNK, ...waiting },
    ]);
    await openProcess(true);
    expect(await runEnded(database.url, rows[0].id)).toMatchObject({ status: "SUCCEEDED", counts: ALL });
    expect(await revisions()).toEqual(EACH_ONCE);
    expect(await chunksOf(rows[0].id)).toEqual([]);
  });

  test("is made by two processes side by side, each list once, and its progress is their sum", async () => {
    const runId = await queue();
    await Promise.all([openProcess(true), openProcess(true)]);
    expect(await runEnded(database.url, runId)).toMatchObject({ status: "SUCCEEDED", counts: ALL, warnings: [] });
    expect(await revisions()).toEqual(EACH_ONCE);
    const { rows } = await database.pool.query("SELECT done, total FROM pipeline_runs");
    expect(rows).toEqual([{ done: PEOPLE, total: PEOPLE }]);
  });

  test("goes on behind the last list of a process that died, which writes nothing when it wakes up late", async () => {
    const runId = await queue();
    const { pool } = database;
    const dead = await claimChunk(pool, runId, 0);
    const request = { lease: dead!.lease, reason: "MANUAL" as const, dryRun: false, now: new Date(), rules: RULES };
    const first = dead!.people.slice(0, 40);
    expect(await generate(tools(), { ...request, people: first }, NOBODY_TELLS)).toMatchObject({ people: 40 });
    expect(await recoverRuns(pool)).toBe(0);
    await pool.query("UPDATE run_chunks SET heartbeat_at = heartbeat_at - interval '1 minute' WHERE chunk = 0");
    const process = await openProcess(true);
    expect(await runEnded(database.url, runId)).toMatchObject({ status: "SUCCEEDED", counts: ALL });
    expect(await revisions()).toEqual(EACH_ONCE);
    await process.close();
    await expect(
      generate(tools(), { ...request, people: dead!.people.slice(40) }, NOBODY_TELLS),
    ).rejects.toBeInstanceOf(LeaseLost);
    expect(await beat(pool, dead!.lease)).toBe(false);
    await endChunk(pool, dead!.lease, "SUCCEEDED", ["late"]);
    expect(await revisions()).toEqual(EACH_ONCE);
    expect(await runEnded(database.url, runId)).toMatchObject({ counts: ALL, warnings: [] });
  });

  test("whose process stops is handed back, and goes on elsewhere behind the last list", async () => {
    const runId = await queue();
    let begun = () => {};
    const underWay = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const matcher = openMatcher({ directUrl: database.url, log: silent });
    // Makes the lists of a few, and then takes its time.
    const slow: PipelineContext["matcher"] = {
      ...matcher,
      async generate(request, handle) {
        await matcher.generate({ ...request, people: request.people!.slice(0, 30) }, handle);
        begun();
        if (!handle.signal.aborted) await once(handle.signal, "abort");
        throw new LeaseLost();
      },
    };
    const stopped = await openProcess(true, { matcher: slow });
    await underWay;
    await stopped.close();
    await matcher.close();
    const states = await chunksOf(runId);
    expect(new Set(states.map(({ status }) => status))).toEqual(new Set(["QUEUED"]));
    expect(states.reduce((sum, { done }) => sum + done, 0)).toBeGreaterThanOrEqual(30);
    await openProcess(true);
    expect(await runEnded(database.url, runId)).toMatchObject({ status: "SUCCEEDED", counts: ALL });
    expect(await revisions()).toEqual(EACH_ONCE);
  });

  test("that is cancelled while a process is at it stops there, keeps what it has counted, and writes no more", async () => {
    const runId = await queue();
    const { pool } = database;
    const mine = await claimChunk(pool, runId, 1);
    const request = { lease: mine!.lease, reason: "MANUAL" as const, dryRun: false, now: new Date(), rules: RULES };
    await generate(tools(), { ...request, people: mine!.people.slice(0, 25) }, NOBODY_TELLS);
    const { pipelines } = await openProcess(false);
    await pipelines.cancel(runId);
    await expect(
      generate(tools(), { ...request, people: mine!.people.slice(25) }, NOBODY_TELLS),
    ).rejects.toBeInstanceOf(LeaseLost);
    expect(await claimChunk(pool, runId, 0)).toBeNull();
    await endChunk(pool, mine!.lease, "CANCELLED", []);
    expect(await runEnded(database.url, runId)).toMatchObject({ status: "CANCELLED", counts: { people: 25 } });
    expect(await chunksOf(runId)).toEqual([]);
    expect(await revisions()).toEqual([{ revision: 1, people: 25 }]);
  });

  test("that is cancelled before anybody is at it has ended", async () => {
    const { pipelines } = await openProcess(false);
    const waiting = await queue();
    await pipelines.cancel(waiting);
    expect(await chunksOf(waiting)).toEqual([]);
    const begun = await queue();
    const mine = await claimChunk(database.pool, begun, 0);
    await endChunk(database.pool, mine!.lease, "QUEUED", []);
    await pipelines.cancel(begun);
    expect(await runEnded(database.url, begun)).toMatchObject({ status: "CANCELLED" });
    expect(await chunksOf(begun)).toEqual([]);
  });

  test("of which a chunk fails is tried again, and given up only when that has failed often", async () => {
    const runId = await queue();
    const failing = {
      generate: () => Promise.reject(new Error("The matching thread ended (1).")),
      close: async () => {},
    };
    const context = { ...openContext(database, () => new Date()), matcher: failing };
    const runChunk = createChunkRunner(context);
    const running = new AbortController().signal;
    await expect(runChunk({ runId, chunk: 0 }, 1, running)).rejects.toThrow(/thread ended/);
    expect(await chunksOf(runId)).toMatchObject(Array.from({ length: 3 }, () => ({ status: "QUEUED", done: 0 })));
    await runChunk({ runId, chunk: 0 }, MOST_ATTEMPTS, running);
    expect(await runEnded(database.url, runId)).toMatchObject({
      status: "FAILED",
      error: expect.stringContaining("log"),
    });
    expect(await chunksOf(runId)).toEqual([]);
    // What is left in the queue finds nothing to do.
    await runChunk({ runId, chunk: 1 }, 1, running);
    expect(await revisions()).toEqual([]);
    await context.close();
  });

  test("that waits for one which goes on begins when that has ended", async () => {
    const first = await queue();
    const mine = await claimChunk(database.pool, first, 0);
    expect(await claimTick(database.pool, TICK)).toBe("claimed");
    const { rows } = await database.pool.query("SELECT id FROM pipeline_runs WHERE status = 'QUEUED'");
    expect(await claimChunk(database.pool, rows[0].id, 0)).toBeNull();
    await endChunk(database.pool, mine!.lease, "QUEUED", []);
    await openProcess(true);
    await vi.waitFor(() => expect(chunksOf(first)).resolves.toEqual([]), { timeout: 60_000 });
    expect(await runEnded(database.url, rows[0].id)).toMatchObject({ status: "SUCCEEDED", counts: ALL });
    expect(await revisions()).toEqual([{ revision: 2, people: PEOPLE }]);
  });

  test("goes on by what was learnt when it began; what is learnt in its middle has everybody's list made once more", async () => {
    const { pool } = database;
    const runId = await queue();
    const { lease, people } = (await claimChunk(pool, runId, 0))!;
    const request = { lease, reason: "MANUAL" as const, dryRun: false, now: new Date(), rules: RULES };
    const learntId = async () => (await pool.query("SELECT id FROM learnt_corpora")).rows[0].id as number;
    const waiting = async () => (await pool.query("SELECT id FROM pipeline_runs WHERE status = 'QUEUED'")).rows;
    await generate(tools(), { ...request, people: people.slice(0, 40) }, NOBODY_TELLS);
    const first = await learntId();
    for (let each = 0; each < 2; each++) await insertJob(pool, { title: "Clerk", skills: ["Excel"] });
    await generate(tools(), { ...request, people: people.slice(40, 80) }, NOBODY_TELLS);
    expect(await learntId()).toBe(first);
    expect(await waiting()).toEqual([]);
    await learnCorpus(pool, new Date());
    const [next] = await waiting();
    expect((await chunksOf(next.id)).map(({ size }) => size)).toEqual([PEOPLE_PER_CHUNK, PEOPLE_PER_CHUNK, 30]);
    await endChunk(pool, lease, "QUEUED", []);
    await openProcess(true);
    expect(await runEnded(database.url, next.id)).toMatchObject({ status: "SUCCEEDED", counts: ALL });
    expect(await revisions()).toEqual([{ revision: 2, people: PEOPLE }]);
  });

  test("that has not made any list yet takes what is learnt now", async () => {
    await generate(
      tools(),
      { people: null, lease: null, reason: "MANUAL", dryRun: false, now: new Date(), rules: RULES },
      NOBODY_TELLS,
    );
    const runId = await queue();
    await claimChunk(database.pool, runId, 0);
    await learnCorpus(database.pool, new Date());
    expect((await database.pool.query("SELECT id FROM pipeline_runs")).rows).toEqual([{ id: runId }]);
  });

  test("of nobody is over at once", async () => {
    await database.pool.query("TRUNCATE users CASCADE");
    const runId = await queue();
    await openProcess(true);
    expect(await runEnded(database.url, runId)).toMatchObject({ status: "SUCCEEDED", counts: { people: 0 } });
  });
});

test("a run for one person whose process wakes up late writes nothing", async () => {
  const { rows } = await database.pool.query("SELECT user_id FROM profiles LIMIT 1");
  const person = rows[0].user_id;
  const run = await insertRun(database.pool, "GENERATE_RECOMMENDATIONS", { trigger: "EVENT", userId: person }, true);
  const lease = { runId: run.id, chunk: null, attempt: run.attempt };
  const request = { people: [person], reason: "MANUAL" as const, dryRun: false, now: new Date(), rules: RULES };
  expect(await generate(tools(), { ...request, lease }, NOBODY_TELLS)).toMatchObject({ people: 1 });
  await database.pool.query("UPDATE pipeline_runs SET attempt = attempt + 1");
  await expect(generate(tools(), { ...request, lease }, NOBODY_TELLS)).rejects.toBeInstanceOf(LeaseLost);
  expect(await revisions()).toEqual([{ revision: 1, people: 1 }]);
});

test("a list that was made of who somebody was is not written when they have changed meanwhile, and their own comes", async () => {
  const { pool } = database;
  const { rows } = await pool.query<{ id: string }>("SELECT id FROM users ORDER BY id LIMIT 2");
  const [changed, other] = rows.map(({ id }) => id) as [string, string];
  const { loader, shares } = tools();
  const now = new Date();
  await loader.current(now);
  const people = await loadPeople(pool, [changed, other], { now, shares });
  const made = [...people].map(([id, person]) =>
    makeShortlist(id, person, loader.latest(), RULES, { reason: "NEW_JOBS", now, changed: null }),
  );
  // As a request does it, in one transaction.
  const runId = await transaction(pool, async (client) => {
    await client.query("UPDATE profiles SET skills = '{Nursing}', titles = '{Nurse}' WHERE user_id = $1", [changed]);
    await client.query("SELECT set_config('app.user_id', $1, true)", [changed]);
    return (await client.query("SELECT start_generation('PROFILE_CHANGED') AS id")).rows[0].id as string;
  });
  await openProcess(true);
  expect(await runEnded(database.url, runId)).toMatchObject({
    status: "SUCCEEDED",
    counts: { people: 1, recommended: 0 },
  });
  expect(await swapShortlists(pool, made)).toEqual([null, expect.objectContaining({ added: 1 })]);
  const lists = await pool.query("SELECT total FROM shortlists WHERE user_id = ANY($1) ORDER BY user_id", [
    [changed, other],
  ]);
  expect(lists.rows).toEqual([{ total: 0 }, { total: 1 }]);
});

test("a run for one person whose process stops is handed back, though its thread does not answer, and is done elsewhere", async () => {
  const { pool } = database;
  const { rows } = await pool.query<{ id: string }>("SELECT id FROM users LIMIT 1");
  const userId = rows[0]!.id;
  await pool.query("INSERT INTO shortlists (user_id) VALUES ($1)", [userId]);
  const holder = await pool.connect();
  await holder.query("BEGIN");
  await holder.query("SELECT FROM shortlists WHERE user_id = $1 FOR UPDATE", [userId]);
  const { id } = await insertRun(pool, "GENERATE_RECOMMENDATIONS", { trigger: "EVENT", userId }, false);
  const stopped = await openProcess(true);
  const waits = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  await vi.waitUntil(async () => (await pool.query(waits)).rowCount === 1, { timeout: 60_000 });
  await stopped.close();
  const state = async () => (await pool.query("SELECT status FROM pipeline_runs WHERE id = $1", [id])).rows;
  expect(await state()).toEqual([{ status: "QUEUED" }]);
  await holder.query("ROLLBACK");
  holder.release();
  await openProcess(true);
  expect(await runEnded(database.url, id)).toMatchObject({ status: "SUCCEEDED", counts: { people: 1 } });
  expect(await revisions()).toEqual([{ revision: 1, people: 1 }]);
});
