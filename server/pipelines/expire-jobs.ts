import type pg from "pg";
import { transaction } from "../database/transaction.ts";
import { readDoomed } from "./doomed-jobs.ts";
import { pruneVectors } from "./embedding-store.ts";
import { type JobArchive, openJobArchive } from "./job-archive.ts";
import type { Counts, Pipeline, PipelineContext, RunHandle } from "./pipeline.ts";

/**
 * Retention by the kind of source. Time counts only as far as the source was heard of (last_complete_at): a server or
 * a source that was down deletes nothing for that.
 */
export const expireJobs: Pipeline = {
  name: "EXPIRE_JOBS",
  description:
    "Marks jobs past their end date as expired, and deletes those that their sources no longer show (LISTING: JOB_RETENTION_DAYS of complete listings without it; WINDOW: its end date, or JOB_EXPIRY_DAYS after it was last seen). Jobs that were saved or applied to stay.",
  schedule: "10 0 * * *",
  timezone: "UTC",
  async run(context, run) {
    const { pool, now, settings, log } = context;
    const { options, progress } = run;
    const folder = options.dryRun ? null : (options.archive ?? settings.archiveFolder);
    const archive = folder === null ? null : await openJobArchive(folder, run, now());
    const counts = await transaction(pool, async (client) => {
      const counts = await expire(client, context, run, archive);
      // The same statements say exactly what would be done.
      if (options.dryRun) await client.query("ROLLBACK; BEGIN");
      return counts;
    }).finally(() => archive?.close());
    if (counts.archived) log.info({ jobs: counts.archived, file: archive?.path }, "deleted jobs were archived");
    const vectors = await pruneVectors(pool, now(), options.dryRun ?? false);
    if (vectors !== null) counts.vectors = vectors;
    const done = Object.values(counts).reduce((sum, count) => sum + count, 0);
    progress({ done, total: done });
    return counts;
  },
};

/** Whoever follows the changes of jobs and was away for longer reads all anew. */
const CHANGES_KEPT_DAYS = 2;

const PROTECTED = `(EXISTS (SELECT FROM applications WHERE job_id = jobs.id) OR EXISTS (SELECT FROM saved_jobs WHERE job_id = jobs.id))`;

/** A listing that does not go. */
const IS_SHOWN = "NOT EXISTS (SELECT FROM gone WHERE gone.id = listings.id)";

async function expire(
  client: pg.PoolClient,
  { now: clock, settings }: PipelineContext,
  run: RunHandle,
  archive: JobArchive | null,
): Promise<Counts> {
  const now = clock();
  const expired = await client.query(
    "UPDATE jobs SET status = 'EXPIRED', closed_at = $1 WHERE status = 'OPEN' AND expires_at <= $1",
    [now],
  );
  await client.query(
    `CREATE TEMPORARY TABLE gone ON COMMIT DROP AS
     SELECT listings.id, job_id, CASE WHEN kind = 'LISTING' THEN CASE WHEN missing_since IS NULL THEN 'BOARD_NOT_ASKED' ELSE 'NOT_LISTED' END
       WHEN jobs.expires_at <= $1 THEN 'ENDED' ELSE 'NOT_SEEN' END AS why FROM listings JOIN sources ON sources.name = listings.source JOIN jobs ON jobs.id = job_id
       LEFT JOIN source_scopes ON source_scopes.source = listings.source AND source_scopes.scope = coalesce(listings.scope, '')
     WHERE (kind = 'LISTING' AND missing_since <= least($1, coalesce(source_scopes.last_complete_at, sources.last_complete_at)) - make_interval(days => $2))
        -- A board that is no longer asked, while the source is.
        OR (kind = 'LISTING' AND last_seen_at <= least($1, sources.last_complete_at) - make_interval(days => $3))
        OR (kind = 'WINDOW' AND (jobs.expires_at <= $1 OR last_seen_at <= least($1, sources.last_complete_at) - make_interval(days => $3)))`,
    [now, settings.jobRetentionDays, settings.jobExpiryDays],
  );
  // What nobody has counted is taken for little, and looked through again for each job.
  await client.query("ALTER TABLE gone ADD PRIMARY KEY (id); ANALYZE gone");
  await client.query(
    `CREATE TEMPORARY TABLE over ON COMMIT DROP AS SELECT DISTINCT job_id AS id FROM gone
     WHERE NOT EXISTS (SELECT FROM listings WHERE listings.job_id = gone.job_id AND ${IS_SHOWN})`,
  );
  await client.query("ANALYZE over");
  // Whoever saves or applies now waits for us, or has been seen by what follows.
  await client.query("SELECT FROM jobs WHERE id IN (SELECT id FROM over) ORDER BY id FOR UPDATE");
  const closed = await client.query(
    `UPDATE jobs SET status = CASE WHEN expires_at <= $1 THEN 'EXPIRED'::"JobStatus" ELSE 'CLOSED' END, closed_at = $1
     WHERE status = 'OPEN' AND id IN (SELECT id FROM over) AND ${PROTECTED}`,
    [now],
  );
  // Once for all that follows: one that is given up from now on is the next run's.
  const doomed = await client.query(
    `CREATE TEMPORARY TABLE doomed ON COMMIT DROP AS SELECT id FROM jobs WHERE id IN (SELECT id FROM over) AND NOT ${PROTECTED}
       AND NOT EXISTS (SELECT FROM listings WHERE listings.job_id = jobs.id AND ${IS_SHOWN})`,
  );
  await client.query("ANALYZE doomed");
  const isArchived = archive !== null && doomed.rowCount !== 0;
  if (isArchived) await archive.write(readDoomed(client, run, now));
  // A listing that goes while others of its job stay.
  const listings = await client.query(
    "DELETE FROM listings WHERE id IN (SELECT id FROM gone WHERE job_id NOT IN (SELECT id FROM over))",
  );
  await client.query(
    `INSERT INTO tombstones (source, external_id, job_id, content_hash, discovered_at, deleted_at)
     SELECT listings.source, external_id, jobs.id, jobs.content_hash, discovered_at, $1
     FROM listings JOIN jobs ON jobs.id = job_id WHERE jobs.id IN (SELECT id FROM doomed)
     ON CONFLICT (source, external_id) DO UPDATE SET job_id = excluded.job_id, content_hash = excluded.content_hash,
       discovered_at = excluded.discovered_at, deleted_at = excluded.deleted_at`,
    [now],
  );
  const deleted = await client.query("DELETE FROM jobs WHERE id IN (SELECT id FROM doomed)");
  await client.query("DROP TABLE gone, over, doomed");
  await client.query(
    `WITH old AS (DELETE FROM job_changes WHERE changed_at < $1::timestamptz - make_interval(days => $2) RETURNING version)
     UPDATE corpus SET forgotten_to = (SELECT max(version) FROM old) WHERE EXISTS (SELECT FROM old)`,
    [now, CHANGES_KEPT_DAYS],
  );
  // Before the commit: were it the other way round, a crash between the two would lose the jobs.
  if (isArchived) await archive.keep();
  return {
    expired: expired.rowCount ?? 0,
    closed: closed.rowCount ?? 0,
    deleted: deleted.rowCount ?? 0,
    listings: listings.rowCount ?? 0,
    ...(archive && { archived: isArchived ? (deleted.rowCount ?? 0) : 0 }),
  };
}
