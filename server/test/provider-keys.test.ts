import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Provider } from "../accounts/provider.ts";
import { type FakeIssuer, openFakeIssuer } from "./support/fake-issuer.ts";
import type { VendorAnswer } from "./support/vendor.ts";

const START = Date.parse("2026-11-22T12:00:00Z");
const MINUTE = 60_000;
const ADA = { subject: "auth|ada" };
const REFUSED = { code: "UNAUTHENTICATED" };
const UNAVAILABLE = { code: "SERVICE_UNAVAILABLE" };

let issuer: FakeIssuer;
let provider: Provider;
let movedMs = 0;
const now = () => new Date(START + movedMs);
const logged: { level: number; msg: string; cause?: string }[] = [];
const log = pino({ level: "info", base: undefined }, { write: (line: string) => void logged.push(JSON.parse(line)) });

beforeEach(async () => {
  movedMs = 0;
  logged.length = 0;
  // What jose goes by.
  const real = Date.now;
  vi.spyOn(Date, "now").mockImplementation(() => real() + movedMs);
  issuer = await openFakeIssuer(now);
  issuer.addKey("first");
  provider = issuer.provider({ log });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await issuer.close();
});

const answersTo = (tokens: string[]) =>
  Promise.all(
    tokens.map((token) =>
      provider.verify(token).then(
        () => "verified",
        ({ code }) => code,
      ),
    ),
  );
const times = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index));
const unknown = (index: number) => issuer.token({}, { kid: `unknown ${index}` });

describe("the provider's keys", () => {
  test("are fetched at the first token, once for all that come together, and not again for ten minutes", async () => {
    expect(issuer.fetches()).toBe(0);
    expect(await answersTo(times(20, () => issuer.token()))).toEqual(times(20, () => "verified"));
    movedMs = 10 * MINUTE - 1_000;
    await provider.verify(issuer.token());
    expect(issuer.fetches()).toBe(1);
    movedMs = 10 * MINUTE + 1_000;
    await provider.verify(issuer.token());
    expect(issuer.fetches()).toBe(2);
  });

  test("are not fetched for a token that cannot be good whatever they are", async () => {
    await expect(provider.verify("nonsense")).rejects.toMatchObject(REFUSED);
    await expect(provider.verify(issuer.token({}, { alg: "none" }))).rejects.toMatchObject(REFUSED);
    await expect(provider.verify(issuer.token({}, { alg: "HS256" }))).rejects.toMatchObject(REFUSED);
    expect(issuer.fetches()).toBe(0);
  });

  test("may change: a new one holds without a restart, beside the old one", async () => {
    await provider.verify(issuer.token());
    issuer.addKey("second");
    movedMs = 31_000;
    expect(await provider.verify(issuer.token({}, { kid: "second" }))).toMatchObject(ADA);
    expect(await provider.verify(issuer.token({}, { kid: "first" }))).toMatchObject(ADA);
    expect(issuer.fetches()).toBe(2);
  });

  test("that are retired hold no longer once they are fetched anew, after ten minutes at the latest", async () => {
    const old = issuer.token();
    await provider.verify(old);
    issuer.addKey("second");
    issuer.retire("first");
    movedMs = 9 * MINUTE;
    expect(await provider.verify(old)).toMatchObject(ADA);
    movedMs = 11 * MINUTE;
    await expect(provider.verify(old)).rejects.toMatchObject(REFUSED);
    expect(await provider.verify(issuer.token())).toMatchObject(ADA);
  });

  test("that are retired hold no longer once somebody came with a new one", async () => {
    const old = issuer.token();
    await provider.verify(old);
    issuer.addKey("second");
    issuer.retire("first");
    movedMs = 31_000;
    await provider.verify(issuer.token());
    await expect(provider.verify(old)).rejects.toMatchObject(REFUSED);
  });

  test("that change under the same name hold no longer after ten minutes", async () => {
    const old = issuer.token();
    await provider.verify(old);
    issuer.addKey("first");
    movedMs = 11 * MINUTE;
    await expect(provider.verify(old)).rejects.toMatchObject(REFUSED);
    expect(await provider.verify(issuer.token())).toMatchObject(ADA);
  });

  test("are not fetched for each name that nobody knows, but once in thirty seconds", async () => {
    await provider.verify(issuer.token());
    expect(new Set(await answersTo(times(50, unknown)))).toEqual(new Set(["UNAUTHENTICATED"]));
    expect(issuer.fetches()).toBe(1);
    movedMs = 31_000;
    expect(new Set(await answersTo(times(50, unknown)))).toEqual(new Set(["UNAUTHENTICATED"]));
    for (const token of times(10, unknown)) await expect(provider.verify(token)).rejects.toMatchObject(REFUSED);
    expect(issuer.fetches()).toBe(2);
    expect(await provider.verify(issuer.token())).toMatchObject(ADA);
  });

  test("are fetched more often where it is configured so", async () => {
    provider = issuer.provider({ cooldownMs: 5_000 });
    await provider.verify(issuer.token());
    issuer.addKey("second");
    movedMs = 4_000;
    await expect(provider.verify(issuer.token({}, { kid: "second" }))).rejects.toMatchObject(REFUSED);
    movedMs = 6_000;
    expect(await provider.verify(issuer.token({}, { kid: "second" }))).toMatchObject(ADA);
  });
});

describe("a provider that is down", () => {
  const DOWN: VendorAnswer = { status: 500, body: "Oh no" };
  const keysElsewhere = () => ({ status: 302, headers: { location: issuer.jwksUrl }, body: "" });

  test.each<[string, string, () => Parameters<FakeIssuer["fail"]>[0]]>([
    ["an error", "it answered with status 500", () => DOWN],
    ["a page that is not there", "it answered with status 404", () => ({ status: 404, body: "Not found" })],
    ["nothing, successfully", "it answered with status 204", () => ({ status: 204, body: "" })],
    ["a redirect, which is not followed", "it answered with status 302", keysElsewhere],
    ["an empty answer", "its answer is no set of keys", () => ({ body: "" })],
    ["a web page", "its answer is no set of keys", () => ({ body: "<html>Sign in</html>" })],
    ["half an answer", "its answer is no set of keys", () => ({ body: '{"keys": [{"kty":' })],
    ["other JSON", "its answer is no set of keys", () => ({ body: { error: "x" } })],
    ["keys that are none", "its answer is no set of keys", () => ({ body: { keys: ["first"] } })],
    ["null", "its answer is no set of keys", () => ({ body: "null" })],
    ["more than keys can be", "its answer is larger than 256 kB", () => ({ body: " ".repeat(257_000) })],
  ])("with %s is SERVICE_UNAVAILABLE, told once, and made up for afterwards", async (_title, cause, failure) => {
    provider = issuer.provider({ log, cooldownMs: 0 });
    const token = issuer.token();
    issuer.fail(failure());
    for (const _ of times(2, () => {})) await expect(provider.verify(token)).rejects.toMatchObject(UNAVAILABLE);
    expect(issuer.fetches()).toBe(2);
    expect(logged).toMatchObject([{ level: 40, msg: "The identity provider's keys cannot be fetched", cause }]);
    issuer.fail(null);
    expect(await provider.verify(token)).toMatchObject(ADA);
    expect(logged.map(({ level }) => level)).toEqual([40, 30]);
    expect(JSON.stringify(logged)).not.toContain(token.slice(0, 20));
  });

  test.each<[string, "hang" | "stall"]>([
    ["no answer", "hang"],
    ["an answer that does not end", "stall"],
  ])("with %s is SERVICE_UNAVAILABLE after a while", async (_title, failure) => {
    const timeout = vi.spyOn(AbortSignal, "timeout");
    provider = issuer.provider({ log, timeoutMs: 50 });
    issuer.fail(failure);
    await expect(provider.verify(issuer.token())).rejects.toMatchObject(UNAVAILABLE);
    expect(logged).toMatchObject([{ level: 40, cause: "it did not answer in 0.05 s" }]);
    expect(timeout.mock.calls).toEqual([[50]]);
  });

  test("because nobody is there is SERVICE_UNAVAILABLE as well", async () => {
    const other = await openFakeIssuer(now);
    other.addKey("only");
    await other.close();
    await expect(other.provider({ log }).verify(other.token())).rejects.toMatchObject(UNAVAILABLE);
    expect(logged).toMatchObject([{ level: 40, cause: "it could not be reached (ECONNREFUSED)" }]);
  });

  test("is not asked for every token, but again after ten seconds, and each outage is told from its beginning to its end", async () => {
    issuer.fail(DOWN);
    expect(new Set(await answersTo(times(50, () => issuer.token())))).toEqual(new Set(["SERVICE_UNAVAILABLE"]));
    for (const token of times(10, unknown)) await expect(provider.verify(token)).rejects.toMatchObject(UNAVAILABLE);
    expect(issuer.fetches()).toBe(1);
    movedMs = 10_000;
    await expect(provider.verify(issuer.token())).rejects.toMatchObject(UNAVAILABLE);
    expect(issuer.fetches()).toBe(2);
    issuer.fail(null);
    movedMs = 20_000;
    expect(await provider.verify(issuer.token())).toMatchObject(ADA);
    issuer.fail(DOWN);
    movedMs = 20 * MINUTE;
    await provider.verify(issuer.token());
    expect(logged.map(({ level }) => level)).toEqual([40, 30, 40]);
  });

  test("later on does no harm to those whose key is known, for an hour", async () => {
    await provider.verify(issuer.token());
    issuer.fail(DOWN);
    for (const minutes of [5, 11, 30, 59]) {
      movedMs = minutes * MINUTE;
      expect(await provider.verify(issuer.token())).toMatchObject(ADA);
    }
    movedMs = 61 * MINUTE;
    await expect(provider.verify(issuer.token())).rejects.toMatchObject(UNAVAILABLE);
    expect(logged).toHaveLength(1);
  });

  test("lets nobody in with what is no good token", async () => {
    const [good, late] = [issuer.token(), issuer.token({ exp: START / 1_000 + 60 })];
    await provider.verify(good);
    issuer.fail(DOWN);
    movedMs = 11 * MINUTE;
    await expect(provider.verify(late)).rejects.toMatchObject(REFUSED);
    await expect(provider.verify(good.slice(0, -10))).rejects.toMatchObject(REFUSED);
    await expect(provider.verify(issuer.token({ aud: "other" }))).rejects.toMatchObject(REFUSED);
    await expect(provider.verify(issuer.token({}, { alg: "none" }))).rejects.toMatchObject(REFUSED);
    // Of a key that may be new nobody can tell.
    await expect(provider.verify(unknown(1))).rejects.toMatchObject(UNAVAILABLE);
  });
});
