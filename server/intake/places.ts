import { countryOf } from "../gazetteer/countries.ts";
import { cityAround, coordinatesOf, nameOfTown } from "../gazetteer/gazetteer.ts";
import type { FoundPlace } from "../gazetteer/place.ts";
import { readPlaces } from "../gazetteer/read.ts";
import { regionNamesOf, regionNamesOfTown } from "../gazetteer/regions.ts";
import { CURRENCY_COUNTRIES, LANGUAGE_COUNTRIES, NO_COUNTRY_DOMAINS } from "./places.data.ts";

export interface Places {
  /** In English; behind a part of a city the city itself. */
  cities: string[];
  /** First-level parts of countries, and British counties behind their nation; in English. */
  regions: string[];
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  /** Degrees, one pair a place that is known to its town. */
  latitudes: number[];
  longitudes: number[];
}

/** What else a posting says that tells between towns of one name. */
export interface PlaceClues {
  /** ISO 639-1 of the text. */
  language?: string | null;
  /** As written, or an ISO 4217 code. */
  salary?: string | null;
  url?: string | null;
  company?: string | null;
  text?: string | null;
}

/**
 * The places of a posting as far as they are sure, from what it says of them ("Austin, TX", "München, Deutschland",
 * "Remote - US", "Leeds General Infirmary"). Names are those of the gazetteer, so that two spellings are one place. What
 * is doubtful is left out: of "Springfield" only the country is known.
 */
export function findPlaces(
  locations: readonly string[],
  statedCountries: readonly string[],
  clues: PlaceClues = {},
): Places {
  const stated = statedCountries.map(countryOf).filter((code) => code !== null);
  const only = locations.length && isBritishHealth(clues) ? new Set(["GB"]) : undefined;
  const likely = new Set([...stated, ...likelyCountries(clues)]);
  const hints = { likely, ...(only ? { only } : {}) };
  const found = locations.map((location) => readPlaces(location, hints));
  const areas = new Set(
    found.flatMap((places) => places.filter(({ town }) => town === null)).map(({ country }) => country),
  );
  if (locations.length > 1 && areas.size === 1) {
    // A line of its own names the country of the others: "Durham", "United Kingdom".
    const wider = { ...hints, likely: new Set([...likely, ...areas]) };
    found.splice(0, found.length, ...locations.map((location) => readPlaces(location, wider)));
  }
  return together(found.flat(), only ? [...stated, ...only] : stated);
}

function together(places: readonly FoundPlace[], stated: readonly string[]): Places {
  const towns = [...new Set(places.map(({ town }) => town).filter((town) => town !== null))];
  const regions = places.flatMap(({ town, region }) =>
    town !== null ? regionNamesOfTown(town) : region ? regionNamesOf(region) : [],
  );
  const coordinates = towns.map(coordinatesOf);
  // A part of a city is looked for by the city's name too.
  const cities = towns.flatMap((town) => [town, cityAround(town) ?? town]);
  return {
    cities: [...new Set(cities.map(nameOfTown))],
    regions: [...new Set(regions)],
    countries: [...new Set([...stated, ...places.map(({ country }) => country)])],
    latitudes: coordinates.map(({ latitude }) => latitude),
    longitudes: coordinates.map(({ longitude }) => longitude),
  };
}

const BRITISH_HEALTH =
  /\bNHS(?: Foundation)? Trusts?\b|\bNHS (?:Jobs|Pension|England|Scotland|Wales)\b|\bAgenda for Change\b/;

/** The National Health Service is an employer of one country. */
function isBritishHealth({ company, url, text }: PlaceClues): boolean {
  return /\bNHS\b/.test(company ?? "") || /\bnhs\.uk\b/.test(url ?? "") || BRITISH_HEALTH.test(text ?? "");
}

function likelyCountries({ language, salary, url }: PlaceClues): string[] {
  const currency = salary ? Object.keys(CURRENCY_COUNTRIES).find((sign) => salary.includes(sign)) : undefined;
  const domain = /^https?:\/\/[^/:?#]*\.([a-z]{2})(?=[/:?#]|$)/i.exec(url ?? "")?.[1]?.toLowerCase();
  return [
    ...(currency ? (CURRENCY_COUNTRIES[currency] ?? "").split(" ") : []),
    ...(LANGUAGE_COUNTRIES[language ?? ""]?.split(" ") ?? []),
    ...(domain && !NO_COUNTRY_DOMAINS.includes(domain) ? [domain === "uk" ? "GB" : domain.toUpperCase()] : []),
  ];
}
