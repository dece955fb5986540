import { createContextCache } from "@pothos/core";
import type { Context } from "./context.ts";

/**
 * Gathers what the rows of one request ask for in the same moment and loads it in one go.
 * @param load gets distinct keys; a key that its answer lacks resolves to undefined
 */
export function createBatch<Key, Value>(load: (keys: Key[], context: Context) => Promise<Map<Key, Value>>) {
  const pending = createContextCache((): { keys: Set<Key>; answer: Promise<Map<Key, Value>> | null } => ({
    keys: new Set(),
    answer: null,
  }));
  return async (key: Key, context: Context): Promise<Value | undefined> => {
    const batch = pending(context);
    batch.keys.add(key);
    // Rows of a list resolve one after another within a turn of the event loop: after it, all have asked.
    batch.answer ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      const keys = [...batch.keys];
      batch.keys.clear();
      batch.answer = null;
      return load(keys, context);
    });
    return (await batch.answer).get(key);
  };
}
