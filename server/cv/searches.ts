import { canonicalPlace } from "../gazetteer/name.ts";
import { readPlaces } from "../gazetteer/read.ts";
import { readTitle } from "../skills/titles.ts";
import type { CvExperienceLevel } from "./profile.ts";

export type Arrangement = "ON_SITE" | "HYBRID" | "REMOTE_OK" | "REMOTE_ONLY";

/** What a person is and wants, as far as a search needs it. */
export interface Seeker {
  /** The current ones first. */
  titles: readonly string[];
  /** What postings for the person are called, where somebody said so: best first. */
  searchTitles?: readonly string[];
  headline: string | null;
  /** Where the person lives. */
  locations: readonly string[];
  experienceLevel: CvExperienceLevel | null;
  /** The best supported first. */
  industries: readonly string[];
  /** Empty lists are no wish. */
  wishes: {
    locations: readonly string[];
    workArrangements: readonly Arrangement[];
    employmentTypes: readonly string[];
    experienceLevels: readonly CvExperienceLevel[];
  };
}

/** One search, normalised, so that people who look for the same thing share it. Null is no condition. */
export interface Search {
  /** In lower case, without rank, gender marks and places. */
  title: string;
  /** A town with its country, a region with its country, or a country, in English: "Berlin, Germany". */
  location: string | null;
  workArrangement: Arrangement | null;
  employmentType: string | null;
  experienceLevel: CvExperienceLevel | null;
  industry: string | null;
}

const MOST_TITLES = 3;
const MOST_PLACES = 3;

const REMOTE = /^(?:fully |100% )?remote$|^(?:anywhere|worldwide|home ?office)$/i;

/**
 * The searches of a person, best first, at most nine: each of three distinct titles (the latest, then those to search
 * for, then earlier ones) in each of the three first places, wished ones before the home. The best title in the best
 * place leads; a worse title in the best place goes before the best title in a worse place.
 */
export function searchesOf(seeker: Seeker): Search[] {
  const { wishes } = seeker;
  const [latest = "", ...earlier] = seeker.titles;
  const read = [latest, ...(seeker.searchTitles ?? []), ...earlier, seeker.headline ?? ""].map(readTitlePlace);
  const titles = distinct(read.map(({ title }) => title).filter(Boolean)).slice(0, MOST_TITLES);
  const named = [...wishes.locations, ...seeker.locations];
  // A title may say where: "Data Scientist, Berlin". The person's own words on places win over it.
  if (named.length === 0) named.push(...read.flatMap(({ place }) => place ?? []));
  const places = distinct(named.filter((place) => !REMOTE.test(place.trim())).map(placeOf)).slice(0, MOST_PLACES);
  const remote = wishes.workArrangements.length === 0 && wishes.locations.some((place) => REMOTE.test(place.trim()));
  const terms = {
    workArrangement: remote ? ("REMOTE_OK" as const) : only(wishes.workArrangements),
    employmentType: only(wishes.employmentTypes),
    experienceLevel: wishes.experienceLevels.length ? only(wishes.experienceLevels) : seeker.experienceLevel,
    industry: seeker.industries[0] ?? null,
  };
  return titles
    .flatMap((title, first) =>
      (places.length ? places : [null]).map((location, second) => ({ cost: first + 2 * second, title, location })),
    )
    .sort((a, b) => a.cost - b.cost)
    .map(({ title, location }) => ({ title, location, ...terms }));
}

/** The core of a title, and the place that stands in it. */
function readTitlePlace(written: string): { title: string; place: string | null } {
  const [head = "", ...tails] = written.split(/\s*[,|(–—]\s*|\s-\s/);
  const bare = tails.map((part) => part.replace(/[)\s]+$/, ""));
  const place = bare.find((part) => /^\p{L}/u.test(part) && readPlaces(part).length > 0 && !readTitle(part).function);
  const rest = place === undefined ? written : [head, ...bare.filter((part) => part !== place)].join(", ");
  return { title: readTitle(rest).core, place: place ?? null };
}

/** In the gazetteer's words; a place that it does not know in lower case. */
function placeOf(written: string): string {
  return canonicalPlace(written) ?? written.trim().toLowerCase().replace(/\s+/g, " ");
}

function only<Value>(values: readonly Value[]): Value | null {
  return values.length === 1 ? (values[0] as Value) : null;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
