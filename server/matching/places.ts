import type { Point } from "./model.ts";
import { FULL } from "./score.ts";
import { fold } from "./words.ts";

type Direction = readonly [x: number, y: number, z: number];

/** Where a job is, in folded words. */
export interface Place {
  /** Cities, regions and locations, each with a space on both sides. */
  texts: string[];
  cities: string[];
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  /** Names a country and nothing more exact. */
  nationwide: boolean;
  points: readonly Direction[];
}

/** Where a person wants to work. */
export interface PlaceWish {
  phrase: string;
  /** The country of the phrase, where it is named or is the phrase itself. */
  country: string | null;
  isCountry: boolean;
  /** Where it is, if it is a town that is known. */
  point: Direction | null;
  /** As it was written. */
  text: string;
}

export const EARTH_KM = 6_371;
/** Nobody minds a way of so many kilometres. */
const NEAR_KM = 10;
/** Few go farther every day. What lies behind it is not where they want to work. */
const REACH_KM = 50;
const AT_REACH = 0.5 * FULL;
/** From here on all is equally far. */
export const FAR_KM = 150;

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
export function placeWish(text: string, point: Point | null = null): PlaceWish | null {
  const parts = partsOf(text);
  const first = parts.find((part) => !REMOTE.test(part));
  if (first === undefined) return null;
  const itself = countryOf(first) ?? (/^[A-Z]{2}$/.test(text.trim()) ? text.trim() : null);
  if (itself !== null) return { phrase: first, country: itself, isCountry: true, point: null, text: text.trim() };
  const country = parts.map((part) => (AMBIGUOUS.has(part) ? null : countryOf(part))).find((code) => code !== null);
  const phrase = first.replace(/^greater /, "");
  return { phrase, country: country ?? null, isCountry: false, point: point && sphere(point), text: text.trim() };
}

/** Where a job is, from what its posting says; null when it names no place. */
export function placeOf(job: {
  locations: readonly string[];
  cities: readonly string[];
  regions: readonly string[];
  countries: readonly string[];
  points?: readonly Point[];
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
    points: (job.points ?? []).map(sphere),
    nationwide:
      (job.points ?? []).length === 0 &&
      cities.length === 0 &&
      regions.length === 0 &&
      locations.every((text) => countryOf(text) !== null),
  };
  const isSilent = place.texts.length === 0 && place.countries.length === 0 && place.points.length === 0;
  return isSilent ? null : place;
}

/** Whether the job is where the person wants to work, as far as distances, whole words and countries tell. */
export function fits(place: Place, wish: PlaceWish): boolean {
  if ((distanceKm(place, wish) ?? FAR_KM) <= REACH_KM) return true;
  const inCountry = wish.country !== null && place.countries.includes(wish.country);
  const named = place.texts.some((text) => text.includes(` ${wish.phrase} `));
  if (wish.isCountry) return inCountry || named;
  if (inCountry && place.nationwide) return true;
  // "San Francisco Bay Area" is wished for, the job is in "San Francisco".
  const around = place.cities.some((city) => wish.phrase.startsWith(`${city} `));
  return (named || around) && (inCountry || wish.country === null || place.countries.length === 0);
}

/** As the crow flies, from the town that is wished for to the nearest of the job's; null where either is not known. */
function distanceKm({ points }: Place, { point }: PlaceWish): number | null {
  if (point === null || points.length === 0) return null;
  const [px, py, pz] = point;
  let chord = 4;
  for (const [x, y, z] of points) chord = Math.min(chord, (x - px) ** 2 + (y - py) ** 2 + (z - pz) ** 2);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord) / 2));
}

/** The wished place that a job is nearest to, with the distance where that is known; null: it is at none of them. */
export function nearestWish(place: Place, wishes: readonly PlaceWish[]): { wish: PlaceWish; km: number | null } | null {
  let nearest: { wish: PlaceWish; km: number | null } | null = null;
  for (const wish of wishes) {
    const km = distanceKm(place, wish);
    if (km === null ? nearest !== null || !fits(place, wish) : nearest?.km != null && nearest.km <= km) continue;
    nearest = { wish, km };
  }
  return nearest;
}

/**
 * How near a job is to the nearest of some places: all of it up to 10 km, half at 50, nothing from 150 on. Null where none
 * of them tells: thousandths of a point.
 */
export function nearness(place: Place | null, wishes: readonly PlaceWish[]): number | null {
  if (place === null) return null;
  let best: number | null = null;
  for (const wish of wishes) {
    const near = nearnessTo(place, wish);
    if (near !== null) best = Math.max(best ?? 0, near);
  }
  return best;
}

function nearnessTo(place: Place, wish: PlaceWish): number | null {
  const km = distanceKm(place, wish);
  if (km === null) {
    if (fits(place, wish)) return place.nationwide && !wish.isCountry ? null : FULL;
    return wish.country !== null && place.countries.length > 0 && !place.countries.includes(wish.country) ? 0 : null;
  }
  if (km <= NEAR_KM) return FULL;
  if (km <= REACH_KM) return FULL - Math.round(((km - NEAR_KM) / (REACH_KM - NEAR_KM)) * (FULL - AT_REACH));
  return Math.max(0, Math.round(((FAR_KM - km) / (FAR_KM - REACH_KM)) * AT_REACH));
}

/** On a sphere of radius 1: the way between two points follows from the chord between them, without trigonometry for each. */
function sphere([latitude, longitude]: Point): Direction {
  const [up, round] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  return [Math.cos(up) * Math.cos(round), Math.cos(up) * Math.sin(round), Math.sin(up)];
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
