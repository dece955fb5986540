import { spread } from "./diversity.ts";

/** A place of a list that was made by `score`, and what a closer look moves it by within the list; left out: nothing. */
export interface MovedPlace {
  /** 0 to 100, in steps of 0.001. */
  score: number;
  delta?: number;
}

/** The score that is shown: 0 to 100, in steps of 0.001. */
export function shownScore({ score, delta = 0 }: MovedPlace): number {
  return Math.round(1_000 * (score + delta)) / 1_000;
}

/**
 * The same places by the scores that are shown. Which jobs are on a list is a matter of the scores that it was made by, so that it does
 * not hang on who was looked at; where they stand is not.
 * @param places as the list was made, the best first
 */
export function reorder<Place extends MovedPlace>(
  places: readonly Place[],
  companyOf: (place: Place) => string | number | null,
  mostOfCompany: number | null,
): readonly Place[] {
  if (places.every(({ delta = 0 }) => delta === 0)) return places;
  const sorted = [...places].sort((a, b) => shownScore(b) - shownScore(a));
  return spread(sorted, companyOf, places.length, mostOfCompany);
}
