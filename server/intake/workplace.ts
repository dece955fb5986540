import { readPlaces } from "../gazetteer/read.ts";

const NO_SITE =
  /\b(?:remote|anywhere|home ?office|hybrid|worldwide|various|multiple|several|metro\w*|area|locations?)\b/i;

/**
 * Whether two postings in one town name two houses of it: "Hillside Clinic, Brent" and "Willesden Hospital, Brent".
 * What only one of them names, sources leave out.
 */
export function isAnotherHouse(locations: readonly string[], others: readonly string[]): boolean {
  const [words, otherWords] = [houseWords(locations), houseWords(others)];
  const [[first], [otherFirst]] = [[...words], [...otherWords]];
  if (first === undefined || otherFirst === undefined) return false;
  const isApart = [...words].some((word) => !otherWords.has(word)) && [...otherWords].some((word) => !words.has(word));
  return isApart || first !== otherFirst;
}

/** The words before the town; none where a location has nothing before it. */
function houseWords(locations: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const location of locations) {
    const [head = "", ...rest] = location.split(/,|\s[-–]\s/);
    if (rest.length === 0 || NO_SITE.test(head) || readPlaces(head).length > 0) return new Set();
    for (const word of head.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []) words.add(word);
  }
  return words;
}
