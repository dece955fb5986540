import type pg from "pg";

/** What is kept of a person's shortlist, to see whether a job concerns it. */
export interface FollowedList {
  userId: string;
  revision: number;
  /** Of the jobs that it was made from; null: not known. */
  corpusVersion: bigint | null;
  jobs: readonly number[];
  /** What a job must score to come on it, in thousandths of a point; -1: there is room. */
  floor: number;
}

/**
 * Who has another list than is known.
 * @param ids of whom; null: all who have one
 */
export async function movedLists(
  pool: pg.Pool,
  ids: readonly string[] | null,
  known: ReadonlyMap<string, FollowedList>,
): Promise<string[]> {
  if (ids?.length === 0) return [];
  const { rows } = await pool.query<{ userId: string; revision: number }>(
    `SELECT user_id AS "userId", revision FROM shortlists WHERE revision > 0 AND ($1::uuid[] IS NULL OR user_id = ANY($1)) ORDER BY user_id`,
    [ids],
  );
  return rows.filter(({ userId, revision }) => known.get(userId)?.revision !== revision).map(({ userId }) => userId);
}

/** @param count how many a list has at most */
export async function followedLists(
  pool: pg.Pool,
  ids: readonly string[],
  now: Date,
  count: number,
): Promise<FollowedList[]> {
  interface Row {
    userId: string;
    revision: number;
    corpusVersion: string | null;
    jobs: number[];
    scores: number[];
  }
  const { rows } = await pool.query<Row>(
    `SELECT user_id AS "userId", revision, corpus_version AS "corpusVersion", jobs, scores FROM shortlists, LATERAL (
       SELECT coalesce(array_agg(job_id), '{}') AS jobs, coalesce(array_agg(score), '{}') AS scores FROM recommendations
       WHERE recommendations.user_id = shortlists.user_id AND expires_at > $2) AS list
     WHERE user_id = ANY($1)`,
    [ids, now],
  );
  return rows.map(({ scores, corpusVersion, ...list }) => ({
    ...list,
    corpusVersion: corpusVersion === null ? null : BigInt(corpusVersion),
    floor: floorOf(scores, count),
  }));
}

/** @param scores 0 to 100, of all that is on the list */
export function floorOf(scores: readonly number[], count: number): number {
  return scores.length < count ? -1 : Math.round(1_000 * Math.min(...scores));
}
