import type { Lists } from "../columns.ts";
import type { JobIndex } from "../layout.ts";
import type { Arena } from "./arena.ts";
import type { Facets } from "./facets.ts";
import * as fields from "./fields.ts";
import { layPostings, type Order, orderOf } from "./order.ts";
import { payStep, titleStep } from "./steps.ts";

/** The kernel multiplies so many numbers of a vector at once; zeroes fill it up. */
const AT_ONCE = 8;

/** Lays all jobs of an index out for the kernel; the address of the HEAD. */
export function layOut(index: JobIndex, facets: Facets, arena: Arena): number {
  const order = orderOf(index, facets);
  const { rows, tiled } = order;
  const { classTable } = index;
  // By the kernel's own numbers.
  const classes = [...classTable.keys()].sort((a, b) => order.classNumber(a) - order.classNumber(b));
  const ofClasses = (of: (jobClass: number) => number) => arena.put(Int32Array.from(classes, of));
  const postings = layPostings(index, arena, order);
  const words = listsOf(rows, index.jobWords, (word) => word);
  const late = listsOf(rows.subarray(tiled), index.jobSkills, (name) => index.skillNames[name]!.skill);
  const head = [
    index.jobs,
    tiled,
    order.tiles,
    classTable.length,
    facets.offers.length,
    paddedLength(index.corpus.dimensions),
    layKeys(arena, index, facets, order),
    arena.put(Uint16Array.from(rows.subarray(0, tiled), order.scaleOf)),
    layRecords(arena, index, facets, order, words),
    arena.put(index.isClosed),
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
    arena.put(Int32Array.from(facets.offers.flatMap(({ terms, arrangement, open }) => [terms, arrangement, open]))),
    layVectors(arena, index),
    arena.put(index.vectorSquares),
    facets.places.length,
  ];
  if (head.length !== fields.HEAD_SIZE) throw new Error("fields.ts and image.ts disagree on what a head is.");
  return arena.put(Int32Array.from(head));
}

function layKeys(
  arena: Arena,
  index: JobIndex,
  { wherePlaces, rowOffers }: Facets,
  { rows, tiled, classNumber }: Order,
): number {
  const address = arena.take(tiled * fields.KEY_BYTES);
  const view = new DataView(arena.memory.buffer, address, tiled * fields.KEY_BYTES);
  for (let at = 0; at < tiled; at++) {
    const [row, key] = [rows[at]!, at * fields.KEY_BYTES];
    const steps =
      (titleStep(index.titleWeights[row]!) << fields.KEY_TITLE_SHIFT) |
      (payStep(index.salaries[row]!) << fields.KEY_PAY_SHIFT);
    view.setUint32(key + fields.KEY_PLACE, (wherePlaces[index.wheres[row]!]! | steps) >>> 0, true);
    view.setUint16(key + fields.KEY_CLASS, classNumber(index.classes[row]!), true);
    view.setUint16(key + fields.KEY_OFFER, rowOffers[row]!, true);
  }
  return address;
}

function layRecords(
  arena: Arena,
  index: JobIndex,
  { wherePlaces, rowOffers }: Facets,
  { rows, classNumber }: Order,
  words: Lists,
): number {
  const address = arena.take(rows.length * fields.RECORD_BYTES);
  const view = new DataView(arena.memory.buffer, address, rows.length * fields.RECORD_BYTES);
  for (const [at, row] of rows.entries()) {
    const record = at * fields.RECORD_BYTES;
    const whole = (field: number, value: number) => view.setUint32(record + field, value, true);
    const real = (field: number, value: number) => view.setFloat64(record + field, value, true);
    whole(fields.RECORD_PLACE, wherePlaces[index.wheres[row]!]!);
    whole(fields.RECORD_CLASS, classNumber(index.classes[row]!));
    whole(fields.RECORD_ROW, row);
    whole(fields.RECORD_ASKED, index.askedWeights[row]!);
    whole(fields.RECORD_TITLE, index.titleWeights[row]!);
    whole(fields.RECORD_WORDS, words.starts[at]!);
    view.setUint16(record + fields.RECORD_WORD_COUNT, words.starts[at + 1]! - words.starts[at]!, true);
    view.setUint16(record + fields.RECORD_EVIDENCE, index.evidence[row]!, true);
    whole(fields.RECORD_COMPANY, index.companies[row]!);
    real(fields.RECORD_SALARY, index.salaries[row]!);
    real(fields.RECORD_PUBLISHED, index.publishedAt[row]!);
    real(fields.RECORD_ID, index.ids[row]!);
    whole(fields.RECORD_TOPIC, index.topics[row]!);
    whole(fields.RECORD_OFFER, rowOffers[row]!);
  }
  return address;
}

function flagsOf({ hasSkills, hasWords }: { hasSkills: boolean; hasWords: boolean }): number {
  return (hasSkills ? fields.HAS_SKILLS : 0) | (hasWords ? fields.HAS_WORDS : 0);
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

/** The vectors as the index has them, filled up. */
function layVectors(arena: Arena, { jobs, corpus: { dimensions }, vectors }: JobIndex): number {
  const length = paddedLength(dimensions);
  if (length === dimensions) return arena.put(vectors);
  const padded = new Int8Array(jobs * length);
  for (let row = 0; row < jobs; row++)
    padded.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), row * length);
  return arena.put(padded);
}

/** How many numbers a vector takes in the kernel's memory. */
export function paddedLength(dimensions: number): number {
  return Math.ceil(dimensions / AT_ONCE) * AT_ONCE;
}
