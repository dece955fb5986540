import { createJobIndex, mergeIndexes, mergeInSteps } from "./job-index.ts";
import type { JobIndex } from "./layout.ts";
import type { Corpus, MatchJob } from "./model.ts";

/**
 * Jobs that come and go: one large index, and small ones of what came since. What closes is marked in its place. topJobs over
 * `indexes` finds what it would find over one index of the jobs that are open.
 */
export interface JobPool {
  readonly corpus: Corpus;
  readonly indexes: readonly JobIndex[];
  /** How many are open. */
  readonly open: number;
  /** How many came or closed since the large index was made. */
  readonly drift: number;
  /** None of them comes to its end before this, in milliseconds since 1970; Infinity: none does at all. */
  readonly until: number;
  /** Where an open job lies; null: it is not one. */
  find(id: number): { index: JobIndex; row: number } | null;
  /** Takes jobs in, each in place of the one that has its id. */
  put(jobs: readonly MatchJob[]): void;
  /** Says which of them were open. */
  close(ids: Iterable<number>): number[];
  /** Closes what has come to its end. Says which. */
  closeDue(now: number): number[];
  /**
   * Puts all that are open in one large index again, while they come and go as before; one at a time.
   * @param lay is given that index before it is used, as of when this began
   * @param giveWay is waited for in between
   */
  tidy(lay: (index: JobIndex) => Promise<unknown>, giveWay: () => Promise<unknown>): Promise<void>;
}

/** Small indexes are merged up to this many jobs, so that a search has few to look at. */
const LARGEST_MERGED = 4_096;
const COPIED_AT_ONCE = 2_000;

/** @param base its rows are in the order of their ids */
export function createJobPool(base: JobIndex): JobPool {
  const { corpus } = base;
  let indexes: readonly JobIndex[] = [base];
  let open = base.jobs;
  let drift = 0;
  let until = earliest(indexes);
  /** So many of the indexes stay as they are: the large one, or all that are being put in one. */
  let fixed = 1;
  /** What closed since that began; null: it is not going on. */
  let closedSince: number[] | null = null;

  function close(ids: Iterable<number>): number[] {
    const closed: number[] = [];
    for (const id of ids)
      for (const index of indexes) {
        const row = rowOf(index.ids, id);
        if (row < 0 || index.isClosed[row] === 1) continue;
        index.isClosed[row] = 1;
        closed.push(id);
      }
    open -= closed.length;
    drift += closed.length;
    closedSince?.push(...closed);
    return closed;
  }

  return {
    corpus,
    get indexes() {
      return indexes;
    },
    get open() {
      return open;
    },
    get drift() {
      return drift;
    },
    get until() {
      return until;
    },
    find(id) {
      for (let at = indexes.length - 1; at >= 0; at--) {
        const index = indexes[at]!;
        const row = rowOf(index.ids, id);
        if (row >= 0 && index.isClosed[row] === 0) return { index, row };
      }
      return null;
    },
    put(jobs) {
      if (jobs.length === 0) return;
      close(jobs.map(({ id }) => id));
      const fresh = createJobIndex(
        jobs.toSorted((a, b) => a.id - b.id),
        corpus,
      );
      // Each is at least twice as large as the next, as far as it may grow: what comes one by one is not copied each time.
      let [kept, size] = [indexes.length, jobs.length];
      for (; kept > fixed; kept--) {
        const before = indexes[kept - 1]!.jobs;
        if (before > 2 * size || before + size > LARGEST_MERGED) break;
        size += before;
      }
      const small = [...indexes.slice(kept), fresh];
      indexes = [...indexes.slice(0, kept), small.length === 1 ? fresh : mergeIndexes(small, corpus)];
      open += jobs.length;
      drift += jobs.length;
      until = Math.min(until, earliest([fresh]));
    },
    close,
    closeDue(now) {
      if (now < until) return [];
      const due = indexes.flatMap(({ ids, untils, isClosed }) => {
        const found: number[] = [];
        for (const [row, end] of untils.entries()) if (end <= now && isClosed[row] === 0) found.push(ids[row]!);
        return found;
      });
      const closed = close(due);
      until = earliest(indexes);
      return closed;
    },
    async tidy(lay, giveWay) {
      const cut = indexes;
      const before = drift;
      const gone: number[] = [];
      closedSince = gone;
      fixed = cut.length;
      try {
        const merging = mergeInSteps(cut, corpus, COPIED_AT_ONCE);
        let step = merging.next();
        for (; !step.done; step = merging.next()) await giveWay();
        const large = step.value;
        await lay(large);
        for (const id of gone) {
          const row = rowOf(large.ids, id);
          if (row >= 0) large.isClosed[row] = 1;
        }
        indexes = [large, ...indexes.slice(cut.length)];
        drift -= before;
      } finally {
        fixed = 1;
        closedSince = null;
      }
    },
  };
}

/** The sentence model's vector by which a job of one of these indexes is ranked (newest last); null: it has none. */
export function embeddingOf(indexes: readonly JobIndex[], id: number): Int8Array | null {
  for (let at = indexes.length - 1; at >= 0; at--) {
    const { ids, corpus, vectors, vectorSquares } = indexes[at]!;
    const row = corpus.isEmbedded ? rowOf(ids, id) : -1;
    if (row < 0) continue;
    return vectorSquares[row] === 0 ? null : vectors.slice(row * corpus.dimensions, (row + 1) * corpus.dimensions);
  }
  return null;
}

function earliest(indexes: readonly JobIndex[]): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { untils, isClosed } of indexes)
    for (const [row, end] of untils.entries()) if (end < first && isClosed[row] === 0) first = end;
  return first;
}

/** Where in the rising ids this one is; -1: nowhere. */
function rowOf(ids: Float64Array, id: number): number {
  let [low, high] = [0, ids.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (ids[middle] === id) return middle;
    if (ids[middle]! < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
