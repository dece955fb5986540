import { createIntegers, createInterner, invert, type Lists } from "./columns.ts";
import { wordsOf } from "./facts.ts";
import type { Corpus, MatchJob } from "./model.ts";
import { type LearntRelation, learnRelations, NO_LORE, type Related, type SkillLore, WHOLE } from "./related.ts";
import { distinct } from "./words.ts";

/** What was learnt of a collection of postings, as plain data. Lists are in the order of their keys. */
export interface Learnt {
  /** How many postings. */
  jobs: number;
  /** In how many of them each skill is asked for. */
  skills: [key: string, jobs: number][];
  /** In how many titles each word and meaning is. */
  words: [word: string, jobs: number][];
  /** Which skills give part of which, as far as the postings tell. */
  relations: LearntRelation[];
}

/** Takes postings one by one, keeping none of them. */
interface Learner {
  add(job: MatchJob): void;
  finish(): Learnt;
}

/** @param lore the fields of skills: what is asked for together tells something within a field only */
export function createLearner(lore: SkillLore): Learner {
  const items = createIntegers();
  const starts = createIntegers();
  const skills = createInterner<string>();
  const words = new Map<string, number>();
  return {
    add(job) {
      starts.push(items.length);
      for (const key of distinct(job.skills).keys()) items.push(skills.number(key, () => key));
      for (const word of wordsOf(job)) words.set(word, (words.get(word) ?? 0) + 1);
    },
    finish() {
      const jobs = starts.length;
      starts.push(items.length);
      const jobSkills: Lists = { starts: starts.finish(), items: items.finish() };
      const skillJobs = invert(jobSkills, skills.values.length);
      return {
        jobs,
        skills: skills.values
          .map((key, at): [string, number] => [key, skillJobs.starts[at + 1]! - skillJobs.starts[at]!])
          .sort(byKey),
        words: [...words].sort(byKey),
        relations: learnRelations(jobSkills, skillJobs, skills.values, lore).sort(byKey),
      };
    },
  };
}

/** What these postings teach, ready to be asked. */
export function corpusOf(jobs: Iterable<MatchJob>, lore: SkillLore = NO_LORE): Corpus {
  const learner = createLearner(lore);
  for (const job of jobs) learner.add(job);
  return createCorpus(learner.finish(), lore);
}

/** What was learnt, and what is known of skills anyway, ready to be asked. */
export function createCorpus(learnt: Learnt, lore: SkillLore): Corpus {
  const skills = new Map(learnt.skills);
  const words = new Map(learnt.words);
  const told = new Map<string, Related[]>();
  for (const [asked, key, share] of learnt.relations) {
    const known = told.get(asked);
    if (known) known.push({ key, share });
    else told.set(asked, [{ key, share }]);
  }
  const related = new Map<string, readonly Related[]>();
  return {
    jobs: learnt.jobs,
    jobsWithSkill: (key) => skills.get(key) ?? 0,
    jobsWithWord: (word) => words.get(word) ?? 0,
    relatedTo(key) {
      const known = related.get(key) ?? relatives(key, told.get(key) ?? [], lore);
      related.set(key, known);
      return known;
    },
  };
}

/** Where both postings and lore tell, the larger share counts. */
function relatives(key: string, told: readonly Related[], lore: SkillLore): readonly Related[] {
  const shares = new Map(told.map((related) => [related.key, related.share]));
  for (const { name, share } of lore.relativesOf(key))
    for (const other of distinct([name]).keys()) {
      const part = Math.min(WHOLE - 1, Math.floor(WHOLE * share));
      if (other !== key) shares.set(other, Math.max(part, shares.get(other) ?? 0));
    }
  return [...shares]
    .filter(([, share]) => share > 0)
    .map(([other, share]) => ({ key: other, share }))
    .sort((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1));
}

function byKey(a: readonly unknown[], b: readonly unknown[]): number {
  const [first, second] = [`${a[0]}\n${a[1]}`, `${b[0]}\n${b[1]}`];
  return first < second ? -1 : 1;
}
