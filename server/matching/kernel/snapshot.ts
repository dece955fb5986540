import { createInterner, type Interner, type Lists } from "../columns.ts";
import { createScratch, type JobIndex } from "../layout.ts";
import type { Corpus } from "../model.ts";
import type { Place } from "../places.ts";

/** Changes with what a snapshot holds: one of another version is not read. */
const VERSION = 2;

const NUMBERS = { Int8Array, Uint8Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array };
type Kind = keyof typeof NUMBERS;
type Numbers = Int8Array | Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

/** Where a column lies behind the header. */
interface Column {
  kind: Kind;
  from: number;
  length: number;
}

interface Header {
  version: number;
  columns: Record<string, Column>;
  tables: Tables;
}

/** All that is not numbers. */
interface Tables {
  skillNames: JobIndex["skillNames"];
  skillKeys: readonly string[];
  words: readonly string[];
  companyKeys: readonly string[];
  gives: [string, readonly { asked: number; share: number }[]][];
  classTable: JobIndex["classTable"];
  industries: [string, string][][];
  termsTable: JobIndex["termsTable"];
  topicTable: JobIndex["topicTable"];
  places: readonly Place[];
  wheres: {
    arrangement: JobIndex["whereTable"][number]["arrangement"];
    remoteCountries: readonly string[];
    at: number;
  }[];
}

const COLUMNS = [
  "isClosed",
  "ids",
  "publishedAt",
  "untils",
  "classes",
  "terms",
  "wheres",
  "companies",
  "salaries",
  "askedWeights",
  "evidence",
  "titleWeights",
  "topics",
  "vectors",
  "vectorSquares",
  "skillRarity",
  "wordRarity",
] as const;
const LISTS = ["jobSkills", "jobWords", "skillJobs", "wordJobs"] as const;

/** An index as bytes that fromSnapshot makes an index of again, much faster than its jobs would. */
export function toSnapshot(index: JobIndex): Uint8Array {
  const columns: Record<string, Column> = {};
  const parts: Numbers[] = [];
  let size = 0;
  const add = (name: string, numbers: Numbers) => {
    const kind = (Object.keys(NUMBERS) as Kind[]).find((each) => numbers instanceof NUMBERS[each])!;
    columns[name] = { kind, from: size, length: numbers.length };
    parts.push(numbers);
    size += aligned(numbers.byteLength);
  };
  for (const name of COLUMNS) add(name, index[name]);
  for (const name of LISTS) {
    add(`${name}.starts`, index[name].starts);
    add(`${name}.items`, index[name].items);
  }
  const header: Header = { version: VERSION, columns, tables: tablesOf(index) };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const first = 8 + aligned(text.length);
  const bytes = new Uint8Array(first + size);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 8);
  let at = first;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += aligned(part.byteLength);
  }
  return bytes;
}

/**
 * The index that a snapshot was made of. Its columns lie in the bytes: over a SharedArrayBuffer several threads share them.
 * Throws an Error where the bytes are no snapshot of this version.
 * @param corpus the one that the index was made by
 */
export function fromSnapshot(given: Uint8Array, corpus: Corpus): JobIndex {
  // Columns want their place in memory to be a multiple of 8.
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  const { buffer, byteOffset } = bytes;
  if (bytes.length < 8) throw new Error("This is no snapshot of an index.");
  const length = new DataView(buffer, byteOffset).getUint32(0, true);
  const header = readHeader(bytes, length);
  const first = byteOffset + 8 + aligned(length);
  const column = (name: string) => {
    const { kind, from, length: count } = header.columns[name]!;
    return new NUMBERS[kind](buffer as ArrayBuffer, first + from, count);
  };
  const lists = (name: string) => ({ starts: column(`${name}.starts`), items: column(`${name}.items`) }) as Lists;
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, column(name)])) as unknown as Pick<
    JobIndex,
    (typeof COLUMNS)[number]
  >;
  const { tables } = header;
  return {
    ...columns,
    jobs: columns.ids.length,
    corpus,
    jobSkills: lists("jobSkills"),
    jobWords: lists("jobWords"),
    skillJobs: lists("skillJobs"),
    wordJobs: lists("wordJobs"),
    skillNames: tables.skillNames,
    skillKeys: interned(tables.skillKeys),
    gives: new Map(tables.gives),
    words: interned(tables.words),
    classTable: tables.classTable,
    industries: tables.industries.map((set) => new Map(set)),
    termsTable: tables.termsTable,
    topicTable: tables.topicTable,
    whereTable: tables.wheres.map(({ arrangement, remoteCountries, at }) => ({
      arrangement,
      remoteCountries,
      place: tables.places[at] ?? null,
    })),
    companyKeys: interned(tables.companyKeys),
    scratch: createScratch(columns.ids.length, tables.words.length),
  };
}

function readHeader(bytes: Uint8Array, length: number): Header {
  let header: Partial<Header> = {};
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.slice(8, 8 + length)));
  } catch {
    // Said below.
  }
  if (header.version !== VERSION) throw new Error("This is no snapshot of an index, or one of another version.");
  return header as Header;
}

/** Places are shared by places of work, and are again when read. */
function tablesOf(index: JobIndex): Tables {
  const numbers = new Map<Place, number>();
  const wheres = index.whereTable.map(({ arrangement, remoteCountries, place }) => {
    if (place !== null && !numbers.has(place)) numbers.set(place, numbers.size);
    return { arrangement, remoteCountries, at: place === null ? -1 : numbers.get(place)! };
  });
  return {
    skillNames: index.skillNames,
    skillKeys: index.skillKeys.values,
    words: index.words.values,
    companyKeys: index.companyKeys.values,
    gives: [...index.gives],
    classTable: index.classTable,
    industries: index.industries.map((set) => [...set]),
    termsTable: index.termsTable,
    topicTable: index.topicTable,
    places: [...numbers.keys()],
    wheres,
  };
}

function interned(keys: readonly string[]): Interner<string> {
  const interner = createInterner<string>();
  for (const key of keys) interner.number(key, () => key);
  return interner;
}

function aligned(bytes: number): number {
  return (bytes + 7) & ~7;
}
