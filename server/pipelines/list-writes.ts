import { hash } from "node:crypto";
import type pg from "pg";
import type { GenerationReason } from "../generated/prisma/enums.ts";
import type { StoredExplanation } from "../matching/explain.ts";
import { type MovedPlace, shownScore } from "../matching/reorder.ts";

/** A place of a shortlist: the best first. */
export interface RankedJob extends MovedPlace {
  jobId: number;
}

/** What is told of a place. */
export interface ShortlistRow extends RankedJob {
  matchScore: number;
  explanation: StoredExplanation;
  /** The answer of Claude's that it shows (analyses.ts); null or left out: none. */
  analysisKey?: string | null;
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
  /** By what was learnt of them: written only while that stands. Null: whatever was learnt. */
  learntId: number | null;
}

/** What a transaction throws whose lists were made by what is no longer what was learnt: they are to be made anew. */
export class LearntAnew extends Error {
  constructor() {
    super("Something else has been learnt of the jobs meanwhile.");
    this.name = "LearntAnew";
  }
}

/**
 * Sees to it that nothing else is learnt until this transaction has ended: a list that was made by what was known before must not come
 * after the one that a run for everybody has made since.
 * @throws LearntAnew
 */
export async function holdLearnt(client: pg.ClientBase, makings: readonly ListMaking[]): Promise<void> {
  const ids = [...new Set(makings.flatMap(({ learntId }) => learntId ?? []))];
  if (ids.length === 0) return;
  const { rowCount } = await client.query("SELECT FROM learnt_corpora WHERE id = ANY($1) FOR KEY SHARE", [ids]);
  if (rowCount !== ids.length) throw new LearntAnew();
}

/** What is to be written of a person's shortlist, whose row the transaction has locked. */
export interface ListWrite {
  making: ListMaking;
  /** The list by now, in the order in which it is shown. */
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
  /** As it is shown, and how much of that is Claude's. */
  score: number;
  delta: number;
  analysisKey: string | null;
  matchScore: number;
  /** As JSON. */
  explanation: string;
  /** Of all that is told, and by which strategy, in the form of a UUID. */
  contentHash: string;
}

export function written(row: ShortlistRow, strategy: string): WrittenRow {
  const { jobId, delta = 0, analysisKey = null, matchScore, explanation } = row;
  const score = shownScore(row);
  const text = JSON.stringify(explanation);
  const digest = hash("md5", `${score} ${matchScore} ${strategy} ${text}`);
  const parts = [digest.slice(0, 8), digest.slice(8, 12), digest.slice(12, 16), digest.slice(16, 20), digest.slice(20)];
  return { jobId, score, delta, analysisKey, matchScore, explanation: text, contentHash: parts.join("-") };
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
  const makings = writes.map(({ making }) => making);
  const rows = writes.flatMap(({ written }, list) => written.map((row) => ({ list: list + 1, row })));
  if (rows.length === 0) return;
  await client.query(
    `INSERT INTO recommendations (user_id, job_id, score, match_score, rating, explanation, strategy, created_at, content_hash, analysis_delta, analysis_key)
     SELECT ($1::uuid[])[list], job, score, match_score, (SELECT rating FROM ratings WHERE user_id = ($1::uuid[])[list] AND job_id = job), explanation,
       ($2::text[])[list], ($3::timestamptz[])[list], hash, delta, key
     FROM unnest($4::int[], $5::int[], $6::float8[], $7::float8[], $8::json[], $9::uuid[], $10::float8[], $11::text[])
       AS fresh (list, job, score, match_score, explanation, hash, delta, key)
     ON CONFLICT (user_id, job_id) DO UPDATE SET score = excluded.score, match_score = excluded.match_score, explanation = excluded.explanation,
       strategy = excluded.strategy, content_hash = excluded.content_hash, gone_at = NULL,
       analysis_delta = excluded.analysis_delta, analysis_key = excluded.analysis_key`,
    [
      makings.map(({ userId }) => userId),
      makings.map(({ strategy }) => strategy),
      makings.map(({ generatedAt }) => generatedAt),
      rows.map(({ list }) => list),
      rows.map(({ row }) => row.jobId),
      rows.map(({ row }) => row.score),
      rows.map(({ row }) => row.matchScore),
      jsonArray(rows.map(({ row }) => row.explanation)),
      rows.map(({ row }) => row.contentHash),
      rows.map(({ row }) => row.delta),
      rows.map(({ row }) => row.analysisKey),
    ],
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
         strategy = made.strategy, corpus_version = "corpusVersion", revision = revision + 1, position = position + "isTold"::int,
         written_in = pg_current_xact_id()::text::bigint
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

const JSON_OID = 114;

/**
 * A json[] as PostgreSQL sends and takes arrays in binary (array_send in its utils/adt/arrayfuncs.c): as text every quotation
 * mark would be escaped, and read again.
 */
function jsonArray(texts: readonly string[]): Buffer {
  const lengths = texts.map((text) => Buffer.byteLength(text));
  // Dimensions, whether there are nulls, what the elements are; then of the one dimension how many, and from where they count.
  const head = [1, 0, JSON_OID, texts.length, 1];
  const array = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, 4 * head.length));
  let at = 0;
  for (const number of head) at = array.writeInt32BE(number, at);
  for (const [place, text] of texts.entries()) {
    at = array.writeInt32BE(lengths[place]!, at);
    at += array.write(text, at);
  }
  return array;
}
