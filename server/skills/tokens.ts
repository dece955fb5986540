/** Cutting text into words: whole words only are compared, so that Java is not JavaScript. */

/** The words of a text as columns, to be filled again and again: word `n` is `text.slice(starts[n], ends[n])`. */
export interface WordList {
  count: number;
  /** The text, one UTF-16 unit each; and the same memory as bytes. */
  codes: Uint16Array;
  bytes: Buffer;
  /** `hashWord` of the folded word. */
  hashes: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  /** 1 where nothing but a space, a line break or a connecting sign stands between this word and the one before. */
  joined: Uint8Array;
}

/** By character (UTF-16 unit): its plain lower-case form; 0 where it is no part of a word, ODD where it is not one form. */
const PLAIN = new Uint16Array(0x10000);
const ODD = 1;
/** Those that stand for several characters ("ß"), or for none (a combining accent). */
const ODD_FORMS = new Map<number, string>();

/** By character between words: what it does to a phrase. */
const GAP = new Uint8Array(0x10000);
const DIVIDES = 0;
const CONNECTS = 1;
const NEW_LINE = 2;
/** A dot or a hyphen connects only when a word follows at once. */
const CONNECTS_NEXT = 3;
const AMPERSAND = 4;

/** The typographic hyphens, apostrophe and spaces that may stand inside a phrase. */
const CONNECTING = [0x2010, 0x2011, 0x2019, 0x00a0, 0x202f, 0x2009, 0x00ad];

// Latin, Greek and Cyrillic make words. Among other scripts names of skills stand out by being Latin: those only divide.
for (const [from, to] of [
  [0, 0x600],
  [0x1e00, 0x2000],
] as const) {
  for (let code = from; code < to; code++) {
    const char = String.fromCharCode(code);
    if (/[\p{L}\p{N}]/u.test(char)) setPlain(code, foldChar(char));
    else if (code >= 0x300 && code < 0x370) setPlain(code, "");
    else if (/[\s/_'+]/.test(char)) GAP[code] = CONNECTS;
  }
}
for (const code of CONNECTING) GAP[code] = CONNECTS;
GAP[10] = NEW_LINE;
GAP[38] = AMPERSAND;
GAP[45] = GAP[46] = CONNECTS_NEXT;

function setPlain(code: number, plain: string): void {
  PLAIN[code] = plain.length === 1 ? plain.charCodeAt(0) : ODD;
  if (plain.length !== 1) ODD_FORMS.set(code, plain);
}

const APOSTROPHE = 39;
const PLUS = 43;
const DOT = 46;
const HASH = 35;
const TYPOGRAPHIC_APOSTROPHE = 0x2019;

/** Fowler, Noll and Vo's FNV-1a, 32 bits. */
const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const AND = hashWord("and");
const PLUS_SIGN = hashWord("+");
const NET = hashWord("net");
const DOT_NET = hashWord(".net");

function foldChar(char: string): string {
  if (char === "ß") return "ss";
  if (char === "ø" || char === "Ø") return "o";
  if (char === "æ" || char === "Æ") return "ae";
  if (char === "œ" || char === "Œ") return "oe";
  return char.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase() || char;
}

/** The hash of a word that is folded already. */
export function hashWord(word: string): number {
  let hash = OFFSET;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  return hash;
}

function hashOdd(hash: number, code: number): number {
  const plain = ODD_FORMS.get(code)!;
  for (let at = 0; at < plain.length; at++) hash = Math.imul(hash ^ plain.charCodeAt(at), PRIME);
  return hash;
}

/** A list for `scanWords` to fill; it grows with the longest text it meets. */
export function createWordList(): WordList {
  return { count: 0, ...columnsFor(4096) };
}

/** Columns for a text of so many characters: no text has more words than that. */
function columnsFor(length: number): Omit<WordList, "count"> {
  const codes = new Uint16Array(length + 2);
  return {
    codes,
    bytes: Buffer.from(codes.buffer),
    hashes: new Int32Array(length),
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    joined: new Uint8Array(length),
  };
}

/**
 * Cuts a text into words. `C++`, `C#`, `.NET` and `A+` are words of their own, a plus at the end of a longer word
 * ("Security+") is the word "+"; `&` is the word "and"; the `s` of a possessive is dropped; `Node.js` and `node js` are
 * "node" and "js".
 */
export function scanWords(text: string, list: WordList): void {
  const length = text.length;
  if (length > list.hashes.length) Object.assign(list, columnsFor(Math.max(length, list.hashes.length * 2)));
  const { codes, bytes, hashes, starts, ends, joined } = list;
  // One native copy; reading a string's characters one by one takes thrice as long.
  bytes.write(text, 0, length * 2, "utf16le");
  codes[length] = codes[length + 1] = 0;
  let count = 0;
  let isJoined = 0;
  let lineBreaks = 0;
  let at = 0;
  while (at < length) {
    const code = codes[at]!;
    let plain = PLAIN[code]!;
    if (plain === 0) {
      const gap = GAP[code]!;
      at++;
      if (gap === CONNECTS) continue;
      if (gap === DIVIDES) isJoined = 0;
      else if (gap === NEW_LINE) {
        if (++lineBreaks > 1) isJoined = 0;
      } else if (gap === CONNECTS_NEXT) {
        if (PLAIN[codes[at]!] === 0) isJoined = 0;
      } else {
        hashes[count] = AND;
        starts[count] = at - 1;
        ends[count] = at;
        joined[count++] = isJoined;
        isJoined = 1;
      }
      continue;
    }
    const start = at;
    let hash = OFFSET;
    let next = code;
    do {
      hash = plain === ODD ? hashOdd(hash, next) : Math.imul(hash ^ plain, PRIME);
      next = codes[++at]!;
      plain = PLAIN[next]!;
    } while (plain !== 0);
    const size = at - start;
    const before = start > 0 ? codes[start - 1]! : 0;
    lineBreaks = 0;
    if (size === 1 && (code | 32) === 115 && (before === APOSTROPHE || before === TYPOGRAPHIC_APOSTROPHE)) {
      isJoined = 1;
      continue;
    }
    hashes[count] = hash;
    starts[count] = start;
    joined[count] = isJoined;
    isJoined = 1;
    if (next === PLUS) {
      if (codes[at + 1] === PLUS) {
        hashes[count] = Math.imul(Math.imul(hash ^ PLUS, PRIME) ^ PLUS, PRIME);
        at += 2;
      } else if (code > 57 && PLAIN[codes[at + 1]!] === 0) {
        if (size === 1) hashes[count] = Math.imul(hash ^ PLUS, PRIME);
        else {
          ends[count++] = at;
          hashes[count] = PLUS_SIGN;
          starts[count] = at;
          joined[count] = 1;
        }
        at++;
      }
    } else if (next === HASH && size === 1) {
      hashes[count] = Math.imul(hash ^ HASH, PRIME);
      at++;
    } else if (hash === NET && before === DOT && (start < 2 || PLAIN[codes[start - 2]!] === 0)) {
      // ASP.NET and VB.NET are two joined words; only a dot that begins the word belongs to it.
      hashes[count] = DOT_NET;
      starts[count] = start - 1;
    }
    ends[count++] = at;
  }
  list.count = count;
}

/** Whether what stands at `start` to `end` of the text that `list` was filled with is this folded word. */
export function isWord({ codes }: WordList, start: number, end: number, word: string): boolean {
  let place = 0;
  for (let at = start; at < end; at++) {
    const code = codes[at]!;
    const plain = PLAIN[code]!;
    if (plain === ODD) {
      const odd = ODD_FORMS.get(code)!;
      if (!word.startsWith(odd, place)) return false;
      place += odd.length;
    } else if (plain === 0 && code === 38) return word === "and";
    else if ((plain || code) !== word.charCodeAt(place++)) return false;
  }
  return place === word.length;
}

const shared = createWordList();

/** The words of a phrase, folded: lower case, without accents. */
export function wordsOf(phrase: string): string[] {
  scanWords(phrase, shared);
  const words = new Array<string>(shared.count);
  for (let index = 0; index < words.length; index++) {
    words[index] = foldWord(phrase.slice(shared.starts[index], shared.ends[index]));
  }
  return words;
}

function foldWord(written: string): string {
  if (/^[a-z0-9]*$/.test(written)) return written;
  if (written === "&") return "and";
  let folded = "";
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at);
    folded += PLAIN[code] === ODD ? ODD_FORMS.get(code) : String.fromCharCode(PLAIN[code] || code);
  }
  return folded;
}
