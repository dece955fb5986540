import { setMaxListeners } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { AppError } from "./errors.ts";
import type { Log } from "./log.ts";
import { createMailbox, type Mailbox } from "./mailbox.ts";
import { createShortlistEvents, type ShortlistEvents } from "./shortlist-events.ts";

const CHANNEL = "shortlist";
/** PostgreSQL refuses a notification of 8,000 bytes or more; ids have at most 10 digits and a comma. */
const IDS_PER_NOTIFICATION = 600;
/** New jobs waiting for one subscriber; a client that falls further behind is told to subscribe again. */
const MAX_WAITING_BATCHES = 200;
/** Runs waiting for one subscriber; who falls further behind looks for itself. */
const MAX_WAITING_RUNS = 1_000;
/** So often the connection that listens is asked whether it is still there, and so long it may take to answer. */
const ASKED_EVERY_MS = 10_000;
const ANSWERED_WITHIN_MS = 5_000;

/** What a notification may name, by its id or name; `session` has ended, `role` is a person whose role is another now. */
type Told = "run" | "session" | "role" | "pipeline";

/** Live events of this process: what other processes and this one committed, told by the database. */
export interface Events {
  /** What is told to people of their shortlists. */
  shortlists: Pick<ShortlistEvents, "follow">;
  /**
   * One value at once and one after each change that may concern the run, merged while the reader is busy. It says
   * only that something happened: read the tables. Ends when `signal` aborts or events are closed.
   */
  wakes(topic: { run: string }, signal?: AbortSignal): AsyncGenerator<void>;
  /** Ids of newly collected jobs, batch by batch, the same array to all. Throws SERVICE_UNAVAILABLE when the reader falls too far behind. */
  newJobs(): AsyncIterableIterator<number[]>;
  /**
   * Ids of the runs that changed, each once while the reader is busy. Null: some are not named (too many were waiting,
   * or the connection was lost meanwhile), so look into the table.
   */
  changedRuns(signal?: AbortSignal): AsyncGenerator<string[] | null>;
  /** Calls back with the id of each person whose role was changed anywhere. */
  onRoleChanged(callback: (userId: string) => void): void;
  /** Calls back with the name of each pipeline whose row of `pipelines` was changed anywhere. */
  onScheduleChanged(callback: (name: string) => void): void;
  /** Calls back when the connection is up again after it was lost: anything may have been missed. */
  onReopened(callback: () => void): void;
  /** Calls back with the id of each session that ended anywhere. */
  onSessionEnded(callback: (sessionId: string) => void): void;
  /** Who listens for anything at this moment. */
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

export interface EventsOptions {
  /** With the pipelines' rights. */
  pool: pg.Pool;
  /** Past a transaction pooler: LISTEN does not go through one. */
  directUrl: string;
  log: Log;
  /** How long somebody may take nothing of what waits for them; left out: the default. */
  patienceMs?: number | undefined;
}

/**
 * Listens on a connection of its own. One that breaks, or that no longer answers, is opened again, and everyone is woken then,
 * because notifications may have been missed.
 */
export async function openEvents({ pool, directUrl, log, patienceMs }: EventsOptions): Promise<Events> {
  const shortlists = createShortlistEvents(pool, log, patienceMs);
  const readers = new Map<string, Set<() => void>>();
  const jobReaders = new Set<Mailbox<number[]>>();
  const runReaders = new Set<(id: string | null) => void>();
  const sessionCallbacks: ((sessionId: string) => void)[] = [];
  const roleCallbacks: ((userId: string) => void)[] = [];
  const scheduleCallbacks: ((name: string) => void)[] = [];
  const reopenedCallbacks: (() => void)[] = [];
  const closing = new AbortController();
  // Each subscriber waits for it too: that there are many is no leak.
  setMaxListeners(0, closing.signal);
  let client: pg.Client | null = null;

  const wake = (topic: string) => {
    for (const reader of readers.get(topic) ?? []) reader();
  };

  function giveJobs(reader: Mailbox<number[]>, ids: number[]): void {
    if (reader.size < MAX_WAITING_BATCHES) reader.put(ids);
    else
      reader.end(
        new AppError("SERVICE_UNAVAILABLE", "You have fallen behind: subscribe again, and read the jobs anew."),
      );
  }

  function receive(payload: string): void {
    const told = JSON.parse(payload) as Partial<Record<Told, string>> & { people?: string[]; jobs?: number[] };
    if (told.people) shortlists.wake(told.people);
    if (told.run) {
      wake(`run:${told.run}`);
      for (const reader of runReaders) reader(told.run);
    }
    if (told.jobs) for (const reader of jobReaders) giveJobs(reader, told.jobs);
    if (told.session) for (const callback of sessionCallbacks) callback(told.session);
    if (told.role) for (const callback of roleCallbacks) callback(told.role);
    if (told.pipeline) for (const callback of scheduleCallbacks) callback(told.pipeline);
  }

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: directUrl,
      application_name: "shortlist events",
      keepAlive: true,
      connectionTimeoutMillis: ANSWERED_WITHIN_MS,
    });
    fresh.on("notification", ({ payload }) => receive(payload ?? "{}"));
    fresh.on("error", () => {});
    fresh.on("end", () => {
      if (closing.signal.aborted || client !== fresh) return;
      log.warn("the connection that listens for events was lost; opening it again");
      void reconnect();
    });
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      void fresh.end().catch(() => {});
      throw error;
    }
    client = fresh;
    // It may have been asked to close while it connected.
    if (closing.signal.aborted) await fresh.end();
  }

  /** A network that swallows what is sent breaks no connection by itself. */
  const asking = setInterval(() => {
    const asked = client;
    if (!asked) return;
    // With a question open, end() does not say goodbye but breaks the connection.
    const late = setTimeout(() => void asked.end().catch(() => {}), ANSWERED_WITHIN_MS);
    void asked
      .query("SELECT")
      .catch(() => {})
      .finally(() => clearTimeout(late));
  }, ASKED_EVERY_MS).unref();

  async function reconnect(): Promise<void> {
    for (let attempt = 0; !closing.signal.aborted; attempt++) {
      try {
        await connect();
        shortlists.wake(null);
        for (const topic of readers.keys()) wake(topic);
        for (const reader of runReaders) reader(null);
        for (const callback of reopenedCallbacks) callback();
        return;
      } catch {
        await delay(Math.min(500, 25 * 2 ** attempt), undefined, { signal: closing.signal }).catch(() => {});
      }
    }
  }

  await connect();

  return {
    shortlists,
    async *wakes(topic, signal) {
      const key = `run:${topic.run}`;
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
    newJobs() {
      const mailbox = createMailbox<number[]>({ onEnd: () => jobReaders.delete(mailbox) });
      jobReaders.add(mailbox);
      return mailbox;
    },
    async *changedRuns(signal) {
      const bell = createBell(signal, closing.signal);
      let waiting: Set<string> | null = new Set();
      const reader = (id: string | null) => {
        if (id === null || (waiting && waiting.size >= MAX_WAITING_RUNS)) waiting = null;
        else waiting?.add(id);
        bell.ring();
      };
      runReaders.add(reader);
      try {
        while (await bell.rung()) {
          const ids: Set<string> | null = waiting;
          waiting = new Set();
          yield ids && [...ids];
        }
      } finally {
        runReaders.delete(reader);
        bell.dispose();
      }
    },
    onSessionEnded: (callback) => void sessionCallbacks.push(callback),
    onRoleChanged: (callback) => void roleCallbacks.push(callback),
    onScheduleChanged: (callback) => void scheduleCallbacks.push(callback),
    onReopened: (callback) => void reopenedCallbacks.push(callback),
    subscribers: () =>
      [...readers.values()].reduce((sum, set) => sum + set.size, shortlists.size) + jobReaders.size + runReaders.size,
    async close() {
      closing.abort();
      clearInterval(asking);
      shortlists.close();
      for (const reader of jobReaders) reader.end();
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
