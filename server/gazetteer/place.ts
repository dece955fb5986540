import { countryOfTown, regionCodeOfTown, type Town } from "./gazetteer.ts";
import { type Region, regionOfCode } from "./regions.ts";

/** A place as far as it is known; a town lies in the region and country. */
export interface FoundPlace {
  town: Town | null;
  region: Region | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

/** What else is known of where it may be. */
export interface PlaceHints {
  /** Countries that are likely, from the language or currency: they decide between towns of one name. */
  likely?: ReadonlySet<string>;
  /** It lies in one of these for sure. */
  only?: ReadonlySet<string>;
}

export function townPlace(town: Town): FoundPlace {
  return { town, region: regionOfCode(regionCodeOfTown(town)), country: countryOfTown(town) };
}

export function regionPlace(region: Region): FoundPlace {
  return { town: null, region, country: region.country };
}

export function countryPlace(country: string): FoundPlace {
  return { town: null, region: null, country };
}
