import { corpusOf } from "./corpus.ts";
import { spread } from "./diversity.ts";
import { jobFacts, personFacts } from "./facts.ts";
import { judge, publish } from "./judge.ts";
import type { Corpus, MatchJob, MatchPerson, ScoredJob } from "./model.ts";
import { vetoOf, wishesOf } from "./veto.ts";
import { companyKey } from "./words.ts";

/**
 * What topJobs must find, by brute force: every job judged on its own, all sorted, the first ones taken. Slow and plain;
 * tests and evaluations hold the index against it.
 */
export function oracleTopJobs(
  jobs: readonly MatchJob[],
  person: MatchPerson,
  count: number,
  mostOfCompany: number | null = null,
  corpus: Corpus = corpusOf(jobs),
): ScoredJob[] {
  const all = jobs.map((job) => ({ job, facts: jobFacts(job) }));
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

function publishedAt(job: MatchJob): number {
  return Number.isNaN(job.publishedAt) ? 0 : job.publishedAt;
}
