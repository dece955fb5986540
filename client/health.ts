import { useEffect, useState } from "react";

/** What the server says of itself; null: not known (yet). */
export interface Health {
  /** It offers the demo accounts. */
  demo: boolean | null;
  /** It sends mails; false: links are written to its log. */
  mail: boolean | null;
}

const UNKNOWN: Health = { demo: null, mail: null };

export function useHealth(): Health {
  const [health, setHealth] = useState(UNKNOWN);
  useEffect(() => {
    const leaving = new AbortController();
    void fetchHealth(leaving.signal).then((told) => {
      if (!leaving.signal.aborted) setHealth(told);
    });
    return () => leaving.abort();
  }, []);
  return health;
}

async function fetchHealth(signal: AbortSignal): Promise<Health> {
  try {
    const response = await fetch("/health", { signal, headers: { accept: "application/json" } });
    const told: unknown = await response.json();
    if (typeof told !== "object" || told === null) return UNKNOWN;
    return { demo: "demo" in told ? told.demo === true : null, mail: "mail" in told ? told.mail === true : null };
  } catch {
    return UNKNOWN;
  }
}
