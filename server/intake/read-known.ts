import type pg from "pg";
import type { JobRecord, SourceKind } from "./job-record.ts";
import { type Known, type KnownJob, type KnownTombstone, listingKey, type Sibling } from "./known.ts";
import { counterpart } from "./same-job.ts";
import { FILLED } from "./tellers.ts";

/** SQL: which of the columns that any listing may fill in (FILLED) the job `j` lacks, or has from Claude alone. */
const LACKS = Object.keys(FILLED)
  .map((name) => {
    const column = `j.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
    const isList = ["employmentTypes", "education", "benefits", "industries"].includes(name);
    const isMissing = isList ? `cardinality(${column}) = 0` : `${column} IS NULL`;
    return `CASE WHEN ${isMissing} OR '${name}' = ANY(j.filled_in) THEN '${name}' END`;
  })
  .join(", ");

/** SQL: the column of the job `j`, null where it is Claude's word: whether two postings are one job is not for that to say. */
const unlessFilled = (filled: string, column: string) =>
  `CASE WHEN NOT '${filled}' = ANY(j.filled_in) THEN j.${column} END`;

/**
 * SQL: the listing at the place `v`. The limit keeps PostgreSQL to the index: for a thousand places it would rather
 * read all listings there are, and then again for the next thousand.
 */
export const LISTING =
  "LATERAL (SELECT id, job_id, content_hash FROM listings WHERE source = v.source AND external_id = v.external_id LIMIT 1)";

/** What the database holds of a batch. */
export async function readKnown(client: pg.PoolClient, batch: readonly JobRecord[]): Promise<Known> {
  const sources = batch.map((record) => record.listing.source);
  const externalIds = batch.map((record) => record.listing.externalId);
  const hashes = batch.map((record) => record.contentHash);
  const listings = await client.query<{ source: string; externalId: string; jobId: number; contentHash: string }>(
    `SELECT v.source, v.external_id AS "externalId", l.job_id AS "jobId", l.content_hash AS "contentHash"
     FROM unnest($1::text[], $2::text[]) AS v(source, external_id), ${LISTING} l`,
    [sources, externalIds],
  );
  const trackingKeys = batch.flatMap((record) => record.trackingKey ?? []);
  const tracked = trackingKeys.length
    ? await client.query<{ jobId: number }>(
        'SELECT DISTINCT job_id AS "jobId" FROM listings WHERE tracking_key = ANY($1)',
        [trackingKeys],
      )
    : { rows: [] };
  const jobs = await client.query<KnownJob>(
    `SELECT j.id, j.content_hash AS "contentHash", j.status = 'OPEN' AS open, j.expires_at AS "expiresAt", j.kin_key AS "kinKey",
       j.site_kin_key AS "siteKinKey", j.copy_key AS "copyKey", j.told_by AS "toldBy", j.url, c.website,
       array_remove(ARRAY[${LACKS}], NULL) AS lacks, '[]'::json AS listings,
       json_build_object('source', j.source, 'title', j.title, 'locations', j.locations, 'cities', j.cities, 'company', c.name,
         'description', CASE WHEN j.kin_key = ANY($3) OR j.site_kin_key = ANY($4) OR j.copy_key = ANY($5) THEN j.description ELSE '' END,
         'descriptionTruncated', j.description_truncated, 'workArrangement', ${unlessFilled("workArrangement", "work_arrangement")},
         'employmentTypes', j.employment_types, 'salaryMin', ${unlessFilled("salary", "salary_min")},
         'salaryMax', ${unlessFilled("salary", "salary_max")}, 'salaryPeriod', ${unlessFilled("salary", "salary_period")},
         'salarySource', ${unlessFilled("salary", "salary_source")},
         'experienceMinYears', j.experience_min_years, 'workingHours', j.working_hours,
         'postedAtMs', extract(epoch FROM j.posted_at) * 1000) AS likeness
     FROM jobs j LEFT JOIN LATERAL (SELECT name, website FROM companies WHERE id = j.company_id LIMIT 1) c ON true
     WHERE j.content_hash = ANY($1) OR j.id = ANY($2) OR j.kin_key = ANY($3) OR j.site_kin_key = ANY($4) OR j.copy_key = ANY($5)`,
    [
      hashes,
      [...listings.rows, ...tracked.rows].map((row) => row.jobId),
      batch.flatMap((record) => record.kinKey ?? []),
      batch.flatMap((record) => record.siteKinKey ?? []),
      batch.flatMap((record) => (record.copyKey ? counterpart(record.copyKey) : [])),
    ],
  );
  const siblings = await client.query<Sibling & { jobId: number; externalId: string }>(
    `SELECT l.job_id AS "jobId", l.source, l.external_id AS "externalId", s.kind, l.tracking_key AS "trackingKey",
       l.missing_since IS NOT NULL AS missing
     FROM listings l JOIN sources s ON s.name = l.source WHERE l.job_id = ANY($1) ORDER BY l.id`,
    [jobs.rows.map((job) => job.id)],
  );
  const jobsById = new Map(jobs.rows.map((job) => [job.id, job]));
  for (const { jobId, externalId, ...sibling } of siblings.rows)
    jobsById.get(jobId)?.listings.push({ ...sibling, key: listingKey({ source: sibling.source, externalId }) });
  const kinds = await client.query<{ name: string; kind: SourceKind }>(
    "SELECT name, kind FROM sources WHERE name = ANY($1)",
    [[...new Set(sources)]],
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
    kinds: new Map(kinds.rows.map(({ name, kind }) => [name, kind])),
    tombstones: new Map(tombstones.rows.map((row) => [listingKey(row), row])),
    tombstonesByContent: new Map(tombstones.rows.map((row) => [row.contentHash, row])),
  };
}
