import { createAdjustment } from "./adjust.ts";
import { spread } from "./diversity.ts";
import { type PersonFacts, personFacts } from "./facts.ts";
import { publish } from "./judge.ts";
import { factsAt, type JobIndex, skillScaleAt } from "./layout.ts";
import {
  type ClassScores,
  classScores,
  counted,
  createMeaning,
  createTitles,
  createVeto,
  whereScores,
} from "./lens.ts";
import type { MatchPerson, ScoredJob } from "./model.ts";
import { createRanking, type Ranked } from "./ranking.ts";
import { partOf, sharesOf } from "./related.ts";
import { adjusted, ENOUGH_SEMANTIC, FULL, published, semanticOf, skillsScore, withoutSkills } from "./score.ts";
import { type Wishes, wishesOf } from "./veto.ts";

/** Jobs are worked off in falling order of their bound, in steps of this many thousandths of a point. */
const STEP = 100;
const STEPS = FULL / STEP + 2;
/** Bounds are floating point; scores are rounded by up to half a thousandth. Both stay under this. */
const SLACK = 2;
/** How much deeper is looked where too many of one company stood back. */
const DEEPER = 4;
/** Marks a job that shares a title word; matched rarities stay below. */
const SHARES_WORD = 0x8000_0000;

/** A job of one of the indexes. */
interface Found {
  index: JobIndex;
  row: number;
  score: number;
}

/**
 * The person's best jobs, exactly: by score, then the newer, then the smaller id; none that is vetoed, none without enough
 * in common (judge.ts). What oracleTopJobs finds, found by an inverted index: the skills' lists give the cheap nine tenths
 * of every score, and titles are compared only while the rest of the bound could still reach the list.
 * @param indexes together they hold all jobs, each once; of one corpus
 * @param count how many at most; Infinity for all
 * @param mostOfCompany no more of one company on the list (diversity.ts); null: any number
 */
export function topJobs(
  indexes: readonly JobIndex[],
  person: MatchPerson,
  count: number,
  mostOfCompany: number | null = null,
): ScoredJob[] {
  const facts = personFacts(person);
  return bestJobs(indexes, person, count, mostOfCompany).map(({ index, row }) =>
    publish(index.ids[row]!, factsAt(index, row), facts, index.corpus),
  );
}

/** The same jobs in the same order: their ids and scores (0 to 100) alone. */
export function rankJobs(
  indexes: readonly JobIndex[],
  person: MatchPerson,
  count: number,
  mostOfCompany: number | null,
): { jobId: number; score: number }[] {
  return bestJobs(indexes, person, count, mostOfCompany).map(({ index, row, score }) => ({
    jobId: index.ids[row]!,
    score: score / 1_000,
  }));
}

function bestJobs(
  indexes: readonly JobIndex[],
  person: MatchPerson,
  count: number,
  mostOfCompany: number | null,
): Found[] {
  const facts = personFacts(person);
  const wishes = wishesOf(person, facts.where);
  const companyOf = ({ index, row }: Found) => index.companyKeys.values[index.companies[row]!] || null;
  for (let depth = count; ; depth *= DEEPER) {
    const found = indexes.flatMap((index) =>
      (index.search ?? topRows)(index, facts, wishes, depth).map(({ row, score }): Found => ({ index, row, score })),
    );
    if (indexes.length > 1) found.sort(compare);
    const list = spread(found.slice(0, depth), companyOf, count, mostOfCompany);
    // What stands back makes room for what lies deeper.
    if (list.length >= count || found.length < depth) return list;
  }
}

/** The better first. */
function compare(a: Found, b: Found): number {
  if (a.score !== b.score) return b.score - a.score;
  const [older, newer] = [a.index.publishedAt[a.row]!, b.index.publishedAt[b.row]!];
  return newer - older || a.index.ids[a.row]! - b.index.ids[b.row]!;
}

/** The person's best rows of one index. */
export function topRows(index: JobIndex, facts: PersonFacts, wishes: Wishes, count: number): Ranked[] {
  const titles = createTitles(index, facts);
  const meaning = createMeaning(index, facts);
  const scores = classScores(index, facts);
  const suits = whereScores(index, facts);
  const vetoed = createVeto(index, wishes);
  const { hits, next } = index.scratch;
  hits.fill(0);
  for (const [skill, share] of sharesOf(facts.skills.keys(), index.skillKeys.find, index.gives))
    addSkill(index, hits, skill, share);
  for (const word of titles.words) markWord(index, hits, word);

  const adjustment = createAdjustment(index, facts.feedback);
  const heads = linkByBound(index, scores, suits, adjustment);
  const ranking = createRanking(index.publishedAt, index.ids, Math.min(Math.floor(count), index.jobs));
  for (let step = STEPS - 1; step >= 0 && ranking.floor() < (step + 1) * STEP; step--) {
    for (let row = heads[step]!; row >= 0; row = next[row]!) {
      const where = suits[index.wheres[row]!]!;
      const of = 2 * index.classes[row]! + (where < 0 ? 0 : 1);
      const hit = hits[row]!;
      const title = hit >= SHARES_WORD ? titles.score(row) : 0;
      const isCompared = scores.skillsKnown[of] === 1;
      let weighted = scores.weighted[of]!;
      if (where >= 0) weighted += facts.weights.WORK_ARRANGEMENT * counted(where, isCompared, scores.known[of]!);
      let enough = title >= ENOUGH_SEMANTIC;
      const semantic = scores.titleKnown[of] === 1 ? semanticOf(title, meaning(row)) : 0;
      if (isCompared) {
        const skills = skillsScore(hit & ~SHARES_WORD, index.askedWeights[row]!, index.evidence[row]!);
        weighted += facts.weights.SKILLS * skills + facts.weights.SEMANTIC * semantic;
        enough ||= skills > 0;
      } else weighted += facts.weights.SEMANTIC * withoutSkills(semantic, scores.known[of]!);
      const matchScore = published(weighted, scores.known[of]!);
      const score = adjustment ? adjusted(matchScore, adjustment(row)) : matchScore;
      if (enough && score >= ranking.floor() && !vetoed(row)) ranking.offer(row, score);
    }
  }
  return ranking.ranked();
}

/** Chains the jobs that share a skill or a title word by what they could score at most: the first row of every step. */
function linkByBound(
  index: JobIndex,
  scores: ClassScores,
  suits: Int32Array,
  adjustment: ((row: number) => number) | null,
): Int32Array {
  const { jobs, classes, wheres, scratch } = index;
  const { hits, next } = scratch;
  const { base, skillShare, whereShare, semanticMost, meaningMost } = scores;
  const heads = new Int32Array(STEPS).fill(-1);
  for (let row = 0; row < jobs; row++) {
    const hit = hits[row]!;
    if (hit === 0) continue;
    const where = suits[wheres[row]!]!;
    const of = 2 * classes[row]! + (where < 0 ? 0 : 1);
    let bound = base[of]! + (hit & ~SHARES_WORD) * skillScaleAt(index, row) * skillShare[of]!;
    if (where > 0) bound += where * whereShare[of]!;
    bound += hit >= SHARES_WORD ? semanticMost[of]! : meaningMost[of]!;
    if (adjustment) bound = Math.max(0, bound + adjustment(row));
    const step = Math.min(STEPS - 1, ((bound + SLACK) / STEP) | 0);
    next[row] = heads[step]!;
    heads[step] = row;
  }
  return heads;
}

export function addSkill({ skillJobs, skillRarity }: JobIndex, hits: Uint32Array, skill: number, share: number): void {
  const weight = partOf(skillRarity[skill]!, share);
  const end = skillJobs.starts[skill + 1]!;
  for (let at = skillJobs.starts[skill]!; at < end; at++) hits[skillJobs.items[at]!]! += weight;
}

function markWord({ wordJobs }: JobIndex, hits: Uint32Array, word: number): void {
  const end = wordJobs.starts[word + 1]!;
  for (let at = wordJobs.starts[word]!; at < end; at++) hits[wordJobs.items[at]!]! |= SHARES_WORD;
}
