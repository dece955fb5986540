import { RateLimited } from "../errors.ts";

/** How many things somebody has open at once at this process. */
export interface Seats {
  /** @returns the way to give it, or so many, back, once. @throws RATE_LIMITED when `who` has as many as there are */
  take(who: string, many?: number): () => void;
}

/** When it is worth to ask again: seats are given back whenever something ends. */
export const AGAIN_SECONDS = 5;

/** @param most 0: any number */
export function createSeats(most: number, what: string): Seats {
  const taken = new Map<string, number>();
  return {
    take(who, many = 1) {
      const count = (taken.get(who) ?? 0) + many;
      if (most > 0 && count > most)
        throw new RateLimited(`You have ${most} ${what} open at once: end one of them first.`, AGAIN_SECONDS);
      taken.set(who, count);
      let isTaken = true;
      return () => {
        if (!isTaken) return;
        isTaken = false;
        const left = (taken.get(who) ?? many) - many;
        if (left > 0) taken.set(who, left);
        else taken.delete(who);
      };
    },
  };
}
