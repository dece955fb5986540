/** What stands in a text where personal data was taken out, as it is sent. */
const MARKS = [
  "name",
  "e-mail",
  "phone",
  "address",
  "postcode",
  "date of birth",
  "place of birth",
  "age",
  "link",
  "id number",
  "bank account",
  "personal detail",
] as const;
export type Mark = (typeof MARKS)[number];

/** While the rules work, a mark is one character that no text has (plain.ts takes it out): no rule reads its words. */
const FIRST = 0xe000;
/** Any mark, inside a character class. */
export const ANY_MARK = "\\uE000-\\uE00F";

const HIDDEN = new RegExp(`[${ANY_MARK}]`, "g");
const SHOWN = new RegExp(`\\[(?:${MARKS.join("|")})\\]`, "g");
const AGAIN = new RegExp(`([${ANY_MARK}])(?:[ ,]{0,3}\\1)+`, "g");

/** The mark as the rules write it; `showMarks` makes it readable. */
export function mark(word: Mark): string {
  return String.fromCharCode(FIRST + MARKS.indexOf(word));
}

/** Marks of an earlier redaction, made single characters. */
export function hideMarks(text: string): string {
  return text.replace(SHOWN, (shown) => mark(shown.slice(1, -1) as Mark));
}

/** Marks made readable; several of one kind in a row are one. */
export function showMarks(text: string): string {
  return text
    .replace(AGAIN, "$1")
    .replace(HIDDEN, (hidden) => `[${MARKS[hidden.charCodeAt(0) - FIRST] ?? "personal detail"}]`);
}
