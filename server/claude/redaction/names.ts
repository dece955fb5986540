import { mark } from "./marks.ts";
import { foldLetter, type NamePart } from "./name-parts.ts";
import { AROUND, PARTICLES } from "./names.data.ts";

/** The letters of a text in a row, folded, each with the place it has in the text. */
interface Letters {
  all: string;
  at: Int32Array;
  /** What stands before the letter: 0 a letter, 1 what may stand within a name, 2 anything else. */
  gap: Uint8Array;
}

/** A place where a name may stand: letters `from` to `to` (exclusive). */
interface Found {
  to: number;
  /** Parts in full, in the order in which they stand, and how many are initials alone. */
  parts: readonly NamePart[];
  initials: number;
}

const WITHIN = /^[ \n.,_\-‐‑–'’"“”()+&]{1,4}$/;
const HANDLE_EDGE = /[_@/\\\d]/;
const FILE_END = /^\.(?:pdf|docx?|odt|rtf|txt|jpe?g|png|md)(?![\p{L}\d])/iu;
const HONORIFIC =
  /(?<![\p{L}\d])(?:mr|mrs|ms|miss|dr|prof|herrn?|frau|mme|mlle|monsieur|madame|se[ñn]ora?|dhr|mevr|mw)\.? $/iu;
/** From one letter on: parts that begin alike would otherwise be tried in every order. */
const MOST_STEPS = 60;
const NO_CASE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** "Maria (Mary) Silva" */
const NICKNAME = new RegExp(`(${mark("name")}) ["'(“„]\\p{L}{2,20}["')”“] ${mark("name")}`, "gu");

/**
 * The text without a person's name. Two of its parts side by side, or one with initials, are it in any order, case and
 * spacing. One part alone is when it has a capital and can be nothing else.
 */
export function takeNames(text: string, parts: readonly NamePart[]): string {
  if (parts.length === 0) return text;
  const letters = lettersOf(text);
  const firsts = new Set(parts.flatMap(({ spellings }) => spellings.map((spelling) => spelling[0])));
  let out = "";
  let from = 0;
  for (let start = 0; start < letters.all.length; start++) {
    if (!firsts.has(letters.all[start])) continue;
    if (letters.gap[start] === 0 && !isEdge(text, letters, start)) continue;
    const found = runsFrom(text, letters, start, parts).find((run) => isName(text, letters, start, run, parts));
    if (!found) continue;
    let begin = letters.at[start] as number;
    let end = endOf(text, letters, found.to);
    if (isHandle(text, begin, end)) end += /^\d{0,4}/.exec(text.slice(end, end + 4))?.[0].length ?? 0;
    const honorific = HONORIFIC.exec(text.slice(Math.max(from, begin - 10), begin));
    if (honorific) begin -= honorific[0].length;
    out += text.slice(from, begin) + mark("name");
    from = end;
    start = found.to - 1;
  }
  return (out + text.slice(from)).replace(NICKNAME, "$1");
}

function lettersOf(text: string): Letters {
  const all: string[] = [];
  const at: number[] = [];
  const gap: number[] = [];
  let last = 0;
  const add = (letter: string, index: number, kind: number) => {
    all.push(letter);
    at.push(index);
    gap.push(kind);
  };
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const char = code < 0x80 ? (text[index] as string) : String.fromCodePoint(text.codePointAt(index) as number);
    const isLetter = code < 0x80 ? (code | 32) >= 97 && (code | 32) <= 122 : /\p{L}/u.test(char);
    if (isLetter) {
      const between = index - last;
      const within = between === 0 ? 0 : between <= 4 && WITHIN.test(text.slice(last, index)) ? 1 : 2;
      const kind = at.length === 0 ? 2 : within;
      if (code < 0x80) add(char.toLowerCase(), index, kind);
      else
        [...foldLetter(char)].forEach((letter, nth) => {
          add(letter, index, nth === 0 ? kind : 0);
        });
      last = index + char.length;
    } else if (code >= 0x80 && last === index && /\p{M}/u.test(char)) last = index + char.length;
    index += char.length - 1;
  }
  return { all: all.join(""), at: Int32Array.from(at), gap: Uint8Array.from(gap) };
}

/** Whether a word may begin here although a letter stands before: "JohnDoe", and scripts without spaces. */
function isEdge(text: string, { at }: Letters, index: number): boolean {
  const place = at[index] as number;
  if (place === at[index - 1]) return false;
  const char = text.slice(place, place + 1);
  return NO_CASE.test(char) || (/\p{Lu}/u.test(char) && /\p{Ll}/u.test(text.slice(place - 1, place)));
}

function isEnd(text: string, letters: Letters, index: number): boolean {
  return index >= letters.all.length || letters.gap[index] !== 0 || isEdge(text, letters, index);
}

function endOf(text: string, { at }: Letters, to: number): number {
  const last = at[to - 1] as number;
  return last + (/^\p{L}\p{M}*/u.exec(text.slice(last, last + 12))?.[0].length ?? 1);
}

/** The runs of parts, initials and particles from here on, each part once: those of most parts first. */
function runsFrom(text: string, letters: Letters, start: number, parts: readonly NamePart[]): Found[] {
  const found: Found[] = [];
  let steps = 0;
  const walk = (index: number, used: readonly NamePart[], full: readonly NamePart[], initials: number) => {
    if (++steps > MOST_STEPS) return;
    if (full.length > 0 && isEnd(text, letters, index)) found.push({ to: index, parts: full, initials });
    if (index >= letters.all.length || used.length >= 5 || (index > start && letters.gap[index] === 2)) return;
    let initial: NamePart | undefined;
    for (const part of parts) {
      if (used.includes(part)) continue;
      const spelling = part.spellings.find((each) => holds(letters, index, each));
      if (spelling) walk(index + spelling.length, [...used, part], [...full, part], initials);
      else if (letters.all[index] === part.spellings[0]?.[0]) initial ??= part;
    }
    // One letter stands for a part; "jdoe" in one word as well.
    if (initial) walk(index + 1, [...used, initial], full, initials + 1);
    if (index > start)
      for (const particle of PARTICLES)
        if (holds(letters, index, particle)) walk(index + particle.length, used, full, initials);
  };
  walk(start, [], [], 0);
  return found.sort((a, b) => b.parts.length - a.parts.length || b.to - a.to);
}

/** Whether these letters stand here, with nothing between them but what may stand within a name. */
function holds({ all, gap }: Letters, start: number, wanted: string): boolean {
  if (!all.startsWith(wanted, start)) return false;
  for (let index = start + 1; index < start + wanted.length; index++) if (gap[index] === 2) return false;
  return true;
}

function isName(text: string, letters: Letters, start: number, found: Found, parts: readonly NamePart[]): boolean {
  const begin = letters.at[start] as number;
  const end = endOf(text, letters, found.to);
  const written = text.slice(begin, end);
  const words = written.match(/[\p{L}\p{M}]+/gu) ?? [];
  const isCapital = words.every((word) => !/^\p{Ll}/u.test(word) || AROUND.has(word) || word.length <= 3);
  const isAllCapitals = !/\p{Ll}/u.test(written);
  const isRisky = found.parts.every((part) => (isAllCapitals ? part.riskyInCapitals : part.risky));
  if (isHandle(text, begin, end) && (found.parts.length > 1 || found.initials > 0 || !isRisky)) return true;
  if (HONORIFIC.test(text.slice(Math.max(0, begin - 10), begin)) && isCapital) return true;
  if (found.parts.length > 1) {
    if (!isRisky) return true;
    const order = found.parts.map((part) => parts.indexOf(part));
    const isTurned = (order[0] as number) > (order[1] as number);
    return isCapital && (/^[^,]*$/.test(written) ? /^[^()+&]*$/.test(written) : isTurned);
  }
  if (found.initials > 0) {
    // "j.doe", as the first part of a mail address.
    if (!isRisky && /^\p{Ll}[._]\p{Ll}{3,}$/u.test(written)) return true;
    if (words.length < 2 || !isCapital || words.some((word) => word.length === 1 && /\p{Ll}/u.test(word))) return false;
    if (
      (words[words.length - 1] as string).length === 1 &&
      !/^\.|^$/.test(text.slice(end, end + 1)) &&
      !written.includes(",")
    )
      return false;
    return !isRisky || /(?<!\p{L})\p{Lu}\./u.test(`${written}${text.slice(end, end + 1)}`);
  }
  return !isRisky && isCapital && !(words.length === 1 && /^\p{Ll}/u.test(written));
}

/** In a file's name or a handle, where case and spaces say nothing. */
function isHandle(text: string, begin: number, end: number): boolean {
  const behind = text.slice(end, end + 8);
  return (begin > 0 && HANDLE_EDGE.test(text[begin - 1] as string)) || /^[_@\d]/.test(behind) || FILE_END.test(behind);
}

/** The text without the first parts of the person's mail addresses, wherever they stand alone. */
export function takeLocals(text: string, locals: readonly string[]): string {
  if (locals.length === 0) return text;
  const sources = locals.map((local) => local.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const expression = new RegExp(`(?<![\\p{L}\\d])@?(?:${sources.join("|")})(?![\\p{L}\\d])`, "giu");
  return text.replace(expression, mark("name"));
}
