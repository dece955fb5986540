import { once } from "node:events";
import type { Socket } from "node:net";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Log } from "../log.ts";
import { exchange, head, openRawHttp, statusOf } from "./support/raw-http.ts";
import { openRawSocket, openReadySocket } from "./support/raw-socket.ts";
import { type Answer, bearer, openTestServer, type TestServer } from "./support/server.ts";

/** Connections that are slow, broken or made to confuse. */

const BODY = '{"query":"{ __typename }"}';
const UPGRADE = [
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Sec-WebSocket-Version: 13",
  "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==",
];

const logged: string[] = [];
const log: Log = pino({ level: "warn" }, { write: (line: string) => void logged.push(line) });
let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await openTestServer({
    log,
    app: { headersMs: 300, requestMs: 600 },
    settings: { pointsPerMinute: 1_000_000 },
  });
  ({ token } = await server.signUp("ada@example.com"));
});

afterAll(() => server.close());

const post = (...headers: string[]) =>
  head("POST /graphql HTTP/1.1", "Host: localhost", "Content-Type: application/json", ...headers);
const whole = (...headers: string[]) =>
  `${post(`Content-Length: ${BODY.length}`, "Connection: close", ...headers)}${BODY}`;
const answers = (text: string) => text.match(/HTTP\/1\.1 \d{3} /g)?.length ?? 0;

async function expectWell(): Promise<void> {
  expect((await server.graphql("{ __typename }")).data).toEqual({ __typename: "Query" });
}

/** Sends a text letter by letter, for ever. */
async function trickle(start: string, letter: string): Promise<string> {
  const { socket, closed } = openRawHttp(server);
  socket.write(start);
  const more = setInterval(() => socket.write(letter), 20);
  await expectWell();
  const answer = await closed;
  clearInterval(more);
  return answer;
}

describe("a connection is ended", () => {
  test("whose headers come letter by letter", async () => {
    expect(statusOf(await trickle("POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", "a"))).toBe(408);
  });

  test("on which nothing is asked after all", async () => {
    expect(statusOf(await trickle("POST /graphql HTTP/1.1\r\n", ""))).toBe(408);
  });

  test.each([false, true])(
    "whose body comes letter by letter, be its sender signed in or not (%s)",
    async (isSignedIn) => {
      const start = post("Content-Length: 1000", ...(isSignedIn ? [`Authorization: Bearer ${token}`] : []));
      logged.length = 0;
      expect([408, null]).toContain(statusOf(await trickle(start, " ")));
      // Anybody can do so, and nobody needs to hear of it.
      expect(logged).toEqual([]);
    },
  );

  test("whose chunks come letter by letter", async () => {
    expect([408, null]).toContain(statusOf(await trickle(post("Transfer-Encoding: chunked"), "1\r\n \r\n")));
  });

  test("whose client never reads the answer", async () => {
    const silent = await openTestServer({ beside: server });
    silent.app.server.timeout = 200;
    const connected = once(silent.app.server, "connection");
    const { socket } = openRawHttp(silent);
    socket.pause();
    // 9 MB, time and again.
    const ask = head("GET /graphql HTTP/1.1", "Host: localhost", "Accept: text/html");
    socket.write(ask.repeat(5));
    const [wire] = (await connected) as [Socket];
    await once(wire, "close");
    socket.destroy();
    await silent.close();
  });

  test("when it has two hundred requests under way already; one's own are not counted to others at the address", async () => {
    const open = () => {
      const connection = openRawHttp(server);
      connection.socket.write(post("Content-Length: 10", "Expect: 100-continue"));
      return connection;
    };
    const held = Array.from({ length: 200 }, open);
    await Promise.all(held.map(({ until }) => until("100 Continue")));
    const refused = await server.post(BODY, { "content-type": "application/json" });
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "5"]);
    expect(((await refused.json()) as Answer).errors?.[0]?.extensions).toEqual({
      code: "RATE_LIMITED",
      retryAfterSeconds: 5,
    });
    const { data } = await server.graphql("{ viewer { user { email } } }", null, token);
    expect(data).toEqual({ viewer: { user: { email: "ada@example.com" } } });
    for (const { socket } of held) socket.destroy();
    await vi.waitFor(expectWell);
  });
});

test.each([`Content-Length: ${6 * 1024 * 1024}`, "Transfer-Encoding: chunked"])(
  "of large bodies (%s) no more are taken at once from one address than lie in memory lightly; small ones and others' are",
  async (length) => {
    const open = () => {
      const connection = openRawHttp(server);
      connection.socket.write(post(length, "Expect: 100-continue"));
      return connection;
    };
    const held = Array.from({ length: 9 }, open);
    // Each is told to go on before it is looked at.
    const refused = await Promise.any(held.map(({ until }) => until("429 Too Many Requests")));
    expect(refused).toContain('"code":"RATE_LIMITED","retryAfterSeconds":5');
    expect(held.filter((each) => each.heard().includes("429"))).toHaveLength(1);
    await expectWell();
    const large = JSON.stringify({ query: "{ __typename }", variables: { x: "x".repeat(5_000_000) } });
    const response = await server.post(large, { "content-type": "application/json", ...bearer(token) });
    expect(await response.json()).toEqual({ data: { __typename: "Query" } });
    for (const { socket } of held) socket.destroy();
    await vi.waitFor(async () =>
      expect((await server.post(large, { "content-type": "application/json" })).status).toBe(200),
    );
  },
);

describe("a head is refused", () => {
  test.each<[string, string, number]>([
    ["with headers of 20 kB", whole(`X-Large: ${"x".repeat(20_000)}`), 431],
    ["with an address of 20 kB", head(`GET /${"x".repeat(20_000)} HTTP/1.1`, "Host: localhost"), 431],
    [
      "with both a length and chunks, by which two servers read it differently",
      `${post(`Content-Length: ${BODY.length}`, "Transfer-Encoding: chunked")}0\r\n\r\n`,
      400,
    ],
    ["with two lengths", `${post("Content-Length: 26", "Content-Length: 27")}${BODY}`, 400],
    ["with a length that is none", `${post("Content-Length: +26")}${BODY}`, 400],
    ["with a coding that is not known", `${post("Transfer-Encoding: xchunked")}0\r\n\r\n`, 400],
    ["with chunks that are not the last coding", `${post("Transfer-Encoding: chunked, identity")}0\r\n\r\n`, 400],
    ["with a blank before the colon", `${post(`Content-Length : ${BODY.length}`)}${BODY}`, 400],
    ["with a header in two lines", `${post("X-Folded: a\r\n b", `Content-Length : ${BODY.length}`)}${BODY}`, 400],
    ["with a chunk of more than all bytes", `${post("Transfer-Encoding: chunked")}FFFFFFFFFFFFFFFFF\r\n`, 400],
    ["without a host", head("POST /graphql HTTP/1.1", "Content-Length: 0"), 400],
    ["that expects what there is not", `${post("Content-Length: 0", "Expect: 200-ok", "Connection: close")}`, 417],
    ["of another protocol", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400],
    ["of HTTP/2 without a word before", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400],
  ])("%s, and nothing behind it is read", async (_title, text, status) => {
    // Whoever else comes through the same proxy is not answered by this.
    const answer = await exchange(server, `${text}${whole("X-Second: smuggled")}`);
    expect(statusOf(answer)).toBe(status);
    if (status === 400) expect(answers(answer)).toBe(1);
    expect(answer).not.toMatch(/\bat .*\.ts:|node:|\/server\//);
  });

  test("or answered like any other with thousands of headers, within 16 kB", async () => {
    const answer = await exchange(server, whole(...Array.from({ length: 3_000 }, () => "a:")));
    expect([200, 431]).toContain(statusOf(answer));
  });
});

describe("what a request calls this server", () => {
  const SIGN_IN = JSON.stringify({
    query: 'mutation { signIn(input: { email: "ada@example.com", password: "long enough for a test" }) { token } }',
  });

  test.each<[string, string[]]>([
    ["evil.example", ["Host: evil.example"]],
    ["two names", ["Host: localhost", "Host: evil.example"]],
    ["a name and a port that is none", ["Host: evil.example:x"]],
    ["a name with a path", ["Host: localhost/evil.example"]],
    ["markup", ['Host: "><script>evil.example']],
    [
      "something else to a proxy",
      [
        "Host: localhost",
        "X-Forwarded-Host: evil.example",
        "X-Host: evil.example",
        "Forwarded: host=evil.example",
        "X-Original-URL: /evil.example",
      ],
    ],
    ["something else in its first line", ["Host: localhost"]],
  ])("is nowhere in the answers, be it %s", async (title, hosts) => {
    const target = title.includes("first line") ? "http://evil.example" : "";
    const asks = [
      `${head(`POST ${target}/graphql HTTP/1.1`, ...hosts, "Content-Type: application/json", `Content-Length: ${SIGN_IN.length}`, "Connection: close")}${SIGN_IN}`,
      head(`GET ${target}/health HTTP/1.1`, ...hosts, "Connection: close"),
      head(`GET ${target}/ HTTP/1.1`, ...hosts, "Connection: close"),
      head(`GET ${target}//evil.example/..%2f HTTP/1.1`, ...hosts, "Connection: close"),
      head(
        `OPTIONS ${target}/graphql HTTP/1.1`,
        ...hosts,
        "Origin: https://evil.example",
        "Access-Control-Request-Method: POST",
        "Connection: close",
      ),
    ];
    const [signedIn = "", ...others] = await Promise.all(asks.map((ask) => exchange(server, ask)));
    for (const answer of [signedIn, ...others]) {
      expect(statusOf(answer)).toBeGreaterThanOrEqual(200);
      expect(answer).not.toContain("evil.example");
      expect(answer).not.toMatch(/\r\n(location|access-control-\S+):/i);
    }
    expect(signedIn).toMatch(/\r\nSet-Cookie: shortlist=[^;]+; Path=\/; [^\r]*\r\n/);
    expect(signedIn).not.toMatch(/domain=/i);
  });
});

describe("a method", () => {
  test.each(["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"])("is not another by %s", async (name) => {
    const response = await fetch(`${server.url}/graphql?query={__typename}&_method=POST`, {
      headers: { [name]: "POST", "content-type": "application/json" },
    });
    expect(response.status).toBe(403);
  });

  test.each(["TRACE", "PUT", "DELETE", "PATCH", "HEAD", "PROPFIND", "QUERY"])(
    "like %s is refused, and nothing is echoed",
    async (method) => {
      const answer = await exchange(
        server,
        `${head(`${method} /graphql HTTP/1.1`, "Host: localhost", "X-Secret: echo", "Content-Type: application/json", `Content-Length: ${BODY.length}`, "Connection: close")}${BODY}`,
      );
      expect([400, 403]).toContain(statusOf(answer));
      expect(answer).not.toMatch(/echo|__typename/);
    },
  );

  test("CONNECT leads nowhere", async () => {
    const answer = await exchange(server, head("CONNECT localhost:22 HTTP/1.1", "Host: localhost:22"));
    expect(statusOf(answer) ?? 400).toBeGreaterThanOrEqual(400);
    await expectWell();
  });

  test("by HTTP/1.0 is answered, and the connection closed", async () => {
    const answer = await exchange(
      server,
      `${head("POST /graphql HTTP/1.0", "Content-Type: application/json", `Content-Length: ${BODY.length}`)}${BODY}`,
    );
    expect(statusOf(answer)).toBe(200);
    expect(answer).toMatch(/\r\nConnection: close\r\n/i);
  });
});

describe("a socket", () => {
  test("that is refused and breaks at that moment does not end the server", async () => {
    const upgrade = head("GET /graphql HTTP/1.1", "Host: localhost", "Origin: https://evil.example", ...UPGRADE);
    for (let turn = 0; turn < 30; turn++) {
      const accepted = once(server.app.server, "connection");
      const { socket } = openRawHttp(server);
      const [wire] = (await accepted) as [Socket];
      const asked = once(server.app.server, "upgrade");
      const gone = new Promise((resolve) => wire.once("close", resolve));
      socket.write(upgrade.repeat(turn % 3 === 0 ? 200 : 1));
      await asked;
      socket.resetAndDestroy();
      // As the system tells it when the other side is gone before all is written.
      if (!wire.destroyed) wire.destroy(Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }));
      await gone;
    }
    await expectWell();
  });

  test("whose frames break the protocol is closed, and nothing is printed", async () => {
    const printed = vi.spyOn(console, "error").mockImplementation(() => {});
    logged.length = 0;
    const broken = [
      Buffer.from([0xf1, 0x80, 0, 0, 0, 0]),
      Buffer.from([0x81, 0x01, 0x61]),
      Buffer.from([0x83, 0x80, 0, 0, 0, 0]),
    ];
    for (const frame of broken) {
      const { socket, closed, until } = openRawHttp(server);
      socket.write(
        head("GET /graphql HTTP/1.1", "Host: localhost", ...UPGRADE, "Sec-WebSocket-Protocol: graphql-transport-ws"),
      );
      await until("\r\n\r\n");
      socket.write(frame);
      expect(statusOf(await closed)).toBe(101);
    }
    const large = await openReadySocket(server, token);
    large.send("x".repeat(1024 * 1024 + 1));
    expect((await large.closed).code).toBe(1009);
    const gone = await openRawSocket(server);
    gone.send({ type: "connection_init", payload: bearer(token) });
    gone.terminate();
    await gone.closed;
    await expectWell();
    expect(printed).not.toHaveBeenCalled();
    expect(logged).toEqual([]);
    printed.mockRestore();
  });
});

test("however many ask whether the server is well, the database is asked once at a time", async () => {
  const { systemPool: pool } = server.deps.database;
  const query = pool.query.bind(pool) as (text: string) => Promise<unknown>;
  let underWay = 0;
  let most = 0;
  const asked = vi.spyOn(pool, "query").mockImplementation(async (text: unknown) => {
    most = Math.max(most, ++underWay);
    await query(text as string).finally(() => underWay--);
  });
  const all = await Promise.all(Array.from({ length: 300 }, () => fetch(`${server.url}/health`)));
  asked.mockRestore();
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
  expect(most).toBe(1);
});
