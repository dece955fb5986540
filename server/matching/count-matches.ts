import { type PersonFacts, personFacts } from "./facts.ts";
import type { JobIndex } from "./job-index.ts";
import { createTitles, createVeto } from "./lens.ts";
import type { MatchPerson } from "./model.ts";
import { sharesOf } from "./related.ts";
import { ENOUGH_SEMANTIC, skillsScore } from "./score.ts";
import { addSkill } from "./top-jobs.ts";
import { wishesOf } from "./veto.ts";

/**
 * How many jobs topJobs could list for a person: those with enough in common (judge.ts) that are not vetoed. As
 * topJobs(indexes, person, Infinity).length, without working them out in words.
 */
export function countMatches(indexes: readonly JobIndex[], person: MatchPerson): number {
  const facts = personFacts(person);
  return indexes.reduce((sum, index) => sum + countIn(index, person, facts), 0);
}

function countIn(index: JobIndex, person: MatchPerson, facts: PersonFacts): number {
  const { wordJobs, askedWeights, evidence } = index;
  const titles = createTitles(index, facts);
  const vetoed = createVeto(index, wishesOf(person));
  const matched = new Uint32Array(index.jobs);
  const sharesWord = new Uint8Array(index.jobs);
  for (const [skill, share] of sharesOf(facts.skills.keys(), index.skillKeys.find, index.gives))
    addSkill(index, matched, skill, share);
  for (const word of titles.words) {
    const end = wordJobs.starts[word + 1]!;
    for (let at = wordJobs.starts[word]!; at < end; at++) sharesWord[wordJobs.items[at]!] = 1;
  }
  let count = 0;
  for (let row = 0; row < index.jobs; row++) {
    const weight = matched[row]!;
    const enough =
      (weight > 0 && skillsScore(weight, askedWeights[row]!, evidence[row]!) > 0) ||
      (sharesWord[row] === 1 && titles.score(row) >= ENOUGH_SEMANTIC);
    if (enough && !vetoed(row)) count++;
  }
  return count;
}
