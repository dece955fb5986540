import type { Redis } from "./redis.ts";
import type { SearchCache } from "./search-cache.ts";

const PREFIX = "shortlist:";

/** A cache that several processes share; while Redis does not answer, this process goes on with its own memory. */
export function createRedisCache({ client, ask }: Redis, memory: SearchCache): SearchCache {
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
  };
}
