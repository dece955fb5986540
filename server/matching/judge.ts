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
  semanticOf,
  skillsScore,
  titleScore,
  vectorScore,
  withoutSkills,
} from "./score.ts";
import { topicOf } from "./title-words.ts";
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
  /** The skills asked for, in the job's order. */
  asked: readonly AskedSkill[];
  /** Of all of them (score.ts: evidenceOf). */
  evidence: number;
}

interface AskedSkill {
  key: string;
  name: string;
  rarity: number;
  /** What gives the person most of it: itself, else a relative; null: they have nothing of it. */
  by: Related | null;
}

/** Judges one job for one person, straight from the definition. */
export function judge(job: JobFacts, person: PersonFacts, corpus: Corpus): Judgement {
  return judgementOf(judgeParts(job, person, corpus), job, person);
}

function judgementOf({ parts, title }: Judged, job: JobFacts, person: PersonFacts): Judgement {
  const total = totalOf(parts, person.weights);
  const moved = person.feedback.length === 0 ? 0 : adjustmentOf(topicOf(job.words), job.company, person.feedback);
  return {
    score: adjusted(total.score, moved),
    matchScore: total.score,
    parts: total.parts,
    enough: (parts.SKILLS ?? 0) > 0 || (title ?? 0) >= ENOUGH_SEMANTIC,
  };
}

/** Judges each part on its own. */
export function judgeParts(job: JobFacts, person: PersonFacts, corpus: Corpus): Judged {
  const title = nearestTitle(job, person, corpus)?.likeness ?? null;
  const meaning = title === null ? null : vectorScore(jobVector(job, corpus), personVector(person, corpus));
  const asked = askedOf(job, person, corpus);
  const evidence = evidenceOf(asked.map(({ rarity }) => rarity));
  return {
    parts: {
      SKILLS: skillsOf(asked, evidence, person),
      EXPERIENCE: experienceScore(job.band, person.band),
      INDUSTRY: industryOf(job, person),
      WORK_ARRANGEMENT: whereScore(job.where, person.where),
      SEMANTIC: title === null ? null : semanticOf(title, meaning),
    },
    title,
    meaning,
    asked,
    evidence,
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
  const judged = judgeParts(job, person, corpus);
  const { score, matchScore, parts } = judgementOf(judged, job, person);
  const known = COMPONENTS.filter((component) => parts[component] !== null);
  const knownWeight = known.reduce((sum, component) => sum + person.weights[component], 0);
  const compared = parts.SKILLS === null ? [] : judged.asked.toSorted((a, b) => b.rarity - a.rarity);
  const matching: string[] = [];
  const missing: string[] = [];
  const related: ScoredJob["relatedSkills"] = [];
  for (const { key, name, by } of compared)
    if (by === null) missing.push(name);
    else if (by.key === key) matching.push(name);
    else related.push({ skill: name, via: person.skills.get(by.key)!, share: by.share / WHOLE });
  related.sort((a, b) => b.share - a.share);
  const told = {
    evidence: judged.evidence,
    matched: matching.length,
    related: related.length,
    meaning: judged.meaning,
  };
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
    matchingSkills: matching,
    missingSkills: missing,
    relatedSkills: related,
  };
}

function askedOf(job: JobFacts, person: PersonFacts, corpus: Corpus): AskedSkill[] {
  const asked: AskedSkill[] = [];
  for (const [key, name] of job.skills)
    asked.push({ key, name, rarity: corpus.skillRarity(key), by: relativeOf(key, person, corpus) });
  return asked;
}

function skillsOf(asked: readonly AskedSkill[], evidence: number, person: PersonFacts): number | null {
  if (asked.length === 0 || person.skills.size === 0) return null;
  let [matched, all] = [0, 0];
  for (const { rarity, by } of asked) {
    matched += partOf(rarity, by?.share ?? 0);
    all += rarity;
  }
  return skillsScore(matched, all, evidence);
}

/** Null: they have nothing of it. */
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
  return corpus.wordRarity(word) ** 2;
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
