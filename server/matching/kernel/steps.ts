import type { Wishes } from "../veto.ts";
import { TITLE_STEPS } from "./fields.ts";

/**
 * What a row's key says of its title and its pay: the number of the step that holds it, so that most rows are told from those
 * that could be wanted without their records being fetched.
 */

/** What a title weighs is in a step from one of these up to the next; the first step has what is less, the last what is more. */
const TITLES = Array.from({ length: TITLE_STEPS - 1 }, (_, step) => Math.ceil(2 ** (8 + step / 4)));
/** The same of yearly pay in US dollars, behind the step of what is not known. */
const PAYS = Array.from({ length: 30 }, (_, step) => Math.ceil(4_000 * 2 ** (step / 3)));

/** @param weight JobIndex.titleWeights */
export function titleStep(weight: number): number {
  return stepOf(TITLES, weight);
}

/** @param salary NaN: not known */
export function payStep(salary: number): number {
  return Number.isNaN(salary) ? 0 : 1 + stepOf(PAYS, salary);
}

/** A bit for each step of pay: 0 where all in it is less than a person takes. */
export function paysFrom({
  minimumSalary,
  keepUnknownSalary,
}: Pick<Wishes, "minimumSalary" | "keepUnknownSalary">): number {
  if (minimumSalary === null) return -1;
  return (-1 << payStep(minimumSalary)) | (keepUnknownSalary ? 1 : 0);
}

/**
 * How like one of a person's titles a title can be at most, for each step: what they share is no more than the lighter of the
 * two, so that their cosine is at most the root of its share of the other.
 * @param weights of the person's titles
 * @param into a number for each step, 0 to 1
 */
export function mostLike(weights: readonly number[], into: Float32Array): void {
  for (let step = 0; step < TITLE_STEPS; step++) {
    const least = step === 0 ? 0 : TITLES[step - 1]!;
    const most = step === TITLE_STEPS - 1 ? Number.POSITIVE_INFINITY : TITLES[step]! - 1;
    let share = 0;
    for (const weight of weights)
      share = Math.max(share, weight < least ? weight / least : weight > most ? most / weight : 1);
    into[step] = Math.sqrt(share);
  }
}

/** The number of the last bound that is not above it, counted from 1; 0: there is none. */
function stepOf(bounds: readonly number[], value: number): number {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bounds[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
