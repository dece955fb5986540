/** Documents in falling order of their scores; equal ones keep their own order. */
export function ranked(scores: ArrayLike<number>): number[] {
  return Array.from(scores, (_, index) => index).sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
}

/** Average precision of a ranking: the mean, over the relevant documents, of the precision at each one's rank. */
export function averagePrecision(ranking: readonly number[], relevant: ReadonlySet<number>): number {
  let found = 0;
  let sum = 0;
  for (const [index, document] of ranking.entries()) {
    if (relevant.has(document)) sum += ++found / (index + 1);
  }
  return relevant.size === 0 ? 0 : sum / relevant.size;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A figure with the 95% interval that resampling gives it. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

const ROUNDS = 2_000;

/**
 * A bootstrap over whole groups (queries, postings, people): `statistic` is computed anew from as many groups, drawn with
 * replacement, 2,000 times (Efron and Tibshirani, An Introduction to the Bootstrap, 1993: the percentile interval). Seeded, so
 * that a run can be repeated.
 */
export function bootstrap<Group>(groups: readonly Group[], statistic: (sample: readonly Group[]) => number): Estimate {
  const random = createRandom(20_261_122);
  const values = Array.from({ length: ROUNDS }, () =>
    statistic(groups.map(() => groups[Math.floor(random() * groups.length)] as Group)),
  ).sort((a, b) => a - b);
  const at = (share: number) => values[Math.min(ROUNDS - 1, Math.floor(share * ROUNDS))] as number;
  return { value: statistic(groups), low: at(0.025), high: at(0.975) };
}

/** The difference of two systems over the same groups, resampled together. */
export function paired(ours: readonly number[], theirs: readonly number[]): Estimate {
  return bootstrap(
    ours.map((value, index) => value - (theirs[index] as number)),
    mean,
  );
}

/** mulberry32. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
