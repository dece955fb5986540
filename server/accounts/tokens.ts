import { createHash, randomBytes } from "node:crypto";
import { type JWTPayload, jwtVerify, SignJWT } from "jose";
import { AppError } from "../errors.ts";
import { deriveKeys, isTagOf, tagOf } from "./keys.ts";

/** What this server's own tokens say who made them; no other provider may be called so. */
export const ISSUER = "shortlist";
const API_TOKEN_PREFIX = "sl_";
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What a link in a mail is good for. */
export type LinkPurpose = "password reset" | "email verification";

/** Signs and reads all that is handed out by accounts. Each kind has keys of its own. */
export interface Tokens {
  /** A JWT (HS256) that names a session. */
  signAccess(claims: { userId: string; sessionId: string; issuedAt: Date; expiresAt: Date }): Promise<string>;
  /** @throws UNAUTHENTICATED for a token that is forged, expired or no access token */
  readAccess(token: string): Promise<{ userId: string; sessionId: string; expiresAt: Date }>;
  /** The refresh token of a session's n-th renewal: the same each time it is asked for, so that none has to be kept. */
  refreshToken(sessionId: string, renewal: number): string;
  /** Null when it is none of ours. */
  readRefresh(token: string): { sessionId: string; renewal: number } | null;
  /** `mark` is what must not have changed until the link is used; it cannot be read out of the token. */
  signLink(purpose: LinkPurpose, claims: { userId: string; mark: string; expiresAt: Date }): Promise<string>;
  /** Whose link it is, and whether its mark is this one; null when it is forged, expired or for something else. */
  readLink(purpose: LinkPurpose, token: string): Promise<{ userId: string; isMarked(mark: string): boolean } | null>;
}

export function createTokens(secrets: readonly string[], now: () => Date): Tokens {
  const accessKeys = deriveKeys(secrets, "access token");
  const refreshKeys = deriveKeys(secrets, "refresh token");
  const linkKeys = (purpose: LinkPurpose) => deriveKeys(secrets, purpose);

  async function read(keys: readonly Buffer[], token: string, requiredClaims: string[]): Promise<JWTPayload | null> {
    for (const key of keys) {
      const checked = await jwtVerify(token, key, {
        algorithms: ["HS256"],
        issuer: ISSUER,
        currentDate: now(),
        requiredClaims: ["sub", "exp", ...requiredClaims],
      }).catch(() => null);
      if (checked) return checked.payload;
    }
    return null;
  }

  const sign = (keys: readonly Buffer[], claims: JWTPayload, userId: string, issuedAt: Date, expiresAt: Date) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: "HS256", typ: "JWT" })
      .setSubject(userId)
      .setIssuer(ISSUER)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .sign(keys[0] as Buffer);

  return {
    signAccess: ({ userId, sessionId, issuedAt, expiresAt }) =>
      sign(accessKeys, { sid: sessionId }, userId, issuedAt, expiresAt),

    async readAccess(token) {
      const payload = await read(accessKeys, token, ["sid"]);
      const sessionId = String(payload?.sid);
      // Many are looked up together: one that is no id at all would fail them all.
      if (!payload || !UUID.test(sessionId)) throw signInAgain();
      return { userId: String(payload.sub), sessionId, expiresAt: new Date(Number(payload.exp) * 1000) };
    },

    refreshToken(sessionId, renewal) {
      const text = `${sessionId}.${renewal}`;
      return `${text}.${tagOf(refreshKeys[0] as Buffer, text).toString("base64url")}`;
    },

    readRefresh(token) {
      const [, text = "", sessionId = "", renewal = "", tag = ""] =
        /^(([^.]{36})\.(\d{1,9}))\.([\w-]{43})$/.exec(token) ?? [];
      if (!UUID.test(sessionId) || !isTagOf(refreshKeys, text, Buffer.from(tag, "base64url"))) return null;
      return { sessionId, renewal: Number(renewal) };
    },

    signLink(purpose, { userId, mark, expiresAt }) {
      const keys = linkKeys(purpose);
      const sealed = tagOf(keys[0] as Buffer, mark).toString("base64url");
      return sign(keys, { mark: sealed }, userId, now(), expiresAt);
    },

    async readLink(purpose, token) {
      const keys = linkKeys(purpose);
      const payload = await read(keys, token, ["mark"]);
      const userId = String(payload?.sub);
      if (!payload || !UUID.test(userId)) return null;
      const sealed = Buffer.from(String(payload.mark), "base64url");
      return { userId, isMarked: (mark) => isTagOf(keys, mark, sealed) };
    },
  };
}

/** A token for scripts: 256 random bits behind a prefix by which scanners for lost secrets know it. */
export function createApiToken(): string {
  return `${API_TOKEN_PREFIX}${randomBytes(32).toString("base64url")}`;
}

export function isApiToken(token: string): boolean {
  return token.startsWith(API_TOKEN_PREFIX);
}

/** What is kept of a token for scripts. */
export function hashApiToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

export function signInAgain(): AppError {
  return new AppError("UNAUTHENTICATED", "The session has ended or the token is not valid: sign in again.");
}
