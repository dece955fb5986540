import type { PersonFacts } from "../facts.ts";
import type { JobIndex } from "../layout.ts";
import type { PlaceWish } from "../places.ts";
import type { Wishes } from "../veto.ts";
import { type Arena, createArena } from "./arena.ts";
import { type Ask, createAsk } from "./ask.ts";
import * as fields from "./fields.ts";
import { createImage, type Image, type ImageExtras } from "./image.ts";
import { createGauge, type Gauge, wishKey } from "./near.ts";
import { clear, type Taste, termsKey, termsVetoed, writePerson, writeWishes } from "./person.ts";

/** What the compiled module (assembly/index.ts) offers. */
interface Exports {
  query(head: number, ask: number): number;
  addWish(near: number, wish: number, places: number): void;
}

/** The index's rows, searched by the compiled kernel: the same rows in the same order as topRows (top-jobs.ts) finds. */
export interface Kernel {
  /**
   * The person's best rows of the index.
   * @param count how many at most; Infinity for all
   */
  topRows(person: PersonFacts, wishes: Wishes, count: number, taste?: Taste): number[];
  /** Takes in rows that have come to the index; false where there is no room: the kernel must be made anew. */
  append(extras?: ImageExtras): boolean;
  /** The job of this row is no longer open. It stays in the memory until the kernel is made anew. */
  close(row: number): void;
  /** Bytes taken so far. */
  bytes(): number;
}

/** What wishes have been measured for, in bytes at most. */
const MEASURED = 8 << 20;
const MOST_TERMS = 256;

/** Lays the index out for the compiled kernel. Throws a CompileError or LinkError where the machine has no SIMD. */
export function createKernel(module: WebAssembly.Module, index: JobIndex, extras: ImageExtras = {}): Kernel {
  const image = createImage(index, extras);
  const { arena, facets } = image;
  const { query, addWish } = instantiate(module, arena);
  const ask = createAsk(arena, image.room, tiledRows(image), extras.vectors?.dimension ?? 0);
  const places = createMeasured(image);
  const terms = createRecent<Uint8Array>(MOST_TERMS);

  const topRows: Kernel["topRows"] = (person, wishes, count, taste = {}) => {
    const capacity = Math.max(0, Math.min(Math.floor(count), image.count()));
    const found = ask.found(capacity);
    ask.numbers[fields.ASK_COUNT] = capacity;
    writePerson(ask, index, facets, person, taste);
    writeWishes(ask, index, facets, wishes);
    ask.terms.set(terms.get(termsKey(wishes), () => termsVetoed(index, wishes)));
    layNear(ask, person.where.places);
    const length = query(arena.head(), ask.address);
    clear(ask, index, wishes, taste);
    return Array.from(found.subarray(0, length), (row) => image.rows[row]!);
  };

  const layNear = (into: Ask, wishes: readonly PlaceWish[]) => {
    into.near.fill(0);
    for (const wish of wishes) addWish(into.near.byteOffset, places.addressOf(wish), facets.places.length);
  };

  return {
    topRows,
    append(more) {
      places.forget();
      terms.clear();
      return image.append(more);
    },
    close: image.close,
    bytes: arena.bytes,
  };
}

function instantiate(module: WebAssembly.Module, { memory }: Arena): Exports {
  const abort = () => {
    throw new Error("The matching kernel gave up.");
  };
  return new WebAssembly.Instance(module, { env: { memory, abort } }).exports as unknown as Exports;
}

function tiledRows({ arena }: Image): number {
  return new Int32Array(arena.memory.buffer, arena.head(), fields.HEAD_SIZE)[fields.HEAD_TILED]!;
}

/** How near all places are to a wish, measured once for all who wish it; the wish that was measured first is forgotten first. */
function createMeasured({ arena, facets, room }: Image) {
  const bytes = 4 * room.places;
  const most = Math.max(4, Math.floor(MEASURED / bytes));
  const slots: number[] = [];
  const known = new Map<string, number>();
  let gauge: Gauge | null = null;
  return {
    /** Good until the next call. */
    addressOf(wish: PlaceWish): number {
      const key = wishKey(wish);
      const before = known.get(key);
      if (before !== undefined) return before;
      let slot: number;
      if (known.size < most) slot = slots[known.size] ?? slots[slots.push(arena.take(bytes)) - 1]!;
      else {
        const [oldest, freed] = known.entries().next().value!;
        known.delete(oldest);
        slot = freed;
      }
      gauge ??= createGauge(facets.places);
      gauge.measure(wish, new Int32Array(arena.memory.buffer, slot, facets.places.length));
      known.set(key, slot);
      return slot;
    },
    forget() {
      known.clear();
      gauge = null;
    },
  };
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
    clear: () => known.clear(),
  };
}
