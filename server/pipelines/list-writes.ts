import { createHash } from "node:crypto";
import type pg from "pg";
import type { GenerationReason } from "../generated/prisma/enums.ts";

/** A place of a shortlist: the best first. */
export interface RankedJob {
  jobId: number;
  /** 0 to 100, in steps of 0.001. */
  score: number;
}

/** What is told of a place. */
export interface ShortlistRow extends RankedJob {
  matchScore: number;
  adjustments: unknown;
  parts: unknown;
  unknown: readonly string[];
  matchingSkills: readonly string[];
  missingSkills: readonly string[];
  relatedSkills: unknown;
  additionalSkills: readonly string[];
  reasons: readonly string[];
  analysis: unknown;
}

/** A shortlist as it was made: whose, why, when, and of what. */
export interface ListMaking {
  userId: string;
  reason: GenerationReason;
  generatedAt: Date;
  /** Until when the whole list is shown. */
  expiresAt: Date;
  strategy: string;
  /** Of the jobs that it was made from. */
  corpusVersion: bigint;
}

/** What is to be written of a person's shortlist, whose row the transaction has locked. */
export interface ListWrite {
  making: ListMaking;
  /** The list by now. */
  places: readonly RankedJob[];
  /** Rows of places that are new or told differently. */
  written: readonly HashedRow[];
  /** Jobs whose rows leave the list. */
  gone: readonly number[];
  added: number;
  removed: number;
  /** Whether its person hears of it. */
  isTold: boolean;
}

export interface HashedRow extends ShortlistRow {
  contentHash: string;
}

/** With a hash of what is told, and by which strategy, in the form of a UUID. */
export function hashed(row: ShortlistRow, strategy: string): HashedRow {
  const digest = createHash("md5")
    .update(JSON.stringify([row, strategy]))
    .digest("hex");
  return { ...row, contentHash: digest.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-") };
}

/** Writes rows, lists and events. @returns the revisions that the lists have now, by person */
export async function writeLists(client: pg.PoolClient, writes: readonly ListWrite[]): Promise<Map<string, number>> {
  await takeOff(client, writes);
  await putOn(client, writes);
  return countUp(client, writes);
}

async function takeOff(client: pg.PoolClient, writes: readonly ListWrite[]): Promise<void> {
  const gone = writes.flatMap(({ making, gone }) => gone.map((jobId) => ({ making, jobId })));
  if (gone.length === 0) return;
  // What was rated stays, out of sight: by its id the rating can be taken back, and it is the same when it returns.
  await client.query(
    `WITH gone AS (SELECT * FROM unnest($1::uuid[], $2::int[], $3::timestamptz[]) AS gone (person, job, at)), rated AS (
       UPDATE recommendations SET gone_at = coalesce(gone_at, at) FROM gone WHERE user_id = person AND job_id = job AND rating IS NOT NULL
     )
     DELETE FROM recommendations USING gone WHERE user_id = person AND job_id = job AND rating IS NULL`,
    [
      gone.map(({ making }) => making.userId),
      gone.map(({ jobId }) => jobId),
      gone.map(({ making }) => making.generatedAt),
    ],
  );
}

async function putOn(client: pg.PoolClient, writes: readonly ListWrite[]): Promise<void> {
  const rows = writes.flatMap(({ making: { userId, strategy, generatedAt }, written }) =>
    written.map((row) => ({ ...row, userId, strategy, generatedAt })),
  );
  if (rows.length === 0) return;
  await client.query(
    `INSERT INTO recommendations (user_id, job_id, score, match_score, adjustments, rating, parts, unknown, matching_skills, missing_skills,
       related_skills, additional_skills, reasons, analysis, strategy, created_at, content_hash)
     SELECT "userId", "jobId", score, "matchScore", adjustments,
       (SELECT rating FROM ratings WHERE user_id = "userId" AND job_id = "jobId"), parts, unknown, "matchingSkills", "missingSkills", "relatedSkills",
       "additionalSkills", reasons, analysis, strategy, "generatedAt", "contentHash"
     FROM jsonb_to_recordset($1) AS fresh ("userId" uuid, "jobId" int, score float8, "matchScore" float8, adjustments jsonb, parts jsonb, unknown text[], "matchingSkills" text[],
       "missingSkills" text[], "relatedSkills" jsonb, "additionalSkills" text[], reasons text[], analysis jsonb, strategy text,
       "generatedAt" timestamptz, "contentHash" uuid)
     ON CONFLICT (user_id, job_id) DO UPDATE SET score = excluded.score, match_score = excluded.match_score,
       adjustments = excluded.adjustments, parts = excluded.parts, unknown = excluded.unknown, matching_skills = excluded.matching_skills,
       missing_skills = excluded.missing_skills, related_skills = excluded.related_skills, additional_skills = excluded.additional_skills,
       reasons = excluded.reasons, analysis = excluded.analysis, strategy = excluded.strategy, content_hash = excluded.content_hash, gone_at = NULL`,
    [JSON.stringify(rows)],
  );
}

/** The lists' own rows, and an event for each that is told. */
async function countUp(client: pg.PoolClient, writes: readonly ListWrite[]): Promise<Map<string, number>> {
  const rows = writes.map(({ making, places, added, removed, isTold }) => ({
    ...making,
    corpusVersion: `${making.corpusVersion}`,
    jobs: places.map(({ jobId }) => jobId),
    added,
    removed,
    isTold,
  }));
  const { rows: counted } = await client.query<{ userId: string; revision: number }>(
    `WITH made AS (
       SELECT * FROM jsonb_to_recordset($1) AS made ("userId" uuid, reason "GenerationReason", "generatedAt" timestamptz, "expiresAt" timestamptz, strategy text,
         "corpusVersion" bigint, jobs int[], added int, removed int, "isTold" boolean)
     ), counted AS (
       UPDATE shortlists SET generated_at = "generatedAt", expires_at = "expiresAt", total = cardinality(made.jobs), jobs = made.jobs,
         strategy = made.strategy, corpus_version = "corpusVersion", revision = revision + 1, position = position + "isTold"::int
       FROM made WHERE user_id = "userId" RETURNING user_id, position, revision
     ), told AS (
       INSERT INTO shortlist_events (user_id, position, reason, generated_at, total, added, removed)
       SELECT user_id, position, reason, "generatedAt", cardinality(jobs), added, removed FROM made JOIN counted ON user_id = "userId" WHERE "isTold"
     )
     SELECT user_id AS "userId", revision FROM counted`,
    [JSON.stringify(rows)],
  );
  return new Map(counted.map(({ userId, revision }) => [userId, revision]));
}
