import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, openTestServer, type TestServer } from "./support/server.ts";

const JOBS = "{ jobs { totalCount } }";

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer({ settings: { requestSeconds: 0.3 } });
});

afterAll(() => server.close());

/** While nobody can read the jobs. */
async function locked<T>(work: () => Promise<T>): Promise<T> {
  const client = await server.test.pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("LOCK TABLE jobs IN ACCESS EXCLUSIVE MODE");
    return await work();
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

describe("what takes too long", () => {
  test("is given up with 503 and what to do, over HTTP", async () => {
    const headers = { "content-type": "application/json", accept: "application/graphql-response+json" };
    const response = await locked(() => server.post(JSON.stringify({ query: JOBS }), headers));
    expect(response.status).toBe(503);
    const { errors, data } = (await response.json()) as Answer;
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "SERVICE_UNAVAILABLE" }]);
    expect(errors?.[0]?.message).toMatch(/took too long/);
  });

  test("is given up on the socket, which goes on", async () => {
    const client = server.socket(null);
    const { value } = await locked(() => client.iterate({ query: JOBS }).next());
    expect((value as Answer).errors?.map(({ extensions }) => extensions.code)).toEqual(["SERVICE_UNAVAILABLE"]);
    const { value: next } = await client.iterate({ query: JOBS }).next();
    expect(next?.data).toEqual({ jobs: { totalCount: 0 } });
  });
});
