/** The best rows so far, up to a capacity. */
export interface Ranking {
  /** A score below this no longer gets in; -1 while there is room. */
  floor(): number;
  offer(row: number, score: number): void;
  /** The best first. */
  ranked(): Ranked[];
}

export interface Ranked {
  row: number;
  score: number;
}

/**
 * A bounded heap with its worst row on top. Higher score first, then later publishedAt, then smaller id.
 * @param publishedAt of each row
 * @param ids of each row
 * @param capacity how many rows are kept
 */
export function createRanking(publishedAt: Float64Array, ids: Float64Array, capacity: number): Ranking {
  const rows: number[] = [];
  const scores: number[] = [];

  const before = (rowA: number, scoreA: number, rowB: number, scoreB: number): boolean => {
    if (scoreA !== scoreB) return scoreA > scoreB;
    if (publishedAt[rowA] !== publishedAt[rowB]) return publishedAt[rowA]! > publishedAt[rowB]!;
    return ids[rowA]! < ids[rowB]!;
  };
  const place = (at: number, row: number, score: number) => {
    rows[at] = row;
    scores[at] = score;
  };
  const rise = (row: number, score: number) => {
    let at = rows.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(rows[parent]!, scores[parent]!, row, score)) break;
      place(at, rows[parent]!, scores[parent]!);
      at = parent;
    }
    place(at, row, score);
  };
  const sink = (row: number, score: number) => {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= rows.length) break;
      if (child + 1 < rows.length && before(rows[child]!, scores[child]!, rows[child + 1]!, scores[child + 1]!))
        child++;
      if (!before(row, score, rows[child]!, scores[child]!)) break;
      place(at, rows[child]!, scores[child]!);
      at = child;
    }
    place(at, row, score);
  };

  return {
    floor: () => (rows.length < capacity ? -1 : (scores[0] ?? Number.POSITIVE_INFINITY)),
    offer(row, score) {
      if (rows.length < capacity) rise(row, score);
      else if (capacity > 0 && before(row, score, rows[0]!, scores[0]!)) sink(row, score);
    },
    ranked: () =>
      rows
        .map((row, at) => ({ row, score: scores[at]! }))
        .sort((a, b) => (before(a.row, a.score, b.row, b.score) ? -1 : 1)),
  };
}
