import type pg from "pg";
import type { StoredJob } from "./archived-job.ts";
import type { RunHandle } from "./pipeline.ts";

/** So many jobs with their texts are in memory at once. */
const JOBS_AT_ONCE = 200;

/**
 * The jobs whose ids stand in the temporary table `doomed` of this transaction, with their listings, which stand in `gone`.
 * Reports how many were taken; throws when the run is to stop.
 */
export async function* readDoomed(
  client: pg.PoolClient,
  { id, signal, progress }: RunHandle,
  now: Date,
): AsyncGenerator<StoredJob> {
  const { rows } = await client.query<{ total: number }>("SELECT count(*)::int AS total FROM doomed");
  const total = rows[0]?.total ?? 0;
  // A cursor is planned for its first rows; these are all read.
  await client.query("SET LOCAL cursor_tuple_fraction = 1");
  await client.query(
    `DECLARE doomed_jobs NO SCROLL CURSOR FOR
     SELECT to_jsonb(jobs) - 'search_text' AS job, to_jsonb(companies) AS company,
       (SELECT jsonb_object_agg(listings.id, to_jsonb(listings) || jsonb_build_object('why', why))
        FROM listings JOIN gone ON gone.id = listings.id WHERE listings.job_id = jobs.id) AS listings
     FROM doomed JOIN jobs ON jobs.id = doomed.id LEFT JOIN companies ON companies.id = company_id`,
  );
  for (let done = 0; done < total; ) {
    signal.throwIfAborted();
    const batch = await client.query<Pick<StoredJob, "job" | "company" | "listings">>(
      `FETCH ${JOBS_AT_ONCE} FROM doomed_jobs`,
    );
    // They are locked: none is gone.
    if (batch.rows.length === 0) throw new Error(`Of ${total} jobs to be archived only ${done} were read.`);
    for (const row of batch.rows) yield { ...row, deletedAt: now.toISOString(), run: id };
    done += batch.rows.length;
    progress({ done, total });
  }
  await client.query("CLOSE doomed_jobs");
}
