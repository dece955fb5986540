import type pg from "pg";
import { transaction } from "../database/transaction.ts";
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

export interface NewShortlist {
  userId: string;
  ranked: readonly RankedJob[];
  /** What is written anew though its score is as before; null: everything. */
  changed: ReadonlySet<number> | null;
  /**
   * What is told of these places, by the job's id; a job that is gone is left out. It reads by `client`: whoever waits for
   * another connection while it holds this one may wait for ever.
   */
  describe(client: pg.ClientBase, jobs: readonly RankedJob[]): Promise<ReadonlyMap<number, ShortlistRow>>;
  reason: GenerationReason;
  generatedAt: Date;
  expiresAt: Date;
  strategy: string;
  /** Of the jobs that it was made from. */
  corpusVersion: bigint;
}

export interface Swapped {
  recommended: number;
  added: number;
  removed: number;
  /** Whether jobs, ranks or scores differ from before. */
  changed: boolean;
  /** Of the list, by now. */
  revision: number;
}

/** A person who asked for it hears that the list is there even when it is the same as before. */
const ASKED: readonly GenerationReason[] = ["MANUAL", "CV_CHANGED", "PROFILE_CHANGED", "PREFERENCES_CHANGED"];
const MAX_ATTEMPTS = 3;

/**
 * Replaces the shortlists of some people (each once) and appends their events, in one transaction. A recommendation that stays
 * keeps its id, rating, first date and whether it was seen. Jobs deleted or closed meanwhile are left out.
 * @returns in the same order
 */
export async function swapShortlists(pool: pg.Pool, lists: readonly NewShortlist[]): Promise<Swapped[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction(pool, (client) => swap(client, lists));
    } catch (error) {
      // 40P01: the jobs' retention deletes in another order than we write; one of the two has to begin again.
      if ((error as { code?: string }).code !== "40P01" || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

interface Before {
  userId: string;
  jobId: number;
  rank: number;
  score: number;
  /** Its time has not passed. */
  valid: boolean;
}

/** How a person's list differs from the one before. */
interface Difference {
  list: NewShortlist;
  /** Its places, without those whose jobs are gone. */
  places: readonly (RankedJob & { rank: number })[];
  written: readonly ShortlistRow[];
  swapped: Omit<Swapped, "revision">;
}

async function swap(client: pg.PoolClient, lists: readonly NewShortlist[]): Promise<Swapped[]> {
  const userIds = lists.map(({ userId }) => userId);
  await client.query("INSERT INTO shortlists (user_id) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING", [userIds]);
  // The lock makes positions of events count up in the order in which they become visible.
  await client.query("SELECT FROM shortlists WHERE user_id = ANY($1) ORDER BY user_id FOR UPDATE", [userIds]);
  const before = await listsBefore(client, lists);
  const open = await openJobs(client, lists, before);
  const differences: Difference[] = [];
  for (const list of lists) differences.push(await differenceOf(client, list, before.get(list.userId), open));
  await writeRows(client, differences, before);
  const revisions = await writeLists(client, differences);
  return differences.map(({ list, swapped }) => ({ ...swapped, revision: revisions.get(list.userId) ?? 0 }));
}

async function listsBefore(
  client: pg.PoolClient,
  lists: readonly NewShortlist[],
): Promise<Map<string, Map<number, Before>>> {
  const { rows } = await client.query<Before>(
    `SELECT user_id AS "userId", job_id AS "jobId", rank, score, expires_at > at AS valid
     FROM recommendations JOIN unnest($1::uuid[], $2::timestamptz[]) AS of (person, at) ON user_id = person`,
    [lists.map(({ userId }) => userId), lists.map(({ generatedAt }) => generatedAt)],
  );
  const before = new Map(lists.map(({ userId }) => [userId, new Map<number, Before>()]));
  for (const row of rows) before.get(row.userId)!.set(row.jobId, row);
  return before;
}

/** Those that are open; what comes on a list anew cannot be deleted before the transaction has ended. */
async function openJobs(
  client: pg.PoolClient,
  lists: readonly NewShortlist[],
  before: ReadonlyMap<string, ReadonlyMap<number, Before>>,
): Promise<Set<number>> {
  const all = new Set<number>();
  const fresh = new Set<number>();
  for (const { userId, ranked } of lists)
    for (const { jobId } of ranked) (before.get(userId)!.has(jobId) ? all : fresh).add(jobId);
  const known = await client.query<{ id: number }>("SELECT id FROM jobs WHERE id = ANY($1) AND status = 'OPEN'", [
    [...all],
  ]);
  const locked = await client.query<{ id: number }>(
    "SELECT id FROM jobs WHERE id = ANY($1) AND status = 'OPEN' ORDER BY id FOR KEY SHARE",
    [[...fresh]],
  );
  return new Set([...known.rows, ...locked.rows].map(({ id }) => id));
}

async function differenceOf(
  client: pg.PoolClient,
  list: NewShortlist,
  before: ReadonlyMap<number, Before> = new Map(),
  open: ReadonlySet<number>,
): Promise<Difference> {
  const { changed, describe } = list;
  const wanted = list.ranked.filter(({ jobId }) => open.has(jobId));
  const isAsBefore = ({ jobId, score }: RankedJob) => before.get(jobId)?.valid && before.get(jobId)?.score === score;
  const fresh = wanted.filter((row) => changed === null || changed.has(row.jobId) || !isAsBefore(row));
  const described = await describe(client, fresh);
  const isFresh = new Set(fresh.map(({ jobId }) => jobId));
  const places = wanted
    .filter(({ jobId }) => !isFresh.has(jobId) || described.has(jobId))
    .map((row, at) => ({ ...row, rank: at + 1 }));
  const valid = [...before.values()].filter((row) => row.valid);
  const stay = places.filter(({ jobId }) => before.get(jobId)?.valid);
  const removed = valid.length - stay.length;
  const isSame = stay.every((row) => isAsBefore(row) && before.get(row.jobId)?.rank === row.rank);
  const added = places.length - stay.length;
  const swapped = { recommended: places.length, added, removed, changed: added + removed > 0 || !isSame };
  return { list, places, written: places.flatMap(({ jobId }) => described.get(jobId) ?? []), swapped };
}

async function writeRows(
  client: pg.PoolClient,
  differences: readonly Difference[],
  before: ReadonlyMap<string, ReadonlyMap<number, Before>>,
): Promise<void> {
  const gone: { userId: string; jobId: number; at: Date }[] = [];
  const moved: [string, number, number][] = [];
  const written: unknown[] = [];
  for (const { list, places, written: rows } of differences) {
    const { userId, strategy, generatedAt, expiresAt } = list;
    const old = before.get(userId)!;
    const ranks = new Map(places.map(({ jobId, rank }) => [jobId, rank]));
    const fresh = new Set(rows.map(({ jobId }) => jobId));
    for (const jobId of old.keys()) if (!ranks.has(jobId)) gone.push({ userId, jobId, at: generatedAt });
    for (const [jobId, rank] of ranks)
      if (!fresh.has(jobId) && old.get(jobId)?.rank !== rank) moved.push([userId, jobId, rank]);
    for (const row of rows)
      written.push({ ...row, userId, rank: ranks.get(row.jobId), strategy, generatedAt, expiresAt });
  }
  // What was rated runs out, but stays: by its id the rating can be taken back, and it is the same when it returns.
  if (gone.length > 0)
    await client.query(
      `WITH gone AS (SELECT * FROM unnest($1::uuid[], $2::int[], $3::timestamptz[]) AS gone (person, job, at)), rated AS (
         UPDATE recommendations SET expires_at = least(expires_at, at) FROM gone WHERE user_id = person AND job_id = job AND rating IS NOT NULL
       )
       DELETE FROM recommendations USING gone WHERE user_id = person AND job_id = job AND rating IS NULL`,
      [gone.map(({ userId }) => userId), gone.map(({ jobId }) => jobId), gone.map(({ at }) => at)],
    );
  if (moved.length > 0)
    await client.query(
      `UPDATE recommendations SET rank = place FROM unnest($1::uuid[], $2::int[], $3::int[]) AS moved (person, job, place)
       WHERE user_id = person AND job_id = job`,
      [moved.map(([userId]) => userId), moved.map(([, jobId]) => jobId), moved.map(([, , rank]) => rank)],
    );
  if (written.length > 0)
    await client.query(
      `INSERT INTO recommendations (user_id, job_id, rank, score, match_score, adjustments, rating, parts, unknown, matching_skills, missing_skills,
         related_skills, additional_skills, reasons, analysis, strategy, created_at, expires_at)
       SELECT "userId", "jobId", rank, score, "matchScore", adjustments,
         (SELECT rating FROM ratings WHERE user_id = "userId" AND job_id = "jobId"), parts, unknown, "matchingSkills", "missingSkills", "relatedSkills",
         "additionalSkills", reasons, analysis, strategy, "generatedAt", "expiresAt"
       FROM jsonb_to_recordset($1) AS fresh ("userId" uuid, "jobId" int, rank int, score float8, "matchScore" float8, adjustments jsonb, parts jsonb, unknown text[], "matchingSkills" text[],
         "missingSkills" text[], "relatedSkills" jsonb, "additionalSkills" text[], reasons text[], analysis jsonb, strategy text,
         "generatedAt" timestamptz, "expiresAt" timestamptz)
       ON CONFLICT (user_id, job_id) DO UPDATE SET rank = excluded.rank, score = excluded.score, match_score = excluded.match_score,
         adjustments = excluded.adjustments, parts = excluded.parts, unknown = excluded.unknown, matching_skills = excluded.matching_skills,
         missing_skills = excluded.missing_skills, related_skills = excluded.related_skills, additional_skills = excluded.additional_skills,
         reasons = excluded.reasons, analysis = excluded.analysis, strategy = excluded.strategy, expires_at = excluded.expires_at`,
      [JSON.stringify(written)],
    );
}

/** The lists' own rows, and an event for each that changed or was asked for. Says their revisions. */
async function writeLists(client: pg.PoolClient, differences: readonly Difference[]): Promise<Map<string, number>> {
  const rows = differences.map(({ list, swapped }) => ({
    userId: list.userId,
    reason: list.reason,
    generatedAt: list.generatedAt,
    strategy: list.strategy,
    corpusVersion: `${list.corpusVersion}`,
    total: swapped.recommended,
    added: swapped.added,
    removed: swapped.removed,
    event: swapped.changed || ASKED.includes(list.reason),
  }));
  const { rows: counted } = await client.query<{ userId: string; revision: number }>(
    `WITH made AS (
       SELECT * FROM jsonb_to_recordset($1) AS made ("userId" uuid, reason "GenerationReason", "generatedAt" timestamptz, strategy text,
         "corpusVersion" bigint, total int, added int, removed int, event boolean)
     ), counted AS (
       UPDATE shortlists SET generated_at = "generatedAt", total = made.total, strategy = made.strategy,
         corpus_version = "corpusVersion", revision = revision + 1,
         position = position + made.event::int
       FROM made WHERE user_id = "userId" RETURNING user_id, position, revision
     ), told AS (
       INSERT INTO shortlist_events (user_id, position, reason, generated_at, total, added, removed)
       SELECT user_id, position, reason, "generatedAt", total, added, removed FROM made JOIN counted ON user_id = "userId" WHERE event
     )
     SELECT user_id AS "userId", revision FROM counted`,
    [JSON.stringify(rows)],
  );
  return new Map(counted.map(({ userId, revision }) => [userId, revision]));
}
