/** Answers to searches, as text by key. Asynchronous, so that it may lie outside this process. */
export interface SearchCache {
  /** Null when it is not known, or no longer. */
  get(key: string): Promise<string | null>;
  set(key: string, value: string, ttlMs: number): Promise<void>;
}

export interface SearchCacheOptions {
  now: () => Date;
  /** 1,000. */
  maxEntries?: number;
  /** Of keys and values, two a character; 32 MB. */
  maxBytes?: number;
}

/** A cache in the memory of this process. What was not asked for the longest goes first when it is full. */
export function createSearchCache({ now, maxEntries = 1_000, maxBytes = 32_000_000 }: SearchCacheOptions): SearchCache {
  // A Map keeps the order in which keys were set: the first is the one to go.
  const entries = new Map<string, { value: string; until: number }>();
  let bytes = 0;
  const sizeOf = (key: string, value: string) => 2 * (key.length + value.length);

  function drop(key: string): void {
    const entry = entries.get(key);
    if (!entry) return;
    entries.delete(key);
    bytes -= sizeOf(key, entry.value);
  }

  return {
    async get(key) {
      const entry = entries.get(key);
      if (!entry) return null;
      drop(key);
      if (entry.until <= now().getTime()) return null;
      entries.set(key, entry);
      bytes += sizeOf(key, entry.value);
      return entry.value;
    },
    async set(key, value, ttlMs) {
      drop(key);
      const size = sizeOf(key, value);
      if (size > maxBytes || ttlMs <= 0) return;
      entries.set(key, { value, until: now().getTime() + ttlMs });
      bytes += size;
      for (const oldest of entries.keys()) {
        if (entries.size <= maxEntries && bytes <= maxBytes) break;
        drop(oldest);
      }
    },
  };
}
