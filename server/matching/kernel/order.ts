import type { Lists } from "../columns.ts";
import { type JobIndex, skillScaleAt } from "../layout.ts";
import type { Arena } from "./arena.ts";
import type { Facets } from "./facets.ts";
import { BLOCK, KEY_PLACES, SCALE_UNIT, TILE, WEAK_MARK } from "./fields.ts";

/** Where the kernel has which job. */
export interface Order {
  /** Of each row of the kernel, the index's. */
  rows: Int32Array;
  /** Rows before this stand in tiles. */
  tiled: number;
  tiles: number;
  /** The kernel's number of one of the index's classes: those alike stand side by side. */
  classNumber(jobClass: number): number;
  /** What a unit of matched rarity adds to the skills part, in units of 1 / SCALE_UNIT, rounded up. */
  scaleOf(row: number): number;
}

/** Sorts jobs by class, then by what they offer and where, so that those which a person sees alike stand together. */
export function orderOf(index: JobIndex, { classBands, bands, wherePlaces, places, offers, rowOffers }: Facets): Order {
  const { classTable, classes, wheres, askedWeights, jobs } = index;
  const bandAt = (jobClass: number) => bands[classBands[jobClass]!] ?? { low: -1, high: -1 };
  const sorted = [...classTable.keys()].sort((a, b) => {
    const [first, second] = [classTable[a]!, classTable[b]!];
    return (
      Number(second.hasSkills) - Number(first.hasSkills) ||
      bandAt(a).low - bandAt(b).low ||
      bandAt(a).high - bandAt(b).high ||
      first.industries - second.industries ||
      Number(second.hasWords) - Number(first.hasWords) ||
      a - b
    );
  });
  const numbers = new Int32Array(sorted.length);
  for (const [number, jobClass] of sorted.entries()) numbers[jobClass] = number;
  // The bits may not hold what a job asks for, how little it asks for, or the number of its class, terms or place.
  const scaleOf = (row: number) => Math.ceil(skillScaleAt(index, row) * SCALE_UNIT);
  // What repeats a word is beyond the bounds of its title.
  const isLate = (row: number) =>
    repeats(index.jobWords, row) ||
    askedWeights[row]! >= WEAK_MARK ||
    wherePlaces[wheres[row]!]! > KEY_PLACES ||
    Math.max(scaleOf(row), numbers[classes[row]!]!, rowOffers[row]!) > 0xffff;
  const all = Int32Array.from({ length: jobs }, (_, row) => row);
  const byPlace = sortBy(all, places.length + 1, (row) => wherePlaces[wheres[row]!]!);
  const byOffer = sortBy(byPlace, offers.length, (row) => rowOffers[row]!);
  const late = sorted.length;
  const rows = sortBy(byOffer, late + 1, (row) => (isLate(row) ? late : numbers[classes[row]!]!));
  let tiled = jobs;
  while (tiled > 0 && isLate(rows[tiled - 1]!)) tiled--;
  return {
    rows,
    tiled,
    tiles: Math.ceil(tiled / TILE),
    classNumber: (jobClass) => numbers[jobClass]!,
    scaleOf,
  };
}

function repeats({ starts, items }: Lists, list: number): boolean {
  const [from, to] = [starts[list]!, starts[list + 1]!];
  for (let at = from; at < to; at++)
    for (let before = from; before < at; before++) if (items[before] === items[at]) return true;
  return false;
}

/** By counting; equal ones keep their order. */
function sortBy(rows: Int32Array, keys: number, keyOf: (row: number) => number): Int32Array {
  const next = new Int32Array(keys + 1);
  for (const row of rows) next[keyOf(row) + 1]!++;
  for (let key = 0; key < keys; key++) next[key + 1]! += next[key]!;
  const sorted = new Int32Array(rows.length);
  for (const row of rows) sorted[next[keyOf(row)]!++] = row;
  return sorted;
}

/** Writes what is found by skill and by word, tile by tile, and the classes of each block; the addresses. */
export function layPostings(index: JobIndex, arena: Arena, order: Order) {
  const skills = index.skillRarity.length;
  const words = index.wordRarity.length;
  const skillOf = (name: number) => index.skillNames[name]!.skill;
  const bySkill = tilePostings(index.jobSkills, skills, order, skillOf);
  const byWord = tilePostings(index.jobWords, words, order, (word) => word);
  const blocks = Math.ceil(order.tiled / BLOCK);
  const classAt = (at: number) => order.classNumber(index.classes[order.rows[at]!]!);
  const blockClasses = new Int32Array(2 * blocks);
  for (let block = 0; block < blocks; block++) {
    blockClasses[2 * block] = classAt(block * BLOCK);
    blockClasses[2 * block + 1] = classAt(Math.min(order.tiled, (block + 1) * BLOCK) - 1);
  }
  return {
    skills,
    words,
    skillStarts: arena.put(bySkill.starts),
    skillRows: arena.put(bySkill.rows),
    wordStarts: arena.put(byWord.starts),
    wordRows: arena.put(byWord.rows),
    blockClasses: arena.put(blockClasses),
  };
}

/** Of each item and tile, the rows that have it, counted from the tile's first. */
function tilePostings(lists: Lists, size: number, { rows, tiled, tiles }: Order, itemOf: (item: number) => number) {
  const starts = new Int32Array(size * tiles + 1);
  for (let at = 0; at < tiled; at++) {
    const tile = Math.floor(at / TILE);
    for (let each = lists.starts[rows[at]!]!; each < lists.starts[rows[at]! + 1]!; each++)
      starts[itemOf(lists.items[each]!) * tiles + tile + 1]!++;
  }
  for (let list = 0; list < size * tiles; list++) starts[list + 1]! += starts[list]!;
  const next = starts.slice(0, size * tiles);
  const found = new Uint16Array(starts.at(-1)!);
  for (let at = 0; at < tiled; at++) {
    const tile = Math.floor(at / TILE);
    for (let each = lists.starts[rows[at]!]!; each < lists.starts[rows[at]! + 1]!; each++)
      found[next[itemOf(lists.items[each]!) * tiles + tile]!++] = at % TILE;
  }
  return { starts, rows: found };
}
