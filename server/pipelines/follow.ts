import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { LeaseLost } from "./chunks.ts";
import { createFollower } from "./follower.ts";
import type { GenerationTools, MadeList } from "./generation.ts";
import type { ListRules } from "./shortlists.ts";

/** Of several processes one follows: whoever holds this lock (any number that nobody else uses). */
const LOCK = 5_140_230_611;
const ASK_AGAIN_MS = 5_000;
/** What comes within this time of a first change is followed together with it. */
const GATHER_MS = 50;
/** A notification may get lost with its connection. */
const LOOK_AT_LEAST_EVERY_MS = 30_000;
const AFTER_FAILURE_MS = 1_000;
/** A process that stands still holds its connection, and with it the lock: PostgreSQL ends what has been silent for so long. */
const SILENT_MS = 15_000;
const SAY_SOMETHING_EVERY_MS = 4_000;

export interface FollowOptions extends GenerationTools {
  directUrl: string;
  rules: ListRules;
  now: () => Date;
  complain(warning: string, cause: string): void;
  /** Told where lists that this thread makes are handed over, so that they need not be read; null: nobody follows here. */
  onHand(hand: ((made: readonly MadeList[]) => void) | null): void;
}

/**
 * Keeps everybody's shortlist as a full generation would make it, while jobs come, change and close. What happened while
 * nobody followed is made up for. Never resolves.
 */
export async function followJobs(options: FollowOptions): Promise<never> {
  for (;;) {
    const client = new pg.Client({ connectionString: options.directUrl, application_name: "shortlist follower" });
    try {
      await followOn(client, options);
    } catch (error) {
      options.complain("The jobs could not be followed; it is tried again.", String((error as Error).stack));
    } finally {
      options.onHand(null);
      client.end().catch(() => {});
    }
    await delay(AFTER_FAILURE_MS);
  }
}

/** Until the connection breaks, which holds the lock and brings the notifications. */
async function followOn(client: pg.Client, options: FollowOptions): Promise<void> {
  let isOver = false;
  let wake = () => {};
  let isWoken = true;
  const rouse = () => {
    isWoken = true;
    wake();
  };
  const end = () => {
    isOver = true;
    rouse();
  };
  client.on("error", end);
  client.on("end", end);
  const noted = new Set<string>();
  client.on("notification", ({ channel, payload }) => {
    if (channel === "lists" && payload) noted.add(payload);
    rouse();
  });
  await client.connect();
  while (!(await hasLock(client))) await delay(ASK_AGAIN_MS);
  await client.query(`SET idle_session_timeout = ${SILENT_MS}; LISTEN jobs; LISTEN lists`);
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const follower = createFollower({ ...options, holds: (writer) => holdsLock(writer, rows[0]!.pid) });
  options.onHand(follower.hand);
  const speaking = setInterval(() => void client.query("SELECT").catch(end), SAY_SOMETHING_EVERY_MS);
  try {
    while (!isOver) {
      if (!isWoken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.min(LOOK_AT_LEAST_EVERY_MS, follower.restMs()));
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        await delay(GATHER_MS);
      }
      isWoken = false;
      const people = [...noted];
      noted.clear();
      await follower.step(people);
      // What waits for its vector is worked out bit by bit, as long as nothing else is to be done.
      if (await options.loader.embeddings.fill()) isWoken = true;
    }
  } finally {
    clearInterval(speaking);
    follower.stop();
  }
}

/** @throws LeaseLost where somebody else follows by now */
async function holdsLock(writer: pg.ClientBase, pid: number): Promise<void> {
  // An advisory lock's number is kept in two halves.
  const { rowCount } = await writer.query(
    "SELECT FROM pg_locks WHERE locktype = 'advisory' AND pid = $1 AND granted AND (classid::bigint << 32) + objid::bigint = $2",
    [pid, LOCK],
  );
  if (rowCount === 0) throw new LeaseLost();
}

async function hasLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>("SELECT pg_try_advisory_lock($1) AS mine", [LOCK]);
  return rows[0]?.mine === true;
}
