import type pg from "pg";
import type { Plan } from "./changes.ts";
import { fillIn } from "./fill-in.ts";
import { inherit } from "./inherit.ts";
import type { JobRecord, ListingRecord, SourceKind } from "./job-record.ts";
import { listingKey } from "./known.ts";
import { planBatch } from "./plan.ts";
import { LISTING, readKnown } from "./read-known.ts";
import { dropAbandoned } from "./remove.ts";
import { intakeTransaction } from "./transaction.ts";
import { insertJobs, updateJobs, writeListings } from "./write.ts";
import { upsertCompanies } from "./write-companies.ts";

export interface Upserted {
  inserted: number;
  updated: number;
  unchanged: number;
  /** Further listings of jobs that are known, and listings that the batch holds twice. */
  duplicates: number;
  /** `updated` includes jobs that were opened again or came back after deletion. */
  jobIds: { inserted: number[]; updated: number[] };
}

/**
 * Marks as seen those listings whose hash is the one given, and returns their keys (`listingKey`): there is nothing
 * else to do for them. Left out are those whose job is closed and should open again. A listing seen less than a minute
 * ago is not written again.
 */
export async function touchListings(
  pool: pg.Pool,
  listings: readonly ListingRecord[],
  now: Date,
): Promise<Set<string>> {
  if (listings.length === 0) return new Set();
  const { rows } = await intakeTransaction(pool, (client) =>
    client.query<{ source: string; externalId: string }>(
      `WITH same AS (
         SELECT l.id, v.source, v.external_id
         FROM unnest($1::text[], $2::text[], $3::text[]) AS v(source, external_id, content_hash), ${LISTING} l, jobs j
         WHERE l.content_hash = v.content_hash AND j.id = l.job_id AND (j.status = 'OPEN' OR j.expires_at <= $4::timestamptz OR (
           (SELECT kind FROM sources WHERE name = v.source) <> 'LISTING'
           AND EXISTS (SELECT FROM listings o JOIN sources s ON s.name = o.source WHERE o.job_id = j.id AND s.kind = 'LISTING')
           AND NOT EXISTS (SELECT FROM listings o JOIN sources s ON s.name = o.source
             WHERE o.job_id = j.id AND s.kind = 'LISTING' AND o.missing_since IS NULL)))
       ), touched AS (
         UPDATE listings l SET last_seen_at = $4, missing_since = NULL FROM same
         WHERE l.id = same.id AND (l.last_seen_at < $4::timestamptz - interval '1 minute' OR l.missing_since IS NOT NULL)
       )
       SELECT source, external_id AS "externalId" FROM same`,
      [
        listings.map((listing) => listing.source),
        listings.map((listing) => listing.externalId),
        listings.map((listing) => listing.contentHash),
        now,
      ],
    ),
  );
  return new Set(rows.map(listingKey));
}

/**
 * Writes one batch (up to a few thousand records) in one transaction: companies, jobs, listings and, where new, the
 * sources. What the batch does not change is not written. Says nothing to anyone: telling is the caller's.
 */
export async function upsertPostings(
  pool: pg.Pool,
  records: readonly JobRecord[],
  now: Date,
  kind: SourceKind = "STATIC",
): Promise<Upserted> {
  const distinct = new Map<string, JobRecord>();
  for (const record of records) {
    const key = listingKey(record.listing);
    if (!distinct.has(key)) distinct.set(key, record);
  }
  const batch = [...distinct.values()];
  if (batch.length === 0)
    return { inserted: 0, updated: 0, unchanged: 0, duplicates: 0, jobIds: { inserted: [], updated: [] } };
  const plan = await intakeTransaction(pool, (client) => write(client, batch, now, kind));
  return {
    ...plan.counts,
    duplicates: plan.counts.duplicates + records.length - batch.length,
    jobIds: {
      inserted: plan.inserts.map((row) => row.id).filter((id) => !plan.returned.has(id)),
      updated: [...new Set([...plan.updates.map((row) => row.id), ...plan.reopened, ...plan.returned])],
    },
  };
}

async function write(client: pg.PoolClient, batch: readonly JobRecord[], now: Date, kind: SourceKind): Promise<Plan> {
  await client.query(
    'INSERT INTO sources (name, kind) SELECT unnest($1::text[]), $2::"SourceKind" ON CONFLICT (name) DO NOTHING',
    [[...new Set(batch.map((record) => record.listing.source))], kind],
  );
  const known = await readKnown(client, batch);
  const unknown = batch.filter(
    (record) => known.listings.get(listingKey(record.listing))?.contentHash !== record.listing.contentHash,
  );
  const ids = await takeIds(client, unknown.length);
  const plan = planBatch(batch, known, now, () => {
    const id = ids.pop();
    if (id === undefined) throw new Error("A batch asked for more job ids than it has postings.");
    return id;
  });
  const companies = [...plan.inserts, ...plan.updates].flatMap(({ record }) => record.company ?? []);
  const companyIds = await upsertCompanies(client, companies);
  await insertJobs(client, plan.inserts, companyIds);
  await updateJobs(client, plan.updates, companyIds);
  await fillIn(client, [...new Set([...plan.inserts, ...plan.updates].map((row) => row.id))]);
  if (plan.reopened.size) {
    await client.query("UPDATE jobs SET status = 'OPEN', closed_at = NULL WHERE id = ANY($1)", [[...plan.reopened]]);
  }
  for (const { from, to } of plan.merges)
    await client.query("UPDATE listings SET job_id = $2 WHERE job_id = $1", [from, to]);
  await writeListings(client, plan.listings, now);
  if (plan.reread.size)
    await client.query(
      `UPDATE listings l SET content_hash = '' FROM unnest($1::int[], $2::text[]) AS v(job_id, key)
       WHERE l.job_id = v.job_id AND l.source || E'\\n' || l.external_id <> v.key`,
      [[...plan.reread.keys()], [...plan.reread.values()]],
    );
  await inherit(client, plan.heirs);
  await dropAbandoned(client, [...plan.abandoned], now);
  await client.query(
    `DELETE FROM tombstones t USING unnest($1::text[], $2::text[]) AS v(source, external_id)
     WHERE (t.source = v.source AND t.external_id = v.external_id) OR t.job_id = ANY($3)`,
    [
      plan.listings.map(({ record }) => record.listing.source),
      plan.listings.map(({ record }) => record.listing.externalId),
      [...plan.returned],
    ],
  );
  return plan;
}

async function takeIds(client: pg.PoolClient, count: number): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    // Without the limit, PostgreSQL would look the sequence up for each row.
    "SELECT nextval(s.name)::int AS id FROM (SELECT pg_get_serial_sequence('jobs', 'id') AS name LIMIT 1) s, generate_series(1, $1)",
    [count],
  );
  return rows.map((row) => row.id).reverse();
}
