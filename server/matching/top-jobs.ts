import { spread } from "./diversity.ts";
import { type PersonFacts, personFacts } from "./facts.ts";
import { publish } from "./judge.ts";
import { factsAt, type JobIndex } from "./layout.ts";
import { type ClassScores, classScores, counted, createTitles, createVeto, whereScores } from "./lens.ts";
import type { MatchPerson, ScoredJob } from "./model.ts";
import { createRanking } from "./ranking.ts";
import { partOf, sharesOf } from "./related.ts";
import { ENOUGH_SEMANTIC, FULL, published, skillsScore, WEIGHTS, withoutSkills } from "./score.ts";
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

/**
 * The person's best jobs, exactly: by score, then the newer, then the smaller id; none that is vetoed, none without enough
 * in common (judge.ts). What oracleTopJobs finds, found by an inverted index: the skills' lists give the cheap nine tenths
 * of every score, and titles are compared only while the rest of the bound could still reach the list.
 * @param count how many at most; Infinity for all
 * @param mostOfCompany no more of one company on the list (diversity.ts); null: any number
 */
export function topJobs(
  index: JobIndex,
  person: MatchPerson,
  count: number,
  mostOfCompany: number | null = null,
): ScoredJob[] {
  const [facts, wishes] = [personFacts(person), wishesOf(person)];
  const nameless = index.companyKeys.find("");
  const companyOf = (row: number) => (index.companies[row] === nameless ? null : index.companies[row]!);
  for (let depth = count; ; depth *= DEEPER) {
    const rows = index.kernel?.topRows(facts, wishes, depth) ?? topRows(index, facts, wishes, depth);
    const list = spread(rows, companyOf, count, mostOfCompany);
    // What stands back makes room for what lies deeper.
    if (list.length >= count || rows.length < depth)
      return list.map((row) => publish(index.ids[row]!, factsAt(index, row), facts, index));
  }
}

/** The same as rows of the index; what the kernel, where there is one, is held against. */
export function topRows(index: JobIndex, facts: PersonFacts, wishes: Wishes, count: number): number[] {
  const titles = createTitles(index, facts);
  const scores = classScores(index, facts);
  const suits = whereScores(index, facts);
  const vetoed = createVeto(index, wishes);
  const { hits, next } = index.scratch;
  hits.fill(0);
  for (const [skill, share] of sharesOf(facts.skills.keys(), index.skillKeys.find, index.relations))
    addSkill(index, hits, skill, share);
  for (const word of titles.words) markWord(index, hits, word);

  const heads = linkByBound(index, scores, suits);
  const ranking = createRanking(index.publishedAt, index.ids, Math.min(Math.floor(count), index.jobs));
  for (let step = STEPS - 1; step >= 0 && ranking.floor() < (step + 1) * STEP; step--) {
    for (let row = heads[step]!; row >= 0; row = next[row]!) {
      const where = suits[index.wheres[row]!]!;
      const of = 2 * index.classes[row]! + (where < 0 ? 0 : 1);
      const hit = hits[row]!;
      const semantic = hit >= SHARES_WORD ? titles.score(row) : 0;
      const isCompared = scores.skillsKnown[of] === 1;
      let weighted = scores.weighted[of]!;
      if (where >= 0) weighted += WEIGHTS.WORK_ARRANGEMENT * counted(where, isCompared, scores.known[of]!);
      let enough = semantic >= ENOUGH_SEMANTIC;
      if (isCompared) {
        const skills = skillsScore(hit & ~SHARES_WORD, index.askedWeights[row]!, index.evidence[row]!);
        weighted += WEIGHTS.SKILLS * skills + WEIGHTS.SEMANTIC * semantic;
        enough ||= skills > 0;
      } else weighted += WEIGHTS.SEMANTIC * withoutSkills(semantic, scores.known[of]!);
      const score = published(weighted, scores.known[of]!);
      if (enough && score >= ranking.floor() && !vetoed(row)) ranking.offer(row, score);
    }
  }
  return ranking.rows();
}

/** Chains the jobs that share a skill or a title word by what they could score at most: the first row of every step. */
function linkByBound(
  { jobs, classes, wheres, skillScales, scratch }: JobIndex,
  scores: ClassScores,
  suits: Int32Array,
): Int32Array {
  const { hits, next } = scratch;
  const { base, skillShare, whereShare, titleMost } = scores;
  const heads = new Int32Array(STEPS).fill(-1);
  for (let row = 0; row < jobs; row++) {
    const hit = hits[row]!;
    if (hit === 0) continue;
    const where = suits[wheres[row]!]!;
    const of = 2 * classes[row]! + (where < 0 ? 0 : 1);
    let bound = base[of]! + (hit & ~SHARES_WORD) * skillScales[row]! * skillShare[of]!;
    if (where > 0) bound += where * whereShare[of]!;
    if (hit >= SHARES_WORD) bound += titleMost[of]!;
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
