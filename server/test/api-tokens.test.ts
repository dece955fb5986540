import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEvents } from "../events.ts";
import { accountsOver, createClock, silent } from "./support/backend.ts";
import { hear, init, openRawSocket, openReadySocket, subscribe } from "./support/raw-socket.ts";
import { type Answer, bearer, openTestServer, SECRET, type TestServer } from "./support/server.ts";
import { nextListener, serverSent } from "./support/streams.ts";

/** Tokens for scripts: long-lived, for one person, and good for everything but ways in. */

const CREATE =
  "mutation ($name: String!, $days: Int) { createApiToken(name: $name, expiresInDays: $days) { token apiToken { id name createdAt expiresAt lastUsedAt } } }";
const REVOKE = "mutation ($id: ID!) { revokeApiToken(id: $id) { apiTokens { name } } }";
const LIST = "{ viewer { apiTokens { id name expiresAt lastUsedAt } } }";
const WHO = "{ viewer { user { email } } }";
const ADDED = "subscription { jobAdded { title } }";

const clock = createClock("2026-11-22T12:00:00Z");
let server: TestServer;

beforeAll(async () => {
  server = await openTestServer({ now: clock.now });
});

afterAll(() => server.close());

const codeOf = async (answer: Promise<Answer>) => (await answer).errors?.[0]?.extensions.code;
const as = <Shape>(answer: Answer) => answer.data as unknown as Shape;
const later = (minutes: number) => clock.set(new Date(clock.now().getTime() + minutes * 60_000).toISOString());

interface Created {
  token: string;
  apiToken: { id: string; name: string; createdAt: string; expiresAt: string; lastUsedAt: string | null };
}

async function create(token: string, name = "script", days: number | null = 90): Promise<Created> {
  const answer = await server.graphql(CREATE, { name, days }, token);
  expect(answer.errors).toBeUndefined();
  return as<{ createApiToken: Created }>(answer).createApiToken;
}

/** A person with a session of this moment, and a token for scripts. */
async function scripting(email: string, role: "USER" | "ADMIN" = "USER") {
  const person = await server.signUp(email, role);
  return { ...person, script: await create(person.token) };
}

describe("a token for scripts", () => {
  test("is shown once: only its hash is kept", async () => {
    const { token, script, userId } = await scripting("ada@example.com");
    expect(script.token).toMatch(/^sl_[\w-]{43}$/);
    expect(script.apiToken).toMatchObject({
      name: "script",
      createdAt: "2026-11-22T12:00:00.000Z",
      expiresAt: "2027-02-20T12:00:00.000Z",
      lastUsedAt: null,
    });
    const { rows } = await server.test.pool.query("SELECT * FROM api_tokens WHERE user_id = $1", [userId]);
    expect(rows).toHaveLength(1);
    expect(rows[0].hash).toEqual(createHash("sha256").update(script.token).digest());
    expect(JSON.stringify(rows)).not.toContain(script.token.slice(3));
    expect(JSON.stringify(await server.graphql(LIST, null, token))).not.toContain(script.token.slice(3));
  });

  test("is sent like any token, over HTTP and on a socket, and its use is noted to the minute", async () => {
    const { token, email, script } = await scripting("uses@example.com");
    const who = { data: { viewer: { user: { email } } } };
    expect(await server.graphql(WHO, null, script.token)).toEqual(who);
    const socket = await openReadySocket(server, script.token);
    socket.send(subscribe("1", WHO));
    expect((await hear(socket, 2))[0]?.payload).toEqual(who);
    const used = async () =>
      as<{ viewer: { apiTokens: { lastUsedAt: string }[] } }>(await server.graphql(LIST, null, token)).viewer
        .apiTokens[0]?.lastUsedAt;
    expect(await used()).toBe("2026-11-22T12:00:00.000Z");
    later(2);
    await server.graphql(WHO, null, script.token);
    expect(await used()).toBe("2026-11-22T12:02:00.000Z");
    clock.set("2026-11-22T12:00:00Z");
  });

  test("ends when its time is over, also when it was just believed", async () => {
    const person = await server.signUp("ends@example.com");
    const { token } = await create(person.token, "for a day", 1);
    later(24 * 60 - 1);
    expect(await codeOf(server.graphql(WHO, null, token))).toBeUndefined();
    later(1);
    expect(await codeOf(server.graphql(WHO, null, token))).toBe("UNAUTHENTICATED");
    clock.set("2026-11-22T12:00:00Z");
  });

  test.each<[string, () => string]>([
    ["another of its shape", () => `sl_${randomBytes(32).toString("base64url")}`],
    ["its prefix", () => "sl_"],
    ["its hash", () => `sl_${createHash("sha256").update("x").digest("base64url")}`],
    ["a text of bytes that no text has", () => "sl_%00"],
    ["one far too long", () => `sl_${"x".repeat(10_000)}`],
  ])("is not %s", async (_title, make) => {
    expect(await codeOf(server.graphql(WHO, null, make()))).toBe("UNAUTHENTICATED");
  });

  test("is not what is kept of it, nor the id that it has", async () => {
    const { script, userId } = await scripting("kept@example.com");
    const { rows } = await server.test.pool.query("SELECT id, hash FROM api_tokens WHERE user_id = $1", [userId]);
    for (const guess of [
      rows[0].id,
      rows[0].hash.toString("hex"),
      `sl_${rows[0].hash.toString("base64url")}`,
      script.apiToken.id,
      script.token.toUpperCase(),
      `${script.token}A`,
    ])
      expect(await codeOf(server.graphql(WHO, null, guess))).toBe("UNAUTHENTICATED");
  });
});

describe("what a token for scripts may not do:", () => {
  test.each([
    ["make another", 'mutation { createApiToken(name: "another") { token } }'],
    ["revoke one", 'mutation { revokeApiToken(id: "x") { apiTokens { id } } }'],
    [
      "change the password",
      'mutation { changePassword(currentPassword: "long enough for a test", newPassword: "four words in a row") { token } }',
    ],
    ["sign out", "mutation { signOut }"],
    ["sign out everywhere", "mutation { signOut(everywhere: true) }"],
    ["ask for a mail that verifies", "mutation { requestEmailVerification }"],
  ])("%s", async (what, mutation) => {
    const { token, script } = await scripting(`${what.replaceAll(" ", "-")}@example.com`);
    expect(await codeOf(server.graphql(mutation, null, script.token))).toBe("FORBIDDEN");
    const socket = await openReadySocket(server, script.token);
    socket.send(subscribe("1", mutation));
    expect(JSON.stringify(await socket.heard())).toContain('"FORBIDDEN"');
    for (const each of [token, script.token]) expect((await server.graphql(WHO, null, each)).errors).toBeUndefined();
  });

  test("more than its person, whose role is that of now", async () => {
    const { script, userId } = await scripting("role@example.com");
    const boss = await server.signUp("boss@example.com", "ADMIN");
    const ADMIN = "{ adminStats { users } }";
    expect(await codeOf(server.graphql(ADMIN, null, script.token))).toBe("FORBIDDEN");
    const id = Buffer.from(`User:${userId}`).toString("base64");
    const setRole = (role: string) =>
      server.graphql(`mutation ($id: ID!) { setUserRole(userId: $id, role: ${role}) { role } }`, { id }, boss.token);
    for (const [role, code] of [
      ["ADMIN", undefined],
      ["USER", "FORBIDDEN"],
    ] as const) {
      const told = new Promise<void>((resolve) =>
        server.deps.events.onRoleChanged((person) => person === userId && resolve()),
      );
      expect((await setRole(role)).errors).toBeUndefined();
      await told;
      expect(await codeOf(server.graphql(ADMIN, null, script.token))).toBe(code);
    }
  });
});

describe("making one", () => {
  test.each<[string, object, string]>([
    ["without a name", { name: " \t " }, "name"],
    ["with a name of more than 100 characters", { name: "x".repeat(101) }, "name"],
    ["for no days", { name: "x", days: 0 }, "expiresInDays"],
    ["for less than no days", { name: "x", days: -1 }, "expiresInDays"],
    ["for more than a year", { name: "x", days: 366 }, "expiresInDays"],
  ])("%s is refused", async (_title, wanted, field) => {
    const { token } = await server.signUp(`${randomBytes(6).toString("hex")}@example.com`);
    const { errors } = await server.graphql(CREATE, wanted, token);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", issues: [{ path: [field] }] });
  });

  test("takes a name without what does not show, and lasts ninety days unless it is told", async () => {
    const { token } = await server.signUp("names@example.com");
    expect((await create(token, " nightly\u0000\nexport ", null)).apiToken).toMatchObject({
      name: "nightly export",
      expiresAt: "2027-02-20T12:00:00.000Z",
    });
  });

  test("is not for nobody", async () => {
    expect(await codeOf(server.graphql(CREATE, { name: "x" }))).toBe("UNAUTHENTICATED");
  });

  test("is a CONFLICT with fifty, also for many at once; those whose time is over make room", async () => {
    const { token, userId } = await server.signUp("many@example.com");
    const { pool } = server.test;
    await pool.query(
      "INSERT INTO api_tokens (user_id, name, hash, created_at, expires_at) SELECT $1::uuid, 'old', sha256(convert_to($1::uuid::text || n, 'UTF8')), $2::timestamptz, $2::timestamptz + interval '1 day' FROM generate_series(1, 45) AS n",
      [userId, clock.now()],
    );
    const asked = await Promise.all(
      Array.from({ length: 10 }, () => codeOf(server.graphql(CREATE, { name: "x" }, token))),
    );
    expect(asked.filter((code) => code === "CONFLICT")).toHaveLength(5);
    await pool.query(
      "UPDATE api_tokens SET expires_at = $2::timestamptz - interval '1 second' WHERE user_id = $1 AND name = 'old'",
      [userId, clock.now()],
    );
    await create(token);
    const { rows } = await pool.query("SELECT count(*)::int FROM api_tokens WHERE user_id = $1", [userId]);
    expect(rows[0].count).toBe(6);
  });
});

describe("revoking one", () => {
  test("holds at once: for requests, for sockets and streams that are open, and at another process that had just believed it", async () => {
    const { token, script } = await scripting("revokes@example.com");
    const { pool, url } = server.test;
    const elsewhere = accountsOver(pool, [SECRET], clock.now);
    const events = await openEvents({ pool, directUrl: url, log: silent });
    const told = new Promise<void>((resolve) =>
      events.onSessionEnded((sessionId) => {
        elsewhere.forget(sessionId);
        resolve();
      }),
    );
    await elsewhere.viewerOf(script.token);
    const socket = await openReadySocket(server, script.token);
    const listener = nextListener(server.deps.events);
    const stream = serverSent(server, ADDED, {}, script.token);
    const last = stream.next();
    const { left } = await listener;
    const answer = await server.graphql(REVOKE, { id: script.apiToken.id }, token);
    expect(answer).toEqual({ data: { revokeApiToken: { apiTokens: [] } } });
    expect(await codeOf(server.graphql(WHO, null, script.token))).toBe("UNAUTHENTICATED");
    expect(await socket.closed).toMatchObject({ code: 4403 });
    expect(((await last).value as Answer).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    await left;
    await told;
    await expect(elsewhere.viewerOf(script.token)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await events.close();
    // Its person is still here.
    expect(await codeOf(server.graphql(WHO, null, token))).toBeUndefined();
    expect(await codeOf(server.graphql(REVOKE, { id: script.apiToken.id }, token))).toBe("NOT_FOUND");
  });

  test("of another person is NOT_FOUND, even for an admin, and it stays", async () => {
    const { script } = await scripting("owner@example.com");
    const stranger = await server.signUp("stranger@example.com");
    const admin = await server.signUp("admin@example.com", "ADMIN");
    for (const { token } of [stranger, admin]) {
      expect(await codeOf(server.graphql(REVOKE, { id: script.apiToken.id }, token))).toBe("NOT_FOUND");
      const node = await server.graphql("query ($id: ID!) { node(id: $id) { id } }", { id: script.apiToken.id }, token);
      expect(node.data).toEqual({ node: null });
    }
    expect(await codeOf(server.graphql(WHO, null, script.token))).toBeUndefined();
  });

  test.each(["", "nonsense", Buffer.from("ApiToken:1").toString("base64"), Buffer.from("User:1").toString("base64")])(
    "of %j, which is no token's id, is refused",
    async (id) => {
      const { token } = await server.signUp(`${randomBytes(6).toString("hex")}@example.com`);
      expect(["NOT_FOUND", "BAD_USER_INPUT"]).toContain(await codeOf(server.graphql(REVOKE, { id }, token)));
    },
  );
});

test("a new password leaves it, and a socket by it stays open; signing out everywhere does as well", async () => {
  const { token, script, password } = await scripting("stays@example.com");
  const socket = await openReadySocket(server, script.token);
  const change = `mutation { changePassword(currentPassword: "${password}", newPassword: "four words in a row") { token } }`;
  const changed = as<{ changePassword: { token: string } }>(await server.graphql(change, null, token)).changePassword;
  await server.graphql("mutation { signOut(everywhere: true) }", null, changed.token);
  expect(await codeOf(server.graphql(WHO, null, changed.token))).toBe("UNAUTHENTICATED");
  expect(await codeOf(server.graphql(WHO, null, script.token))).toBeUndefined();
  socket.send(subscribe("1", WHO));
  expect((await hear(socket, 2))[0]?.type).toBe("next");
});

test("one that is revoked says on a socket that it is not good: 4403", async () => {
  const { token, script } = await scripting("late@example.com");
  await server.graphql(REVOKE, { id: script.apiToken.id }, token);
  const socket = await openRawSocket(server);
  socket.send(init(bearer(script.token)));
  expect(await socket.closed).toMatchObject({ code: 4403 });
});
