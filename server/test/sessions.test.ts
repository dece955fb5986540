import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deriveKey } from "../accounts/keys.ts";
import { accountsOver, createClock } from "./support/backend.ts";
import { type Answer, bearer, openTestServer, SECRET, type TestServer } from "./support/server.ts";

const JSON_TYPE = { "content-type": "application/json" };
const START = "2026-11-22T12:00:00Z";
const WHO = "{ viewer { user { email } } }";
const SIGN_IN = "mutation ($input: SignInInput!) { signIn(input: $input) { token expiresAt user { email } } }";
const REFRESH = "mutation { refreshSession { token expiresAt user { email } } }";

let server: TestServer;
const clock = createClock(START);

beforeAll(async () => {
  server = await openTestServer({ now: clock.now });
});

afterAll(() => server.close());

/** A browser: it keeps what is put into its jar, and sends it. */
function openBrowser({ origin = server.url }: { origin?: string } = {}) {
  const jar = new Map<string, string>();
  let heard: string[] = [];
  return {
    jar,
    /** The Set-Cookie headers of the last answer. */
    heard: () => heard,
    async ask(query: string, variables: object = {}, token: string | null = null): Promise<Answer> {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
      const headers = { ...JSON_TYPE, origin, ...(cookie && { cookie }), ...bearer(token) };
      const response = await server.post(JSON.stringify({ query, variables }), headers);
      heard = response.headers.getSetCookie();
      for (const [pair = ""] of heard.map((line) => line.split(";"))) {
        const [name = "", value = ""] = pair.split("=");
        if (value) jar.set(name, value);
        else jar.delete(name);
      }
      return (await response.json()) as Answer;
    },
  };
}

async function signedIn(email: string, options?: { origin?: string }) {
  const person = await server.signUp(email);
  const browser = openBrowser(options);
  const { data } = await browser.ask(SIGN_IN, { input: { email, password: person.password } });
  const { token } = (data as unknown as { signIn: { token: string } }).signIn;
  return { ...person, browser, token };
}

const refreshed = ({ data }: Answer) => (data as unknown as { refreshSession: { token: string } }).refreshSession.token;
const codeOf = async (answer: Promise<Answer>) => (await answer).errors?.[0]?.extensions.code;
const later = (seconds: number) => clock.set(new Date(clock.now().getTime() + seconds * 1000).toISOString());

describe("a session", () => {
  test("is a token for a quarter of an hour, and a cookie that no script and no other site can use", async () => {
    const { browser } = await signedIn("ada@example.com");
    expect(browser.heard()).toEqual([
      expect.stringMatching(/^shortlist=[^;]+; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Strict$/),
    ]);
  });

  test("over HTTPS has a cookie that is sent by nothing else, and that no subdomain can plant", async () => {
    const { browser } = await signedIn("secure@example.com", { origin: server.url.replace("http:", "https:") });
    expect(browser.heard()).toEqual([
      expect.stringMatching(/^__Host-shortlist=[^;]+; Path=\/; .*SameSite=Strict; Secure$/),
    ]);
    expect((await browser.ask(REFRESH)).errors).toBeUndefined();
  });

  test("is renewed by its cookie, which is another each time", async () => {
    const { browser, email } = await signedIn("renews@example.com");
    const first = browser.jar.get("shortlist");
    later(14 * 60);
    const answer = await browser.ask(REFRESH);
    expect(answer.data).toMatchObject({
      refreshSession: { user: { email }, expiresAt: new Date(clock.now().getTime() + 15 * 60_000).toISOString() },
    });
    expect(browser.jar.get("shortlist")).not.toBe(first);
    later(14 * 60);
    expect((await server.graphql(WHO, null, refreshed(answer))).data).toEqual({ viewer: { user: { email } } });
  });

  test("without a cookie, or with one that is forged, is not renewed", async () => {
    const { browser } = await signedIn("forged@example.com");
    const good = browser.jar.get("shortlist") as string;
    const [sessionId, renewal, tag = ""] = good.split(".");
    const forged = [
      "",
      "nonsense",
      `${sessionId}.${Number(renewal) + 1}.${tag}`,
      `${sessionId}.${renewal}.${tag.replace(/^./, (letter) => (letter === "A" ? "B" : "A"))}`,
      `${sessionId}.${renewal}.`,
      `${sessionId}.${renewal}.${deriveKey(SECRET, "access token").toString("base64url")}`,
    ];
    for (const cookie of forged) {
      const other = openBrowser();
      if (cookie) other.jar.set("shortlist", cookie);
      expect(await codeOf(other.ask(REFRESH))).toBe("UNAUTHENTICATED");
    }
    expect((await browser.ask(REFRESH)).errors).toBeUndefined();
  });

  test("of which a cookie comes a second time ends, whoever has the other one", async () => {
    const { browser, token } = await signedIn("copied@example.com");
    const thief = openBrowser();
    thief.jar.set("shortlist", browser.jar.get("shortlist") as string);
    const renewed = refreshed(await browser.ask(REFRESH));
    later(30);
    expect(await codeOf(thief.ask(REFRESH))).toBe("UNAUTHENTICATED");
    expect(thief.jar.size).toBe(0);
    expect(await codeOf(browser.ask(REFRESH))).toBe("UNAUTHENTICATED");
    for (const each of [token, renewed]) expect(await codeOf(server.graphql(WHO, null, each))).toBe("UNAUTHENTICATED");
  });

  test("is renewed by two tabs at once, which get the same", async () => {
    const { browser } = await signedIn("tabs@example.com");
    const other = openBrowser();
    other.jar.set("shortlist", browser.jar.get("shortlist") as string);
    const answers = await Promise.all([browser.ask(REFRESH), other.ask(REFRESH)]);
    expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined]);
    expect(other.jar).toEqual(browser.jar);
    later(60);
    expect((await browser.ask(REFRESH)).errors).toBeUndefined();
  });

  test("that nobody renews for 30 days is over, and after 180 days any is", async () => {
    const { browser } = await signedIn("away@example.com");
    later(31 * 86_400);
    expect(await codeOf(browser.ask(REFRESH))).toBe("UNAUTHENTICATED");
    const often = (await signedIn("often@example.com")).browser;
    for (let renewals = 0; renewals < 6; renewals++) {
      later(29 * 86_400);
      expect((await often.ask(REFRESH)).errors).toBeUndefined();
    }
    later(10 * 86_400);
    expect(await codeOf(often.ask(REFRESH))).toBe("UNAUTHENTICATED");
  });

  test("planted in a browser stays its owner's: whoever signs in there has another", async () => {
    const mallory = await signedIn("mallory@example.com");
    const planted = mallory.browser.jar.get("shortlist") as string;
    const victim = await server.signUp("victim@example.com");
    const browser = openBrowser();
    browser.jar.set("shortlist", planted);
    await browser.ask(SIGN_IN, { input: { email: victim.email, password: victim.password } });
    expect(browser.jar.get("shortlist")?.split(".")[0]).not.toBe(planted.split(".")[0]);
    const { data } = await mallory.browser.ask(REFRESH);
    expect(data).toMatchObject({ refreshSession: { user: { email: mallory.email } } });
  });

  test("of two cookies by its name one was planted: neither is taken", async () => {
    const { browser } = await signedIn("two@example.com");
    const cookie = `shortlist=${browser.jar.get("shortlist")}; shortlist=planted`;
    const response = await server.post(JSON.stringify({ query: REFRESH }), { ...JSON_TYPE, cookie });
    expect(((await response.json()) as Answer).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });

  test("is renewed over HTTP only", async () => {
    const { token } = await server.signUp("wires@example.com");
    const { value } = await server.socket(token).iterate({ query: REFRESH }).next();
    expect((value as Answer).errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
  });

  test("that is signed out has no cookie any more, and neither token renews it", async () => {
    const { browser, token } = await signedIn("leaves@example.com");
    const copied = browser.jar.get("shortlist") as string;
    await browser.ask("mutation { signOut }", {}, token);
    expect(browser.heard()).toEqual([expect.stringMatching(/^shortlist=; Path=\/; Max-Age=0;/)]);
    browser.jar.set("shortlist", copied);
    expect(await codeOf(browser.ask(REFRESH))).toBe("UNAUTHENTICATED");
  });

  test("is one of at most a hundred of a person: the oldest goes", async () => {
    const { email, password, userId } = await signedIn("many@example.com");
    const { accounts } = server.deps;
    const { rows: first } = await server.test.pool.query("SELECT id FROM sessions WHERE user_id = $1", [userId]);
    expect(first).toHaveLength(2);
    await server.test.pool.query(
      "INSERT INTO sessions (user_id, created_at, expires_at) SELECT $1, $2::timestamptz + interval '1 minute', $2::timestamptz + interval '30 days' FROM generate_series(1, 98)",
      [userId, clock.now()],
    );
    later(120);
    const { token: last } = await accounts.signIn({ email, password }, "here");
    expect((await server.graphql(WHO, null, last)).errors).toBeUndefined();
    const { rows: kept } = await server.test.pool.query("SELECT id FROM sessions WHERE user_id = $1", [userId]);
    expect(kept).toHaveLength(100);
    expect(first.filter(({ id }) => kept.some((each) => each.id === id))).toHaveLength(1);
  });
});

describe("a secret that is replaced", () => {
  const NEXT = "another secret for tests that has more than 32 characters";

  test("is good for as long as it stands behind the new one, for tokens, cookies and cursors", async () => {
    const person = await server.signUp("rotating@example.com");
    const { pool } = server.test;
    const old = accountsOver(pool, [SECRET], clock.now);
    const both = accountsOver(pool, [NEXT, SECRET], clock.now);
    const next = accountsOver(pool, [NEXT], clock.now);
    const session = await old.signIn(person, "here");
    expect((await both.viewerOf(session.token)).userId).toBe(person.userId);
    await expect(next.viewerOf(session.token)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    const renewed = await both.renew(session.refreshToken, "here");
    expect((await next.viewerOf(renewed.token)).userId).toBe(person.userId);
    await expect(old.viewerOf(renewed.token)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    expect((await next.renew(renewed.refreshToken, "here")).userId).toBe(person.userId);
  });
});
