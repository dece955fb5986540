import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Answer, openTestServer, type TestServer } from "./support/server.ts";

/** Nobody learns from an answer whether somebody has an account; by time: passwords.test.ts. */

const JSON_TYPE = { "content-type": "application/json" };
const SIGN_IN =
  'mutation ($email: String!) { signIn(input: { email: $email, password: "not the password" }) { token user { id email } } }';
const RESET = "mutation ($email: String!) { requestPasswordReset(email: $email) }";
const SIGN_UP =
  'mutation ($email: String!) { signUp(input: { email: $email, password: "four words in a row" }) { user { email } } }';

let server: TestServer;
let addresses = 0;

beforeAll(async () => {
  server = await openTestServer({ app: { trustProxy: 1 } });
  for (const email of ["ada@example.com", "grace@example.com"]) await server.signUp(email);
  await server.test.pool.query(
    "INSERT INTO users (email, identity_issuer, identity_subject) VALUES ('provided@example.com', 'https://id.example', '1')",
  );
});

afterAll(() => server.close());

/** All that comes back, but for the time of day. */
async function wholeAnswer(query: string, email: string, from: string) {
  const response = await server.post(JSON.stringify({ query, variables: { email } }), {
    ...JSON_TYPE,
    "x-forwarded-for": from,
  });
  const headers = [...response.headers].filter(([name]) => name !== "date");
  return { status: response.status, headers, text: await response.text() };
}

const nextAddress = () => `192.0.2.${++addresses}`;

describe.each([
  ["signing in", SIGN_IN],
  ["asking for a new password", RESET],
])("%s", (_title, query) => {
  test("is answered byte for byte the same for an address with an account, without one, and with one elsewhere", async () => {
    const from = nextAddress();
    const known = await wholeAnswer(query, "ada@example.com", from);
    expect(known.text).not.toContain("INTERNAL");
    for (const other of ["bob@example.com", "provided@example.com"])
      expect(await wholeAnswer(query, other, from)).toEqual(known);
  });

  test("is refused after as many attempts for the one as for the other", async () => {
    const refusedAfter = async (email: string) => {
      const from = nextAddress();
      for (let attempt = 0; attempt < 30; attempt++) {
        const { text } = await wholeAnswer(query, email, from);
        if (text.includes("RATE_LIMITED")) return { attempt, text: text.replace(/\d+/g, "n") };
      }
      return null;
    };
    const known = await refusedAfter("grace@example.com");
    expect(known).not.toBeNull();
    expect(await refusedAfter("carl@example.com")).toEqual(known);
  });
});

test("whoever signs up is told that there is such an account; so that is done at most twenty times an hour from one address", async () => {
  const from = nextAddress();
  const code = async (email: string, at: string) =>
    (JSON.parse((await wholeAnswer(SIGN_UP, email, at)).text) as Answer).errors?.[0]?.extensions;
  for (let attempt = 0; attempt < 20; attempt++) expect((await code("ada@example.com", from))?.code).toBe("CONFLICT");
  for (const email of ["ada@example.com", "new@example.com"])
    expect(await code(email, from)).toEqual({ code: "RATE_LIMITED", retryAfterSeconds: expect.any(Number) });
  expect((await code("ada@example.com", nextAddress()))?.code).toBe("CONFLICT");
});

test("nobody is found by an id: another's rows are answered like none", async () => {
  const { userId } = await server.signUp("hidden@example.com");
  const { token } = await server.signUp("curious@example.com");
  const id = (type: string, key: string) => Buffer.from(`${type}:${key}`).toString("base64");
  for (const key of [userId, "00000000-0000-4000-8000-000000000000"]) {
    const { data, errors } = await server.graphql(
      "query ($id: ID!) { node(id: $id) { id } }",
      { id: id("User", key) },
      token,
    );
    expect([data, errors]).toEqual([{ node: null }, undefined]);
  }
});
