import { once } from "node:events";
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL } from "graphql-ws";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import WebSocket from "ws";
import { type Answer, bearer, openTestServer, type TestServer } from "./support/server.ts";

const START = new Date("2026-11-22T12:00:00Z");
const TOKEN_MS = 15 * 60_000;
const WHO = "{ viewer { user { email } } }";

let server: TestServer;
let now = START;

beforeAll(async () => {
  server = await openTestServer({ now: () => now });
});

afterAll(() => server.close());

/** A socket that speaks the protocol by hand. */
async function open(): Promise<{
  send(message: object | string): void;
  heard(): Promise<object>;
  closed: Promise<number>;
}> {
  const socket = new WebSocket(`${server.url.replace("http", "ws")}/graphql`, GRAPHQL_TRANSPORT_WS_PROTOCOL);
  const closed = new Promise<number>((resolve) => socket.once("close", resolve));
  socket.on("error", () => {});
  await once(socket, "open");
  return {
    send: (message) => socket.send(typeof message === "string" ? message : JSON.stringify(message)),
    heard: async () => JSON.parse(String((await once(socket, "message"))[0])),
    closed,
  };
}

describe("a socket", () => {
  test("answers queries and mutations on behalf of whoever opened it, side by side with another person's", async () => {
    const [ada, grace] = [await server.signUp("ada@example.com"), await server.signUp("grace@example.com")];
    const clients = [ada, grace].map(({ token }) => server.socket(token, { lazyCloseTimeout: 10_000 }));
    const asked = Array.from({ length: 20 }, async (_, turn) => {
      const { value } = await (clients[turn % 2] as (typeof clients)[0]).iterate({ query: WHO }).next();
      return value?.data;
    });
    const emails = (await Promise.all(asked)).map(
      (data) => (data as { viewer: { user: { email: string } } }).viewer.user.email,
    );
    expect(emails).toEqual(Array.from({ length: 20 }, (_, turn) => (turn % 2 ? grace.email : ada.email)));

    const mutation = 'mutation { updatePreferences(input: { locations: ["Leeds"] }) { preferences { locations } } }';
    const { value } = await (clients[0] as (typeof clients)[0]).iterate({ query: mutation }).next();
    expect(value?.data).toEqual({ updatePreferences: { preferences: { locations: ["Leeds"] } } });
    const { rows } = await server.test.pool.query("SELECT user_id FROM preferences WHERE locations = '{Leeds}'");
    expect(rows).toEqual([{ user_id: ada.userId }]);
  });

  test("without a token is a visitor's: what is public is answered, the rest is UNAUTHENTICATED", async () => {
    const client = server.socket(null);
    const { value: open } = await client.iterate({ query: "{ jobs { totalCount } viewer { user { id } } }" }).next();
    expect(open?.data).toEqual({ jobs: { totalCount: 0 }, viewer: null });
    const { value: closed } = await client.iterate({ query: "mutation { generateRecommendations { id } }" }).next();
    expect((closed as Answer).errors?.map(({ extensions }) => extensions)).toEqual([{ code: "UNAUTHENTICATED" }]);
  });

  test("of another scheme than bearer, or with a token that is none, is closed with 4403", async () => {
    for (const authorization of ["Basic YTpi", "Bearer nonsense"]) {
      const client = server.socket(null, { connectionParams: { authorization } });
      await expect(client.iterate({ query: WHO }).next()).rejects.toMatchObject({ code: CloseCode.Forbidden });
    }
  });

  test("is closed with 4498 at the moment its token ends", async () => {
    const { token } = await server.signUp("late@example.com");
    now = new Date(START.getTime() + TOKEN_MS - 300);
    const { send, heard, closed } = await open();
    send({ type: "connection_init", payload: bearer(token) });
    expect(await heard()).toEqual({ type: "connection_ack" });
    expect(await closed).toBe(4498);
    now = START;
  });

  test.each([
    [
      "asks before it has said who it is",
      { type: "subscribe", id: "1", payload: { query: WHO } },
      CloseCode.Unauthorized,
    ],
    ["sends what is no message", "nonsense", CloseCode.BadRequest],
    ["sends a message of no kind", { type: "dance" }, CloseCode.BadRequest],
    ["sends more than a megabyte", "x".repeat(1024 * 1024 + 1), 1009],
  ])("that %s is closed, and the server goes on", async (_title, message, code) => {
    const { send, closed } = await open();
    send(message);
    expect(await closed).toBe(code);
    expect((await server.graphql("{ __typename }")).data).toEqual({ __typename: "Query" });
  });

  test("does not take files", async () => {
    const { token } = await server.signUp("files@example.com");
    const client = server.socket(token);
    const query = "mutation Upload($file: File!) { uploadCv(file: $file) { cv { id } } }";
    const { value } = await client.iterate({ query, variables: { file: { path: "/etc/passwd", name: "x" } } }).next();
    expect((value as Answer).errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
  });
});
