import { countryOf } from "../gazetteer/countries.ts";
import { placeName } from "../gazetteer/name.ts";
import type { FoundPlace } from "../gazetteer/place.ts";
import { withoutPostcodes } from "../gazetteer/postcodes.ts";
import { readPlaces } from "../gazetteer/read.ts";
import { regionsNamed } from "../gazetteer/regions.ts";
import type { Section } from "./sections.ts";

const LABELLED =
  /(?:^|[|•\t,;.]|\s{2})\s*(?:location|current location|residence|place of residence|address|home address|based in|lives? in|living in|city|wohnort|wohnhaft in|anschrift|adresse|standort|ort|localisation|domicile|ville|residencia|dirección|ciudad|ubicación|endereço|cidade|woonplaats|adres|plaats|⌂|📍)\s*[:|]?\s+(\p{Lu}[^|•\t;:@]{2,80}|\d[^|•\t;:@]{5,80})/iu;
/** What templates and removed names leave. */
const PLACEHOLDER = /^(?:\W*(?:city|state|country|address|town|zip|location)\b\W*)+$/i;
const CONTACT = /@|https?:|www\.|linkedin|github|\+?\d[\d ().-]{7,}\d|[|•·]/i;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

/** From a year to a year: work or school. */
const SPAN = /(?<!\d)(?:19|20)\d{2}(?!\d).{1,20}(?:(?<!\d)(?:19|20)\d{2}(?!\d)|\b(?:present|current|now)\b)/i;
const NEXT_LABEL = /\s+(?:tel|phone|e-?mail|mobile|linkedin)\b.*$/i;

/** How many lines of a CV its contact details take, at most. */
const CONTACT_LINES = 14;

/**
 * Where the person lives, from the contact details at the beginning of a CV: a labelled place, else a town with its
 * state, country or postcode. In English, "Berlin, Germany" or "Austin, Texas, United States"; a labelled place that
 * the gazetteer does not know is kept as written. Places of former work are no answer, "City, State" is none.
 */
export function locationsOf(sections: readonly Section[]): string[] {
  const lines = contactLines(sections[0]!.lines);
  // "Languages: English   Residence: Berlin" opened a section of its own.
  const end = sections.findIndex(({ kind }) => kind !== "top" && kind !== "languages" && kind !== "personal");
  const beside = sections.slice(1, end < 0 ? undefined : end).flatMap((section) => section.lines);
  for (const line of [...lines, ...contactLines(beside)]) {
    const found = line.match(LABELLED);
    const isCut = found !== null && line[(found.index ?? 0) + found[0].length] === ":";
    const labelled = found?.[1]
      // "Residence: Berlin Languages: ..." the next label is no part of it.
      ?.replace(isCut ? /\s*\p{L}+\s*$/u : /^$/, "")
      .replace(NEXT_LABEL, "")
      .replace(/[\s,.]+$/, "");
    if (!labelled || PLACEHOLDER.test(labelled)) continue;
    const place = placeIn(labelled) ?? readPlaces(labelled)[0] ?? readPlaces(apart(labelled))[0];
    if (place) return [placeName(place)];
    if (!/\d/.test(labelled) && labelled.split(" ").length <= 5) return [labelled];
  }
  const worked = lines.findIndex((line) => SPAN.test(line));
  for (const line of worked < 0 ? lines : lines.slice(0, worked)) {
    if (line.length > 160 || YEAR.test(line)) continue;
    const isContact = CONTACT.test(line);
    for (const part of line.replace(NEXT_LABEL, "").split(/[|•·\t;]|\s{3,}|\s[–—-]\s/)) {
      const place = part.length <= 90 ? (placeIn(part) ?? (isContact ? townAlone(part) : null)) : null;
      if (place) return [placeName(place)];
    }
  }
  return [];
}

function contactLines(lines: readonly string[]): string[] {
  return lines
    .filter((line) => line !== "")
    .slice(0, CONTACT_LINES)
    .map((line) => line.slice(0, 200));
}

/** "TelAviv", where a space was lost. */
function apart(words: string): string {
  return words.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
}

/**
 * "Springfield, IL 62701", "Berlin, Deutschland", "Deutschland, Berlin", "10115 Berlin": a town that something beside
 * it confirms.
 */
function placeIn(part: string): FoundPlace | null {
  const text = part.replace(/\S+@\S+|\+?\d[\d ().-]{8,}\d/g, " ").trim();
  const names = withoutPostcodes(text)
    .split(",")
    .map((name) => name.trim());
  const area = names.findLast((name) => /\p{L}{2}/u.test(name)) ?? "";
  const country = names.length > 1 && names.length <= 3 ? countryOf(names[0] ?? "") : null;
  if (country !== null && countryOf(area) === null) {
    const towns = readPlaces(text).filter(({ town }) => town !== null);
    return towns.length > 0 && towns.every((place) => place.country === country) ? (towns.at(-1) ?? null) : null;
  }
  const isConfirmed =
    names.length > 1 &&
    !/^(?:City\b|State\b|[A-Z]{2,4}$)/.test(names[0] ?? "") &&
    (countryOf(area) !== null || regionsNamed(area).length > 0);
  // A postcode before the town, as on the Continent.
  const hasPostcode =
    /^(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}[\p{L}. -]+$/u.test(text) || /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/.test(text);
  const tail = /(?:^|\s)(\p{Lu}[\p{L}.'’ -]+, ?(?:[A-Z]{2}|\p{Lu}\p{L}[\p{L} ]+))$/u.exec(text)?.[1];
  if (!isConfirmed && !hasPostcode) return null;
  const found = readPlaces(isConfirmed && tail && names.length === 2 ? tail : text).filter(({ town }) => town !== null);
  return found.length >= 1 && found.length <= 2 ? (found.at(-1) ?? null) : null;
}

/** A town by itself among contact details; a name that people bear is not enough. */
function townAlone(part: string): FoundPlace | null {
  const name = part.trim();
  if (!/^\p{Lu}[\p{L}.'’ -]{2,30}$/u.test(name)) return null;
  const [place, ...others] = readPlaces(name);
  return place && place.town !== null && others.length === 0 ? place : null;
}
