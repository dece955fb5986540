import { experienceScore } from "./experience.ts";
import type { PersonFacts } from "./facts.ts";
import type { JobIndex } from "./layout.ts";
import { personVector } from "./meaning.ts";
import { nearness, type Place } from "./places.ts";
import { FULL, industryScore, semanticOf, titleScore, vectorCosine, withoutSkills } from "./score.ts";
import { placeVeto, salaryVeto, termsVeto, type Wishes } from "./veto.ts";
import { whereScore } from "./where.ts";

/**
 * A class of jobs for one person, in thousandths of a point: at 2 x its number where it is not known how well the place of
 * work suits, behind that where it is.
 */
export interface ClassScores {
  /** Sum of the known weights. */
  known: Int32Array;
  /** Sum of weight x score of all but skills, title and where. */
  weighted: Int32Array;
  /** The same as a share of the score. */
  base: Float64Array;
  /** How much of a skills part counts in the score. */
  skillShare: Float64Array;
  /** How much of a where part does. */
  whereShare: Float64Array;
  /** The most that title and meaning can add; the meaning alone. */
  semanticMost: Float64Array;
  meaningMost: Float64Array;
  skillsKnown: Uint8Array;
  titleKnown: Uint8Array;
}

/** Judges every class of jobs once. */
export function classScores(index: JobIndex, person: PersonFacts): ClassScores {
  const size = index.classTable.length * 2;
  const scores: ClassScores = {
    known: new Int32Array(size),
    weighted: new Int32Array(size),
    base: new Float64Array(size),
    skillShare: new Float64Array(size),
    whereShare: new Float64Array(size),
    semanticMost: new Float64Array(size),
    meaningMost: new Float64Array(size),
    skillsKnown: new Uint8Array(size),
    titleKnown: new Uint8Array(size),
  };
  const hasMeaning = personVector(person, index.corpus) !== null;
  const industries = index.industries.map((set) => {
    let shared = 0;
    for (const key of set.keys()) if (person.industries.has(key)) shared++;
    return industryScore(shared, set.size, person.industries.size);
  });
  const { weights } = person;
  for (let at = 0; at < size; at++) {
    const jobs = index.classTable[at >> 1]!;
    const whereKnown = (at & 1) === 1;
    const experience = experienceScore(jobs.band, person.band);
    const industry = industries[jobs.industries]!;
    const skillsKnown = jobs.hasSkills && person.skills.size > 0;
    const titleKnown = jobs.hasWords && person.titles.length > 0;
    const known =
      (skillsKnown ? weights.SKILLS : 0) +
      (titleKnown ? weights.SEMANTIC : 0) +
      (experience === null ? 0 : weights.EXPERIENCE) +
      (industry === null ? 0 : weights.INDUSTRY) +
      (whereKnown ? weights.WORK_ARRANGEMENT : 0);
    if (known === 0) continue;
    const weighted =
      weights.EXPERIENCE * counted(experience, skillsKnown, known) +
      weights.INDUSTRY * counted(industry, skillsKnown, known);
    scores.known[at] = known;
    scores.weighted[at] = weighted;
    scores.skillsKnown[at] = skillsKnown ? 1 : 0;
    scores.base[at] = weighted / known;
    scores.skillShare[at] = skillsKnown ? weights.SKILLS / known : 0;
    // Rounded down by parts elsewhere; a bound may be a little more.
    scores.whereShare[at] = (weights.WORK_ARRANGEMENT * (counted(FULL, skillsKnown, known) + 1)) / FULL / known;
    if (!titleKnown) continue;
    scores.titleKnown[at] = 1;
    scores.semanticMost[at] = (weights.SEMANTIC * counted(FULL, skillsKnown, known)) / known;
    if (hasMeaning)
      scores.meaningMost[at] = (weights.SEMANTIC * counted(semanticOf(0, FULL), skillsKnown, known)) / known;
  }
  return scores;
}

/** What a part counts for, as the score has it where there are no skills to compare. */
export function counted(score: number | null, skillsKnown: boolean, known: number): number {
  if (score === null) return 0;
  return skillsKnown ? score : withoutSkills(score, known);
}

/** How well each place of work suits, by its number; -1: not known. */
export function whereScores({ whereTable }: JobIndex, { where }: PersonFacts): Int32Array {
  const known = new Map<Place | null, number | null>();
  const nearnessOf: typeof nearness = (place, wishes) => {
    const before = known.get(place);
    if (before !== undefined) return before;
    const near = nearness(place, wishes);
    known.set(place, near);
    return near;
  };
  const scores = new Int32Array(whereTable.length);
  for (let at = 0; at < scores.length; at++) scores[at] = whereScore(whereTable[at]!, where, nearnessOf) ?? -1;
  return scores;
}

/**
 * The person's titles, laid over the index's words: which words are theirs, and what each title weighs.
 * @param bits all zero; of each word, the titles that have it, a bit each
 */
export function layTitles(index: JobIndex, person: PersonFacts, bits: Int32Array) {
  const words: number[] = [];
  const weights = person.titles.map((title, bit) => {
    let weight = 0;
    for (const word of title.words) {
      const number = index.words.find(word);
      weight += (number === undefined ? index.corpus.wordRarity(word) : index.wordRarity[number]!) ** 2;
      if (number === undefined) continue;
      if (bits[number] === 0) words.push(number);
      bits[number]! |= 1 << bit;
    }
    return weight;
  });
  return { words, weights };
}

/** Compares a person's titles with jobs' titles. */
export function createTitles(index: JobIndex, person: PersonFacts) {
  const bits = index.scratch.titles.fill(0);
  const { words, weights } = layTitles(index, person, bits);
  const shared = new Float64Array(weights.length);
  const { starts, items } = index.jobWords;
  return {
    /** The words of any of the titles that some job has. */
    words,
    /** Of the title most like the job's. */
    score(row: number): number {
      shared.fill(0);
      for (let at = starts[row]!; at < starts[row + 1]!; at++) {
        const word = items[at]!;
        for (let left = bits[word]!; left !== 0; left &= left - 1)
          shared[31 - Math.clz32(left & -left)]! += index.wordRarity[word]! ** 2;
      }
      let best = 0;
      for (let title = 0; title < weights.length; title++)
        if (shared[title]! > 0)
          best = Math.max(best, titleScore(shared[title]!, index.titleWeights[row]!, weights[title]!));
      return Math.min(FULL, best);
    },
  };
}

/** How near each row's meaning is to the person's; null: not known. */
export function createMeaning(index: JobIndex, person: PersonFacts): (row: number) => number | null {
  const { vectors, vectorSquares, corpus } = index;
  const { dimensions } = corpus;
  const own = personVector(person, corpus);
  if (own === null) return () => null;
  const { values, square } = own;
  return (row) => {
    const other = vectorSquares[row]!;
    if (other === 0) return null;
    const from = row * dimensions;
    let dot = 0;
    for (let at = 0; at < dimensions; at++) dot += values[at]! * vectors[from + at]!;
    return vectorCosine(dot, square, other);
  };
}

/** Asks about each kind of terms, and each place of work, only once. */
export function createVeto(index: JobIndex, wishes: Wishes): (row: number) => boolean {
  const companies = new Set([...wishes.companies].map((key) => index.companyKeys.find(key)));
  const terms: (boolean | undefined)[] = [];
  const wheres: (boolean | undefined)[] = [];
  return (row) => {
    if (index.isClosed[row] === 1 || wishes.jobIds.has(index.ids[row]!)) return true;
    if (companies.has(index.companies[row]!)) return true;
    if (salaryVeto(index.salaries[row]!, wishes) !== null) return true;
    const term = index.terms[row]!;
    const these = index.termsTable[term]!;
    terms[term] ??= termsVeto(these, wishes) !== null;
    if (terms[term]) return true;
    const where = index.wheres[row]!;
    wheres[where] ??= placeVeto(index.whereTable[where]!, wishes) !== null;
    return wheres[where];
  };
}
