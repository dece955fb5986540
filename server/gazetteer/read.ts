import { remembered } from "../remembered.ts";
import { foldName } from "./fold.ts";
import { countryOfTown, type NamedTown, populationOf, type Town } from "./gazetteer.ts";
import { LEAST_ABROAD, meaningOf } from "./meaning.ts";
import { countryPlace, type FoundPlace, type PlaceHints, regionPlace, townPlace } from "./place.ts";
import { hasLondonDistrict, postcodeIn } from "./postcodes.ts";
import { liesIn, type Region, regionOfCode } from "./regions.ts";
import { facilityTown, isOrdinaryCode, type Segment, segmentsOf } from "./segments.ts";
import { allowed, clearest, heaviest, isTownOf, leastAlternate, REGION_WEIGHT } from "./weigh.ts";

const DIRECTION = /^(?:north|south|east|west|central|mid)[ -]+(?=\p{L})/iu;
/** Of a town that a hospital or a university is named after. */
const LEAST_FACILITY = 20_000;

/** The places that a text such as "Austin, TX or Denver, CO" names; what is doubtful is left out. */
export function readPlaces(written: string, hints?: PlaceHints): readonly FoundPlace[] {
  return hints ? read(written, hints) : readAlone(written);
}

/** Without hints the same text always names the same places. */
const readAlone = remembered((written) => read(written, {}));

function read(written: string, hints: PlaceHints): FoundPlace[] {
  const text = written.slice(0, 300);
  const postcode = postcodeIn(text);
  const own: PlaceHints = postcode ? { ...hints, only: new Set([postcode.country]) } : hints;
  const found = resolve(segmentsOf(text), own);
  if (!found.length && own.only && DIRECTION.test(text))
    found.push(...resolve(segmentsOf(text.replace(DIRECTION, "")), own));
  if (!found.length) found.push(...facilityPlace(text, own));
  if (postcode && !found.some((place) => place.country === postcode.country)) {
    const region = postcode.region ? regionOfCode(postcode.region) : null;
    const { near: name } = postcode;
    const isNamed = name !== null && (postcode.isTown || ` ${foldName(text)} `.includes(` ${name} `));
    const near = isNamed ? resolve(segmentsOf(name), own) : [];
    found.push(near[0] ?? { town: null, region, country: postcode.country });
  } else if (hasLondonDistrict(text) && own.only?.has("GB") && !found.some((place) => place.town !== null)) {
    found.push(...resolve(segmentsOf("London"), own));
  }
  return found;
}

/** "Salford Royal Hospital" stands in Salford, where the country is known. */
function facilityPlace(text: string, hints: PlaceHints): FoundPlace[] {
  if (!hints.only && !hints.likely?.size) return [];
  const countries = hints.only ?? (hints.likely as ReadonlySet<string>);
  const towns = facilityTown(text).filter(
    ({ town, own }) => own && countries.has(countryOfTown(town)) && populationOf(town) >= LEAST_FACILITY,
  );
  return towns[0] ? [townPlace(towns[0].town)] : [];
}

/** From the end to the beginning, because what stands behind a name says which one is meant. */
function resolve(segments: readonly Segment[], hints: PlaceHints): FoundPlace[] {
  const said = new Set(hints.likely);
  for (const { country, regions, towns, weak } of segments) {
    if (country && !weak && regions.length === 0) said.add(country);
    else if (!weak && regions.length === 1 && towns.length === 0) said.add((regions[0] as Region).country);
  }
  const places: (FoundPlace | null)[] = segments.map(() => null);
  for (let index = segments.length - 1; index >= 0; index--) {
    const segment = segments[index] as Segment;
    const behind = qualifiersBehind(segments, index);
    const qualified = matchTown(segment, behind, said, hints);
    if (qualified) {
      places[index] = qualified.place;
      places.fill(null, index + 1, index + 1 + qualified.used);
      continue;
    }
    const next = places[index + 1] ?? null;
    if (segment.weak) {
      places[index] = segment.sole ? codePlace(segment, hints) : weakArea(segment, index, behind, said, hints);
      continue;
    }
    // "Springfield Road, CA": a town that its region does not know is none of its towns.
    const area = behind[0];
    if (
      area &&
      !area.towns.length &&
      segment.towns.length &&
      !segment.country &&
      !segment.regions.length &&
      !segment.nickname
    ) {
      const big = meaningOf(segment, said, hints, null);
      if (!(area.weak && big?.town != null && populationOf(big.town) >= LEAST_ABROAD)) {
        if (area.weak)
          places[index + 1] = weakArea({ ...area, unknownBefore: true }, index + 1, behind.slice(1), said, hints);
        continue;
      }
      places[index] = big;
      places[index + 1] = null;
      continue;
    }
    places[index] = areaWith(segment, behind, hints, places, index) ?? meaningOf(segment, said, hints, next);
  }
  return places.filter((place) => place !== null);
}

/** "FR" alone is France, "TX" Texas; "CA" and "DE" may be two places. */
function codePlace({ text, country, regions }: Segment, { only }: PlaceHints): FoundPlace | null {
  if (!/^[A-Z]{2,3}$/.test(text) || isOrdinaryCode(text)) return null;
  const states = regions.filter((region) => ["US", "CA", "AU"].includes(region.country));
  const place = states.length === 0 && country ? countryPlace(country) : null;
  const found = place ?? (states.length === 1 && !country ? regionPlace(states[0] as Region) : null);
  return found && (!only || only.has(found.country)) ? found : null;
}

function qualifiersBehind(segments: readonly Segment[], index: number): Segment[] {
  const behind: Segment[] = [];
  for (let next = index + 1; next < segments.length && behind.length < 3; next++) {
    const segment = segments[next] as Segment;
    if (!segment.country && !segment.regions.length) break;
    behind.push(segment);
  }
  return behind;
}

function agrees(town: Town, area: Segment): boolean {
  return area.country === countryOfTown(town) || area.regions.some((region) => liesIn(town, region));
}

function agreesOn(region: Region, area: Segment): boolean {
  return area.country === region.country || area.regions.some((outer) => outer.code === region.code);
}

/** The town of this name that lies in what stands behind it. */
function matchTown(
  segment: Segment,
  behind: readonly Segment[],
  said: ReadonlySet<string>,
  hints: PlaceHints,
): { place: FoundPlace; used: number } | null {
  const towns = allowed(segment.towns, hints);
  for (let used = behind.length; used > 0 && towns.length; used--) {
    const areas = behind.slice(0, used);
    const inside = towns.filter(({ town }) => areas.every((area) => agrees(town, area)));
    if (!inside.length) continue;
    const byRegion = areas.some((area) =>
      area.regions.some((region) => inside.some(({ town }) => liesIn(town, region))),
    );
    const best = byRegion ? heaviest(inside, said) : clearest(inside, said);
    // "California, United States" is the state.
    const region = segment.regions.find((area) => areas.every((outer) => agreesOn(area, outer)));
    const isCity = best?.own && populationOf(best.town) >= REGION_WEIGHT;
    if (region && !isCity && !(best && liesIn(best.town, region) && isTownOf(best, region))) {
      return { place: regionPlace(region), used };
    }
    if (!best) return { place: countryPlace(countryOfTown((inside[0] as NamedTown).town)), used };
    if (!best.own && populationOf(best.town) < leastAlternate(best.town)) continue;
    // "Boston, New York" are two cities, though New York has a village of that name.
    const area = behind[0] as Segment;
    const rival = area.towns.length && !area.weak ? heaviest(towns, said) : null;
    const abroad = rival && populationOf(rival.town) >= Math.max(LEAST_ABROAD, 20 * populationOf(best.town));
    if (abroad && populationOf((area.towns[0] as NamedTown).town) >= LEAST_ABROAD) continue;
    return { place: townPlace(best.town), used };
  }
  return null;
}

/** "Surrey, UK", "Ontario, Canada": a region with its country behind it; "Bavaria, Germany". */
function areaWith(
  segment: Segment,
  behind: readonly Segment[],
  hints: PlaceHints,
  places: (FoundPlace | null)[],
  index: number,
): FoundPlace | null {
  const area = behind[0];
  if (!area || segment.country) return null;
  const inside = segment.regions.filter((region) => agreesOn(region, area));
  const region = inside.length === 1 ? inside[0] : undefined;
  if (!region || (hints.only && !hints.only.has(region.country))) return null;
  places[index + 1] = null;
  return { town: null, region, country: region.country };
}

/** Letters and everyday words: a state or country in capitals behind something that is no known town. */
function weakArea(
  segment: Segment,
  index: number,
  behind: readonly Segment[],
  said: ReadonlySet<string>,
  hints: PlaceHints,
): FoundPlace | null {
  if (!/^[A-Z]{2,3}$/.test(segment.text)) return null;
  if (segment.unknownBefore && !isOrdinaryCode(segment.text)) {
    // "Lake Tahoe, CA": two letters behind a name are a state before they are a country.
    const state = segment.regions.find(({ country }) => country === "US");
    if (state && (!hints.only || hints.only.has("US")) && behind.every((area) => agreesOn(state, area))) {
      return regionPlace(state);
    }
  }
  if (index === 0) return null;
  const outer = behind.find((area) => area.country && !area.weak)?.country;
  const regions = segment.regions.filter(
    ({ country }) => (!outer || country === outer) && (!hints.only || hints.only.has(country)),
  );
  const region = regions.length === 1 ? regions[0] : regions.find(({ country }) => said.has(country));
  if (region && (!segment.country || outer || said.has(region.country))) return regionPlace(region);
  const { country } = segment;
  return country && said.has(country) && (!hints.only || hints.only.has(country)) ? countryPlace(country) : null;
}
