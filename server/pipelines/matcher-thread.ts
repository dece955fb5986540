import { parentPort, workerData } from "node:worker_threads";
import pg from "pg";
import { explain } from "../matching/explain.ts";
import type { JobPool } from "../matching/job-pool.ts";
import type { MatchJob, MatchPerson } from "../matching/model.ts";
import { STRATEGY } from "../matching/score.ts";
import { topJobs } from "../matching/top-jobs.ts";
import { createCorpusLoader, type JobChanges } from "./corpus.ts";
import { loadJobs } from "./match-jobs.ts";
import type { MatcherAnswer, MatcherRequest } from "./matcher.ts";
import { loadPeople, peopleWithProfile } from "./people.ts";
import type { Counts, GenerateRequest } from "./pipeline.ts";
import { createJobSearch } from "./search-jobs.ts";
import { type ShortlistRow, swapShortlist } from "./swap.ts";

/** The matching thread: reads people, ranks all open jobs for each, writes the shortlists; and answers searches. */

const PEOPLE_AT_ONCE = 50;
/** Connections: the index is loaded and people are read while other runs write. */
const POOL_MAX = 5;
const MAX_KEPT_JOBS = 20_000;
const PROGRESS_EVERY_MS = 200;

const port = parentPort;
if (!port) throw new Error("matcher-thread.ts runs in a worker thread");
const { directUrl } = workerData.data as { directUrl: string };
const pool = new pg.Pool({
  connectionString: directUrl,
  max: POOL_MAX,
  application_name: "shortlist matcher",
  // Connections are kept: a generation for one person must not begin with a handshake.
  idleTimeoutMillis: 0,
});
pool.on("error", () => {});
/** All open jobs; and where shortlists are made of the newest jobs alone, those. Searches are over all. */
const allJobs = createCorpusLoader(pool, null, forget);
const newestJobs = new Map<number, typeof allJobs>();
const searchJobs = createJobSearch(pool, allJobs.current);
const cancelled = new Set<number>();
/** Counts up with every change of the jobs. */
let forgotten = 0;
/** What explanations were given from, by job. */
const kept = new Map<number, MatchJob>();

port.on("message", (message: MatcherRequest) => {
  if ("cancel" in message) cancelled.add(message.id);
  else void answer(message);
});

const tell = (message: MatcherAnswer) => port.postMessage(message);

async function answer(message: Exclude<MatcherRequest, { cancel: true }>): Promise<void> {
  const { id } = message;
  try {
    if ("search" in message) tell({ id, found: await searchJobs(message.search, message.now) });
    else tell({ id, counts: await generate(id, message.request) });
  } catch (error) {
    tell({ id, error: (error as Error).stack ?? String(error) });
  } finally {
    cancelled.delete(id);
  }
}

/** Lets what has come in be handled: a search does not wait for the people that are still to come. */
const giveWay = () => new Promise<void>((resolve) => setImmediate(resolve));

async function generate(id: number, request: GenerateRequest): Promise<Counts> {
  const everybody = request.userId ? [request.userId] : await peopleWithProfile(pool);
  const counts = { people: 0, recommended: 0, added: 0, removed: 0, unchanged: 0, failed: 0 };
  let toldAt = 0;
  const report = (force: boolean) => {
    if (!force && Date.now() - toldAt < PROGRESS_EVERY_MS) return;
    toldAt = Date.now();
    tell({ id, progress: { done: counts.people + counts.failed, total: everybody.length, counts: { ...counts } } });
  };
  report(true);
  const loader = request.windowDays === null ? allJobs : newestOf(request.windowDays);
  // What is learnt holds for everybody: a run for one person does not change it.
  await (request.userId === null ? loader.relearnt(request.now) : loader.current(request.now));
  for (let from = 0; from < everybody.length; from += PEOPLE_AT_ONCE) {
    const people = await loadPeople(pool, everybody.slice(from, from + PEOPLE_AT_ONCE));
    for (const [userId, person] of people) {
      if (cancelled.has(id)) throw new Error("The generation was cancelled.");
      // One at a time: computing and writing in turn take one core at most, so that requests have the others.
      try {
        const { recommended, added, removed, changed } = await generateOne(userId, person, request, loader.latest()!);
        counts.people++;
        counts.recommended += recommended;
        counts.added += added;
        counts.removed += removed;
        if (!changed) counts.unchanged++;
      } catch (error) {
        counts.failed++;
        const warning = `The shortlist of person ${userId} could not be made; the server's log has the cause.`;
        tell({ id, warning, cause: (error as Error).stack ?? String(error) });
      }
      report(false);
      await giveWay();
    }
  }
  report(true);
  return counts;
}

async function generateOne(
  userId: string,
  person: MatchPerson,
  request: GenerateRequest,
  { corpus, indexes }: JobPool,
) {
  const scored = topJobs(indexes, person, request.count, request.mostOfCompany);
  const jobs = await jobsById(scored.map(({ jobId }) => jobId));
  const rows = scored.flatMap((score, place): ShortlistRow[] => {
    const job = jobs.get(score.jobId);
    // Deleted since the index was made: the place stays free until the next generation.
    if (!job) return [];
    return [{ ...score, ...explain(job, person, score, corpus), rank: place + 1 }];
  });
  if (request.dryRun) return { recommended: rows.length, added: 0, removed: 0, changed: true };
  return swapShortlist(pool, {
    userId,
    rows,
    reason: request.reason,
    generatedAt: request.now,
    expiresAt: request.expiresAt,
    strategy: STRATEGY,
  });
}

function newestOf(windowDays: number): typeof allJobs {
  const known = newestJobs.get(windowDays) ?? createCorpusLoader(pool, windowDays);
  newestJobs.set(windowDays, known);
  return known;
}

function forget(changes: JobChanges | null): void {
  forgotten++;
  if (!changes || kept.size > MAX_KEPT_JOBS) kept.clear();
  else for (const id of [...changes.arrived, ...changes.closed]) kept.delete(id);
}

async function jobsById(ids: number[]): Promise<Map<number, MatchJob>> {
  const unknown = ids.filter((id) => !kept.has(id));
  const found = new Map<number, MatchJob>();
  const before = forgotten;
  if (unknown.length) for (const job of await loadJobs(pool, unknown)) found.set(job.id, job);
  // Read before a change, it may be out of date.
  if (before === forgotten) for (const [id, job] of found) kept.set(id, job);
  for (const id of ids) {
    const job = kept.get(id);
    if (job) found.set(id, job);
  }
  return found;
}
