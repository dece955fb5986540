import { setTimeout as delay } from "node:timers/promises";
import { Logger, type Runner, runMigrations, run as runWorker } from "graphile-worker";
import { AppError } from "../errors.ts";
import type { PipelineName } from "../generated/prisma/enums.ts";
import type { Log } from "../log.ts";
import { cancelRun, claimRun, insertRun, LEASE_SECONDS, recoverRuns, requeueWaiting } from "./ledger.ts";
import type { Pipeline, PipelineContext, Pipelines, RunOptions, StartOptions } from "./pipeline.ts";
import { createQueuePool } from "./queue-pool.ts";
import { executeRun } from "./run.ts";
import { createChunkRunner } from "./run-chunk.ts";
import type { Schedule } from "./schedule.ts";

/** A long run takes one place; people's own generations go on beside it. */
const CONCURRENCY = 4;
/** Backfills wait for vendors most of the time: they have places of their own, so that nobody's generation waits for them. */
const BACKFILLS = 2;
/** A mail waits for no run. */
const MAILS = 1;
const BEGIN_AGAIN_MS = 500;
/** Lists of one chunk are made while those of another are written; and while one is taken or ended, two go on. */
const CHUNKS = 3;
const ONE_PERSONS = ["GENERATE_RECOMMENDATIONS", "BACKFILL"];
const MOST_LOOKBACK_DAYS = 365;

export interface PipelinesOptions {
  context: PipelineContext;
  list: readonly Pipeline[];
  /** Past a transaction pooler. */
  directUrl: string;
  /** False: queues work, and leaves it to other processes (ROLE=web, command line tools). */
  works: boolean;
  /** Sends a mail that waits in the queue (accounts/letters.ts); left out: other processes do. */
  deliver?: (letter: unknown) => Promise<void>;
  /** Null: no ticks are claimed here (command line tools). */
  schedule: ((list: readonly Pipeline[]) => Promise<Schedule>) | null;
}

/** The queue's tables; safe to call from several processes at once. */
export async function migrateQueue(directUrl: string, log: Log): Promise<void> {
  await runMigrations({ connectionString: directUrl, logger: workerLogger(log) });
}

/** Opens the pipelines: the queue's workers and the schedule, as far as this process has them. */
export async function openPipelines(options: PipelinesOptions): Promise<Pipelines & { close(): Promise<void> }> {
  const { context, list, directUrl } = options;
  const { pool, log } = context;
  const byName = new Map<string, Pipeline>(list.map((pipeline) => [pipeline.name, pipeline]));
  const stopping = new AbortController();
  const busy = new Set<Promise<unknown>>();

  async function work(runId: string): Promise<void> {
    // Left waiting: close() queues it for another process.
    if (stopping.signal.aborted) return;
    const run = await claimRun(pool, runId);
    const pipeline = run && byName.get(run.name);
    if (!run || !pipeline) return;
    const execution = executeRun(context, pipeline, run, stopping.signal);
    busy.add(execution);
    await execution.finally(() => busy.delete(execution));
  }

  const runChunk = createChunkRunner(context);
  async function workChunk(payload: unknown, attempts: number): Promise<void> {
    if (stopping.signal.aborted) return;
    const execution = runChunk(payload as { runId: string; chunk: number }, attempts, stopping.signal);
    busy.add(execution);
    await execution.finally(() => busy.delete(execution));
  }

  async function watchLeases(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const freed = await recoverRuns(pool);
        if (freed) log.warn({ runs: freed }, "runs whose process died were queued again");
        await requeueWaiting(pool, LEASE_SECONDS);
      } catch (error) {
        log.warn({ err: error }, "runs of dead processes could not be looked for");
      }
      await delay((LEASE_SECONDS * 1000) / 4, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
  }

  const workers: { stop(): Promise<void> }[] = [];
  /** Works at a task until the server stops. Where the library gives up, it is begun anew. */
  async function keepWorking(
    task: string,
    concurrency: number,
    execute: (payload: unknown, attempts: number) => Promise<void>,
  ): Promise<void> {
    const connections = createQueuePool(directUrl, concurrency + 2);
    const begin = () =>
      runWorker({
        pgPool: connections,
        concurrency,
        noHandleSignals: true,
        pollInterval: 2_000,
        logger: workerLogger(log),
        taskList: { [task]: (payload, { job }) => execute(payload, job.attempts) },
      });
    let runner: Runner | null = await begin();
    workers.push({
      async stop() {
        await runner?.stop();
        await connections.end();
      },
    });
    void (async () => {
      while (!stopping.signal.aborted) {
        await runner?.promise.catch((error) => log.warn({ err: error }, "the queue gave up; it is begun anew"));
        runner = null;
        await delay(BEGIN_AGAIN_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
        if (!stopping.signal.aborted) runner = await begin().catch(() => null);
      }
      // It was begun while the server came to stop.
      await runner?.stop().catch(() => {});
    })();
  }

  if (options.works) {
    const workRun = (payload: unknown) => work((payload as { runId: string }).runId);
    await keepWorking("pipeline", CONCURRENCY, workRun);
    await keepWorking("backfill", BACKFILLS, workRun);
    await keepWorking("chunk", CHUNKS, workChunk);
    if (options.deliver) await keepWorking("mail", MAILS, options.deliver);
    void watchLeases();
  }
  const schedule = (await options.schedule?.(list)) ?? null;

  function check(name: PipelineName, { userId, file, options: given = {} }: StartOptions): Pipeline {
    const pipeline = byName.get(name);
    if (!pipeline) throw new AppError("BAD_USER_INPUT", `The pipeline ${name} does not exist on this server.`);
    if (userId && !ONE_PERSONS.includes(name)) {
      throw new AppError("BAD_USER_INPUT", `${name} works on all; only ${ONE_PERSONS.join(" and ")} take a userId.`);
    }
    if (name === "IMPORT_JOBS" && !file && !given.file) {
      throw new AppError(
        "BAD_USER_INPUT",
        "IMPORT_JOBS needs a file: use the mutation importJobs, or npm run import -- FILE.",
      );
    }
    if (given.archive !== undefined && name !== "EXPIRE_JOBS")
      throw new AppError("BAD_USER_INPUT", `${name} deletes no jobs: leave out archive.`);
    checkCollection(pipeline, given);
    return pipeline;
  }

  function checkCollection({ name }: Pipeline, { sources, lookbackDays, unfiltered }: RunOptions): void {
    const collects = name.startsWith("COLLECT");
    if (!collects && name !== "BACKFILL" && (sources || lookbackDays !== undefined || unfiltered)) {
      throw new AppError("BAD_USER_INPUT", `${name} collects nothing: leave out sources, lookbackDays and unfiltered.`);
    }
    if (!collects && unfiltered)
      throw new AppError("BAD_USER_INPUT", `${name} asks for what people look for: leave out unfiltered.`);
    const known = context.sources.known.map(({ definition }) => definition.name);
    const other = sources?.find((source) => !known.includes(source));
    if (other !== undefined) {
      const names = known.length ? `one of ${known.join(", ")}` : "none: SOURCES allows none";
      throw new AppError("BAD_USER_INPUT", `There is no source ${other}; it must be ${names}.`);
    }
    if (lookbackDays !== undefined && !(lookbackDays >= 1 && lookbackDays <= MOST_LOOKBACK_DAYS)) {
      throw new AppError("BAD_USER_INPUT", `lookbackDays must be from 1 to ${MOST_LOOKBACK_DAYS}.`);
    }
  }

  return {
    list: () =>
      list.map(({ name, description, schedule: own, timezone }) => ({
        name,
        description,
        ...(schedule?.planOf(name) ?? { schedule: own, timezone: own && timezone, enabled: true, nextRunAt: null }),
      })),
    async update(name, changes) {
      if (!schedule) throw new Error("a process without a schedule was asked to change one");
      await schedule.update(name, changes);
    },
    async start(name, given) {
      check(name, given);
      return (await insertRun(pool, name, given, false)).id;
    },
    async runNow(name, given, onProgress) {
      const pipeline = check(name, given);
      const run = await insertRun(pool, name, given, true);
      const counts = await executeRun(context, pipeline, run, stopping.signal, onProgress);
      if (counts) return counts;
      const { rows } = await pool.query<{ error: string | null }>("SELECT error FROM pipeline_runs WHERE id = $1", [
        run.id,
      ]);
      throw new Error(rows[0]?.error ?? "The run was cancelled.");
    },
    cancel: (runId) => cancelRun(pool, runId),
    async close() {
      schedule?.stop();
      // Runs under way make themselves wait again; queued once no worker of ours can take them, for another process.
      stopping.abort();
      await Promise.allSettled([...busy]);
      if (workers.length === 0) return;
      const stopped = workers.map((worker) =>
        worker.stop().catch((error) => log.warn({ err: error }, "the queue's workers did not stop in order")),
      );
      await Promise.all(stopped);
      await requeueWaiting(pool, 0).catch((error) => log.warn({ err: error }, "waiting runs could not be queued"));
    },
  };
}

function workerLogger(log: Log): Logger {
  // The library tells every job; what matters of a run stands in its row.
  return new Logger(() => (level, message) => {
    if (level === "error" || level === "warning") log.warn({ queue: message }, "the queue complains");
  });
}
