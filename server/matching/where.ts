import type { MatchJob, MatchPerson, WorkArrangement } from "./model.ts";
import { countryOf, nearness, type Place, type PlaceWish, placeOf, placeWish } from "./places.ts";
import { arrangementScore, FULL, isRemote } from "./score.ts";

/** Where a job is done. */
export interface JobWhere {
  arrangement: WorkArrangement | null;
  /** Where one may live who works remotely; empty when it does not say. */
  remoteCountries: readonly string[];
  place: Place | null;
}

/** Where a person would do it. */
export interface PersonWhere {
  arrangements: readonly WorkArrangement[];
  /** Where they want to work; without such wishes, where they live. */
  places: readonly PlaceWish[];
  /** Where they may live, as far as known. */
  countries: ReadonlySet<string>;
}

export function whereOf(job: MatchJob): JobWhere {
  return { arrangement: job.workArrangement, remoteCountries: job.remoteCountries, place: placeOf(job) };
}

/** Where a person would work, from what they want and where they live. */
export function personWhere({ preferences, locations, points = {} }: MatchPerson): PersonWhere {
  const read = (texts: readonly string[]) =>
    texts.map((text) => placeWish(text, points[text] ?? null)).filter((wish) => wish !== null);
  const [wished, home] = [read(preferences.locations), read(locations)];
  const countries = [...wished, ...home].map((wish) => wish.country).filter((code) => code !== null);
  return {
    arrangements: preferences.workArrangements,
    places: preferences.locations.some((text) => text.trim() !== "") ? wished : home,
    countries: new Set(countries),
  };
}

/**
 * How well the arrangement is the one wished for, and how near the place: one by the other's share. A remote job is near
 * wherever it may be done from. Null where neither is known.
 */
export function whereScore(job: JobWhere, person: PersonWhere, nearnessOf = nearness): number | null {
  const arrangement = arrangementScore(job.arrangement, person.arrangements);
  if (isRemote(job.arrangement)) return isOpenTo(job.remoteCountries, person.countries) ? arrangement : 0;
  const near = nearnessOf(job.place, person.places);
  if (arrangement === null || near === null) return arrangement ?? near;
  return Math.floor((arrangement * near) / FULL);
}

export function isOpenTo(remoteCountries: readonly string[], countries: ReadonlySet<string>): boolean {
  return remoteCountries.length === 0 || countries.size === 0 || isOpenToCodes(codesOf(remoteCountries), countries);
}

/** The same of the countries' codes. */
export function isOpenToCodes(codes: readonly string[], countries: ReadonlySet<string>): boolean {
  return codes.length === 0 || countries.size === 0 || codes.some((code) => countries.has(code));
}

/** Of countries as postings name them. */
export function codesOf(remoteCountries: readonly string[]): string[] {
  return remoteCountries.map((name) => countryOf(name) ?? name.toUpperCase());
}
