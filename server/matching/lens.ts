import { experienceScore } from "./experience.ts";
import type { PersonFacts } from "./facts.ts";
import type { JobIndex } from "./layout.ts";
import { arrangementScore, FULL, industryScore, rarity, semanticScore, WEIGHTS, withoutSkills } from "./score.ts";
import { placeVeto, salaryVeto, termsVeto, type Wishes } from "./veto.ts";

/** A class of jobs for one person, in thousandths of a point. */
export interface ClassScores {
  /** Sum of the known weights. */
  known: Int32Array;
  /** Sum of weight x score of all but skills and title. */
  weighted: Int32Array;
  /** The same as a share of the score. */
  base: Float64Array;
  /** How much of a skills part counts in the score. */
  skillShare: Float64Array;
  /** The most that the title can add. */
  titleMost: Float64Array;
  skillsKnown: Uint8Array;
}

/** Judges every class of jobs once. */
export function classScores(index: JobIndex, person: PersonFacts): ClassScores {
  const size = index.classTable.length;
  const scores: ClassScores = {
    known: new Int32Array(size),
    weighted: new Int32Array(size),
    base: new Float64Array(size),
    skillShare: new Float64Array(size),
    titleMost: new Float64Array(size),
    skillsKnown: new Uint8Array(size),
  };
  const industries = index.industries.map((set) => {
    let shared = 0;
    for (const key of set.keys()) if (person.industries.has(key)) shared++;
    return industryScore(shared, set.size, person.industries.size);
  });
  for (let of = 0; of < size; of++) {
    const jobs = index.classTable[of]!;
    const experience = experienceScore(jobs.band, person.band);
    const industry = industries[jobs.industries]!;
    const arrangement = arrangementScore(jobs.arrangement, person.arrangements);
    const skillsKnown = jobs.hasSkills && person.skills.size > 0;
    const titleKnown = jobs.hasWords && person.titles.length > 0;
    const known =
      (skillsKnown ? WEIGHTS.SKILLS : 0) +
      (titleKnown ? WEIGHTS.SEMANTIC : 0) +
      (experience === null ? 0 : WEIGHTS.EXPERIENCE) +
      (industry === null ? 0 : WEIGHTS.INDUSTRY) +
      (arrangement === null ? 0 : WEIGHTS.WORK_ARRANGEMENT);
    if (known === 0) continue;
    const weighted =
      WEIGHTS.EXPERIENCE * counted(experience, skillsKnown, known) +
      WEIGHTS.INDUSTRY * counted(industry, skillsKnown, known) +
      WEIGHTS.WORK_ARRANGEMENT * counted(arrangement, skillsKnown, known);
    scores.known[of] = known;
    scores.weighted[of] = weighted;
    scores.skillsKnown[of] = skillsKnown ? 1 : 0;
    scores.base[of] = weighted / known;
    scores.skillShare[of] = skillsKnown ? WEIGHTS.SKILLS / known : 0;
    scores.titleMost[of] = titleKnown ? (WEIGHTS.SEMANTIC * counted(FULL, skillsKnown, known)) / known : 0;
  }
  return scores;
}

function counted(score: number | null, skillsKnown: boolean, known: number): number {
  if (score === null) return 0;
  return skillsKnown ? score : withoutSkills(score, known);
}

/** The person's titles, laid over the index's words. */
export function createTitles(index: JobIndex, person: PersonFacts) {
  const bits = index.scratch.titles.fill(0);
  const words: number[] = [];
  const weights = person.titles.map((title, bit) => {
    let weight = 0;
    for (const word of title.words) {
      const number = index.words.find(word);
      weight += (number === undefined ? rarity(0, index.jobs) : index.wordRarity[number]!) ** 2;
      if (number === undefined) continue;
      if (bits[number] === 0) words.push(number);
      bits[number]! |= 1 << bit;
    }
    return weight;
  });
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
          best = Math.max(best, semanticScore(shared[title]!, index.titleWeights[row]!, weights[title]!));
      return Math.min(FULL, best);
    },
  };
}

/** Asks about each kind of terms, and each place under it, only once. */
export function createVeto(index: JobIndex, wishes: Wishes): (row: number) => boolean {
  const companies = new Set([...wishes.companies].map((key) => index.companyKeys.find(key)));
  const terms: (boolean | undefined)[] = [];
  const places = new Map<number, boolean>();
  return (row) => {
    if (wishes.jobIds.has(index.ids[row]!)) return true;
    if (companies.has(index.companies[row]!)) return true;
    if (salaryVeto(index.salaries[row]!, wishes) !== null) return true;
    const term = index.terms[row]!;
    const these = index.termsTable[term]!;
    terms[term] ??= termsVeto(these, wishes) !== null;
    if (terms[term] || !wishes.placed) return terms[term];
    const key = index.places[row]! * index.termsTable.length + term;
    let placed = places.get(key);
    if (placed === undefined) {
      placed = placeVeto(index.placeTable[index.places[row]! - 1] ?? null, these, wishes) !== null;
      places.set(key, placed);
    }
    return placed;
  };
}
