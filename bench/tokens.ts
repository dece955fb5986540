import { createHmac, timingSafeEqual } from "node:crypto";
import { deriveKey } from "../server/accounts/keys.ts";

/** Bearer tokens as the server makes them (JWT, HS256), with nothing but node:crypto: the cheapest honest way. */

export function accessKey(secret: string): Buffer {
  return deriveKey(secret, "access token");
}

export function signToken(key: Buffer, userId: string, sessionId: string, expiresAt: Date): string {
  const seconds = (at: number) => Math.floor(at / 1000);
  const claims = {
    sid: sessionId,
    sub: userId,
    iss: "shortlist",
    iat: seconds(Date.now()),
    exp: seconds(expiresAt.getTime()),
  };
  const text = [{ alg: "HS256", typ: "JWT" }, claims].map(encode).join(".");
  return `${text}.${createHmac("sha256", key).update(text).digest("base64url")}`;
}

/** The person and session of a token; null when it is forged or has expired. */
export function verifyToken(key: Buffer, token: string): { userId: string; sessionId: string } | null {
  const end = token.lastIndexOf(".");
  const tag = Buffer.from(token.slice(end + 1), "base64url");
  const right = createHmac("sha256", key).update(token.slice(0, end)).digest();
  if (tag.length !== right.length || !timingSafeEqual(tag, right)) return null;
  const claims = JSON.parse(Buffer.from(token.slice(token.indexOf(".") + 1, end), "base64url").toString()) as {
    sub: string;
    sid: string;
    exp: number;
    iss: string;
  };
  return claims.exp * 1000 > Date.now() && claims.iss === "shortlist"
    ? { userId: claims.sub, sessionId: claims.sid }
    : null;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
