import { isAway } from "../database/away.ts";
import { AppError } from "../errors.ts";
import { LeaseLost } from "./chunks.ts";
import { endRun, type Outcome, type RunRow, writeProgress } from "./ledger.ts";
import type { Counts, Pipeline, PipelineContext, Progress } from "./pipeline.ts";

const WRITE_EVERY_MS = 500;
export const HEARTBEAT_EVERY_MS = 5_000;

/**
 * Executes a claimed run and writes its row: progress and heartbeat while it goes, the outcome at the end. Resolves
 * also when the run fails: its row says so. Where the database was away it waits again, as well as that can be written.
 * @param stopping aborts when the server stops; the run then goes back to the queue
 * @returns the counts, or null when it did not succeed
 * @throws what says that the database was away
 */
export async function executeRun(
  context: PipelineContext,
  pipeline: Pipeline,
  run: RunRow,
  stopping: AbortSignal,
  onProgress: (state: Progress) => void = () => {},
): Promise<Counts | null> {
  const { pool, log } = context;
  const lost = new AbortController();
  const signal = AbortSignal.any([lost.signal, stopping]);
  const warnings: string[] = [];
  let latest: Progress | null = null;
  let unwritten = false;
  let writtenAt = Date.now();
  let writing: Promise<void> = Promise.resolve();

  const timer = setInterval(() => {
    writing = writing.then(async () => {
      const beat = Date.now() - writtenAt >= HEARTBEAT_EVERY_MS;
      const state = unwritten ? latest : null;
      if (!state && !beat && !(await isCancelled())) return;
      unwritten = false;
      writtenAt = Date.now();
      if (!(await writeProgress(pool, run, state))) lost.abort();
    });
    // A database that is away for a moment does not end the run; the next tick tries again.
    writing = writing.catch((error) => log.warn({ err: error, run: run.id }, "a run's progress could not be written"));
  }, WRITE_EVERY_MS);

  async function isCancelled(): Promise<boolean> {
    const { rows } = await pool.query("SELECT cancelled_at FROM pipeline_runs WHERE id = $1", [run.id]);
    return rows[0]?.cancelled_at !== null;
  }

  const end = (outcome: Outcome) => endRun(pool, run, outcome);

  try {
    const counts = await pipeline.run(context, {
      id: run.id,
      attempt: run.attempt,
      userId: run.user_id,
      reason: run.reason ?? "MANUAL",
      options: run.options,
      requestedById: run.requested_by_id,
      signal,
      progress(state) {
        latest = state;
        unwritten = true;
        onProgress(state);
      },
      warn: (message) => void warnings.push(message),
    });
    signal.throwIfAborted();
    clearInterval(timer);
    await writing;
    await end({ status: "SUCCEEDED", progress: latest, counts, warnings });
    return counts;
  } catch (error) {
    clearInterval(timer);
    await writing;
    if (stopping.aborted && !lost.signal.aborted) {
      await end({ status: "QUEUED", progress: latest, warnings });
    } else if (lost.signal.aborted || error instanceof LeaseLost) {
      await end({ status: "CANCELLED", progress: latest, warnings });
    } else if (isAway(error)) {
      await end({ status: "QUEUED", progress: latest, warnings });
      throw error;
    } else {
      log.error({ err: error, run: run.id, pipeline: run.name }, "a pipeline failed");
      const message =
        error instanceof AppError
          ? error.message
          : "It failed unexpectedly; the server's log has the details under this run's id.";
      await end({ status: "FAILED", progress: latest, warnings, error: message });
    }
    return null;
  }
}
