import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { demoPostings } from "../prisma/demo-postings.ts";
import { insertRun } from "../server/pipelines/ledger.ts";
import { ask, readRun, startGeneration } from "./api.ts";
import { makeAdmin, makeJobs, makePeople } from "./crowd.ts";
import { describeMachine } from "./machine.ts";
import { printTable, spread } from "./numbers.ts";
import { openServer, type Process } from "./processes.ts";
import { type Stage, withStage } from "./stage.ts";
import { until } from "./until.ts";

/** How long the thread that answers requests is kept from it by the work that goes on in the same process. */

const USAGE = "event-loop [--people 4000] [--jobs 20000] [--seconds 20] [--rounds 3]";
const BOUND_MS = 20;
const SECRET = "only benchmarks sign their tokens with this";
const POSTINGS = 20_000;
const CV_EVERY_MS = 200;
const QUIET_MS = 2_000;

/** As loop-delay.mjs writes it. */
interface LoopDelay {
  /** In milliseconds. */
  p50: number;
  p999: number;
  max: number;
  samples: number;
}

interface Setting {
  people: number;
  jobs: number;
  seconds: number;
  rounds: number;
}

export async function runEventLoop(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: "string", default: "4000" },
      jobs: { type: "string", default: "20000" },
      seconds: { type: "string", default: "20" },
      rounds: { type: "string", default: "3" },
    },
  });
  const setting: Setting = {
    people: Number(values.people),
    jobs: Number(values.jobs),
    seconds: Number(values.seconds),
    rounds: Number(values.rounds),
  };
  if (Object.values(setting).some((value) => !Number.isInteger(value) || value < 1)) throw new Error(`Usage: ${USAGE}`);
  const machine = describeMachine();
  await withStage(async (stage) => {
    const measured = await measure(stage, setting);
    console.log(`\n${machine}`);
    report(measured, setting);
  });
}

async function measure(stage: Stage, { people, jobs, seconds, rounds }: Setting): Promise<Map<string, LoopDelay[]>> {
  const url = await stage.createDatabase("bench_event_loop");
  const pool = new pg.Pool({ connectionString: url, max: 3 });
  stage.closes(() => pool.end());
  console.error(`Making ${jobs} jobs and ${people} people ...`);
  await makeJobs(pool, jobs);
  await makePeople(pool, people);
  const admin = await makeAdmin(pool, SECRET);
  const file = join(stage.folder, "loop-delay.json");
  const server = await openServer(url, stage.folder, SECRET, ["--import", "./bench/loop-delay.mjs"], {
    LOOP_DELAY_FILE: file,
  });
  stage.closes(() => server.close());
  await until(async () => (await pool.query("SELECT FROM followers")).rowCount === 1);

  const generation = async () => {
    const id = await startGeneration(server.port, admin);
    await until(async () => !["QUEUED", "RUNNING"].includes((await readRun(server.port, admin, id)).status));
  };
  const postings = demoPostings({ seed: 11, count: 1_000_000, now: new Date() });
  const importing = async () => {
    const lines: Buffer[] = [];
    for (const { source, externalId, ...posting } of postings) {
      lines.push(Buffer.from(`${JSON.stringify({ id: externalId, ...posting })}\n`));
      if (lines.length === POSTINGS) break;
    }
    const options = { fileName: "postings.ndjson" };
    const { id } = await insertRun(pool, "IMPORT_JOBS", { trigger: "MANUAL", options, file: lines }, false);
    await until(
      async () =>
        (await pool.query("SELECT FROM pipeline_runs WHERE id = $1 AND finished_at IS NOT NULL", [id])).rowCount === 1,
    );
  };
  const cvs = async () => {
    const over = performance.now() + 1_000 * seconds;
    for (let each = 0; performance.now() < over; each++) {
      const query = "mutation Submit($text: String!) { submitCvText(text: $text) { cv { id } } }";
      const sent = ask(server.port, admin, query, { text: cvText(each) });
      await Promise.all([sent, delay(CV_EVERY_MS)]);
    }
  };
  const states: [name: string, work: () => Promise<void>][] = [
    ["idle", () => delay(1_000 * seconds)],
    ["a generation for everybody", generation],
    [`an import of ${POSTINGS} postings, followed by the lists`, importing],
    ["five CVs a second", cvs],
  ];
  // Once past what is only done the first time.
  await generation();
  const measured = new Map<string, LoopDelay[]>(states.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, work] of states) {
      console.error(`Round ${round + 1}: ${name} ...`);
      await until(async () => await isQuiet(pool));
      await look(server, file);
      await work();
      measured.get(name)!.push(await look(server, file));
    }
  return measured;
}

/** @returns the delays since the last look */
async function look(server: Process, file: string): Promise<LoopDelay> {
  await rm(file, { force: true });
  process.kill(server.pid, "SIGUSR2");
  for (;;) {
    const text = await readFile(file, "utf8").catch(() => "");
    if (text.endsWith("}")) return JSON.parse(text) as LoopDelay;
    await delay(10);
  }
}

async function isQuiet(pool: pg.Pool): Promise<boolean> {
  const { rowCount } = await pool.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
       AND (state = 'active' OR state_change > now() - make_interval(secs => $1)) AND application_name = 'shortlist matcher'`,
    [QUIET_MS / 1_000],
  );
  return rowCount === 0;
}

/** Some pages, of which no two are alike. */
function cvText(each: number): string {
  const station = (at: number) =>
    `Engineer ${each}-${at}, Example ${at} Ltd, 20${10 + (at % 10)} - 20${11 + (at % 10)}\n- Built services in Python, SQL and Docker for ${at} teams\n- Led the move to Kubernetes and PostgreSQL\n`;
  return `Jane Doe\nSoftware Engineer\nLeeds, United Kingdom\n\nExperience\n${Array.from({ length: 12 }, (_, at) => station(at)).join("\n")}\nSkills: Python, SQL, Docker, Kubernetes, React, TypeScript\n`;
}

function report(measured: Map<string, LoopDelay[]>, { people, jobs, rounds }: Setting): void {
  console.log(`${people} people, ${jobs} jobs, ${rounds} rounds in turn; one process that serves and works (ROLE=all)`);
  const [idle] = [...measured.values()] as [LoopDelay[]];
  const above = (of: readonly LoopDelay[]) => of.map(({ p999 }, round) => p999 - (idle[round] as LoopDelay).p999);
  printTable(
    ["while", "p50 ms", "p99.9 ms", "p99.9 above idle, ms", "largest ms", "samples"],
    [...measured].map(([name, of]) => [
      name,
      spread(
        of.map(({ p50 }) => p50),
        1,
      ),
      spread(
        of.map(({ p999 }) => p999),
        1,
      ),
      of === idle ? "" : spread(above(of), 1),
      spread(
        of.map(({ max }) => max),
        0,
      ),
      String(of.reduce((sum, { samples }) => sum + samples, 0)),
    ]),
  );
  const most = Math.max(...[...measured.values()].slice(1).map((of) => Math.max(...above(of))));
  console.log(
    `At most ${most.toFixed(1)} ms above idle; the bound is ${BOUND_MS} ms: ${most <= BOUND_MS ? "held" : "NOT held"}.`,
  );
}
