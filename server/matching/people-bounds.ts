import { experienceScore } from "./experience.ts";
import type { JobFacts, PersonFacts } from "./facts.ts";
import { FULL, industryScore, semanticOf, WITHOUT_SKILLS } from "./score.ts";

/** What of a person a bound depends on, apart from what they share with a job. */
export interface PeopleClass {
  band: PersonFacts["band"];
  weights: PersonFacts["weights"];
  hasSkills: boolean;
  hasTitles: boolean;
  /** How many. */
  industries: number;
}

export function classOf({ band, weights, skills, titles, industries }: PersonFacts): PeopleClass {
  return {
    band,
    weights,
    hasSkills: skills.size > 0,
    hasTitles: titles.length > 0,
    industries: industries.size,
  };
}

/** Two people of one class have one key. */
export function classKey({ band, weights, hasSkills, hasTitles, industries }: PeopleClass): string {
  return `${band && `${band.low} ${band.high}`} ${Object.values(weights)} ${hasSkills} ${hasTitles} ${industries}`;
}

/**
 * What a job could score with people of each class, in thousandths of a point: a sum of shares. Once as if it were not known
 * how the place of work suits (at 2 x the class' number), once as if it suited perfectly (behind that): what is not known
 * makes the others count for more.
 */
export interface PeopleBounds {
  /** What experience and place give. */
  base: Float64Array;
  skillShare: Float64Array;
  semanticShare: Float64Array;
  /** What industries give, by how many are shared: behind one another for each of `base`. */
  industry: Float64Array;
  /** Entries of `industry` for each of `base`. */
  industries: number;
}

export function peopleBounds(job: JobFacts, classes: readonly PeopleClass[]): PeopleBounds {
  const size = 2 * classes.length;
  const industries = job.industries.size + 1;
  const bounds: PeopleBounds = {
    base: new Float64Array(size),
    skillShare: new Float64Array(size),
    semanticShare: new Float64Array(size),
    industry: new Float64Array(size * industries),
    industries,
  };
  for (let at = 0; at < size; at++) {
    const { band, weights, hasSkills, hasTitles, industries: persons } = classes[at >> 1]!;
    const experience = experienceScore(job.band, band);
    const place = at & 1 ? weights.WORK_ARRANGEMENT : 0;
    const skills = job.skills.size > 0 && hasSkills ? weights.SKILLS : 0;
    const semantic = job.words.length > 0 && hasTitles ? weights.SEMANTIC : 0;
    const industry = industryScore(0, job.industries.size, persons) === null ? 0 : weights.INDUSTRY;
    const known = skills + semantic + industry + place + (experience === null ? 0 : weights.EXPERIENCE);
    if (known === 0) continue;
    const share = (skills > 0 ? 1 : (WITHOUT_SKILLS.add + known) / WITHOUT_SKILLS.of) / known;
    bounds.base[at] = share * (weights.EXPERIENCE * (experience ?? 0) + place * FULL);
    bounds.skillShare[at] = skills / known;
    bounds.semanticShare[at] = share * semantic;
    for (let shared = 1; industry > 0 && shared < industries; shared++)
      bounds.industry[at * industries + shared] =
        share * industry * (industryScore(shared, job.industries.size, persons) ?? 0);
  }
  return bounds;
}

/** Bounds are floating point; scores are rounded by half a thousandth. Both stay under this. */
const SLACK = 1;

/**
 * The most that the job can score with somebody of class `of`.
 * @param shared industries in common; `skills`, `semantic`: what these parts come to at most
 */
export function boundOf(
  { base, skillShare, semanticShare, industry, industries }: PeopleBounds,
  of: number,
  shared: number,
  skills: number,
  semantic: number,
): number {
  const at = 2 * of;
  const unplaced =
    base[at]! + skillShare[at]! * skills + semanticShare[at]! * semantic + industry[at * industries + shared]!;
  const placed =
    base[at + 1]! +
    skillShare[at + 1]! * skills +
    semanticShare[at + 1]! * semantic +
    industry[(at + 1) * industries + shared]!;
  return Math.max(unplaced, placed) + SLACK;
}

/** The most that title and meaning can come to. @param meaning -1: not known */
export function semanticMost(sharesWord: boolean, meaning: number): number {
  return semanticOf(sharesWord ? FULL : 0, meaning < 0 ? null : meaning);
}
