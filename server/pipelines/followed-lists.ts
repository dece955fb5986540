import type pg from "pg";
import type { Corpus } from "../matching/model.ts";
import { createPeopleIndex, type PeopleIndex } from "../matching/people-index.ts";
import type { ListMaking, RankedJob } from "./list-writes.ts";
import type { Swapped } from "./swap.ts";

/** What is kept of a person's shortlist, to see whether a job concerns it and what it makes of it. */
export interface FollowedList {
  userId: string;
  revision: number;
  /** Of the jobs that it was made from; null: not known. */
  corpusVersion: bigint | null;
  strategy: string | null;
  /** In milliseconds since 1970; afterwards it counts as empty. */
  expiresAt: number;
  places: readonly RankedJob[];
}

/** Everybody's shortlist as it is known, and who could want a job. */
export interface FollowedLists {
  readonly corpus: Corpus;
  readonly people: PeopleIndex;
  readonly size: number;
  get(userId: string): FollowedList | undefined;
  /** In place of the one that was known; of somebody whom `people` has. */
  keep(list: FollowedList): void;
  remove(userId: string): void;
  /** On whose lists one of these jobs is. */
  holdersOf(jobs: ReadonlySet<number>): string[];
}

/** @param count how many jobs a list has at most */
export function createFollowedLists(corpus: Corpus, count: number): FollowedLists {
  const people = createPeopleIndex(corpus);
  const lists = new Map<string, FollowedList>();
  /** On how many lists a job is: most that come and go are on none. */
  const holders = new Map<number, number>();

  function take(list: FollowedList | undefined, one: 1 | -1): void {
    for (const { jobId } of list?.places ?? []) {
      const left = (holders.get(jobId) ?? 0) + one;
      if (left > 0) holders.set(jobId, left);
      else holders.delete(jobId);
    }
  }

  return {
    corpus,
    people,
    get size() {
      return lists.size;
    },
    get: (userId) => lists.get(userId),
    keep(list) {
      take(lists.get(list.userId), -1);
      take(list, 1);
      lists.set(list.userId, list);
      people.setFloor(list.userId, floorOf(list, count));
    },
    remove(userId) {
      take(lists.get(userId), -1);
      lists.delete(userId);
      people.remove(userId);
    },
    holdersOf(jobs) {
      if (![...jobs].some((id) => holders.has(id))) return [];
      return [...lists.values()]
        .filter(({ places }) => places.some(({ jobId }) => jobs.has(jobId)))
        .map(({ userId }) => userId);
    },
  };
}

/**
 * Who has another list than is known.
 * @param ids of whom; null: all who have one
 */
export async function movedLists(
  pool: pg.Pool,
  ids: readonly string[] | null,
  known: Pick<FollowedLists, "get">,
): Promise<string[]> {
  if (ids?.length === 0) return [];
  const { rows } = await pool.query<{ userId: string; revision: number }>(
    `SELECT user_id AS "userId", revision FROM shortlists WHERE revision > 0 AND ($1::uuid[] IS NULL OR user_id = ANY($1)) ORDER BY user_id`,
    [ids],
  );
  return rows.filter(({ userId, revision }) => known.get(userId)?.revision !== revision).map(({ userId }) => userId);
}

/** A shortlist as it is in the database. */
export interface StoredList extends FollowedList {
  /** Whether it was written after the look. */
  isUnseen: boolean;
}

/** @param looked the latest look at the lists, a pg_snapshot; null: there was none */
export async function followedLists(
  pool: pg.Pool,
  ids: readonly string[],
  now: Date,
  looked: string | null,
): Promise<StoredList[]> {
  interface Row extends Omit<StoredList, "corpusVersion" | "places"> {
    corpusVersion: string | null;
    jobs: number[];
    scores: number[];
    deltas: number[];
  }
  const { rows } = await pool.query<Row>(
    `SELECT user_id AS "userId", revision, corpus_version AS "corpusVersion", strategy,
       coalesce(extract(epoch FROM expires_at) * 1000, 0)::float8 AS "expiresAt", list.jobs, scores, deltas,
       written_in IS NOT NULL AND coalesce(NOT pg_visible_in_snapshot(written_in::text::xid8, $3::pg_snapshot), true) AS "isUnseen"
     FROM shortlists, LATERAL (
       SELECT coalesce(array_agg(job_id), '{}') AS jobs, coalesce(array_agg(round((score - analysis_delta)::numeric, 3)::float8), '{}') AS scores,
         coalesce(array_agg(analysis_delta), '{}') AS deltas FROM recommendations
       WHERE recommendations.user_id = shortlists.user_id AND gone_at IS NULL AND shortlists.expires_at > $2) AS list
     WHERE user_id = ANY($1)`,
    [ids, now, looked],
  );
  return rows.map(({ jobs, scores, deltas, corpusVersion, ...list }) => ({
    ...list,
    corpusVersion: corpusVersion === null ? null : BigInt(corpusVersion),
    places: jobs.map((jobId, at) => ({ jobId, score: scores[at]!, delta: deltas[at]! })),
  }));
}

/** What a job must score to come on a list, in thousandths of a point; -1: there is room. */
function floorOf({ places }: FollowedList, count: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { score } of places) least = Math.min(least, score);
  return places.length < count ? -1 : Math.round(1_000 * least);
}

/** A list that was made, as it would be read. */
export function asRead(
  made: ListMaking,
  { places, revision, isWhole }: Pick<Swapped, "places" | "revision" | "isWhole">,
): FollowedList {
  const { userId, strategy, expiresAt } = made;
  const corpusVersion = isWhole ? made.corpusVersion : 0n;
  return { userId, revision, corpusVersion, strategy, expiresAt: expiresAt.getTime(), places };
}
