import { spread } from "./diversity.ts";
import { type JobFacts, jobFacts, personFacts } from "./facts.ts";
import { judge, publish } from "./judge.ts";
import type { Corpus, MatchJob, MatchPerson, ScoredJob } from "./model.ts";
import { vetoOf, wishesOf } from "./veto.ts";
import { companyKey } from "./words.ts";

/**
 * What topJobs must find, by brute force: every job judged on its own, all sorted, the first ones taken. Slow and plain;
 * tests and evaluations hold the index against it.
 */
export function oracleTopJobs(
  jobs: Iterable<MatchJob>,
  person: MatchPerson,
  count: number,
  mostOfCompany: number | null = null,
): ScoredJob[] {
  const all = [...jobs].map((job) => ({ job, facts: jobFacts(job) }));
  const corpus = corpusOf(all.map(({ facts }) => facts));
  const facts = personFacts(person);
  const wishes = wishesOf(person);
  const ranked = all
    .map((entry) => ({ ...entry, judgement: judge(entry.facts, facts, corpus) }))
    .filter(({ job, judgement }) => judgement.enough && vetoOf(job, wishes) === null)
    .sort(
      (a, b) => b.judgement.score - a.judgement.score || publishedAt(b.job) - publishedAt(a.job) || a.job.id - b.job.id,
    );
  return spread(ranked, ({ job }) => companyKey(job.company ?? "") || null, count, mostOfCompany).map((entry) =>
    publish(entry.job.id, entry.facts, facts, corpus),
  );
}

function corpusOf(jobs: JobFacts[]): Corpus {
  const skills = new Map<string, number>();
  const words = new Map<string, number>();
  for (const job of jobs) {
    for (const key of job.skills.keys()) skills.set(key, (skills.get(key) ?? 0) + 1);
    for (const word of job.words) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return {
    jobs: jobs.length,
    jobsWithSkill: (key) => skills.get(key) ?? 0,
    jobsWithWord: (word) => words.get(word) ?? 0,
  };
}

function publishedAt(job: MatchJob): number {
  return Number.isNaN(job.publishedAt) ? 0 : job.publishedAt;
}
