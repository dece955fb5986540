import { isDeepStrictEqual, parseArgs } from "node:util";
import pg from "pg";
import { readRun, SHORTLIST, startGeneration } from "./api.ts";
import { openConnection, requestOf } from "./connection.ts";
import { makeAdmin, makeJobs, makePeople, makeReaders } from "./crowd.ts";
import { closedLoop } from "./load.ts";
import { cpuSeconds, databaseCpuSeconds, describeMachine } from "./machine.ts";
import { printTable, spread } from "./numbers.ts";
import { openProcess, openServer } from "./processes.ts";
import { type Stage, withStage } from "./stage.ts";
import { until } from "./until.ts";

/**
 * How fast is a shortlist read? 20 rows with job and company, token verified, row level security on: the real server
 * beside bare ones, over the same rows; each in a process of its own, in turn, several rounds.
 */

const OPTIONS = "[--seconds 5] [--rounds 5] [--jobs 5000] [--people 300]";
export const SECRET = "only benchmarks sign their tokens with this";
const CONNECTIONS = [16, 64];

export interface Contender {
  name: string;
  port: number;
  pid: number;
  close(): Promise<void>;
}

interface Measured {
  perSecond: number;
  /** Milliseconds of processor time a request. */
  serverMs: number;
  databaseMs: number;
}

export async function runShortlistRead(args: string[]): Promise<void> {
  await compareReads("shortlist-read", args, openContenders, 1);
}

/**
 * Reads shortlists of servers over the same database in turn, and prints a table of ratios to one of them.
 * @param limit which of the servers is the one that the others are compared with
 */
export async function compareReads(
  name: string,
  args: string[],
  open: (stage: Stage, url: string) => Promise<Contender[]>,
  limit: number,
): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: "string", default: "5" },
      rounds: { type: "string", default: "5" },
      jobs: { type: "string", default: "5000" },
      people: { type: "string", default: "300" },
    },
  });
  const [seconds, rounds, jobs, people] = [values.seconds, values.rounds, values.jobs, values.people].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  if (![seconds, rounds, jobs, people].every((value) => Number.isInteger(value) && value > 0))
    throw new Error(`Usage: ${name} ${OPTIONS}`);
  const machine = describeMachine();
  await withStage(async (stage) => {
    const url = await stage.createDatabase("bench_shortlist");
    const pool = new pg.Pool({ connectionString: url, max: 4 });
    stage.closes(() => pool.end());
    console.error(`Making ${jobs} jobs and ${people} people ...`);
    await makeJobs(pool, jobs);
    await makePeople(pool, people);
    const tokens = (await makeReaders(pool, SECRET, people)).map(({ token }) => token);
    await generate(pool, stage, url);
    const contenders = await open(stage, url);
    const bytes = await compareAnswers(contenders, tokens.slice(0, 20));

    const results: Measured[][][] = CONNECTIONS.map(() => contenders.map(() => []));
    for (let round = 0; round < rounds; round++) {
      for (const [row, connections] of CONNECTIONS.entries()) {
        for (const [column, contender] of contenders.entries()) {
          console.error(`Round ${round + 1} of ${rounds}: ${contender.name}, ${connections} connections ...`);
          results[row]?.[column]?.push(await measure(contender, stage, tokens, connections, seconds));
        }
      }
    }
    report(results, contenders, limit, machine, bytes, rounds, seconds);
  });
}

async function openContenders(stage: Stage, url: string): Promise<Contender[]> {
  const server = await openServer(url, stage.folder, SECRET);
  stage.closes(() => server.close());
  const contenders: Contender[] = [{ ...server, name: "Shortlist" }];
  for (const [mode, name] of [
    ["open", "bare node:http + pg, the limit"],
    ["guarded", "bare, under row level security"],
  ] as const) {
    const bare = await openProcess("bench/bare.ts", /listening on (\d+)/, {
      DATABASE_URL: url,
      JWT_SECRET: SECRET,
      BARE_MODE: mode,
    });
    stage.closes(() => bare.close());
    contenders.push({ ...bare, name, port: Number(bare.ready[1]) });
  }
  return contenders;
}

async function generate(pool: pg.Pool, stage: Stage, url: string): Promise<void> {
  const admin = await makeAdmin(pool, SECRET);
  const { port, close } = await openServer(url, stage.folder, SECRET);
  const run = await startGeneration(port, admin);
  await until(async () => {
    const { status } = await readRun(port, admin, run);
    if (status === "FAILED") throw new Error("The generation failed.");
    return status === "SUCCEEDED";
  });
  await pool.query("VACUUM ANALYZE recommendations");
  await close();
}

interface Body {
  data: { recommendations: { eventCursor: string; edges: unknown[] } };
}

/** Throws when a bare server answers anything but what the real one does. @returns the mean size of an answer */
async function compareAnswers(contenders: Contender[], tokens: string[]): Promise<number> {
  let bytes = 0;
  for (const token of tokens) {
    const bodies: Body[] = [];
    for (const { port } of contenders) {
      const client = await openConnection(port);
      await client.post(requestOf(port, token, JSON.stringify({ query: SHORTLIST })));
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ query: SHORTLIST }),
      });
      const text = await response.text();
      if (port === contenders[0]?.port) bytes += Buffer.byteLength(text);
      const body = JSON.parse(text) as Body;
      body.data.recommendations.eventCursor = "-".repeat(body.data.recommendations.eventCursor.length);
      bodies.push(body);
      client.close();
    }
    if (bodies[0]?.data.recommendations.edges.length !== 20)
      throw new Error("A shortlist has fewer than 20 rows: give more --jobs.");
    for (const body of bodies)
      if (!isDeepStrictEqual(body, bodies[0])) throw new Error("The servers do not answer the same.");
  }
  return bytes / tokens.length;
}

async function measure(
  contender: Contender,
  stage: Stage,
  tokens: string[],
  connections: number,
  seconds: number,
): Promise<Measured> {
  const requests = tokens.map((token) => requestOf(contender.port, token, JSON.stringify({ query: SHORTLIST })));
  await closedLoop(contender.port, requests, connections, 1);
  const before = { server: cpuSeconds(contender.pid), database: databaseCpuSeconds(stage.postmasterPid) };
  const startedAt = performance.now();
  const perSecond = await closedLoop(contender.port, requests, connections, seconds);
  const sent = (perSecond * (performance.now() - startedAt)) / 1000;
  return {
    perSecond,
    serverMs: ((cpuSeconds(contender.pid) - before.server) * 1000) / sent,
    databaseMs: ((databaseCpuSeconds(stage.postmasterPid) - before.database) * 1000) / sent,
  };
}

function report(
  results: Measured[][][],
  contenders: Contender[],
  limit: number,
  machine: string,
  bytes: number,
  rounds: number,
  seconds: number,
): void {
  console.log(`\n${machine}`);
  console.log(
    `20 rows, ${(bytes / 1000).toFixed(1)} kB of JSON; ${rounds} rounds of ${seconds} s each: median (smallest to largest), each round beside the limit of the same round`,
  );
  const ratios = (row: number, column: number, of: (measured: Measured) => number) =>
    spread(
      (results[row]?.[column] ?? []).map(
        (measured, round) => of(measured) / of(results[row]?.[limit]?.[round] as Measured),
      ),
    );
  printTable(
    [
      "server",
      ...CONNECTIONS.flatMap((count) => [
        `throughput, ${count} connections`,
        `its CPU a request, ${count}`,
        `database CPU a request, ${count}`,
      ]),
    ],
    contenders.map(({ name }, column) => [
      name,
      ...CONNECTIONS.flatMap((_, row) => [
        ratios(row, column, ({ perSecond }) => perSecond),
        ratios(row, column, ({ serverMs }) => serverMs),
        ratios(row, column, ({ databaseMs }) => databaseMs),
      ]),
    ]),
  );
  const absolute = contenders.map(({ name }, column) => {
    const [few] = results[0]?.[column] ?? [];
    return `${name}: ${few?.perSecond.toFixed(0)}/s, ${few?.serverMs.toFixed(2)} ms + ${few?.databaseMs.toFixed(2)} ms`;
  });
  console.error(`First round, ${CONNECTIONS[0]} connections, CPU of server + database: ${absolute.join("; ")}`);
}
