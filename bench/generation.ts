import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { readRun, startGeneration } from "./api.ts";
import { makeAdmin, makeJobs, makePeople } from "./crowd.ts";
import { describeMachine, peakBytes } from "./machine.ts";
import { printTable } from "./numbers.ts";
import { openServer } from "./processes.ts";
import { readProfile } from "./profile.ts";
import { type Stage, withStage } from "./stage.ts";
import { until } from "./until.ts";
import { createWitness, type Seen } from "./witness.ts";

/** Everybody's shortlists, from PostgreSQL to PostgreSQL: how long it takes, where the time goes, and how much memory it needs. */

const USAGE = "generation [--people 10000] [--jobs 100000] [--profile]";
const BOUND_SECONDS = 60;
const BOUND_BYTES = 1.5e9;
const SECRET = "only benchmarks sign their tokens with this";
const MOST_FUNCTIONS = 25;
const SAMPLE_EVERY_US = 2_000;

interface Setting {
  people: number;
  jobs: number;
  profile: boolean;
}

interface Measured {
  name: string;
  seen: Seen;
  written: Written;
  peakBytes: number;
}

interface Written {
  rows: number;
  events: number;
}

export async function runGeneration(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: "string", default: "10000" },
      jobs: { type: "string", default: "100000" },
      profile: { type: "boolean", default: false },
    },
  });
  const setting: Setting = { people: Number(values.people), jobs: Number(values.jobs), profile: values.profile };
  if ([setting.people, setting.jobs].some((value) => !Number.isInteger(value) || value < 1))
    throw new Error(`Usage: ${USAGE}`);
  const machine = describeMachine();
  await withStage(async (stage) => {
    const { jobs, measured } = await measure(stage, setting);
    console.log(`\n${machine}`);
    report(measured, setting, jobs);
  });
}

async function measure(stage: Stage, setting: Setting): Promise<{ jobs: number; measured: Measured[] }> {
  const url = await stage.createDatabase("bench_generation");
  const pool = new pg.Pool({ connectionString: url, max: 3 });
  stage.closes(() => pool.end());
  console.error(`Making ${setting.jobs} jobs and ${setting.people} people ...`);
  const jobs = await makeJobs(pool, setting.jobs);
  await makePeople(pool, setting.people);
  const admin = await makeAdmin(pool, SECRET);
  const profiles = join(stage.folder, "profiles");
  await mkdir(profiles);
  const flags = setting.profile
    ? ["--cpu-prof", `--cpu-prof-dir=${profiles}`, `--cpu-prof-interval=${SAMPLE_EVERY_US}`]
    : [];
  const server = await openServer(url, stage.folder, SECRET, flags);
  stage.closes(() => server.close());
  const measured: Measured[] = [];
  const measureOne = async (name: string, work: () => Promise<void>) => {
    console.error(`${name} ...`);
    const before = await written(pool);
    const witness = createWitness(pool, server.pid, stage.postmasterPid);
    await work();
    const seen = await witness.finish();
    const after = await written(pool);
    const difference = { rows: after.rows - before.rows, events: after.events - before.events };
    measured.push({ name, seen, written: difference, peakBytes: peakBytes(server.pid) });
  };
  const generate = async () => {
    const run = await startGeneration(server.port, admin);
    const statusOf = async () => (await readRun(server.port, admin, run)).status;
    let status = "QUEUED";
    while (status === "QUEUED" || status === "RUNNING") {
      await delay(100);
      status = await statusOf();
    }
    if (status !== "SUCCEEDED") throw new Error(`The generation ended as ${status}.`);
  };
  // The follower does this as soon as the server runs; whoever generates waits for it.
  await measureOne("jobs read and learnt from", () => until(async () => await isFollowing(pool)));
  await measureOne("first generation", generate);
  await measureOne("what follows of it", () => until(async () => await isQuiet(pool)));
  await measureOne("second generation, nothing changed", generate);
  await server.close();
  if (setting.profile) await tellProfile(profiles);
  return { jobs, measured };
}

async function isFollowing(pool: pg.Pool): Promise<boolean> {
  return (await pool.query("SELECT FROM followers")).rowCount === 1;
}

/** Rows of lists, and events. */
async function written(pool: pg.Pool): Promise<Written> {
  const { rows } = await pool.query<Written>(
    "SELECT (SELECT count(*)::int FROM recommendations) AS rows, (SELECT count(*)::int FROM shortlist_events) AS events",
  );
  return rows[0] as Written;
}

/** Whether the matching thread has had nothing to do for a while. */
async function isQuiet(pool: pg.Pool): Promise<boolean> {
  const { rowCount } = await pool.query(
    "SELECT FROM pg_stat_activity WHERE application_name = 'shortlist matcher' AND (state = 'active' OR state_change > now() - interval '500 ms')",
  );
  return rowCount === 0;
}

function report(measured: Measured[], setting: Setting, jobs: number): void {
  const kinds = [...new Set(measured.flatMap(({ seen }) => [...seen.statements.keys()]))];
  console.log(`${setting.people} people, ${jobs} jobs${setting.profile ? "; profiled, which costs some time" : ""}`);
  printTable(
    [
      "what",
      "seconds",
      "rows written",
      "events",
      "CPU: matching thread",
      "CPU: rest of the server",
      "CPU: database",
      ...kinds.map((kind) => `database at: ${kind}`),
      "memory at most, MB",
    ],
    measured.map(({ name, seen, written, peakBytes }) => [
      name,
      seen.seconds.toFixed(1),
      String(written.rows),
      String(written.events),
      ...[seen.matcherSeconds, seen.otherSeconds, seen.databaseSeconds].map((seconds) => seconds.toFixed(1)),
      ...kinds.map((kind) => (seen.statements.get(kind) ?? 0).toFixed(1)),
      (peakBytes / 1e6).toFixed(0),
    ]),
  );
  const [loading, first] = measured as [Measured, Measured];
  const seconds = loading.seen.seconds + first.seen.seconds;
  const bytes = Math.max(...measured.map(({ peakBytes }) => peakBytes));
  const held = (is: boolean) => (is ? "held" : "NOT held");
  console.log(
    `From a started server to the last list: ${seconds.toFixed(1)} s; the bound is ${BOUND_SECONDS} s: ${held(seconds <= BOUND_SECONDS)}.`,
    `Memory ${(bytes / 1e6).toFixed(0)} MB; the bound is ${BOUND_BYTES / 1e6} MB: ${held(bytes <= BOUND_BYTES)}.`,
  );
}

async function tellProfile(folder: string): Promise<void> {
  const { work, functions } = await readProfile(folder);
  const most = (of: Map<string, number>) => [...of].sort(([, a], [, b]) => b - a).slice(0, MOST_FUNCTIONS);
  for (const [title, of] of [
    ["work of the matching thread", work],
    ["function (self time)", functions],
  ] as const)
    printTable(
      [title, "seconds"],
      most(of).map(([name, seconds]) => [name, seconds.toFixed(2)]),
    );
}
