import { createIntegers, createInterner, createNumbers, invert, type Lists } from "./columns.ts";
import type { SparseMatrix } from "./svd.ts";

/** Postings as the numbers of their words. */
interface Read {
  /** In rising order of their code units. */
  words: string[];
  postings: Lists;
  /** Of each word, how many of these postings have it. */
  counts: Int32Array;
}

/**
 * Numbers the words that at least `least` postings have. Postings of the very same words are one: many are put up again and
 * again. What comes out does not depend on the order of the postings but for their own.
 */
export function readPostings(jobs: Iterable<readonly string[]>, least: number): Read {
  const interner = createInterner<{ word: string; count: number }>();
  const seen = new Set<string>();
  const starts = createIntegers();
  const items = createIntegers();
  for (const features of jobs) {
    const said = [...new Set(features)].sort();
    const key = said.join("\n");
    if (seen.has(key)) continue;
    seen.add(key);
    starts.push(items.length);
    for (const word of said) {
      const number = interner.number(word, () => ({ word, count: 0 }));
      interner.values[number]!.count++;
      items.push(number);
    }
  }
  starts.push(items.length);
  const kept = interner.values.filter(({ count }) => count >= least).sort((a, b) => (a.word < b.word ? -1 : 1));
  const numbers = new Int32Array(interner.values.length).fill(-1);
  for (const [number, { word }] of kept.entries()) numbers[interner.find(word)!] = number;
  return {
    words: kept.map(({ word }) => word),
    postings: renumber({ starts: starts.finish(), items: items.finish() }, numbers),
    counts: Int32Array.from(kept, ({ count }) => count),
  };
}

/** The lists with new numbers; what has none (-1) is left out. */
function renumber(lists: Lists, numbers: Int32Array): Lists {
  const items = createIntegers();
  const starts = lists.starts.slice();
  for (let list = 0; list + 1 < starts.length; list++) {
    starts[list] = items.length;
    for (let at = lists.starts[list]!; at < lists.starts[list + 1]!; at++) {
      const number = numbers[lists.items[at]!]!;
      if (number !== -1) items.push(number);
    }
  }
  starts[starts.length - 1] = items.length;
  return { starts, items: items.finish() };
}

/**
 * How much more often two words stand in one posting than by chance: their pointwise mutual information where it is above 0,
 * less where it rests on few postings (Turney and Pantel, From Frequency to Meaning, 2010). A symmetric matrix, a row a word.
 * @param isTold whether a pair is looked at, symmetric
 */
export function associate(
  { words, postings, counts }: Read,
  isTold: (one: number, other: number) => boolean,
): SparseMatrix {
  const total = postings.starts.length - 1;
  const postingsOf = invert(postings, words.length);
  const starts = new Int32Array(words.length + 1);
  const items = createIntegers();
  const values = createNumbers();
  const together = new Int32Array(words.length);
  for (let word = 0; word < words.length; word++) {
    for (const other of countTogether(word, postings, postingsOf, together)) {
      const both = together[other]!;
      together[other] = 0;
      if (!isTold(word, other)) continue;
      const [has, asks] = [counts[word]!, counts[other]!];
      const rarer = Math.min(has, asks);
      const trust = (both / (both + 1)) * (rarer / (rarer + 1));
      const value = Math.log((both * total) / (has * asks)) * trust;
      if (value <= 0) continue;
      items.push(other);
      values.push(value);
    }
    starts[word + 1] = items.length;
  }
  return { starts, items: items.finish(), values: values.finish() };
}

/** Counts into `together` how many postings a word shares with each other; returns those it shares any with, in rising order. */
function countTogether(word: number, postings: Lists, postingsOf: Lists, together: Int32Array): Int32Array {
  const found: number[] = [];
  for (let at = postingsOf.starts[word]!; at < postingsOf.starts[word + 1]!; at++) {
    const posting = postingsOf.items[at]!;
    for (let item = postings.starts[posting]!; item < postings.starts[posting + 1]!; item++) {
      const other = postings.items[item]!;
      if (together[other]!++ === 0) found.push(other);
    }
  }
  return Int32Array.from(found).sort();
}
