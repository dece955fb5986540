import { useSyncExternalStore } from "react";
import { alone } from "./alone.ts";
import { ask } from "./ask.ts";
import { remember, remembered } from "./device.ts";
import { codeOf, retryAfterOf } from "./errors.ts";
import { graphql } from "./generated/gql.ts";
import type { BegunFragment } from "./generated/graphql.ts";

/**
 * Who is signed in. The access token is in this page's memory alone; what renews it is a cookie that no script can read. The device keeps
 * only who it is, so that a page that is opened knows that there is a session to renew, and tabs follow each other.
 */
export interface Session {
  /** The id of a user, which is no secret; null: a visitor. */
  person: string | null;
  /** False from the opening of a page until the session is renewed. */
  isReady: boolean;
  /** Why it is not yet renewed; it is tried again. */
  trouble: unknown;
  /** A sentence for whoever was signed out. */
  farewell: string | null;
}

graphql(`
  fragment Begun on AuthPayload {
    token
    expiresAt
    user {
      id
    }
  }
`);

export const RefreshSession = graphql(`
  mutation RefreshSession {
    refreshSession {
      ...Begun
    }
  }
`);

const KEY = "shortlist.person";
const EXPIRED = "Your session has ended. Sign in again to go on.";

/** A token is renewed so long before its end, */
const AHEAD_MS = 60_000;
/** but no earlier and no later than this: this device's clock may be wrong. */
const SOONEST_MS = 5 * 60_000;
const LATEST_MS = 14 * 60_000;
/** After a failure. The first ones are quick: a renewal whose answer was lost can be asked for once more within 20 s. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

const listeners = new Set<() => void>();
let session: Session = opened(remembered(KEY));
let token: string | null = null;
let renewAt = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let failures = 0;
let renewing: Promise<string> | null = null;

function opened(person: string | null): Session {
  return { person, isReady: person === null, trouble: null, farewell: null };
}

function change(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}

/** Renews the session that was begun before this page was opened, and watches over it. To be called once. */
export function openSession(): void {
  window.addEventListener("storage", ({ key }) => {
    if (key === KEY || key === null) follow();
  });
  // A tab that slept heard neither the clock nor the other tabs.
  for (const event of ["online", "pageshow", "focus"]) window.addEventListener(event, wake);
  document.addEventListener("visibilitychange", wake);
  if (session.person !== null) renewSoon();
}

/** Another tab signed in or out: this one follows. */
function follow(): void {
  const person = remembered(KEY);
  if (person === session.person) return;
  drop();
  change(opened(person));
  if (person !== null) renewSoon();
}

function wake(): void {
  if (document.visibilityState === "hidden") return;
  follow();
  if (session.person !== null && (Date.now() >= renewAt || failures > 0)) renewSoon();
}

function drop(): void {
  clearTimeout(timer);
  token = null;
  failures = 0;
  renewAt = 0;
}

export function startSession({ token: next, expiresAt, user }: BegunFragment): void {
  failures = 0;
  token = next;
  schedule(Math.min(Math.max(Date.parse(expiresAt) - Date.now() - AHEAD_MS, SOONEST_MS), LATEST_MS));
  remember(KEY, user.id);
  if (session.person !== user.id || !session.isReady) change({ ...opened(user.id), isReady: true });
}

/** Ends the session of `person`; a late answer to an older session ends nothing. */
export function endSession(person: string | null, farewell: string | null = null): void {
  if (person === null || session.person !== person) return;
  drop();
  if (remembered(KEY) === person) remember(KEY, null);
  change({ ...opened(null), farewell });
}

function schedule(waitMs: number): void {
  clearTimeout(timer);
  renewAt = Date.now() + waitMs;
  timer = setTimeout(renewSoon, waitMs);
}

function renewSoon(): void {
  // What fails is tried again by the clock.
  renew().catch(() => {});
}

/** Another token; those who ask at once get the same. Each tab gets one of its own, one tab after the other. */
function renew(): Promise<string> {
  const had = token;
  renewing ??= alone(() => renewAlone(had)).finally(() => {
    renewing = null;
  });
  return renewing;
}

/**
 * For what is already alone. `had` is the token to be replaced: if there is another one meanwhile, it is that.
 * @throws what the server says; where it says that there is no session any more, it is ended here too
 */
export async function renewAlone(had: string | null): Promise<string> {
  const { person } = session;
  if (person === null) throw new Error(EXPIRED);
  if (token !== null && token !== had) return token;
  try {
    const { refreshSession } = await ask(RefreshSession, {});
    // Signed out meanwhile: whoever did so tells the server.
    if (session.person === null) throw new Error(EXPIRED);
    startSession(refreshSession);
    return refreshSession.token;
  } catch (error) {
    if (session.person !== person) throw error;
    if (codeOf(error) === "UNAUTHENTICATED") endSession(person, EXPIRED);
    else {
      const waitMs = Math.min(FIRST_WAIT_MS * 2 ** failures++, LONGEST_WAIT_MS) * (0.5 + 0.5 * Math.random());
      schedule(Math.max(waitMs, 1_000 * (retryAfterOf(error) ?? 0)));
      if (!session.isReady) change({ ...session, trouble: error });
    }
    throw error;
  }
}

/** Does not wait for the clock. */
export function renewNow(): void {
  if (session.person !== null) renewSoon();
}

/** The token of now, which may have run out; null: there is none, or it is being renewed. */
export function tokenNow(): string | null {
  return token;
}

/** The token to send for this person. @throws when the session is over, or cannot be renewed now */
export async function tokenOf(person: string): Promise<string> {
  if (session.person === person && (token === null || Date.now() >= renewAt)) {
    // One that is about to end is better than none.
    await renew().catch((error: unknown) => {
      if (token === null) throw error;
    });
  }
  if (session.person !== person || token === null) throw new Error(EXPIRED);
  return token;
}

/** The same after the server has refused `spent`. */
export function tokenAfter(spent: string, person: string): Promise<string> {
  if (token === spent) token = null;
  return tokenOf(person);
}

/** The same, for as long as it takes; null when the session is over. */
export async function awaitToken(person: string): Promise<string | null> {
  while (session.person === person) {
    const next = await tokenOf(person).catch(() => null);
    if (next !== null) return next;
    await new Promise((resolve) => setTimeout(resolve, Math.max(FIRST_WAIT_MS, renewAt - Date.now())));
  }
  return null;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSession(): Session {
  return useSyncExternalStore(subscribe, () => session);
}
