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
  /** The kernel's number of each place of work: those with one arrangement and open to the same people stand together. */
  whereNumbers: Int32Array;
  /** By those numbers, the place, counted from 1; 0: none. */
  wherePlaces: Int32Array;
  /** By those numbers: first, behind the last, arrangement, and who may work there. */
  whereGroups: [from: number, to: number, arrangement: number, open: number][];
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
    whereNumbers: new Int32Array(whereTable.length),
    wherePlaces: new Int32Array(whereTable.length),
    whereGroups: [],
  };
  for (const { band } of classTable)
    facets.classBands.push(band === null ? 0 : numberOf(bandNumbers, `${band.low} ${band.high}`, facets.bands, band));
  for (const [number, set] of industries.entries()) for (const key of set.keys()) append(facets.setsWith, key, number);
  const wheres = whereTable.map(({ arrangement, place, remoteCountries }, at) => {
    const codes = remoteCountries.map((name) => countryOf(name) ?? name.toUpperCase());
    return {
      at,
      arrangement: ARRANGEMENTS.indexOf(arrangement),
      open: numberOf(openNumbers, codes.join(), facets.opens, codes),
      place: place === null ? 0 : 1 + numberOf(placeNumbers, place, facets.places, place),
    };
  });
  wheres.sort((a, b) => a.arrangement - b.arrangement || a.open - b.open || a.place - b.place);
  for (const [number, { at, arrangement, open, place }] of wheres.entries()) {
    facets.whereNumbers[at] = number;
    facets.wherePlaces[number] = place;
    const group = facets.whereGroups.at(-1);
    if (group?.[2] === arrangement && group[3] === open) group[1] = number + 1;
    else facets.whereGroups.push([number, number + 1, arrangement, open]);
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
