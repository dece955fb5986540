import { requestOf } from "../../claude/ask.ts";
import { judgeMatches } from "../../claude/judge-matches.ts";
import type { MatchInput } from "../../claude/match-input.ts";
import { costOf, MODELS, type Tokens } from "../../claude/prices.ts";
import { type Asked, MODEL, type Night } from "./costs-night.ts";
import { createPromptCache, inputTokensOf, tokensOf } from "./fake-claude-cache.ts";
import { blocksOf, checkParams, type Params, type TextBlock } from "./fake-claude-params.ts";

/** Assumed: what is thought at low effort, as a share of what is said. It is paid as output. */
export const THOUGHT = 0.3;

/**
 * What a batch marks for the cache: the system prompt, for how long, from so many requests on; and a person's profile, for five
 * minutes, from so many requests of theirs on. Where a profile is marked, the system prompt is too.
 */
export interface Marks {
  system: { ttl: "1h" | "5m"; from: number } | null;
  profile: number | null;
}

/** As claude-batches.ts marks (ENOUGH_FOR_SYSTEM, ENOUGH_FOR_PROFILE) and ask.ts for how long: checkNight holds it against the bill. */
export const BUILT: Marks = { system: { ttl: "5m", from: 5 }, profile: 4 };

/** Of an answer, with what was thought. */
export function outputOf(answer: string): number {
  return tokensOf(answer.length) * (1 + THOUGHT);
}

/** What requests use of which nothing is cached. */
export function uncached(asked: readonly Asked[]): Tokens {
  return sum(
    asked.map(({ params, answer }) => ({ ...NOTHING, input: inputTokensOf(params), output: outputOf(answer) })),
  );
}

/**
 * What batches use with these marks.
 * @param hits "every": one after the other, all that was written is read; "none": as if all were asked at the same moment, or nothing were kept
 */
export function marked(batches: readonly (readonly Asked[])[], marks: Marks, hits: "every" | "none"): Tokens {
  const now = () => new Date(0);
  const shared = createPromptCache(now);
  return sum(
    batches.flatMap((asked) => {
      const ttls = ttlsIn(asked, marks);
      return asked.map(({ params, answer }) => {
        const cache = hits === "every" ? shared : createPromptCache(now);
        const { input, commit } = cache.look(withMarks(params, ttls(params)));
        commit();
        const { fresh, read, write5m, write1h } = input;
        const output = outputOf(answer);
        return { input: fresh, cacheRead: read, cacheWrite5m: write5m, cacheWrite1h: write1h, output };
      });
    }),
  );
}

/** Of the system prompt and of the profile. */
type Ttls = ["1h" | "5m" | null, "5m" | null];

function ttlsIn(batch: readonly Asked[], { system, profile }: Marks): (params: Params) => Ttls {
  const times = new Map<string, number>();
  for (const { params } of batch) times.set(profileOf(params), (times.get(profileOf(params)) ?? 0) + 1);
  return (params) => {
    const isShared = profile !== null && (times.get(profileOf(params)) ?? 0) >= profile;
    const isMarked = system !== null && (isShared || batch.length >= system.from);
    return [isMarked ? system.ttl : null, isShared ? "5m" : null];
  };
}

/** The system prompt, then the user turn: who it is about, and the matches. */
function textsOf(params: Params): TextBlock[] {
  return blocksOf(params).map(({ block }) => block);
}

function profileOf(params: Params): string {
  return textsOf(params)[1]?.text ?? "";
}

function withMarks(params: Params, ttls: Ttls): Params {
  const copy = structuredClone(params);
  textsOf(copy).forEach((block, at) => {
    const ttl = ttls[at] ?? null;
    block.cache_control = ttl ? { type: "ephemeral", ttl } : null;
  });
  return copy;
}

/** The same with one match a request. */
export function onePairEach(asked: readonly Asked[]): Asked[] {
  return asked.flatMap(({ params, answer }) => {
    const { person, matches } = inputOf(params);
    const said = (JSON.parse(answer) as { matches: unknown[] }).matches;
    return matches.map((match, at) => {
      const facts = { model: MODEL, leastCached: 0, caches: "nothing" } as const;
      const alone = requestOf(judgeMatches, { person, matches: [match] }, facts);
      return { params: checkParams(alone, { inBatch: false }), answer: JSON.stringify({ matches: [said[at]] }) };
    });
  });
}

/** What a request about matches is about. */
export function inputOf(params: Params): MatchInput {
  const [, ...turn] = textsOf(params);
  return Object.assign({}, ...turn.map(({ text }) => JSON.parse(text) as object)) as MatchInput;
}

/** US dollars. */
export function usdOf(tokens: Tokens, model: string, inBatch: boolean): number {
  const { prices, leastCached } = MODELS.get(model)!;
  // Sums of requests of which none is long (checkNight).
  return costOf(tokens, { prices, leastCached }, inBatch);
}

/** @throws Error where a request is so long that it has other prices, or where what is counted here is not what was billed */
export function checkNight({ asked, batches, bill }: Night): void {
  const longest = Math.max(...asked.map(({ params }) => inputTokensOf(params)));
  const above = Math.min(...[...MODELS.values()].map(({ long }) => long?.above ?? Number.POSITIVE_INFINITY));
  if (longest > above) throw new Error(`a request has ${longest} tokens`);
  const counted = marked(batches, BUILT, "every");
  for (const kind of ["input", "cacheWrite5m", "cacheWrite1h", "cacheRead"] as const)
    if (counted[kind] !== bill[kind])
      throw new Error(`${kind}: ${counted[kind]} tokens were counted, ${bill[kind]} billed`);
}

export function scaled(tokens: Tokens, by: number): Tokens {
  const { input, cacheWrite5m, cacheWrite1h, cacheRead, output } = tokens;
  return {
    input: input * by,
    cacheWrite5m: cacheWrite5m * by,
    cacheWrite1h: cacheWrite1h * by,
    cacheRead: cacheRead * by,
    output: output * by,
  };
}

const NOTHING: Tokens = { input: 0, cacheWrite5m: 0, cacheWrite1h: 0, cacheRead: 0, output: 0 };

function sum(all: readonly Tokens[]): Tokens {
  return all.reduce(
    (total, each) => ({
      input: total.input + each.input,
      cacheWrite5m: total.cacheWrite5m + each.cacheWrite5m,
      cacheWrite1h: total.cacheWrite1h + each.cacheWrite1h,
      cacheRead: total.cacheRead + each.cacheRead,
      output: total.output + each.output,
    }),
    NOTHING,
  );
}
