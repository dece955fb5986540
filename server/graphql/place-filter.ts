import { badInput } from "../errors.ts";
import { countriesOfGroup, countryOf } from "../gazetteer/countries.ts";
import { foldName } from "../gazetteer/fold.ts";
import { coordinatesOf, nameOfTown, townsNamed } from "../gazetteer/gazetteer.ts";
import type { FoundPlace } from "../gazetteer/place.ts";
import { readPlaces } from "../gazetteer/read.ts";
import { regionNamesOfTown, regionNamesWithin, regionsNamed } from "../gazetteer/regions.ts";
import { inRange } from "./input.ts";
import type { Params } from "./params.ts";

/** Half of the earth's circumference. */
const FARTHEST_KM = 20_040;
const KM_PER_DEGREE = 111.2;
const REMOTE = /^(?:fully |100% )?remote$|^(?:anywhere|worldwide)$/i;
const REMOTE_JOBS = "('REMOTE_OK', 'REMOTE_ONLY')";
const PARTS = /[,;/|()]/;

/** SQL over jobs at an alias. */
export type PlaceCondition = (alias: string, params: Params) => string;

/**
 * Jobs at a place as people write it ("München", "Berlin, Germany", "Paris, TX", "EU", "Remote"), or within so many
 * kilometres of a town. What the gazetteer knows is compared by its names, so that spellings and languages do not
 * matter; jobs whose place it could not read, and places that it does not know, are compared by their words.
 * Null: every job. Throws BAD_USER_INPUT for a distance without a town it could be from.
 */
export function readPlaceFilter(
  location: string | null,
  withinKm: number | null | undefined,
  path: readonly string[],
): PlaceCondition | null {
  if (withinKm == null) return location ? named(location) : null;
  inRange(withinKm, 0, FARTHEST_KM, [...path, "withinKm"]);
  if (!location)
    throw badInput([...path, "withinKm"], 'Give a location too, such as "Berlin": the distance is from there.');
  const place = readPlaces(location).find(({ town }) => town !== null);
  if (place?.town == null) {
    throw badInput(
      [...path, "location"],
      'A distance needs a town that is known and not in doubt, such as "Cambridge, MA": name one, or leave the distance out.',
    );
  }
  return near(place.town, withinKm);
}

function named(location: string): PlaceCondition {
  const parts = location
    .split(PARTS)
    .map((part) => part.trim())
    .filter(Boolean);
  const remote = parts.findIndex((part) => REMOTE.test(part));
  if (remote >= 0) {
    const rest = parts.filter((part) => !REMOTE.test(part)).join(", ");
    const inside = rest ? named(rest) : null;
    return (alias, params) =>
      `(${alias}.work_arrangement IN ${REMOTE_JOBS}${inside ? ` AND ${inside(alias, params)}` : ""})`;
  }
  const places = readPlaces(location);
  // Of "Springfield" only the country is told, and that is not what is asked for.
  const isVague = parts.length === 1 && places[0]?.town === null && places[0].region === null;
  if (places.length > 0 && !(isVague && countryOf(parts[0] ?? "") === null)) {
    return (alias, params) => `(${places.map((place) => atPlace(place, parts, alias, params)).join(" OR ")})`;
  }
  const group = countriesOfGroup(location);
  if (group) return (alias, params) => `${alias}.countries && ${params.add(group)}::text[]`;
  return (alias, params) => byWords(parts, alias, params);
}

/** By the columns that intake fills with the gazetteer's names; all three are indexed. */
function atPlace(
  { town, region, country }: FoundPlace,
  parts: readonly string[],
  alias: string,
  params: Params,
): string {
  const inCountry = `${alias}.countries @> ${params.add([country])}::text[]`;
  if (town === null && region === null) {
    return `(${inCountry} OR ${unread(alias)} AND ${alias}.countries = '{}' AND ${inLocations(parts.slice(0, 1), alias, params)})`;
  }
  const text = `${unread(alias)} AND (${alias}.countries = '{}' OR ${inCountry})`;
  if (town === null) {
    const names = params.add(regionNamesWithin(region as NonNullable<typeof region>));
    const words = inLocations(parts.slice(0, 1), alias, params);
    return `(${alias}.regions && ${names}::text[] AND ${inCountry} OR ${text} AND ${alias}.regions = '{}' AND ${words})`;
  }
  const name = nameOfTown(town);
  const regions = regionNamesOfTown(town);
  const inRegion = regions.length
    ? ` AND (${alias}.regions && ${params.add(regions)}::text[] OR ${alias}.regions = '{}')`
    : "";
  const words = inLocations([...new Set([parts[0] ?? name, name])], alias, params);
  return `(${alias}.cities @> ${params.add([name])}::text[] AND ${inCountry}${inRegion} OR ${text} AND ${words})`;
}

/** Jobs with a written place that was not read to its town: few, and a partial index holds them. */
function unread(alias: string): string {
  return `${alias}.cities = '{}' AND ${alias}.locations <> '{}'`;
}

/** One of the words as a whole word in what the posting says of its place. */
function inLocations(words: readonly string[], alias: string, params: Params): string {
  return wordsIn(`array_to_string(${alias}.locations, ' | ')`, words, params);
}

function wordsIn(text: string, words: readonly string[], params: Params): string {
  // The plain comparison is several times quicker than the pattern and leaves little for it.
  const like = params.add(words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`));
  const patterns = words.map(
    (word) => `\\m${word.replace(/[^\p{L}\p{N}\s]/gu, "\\$&")}${/[\p{L}\p{N}]$/u.test(word) ? "\\M" : ""}`,
  );
  // Two capitals are a state or a country: "IN" is not the "in" of "in Paris".
  const compare = words.every((word) => /^[A-Z]{2}$/.test(word)) ? "~" : "~*";
  return `(${text} ILIKE ANY(${like}) AND ${text} ${compare} ${params.add(patterns.join("|"))})`;
}

/** A name of more than one town, or of none that is known: every part must be named. */
function byWords(parts: readonly string[], alias: string, params: Params): string {
  const [first = "", ...rest] = parts;
  const towns = townsNamed(first).filter(({ own }) => own);
  const regions = regionsNamed(first);
  if (rest.length === 0 && towns.length + regions.length > 0) {
    const cityNames = params.add([...new Set(towns.map(({ town }) => nameOfTown(town)))]);
    const regionNames = params.add([...new Set(regions.flatMap(regionNamesWithin))]);
    const words = inLocations([first], alias, params);
    return `(${alias}.cities && ${cityNames}::text[] OR ${alias}.regions && ${regionNames}::text[] OR ${unread(alias)} AND ${words})`;
  }
  const text = `array_to_string(${alias}.cities || ${alias}.regions || ${alias}.locations, ' | ')`;
  const wanted = parts.filter((part, index) => index === 0 || foldName(part).length > 2);
  return wanted.length ? `(${wanted.map((part) => wordsIn(text, [part], params)).join(" AND ")})` : "true";
}

/** A box that indexes know, then the distance on a sphere (haversine). */
function near(town: number, km: number): PlaceCondition {
  const { latitude, longitude } = coordinatesOf(town);
  const height = km / KM_PER_DEGREE;
  const [south, north] = [latitude - height, latitude + height];
  // Towards a pole a degree of longitude shrinks, and at it there is no box.
  const narrowest = Math.min(89, Math.max(Math.abs(south), Math.abs(north)));
  const width = height / Math.cos((narrowest * Math.PI) / 180);
  const hasWidth = Math.abs(south) < 89 && Math.abs(north) < 89 && longitude - width > -180 && longitude + width < 180;
  return (alias, params) => {
    const [lat, lon] = [`${params.add(latitude)}::float8`, `${params.add(longitude)}::float8`];
    const [low, high] = [`${params.add(south)}::real`, `${params.add(north)}::real`];
    const box = hasWidth
      ? ` AND ${alias}.longitudes[1] BETWEEN ${params.add(longitude - width)}::real AND ${params.add(longitude + width)}::real`
      : "";
    const first = `${alias}.latitudes[1] BETWEEN ${low} AND ${high}${box}`;
    const share = `sin(radians(p.latitude - ${lat}) / 2) ^ 2 + cos(radians(${lat})) * cos(radians(p.latitude)) * sin(radians(p.longitude - ${lon}) / 2) ^ 2`;
    return `((${first} OR cardinality(${alias}.latitudes) > 1) AND EXISTS (
      SELECT FROM unnest(${alias}.latitudes, ${alias}.longitudes) AS p (latitude, longitude)
      WHERE p.latitude BETWEEN ${low} AND ${high} AND 12742 * asin(least(1, sqrt(${share}))) <= ${params.add(km)}::float8))`;
  };
}
