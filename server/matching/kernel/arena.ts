/** Numbers end to end, of any width. */
type Numbers = Int8Array | Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

const PAGE = 65_536;
const LINE = 64;
/** What a module compiled by asconfig.json allows; all of 32 bits. */
const MOST_PAGES = 65_536;
/** The first words of the memory: where free room begins, and the head that counts now. */
const FREE = 0;
const HEAD = 1;
/** The compiler's own data, if any, stands below. */
const FIRST_FREE = PAGE;
/** A vector load may read so far behind an array's end. */
const SPARE = 256;

/** The kernel's memory, shared by any number of threads. What is taken is never given back: drop the whole. */
export interface Arena {
  memory: WebAssembly.Memory;
  /** Bytes of zeroes, their address: that of a line of a cache. Throws a RangeError where 4 GiB do not do. */
  take(bytes: number): number;
  /** A copy of these numbers, its address. */
  put(numbers: Numbers): number;
  head(): number;
  /** From here on queries see this head. */
  setHead(address: number): void;
  bytes(): number;
}

/** A new memory, or one that another thread made. */
export function createArena(given: WebAssembly.Memory | null = null): Arena {
  const memory = given ?? new WebAssembly.Memory({ initial: 2, maximum: MOST_PAGES, shared: true });
  const root = new Int32Array(memory.buffer, 0, 2);
  if (!given) Atomics.store(root, FREE, FIRST_FREE / LINE);

  const take = (bytes: number): number => {
    const lines = Math.ceil((bytes + SPARE) / LINE);
    const from = Atomics.add(root, FREE, lines) * LINE;
    const pages = Math.ceil((from + lines * LINE) / PAGE);
    const missing = pages - memory.buffer.byteLength / PAGE;
    // A little more than needed, so that small takings do not each grow it.
    if (missing > 0) memory.grow(Math.min(Math.max(missing, 16), MOST_PAGES - memory.buffer.byteLength / PAGE));
    if (pages > memory.buffer.byteLength / PAGE) throw new RangeError("The matching kernel's memory is full.");
    return from;
  };
  return {
    memory,
    take,
    put(numbers) {
      const address = take(numbers.byteLength);
      new Uint8Array(memory.buffer, address, numbers.byteLength).set(
        new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
      );
      return address;
    },
    head: () => Atomics.load(root, HEAD) >>> 0,
    setHead: (address) => void Atomics.store(root, HEAD, address),
    bytes: () => Atomics.load(root, FREE) * LINE,
  };
}
