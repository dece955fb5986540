import { createHmac } from "node:crypto";
import { CompactEncrypt } from "jose";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Provider } from "../accounts/provider.ts";
import {
  type Algorithm,
  AUDIENCE,
  adasClaims,
  type Claims,
  type FakeIssuer,
  type KeyPair,
  makeKey,
  openFakeIssuer,
  signed,
  tokenOf,
  weakRsaKey,
} from "./support/fake-issuer.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const SECOND = Math.floor(NOW.getTime() / 1_000);
const ALGORITHMS: Algorithm[] = [
  ...(["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"] as const),
  ...(["ES256", "ES384", "ES512", "EdDSA", "Ed25519"] as const),
];

let issuer: FakeIssuer;
let provider: Provider;
const keys = new Map<string, KeyPair>();
const key = (kid: string) => keys.get(kid)!;
const logged: { level: number; cause?: string; claim?: string }[] = [];
const log = pino({ level: "debug", base: undefined }, { write: (line: string) => void logged.push(JSON.parse(line)) });

beforeAll(async () => {
  issuer = await openFakeIssuer(() => NOW);
  keys.set("ec", issuer.addKey("ec"));
  for (const alg of ALGORITHMS) keys.set(alg, issuer.addKey(alg, alg));
  keys.set("any RSA", issuer.addKey("any RSA", "RS256", { alg: undefined }));
  provider = issuer.provider({ log });
});

afterAll(() => issuer.close());

/** Why a token was refused: what was logged for whoever sets a provider up. */
async function refusal(token: string, by: Provider = provider): Promise<string> {
  logged.length = 0;
  await expect(by.verify(token)).rejects.toMatchObject({ name: "AppError", code: "UNAUTHENTICATED" });
  expect(logged).toHaveLength(1);
  expect(JSON.stringify(logged)).not.toContain("ada");
  return [logged[0]?.cause, logged[0]?.claim].filter(Boolean).join(" ");
}

const good = () => adasClaims(issuer.issuer, NOW);
const CLAIM = "ERR_JWT_CLAIM_VALIDATION_FAILED";
const SIGNATURE = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
const NO_KEY = "ERR_JWKS_NO_MATCHING_KEY";

describe("a good token", () => {
  test("names the person", async () => {
    expect(
      await provider.verify(issuer.token({ email: "Ada@Example.com", email_verified: true, name: "Ada" })),
    ).toEqual({
      issuer: issuer.issuer,
      subject: "auth|ada",
      email: "ada@example.com",
      emailVerified: true,
      name: "Ada",
      role: null,
      issuedAt: NOW,
      expiresAt: new Date("2026-11-22T13:00:00Z"),
    });
  });

  test.each(ALGORITHMS)("may be signed by %s", async (alg) => {
    expect(await provider.verify(issuer.token({}, { kid: alg }))).toMatchObject({ subject: "auth|ada" });
  });

  test.each<[string, Claims, Claims]>([
    ["is for several audiences, of which one is ours", { aud: ["other", AUDIENCE] }, {}],
    ["says in its header that it is an access token", {}, { typ: "at+jwt" }],
    ["says so in full and in capitals", {}, { typ: "application/AT+JWT" }],
    ["does not say what it is", {}, { typ: undefined }],
    ["says in its payload that it is a bearer's", { typ: "Bearer" }, {}],
    ["was issued by a clock that goes ahead a little", { iat: SECOND + 5, nbf: SECOND + 5 }, {}],
    ["ended by our clock just now", { exp: SECOND - 4 }, {}],
    ["has a subject of 255 characters", { sub: "a".repeat(255) }, {}],
  ])("is believed when it %s", async (_title, claims, header) => {
    expect(await provider.verify(issuer.token(claims, header))).toMatchObject({ issuer: issuer.issuer });
  });

  test("needs no kid where the provider has one key", async () => {
    await using other = await openIssuer();
    expect(await other.provider().verify(other.token({}, { kid: undefined }))).toMatchObject({ subject: "auth|ada" });
  });
});

async function openIssuer(alg: Algorithm = "ES256", published = {}): Promise<FakeIssuer> {
  const other = await openFakeIssuer(() => NOW);
  other.addKey("only", alg, published);
  return other;
}

describe("a token whose signature proves nothing is refused", () => {
  const noSignature = () => Buffer.alloc(0);
  const hmac =
    (secret: string | Buffer, digest = "sha256") =>
    (input: Buffer) =>
      createHmac(digest, secret).update(input).digest();
  const pem = (kid: string) => key(kid).publicKey.export({ type: "spki", format: "pem" });
  const strangersKey = makeKey("ES256");

  test.each<[string, string, () => string | Promise<string>]>([
    [
      'the algorithm "none"',
      "ERR_JOSE_ALG_NOT_ALLOWED",
      () => tokenOf({ alg: "none", kid: "ec" }, good(), noSignature),
    ],
    ['"none" in other letters', "ERR_JOSE_ALG_NOT_ALLOWED", () => tokenOf({ alg: "nOnE" }, good(), noSignature)],
    ["no algorithm", "ERR_JWS_INVALID", () => issuer.token({}, { alg: undefined })],
    ["a list of algorithms", "ERR_JWS_INVALID", () => issuer.token({}, { alg: ["ES256"] })],
    ...(["RS256", "ec"] as const).flatMap((kid) =>
      [256, 384, 512].map((bits): [string, string, () => string] => [
        `HS${bits} with the published key ${kid} (PEM) as its secret`,
        "ERR_JOSE_ALG_NOT_ALLOWED",
        () => tokenOf({ alg: `HS${bits}`, kid }, good(), hmac(pem(kid), `sha${bits}`)),
      ]),
    ),
    [
      "HS256 with the published key (DER) as its secret",
      "ERR_JOSE_ALG_NOT_ALLOWED",
      () =>
        tokenOf(
          { alg: "HS256", kid: "RS256" },
          good(),
          hmac(key("RS256").publicKey.export({ type: "spki", format: "der" })),
        ),
    ],
    [
      "HS256 with the published key (JWK) as its secret",
      "ERR_JOSE_ALG_NOT_ALLOWED",
      () =>
        tokenOf(
          { alg: "HS256", kid: "RS256" },
          good(),
          hmac(JSON.stringify(key("RS256").publicKey.export({ format: "jwk" }))),
        ),
    ],
    [
      "HS256 with an empty secret",
      "ERR_JOSE_ALG_NOT_ALLOWED",
      () => tokenOf({ alg: "HS256", kid: "ec" }, good(), hmac("")),
    ],
    ["an algorithm that is not on the list", "ERR_JOSE_ALG_NOT_ALLOWED", () => issuer.token({}, { alg: "ES256K" })],
    ["one of those to come", "ERR_JOSE_ALG_NOT_ALLOWED", () => issuer.token({}, { alg: "ML-DSA-65" })],
    ["the name of a property", "ERR_JOSE_ALG_NOT_ALLOWED", () => issuer.token({}, { alg: "constructor" })],
    ["an RSA key under the name of ES256", NO_KEY, () => issuer.token({}, { kid: "RS256", alg: "ES256" })],
    ["an EC key under the name of RS256", NO_KEY, () => issuer.token({}, { kid: "ec", alg: "RS256" })],
    ["a key of another curve", NO_KEY, () => issuer.token({}, { kid: "ES384", alg: "ES256" })],
    [
      "another algorithm than the key is for",
      NO_KEY,
      () => signed({ alg: "PS256", kid: "RS256" }, good(), { ...key("RS256"), alg: "PS256" }),
    ],
    ["another algorithm than it was signed by", SIGNATURE, () => issuer.token({}, { kid: "any RSA", alg: "PS256" })],
    [
      "the key of a stranger under a known name",
      SIGNATURE,
      () => signed({ alg: "ES256", kid: "ec" }, good(), strangersKey),
    ],
    ["a name that nobody knows", NO_KEY, () => issuer.token({}, { kid: "unknown" })],
    ["a path for a name", NO_KEY, () => issuer.token({}, { kid: "../../../../dev/null" })],
    ["SQL for a name", NO_KEY, () => issuer.token({}, { kid: "x' UNION SELECT 'secret' --" })],
    ["an address for a name", NO_KEY, () => issuer.token({}, { kid: "http://evil.example/jwks.json" })],
    ["a name that every object has", NO_KEY, () => issuer.token({}, { kid: "__proto__" })],
    ["a name that is no text", NO_KEY, () => issuer.token({}, { kid: ["ec"] })],
    [
      "no name, where two keys would fit",
      "ERR_JWKS_MULTIPLE_MATCHING_KEYS",
      () => issuer.token({}, { kid: undefined }),
    ],
    ["another payload than was signed", SIGNATURE, () => changed(issuer.token(), { sub: "auth|eve" })],
    ["another header than was signed", SIGNATURE, () => changed(issuer.token(), {}, { typ: "at+jwt" })],
    [
      "the signature of another token",
      SIGNATURE,
      () => issuer.token().replace(/[^.]+$/, issuer.token({ sub: "auth|eve" }).split(".")[2]!),
    ],
    ["no signature", SIGNATURE, () => issuer.token().replace(/[^.]+$/, "")],
    [
      "a signature of zeros (CVE-2022-21449)",
      SIGNATURE,
      () => tokenOf({ alg: "ES256", kid: "ec" }, good(), () => Buffer.alloc(64)),
    ],
    ["half a signature", SIGNATURE, () => issuer.token().slice(0, -40)],
    [
      "a signature in DER",
      SIGNATURE,
      () => tokenOf({ alg: "ES256", kid: "ec" }, good(), () => Buffer.from("3006020101020101", "hex")),
    ],
  ])("%s (%s)", async (_title, reason, make) => {
    expect(await refusal(await make())).toBe(reason);
  });

  test.each<[string, (mine: string) => Claims]>([
    ["jwk", () => ({ jwk: strangersKey.publicKey.export({ format: "jwk" }) })],
    ["jku", (mine) => ({ jku: mine })],
    ["x5u", (mine) => ({ x5u: mine })],
    ["x5c", () => ({ x5c: [strangersKey.publicKey.export({ type: "spki", format: "der" }).toString("base64")] })],
  ])("a key that the token brings along as %s, which is not even looked at", async (_name, header) => {
    await using strangers = await openIssuer();
    const attack = (kid: string) => signed({ alg: "ES256", kid, ...header(strangers.jwksUrl) }, good(), strangersKey);
    expect(await refusal(attack("ec"))).toBe(SIGNATURE);
    expect(await refusal(attack("only"))).toBe(NO_KEY);
    expect(strangers.fetches()).toBe(0);
    // It does no harm beside a good signature.
    expect(await provider.verify(issuer.token({}, header(strangers.jwksUrl)))).toMatchObject({ subject: "auth|ada" });
  });

  test.each<[string, string, Algorithm, object]>([
    ["is for encryption", NO_KEY, "RS256", { use: "enc" }],
    ["is for an algorithm of encryption", NO_KEY, "RS256", { alg: "RSA-OAEP" }],
    ["is for another algorithm", NO_KEY, "RS256", { alg: "RS512" }],
    ["is a secret", NO_KEY, "RS256", { kty: "oct", k: "c2VjcmV0", n: undefined, e: undefined }],
    ["may not verify", NO_KEY, "ES256", { key_ops: ["encrypt"] }],
    ["is said to be of another curve", NO_KEY, "ES256", { crv: "P-384" }],
    ["is no point of its curve", "DataError", "ES256", { x: "AAAA" }],
    ["is too short to be safe", "TypeError", "RS256", weakRsaKey().publicKey.export({ format: "jwk" })],
  ])("one by a key that %s (%s)", async (_title, reason, alg, published) => {
    await using other = await openIssuer(alg, published);
    expect(await refusal(other.token(), other.provider({ log }))).toBe(reason);
  });

  test("one by a key whose private half was published", async () => {
    const leaked = makeKey("ES256");
    await using other = await openIssuer("ES256", leaked.privateKey.export({ format: "jwk" }));
    const token = signed({ alg: "ES256", kid: "only" }, adasClaims(other.issuer, NOW), leaked);
    expect(await refusal(token, other.provider({ log }))).toBe("ERR_JWKS_INVALID");
  });
});

/** A token with these claims and header parameters instead, under its old signature. */
function changed(token: string, claims: Claims, header: Claims = {}): string {
  const [first, second, signature] = token.split(".");
  const read = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString());
  const [newHeader, newPayload] = tokenOf({ ...read(first!), ...header }, { ...read(second!), ...claims }, () =>
    Buffer.alloc(0),
  ).split(".");
  return `${newHeader}.${newPayload}.${signature}`;
}

describe("a token of a good signature is refused, because it", () => {
  test.each<[string, string, () => Claims]>([
    ["has run out", "ERR_JWT_EXPIRED exp", () => ({ exp: SECOND - 5 })],
    ["never ends", `${CLAIM} exp`, () => ({ exp: undefined })],
    ["ends by a text", `${CLAIM} exp`, () => ({ exp: "2099-01-01" })],
    ["is not valid yet", `${CLAIM} nbf`, () => ({ nbf: SECOND + 6 })],
    ["is valid from a text on", `${CLAIM} nbf`, () => ({ nbf: "0" })],
    ["comes from the future", `${CLAIM} iat`, () => ({ iat: SECOND + 6 })],
    ["does not say since when it is", `${CLAIM} iat`, () => ({ iat: undefined })],
    ["is since a text", `${CLAIM} iat`, () => ({ iat: "0" })],
    ["is for another audience", `${CLAIM} aud`, () => ({ aud: "other" })],
    ["is for an audience whose name begins as ours", `${CLAIM} aud`, () => ({ aud: `${AUDIENCE}-2` })],
    ["is for several others", `${CLAIM} aud`, () => ({ aud: ["other", AUDIENCE.toUpperCase()] })],
    ["is for an audience inside a list", `${CLAIM} aud`, () => ({ aud: [[AUDIENCE]] })],
    ["is for nobody", `${CLAIM} aud`, () => ({ aud: [] })],
    ["does not say for whom it is", `${CLAIM} aud`, () => ({ aud: undefined })],
    ["is of another issuer", `${CLAIM} iss`, () => ({ iss: "https://evil.example" })],
    ["is of an issuer with a slash more", `${CLAIM} iss`, () => ({ iss: `${issuer.issuer}/` })],
    ["is of an issuer whose name begins as ours", `${CLAIM} iss`, () => ({ iss: `${issuer.issuer}.evil.example` })],
    [
      "is of an issuer whose name ends as ours",
      `${CLAIM} iss`,
      () => ({ iss: `https://evil.example/${issuer.issuer}` }),
    ],
    ["is of an issuer in other letters", `${CLAIM} iss`, () => ({ iss: issuer.issuer.toUpperCase() })],
    ["is of several issuers", `${CLAIM} iss`, () => ({ iss: [issuer.issuer] })],
    ["is of this server itself", `${CLAIM} iss`, () => ({ iss: "shortlist" })],
    ["is of nobody", `${CLAIM} iss`, () => ({ iss: undefined })],
    ["renews others", `${CLAIM} typ`, () => ({ typ: "Refresh" })],
    ["renews others for long", `${CLAIM} typ`, () => ({ typ: "Offline" })],
    ["tells who signed in", `${CLAIM} typ`, () => ({ typ: "ID" })],
    ["tells who signed out", `${CLAIM} typ`, () => ({ typ: "Logout" })],
    ["needs a proof of possession", `${CLAIM} typ`, () => ({ typ: "DPoP" })],
    ["is of a type that is no text", `${CLAIM} typ`, () => ({ typ: ["Bearer"] })],
    ["names nobody", `${CLAIM} sub`, () => ({ sub: undefined })],
    ["names somebody by nothing", `${CLAIM} sub`, () => ({ sub: "" })],
    ["names somebody by a blank", `${CLAIM} sub`, () => ({ sub: " " })],
    ["names somebody by a number", `${CLAIM} sub`, () => ({ sub: 7 })],
    ["names somebody by 256 characters", `${CLAIM} sub`, () => ({ sub: "a".repeat(256) })],
    ["names somebody with a NUL, which no text of the database has", `${CLAIM} sub`, () => ({ sub: "ada\0" })],
    ["names somebody with half a character", `${CLAIM} sub`, () => ({ sub: "ada\ud800" })],
  ])("%s (%s)", async (_title, reason, claims) => {
    expect(await refusal(issuer.token(claims()))).toBe(reason);
  });

  test.each<[string, string, Claims]>([
    ["tells who signed out, by its header", `${CLAIM} header typ`, { typ: "logout+jwt" }],
    ["is a proof of possession itself", `${CLAIM} header typ`, { typ: "dpop+jwt" }],
    ["is of a type that is no text", `${CLAIM} header typ`, { typ: ["JWT"] }],
    ["has an extension that must be understood", "ERR_JOSE_NOT_SUPPORTED", { crit: ["exp"], exp: 0 }],
    ["has one by a name that every object has", "ERR_JOSE_NOT_SUPPORTED", { crit: ["constructor"], constructor: 0 }],
    ["has extensions that are none", "ERR_JWS_INVALID", { crit: [] }],
    ["has a payload that is not encoded", "ERR_JWT_INVALID", { crit: ["b64"], b64: false }],
  ])("%s (%s)", async (_title, reason, header) => {
    expect(await refusal(issuer.token({}, header))).toBe(reason);
  });

  test.each(["exp", "iat"])("has an %s beyond all time", async (claim) => {
    const payload = JSON.stringify({ ...good(), [claim]: 0 }).replace(
      `"${claim}":0`,
      `"${claim}":${claim === "exp" ? "" : "-"}1e999`,
    );
    expect(await refusal(rawToken(payload))).toBe(`${CLAIM} ${claim}`);
  });

  test.each(["[]", "null", '"auth|ada"', "{", ""])("has the payload %s", async (payload) => {
    expect(await refusal(rawToken(payload))).toBe("ERR_JWT_INVALID");
  });

  test("is a token within a token", async () => {
    expect(await refusal(rawToken(issuer.token()))).toBe("ERR_JWT_INVALID");
  });

  test("is longer than 16 kB, which is seen before anything else", async () => {
    const padding = 16_384 - issuer.token({ padding: "" }).length;
    const long = issuer.token({ padding: "a".repeat(Math.floor((padding * 3) / 4) - 2) });
    expect(long.length).toBeGreaterThan(16_000);
    expect(await provider.verify(long)).toMatchObject({ subject: "auth|ada" });
    expect(await refusal(issuer.token({ padding: "a".repeat(16_384) }))).toBe("ERR_JWT_INVALID");
  });
});

/** A payload as it is, under a good signature. */
const rawToken = (payload: string) => signed({ alg: "ES256", typ: "JWT", kid: "ec" }, payload, key("ec"));

describe("what is no signed token at all is refused", () => {
  const encrypted = async () =>
    new CompactEncrypt(Buffer.from(JSON.stringify(good())))
      .setProtectedHeader({ alg: "RSA-OAEP", enc: "A256GCM", kid: "RS256" })
      .encrypt(key("RS256").publicKey);

  test.each<[string, () => string | Promise<string>]>([
    ["one encrypted with the published key", encrypted],
    ["nothing", () => ""],
    ["two dots", () => ".."],
    ["a word", () => "nonsense"],
    ["two parts", () => issuer.token().split(".").slice(0, 2).join(".")],
    ["four parts", () => `${issuer.token()}.e30`],
    ["parts that are not encoded", () => "{}.{}.{}"],
    ["a token in JSON", () => JSON.stringify({ payload: issuer.token().split(".")[1], signatures: [] })],
    ["letters of everywhere", () => "\ud800.ÄÖÜ.漢字"],
  ])("%s", async (_title, make) => {
    expect(await refusal(await make())).toBe("ERR_JWS_INVALID");
  });
});

describe("whether a token claims to be the provider's", () => {
  test("is told by its payload alone, good or not", () => {
    expect(provider.issued(issuer.token())).toBe(true);
    expect(provider.issued(issuer.token({ exp: 0 }, { alg: "none" }))).toBe(true);
    expect(provider.issued(issuer.token({ iss: "shortlist" }))).toBe(false);
    expect(provider.issued(issuer.token({ iss: [issuer.issuer] }))).toBe(false);
    expect(provider.issued(issuer.token({ iss: undefined }))).toBe(false);
  });

  test.each(["", ".", "..", "....", "nonsense", "a.b.c", "{}.{}.{}", "\ud800.ÄÖÜ.漢字"])(
    "is no for %j, and never an error",
    (token) => expect(provider.issued(token)).toBe(false),
  );

  test.each([
    ["nothing", ""],
    ["null", "null"],
    ["a list", "[]"],
    ["a number", "7"],
    ["half of it", "{"],
    ["brackets without end", "[".repeat(12_000)],
    ["a prototype", '{"__proto__":{"iss":"x"}}'],
  ])("is no for a payload of %s, and never an error", (_title, payload) => {
    expect(provider.issued(rawToken(payload))).toBe(false);
  });

  test("is no for one that is too long to be looked at", () => {
    expect(provider.issued(issuer.token({ padding: "a".repeat(16_384) }))).toBe(false);
  });
});
