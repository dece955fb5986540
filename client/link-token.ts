import { useSyncExternalStore } from "react";

/** The pages to which links in mails lead, each with a token behind a #, which browsers send to no server. */
const PAGES = ["/reset-password", "/verify-email"];

const listeners = new Set<() => void>();
let token: string | null = null;

/** Takes the token out of the address at once, so that it stays neither in view nor in the history. To be called before anything reads the address. */
export function takeLinkToken(): void {
  window.addEventListener("hashchange", take);
  take();
}

function take(): void {
  const { pathname, search, hash } = location;
  if (!PAGES.includes(pathname) || !hash.startsWith("#token=")) return;
  history.replaceState(history.state, "", pathname + search);
  change(hash.slice("#token=".length));
}

/** It is good once. */
export function forgetLinkToken(): void {
  change(null);
}

function change(next: string | null): void {
  token = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The token of the link by which the page was opened; null when there is none (any more). */
export function useLinkToken(): string | null {
  return useSyncExternalStore(subscribe, () => token);
}
