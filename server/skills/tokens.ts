/** A word of a text: lower case, without accents; `start` and `end` are its place in the text it came from. */
export interface Token {
  word: string;
  start: number;
  end: number;
  /** Nothing but a space, a line break or a connecting sign stands between this word and the one before. */
  joined: boolean;
}

const NONE = 0;
const WORD = 1;
const GAP = 2;

/** What a character is to us, and its plain lower-case form: a table for Latin, Greek and Cyrillic. */
const KIND = new Uint8Array(0x600);
const PLAIN: string[] = [];
for (let code = 0; code < KIND.length; code++) {
  const char = String.fromCharCode(code);
  if (/[\p{L}\p{N}]/u.test(char)) KIND[code] = WORD;
  else if (/[\s\-/._&'+*]/.test(char)) KIND[code] = GAP;
  PLAIN[code] = foldChar(char);
}

function foldChar(char: string): string {
  if (char === "ß") return "ss";
  if (char === "ø" || char === "Ø") return "o";
  if (char === "æ" || char === "Æ") return "ae";
  if (char === "œ" || char === "Œ") return "oe";
  return char.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The typographic hyphens, apostrophe and spaces that may stand inside a phrase. */
const CONNECTING = new Set([0x2010, 0x2011, 0x2013, 0x2019, 0x00a0, 0x202f, 0x2009, 0x00ad]);

function kindOf(code: number): number {
  if (code < KIND.length) return code === 0xa0 || code === 0xad ? GAP : KIND[code]!;
  if (CONNECTING.has(code)) return GAP;
  return code >= 0xd800 && code < 0xe000 ? NONE : code > 0x2fff || (code >= 0x1e00 && code < 0x2000) ? WORD : NONE;
}

const DOT = 46;
const PLUS = 43;
const HASH = 35;

/**
 * Cuts a text into words. `C++`, `C#`, `.NET` and `A+` are words of their own; `&` is the word "and"; the `s` of a
 * possessive is dropped; `Node.js`, `NodeJS` and `node js` differ only as "node" + "js" and "nodejs" do.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let joined = false;
  let lineBreaks = 0;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind !== WORD) {
      if (kind === NONE) joined = false;
      else if (code === 10) {
        lineBreaks++;
        if (lineBreaks > 1) joined = false;
      } else if (code === DOT && kindOf(text.charCodeAt(at + 1)) !== WORD) joined = false;
      else if (code === 45 && kindOf(text.charCodeAt(at + 1)) !== WORD) joined = false;
      else if (code === 42 || code === 0x2013) joined = false;
      else if (code === 38) tokens.push({ word: "and", start: at, end: at + 1, joined });
      if (code === 38) joined = true;
      at++;
      continue;
    }
    let start = at;
    let plain = true;
    let lower = true;
    while (at < length) {
      const next = text.charCodeAt(at);
      if (kindOf(next) !== WORD) break;
      if (next > 127) plain = false;
      else if (next < 97) lower = false;
      at++;
    }
    let word = text.slice(start, at);
    if (!plain) word = fold(word);
    else if (!lower) word = word.toLowerCase();
    const after = text.charCodeAt(at);
    if (after === PLUS && text.charCodeAt(at + 1) === PLUS) {
      word += "++";
      at += 2;
    } else if (
      (after === HASH && at - start === 1) ||
      (after === PLUS && code > 57 && kindOf(text.charCodeAt(at + 1)) !== WORD)
    ) {
      word += text[at];
      at++;
    }
    if (word === "net" && start > 0 && text.charCodeAt(start - 1) === DOT) {
      // ASP.NET and VB.NET are two joined words; only a dot that begins the word belongs to it.
      const before = start > 1 ? text.charCodeAt(start - 2) : 32;
      if (kindOf(before) !== WORD) {
        word = ".net";
        start--;
      }
    }
    const apostrophe = start > 0 ? text.charCodeAt(start - 1) : 0;
    if (word === "s" && (apostrophe === 39 || apostrophe === 0x2019)) {
      lineBreaks = 0;
      joined = true;
      continue;
    }
    tokens.push({ word, start, end: at, joined });
    joined = true;
    lineBreaks = 0;
  }
  return tokens;
}

/** Lower case without accents, as `tokenize` writes its words. */
function fold(word: string): string {
  let folded = "";
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    folded += code < KIND.length ? PLAIN[code] : foldChar(word[index]!);
  }
  return folded;
}
