const KEYS_AT_ONCE = 500;

/**
 * Asks for keys together, one question at a time: those that come while one is under way wait for the next. So many who ask at once
 * are a few questions, and whoever asks alone waits for nobody.
 * @param load gets distinct keys; a key that its answer lacks resolves to undefined
 */
export function createGathering<Value>(load: (keys: string[]) => Promise<Map<string, Value>>) {
  const waiting: { key: string; resolve(value: Value | undefined): void; reject(error: unknown): void }[] = [];
  let isLoading = false;

  async function ask(): Promise<void> {
    isLoading = true;
    while (waiting.length > 0) {
      const asked = waiting.splice(0, KEYS_AT_ONCE);
      try {
        const found = await load([...new Set(asked.map(({ key }) => key))]);
        for (const { key, resolve } of asked) resolve(found.get(key));
      } catch (error) {
        for (const { reject } of asked) reject(error);
      }
    }
    isLoading = false;
  }

  return (key: string): Promise<Value | undefined> =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (!isLoading) void ask();
    });
}
