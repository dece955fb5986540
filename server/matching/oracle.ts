import { invert, type Lists } from "./columns.ts";
import { spread } from "./diversity.ts";
import { type JobFacts, jobFacts, personFacts } from "./facts.ts";
import { judge, publish } from "./judge.ts";
import type { Corpus, MatchJob, MatchPerson, ScoredJob } from "./model.ts";
import { NO_LORE, relate, type SkillLore } from "./related.ts";
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
  lore: SkillLore = NO_LORE,
): ScoredJob[] {
  const all = [...jobs].map((job) => ({ job, facts: jobFacts(job) }));
  const corpus = corpusOf(
    all.map(({ facts }) => facts),
    lore,
  );
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

function corpusOf(jobs: JobFacts[], lore: SkillLore): Corpus {
  const skills = new Map<string, number>();
  const words = new Map<string, number>();
  const named = new Map<string, { key: string; name: string }>();
  for (const job of jobs) {
    for (const [key, name] of job.skills) {
      skills.set(key, (skills.get(key) ?? 0) + 1);
      if (!named.has(key)) named.set(key, { key, name });
    }
    for (const word of job.words) words.set(word, (words.get(word) ?? 0) + 1);
  }
  const keys = [...named.keys()];
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const jobSkills = lists(jobs.map((job) => [...job.skills.keys()].map((key) => numbers.get(key)!)));
  const relations = relate(jobSkills, invert(jobSkills, keys.length), [...named.values()], lore);
  return {
    jobs: jobs.length,
    jobsWithSkill: (key) => skills.get(key) ?? 0,
    relatedTo: (key) => relations.of.get(numbers.get(key) ?? -1) ?? [],
    jobsWithWord: (word) => words.get(word) ?? 0,
  };
}

function lists(of: number[][]): Lists {
  const starts = [0];
  for (const each of of) starts.push(starts.at(-1)! + each.length);
  return { starts: Int32Array.from(starts), items: Int32Array.from(of.flat()) };
}

function publishedAt(job: MatchJob): number {
  return Number.isNaN(job.publishedAt) ? 0 : job.publishedAt;
}
