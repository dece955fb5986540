import type pg from "pg";
import { transaction } from "../database/transaction.ts";
import type { GenerationReason } from "../generated/prisma/enums.ts";
import { reorder, shownScore } from "../matching/reorder.ts";
import { type Analysis, keptAnalyses, withAnalysis } from "./analyses.ts";
import {
  holdLearnt,
  type ListMaking,
  type ListWrite,
  type RankedJob,
  type ShortlistRow,
  type WrittenRow,
  writeLists,
  written,
} from "./list-writes.ts";

export interface NewShortlist extends ListMaking {
  /** Of the person whom it was made for (LoadedPerson). */
  personChanges: number;
  ranked: readonly RankedJob[];
  /** Of one company on the list; null: any number. */
  mostOfCompany: number | null;
  /** What Claude would be told of the person: its answers hold while that is the same. */
  profileHash: string;
  /** What is told anew though its score is as before; null: everything. */
  changed: ReadonlySet<number> | null;
  /** What is told of a place; null: its job is gone, and is left out. */
  describe(place: RankedJob): ShortlistRow | null;
}

export interface Swapped {
  /** The list by now: without jobs that were gone. */
  places: readonly RankedJob[];
  added: number;
  removed: number;
  /** Whether jobs, ranks or scores differ from before. */
  changed: boolean;
  /** Of the list, by now. */
  revision: number;
  /** False: a job closed meanwhile and was left out, so that something else may belong in its place. */
  isWhole: boolean;
}

/** A person who asked for it hears that the list is there even when it is the same as before. */
const ASKED: readonly GenerationReason[] = ["MANUAL", "CV_CHANGED", "PROFILE_CHANGED", "PREFERENCES_CHANGED"];
const MAX_ATTEMPTS = 3;
/** A version of the jobs before all others. */
const NEVER = 0n;

/**
 * Replaces the shortlists of some people (each once) and appends their events, in one transaction. A recommendation that stays
 * keeps its id, rating, first date and whether it was seen. Jobs deleted or closed meanwhile are left out.
 * @param last what belongs into the same transaction, at its end, with what was written; where it throws, nothing is
 * @returns in the same order; null: not written, because the person has changed since, whose own generation is queued or done
 */
export function swapShortlists(
  pool: pg.Pool,
  lists: readonly NewShortlist[],
  last: (client: pg.PoolClient, swapped: readonly Swapped[]) => Promise<void> = async () => {},
): Promise<(Swapped | null)[]> {
  return again(() =>
    transaction(pool, async (client) => {
      const swapped = await swap(client, lists);
      await last(client, [...swapped.values()]);
      return lists.map(({ userId }) => swapped.get(userId) ?? null);
    }),
  );
}

/**
 * 40P01, a deadlock: the jobs' retention deletes in another order than we write. 23503: a job was deleted after it was looked
 * for. Either way it has to be begun again.
 */
const AGAIN = ["40P01", "23503"];

async function again<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!AGAIN.includes((error as { code?: string }).code ?? "") || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

/** A list as it was. */
interface Before {
  /** The best first; empty where its time has passed. */
  order: readonly number[];
  rows: ReadonlyMap<number, BeforeRow>;
}

interface BeforeRow {
  jobId: number;
  /** As it is shown, and how much of that is Claude's. */
  score: number;
  delta: number;
  analysisKey: string | null;
  strategy: string;
  contentHash: string | null;
  /** On the list, whose time has not passed. */
  valid: boolean;
}

/** An open job, as far as a list hangs on it. */
interface OpenJob {
  id: number;
  contentHash: string;
  companyId: number | null;
}

async function swap(client: pg.PoolClient, made: readonly NewShortlist[]): Promise<Map<string, Swapped>> {
  await holdLearnt(client, made);
  const userIds = made.map(({ userId }) => userId);
  await client.query("INSERT INTO shortlists (user_id) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING", [userIds]);
  const before = await listsBefore(client, made);
  const hasChanged = await changedPeople(client, made);
  const lists = made.filter(({ userId }) => !hasChanged.has(userId));
  const open = await openJobs(client, new Set(lists.flatMap(({ ranked }) => ranked.map(({ jobId }) => jobId))));
  const analyses = await keptAnalyses(
    client,
    new Map(lists.map(({ userId, profileHash }) => [userId, profileHash])),
    new Map([...open.values()].map(({ id, contentHash }) => [id, contentHash])),
  );
  const swaps = lists.map((list) =>
    differenceOf(list, before.get(list.userId)!, open, analyses.get(list.userId) ?? new Map()),
  );
  const revisions = await writeLists(
    client,
    swaps.map(({ write }) => write),
  );
  return new Map(
    swaps.map(({ write: { making, places, added, removed }, changed, isWhole }) => [
      making.userId,
      { places, added, removed, changed, revision: revisions.get(making.userId) ?? 0, isWhole },
    ]),
  );
}

/**
 * Of the people whose lists the transaction has locked those that have changed since they were read: a list of theirs that was made since
 * must not be replaced by one of who they were.
 */
async function changedPeople(client: pg.PoolClient, lists: readonly NewShortlist[]): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT id FROM users JOIN unnest($1::uuid[], $2::int[]) AS of (person, known) ON id = person WHERE changes <> known",
    [lists.map(({ userId }) => userId), lists.map(({ personChanges }) => personChanges)],
  );
  return new Set(rows.map(({ id }) => id));
}

async function listsBefore(client: pg.PoolClient, lists: readonly NewShortlist[]): Promise<Map<string, Before>> {
  const of = [lists.map(({ userId }) => userId), lists.map(({ generatedAt }) => generatedAt)];
  // The lock makes positions of events count up in the order in which they become visible.
  const { rows: orders } = await client.query<{ userId: string; order: number[] }>(
    `SELECT user_id AS "userId", CASE WHEN expires_at > at THEN jobs ELSE '{}' END AS order
     FROM shortlists JOIN unnest($1::uuid[], $2::timestamptz[]) AS of (person, at) ON user_id = person
     ORDER BY user_id FOR UPDATE OF shortlists`,
    of,
  );
  const { rows } = await client.query<BeforeRow & { userId: string }>(
    `SELECT r.user_id AS "userId", job_id AS "jobId", score, analysis_delta AS delta, analysis_key AS "analysisKey", r.strategy, content_hash AS "contentHash", gone_at IS NULL AND expires_at > at AS valid
     FROM recommendations r JOIN unnest($1::uuid[], $2::timestamptz[]) AS of (person, at) ON r.user_id = person
     JOIN shortlists s ON s.user_id = person`,
    of,
  );
  const before = new Map(orders.map(({ userId, order }) => [userId, { order, rows: new Map<number, BeforeRow>() }]));
  for (const { userId, ...row } of rows) before.get(userId)!.rows.set(row.jobId, row);
  return before;
}

async function openJobs(client: pg.PoolClient, ids: ReadonlySet<number>): Promise<Map<number, OpenJob>> {
  const { rows } = await client.query<OpenJob>(
    `SELECT id, content_hash AS "contentHash", company_id AS "companyId" FROM jobs WHERE id = ANY($1) AND status = 'OPEN'`,
    [[...ids]],
  );
  return new Map(rows.map((job) => [job.id, job]));
}

function differenceOf(
  list: NewShortlist,
  { order, rows: before }: Before,
  open: ReadonlyMap<number, OpenJob>,
  analyses: ReadonlyMap<number, Analysis>,
): { write: ListWrite; changed: boolean; isWhole: boolean } {
  const { ranked, changed, describe, mostOfCompany, profileHash: _, ...made } = list;
  const wanted = ranked.filter(({ jobId }) => open.has(jobId));
  const isWritten = ({ jobId, score }: RankedJob, known: BeforeRow | undefined) =>
    known?.valid &&
    shownScore({ score, delta: known.delta }) === known.score &&
    known.analysisKey === (analyses.get(jobId)?.key ?? null) &&
    // By other weights the same score has other parts.
    known.strategy === made.strategy;
  const kept: RankedJob[] = [];
  const rows: WrittenRow[] = [];
  for (const place of wanted) {
    const { jobId } = place;
    const known = before.get(jobId);
    if (changed !== null && !changed.has(jobId) && isWritten(place, known)) {
      kept.push({ ...place, delta: known!.delta });
      continue;
    }
    const analysis = analyses.get(jobId);
    const byRules = describe(place);
    if (byRules === null) continue;
    const told = analysis ? withAnalysis(byRules, analysis) : byRules;
    const row = written(told, made.strategy);
    if (!known?.valid || known.contentHash !== row.contentHash || known.analysisKey !== row.analysisKey) rows.push(row);
    kept.push({ ...place, delta: told.delta ?? 0 });
  }
  const places = reorder(kept, ({ jobId }) => open.get(jobId)?.companyId ?? null, mostOfCompany);
  const isPlaced = new Set(places.map(({ jobId }) => jobId));
  const gone = [...before.keys()].filter((jobId) => !isPlaced.has(jobId));
  const stay = places.filter(({ jobId }) => before.get(jobId)?.valid);
  const removed = [...before.values()].filter(({ valid }) => valid).length - stay.length;
  const added = places.length - stay.length;
  const isSame =
    order.length === places.length &&
    places.every((place, at) => {
      const known = before.get(place.jobId);
      return known?.valid && known.score === shownScore(place) && order[at] === place.jobId;
    });
  const isAsked = ASKED.includes(made.reason);
  const isWhole = places.length === ranked.length;
  // Whoever follows the jobs makes one anew that is not: as if it had been made of older jobs than any.
  const making = isWhole ? made : { ...made, corpusVersion: NEVER };
  return {
    write: { making, places, written: rows, gone, added, removed, isTold: !isSame || isAsked },
    changed: !isSame,
    isWhole,
  };
}

/** What jobs that came make of a shortlist, all else on it staying as it is. */
export interface ListPatch extends ListMaking {
  /** Of the list that it changes. */
  revision: number;
  places: readonly RankedJob[];
  /** What is told of the places that are new. */
  rows: readonly ShortlistRow[];
  gone: readonly number[];
}

/**
 * Changes shortlists as swapShortlists would, without reading them: those of people (each once) that are still the same as
 * when they were known.
 * @returns revisions by person; who is missing has another list by now, or one of the jobs is gone: nothing is written
 */
export function patchShortlists(pool: pg.Pool, patches: readonly ListPatch[]): Promise<Map<string, number>> {
  return again(() => transaction(pool, (client) => patch(client, patches)));
}

async function patch(client: pg.PoolClient, patches: readonly ListPatch[]): Promise<Map<string, number>> {
  await holdLearnt(client, patches);
  const { rows } = await client.query<{ userId: string }>(
    `SELECT user_id AS "userId" FROM shortlists JOIN unnest($1::uuid[], $2::int[]) AS of (person, known) ON user_id = person
     WHERE revision = known ORDER BY user_id FOR UPDATE OF shortlists`,
    [patches.map(({ userId }) => userId), patches.map(({ revision }) => revision)],
  );
  const isKnown = new Set(rows.map(({ userId }) => userId));
  const open = await openJobs(client, new Set(patches.flatMap(({ rows }) => rows.map(({ jobId }) => jobId))));
  const holds = patches.filter(({ userId, rows }) => isKnown.has(userId) && rows.every(({ jobId }) => open.has(jobId)));
  return writeLists(
    client,
    holds.map(({ revision: _, places, rows, gone, ...making }) => ({
      making,
      places,
      written: rows.map((row) => written(row, making.strategy)),
      gone,
      added: rows.length,
      removed: gone.length,
      isTold: true,
    })),
  );
}
