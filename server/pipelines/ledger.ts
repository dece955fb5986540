import type pg from "pg";
import { transaction } from "../database/transaction.ts";
import { AppError } from "../errors.ts";
import type { GenerationReason, PipelineName, PipelineRunStatus } from "../generated/prisma/enums.ts";
import { addChunkJobs, closeRun, cutIntoChunks, freeJobs, recoverChunks, requeueChunks } from "./chunks.ts";
import type { Counts, Progress, RunOptions, StartOptions } from "./pipeline.ts";
import { dropFile, storeFile } from "./run-files.ts";

/**
 * The runs' rows: the history, the lock and the state of all background work. Of one pipeline and subject at most one
 * run works and one waits (partial unique indexes); the queue's job only says "look at this run".
 */

/** A process writes its runs' heartbeat more often than this; a run whose heartbeat is older has lost its process. */
export const LEASE_SECONDS = 20;
const MAX_WARNINGS = 50;

export interface RunRow {
  id: string;
  name: PipelineName;
  subject: string;
  user_id: string | null;
  reason: StartOptions["reason"] | null;
  requested_by_id: string | null;
  options: RunOptions;
  /** Counts the executions: whoever lost the run to another execution writes nothing any more. */
  attempt: number;
}

export const RETURNED = "id, name, subject, user_id, reason, requested_by_id, options, attempt";

/** Inserts a run and its job in one transaction. `now`: it is running at once, in this process, past the queue. */
export async function insertRun(
  pool: pg.Pool,
  name: PipelineName,
  { trigger, userId = null, requestedById = null, reason, options = {}, file }: StartOptions,
  now: boolean,
): Promise<RunRow> {
  const subject = userId ?? options.fileName ?? "all";
  try {
    return await transaction(pool, async (client) => {
      const { rows } = await client.query<RunRow>(
        `INSERT INTO pipeline_runs (name, subject, user_id, trigger, reason, requested_by_id, options, status, attempt, started_at, heartbeat_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8::"PipelineRunStatus", CASE WHEN $8 = 'RUNNING' THEN 1 ELSE 0 END,
           CASE WHEN $8 = 'RUNNING' THEN clock_timestamp() END, CASE WHEN $8 = 'RUNNING' THEN clock_timestamp() END) RETURNING ${RETURNED}`,
        [name, subject, userId, trigger, reason ?? null, requestedById, options, now ? "RUNNING" : "QUEUED"],
      );
      const run = rows[0] as RunRow;
      // Asked only now: whoever waited before our row was there is by now seen to run, or has refused our row.
      const busy = await client.query(
        "SELECT FROM pipeline_runs WHERE name = $1 AND subject = $2 AND status = 'RUNNING' AND id <> $3",
        [name, subject, run.id],
      );
      if (busy.rowCount) throw conflict(name);
      if (file) await storeFile(client, run.id, file);
      if (!now) await queueNew(client, run);
      return run;
    });
  } catch (error) {
    if ((error as { code?: string }).code === "23505") throw conflict(name);
    if ((error as { code?: string }).code === "23503") throw new AppError("NOT_FOUND", "There is no such person.");
    throw error;
  }
}

function conflict(name: PipelineName): AppError {
  return new AppError(
    "CONFLICT",
    `${name} is already under way for the same subject: wait until it ends, or cancel it.`,
  );
}

/** Queues a run that is new: a generation for everybody in chunks. */
export async function queueNew(
  client: pg.ClientBase,
  { id, name, user_id }: Pick<RunRow, "id" | "name" | "user_id">,
): Promise<void> {
  if (name === "GENERATE_RECOMMENDATIONS" && user_id === null) await cutIntoChunks(client, id);
  await addJobs(client, [id]);
}

/** A run's job: a person who waits goes first, and backfills have workers of their own (queue.ts). One that is in chunks has theirs. */
const ADD_JOBS = `SELECT graphile_worker.add_job(CASE name WHEN 'BACKFILL' THEN 'backfill' ELSE 'pipeline' END,
    json_build_object('runId', id), job_key => 'run:' || id, priority => CASE WHEN user_id IS NULL THEN 10 ELSE 0 END)
  FROM pipeline_runs WHERE NOT EXISTS (SELECT FROM run_chunks WHERE run_id = id) AND`;

async function addJobs(client: pg.ClientBase | pg.Pool, runIds: readonly string[]): Promise<void> {
  await client.query(`${ADD_JOBS} id = ANY($1)`, [runIds]);
  await addChunkJobs(client, "run_id = ANY($1)", [runIds]);
}

/**
 * Inserts a run that makes the list of everybody who has one, in the transaction that makes it necessary; its jobs come with
 * queueForAll, or in a while by themselves. None where one waits, or has begun and has not yet made any list: it takes what
 * there is when it comes to each person.
 */
export async function insertForAll(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO pipeline_runs (name, trigger, reason)
       SELECT 'GENERATE_RECOMMENDATIONS', 'EVENT', 'NEW_JOBS' WHERE EXISTS (SELECT FROM shortlists WHERE revision > 0) AND NOT EXISTS (
         SELECT FROM pipeline_runs r WHERE name = 'GENERATE_RECOMMENDATIONS' AND subject = 'all' AND status = 'RUNNING'
           AND cancelled_at IS NULL AND NOT coalesce((options ->> 'dryRun')::boolean, false)
           AND coalesce((SELECT sum(run_chunks.done) FROM run_chunks WHERE run_id = r.id), r.done) = 0)
     ON CONFLICT (name, subject) WHERE status = 'QUEUED' DO NOTHING RETURNING id`,
  );
  if (rows[0]) await cutIntoChunks(client, rows[0].id);
}

/** The same, to begin at once, or as soon as the one that goes on has ended. */
export async function queueForAll(pool: pg.Pool): Promise<void> {
  await transaction(pool, async (client) => {
    await insertForAll(client);
    await addChunkJobs(client, `r.name = 'GENERATE_RECOMMENDATIONS' AND r.status = 'QUEUED'`, []);
  });
}

/** Queues a generation for each of these people, unless one of theirs waits; in the transaction that makes it necessary. */
export async function queueGenerations(
  client: pg.ClientBase,
  userIds: readonly string[],
  reason: GenerationReason,
): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO pipeline_runs (name, subject, user_id, trigger, reason)
       SELECT 'GENERATE_RECOMMENDATIONS', id::text, id, 'EVENT', $2::"GenerationReason" FROM users WHERE id = ANY($1) ORDER BY users.id
     ON CONFLICT (name, subject) WHERE status = 'QUEUED' DO UPDATE SET reason = excluded.reason RETURNING id`,
    [userIds, reason],
  );
  await addJobs(
    client,
    rows.map(({ id }) => id),
  );
}

/** Makes a waiting run a running one. Null: it no longer waits, or another of its subject is running. */
export async function claimRun(pool: pg.Pool, runId: string): Promise<RunRow | null> {
  try {
    const { rows } = await pool.query<RunRow>(
      `UPDATE pipeline_runs SET status = 'RUNNING', attempt = attempt + 1, started_at = clock_timestamp(), heartbeat_at = clock_timestamp()
       WHERE id = $1 AND status = 'QUEUED' RETURNING ${RETURNED}`,
      [runId],
    );
    return rows[0] ?? null;
  } catch (error) {
    // The running one queues this run again when it ends.
    if ((error as { code?: string }).code === "23505") return null;
    throw error;
  }
}

/** Writes how far a run is. @returns false when the run is no longer this execution's to do: cancelled or taken over */
export async function writeProgress(pool: pg.Pool, run: RunRow, state: Progress | null): Promise<boolean> {
  const mine = "id = $1 AND attempt = $2 AND status = 'RUNNING' AND cancelled_at IS NULL";
  const { rowCount } = state
    ? await pool.query(
        `UPDATE pipeline_runs SET heartbeat_at = clock_timestamp(), done = $3, total = coalesce($4, total), counts = coalesce($5, counts),
           by_source = coalesce($6, by_source) WHERE ${mine}`,
        [
          run.id,
          run.attempt,
          state.done,
          state.total ?? null,
          state.counts ?? null,
          state.bySource ? JSON.stringify(state.bySource) : null,
        ],
      )
    : await pool.query(`UPDATE pipeline_runs SET heartbeat_at = clock_timestamp() WHERE ${mine}`, [
        run.id,
        run.attempt,
      ]);
  return rowCount === 1;
}

export interface Outcome {
  status: Exclude<PipelineRunStatus, "RUNNING">;
  progress?: Progress | null;
  counts?: Counts;
  warnings: string[];
  error?: string;
}

/**
 * Ends a run and queues the one that waited for it; or makes it wait again, for requeueWaiting() to find. A run that another
 * execution has taken over is left to that.
 */
export async function endRun(pool: pg.Pool, run: RunRow, outcome: Outcome): Promise<void> {
  const warnings = outcome.warnings.slice(0, MAX_WARNINGS);
  if (outcome.warnings.length > MAX_WARNINGS) warnings.push(`and ${outcome.warnings.length - MAX_WARNINGS} more`);
  await transaction(pool, async (client) => {
    const waiting = await client.query<{ id: string }>(
      "SELECT id FROM pipeline_runs WHERE name = $1 AND subject = $2 AND status = 'QUEUED' FOR UPDATE",
      [run.name, run.subject],
    );
    const mine = await client.query<{ isCancelled: boolean }>(
      `SELECT cancelled_at IS NOT NULL AS "isCancelled" FROM pipeline_runs WHERE id = $1 AND attempt = $2 AND status = 'RUNNING' FOR UPDATE`,
      [run.id, run.attempt],
    );
    if (!mine.rows[0]) return;
    // A run handed back while a newer one of its subject waits is done by that one; one that was cancelled by nobody.
    const isDropped = waiting.rows[0] || mine.rows[0].isCancelled;
    const status = outcome.status === "QUEUED" && isDropped ? "CANCELLED" : outcome.status;
    await client.query(
      `UPDATE pipeline_runs SET status = $2::"PipelineRunStatus", done = coalesce($3, done), total = coalesce($4, total),
         counts = coalesce($5, counts), warnings = $6, error = $7, by_source = coalesce($8, by_source),
         finished_at = CASE WHEN $2 = 'QUEUED' THEN NULL ELSE clock_timestamp() END,
         cancelled_at = CASE WHEN $2 = 'CANCELLED' THEN coalesce(cancelled_at, clock_timestamp()) END
       WHERE id = $1`,
      [
        run.id,
        status,
        outcome.progress?.done ?? null,
        outcome.progress?.total ?? null,
        outcome.counts ?? outcome.progress?.counts ?? null,
        warnings,
        outcome.error ?? null,
        outcome.progress?.bySource ? JSON.stringify(outcome.progress.bySource) : null,
      ],
    );
    // A run that is handed back reads it again.
    if (status !== "QUEUED") await dropFile(client, run.id);
    await addJobs(
      client,
      waiting.rows.map(({ id }) => id),
    );
  });
}

/** Cancels a run that waits at once, one that runs as soon as its process notices. */
export async function cancelRun(pool: pg.Pool, runId: string): Promise<void> {
  const found = await transaction(pool, async (client) => {
    const { rows } = await client.query<{ status: PipelineRunStatus; isCut: boolean }>(
      `UPDATE pipeline_runs SET cancelled_at = coalesce(cancelled_at, clock_timestamp()),
         status = CASE WHEN status = 'QUEUED' THEN 'CANCELLED' ELSE status END,
         finished_at = CASE WHEN status = 'QUEUED' THEN clock_timestamp() END
       WHERE id = $1 AND status IN ('QUEUED', 'RUNNING') RETURNING status, EXISTS (SELECT FROM run_chunks WHERE run_id = id) AS "isCut"`,
      [runId],
    );
    const [run] = rows;
    if (run?.status === "CANCELLED") {
      await client.query("DELETE FROM run_chunks WHERE run_id = $1", [runId]);
      await dropFile(client, runId);
    }
    // Perhaps nobody is at any of it.
    else if (run?.isCut) await closeRun(client, runId);
    return run;
  });
  if (found) return;
  const { rowCount } = await pool.query("SELECT FROM pipeline_runs WHERE id = $1", [runId]);
  if (rowCount) throw new AppError("CONFLICT", "This run has ended already.");
  throw new AppError("NOT_FOUND", "There is no such run.");
}

/**
 * Frees runs whose process died: they wait again (pipelines are safe to run twice), or are ended where a newer one of
 * the same subject waits.
 * @returns how many
 */
export async function recoverRuns(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<RunRow>(
    `SELECT ${RETURNED} FROM pipeline_runs
     WHERE status = 'RUNNING' AND heartbeat_at < clock_timestamp() - make_interval(secs => $1)
       AND NOT EXISTS (SELECT FROM run_chunks WHERE run_id = id)`,
    [LEASE_SECONDS],
  );
  for (const run of rows)
    await endRun(pool, run, { status: "QUEUED", warnings: ["Its process ended; it was started again."] });
  const chunks = await recoverChunks(pool, LEASE_SECONDS);
  if (rows.length + chunks > 0) await requeueWaiting(pool, 0);
  return rows.length + chunks;
}

/**
 * Sees to it that every run that has waited so long has its job: whoever handed it back may have died before queueing
 * it. A job that is there already is replaced by the like; one too many finds nothing to do.
 */
export async function requeueWaiting(pool: pg.Pool, seconds: number): Promise<void> {
  await pool.query(`${ADD_JOBS} status = 'QUEUED' AND queued_at <= clock_timestamp() - make_interval(secs => $1)`, [
    seconds,
  ]);
  await requeueChunks(pool, seconds);
  await freeJobs(pool, LEASE_SECONDS);
}
