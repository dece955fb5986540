import { detailOf } from "./detail.ts";
import { experienceScore } from "./experience.ts";
import type { JobFacts, PersonFacts } from "./facts.ts";
import { adjustmentOf } from "./feedback.ts";
import { feedbackDetail } from "./feedback-detail.ts";
import type { Corpus, ScoreComponent, ScoredJob, ScorePart } from "./model.ts";
import { partOf, type Related, WHOLE } from "./related.ts";
import {
  adjusted,
  COMPONENTS,
  ENOUGH_SEMANTIC,
  evidenceOf,
  FULL,
  industryScore,
  published,
  rarity,
  semanticScore,
  skillsScore,
  withoutSkills,
} from "./score.ts";
import { titleRarity, topicOf } from "./title-words.ts";
import { whereScore } from "./where.ts";

/** A job judged for a person, in thousandths of a point. */
export interface Judgement {
  /** matchScore, and what the person's feedback moves it. */
  score: number;
  /** Of the parts alone. */
  matchScore: number;
  /** Null: unknown. */
  parts: Record<ScoreComponent, number | null>;
  /** Whether there is enough in common for a list: a skill matched, or a fifth of a title. */
  enough: boolean;
}

/** Judges one job for one person, straight from the definition. */
export function judge(job: JobFacts, person: PersonFacts, corpus: Corpus): Judgement {
  const skills = skillsOf(job, person, corpus);
  const semantic = semanticOf(job, person, corpus);
  const sharedIndustries = [...job.industries.keys()].filter((key) => person.industries.has(key)).length;
  const parts: Judgement["parts"] = {
    SKILLS: skills,
    EXPERIENCE: experienceScore(job.band, person.band),
    INDUSTRY: industryScore(sharedIndustries, job.industries.size, person.industries.size),
    WORK_ARRANGEMENT: whereScore(job.where, person.where),
    SEMANTIC: semantic,
  };
  const { weights } = person;
  const known = COMPONENTS.filter((component) => parts[component] !== null);
  const knownWeight = known.reduce((sum, component) => sum + weights[component], 0);
  let weighted = 0;
  for (const component of known) {
    const score = parts[component]!;
    const counted = skills === null ? withoutSkills(score, knownWeight) : score;
    parts[component] = counted;
    weighted += weights[component] * counted;
  }
  const matchScore = published(weighted, knownWeight);
  return {
    score: adjusted(matchScore, adjustmentOf(topicOf(job.words), job.company, person.feedback)),
    matchScore,
    parts,
    enough: (skills ?? 0) > 0 || (semantic ?? 0) >= ENOUGH_SEMANTIC,
  };
}

/** The judgement in the words and numbers that are published. */
export function publish(jobId: number, job: JobFacts, person: PersonFacts, corpus: Corpus): ScoredJob {
  const { score, matchScore, parts } = judge(job, person, corpus);
  const known = COMPONENTS.filter((component) => parts[component] !== null);
  const knownWeight = known.reduce((sum, component) => sum + person.weights[component], 0);
  const asked = [...job.skills]
    .map(([key, name]) => ({ key, name, weight: rarity(corpus.jobsWithSkill(key), corpus.jobs) }))
    .sort((a, b) => b.weight - a.weight);
  const evidence = evidenceOf(asked.map(({ weight }) => weight));
  const compared = parts.SKILLS === null ? [] : asked;
  const related = compared
    .flatMap(({ key, name }) => {
      const relative = relativeOf(key, person, corpus);
      if (relative === null || relative.key === key) return [];
      return [{ skill: name, via: person.skills.get(relative.key)!, share: relative.share / WHOLE }];
    })
    .sort((a, b) => b.share - a.share);
  const caution = parts.SKILLS === null ? "; counts for less, without skills to compare" : "";
  return {
    jobId,
    score: score / 1_000,
    matchScore: matchScore / 1_000,
    adjustments:
      score === matchScore
        ? []
        : [
            {
              kind: "FEEDBACK",
              delta: (score - matchScore) / 1_000,
              detail: feedbackDetail(jobId, topicOf(job.words), job.company, person.feedback),
            },
          ],
    parts: known.map(
      (component): ScorePart => ({
        component,
        score: parts[component]! / 1_000,
        weight: person.weights[component] / knownWeight,
        detail: detailOf(component, job, person, evidence, related.length) + caution,
      }),
    ),
    unknown: COMPONENTS.filter((component) => parts[component] === null),
    matchingSkills: compared.filter(({ key }) => person.skills.has(key)).map(({ name }) => name),
    missingSkills: compared.filter(({ key }) => relativeOf(key, person, corpus) === null).map(({ name }) => name),
    relatedSkills: related,
  };
}

function skillsOf(job: JobFacts, person: PersonFacts, corpus: Corpus): number | null {
  if (job.skills.size === 0 || person.skills.size === 0) return null;
  const asked = [...job.skills.keys()].map((key) => ({ key, weight: rarity(corpus.jobsWithSkill(key), corpus.jobs) }));
  let [matched, all] = [0, 0];
  for (const { key, weight } of asked) {
    matched += partOf(weight, relativeOf(key, person, corpus)?.share ?? 0);
    all += weight;
  }
  return skillsScore(matched, all, evidenceOf(asked.map(({ weight }) => weight)));
}

/** What gives the person most of a skill that is asked for: itself, else a relative; null: they have nothing of it. */
function relativeOf(key: string, person: PersonFacts, corpus: Corpus): Related | null {
  if (person.skills.has(key)) return { key, share: WHOLE };
  return corpus.relatedTo(key).find((related) => person.skills.has(related.key)) ?? null;
}

/** The best of the person's titles. */
function semanticOf(job: JobFacts, person: PersonFacts, corpus: Corpus): number | null {
  if (job.words.length === 0 || person.titles.length === 0) return null;
  const square = (word: string) => titleRarity(word, corpus.jobsWithWord(word), corpus.jobs) ** 2;
  const sum = (words: string[]) => words.reduce((total, word) => total + square(word), 0);
  const jobs = sum(job.words);
  let best = 0;
  for (const { words } of person.titles) {
    const shared = sum(words.filter((word) => job.words.includes(word)));
    best = Math.max(best, semanticScore(shared, jobs, sum(words)));
  }
  return Math.min(FULL, best);
}
