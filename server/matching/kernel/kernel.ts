import type { PersonFacts } from "../facts.ts";
import type { JobIndex } from "../layout.ts";
import type { PlaceWish } from "../places.ts";
import type { Ranked } from "../ranking.ts";
import type { Wishes } from "../veto.ts";
import { type Arena, createArena } from "./arena.ts";
import { createAsk } from "./ask.ts";
import { type Facets, facetsOf } from "./facets.ts";
import * as fields from "./fields.ts";
import { layOut, paddedLength } from "./image.ts";
import { createGauge, type Gauge } from "./near.ts";
import { clear, termsKey, termsVetoed, writePerson, writeWishes } from "./person.ts";

/** What the compiled module (assembly/index.ts) offers. */
interface Exports {
  query(head: number, ask: number): number;
  addWish(near: number, wish: number, places: number): void;
}

/** An index, searched by the compiled kernel. One search at a time; other threads share the memory (attachKernel). */
export interface Kernel {
  /**
   * The person's best rows of the index: the same in the same order as topRows (top-jobs.ts) finds.
   * @param count how many at most; Infinity for all
   */
  topRows(person: PersonFacts, wishes: Wishes, count: number): Ranked[];
  /** For attachKernel in other threads. */
  memory: WebAssembly.Memory;
  /** Bytes taken so far. */
  bytes(): number;
}

/** Of what wishes were measured for, so many bytes at most. */
const MEASURED = 8 << 20;
const MOST_TERMS = 256;

/** Has the index searched by the kernel from here on (JobIndex.search). */
export function addKernel(module: WebAssembly.Module, index: JobIndex): JobIndex {
  const kernel = createKernel(module, index);
  index.search = (_, person, wishes, count) => kernel.topRows(person, wishes, count);
  return index;
}

/**
 * Lays the index out for the compiled kernel; `index.isClosed` lies in the kernel's memory then, so that jobs close
 * for both, and so do its vectors, which are large.
 * Throws a RangeError where there is no memory for it, a LinkError where the module is another kernel's.
 */
export function createKernel(module: WebAssembly.Module, index: JobIndex): Kernel {
  const arena = createArena();
  arena.setHead(layOut(index, facetsOf(index), arena));
  return attachKernel(module, index, arena.memory);
}

/**
 * A kernel over what another thread laid out, with room of its own to work in.
 * @param index the very index that was laid out, or one from its snapshot (snapshot.ts)
 * @param memory of the other thread's kernel
 */
export function attachKernel(module: WebAssembly.Module, index: JobIndex, memory: WebAssembly.Memory): Kernel {
  const arena = createArena(memory);
  const facets = facetsOf(index);
  const { query, addWish } = instantiate(module, memory);
  const head = arena.head();
  const addresses = new Uint32Array(memory.buffer, head, fields.HEAD_SIZE);
  const records = new Int32Array(
    memory.buffer,
    addresses[fields.HEAD_RECORDS_AT]!,
    (index.jobs * fields.RECORD_BYTES) / 4,
  );
  const rowOf = (found: number) => records[(found * fields.RECORD_BYTES + fields.RECORD_ROW) / 4]!;
  index.isClosed = new Uint8Array(memory.buffer, addresses[fields.HEAD_CLOSED_AT]!, index.jobs);
  index.vectorSquares = new Int32Array(memory.buffer, addresses[fields.HEAD_NORMS_AT]!, index.jobs);
  const { dimensions } = index.corpus;
  if (paddedLength(dimensions) === dimensions)
    index.vectors = new Int8Array(memory.buffer, addresses[fields.HEAD_VECTORS_AT]!, index.jobs * dimensions);
  const ask = createAsk(arena, index, facets);
  const places = createMeasured(arena, facets);
  const terms = createRecent<Uint8Array>(MOST_TERMS);

  const layNear = (wishes: readonly PlaceWish[]) => {
    ask.near.fill(0);
    // A job without a place is nowhere else.
    ask.near[0] = fields.HERE_BIT;
    for (const wish of wishes) addWish(ask.near.byteOffset + 4, places.addressOf(wish), facets.places.length);
  };

  return {
    topRows(person, wishes, count) {
      const capacity = Math.max(0, Math.min(Math.floor(count), index.jobs));
      const found = ask.found(capacity);
      ask.numbers[fields.ASK_COUNT] = capacity;
      writePerson(ask, index, facets, person);
      writeWishes(ask, index, facets, wishes);
      ask.terms.set(terms.get(termsKey(wishes), () => termsVetoed(index, wishes)));
      layNear(person.where.places);
      const length = query(head, ask.address);
      clear(ask, index, wishes);
      return Array.from({ length }, (_, at) => ({ row: rowOf(found.rows[at]!), score: found.scores[at]! }));
    },
    memory,
    bytes: arena.bytes,
  };
}

function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): Exports {
  return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Exports;
}

/** How near all places are to a wish, measured once for all who wish it; what was measured first is forgotten first. */
function createMeasured({ take, memory }: Arena, { places }: Facets) {
  const bytes = 4 * places.length;
  const most = Math.max(4, Math.floor(MEASURED / (bytes + 1)));
  const known = new Map<string, { wish: PlaceWish; slot: number }>();
  let gauge: Gauge | null = null;
  return {
    /** Good until the next call. */
    addressOf(wish: PlaceWish): number {
      const key = `${wish.phrase}|${wish.country}|${wish.isCountry}`;
      const before = known.get(key);
      if (before && isSame(before.wish.point, wish.point)) return before.slot;
      const slot = before?.slot ?? (known.size < most ? take(bytes) : forgotten());
      gauge ??= createGauge(places);
      gauge.measure(wish, new Int32Array(memory.buffer, slot, places.length));
      known.set(key, { wish, slot });
      return slot;
    },
  };

  function forgotten(): number {
    const [oldest, { slot }] = known.entries().next().value!;
    known.delete(oldest);
    return slot;
  }
}

function isSame(a: PlaceWish["point"], b: PlaceWish["point"]): boolean {
  return a === b || (a !== null && b !== null && a.every((value, at) => value === b[at]));
}

/** The latest so many of what was made; the one made first is forgotten first. */
function createRecent<Value>(most: number) {
  const known = new Map<string, Value>();
  return {
    get(key: string, make: () => Value): Value {
      const before = known.get(key);
      if (before !== undefined) return before;
      if (known.size >= most) known.delete(known.keys().next().value!);
      const value = make();
      known.set(key, value);
      return value;
    },
  };
}
