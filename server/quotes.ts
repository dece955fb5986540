/** A passage of a text: `text.slice(start, end)`. */
export interface Passage {
  start: number;
  end: number;
}

/** A text in which quotes are looked up, whatever their case, accents, spaces, line breaks and punctuation. */
export interface Quoted {
  /** Where these words stand, whole words in this order, at most `MOST_PASSAGES`; none for a quote without words. */
  passagesOf(quote: string): Passage[];
  has(quote: string): boolean;
  /** Whether each of these words stands somewhere in the text. */
  hasWords(words: string): boolean;
}

const MOST_PASSAGES = 20;

/** Scripts that put no spaces between words: each of their letters is one. */
const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}";
/** "C++" and "C#" are not "C", nor is the R of "R&D" a word. */
const WORD = new RegExp(
  `[${UNSPACED}]|[\\p{L}\\p{N}](?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])*(?:&(?![${UNSPACED}])[\\p{L}\\p{N}]+)*[+#]*`,
  "gu",
);

/** The words of a text without case and accents. */
export function foldedWords(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => fold(word));
}

/** Makes a text ready for looking up quotes. */
export function quoted(text: string): Quoted {
  const words = [...text.matchAll(WORD)];
  /** The words with a space on both sides, and where each begins there. */
  let line = " ";
  const begins: number[] = [];
  for (const [word] of words) {
    begins.push(line.length);
    line += `${fold(word)} `;
  }
  let known: Set<string> | null = null;

  function passagesOf(quote: string, most: number): Passage[] {
    const wanted = foldedWords(quote);
    if (wanted.length === 0) return [];
    const sought = ` ${wanted.join(" ")} `;
    const found: Passage[] = [];
    for (let at = line.indexOf(sought); at >= 0 && found.length < most; at = line.indexOf(sought, at + 1)) {
      const first = indexOf(begins, at + 1);
      const last = words[first + wanted.length - 1]!;
      found.push({ start: words[first]!.index, end: last.index + last[0].length });
    }
    return found;
  }

  return {
    passagesOf: (quote) => passagesOf(quote, MOST_PASSAGES),
    has: (quote) => passagesOf(quote, 1).length > 0,
    hasWords(text) {
      known ??= new Set(line.trim().split(" "));
      return foldedWords(text).every((word) => known?.has(word));
    },
  };
}

function fold(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word;
  return word
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\s+/g, "");
}

function indexOf(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
