/** Listings that are filed as jobs, beside the vacancies that they are truly of. */
export interface Filed {
  name: string;
  vacancy: string | number;
  job: number;
}

export interface Merging {
  /** Pairs of listings that are of one vacancy, by the truth. */
  true: number;
  /** Pairs that share a job. */
  found: number;
  /** Of the pairs that share a job, how many are of one vacancy. 1 when there are none. */
  precision: number;
  /** Of the pairs that are of one vacancy, how many share a job. 1 when there are none. */
  recall: number;
  /** Names of pairs that share a job and should not. */
  wrong: [string, string][];
  /** Names of pairs that should share a job and do not. */
  missed: [string, string][];
}

/** How well listings of one vacancy came to be one job, by pairs of listings. */
export function measureMerging(filed: readonly Filed[]): Merging {
  const found = pairsBy(filed, ({ job }) => job);
  const truly = pairsBy(filed, ({ vacancy }) => vacancy);
  const wrong = found.filter(([one, other]) => one.vacancy !== other.vacancy);
  const missed = truly.filter(([one, other]) => one.job !== other.job);
  const right = found.length - wrong.length;
  const named = ([one, other]: [Filed, Filed]): [string, string] => [one.name, other.name];
  return {
    true: truly.length,
    found: found.length,
    precision: found.length ? right / found.length : 1,
    recall: truly.length ? right / truly.length : 1,
    wrong: wrong.map(named),
    missed: missed.map(named),
  };
}

function pairsBy(filed: readonly Filed[], keyOf: (one: Filed) => string | number): [Filed, Filed][] {
  const groups = new Map<string | number, Filed[]>();
  for (const one of filed) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, place) => group.slice(place + 1).map((other): [Filed, Filed] => [one, other])),
  );
}
