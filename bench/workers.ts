import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { insertRun } from "../server/pipelines/ledger.ts";
import { makeJobs, makePeople } from "./crowd.ts";
import { describeMachine } from "./machine.ts";
import { printTable, spread } from "./numbers.ts";
import { openForked, openProcess } from "./processes.ts";
import { type Stage, withStage } from "./stage.ts";

/**
 * Everybody's shortlists by one, two and four worker processes, that take chunks of a queue, beside one process that makes the same
 * lists in a loop. Nobody follows the jobs meanwhile, which the loop does not do either.
 */

const USAGE = "workers [--people 10000] [--jobs 20000] [--rounds 2]";
const WORKERS = [1, 2, 4];
const BOUND = 1.05;
const SECRET = "only benchmarks sign their tokens with this";
/** Of the follower (pipelines/follow.ts): whoever holds it follows. */
const FOLLOWERS_LOCK = 5_140_230_611;
const LOOK_EVERY_MS = 10;

interface Setting {
  people: number;
  jobs: number;
  rounds: number;
}

export async function runWorkers(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: "string", default: "10000" },
      jobs: { type: "string", default: "20000" },
      rounds: { type: "string", default: "2" },
    },
  });
  const setting: Setting = {
    people: Number(values.people),
    jobs: Number(values.jobs),
    rounds: Number(values.rounds),
  };
  if (Object.values(setting).some((value) => !Number.isInteger(value) || value < 1)) throw new Error(`Usage: ${USAGE}`);
  const machine = describeMachine();
  await withStage(async (stage) => {
    const seconds = await measure(stage, setting);
    console.log(`\n${machine}`);
    report(seconds, setting);
  });
}

/** @returns seconds of each round, by who made the lists */
async function measure(stage: Stage, { people, jobs, rounds }: Setting): Promise<Map<string, number[]>> {
  const url = await stage.createDatabase("bench_workers");
  const pool = new pg.Pool({ connectionString: url, max: 3 });
  stage.closes(() => pool.end());
  console.error(`Making ${jobs} jobs and ${people} people ...`);
  await makeJobs(pool, jobs);
  await makePeople(pool, people);
  const lock = new pg.Client(url);
  await lock.connect();
  stage.closes(() => lock.end());
  await lock.query("SELECT pg_advisory_lock($1)", [FOLLOWERS_LOCK]);

  const loop = openForked<object, { seconds: number }>("bench/generate-loop.ts", { DATABASE_URL: url });
  stage.closes(() => loop.close());
  await loop.ask({});
  const most = Math.max(...WORKERS);
  const workers = await Promise.all(
    Array.from({ length: most }, (_, at) => openWorker(url, join(stage.folder, `w${at}`))),
  );
  for (const { close } of workers) stage.closes(close);
  const resume = (count: number) => {
    for (const { pid } of workers.slice(0, count)) process.kill(pid, "SIGCONT");
  };
  // One that stands still cannot be told to end.
  stage.closes(async () => resume(most));
  // Each reads the jobs with its first chunk.
  await generate(pool);

  let generations = 2;
  const seconds = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const count of [0, ...WORKERS]) {
      const name = count === 0 ? "one process, in a loop" : `the queue, worker processes: ${count}`;
      console.error(`Round ${round + 1}: ${name} ...`);
      for (const { pid } of workers) process.kill(pid, "SIGSTOP");
      await forget(pool);
      resume(count);
      const took = count === 0 ? (await loop.ask({})).seconds : await generate(pool);
      seconds.set(name, [...(seconds.get(name) ?? []), took]);
      await checkEachOnce(pool, people, ++generations);
    }
  }
  return seconds;
}

function openWorker(url: string, dataDir: string) {
  const environment = { DATABASE_URL: url, DATA_DIR: dataDir, JWT_SECRET: SECRET, ROLE: "worker", LOG_LEVEL: "warn" };
  return openProcess("server/main.ts", /Ready after/, environment);
}

/** Every list has run out: whoever makes it next writes all of it. */
async function forget(pool: pg.Pool): Promise<void> {
  await pool.query("UPDATE shortlists SET expires_at = '2000-01-01'");
  await pool.query("VACUUM (ANALYZE) shortlists, recommendations");
}

/** @returns how long it took from the moment at which the run was queued, in seconds */
async function generate(pool: pg.Pool): Promise<number> {
  const { id } = await insertRun(pool, "GENERATE_RECOMMENDATIONS", { trigger: "MANUAL" }, false);
  for (;;) {
    const { rows } = await pool.query<{ status: string; seconds: number | null }>(
      "SELECT status, extract(epoch FROM finished_at - queued_at)::float8 AS seconds FROM pipeline_runs WHERE id = $1",
      [id],
    );
    const { status, seconds } = rows[0]!;
    if (status === "SUCCEEDED") return seconds!;
    if (seconds !== null) throw new Error(`The generation ended as ${status}.`);
    await delay(LOOK_EVERY_MS);
  }
}

async function checkEachOnce(pool: pg.Pool, people: number, generations: number): Promise<void> {
  const { rows } = await pool.query<{ revision: number; lists: number }>(
    "SELECT revision, count(*)::int AS lists FROM shortlists GROUP BY revision",
  );
  const isSo = rows.length === 1 && rows[0]!.revision === generations && rows[0]!.lists === people;
  if (!isSo) throw new Error(`After ${generations} generations lists were written otherwise: ${JSON.stringify(rows)}`);
}

function report(seconds: Map<string, number[]>, { people, jobs, rounds }: Setting): void {
  console.log(`${people} people, ${jobs} jobs, ${rounds} rounds, in each of which all was made in turn`);
  const [loop] = [...seconds.values()] as [number[]];
  const ratios = (of: readonly number[]) => of.map((value, round) => value / (loop[round] as number));
  printTable(
    ["who makes the lists", "seconds", "lists a second", "time, to the loop's"],
    [...seconds].map(([name, values]) => [
      name,
      spread(values, 1),
      spread(
        values.map((value) => people / value),
        0,
      ),
      spread(ratios(values)),
    ]),
  );
  const [, one] = [...seconds.values()] as [number[], number[]];
  const mean = ratios(one).reduce((sum, ratio) => sum + ratio, 0) / rounds;
  console.log(
    `One process by the queue takes ${mean.toFixed(3)} times what the loop takes (mean of the rounds); the bound is ${BOUND}: ${mean <= BOUND ? "held" : "NOT held"}.`,
    "No list was written twice for a run, and none was left out.",
  );
}
