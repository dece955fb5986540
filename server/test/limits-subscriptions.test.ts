import { once } from "node:events";
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from "graphql-ws";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import WebSocket from "ws";
import { announceJobs } from "../events.ts";
import { insertJob } from "./support/backend.ts";
import { locked } from "./support/database.ts";
import { exchange, head, statusOf } from "./support/raw-http.ts";
import {
  complete,
  expectSilence,
  hear,
  type Message,
  openRawSocket,
  openReadySocket,
  type RawSocket,
  subscribe,
  TYPE,
  typename,
} from "./support/raw-socket.ts";
import { bearer, openTestServer, type TestServer } from "./support/server.ts";
import { nextListener } from "./support/streams.ts";

/** What somebody may have open at once; whoever wants it all does not take it from others. */

const ADDED = "subscription { jobAdded { title } }";
const STREAM = { "content-type": "application/json", accept: "text/event-stream" };
const LIMITED = { extensions: { code: "RATE_LIMITED", retryAfterSeconds: expect.any(Number) } };
const UPGRADE = [
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Sec-WebSocket-Version: 13",
  "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==",
];

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer({
    settings: { pointsPerMinute: 1_000_000 },
    initWaitMs: 60_000,
    app: { trustProxy: 1 },
  });
});

afterAll(() => server.close());

async function addJob(title: string): Promise<void> {
  const { pool } = server.test;
  await announceJobs(pool, [await insertJob(pool, { title })]);
}

/** Counts what is heard on many sockets. `until` resolves once so many messages of a kind have come. */
function listenTo(sockets: RawSocket[]) {
  const heard: Message[] = [];
  const waiting = new Set<() => void>();
  for (const socket of sockets)
    void (async () => {
      for (;;) {
        heard.push(await socket.heard());
        for (const look of waiting) look();
      }
    })().catch(() => {});
  const count = (is: (message: Message) => boolean) => heard.filter(is).length;
  return {
    heard,
    count,
    until: (is: (message: Message) => boolean, most: number) =>
      new Promise<void>((resolve) => {
        let seen = 0;
        let found = 0;
        const look = () => {
          for (; seen < heard.length; seen++) if (is(heard[seen] as Message)) found++;
          if (found >= most && waiting.delete(look)) resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}

const stream = (token: string | null, signal: AbortSignal) =>
  fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { ...STREAM, ...bearer(token) },
    body: JSON.stringify({ query: ADDED }),
    signal,
  });

describe("of one person", () => {
  test("ten thousand subscriptions are two hundred; others subscribe meanwhile, and all is given back when they go", async () => {
    const [{ token }, { token: other }] = [
      await server.signUp("many@example.com"),
      await server.signUp("one@example.com"),
    ];
    const sockets = await Promise.all(Array.from({ length: 50 }, () => openReadySocket(server, token)));
    const listener = nextListener(server.deps.events);
    const all = listenTo(sockets);
    for (const socket of sockets)
      socket.sendTogether(...Array.from({ length: 200 }, (_, id) => subscribe(`${id}`, ADDED)));
    const isRefusal = ({ type, payload }: Message) =>
      type === "error" || (type === "next" && "errors" in (payload as object));
    await all.until(isRefusal, 9_800);
    const codes = new Set(
      all.heard.filter(isRefusal).map((message) => JSON.stringify(message).match(/"code":"(\w+)"/)?.[1]),
    );
    expect([...codes]).toEqual(["RATE_LIMITED"]);
    // By another way it is no more.
    const leaving = new AbortController();
    expect(await (await stream(token, leaving.signal)).text()).toContain('"code":"RATE_LIMITED"');
    const others = [await openReadySocket(server, other), await openReadySocket(server)];
    for (const socket of others) socket.send(subscribe("1", ADDED));
    for (const socket of others) await expectSilence(socket);
    await addJob("For all");
    for (const socket of others)
      expect(await socket.heard()).toMatchObject({
        type: "next",
        payload: { data: { jobAdded: { title: "For all" } } },
      });
    const isTold = ({ type, payload }: Message) =>
      type === "next" && "data" in (payload as object) && !("errors" in (payload as object));
    await all.until(isTold, 200);
    const { left } = await listener;
    for (const socket of [...sockets, ...others]) socket.terminate();
    await left;
    expect(all.count(isTold)).toBe(200);
    expect(all.count(isRefusal)).toBe(9_800);
    expect(server.deps.events.subscribers()).toBe(0);
    const again = nextListener(server.deps.events);
    const socket = await openReadySocket(server, token);
    socket.send(subscribe("1", ADDED));
    const { left: leftAgain } = await again;
    socket.send(complete("1"));
    await leftAgain;
  });

  test("streams of events are two hundred as well, beside which others at the same address ask and subscribe", async () => {
    const [{ token }, { token: other }] = [
      await server.signUp("streams@example.com"),
      await server.signUp("calm@example.com"),
    ];
    const listener = nextListener(server.deps.events);
    const leaving = new AbortController();
    const opened = await Promise.all(Array.from({ length: 200 }, () => stream(token, leaving.signal)));
    expect(new Set(opened.map(({ status }) => status))).toEqual(new Set([200]));
    const refused = await stream(token, leaving.signal);
    expect(await refused.text()).toContain('"code":"RATE_LIMITED"');
    for (const by of [other, null]) {
      expect((await server.graphql(TYPE, null, by)).data).toEqual({ __typename: "Query" });
      const response = await stream(by, leaving.signal);
      expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/event-stream"]);
    }
    const { left } = await listener;
    leaving.abort();
    await left;
    expect(server.deps.events.subscribers()).toBe(0);
  });

  test("sockets are fifty; another person opens one, and so does this one when one is closed", async () => {
    const [{ token }, { token: other }] = [
      await server.signUp("sockets@example.com"),
      await server.signUp("another@example.com"),
    ];
    const sockets = await Promise.all(Array.from({ length: 50 }, () => openReadySocket(server, token)));
    const one = await openRawSocket(server);
    one.send({ type: "connection_init", payload: bearer(token) });
    expect(await one.closed).toMatchObject({ code: 1013 });
    const free = await openReadySocket(server, other);
    await sockets.pop()?.close();
    await vi.waitFor(async () => sockets.push(await openReadySocket(server, token)));
    for (const socket of [free, ...sockets]) socket.terminate();
  });

  test("operations under way on one socket are a hundred, and then those that are over are free again", async () => {
    const { token } = await server.signUp("busy@example.com");
    const socket = await openReadySocket(server, token);
    await locked(server.test.pool, "users", async () => {
      for (let id = 0; id <= 100; id++) socket.send(subscribe(`${id}`, "{ viewer { user { email } } }"));
      expect(await socket.heard()).toMatchObject({ type: "error", id: "100", payload: [LIMITED] });
    });
    const answers = await hear(socket, 200);
    expect(answers.filter(({ type }) => type === "next")).toHaveLength(100);
    socket.send(subscribe("100", TYPE));
    expect(await hear(socket, 2)).toEqual(typename("100"));
    socket.terminate();
  });
});

describe("of one address", () => {
  test("sockets of which nobody has said whose they are are five hundred; another address opens one", async () => {
    const sockets = await Promise.all(Array.from({ length: 500 }, () => openRawSocket(server)));
    const knock = (address: string) => {
      const closing = head(
        "GET /graphql HTTP/1.1",
        "Host: localhost",
        `X-Forwarded-For: ${address}`,
        ...UPGRADE,
        `Sec-WebSocket-Protocol: ${GRAPHQL_TRANSPORT_WS_PROTOCOL}`,
      );
      // A closing frame, so that what is let in ends as well.
      return exchange(server, Buffer.concat([Buffer.from(closing), Buffer.from([0x88, 0x80, 0, 0, 0, 0])]));
    };
    const refused = await knock("127.0.0.1");
    expect(statusOf(refused)).toBe(429);
    expect(refused).toMatch(/\r\nRetry-After: \d+\r\n/);
    expect(statusOf(await knock("192.0.2.1"))).toBe(101);
    for (const socket of sockets) socket.terminate();
    await Promise.all(sockets.map(({ closed }) => closed));
  });
});

test("a socket that asks on and reads nothing is broken off, before what waits for it fills the memory", async () => {
  const printed = vi.spyOn(console, "error").mockImplementation(() => {});
  const wide = await openTestServer({ beside: server });
  const connected = once(wide.app.server, "connection");
  const socket = new WebSocket(`${wide.url.replace("http", "ws")}/graphql`, GRAPHQL_TRANSPORT_WS_PROTOCOL);
  const [[wire]] = (await Promise.all([connected, once(socket, "open")])) as [[NodeJS.EventEmitter], unknown];
  const gone = once(wire, "close");
  socket.send('{"type":"connection_init"}');
  await once(socket, "message");
  socket.pause();
  const DESCRIPTION =
    "{ __schema { types { name description fields { name description type { name } args { name description type { name } } } } } }";
  const operation = (id: number) => JSON.stringify(subscribe(`${id}`, DESCRIPTION));
  socket.on("error", () => {});
  let isGone = false;
  void gone.then(() => {
    isGone = true;
  });
  for (let id = 0; id < 3_000 && !isGone; id++)
    await new Promise((sent) => socket.send(operation(id), () => setImmediate(sent)));
  await gone;
  socket.terminate();
  await wide.close();
  // What it did not take is no fault of ours.
  expect(printed).not.toHaveBeenCalled();
  printed.mockRestore();
});
