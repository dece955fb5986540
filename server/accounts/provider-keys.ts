import { createLocalJWKSet, createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from "jose";
import type { Log } from "../log.ts";

/** Keys are fetched anew after so long: a key that was retired is believed no longer. */
const MAX_AGE_MS = 600_000;
/** While the provider is down its last keys count for so long: about the life of a token, and it gives out no new ones. */
const MAX_OUTAGE_MS = 3_600_000;
const COOLDOWN_MS = 30_000;
/** At most; a provider that was down is asked again sooner than one that does not know a key. */
const PAUSE_MS = 10_000;
const TIMEOUT_MS = 5_000;
/** Providers publish a handful of keys, of some kilobytes. */
const MOST_BYTES = 256_000;

export interface ProviderKeysOptions {
  jwksUrl: string;
  now: () => Date;
  log: Log;
  /** From one fetch to the next for a key that is unknown, 30 s by default. */
  cooldownMs?: number;
  /** For a whole answer, 5 s by default. */
  timeoutMs?: number;
}

/** The provider's keys cannot be had: its fault, not the token's. */
export class KeysUnavailable extends Error {}

/**
 * The keys that a provider publishes (JWKS, RFC 7517): fetched at the first token, after 10 minutes, and where a token names one
 * that is unknown, at most once per cooldown however many do; while the provider is down, at most every 10 s. An outage is logged once.
 * @throws KeysUnavailable when they cannot be fetched and the needed one is not known from before; jose's errors for a key
 *   that does not exist or does not fit
 */
export function createProviderKeys(options: ProviderKeysOptions): JWTVerifyGetKey {
  const { jwksUrl, now, log, cooldownMs = COOLDOWN_MS, timeoutMs = TIMEOUT_MS } = options;
  const url = new URL(jwksUrl);
  let last: { keys: JWTVerifyGetKey; fetchedAt: number } | null = null;
  let outage: { error: KeysUnavailable; askAgainAt: number } | null = null;

  /** jose's cooldown counts from the last success: while the provider is down, every token would ask it. */
  async function fetchOnce(address: string, init: RequestInit): Promise<Response> {
    if (outage && now().getTime() < outage.askAgainAt) throw outage.error;
    try {
      const text = await read(await fetch(address, init));
      last = { keys: createLocalJWKSet(JSON.parse(text)), fetchedAt: now().getTime() };
      if (outage) log.info({ host: url.host }, "The identity provider's keys are back");
      outage = null;
      return new Response(text);
    } catch (cause) {
      const error = new KeysUnavailable(wordsOf(cause, timeoutMs));
      if (!outage) {
        log.warn({ host: url.host, cause: error.message }, "The identity provider's keys cannot be fetched");
      }
      outage = { error, askAgainAt: now().getTime() + Math.min(cooldownMs, PAUSE_MS) };
      throw error;
    }
  }

  const remote = createRemoteJWKSet(url, {
    cacheMaxAge: MAX_AGE_MS,
    cooldownDuration: cooldownMs,
    timeoutDuration: timeoutMs,
    [customFetch]: fetchOnce,
  });

  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      const isOutage = error instanceof KeysUnavailable;
      if (!isOutage || !last || now().getTime() >= last.fetchedAt + MAX_OUTAGE_MS) throw error;
      try {
        return await last.keys(header, token);
      } catch (fault) {
        throw fault instanceof errors.JWKSNoMatchingKey ? error : fault;
      }
    }
  };
}

/** A whole answer of status 200; redirects are none. */
async function read(response: Response): Promise<string> {
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new KeysUnavailable(`it answered with status ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new KeysUnavailable(`its answer is larger than ${MOST_BYTES / 1e3} kB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function wordsOf(error: unknown, timeoutMs: number): string {
  if (error instanceof KeysUnavailable) return error.message;
  if (error instanceof SyntaxError || error instanceof errors.JWKSInvalid) return "its answer is no set of keys";
  if ((error as Error).name === "TimeoutError") return `it did not answer in ${timeoutMs / 1_000} s`;
  const { code } = ((error as Error).cause ?? {}) as { code?: string };
  return `it could not be reached${code ? ` (${code})` : ""}`;
}
