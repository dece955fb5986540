import { createHmac } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { jwtVerify, SignJWT } from "jose";
import type pg from "pg";
import { AppError, badInput } from "../errors.ts";
import { createGathering } from "../gathering.ts";
import type { Viewer } from "./viewer.ts";

/** Until tokens can be renewed, a session lasts as long as its token. */
const SESSION_DAYS = 7;
const MIN_PASSWORD_LENGTH = 10;
const MAX_PASSWORD_LENGTH = 256;
/** How long a session found in the database is believed without asking again; its end is told by an event at once. */
const SESSION_CACHE_MS = 60_000;
const MAX_CACHED_SESSIONS = 50_000;
/** OWASP's password storage advice for argon2id (2024): 19 MiB, 2 passes, 1 lane. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export interface Session {
  token: string;
  expiresAt: Date;
  userId: string;
}

export interface Accounts {
  /** @throws BAD_USER_INPUT for an address or password that will not do, CONFLICT when the address has an account */
  signUp(input: { email: string; password: string; name?: string | null }): Promise<Session>;
  /** @throws UNAUTHENTICATED, the same for an unknown address and a wrong password, after the same time */
  signIn(input: { email: string; password: string }): Promise<Session>;
  /** Ends this session, or all of the person's. */
  signOut(viewer: Viewer, everywhere: boolean): Promise<void>;
  /** Who sends this bearer token. @throws UNAUTHENTICATED when it is forged, expired or signed out */
  viewerOf(token: string): Promise<Viewer>;
  /** Whether a viewer of viewerOf() is known to be still so; false once the session ended or the role changed: ask again. */
  isCurrent(viewer: Viewer): boolean;
  /** Of these sessions those that have not ended, with their people's roles of now. */
  rolesOf(sessionIds: readonly string[]): Promise<Map<string, Viewer["role"]>>;
  /** To be called when a session ended at any process. */
  forget(sessionId: string): void;
  /** To be called when a person's role changed at any process; null: when anybody's may have, and sessions may have ended. */
  forgetPerson(userId: string | null): void;
}

export interface AccountsOptions {
  /** With the pipelines' rights: accounts look people up before there is a viewer. */
  pool: pg.Pool;
  /** At least 32 characters. */
  secret: string;
  now: () => Date;
}

/** argon2id in PHC string format. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2);
}

/**
 * Makes the account of ADMIN_EMAIL. Where somebody has signed up with that address before, it becomes the operator's:
 * the password is the one given, and whoever was signed in is so no more. An admin's own password stays.
 */
export async function ensureAdmin(
  pool: pg.Pool,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await pool.query(
    `WITH made AS (
       INSERT INTO users AS known (email, password_hash, role) VALUES ($1, $2, 'ADMIN')
       ON CONFLICT (email) DO UPDATE SET role = 'ADMIN', password_hash = excluded.password_hash WHERE known.role <> 'ADMIN' RETURNING id
     ) DELETE FROM sessions WHERE user_id IN (SELECT id FROM made)`,
    [checkEmail(email), await hashPassword(password)],
  );
}

/** A key for one purpose, so that nothing made for one can be used for another. */
export function deriveKey(secret: string, purpose: string): Buffer {
  return createHmac("sha256", secret).update(purpose).digest();
}

/** Signing up, in and out, and the check of every request's token (a JWT, HS256, that names a session's row). */
export function createAccounts({ pool, secret, now }: AccountsOptions): Accounts {
  const key = deriveKey(secret, "access token");
  const cache = new Map<string, { viewer: Viewer; until: number }>();
  /** Sessions that the database is being asked for: what is forgotten meanwhile is asked for again. */
  const asked = new Set<{ sessionId: string; userId: string; outdated: boolean }>();
  const missing = hashPassword("an account that does not exist");
  const sessionOf = createGathering((ids) => readSessions(pool, ids));

  async function open(userId: string): Promise<Session> {
    const expiresAt = new Date(Math.floor(now().getTime() / 1000) * 1000 + SESSION_DAYS * 86_400_000);
    const { rows } = await pool.query<{ id: string }>(
      "INSERT INTO sessions (user_id, expires_at) VALUES ($1, $2) RETURNING id",
      [userId, expiresAt],
    );
    const token = await new SignJWT({ sid: rows[0]?.id })
      .setProtectedHeader({ alg: "HS256", typ: "JWT" })
      .setSubject(userId)
      .setIssuer("shortlist")
      .setIssuedAt(now())
      .setExpirationTime(expiresAt)
      .sign(key);
    return { token, expiresAt, userId };
  }

  /** The session as it is. What came from the database just before a change, and arrives after its news, is not believed. */
  async function find(sessionId: string, userId: string): Promise<Viewer | null> {
    const question = { sessionId, userId, outdated: false };
    asked.add(question);
    const viewer = await sessionOf(sessionId).finally(() => asked.delete(question));
    if (question.outdated) return find(sessionId, userId);
    return viewer && viewer.userId === userId && viewer.expiresAt > now() ? viewer : null;
  }

  return {
    async signUp({ email, password, name }) {
      const address = checkEmail(email);
      checkPassword(password);
      const { rows } = await pool.query<{ id: string }>(
        "INSERT INTO users (email, name, password_hash) VALUES ($1, $2, $3) ON CONFLICT (email) DO NOTHING RETURNING id",
        [address, cleanName(name), await hashPassword(password)],
      );
      if (!rows[0]) throw new AppError("CONFLICT", "This e-mail address has an account already: sign in instead.");
      return open(rows[0].id);
    },

    async signIn({ email, password }) {
      // No address has a control character, and no text of the database a NUL.
      const address = email
        .replace(/\p{Cc}/gu, " ")
        .trim()
        .toLowerCase();
      const { rows } = await pool.query<{ id: string; password_hash: string | null }>(
        "SELECT id, password_hash FROM users WHERE email = $1",
        [address],
      );
      const person = rows[0];
      const tried = password.slice(0, MAX_PASSWORD_LENGTH + 1);
      const right = await verify(person?.password_hash ?? (await missing), tried);
      if (!person?.password_hash || !right) {
        throw new AppError("UNAUTHENTICATED", "The e-mail address or the password is wrong.");
      }
      return open(person.id);
    },

    async signOut(viewer, everywhere) {
      const { rows } = await pool.query<{ id: string }>(
        "DELETE FROM sessions WHERE user_id = $1 AND ($2 OR id = $3) RETURNING id",
        [viewer.userId, everywhere, viewer.sessionId],
      );
      for (const { id } of rows) cache.delete(id);
    },

    async viewerOf(token) {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ["HS256"],
        issuer: "shortlist",
        currentDate: now(),
        requiredClaims: ["sub", "sid", "exp"],
      }).catch(() => {
        throw signInAgain();
      });
      const sessionId = String(payload.sid);
      // Many are looked up together: one that is no id at all would fail them all.
      if (!UUID.test(sessionId)) throw signInAgain();
      const known = cache.get(sessionId);
      if (known && known.until > now().getTime() && known.viewer.expiresAt > now()) return known.viewer;
      const viewer = await find(sessionId, String(payload.sub));
      if (!viewer) throw signInAgain();
      if (cache.size >= MAX_CACHED_SESSIONS) cache.delete(cache.keys().next().value as string);
      cache.set(sessionId, { viewer, until: now().getTime() + SESSION_CACHE_MS });
      return viewer;
    },

    isCurrent: ({ sessionId, role }) => cache.get(sessionId)?.viewer.role === role,

    async rolesOf(sessionIds) {
      const { rows } = await pool.query<{ id: string; role: Viewer["role"] }>(
        "SELECT sessions.id, role FROM sessions JOIN users ON users.id = user_id WHERE sessions.id = ANY($1)",
        [sessionIds],
      );
      return new Map(rows.map(({ id, role }) => [id, role]));
    },

    forget(sessionId) {
      cache.delete(sessionId);
      for (const each of asked) if (each.sessionId === sessionId) each.outdated = true;
    },

    forgetPerson(userId) {
      for (const [sessionId, { viewer }] of cache)
        if (userId === null || viewer.userId === userId) cache.delete(sessionId);
      for (const each of asked) if (userId === null || each.userId === userId) each.outdated = true;
    },
  };
}

async function readSessions(pool: pg.Pool, ids: readonly string[]): Promise<Map<string, Viewer>> {
  const { rows } = await pool.query<Viewer>({
    name: "sessions",
    text: `SELECT user_id AS "userId", role, sessions.id AS "sessionId", expires_at AS "expiresAt" FROM sessions JOIN users ON users.id = user_id
       WHERE sessions.id = ANY($1)`,
    values: [ids],
  });
  return new Map(rows.map((viewer) => [viewer.sessionId, viewer]));
}

function signInAgain(): AppError {
  return new AppError("UNAUTHENTICATED", "The session has ended or the token is not valid: sign in again.");
}

function checkEmail(email: string): string {
  const address = email.trim().toLowerCase();
  if (address.length > 254 || !/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+\.[^\s@\p{Cc}]+$/u.test(address)) {
    throw badInput(["input", "email"], "This is not an e-mail address: write it like name@example.com.");
  }
  return address;
}

function checkPassword(password: string): void {
  if ([...password].length < MIN_PASSWORD_LENGTH) {
    throw badInput(
      ["input", "password"],
      `The password is too short: take at least ${MIN_PASSWORD_LENGTH} characters.`,
    );
  }
  if (password.length > MAX_PASSWORD_LENGTH) {
    throw badInput(["input", "password"], `The password is too long: take at most ${MAX_PASSWORD_LENGTH} characters.`);
  }
}

function cleanName(name: string | null | undefined): string | null {
  const clean = name
    ?.replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, 200);
  return clean ? clean : null;
}
