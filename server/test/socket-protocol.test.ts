import { randomBytes } from "node:crypto";
import { request } from "node:http";
import { CloseCode } from "graphql-ws";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { locked } from "./support/database.ts";
import {
  expectSilence,
  hear,
  init,
  openRawSocket,
  openReadySocket,
  subscribe,
  TYPE,
  typename,
} from "./support/raw-socket.ts";
import { bearer, openTestServer, type TestServer } from "./support/server.ts";

/** What graphql-transport-ws says of the socket itself: github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md */

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer();
});

afterAll(() => server.close());

describe("the sub-protocol", () => {
  test("is found among several", async () => {
    const socket = await openRawSocket(server, ["graphql-ws", "graphql-transport-ws", "chat"]);
    socket.send(init());
    expect(await socket.heard()).toEqual({ type: "connection_ack" });
    await socket.close();
  });

  test("that is not named closes the socket with 4406", async () => {
    const { closed } = await openRawSocket(server, []);
    expect(await closed).toMatchObject({ code: CloseCode.SubprotocolNotAcceptable });
  });

  test("that is another one closes the socket with 4406 and is not agreed to", async () => {
    const asked = request(`${server.url}/graphql`, {
      headers: {
        connection: "Upgrade",
        upgrade: "websocket",
        "sec-websocket-version": "13",
        "sec-websocket-key": randomBytes(16).toString("base64"),
        // Of subscriptions-transport-ws. A client that is not answered by one of its own closes at once, and sees no code.
        "sec-websocket-protocol": "graphql-ws",
      },
    });
    const frame = await new Promise<Buffer>((resolve) => {
      asked.on("upgrade", (response, socket, head) => {
        expect(response.headers["sec-websocket-protocol"]).toBeUndefined();
        socket.unshift(head);
        socket.once("data", (bytes) => {
          resolve(bytes);
          socket.destroy();
        });
      });
      asked.end();
    });
    // A close frame: its kind, its length, then the code.
    expect([frame[0], frame.readUInt16BE(2)]).toEqual([0x88, CloseCode.SubprotocolNotAcceptable]);
  });
});

describe("a socket says who it is", () => {
  test.each([
    ["nothing", undefined],
    ["null", null],
    ["an object", { any: ["thing"] }],
  ])("with a payload of %s: it is acknowledged by a message without one", async (_title, payload) => {
    const socket = await openRawSocket(server);
    socket.send(init(payload));
    expect(await socket.heard()).toEqual({ type: "connection_ack" });
    await socket.close();
  });

  test("in time, or is closed with 4408; whoever has said it stays", async () => {
    const impatient = await openTestServer({ beside: server, initWaitMs: 50 });
    // Its time is over before that of the second.
    const known = await openReadySocket(impatient);
    const { closed } = await openRawSocket(impatient);
    expect(await closed).toMatchObject({ code: CloseCode.ConnectionInitialisationTimeout });
    await expectSilence(known);
    await impatient.close();
  });

  test("once: the second time closes it with 4429", async () => {
    const socket = await openReadySocket(server);
    socket.send(init());
    expect(await socket.closed).toMatchObject({ code: CloseCode.TooManyInitialisationRequests });
  });

  test("once, also while the first is not answered yet", async () => {
    const { token } = await server.signUp("twice@example.com");
    const socket = await openRawSocket(server);
    await locked(server.test.pool, "sessions", async () => {
      socket.send(init(bearer(token)));
      socket.send(init(bearer(token)));
      expect(await socket.closed).toMatchObject({ code: CloseCode.TooManyInitialisationRequests });
    });
  });

  test.each(["Basic YTpi", "Bearer nonsense", "Bearer a.b.c", "nonsense", 5, { bearer: "x" }])(
    "as %j, who is nobody: it is closed with 4403",
    async (authorization) => {
      const socket = await openRawSocket(server);
      socket.send(init({ authorization }));
      expect(await socket.closed).toMatchObject({ code: CloseCode.Forbidden });
    },
  );

  test("and is told to come again, with 1013, when that cannot be looked up: its token may be good", async () => {
    const { token } = await server.signUp("unlucky@example.com");
    const socket = await openRawSocket(server);
    const { pool } = server.test;
    await pool.query("ALTER TABLE sessions RENAME TO sessions_away");
    try {
      socket.send(init(bearer(token)));
      const { code, reason } = await socket.closed;
      expect(code).toBe(1013);
      expect(reason).not.toMatch(/sessions/);
    } finally {
      await pool.query("ALTER TABLE sessions_away RENAME TO sessions");
    }
  });

  test("before it asks: else it is closed with 4401", async () => {
    const socket = await openRawSocket(server);
    socket.send(subscribe("1", TYPE));
    expect(await socket.closed).toMatchObject({ code: CloseCode.Unauthorized });
  });

  test("and waits to be acknowledged before it asks: else it is closed with 4401", async () => {
    const { token } = await server.signUp("hasty@example.com");
    const socket = await openRawSocket(server);
    await locked(server.test.pool, "sessions", async () => {
      socket.send(init(bearer(token)));
      socket.send(subscribe("1", TYPE));
      expect(await socket.closed).toMatchObject({ code: CloseCode.Unauthorized });
    });
  });
});

describe("a socket that sends", () => {
  test.each<[string, string | Buffer | object, number]>([
    ["what is no JSON", "nonsense", CloseCode.BadRequest],
    ["nothing", "", CloseCode.BadRequest],
    ["bytes that are no JSON", randomBytes(16), CloseCode.BadRequest],
    ["a list", [subscribe("1", TYPE)], CloseCode.BadRequest],
    ["null", "null", CloseCode.BadRequest],
    ["no type", { id: "1" }, CloseCode.BadRequest],
    ["a type that is no text", { type: 1 }, CloseCode.BadRequest],
    ["an unknown type", { type: "dance" }, CloseCode.BadRequest],
    ["a type of the protocol before this one", { type: "start", id: "1", payload: {} }, CloseCode.BadRequest],
    ["a connection_init whose payload is a text", { type: "connection_init", payload: "x" }, CloseCode.BadRequest],
    ["a ping whose payload is a list", { type: "ping", payload: [] }, CloseCode.BadRequest],
    ["a pong whose payload is a text", { type: "pong", payload: "x" }, CloseCode.BadRequest],
    ["a subscribe without an id", { type: "subscribe", payload: { query: TYPE } }, CloseCode.BadRequest],
    ["a subscribe with an empty id", subscribe("", TYPE), CloseCode.BadRequest],
    ["a subscribe with a number as id", { ...subscribe("1", TYPE), id: 1 }, CloseCode.BadRequest],
    ["a subscribe without a payload", { type: "subscribe", id: "1" }, CloseCode.BadRequest],
    ["a subscribe without a document", { type: "subscribe", id: "1", payload: {} }, CloseCode.BadRequest],
    ["a document that is no text", { type: "subscribe", id: "1", payload: { query: 1 } }, CloseCode.BadRequest],
    ["variables that are a list", subscribe("1", TYPE, { variables: [] }), CloseCode.BadRequest],
    ["an operation name that is no text", subscribe("1", TYPE, { operationName: 1 }), CloseCode.BadRequest],
    ["extensions that are a text", subscribe("1", TYPE, { extensions: "x" }), CloseCode.BadRequest],
    ["a complete without an id", { type: "complete" }, CloseCode.BadRequest],
    ["more than a megabyte", "x".repeat(1024 * 1024 + 1), 1009],
  ])("%s is closed, and the server goes on", async (_title, message, code) => {
    const socket = await openReadySocket(server);
    socket.send(message);
    expect(await socket.closed).toMatchObject({ code });
    expect((await server.graphql(TYPE)).data).toEqual({ __typename: "Query" });
  });

  test("a message as bytes is understood like one as text, and answered as text", async () => {
    const socket = await openReadySocket(server);
    socket.send(Buffer.from(JSON.stringify(subscribe("1", TYPE))));
    expect(await hear(socket, 2)).toEqual(typename("1"));
    await socket.close();
  });
});

describe("a ping", () => {
  test.each([[undefined], [{}], [{ a: [1, "ü"] }]])(
    "with the payload %j is answered by a pong with the same",
    async (payload) => {
      const socket = await openReadySocket(server);
      const ping = { type: "ping", ...(payload && { payload }) };
      socket.send(ping);
      expect(await socket.heard()).toEqual({ ...ping, type: "pong" });
      await socket.close();
    },
  );

  test("is answered also before the socket has said who it is", async () => {
    const socket = await openRawSocket(server);
    await expectSilence(socket);
    await socket.close();
  });

  test("need not come before a pong: one that nobody asked for is not answered", async () => {
    const socket = await openReadySocket(server);
    socket.send({ type: "pong" });
    socket.send({ type: "pong", payload: { a: 1 } });
    await expectSilence(socket);
    await socket.close();
  });
});
