/** Chance that comes out the same for the same keys. */
export type Dice = {
  /** From 0 up to, not including, 1. */
  roll(): number;
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `count` of the list, or all, in the list's own order. */
  some<T>(list: readonly T[], count: number): T[];
  /** A key of the table, each as likely as its weight. */
  weighted<K extends string>(weights: Partial<Record<K, number>>): K;
};

/** Mulberry32 (Tommy Ettinger, public domain), seeded with a mix of the keys. */
export function createDice(...keys: number[]): Dice {
  let state = keys.reduce((mixed, key) => Math.imul(mixed ^ (key | 0), 0x9e3779b1) ^ (mixed >>> 15), 0x5bd1e995);

  function roll(): number {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  }
  const whole = (min: number, max: number) => min + Math.floor(roll() * (max - min + 1));

  return {
    roll,
    whole,
    chance: (probability) => roll() < probability,
    pick(list) {
      const item = list[whole(0, list.length - 1)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
    some(list, count) {
      const order = list.map((_, index) => ({ index, key: roll() }));
      const chosen = order.sort((a, b) => a.key - b.key).slice(0, count);
      return chosen.sort((a, b) => a.index - b.index).map(({ index }) => list[index]!);
    },
    weighted<K extends string>(weights: Partial<Record<K, number>>): K {
      const entries = Object.entries(weights) as [K, number][];
      let left = roll() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      return entries[entries.length - 1]![0];
    },
  };
}
