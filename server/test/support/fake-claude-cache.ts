import { createHash } from "node:crypto";
import { blocksOf, type CountParams, MODELS } from "./fake-claude-params.ts";

/** How many UTF-16 units of text make a token, in a prompt as in an answer. */
export const CHARACTERS_PER_TOKEN = 2.5;
/** Tokens that every prompt has beside its texts. */
const OVERHEAD_TOKENS = 200;

const MINUTE = 60_000;
const TTL = { "5m": 5 * MINUTE, "1h": 60 * MINUTE };
/** How many blocks the API looks back from a breakpoint for what was cached before, itself included. */
const LOOKBACK = 20;

export const tokensOf = (characters: number) => Math.ceil(characters / CHARACTERS_PER_TOKEN);

/** A prompt up to the end of one of its blocks. */
interface Prefix {
  /** The same for the same model, schema and texts up to here, and for them alone. */
  key: string;
  tokens: number;
  /** Of the breakpoint here; null: there is none. */
  ttl: keyof typeof TTL | null;
}

/** Input tokens by what they cost. */
export interface Input {
  fresh: number;
  read: number;
  write5m: number;
  write1h: number;
}

/** The prefixes of a prompt, one for each block. Schema and system come first, as in the API. */
function prefixesOf(params: CountParams): Prefix[] {
  const schema = JSON.stringify(params.output_config?.format?.schema ?? "");
  let characters = params.output_config?.format ? schema.length : 0;
  let key = digest(params.model, schema, JSON.stringify(params.thinking ?? null));
  const blocks = blocksOf(params);
  return blocks.map(({ role, block }, index) => {
    characters += block.text.length;
    key = digest(key, role, block.text);
    const mark = block.cache_control ?? (index === blocks.length - 1 ? params.cache_control : null);
    return { key, tokens: OVERHEAD_TOKENS + tokensOf(characters), ttl: mark ? (mark.ttl ?? "5m") : null };
  });
}

function digest(...parts: string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64");
}

/** All tokens of a prompt, cached or not. */
export function inputTokensOf(params: CountParams): number {
  return prefixesOf(params).at(-1)?.tokens ?? OVERHEAD_TOKENS;
}

/**
 * The prompt cache: an entry for each breakpoint that was written, alive for its time to live since its last use.
 * Source: platform.claude.com/docs/en/build-with-claude/prompt-caching (also for the order and the price of mixed ttls).
 */
export function createPromptCache(now: () => Date) {
  const entries = new Map<string, { until: number; ttl: keyof typeof TTL }>();
  const isAlive = ({ key }: Prefix) => (entries.get(key)?.until ?? 0) > now().getTime();

  return {
    /** What a prompt costs now. An entry is there for others only once the answer begins: `commit`. */
    look(params: CountParams): { input: Input; commit(): void } {
      const prefixes = prefixesOf(params);
      const smallest = MODELS[params.model]?.smallestCacheable ?? 0;
      const marked = prefixes.flatMap(({ ttl, tokens }, index) => (ttl && tokens >= smallest ? [index] : []));
      const hit = Math.max(
        -1,
        ...marked.flatMap((mark) =>
          prefixes
            .slice(Math.max(0, mark - LOOKBACK + 1), mark + 1)
            .flatMap((prefix) => (isAlive(prefix) ? [prefixes.indexOf(prefix)] : [])),
        ),
      );
      const at = (index: number | undefined) => (index === undefined || index < 0 ? 0 : (prefixes[index]?.tokens ?? 0));
      const written = marked.filter((mark) => mark > hit);
      const read = at(hit);
      const upToHour = Math.max(read, at(written.filter((mark) => prefixes[mark]?.ttl === "1h").at(-1)));
      const upToLast = Math.max(upToHour, at(written.at(-1)));
      return {
        input: {
          fresh: at(prefixes.length - 1) - upToLast,
          read,
          write5m: upToLast - upToHour,
          write1h: upToHour - read,
        },
        commit() {
          const used = prefixes.filter((prefix, index) => index <= hit && isAlive(prefix));
          for (const { key } of used) {
            const entry = entries.get(key);
            if (entry) entry.until = now().getTime() + TTL[entry.ttl];
          }
          for (const mark of written) {
            const { key, ttl } = prefixes[mark] as Prefix;
            if (ttl) entries.set(key, { ttl, until: now().getTime() + TTL[ttl] });
          }
        },
      };
    },
  };
}
