import {
  constants,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  type SignKeyObjectInput,
  sign,
} from "node:crypto";
import { createProvider, type Provider, type ProviderOptions } from "../../accounts/provider.ts";
import { silent } from "./backend.ts";
import { openVendor, type VendorAnswer } from "./vendor.ts";

/** An identity provider of our own: it publishes keys as others do, and signs whatever it is told to. */

export const AUDIENCE = "shortlist-api";

export type Claims = Record<string, unknown>;

export interface FakeIssuer extends AsyncDisposable {
  issuer: string;
  jwksUrl: string;
  /** How often its keys were fetched. */
  fetches(): number;
  /** Makes a key and publishes it, with these members instead of its own (undefined: without them). */
  addKey(kid: string, alg?: Algorithm, published?: JsonWebKey): KeyPair;
  /** Publishes it no longer. */
  retire(kid: string): void;
  /** Answers all that follows so; null: as it should. "hang": never. "stall": begins, and never ends. */
  fail(how: VendorAnswer | "hang" | "stall" | null): void;
  /** A good access token of Ada's, of the first key unless another is named, with these claims and header parameters instead (undefined: without). */
  token(claims?: Claims, header?: Claims): string;
  /** A provider that believes it, silent and without roles unless told otherwise. */
  provider(options?: Partial<ProviderOptions>): Provider;
  close(): Promise<void>;
}

export interface KeyPair {
  alg: Algorithm;
  publicKey: KeyObject;
  privateKey: KeyObject;
}

export type Algorithm = keyof typeof ALGORITHMS;

const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
const RAW = { dsaEncoding: "ieee-p1363" } as const;
const ALGORITHMS = {
  RS256: { digest: "sha256", how: {}, make: rsa },
  RS384: { digest: "sha384", how: {}, make: rsa },
  RS512: { digest: "sha512", how: {}, make: rsa },
  PS256: { digest: "sha256", how: PSS, make: rsa },
  PS384: { digest: "sha384", how: PSS, make: rsa },
  PS512: { digest: "sha512", how: PSS, make: rsa },
  ES256: { digest: "sha256", how: RAW, make: () => ec("P-256") },
  ES384: { digest: "sha384", how: RAW, make: () => ec("P-384") },
  ES512: { digest: "sha512", how: RAW, make: () => ec("P-521") },
  EdDSA: { digest: null, how: {}, make: () => generateKeyPairSync("ed25519") },
  Ed25519: { digest: null, how: {}, make: () => generateKeyPairSync("ed25519") },
} satisfies Record<string, { digest: string | null; how: Partial<SignKeyObjectInput>; make: () => Pair }>;

type Pair = Omit<KeyPair, "alg">;

function rsa(modulusLength = 2048): Pair {
  return generateKeyPairSync("rsa", { modulusLength });
}

function ec(namedCurve: string): Pair {
  return generateKeyPairSync("ec", { namedCurve });
}

export function makeKey(alg: Algorithm): KeyPair {
  return { alg, ...ALGORITHMS[alg].make() };
}

export function weakRsaKey(): KeyPair {
  return { alg: "RS256", ...rsa(1024) };
}

const encoded = (part: Claims | string) =>
  Buffer.from(typeof part === "string" ? part : JSON.stringify(part)).toString("base64url");

/** Header and payload (a text: as it is) as a token has them, with whatever signature is made for them. */
export function tokenOf(header: Claims, payload: Claims | string, signatureOf: (input: Buffer) => Buffer): string {
  const input = `${encoded(header)}.${encoded(payload)}`;
  return `${input}.${signatureOf(Buffer.from(input)).toString("base64url")}`;
}

/** Signed by a key in an algorithm, whatever the header says. */
export function signed(header: Claims, payload: Claims | string, { alg, privateKey }: KeyPair): string {
  const { digest, how } = ALGORITHMS[alg];
  return tokenOf(header, payload, (input) => sign(digest, input, { key: privateKey, ...how }));
}

/** @param now what its tokens are issued by, for an hour each */
export async function openFakeIssuer(now: () => Date): Promise<FakeIssuer> {
  const keys = new Map<string, KeyPair & { published: JsonWebKey }>();
  let failure: Parameters<FakeIssuer["fail"]>[0] = null;

  const vendor = await openVendor(({ path }) => {
    if (failure === "hang") return new Promise(() => {});
    if (failure === "stall") return { headers: { "content-length": "1000" }, body: '{"keys": [' };
    if (failure) return failure;
    if (path !== "/.well-known/jwks.json") return { status: 404, body: "Not found" };
    return { body: { keys: [...keys.values()].map(({ published }) => published) } };
  });

  const jwksUrl = `${vendor.url}/.well-known/jwks.json`;
  const base = {
    jwksUrl,
    issuer: vendor.url,
    audience: AUDIENCE,
    roleClaim: null,
    adminRole: "admin",
    now,
    log: silent,
  };

  return {
    issuer: vendor.url,
    jwksUrl,
    fetches: () => vendor.calls.length,
    addKey(kid, alg = "ES256", published = {}) {
      const key = makeKey(alg);
      keys.set(kid, {
        ...key,
        published: { ...key.publicKey.export({ format: "jwk" }), kid, alg, use: "sig", ...published },
      });
      return key;
    },
    retire: (kid) => void keys.delete(kid),
    fail(how) {
      failure = how;
    },
    token(claims = {}, header = {}) {
      const kid = typeof header.kid === "string" && keys.has(header.kid) ? header.kid : [...keys.keys()][0]!;
      const key = keys.get(kid)!;
      return signed({ alg: key.alg, typ: "JWT", kid, ...header }, { ...adasClaims(vendor.url, now()), ...claims }, key);
    },
    provider: (options) => createProvider({ ...base, ...options }),
    close: () => vendor.close(),
    [Symbol.asyncDispose]: () => vendor.close(),
  };
}

/** What a good token says. */
export function adasClaims(issuer: string, at: Date): Claims {
  const iat = Math.floor(at.getTime() / 1_000);
  return { iss: issuer, aud: AUDIENCE, sub: "auth|ada", iat, exp: iat + 3_600 };
}
