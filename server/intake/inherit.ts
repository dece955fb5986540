import type pg from "pg";

/**
 * Hands on what people did with a job: to the job that takes its place (dismissed, saved, applied to, rated), or to one that
 * parted from it (only dismissed: its words were refused too). Where a person has both, the heir's own stands.
 */
export async function inherit(
  client: pg.PoolClient,
  heirs: readonly { from: number; to: number; parted: boolean }[],
): Promise<void> {
  for (const { from, to, parted } of heirs) {
    await client.query(
      `INSERT INTO dismissals (user_id, job_id, dismissed_at, strategy)
       SELECT user_id, $2, dismissed_at, CASE WHEN $3 THEN NULL ELSE strategy END FROM dismissals WHERE job_id = $1 ON CONFLICT DO NOTHING`,
      // One deed is not counted twice.
      [from, to, parted],
    );
    if (parted) continue;
    for (const table of ["saved_jobs", "applications", "ratings"])
      await client.query(
        `UPDATE ${table} AS mine SET job_id = $2 WHERE job_id = $1
         AND NOT EXISTS (SELECT FROM ${table} o WHERE o.user_id = mine.user_id AND o.job_id = $2)`,
        [from, to],
      );
    // Saved or rated twice is once. A second application keeps its job, and with it its history.
    for (const table of ["dismissals", "saved_jobs", "ratings"])
      await client.query(`DELETE FROM ${table} WHERE job_id = $1`, [from]);
  }
}
