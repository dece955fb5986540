import type pg from "pg";
import { transaction } from "../database/transaction.ts";
import type { GenerationReason } from "../generated/prisma/enums.ts";
import type { Counts, RunOptions } from "./pipeline.ts";

/**
 * A generation for everybody, in parts that any process may take. A chunk is people in an order; how far it has come is written in the
 * transactions that write their lists, so whoever takes it over goes on behind the last list that is there, and whoever has lost it
 * writes nothing any more.
 */

/** So many people are one chunk: some seconds of work at most. */
export const PEOPLE_PER_CHUNK = 200;
/** A chunk that failed so often takes its run along. */
export const MOST_ATTEMPTS = 4;
const MAX_WARNINGS = 50;

/** In whose name something is written: an execution of a run, or of a chunk of it. */
export interface Lease {
  runId: string;
  /** Null: of the whole run. */
  chunk: number | null;
  attempt: number;
}

/** What an execution throws that is no longer the current one, or whose run was cancelled: nothing of it is to be written. */
export class LeaseLost extends Error {
  constructor() {
    super("The work was cancelled, or another process has taken it over.");
    this.name = "LeaseLost";
  }
}

export interface ClaimedChunk {
  lease: Lease & { chunk: number };
  /** Those that are still to be done, in their order. */
  people: string[];
  reason: GenerationReason | null;
  options: RunOptions;
}

type Client = Pick<pg.ClientBase, "query">;

/** Cuts a run for everybody who has a profile into chunks; in the transaction that inserts the run. */
export async function cutIntoChunks(client: Client, runId: string): Promise<void> {
  await client.query(
    `WITH cut AS (
       INSERT INTO run_chunks (run_id, chunk, people)
       SELECT $1, part, array_agg(user_id ORDER BY user_id)
       FROM (SELECT user_id, (row_number() OVER (ORDER BY user_id) - 1) / ${PEOPLE_PER_CHUNK} AS part FROM profiles) AS everybody
       GROUP BY part RETURNING cardinality(people) AS size
     )
     UPDATE pipeline_runs SET total = (SELECT sum(size) FROM cut) WHERE id = $1`,
    [runId],
  );
}

/** Queues the chunks that match: a job each. One that is there already is replaced by the like. */
export async function addChunkJobs(client: Client, where: string, values: unknown[]): Promise<void> {
  await client.query(
    `SELECT graphile_worker.add_job('chunk', json_build_object('runId', run_id, 'chunk', chunk), job_key => 'chunk:' || run_id || ':' || chunk,
       priority => 10)
     FROM (SELECT run_id, chunk FROM run_chunks c JOIN pipeline_runs r ON r.id = run_id WHERE c.status = 'QUEUED' AND ${where} ORDER BY run_id, chunk) AS c`,
    values,
  );
}

/** Takes a chunk; the first one that is taken begins the run. Null: it is not to be had, or another run of the same kind goes on. */
export async function claimChunk(pool: pg.Pool, runId: string, chunk: number): Promise<ClaimedChunk | null> {
  try {
    const { rows } = await pool.query<Omit<ClaimedChunk, "lease"> & { attempt: number }>(
      `WITH begun AS (
         UPDATE pipeline_runs SET status = 'RUNNING', attempt = attempt + 1, started_at = clock_timestamp(), heartbeat_at = clock_timestamp()
         WHERE id = $1 AND status = 'QUEUED' AND EXISTS (SELECT FROM run_chunks WHERE run_id = $1 AND chunk = $2 AND status = 'QUEUED')
       ), taken AS (
         UPDATE run_chunks SET status = 'RUNNING', attempt = attempt + 1, heartbeat_at = clock_timestamp()
         WHERE run_id = $1 AND chunk = $2 AND status = 'QUEUED' AND EXISTS (SELECT FROM pipeline_runs WHERE id = $1 AND cancelled_at IS NULL)
         RETURNING attempt, people[done + 1:] AS people
       )
       SELECT taken.attempt, people, reason, options FROM taken, pipeline_runs WHERE id = $1`,
      [runId, chunk],
    );
    const row = rows[0];
    return row ? { ...row, lease: { runId, chunk, attempt: row.attempt } } : null;
  } catch (error) {
    // The running one queues these chunks again when it ends.
    if ((error as { code?: string }).code === "23505") return null;
    throw error;
  }
}

/**
 * Says that some of a chunk's people are done; in the transaction that writes their lists, as its last statement. Of a whole run it only
 * sees to it that this execution is still the current one.
 * @throws LeaseLost
 */
export async function account(client: Client, lease: Lease, done: number, counts: Counts): Promise<void> {
  const { runId, chunk, attempt } = lease;
  const { rowCount } =
    chunk === null
      ? await client.query(
          "SELECT FROM pipeline_runs WHERE id = $1 AND attempt = $2 AND status = 'RUNNING' AND cancelled_at IS NULL FOR SHARE",
          [runId, attempt],
        )
      : await client.query(
          `UPDATE run_chunks SET done = done + $4, heartbeat_at = clock_timestamp(), counts = counts || (
             SELECT jsonb_object_agg(key, coalesce((counts ->> key)::int, 0) + value::int) FROM jsonb_each_text($5))
           WHERE run_id = $1 AND chunk = $2 AND attempt = $3 AND status = 'RUNNING'
             AND EXISTS (SELECT FROM pipeline_runs WHERE id = run_id AND cancelled_at IS NULL)`,
          [runId, chunk, attempt, done, JSON.stringify(counts)],
        );
  if (rowCount === 0) throw new LeaseLost();
}

/** @returns whether no list of a run has been made yet */
export async function isUntouched(client: Client, runId: string): Promise<boolean> {
  const { rowCount } = await client.query("SELECT FROM run_chunks WHERE run_id = $1 AND done > 0 LIMIT 1", [runId]);
  return rowCount === 0;
}

/** @returns whether the chunk is still this execution's to do */
export async function beat(pool: pg.Pool, { runId, chunk, attempt }: Lease): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE run_chunks SET heartbeat_at = clock_timestamp() WHERE run_id = $1 AND chunk = $2 AND attempt = $3 AND status = 'RUNNING'
       AND EXISTS (SELECT FROM pipeline_runs WHERE id = run_id AND cancelled_at IS NULL)`,
    [runId, chunk, attempt],
  );
  return rowCount === 1;
}

/** What the chunks of a run have come to. */
const SUMS = `SELECT sum(done)::int AS done, (SELECT coalesce(jsonb_object_agg(key, total), '{}') FROM (
    SELECT key, sum(value::int) AS total FROM run_chunks, jsonb_each_text(counts) WHERE run_id = $1 GROUP BY key) AS each) AS counts
  FROM run_chunks WHERE run_id = $1`;

/** Writes how far a run is: the sum of its chunks. @returns how many people; null: it goes on no more */
export async function sumUp(pool: pg.Pool, runId: string): Promise<number | null> {
  const { rows } = await pool.query<{ done: number }>(
    `UPDATE pipeline_runs SET done = sums.done, counts = sums.counts, heartbeat_at = clock_timestamp() FROM (${SUMS}) AS sums
     WHERE id = $1 AND status = 'RUNNING' AND cancelled_at IS NULL RETURNING sums.done`,
    [runId],
  );
  return rows[0]?.done ?? null;
}

/** What becomes of a chunk with the end of an execution; QUEUED: it is handed back. */
export type ChunkEnd = "SUCCEEDED" | "CANCELLED" | "QUEUED";

/**
 * Ends an execution, and with the last one the run. An execution that is not the current one any more ends nothing.
 * @param warnings kept up to a bound
 */
export async function endChunk(
  pool: pg.Pool,
  { runId, chunk, attempt }: Lease,
  end: ChunkEnd,
  warnings: readonly string[],
): Promise<void> {
  await transaction(pool, async (client) => {
    // One after the other: the last one must see that it is the last.
    await client.query("SELECT FROM pipeline_runs WHERE id = $1 FOR UPDATE", [runId]);
    const { rowCount } = await client.query(
      `UPDATE run_chunks SET status = $4::"PipelineRunStatus", queued_at = clock_timestamp(), heartbeat_at = NULL,
         warnings = (warnings || $5::text[])[1:${MAX_WARNINGS}], people = CASE WHEN $4 = 'QUEUED' THEN people ELSE '{}' END
       WHERE run_id = $1 AND chunk = $2 AND attempt = $3 AND status = 'RUNNING'`,
      [runId, chunk, attempt, end, warnings],
    );
    if (rowCount === 1) await closeRun(client, runId);
  });
}

/** Gives a run up: whoever is at a chunk of it writes nothing any more. */
export async function failRun(pool: pg.Pool, { runId, chunk, attempt }: Lease, error: string): Promise<void> {
  await transaction(pool, async (client) => {
    await client.query("SELECT FROM pipeline_runs WHERE id = $1 FOR UPDATE", [runId]);
    const mine = await client.query(
      "SELECT FROM run_chunks WHERE run_id = $1 AND chunk = $2 AND attempt = $3 AND status = 'RUNNING'",
      [runId, chunk, attempt],
    );
    if (mine.rowCount === 1) await closeRun(client, runId, error);
  });
}

/** Ends a run, whose row is locked, if nothing of it is left to do or it is given up; the one that waited for it goes on. */
export async function closeRun(client: Client, runId: string, error: string | null = null): Promise<void> {
  const { rows } = await client.query<{ name: string; subject: string }>(
    `WITH sums AS (${SUMS}), warned AS (SELECT coalesce(array_agg(warning), '{}') AS warnings FROM run_chunks, unnest(warnings) AS warning WHERE run_id = $1)
     UPDATE pipeline_runs SET done = coalesce(sums.done, pipeline_runs.done), counts = sums.counts, error = $2::text,
       status = (CASE WHEN $2::text IS NOT NULL THEN 'FAILED' WHEN cancelled_at IS NULL THEN 'SUCCEEDED' ELSE 'CANCELLED' END)::"PipelineRunStatus",
       warnings = CASE WHEN cardinality(warned.warnings) > ${MAX_WARNINGS}
         THEN warned.warnings[1:${MAX_WARNINGS}] || ('and ' || cardinality(warned.warnings) - ${MAX_WARNINGS} || ' more') ELSE warned.warnings END,
       finished_at = clock_timestamp()
     FROM sums, warned WHERE id = $1 AND status = 'RUNNING' AND ($2::text IS NOT NULL OR NOT EXISTS (
       SELECT FROM run_chunks WHERE run_id = $1 AND (status = 'RUNNING' OR status = 'QUEUED' AND cancelled_at IS NULL))) RETURNING name, subject`,
    [runId, error],
  );
  const ended = rows[0];
  if (!ended) return;
  await client.query("DELETE FROM run_chunks WHERE run_id = $1", [runId]);
  await addChunkJobs(client, `r.name = $1::"PipelineName" AND r.subject = $2`, [ended.name, ended.subject]);
}

/**
 * Frees chunks whose process died, to be gone on with behind their last list; those of a cancelled run are dropped.
 * @param seconds without a heartbeat
 * @returns how many
 */
export async function recoverChunks(pool: pg.Pool, seconds: number): Promise<number> {
  const { rows } = await pool.query<{ runId: string; chunk: number; attempt: number; isCancelled: boolean }>(
    `SELECT run_id AS "runId", chunk, c.attempt, cancelled_at IS NOT NULL AS "isCancelled" FROM run_chunks c JOIN pipeline_runs r ON r.id = run_id
     WHERE c.status = 'RUNNING' AND c.heartbeat_at < clock_timestamp() - make_interval(secs => $1)`,
    [seconds],
  );
  for (const { isCancelled, ...lease } of rows) await endChunk(pool, lease, isCancelled ? "CANCELLED" : "QUEUED", []);
  return rows.length;
}

/**
 * A job of a process that died stays locked for hours in the queue's own tables, and one that failed waits for its next attempt. Where
 * nothing of what it was for goes on any more, it is freed, and whoever takes it finds nothing to do; or it is taken out.
 */
export async function freeJobs(pool: pg.Pool, seconds: number): Promise<void> {
  const over = `task_identifier IN ('pipeline', 'backfill', 'chunk')
    AND (key IS NULL OR NOT EXISTS (SELECT FROM pipeline_runs WHERE id = split_part(key, ':', 2)::uuid AND status IN ('QUEUED', 'RUNNING')))`;
  await pool.query(
    `SELECT graphile_worker.force_unlock_workers(array_agg(locked_by)) FROM graphile_worker.jobs
     WHERE locked_at < clock_timestamp() - make_interval(secs => $1) AND ${over}`,
    [seconds],
  );
  // One that was replaced while it was locked is never taken again.
  await pool.query(
    `SELECT FROM graphile_worker.complete_jobs(ARRAY(
       SELECT id FROM graphile_worker.jobs WHERE locked_at IS NULL AND key IS NULL AND attempts >= max_attempts AND ${over}))`,
  );
  await pool.query(
    `SELECT FROM graphile_worker.reschedule_jobs(ARRAY(
       SELECT id FROM graphile_worker.jobs WHERE locked_at IS NULL AND run_at > clock_timestamp() AND ${over}), run_at => now(), attempts => 0)`,
  );
}

/** Sees to it that each chunk that has waited so long has a job that somebody can take. */
export function requeueChunks(pool: pg.Pool, seconds: number): Promise<void> {
  return addChunkJobs(
    pool,
    `c.queued_at <= clock_timestamp() - make_interval(secs => $1) AND r.cancelled_at IS NULL
       AND (r.status = 'RUNNING' OR NOT EXISTS (SELECT FROM pipeline_runs o WHERE o.name = r.name AND o.subject = r.subject AND o.status = 'RUNNING'))
       AND NOT EXISTS (SELECT FROM graphile_worker.jobs j WHERE j.key = 'chunk:' || run_id || ':' || chunk AND j.locked_at IS NULL)`,
    [seconds],
  );
}
