import { CITIES, COUNTRY_ALIASES, COUNTRY_CODES, REGIONS } from "./places.data.ts";

export interface Places {
  cities: string[];
  regions: string[];
  /** ISO 3166-1 alpha-2. */
  countries: string[];
}

interface Region {
  name: string;
  country: string;
}

const fold = (name: string) => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();

const codes = new Set(COUNTRY_CODES.split(" "));
const countryNames = new Map<string, string>(Object.entries(COUNTRY_ALIASES));
for (const locale of ["en", "de", "fr", "es", "pt"]) {
  const names = new Intl.DisplayNames([locale], { type: "region", fallback: "none" });
  for (const code of codes) {
    const name = names.of(code);
    if (name && !countryNames.has(fold(name))) countryNames.set(fold(name), code);
  }
}
const regionCodes = new Map<string, Region>();
const regionNames = new Map<string, Region>();
for (const [country, regions] of Object.entries(REGIONS)) {
  for (const [code, name] of Object.entries(regions)) {
    if (country === "US" || country === "CA" || country === "AU") regionCodes.set(code, { name, country });
    regionNames.set(fold(name), { name, country });
  }
}
const cities = new Map<string, { name: string; region: string; country: string }>();
for (const row of CITIES) {
  const [written = "", region = "", country = "", name = written] = row.split("|");
  cities.set(fold(written), { name, region, country });
}
// Both a country and a state; alone it is mostly the state.
countryNames.delete("georgia");

/** ISO 3166-1 alpha-2 of a country's name (English, German, French, Spanish, Portuguese) or code; null if it is none. */
function countryOf(written: string): string | null {
  const name = written.trim();
  if (/^[A-Z]{2}$/i.test(name) && codes.has(name.toUpperCase())) return name.toUpperCase();
  return countryNames.get(fold(name)) ?? null;
}

const NO_PLACE =
  /\b(?:remote|remoto|hybrid|on-?site|anywhere|worldwide|global|office|full[- ]?time|part[- ]?time|multiple|various|locations?|nationwide|trustwide|home based)\b/i;
const NO_CITY =
  /hospital|clinic|centre|center\b|house|university|college|school|surgery|ward|street|road|avenue|\bpark\b$|building|trust|area|county|health|campus|unit\b|site\b|inc\.|llc|ltd|gmbh|\.com|metro|various|district$|region|north america|emea|europe|asia/i;
const UK_POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/;
const POSTCODE = /\s*\b(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4,6})\b\s*/g;

/**
 * What is sure of places as postings write them ("Austin, TX", "München, Deutschland", "Remote - US"): by names and
 * codes of countries, states of the US, Canada and Australia, and cities known by their name alone. A city is given
 * only where its country or state stands beside it.
 */
export function findPlaces(locations: readonly string[], statedCountries: readonly string[]): Places {
  const found = { cities: new Set<string>(), regions: new Set<string>(), countries: new Set<string>() };
  for (const written of statedCountries) {
    const code = countryOf(written);
    if (code) found.countries.add(code);
  }
  for (const location of locations) readPlace(location, found);
  return { cities: [...found.cities], regions: [...found.regions], countries: [...found.countries] };
}

function readPlace(location: string, found: Record<keyof Places, Set<string>>): void {
  if (UK_POSTCODE.test(location)) found.countries.add("GB");
  const parts = location
    .replace(/\(([^)]*)\)/g, ", $1")
    .split(/,| - | – |\//)
    .map((part) => part.replace(POSTCODE, " ").trim())
    .filter((part) => part && !NO_PLACE.test(part.replace(/\bhome office\b/i, "remote")));
  // "Remote US", "US Remote"
  const inWords = /\bremote\W{0,4}(?:in |within |from )?(?:the )?([\p{L}. ]{2,30})$/iu.exec(location)?.[1];
  const remoteIn = inWords ? countryOf(inWords) : null;
  if (remoteIn) found.countries.add(remoteIn);

  let rest = parts;
  let country: string | null = null;
  let region: Region | undefined;
  const last = rest.at(-1) ?? "";
  const city = cities.get(fold(rest[0] ?? ""));
  const asRegion = regionCodes.get(last) ?? regionNames.get(fold(last));
  const asCountry = countryOf(last);
  if (
    asCountry &&
    (last.length > 2 || /^[A-Z]{2}$/.test(last)) &&
    !preferRegion(last, asRegion, asCountry, city?.country, rest.length)
  ) {
    country = asCountry;
    rest = rest.slice(0, -1);
    const before = rest.at(-1) ?? "";
    const inner = regionCodes.get(before) ?? regionNames.get(fold(before));
    if (inner?.country === country && (rest.length > 1 || !cities.has(fold(before)))) {
      region = inner;
      rest = rest.slice(0, -1);
    }
  } else if (asRegion && (rest.length > 1 || !cities.has(fold(last))) && (rest.length > 1 || last.length > 2)) {
    region = asRegion;
    country = asRegion.country;
    rest = rest.slice(0, -1);
  }
  const name = rest[0] ?? "";
  const known =
    cities.get(fold(name)) ?? (rest.length > 1 && !country ? cities.get(fold(rest.at(-1) ?? "")) : undefined);
  if (known && (!country || known.country === country) && (!region || !known.region || known.region === region.name)) {
    found.cities.add(known.name);
    found.countries.add(known.country);
    if (known.region) found.regions.add(known.region);
    return;
  }
  if (country) found.countries.add(country);
  if (region) found.regions.add(region.name);
  if (country && isCity(name) && countryOf(name) !== country) found.cities.add(titleCase(name));
}

/** "Wilmington, DE" is Delaware and "Berlin, DE" Germany: the state, unless the city is known to lie in the country. */
function preferRegion(
  code: string,
  region: Region | undefined,
  country: string,
  cityCountry: string | undefined,
  parts: number,
): boolean {
  if (!region || code.length !== 2) return false;
  return parts > 1 ? cityCountry !== country || country === region.country : region.country === "US" && code !== "CA";
}

function isCity(name: string): boolean {
  return /^[\p{L}][\p{L}\p{M}.'’ -]{1,38}$/u.test(name) && name.split(" ").length <= 4 && !NO_CITY.test(name);
}

function titleCase(name: string): string {
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}

const REMOTE_IN =
  /\b(?:remote|remoto)\s?(?:-only)?\s?(?:[(:,–-]|in|within|from|across)\s?(?:the |only |within |anywhere in )*([\p{L}.]+(?: [\p{L}.]+)?(?:(?:,| or | and |\/| & ) ?[\p{L}.]+(?: [\p{L}.]+)?)*)/giu;

/** Countries in which a remote worker may live, from "Remote (US only)", "Remote - UK, Ireland" and the like. */
export function findRemoteCountries(stated: readonly string[], lines: readonly string[]): string[] {
  const found = new Set<string>();
  for (const written of stated) {
    const code = countryOf(written);
    if (code) found.add(code);
  }
  if (found.size) return [...found];
  for (const line of lines) {
    for (const match of line.matchAll(REMOTE_IN)) {
      for (const part of (match[1] ?? "").split(/,|\/|&| or | and /)) {
        const words = part.replace(/\b(?:only|based|residents?|timezones?)\b/gi, "").trim();
        // "IN", "OR" and the like are words before they are codes.
        const code = words.length > 2 || /^(?:US|UK|EU|CA|DE)$/.test(words) ? countryOf(words) : null;
        if (code) found.add(code);
      }
    }
  }
  return [...found];
}
