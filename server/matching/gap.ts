import type { Corpus } from "./model.ts";
import { distinct } from "./words.ts";

/** What of the skills that a posting asks for a person has and lacks, each list the heaviest first. */
export interface Gap {
  /** 0 to 1, by weight; 1 where nothing is asked for. */
  covered: number;
  have: string[];
  lack: { keyword: string; weight: number; required: boolean }[];
}

/** A skill that is called a plus counts half of one that is required; doubled, so that sums are whole and exact. */
const REQUIRED = 2;
const PREFERRED = 1;

/**
 * Holds a person's skills against those that a posting asks for, each weighed by its rarity as in the score. Names are in
 * the posting's spelling; a weight is the share of all that is asked for, so that `covered` and the weights of `lack` sum to 1.
 * @param preferred those of `asked` that the posting calls a plus
 */
export function gapOf(
  asked: readonly string[],
  preferred: readonly string[],
  skills: readonly string[],
  corpus: Corpus,
): Gap {
  const pluses = distinct(preferred);
  const own = distinct(skills);
  const weighed = [...distinct(asked)]
    .map(([key, keyword]) => {
      const required = !pluses.has(key);
      const weight = corpus.skillRarity(key) * (required ? REQUIRED : PREFERRED);
      return { keyword, required, weight, has: own.has(key) };
    })
    .sort((a, b) => b.weight - a.weight);
  const sum = (some: typeof weighed) => some.reduce((total, { weight }) => total + weight, 0);
  const total = sum(weighed);
  const had = weighed.filter(({ has }) => has);
  return {
    covered: total === 0 ? 1 : sum(had) / total,
    have: had.map(({ keyword }) => keyword),
    lack: weighed
      .filter(({ has }) => !has)
      .map(({ keyword, weight, required }) => ({ keyword, weight: weight / total, required })),
  };
}
