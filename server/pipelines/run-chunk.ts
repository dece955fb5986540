import { isAway } from "../database/away.ts";
import { beat, type ClaimedChunk, claimChunk, endChunk, failRun, LeaseLost, MOST_ATTEMPTS, sumUp } from "./chunks.ts";
import { analyseLists, FIRST_ANALYSED, listRules } from "./generate.ts";
import type { PipelineContext } from "./pipeline.ts";
import { HEARTBEAT_EVERY_MS } from "./run.ts";

const WRITE_EVERY_MS = 500;

/** A run that this process is at, however many of its chunks. */
interface Followed {
  timer: NodeJS.Timeout;
  /** Of each of its chunks here: what ends it. */
  ends: Set<() => void>;
}

/** Makes the lists of chunks, and writes how far their runs are. */
export function createChunkRunner({ pool, log, matcher, now, settings }: PipelineContext) {
  const runs = new Map<string, Followed>();

  /** @returns what is to be called when the chunk is over */
  function follow(runId: string, end: () => void): () => void {
    const run = runs.get(runId) ?? { timer: setInterval(tick, WRITE_EVERY_MS), ends: new Set() };
    runs.set(runId, run);
    run.ends.add(end);
    let analysedAt = FIRST_ANALYSED;
    let isWriting = false;
    return () => {
      run.ends.delete(end);
      if (run.ends.size > 0) return;
      clearInterval(run.timer);
      runs.delete(runId);
    };

    function tick(): void {
      if (isWriting) return;
      isWriting = true;
      write()
        .catch((error) => log.warn({ err: error, run: runId }, "a run's progress could not be written"))
        .finally(() => {
          isWriting = false;
        });
    }

    async function write(): Promise<void> {
      const done = await sumUp(pool, runId);
      if (done === null) for (const each of runs.get(runId)?.ends ?? []) each();
      else if (done >= analysedAt) {
        analysedAt = 4 * done;
        await analyseLists(pool);
      }
    }
  }

  async function execute(
    { lease, people, reason, options }: ClaimedChunk,
    attempts: number,
    stopping: AbortSignal,
  ): Promise<void> {
    const lost = new AbortController();
    const warnings: string[] = [];
    const leave = follow(lease.runId, () => lost.abort());
    const beating = setInterval(() => {
      beat(pool, lease).then(
        (isMine) => isMine || lost.abort(),
        (error) => log.warn({ err: error, run: lease.runId }, "a chunk's heartbeat could not be written"),
      );
    }, HEARTBEAT_EVERY_MS);
    try {
      await matcher.generate(
        {
          people,
          lease,
          reason: reason ?? "SCHEDULED",
          dryRun: options.dryRun ?? false,
          now: now(),
          rules: listRules(settings),
        },
        {
          signal: AbortSignal.any([lost.signal, stopping]),
          progress() {},
          warn: (message) => void warnings.push(message),
        },
      );
      await endChunk(pool, lease, "SUCCEEDED", warnings);
    } catch (error) {
      if (stopping.aborted) await endChunk(pool, lease, "QUEUED", warnings);
      // Where another process has it, this ends nothing.
      else if (lost.signal.aborted || error instanceof LeaseLost) await endChunk(pool, lease, "CANCELLED", warnings);
      else if (isAway(error) || attempts < MOST_ATTEMPTS) {
        await endChunk(pool, lease, "QUEUED", warnings);
        throw error;
      } else {
        log.error({ err: error, run: lease.runId }, "a generation for everybody is given up");
        await failRun(pool, lease, "It failed unexpectedly; the server's log has the details under this run's id.");
      }
    } finally {
      clearInterval(beating);
      leave();
    }
  }

  /**
   * Takes a chunk of a run and makes its lists. Resolves also when it is not to be had, was cancelled, or is lost to another process.
   * @param attempts of its job, this one included
   * @param stopping aborts when the server stops; the chunk then waits again, from behind its last list
   * @throws what kept it from being made; it waits again, until that has happened MOST_ATTEMPTS times: then its run is given up
   */
  return async ({ runId, chunk }: { runId: string; chunk: number }, attempts: number, stopping: AbortSignal) => {
    const claimed = await claimChunk(pool, runId, chunk);
    if (claimed) await execute(claimed, attempts, stopping);
  };
}
