import type { ScoreComponent, Vector, WorkArrangement } from "./model.ts";

/**
 * The definition of a score, in whole numbers, so that every path to it agrees to the last digit. All scores here are in
 * thousandths of a point: FULL is 100.
 */
export const FULL = 100_000;

/** How much each counts is a strategy's to say (strategies.ts). */
export const COMPONENTS: readonly ScoreComponent[] = [
  "SKILLS",
  "EXPERIENCE",
  "INDUSTRY",
  "WORK_ARRANGEMENT",
  "SEMANTIC",
];

/** What a job must ask for to be taken at its word: about five telling skills. One skill tells at most ENOUGH_OF_ONE. */
export const ENOUGH_EVIDENCE = 600;
const ENOUGH_OF_ONE = 100;
const EVIDENCE_FOR_ALL = 100;

/** A job that matches no skill must share a title this much to be on a list: a fifth. */
export const ENOUGH_SEMANTIC = 20_000;

/**
 * How telling a skill or a title word is, 1 to 255: a smoothed inverse document frequency, so that one-offs do not rule. Where
 * there are no jobs to tell, all is rare.
 */
export function rarity(jobsWithIt: number, jobs: number): number {
  if (jobs === 0) return 255;
  const weight = Math.round((255 * Math.log(1 + jobs / (jobsWithIt + 5))) / Math.log(1 + jobs / 6));
  return Math.min(255, Math.max(1, weight));
}

/**
 * How far the share of a job's skills can be trusted, up to ENOUGH_EVIDENCE: asking for few or for everyday skills says
 * little about a job. One skill alone is trusted by a third, two rare ones by half, five rare ones wholly, five that a
 * quarter of all jobs ask for by about 55%.
 */
export function evidenceOf(rarities: Iterable<number>): number {
  let evidence = EVIDENCE_FOR_ALL;
  for (const weight of rarities) evidence += Math.min(weight, ENOUGH_OF_ONE);
  return Math.min(evidence, ENOUGH_EVIDENCE);
}

/** The share, by rarity, of the skills asked for that the person has, as far as it can be trusted (evidenceOf). */
export function skillsScore(matchedWeight: number, askedWeight: number, evidence: number): number {
  return Math.floor((FULL * matchedWeight * evidence) / (askedWeight * ENOUGH_EVIDENCE));
}

/** Nothing in common is 0; something 50 and up, everything that could be 100. Counts of distinct industries. */
export function industryScore(shared: number, jobs: number, persons: number): number | null {
  if (jobs === 0 || persons === 0) return null;
  return shared === 0 ? 0 : FULL / 2 + Math.floor((FULL * shared) / (2 * Math.min(jobs, persons)));
}

/** As wished 100; the other kind of remote 80; else 0, which a veto keeps off every list. */
export function arrangementScore(job: WorkArrangement | null, wishes: readonly WorkArrangement[]): number | null {
  if (job === null || wishes.length === 0) return null;
  if (wishes.includes(job)) return FULL;
  return isRemote(job) && wishes.some(isRemote) ? 80_000 : 0;
}

export function isRemote(arrangement: WorkArrangement | null): boolean {
  return arrangement === "REMOTE_OK" || arrangement === "REMOTE_ONLY";
}

/** The cosine of two titles, each word counting by its rarity: all three arguments are sums of squared rarities. */
export function titleScore(shared: number, jobs: number, persons: number): number {
  return Math.floor((FULL * shared) / Math.sqrt(jobs * persons));
}

/** How withoutSkills counts: by the sum of the known weights and `add`, of `of`. */
export const WITHOUT_SKILLS = { add: 165, of: 300 };

/**
 * How near two texts are: half by the words of their titles, half by what words mean, where both are known.
 * @param title the cosine of the titles
 * @param vector the cosine of what they mean; null: not known
 */
export function semanticOf(title: number, vector: number | null): number {
  return vector === null ? title : (title + vector) >> 1;
}

/** The cosine of two vectors; what points away has nothing in common. */
export function vectorScore(one: Vector | null, other: Vector | null): number | null {
  if (one === null || other === null) return null;
  let dot = 0;
  for (let at = 0; at < one.values.length; at++) dot += one.values[at]! * other.values[at]!;
  return vectorCosine(dot, one.square, other.square);
}

/** The same from a product and the squares of the lengths. */
export function vectorCosine(dot: number, square: number, other: number): number {
  return dot <= 0 ? 0 : Math.min(FULL, Math.floor((FULL * dot) / Math.sqrt(square * other)));
}

/**
 * Without skills to compare, what is left counts by how much of it is known, from 58% to 75%, so that a posting of which
 * little is known never passes for a strong match. `known` is the sum of the known weights.
 */
export function withoutSkills(score: number, known: number): number {
  return Math.floor((score * (WITHOUT_SKILLS.add + known)) / WITHOUT_SKILLS.of);
}

/** Sum of score x weight over the sum of the known weights, rounded half up to a whole thousandth. */
export function published(weighted: number, known: number): number {
  return known === 0 ? 0 : Math.floor((2 * weighted + known) / (2 * known));
}

/** A score that is moved stays one: from 0 to FULL. */
export function adjusted(score: number, delta: number): number {
  return Math.min(FULL, Math.max(0, score + delta));
}
