import { fold } from "./words.ts";

/** Where a job is, in folded words. */
export interface Place {
  /** Cities, regions and locations, each with a space on both sides. */
  texts: string[];
  cities: string[];
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  /** Names a country and nothing more exact. */
  nationwide: boolean;
}

/** Where a person wants to work. */
export interface PlaceWish {
  phrase: string;
  /** The country of the phrase, where it is named or is the phrase itself. */
  country: string | null;
  isCountry: boolean;
}

const REMOTE = /^(?:(?:fully |100 )?remote|anywhere|worldwide|home ?office|work from home)\b/;
/** A state and a country. Behind a city it says nothing that could rule a job out. */
const AMBIGUOUS = new Set(["georgia"]);
const OTHER_NAMES = `us US, usa US, u s US, u s a US, united states of america US, america US, uk GB, u k GB, great britain GB,
  england GB, scotland GB, wales GB, northern ireland GB, uae AE, the netherlands NL, holland NL, czech republic CZ, turkey TR,
  south korea KR, korea KR, russia RU, ivory coast CI, macedonia MK`;

let namesOfCountries: Map<string, string> | undefined;

/** The country with this name in one of the larger languages of postings; null for anything else. */
export function countryOf(name: string): string | null {
  namesOfCountries ??= readNames();
  return namesOfCountries.get(fold(name)) ?? null;
}

/** A place as a person writes it: "Berlin", "Berlin, Germany", "Germany". Null when it is no place ("Remote", ""). */
export function placeWish(text: string): PlaceWish | null {
  const parts = partsOf(text);
  const first = parts.find((part) => !REMOTE.test(part));
  if (first === undefined) return null;
  const itself = countryOf(first) ?? (/^[A-Z]{2}$/.test(text.trim()) ? text.trim() : null);
  if (itself !== null) return { phrase: first, country: itself, isCountry: true };
  const country = parts.map((part) => (AMBIGUOUS.has(part) ? null : countryOf(part))).find((code) => code !== null);
  return { phrase: first.replace(/^greater /, ""), country: country ?? null, isCountry: false };
}

/** Where a job is, from what its posting says; null when it names no place. */
export function placeOf(job: {
  locations: readonly string[];
  cities: readonly string[];
  regions: readonly string[];
  countries: readonly string[];
}): Place | null {
  const locations = job.locations.map(fold).filter((text) => text !== "" && !REMOTE.test(text));
  const cities = job.cities.map(fold).filter((text) => text !== "");
  const regions = job.regions.map(fold).filter((text) => text !== "");
  const named = job.locations.flatMap(partsOf).map(countryOf);
  const countries = job.countries.length > 0 ? job.countries.map((code) => code.toUpperCase()) : named;
  const place: Place = {
    texts: [...new Set([...cities, ...regions, ...locations])].map((text) => ` ${text} `),
    cities,
    countries: [...new Set(countries.filter((code) => code !== null))].sort(),
    nationwide: cities.length === 0 && regions.length === 0 && locations.every((text) => countryOf(text) !== null),
  };
  return place.texts.length === 0 && place.countries.length === 0 ? null : place;
}

/** Whether the job is where the person wants to work, as far as whole words and countries tell. */
export function fits(place: Place, wish: PlaceWish): boolean {
  const inCountry = wish.country !== null && place.countries.includes(wish.country);
  const named = place.texts.some((text) => text.includes(` ${wish.phrase} `));
  if (wish.isCountry) return inCountry || named;
  if (inCountry && place.nationwide) return true;
  // "San Francisco Bay Area" is wished for, the job is in "San Francisco".
  const around = place.cities.some((city) => wish.phrase.startsWith(`${city} `));
  return (named || around) && (inCountry || wish.country === null || place.countries.length === 0);
}

function partsOf(text: string): string[] {
  return text
    .split(/[,;/|()]/)
    .map(fold)
    .filter((part) => part !== "");
}

function readNames(): Map<string, string> {
  const names = new Map<string, string>();
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  for (const locale of ["en", "de", "fr", "es", "it", "pt", "nl", "pl"]) {
    const display = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
    for (const code of codes) {
      // Withdrawn codes (DD, UK) carry the name of what took their place.
      const current = new Intl.Locale(`und-${code}`).region;
      const name = display.of(code);
      if (name !== undefined && current !== undefined && !/^(?:EU|EZ|UN|ZZ|Q.|X[^K])$/.test(current)) {
        const key = fold(name);
        if (!names.has(key)) names.set(key, current);
      }
    }
  }
  for (const entry of OTHER_NAMES.split(",")) {
    const [, name = "", code = ""] = /^\s*(.*) (..)$/.exec(entry) ?? [];
    names.set(name, code);
  }
  return names;
}
