import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openReadySocket } from "./support/raw-socket.ts";
import { type Answer, openTestServer, type TestServer } from "./support/server.ts";

const START = new Date("2026-11-22T12:00:00Z");
const TOKEN_MS = 15 * 60_000;
const WHO = "{ viewer { user { email } } }";

let server: TestServer;
let now = START;

beforeAll(async () => {
  server = await openTestServer({ now: () => now });
});

afterAll(() => server.close());

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

  test("is closed with 4498 at the moment its token ends", async () => {
    const { token } = await server.signUp("late@example.com");
    now = new Date(START.getTime() + TOKEN_MS - 300);
    const { closed } = await openReadySocket(server, token);
    expect(await closed).toMatchObject({ code: 4498 });
    now = START;
  });

  test("does not take files", async () => {
    const { token } = await server.signUp("files@example.com");
    const client = server.socket(token);
    const query = "mutation Upload($file: File!) { uploadCv(file: $file) { cv { id } } }";
    const { value } = await client.iterate({ query, variables: { file: { path: "/etc/passwd", name: "x" } } }).next();
    expect((value as Answer).errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
  });
});
