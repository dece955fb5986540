import type { ScoreComponent } from "./model.ts";

/** By which weights a person's jobs are scored. */
export interface Strategy {
  /** Tells the table, the rules and the weights, so that it changes whenever a score of its people could. */
  name: string;
  /** Shares of the whole, whole numbers that sum to 100. An unknown component drops out and the others are scaled up. */
  weights: Readonly<Record<ScoreComponent, number>>;
}

/** A table that is in use, and for how many people as against the others: 90 and 10, or 9 and 1. */
export interface StrategyShare {
  /** Without version. */
  table: string;
  share: number;
}

/** Of everything but the weights that a score hangs on; counts up when any of it changes, and then everybody is stale. */
const RULES = 5;

const TABLES = {
  rules: { SKILLS: 40, EXPERIENCE: 25, INDUSTRY: 15, WORK_ARRANGEMENT: 10, SEMANTIC: 10 },
  titles: { SKILLS: 35, EXPERIENCE: 20, INDUSTRY: 15, WORK_ARRANGEMENT: 10, SEMANTIC: 20 },
} satisfies Record<string, Strategy["weights"]>;

export const STRATEGIES: ReadonlyMap<string, Strategy> = new Map(
  Object.entries(TABLES).map(([table, weights]) => [table, createStrategy(table, weights)]),
);

/** Of whoever has no other: people without an account, and everybody while nothing else is said. */
export const DEFAULT_STRATEGY = createStrategy("rules", TABLES.rules);

export const DEFAULT_SHARES: readonly StrategyShare[] = [{ table: "rules", share: 100 }];

/** @param rules left out: those of this code */
export function createStrategy(table: string, weights: Strategy["weights"], rules = RULES): Strategy {
  const digest = hash(
    Object.entries(weights)
      .map(([component, weight]) => `${component} ${weight}`)
      .sort()
      .join(),
  );
  return { name: `${table}-${rules}-${digest.toString(16).padStart(8, "0").slice(0, 4)}`, weights };
}

/**
 * The strategy of a person: always the same for the same shares. Rendezvous hashing: each table draws a lot for the person,
 * weighted by its share, and the best one wins. So nobody changes between two tables of which neither's share was touched,
 * as they would if shares were ranges one after the other; and new weights under an old name move nobody.
 * @param shares of tables in STRATEGIES, positive
 */
export function strategyOf(userId: string, shares: readonly StrategyShare[]): Strategy {
  let best = { lot: Number.POSITIVE_INFINITY, table: "" };
  for (const { table, share } of shares) {
    // Uniform between 0 and 1; of exponential variates the least falls to each by its rate.
    const drawn = (hash(`${table} ${userId}`) + 0.5) / 2 ** 32;
    const lot = -Math.log(drawn) / share;
    if (lot < best.lot) best = { lot, table };
  }
  return STRATEGIES.get(best.table) ?? DEFAULT_STRATEGY;
}

/** FNV-1a over UTF-16 units, then mixed (the end of MurmurHash3), as FNV alone hardly spreads a last letter. 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
