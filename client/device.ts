/** What this device keeps of a key, for all tabs: localStorage where it may be used, else as long as the page. */
const memory = new Map<string, string | null>();

export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    memory.delete(key);
  } catch {
    // Forbidden or full (private windows).
    memory.set(key, value);
  }
}

export function remembered(key: string): string | null {
  const own = memory.get(key);
  if (own !== undefined) return own;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
