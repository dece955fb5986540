/**
 * How far somebody has heard of their shortlists: the cursor of the last event, kept over reloads of this tab and from one sign-in to the
 * next of the same person. The server gives it and reads it; here it is a word.
 */
export interface Place {
  get(): string | null;
  /** Null: forgotten, the server does not take it any more. */
  set(cursor: string | null): void;
}

export function createPlace(token: string | null): Place {
  const key = `shortlist.place.${personOf(token)}`;
  let cursor = stored(key);
  return {
    get: () => cursor,
    set(next) {
      cursor = next;
      try {
        if (next === null) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, next);
      } catch {
        // Storage may be forbidden (private windows); then it is kept as long as the page.
      }
    },
  };
}

function stored(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Whose token it is (a JWT's `sub`); only the server can tell whether that is true. */
function personOf(token: string | null): string {
  try {
    const claims: unknown = JSON.parse(atob((token ?? "").split(".")[1] ?? ""));
    return typeof claims === "object" && claims !== null && "sub" in claims ? String(claims.sub) : "";
  } catch {
    return "";
  }
}
