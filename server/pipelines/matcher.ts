import { performance } from "node:perf_hooks";
import { Worker } from "node:worker_threads";
import { DatabaseAway } from "../database/away.ts";
import type { EmbeddingSettings } from "../embeddings/encoder.ts";
import type { Log } from "../log.ts";
import { DEFAULT_SHARES, type StrategyShare } from "../matching/strategies.ts";
import { LeaseLost } from "./chunks.ts";
import type { Counts, GenerateRequest, Matcher, Progress } from "./pipeline.ts";
import type { Search, Searches } from "./search-jobs.ts";
import type { ListRules } from "./shortlists.ts";

/** What the thread is started with. */
export interface MatcherData extends Required<Omit<MatcherOptions, "log">> {
  /** One integer: how busy the main thread has been of late, in thousandths. */
  load: SharedArrayBuffer;
}

/** What the thread is sent and what it answers. */
export type MatcherRequest =
  | { id: number; request: GenerateRequest }
  | { id: number; search: Search; now: Date }
  | { id: number; open: true }
  | { id: number; cancel: true };
export type MatcherAnswer =
  | { id: number; progress: Progress }
  /** Null: of no request. */
  | { id: number | null; warning: string; cause: string }
  | { id: number; counts: Counts }
  | { id: number; found: Searches[keyof Searches]["found"] }
  | { id: number; error: string; why: "LOST" | "AWAY" | null };

interface Waiting {
  progress?(state: Progress): void;
  warn?(message: string): void;
  /** With what answers the request. */
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

export interface MatcherOptions {
  /** Past a transaction pooler. */
  directUrl: string;
  log: Log;
  /** By which people have their strategies; left out: the default is everybody's. */
  shares?: readonly StrategyShare[];
  /** Where the index is kept from one start to the next; null: nowhere. */
  indexFile?: string | null;
  /** How the shortlists are made that follow the jobs as they come and close; null: none does. */
  follows?: ListRules | null;
  /** The sentence model whose vectors stand in place of the learnt ones; null: none. */
  embeddings?: EmbeddingSettings | null;
  /** File URL of the module whose openEncoder(embeddings) opens it. */
  encoderModule?: string;
}

const ENCODER = new URL("../embeddings/encoder.ts", import.meta.url).href;
/** What is made of a list is waited for while it is written: in less room it would be taken for what lasts. */
const YOUNG_MB = 96;
const LOAD_EVERY_MS = 250;
/** One that is told to stop is waited for so long, as it may be reading all jobs; what it would write later is refused, its lease being gone. */
const LEAVE_MS = 1_000;
/** A thread that died and has the jobs to follow starts again after this. */
const RESTART_MS = 1_000;

function errorOf({ error, why }: Extract<MatcherAnswer, { error: string }>): Error {
  if (why === "LOST") return new LeaseLost();
  return why === "AWAY" ? new DatabaseAway(error) : new Error(error);
}

/** The thread starts at once if it is to follow the jobs, else with the first generation or search; again after it has died. */
export function openMatcher(options: MatcherOptions): Matcher {
  const {
    directUrl,
    log,
    shares = DEFAULT_SHARES,
    indexFile = null,
    follows = null,
    embeddings = null,
    encoderModule = ENCODER,
  } = options;
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let lastId = 0;
  let closed = false;
  const load = new SharedArrayBuffer(4);
  let looked = performance.eventLoopUtilization();
  const looking = setInterval(() => {
    const now = performance.eventLoopUtilization();
    Atomics.store(new Int32Array(load), 0, 1_000 * performance.eventLoopUtilization(now, looked).utilization);
    looked = now;
  }, LOAD_EVERY_MS).unref();

  function settle(answer: MatcherAnswer): void {
    if ("warning" in answer) {
      log.error({ cause: answer.cause }, answer.warning);
      if (answer.id !== null) waiting.get(answer.id)?.warn?.(answer.warning);
      return;
    }
    const asked = waiting.get(answer.id);
    if (!asked) return;
    if ("progress" in answer) asked.progress?.(answer.progress);
    else {
      waiting.delete(answer.id);
      if (waiting.size === 0) thread?.unref();
      if ("counts" in answer) asked.resolve(answer.counts);
      else if ("found" in answer) asked.resolve(answer.found);
      else asked.reject(errorOf(answer));
    }
  }

  function start(): Worker {
    const data: MatcherData = { directUrl, shares, indexFile, follows, embeddings, encoderModule, load };
    const worker = new Worker(new URL("../worker.mjs", import.meta.url), {
      workerData: { module: new URL("./matcher-thread.ts", import.meta.url).href, data },
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    worker.on("message", settle);
    worker.on("error", (error) => log.error({ err: error }, "the matching thread failed"));
    worker.on("exit", (code) => {
      if (thread === worker) thread = null;
      for (const asked of waiting.values()) asked.reject(new Error(`The matching thread ended (${code}).`));
      waiting.clear();
      if (follows && !closed) setTimeout(() => follow(), RESTART_MS).unref();
    });
    return worker;
  }

  /** It keeps no process alive that has nothing else to do. */
  function follow(): void {
    if (closed || thread) return;
    thread = start();
    thread.unref();
  }

  /** Sends a request, made of its id, and resolves with its answer. */
  function ask<Answer>(requestOf: (id: number) => MatcherRequest, told: Pick<Waiting, "progress" | "warn"> = {}) {
    thread ??= start();
    const worker = thread;
    worker.ref();
    const id = ++lastId;
    const send = (message: MatcherRequest) => worker.postMessage(message);
    const answer = new Promise<Answer>((resolve, reject) => {
      waiting.set(id, { ...told, resolve: resolve as Waiting["resolve"], reject });
      send(requestOf(id));
    });
    return { answer, cancel: () => send({ id, cancel: true }) };
  }

  if (follows) follow();
  const refused = () => Promise.reject(new Error("The matcher is closed."));

  return {
    generate(request, { signal, progress, warn }) {
      if (closed) return refused();
      const { answer, cancel } = ask<Counts>((id) => ({ id, request }), { progress, warn });
      return new Promise((resolve, reject) => {
        let late: NodeJS.Timeout | undefined;
        const leave = () => {
          cancel();
          late = setTimeout(() => reject(new LeaseLost()), LEAVE_MS);
        };
        signal.addEventListener("abort", leave, { once: true });
        if (signal.aborted) leave();
        const over = () => {
          clearTimeout(late);
          signal.removeEventListener("abort", leave);
        };
        answer.then(resolve, reject).finally(over);
      });
    },
    search(kind, asked, now) {
      if (closed) return refused();
      return ask<Searches[typeof kind]["found"]>((id) => ({ id, search: { kind, asked } as Search, now })).answer;
    },
    async ready() {
      if (embeddings && !closed) await ask<Counts>((id) => ({ id, open: true })).answer;
    },
    async close() {
      closed = true;
      clearInterval(looking);
      await thread?.terminate();
    },
  };
}
