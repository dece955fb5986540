import type { Band } from "../experience.ts";
import type { JobIndex } from "../layout.ts";
import { countryOf, type Place } from "../places.ts";

/** In the order of their numbers in the kernel: from 3 on they are remote. */
export const ARRANGEMENTS = [null, "ON_SITE", "HYBRID", "REMOTE_OK", "REMOTE_ONLY"] as const;

/** What classes and places of work are made of, each thing once: a person is held against each only once. */
export interface Facets {
  /** The first is that of jobs that say nothing. */
  bands: (Band | null)[];
  /** By industry, the sets (JobIndex.industries) that it is in. */
  setsWith: Map<string, number[]>;
  places: Place[];
  /** Where one may live: codes of countries; the first is empty, for anywhere. */
  opens: (readonly string[])[];
  /** Of each class, its band. */
  classBands: number[];
  /** Of each place of work: its arrangement, its place (-1: none), and where one may live. */
  whereArrangements: number[];
  wherePlaces: number[];
  whereOpens: number[];
}

export function facetsOf({ classTable, whereTable, industries }: JobIndex): Facets {
  const bandNumbers = new Map<string, number>();
  const placeNumbers = new Map<Place, number>();
  const openNumbers = new Map<string, number>([["", 0]]);
  const facets: Facets = {
    bands: [null],
    setsWith: new Map(),
    places: [],
    opens: [[]],
    classBands: [],
    whereArrangements: [],
    wherePlaces: [],
    whereOpens: [],
  };
  for (const { band } of classTable)
    facets.classBands.push(band === null ? 0 : numberOf(bandNumbers, `${band.low} ${band.high}`, facets.bands, band));
  for (const [number, set] of industries.entries()) for (const key of set.keys()) append(facets.setsWith, key, number);
  for (const { arrangement, place, remoteCountries } of whereTable) {
    facets.whereArrangements.push(ARRANGEMENTS.indexOf(arrangement));
    facets.wherePlaces.push(place === null ? -1 : numberOf(placeNumbers, place, facets.places, place));
    const codes = remoteCountries.map((name) => countryOf(name) ?? name.toUpperCase());
    facets.whereOpens.push(numberOf(openNumbers, codes.join(), facets.opens, codes));
  }
  return facets;
}

function numberOf<Key, Value>(numbers: Map<Key, number>, key: Key, values: Value[], value: Value): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, values.length);
  return values.push(value) - 1;
}

export function append<Key>(lists: Map<Key, number[]>, key: Key, item: number): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
