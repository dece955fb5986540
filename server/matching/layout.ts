import type { Interner, Lists } from "./columns.ts";
import type { Band } from "./experience.ts";
import type { ToldJob } from "./explain.ts";
import type { JobFacts, PersonFacts } from "./facts.ts";
import { knowVector } from "./meaning.ts";
import type { Corpus, Vector } from "./model.ts";
import type { Ranked } from "./ranking.ts";
import type { Gives } from "./related.ts";
import { ENOUGH_EVIDENCE, FULL } from "./score.ts";
import type { Topic } from "./title-words.ts";
import type { Terms, Wishes } from "./veto.ts";
import type { JobWhere } from "./where.ts";

/** What many jobs have in common: everything but skills, title words and where it is that a score depends on. */
export interface JobClass {
  band: Band | null;
  /** Number of the set in JobIndex.industries. */
  industries: number;
  hasSkills: boolean;
  hasWords: boolean;
}

/**
 * Jobs ready to be searched for a person's best (topJobs). Columns have one entry a job; the jobs themselves are not kept.
 * Not to be shared by two searches at the same moment: `scratch` is theirs.
 */
export interface JobIndex {
  /** How many jobs, closed ones included. */
  jobs: number;
  /** What rarities are by. */
  corpus: Corpus;
  /** 1: closed since the index was made. */
  isClosed: Uint8Array;
  ids: Float64Array;
  publishedAt: Float64Array;
  /** Infinity: for as long as it is open. */
  untils: Float64Array;
  classes: Int32Array | Uint16Array;
  terms: Int32Array | Uint16Array;
  /** Number in whereTable. */
  wheres: Int32Array;
  companies: Int32Array;
  /** Number in topicTable. */
  topics: Int32Array | Uint16Array;
  /** NaN: unknown. */
  salaries: Float64Array;
  /** Sum of the rarities of the skills asked for. */
  askedWeights: Int32Array;
  /** How far the share of its skills is trusted (score.ts: evidenceOf). */
  evidence: Uint16Array;
  /** Sum of the squared rarities of the title's words. */
  titleWeights: Int32Array;
  /** What it means, `corpus.dimensions` numbers each, and their squares' sum; 0: not known. */
  vectors: Int8Array;
  vectorSquares: Int32Array;
  /** Of each job, its skills' names (numbers in skillNames) and title words. */
  jobSkills: Lists;
  jobWords: Lists;
  /** Of each skill and word, the jobs. */
  skillJobs: Lists;
  wordJobs: Lists;
  skillRarity: Uint8Array;
  wordRarity: Uint16Array;
  /** Names as postings write them, each with the number of its skill. */
  skillNames: readonly { name: string; skill: number }[];
  skillKeys: Interner<string>;
  gives: Gives;
  words: Interner<string>;
  classTable: readonly JobClass[];
  industries: readonly Map<string, string>[];
  termsTable: readonly Terms[];
  whereTable: readonly JobWhere[];
  companyKeys: Interner<string>;
  topicTable: readonly Topic[];
  /** Finds what topRows finds, faster (kernel/kernel.ts: addKernel); left out: topRows is what there is. */
  search?: (index: JobIndex, person: PersonFacts, wishes: Wishes, count: number) => Ranked[];
  scratch: Scratch;
}

const SCALE = FULL / ENOUGH_EVIDENCE;

export interface Scratch {
  /** A job each: matched rarity, and topmost bit. */
  readonly hits: Uint32Array;
  readonly next: Int32Array;
  /** A word each: the person's titles that have it, a bit each. */
  readonly titles: Int32Array;
}

/** Made when it is first used: the kernel has its own. */
export function createScratch(jobs: number, words: number): Scratch {
  let made: Scratch | null = null;
  const all = () => {
    made ??= { hits: new Uint32Array(jobs), next: new Int32Array(jobs), titles: new Int32Array(words) };
    return made;
  };
  return {
    get hits() {
      return all().hits;
    },
    get next() {
      return all().next;
    },
    get titles() {
      return all().titles;
    },
  };
}

/** What the index still knows of the job in a row. */
export function factsAt(index: JobIndex, row: number): JobFacts {
  const jobClass = index.classTable[index.classes[row]!]!;
  const names = itemsOf(index.jobSkills, row).map((name) => index.skillNames[name]!);
  const facts: JobFacts = {
    skills: new Map(names.map(({ name, skill }) => [index.skillKeys.values[skill]!, name])),
    band: jobClass.band,
    industries: index.industries[jobClass.industries]!,
    where: index.whereTable[index.wheres[row]!]!,
    words: itemsOf(index.jobWords, row).map((word) => index.words.values[word]!),
    company: index.companyKeys.values[index.companies[row]!]!,
    embedding: null,
  };
  knowVector(facts, index.corpus, vectorAt(index, row));
  return facts;
}

/** What explain tells of the job in a row. */
export function toldAt(index: JobIndex, row: number): ToldJob {
  return {
    facts: factsAt(index, row),
    terms: index.termsTable[index.terms[row]!]!,
    salary: index.salaries[row]!,
  };
}

/** What one unit of matched rarity adds to the skills part of the job in a row, nearly: for bounds only. */
export function skillScaleAt(
  { askedWeights, evidence }: Pick<JobIndex, "askedWeights" | "evidence">,
  row: number,
): number {
  const weight = askedWeights[row]!;
  return weight === 0 ? 0 : (SCALE * evidence[row]!) / weight;
}

/** What the job in a row means, in the index' own memory; null: not known. */
export function vectorAt({ corpus: { dimensions }, vectors, vectorSquares }: JobIndex, row: number): Vector | null {
  const square = vectorSquares[row]!;
  return square === 0 ? null : { values: vectors.subarray(row * dimensions, (row + 1) * dimensions), square };
}

/** One of the lists. */
export function itemsOf({ starts, items }: Lists, list: number): number[] {
  const found: number[] = [];
  for (let at = starts[list]!; at < starts[list + 1]!; at++) found.push(items[at]!);
  return found;
}
