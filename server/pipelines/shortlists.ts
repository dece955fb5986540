import { profileHash } from "../claude/match-input.ts";
import type { GenerationReason } from "../generated/prisma/enums.ts";
import { explain } from "../matching/explain.ts";
import { personFacts } from "../matching/facts.ts";
import type { JobPool } from "../matching/job-pool.ts";
import { publish } from "../matching/judge.ts";
import { toldAt } from "../matching/layout.ts";
import type { MatchPerson } from "../matching/model.ts";
import { DEFAULT_STRATEGY } from "../matching/strategies.ts";
import { rankJobs } from "../matching/top-jobs.ts";
import { matchProfileOf } from "./analyses.ts";
import type { LatestJobs } from "./corpus.ts";
import type { RankedJob, ShortlistRow } from "./list-writes.ts";
import type { LoadedPerson } from "./people.ts";
import type { NewShortlist } from "./swap.ts";

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

/** Until when a list of this moment is shown. */
export function endOf(now: Date, days: number): Date {
  return new Date(now.getTime() + days * DAY_MS);
}

/**
 * A person's list as of these jobs, ready to be swapped in.
 * @param why its `changed` jobs are told anew though their score is as before; null: all
 */
export function makeShortlist(
  userId: string,
  person: LoadedPerson,
  { version, learntId, jobs }: LatestJobs,
  { count, mostOfCompany, days }: ListRules,
  why: { reason: GenerationReason; now: Date; changed: ReadonlySet<number> | null },
): NewShortlist {
  const { reason, now, changed } = why;
  return {
    userId,
    personChanges: person.changes,
    ranked: rankJobs(jobs.indexes, person, count, mostOfCompany),
    mostOfCompany,
    profileHash: profileHash(matchProfileOf(person)),
    changed,
    describe: (place) => tellPlace(jobs, person, place),
    reason,
    generatedAt: now,
    expiresAt: endOf(now, days),
    strategy: (person.strategy ?? DEFAULT_STRATEGY).name,
    corpusVersion: version,
    learntId,
  };
}

/** What is told of a job on a person's list; null: it is open no more. */
export function tellPlace(jobs: JobPool, person: MatchPerson, { jobId, score }: RankedJob): ShortlistRow | null {
  const found = jobs.find(jobId);
  if (!found) return null;
  const job = toldAt(found.index, found.row);
  const scored = publish(jobId, job.facts, personFacts(person), jobs.corpus);
  const { matchScore, adjustments, parts, unknown, matchingSkills, missingSkills, relatedSkills } = scored;
  const why = explain(job, person, scored, jobs.corpus);
  return {
    jobId,
    score,
    matchScore,
    explanation: { adjustments, parts, unknown, matchingSkills, missingSkills, relatedSkills, ...why },
  };
}
