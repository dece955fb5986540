import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureAdmin } from "../accounts/accounts.ts";
import { deriveKey } from "../accounts/keys.ts";
import { openEvents } from "../events.ts";
import { createEventCursors } from "../graphql/event-cursor.ts";
import { accountsOver, silent } from "./support/backend.ts";
import { openTestServer, SECRET, type TestServer } from "./support/server.ts";

const SIGN_UP =
  "mutation SignUp($input: SignUpInput!) { signUp(input: $input) { token expiresAt user { email name role } } }";
const SIGN_IN = "mutation SignIn($input: SignInInput!) { signIn(input: $input) { token user { email } } }";
const SIGN_OUT = "mutation SignOut($everywhere: Boolean) { signOut(everywhere: $everywhere) }";
const WHO = "{ viewer { user { email } } }";
const PASSWORD = "correct horse battery";

let server: TestServer;
const now = () => new Date("2026-11-22T12:00:00Z");

beforeAll(async () => {
  server = await openTestServer({ now });
});

afterAll(() => server.close());

const signUp = (input: object) => server.graphql(SIGN_UP, { input });
const signIn = (input: object) => server.graphql(SIGN_IN, { input });
const codeOf = async (answer: Promise<{ errors?: { extensions: { code: string } }[] }>) =>
  (await answer).errors?.[0]?.extensions.code;

async function tokenOf(email: string): Promise<string> {
  const { data } = await signIn({ email, password: PASSWORD });
  return (data?.signIn as { token?: string } | undefined)?.token ?? "";
}

describe("signing up", () => {
  test("makes an account, its address without capitals and blanks, and a token of a quarter of an hour", async () => {
    const { data, errors } = await signUp({ email: "  Ada@Example.COM ", password: PASSWORD, name: " Ada\tLovelace " });
    expect(errors).toBeUndefined();
    expect(data?.signUp).toMatchObject({
      expiresAt: "2026-11-22T12:15:00.000Z",
      user: { email: "ada@example.com", name: "Ada Lovelace", role: "USER" },
    });
  });

  test("with an address that has an account is a CONFLICT", async () => {
    expect(await codeOf(signUp({ email: "ADA@example.com", password: "another password" }))).toBe("CONFLICT");
  });

  test("twice at the same moment makes one account", async () => {
    const both = await Promise.all([1, 2].map(() => signUp({ email: "twice@example.com", password: PASSWORD })));
    expect(both.map(({ errors }) => errors?.[0]?.extensions.code).sort()).toEqual(["CONFLICT", undefined]);
  });

  test.each([
    ["no address", { email: "ada", password: PASSWORD }, "email"],
    ["an address with a blank", { email: "a da@example.com", password: PASSWORD }, "email"],
    ["an address with a line break", { email: "ada\n@example.com", password: PASSWORD }, "email"],
    ["an address far too long", { email: `${"a".repeat(300)}@example.com`, password: PASSWORD }, "email"],
    ["a password too short", { email: "short@example.com", password: "ninechars" }, "password"],
    ["a password far too long", { email: "long@example.com", password: "x".repeat(257) }, "password"],
  ])("with %s answers BAD_USER_INPUT and where", async (_title, input, field) => {
    const { errors } = await signUp(input);
    expect(errors?.[0]?.extensions).toEqual({
      code: "BAD_USER_INPUT",
      issues: [{ path: ["input", field], message: errors?.[0]?.message }],
    });
  });

  test("keeps no password, but its argon2id hash", async () => {
    const { rows } = await server.test.pool.query("SELECT password_hash FROM users WHERE email = 'ada@example.com'");
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe("signing in", () => {
  test("works with the address as people write it", async () => {
    const { data } = await signIn({ email: " ADA@example.com", password: PASSWORD });
    expect(data?.signIn).toMatchObject({ user: { email: "ada@example.com" } });
  });

  test("with a wrong password and with an unknown address gives the same answer", async () => {
    const wrong = await signIn({ email: "ada@example.com", password: "not the password" });
    const unknown = await signIn({ email: "nobody@example.com", password: "not the password" });
    expect(wrong.errors?.[0]?.extensions).toEqual({ code: "UNAUTHENTICATED" });
    expect(wrong).toEqual(unknown);
  });

  test("to an account without a password is refused in the same way", async () => {
    await server.test.pool.query("INSERT INTO users (email) VALUES ('without@example.com')");
    expect(await codeOf(signIn({ email: "without@example.com", password: "" }))).toBe("UNAUTHENTICATED");
  });

  test("with bytes that no text may have is refused, not a fault", async () => {
    expect(await codeOf(signIn({ email: "ada\u0000@example.com", password: PASSWORD }))).toBe("UNAUTHENTICATED");
    expect(await codeOf(signIn({ email: "ada@example.com", password: "a\u0000b" }))).toBe("UNAUTHENTICATED");
  });
});

describe("signing out", () => {
  test("ends that token at once and leaves the others", async () => {
    const [here, there] = [await tokenOf("ada@example.com"), await tokenOf("ada@example.com")];
    expect((await server.graphql(WHO, null, here)).data).toEqual({ viewer: { user: { email: "ada@example.com" } } });
    expect((await server.graphql(SIGN_OUT, {}, here)).data).toEqual({ signOut: true });
    expect(await codeOf(server.graphql(WHO, null, here))).toBe("UNAUTHENTICATED");
    expect((await server.graphql(WHO, null, there)).errors).toBeUndefined();
  });

  test("everywhere ends the others too, and nobody else's", async () => {
    const other = await server.signUp("other@example.com");
    const [here, there] = [await tokenOf("ada@example.com"), await tokenOf("ada@example.com")];
    await server.graphql(WHO, null, there);
    await server.graphql(SIGN_OUT, { everywhere: true }, here);
    for (const token of [here, there]) expect(await codeOf(server.graphql(WHO, null, token))).toBe("UNAUTHENTICATED");
    expect((await server.graphql(WHO, null, other.token)).data).toEqual({ viewer: { user: { email: other.email } } });
  });

  test("at one process is heard at another, which had just believed the token", async () => {
    const { pool, url } = server.test;
    const elsewhere = accountsOver(pool, [SECRET], now);
    const events = await openEvents({ pool, directUrl: url, log: silent });
    const told = new Promise<void>((resolve) =>
      events.onSessionEnded((sessionId) => {
        elsewhere.forget(sessionId);
        resolve();
      }),
    );
    const token = await tokenOf("ada@example.com");
    await elsewhere.viewerOf(token);
    await server.graphql(SIGN_OUT, {}, token);
    await told;
    await expect(elsewhere.viewerOf(token)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await events.close();
  });
});

describe("the operator's account", () => {
  const admin = { email: "Boss@example.com", password: "the operator's own" };

  test("is made once; its password is the operator's to change, and stays", async () => {
    await ensureAdmin(server.test.pool, admin);
    await ensureAdmin(server.test.pool, { ...admin, password: "another password" });
    expect((await signIn(admin)).errors).toBeUndefined();
    expect(await codeOf(signIn({ ...admin, password: "another password" }))).toBe("UNAUTHENTICATED");
    const { rows } = await server.test.pool.query("SELECT role FROM users WHERE email = 'boss@example.com'");
    expect(rows).toEqual([{ role: "ADMIN" }]);
  });

  test("is taken from whoever signed up with its address before", async () => {
    const squatter = await server.signUp("owner@example.com");
    const { email, password } = squatter;
    await ensureAdmin(server.test.pool, { email, password: admin.password });
    expect(await codeOf(signIn({ email, password }))).toBe("UNAUTHENTICATED");
    expect((await signIn({ email, password: admin.password })).errors).toBeUndefined();
    const { rows } = await server.test.pool.query("SELECT count(*)::int FROM sessions WHERE user_id = $1", [
      squatter.userId,
    ]);
    expect(rows[0].count).toBe(1);
  });
});

describe("keys", () => {
  test("of one purpose do not open what is made for another", () => {
    expect(deriveKey(SECRET, "access token").equals(deriveKey(SECRET, "event cursor"))).toBe(false);
    const cursors = createEventCursors([SECRET]);
    const others = createEventCursors([`${SECRET} that is another`]);
    const person = "00000000-0000-0000-0000-000000000001";
    expect(cursors.decode(person, cursors.encode(person, 7n))).toBe(7n);
    expect(() => others.decode(person, cursors.encode(person, 7n))).toThrow();
  });
});
