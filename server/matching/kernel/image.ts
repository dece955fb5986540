import type { Lists } from "../columns.ts";
import type { JobIndex } from "../layout.ts";
import type { Arena } from "./arena.ts";
import type { Facets } from "./facets.ts";
import { HAS_SKILLS, HAS_WORDS, HEAD_SIZE } from "./fields.ts";
import { layPostings, type Order, orderOf } from "./order.ts";

/** What is known of the jobs beside the index. */
export interface ImageExtras {
  /** Dense vectors: whole numbers from -127 to 127, a job's end to end; all zeroes: it has none. */
  vectors?: { dimension: number; values: Int8Array } | undefined;
  /** Of each job, the number of its topic: what feedback is counted by. */
  topics?: Int32Array | undefined;
}

/** Lays all jobs of an index out for the kernel; the address of the HEAD. */
export function layOut(index: JobIndex, facets: Facets, arena: Arena, { vectors, topics }: ImageExtras): number {
  const order = orderOf(index, facets);
  const rows = order.rows;
  const integers = (of: (row: number) => number) => arena.put(Int32Array.from(rows, of));
  const dimension = vectors?.dimension ?? 0;
  const { classTable } = index;
  // By the kernel's own numbers.
  const classes = [...classTable.keys()].sort((a, b) => order.classNumber(a) - order.classNumber(b));
  const ofClasses = (of: (jobClass: number) => number) => arena.put(Int32Array.from(classes, of));
  const postings = layPostings(index, arena, order);
  const words = listsOf(rows, index.jobWords, (word) => word);
  const late = listsOf(rows.subarray(order.tiled), index.jobSkills, (name) => index.skillNames[name]!.skill);
  const head = [
    index.jobs,
    order.tiled,
    order.tiles,
    index.skillRarity.length,
    index.wordRarity.length,
    classTable.length,
    index.whereTable.length,
    arena.put(rows),
    dimension,
    arena.put(Uint16Array.from(rows.subarray(0, order.tiled), order.scaleOf)),
    integers((row) => order.classNumber(index.classes[row]!)),
    integers((row) => index.wheres[row]!),
    integers((row) => index.terms[row]!),
    integers((row) => index.companies[row]!),
    arena.put(Float64Array.from(rows, (row) => index.salaries[row]!)),
    integers((row) => index.askedWeights[row]!),
    arena.put(Uint16Array.from(rows, (row) => index.evidence[row]!)),
    integers((row) => index.titleWeights[row]!),
    arena.put(Float64Array.from(rows, (row) => index.publishedAt[row]!)),
    arena.put(Float64Array.from(rows, (row) => index.ids[row]!)),
    arena.put(index.isClosed),
    topics ? integers((row) => topics[row]!) : 0,
    arena.put(words.starts),
    arena.put(words.items),
    arena.put(late.starts),
    arena.put(late.items),
    postings.skillStarts,
    postings.skillRows,
    postings.wordStarts,
    postings.wordRows,
    arena.put(Int32Array.from(index.wordRarity, (rarity) => rarity ** 2)),
    ofClasses((number) => facets.classBands[number]!),
    ofClasses((number) => classTable[number]!.industries),
    ofClasses((number) => flagsOf(classTable[number]!)),
    postings.blockClasses,
    arena.put(Int32Array.from(facets.whereArrangements)),
    arena.put(Int32Array.from(facets.wherePlaces)),
    arena.put(Int32Array.from(facets.whereOpens)),
    ...(vectors ? layVectors(arena, order, vectors) : [0, 0]),
    topics ? topics.reduce((most, topic) => Math.max(most, topic + 1), 0) : 0,
  ];
  if (head.length !== HEAD_SIZE) throw new Error("fields.ts and image.ts disagree on what a head is.");
  return arena.put(Int32Array.from(head));
}

function flagsOf({ hasSkills, hasWords }: { hasSkills: boolean; hasWords: boolean }): number {
  return (hasSkills ? HAS_SKILLS : 0) | (hasWords ? HAS_WORDS : 0);
}

/** The lists of these rows, in their order. */
function listsOf(rows: Int32Array, { starts, items }: Lists, itemOf: (item: number) => number): Lists {
  const lists: Lists = { starts: new Int32Array(rows.length + 1), items: new Int32Array(0) };
  for (const [at, row] of rows.entries()) lists.starts[at + 1] = lists.starts[at]! + starts[row + 1]! - starts[row]!;
  lists.items = new Int32Array(lists.starts.at(-1)!);
  let to = 0;
  for (const row of rows)
    for (let at = starts[row]!; at < starts[row + 1]!; at++) lists.items[to++] = itemOf(items[at]!);
  return lists;
}

/** The vectors in the kernel's order, and their squared lengths. */
function layVectors(arena: Arena, { rows }: Order, { dimension, values }: { dimension: number; values: Int8Array }) {
  if (dimension % 16 !== 0 || values.length !== rows.length * dimension)
    throw new RangeError("Vectors need a dimension that is a multiple of 16, and one for each job.");
  const ordered = new Int8Array(values.length);
  const norms = new Int32Array(rows.length);
  for (const [at, row] of rows.entries()) {
    const vector = values.subarray(row * dimension, (row + 1) * dimension);
    ordered.set(vector, at * dimension);
    norms[at] = squaredLength(vector);
  }
  return [arena.put(ordered), arena.put(norms)];
}

export function squaredLength(vector: Int8Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return sum;
}
