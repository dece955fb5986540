import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { checkPassword, hashPassword, isPassword } from "../accounts/passwords.ts";
import { type Answer, openTestServer, type TestServer } from "./support/server.ts";

const WHO = "{ viewer { user { email } } }";
const CHANGE =
  "mutation ($current: String!, $next: String!) { changePassword(currentPassword: $current, newPassword: $next) { token user { email } } }";
const SIGN_IN = "mutation ($input: SignInInput!) { signIn(input: $input) { token } }";
const NEXT = "four words in a row";
const WAIT = { timeout: 10_000, interval: 10 };

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer();
});

afterAll(() => server.close());

const codeOf = async (answer: Promise<Answer>) => (await answer).errors?.[0]?.extensions.code;
const check = (password: string, ...own: string[]) => checkPassword(password, own, ["newPassword"]);

describe("a new password", () => {
  test.each([
    ["too short", "ninechars"],
    ["too short, though it has many bytes", "🐘🐘🐘"],
    ["far too long", "x1y2".repeat(65)],
    ["one of the first that are tried", "1q2w3e4r5t"],
    ["one of them in capitals", "QWERTYUIOP"],
    ["all one character", "aaaaaaaaaaaa"],
    ["a piece over and over", "abc1abc1abc1"],
    ["a run", "abcdefghijkl"],
    ["a run downwards", "9876543210"],
    ["a run around", "5678901234"],
    ["the same in full width", "ａｂｃｄｅｆｇｈｉｊ"],
  ])("that is %s is refused", async (_title, password) => {
    await expect(check(password)).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      issues: [{ path: ["newPassword"] }],
    });
  });

  test("that is hardly more than what everybody knows of its owner is refused", async () => {
    await expect(check("ada@example.com", "ada@example.com")).rejects.toThrow(/your address/);
    await expect(check("lovelace1815", "ada@example.com", "Ada Lovelace")).rejects.toThrow(/your address/);
    await expect(check("lovelace counted on steam", "Ada Lovelace")).resolves.toBeUndefined();
  });

  test.each(["four words in a row", "correct horse battery staple", "Tr0ub4dor&3x", "ßßßßßwörter", "🐘 and 🐘 and 🐘"])(
    "%s will do",
    async (password) => {
      await expect(check(password)).resolves.toBeUndefined();
    },
  );

  test("is the same however a keyboard composes its letters", async () => {
    const kept = await hashPassword("gr\u00fcne Wiesen");
    expect(await isPassword("gru\u0308ne Wiesen", kept)).toBe(true);
    expect(await isPassword("grune Wiesen", kept)).toBe(false);
  });
});

describe("changing the password", () => {
  test("needs the one there is, ends all other sessions and begins a new one", async () => {
    const person = await server.signUp("ada@example.com");
    const other = await server.deps.accounts.signIn(person, "elsewhere");
    const change = (current: string) => server.graphql(CHANGE, { current, next: NEXT }, person.token);
    expect((await change("not the password")).errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      issues: [{ path: ["currentPassword"] }],
    });
    const { data } = await change(person.password);
    const { token, user } = (data as unknown as { changePassword: { token: string; user: object } }).changePassword;
    expect(user).toEqual({ email: person.email });
    for (const old of [person.token, other.token])
      expect(await codeOf(server.graphql(WHO, null, old))).toBe("UNAUTHENTICATED");
    expect((await server.graphql(WHO, null, token)).errors).toBeUndefined();
    const { email, password } = person;
    expect(await codeOf(server.graphql(SIGN_IN, { input: { email, password } }))).toBe("UNAUTHENTICATED");
    expect((await server.graphql(SIGN_IN, { input: { email, password: NEXT } })).errors).toBeUndefined();
  });

  test("leaves no session that was being opened by the old one", async () => {
    const person = await server.signUp("racing@example.com");
    const client = await server.test.pool.connect();
    await client.query("BEGIN");
    await client.query("UPDATE users SET password_hash = $2 WHERE id = $1", [person.userId, await hashPassword(NEXT)]);
    const opening = server.deps.accounts.signIn(person, "late").catch((error) => error.code);
    await vi.waitUntil(async () => {
      const waiting = "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'WITH person%'";
      return (await server.test.pool.query(waiting)).rowCount;
    }, WAIT);
    await client.query("COMMIT");
    client.release();
    expect(await opening).toBe("UNAUTHENTICATED");
  });

  test("to a bad one changes nothing", async () => {
    const person = await server.signUp("grace@example.com");
    const answer = server.graphql(CHANGE, { current: person.password, next: "short" }, person.token);
    expect(await codeOf(answer)).toBe("BAD_USER_INPUT");
    expect((await server.graphql(WHO, null, person.token)).errors).toBeUndefined();
  });

  test("is not for somebody who has none here, nor for nobody", async () => {
    const person = await server.signUp("elsewhere@example.com");
    await server.test.pool.query("UPDATE users SET password_hash = NULL WHERE id = $1", [person.userId]);
    const answer = server.graphql(CHANGE, { current: "", next: NEXT }, person.token);
    expect(await codeOf(answer)).toBe("CONFLICT");
    expect(await codeOf(server.graphql(CHANGE, { current: "", next: NEXT }))).toBe("UNAUTHENTICATED");
  });
});

describe("guessing a password", () => {
  const guess = (email: string, from: string, password = "not the password") =>
    server.deps.accounts.signIn({ email, password }, from).then(
      () => "in",
      (error) => error.code as string,
    );

  test("from one address is over after ten wrong ones, also with the right one, and another account is not held up", async () => {
    const person = await server.signUp("guessed@example.com");
    const other = await server.signUp("unhurt@example.com");
    const tried = [];
    for (let attempt = 0; attempt < 11; attempt++) tried.push(await guess(person.email, "one"));
    expect(tried).toEqual([...Array(10).fill("UNAUTHENTICATED"), "RATE_LIMITED"]);
    expect(await guess(person.email, "one", person.password)).toBe("RATE_LIMITED");
    expect(await guess(other.email, "one", other.password)).toBe("in");
    // Its owner, who sits elsewhere, comes in all the same.
    expect(await guess(person.email, "home", person.password)).toBe("in");
  });

  test("answers when to come again", async () => {
    const error = await server.deps.accounts
      .signIn({ email: "guessed@example.com", password: "" }, "one")
      .catch((e) => e);
    expect(error).toMatchObject({ code: "RATE_LIMITED", retryAfterSeconds: expect.any(Number) });
    expect(error.retryAfterSeconds).toBeGreaterThan(800);
  });

  test("of one account from many addresses is over after a hundred wrong ones", async () => {
    const person = await server.signUp("many@example.com");
    const tried: string[] = [];
    for (let at = 0; at < 102; at++) tried.push(await guess(person.email, `address ${at}`));
    expect(tried.filter((code) => code === "UNAUTHENTICATED")).toHaveLength(100);
    expect(tried.slice(100)).toEqual(["RATE_LIMITED", "RATE_LIMITED"]);
  });

  test("of many accounts from one address is over after a hundred wrong ones, whether or not there are such accounts", async () => {
    const tried: string[] = [];
    for (let at = 0; at < 102; at++) tried.push(await guess(`sprayed${at}@example.com`, "sprayer"));
    expect(tried.filter((code) => code === "UNAUTHENTICATED")).toHaveLength(100);
    expect(tried.slice(100)).toEqual(["RATE_LIMITED", "RATE_LIMITED"]);
  });

  test("many at once is counted as many", async () => {
    const person = await server.signUp("atonce@example.com");
    const tried = await Promise.all(Array.from({ length: 15 }, () => guess(person.email, "burst")));
    expect(tried.filter((code) => code === "UNAUTHENTICATED")).toHaveLength(10);
  });

  test("by changing it is the same guessing", async () => {
    const person = await server.signUp("changing@example.com");
    const tried = [];
    for (let attempt = 0; attempt < 11; attempt++)
      tried.push(await codeOf(server.graphql(CHANGE, { current: `wrong ${attempt}`, next: NEXT }, person.token)));
    expect(tried).toEqual([...Array(10).fill("BAD_USER_INPUT"), "RATE_LIMITED"]);
  });

  test("takes as long for an address without an account", async () => {
    const { email } = await server.signUp("timed@example.com");
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let turn = 0; turn < 9; turn++)
      for (const [kind, address] of [
        ["known", email],
        ["unknown", "nobody@example.com"],
      ] as const) {
        const startedAt = performance.now();
        await guess(address, `timing ${turn}`);
        times[kind].push(performance.now() - startedAt);
      }
    const median = (all: number[]) => all.sort((a, b) => a - b)[4] as number;
    // Without the hash it would be a thirtieth.
    expect(median(times.unknown)).toBeGreaterThan(median(times.known) / 4);
    expect(median(times.known)).toBeGreaterThan(median(times.unknown) / 4);
  });
});

test("a server that takes nobody new says so, and lets in whom it knows", async () => {
  const closed = await openTestServer({ beside: server, takesSignUps: false });
  const input = { email: "new@example.com", password: NEXT };
  const answer = closed.graphql("mutation ($input: SignUpInput!) { signUp(input: $input) { token } }", { input });
  expect(await codeOf(answer)).toBe("FORBIDDEN");
  const person = await server.signUp("known@example.com");
  expect((await closed.deps.accounts.signIn(person, "here")).userId).toBe(person.userId);
  await closed.close();
});
