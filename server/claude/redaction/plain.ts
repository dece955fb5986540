/** Drawn by nobody: format characters, variation selectors, fillers, tags, halves of pairs, control characters. */
const INVISIBLE =
  /[\p{Cf}\p{Cs}]|[\u115F\u1160\u3164\uFFA0]|\u034F|[\u17B4\u17B5]|[\u180B-\u180F]|[\uFE00-\uFE0F]|[\u{E0000}-\u{E0FFF}]|[^\P{Cc}\n\t]/gu;
/** Signs of symbol fonts. The marks are of this range, so none comes in from outside. */
const PRIVATE = /[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/gu;
/** Compatibility forms that would grow together with the number or the name before them: 5½, 10², Java™. */
const GROWS = /(?<=\d)(?=[\u00B2\u00B3\u00B9\u00BC-\u00BE\u2070-\u2089\u2150-\u215E])/g;
const OTHER_DIGIT = /[^\P{Nd}0-9]/gu;

/**
 * The text as the rules look at it and as it is sent: NFKC (full-width letters and signs are plain ones), digits of any
 * script as 0 to 9, without characters that cannot be seen; written-out entities for @ are one.
 */
export function plainForm(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\f\v\u0085]/g, "\n")
    .replace(INVISIBLE, "")
    .replace(/[\u2120\u2122]/g, "")
    .replace(GROWS, " ")
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(/\p{Zs}/gu, " ")
    .replace(PRIVATE, "•")
    .replace(OTHER_DIGIT, digit)
    .replace(/(?<=[\p{L}\d])(?:&#64;|&#x40;|&commat;|%40)(?=[\p{L}\d])/giu, "@");
}

/** A script's ten digits stand in a row, so the zero is found by going back. */
function digit(char: string): string {
  const code = char.codePointAt(0) as number;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}
