import { setTimeout as delay } from "node:timers/promises";
import { createClient } from "@redis/client";
import type { Log } from "./log.ts";
import type { SearchCache } from "./search-cache.ts";

/** An answer that takes longer than this is found again as fast. */
const PATIENCE_MS = 250;
/** One that did not answer in time is left alone for so long. */
const LEFT_ALONE_MS = 5_000;
const LONGEST_PAUSE_MS = 5_000;
const PREFIX = "shortlist:";

export interface RedisCacheOptions {
  /** redis[s]://[[user]:password@]host[:port][/database] */
  url: string;
  /** What serves while Redis does not. */
  memory: SearchCache;
  log: Log;
}

/**
 * A cache that several processes share. Redis is never waited for: while it is away, or slow, this process goes on with its own memory,
 * and comes back when Redis does.
 */
export function openRedisCache({ url, memory, log }: RedisCacheOptions): SearchCache & { close(): Promise<void> } {
  let isAway = false;
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: 2_000, reconnectStrategy: (retries) => Math.min(100 * 2 ** retries, LONGEST_PAUSE_MS) },
  });
  client.on("error", (error: Error) => {
    // Said once, not at each attempt.
    if (!isAway) log.warn({ cause: error.message }, "Redis is away; searches are remembered by this process alone");
    isAway = true;
  });
  client.on("ready", () => {
    if (isAway) log.info("Redis is back");
    isAway = false;
  });
  client.connect().catch(() => {});

  let askAgainAt = 0;
  /** Null: it did not answer. */
  async function ask<Answer>(question: () => Promise<Answer>): Promise<{ answer: Answer } | null> {
    if (!client.isReady || performance.now() < askAgainAt) return null;
    const patience = new AbortController();
    const late = delay(PATIENCE_MS, null, { signal: patience.signal }).then(() => {
      askAgainAt = performance.now() + LEFT_ALONE_MS;
      return null;
    });
    late.catch(() => {});
    try {
      return await Promise.race([question().then((answer) => ({ answer })), late]);
    } catch {
      return null;
    } finally {
      patience.abort();
    }
  }

  return {
    async get(key) {
      const told = await ask(() => client.get(PREFIX + key));
      return told ? told.answer : memory.get(key);
    },
    async set(key, value, ttlMs) {
      if (ttlMs < 1) return;
      const told = await ask(() => client.set(PREFIX + key, value, { PX: Math.floor(ttlMs) }));
      if (!told) await memory.set(key, value, ttlMs);
    },
    async close() {
      client.destroy();
    },
  };
}
