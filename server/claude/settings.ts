import { z } from "zod";
import { LEAST_CACHED, MODELS, type ModelFacts, type Prices } from "./prices.ts";

/** How Claude is asked; null in the config where it is not. */
export interface ClaudeSettings {
  apiKey: string;
  /** Null: the public API. */
  baseUrl: string | null;
  model: string;
  /** For the first of a list; null: the other one does for all. */
  topModel: string | null;
  /** Matches of a lower matchScore are not looked at. */
  minimumScore: number;
  budget: Budget;
  /** Of each of the models. */
  facts: ReadonlyMap<string, ModelFacts>;
}

/** US dollars; days and months are UTC's. */
export interface Budget {
  perDay: number;
  perMonth: number;
}

/** Of a model that is configured, or was when something was asked. */
export function factsOf({ facts, model }: ClaudeSettings, asked: string): ModelFacts {
  return facts.get(asked) ?? MODELS.get(asked) ?? facts.get(model)!;
}

const amount = () =>
  z
    .string()
    .regex(/^\d{1,6}(\.\d{1,6})?$/, "is not an amount in US dollars like 5 or 0.50")
    .transform(Number);

const MODEL = /^[a-z0-9][a-z0-9.:@-]{2,99}$/i;
const modelName = () => z.string().regex(MODEL, "is not the name of a model like claude-haiku-5-5");

/** The environment's variables for Claude. */
export const CLAUDE_VARIABLES = {
  ANTHROPIC_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, "must be the key alone, without blanks")
    .optional(),
  ANTHROPIC_BASE_URL: z
    .string()
    .refine(
      (value) => /^https?:\/\//.test(value) && URL.canParse(value),
      "is not an address like https://api.anthropic.com",
    )
    .optional(),
  CLAUDE_MODEL: modelName().default("claude-haiku-5-5"),
  CLAUDE_TOP_MODEL: modelName().optional(),
  CLAUDE_MINIMUM_SCORE: z
    .string()
    .regex(/^(100|\d{1,2})(\.\d{1,3})?$/, "must be a score from 0 to 100")
    .transform(Number)
    .default(50),
  CLAUDE_BUDGET_USD_PER_DAY: amount().default(5),
  CLAUDE_BUDGET_USD_PER_MONTH: amount().default(100),
  CLAUDE_PRICES: z.string().optional(),
};

type Variables = z.infer<z.ZodObject<typeof CLAUDE_VARIABLES>>;

/** The settings, or null without a key; and what is wrong with them, a sentence each. */
export function claudeSettings(env: Variables): { settings: ClaudeSettings | null; problems: string[] } {
  const { prices, problems } = pricesOf(env.CLAUDE_PRICES ?? "");
  if (env.ANTHROPIC_API_KEY === undefined) return { settings: null, problems };
  const facts = new Map<string, ModelFacts>();
  for (const model of [env.CLAUDE_MODEL, env.CLAUDE_TOP_MODEL ?? env.CLAUDE_MODEL]) {
    const known = MODELS.get(model);
    const stated = prices.get(model);
    if (stated) facts.set(model, { prices: stated, leastCached: known?.leastCached ?? LEAST_CACHED });
    else if (known) facts.set(model, known);
    else if (problems.length === 0)
      problems.push(
        `The prices of ${model} are not known here: set CLAUDE_PRICES to ${model}=INPUT/OUTPUT/CACHE_WRITE_5M/CACHE_WRITE_1H/CACHE_READ, US dollars for a million tokens, or choose one of ${[...MODELS.keys()].join(", ")}.`,
      );
  }
  const settings: ClaudeSettings = {
    apiKey: env.ANTHROPIC_API_KEY,
    baseUrl: env.ANTHROPIC_BASE_URL ?? null,
    model: env.CLAUDE_MODEL,
    topModel: env.CLAUDE_TOP_MODEL === env.CLAUDE_MODEL ? null : (env.CLAUDE_TOP_MODEL ?? null),
    minimumScore: env.CLAUDE_MINIMUM_SCORE,
    budget: { perDay: env.CLAUDE_BUDGET_USD_PER_DAY, perMonth: env.CLAUDE_BUDGET_USD_PER_MONTH },
    facts,
  };
  return { settings, problems };
}

/** CLAUDE_PRICES: "claude-haiku-5-5=0.10/0.50/0.125/0.20/0.01,…". */
function pricesOf(text: string): { prices: Map<string, Prices>; problems: string[] } {
  const prices = new Map<string, Prices>();
  const problems: string[] = [];
  for (const part of text.split(",").filter((each) => each.trim() !== "")) {
    const [, model = "", figures = ""] = /^\s*([^=\s]+)\s*=\s*(\S+)\s*$/.exec(part) ?? [];
    const [input, output, cacheWrite5m, cacheWrite1h, cacheRead, ...more] = figures
      .split("/")
      .map((figure) => (/^\d+(\.\d+)?$/.test(figure) ? Number(figure) : Number.NaN));
    const values = [input, output, cacheWrite5m, cacheWrite1h, cacheRead];
    if (!MODEL.test(model) || more.length > 0 || !values.every(Number.isFinite))
      problems.push(
        `CLAUDE_PRICES says "${part.trim()}"; it must be like claude-haiku-5-5=0.10/0.50/0.125/0.20/0.01: input, output, cache write for 5 minutes and for an hour, and cache read, US dollars for a million tokens.`,
      );
    else prices.set(model, { input, output, cacheWrite5m, cacheWrite1h, cacheRead } as Prices);
  }
  return { prices, problems };
}
