import { foldName } from "./fold.ts";
import { countryOfTown, distanceKm, type NamedTown, nameOfTown, populationOf, type Town } from "./gazetteer.ts";
import type { FoundPlace, PlaceHints } from "./place.ts";
import { liesIn, type Region } from "./regions.ts";

/** How many job postings name a country's towns without the country, against the United States: decides between names. */
const SHARE = new Map(
  Object.entries({
    1: "US GB CA AU NZ IE DE AT CH NL BE LU FR ES PT IT DK SE NO FI PL CZ IL SG HK JP AE",
    0.4: "IN BR MX ZA HU RO GR UA EE LT LV BG HR RS SK SI IS CY MT KR TW",
  }).flatMap(([share, codes]) => codes.split(" ").map((code) => [code, Number(share)] as const)),
);
const REST = 0.12;
/** The region is meant where a town of the same name lies in it. */
const REGION_FIRST = new Set(["Quebec", "Limburg"]);
/** A name is clear when its first meaning weighs so much more than its second. */
export const CLEAR = 3;
const ALTERNATE = 0.2;
const LIKELY = 20;
/** A region weighs as much as a town of so many people. */
export const REGION_WEIGHT = 2_000_000;
const COUNTY_WEIGHT = 1_000_000;
/** Of a town that stands alone, people. */
export const LEAST_ALONE = 15_000;
/** The same by an alternate name: without and with a likely country. */
const [LEAST_ALTERNATE, LEAST_LIKELY_ALTERNATE] = [100_000, 5_000];
/** Towns of one name this near are one place. */
export const NEAR_KM = 60;

/** "New York" and "Lisboa" are the cities before they are the regions around them. */
export function isTownOf({ town, own }: NamedTown, region: Region): boolean {
  const sameName = own || foldName(nameOfTown(town)) === foldName(region.name);
  return sameName && !REGION_FIRST.has(region.name) && populationOf(town) >= LEAST_ALONE;
}

export function isTownByItself({ town, own }: NamedTown): boolean {
  return own && populationOf(town) >= LEAST_ALONE;
}

export function isKnownWell({ town, own }: NamedTown, said: ReadonlySet<string>, { only }: PlaceHints): boolean {
  const population = populationOf(town);
  const isLikely = said.has(countryOfTown(town)) || only !== undefined;
  if (own) return isLikely || population >= LEAST_ALONE;
  return population >= (isLikely ? LEAST_LIKELY_ALTERNATE : LEAST_ALTERNATE);
}

/** GeoNames' alternates of American towns are mostly names of former times. */
export function leastAlternate(town: Town): number {
  return countryOfTown(town) === "US" ? LEAST_ALTERNATE : 1_000;
}

export function allowed(towns: readonly NamedTown[], { only }: PlaceHints): readonly NamedTown[] {
  return only ? towns.filter(({ town }) => only.has(countryOfTown(town))) : towns;
}

function shareOf(country: string): number {
  return SHARE.get(country) ?? REST;
}

export function weightOf({ town, own }: NamedTown, said: ReadonlySet<string>): number {
  const country = countryOfTown(town);
  const weight = Math.max(populationOf(town), 300) * shareOf(country) * (own ? 1 : ALTERNATE);
  return said.has(country) ? weight * LIKELY : weight;
}

export function heaviest(towns: readonly NamedTown[], said: ReadonlySet<string>): NamedTown | null {
  let best: NamedTown | null = null;
  for (const named of towns) if (!best || weightOf(named, said) > weightOf(best, said)) best = named;
  return best;
}

/** The heaviest, if no other town of the name comes near it in weight; parts of one city do not count. */
export function clearest(towns: readonly NamedTown[], said: ReadonlySet<string>): NamedTown | null {
  const best = heaviest(towns, said);
  if (!best) return null;
  const weight = weightOf(best, said);
  const rival = towns.find(
    (named) => named !== best && weightOf(named, said) * CLEAR > weight && distanceKm(named.town, best.town) > NEAR_KM,
  );
  return rival ? null : best;
}

/** Regions of countries with few postings are meant only where something else speaks for the country. */
export function isLikelyRegion({ country }: Region, said: ReadonlySet<string>): boolean {
  return said.has(country) || shareOf(country) > REST;
}

export function weightOfRegion(region: Region, said: ReadonlySet<string>): number {
  const weight = (region.districts ? COUNTY_WEIGHT : REGION_WEIGHT) * shareOf(region.country);
  return said.has(region.country) ? weight * LIKELY : weight;
}

export function isSame(a: FoundPlace, b: FoundPlace): boolean {
  if (a.town !== null && b.town !== null) return distanceKm(a.town, b.town) <= NEAR_KM;
  const [town, region] = a.town !== null ? [a.town, b.region] : [b.town, a.region];
  return town !== null && region !== null && liesIn(town, region);
}
