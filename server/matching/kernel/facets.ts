import { append } from "../columns.ts";
import type { Band } from "../experience.ts";
import type { JobIndex } from "../layout.ts";
import type { Place } from "../places.ts";
import { codesOf } from "../where.ts";

/** In the order of their numbers in the kernel: from 3 on they are remote. */
export const ARRANGEMENTS = [null, "ON_SITE", "HYBRID", "REMOTE_OK", "REMOTE_ONLY"] as const;

/** What classes and places of work are made of, each thing once: a person is held against each only once. */
export interface Facets {
  /** The first is that of jobs that say nothing. */
  bands: (Band | null)[];
  /** By industry, the sets (JobIndex.industries) that it is in. */
  setsWith: Map<string, number[]>;
  places: Place[];
  /** Where one may live: codes of countries; none: anywhere. */
  opens: (readonly string[])[];
  /** Of each class, its band. */
  classBands: number[];
  /** Of each of the index's places of work: the place, counted from 1; 0: none. */
  wherePlaces: Int32Array;
  /** What jobs have in common apart from their class and place. */
  offers: { terms: number; arrangement: number; open: number }[];
  /** Of each row of the index. */
  rowOffers: Int32Array;
}

export function facetsOf({ classTable, whereTable, industries, terms, wheres }: JobIndex): Facets {
  const bands = createNumbers<string, Band | null>();
  bands.number("", null);
  const classBands = classTable.map(({ band }) => bands.number(band === null ? "" : `${band.low} ${band.high}`, band));
  const setsWith = new Map<string, number[]>();
  for (const [number, set] of industries.entries()) for (const key of set.keys()) append(setsWith, key, number);
  const places = createNumbers<Place, Place>();
  const opens = createNumbers<string, readonly string[]>();
  const wherePlaces = Int32Array.from(whereTable, ({ place }) =>
    place === null ? 0 : 1 + places.number(place, place),
  );
  const whereOpens = whereTable.map(({ remoteCountries }) => {
    const codes = codesOf(remoteCountries);
    return opens.number(codes.join(), codes);
  });
  const offers = createNumbers<string, Facets["offers"][number]>();
  const rowOffers = Int32Array.from(wheres, (where, row) => {
    const arrangement = ARRANGEMENTS.indexOf(whereTable[where]!.arrangement);
    const offer = { terms: terms[row]!, arrangement, open: whereOpens[where]! };
    return offers.number(`${offer.terms} ${offer.arrangement} ${offer.open}`, offer);
  });
  return {
    bands: bands.values,
    setsWith,
    places: places.values,
    opens: opens.values,
    classBands,
    wherePlaces,
    offers: offers.values,
    rowOffers,
  };
}

/** Numbers for what differs, in the order in which it comes. */
function createNumbers<Key, Value>() {
  const numbers = new Map<Key, number>();
  const values: Value[] = [];
  return {
    values,
    number(key: Key, value: Value): number {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      return values.push(value) - 1;
    },
  };
}
