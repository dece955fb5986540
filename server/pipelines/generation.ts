import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { AppError } from "../errors.ts";
import type { MatchPerson } from "../matching/model.ts";
import type { StrategyShare } from "../matching/strategies.ts";
import { rankJobs } from "../matching/top-jobs.ts";
import type { CorpusLoader } from "./corpus.ts";
import { isOutdated } from "./learnt.ts";
import { insertRun } from "./ledger.ts";
import { loadPeople, peopleWithProfile } from "./people.ts";
import type { Counts, GenerateRequest } from "./pipeline.ts";
import { makeShortlist } from "./shortlists.ts";
import { type NewShortlist, type Swapped, swapShortlists } from "./swap.ts";

/** So many people are read, ranked and written together. */
const PEOPLE_AT_ONCE = 25;
/** Lists are made while others are written. */
const LANES = 2;
/** After so many lists, and each time there are four times as many, PostgreSQL is told how many there are. */
const FIRST_ANALYSED = 250;
/** How often is looked whether people are still served. */
const LOOK_AGAIN_MS = 250;

export interface GenerationTools {
  pool: pg.Pool;
  loader: CorpusLoader;
  /** By which people have their strategies. */
  shares: readonly StrategyShare[];
  /** Whether people are served at the moment: then one lane works, and rests as long as it works. */
  isServing?: () => boolean;
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

/** Makes the shortlists of everybody who has a profile, or of one person. */
export async function generate(
  { pool, loader, shares, isServing = () => false }: GenerationTools,
  request: GenerateRequest,
  { isCancelled, progress, warn, made }: GenerationHandle,
): Promise<Counts> {
  const { userId, now, rules, dryRun, reason } = request;
  const everybody = userId ? [userId] : await peopleWithProfile(pool);
  const counts = { people: 0, recommended: 0, added: 0, removed: 0, unchanged: 0, failed: 0 };
  const report = () => progress(counts.people + counts.failed, everybody.length, { ...counts });
  report();
  const isLearntAnew = userId !== null && (await currentFor(loader, now));
  if (userId === null) await loader.relearnt(now);

  function count({ places, added, removed, changed }: Swapped): void {
    counts.people++;
    counts.recommended += places.length;
    counts.added += added;
    counts.removed += removed;
    if (!changed) counts.unchanged++;
  }

  function fail(person: string, error: unknown): void {
    counts.failed++;
    const cause = (error as Error).stack ?? String(error);
    warn(`The shortlist of person ${person} could not be made; the server's log has the cause.`, cause);
  }

  async function makeLists(people: Map<string, MatchPerson>): Promise<void> {
    const lists: NewShortlist[] = [];
    for (const [id, person] of people) {
      if (isCancelled()) throw new Error("The generation was cancelled.");
      try {
        // The jobs as they are by now: what comes and closes while a run is under way is followed for those it has passed.
        const jobs = loader.latest();
        if (dryRun) {
          const ranked = rankJobs(jobs.jobs.indexes, person, rules.count, rules.mostOfCompany);
          count({ places: ranked, added: 0, removed: 0, changed: true, revision: 0 });
        } else lists.push(makeShortlist(id, person, jobs, rules, { reason, now, changed: null }));
      } catch (error) {
        fail(id, error);
      }
      await giveWay();
    }
    const written: MadeList[] = [];
    for (const { list, swapped, error } of await swapEach(pool, lists)) {
      if (swapped) {
        count(swapped);
        written.push({ person: people.get(list.userId)!, list, swapped });
      } else fail(list.userId, error);
    }
    made?.(written);
  }

  let analysedAt = FIRST_ANALYSED;
  /**
   * Statements are planned by what was last counted, and a connection keeps some plans: those made while there were no lists
   * read all of them for each event that refers to one. Autovacuum would count again a minute later; where this cannot, it does.
   */
  async function analyse(): Promise<void> {
    if (dryRun || counts.people < analysedAt) return;
    analysedAt *= 4;
    await pool.query("ANALYZE (SKIP_LOCKED) shortlists, shortlist_events, recommendations").catch(() => {});
  }

  const waiting = [...everybody];
  async function work(isFirst: boolean): Promise<void> {
    while (waiting.length > 0) {
      if (!isFirst && isServing()) {
        await delay(LOOK_AGAIN_MS);
        continue;
      }
      const startedAt = performance.now();
      const people = await loadPeople(pool, waiting.splice(0, PEOPLE_AT_ONCE), { now, shares });
      await makeLists(await loader.embeddings.ofPeople(people));
      report();
      await analyse();
      if (isServing() && waiting.length > 0) await delay(performance.now() - startedAt);
    }
  }
  const working = Array.from({ length: LANES }, (_, lane) =>
    work(lane === 0).catch((error) => {
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

/** Queues a run for all who have a list; none where one waits or runs: it takes the jobs as they are when it comes to each person. */
export async function queueForAll(pool: pg.Pool): Promise<void> {
  const { rowCount } = await pool.query("SELECT FROM shortlists WHERE revision > 0 LIMIT 1");
  if (!rowCount) return;
  await insertRun(pool, "GENERATE_RECOMMENDATIONS", { trigger: "EVENT", reason: "NEW_JOBS" }, false).catch((error) => {
    if (!(error instanceof AppError)) throw error;
  });
}

/** Lets what has come in be handled: a search does not wait for the people that are still to come. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Together; and if that fails, each on its own, so that one person's fault is not another's. */
export async function swapEach(
  pool: pg.Pool,
  lists: readonly NewShortlist[],
): Promise<{ list: NewShortlist; swapped?: Swapped; error?: unknown }[]> {
  if (lists.length === 0) return [];
  try {
    const swapped = await swapShortlists(pool, lists);
    return lists.map((list, at) => ({ list, swapped: swapped[at] as Swapped }));
  } catch (error) {
    if (lists.length === 1) return [{ list: lists[0]!, error }];
    const outcomes = [];
    for (const list of lists) outcomes.push(...(await swapEach(pool, [list])));
    return outcomes;
  }
}
