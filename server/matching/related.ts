import type { Lists } from "./columns.ts";
import { distinct } from "./words.ts";

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

/** What is known of skills beside the postings. */
export interface SkillLore {
  /** Skills that give part of this one, with the share (0 to 1). */
  relativesOf(name: string): readonly { name: string; share: number }[];
  /**
   * Its field: what is asked for together tells how near skills of one field are; of different ones only that work takes both.
   * Null where one has it or has not: human languages, papers.
   */
  fieldOf(name: string): string | null;
}

export const NO_LORE: SkillLore = { relativesOf: () => [], fieldOf: () => null };

/** Which skills give part of which. */
export interface Relations {
  /** Of a skill that is asked for (its number): what gives part of it, the largest share first. */
  of: ReadonlyMap<number, readonly Related[]>;
  /** The other way round, by the key of the skill that gives. */
  gives: ReadonlyMap<string, readonly { asked: number; share: number }[]>;
}

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
 * Relates the skills of some jobs to each other, by the postings and by what else is known; where both tell, the larger share
 * counts.
 * @param jobSkills of each job, the numbers of its skills
 * @param skills key and name of each skill, by number
 */
export function relate(
  jobSkills: Lists,
  skillJobs: Lists,
  skills: readonly { key: string; name: string }[],
  lore: SkillLore,
): Relations {
  const shares = skills.map(({ key, name }) => {
    const given = new Map<string, number>();
    for (const relative of lore.relativesOf(name))
      for (const other of distinct([relative.name]).keys())
        if (other !== key) given.set(other, Math.min(WHOLE - 1, Math.floor(WHOLE * relative.share)));
    return given;
  });
  learn(jobSkills, skillJobs, skills, lore, (asked, has, share) => {
    const key = skills[has]!.key;
    shares[asked]!.set(key, Math.max(share, shares[asked]!.get(key) ?? 0));
  });
  const of = new Map<number, Related[]>();
  const gives = new Map<string, { asked: number; share: number }[]>();
  for (const [asked, given] of shares.entries()) {
    const related = [...given].filter(([, share]) => share > 0).map(([key, share]) => ({ key, share }));
    if (related.length === 0) continue;
    of.set(
      asked,
      related.sort((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1)),
    );
    for (const { key, share } of related) {
      const known = gives.get(key);
      if (known) known.push({ asked, share });
      else gives.set(key, [{ asked, share }]);
    }
  }
  return { of, gives };
}

function learn(
  jobSkills: Lists,
  skillJobs: Lists,
  skills: readonly { name: string }[],
  lore: SkillLore,
  tell: (asked: number, has: number, share: number) => void,
): void {
  const jobs = jobSkills.starts.length - 1;
  const fields = skills.map(({ name }) => lore.fieldOf(name));
  const countOf = (skill: number) => skillJobs.starts[skill + 1]! - skillJobs.starts[skill]!;
  const together = new Int32Array(skills.length);
  for (const [has] of skills.entries()) {
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
      if (share > 0) tell(asked, has, share);
    }
  }
}

/** How much a person has of each skill that is asked for (by number), WHOLE for what they name themselves. */
export function sharesOf(
  skills: Iterable<string>,
  numberOf: (key: string) => number | undefined,
  { gives }: Relations,
): Map<number, number> {
  const shares = new Map<number, number>();
  for (const key of skills) {
    const own = numberOf(key);
    if (own !== undefined) shares.set(own, WHOLE);
    for (const { asked, share } of gives.get(key) ?? []) if (share > (shares.get(asked) ?? 0)) shares.set(asked, share);
  }
  return shares;
}
