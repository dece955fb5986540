/** A list is looked at from above: of its first ten, so many may be of one company. */
const FIRST = 10;
const MOST_OF_FIRST = 2;

/**
 * Of a ranking, the first `count` of which no more than `most` are of one company (the best of each), and no more than two
 * of the first ten; a third one stands right behind them, if there are others. Those without a company are as they are.
 * @param ranked the best first; it may be cut where there are more, if what comes back is as long as was asked for
 * @param companyOf null: not known
 * @param most null: any number
 */
export function spread<Entry>(
  ranked: Iterable<Entry>,
  companyOf: (entry: Entry) => string | number | null,
  count: number,
  most: number | null,
): Entry[] {
  const list: Entry[] = [];
  const late: Entry[] = [];
  const of = new Map<string | number, number>();
  for (const entry of ranked) {
    if (list.length + late.length >= count) break;
    const company = most === null ? null : companyOf(entry);
    const before = company === null ? 0 : (of.get(company) ?? 0);
    if (most !== null && before >= most) continue;
    if (company !== null) of.set(company, before + 1);
    if (list.length < FIRST && before >= MOST_OF_FIRST) late.push(entry);
    else list.push(entry);
    if (list.length === FIRST) list.push(...late.splice(0));
  }
  return [...list, ...late];
}
