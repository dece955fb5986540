import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { cpuSeconds, databaseCpuSeconds, threadsOf } from "./machine.ts";

/** Watches a server from outside while it works: what its threads take, and what the database does for its matching thread. */

const LOOK_EVERY_MS = 20;
/** The matching thread gives itself this priority (server/worker.mjs). */
const MATCHER_NICE = 10;

/** What each statement of the matching thread is for, by how it begins. */
const STATEMENTS: readonly (readonly [what: string, begins: RegExp])[] = [
  ["people", /^SELECT users\.id|^SELECT user_id FROM profiles/],
  ["jobs", /^(DECLARE|FETCH|CLOSE)|^SELECT jobs\.id, title/],
  [
    "lists before",
    /^SELECT user_id AS "userId", job_id|^INSERT INTO shortlists|^SELECT FROM shortlists|^SELECT id FROM jobs/,
  ],
  ["rows", /^(INSERT INTO|UPDATE|DELETE FROM) recommendations/],
  ["events", /^WITH made/],
  ["commit", /^COMMIT/],
  ["following", /^SELECT user_id AS "userId", revision|followers|job_changes/],
];

export interface Seen {
  seconds: number;
  /** Of processor time. */
  matcherSeconds: number;
  /** Of the server's other threads: requests, events, garbage collection. */
  otherSeconds: number;
  databaseSeconds: number;
  /** How long the database was at each kind of statement for the matching thread, estimated by looking often. */
  statements: Map<string, number>;
}

/** @param pool a connection that nobody else uses: it looks 50 times a second */
export function createWitness(pool: pg.Pool, serverPid: number, postmasterPid: number) {
  const used = () => {
    const matcher = threadsOf(serverPid)
      .filter(({ nice }) => nice === MATCHER_NICE)
      .reduce((sum, { seconds }) => sum + seconds, 0);
    return { matcher, server: cpuSeconds(serverPid), database: databaseCpuSeconds(postmasterPid) };
  };
  const before = used();
  const startedAt = performance.now();
  const looks = new Map<string, number>();
  let count = 0;
  let isOver = false;

  async function look(): Promise<void> {
    while (!isOver) {
      const { rows } = await pool.query<{ query: string }>(
        "SELECT query FROM pg_stat_activity WHERE application_name = 'shortlist matcher' AND state = 'active'",
      );
      count++;
      for (const { query } of rows) {
        const what = STATEMENTS.find(([, begins]) => begins.test(query.trimStart()))?.[0] ?? "else";
        looks.set(what, (looks.get(what) ?? 0) + 1);
      }
      await delay(LOOK_EVERY_MS);
    }
  }

  const looking = look();
  return {
    async finish(): Promise<Seen> {
      const seconds = (performance.now() - startedAt) / 1000;
      const after = used();
      isOver = true;
      await looking;
      const matcherSeconds = after.matcher - before.matcher;
      return {
        seconds,
        matcherSeconds,
        otherSeconds: after.server - before.server - matcherSeconds,
        databaseSeconds: after.database - before.database,
        statements: new Map([...looks].map(([what, times]) => [what, (seconds * times) / Math.max(1, count)])),
      };
    },
  };
}
