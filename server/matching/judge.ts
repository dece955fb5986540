import { detailOf } from "./detail.ts";
import { experienceScore } from "./experience.ts";
import type { JobFacts, PersonFacts } from "./facts.ts";
import { adjustmentOf } from "./feedback.ts";
import { feedbackDetail } from "./feedback-detail.ts";
import { jobVector, personVector } from "./meaning.ts";
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
  semanticOf,
  skillsScore,
  titleScore,
  vectorScore,
  withoutSkills,
} from "./score.ts";
import { titleRarity, topicOf } from "./title-words.ts";
import { whereScore } from "./where.ts";

/** Null: unknown. */
export type Parts = Record<ScoreComponent, number | null>;

/** A job judged for a person, in thousandths of a point. */
export interface Judgement {
  /** matchScore, and what the person's feedback moves it. */
  score: number;
  /** Of the parts alone. */
  matchScore: number;
  parts: Parts;
  /** Whether there is enough in common for a list: a skill matched, or a fifth of a title. */
  enough: boolean;
}

/** What a score is made of, before it is one. */
export interface Judged {
  parts: Parts;
  /** What SEMANTIC is made of: the cosine of the titles, and of what both mean; null: not known. */
  title: number | null;
  meaning: number | null;
}

/** Judges one job for one person, straight from the definition. */
export function judge(job: JobFacts, person: PersonFacts, corpus: Corpus): Judgement {
  const { parts, title } = judgeParts(job, person, corpus);
  const total = totalOf(parts, person.weights);
  return {
    score: adjusted(total.score, adjustmentOf(topicOf(job.words), job.company, person.feedback)),
    matchScore: total.score,
    parts: total.parts,
    enough: (parts.SKILLS ?? 0) > 0 || (title ?? 0) >= ENOUGH_SEMANTIC,
  };
}

/** Judges each part on its own. */
export function judgeParts(job: JobFacts, person: PersonFacts, corpus: Corpus): Judged {
  const title = nearestTitle(job, person, corpus)?.likeness ?? null;
  const meaning = title === null ? null : nearnessOf(job, person, corpus);
  return {
    parts: {
      SKILLS: skillsOf(job, person, corpus),
      EXPERIENCE: experienceScore(job.band, person.band),
      INDUSTRY: industryOf(job, person),
      WORK_ARRANGEMENT: whereScore(job.where, person.where),
      SEMANTIC: title === null ? null : semanticOf(title, meaning),
    },
    title,
    meaning,
  };
}

function industryOf(job: JobFacts, person: PersonFacts): number | null {
  let shared = 0;
  for (const key of job.industries.keys()) if (person.industries.has(key)) shared++;
  return industryScore(shared, job.industries.size, person.industries.size);
}

/** The score that these parts make, and what each of them counts for; it never falls where a part rises. */
export function totalOf(judged: Parts, weights: PersonFacts["weights"]): { score: number; parts: Parts } {
  const parts = { ...judged };
  let knownWeight = 0;
  for (const component of COMPONENTS) if (parts[component] !== null) knownWeight += weights[component];
  let weighted = 0;
  for (const component of COMPONENTS) {
    const score = parts[component];
    if (score === null) continue;
    const counted = judged.SKILLS === null ? withoutSkills(score, knownWeight) : score;
    parts[component] = counted;
    weighted += weights[component] * counted;
  }
  return { score: published(weighted, knownWeight), parts };
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
  const told = { evidence, related: related.length, meaning: nearnessOf(job, person, corpus) };
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
        detail: detailOf(component, job, person, told) + caution,
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

/** How like two titles are by their words, the rarer the more. */
function titleLikeness(job: readonly string[], person: readonly string[], corpus: Corpus): number {
  let shared = 0;
  for (const word of person) if (job.includes(word)) shared += squareOf(word, corpus);
  if (shared === 0) return 0;
  let [jobs, persons] = [0, 0];
  for (const word of job) jobs += squareOf(word, corpus);
  for (const word of person) persons += squareOf(word, corpus);
  return Math.min(FULL, titleScore(shared, jobs, persons));
}

function squareOf(word: string, corpus: Corpus): number {
  return titleRarity(word, corpus.jobsWithWord(word), corpus.jobs) ** 2;
}

/** The person's title most like the job's, in their words, and how like it is in thousandths of a point; null: there are no titles to compare. */
export function nearestTitle(
  job: JobFacts,
  person: PersonFacts,
  corpus: Corpus,
): { text: string; likeness: number } | null {
  if (job.words.length === 0) return null;
  let nearest: { text: string; likeness: number } | null = null;
  for (const { text, words } of person.titles) {
    const likeness = titleLikeness(job.words, words, corpus);
    if (nearest === null || likeness > nearest.likeness) nearest = { text, likeness };
  }
  return nearest;
}

/** How near what the job and the person say of themselves is in meaning; null: not known. */
function nearnessOf(job: JobFacts, person: PersonFacts, corpus: Corpus): number | null {
  return vectorScore(jobVector(job, corpus), personVector(person, corpus));
}
