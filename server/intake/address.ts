import { readPlaces } from "../gazetteer/read.ts";

export interface Address {
  /** Street and number. */
  street: string;
  /** What follows: postcode and town, or town, state and zip. */
  place: string;
}

const NAME = "[\\p{Lu}][\\p{L}'’.-]*";
/** "Musterstraße 12, 10115 Berlin"; "Am Markt 3, 20095 Hamburg". */
const GERMAN = new RegExp(
  `(?<street>(?:${NAME}[ -]){0,3}?(?:${NAME}(?:straße|strasse|str\\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|markt|graben|hof)|(?:${NAME}[ -])+(?:Straße|Strasse|Str\\.|Weg|Platz|Allee|Ring|Damm|Ufer|Chaussee)|(?:Am|Im|An der|Auf der|In der|Zum|Zur) ${NAME}) \\d{1,4} ?[a-z]?(?:[-–/]\\d{1,4}[a-z]?)?)(?:,|\\n| \\||\\s[-–])\\s*(?<place>(?:D|A|CH|DE)?-?\\d{4,5} ${NAME}(?:[ -](?:${NAME}|am|an|der|im|bei)){0,3})`,
  "gu",
);
const ENGLISH_STREET =
  "(?:Street|St\\.?|Road|Rd\\.?|Lane|Ln\\.?|Avenue|Ave\\.?|Way|Square|Sq\\.?|Place|Pl\\.?|Drive|Dr\\.?|Close|Court|Ct\\.?|Row|Hill|Gardens|Terrace|Crescent|Yard|Wharf|Boulevard|Blvd\\.?|Parkway|Pkwy\\.?|Highway|Hwy\\.?|Broadway|Circle|Plaza|Mews|Walk)";
const STREET = `\\d{1,5}[A-Za-z]?(?:[-–]\\d{1,5})? (?:(?:[NSEW]\\.?|North|South|East|West) )?(?:(?:${NAME}|\\d{1,3}(?:st|nd|rd|th)|of|the) ){1,4}?${ENGLISH_STREET}(?: ${ENGLISH_STREET})?(?: (?:North|South|East|West|[NSEW]{1,2})\\b)?`;
const BETWEEN =
  "(?:,? (?:Suite|Ste\\.?|Floor|Fl\\.?|Unit|Apt\\.?|#)\\s?[\\w-]{1,6}|,? \\d{1,2}(?:st|nd|rd|th) (?:Floor|Fl\\.?))?";
/** "12 High Street, Leeds LS1 4AB". */
const BRITISH = new RegExp(
  `(?<![\\d$£€.,])(?<street>${STREET})${BETWEEN}[,\\n.]?\\s*(?<place>(?:[\\p{L}' -]{2,30}[,\\n]\\s*){0,3}[\\p{L}' -]{0,30}?\\s?[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})\\b`,
  "gu",
);
/** "123 Main St, Suite 400, San Francisco, CA 94105". */
const AMERICAN = new RegExp(
  `(?<![\\d$£€.,])(?<street>${STREET})${BETWEEN}(?:,|\\n| in)\\s*(?<place>(?:${NAME} ){0,2}${NAME},? [A-Z]{2}(?:,? \\d{5}(?:-\\d{4})?)?)(?![\\p{L}\\d])`,
  "gu",
);
/** "12 rue de Rivoli, 75001 Paris". */
const FRENCH =
  /(?<street>\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av\.|boulevard|bd|place|quai|chemin|allée|cours|impasse|route) (?:(?:de|du|des|la|le|les|l['’]|d['’])\s?)*[\p{Lu}\d][\p{L}'’-]*(?:[ -][\p{L}\d'’-]+){0,4}?)(?:,|\n| -)\s*(?<place>\d{5} [\p{Lu}][\p{L}'’-]+(?:[ -][\p{Lu}][\p{L}'’-]+){0,3})/giu;
/** "Calle Mayor 5, 28013 Madrid"; "Rua Augusta, 1500, São Paulo". */
const IBERIAN =
  /(?<street>(?:Calle|C\/|Avenida|Avda\.|Av\.|Paseo|Plaza|Carrer|Rua|Praça|Alameda|Travessa) (?:(?:de|del|da|do|dos|la|las|los|el) )*[\p{Lu}][\p{L}'’-]*(?: [\p{L}'’-]+){0,4}?,? (?:n[.º°]* ?)?\d{1,5})(?:,|\n| -)\s*(?<place>(?:\d{5}|\d{4}-\d{3}|\d{5}-\d{3}) [\p{Lu}][\p{L}'’-]+(?:[ -][\p{Lu}][\p{L}'’-]+){0,2})/gu;
/** "Herengracht 12, 1015 BA Amsterdam". */
const DUTCH = new RegExp(
  `(?<street>(?:${NAME} ){0,3}${NAME} \\d{1,4}(?:[- ]?[a-zA-Z])?)(?:,|\\n| \\|)\\s*(?<place>\\d{4} ?[A-Z]{2},? ${NAME}(?:[ -]${NAME}){0,2})`,
  "gu",
);

/** What an address holds: a postcode, or the word for a street. Only around these is the text read. */
const SIGN =
  /\b(?:\d{5}(?:-\d{3,4})? \p{Lu}|\d{4} ?[A-Z]{2},? \p{Lu}|[A-Z]{2},? \d{5}\b|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|(?:Street|St|Road|Rd|Avenue|Ave|Blvd|Boulevard|Lane|Drive|Parkway|Court|Square)\b)/gu;
const LONGEST_TEXT = 20_000;
const MOST_SIGNS = 12;
const [BEFORE, AFTER] = [140, 110];

/** The one address that a text gives; null where it gives none or several, or one that no gazetteer confirms. */
export function findAddress(text: string): Address | null {
  const head = text.slice(0, LONGEST_TEXT);
  const found = new Map<string, Address>();
  let signs = 0;
  let read = 0;
  for (const sign of head.matchAll(SIGN)) {
    // What stands in the same window is read once.
    if (sign.index + sign[0].length <= read) continue;
    read = sign.index + AFTER / 2;
    for (const address of addressesIn(head.slice(Math.max(0, sign.index - BEFORE), sign.index + AFTER))) {
      const key = address.street.toLowerCase().replace(/[^\p{L}\d]/gu, "");
      if (!found.has(key)) found.set(key, address);
    }
    if (found.size > 1 || ++signs >= MOST_SIGNS) break;
  }
  const [only] = found.values();
  return found.size === 1 ? (only ?? null) : null;
}

function addressesIn(window: string): Address[] {
  const found: Address[] = [];
  for (const pattern of [GERMAN, FRENCH, IBERIAN, DUTCH, BRITISH, AMERICAN]) {
    for (const match of window.matchAll(pattern)) {
      const street = (match.groups?.street ?? "").replace(/\s+/g, " ").trim();
      const place = (match.groups?.place ?? "")
        .replace(/\s*\n\s*/g, ", ")
        .replace(/\s+/g, " ")
        .trim();
      if (street.length >= 6 && street.length <= 80 && readPlaces(place).length > 0) found.push({ street, place });
    }
  }
  return found;
}
