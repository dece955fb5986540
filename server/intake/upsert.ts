import type pg from "pg";
import { inherit } from "./inherit.ts";
import type { JobRecord, ListingRecord, SourceKind } from "./job-record.ts";
import { type Known, type KnownJob, type KnownTombstone, listingKey, type Plan, planBatch } from "./plan.ts";
import { dropAbandoned } from "./remove.ts";
import { intakeTransaction } from "./transaction.ts";
import { insertJobs, updateJobs, upsertCompanies, writeListings } from "./write.ts";

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
         SELECT l.id, l.source, l.external_id FROM unnest($1::text[], $2::text[], $3::text[]) AS v(source, external_id, content_hash)
         JOIN listings l ON l.source = v.source AND l.external_id = v.external_id AND l.content_hash = v.content_hash
         JOIN jobs j ON j.id = l.job_id WHERE j.status = 'OPEN' OR j.expires_at <= $4::timestamptz
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
  // A job changed twice in one batch: the last word counts, and UPDATE … FROM takes any one of several.
  await updateJobs(client, [...new Map(plan.updates.map((row) => [row.id, row])).values()], companyIds);
  if (plan.reopened.size) {
    await client.query("UPDATE jobs SET status = 'OPEN', closed_at = NULL WHERE id = ANY($1)", [[...plan.reopened]]);
  }
  for (const { from, to } of plan.merges)
    await client.query("UPDATE listings SET job_id = $2 WHERE job_id = $1", [from, to]);
  await writeListings(client, plan.listings, now);
  await inherit(client, plan.heirs);
  await dropAbandoned(client, [...plan.abandoned], now);
  await client.query(
    `DELETE FROM tombstones t USING unnest($1::text[], $2::text[]) AS v(source, external_id)
     WHERE (t.source = v.source AND t.external_id = v.external_id) OR t.job_id = ANY($3)`,
    [
      plan.listings.map(({ listing }) => listing.source),
      plan.listings.map(({ listing }) => listing.externalId),
      [...plan.returned],
    ],
  );
  return plan;
}

async function takeIds(client: pg.PoolClient, count: number): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    "SELECT nextval(pg_get_serial_sequence('jobs', 'id'))::int AS id FROM generate_series(1, $1)",
    [count],
  );
  return rows.map((row) => row.id).reverse();
}

async function readKnown(client: pg.PoolClient, batch: readonly JobRecord[]): Promise<Known> {
  const sources = batch.map((record) => record.listing.source);
  const externalIds = batch.map((record) => record.listing.externalId);
  const hashes = batch.map((record) => record.contentHash);
  const listings = await client.query<{
    source: string;
    externalId: string;
    jobId: number;
    contentHash: string;
    first: boolean;
    siblings: number;
  }>(
    `SELECT l.source, l.external_id AS "externalId", l.job_id AS "jobId", l.content_hash AS "contentHash",
       l.id = s.first AS first, s.siblings
     FROM unnest($1::text[], $2::text[]) AS v(source, external_id)
     JOIN listings l ON l.source = v.source AND l.external_id = v.external_id
     JOIN LATERAL (SELECT min(id) AS first, count(*)::int AS siblings FROM listings WHERE job_id = l.job_id) s ON true`,
    [sources, externalIds],
  );
  const jobs = await client.query<KnownJob>(
    `SELECT j.id, j.content_hash AS "contentHash", j.status = 'OPEN' AS open, j.expires_at AS "expiresAt", j.kin_key AS "kinKey",
       json_build_object('source', j.source, 'title', j.title, 'locations', j.locations,
         'description', CASE WHEN j.kin_key = ANY($3) THEN j.description ELSE '' END, 'descriptionTruncated', j.description_truncated, 'workArrangement', j.work_arrangement,
         'employmentTypes', j.employment_types, 'salaryMin', j.salary_min, 'salaryMax', j.salary_max,
         'salaryPeriod', j.salary_period, 'experienceMinYears', j.experience_min_years, 'workingHours', j.working_hours) AS likeness
     FROM jobs j WHERE j.content_hash = ANY($1) OR j.id = ANY($2) OR j.kin_key = ANY($3)`,
    [hashes, listings.rows.map((row) => row.jobId), batch.flatMap((record) => record.kinKey ?? [])],
  );
  const tombstones = await client.query<KnownTombstone & { source: string; externalId: string; contentHash: string }>(
    `SELECT t.source, t.external_id AS "externalId", t.job_id AS "jobId", t.content_hash AS "contentHash", t.discovered_at AS "discoveredAt"
     FROM tombstones t WHERE t.content_hash = ANY($3)
       OR (t.source, t.external_id) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
    [sources, externalIds, hashes],
  );
  return {
    listings: new Map(listings.rows.map((row) => [listingKey(row), row])),
    jobs: jobs.rows,
    tombstones: new Map(tombstones.rows.map((row) => [listingKey(row), row])),
    tombstonesByContent: new Map(tombstones.rows.map((row) => [row.contentHash, row])),
  };
}
