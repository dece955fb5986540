import { associate, readPostings } from "./associations.ts";
import { rarity } from "./score.ts";
import { type SparseMatrix, strongestDirections } from "./svd.ts";

/** What postings tell of the meaning of words: those that are asked for alike lie near each other. Plain data, to be stored. */
export interface WordVectors {
  dimensions: number;
  /** In rising order of their code units. */
  words: string[];
  /** `dimensions` for each word, in parts of 127: about as long as 127 together. */
  values: Int8Array;
  /** How telling each word is, 1 to 255. */
  weights: Uint8Array;
}

interface LearningOptions {
  /** Of a vector; what the postings do not fill is 0. */
  dimensions?: number;
  /** Words of fewer postings are not learnt. */
  leastPostings?: number;
}

const SKILL = "skill:";
const LARGEST = 127;
/** A word that is not known is as telling as the rarest. */
const RAREST = 255;

/**
 * What a vector is made of: the words and meanings of a posting's title, or of all titles of a person, and the skills, by their
 * keys. Industries have a part of their own.
 */
export function featuresOf(words: Iterable<string>, skills: Iterable<string>): string[] {
  // No word of a title holds a colon.
  return [...words, ...Array.from(skills, (key) => SKILL + key)];
}

/**
 * Learns a vector for each feature that enough postings have: its associations with the others, brought down to the strongest
 * directions. The same jobs give the same vectors on the same machine, in any order. 40,000 postings of 15 features take
 * about 5 seconds and 100 MB.
 * @param jobs the features of each posting (featuresOf)
 */
export function learnVectors(
  jobs: Iterable<readonly string[]>,
  { dimensions = 96, leastPostings = 2 }: LearningOptions = {},
): WordVectors {
  const read = readPostings(jobs, leastPostings);
  const { words, counts } = read;
  const total = read.postings.starts.length - 1;
  const weights = Uint8Array.from(counts, (count) => rarity(count, total));
  // What stands side by side in titles is a name as often as not: "New York" is no kind of work.
  const isTitleWord = words.map((word) => !word.startsWith("=") && !word.startsWith(SKILL));
  const isTold = (one: number, other: number) => one !== other && !(isTitleWord[one] && isTitleWord[other]);
  const vectors = reduce(associate(read, isTold), dimensions);
  centre(
    vectors,
    counts.map((count, word) => count * weights[word]!),
  );
  const values = new Int8Array(words.length * dimensions);
  for (const [word, vector] of vectors.entries())
    for (let at = 0; at < dimensions; at++) values[word * dimensions + at] = int8(LARGEST * vector[at]!);
  return { dimensions, words, values, weights };
}

/** A vector of length 1 for each row; of zeros where nothing is associated. */
function reduce(associations: SparseMatrix, dimensions: number): Float64Array[] {
  const { vectors, strengths } = strongestDirections(associations, dimensions);
  const scales = strengths.map((strength) => Math.sqrt(Math.abs(strength)));
  return Array.from({ length: associations.starts.length - 1 }, (_, word) => {
    const row = Float64Array.from({ length: dimensions }, (_, at) =>
      at < scales.length ? scales[at]! * vectors[at]![word]! : 0,
    );
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    return length === 0 ? row : row.map((value) => value / length);
  });
}

/** Takes away what all texts have in common, so that two that have no more than that in common score nothing. */
function centre(vectors: Float64Array[], weights: Int32Array) {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = new Float64Array(vectors[0]?.length ?? 0);
  for (const [word, vector] of vectors.entries())
    for (let at = 0; at < mean.length; at++) mean[at]! += (weights[word]! / all) * vector[at]!;
  for (const vector of vectors) for (let at = 0; at < mean.length; at++) vector[at]! -= mean[at]!;
}

/**
 * The vector of a text, from its features: their mean by rarity, as long as eight bits allow. What is not known points
 * somewhere of its own, as far from everything as can be, so that a text of which little is known is near to little.
 * Null when no feature is known.
 */
export function vectorOf(features: Iterable<string>, vectors: WordVectors): Int8Array | null {
  const { dimensions, values, weights } = vectors;
  const numbers = numbersOf(vectors);
  const sum = new Int32Array(dimensions);
  let isKnown = false;
  for (const feature of new Set(features)) {
    const word = numbers.get(feature);
    if (word === undefined) {
      addOwn(sum, feature);
      continue;
    }
    isKnown = true;
    const weight = weights[word]!;
    const from = word * dimensions;
    for (let at = 0; at < dimensions; at++) sum[at]! += weight * values[from + at]!;
  }
  if (!isKnown) return null;
  let largest = 0;
  for (let at = 0; at < dimensions; at++) largest = Math.max(largest, Math.abs(sum[at]!));
  if (largest === 0) return null;
  const vector = new Int8Array(dimensions);
  for (let at = 0; at < dimensions; at++) vector[at] = int8((LARGEST * sum[at]!) / largest);
  return vector;
}

/** Of a vector, its length squared. */
export function squareOf(values: Int8Array): number {
  let square = 0;
  for (const value of values) square += value * value;
  return square;
}

/** Signs by the letters of a word (FNV-1a, then xorshift32): two of them have nothing in common but by chance. */
function addOwn(sum: Int32Array, word: string) {
  let state = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) state = Math.imul(state ^ word.charCodeAt(at), 0x01000193);
  state ||= 1;
  const value = RAREST * Math.round(LARGEST / Math.sqrt(sum.length));
  // The first few steps still show how alike two words are.
  for (let at = -4; at < sum.length; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    if (at >= 0) sum[at]! += state < 0 ? -value : value;
  }
}

/** Each word's number, which is asked for again and again. */
const knownNumbers = new WeakMap<WordVectors, ReadonlyMap<string, number>>();

function numbersOf(vectors: WordVectors): ReadonlyMap<string, number> {
  const known = knownNumbers.get(vectors) ?? new Map(vectors.words.map((word, number) => [word, number]));
  knownNumbers.set(vectors, known);
  return known;
}

function int8(value: number): number {
  return Math.max(-LARGEST, Math.min(LARGEST, Math.round(value)));
}
