import { append } from "../columns.ts";
import { EARTH_KM, FAR_KM, fits, nearness, type Place, type PlaceWish } from "../places.ts";
import { FULL } from "../score.ts";
import { HERE_BIT } from "./fields.ts";

/** Farther than any distance that counts, as a squared chord on a sphere of radius 1. */
const BEYOND = (2 * Math.sin((FAR_KM + 1) / (2 * EARTH_KM))) ** 2;

/** How near places are to where somebody wants to be: a number each, as fields.ts has it. */
export interface Gauge {
  measure(wish: PlaceWish, into: Int32Array): void;
}

/**
 * Measures many places at once: by distance where both towns are known, in words only those that the wish's first word is
 * among; all others by their countries.
 */
export function createGauge(places: readonly Place[]): Gauge {
  const inCountry = new Map<string, number[]>();
  const withWord = new Map<string, number[]>();
  const points: number[] = [];
  const placeOfPoint: number[] = [];
  const hasPoints = Uint8Array.from(places, (place) => (place.points.length > 0 ? 1 : 0));
  const hasCountries = Uint8Array.from(places, (place) => (place.countries.length > 0 ? 1 : 0));
  for (const [at, place] of places.entries()) {
    for (const code of place.countries) append(inCountry, code, at);
    for (const word of new Set(place.texts.flatMap((text) => text.trim().split(" ")))) append(withWord, word, at);
    for (const point of place.points) {
      points.push(...point);
      placeOfPoint.push(at);
    }
  }
  const directions = Float64Array.from(points);

  return {
    measure(wish, into) {
      const { point, country, isCountry } = wish;
      const exactly = (at: number) => {
        const near = nearness(places[at]!, [wish]);
        into[at] = (near === null ? 0 : near + 1) | (fits(places[at]!, wish) ? HERE_BIT : 0);
      };
      const elsewhere = country === null ? 0 : 1;
      for (let at = 0; at < places.length; at++)
        into[at] = point !== null && hasPoints[at] ? 1 : hasCountries[at]! & elsewhere;
      for (const at of (country !== null && inCountry.get(country)) || []) {
        if (point !== null && hasPoints[at]) continue;
        // Somewhere in the country is there, but how near is not known.
        const { nationwide } = places[at]!;
        into[at] = isCountry ? HERE_BIT | (FULL + 1) : nationwide ? HERE_BIT : 0;
      }
      if (point !== null) {
        const [x, y, z] = point;
        for (let of = 0, at = 0; of < placeOfPoint.length; of++, at += 3) {
          const chord = (directions[at]! - x) ** 2 + (directions[at + 1]! - y) ** 2 + (directions[at + 2]! - z) ** 2;
          if (chord < BEYOND) exactly(placeOfPoint[of]!);
        }
      }
      for (const at of withWord.get(wish.phrase.split(" ")[0]!) ?? []) exactly(at);
    },
  };
}
