import type pg from "pg";
import { intakeTransaction } from "./transaction.ts";

export interface Removed {
  listings: number;
  /** Jobs that nobody kept. */
  deleted: number;
  /** Jobs that somebody saved or applied to: closed, and kept. */
  closed: number;
}

const BATCH = 2_000;

/**
 * Takes the listings of a STATIC source out again, but for those whose external ids are in `keep`. A job left without
 * a listing is deleted and leaves a tombstone; one that somebody saved or applied to is closed instead.
 * Throws an Error for a source of another kind: what it no longer shows is the collection's to judge.
 */
export async function removePostings(
  pool: pg.Pool,
  source: string,
  keep: Iterable<string> = [],
  now = new Date(),
): Promise<Removed> {
  const kinds = await pool.query<{ kind: string }>("SELECT kind FROM sources WHERE name = $1", [source]);
  const kind = kinds.rows[0]?.kind;
  if (kind && kind !== "STATIC")
    throw new Error(`The source ${source} is ${kind}: only postings of a STATIC source can be removed by name.`);
  const kept = [...keep];
  const removed: Removed = { listings: 0, deleted: 0, closed: 0 };
  for (;;) {
    const batch = await intakeTransaction(pool, async (client) => {
      const gone = await client.query<{ id: number; jobId: number }>(
        `SELECT id, job_id AS "jobId" FROM listings WHERE source = $1 AND NOT external_id = ANY($2) ORDER BY id LIMIT $3`,
        [source, kept, BATCH],
      );
      if (gone.rows.length === 0) return null;
      const jobIds = [...new Set(gone.rows.map((row) => row.jobId))];
      await client.query(
        `INSERT INTO tombstones (source, external_id, job_id, content_hash, discovered_at, deleted_at)
         SELECT l.source, l.external_id, j.id, j.content_hash, j.discovered_at, $2 FROM listings l JOIN jobs j ON j.id = l.job_id
         WHERE l.id = ANY($1) AND NOT EXISTS (SELECT FROM listings o WHERE o.job_id = j.id AND NOT o.id = ANY($1))
           AND NOT EXISTS (SELECT FROM saved_jobs s WHERE s.job_id = j.id)
           AND NOT EXISTS (SELECT FROM applications a WHERE a.job_id = j.id)
         ON CONFLICT (source, external_id) DO UPDATE SET job_id = excluded.job_id, content_hash = excluded.content_hash,
           discovered_at = excluded.discovered_at, deleted_at = excluded.deleted_at`,
        [gone.rows.map((row) => row.id), now],
      );
      await client.query("DELETE FROM listings WHERE id = ANY($1)", [gone.rows.map((row) => row.id)]);
      return { listings: gone.rows.length, ...(await dropAbandoned(client, jobIds, now)) };
    });
    if (!batch) return removed;
    removed.listings += batch.listings;
    removed.deleted += batch.deleted;
    removed.closed += batch.closed;
  }
}

/** Of these jobs, deletes those without any listing; one that somebody saved or applied to is closed instead. */
export async function dropAbandoned(
  client: pg.PoolClient,
  jobIds: readonly number[],
  now: Date,
): Promise<{ deleted: number; closed: number }> {
  if (jobIds.length === 0) return { deleted: 0, closed: 0 };
  const { rows } = await client.query<{ id: number; wanted: boolean }>(
    `SELECT j.id, EXISTS (SELECT FROM saved_jobs s WHERE s.job_id = j.id) OR EXISTS (SELECT FROM applications a WHERE a.job_id = j.id) AS wanted
     FROM jobs j WHERE j.id = ANY($1) AND NOT EXISTS (SELECT FROM listings l WHERE l.job_id = j.id) ORDER BY j.id FOR UPDATE`,
    [jobIds],
  );
  const wanted = rows.filter((row) => row.wanted).map((row) => row.id);
  const unwanted = rows.filter((row) => !row.wanted).map((row) => row.id);
  // A statement on no rows would still count the corpus up.
  if (unwanted.length) await client.query("DELETE FROM jobs WHERE id = ANY($1)", [unwanted]);
  if (wanted.length) {
    await client.query("UPDATE jobs SET status = 'CLOSED', closed_at = $2 WHERE id = ANY($1) AND status <> 'CLOSED'", [
      wanted,
      now,
    ]);
  }
  return { deleted: unwanted.length, closed: wanted.length };
}
