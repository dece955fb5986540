import { setMaxListeners } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import type { Log } from "./log.ts";

const CHANNEL = "shortlist";
/** PostgreSQL refuses a notification of 8,000 bytes or more; ids have at most 10 digits and a comma. */
const IDS_PER_NOTIFICATION = 600;
/** New jobs waiting for one subscriber; a client that falls further behind is told to subscribe again. */
const MAX_WAITING_BATCHES = 200;

/** Live events of this process: what other processes and this one committed, told by the database. */
export interface Events {
  /**
   * One value at once and one after each change that may concern the topic, merged while the reader is busy. It says
   * only that something happened: read the tables. Ends when `signal` aborts or events are closed.
   */
  wakes(topic: { person: string } | { run: string }, signal?: AbortSignal): AsyncGenerator<void>;
  /** Ids of newly collected jobs, batch by batch. Throws when the reader falls too far behind. */
  newJobs(signal?: AbortSignal): AsyncGenerator<number[]>;
  /** Calls back with the id of each session that ended anywhere. */
  onSessionEnded(callback: (sessionId: string) => void): void;
  /** Readers of wakes() and newJobs() at this moment. */
  subscribers(): number;
  close(): Promise<void>;
}

/** Tells every process that these jobs are new. Call after their transaction has committed. */
export async function announceJobs(pool: pg.Pool, ids: number[]): Promise<void> {
  for (let from = 0; from < ids.length; from += IDS_PER_NOTIFICATION) {
    const payload = JSON.stringify({ jobs: ids.slice(from, from + IDS_PER_NOTIFICATION) });
    await pool.query("SELECT pg_notify($1, $2)", [CHANNEL, payload]);
  }
}

/**
 * Listens on a connection of its own (`directUrl`: LISTEN does not pass a transaction pooler). A connection that
 * breaks is opened again, and everyone is woken then, because notifications may have been missed.
 */
export async function openEvents(directUrl: string, log: Log): Promise<Events> {
  const readers = new Map<string, Set<() => void>>();
  const jobReaders = new Set<(ids: number[]) => void>();
  const sessionCallbacks: ((sessionId: string) => void)[] = [];
  const closing = new AbortController();
  // Each subscriber waits for it too: that there are many is no leak.
  setMaxListeners(0, closing.signal);
  let client: pg.Client | null = null;

  const wake = (topic: string) => {
    for (const reader of readers.get(topic) ?? []) reader();
  };

  function receive(payload: string): void {
    const told = JSON.parse(payload) as { person?: string; run?: string; session?: string; jobs?: number[] };
    if (told.person) wake(`person:${told.person}`);
    if (told.run) wake(`run:${told.run}`);
    if (told.jobs) for (const reader of jobReaders) reader(told.jobs);
    if (told.session) for (const callback of sessionCallbacks) callback(told.session);
  }

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: directUrl, application_name: "shortlist events", keepAlive: true });
    fresh.on("notification", ({ payload }) => receive(payload ?? "{}"));
    fresh.on("error", () => {});
    fresh.on("end", () => {
      if (closing.signal.aborted || client !== fresh) return;
      log.warn("the connection that listens for events was lost; opening it again");
      void reconnect();
    });
    await fresh.connect();
    await fresh.query(`LISTEN ${CHANNEL}`);
    client = fresh;
  }

  async function reconnect(): Promise<void> {
    for (let attempt = 0; !closing.signal.aborted; attempt++) {
      try {
        await connect();
        for (const topic of readers.keys()) wake(topic);
        return;
      } catch {
        await delay(Math.min(1_000, 50 * 2 ** attempt), undefined, { signal: closing.signal }).catch(() => {});
      }
    }
  }

  await connect();

  return {
    async *wakes(topic, signal) {
      const key = "person" in topic ? `person:${topic.person}` : `run:${topic.run}`;
      const bell = createBell(signal, closing.signal);
      const set = readers.get(key) ?? new Set();
      readers.set(key, set.add(bell.ring));
      bell.ring();
      try {
        while (await bell.rung()) yield;
      } finally {
        set.delete(bell.ring);
        if (set.size === 0) readers.delete(key);
        bell.dispose();
      }
    },
    async *newJobs(signal) {
      const bell = createBell(signal, closing.signal);
      let waiting: number[][] = [];
      const reader = (ids: number[]) => {
        waiting.push(ids);
        bell.ring();
      };
      jobReaders.add(reader);
      try {
        while (await bell.rung()) {
          if (waiting.length > MAX_WAITING_BATCHES) throw new Error("jobAdded: the subscriber fell too far behind");
          const batches = waiting;
          waiting = [];
          yield* batches;
        }
      } finally {
        jobReaders.delete(reader);
        bell.dispose();
      }
    },
    onSessionEnded(callback) {
      sessionCallbacks.push(callback);
    },
    subscribers: () => [...readers.values()].reduce((sum, set) => sum + set.size, 0) + jobReaders.size,
    async close() {
      closing.abort();
      await client?.end().catch(() => {});
    },
  };
}

/** A bell that stays rung until it is heard; rung() resolves to false once one of the signals has aborted. */
function createBell(...signals: (AbortSignal | undefined)[]) {
  let isRung = false;
  let stopped = signals.some((signal) => signal?.aborted);
  let hear: (() => void) | null = null;
  const stop = () => {
    stopped = true;
    hear?.();
  };
  for (const signal of signals) signal?.addEventListener("abort", stop, { once: true });
  return {
    ring() {
      isRung = true;
      hear?.();
    },
    async rung(): Promise<boolean> {
      if (!isRung && !stopped) {
        await new Promise<void>((resolve) => {
          hear = resolve;
        });
        hear = null;
      }
      isRung = false;
      return !stopped;
    },
    dispose() {
      for (const signal of signals) signal?.removeEventListener("abort", stop);
    },
  };
}
