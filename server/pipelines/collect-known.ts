import type pg from "pg";
import type { SourcePage } from "../sources/source.ts";

/** What boards that need a call for each posting need not be asked again. */

/** Its text may have changed behind a row that says the same: read again after so many days, each in its turn. */
const LEAST_DAYS = 6;
const SPREAD_DAYS = 3;

/** Of a board: whether a posting was read lately, when its row of the list said what it says now. */
export async function readKnown(
  pool: pg.Pool,
  source: string,
  scope: string | null,
  now: Date,
): Promise<(externalId: string, stamp: string) => boolean> {
  // One that is missing, or whose job is closed, is read: only that opens it again.
  const { rows } = await pool.query<{ external_id: string; list_stamp: string }>(
    `SELECT l.external_id, l.list_stamp FROM listings l JOIN jobs j ON j.id = l.job_id
     WHERE l.source = $1 AND (l.scope = $2 OR ($2::text IS NULL AND l.scope IS NULL)) AND l.list_stamp IS NOT NULL AND l.missing_since IS NULL
       AND (j.status = 'OPEN' OR j.expires_at <= $3::timestamptz)
       AND l.read_at > $3::timestamptz - make_interval(days => ${LEAST_DAYS} + l.id % ${SPREAD_DAYS})`,
    [source, scope, now],
  );
  const stamps = new Map(rows.map((row) => [row.external_id, row.list_stamp]));
  return (externalId, stamp) => stamps.get(externalId) === stamp;
}

/** Writes what a page says of postings beside those that it holds: that they were seen, and by what they are known. */
export async function noteListed(pool: pg.Pool, source: string, page: SourcePage, now: Date): Promise<void> {
  const seen = page.listed?.map(({ externalId }) => externalId) ?? [];
  if (seen.length) {
    await pool.query(
      `UPDATE listings SET last_seen_at = $3 WHERE source = $1 AND external_id = ANY($2) AND missing_since IS NULL AND last_seen_at < $3`,
      [source, seen, now],
    );
  }
  if (page.stamps?.size) {
    await pool.query(
      `UPDATE listings l SET list_stamp = v.stamp, read_at = $4 FROM unnest($2::text[], $3::text[]) AS v(external_id, stamp)
       WHERE l.source = $1 AND l.external_id = v.external_id`,
      [source, [...page.stamps.keys()], [...page.stamps.values()], now],
    );
  }
}
