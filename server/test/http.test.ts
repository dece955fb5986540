import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { connect, type Socket } from "node:net";
import { generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deriveKey } from "../accounts/keys.ts";
import type { Log } from "../log.ts";
import { type Answer, bearer, CSRF, openTestServer, SECRET, type TestServer } from "./support/server.ts";

const JSON_TYPE = { "content-type": "application/json" };
const MEGABYTE = 1024 * 1024;

let server: TestServer;
let now = new Date("2026-11-22T12:00:00Z");
const logged: string[] = [];
const log: Log = pino({ level: "error" }, { write: (line: string) => void logged.push(line) });

beforeAll(async () => {
  server = await openTestServer({ now: () => now, log });
});

afterAll(() => server.close());

async function ask(body: string, headers: Record<string, string> = {}) {
  const response = await server.post(body, { ...JSON_TYPE, ...headers });
  return { status: response.status, ...((await response.json()) as Answer) };
}

/** Sends bytes as they are and answers what came back until the server closed. */
async function exchange(parts: (string | Buffer)[]): Promise<string> {
  const { hostname, port } = new URL(server.url);
  const socket: Socket = connect(Number(port), hostname);
  let answer = "";
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    answer += chunk;
  });
  // A server that has answered and closed may well refuse the rest of what is sent. (`once` would reject by that.)
  socket.on("error", () => {});
  const heard = (event: "close" | "drain") => new Promise((resolve) => socket.once(event, resolve));
  const closed = heard("close");
  for (const part of parts) {
    if (socket.destroyed) break;
    if (!socket.write(part)) await Promise.race([heard("drain"), closed]);
  }
  await closed;
  return answer;
}

const post = (...headers: string[]) => ["POST /graphql HTTP/1.1", "Host: localhost", ...headers, "", ""].join("\r\n");

describe("a request that cannot be understood", () => {
  const question = (query: string, variables?: object, operationName?: string) =>
    JSON.stringify({ query, variables, operationName });
  const SEARCH =
    "query Search($first: Int, $filter: JobFilter) { jobs(first: $first, filter: $filter) { totalCount } }";

  test.each([
    ["a document that does not parse", question("{ jobs("), []],
    ["a field that does not exist", question("{ nothingLikeThis }"), []],
    ["an argument that does not exist", question("{ jobs(color: 1) { totalCount } }"), []],
    ["an argument of the wrong type", question('{ jobs(first: "a") { totalCount } }'), []],
    ["a variable of the wrong type", question(SEARCH, { first: "many" }), ["first"]],
    [
      "a variable wrong deep inside",
      question(SEARCH, { filter: { workArrangements: ["ON_SITE", "MOON"] } }),
      ["filter", "workArrangements", 1],
    ],
    ["an operation name that is not in it", question("query A { __typename }", {}, "B"), []],
    ["two operations and no name", question("query A { __typename } query B { __typename }"), []],
    ["a document that is empty", question(""), []],
    ["no document at all", "{}", []],
    ["variables that are no object", '{"query":"{ __typename }","variables":"{}"}', []],
    ["a body that is no JSON", "{", null],
    ["a body that is a list", '[{"query":"{ __typename }"}]', null],
    ["a body that is empty", "", null],
  ])("%s answers BAD_USER_INPUT and nothing else", async (_title, body, path) => {
    const { errors, data, status } = await ask(body, { accept: "application/graphql-response+json" });
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    const [error] = errors ?? [];
    const issues = path && [{ path, message: error?.message }];
    expect(error?.extensions).toEqual({ code: "BAD_USER_INPUT", ...(issues && { issues }) });
    expect(status).toBe(400);
  });

  test("several faults of one document are told together", async () => {
    const { errors } = await ask(question("{ one two }"));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT", "BAD_USER_INPUT"]);
  });

  test("the socket answers with the same codes and messages", async () => {
    const client = server.socket(null);
    for (const [query, variables] of [
      ["{ jobs(", {}],
      ["{ nothingLikeThis }", {}],
      [SEARCH, { first: "many" }],
    ] as const) {
      const overHttp = await server.graphql(query, variables);
      const onSocket = await client
        .iterate({ query, variables })
        .next()
        .then(
          ({ value }) => value?.errors,
          (errors) => errors,
        );
      expect(JSON.parse(JSON.stringify(onSocket))).toEqual(overHttp.errors);
    }
  });
});

describe("a request that no page of another site may send", () => {
  test("a GET is refused, whatever it carries", async () => {
    for (const headers of [{}, CSRF, { accept: "text/event-stream" }] as Record<string, string>[]) {
      const response = await fetch(`${server.url}/graphql?query={__typename}`, { headers });
      expect(response.status).toBe(403);
      expect(((await response.json()) as Answer).errors?.map(({ extensions }) => extensions)).toEqual([
        { code: "FORBIDDEN" },
      ]);
    }
  });

  test.each([
    ["application/x-www-form-urlencoded", "query=%7B__typename%7D"],
    ["text/plain", '{"query":"{ __typename }"}'],
    ["application/graphql", "{ __typename }"],
    ["application/jsonp", '{"query":"{ __typename }"}'],
  ])("a body of type %s is UNSUPPORTED_MEDIA_TYPE", async (type, body) => {
    const { status, errors } = await ask(body, { "content-type": type });
    expect(status).toBe(415);
    expect(errors?.[0]?.extensions).toEqual({ code: "UNSUPPORTED_MEDIA_TYPE" });
  });

  test("no other origin is let in by CORS headers", async () => {
    const response = await server.post('{"query":"{ __typename }"}', { ...JSON_TYPE, origin: "http://evil.example" });
    expect([...response.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
    const preflight = await fetch(`${server.url}/graphql`, {
      method: "OPTIONS",
      headers: { origin: "http://evil.example" },
    });
    expect(preflight.status).toBe(403);
  });
});

describe("a body that is too large", () => {
  test("is refused by its length before it is read", async () => {
    const answer = await exchange([post("Content-Type: application/json", `Content-Length: ${7 * MEGABYTE}`), "{"]);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"extensions":{"code":"PAYLOAD_TOO_LARGE"}');
  });

  test("is refused while it comes, when it does not say its length", async () => {
    const piece = Buffer.alloc(MEGABYTE, " ");
    const chunk = Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from("\r\n")]);
    for (let attempt = 0; attempt < 10; attempt++) {
      const answer = await exchange([
        post("Content-Type: application/json", "Transfer-Encoding: chunked"),
        ...Array(8).fill(chunk),
      ]);
      expect(answer).toMatch(/^HTTP\/1\.1 413 /);
      expect(answer).toContain('"extensions":{"code":"PAYLOAD_TOO_LARGE"}');
    }
  });

  test("an ordinary client reads the answer instead of a broken connection, time and again", async () => {
    const body = JSON.stringify({ query: "{ __typename }", variables: { padding: " ".repeat(8 * MEGABYTE) } });
    for (let attempt = 0; attempt < 10; attempt++) {
      const { status, errors } = await ask(body);
      expect(status).toBe(413);
      expect(errors?.[0]?.extensions).toEqual({ code: "PAYLOAD_TOO_LARGE" });
    }
  });

  test("one just below the limit is read", async () => {
    const body = JSON.stringify({ query: "{ __typename }", variables: { padding: " ".repeat(5.9 * MEGABYTE) } });
    expect(await ask(body)).toMatchObject({ status: 200, data: { __typename: "Query" } });
  });
});

describe("a token", () => {
  const WHO = JSON.stringify({ query: "{ viewer { user { email } } }" });
  let sid: string;
  let userId: string;
  let token: string;

  beforeAll(async () => {
    ({ token, userId } = await server.signUp("ada@example.com"));
    ({ sessionId: sid } = await server.deps.accounts.viewerOf(token));
  });

  const claims = (key = "sid") => ({ [key]: sid });
  const key = deriveKey(SECRET, "access token");
  const hour = () => new Date(now.getTime() + 3_600_000);

  test("that is good names the viewer", async () => {
    expect(await ask(WHO, bearer(token))).toMatchObject({
      status: 200,
      data: { viewer: { user: { email: "ada@example.com" } } },
    });
  });

  test.each<[string, () => string | Promise<string>]>([
    ["is no token", () => "nonsense"],
    ["has been changed", () => token.replace(/\.(.)/, (_, letter) => `.${letter === "a" ? "b" : "a"}`)],
    ["has lost its signature", () => token.slice(0, token.lastIndexOf(".") + 1)],
    [
      'has the algorithm "none"',
      () => new UnsecuredJWT(claims()).setSubject(userId).setIssuer("shortlist").setExpirationTime(hour()).encode(),
    ],
    [
      "is signed by RS256",
      async () => {
        const { privateKey } = await generateKeyPair("RS256");
        const jwt = new SignJWT(claims())
          .setProtectedHeader({ alg: "RS256" })
          .setSubject(userId)
          .setIssuer("shortlist");
        return jwt.setExpirationTime(hour()).sign(privateKey);
      },
    ],
    [
      "is signed by HS512 with our key",
      () =>
        new SignJWT(claims())
          .setProtectedHeader({ alg: "HS512" })
          .setSubject(userId)
          .setIssuer("shortlist")
          .setExpirationTime(hour())
          .sign(key),
    ],
    [
      "is signed with another key",
      () =>
        new SignJWT(claims())
          .setProtectedHeader({ alg: "HS256" })
          .setSubject(userId)
          .setIssuer("shortlist")
          .setExpirationTime(hour())
          .sign(Buffer.from(SECRET)),
    ],
    [
      "never ends",
      () =>
        new SignJWT(claims()).setProtectedHeader({ alg: "HS256" }).setSubject(userId).setIssuer("shortlist").sign(key),
    ],
    [
      "names a session that is none",
      () =>
        new SignJWT({ sid: randomUUID() })
          .setProtectedHeader({ alg: "HS256" })
          .setSubject(userId)
          .setIssuer("shortlist")
          .setExpirationTime(hour())
          .sign(key),
    ],
  ])("that %s is UNAUTHENTICATED", async (_title, make) => {
    const { status, errors, data } = await ask(WHO, bearer(await make()));
    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "UNAUTHENTICATED" }]);
    expect(status).toBe(401);
  });

  test("of another scheme is UNAUTHENTICATED", async () => {
    for (const authorization of ["Basic YTpi", token, "Bearer"]) {
      expect((await ask(WHO, { authorization })).errors?.[0]?.extensions).toEqual({ code: "UNAUTHENTICATED" });
    }
  });

  test("that has run out is UNAUTHENTICATED, also when it was just believed", async () => {
    const before = now;
    const { token: old } = await server.signUp("late@example.com");
    expect((await ask(WHO, bearer(old))).status).toBe(200);
    now = new Date(now.getTime() + 15 * 60_000 + 1_000);
    expect((await ask(WHO, bearer(old))).errors?.[0]?.extensions).toEqual({ code: "UNAUTHENTICATED" });
    now = before;
  });
});

describe("a fault of our own", () => {
  const COMPANY = `{ company(id: "${Buffer.from("Company:1").toString("base64")}") { name } }`;

  test("is masked over HTTP, over server-sent events and on the socket alike, and logged", async () => {
    await server.test.pool.query("ALTER TABLE companies RENAME TO companies_away");
    try {
      logged.length = 0;
      const { errors } = await server.graphql(COMPANY);
      expect(errors?.[0]?.extensions).toEqual({ code: "INTERNAL_SERVER_ERROR" });
      expect(JSON.stringify(errors)).not.toMatch(/companies|prisma|\/server\//i);
      expect(logged.join()).toMatch(/companies/);

      const { value } = await server.socket(null).iterate({ query: COMPANY }).next();
      expect(JSON.parse(JSON.stringify(value?.errors))).toEqual(errors);

      const sent = await server.post(JSON.stringify({ query: COMPANY }), { ...JSON_TYPE, accept: "text/event-stream" });
      const data = /^data: ?(\{.*)$/m.exec(await sent.text())?.[1] ?? "{}";
      expect((JSON.parse(data) as Answer).errors).toEqual(errors);
    } finally {
      await server.test.pool.query("ALTER TABLE companies_away RENAME TO companies");
    }
  });

  test("before GraphQL begins is masked too", async () => {
    const { token } = await server.signUp("early@example.com");
    await server.test.pool.query("ALTER TABLE sessions RENAME TO sessions_away");
    try {
      const { status, errors } = await ask('{"query":"{ __typename }"}', bearer(token));
      expect(status).toBe(500);
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "INTERNAL_SERVER_ERROR" }]);
      expect(errors?.[0]?.message).not.toMatch(/sessions/);
    } finally {
      await server.test.pool.query("ALTER TABLE sessions_away RENAME TO sessions");
    }
  });
});

describe("a request line that makes no sense", () => {
  test.each(["//", "/\\", "http://", "*", "/%", "/graphql?%", "//graphql/..//"])(
    "%s does not end the server",
    async (path) => {
      await exchange([`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`]);
      expect((await fetch(`${server.url}/health`)).status).toBe(200);
    },
  );

  test("an upgrade at another path is refused", async () => {
    const upgrade = [
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==",
    ];
    const answer = await exchange([["GET /elsewhere HTTP/1.1", "Host: localhost", ...upgrade, "", ""].join("\r\n")]);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });
});

test("what is under way when the server stops is answered, and who asked is told to leave the connection", async () => {
  const other = await openTestServer();
  const agent = new Agent({ keepAlive: true });
  const headers = { ...JSON_TYPE, expect: "100-continue" };
  const asked = request(`${other.url}/graphql`, { method: "POST", headers, agent });
  asked.flushHeaders();
  await once(asked, "continue");
  const closed = other.close();
  asked.end('{"query": "{ __typename }"}');
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  expect([answer.statusCode, answer.headers.connection]).toEqual([200, "close"]);
  expect(JSON.parse((await answer.toArray()).join(""))).toEqual({ data: { __typename: "Query" } });
  await closed;
  agent.destroy();
});
