import type { DocumentNode } from "graphql";

/** Characters of the documents that are kept. A parsed one takes some hundred times as many bytes. */
const MOST_CHARACTERS = 250_000;
/** A longer one is read anew each time: clients' own are short, and anybody may send others. */
const LONGEST = 20_000;

/** Documents by their text, those that were asked for last: they come over and over, and are read and validated once. */
export function createDocumentCache(): {
  get(text: string): DocumentNode | undefined;
  set(text: string, document: DocumentNode): void;
} {
  const known = new Map<string, DocumentNode>();
  let characters = 0;
  return {
    get(text) {
      const document = known.get(text);
      // A map keeps the order in which its keys came: those at its beginning have not been asked for the longest.
      if (document && known.delete(text)) known.set(text, document);
      return document;
    },
    set(text, document) {
      if (text.length > LONGEST || known.has(text)) return;
      known.set(text, document);
      characters += text.length;
      for (const [oldest] of known) {
        if (characters <= MOST_CHARACTERS) break;
        known.delete(oldest);
        characters -= oldest.length;
      }
    },
  };
}

/** What cannot be parsed is not kept. */
export const NO_CACHE = { get: () => undefined, set: () => {} };
