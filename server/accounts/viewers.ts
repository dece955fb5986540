import type pg from "pg";
import { createGathering } from "../gathering.ts";
import type { Admission } from "./admission.ts";
import { hashApiToken, isApiToken, signInAgain, type Tokens } from "./tokens.ts";
import type { Viewer } from "./viewer.ts";

/** How long a session found in the database is believed without asking again; its end is told by an event at once. */
const BELIEVED_MS = 60_000;
const MAX_KNOWN = 50_000;

/** Who sends a token; sessions are remembered for as long as nothing is heard of their end. */
export interface Viewers {
  /** Who sends this bearer token. @throws UNAUTHENTICATED when it is forged, expired, revoked or signed out */
  viewerOf(token: string): Promise<Viewer>;
  /** Whether only the database can say whose token it is, though nothing proves that it was made here: anybody can make up such. */
  isStrange(token: string): boolean;
  /** Whether a viewer of viewerOf() is known to be still so; false once the session ended or the role changed: ask again. */
  isCurrent(viewer: Viewer): boolean;
  /** Of these sessions and API tokens those that have not ended, with their people's roles of now. */
  rolesOf(sessionIds: readonly string[]): Promise<Map<string, Viewer["role"]>>;
  /** To be called when a session ended, or an API token was revoked, at any process. */
  forget(sessionId: string): void;
  /** To be called when a person's role changed at any process; null: when anybody's may have, and sessions may have ended. */
  forgetPerson(userId: string | null): void;
}

export interface ViewersOptions {
  /** With the pipelines' rights: people are looked up before there is a viewer. */
  pool: pg.Pool;
  tokens: Tokens;
  /** Null: no identity provider's tokens are taken. */
  admission: Admission | null;
  now: () => Date;
}

export function createViewers({ pool, tokens, admission, now }: ViewersOptions): Viewers {
  /** By session; `expiresAt` is the session's. */
  const known = new Map<string, { viewer: Viewer; until: number }>();
  /** The sessions of tokens that do not name theirs: by an API token's hash, or a provider's subject. */
  const named = new Map<string, string>();
  /** Sessions that the database is being asked for: what is forgotten meanwhile is asked for again. */
  const asked = new Set<{ sessionId: string; userId?: string; outdated: boolean }>();
  const sessionOf = createGathering((ids) => readSessions(pool, ids));

  /** The session as it is. What came from the database just before a change, and arrives after its news, is not believed. */
  async function find(sessionId: string): Promise<Viewer | null> {
    const question: { sessionId: string; userId?: string; outdated: boolean } = { sessionId, outdated: false };
    asked.add(question);
    const viewer = await sessionOf(sessionId).finally(() => asked.delete(question));
    if (question.outdated) return find(sessionId);
    if (!viewer || viewer.expiresAt <= now()) return null;
    remember(known, sessionId, { viewer, until: now().getTime() + BELIEVED_MS });
    return viewer;
  }

  function recall(sessionId: string | undefined): Viewer | null {
    const entry = sessionId === undefined ? undefined : known.get(sessionId);
    return entry && entry.until > now().getTime() && entry.viewer.expiresAt > now() ? entry.viewer : null;
  }

  async function ofApiToken(token: string): Promise<Viewer> {
    const hash = hashApiToken(token);
    const name = nameOf(token);
    const recalled = recall(named.get(name));
    if (recalled) return recalled;
    // Its use is noted once in a while, as it is looked for; a process that may not write goes on.
    const { rows } = await pool.query<{ id: string }>(
      `WITH used AS (UPDATE api_tokens SET last_used_at = $2 WHERE hash = $1 AND expires_at > $2
         AND (last_used_at IS NULL OR last_used_at < $2::timestamptz - interval '1 minute'))
       SELECT id FROM api_tokens WHERE hash = $1 AND expires_at > $2`,
      [hash, now()],
    );
    const viewer = rows[0] && (await find(rows[0].id));
    if (!viewer) throw signInAgain();
    remember(named, name, viewer.sessionId);
    return viewer;
  }

  async function ofProvider(token: string, { verify, admit }: Admission): Promise<Viewer> {
    const identity = await verify(token);
    const recalled = recall(named.get(identity.subject));
    const isSame = recalled && (identity.role === null || identity.role === recalled.role);
    const viewer = isSame ? recalled : await find(await admit(identity));
    if (!viewer) throw signInAgain();
    remember(named, identity.subject, viewer.sessionId);
    return { ...viewer, expiresAt: identity.expiresAt };
  }

  return {
    async viewerOf(token) {
      if (isApiToken(token)) return ofApiToken(token);
      if (admission?.issued(token)) return ofProvider(token, admission);
      const { sessionId, userId, expiresAt } = await tokens.readAccess(token);
      const viewer = recall(sessionId) ?? (await find(sessionId));
      if (viewer?.userId !== userId || viewer.by !== "PASSWORD") throw signInAgain();
      return { ...viewer, expiresAt };
    },

    isStrange: (token) => isApiToken(token) && !recall(named.get(nameOf(token))),

    isCurrent: ({ sessionId, role }) => known.get(sessionId)?.viewer.role === role,

    async rolesOf(sessionIds) {
      const sessions = await readSessions(pool, sessionIds);
      return new Map([...sessions].map(([id, { role }]) => [id, role]));
    },

    forget(sessionId) {
      known.delete(sessionId);
      for (const each of asked) if (each.sessionId === sessionId) each.outdated = true;
    },

    forgetPerson(userId) {
      for (const [sessionId, { viewer }] of known)
        if (userId === null || viewer.userId === userId) known.delete(sessionId);
      // Whose a session is that is being asked for is not known yet.
      for (const each of asked) each.outdated = true;
    },
  };
}

/** Of an API token; it is not kept itself. */
function nameOf(token: string): string {
  return hashApiToken(token).toString("base64");
}

/** A map with an end: what was put in first goes first. */
function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (map.size >= MAX_KNOWN) map.delete(map.keys().next().value as string);
  map.set(key, value);
}

async function readSessions(pool: pg.Pool, ids: readonly string[]): Promise<Map<string, Viewer>> {
  const { rows } = await pool.query<Viewer>({
    name: "sessions",
    text: `SELECT user_id AS "userId", role, sessions.id AS "sessionId", CASE WHEN provider THEN 'PROVIDER' ELSE 'PASSWORD' END AS by,
         expires_at AS "expiresAt" FROM sessions JOIN users ON users.id = user_id WHERE sessions.id = ANY($1)
       UNION ALL SELECT user_id, role, api_tokens.id, 'API_TOKEN', expires_at
       FROM api_tokens JOIN users ON users.id = user_id WHERE api_tokens.id = ANY($1)`,
    values: [ids],
  });
  return new Map(rows.map((viewer) => [viewer.sessionId, viewer]));
}
