/**
 * How far somebody has heard of their shortlists: the cursor of the last event, kept over reloads of this tab and from one sign-in to the
 * next of the same person. The server gives it and reads it; here it is a word.
 */
export interface Place {
  get(): string | null;
  /** Null: forgotten, the server does not take it any more. */
  set(cursor: string | null): void;
}

/** @param person the id of a user; null: a visitor */
export function createPlace(person: string | null): Place {
  const key = `shortlist.place.${person ?? ""}`;
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
