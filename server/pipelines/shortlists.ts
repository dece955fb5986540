import type pg from "pg";
import type { GenerationReason } from "../generated/prisma/enums.ts";
import { explain } from "../matching/explain.ts";
import { scoreOne } from "../matching/job-index.ts";
import { embeddingOf } from "../matching/job-pool.ts";
import type { JobIndex } from "../matching/layout.ts";
import type { Corpus, MatchJob, MatchPerson } from "../matching/model.ts";
import { DEFAULT_STRATEGY } from "../matching/strategies.ts";
import { rankJobs } from "../matching/top-jobs.ts";
import type { JobChanges, LatestJobs } from "./corpus.ts";
import type { RankedJob, ShortlistRow } from "./list-writes.ts";
import { loadJobs } from "./match-jobs.ts";
import type { NewShortlist } from "./swap.ts";

const MAX_KEPT_JOBS = 20_000;
const DAY_MS = 86_400_000;

/** How shortlists are made. */
export interface ListRules {
  /** Best so many jobs a person. */
  count: number;
  /** Of one company; null: any number. */
  mostOfCompany: number | null;
  /** How long a place on it stands that no later generation renews. */
  days: number;
  /** Of jobs discovered in so many days; null: of all that are open. */
  windowDays: number | null;
}

/** Makes shortlists out of what matching finds; what it tells of a job it keeps for the next person. */
export interface ShortlistMaker {
  /**
   * A person's list as of these jobs, ready to be swapped in.
   * @param changed jobs that are told anew though their score is as before; null: all
   */
  make(
    userId: string,
    person: MatchPerson,
    jobs: LatestJobs,
    rules: ListRules,
    why: { reason: GenerationReason; now: Date; changed: ReadonlySet<number> | null },
  ): NewShortlist;
  /** What is told of a job on a person's list. */
  tell(person: MatchPerson, job: MatchJob, score: number, corpus: Corpus): ShortlistRow;
  /** What is kept of these jobs no longer holds; null: of none. */
  forget(changes: JobChanges | null): void;
}

/** Until when a list of this moment is shown. */
export function endOf(now: Date, days: number): Date {
  return new Date(now.getTime() + days * DAY_MS);
}

export function createShortlistMaker(): ShortlistMaker {
  const kept = new Map<number, MatchJob>();
  /** Counts up with every change of the jobs. */
  let forgotten = 0;

  async function jobsById(client: pg.ClientBase, ids: number[]): Promise<MatchJob[]> {
    const known = ids.flatMap((id) => kept.get(id) ?? []);
    const have = new Set(known.map(({ id }) => id));
    const unknown = ids.filter((id) => !have.has(id));
    const before = forgotten;
    const loaded = unknown.length ? await loadJobs(client, unknown) : [];
    // Read before a change, it may be out of date.
    if (before !== forgotten) return [...known, ...loaded];
    if (kept.size > MAX_KEPT_JOBS) kept.clear();
    for (const job of loaded) kept.set(job.id, job);
    return [...known, ...loaded];
  }

  /** With the vector by which it was ranked: another may be stored by now. The same text has the same, if it has one. */
  function embedded(job: MatchJob, indexes: readonly JobIndex[]): MatchJob {
    const embedding = embeddingOf(indexes, job.id);
    if ((embedding === null) === (job.embedding == null)) return job;
    const told = { ...job, embedding };
    if (kept.get(job.id) === job) kept.set(job.id, told);
    return told;
  }

  function tell(person: MatchPerson, job: MatchJob, score: number, corpus: Corpus): ShortlistRow {
    const scored = scoreOne(corpus, job, person);
    return { ...scored, ...explain(job, person, scored, corpus), score };
  }

  return {
    tell,
    make(userId, person, { version, jobs }, { count, mostOfCompany, days }, { reason, now, changed }) {
      const { corpus, indexes } = jobs;
      const row = (job: MatchJob, { score }: RankedJob) => tell(person, embedded(job, indexes), score, corpus);
      return {
        userId,
        ranked: rankJobs(indexes, person, count, mostOfCompany),
        changed,
        async describe(client, ranked) {
          const places = new Map(ranked.map((place) => [place.jobId, place]));
          const known = await jobsById(client, [...places.keys()]);
          return new Map(known.map((job) => [job.id, row(job, places.get(job.id)!)]));
        },
        reason,
        generatedAt: now,
        expiresAt: endOf(now, days),
        strategy: (person.strategy ?? DEFAULT_STRATEGY).name,
        corpusVersion: version,
      };
    },
    forget(changes) {
      forgotten++;
      if (!changes) kept.clear();
      else for (const id of [...changes.arrived.map((job) => job.id), ...changes.closed]) kept.delete(id);
    },
  };
}
