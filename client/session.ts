import { useSyncExternalStore } from "react";

/** Who is signed in on this device: the bearer token, and a sentence for the sign-in page when a session was ended. */
export interface Session {
  token: string | null;
  farewell: string | null;
}

const KEY = "shortlist.token";
const listeners = new Set<() => void>();
let session: Session = { token: stored(), farewell: null };

/** Storage may be forbidden (private windows); then the session lasts as long as the page. */
function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function change(next: Session): void {
  session = next;
  try {
    if (next.token === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, next.token);
  } catch {
    // The page goes on with what it has in memory.
  }
  for (const listener of listeners) listener();
}

export function startSession(token: string): void {
  change({ token, farewell: null });
}

/** Ends the session of `token`; a late answer to an older session ends nothing. */
export function endSession(token: string | null, farewell: string | null = null): void {
  if (session.token !== null && session.token === token) change({ token: null, farewell });
}

/** Another tab signed in or out: this one follows. */
function follow(event: StorageEvent): void {
  if (event.key !== KEY && event.key !== null) return;
  session = { token: stored(), farewell: null };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener("storage", follow);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("storage", follow);
  };
}

export function useSession(): Session {
  return useSyncExternalStore(subscribe, () => session);
}
