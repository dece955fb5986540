import { countryOfTown, distanceKm, populationOf, type Town } from "./gazetteer.ts";
import { countryPlace, type FoundPlace, type PlaceHints, regionPlace, townPlace } from "./place.ts";
import { liesIn } from "./regions.ts";
import type { Segment } from "./segments.ts";
import {
  allowed,
  CLEAR,
  clearest,
  isKnownWell,
  isLikelyRegion,
  isSame,
  isTownByItself,
  isTownOf,
  LEAST_ALONE,
  NEAR_KM,
  weightOf,
  weightOfRegion,
} from "./weigh.ts";

const CITY_STATES = new Set(["SG", "HK", "MO", "MC", "GI"]);
/** Of a part of the town that is named behind it. */
const LEAST_PART = 5_000;
/** Of a town in a list of towns that lies in another country than its neighbour. */
export const LEAST_ABROAD = 300_000;

/** What a name means that nothing qualifies; `next` is the place named behind it. */
export function meaningOf(
  segment: Segment,
  said: ReadonlySet<string>,
  hints: PlaceHints,
  next: FoundPlace | null,
): FoundPlace | null {
  const { only } = hints;
  const towns = allowed(segment.towns, hints);
  if (segment.nickname) {
    const [town] = towns;
    const [region] = segment.regions;
    return town ? townPlace(town.town) : region && (!only || only.has(region.country)) ? regionPlace(region) : null;
  }
  if (next?.town != null) {
    const near = towns.find(({ town }) => distanceKm(town, next.town as Town) <= NEAR_KM);
    if (near) return populationOf(near.town) >= LEAST_PART ? townPlace(near.town) : null;
  }
  const regions = segment.regions.filter(({ country }) => !only || only.has(country));
  if (segment.country && (!only || only.has(segment.country))) {
    if (regions.length && !said.has(segment.country)) return null;
    const itself = CITY_STATES.has(segment.country)
      ? towns.find(({ town }) => countryOfTown(town) === segment.country)
      : null;
    return itself ? townPlace(itself.town) : countryPlace(segment.country);
  }
  const first = clearest(towns, said);
  const around = regions.find((region) => first && liesIn(first.town, region));
  if (first && around && isTownOf(first, around)) return townPlace(first.town);
  const meanings = [
    ...towns.map((named) => ({ weight: weightOf(named, said), place: townPlace(named.town), named })),
    ...regions
      .filter((region) => isLikelyRegion(region, said) || only)
      .map((region) => ({
        weight: weightOfRegion(region, said),
        place: regionPlace(region),
        named: null,
      })),
  ].sort((a, b) => b.weight - a.weight);
  const [best, ...others] = meanings;
  if (!best) return null;
  const rival = others.find(({ place }) => !isSame(best.place, place));
  if (rival && best.weight < CLEAR * rival.weight) {
    const serious = meanings.filter(({ weight }) => weight * 10 >= best.weight);
    const oneCountry = serious.every(({ place }) => place.country === best.place.country);
    return oneCountry && best.weight >= LEAST_ALONE * 2 ? countryPlace(best.place.country) : null;
  }
  const place = best.place;
  if (best.named && !isKnownWell(best.named, said, hints)) return null;
  // Zion is another name of Jerusalem, Sion the only one of a town in Switzerland.
  if (
    best.named &&
    !best.named.own &&
    !said.has(place.country) &&
    (segment.regions.length > 0 || towns.some(isTownByItself))
  )
    return null;
  if (next) {
    // "Victoria, London" is no state of Australia, "Seattle, Toronto" are two cities.
    const least = next.country === place.country ? LEAST_ALONE : LEAST_ABROAD;
    if (place.town === null ? next.country !== place.country : populationOf(place.town) < least) return null;
  }
  return place;
}
