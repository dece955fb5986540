import type { Token } from "./tokens.ts";

/** A node of the trie: the next tokens, and what ends here. */
export interface TrieNode<T> {
  next: Map<string, TrieNode<T>> | null;
  values: T[] | null;
}

/** A trie over tokens: one hash lookup a token. */
export function createTrie<T>(): TrieNode<T> {
  return { next: null, values: null };
}

/** Adds a value under a sequence of lower-case tokens. */
export function addToTrie<T>(root: TrieNode<T>, words: readonly string[], value: T): void {
  let node = root;
  for (const word of words) {
    node.next ??= new Map();
    let child = node.next.get(word);
    if (!child) {
      child = createTrie();
      node.next.set(word, child);
    }
    node = child;
  }
  node.values ??= [];
  node.values.push(value);
}

/**
 * Calls `found` for the longest accepted entry at each place of the text, left to right, without overlaps. `found`
 * gets the values that end at the last token of the range and says whether it takes one of them; when it does not,
 * shorter entries are tried.
 */
export function matchTrie<T>(
  root: TrieNode<T>,
  tokens: readonly Token[],
  found: (values: T[], first: number, last: number) => boolean,
): void {
  const ends: { values: T[]; last: number }[] = [];
  for (let first = 0; first < tokens.length; first++) {
    let node = root.next?.get(tokens[first]!.word);
    if (!node) continue;
    ends.length = 0;
    let last = first;
    while (node) {
      if (node.values) ends.push({ values: node.values, last });
      const following: Token | undefined = tokens[last + 1];
      if (!node.next || !following?.joined) break;
      node = node.next.get(following.word);
      last++;
    }
    for (let longest = ends.pop(); longest; longest = ends.pop()) {
      if (!found(longest.values, first, longest.last)) continue;
      first = longest.last;
      break;
    }
  }
}
