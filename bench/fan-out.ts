import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { createEventCursors } from "../server/graphql/event-cursor.ts";
import type { Answer, Question, Seat } from "./audience.ts";
import type { BareAnswer, BareQuestion } from "./bare-sockets.ts";
import { cpuSeconds, describeMachine, residentBytes } from "./machine.ts";
import { median, printTable, spread } from "./numbers.ts";
import { type Forked, openForked, openServer } from "./processes.ts";
import { type Stage, withStage } from "./stage.ts";
import { accessKey, signToken } from "./tokens.ts";

/**
 * What does it cost to tell many people at once? Subscribers at one process on one core, over graphql-ws, beside the same number at a
 * bare `ws` server; in turn, many bursts.
 */

const USAGE = "fan-out [--people 10000] [--told 1000] [--bursts 20]";
const SECRET = "only benchmarks sign their tokens with this";
const DAY_MS = 86_400_000;
/** One core for the server, the other for all else. */
const SERVER_CORE = "0";
const OTHER_CORE = "1";

/** What the web client asks for (client/components/live.tsx). */
const READY = "subscription { recommendationsReady { cursor reason total added removed generatedAt } }";
const READY_AFTER =
  "subscription Ready($after: String) { recommendationsReady(after: $after) { cursor reason total added removed generatedAt } }";
const ADDED = "subscription { jobAdded { id title url locations company { name } } }";

interface Person {
  userId: string;
  token: string;
}

interface House {
  audience: Forked<Question, Answer>;
  port: number;
  pid: number;
  /** Bytes in use with nobody there. */
  empty: number;
  close(): Promise<void>;
}

export async function runFanOut(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: "string", default: "10000" },
      told: { type: "string", default: "1000" },
      bursts: { type: "string", default: "20" },
    },
  });
  const [people, told, bursts] = [values.people, values.told, values.bursts].map(Number) as [number, number, number];
  if (![people, told, bursts].every((value) => Number.isInteger(value) && value > 0) || told > people)
    throw new Error(`Usage: ${USAGE}`);
  const machine = describeMachine();
  execFileSync("taskset", ["-apc", OTHER_CORE, String(process.pid)]);
  await withStage(async (stage) => {
    const url = await stage.createDatabase("bench_fan_out");
    const pool = new pg.Pool({ connectionString: url, max: 3 });
    stage.closes(() => pool.end());
    console.error(`Making ${people} people ...`);
    const crowd = await makeCrowd(pool, people);
    const ours = await openOurs(stage, url);
    const { bare, house: theirs } = await openBare(stage);

    const rows: string[][] = [];
    const memory = { ours: 0, theirs: 0 };
    for (const kind of ["each", "all"] as const) {
      console.error(`${people} subscribe ...`);
      const seats = crowd.map(({ token }) => seatOf(token, kind === "each" ? READY : ADDED));
      await ours.audience.ask({
        connect: { port: ours.port, path: "/graphql", protocol: "graphql-transport-ws", seats },
      });
      await theirs.audience.ask({
        connect: { port: theirs.port, path: "/", protocol: null, seats: crowd.map(() => ({ says: ["here"] })) },
      });
      await theirs.audience.ask({ await: people });
      const everybody = kind === "each" ? told : people;
      const burst =
        kind === "each"
          ? { ours: () => tellEach(pool, crowd.slice(0, told)), theirs: { each: told } }
          : { ours: () => tellAll(pool), theirs: { all: JOB } };
      const measured = { ours: [] as number[], theirs: [] as number[], ratios: [] as number[] };
      let cpu = { ours: 0, theirs: 0 };
      for (let round = -2; round < bursts; round++) {
        const before = { ours: cpuSeconds(ours.pid), theirs: cpuSeconds(theirs.pid) };
        const heardBare = theirs.audience.ask({ await: everybody });
        const { at: bareAt } = await bare.ask(burst.theirs);
        const bareMs = milliseconds(bareAt, (await heardBare).at);
        const heard = ours.audience.ask({ await: everybody });
        const at = await burst.ours();
        const { at: end, sample } = await heard;
        const ms = milliseconds(at, end);
        if (round === -2) console.error(sample);
        if (round < 0) continue;
        measured.ours.push(ms);
        measured.theirs.push(bareMs);
        measured.ratios.push(ms / bareMs);
        cpu = {
          ours: cpu.ours + cpuSeconds(ours.pid) - before.ours,
          theirs: cpu.theirs + cpuSeconds(theirs.pid) - before.theirs,
        };
      }
      if (kind === "each") {
        memory.ours = (residentBytes(ours.pid) - ours.empty) / people;
        memory.theirs = (residentBytes(theirs.pid) - theirs.empty) / people;
      }
      rows.push([
        kind === "each" ? `${told} different events to ${told} people` : `one event to all ${people}`,
        spread(measured.ratios),
        (cpu.ours / cpu.theirs).toFixed(2),
        median(measured.ours).toFixed(1),
        median(measured.theirs).toFixed(1),
      ]);
      await ours.audience.ask({ disconnect: true });
      await theirs.audience.ask({ disconnect: true });
    }
    console.error(`${people} come back at once ...`);
    await ours.close();
    const back = await comeBack(pool, await openOurs(stage, url), crowd);
    const bareBack = await comeBackBare(bare, theirs, people);
    console.log(`\n${machine}`);
    console.log(`Memory of a subscriber: ${kB(memory.ours)}; at the bare server ${kB(memory.theirs)}`);
    console.log(
      `${people} come back at once, each with a cursor ${MISSED} events old: all have them after ${(back.ms / 1000).toFixed(1)} s, ${(back.ms / bareBack).toFixed(2)} of what a bare server takes to let as many in and send each as many; ${back.transactions} transactions of the database, ${back.busiest} at once at most`,
    );
    printTable(["of", "time beside bare ws", "processor time beside bare ws", "ms", "bare ws, ms"], rows);
  });
}

/** How many events each has missed. */
const MISSED = 3;

interface Back {
  ms: number;
  transactions: number;
  /** Connections that worked at the same moment, at most, by looking often. */
  busiest: number;
}

async function comeBack(pool: pg.Pool, { audience, port }: House, crowd: readonly Person[]): Promise<Back> {
  const { rows } = await pool.query<{ user_id: string; position: string }>("SELECT user_id, position FROM shortlists");
  const positions = new Map(rows.map(({ user_id, position }) => [user_id, BigInt(position)]));
  const cursors = createEventCursors([SECRET]);
  for (let event = 0; event < MISSED; event++) await tellEach(pool, crowd);
  const count = async () =>
    (await pool.query("SELECT xact_commit::int AS count FROM pg_stat_database WHERE datname = current_database()"))
      .rows[0].count as number;
  let isOver = false;
  let busiest = 0;
  async function look(): Promise<void> {
    while (!isOver) {
      const { rows } = await pool.query(
        "SELECT count(*)::int AS busy FROM pg_stat_activity WHERE application_name = 'shortlist' AND state = 'active'",
      );
      busiest = Math.max(busiest, rows[0].busy);
      await delay(20);
    }
  }
  const seats = crowd.map(({ userId, token }) =>
    seatOf(token, READY_AFTER, { after: cursors.encode(userId, positions.get(userId) ?? 0n) }),
  );
  // PostgreSQL counts a session's transactions a second late.
  await delay(1_500);
  const before = await count();
  const looking = look();
  const at = process.hrtime.bigint();
  await audience.ask({ connect: { port, path: "/graphql", protocol: "graphql-transport-ws", seats } });
  const { at: end } = await audience.ask({ await: MISSED * crowd.length });
  isOver = true;
  await looking;
  await delay(1_500);
  const transactions = (await count()) - before;
  await audience.ask({ disconnect: true });
  return { ms: milliseconds(String(at), end), transactions, busiest };
}

async function comeBackBare(
  bare: Forked<BareQuestion, BareAnswer>,
  { audience, port }: House,
  people: number,
): Promise<number> {
  const seats = Array.from({ length: people }, () => ({ says: ["here"] }));
  const at = process.hrtime.bigint();
  await audience.ask({ connect: { port, path: "/", protocol: null, seats } });
  await audience.ask({ await: people });
  const heard = audience.ask({ await: MISSED * people });
  for (let event = 0; event < MISSED; event++) await bare.ask({ each: people });
  const { at: end } = await heard;
  return milliseconds(String(at), end);
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const milliseconds = (from: string, to: string) => Number(BigInt(to) - BigInt(from)) / 1e6;

function seatOf(token: string, query: string, variables: object = {}): Seat {
  return {
    says: [
      JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${token}` } }),
      JSON.stringify({ id: "1", type: "subscribe", payload: { query, variables } }),
    ],
  };
}

async function openOurs(stage: Stage, url: string): Promise<House> {
  const server = await openServer(url, stage.folder, SECRET, [], {
    ROLE: "web",
    // They all come from one address.
    RATE_LIMIT: "0",
  });
  stage.closes(() => server.close());
  execFileSync("taskset", ["-apc", SERVER_CORE, String(server.pid)]);
  const audience = openForked<Question, Answer>("bench/audience.ts", {});
  stage.closes(() => audience.close());
  await warm();
  return { audience, port: server.port, pid: server.pid, empty: residentBytes(server.pid), close: server.close };

  /** What is loaded and compiled at the first request is no subscriber's. */
  async function warm(): Promise<void> {
    for (let request = 0; request < 50; request++)
      await fetch(`http://127.0.0.1:${server.port}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: "{ jobs(first: 1) { totalCount } }" }),
      }).then((response) => response.text());
  }
}

async function openBare(stage: Stage): Promise<{ bare: Forked<BareQuestion, BareAnswer>; house: House }> {
  const bare = openForked<BareQuestion, BareAnswer>("bench/bare-sockets.ts", {});
  stage.closes(() => bare.close());
  const audience = openForked<Question, Answer>("bench/audience.ts", {});
  stage.closes(() => audience.close());
  const { port } = await bare.ask({ start: true });
  execFileSync("taskset", ["-apc", SERVER_CORE, String(bare.pid)]);
  return { bare, house: { audience, port, pid: bare.pid, empty: residentBytes(bare.pid), close: bare.close } };
}

async function makeCrowd(pool: pg.Pool, count: number): Promise<Person[]> {
  const expiresAt = new Date(Date.now() + DAY_MS);
  const key = accessKey(SECRET);
  const people = Array.from({ length: count }, () => ({ userId: randomUUID(), sessionId: randomUUID() }));
  const ids = people.map(({ userId }) => userId);
  await pool.query("INSERT INTO users (id, email) SELECT id, id || '@people.example' FROM unnest($1::uuid[]) AS id", [
    ids,
  ]);
  await pool.query("INSERT INTO shortlists (user_id) SELECT unnest($1::uuid[])", [ids]);
  await pool.query(
    "INSERT INTO sessions (id, user_id, expires_at) SELECT s, u, $3 FROM unnest($1::uuid[], $2::uuid[]) AS given (s, u)",
    [people.map(({ sessionId }) => sessionId), ids, expiresAt],
  );
  await pool.query("ANALYZE users, shortlists, sessions");
  return people.map(({ userId, sessionId }) => ({ userId, token: signToken(key, userId, sessionId, expiresAt) }));
}

/** As a swap of shortlists tells it: the positions counted up, the events appended, in one transaction. @returns when it was to be committed */
async function tellEach(pool: pg.Pool, people: readonly Person[]): Promise<string> {
  const client = await pool.connect();
  await client.query("BEGIN");
  await client.query(
    `WITH counted AS (UPDATE shortlists SET position = position + 1 WHERE user_id = ANY($1) RETURNING user_id, position)
     INSERT INTO shortlist_events (user_id, position, reason, generated_at, total, added, removed)
     SELECT user_id, position, 'NEW_JOBS', clock_timestamp(), 50, 1, 1 FROM counted`,
    [people.map(({ userId }) => userId)],
  );
  const at = String(process.hrtime.bigint());
  await client.query("COMMIT");
  client.release();
  return at;
}

const JOB = {
  id: "Sm9iOjEyMzQ1Njc4",
  title: "Backend engineer",
  url: "https://jobs.example/backend-engineer",
  locations: ["Berlin"],
  company: { name: "Example" },
};

/** One new job, announced as intake does. @returns when */
async function tellAll(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ id: number }>(
    `INSERT INTO jobs (title, description, url, locations, source, content_hash) VALUES ($1, 'Builds things.', $2, $3, 'bench', gen_random_uuid()) RETURNING id`,
    [JOB.title, JOB.url, JOB.locations],
  );
  const at = String(process.hrtime.bigint());
  await pool.query("SELECT pg_notify('shortlist', $1)", [JSON.stringify({ jobs: rows.map(({ id }) => id) })]);
  return at;
}
