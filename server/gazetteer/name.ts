import { countryOf } from "./countries.ts";
import { coordinatesOf, nameOfTown } from "./gazetteer.ts";
import type { FoundPlace } from "./place.ts";
import { readPlaces } from "./read.ts";
import { regionNamesOfTown } from "./regions.ts";

/** Countries whose towns are told apart by the state. */
const WITH_STATE = new Set(["US", "CA", "AU"]);
const countryNames = new Intl.DisplayNames(["en"], { type: "region" });

/** A place as one writes it in English: "Berlin, Germany", "Austin, Texas, United States", "Bavaria, Germany". */
export function placeName({ town, region, country }: FoundPlace): string {
  const state = town === null ? region?.name : WITH_STATE.has(country) ? regionNamesOfTown(town)[0] : undefined;
  const names = [town === null ? undefined : nameOfTown(town), state, countryNames.of(country)];
  return [...new Set(names.filter((name) => name !== undefined))].join(", ");
}

/**
 * A place that a person wrote, in the gazetteer's words ("münchen" and "Munich, DE" are "Munich, Germany"). What is doubtful or
 * unknown is null.
 */
export function canonicalPlace(written: string): string | null {
  const text = written.trim().replace(/\s+/g, " ");
  const country = countryOf(text);
  if (country) return countryNames.of(country) ?? country;
  const [found] = readPlaces(text);
  return found && (found.town !== null || found.region !== null) ? placeName(found) : null;
}

/** Latitude and longitude of the town that a person wrote; null for all else, and where it is in doubt. */
export function pointOf(written: string): readonly [latitude: number, longitude: number] | null {
  const town = readPlaces(written)[0]?.town ?? null;
  if (town === null) return null;
  const { latitude, longitude } = coordinatesOf(town);
  return [latitude, longitude];
}
