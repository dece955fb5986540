import { append } from "./columns.ts";
import { type JobFacts, jobFacts, type PersonFacts, personFacts } from "./facts.ts";
import { adjustmentOf } from "./feedback.ts";
import { judge } from "./judge.ts";
import { jobVector, personVector } from "./meaning.ts";
import type { Corpus, MatchJob, MatchPerson, Vector } from "./model.ts";
import { boundOf, classKey, classOf, type PeopleClass, peopleBounds, semanticMost } from "./people-bounds.ts";
import { partOf, WHOLE } from "./related.ts";
import { evidenceOf, FULL, skillsScore, vectorScore } from "./score.ts";
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
  /** As they were taken in. */
  personOf(key: string): MatchPerson | undefined;
  /** Whose floors the job reaches, with what it scores for them (0 to 100): no one else's list can it come on. In no order. */
  reached(job: MatchJob): { key: string; score: number }[];
}

interface Entry {
  key: string;
  person: MatchPerson;
  facts: PersonFacts;
  wishes: Wishes;
  vector: Vector | null;
}

/** A newly taken in person has this floor. */
const NO_FLOOR = -1;
/** Of a person who is no longer there. */
const GONE = Number.POSITIVE_INFINITY;

/** What is known of each person by number; the second half while a job is looked at. */
function createColumns(size: number) {
  return {
    floors: new Float64Array(size),
    classes: new Int32Array(size),
    hasFeedback: new Uint8Array(size),
    /** The last job and the last skill that touched them, and the last job of which they share a title word. */
    byJob: new Int32Array(size),
    bySkill: new Int32Array(size),
    byWord: new Int32Array(size),
    /** Matched rarity; industries shared. */
    matched: new Float64Array(size),
    shared: new Uint8Array(size),
  };
}

export function createPeopleIndex(corpus: Corpus): PeopleIndex {
  /** By number; the lists go by it. Who is put again gets a new number. */
  let entries: Entry[] = [];
  let numbers = new Map<string, number>();
  let bySkill = new Map<string, number[]>();
  let byWord = new Map<string, number[]>();
  let byIndustry = new Map<string, number[]>();
  let columns = createColumns(64);
  const classes: PeopleClass[] = [];
  const classNumbers = new Map<string, number>();
  let lastSkill = 0;
  let lastJob = 0;

  function enter(entry: Entry, floor: number): void {
    const number = entries.push(entry) - 1;
    if (number === columns.floors.length) grow();
    const { facts } = entry;
    numbers.set(entry.key, number);
    for (const key of facts.skills.keys()) append(bySkill, key, number);
    for (const word of facts.titleWords) append(byWord, word, number);
    for (const key of facts.industries.keys()) append(byIndustry, key, number);
    columns.floors[number] = floor;
    columns.classes[number] = numberOf(classOf(facts));
    columns.hasFeedback[number] = facts.feedback.length > 0 ? 1 : 0;
  }

  function numberOf(of: PeopleClass): number {
    const key = classKey(of);
    const known = classNumbers.get(key);
    if (known !== undefined) return known;
    const number = classes.push(of) - 1;
    classNumbers.set(key, number);
    return number;
  }

  function grow(): void {
    const before = columns;
    columns = createColumns(2 * before.floors.length);
    for (const name of ["floors", "classes", "hasFeedback"] as const) columns[name].set(before[name]);
  }

  function remove(key: string): void {
    const number = numbers.get(key);
    if (number === undefined) return;
    columns.floors[number] = GONE;
    numbers.delete(key);
    if (entries.length > 2 * numbers.size + 64) compact();
  }

  /** The lists still hold those who went. */
  function compact(): void {
    const { floors } = columns;
    const present = entries.flatMap((entry, number) =>
      floors[number] === GONE ? [] : { entry, floor: floors[number]! },
    );
    [entries, numbers, bySkill, byWord, byIndustry] = [[], new Map(), new Map(), new Map(), new Map()];
    columns = createColumns(2 * present.length + 64);
    for (const { entry, floor } of present) enter(entry, floor);
  }

  /** Who has part of a skill or a word of the job, by number. */
  function touched({ skills, words, industries }: JobFacts): number[] {
    const found: number[] = [];
    lastJob++;
    const touch = (number: number) => {
      if (columns.byJob[number] === lastJob) return;
      columns.byJob[number] = lastJob;
      columns.matched[number] = 0;
      columns.shared[number] = 0;
      if (columns.floors[number] !== GONE) found.push(number);
    };
    for (const asked of skills.keys()) {
      const weight = corpus.skillRarity(asked);
      lastSkill++;
      // The largest share first: what somebody has of a skill is what they were first met with.
      for (const { key, share } of [{ key: asked, share: WHOLE }, ...corpus.relatedTo(asked)])
        for (const number of bySkill.get(key) ?? []) {
          touch(number);
          if (columns.bySkill[number] === lastSkill) continue;
          columns.bySkill[number] = lastSkill;
          columns.matched[number]! += partOf(weight, share);
        }
    }
    for (const word of words)
      for (const number of byWord.get(word) ?? []) {
        touch(number);
        columns.byWord[number] = lastJob;
      }
    for (const key of industries.keys())
      for (const number of byIndustry.get(key) ?? []) if (columns.byJob[number] === lastJob) columns.shared[number]!++;
    return found;
  }

  /** Who could reach their floor, as far as it is known before places and titles are compared. */
  function possibleFor(job: JobFacts): number[] {
    const weights = [...job.skills.keys()].map((key) => corpus.skillRarity(key));
    const asked = weights.reduce((sum, weight) => sum + weight, 0);
    const evidence = evidenceOf(weights);
    const vector = jobVector(job, corpus);
    const found = touched(job);
    const bounds = peopleBounds(job, classes);
    const topic = topicOf(job.words);
    let possible = 0;
    for (const number of found) {
      const skills = asked === 0 ? 0 : skillsScore(columns.matched[number]!, asked, evidence);
      const sharesWord = columns.byWord[number] === lastJob;
      let floor = columns.floors[number]!;
      if (floor > 0 && columns.hasFeedback[number] === 1)
        floor -= adjustmentOf(topic, job.company, entries[number]!.facts.feedback);
      const of = columns.classes[number]!;
      const shared = columns.shared[number]!;
      if (boundOf(bounds, of, shared, skills, sharesWord ? FULL : semanticMost(false, FULL)) < floor) continue;
      const meaning = vectorScore(vector, entries[number]!.vector) ?? -1;
      if (boundOf(bounds, of, shared, skills, semanticMost(sharesWord, meaning)) >= floor) found[possible++] = number;
    }
    found.length = possible;
    return found;
  }

  return {
    get size() {
      return numbers.size;
    },
    put(key, person) {
      remove(key);
      const facts = personFacts(person);
      enter({ key, person, facts, wishes: wishesOf(person), vector: personVector(facts, corpus) }, NO_FLOOR);
    },
    setFloor(key, floor) {
      const number = numbers.get(key);
      if (number !== undefined) columns.floors[number] = floor;
    },
    remove,
    personOf: (key) => entries[numbers.get(key) ?? -1]?.person,
    reached(job) {
      const facts = jobFacts(job);
      const reached: { key: string; score: number }[] = [];
      for (const number of possibleFor(facts)) {
        const { key, facts: person, wishes } = entries[number]!;
        const { score, enough } = judge(facts, person, corpus);
        if (enough && score >= columns.floors[number]! && vetoOf(job, wishes) === null)
          reached.push({ key, score: score / 1_000 });
      }
      return reached;
    },
  };
}
