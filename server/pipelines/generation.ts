import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { isAway } from "../database/away.ts";
import type { MatchPerson } from "../matching/model.ts";
import type { StrategyShare } from "../matching/strategies.ts";
import { rankJobs } from "../matching/top-jobs.ts";
import { account, isUntouched, LeaseLost } from "./chunks.ts";
import type { CorpusLoader } from "./corpus.ts";
import { analyseLists, FIRST_ANALYSED } from "./generate.ts";
import { isOutdated } from "./learnt.ts";
import { queueForAll } from "./ledger.ts";
import { LearntAnew } from "./list-writes.ts";
import { loadPeople, peopleWithProfile } from "./people.ts";
import type { Counts, GenerateRequest } from "./pipeline.ts";
import { makeShortlist } from "./shortlists.ts";
import { type NewShortlist, type Swapped, swapShortlists } from "./swap.ts";

/** So many people are read, ranked and written together. */
const PEOPLE_AT_ONCE = 25;
/** Lists are made while others are written. */
const LANES = 2;
/** How often is looked whether people are still served. */
const LOOK_AGAIN_MS = 250;

export interface GenerationTools {
  pool: pg.Pool;
  loader: CorpusLoader;
  /** By which people have their strategies. */
  shares: readonly StrategyShare[];
  /** Whether people are served at the moment: then one lane works, and rests as long as it works. */
  isServing?: () => boolean;
  /** Whether this is the generation that goes on then. */
  isFirst?: () => boolean;
}

export interface GenerationHandle {
  isCancelled(): boolean;
  progress(done: number, total: number, counts: Counts): void;
  /** A person whose list could not be made; the others go on. */
  warn(message: string, cause: string): void;
  /** Lists that were written, with whom they were made for; left out: nobody wants to know. */
  made?(lists: readonly MadeList[]): void;
}

/** A list as it was written. */
export interface MadeList {
  person: MatchPerson;
  list: NewShortlist;
  swapped: Swapped;
}

type GenerationCounts = Record<"people" | "recommended" | "added" | "removed" | "unchanged" | "failed", number>;

function countsOf(lists: readonly Swapped[]): GenerationCounts {
  const sum = (of: (list: Swapped) => number) => lists.reduce((sum, list) => sum + of(list), 0);
  return {
    people: lists.length,
    recommended: sum(({ places }) => places.length),
    added: sum(({ added }) => added),
    removed: sum(({ removed }) => removed),
    unchanged: sum(({ changed }) => (changed ? 0 : 1)),
    failed: 0,
  };
}

/**
 * Makes the shortlists of everybody who has a profile, or of some people.
 * @throws LeaseLost
 */
export async function generate(
  { pool, loader, shares, isServing = () => false, isFirst = () => true }: GenerationTools,
  request: GenerateRequest,
  { isCancelled, progress, warn, made }: GenerationHandle,
): Promise<Counts> {
  const { people: asked, lease, now, rules, dryRun, reason } = request;
  const isForAll = asked === null || lease?.chunk != null;
  const everybody = asked ?? (await peopleWithProfile(pool));
  const counts: GenerationCounts = { people: 0, recommended: 0, added: 0, removed: 0, unchanged: 0, failed: 0 };
  const report = () => progress(counts.people + counts.failed, everybody.length, { ...counts });
  report();
  let isLearntAnew = false;
  if (!isForAll) isLearntAnew = await currentFor(loader, now);
  // Of a run some of whose lists are made, all are made by what was learnt before.
  else if (lease?.chunk != null && !(await isUntouched(pool, lease.runId))) await loader.current(now);
  else await loader.relearnt(now);

  function fail(person: string, error: unknown): void {
    const cause = (error as Error).stack ?? String(error);
    warn(`The shortlist of person ${person} could not be made; the server's log has the cause.`, cause);
  }

  /** Counts what was done; of people whose lists a transaction writes, it is said there that they are done. */
  async function count(done: number, what: Partial<GenerationCounts>, isAccounted = false): Promise<void> {
    for (const [name, value] of Object.entries(what)) counts[name as keyof GenerationCounts] += value;
    if (lease && done > 0 && !isAccounted) await account(pool, lease, done, what);
  }

  async function makeLists(ids: readonly string[]): Promise<void> {
    for (;;) {
      try {
        return await tryLists(ids);
      } catch (error) {
        if (!(error instanceof LearntAnew)) throw error;
        await loader.renewed(now);
      }
    }
  }

  async function tryLists(ids: readonly string[]): Promise<void> {
    const people = await loader.embeddings.ofPeople(await loadPeople(pool, [...ids], { now, shares }));
    const lists: NewShortlist[] = [];
    let [failed, ranked] = [0, 0];
    for (const [id, person] of people) {
      if (isCancelled()) throw new LeaseLost();
      try {
        // The jobs as they are by now: what comes and closes while a run is under way is followed for those it has passed.
        const jobs = loader.latest();
        if (dryRun) ranked += rankJobs(jobs.jobs.indexes, person, rules.count, rules.mostOfCompany).length;
        else lists.push(makeShortlist(id, person, jobs, rules, { reason, now, changed: null }));
      } catch (error) {
        failed++;
        fail(id, error);
      }
      await giveWay();
    }
    const last = async (client: pg.PoolClient, swapped: readonly Swapped[]) => {
      if (lease) await account(client, lease, swapped.length, countsOf(swapped));
    };
    const written: MadeList[] = [];
    for (const { list, swapped, error } of await swapEach(pool, lists, last)) {
      if (swapped) written.push({ person: people.get(list.userId)!, list, swapped });
      else if (error) {
        failed++;
        fail(list.userId, error);
      }
    }
    await count(written.length, countsOf(written.map(({ swapped }) => swapped)), true);
    // Whoever is gone by now, or has changed, counts as nobody, and is done all the same.
    const rest = ids.length - written.length;
    await count(rest, dryRun ? { people: people.size - failed, recommended: ranked, failed } : { failed });
    made?.(written);
  }

  let analysedAt = FIRST_ANALYSED;
  async function analyse(): Promise<void> {
    if (dryRun || lease?.chunk != null || counts.people < analysedAt) return;
    analysedAt *= 4;
    await analyseLists(pool);
  }

  const waiting = [...everybody];
  async function work(lane: number): Promise<void> {
    while (waiting.length > 0) {
      if (isServing() && (lane > 0 || !isFirst())) {
        if (isCancelled()) throw new LeaseLost();
        await delay(LOOK_AGAIN_MS);
        continue;
      }
      const startedAt = performance.now();
      await makeLists(waiting.splice(0, PEOPLE_AT_ONCE));
      report();
      await analyse();
      if (isServing() && waiting.length > 0) await delay(performance.now() - startedAt);
    }
  }
  // Of a chunk the next are made when these are written: how far it has come is one number.
  const working = Array.from({ length: asked === null ? LANES : 1 }, (_, lane) =>
    work(lane).catch((error) => {
      waiting.length = 0;
      throw error;
    }),
  );
  const lanesEnded = await Promise.allSettled(working);
  // What is learnt holds for everybody; whoever asked hears of their own list first.
  if (isLearntAnew) await queueForAll(pool);
  // Whatever happens, nothing is written after the end.
  for (const lane of lanesEnded) if (lane.status === "rejected") throw lane.reason;
  report();
  return counts;
}

/** A run for one person changes what is learnt only where it tells nothing. @returns whether it did */
async function currentFor(loader: CorpusLoader, now: Date): Promise<boolean> {
  const { jobs } = await loader.current(now);
  if (!isOutdated(jobs.corpus, jobs.open)) return false;
  await loader.relearnt(now);
  return true;
}

/** Lets what has come in be handled: a search does not wait for the people that are still to come. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Together; and if that fails, each on its own, so that one person's fault is not another's. */
export async function swapEach(
  pool: pg.Pool,
  lists: readonly NewShortlist[],
  last?: (client: pg.PoolClient, swapped: readonly Swapped[]) => Promise<void>,
): Promise<{ list: NewShortlist; swapped?: Swapped | null; error?: unknown }[]> {
  if (lists.length === 0) return [];
  try {
    const swapped = await swapShortlists(pool, lists, last);
    return lists.map((list, at) => ({ list, swapped: swapped[at] }));
  } catch (error) {
    // That is nobody's fault, and will be another's next.
    if (error instanceof LeaseLost || error instanceof LearntAnew || isAway(error)) throw error;
    if (lists.length === 1) return [{ list: lists[0]!, error }];
    const outcomes = [];
    for (const list of lists) outcomes.push(...(await swapEach(pool, [list], last)));
    return outcomes;
  }
}
