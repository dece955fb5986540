/** US dollars for a million tokens. */
export interface Prices {
  input: number;
  output: number;
  /** For an entry that lives five minutes, and for one that lives an hour. */
  cacheWrite5m: number;
  cacheWrite1h: number;
  cacheRead: number;
}

export interface ModelFacts {
  prices: Prices;
  /** Where longer prompts cost more: from how many tokens of input on, and what. */
  long?: { above: number; prices: Prices };
  /** A shorter beginning of a prompt is not cached, without a word. */
  leastCached: number;
}

/** When the figures were read: platform.claude.com, "Pricing", and the overview of each model. */
export const PRICES_AS_OF = "2026-10";

const prices = (input: number, output: number, cacheRead: number): Prices => ({
  input,
  output,
  cacheWrite5m: 1.25 * input,
  cacheWrite1h: 2 * input,
  cacheRead,
});

/** The models whose prices are known here; CLAUDE_PRICES adds others, or says otherwise. */
export const MODELS: ReadonlyMap<string, ModelFacts> = new Map([
  [
    "claude-haiku-5-5",
    { prices: prices(0.1, 0.5, 0.01), long: { above: 100_000, prices: prices(0.5, 2.5, 0.05) }, leastCached: 512 },
  ],
  ["claude-sonnet-5-5", { prices: prices(2, 10, 0.1), leastCached: 1_024 }],
  ["claude-opus-5-5", { prices: prices(4, 20, 0.2), leastCached: 512 }],
]);

/** Of a model that is not known: the largest that any has. */
export const LEAST_CACHED = 4_096;
/** Message batches cost half. */
const BATCH_SHARE = 0.5;
const MILLION = 1_000_000;

/** What a request used, as an answer's usage says; each token counted once. */
export interface Tokens {
  /** Neither written to the cache nor read from it. */
  input: number;
  cacheWrite5m: number;
  cacheWrite1h: number;
  cacheRead: number;
  output: number;
}

/** US dollars. */
export function costOf(tokens: Tokens, { prices, long }: ModelFacts, inBatch: boolean): number {
  const { input, cacheWrite5m, cacheWrite1h, cacheRead, output } = tokens;
  const isLong = long && input + cacheWrite5m + cacheWrite1h + cacheRead > long.above;
  const each = isLong ? long.prices : prices;
  const cost =
    input * each.input +
    cacheWrite5m * each.cacheWrite5m +
    cacheWrite1h * each.cacheWrite1h +
    cacheRead * each.cacheRead +
    output * each.output;
  return (cost * (inBatch ? BATCH_SHARE : 1)) / MILLION;
}

/** The token counter's result is an estimate, says its documentation; this much more is reserved. */
const COUNT_SLACK = 1.05;

/** The most that a request can cost in US dollars: all of its input written to the cache (ask.ts: for five minutes), all of its output used. */
export function mostOf(
  { input, maxTokens }: { input: number; maxTokens: number },
  facts: ModelFacts,
  inBatch: boolean,
): number {
  const most = Math.ceil(input * COUNT_SLACK);
  return costOf({ input: 0, cacheWrite5m: most, cacheWrite1h: 0, cacheRead: 0, output: maxTokens }, facts, inBatch);
}
