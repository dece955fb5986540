import { once } from "node:events";
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL } from "graphql-ws";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import WebSocket from "ws";
import { expireRecommendations } from "../pipelines/expire-recommendations.ts";
import { type NewShortlist, swapShortlists } from "../pipelines/swap.ts";
import { insertPerson, openContext } from "./support/backend.ts";
import { bearer, openTestServer, type TestServer } from "./support/server.ts";

/** What is told to people is told to each in order, none missing and none twice, whatever happens on the way. */

const TOKEN_MS = 15 * 60_000;
const READY = "subscription ($after: String) { recommendationsReady(after: $after) { cursor added } }";
const WAIT = { timeout: 60_000 };

let server: TestServer;
let now = new Date();

beforeAll(async () => {
  server = await openTestServer({ now: () => now, patienceMs: 50 });
});

afterEach(() => vi.waitUntil(() => server.deps.events.subscribers() === 0, WAIT));
afterAll(() => server.close());

interface Person {
  userId: string;
  token: string;
}

/** A list as somebody's run makes it: empty, and told because it was asked for. */
const listOf = ({ userId }: Pick<Person, "userId">): NewShortlist => ({
  userId,
  personChanges: 0,
  reason: "MANUAL",
  generatedAt: now,
  expiresAt: new Date(now.getTime() + 86_400_000),
  strategy: "rules",
  corpusVersion: 1n,
  learntId: null,
  mostOfCompany: null,
  profileHash: "",
  ranked: [],
  changed: null,
  describe: () => null,
});

const tell = (person: Pick<Person, "userId">) => swapShortlists(server.test.pool, [listOf(person)]);

/** The same pool, whose next transaction commits only when it may. */
function heldAtCommit(pool: pg.Pool) {
  let reached = () => {};
  let proceed = () => {};
  const atCommit = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const mayCommit = new Promise<void>((resolve) => {
    proceed = resolve;
  });
  const connect = async () => {
    const client = await pool.connect();
    return {
      async query(text: string, values?: unknown[]) {
        if (text === "COMMIT") {
          reached();
          await mayCommit;
        }
        return client.query(text, values);
      },
      release: (error?: Error) => client.release(error),
    };
  };
  return { pool: { connect } as unknown as pg.Pool, atCommit, proceed: () => proceed() };
}

interface Told {
  cursor: string;
  added: number;
}

function listen(
  person: Person,
  after: string | null = null,
): AsyncIterableIterator<{ data?: unknown; errors?: unknown }> {
  return server.socket(person.token).iterate({ query: READY, variables: { after } }) as never;
}

const positionOf = ({ userId }: Person, { cursor }: Told) => server.deps.eventCursors.decode(userId, cursor);

async function positions(person: Person, events: AsyncIterator<{ data?: unknown }>, count: number): Promise<bigint[]> {
  const found: bigint[] = [];
  while (found.length < count) {
    const { value } = await events.next();
    found.push(positionOf(person, (value.data as { recommendationsReady: Told }).recommendationsReady));
  }
  return found;
}

const subscribed = (count: number) => vi.waitUntil(() => server.deps.events.subscribers() === count, WAIT);

describe("an event", () => {
  test("whose transaction commits late is not stepped over by one that began after it", async () => {
    const person = await server.signUp("late@example.com");
    const events = listen(person);
    const told = positions(person, events, 2);
    await subscribed(1);
    const held = heldAtCommit(server.test.pool);
    const first = swapShortlists(held.pool, [listOf(person)]);
    await held.atCommit;
    const second = tell(person);
    // It has to wait for the first; were it not to, it would be there by now.
    const isWaiting = vi.waitUntil(async () => {
      const { rowCount } = await server.test.pool.query(
        "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
      );
      return rowCount === 1;
    }, WAIT);
    await Promise.race([second, isWaiting]);
    held.proceed();
    await Promise.all([first, second]);
    expect(await told).toEqual([1n, 2n]);
    await events.return?.();
  });

  test("that is told while the connection which listens is gone comes when it is back", async () => {
    const person = await server.signUp("cut@example.com");
    const events = listen(person);
    const told = positions(person, events, 3);
    await subscribed(1);
    for (let event = 0; event < 3; event++) {
      await server.test.pool.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'shortlist events'",
      );
      await tell(person);
    }
    expect(await told).toEqual([1n, 2n, 3n]);
    await events.return?.();
  });

  test("of which its notification was lost comes with the next", async () => {
    const person = await server.signUp("unheard@example.com");
    const events = listen(person);
    const told = positions(person, events, 2);
    await subscribed(1);
    const { pool } = server.test;
    await pool.query("ALTER TABLE shortlist_events DISABLE TRIGGER shortlist_events_notify");
    await tell(person);
    await pool.query("ALTER TABLE shortlist_events ENABLE TRIGGER shortlist_events_notify");
    await tell(person);
    expect(await told).toEqual([1n, 2n]);
    await events.return?.();
  });

  test("of another person is never told, many being read together", async () => {
    const people = await Promise.all(Array.from({ length: 40 }, (_, at) => server.signUp(`many-${at}@example.com`)));
    const heard = people.map((person) => ({ person, events: listen(person) }));
    const told = heard.map(({ person, events }, at) => positions(person, events, 1 + (at % 3)));
    await subscribed(people.length);
    for (let round = 0; round < 3; round++)
      await swapShortlists(server.test.pool, people.filter((_, at) => at % 3 >= round).map(listOf));
    // A cursor that was another's would not be read.
    for (const [at, found] of (await Promise.all(told)).entries())
      expect(found).toEqual([1n, 2n, 3n].slice(0, 1 + (at % 3)));
    for (const { events } of heard) await events.return?.();
  });

  test("is kept for EVENT_RETENTION_DAYS, each person's without a gap, and a cursor from before is refused", async () => {
    const person = await server.signUp("kept@example.com");
    const at = now;
    const cursorOf = async () => {
      const { data } = await server.graphql("{ recommendations { eventCursor } }", null, person.token);
      return (data as unknown as { recommendations: { eventCursor: string } }).recommendations.eventCursor;
    };
    const cursors = [await cursorOf()];
    // The second was made by a clock that was behind: it counts as old as the third.
    for (const days of [20, 5, 10, 1]) {
      now = new Date(at.getTime() - days * 86_400_000);
      await tell(person);
      cursors.push(await cursorOf());
    }
    now = at;
    const context = openContext(server.test, () => now, { eventRetentionDays: 7 });
    const run = (dryRun: boolean) =>
      expireRecommendations.run(context, { options: { dryRun }, progress() {} } as never);
    const before = (await run(true)).events;
    expect(await run(false)).toMatchObject({ events: before });
    await context.close();
    const { rows } = await server.test.pool.query("SELECT position FROM shortlist_events WHERE user_id = $1", [
      person.userId,
    ]);
    expect(rows).toEqual([{ position: "4" }]);
    for (const outlived of cursors.slice(0, 3))
      expect(await listen(person, outlived).next()).toMatchObject({
        value: { errors: [{ extensions: { code: "BAD_USER_INPUT" } }] },
      });
    const events = listen(person, cursors[3]);
    expect(await positions(person, events, 1)).toEqual([4n]);
    await events.return?.();
  });
});

describe("a subscriber", () => {
  test("who takes nothing costs a bounded number of events, and is told to go on after the last cursor", async () => {
    const person = await server.signUp("slow@example.com");
    // Each event is large, so that what the kernel takes is soon full.
    const cursors = Array.from({ length: 90 }, (_, at) => `${"c".repeat(1_000)}${at}: cursor`).join(" ");
    const query = `subscription { recommendationsReady { cursor ${cursors} } }`;
    const socket = new WebSocket(`${server.url.replace("http", "ws")}/graphql`, GRAPHQL_TRANSPORT_WS_PROTOCOL);
    await once(socket, "open");
    const heard: { type: string; payload: { data?: { recommendationsReady: Told }; errors?: object[] } }[] = [];
    socket.on("message", (message) => heard.push(JSON.parse(String(message))));
    socket.send(JSON.stringify({ type: "connection_init", payload: bearer(person.token) }));
    await once(socket, "message");
    socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query } }));
    await subscribed(1);
    socket.pause();
    let made = 0;
    // Until it is let go.
    while (server.deps.events.subscribers() > 0) {
      await tell(person);
      made++;
      expect(made).toBeLessThan(2_000);
    }
    socket.resume();
    await vi.waitUntil(() => heard.at(-1)?.type === "complete", WAIT);
    const told = heard.flatMap(({ payload }) => payload?.data?.recommendationsReady ?? []);
    expect(told.map((event) => positionOf(person, event))).toEqual(told.map((_, at) => BigInt(at + 1)));
    expect(heard.at(-2)?.payload.errors).toMatchObject([{ extensions: { code: "SERVICE_UNAVAILABLE" } }]);
    expect(told.length).toBeLessThan(made);
    const rest = listen(person, told.at(-1)?.cursor);
    expect(await positions(person, rest, made - told.length)).toEqual(
      Array.from({ length: made - told.length }, (_, at) => BigInt(told.length + at + 1)),
    );
    await rest.return?.();
    socket.close();
    await once(socket, "close");
  });

  test("far behind is read bit by bit, and gets all of a thousand events", async () => {
    const userId = await insertPerson(server.test.pool, "behind@example.com", null);
    await server.test.pool.query("INSERT INTO shortlists (user_id, position) VALUES ($1, 1000)", [userId]);
    await server.test.pool.query(
      "INSERT INTO shortlist_events SELECT $1, position, 'MANUAL', now(), 0, 0, 0 FROM generate_series(1, 1000) AS position",
      [userId],
    );
    const events = await server.deps.events.shortlists.follow(userId, 0n);
    const found: bigint[] = [];
    for await (const { position } of events ?? []) {
      found.push(position);
      if (found.length === 1_000) break;
    }
    expect(found).toEqual(Array.from({ length: 1_000 }, (_, at) => BigInt(at + 1)));
  });

  test("whose socket is dead is found by a ping, and nobody else", async () => {
    const pinging = await openTestServer({ pingEveryMs: 100 });
    const person = await pinging.signUp("dead@example.com");
    const url = `${pinging.url.replace("http", "ws")}/graphql`;
    const [dead, alive] = [false, true].map(
      (autoPong) => new WebSocket(url, GRAPHQL_TRANSPORT_WS_PROTOCOL, { autoPong }),
    ) as [WebSocket, WebSocket];
    await Promise.all([once(dead, "open"), once(alive, "open")]);
    for (const socket of [dead, alive]) {
      socket.send(JSON.stringify({ type: "connection_init", payload: bearer(person.token) }));
      socket.on("error", () => {});
      await once(socket, "message");
    }
    expect(await once(dead, "close")).toMatchObject([1006, expect.anything()]);
    const pong = once(alive, "message");
    alive.send(JSON.stringify({ type: "ping" }));
    expect(String((await pong)[0])).toBe('{"type":"pong"}');
    alive.close();
    await once(alive, "close");
    await pinging.close();
  });

  test("whose token expires is closed with 4498 on a socket, and told so in a stream", async () => {
    const person = await server.signUp("expires@example.com");
    const at = now;
    now = new Date(at.getTime() + TOKEN_MS - 1_500);
    const client = server.socket(person.token, { lazy: false, onNonLazyError: () => {} });
    const closed = new Promise<{ code: number }>((resolve) => client.on("closed", (event) => resolve(event as never)));
    const stream = await streamed(person);
    expect(await closed).toMatchObject({ code: 4498 });
    expect(await stream).toMatch(/"code":"UNAUTHENTICATED"[\s\S]*event: complete/);
    now = at;
  });

  test("who signs out is closed with 4403 on a socket, and told so in a stream", async () => {
    const person = await server.signUp("leaves@example.com");
    const client = server.socket(person.token, { lazy: false, onNonLazyError: () => {} });
    const closed = new Promise<{ code: number }>((resolve) => client.on("closed", (event) => resolve(event as never)));
    await new Promise<void>((resolve) => client.on("connected", () => resolve()));
    const stream = streamed(person);
    await subscribed(1);
    await server.graphql("mutation { signOut }", null, person.token);
    expect(await closed).toMatchObject({ code: CloseCode.Forbidden });
    expect(await stream).toMatch(/"code":"UNAUTHENTICATED"[\s\S]*event: complete/);
  });

  /** All that a stream of server-sent events says until it ends. */
  async function streamed(person: Person): Promise<string> {
    const response = await server.post(JSON.stringify({ query: READY }), {
      "content-type": "application/json",
      accept: "text/event-stream",
      ...bearer(person.token),
    });
    return response.text();
  }
});
