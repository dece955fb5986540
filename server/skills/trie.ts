import { hashWord, isWord, type WordList } from "./tokens.ts";

/** What ends at one place of the trie, with the words that lead there. */
interface Ending<T> {
  words: readonly string[];
  values: T[];
  /** Of other words with the same hashes. */
  next: Ending<T> | null;
}

/**
 * A trie over words, in typed arrays: one open-addressing table of edges, by a hash of the node they come from and of the
 * word. Only where something ends the words are compared by their letters, all of them from the first on: so edges of
 * one hash may share a place, and lead to one node.
 */
export interface Trie<T> {
  /**
   * Two numbers an edge: the hash (see `mix`), and the node it leads to, below 0 where something ends there, 0 for a free
   * place. The root is 0.
   */
  edges: Int32Array;
  /**
   * A bit for every edge, by the high bits of its hash: small enough for a processor's cache, which the table is not, and
   * most words of a text lead nowhere.
   */
  filter: Uint8Array;
  /** By node: what ends there. */
  endings: (Ending<T> | null)[];
  /** Words of the longest entry. */
  depth: number;
}

/** An entry: folded words, and what they stand for. */
export interface TrieEntry<T> {
  words: readonly string[];
  value: T;
}

/** A prime of about the golden section of 2 ** 32, as Knuth's multiplicative hashing wants it. */
const GOLDEN = 0x9e3779b1;
/** The filter has 2 ** 21 bits, 256 KiB; at 130,000 edges it passes one word in sixteen that leads nowhere. */
const FILTER_SHIFT = 32 - 21;

/** The hash of an edge; its low bits say where in the table it stands, its high bits where in the filter. */
function mix(node: number, hash: number): number {
  const mixed = Math.imul(hash ^ Math.imul(node, GOLDEN), GOLDEN);
  return mixed ^ (mixed >>> 15);
}

/**
 * A trie of these entries; several may have the same words, tried in the order given. Entries without words are left
 * out, and those that `isDouble` of an earlier one with the same words.
 */
export function buildTrie<T>(
  entries: Iterable<TrieEntry<T>>,
  isDouble: (value: T, earlier: T) => boolean = () => false,
): Trie<T> {
  const trie: Trie<T> = {
    edges: new Int32Array(2048),
    filter: new Uint8Array(1 << (32 - FILTER_SHIFT - 3)),
    endings: [null],
    depth: 0,
  };
  for (const { words, value } of entries) {
    if (words.length === 0) continue;
    // No more than two thirds full.
    if ((trie.endings.length + words.length) * 3 > trie.edges.length) grow(trie);
    const node = addPath(trie, words);
    let ending = trie.endings[node] ?? null;
    while (ending && !ending.words.every((word, index) => word === words[index])) ending = ending.next;
    if (!ending) trie.endings[node] = { words, values: [value], next: trie.endings[node] ?? null };
    else if (!ending.values.some((earlier) => isDouble(value, earlier))) ending.values.push(value);
  }
  return trie;
}

/** The node where these words end, made where it is missing. */
function addPath<T>(trie: Trie<T>, words: readonly string[]): number {
  const { edges, filter, endings } = trie;
  trie.depth = Math.max(trie.depth, words.length);
  let node = 0;
  let place = 0;
  for (const word of words) {
    const mixed = mix(node, hashWord(word));
    place = placeOf(edges, mixed);
    if (edges[place + 1] === 0) {
      edges[place] = mixed;
      edges[place + 1] = endings.push(null) - 1;
      const bit = mixed >>> FILTER_SHIFT;
      filter[bit >>> 3]! |= 1 << (bit & 7);
    }
    node = Math.abs(edges[place + 1]!);
  }
  edges[place + 1] = -node;
  return node;
}

/** The place of the edge, or the free one where it would stand. */
function placeOf(edges: Int32Array, mixed: number): number {
  const mask = edges.length - 1;
  let place = (mixed << 1) & mask;
  while (edges[place + 1] !== 0 && edges[place] !== mixed) place = (place + 2) & mask;
  return place;
}

/** Room for as many edges again. */
function grow<T>(trie: Trie<T>): void {
  const { edges } = trie;
  trie.edges = new Int32Array(edges.length * 2);
  for (let from = 0; from < edges.length; from += 2) {
    if (edges[from + 1] === 0) continue;
    const place = placeOf(trie.edges, edges[from]!);
    trie.edges[place] = edges[from]!;
    trie.edges[place + 1] = edges[from + 1]!;
  }
}

/** The node that a word leads to, below 0 where something ends there; 0 for none. */
function follow(edges: Int32Array, filter: Uint8Array, node: number, hash: number): number {
  const mixed = mix(node, hash);
  const bit = mixed >>> FILTER_SHIFT;
  if ((filter[bit >>> 3]! & (1 << (bit & 7))) === 0) return 0;
  const mask = edges.length - 1;
  let place = (mixed << 1) & mask;
  for (;;) {
    const to = edges[place + 1]!;
    if (to === 0 || edges[place] === mixed) return to;
    place = (place + 2) & mask;
  }
}

/**
 * Calls `found` for the longest accepted entry at each place of the text, left to right, without overlaps. `list` holds
 * the text's words (`scanWords`). `found` gets the values that end at the last word of the range and says whether it
 * takes one of them; when it does not, shorter entries are tried.
 */
export function matchTrie<T>(
  trie: Trie<T>,
  list: WordList,
  found: (values: readonly T[], first: number, last: number) => boolean,
): void {
  const { hashes, joined, count } = list;
  const { edges, filter, endings } = trie;
  const ended = new Int32Array(trie.depth);
  for (let first = 0; first < count; first++) {
    let to = follow(edges, filter, 0, hashes[first]!);
    if (to === 0) continue;
    let last = first;
    let longest = first - 1;
    while (to !== 0) {
      ended[last - first] = to < 0 ? -to : 0;
      if (to < 0) longest = last;
      if (++last === count || joined[last] === 0) break;
      to = follow(edges, filter, to < 0 ? -to : to, hashes[last]!);
    }
    for (let at = longest; at >= first; at--) {
      // Nothing ends at the root: it stands for a node where nothing does.
      let ending = endings[ended[at - first]!] ?? null;
      while (ending && !isPhrase(list, first, ending.words)) ending = ending.next;
      if (!ending || !found(ending.values, first, at)) continue;
      first = at;
      break;
    }
  }
}

function isPhrase(list: WordList, first: number, words: readonly string[]): boolean {
  for (let index = 0; index < words.length; index++) {
    if (!isWord(list, list.starts[first + index]!, list.ends[first + index]!, words[index]!)) return false;
  }
  return true;
}
