/** A search in the few words that vendors' search boxes take. */

/** Lower case, so that it can stand in an address. */
const CODES = new Map<string, string>();
const NAMES = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** Unions and test regions; Georgia is a state as well. */
const NOT_COUNTRIES = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "GE"]);
const ALSO = {
  us: "usa,us,america,united states of america",
  gb: "uk,great britain",
  nl: "the netherlands,holland",
  cz: "czech republic",
  tr: "turkey",
  ae: "uae",
  hk: "hong kong",
};

const fold = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}.]/gu, "")
    .trim()
    .toLowerCase();

for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
  const name = NAMES.of(code);
  // "UK" and "DD" are others' codes of GB and DE.
  const isCurrent = new Intl.Locale("und", { region: code }).region === code;
  if (name && isCurrent && !NOT_COUNTRIES.has(code)) CODES.set(fold(name), code.toLowerCase());
}
for (const [code, names] of Object.entries(ALSO)) for (const name of names.split(",")) CODES.set(name, code);

const RANK = /^(?:senior|sr\.?|junior|jr\.?|lead|principal|staff|mid(?:-level)?|entry(?:-level)?|graduate)$/i;
/** "Engineer II". */
const GRADE = /^(?:i{1,3}|iv|v|\d)$/i;
const JOINER = /^(?:of|and|the|for|in|at|to|und|de|&)$/i;
const MOST_WORDS = 3;

/**
 * The two or three words that name the work: "Senior Backend Engineer (Payments), Berlin" is "Backend Engineer". More
 * words find hardly anything where all of them must be there.
 */
export function titleTerms(title: string): string {
  const [beginning = ""] = title.replace(/\([^)]*\)/g, " ").split(/\s[-–—/]\s|[,|:;]/);
  const words = beginning.match(/\.?[\p{L}\p{N}][\p{L}\p{N}+#.&/'’-]*|&/gu) ?? [];
  while (words.length > 2 && RANK.test(words[0] ?? "")) words.shift();
  while (words.length > 2 && GRADE.test(words.at(-1) ?? "")) words.pop();
  const last = words.slice(-MOST_WORDS);
  while (last.length > 1 && JOINER.test(last[0] ?? "")) last.shift();
  return last.join(" ") || title.trim();
}

export interface PlaceTerms {
  /** Without its country; null where only a country is named, or nothing that is on the map. */
  place: string | null;
  /** ISO 3166-1 in lower case. */
  country: string | null;
}

const NOWHERE = /\b(?:fully |100 ?% )?remote(?:ly)?\b|^(?:anywhere|worldwide|global|europe|european union|eu|emea)$/i;

/** "Berlin, Germany" is Berlin in de. */
export function placeTerms(location: string | null): PlaceTerms {
  const parts = (location ?? "")
    .split(",")
    .map((part) => part.replace(NOWHERE, " ").replace(/^[\s()/–-]+|[\s()/–-]+$/g, ""))
    .filter(Boolean);
  const country = CODES.get(fold(parts.at(-1) ?? "")) ?? null;
  if (country) parts.pop();
  return { place: parts.join(", ") || null, country };
}

/** In English, in full. */
export function countryName(code: string): string {
  return NAMES.of(code.toUpperCase()) ?? code;
}

/** A place in another country is not looked for here: it would find nothing, and cost a call. */
export function isElsewhere(location: string | null, country: string): boolean {
  const named = placeTerms(location).country;
  return named !== null && named !== country;
}
