const WORD = /[\p{L}\p{N}]/u;

/** Whether the text holds the phrase as whole words, written just so; of several words, in any case. */
export function names(text: string, phrase: string): boolean {
  const isName = !/\s/.test(phrase);
  const [where, what] = isName ? [text, phrase] : [spaced(text).toLowerCase(), spaced(phrase).toLowerCase()];
  if (!WORD.test(what)) return false;
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) {
    if (!joined(where[at - 1], what[0]) && !joined(what.at(-1), where[at + what.length])) return true;
  }
  return false;
}

/** Whether two characters that stand side by side are of one word. Scripts without spaces have no such thing. */
function joined(left: string | undefined, right: string | undefined): boolean {
  const isSpaced = (letter: string | undefined) =>
    letter !== undefined &&
    WORD.test(letter) &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(letter);
  return isSpaced(left) && isSpaced(right);
}

function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

const SHORTEST_QUOTE = 2;

/** Whether the text holds the quote, spaces, case and the marks around words apart. */
export function quotes(text: string, quote: string): boolean {
  const bare = (words: string) =>
    words
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const words = bare(quote);
  return words.length >= SHORTEST_QUOTE && ` ${bare(text)} `.includes(` ${words} `);
}

const FIGURE = /\d+(?:[.,'’\s\u00A0\u202F]\d+)*/g;
const THOUSAND = /^\s?(?:k\b|tsd|tausend|thousand|mil\b|mille?\b|tys)/i;
const LAKH = /^\s?(?:lakhs?|lacs?|lpa|l)\b/i;

/** All that the figures of a text may stand for: "60-75k" is 60, 75, 60,000 and 75,000; "1.234" is 1234 or 1.234. */
export function figuresIn(text: string): Set<number> {
  const figures = new Set<number>();
  const isThousands = [...text.matchAll(FIGURE)].some((match) =>
    THOUSAND.test(text.slice(match.index + match[0].length)),
  );
  for (const match of text.matchAll(FIGURE)) {
    const written = match[0];
    const behind = text.slice(match.index + written.length);
    for (const value of readings(written)) {
      figures.add(value);
      if (isThousands) figures.add(value * 1_000);
      if (LAKH.test(behind)) figures.add(value * 100_000);
    }
  }
  return figures;
}

function readings(written: string): number[] {
  const parts = written.split(/[.,'’\s\u00A0\u202F]/);
  const isGrouped = parts.length > 1 && parts.slice(1).every((part) => part.length === 3 || part.length === 2);
  const cents = parts.length > 1 ? Number(`${parts.slice(0, -1).join("")}.${parts.at(-1)}`) : Number.NaN;
  return [...(isGrouped || parts.length === 1 ? [Number(parts.join(""))] : []), cents, ...parts.map(Number)].filter(
    Number.isFinite,
  );
}

const LEAST_WORDS = 4;
const STEM = 5;

/**
 * Whether a sentence about a text speaks of what the text does: half of its longer words, by their first letters, are
 * there. A sentence in which there is nothing to tell by passes.
 */
export function isAbout(text: string, sentence: string): boolean {
  const stems = (words: string) =>
    (words.toLowerCase().match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{5,}/gu) ?? []).map((word) =>
      word.slice(0, STEM),
    );
  const said = stems(sentence);
  if (said.length < LEAST_WORDS) return true;
  const known = new Set(stems(text));
  return said.filter((stem) => known.has(stem)).length * 2 >= said.length;
}
