import type pg from "pg";
import type { GenerationReason } from "../generated/prisma/enums.ts";
import { append } from "../matching/columns.ts";
import { embeddingOf } from "../matching/job-pool.ts";
import type { Corpus, MatchJob } from "../matching/model.ts";
import { addToLists } from "./arrivals.ts";
import type { FollowOptions } from "./follow.ts";
import {
  asRead,
  createFollowedLists,
  type FollowedList,
  type FollowedLists,
  followedLists,
  movedLists,
} from "./followed-lists.ts";
import { giveWay, type MadeList, swapEach } from "./generation.ts";
import { isOutdated, isOutgrown } from "./learnt.ts";
import { queueForAll } from "./ledger.ts";
import { LearntAnew, type RankedJob } from "./list-writes.ts";
import { openAmong } from "./match-jobs.ts";
import { loadPeople } from "./people.ts";
import { makeShortlist } from "./shortlists.ts";
import type { NewShortlist } from "./swap.ts";

/** More changes than this at once are better followed by a run for everybody. */
const TOO_MANY_CHANGES = 3_000;
/** So many jobs more or fewer are too few to learn anew for, whatever share of all they are. */
const FEW_JOBS = 500;
const PEOPLE_AT_ONCE = 50;
const PEOPLE_READ_AT_ONCE = 500;
/** By then the notification of a list that could be seen has come. */
const NOTIFIED_MS = 1_000;

export interface FollowerTools extends Omit<FollowOptions, "directUrl" | "onHand"> {
  /** At the end of a transaction that writes lists: throws LeaseLost where somebody else follows by now. */
  holds?: (writer: pg.ClientBase) => Promise<void>;
}

/**
 * Follows the changes of jobs step by step: each that came is held against all people, and the lists that it could come on, or
 * that hold what closed, are made anew. How far it got is stored.
 */
export function createFollower(tools: FollowerTools) {
  const { holds = async () => {}, pool, loader, shares, rules, now: clock, complain } = tools;
  let known: FollowedLists | null = null;
  /** For whose growth a run for everybody was queued. */
  let outgrown: Corpus | null = null;
  /** Jobs that closed since the last step, by their time too, of which the database tells nothing. */
  const closed = new Set<number>();
  /** Jobs that came since, as they were read then. */
  const opened = new Map<number, MatchJob>();
  /** Lists that this thread has made since the last step: they need not be read. */
  const handed = new Map<string, MadeList>();
  /** Whose lists were written without a job that closed meanwhile: what belongs in its place is looked for in the next step. */
  const unfinished = new Set<string>();
  /** What could be seen of the lists when, the oldest first. */
  const looks: { at: number; snapshot: string }[] = [];
  const stop = loader.onChange((changes) => {
    if (!changes) opened.clear();
    for (const id of changes?.closed ?? []) {
      closed.add(id);
      opened.delete(id);
    }
    for (const job of changes?.arrived ?? []) opened.set(job.id, job);
  });

  async function step(noted: readonly string[], begun = performance.now()): Promise<void> {
    try {
      await tryStep(noted, begun);
    } catch (error) {
      if (!(error instanceof LearntAnew)) throw error;
      // Everybody's list is held against the jobs as they are judged now.
      await loader.renewed(clock());
      await step(noted, begun);
    }
  }

  async function tryStep(noted: readonly string[], begun: number): Promise<void> {
    const now = clock();
    await loader.current(now);
    const { version, jobs } = loader.latest();
    const followed = await followedTo(pool);
    looks.push({ at: performance.now(), snapshot: followed.snapshot });
    const isFresh = known?.corpus !== jobs.corpus;
    if (!known || isFresh) known = createFollowedLists(jobs.corpus, rules.count);
    const lists = known;
    const behind = await readPeople(lists, isFresh ? null : noted, now, followed);
    const changed = followed.version === null ? null : await changesBetween(pool, followed.version, version);
    if (changed === null || isGrown(jobs.corpus, jobs.open)) await queueForAll(pool);
    // Before anybody has a list there is nobody to whom it makes a difference.
    if (lists.size === 0 && isOutdated(jobs.corpus, jobs.open)) await loader.relearnt(now);
    if (changed !== null) await follow(lists, changed, version, behind, now);
    // A run for everybody reads what it needs.
    else opened.clear();
    if (followed.version !== version)
      await pool.query(
        `INSERT INTO followers (version, looked) VALUES ($1, $2)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, looked = coalesce(excluded.looked, followers.looked)`,
        [version, heardOf(begun)],
      );
  }

  /** The latest look of which all that it saw had been heard at a time; null: none yet. */
  function heardOf(at: number): string | null {
    const heard = looks.filter((look) => look.at < at - NOTIFIED_MS).length;
    looks.splice(0, heard - 1);
    return heard > 0 ? looks[0]!.snapshot : null;
  }

  /** Whether it is time to learn anew, which a run for everybody does; said once. */
  function isGrown(of: Corpus, open: number): boolean {
    if (outgrown === of || Math.abs(open - of.jobs) < FEW_JOBS || !isOutgrown(of, open)) return false;
    outgrown = of;
    return true;
  }

  /**
   * Takes in the people noted, those that have another list than is known.
   * @param noted null: everybody
   * @returns those whose list was made from older jobs than have been followed: of the noted, or of the lists of which nobody
   *   who followed had heard
   */
  async function readPeople(
    lists: FollowedLists,
    noted: readonly string[] | null,
    now: Date,
    { version: followed, looked }: Followed,
  ): Promise<string[]> {
    const behind: string[] = [...unfinished];
    unfinished.clear();
    const isBehind = ({ corpusVersion }: FollowedList) =>
      followed !== null && corpusVersion !== null && corpusVersion < followed;
    const taken = [...handed.values()];
    handed.clear();
    for (const { person, list, swapped } of noted === null ? [] : taken) {
      // It may have been read or made anew in the meantime.
      if ((lists.get(list.userId)?.revision ?? 0) >= swapped.revision) continue;
      lists.people.put(list.userId, person);
      const made = asRead(list, swapped);
      lists.keep(made);
      if (isBehind(made)) behind.push(list.userId);
    }
    const moved = await movedLists(pool, noted, lists);
    for (let from = 0; from < moved.length; from += PEOPLE_READ_AT_ONCE) {
      const ids = moved.slice(from, from + PEOPLE_READ_AT_ONCE);
      // In this order: a list is never known by an older person than it was made for.
      const found = await followedLists(pool, ids, now, looked);
      const read = await loader.embeddings.ofPeople(await loadPeople(pool, ids, { now, shares }));
      for (const [id, person] of read) lists.people.put(id, person);
      for (const list of found) {
        lists.keep(list);
        if ((noted !== null || list.isUnseen) && isBehind(list)) behind.push(list.userId);
      }
      await giveWay();
    }
    return behind;
  }

  async function follow(
    lists: FollowedLists,
    changed: readonly number[],
    version: bigint,
    behind: readonly string[],
    now: Date,
  ): Promise<void> {
    const arrived = await arrivedAmong(changed, now);
    const due = [...closed];
    const isChanged = new Set([...changed, ...due]);
    const affected = new Map<string, GenerationReason>(behind.map((id) => [id, "NEW_JOBS"]));
    for (const id of lists.holdersOf(isChanged)) affected.set(id, "JOBS_CLOSED");
    const { indexes } = loader.latest().jobs;
    const came = new Map<string, RankedJob[]>();
    for (const job of arrived) {
      job.embedding = embeddingOf(indexes, job.id);
      for (const { key, score } of lists.people.reached(job))
        if (!affected.has(key)) append(came, key, { jobId: job.id, score });
      await giveWay();
    }
    for (const id of await addToLists(tools, lists, { by: came, version, now })) affected.set(id, "NEW_JOBS");
    const ids = [...affected.keys()].sort();
    for (let from = 0; from < ids.length; from += PEOPLE_AT_ONCE)
      await makeLists(lists, ids.slice(from, from + PEOPLE_AT_ONCE), affected, isChanged, now);
    for (const id of due) closed.delete(id);
  }

  async function arrivedAmong(changed: readonly number[], now: Date): Promise<MatchJob[]> {
    const known = changed.flatMap((id) => opened.get(id) ?? []);
    const others = changed.filter((id) => !opened.has(id));
    for (const id of changed) opened.delete(id);
    return others.length === 0 ? known : [...known, ...(await openAmong(pool, others, now, rules.windowDays))];
  }

  async function makeLists(
    lists: FollowedLists,
    ids: readonly string[],
    affected: ReadonlyMap<string, GenerationReason>,
    changed: ReadonlySet<number>,
    now: Date,
  ): Promise<void> {
    const read = await loader.embeddings.ofPeople(await loadPeople(pool, [...ids], { now, shares }));
    const made: NewShortlist[] = [];
    for (const id of ids) {
      const person = read.get(id);
      if (person) {
        lists.people.put(id, person);
        made.push(makeShortlist(id, person, loader.latest(), rules, { reason: affected.get(id)!, now, changed }));
      } else {
        lists.remove(id);
      }
      await giveWay();
    }
    for (const { list, swapped, error } of await swapEach(pool, made, holds)) {
      if (swapped) {
        lists.keep(asRead(list, swapped));
        if (!swapped.isWhole) unfinished.add(list.userId);
      } else if (error)
        complain(`The shortlist of person ${list.userId} could not follow the jobs.`, String((error as Error).stack));
    }
  }

  return {
    step,
    /** One that has stopped hears of no more jobs. */
    stop,
    /** Takes in lists that this thread has made, of all jobs that are followed. */
    hand(made: readonly MadeList[]): void {
      for (const one of made)
        if ((handed.get(one.list.userId)?.swapped.revision ?? 0) < one.swapped.revision)
          handed.set(one.list.userId, one);
    },
    /** How long nothing happens by itself, in milliseconds. */
    restMs: (): number => (unfinished.size > 0 ? 0 : Math.max(0, loader.latest().jobs.until - clock().getTime())),
  };
}

/** How far the jobs have been followed. */
interface Followed {
  /** As far as it is stored, else as far as every list was made from; null: not known. */
  version: bigint | null;
  /** The latest stored look at the lists. */
  looked: string | null;
  /** What can be seen now. */
  snapshot: string;
}

async function followedTo(pool: pg.Pool): Promise<Followed> {
  const { rows } = await pool.query<{ version: string | null; looked: string | null; snapshot: string }>(
    `SELECT coalesce((SELECT version FROM followers),
       (SELECT CASE WHEN bool_and(corpus_version IS NOT NULL) THEN min(corpus_version) END FROM shortlists WHERE revision > 0)) AS version,
       (SELECT looked FROM followers) AS looked, pg_current_snapshot()::text AS snapshot`,
  );
  const { version, looked, snapshot } = rows[0]!;
  return { version: version === null ? null : BigInt(version), looked, snapshot };
}

/** The jobs that were written or deleted; null: too many, or no longer known. */
async function changesBetween(pool: pg.Pool, after: bigint, upTo: bigint): Promise<number[] | null> {
  if (after === upTo) return [];
  const { rows } = await pool.query<{ id: number; forgotten: boolean }>(
    `SELECT DISTINCT job_id AS id, false AS forgotten FROM job_changes WHERE version > $1 AND version <= $2
     UNION ALL SELECT 0, true FROM corpus WHERE forgotten_to > $1 LIMIT ${TOO_MANY_CHANGES + 1}`,
    [after, upTo],
  );
  if (rows.length > TOO_MANY_CHANGES || rows.some(({ forgotten }) => forgotten)) return null;
  return rows.map(({ id }) => id);
}
