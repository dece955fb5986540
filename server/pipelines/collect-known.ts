import type pg from "pg";
import { readingVersion } from "../intake/content.ts";
import { intakeTransaction } from "../intake/transaction.ts";
import { refreshTaxonomy } from "../skills/widening.ts";
import type { SourcePage } from "../sources/source.ts";

/** What of a board need not be read again: all, where it answers what it did; postings that need a call each. */

/** What is behind it may have changed though it says the same: read again after so many days, each in its turn. */
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
    await intakeTransaction(pool, (client) =>
      client.query(
        `UPDATE listings SET last_seen_at = $3 WHERE source = $1 AND external_id = ANY($2) AND missing_since IS NULL AND last_seen_at < $3`,
        [source, seen, now],
      ),
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

/** A board's answer, as it was read last. */
export interface KnownAnswer {
  digest: string;
  postings: number;
}

/** Listings of a board that its last answer held and that need not be read again; $1 the source, $2 the board, $3 now. */
const AS_KNOWN = `l.source = $1 AND l.scope = $2 AND l.missing_since IS NULL AND l.content_hash <> ''
  AND j.id = l.job_id AND (j.status = 'OPEN' OR j.expires_at <= $3::timestamptz)`;

/** Null: its answer is to be read, whatever it is. */
export async function readAnswer(pool: pg.Pool, source: string, scope: string, now: Date): Promise<KnownAnswer | null> {
  await refreshTaxonomy(pool);
  const { rows } = await pool.query<{ answer: string; postings: number }>(
    `SELECT answer, answer_postings AS postings FROM source_scopes
     WHERE source = $1 AND scope = $2 AND answer_read_at > $3::timestamptz - make_interval(days => ${LEAST_DAYS} + abs(hashtext(scope)) % ${SPREAD_DAYS})
       AND doubted_since IS NULL AND answer_postings = (SELECT count(*) FROM listings l, jobs j WHERE ${AS_KNOWN})`,
    [source, scope, now],
  );
  const [version, digest] = rows[0]?.answer.split(" ") ?? [];
  return rows[0] && digest && version === `v${readingVersion()}` ? { digest, postings: rows[0].postings } : null;
}

/** The board answered so, and all of it is in. */
export async function noteAnswer(
  pool: pg.Pool,
  source: string,
  scope: string,
  { digest, postings }: KnownAnswer,
  now: Date,
): Promise<void> {
  await pool.query(
    "UPDATE source_scopes SET answer = $3, answer_postings = $4, answer_read_at = $5 WHERE source = $1 AND scope = $2",
    [source, scope, `v${readingVersion()} ${digest}`, postings, now],
  );
}

/** The board answered what it did: all that it shows was seen. */
export function noteSameAnswer(pool: pg.Pool, source: string, scope: string, now: Date): Promise<void> {
  return intakeTransaction(pool, async (client) => {
    await client.query(
      `WITH seen AS (UPDATE listings l SET last_seen_at = $3 FROM jobs j WHERE ${AS_KNOWN} AND l.last_seen_at < $3)
       UPDATE source_scopes SET last_complete_at = $3 WHERE source = $1 AND scope = $2`,
      [source, scope, now],
    );
  });
}
