import { append, type Lists } from "./columns.ts";
import type { Corpus } from "./model.ts";

/** Shares of a skill are counted in this many parts. */
export const WHOLE = 256;

/** What a share of a skill weighs, in whole numbers. */
export function partOf(weight: number, share: number): number {
  return (weight * share) >> 8;
}

/** A skill, by its key, that gives part of another: below WHOLE. */
export interface Related {
  key: string;
  share: number;
}

/** What is known of skills beside the postings, by their keys (words.ts: skillKey). */
export interface SkillLore {
  /** Names of skills that give part of this one, with the share (0 to 1). */
  relativesOf(key: string): readonly { name: string; share: number }[];
  /**
   * Its field: what is asked for together tells how near skills of one field are; of different ones only that work takes both.
   * Null where one has it or has not: human languages, papers.
   */
  fieldOf(key: string): string | null;
}

export const NO_LORE: SkillLore = { relativesOf: () => [], fieldOf: () => null };

/** That who has the second has a share of the first, of WHOLE. */
export type LearntRelation = [asked: string, has: string, share: number];

/** Which of the skills that are asked for (their numbers) a skill, by its key, gives part of. */
export type Gives = ReadonlyMap<string, readonly { asked: number; share: number }[]>;

/** Postings that ask for both, at least. */
const ENOUGH_TOGETHER = 20;
/** So many times as often as by chance. */
const LEAST_LIFT = 6;
/** Longer lists are of everything. */
const LONGEST = 40;

/**
 * How much of one skill those have who have another, as postings tell: where at least half of those that ask for the second ask
 * for the first as well, six times as many as do anyway, half of that share. 0: they do not tell.
 * @param both jobs that ask for both; `has`, `asked`: for the one that gives, and for the other
 */
export function learntShare(both: number, has: number, asked: number, jobs: number): number {
  if (both < ENOUGH_TOGETHER || 2 * both < has || both * jobs < LEAST_LIFT * has * asked) return 0;
  return Math.floor((WHOLE * both) / (2 * has));
}

/**
 * Relates the skills of some jobs to each other, within their fields.
 * @param jobSkills of each job, the numbers of its skills
 * @param keys of the skills, by number
 */
export function learnRelations(
  jobSkills: Lists,
  skillJobs: Lists,
  keys: readonly string[],
  lore: SkillLore,
): LearntRelation[] {
  const relations: LearntRelation[] = [];
  const jobs = jobSkills.starts.length - 1;
  const fields = keys.map((key) => lore.fieldOf(key));
  const countOf = (skill: number) => skillJobs.starts[skill + 1]! - skillJobs.starts[skill]!;
  const together = new Int32Array(keys.length);
  for (const [has, key] of keys.entries()) {
    if (fields[has] === null || countOf(has) < ENOUGH_TOGETHER) continue;
    together.fill(0);
    for (let at = skillJobs.starts[has]!; at < skillJobs.starts[has + 1]!; at++) {
      const job = skillJobs.items[at]!;
      const [from, to] = [jobSkills.starts[job]!, jobSkills.starts[job + 1]!];
      if (to - from <= LONGEST) for (let each = from; each < to; each++) together[jobSkills.items[each]!]!++;
    }
    for (const [asked, both] of together.entries()) {
      if (asked === has || both < ENOUGH_TOGETHER || fields[asked] !== fields[has]) continue;
      const share = learntShare(both, countOf(has), countOf(asked), jobs);
      if (share > 0) relations.push([keys[asked]!, key, share]);
    }
  }
  return relations;
}

/** Of each skill by its key, which of these (by number) it gives part of. */
export function givesOf(keys: readonly string[], corpus: Pick<Corpus, "relatedTo">): Gives {
  const gives = new Map<string, { asked: number; share: number }[]>();
  for (const [asked, key] of keys.entries())
    for (const related of corpus.relatedTo(key)) append(gives, related.key, { asked, share: related.share });
  return gives;
}

/** How much a person has of each skill that is asked for (by number), WHOLE for what they name themselves. */
export function sharesOf(
  skills: Iterable<string>,
  numberOf: (key: string) => number | undefined,
  gives: Gives,
): Map<number, number> {
  const shares = new Map<number, number>();
  for (const key of skills) {
    const own = numberOf(key);
    if (own !== undefined) shares.set(own, WHOLE);
    for (const { asked, share } of gives.get(key) ?? []) if (share > (shares.get(asked) ?? 0)) shares.set(asked, share);
  }
  return shares;
}
