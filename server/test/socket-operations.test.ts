import { CloseCode } from "graphql-ws";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { announceJobs } from "../events.ts";
import { insertJob, insertRun } from "./support/backend.ts";
import { locked } from "./support/database.ts";
import {
  complete,
  expectSilence,
  hear,
  next,
  openReadySocket,
  type RawSocket,
  subscribe,
  TYPE,
  typename,
} from "./support/raw-socket.ts";
import { openTestServer, type TestServer } from "./support/server.ts";
import { nextListener } from "./support/streams.ts";

/** What graphql-transport-ws says of the operations on a socket: github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md */

const ADDED = "subscription Added { jobAdded { title } }";
const COMPANY = `{ company(id: "${Buffer.from("Company:1").toString("base64")}") { name } }`;
const WHO = "query Who { viewer { user { email } } }";
const RUN = "subscription ($id: ID!) { pipelineRun(id: $id) { status } }";

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer();
});

const sockets: RawSocket[] = [];
const leaving: Promise<void>[] = [];

// New jobs are told to all who ask for the same as to one: nobody of the test before is to be among them.
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await Promise.all(leaving.splice(0));
});

afterAll(() => server.close());

async function open(token: string | null = null): Promise<RawSocket> {
  const socket = await openReadySocket(server, token);
  sockets.push(socket);
  return socket;
}

const added = (id: string, title: string) => next(id, { jobAdded: { title } });

async function addJob(title: string): Promise<void> {
  const { pool } = server.test;
  await announceJobs(pool, [await insertJob(pool, { title })]);
}

/** A person, and a run of theirs that no process works on. */
async function running(email: string): Promise<{ token: string; runId: string; id: string }> {
  const { token, userId } = await server.signUp(email);
  const runId = await insertRun(server.test.pool, userId);
  return { token, runId, id: Buffer.from(`PipelineRun:${runId}`).toString("base64") };
}

/** Resolves once the server listens for new jobs, with what resolves once it no longer does. */
async function listening(): Promise<{ left: Promise<void> }> {
  const listener = await nextListener(server.deps.events);
  leaving.push(listener.left);
  return listener;
}

function follow(socket: RawSocket, id: string): Promise<{ left: Promise<void> }> {
  const listener = listening();
  socket.send(subscribe(id, ADDED));
  return listener;
}

describe("a query", () => {
  test("is answered by next, then complete", async () => {
    const socket = await open();
    socket.send(subscribe("1", TYPE));
    expect(await hear(socket, 2)).toEqual(typename("1"));
    await expectSilence(socket);
  });

  test("may have variables, an operation name and extensions, or null for each", async () => {
    const socket = await open();
    const query = "query A { a: __typename } query B($name: String!) { __type(name: $name) { name } }";
    socket.send(subscribe("1", query, { variables: { name: "Job" }, operationName: "B", extensions: { any: 1 } }));
    expect(await hear(socket, 2)).toEqual([next("1", { __type: { name: "Job" } }), complete("1")]);
    socket.send(subscribe("2", TYPE, { variables: null, operationName: null, extensions: null }));
    expect(await hear(socket, 2)).toEqual(typename("2"));
  });

  test("whose field fails is answered by next with data and errors, then complete", async () => {
    const socket = await open();
    socket.send(subscribe("1", "mutation { generateRecommendations { id } }"));
    expect(await hear(socket, 2)).toMatchObject([
      { type: "next", id: "1", payload: { errors: [{ extensions: { code: "UNAUTHENTICATED" } }] } },
      complete("1"),
    ]);
  });

  test("that stands beside a subscription in its document is the one that is named", async () => {
    const socket = await open();
    const document = `query Type ${TYPE} ${ADDED}`;
    socket.send(subscribe("1", document, { operationName: "Type" }));
    expect(await hear(socket, 2)).toEqual(typename("1"));
    const listener = listening();
    socket.send(subscribe("2", document, { operationName: "Added" }));
    await listener;
    await addJob("Named");
    expect(await socket.heard()).toEqual(added("2", "Named"));
  });

  test("that is completed by its client while it is answered is answered no more", async () => {
    const socket = await open();
    await locked(server.test.pool, "companies", async () => {
      socket.send(subscribe("1", COMPANY));
      socket.send(complete("1"));
      await expectSilence(socket);
    });
    // Whatever the first is answered, it is before the second.
    socket.send(subscribe("2", COMPANY));
    expect(await hear(socket, 2)).toEqual([next("2", { company: null }), complete("2")]);
  });
});

describe("an operation that cannot begin", () => {
  test.each([
    ["does not parse", subscribe("1", "{ jobs(")],
    ["asks for what does not exist", subscribe("1", "{ nothingLikeThis }")],
    ["subscribes to what does not exist", subscribe("1", "subscription { nothingLikeThis }")],
    ["has two operations and names none", subscribe("1", "query A { __typename } query B { __typename }")],
    ["names an operation that it does not have", subscribe("1", TYPE, { operationName: "B" })],
    ["is empty", subscribe("1", "")],
  ])("because its document %s is answered by error alone, and its id is free again", async (_title, message) => {
    const socket = await open();
    socket.send(message);
    const { type, id, payload } = await socket.heard();
    expect({ type, id }).toEqual({ type: "error", id: "1" });
    expect(payload).toMatchObject([{ message: expect.any(String), extensions: { code: "BAD_USER_INPUT" } }]);
    await expectSilence(socket);
    socket.send(subscribe("1", TYPE));
    expect(await hear(socket, 2)).toEqual(typename("1"));
  });

  test("because nobody is signed in says so, completes, and its id is free again", async () => {
    const socket = await open();
    socket.send(subscribe("1", "subscription { recommendationsReady { cursor } }"));
    expect(await hear(socket, 2)).toMatchObject([
      { type: "next", id: "1", payload: { errors: [{ extensions: { code: "UNAUTHENTICATED" } }] } },
      complete("1"),
    ]);
    socket.send(subscribe("1", TYPE));
    expect(await hear(socket, 2)).toEqual(typename("1"));
  });
});

describe("an id", () => {
  test.each([
    ["short", "1"],
    ["too long to be named in a closing frame", "ü".repeat(200)],
  ])(
    "that a subscription has is not given again (%s): the socket is closed with 4409, and the subscription is over",
    async (_title, id) => {
      const socket = await open();
      const { left } = await follow(socket, id);
      socket.send(subscribe(id, TYPE));
      expect(await socket.closed).toMatchObject({ code: CloseCode.SubscriberAlreadyExists });
      await left;
    },
  );

  test("of a query that is not answered yet is not given again either", async () => {
    const socket = await open();
    await locked(server.test.pool, "companies", async () => {
      socket.send(subscribe("1", COMPANY));
      socket.send(subscribe("1", TYPE));
      expect(await socket.closed).toMatchObject({ code: CloseCode.SubscriberAlreadyExists });
    });
  });

  test("is free again once its operation is complete, by the server or by the client", async () => {
    const socket = await open();
    for (let turn = 0; turn < 3; turn++) {
      socket.send(subscribe("1", TYPE));
      expect(await hear(socket, 2)).toEqual(typename("1"));
      const { left } = await follow(socket, "1");
      socket.send(complete("1"));
      await left;
    }
    await expectSilence(socket);
  });

  test("is free again at once: what follows the completion in the same packet is not mistaken for what it ends", async () => {
    const socket = await open();
    const { left } = await follow(socket, "1");
    const listener = listening();
    socket.sendTogether(complete("1"), subscribe("1", ADDED));
    await left;
    await listener;
    await addJob("Again");
    expect(await socket.heard()).toEqual(added("1", "Again"));
    await expectSilence(socket);
  });

  test.each([
    ["query", "users", WHO, [next("2", { viewer: { user: { email: "query@example.com" } } }), complete("2")]],
    ["subscription", "pipeline_runs", RUN, [next("2", { pipelineRun: { status: "RUNNING" } })]],
  ])(
    "of a %s is free again before that is answered: what comes of it late is not taken for the new one's",
    async (name, table, query, told) => {
      const { token, id } = await running(`${name}@example.com`);
      const socket = await open(token);
      const slow = (operation: string) => subscribe(operation, query, { variables: { id } });
      await locked(server.test.pool, table, async () => {
        socket.send(slow("1"));
        socket.send(complete("1"));
        await follow(socket, "1");
      });
      socket.send(slow("2"));
      expect(await hear(socket, told.length)).toEqual(told);
      socket.send(complete("2"));
      await addJob("New");
      expect(await socket.heard()).toEqual(added("1", "New"));
      await expectSilence(socket);
    },
  );

  test.each([
    ["a name that objects have", "__proto__"],
    ["a piece of JSON", '"},{"'],
    ["line breaks", "\u2028\n"],
    ["a long text", "é".repeat(1000)],
  ])("may be any text: %s", async (_title, id) => {
    const socket = await open();
    socket.send(subscribe(id, TYPE));
    expect(await hear(socket, 2)).toEqual(typename(id));
    await follow(socket, id);
    await addJob("Any");
    expect(await socket.heard()).toEqual(added(id, "Any"));
  });

  test("that nobody has may be completed: nothing comes of it", async () => {
    const socket = await open();
    socket.send(complete("nobody's"));
    await expectSilence(socket);
  });

  test("of one socket is none of another", async () => {
    const [one, other] = [await open(), await open()];
    const listener = listening();
    for (const socket of [one, other]) socket.send(subscribe("1", ADDED));
    await listener;
    other.send(complete("1"));
    await expectSilence(other);
    await addJob("First");
    expect(await one.heard()).toEqual(added("1", "First"));
    await expectSilence(other);
  });
});

describe("a subscription", () => {
  test("that is completed ends on the server, and nothing comes after", async () => {
    const socket = await open();
    const { left } = await follow(socket, "1");
    await addJob("Before");
    expect(await socket.heard()).toEqual(added("1", "Before"));
    socket.send(complete("1"));
    await left;
    expect(server.deps.events.subscribers()).toBe(0);
    await follow(socket, "2");
    await addJob("After");
    expect(await socket.heard()).toEqual(added("2", "After"));
    await expectSilence(socket);
  });

  test("ends on the server when its socket is closed, or breaks", async () => {
    for (const leave of ["close", "terminate"] as const) {
      const socket = await open();
      const { left } = await follow(socket, "1");
      socket[leave]();
      await left;
    }
    expect(server.deps.events.subscribers()).toBe(0);
  });

  test("goes on beside others and beside queries: each answer bears the id of its question", async () => {
    const { token, runId, id } = await running("many@example.com");
    const { pool } = server.test;
    const socket = await open(token);
    await follow(socket, "jobs");
    socket.send(subscribe("run", RUN, { variables: { id } }));
    expect(await socket.heard()).toEqual(next("run", { pipelineRun: { status: "RUNNING" } }));
    await locked(pool, "users", async () => {
      socket.send(subscribe("slow", WHO));
      socket.send(subscribe("quick", TYPE));
      expect(await hear(socket, 2)).toEqual(typename("quick"));
      await addJob("Meanwhile");
      expect(await socket.heard()).toEqual(added("jobs", "Meanwhile"));
      await pool.query("UPDATE pipeline_runs SET status = 'SUCCEEDED', finished_at = now() WHERE id = $1", [runId]);
      expect(await hear(socket, 2)).toEqual([next("run", { pipelineRun: { status: "SUCCEEDED" } }), complete("run")]);
    });
    expect(await hear(socket, 2)).toEqual([
      next("slow", { viewer: { user: { email: "many@example.com" } } }),
      complete("slow"),
    ]);
    await addJob("Afterwards");
    expect(await socket.heard()).toEqual(added("jobs", "Afterwards"));
  });

  test("is not complete when the server restarts: the socket is closed with 1012, and the client comes back", async () => {
    const other = await openTestServer({ beside: server });
    const socket = await openReadySocket(other);
    const listener = nextListener(other.deps.events);
    socket.send(subscribe("1", ADDED));
    const { left } = await listener;
    const closed = other.close();
    expect(await socket.closed).toMatchObject({ code: 1012 });
    await expect(socket.heard()).rejects.toThrow("closed");
    await left;
    await closed;
  });
});
