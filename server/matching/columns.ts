/** Typed arrays that grow while jobs stream in. */
export interface Column<T extends Int32Array | Float64Array> {
  push(value: number): void;
  readonly length: number;
  /** The values so far, without the slack. */
  finish(): T;
}

export function createIntegers(): Column<Int32Array> {
  return createColumn((length) => new Int32Array(length));
}

export function createNumbers(): Column<Float64Array> {
  return createColumn((length) => new Float64Array(length));
}

/** The same numbers, none of them `below` or more, in half the room where they fit. */
export function narrow(numbers: Int32Array, below: number): Int32Array | Uint16Array {
  return below <= 0x1_0000 ? Uint16Array.from(numbers) : numbers;
}

/** Vectors end to end, and the squares of their lengths; zeros where there is none. */
export function createVectors(dimensions: number) {
  let values = new Int8Array(1024 * dimensions);
  const squares = createIntegers();
  return {
    push(vector: { values: Int8Array; square: number } | null): void {
      const at = squares.length * dimensions;
      if (at + dimensions > values.length) {
        const larger = new Int8Array(values.length * 2);
        larger.set(values);
        values = larger;
      }
      if (vector) values.set(vector.values, at);
      squares.push(vector?.square ?? 0);
    },
    finish: () => ({ vectors: values.slice(0, squares.length * dimensions), vectorSquares: squares.finish() }),
  };
}

function createColumn<T extends Int32Array | Float64Array>(allocate: (length: number) => T): Column<T> {
  let values = allocate(1024);
  let length = 0;
  return {
    push(value) {
      if (length === values.length) {
        const larger = allocate(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    get length() {
      return length;
    },
    finish: () => values.slice(0, length) as T,
  };
}

/** Gives equal keys the same number, counting from 0, and keeps one value for each. */
export interface Interner<V> {
  /** `make` is called for a key not seen before. */
  number(key: string, make: () => V): number;
  find(key: string): number | undefined;
  readonly values: readonly V[];
}

export function createInterner<V>(): Interner<V> {
  const numbers = new Map<string, number>();
  const values: V[] = [];
  return {
    number(key, make) {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      return values.push(make()) - 1;
    },
    find: (key) => numbers.get(key),
    values,
  };
}

/** Lists of numbers end to end: list i is `items` from `starts[i]` up to `starts[i + 1]`. */
export interface Lists {
  starts: Int32Array;
  items: Int32Array;
}

/** The inverse: for every item of `forward`, below `size`, the lists that hold it, in rising order. */
export function invert(forward: Lists, size: number, itemOf: (item: number) => number = (item) => item): Lists {
  const starts = new Int32Array(size + 1);
  for (const item of forward.items) starts[itemOf(item) + 1]!++;
  for (let i = 0; i < size; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice(0, size);
  const items = new Int32Array(forward.items.length);
  for (let list = 0; list + 1 < forward.starts.length; list++)
    for (let at = forward.starts[list]!; at < forward.starts[list + 1]!; at++)
      items[next[itemOf(forward.items[at]!)]!++] = list;
  return { starts, items };
}

/** Adds to the list of a key, which begins with its first item. */
export function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
