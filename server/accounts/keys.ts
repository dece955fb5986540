import { createHmac, timingSafeEqual } from "node:crypto";

/** A key for one purpose, so that nothing made for one can be used for another. */
export function deriveKey(secret: string, purpose: string): Buffer {
  return createHmac("sha256", secret).update(purpose).digest();
}

/** The keys of all secrets: the first signs, and what any of them signed is good, so that a secret can be replaced while it is in use. */
export function deriveKeys(secrets: readonly string[], purpose: string): Buffer[] {
  return secrets.map((secret) => deriveKey(secret, purpose));
}

/** HMAC-SHA256. */
export function tagOf(key: Buffer, text: string | Buffer): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

const MIN_TAG_BYTES = 16;

/** Whether one of the keys made this tag of the text; a tag may be cut to its first 16 bytes or more. */
export function isTagOf(keys: readonly Buffer[], text: string | Buffer, tag: Buffer): boolean {
  if (tag.length < MIN_TAG_BYTES) return false;
  return keys.some((key) => {
    const right = tagOf(key, text).subarray(0, tag.length);
    return right.length === tag.length && timingSafeEqual(right, tag);
  });
}
