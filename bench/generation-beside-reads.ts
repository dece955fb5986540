import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { cancelRun, readRun, SHORTLIST, startGeneration } from "./api.ts";
import { requestOf } from "./connection.ts";
import { makeAdmin, makeJobs, makePeople, makeReaders } from "./crowd.ts";
import { type OpenLoopResult, openLoop } from "./load.ts";
import { cpuSeconds, databaseCpuSeconds, describeMachine, machineCpuSeconds } from "./machine.ts";
import { median, percentile, printTable, spread } from "./numbers.ts";
import { openProcess, openServer, type Process } from "./processes.ts";
import { type Stage, withStage } from "./stage.ts";
import { until } from "./until.ts";

/**
 * Do people notice a generation for everybody? Reads of shortlists at a fixed rate while nothing else happens, while a
 * process burns one core, and while the server generates; in turn, several rounds.
 */

const USAGE =
  "generation-beside-reads [--jobs 20000] [--people 40000] [--seconds 60] [--per-second 50] [--rounds 3] [--readers 500]";
const BOUND_MS = 25;
const SECRET = "only benchmarks sign their tokens with this";
const QUIET_MS = 3_000;

type State = "idle" | "one core burning" | "generation";
const STATES: readonly State[] = ["idle", "one core burning", "generation"];

interface Setting {
  jobs: number;
  people: number;
  seconds: number;
  perSecond: number;
  rounds: number;
  readers: number;
}

interface Measured extends OpenLoopResult {
  /** Cores in use on average. */
  serverCores: number;
  databaseCores: number;
  /** Of whatever else runs on this machine: how far the numbers can be trusted. */
  strangersCores: number;
  /** Shortlists made a second; only of a generation. */
  madePerSecond: number | null;
}

export async function runGenerationBesideReads(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      jobs: { type: "string", default: "20000" },
      people: { type: "string", default: "40000" },
      seconds: { type: "string", default: "60" },
      "per-second": { type: "string", default: "50" },
      rounds: { type: "string", default: "3" },
      readers: { type: "string", default: "500" },
    },
  });
  const setting: Setting = {
    jobs: Number(values.jobs),
    people: Number(values.people),
    seconds: Number(values.seconds),
    perSecond: Number(values["per-second"]),
    rounds: Number(values.rounds),
    readers: Number(values.readers),
  };
  if (Object.values(setting).some((value) => !Number.isInteger(value) || value < 1)) throw new Error(`Usage: ${USAGE}`);
  const machine = describeMachine();
  await withStage(async (stage) => {
    const { rounds, jobs } = await measure(stage, setting);
    report(rounds, setting, jobs, machine);
  });
}

async function measure(stage: Stage, setting: Setting) {
  const url = await stage.createDatabase("bench_reads");
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  stage.closes(() => pool.end());
  console.error(`Making ${setting.jobs} jobs and ${setting.people} people ...`);
  const jobs = await makeJobs(pool, setting.jobs);
  await makePeople(pool, setting.people);
  const server = await openServer(url, stage.folder, SECRET);
  stage.closes(() => server.close());
  const admin = await makeAdmin(pool, SECRET);
  const readers = await makeReaders(pool, SECRET, setting.readers);
  const requests = readers.map(({ token }) => requestOf(server.port, token, JSON.stringify({ query: SHORTLIST })));

  console.error(`Making the shortlists of the ${setting.readers} who read ...`);
  const first = await startGeneration(server.port, admin);
  await until(async () => {
    const run = await readRun(server.port, admin, first);
    return run.done >= setting.readers || !["QUEUED", "RUNNING"].includes(run.status);
  });
  await endGeneration(server.port, admin, first);
  await openLoop(server.port, requests, setting.perSecond, 5);

  const rounds: Record<State, Measured>[] = [];
  for (let round = 0; round < setting.rounds; round++) {
    const results = {} as Record<State, Measured>;
    for (const state of STATES) {
      await quiet(pool);
      console.error(`Round ${round + 1} of ${setting.rounds}: ${state}, ${setting.seconds} s ...`);
      results[state] = await measureState(state, stage, setting, server, admin, requests);
    }
    rounds.push(results);
  }
  return { rounds, jobs };
}

async function measureState(
  state: State,
  stage: Stage,
  setting: Setting,
  server: Process & { port: number },
  admin: string,
  requests: Buffer[],
): Promise<Measured> {
  const burner =
    state === "one core burning"
      ? await openProcess("bench/burn.ts", /burning/, { SECONDS: String(setting.seconds + 30) })
      : null;
  const run = state === "generation" ? await startGeneration(server.port, admin) : null;
  if (run) await until(async () => (await readRun(server.port, admin, run)).status === "RUNNING");
  const used = () => ({
    server: cpuSeconds(server.pid),
    database: databaseCpuSeconds(stage.postmasterPid),
    ours: cpuSeconds(process.pid) + (burner ? cpuSeconds(burner.pid) : 0),
    machine: machineCpuSeconds(),
  });
  const before = used();
  try {
    const result = await openLoop(server.port, requests, setting.perSecond, setting.seconds);
    const after = used();
    const ended = run ? await readRun(server.port, admin, run) : null;
    if (ended && ended.status !== "RUNNING") {
      throw new Error(
        `The generation was ${ended.status} before ${setting.seconds} s were over: give more than ${setting.people} --people.`,
      );
    }
    const cores = (of: keyof typeof after) => (after[of] - before[of]) / setting.seconds;
    return {
      ...result,
      serverCores: cores("server"),
      databaseCores: cores("database"),
      strangersCores: Math.max(0, cores("machine") - cores("server") - cores("database") - cores("ours")),
      madePerSecond: ended && ended.done / setting.seconds,
    };
  } finally {
    await burner?.close();
    if (run) await endGeneration(server.port, admin, run);
  }
}

async function endGeneration(port: number, admin: string, run: string): Promise<void> {
  const isUnderWay = async () => ["QUEUED", "RUNNING"].includes((await readRun(port, admin, run)).status);
  if (await isUnderWay()) await cancelRun(port, admin, run);
  await until(async () => !(await isUnderWay()));
}

/** Waits until PostgreSQL has tidied up after the last state, and a little longer. */
async function quiet(pool: pg.Pool): Promise<void> {
  await until(async () => {
    const { rowCount } = await pool.query("SELECT FROM pg_stat_activity WHERE backend_type = 'autovacuum worker'");
    return rowCount === 0;
  });
  await delay(QUIET_MS);
}

function report(rounds: Record<State, Measured>[], setting: Setting, jobs: number, machine: string): void {
  const p99 = (measured: Measured) => percentile(measured.latenciesMs, 0.99);
  const above = (state: State) => rounds.map((round) => p99(round[state]) - p99(round.idle));
  const each = (state: State, value: (measured: Measured) => number, digits: number) =>
    spread(
      rounds.map((round) => value(round[state])),
      digits,
    );
  console.log(`\n${machine}`);
  console.log(
    `${jobs} jobs, ${setting.people} people; ${setting.perSecond} reads a second (open loop) for ${setting.seconds} s; ${setting.rounds} rounds: median (smallest to largest)`,
  );
  printTable(
    [
      "while",
      "p50 ms",
      "p99 ms",
      "p99 above idle, ms",
      "largest ms",
      "failed",
      "server, cores",
      "database, cores",
      "others on this machine, cores",
      "shortlists a second",
    ],
    STATES.map((state) => [
      state,
      each(state, ({ latenciesMs }) => percentile(latenciesMs, 0.5), 1),
      each(state, p99, 1),
      state === "idle" ? "" : spread(above(state), 1),
      each(state, ({ latenciesMs }) => Math.max(...latenciesMs), 0),
      String(rounds.reduce((sum, round) => sum + round[state].failed, 0)),
      each(state, ({ serverCores }) => serverCores, 2),
      each(state, ({ databaseCores }) => databaseCores, 2),
      each(state, ({ strangersCores }) => strangersCores, 2),
      state === "generation" ? each(state, ({ madePerSecond }) => madePerSecond ?? Number.NaN, 0) : "",
    ]),
  );
  const found = median(above("generation"));
  console.log(
    `p99 beside a generation is ${found.toFixed(1)} ms above idle; the bound is ${BOUND_MS} ms: ${found <= BOUND_MS ? "held" : "NOT held"}.`,
  );
}
