import { hash } from "node:crypto";
import type pg from "pg";
import type { GenerationReason } from "../generated/prisma/enums.ts";
import type { StoredExplanation } from "../matching/explain.ts";

/** A place of a shortlist: the best first. */
export interface RankedJob {
  jobId: number;
  /** 0 to 100, in steps of 0.001. */
  score: number;
}

/** What is told of a place. */
export interface ShortlistRow extends RankedJob {
  matchScore: number;
  explanation: StoredExplanation;
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
  written: readonly WrittenRow[];
  /** Jobs whose rows leave the list. */
  gone: readonly number[];
  added: number;
  removed: number;
  /** Whether its person hears of it. */
  isTold: boolean;
}

/** A row ready to be written. */
export interface WrittenRow {
  jobId: number;
  /** Its columns as members of a JSON object. */
  columns: string;
  /** Of them, in the form of a UUID. */
  contentHash: string;
}

export function written({ jobId, score, matchScore, explanation }: ShortlistRow, strategy: string): WrittenRow {
  // Written once, to be hashed and sent.
  const columns = `"score":${score},"matchScore":${matchScore},"strategy":${JSON.stringify(strategy)},"explanation":${JSON.stringify(explanation)}`;
  const digest = hash("md5", columns);
  const parts = [digest.slice(0, 8), digest.slice(8, 12), digest.slice(12, 16), digest.slice(16, 20), digest.slice(20)];
  return { jobId, columns, contentHash: parts.join("-") };
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
  const rows = writes.flatMap(({ making: { userId, generatedAt }, written }) =>
    written.map(
      ({ jobId, columns, contentHash }) =>
        `{"userId":"${userId}","jobId":${jobId},"generatedAt":"${generatedAt.toISOString()}","contentHash":"${contentHash}",${columns}}`,
    ),
  );
  if (rows.length === 0) return;
  await client.query(
    `INSERT INTO recommendations (user_id, job_id, score, match_score, rating, explanation, strategy, created_at, content_hash)
     SELECT "userId", "jobId", score, "matchScore", (SELECT rating FROM ratings WHERE user_id = "userId" AND job_id = "jobId"), explanation, strategy,
       "generatedAt", "contentHash"
     FROM json_to_recordset($1) AS fresh ("userId" uuid, "jobId" int, score float8, "matchScore" float8, explanation json, strategy text,
       "generatedAt" timestamptz, "contentHash" uuid)
     ON CONFLICT (user_id, job_id) DO UPDATE SET score = excluded.score, match_score = excluded.match_score, explanation = excluded.explanation,
       strategy = excluded.strategy, content_hash = excluded.content_hash, gone_at = NULL`,
    [`[${rows.join()}]`],
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
