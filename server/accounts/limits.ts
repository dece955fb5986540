import { createHash } from "node:crypto";
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { RateLimited } from "../errors.ts";
import type { Redis } from "../redis.ts";

const MINUTE = 60;
const HOUR = 3_600;

/**
 * How much in how many seconds, from the first of it on. What a person may do is counted by person; what somebody may do who is not
 * signed in, and what is tried at accounts, by address.
 */
const LIMITS = {
  /** Attempts at one account from one address; a password that is right gives its own back. */
  signIn: { points: 10, seconds: 15 * MINUTE, what: "attempts to sign in" },
  /** At one account from anywhere: NIST SP 800-63B, 5.2.2 has at most 100. */
  signInAnywhere: { points: 100, seconds: HOUR, what: "attempts to sign in to this account" },
  /** From one address at any account: an office may share it. */
  signInsFrom: { points: 100, seconds: 15 * MINUTE, what: "attempts to sign in" },
  signUpsFrom: { points: 20, seconds: HOUR, what: "new accounts" },
  /** To one mailbox. */
  mail: { points: 5, seconds: HOUR, what: "mails to this address" },
  mailsFrom: { points: 30, seconds: HOUR, what: "mails" },
  /** Links and refresh tokens that are tried. */
  tokensFrom: { points: 600, seconds: 15 * MINUTE, what: "attempts" },
  generations: { points: 30, seconds: HOUR, what: "generations" },
  uploads: { points: 30, seconds: HOUR, what: "CVs" },
  matches: { points: 30, seconds: MINUTE, what: "searches of your own" },
} as const;

/** What is limited for the sake of load; the others guard ways in, and always hold. */
const OF_USE = new Set(["generations", "uploads", "matches"]);
const MOST_REFUSED = 100_000;

export type LimitName = keyof typeof LIMITS | "requests";

/** What is left of a limit. */
export interface Left {
  limit: number;
  remaining: number;
  /** Seconds until it is whole again. */
  resetSeconds: number;
  windowSeconds: number;
}

/** Refuses what is too much. Counts in Redis where there is one, else, and while that is away, in this process. */
export interface Limits {
  /**
   * Takes `points` of what `who` may do; null where nothing is limited.
   * @throws RATE_LIMITED, with retryAfterSeconds
   */
  take(name: LimitName, who: string, points?: number): Promise<Left | null>;
  /** Takes back what was taken for something that turned out harmless. */
  giveBack(name: LimitName, who: string, points?: number): Promise<void>;
  /** Begins to count anew. */
  forget(name: LimitName, who: string): Promise<void>;
  /** Refuses at once, without counting, somebody whose requests were just refused here. @throws RATE_LIMITED */
  knock(who: string): void;
}

export interface LimitsOptions {
  /** What a person, or an address of people who are not signed in, may ask for in a minute, by cost (graphql/cost.ts); 0: anything, and any number of generations, uploads and searches. */
  pointsPerMinute: number;
  redis: Redis | null;
}

interface Limit {
  memory: RateLimiterAbstract;
  shared: RateLimiterAbstract | null;
  points: number;
  seconds: number;
  what: string;
}

/** A limit that is used up. */
export class Spent extends RateLimited {
  readonly left: Left;

  constructor(what: string, left: Left) {
    super(`Too many ${what}: try again in ${left.resetSeconds} seconds.`, left.resetSeconds);
    this.left = left;
  }
}

export function createLimits({ pointsPerMinute, redis }: LimitsOptions): Limits {
  const requests = { points: pointsPerMinute, seconds: MINUTE, what: "requests" };
  const limits = new Map<LimitName, Limit>();
  /** Whose requests are refused, until when by performance.now(). */
  const refused = new Map<string, { until: number; left: Left }>();
  for (const [name, { points: most, seconds, what }] of Object.entries({ ...LIMITS, requests })) {
    const points = pointsPerMinute === 0 && OF_USE.has(name) ? 0 : most;
    const options = { points, duration: seconds, keyPrefix: `shortlist:limit:${name}` };
    const shared = redis && new RateLimiterRedis({ ...options, storeClient: redis.client, useRedisPackage: true });
    limits.set(name as LimitName, { memory: new RateLimiterMemory(options), shared, points, seconds, what });
  }

  /** Does it where it is counted. A refusal is an answer. */
  async function count<T>({ memory, shared }: Limit, work: (limiter: RateLimiterAbstract) => Promise<T>) {
    const settle = (limiter: RateLimiterAbstract) =>
      work(limiter).catch((refused: unknown) => {
        if (refused instanceof RateLimiterRes) return refused;
        throw refused;
      });
    const told = shared && redis ? await redis.ask(() => settle(shared)) : null;
    return told ? told.answer : settle(memory);
  }

  return {
    async take(name, who, points = 1) {
      const limit = limits.get(name) as Limit;
      if (limit.points === 0) return null;
      const counted = (await count(limit, (limiter) => limiter.consume(keyOf(who), points))) as RateLimiterRes;
      const left = {
        limit: limit.points,
        remaining: counted.remainingPoints,
        resetSeconds: Math.max(1, Math.ceil(counted.msBeforeNext / 1000)),
        windowSeconds: limit.seconds,
      };
      if (counted.consumedPoints <= limit.points) return left;
      if (name === "requests") {
        if (refused.size >= MOST_REFUSED) refused.clear();
        refused.set(who, { until: performance.now() + counted.msBeforeNext, left });
      }
      throw new Spent(limit.what, left);
    },
    async giveBack(name, who, points = 1) {
      await count(limits.get(name) as Limit, (limiter) => limiter.reward(keyOf(who), points));
    },
    async forget(name, who) {
      await count(limits.get(name) as Limit, (limiter) => limiter.delete(keyOf(who)));
    },
    knock(who) {
      const known = refused.get(who);
      if (!known) return;
      const wait = known.until - performance.now();
      if (wait > 0) throw new Spent("requests", { ...known.left, resetSeconds: Math.ceil(wait / 1000) });
      refused.delete(who);
    },
  };
}

/** No address of a person lies in Redis; and none is so long that it fills it. */
function keyOf(who: string): string {
  return createHash("sha256").update(who).digest("base64url").slice(0, 22);
}
