import { foldName } from "./fold.ts";
import { BORDER_AREAS, CANADIAN_LETTERS, POSTCODE_AREAS } from "./postcodes.data.ts";

/** What a postcode tells. */
export interface Postcode {
  country: string;
  /** GeoNames' code of the first level, where the postcode tells it. */
  region: string | null;
  /** The town after which a British area is named: near, not exact. Null elsewhere. */
  near: string | null;
  /** The area lies within that town. */
  isTown: boolean;
}

const areas = new Map<string, Postcode>();
for (const [nation, list] of Object.entries(POSTCODE_AREAS)) {
  for (const entry of list.split(",")) {
    const space = entry.indexOf(" ");
    const town = entry.slice(space + 1);
    areas.set(entry.slice(0, space), {
      country: "GB",
      region: `GB.${nation}`,
      near: foldName(town),
      isTown: town === "London",
    });
  }
}
for (const area of BORDER_AREAS.split(" ")) areas.set(area, { country: "GB", region: null, near: null, isTown: false });
for (const country of ["JE", "GG", "IM"]) {
  areas.set(country === "GG" ? "GY" : country, { country, region: null, near: null, isTown: false });
}
const provinces = new Map(CANADIAN_LETTERS.split(" ").map((entry) => [entry[0], entry.slice(1)]));

const BRITISH = /(?<![A-Z0-9])([A-Z]{1,2})[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2}(?![A-Z0-9])/;
const BRITISH_HALF = /(?<![A-Z0-9])(EC|WC|[NSEW]|NW|SW|SE)[0-9]{1,2}[A-Z]?(?![A-Z0-9])/;
const CANADIAN = /(?<![A-Z0-9])([ABCEGHJ-NPRSTVXY])[0-9][A-Z] ?[0-9][A-Z][0-9](?![A-Z0-9])/;
/** Codes of any country, and what is left of a code when its town is taken away. */
const ANY =
  /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2}|[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]|(?:[A-Z]{1,3}-)?[0-9]{4,6}(?:-[0-9]{3,4})?(?: ?[A-Z]{2}(?=\s+\p{L}))?|[0-9]{3} [0-9]{2}|(?:EC|WC|[NSEW]|NW|SW|SE)[0-9]{1,2}[A-Z]?|[0-9]{1,3}(?:er|e|[eè]me|st|nd|rd|th)?)(?![\p{L}\p{N}])/gu;

/** The first British or Canadian postcode, which tells its country for sure; null without one. */
export function postcodeIn(text: string): Postcode | null {
  if (!/\d/.test(text)) return null;
  const british = BRITISH.exec(text)?.[1];
  const area = british === undefined ? undefined : areas.get(british);
  if (area) return area;
  const letter = CANADIAN.exec(text)?.[1];
  if (letter === undefined) return null;
  const province = provinces.get(letter);
  return { country: "CA", region: province ? `CA.${province}` : null, near: null, isTown: false };
}

/** "London E14", "SE1": the first half of a postcode of London. */
export function hasLondonDistrict(text: string): boolean {
  return /\d/.test(text) && BRITISH_HALF.test(text);
}

export function withoutPostcodes(text: string): string {
  return /\d/.test(text) ? text.replace(ANY, " ").replace(/\s+/g, " ").trim() : text;
}
