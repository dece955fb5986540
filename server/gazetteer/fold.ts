import { remembered } from "../remembered.ts";

const LETTERS: Record<string, string> = { ß: "ss", ø: "o", æ: "ae", œ: "oe", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };
const WORDS: Record<string, string> = { saint: "st", sankt: "st", ft: "fort", mt: "mount" };

/**
 * A place's name without case, accents, apostrophes and marks, words parted by one space: what makes "St. John's",
 * "SAINT JOHNS" and "st john’s" one name.
 */
export const foldName = remembered(fold, 20_000);

function fold(name: string): string {
  const ascii = /^[\x20-\x7e]*$/.test(name);
  const bare = ascii
    ? name.toLowerCase()
    : name
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .toLowerCase()
        .replace(/[ßøæœłđðþı]/g, (letter) => LETTERS[letter] ?? letter);
  const words = bare
    .replace(/['’‘`ʼ]/g, "")
    .replace(ascii ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return words.replace(/\b(?:saint|sankt|ft|mt)\b/g, (word) => WORDS[word] ?? word).replace(/^the (?=.)/, "");
}

/** FNV-1a over UTF-16 units, 32 bits; another `seed` is another hash. */
export function hashName(folded: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let index = 0; index < folded.length; index++) {
    hash = Math.imul(hash ^ folded.charCodeAt(index), 0x01000193);
  }
  // The low bits of FNV mix well, the high ones of short texts do not.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The seed of the second hash, of which 16 bits are kept to tell names of one hash apart. */
export const CHECK_SEED = 0x9747b28c;
