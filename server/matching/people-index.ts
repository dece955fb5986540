import { append } from "./columns.ts";
import { experienceScore } from "./experience.ts";
import { type JobFacts, jobFacts, type PersonFacts, personFacts } from "./facts.ts";
import { adjustmentOf } from "./feedback.ts";
import { industryOf, judge, totalOf } from "./judge.ts";
import type { Corpus, MatchJob, MatchPerson } from "./model.ts";
import { partOf, WHOLE } from "./related.ts";
import { adjusted, evidenceOf, FULL, rarity, skillsScore } from "./score.ts";
import { topicOf } from "./title-words.ts";
import { vetoOf, type Wishes, wishesOf } from "./veto.ts";

/**
 * People ready to be searched for those on whose lists a job could come: topJobs the other way round. The skills and title
 * words of a job tell who could want it; most of them fall by a bound, and only the rest are judged.
 */
export interface PeopleIndex {
  readonly size: number;
  /** Takes a person in, in place of the one with this key. */
  put(key: string, person: MatchPerson): void;
  /** What a job must score to come on this person's list, in thousandths of a point; below 0: whatever has enough in common. */
  setFloor(key: string, floor: number): void;
  remove(key: string): void;
  /** Whose floors the job reaches: no one else's list can it come on. In no order. */
  reached(job: MatchJob): string[];
}

interface Entry {
  key: string;
  facts: PersonFacts;
  wishes: Wishes;
  /** Infinity: no longer there. */
  floor: number;
}

/** A newly taken in person has this floor. */
const NO_FLOOR = -1;

export function createPeopleIndex(corpus: Corpus): PeopleIndex {
  /** By number; the lists go by it. Who is put again gets a new number. */
  let entries: Entry[] = [];
  let numbers = new Map<string, number>();
  let bySkill = new Map<string, number[]>();
  let byWord = new Map<string, number[]>();
  /** A person each, while a job is looked at: matched rarity, and the last skill or job that touched them. */
  let matched = new Float64Array(0);
  let ofSkill = new Int32Array(0);
  let touchedBy = new Int32Array(0);
  let lastSkill = 0;
  let lastJob = 0;

  function enter(entry: Entry): void {
    const number = entries.push(entry) - 1;
    numbers.set(entry.key, number);
    for (const key of entry.facts.skills.keys()) append(bySkill, key, number);
    for (const word of new Set(entry.facts.titles.flatMap(({ words }) => words))) append(byWord, word, number);
  }

  function remove(key: string): void {
    const number = numbers.get(key);
    if (number === undefined) return;
    entries[number]!.floor = Number.POSITIVE_INFINITY;
    numbers.delete(key);
    if (entries.length > 2 * numbers.size + 64) compact();
  }

  /** The lists still hold those who went. */
  function compact(): void {
    const present = entries.filter(({ floor }) => floor !== Number.POSITIVE_INFINITY);
    [entries, numbers, bySkill, byWord] = [[], new Map(), new Map(), new Map()];
    for (const entry of present) enter(entry);
  }

  function makeRoom(): void {
    if (matched.length >= entries.length) return;
    const size = 2 * entries.length;
    [matched, ofSkill, touchedBy] = [new Float64Array(size), new Int32Array(size), new Int32Array(size)];
    [lastSkill, lastJob] = [0, 0];
  }

  /** Who has part of a skill or word of the job, by number; `matched` then holds how much. */
  function touched(facts: JobFacts): number[] {
    makeRoom();
    const found: number[] = [];
    lastJob++;
    const touch = (number: number) => {
      if (touchedBy[number] === lastJob) return;
      touchedBy[number] = lastJob;
      matched[number] = 0;
      found.push(number);
    };
    for (const asked of facts.skills.keys()) {
      const weight = rarity(corpus.jobsWithSkill(asked), corpus.jobs);
      lastSkill++;
      // The largest share first: what somebody has of a skill is what they were first met with.
      for (const { key, share } of [{ key: asked, share: WHOLE }, ...corpus.relatedTo(asked)])
        for (const number of bySkill.get(key) ?? []) {
          touch(number);
          if (ofSkill[number] === lastSkill) continue;
          ofSkill[number] = lastSkill;
          matched[number]! += partOf(weight, share);
        }
    }
    for (const word of facts.words) for (const number of byWord.get(word) ?? []) touch(number);
    return found;
  }

  return {
    get size() {
      return numbers.size;
    },
    put(key, person) {
      remove(key);
      enter({ key, facts: personFacts(person), wishes: wishesOf(person), floor: NO_FLOOR });
    },
    setFloor(key, floor) {
      const number = numbers.get(key);
      if (number !== undefined) entries[number]!.floor = floor;
    },
    remove,
    reached(job) {
      const facts = jobFacts(job);
      const weights = [...facts.skills.keys()].map((key) => rarity(corpus.jobsWithSkill(key), corpus.jobs));
      const asked = weights.reduce((sum, weight) => sum + weight, 0);
      const evidence = evidenceOf(weights);
      return touched(facts).flatMap((number) => {
        const { key, facts: person, wishes, floor } = entries[number]!;
        const skills = asked === 0 || person.skills.size === 0 ? null : skillsScore(matched[number]!, asked, evidence);
        if (floor === Number.POSITIVE_INFINITY || boundOf(facts, person, skills) < floor) return [];
        const { score, enough } = judge(facts, person, corpus);
        return enough && score >= floor && vetoOf(job, wishes) === null ? [key] : [];
      });
    },
  };
}

/** What a job could score at most, before places and titles are compared. */
function boundOf(job: JobFacts, person: PersonFacts, skills: number | null): number {
  const parts = {
    SKILLS: skills,
    EXPERIENCE: experienceScore(job.band, person.band),
    INDUSTRY: industryOf(job, person),
    SEMANTIC: job.words.length === 0 || person.titles.length === 0 ? null : FULL,
  };
  // What is not known makes the others count for more.
  const placed = totalOf({ ...parts, WORK_ARRANGEMENT: FULL }, person.weights).score;
  const most = Math.max(placed, totalOf({ ...parts, WORK_ARRANGEMENT: null }, person.weights).score);
  return adjusted(most, adjustmentOf(topicOf(job.words), job.company, person.feedback));
}
