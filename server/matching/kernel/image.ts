import type { Lists } from "../columns.ts";
import type { JobIndex } from "../layout.ts";
import { type Arena, createArena } from "./arena.ts";
import { createFacets, type Facets } from "./facets.ts";
import * as fields from "./fields.ts";
import { layPostings, type Order, orderOf } from "./order.ts";

/** A dense vector a job: whole numbers from -127 to 127, end to end; all zeroes: the job has none. */
export interface Vectors {
  /** A multiple of 16. */
  dimension: number;
  values: Int8Array;
}

export interface ImageExtras {
  vectors?: Vectors | undefined;
  /** Of each job, the number of its topic: what feedback is counted by. */
  topics?: Int32Array | undefined;
}

/** How many of each the memory has room for; what goes beyond wants a new image. */
export interface Room {
  rows: number;
  skills: number;
  words: number;
  classes: number;
  wheres: number;
  terms: number;
  companies: number;
  places: number;
  sets: number;
  bands: number;
  opens: number;
  topics: number;
}

/** The jobs of an index in the kernel's memory, in an order of its own. */
export interface Image {
  arena: Arena;
  facets: Facets;
  room: Room;
  /** Of each row of the kernel, the index's. */
  rows: Int32Array;
  /** The other way round. */
  rowOf: Int32Array;
  /** How many of the index's rows are in. */
  count(): number;
  /** Takes in the index's rows from `count` on; false where there is no room for them: make a new image. */
  append(extras?: ImageExtras): boolean;
  /** The job in this row of the index is no longer open. */
  close(row: number): void;
}

/** Words and skills that a job to come has, on average, at most. */
const LISTED = 48;
const NONE = new Int8Array();

/** Lays all jobs of an index out for the kernel. */
export function createImage(index: JobIndex, extras: ImageExtras = {}): Image {
  const arena = createArena();
  const facets = createFacets(index);
  const order = orderOf(index, facets);
  const room = roomOf(index, facets, extras);
  const rows = new Int32Array(room.rows);
  const rowOf = new Int32Array(room.rows);
  rows.set(order.rows);
  const lists = { words: room.rows * 8 + (room.rows - index.jobs) * LISTED, skills: 0 };
  lists.words = Math.max(lists.words, index.jobWords.items.length + (room.rows - index.jobs) * LISTED);
  lists.skills = lateSkills(index, order) + (room.rows - index.jobs) * LISTED;
  const writer = createWriter(index, arena, facets, room, order, lists, extras);
  for (let row = 0; row < index.jobs; row++) rowOf[rows[row]!] = row;
  writer.write(rows, 0, index.jobs, index.jobs, extras);
  let count = index.jobs;
  const { closed } = writer;

  return {
    arena,
    facets,
    room,
    rows,
    rowOf,
    count: () => count,
    append(more = {}) {
      facets.extend();
      const needed = roomOf(index, facets, more, 0);
      if (Object.entries(needed).some(([what, most]) => most > room[what as keyof Room])) return false;
      for (let row = count; row < index.jobs; row++) rows[row] = rowOf[row] = row;
      if (!writer.write(rows, count, index.jobs, index.jobs, more)) return false;
      count = index.jobs;
      return true;
    },
    close(row) {
      const at = rowOf[row]!;
      Atomics.or(closed, at >> 3, 1 << (at & 7));
    },
  };
}

function roomOf(index: JobIndex, facets: Facets, { topics }: ImageExtras, spare = 1): Room {
  const room = (size: number) => (spare ? size + Math.max(1_024, size >> 3) : size);
  let most = -1;
  for (const topic of topics ?? []) most = Math.max(most, topic);
  return {
    rows: room(index.jobs),
    skills: room(index.skillRarity.length),
    words: room(index.wordRarity.length),
    classes: room(index.classTable.length),
    wheres: room(index.whereTable.length),
    terms: room(index.termsTable.length),
    companies: room(index.companyKeys.values.length),
    places: room(facets.places.length),
    sets: room(index.industries.length),
    bands: room(facets.bands.length),
    opens: room(facets.opens.length),
    topics: topics ? room(most + 1) : 0,
  };
}

/** Skills asked for by jobs that stand behind the tiles. */
function lateSkills({ jobSkills: { starts } }: JobIndex, { rows, tiled }: Order): number {
  let count = 0;
  for (let at = tiled; at < rows.length; at++) count += starts[rows[at]! + 1]! - starts[rows[at]!]!;
  return count;
}

/** Fills the columns row by row, and makes a head for each state of them. */
function createWriter(
  index: JobIndex,
  arena: Arena,
  facets: Facets,
  room: Room,
  order: Order,
  lists: { words: number; skills: number },
  { vectors, topics }: ImageExtras,
) {
  const dimension = vectors?.dimension ?? 0;
  const { buffer, taken } = takeAll(arena, {
    scales: 2 * (room.rows + fields.BLOCK),
    classes: 4 * room.rows,
    wheres: 4 * room.rows,
    terms: 4 * room.rows,
    companies: 4 * room.rows,
    salaries: 8 * room.rows,
    asked: 4 * room.rows,
    evidence: 2 * room.rows,
    titles: 4 * room.rows,
    published: 8 * room.rows,
    ids: 8 * room.rows,
    closed: (room.rows >> 3) + 8,
    topics: topics ? 4 * room.rows : 0,
    rowWords: 4 * (room.rows + 1),
    rowWordItems: 4 * lists.words,
    rowSkills: 4 * (room.rows - order.tiled + 1),
    rowSkillItems: 4 * lists.skills,
    squares: 4 * room.words,
    classBands: 4 * room.classes,
    classSets: 4 * room.classes,
    classFlags: 4 * room.classes,
    whereArrangements: 4 * room.wheres,
    wherePlaces: 4 * room.wheres,
    whereOpens: 4 * room.wheres,
    vectors: dimension * room.rows,
    norms: dimension > 0 ? 4 * room.rows : 0,
  });
  const integers = (name: keyof typeof taken, length: number) => new Int32Array(buffer, taken[name], length);
  const scales = new Uint16Array(buffer, taken.scales, room.rows);
  const evidence = new Uint16Array(buffer, taken.evidence, room.rows);
  const salaries = new Float64Array(buffer, taken.salaries, room.rows);
  const published = new Float64Array(buffer, taken.published, room.rows);
  const ids = new Float64Array(buffer, taken.ids, room.rows);
  const closed = new Uint8Array(buffer, taken.closed, (room.rows >> 3) + 8);
  const columns = {
    classes: integers("classes", room.rows),
    wheres: integers("wheres", room.rows),
    terms: integers("terms", room.rows),
    companies: integers("companies", room.rows),
    asked: integers("asked", room.rows),
    titles: integers("titles", room.rows),
    topics: integers("topics", topics ? room.rows : 0),
    rowWords: integers("rowWords", room.rows + 1),
    rowSkills: integers("rowSkills", room.rows - order.tiled + 1),
    norms: integers("norms", dimension > 0 ? room.rows : 0),
  };
  const wordItems = integers("rowWordItems", lists.words);
  const skillItems = integers("rowSkillItems", lists.skills);
  const vectorRows = new Int8Array(buffer, taken.vectors, dimension * room.rows);
  const postings = layPostings(index, arena, order);

  /** Rows `from` up to `to`; false where their lists have no room. */
  const write = (rows: Int32Array, from: number, to: number, count: number, extras: ImageExtras): boolean => {
    let word = columns.rowWords[from]!;
    let skill = columns.rowSkills[Math.max(0, from - order.tiled)]!;
    for (let at = from; at < to; at++) {
      const row = rows[at]!;
      columns.classes[at] = order.classNumber(index.classes[row]!);
      columns.wheres[at] = index.wheres[row]!;
      columns.terms[at] = index.terms[row]!;
      columns.companies[at] = index.companies[row]!;
      columns.asked[at] = index.askedWeights[row]!;
      columns.titles[at] = index.titleWeights[row]!;
      evidence[at] = index.evidence[row]!;
      salaries[at] = index.salaries[row]!;
      published[at] = index.publishedAt[row]!;
      ids[at] = index.ids[row]!;
      const [words, skills] = [lengthOf(index.jobWords, row), lengthOf(index.jobSkills, row)];
      if (word + words > lists.words) return false;
      for (let each = index.jobWords.starts[row]!, end = each + words; each < end; each++)
        wordItems[word++] = index.jobWords.items[each]!;
      columns.rowWords[at + 1] = word;
      if (at < order.tiled) scales[at] = order.scaleOf(row);
      else {
        if (skill + skills > lists.skills) return false;
        for (let each = index.jobSkills.starts[row]!, end = each + skills; each < end; each++)
          skillItems[skill++] = index.skillNames[index.jobSkills.items[each]!]!.skill;
        columns.rowSkills[at - order.tiled + 1] = skill;
      }
      if (topics) columns.topics[at] = extras.topics?.[row] ?? 0;
      if (dimension > 0) {
        const values = extras.vectors?.values.subarray(row * dimension, (row + 1) * dimension) ?? NONE;
        vectorRows.set(values, at * dimension);
        columns.norms[at] = values.reduce((sum, value) => sum + value * value, 0);
      }
    }
    writeTables();
    arena.setHead(headOf(count));
    return true;
  };

  const writeTables = () => {
    const squares = integers("squares", room.words);
    for (const [word, rarity] of index.wordRarity.entries()) squares[word] = rarity ** 2;
    const bands = integers("classBands", room.classes);
    const sets = integers("classSets", room.classes);
    const flags = integers("classFlags", room.classes);
    for (const [number, jobs] of index.classTable.entries()) {
      const at = order.classNumber(number);
      bands[at] = facets.classBands[number]!;
      sets[at] = jobs.industries;
      flags[at] = (jobs.hasSkills ? fields.HAS_SKILLS : 0) | (jobs.hasWords ? fields.HAS_WORDS : 0);
    }
    integers("whereArrangements", room.wheres).set(facets.whereArrangements);
    integers("wherePlaces", room.wheres).set(facets.wherePlaces);
    integers("whereOpens", room.wheres).set(facets.whereOpens);
  };

  const headOf = (count: number): number => {
    const address = arena.take(4 * fields.HEAD_SIZE);
    const head = new Int32Array(arena.memory.buffer, address, fields.HEAD_SIZE);
    head.set([
      count,
      order.tiled,
      order.tiles,
      postings.skills,
      postings.words,
      index.classTable.length,
      index.whereTable.length,
      facets.places.length,
      dimension,
      taken.scales,
      taken.classes,
      taken.wheres,
      taken.terms,
      taken.companies,
      taken.salaries,
      taken.asked,
      taken.evidence,
      taken.titles,
      taken.published,
      taken.ids,
      taken.closed,
      topics ? taken.topics : 0,
      taken.rowWords,
      taken.rowWordItems,
      taken.rowSkills,
      taken.rowSkillItems,
      postings.skillStarts,
      postings.skillRows,
      postings.wordStarts,
      postings.wordRows,
      taken.squares,
      taken.classBands,
      taken.classSets,
      taken.classFlags,
      postings.blockClasses,
      taken.whereArrangements,
      taken.wherePlaces,
      taken.whereOpens,
      taken.vectors,
      taken.norms,
    ]);
    return address;
  };
  return { write, closed };
}

function lengthOf({ starts }: Lists, list: number): number {
  return starts[list + 1]! - starts[list]!;
}

/** Takes room for all of them first: the buffer that it is all seen through is then the last one. */
function takeAll<Name extends string>(arena: Arena, sizes: Record<Name, number>) {
  const taken = {} as Record<Name, number>;
  for (const name of Object.keys(sizes) as Name[]) taken[name] = arena.take(sizes[name]);
  return { taken, buffer: arena.memory.buffer };
}
