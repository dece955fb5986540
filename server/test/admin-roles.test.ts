import { once } from "node:events";
import { connect } from "node:net";
import { type Client, CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL } from "graphql-ws";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import WebSocket from "ws";
import { accountsOver } from "./support/backend.ts";
import { type Answer, bearer, openTestServer, SECRET, type TestServer } from "./support/server.ts";
import { cutListeners, serverSent, unheard } from "./support/streams.ts";

/** Roles, at two processes of one service. */

const SET = "mutation Set($userId: ID!, $role: Role!) { setUserRole(userId: $userId, role: $role) { id email role } }";
const ADMINS_ONLY = "{ adminStats { users } }";
const WHO = "{ viewer { user { email role } } }";
const READY = "subscription { recommendationsReady { cursor } }";
/** The client connects again, with the token that it has. */
const CLIENT_RESTART = 4205;

type Person = Awaited<ReturnType<TestServer["signUp"]>>;

let server: TestServer;
let beside: TestServer;
let boss: Person;
let other: Person;
/** What the second process has heard of roles. */
let heard: string[] = [];
let people = 0;

beforeAll(async () => {
  server = await openTestServer();
  beside = await openTestServer({ beside: server });
  beside.deps.events.onRoleChanged((userId) => heard.push(userId));
});

afterAll(async () => {
  await beside.close();
  await server.close();
});

beforeEach(async () => {
  await server.test.pool.query("UPDATE users SET role = 'USER'");
  boss = await server.signUp(`boss${++people}@example.com`, "ADMIN");
  other = await server.signUp(`other${people}@example.com`, "ADMIN");
  await told(other);
  heard = [];
});

afterEach(() => vi.restoreAllMocks());

const globalId = (userId: string) => Buffer.from(`User:${userId}`).toString("base64");
const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code);
const set = (by: Person, userId: string, role: string) =>
  server.graphql(SET, { userId: globalId(userId), role }, by.token);
/** Until the second process knows of it. */
const told = ({ userId }: Person) => vi.waitUntil(() => heard.includes(userId), { timeout: 60_000 });

async function admins(): Promise<string[]> {
  const { rows } = await server.test.pool.query("SELECT id FROM users WHERE role = 'ADMIN'");
  return rows.map(({ id }) => id);
}

async function demote(person: Person): Promise<void> {
  expect((await set(boss, person.userId, "USER")).errors).toBeUndefined();
}

describe("a role", () => {
  test("is given by admins only", async () => {
    const person = await server.signUp(`person${people}@example.com`);
    for (const asker of [person.token, null]) {
      const answer = await server.graphql(SET, { userId: globalId(person.userId), role: "ADMIN" }, asker);
      expect([answer.data, codesOf(answer)]).toEqual([null, [asker ? "FORBIDDEN" : "UNAUTHENTICATED"]]);
    }
    const { data } = await set(boss, person.userId, "ADMIN");
    expect(data?.setUserRole).toEqual({ id: globalId(person.userId), email: person.email, role: "ADMIN" });
    expect((await admins()).sort()).toEqual([boss, other, person].map(({ userId }) => userId).sort());
    // Once more changes nothing.
    expect((await set(person, person.userId, "ADMIN")).errors).toBeUndefined();
  });

  test("of nobody, or of what is no person, is told as such", async () => {
    expect(codesOf(await set(boss, "00000000-0000-4000-8000-000000000000", "USER"))).toEqual(["NOT_FOUND"]);
    const { errors } = await server.graphql(SET, { userId: "nonsense", role: "USER" }, boss.token);
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", issues: [{ path: ["userId"] }] } }]);
  });
});

describe("the last admin", () => {
  test("cannot be made a user, and hears what to do", async () => {
    await demote(other);
    const { errors } = await set(boss, boss.userId, "USER");
    expect(errors).toMatchObject([
      { message: expect.stringContaining("make somebody else an admin first"), extensions: { code: "CONFLICT" } },
    ]);
    expect(await admins()).toEqual([boss.userId]);
  });

  /** Sends both at once: they meet at a lock that is held until both are there. */
  async function together(ask: () => Promise<Answer>[]): Promise<string[]> {
    const blocker = await server.test.pool.connect();
    await blocker.query("BEGIN");
    await blocker.query("SELECT FROM users WHERE role = 'ADMIN' FOR UPDATE");
    const asked = ask();
    const waiting = "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
    await vi.waitUntil(async () => (await server.test.pool.query(waiting)).rowCount === 2, { timeout: 60_000 });
    await blocker.query("COMMIT");
    blocker.release();
    return (await Promise.all(asked)).map((answer) => String(codesOf(answer)[0] ?? "done")).sort();
  }

  test("stays when the two who are left step down at the same moment", async () => {
    const outcomes = await together(() => [set(boss, boss.userId, "USER"), set(other, other.userId, "USER")]);
    expect(outcomes).toEqual(["CONFLICT", "done"]);
    expect(await admins()).toHaveLength(1);
  });

  test("stays when the two make each other users at the same moment: whoever comes second is no admin any more", async () => {
    const outcomes = await together(() => [set(boss, other.userId, "USER"), set(other, boss.userId, "USER")]);
    expect(outcomes).toEqual(["FORBIDDEN", "done"]);
    expect(await admins()).toHaveLength(1);
  });
});

describe("a role that changes", () => {
  test("holds at once at every process, and nobody is signed out", async () => {
    // Both processes have just looked, and believe it for a minute.
    for (const each of [server, beside])
      expect((await each.graphql(ADMINS_ONLY, {}, other.token)).errors).toBeUndefined();
    await demote(other);
    await told(other);
    for (const each of [server, beside]) {
      expect(codesOf(await each.graphql(ADMINS_ONLY, {}, other.token))).toEqual(["FORBIDDEN"]);
      expect((await each.graphql(WHO, {}, other.token)).data).toEqual({
        viewer: { user: { email: other.email, role: "USER" } },
      });
      expect((await each.graphql(ADMINS_ONLY, {}, boss.token)).errors).toBeUndefined();
    }
    heard = [];
    await set(boss, other.userId, "ADMIN");
    await told(other);
    expect((await beside.graphql(ADMINS_ONLY, {}, other.token)).errors).toBeUndefined();
  });

  test("wins over an answer of the database that was on its way when it changed", async () => {
    const { pool } = server.test;
    let arrive: () => void = () => {};
    const looked = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    let proceed: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      proceed = resolve;
    });
    const slow = {
      query: async (sql: string, values: unknown[]) => {
        const result = await pool.query(sql, values);
        arrive();
        await held;
        return result;
      },
    } as unknown as pg.Pool;
    const accounts = accountsOver(slow, [SECRET], () => new Date());
    const viewer = accounts.viewerOf(other.token);
    await looked;
    await demote(other);
    accounts.forgetPerson(other.userId);
    proceed();
    expect((await viewer).role).toBe("USER");
  });

  test("is not taken for changed when it is only looked up again", async () => {
    let now = new Date();
    const accounts = accountsOver(server.test.pool, [SECRET], () => now);
    const viewer = await accounts.viewerOf(other.token);
    now = new Date(now.getTime() + 61_000);
    expect(await accounts.viewerOf(other.token)).not.toBe(viewer);
    expect(accounts.isCurrent(viewer)).toBe(true);
    accounts.forget(viewer.sessionId);
    expect(accounts.isCurrent(viewer)).toBe(false);
  });

  test("is looked at again once the body of a request is there", async () => {
    const viewerOf = vi.spyOn(server.deps.accounts, "viewerOf");
    const { hostname, port } = new URL(server.url);
    const body = JSON.stringify({ query: ADMINS_ONLY });
    const socket = connect(Number(port), hostname);
    let answer = "";
    socket.setEncoding("utf8").on("data", (chunk: string) => {
      answer += chunk;
    });
    const head = ["POST /graphql HTTP/1.1", "Host: localhost", "Content-Type: application/json", "Connection: close"];
    const own = [`Authorization: Bearer ${other.token}`, `Content-Length: ${body.length}`, "", ""];
    socket.write([...head, ...own].join("\r\n"));
    await vi.waitUntil(() => viewerOf.mock.settledResults[0]?.type === "fulfilled", { timeout: 60_000 });
    const toldHere = new Promise<void>((resolve) => server.deps.events.onRoleChanged(() => resolve()));
    await demote(other);
    await toldHere;
    socket.write(body);
    await once(socket, "close");
    expect(answer).toContain('"code":"FORBIDDEN"');
  });
});

describe("what is open in somebody's name", () => {
  /** Opens a socket at the second process that is surely up. */
  async function open(token: string): Promise<{ client: Client; closed: Promise<{ code: number }> }> {
    const client = beside.socket(token, { lazy: false, onNonLazyError: () => {} });
    const closed = new Promise<{ code: number }>((resolve) => client.on("closed", (event) => resolve(event as never)));
    await new Promise<void>((resolve) => client.on("connected", () => resolve()));
    return { client, closed };
  }

  test("is closed when the role changes, with a code on which clients come back with the same token; others' stays", async () => {
    const [theirs, mine] = [await open(other.token), await open(boss.token)];
    const again = beside.socket(other.token, { retryAttempts: 5, retryWait: async () => {}, lazyCloseTimeout: 60_000 });
    const before = (await again.iterate({ query: ADMINS_ONLY }).next()).value;
    expect(before?.errors).toBeUndefined();
    await demote(other);
    expect((await theirs.closed).code).toBe(CLIENT_RESTART);
    const after = (await again.iterate({ query: `${ADMINS_ONLY.slice(0, -1)} ${WHO.slice(1)}` }).next()).value;
    expect(after?.data).toEqual({ adminStats: null, viewer: { user: { email: other.email, role: "USER" } } });
    expect(codesOf(after as Answer)).toEqual(["FORBIDDEN"]);
    expect((await mine.client.iterate({ query: ADMINS_ONLY }).next()).value?.errors).toBeUndefined();
  });

  test("does nothing for who is slow to close it", async () => {
    const socket = new WebSocket(`${beside.url.replace("http", "ws")}/graphql`, GRAPHQL_TRANSPORT_WS_PROTOCOL);
    await once(socket, "open");
    socket.send(JSON.stringify({ type: "connection_init", payload: bearer(other.token) }));
    await once(socket, "message");
    socket.pause();
    await demote(other);
    await told(other);
    const transactions = vi.spyOn(beside.deps.database.pool, "connect");
    const query = `mutation { setUserRole(userId: "${globalId(other.userId)}", role: ADMIN) { role } }`;
    socket.send(JSON.stringify({ type: "subscribe", id: "1", payload: { query } }));
    socket.resume();
    await once(socket, "close");
    expect(transactions).not.toHaveBeenCalled();
  });

  test("as a stream of events is ended too, when the role changes and when the session ends, and says so", async () => {
    const ended = async ({ token }: Person) => {
      const events = serverSent(beside, READY, {}, token);
      const { value } = await events.next();
      expect(await events.next()).toMatchObject({ done: true });
      return codesOf(value as Answer);
    };
    const [theirs, mine] = [ended(other), ended(boss)];
    await vi.waitUntil(() => beside.deps.events.subscribers() === 2, { timeout: 60_000 });
    await demote(other);
    expect(await theirs).toEqual(["SERVICE_UNAVAILABLE"]);
    await vi.waitUntil(() => beside.deps.events.subscribers() === 1, { timeout: 60_000 });
    await server.graphql("mutation { signOut }", {}, boss.token);
    expect(await mine).toEqual(["UNAUTHENTICATED"]);
    await vi.waitUntil(() => beside.deps.events.subscribers() === 0, { timeout: 60_000 });
  });

  test("is looked at again after the news could not be heard for a while", async () => {
    const third = await server.signUp(`third${people}@example.com`);
    const sockets = [await open(other.token), await open(third.token), await open(boss.token)] as const;
    expect((await beside.graphql(ADMINS_ONLY, {}, other.token)).errors).toBeUndefined();
    const { pool } = server.test;
    await unheard(pool, "users", () => pool.query("UPDATE users SET role = 'USER' WHERE id = $1", [other.userId]));
    await unheard(pool, "sessions", () => pool.query("DELETE FROM sessions WHERE user_id = $1", [third.userId]));
    expect((await beside.graphql(ADMINS_ONLY, {}, other.token)).errors).toBeUndefined();
    await cutListeners(pool);
    expect((await sockets[0].closed).code).toBe(CLIENT_RESTART);
    expect((await sockets[1].closed).code).toBe(CloseCode.Forbidden);
    expect(codesOf(await beside.graphql(ADMINS_ONLY, {}, other.token))).toEqual(["FORBIDDEN"]);
    expect((await sockets[2].client.iterate({ query: ADMINS_ONLY }).next()).value?.errors).toBeUndefined();
  });
});
