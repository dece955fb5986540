import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { readRun, startGeneration } from "./api.ts";
import { makeAdmin, makeJobs, makePeople, makeReaders } from "./crowd.ts";
import { openListeners } from "./listeners.ts";
import { cpuSeconds, databaseCpuSeconds, describeMachine, machineCpuSeconds, peakBytes } from "./machine.ts";
import { percentile, printTable } from "./numbers.ts";
import { openServer } from "./processes.ts";
import { type Stage, withStage } from "./stage.ts";
import { until } from "./until.ts";

/** How long it takes from a posting that is stored to the event at the socket of the person whose list it came on, while many are stored. */

const USAGE = "arrivals [--people 10000] [--jobs 50000] [--per-second 100] [--seconds 60] [--subscribers 300]";
const P50_BOUND_MS = 300;
const P99_BOUND_MS = 1_000;
const SECRET = "only benchmarks sign their tokens with this";
/** More of them, and the jobs would be learnt from anew in the middle (server/pipelines/learnt.ts). */
const MOST_NEW = 0.15;
const WRITERS = 8;
const LOOK_EVERY_MS = 1_000;

interface Setting {
  people: number;
  jobs: number;
  perSecond: number;
  seconds: number;
  subscribers: number;
}

interface Measured {
  jobs: number;
  /** From the moment the INSERT was sent to the first event of a list with the posting on it. */
  latenciesMs: number[];
  /** Postings on whose account no event came: must be none. */
  missed: number;
  stored: number;
  /** How late the writer was at most, behind its schedule. */
  writerLateMs: number;
  /** From the first posting to the last event. */
  spanSeconds: number;
  events: number;
  lists: number;
  changes: number;
  serverCores: number;
  databaseCores: number;
  strangersCores: number;
  peakBytes: number;
}

export async function runArrivals(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: "string", default: "10000" },
      jobs: { type: "string", default: "50000" },
      "per-second": { type: "string", default: "100" },
      seconds: { type: "string", default: "60" },
      subscribers: { type: "string", default: "300" },
    },
  });
  const setting: Setting = {
    people: Number(values.people),
    jobs: Number(values.jobs),
    perSecond: Number(values["per-second"]),
    seconds: Number(values.seconds),
    subscribers: Number(values.subscribers),
  };
  if (Object.values(setting).some((value) => !Number.isInteger(value) || value < 1)) throw new Error(`Usage: ${USAGE}`);
  const machine = describeMachine();
  await withStage(async (stage) => {
    const measured = await measure(stage, setting);
    console.log(`\n${machine}`);
    report(measured, setting);
  });
}

async function measure(stage: Stage, setting: Setting): Promise<Measured> {
  const url = await stage.createDatabase("bench_arrivals");
  const pool = new pg.Pool({ connectionString: url, max: WRITERS + 2 });
  stage.closes(() => pool.end());
  console.error(`Making ${setting.jobs} jobs and ${setting.people} people ...`);
  const jobs = await makeJobs(pool, setting.jobs);
  await makePeople(pool, setting.people);
  const held = await holdBack(pool, setting.perSecond * setting.seconds, jobs);
  const admin = await makeAdmin(pool, SECRET);
  const readers = await makeReaders(pool, SECRET, setting.subscribers);
  const server = await openServer(url, stage.folder, SECRET);
  stage.closes(() => server.close());
  console.error("Making everybody's shortlists ...");
  await generate(server.port, admin);
  await until(() => isFollowed(pool));
  const listeners = await openListeners(server.port, readers);
  stage.closes(() => listeners.close());
  await delay(2_000);

  console.error(`Storing ${setting.perSecond} postings a second for ${setting.seconds} s ...`);
  const people = readers.map(({ userId }) => userId);
  const came = createLookout(pool, people, held);
  const before = { ...used(server.pid, stage.postmasterPid), ...(await counted(pool)) };
  const startedAt = performance.now();
  const { sentAt, lateMs } = await store(pool, held, setting.perSecond);
  await until(() => isFollowed(pool));
  const after = { ...used(server.pid, stage.postmasterPid), ...(await counted(pool)) };
  const found = await came.finish();
  const eventOf = ({ userId, listedAt }: Came) =>
    listeners.heard.get(userId)?.find(({ generatedAt }) => generatedAt >= listedAt);
  await until(async () => found.every((one) => eventOf(one))).catch(() => {});
  const told = found.flatMap((one) => {
    const event = eventOf(one);
    return event ? [{ at: event.at, ms: event.at - sentAt.get(one.jobId)! }] : [];
  });
  const seconds = (after.at - before.at) / 1000;
  const cores = (of: "server" | "database" | "ours" | "machine") => (after[of] - before[of]) / seconds;
  return {
    jobs,
    latenciesMs: told.map(({ ms }) => ms),
    missed: found.length - told.length,
    stored: held.length,
    writerLateMs: lateMs,
    spanSeconds: (Math.max(...told.map(({ at }) => at)) - startedAt) / 1000,
    events: after.events - before.events,
    lists: after.lists - before.lists,
    changes: after.changes - before.changes,
    serverCores: cores("server"),
    databaseCores: cores("database"),
    strangersCores: Math.max(0, cores("machine") - cores("server") - cores("database") - cores("ours")),
    peakBytes: peakBytes(server.pid),
  };
}

const used = (serverPid: number, postmasterPid: number) => ({
  at: performance.now(),
  server: cpuSeconds(serverPid),
  database: databaseCpuSeconds(postmasterPid),
  ours: cpuSeconds(process.pid),
  machine: machineCpuSeconds(),
});

async function counted(pool: pg.Pool) {
  const { rows } = await pool.query<{ events: number; changes: number; lists: number }>(
    `SELECT count(*)::int AS events, coalesce(sum(added + removed), 0)::int AS changes,
       (SELECT sum(revision)::int FROM shortlists) AS lists FROM shortlist_events`,
  );
  return rows[0] as (typeof rows)[0];
}

async function generate(port: number, admin: string): Promise<void> {
  const run = await startGeneration(port, admin);
  for (;;) {
    await delay(250);
    const { status } = await readRun(port, admin, run);
    if (status === "SUCCEEDED") return;
    if (status !== "QUEUED" && status !== "RUNNING") throw new Error(`The generation ended as ${status}.`);
  }
}

/** Takes every so manieth job out of the market, to be stored later as it is. @returns their ids, in the order of storing */
async function holdBack(pool: pg.Pool, count: number, jobs: number): Promise<number[]> {
  if (count > MOST_NEW * jobs)
    throw new Error(`${count} postings are more than ${100 * MOST_NEW}% of ${jobs} jobs: give more --jobs.`);
  await pool.query("CREATE TABLE held_jobs AS SELECT * FROM jobs ORDER BY md5(id::text) LIMIT $1", [count]);
  await pool.query("CREATE TABLE held_listings AS SELECT * FROM listings WHERE job_id IN (SELECT id FROM held_jobs)");
  await pool.query("ALTER TABLE held_jobs ADD PRIMARY KEY (id); CREATE INDEX ON held_listings (job_id)");
  await pool.query("DELETE FROM jobs WHERE id IN (SELECT id FROM held_jobs)");
  await pool.query("ANALYZE");
  const { rows } = await pool.query<{ id: number }>("SELECT id FROM held_jobs ORDER BY md5(id::text)");
  return rows.map(({ id }) => id);
}

/** Stores one posting after the other on schedule, each with its listing in a transaction of its own, whether or not earlier ones are stored. */
async function store(pool: pg.Pool, ids: readonly number[], perSecond: number) {
  const sentAt = new Map<number, number>();
  let lateMs = 0;
  const underWay: Promise<unknown>[] = [];
  const startedAt = performance.now();
  for (const [index, id] of ids.entries()) {
    const dueAt = startedAt + (index * 1000) / perSecond;
    const early = dueAt - performance.now();
    if (early > 0) await delay(early);
    underWay.push(storeOne(dueAt, id));
  }
  await Promise.all(underWay);
  return { sentAt, lateMs };

  async function storeOne(dueAt: number, id: number): Promise<void> {
    const client = await pool.connect();
    try {
      sentAt.set(id, performance.now());
      lateMs = Math.max(lateMs, performance.now() - dueAt);
      await client.query({
        name: "store",
        text: `WITH stored AS (INSERT INTO jobs SELECT * FROM held_jobs WHERE id = $1 RETURNING id)
          INSERT INTO listings SELECT held_listings.* FROM held_listings JOIN stored ON job_id = stored.id`,
        values: [id],
      });
    } finally {
      client.release();
    }
  }
}

/** A new posting on a person's list. */
interface Came {
  userId: string;
  jobId: number;
  /** When the list was made that it came with, in milliseconds since 1970. */
  listedAt: number;
}

/** Looks again and again which postings have come on these people's lists: others may push them off again. */
function createLookout(pool: pg.Pool, people: readonly string[], jobs: readonly number[]) {
  const found = new Map<string, Came>();
  const ending = new AbortController();
  const look = async () => {
    const { rows } = await pool.query<Came>(
      `SELECT user_id AS "userId", job_id AS "jobId", (extract(epoch FROM created_at) * 1000)::float8 AS "listedAt"
       FROM recommendations WHERE user_id = ANY($1) AND job_id = ANY($2)`,
      [people, jobs],
    );
    for (const row of rows) {
      const key = `${row.userId} ${row.jobId}`;
      if (!found.has(key)) found.set(key, row);
    }
  };
  const looking = (async () => {
    while (!ending.signal.aborted) {
      await look();
      await delay(LOOK_EVERY_MS, undefined, { signal: ending.signal }).catch(() => {});
    }
  })();
  return {
    async finish(): Promise<Came[]> {
      ending.abort();
      await looking;
      await look();
      return [...found.values()];
    },
  };
}

/** Whether every change of the jobs has been followed. */
async function isFollowed(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ yes: boolean }>(
    "SELECT (SELECT version FROM followers) = (SELECT version FROM corpus) AS yes",
  );
  return rows[0]?.yes === true;
}

/** Prints the table. @throws Error where somebody was not told */
function report(measured: Measured, setting: Setting): void {
  const { latenciesMs, spanSeconds, missed } = measured;
  const [p50, p99] = [percentile(latenciesMs, 0.5), percentile(latenciesMs, 0.99)];
  const perSecond = (count: number) => (count / spanSeconds).toFixed(0);
  const held = (is: boolean) => (is ? "held" : "NOT held");
  console.log(
    `${setting.people} people, ${setting.subscribers} of them at their sockets; ${measured.jobs} jobs, ${measured.stored} of them stored at ${setting.perSecond} a second (the writer was ${measured.writerLateMs.toFixed(0)} ms late at most)`,
  );
  printTable(
    ["what", "measured"],
    [
      ["postings come on a subscriber's list", `${latenciesMs.length}`],
      [
        "stored to heard of: p50, p99, worst, ms",
        [p50, p99, Math.max(...latenciesMs)].map((ms) => ms.toFixed(0)).join(", "),
      ],
      ["last event after the first posting, s", spanSeconds.toFixed(1)],
      [
        "of all people: lists made, events, list changes, a second",
        [measured.lists, measured.events, measured.changes].map(perSecond).join(", "),
      ],
      [
        "server, database, others on this machine, cores",
        [measured.serverCores, measured.databaseCores, measured.strangersCores]
          .map((cores) => cores.toFixed(2))
          .join(", "),
      ],
      ["memory of the server at most, MB", (measured.peakBytes / 1e6).toFixed(0)],
    ],
  );
  console.log(
    `p50 ${p50.toFixed(0)} ms; the bound is ${P50_BOUND_MS} ms: ${held(p50 <= P50_BOUND_MS)}. p99 ${p99.toFixed(0)} ms; the bound is ${P99_BOUND_MS} ms: ${held(p99 <= P99_BOUND_MS)}.`,
  );
  if (missed > 0) throw new Error(`${missed} postings came on a list and nobody was told.`);
}
