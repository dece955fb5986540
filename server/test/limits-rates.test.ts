import type { IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSenderOf, type TrustProxy } from "../http/sender.ts";
import { hear, init, openRawSocket, openReadySocket, subscribe, TYPE } from "./support/raw-socket.ts";
import { type Answer, bearer, CV, openTestServer, type TestServer } from "./support/server.ts";

/** What somebody may ask for in a minute, by what it costs: by person, and by address for those who are not signed in. */

const JSON_TYPE = { "content-type": "application/json" };
const POINTS = 100;
/** One point. */
const CHEAP = "{ __typename }";
/** A point for the connection, and two for each row. */
const FORTY = "{ jobs(first: 19) { edges { cursor } } }";
const WHO = "{ viewer { user { email } } }";

let base: TestServer;
/** Behind a proxy, with so many points for each; and one with very many. */
let server: TestServer;
let generous: TestServer;
let people = 0;
let addresses = 0;

beforeAll(async () => {
  base = await openTestServer();
  [server, generous] = await Promise.all([open(), open({ pointsPerMinute: 1_000_000 })]);
});

afterAll(async () => {
  await Promise.all([server.close(), generous.close()]);
  await base.close();
});

/** A process that has counted nothing yet. */
async function open(settings: { pointsPerMinute?: number } = {}, app: { trustProxy?: TrustProxy } = { trustProxy: 1 }) {
  const server = await openTestServer({ beside: base, settings: { pointsPerMinute: POINTS, ...settings }, app });
  return Object.assign(server, { [Symbol.asyncDispose]: () => server.close() });
}

async function ask(
  server: TestServer,
  query: string,
  headers: Record<string, string> = {},
  body = JSON.stringify({ query }),
) {
  const response = await server.post(body, { ...JSON_TYPE, ...headers });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as Answer;
  return { status: response.status, headers: response.headers, data, errors, code: errors?.[0]?.extensions.code };
}

const person = () => base.signUp(`person${++people}@example.com`);
const from = (address: string) => ({ "x-forwarded-for": address });
/** An address that has asked for nothing yet. */
const nextAddress = () => `192.0.2.${++addresses}`;

/** Asks until it is refused. @returns how often it was answered */
async function exhaust(
  server: TestServer,
  headers: Record<string, string>,
  query = FORTY,
  body?: string,
): Promise<number> {
  for (let answered = 0; answered < 200; answered++)
    if ((await ask(server, query, headers, body)).code === "RATE_LIMITED") return answered;
  throw new Error("never refused");
}

describe("a budget", () => {
  test("is told with every answer, and when it is used up, when to come again", async () => {
    const one = nextAddress();
    const first = await ask(server, FORTY, from(one));
    const cost = POINTS - Number(/r=(\d+)/.exec(first.headers.get("ratelimit") ?? "")?.[1]);
    expect(cost).toBeGreaterThan(20);
    expect(first.headers.get("ratelimit-policy")).toBe(`"requests";q=${POINTS};w=60`);
    expect(first.headers.get("ratelimit")).toMatch(/^"requests";r=\d+;t=(60|5\d)$/);
    await exhaust(server, from(one));
    for (let turn = 0; turn < 2; turn++) {
      const { status, errors, data, headers } = await ask(server, CHEAP, from(one));
      expect([status, data]).toEqual([429, undefined]);
      const seconds = Number(headers.get("retry-after"));
      expect(seconds).toBeGreaterThan(30);
      expect(seconds).toBeLessThanOrEqual(60);
      expect(errors).toEqual([
        {
          message: `Too many requests: try again in ${seconds} seconds.`,
          extensions: { code: "RATE_LIMITED", retryAfterSeconds: seconds },
        },
      ]);
      expect(headers.get("ratelimit")).toMatch(/^"requests";r=0;t=\d+$/);
    }
  });

  test("counts what an operation costs, not how many there are", async () => {
    const one = nextAddress();
    const other = nextAddress();
    const dear = await exhaust(server, from(one), FORTY);
    const cheap = await exhaust(server, from(other), CHEAP);
    expect(dear).toBeLessThan(5);
    expect(cheap).toBe(POINTS);
  });

  test("is each address's own", async () => {
    const one = nextAddress();
    const other = nextAddress();
    await exhaust(server, from(one));
    expect((await ask(server, CHEAP, from(other))).data).toEqual({ __typename: "Query" });
  });

  test("is each person's own, wherever they are: strangers at their address do not use it up", async () => {
    const one = nextAddress();
    const other = nextAddress();
    const [ada, grace] = [await person(), await person()];
    const here = from(one);
    await exhaust(server, here);
    expect((await ask(server, WHO, { ...here, ...bearer(ada.token) })).data).toEqual({
      viewer: { user: { email: ada.email } },
    });
    await exhaust(server, { ...here, ...bearer(ada.token) });
    for (const address of [one, other])
      expect((await ask(server, CHEAP, { ...from(address), ...bearer(ada.token) })).status).toBe(429);
    expect((await ask(server, CHEAP, { ...here, ...bearer(grace.token) })).status).toBe(200);
  });

  test("of an address is not used up by those who are signed in there", async () => {
    const one = nextAddress();
    const { token } = await person();
    await exhaust(server, { ...from(one), ...bearer(token) });
    expect((await ask(server, CHEAP, from(one))).status).toBe(200);
  });

  test("is the same on sockets and over HTTP", async () => {
    const { token } = await person();
    const socket = await openReadySocket(server, token);
    for (let turn = 0; ; turn++) {
      socket.send(subscribe("1", FORTY));
      const { type, payload } = await socket.heard();
      if (type === "error") {
        expect(payload).toEqual([
          {
            message: expect.stringContaining("try again in"),
            extensions: { code: "RATE_LIMITED", retryAfterSeconds: expect.any(Number) },
          },
        ]);
        break;
      }
      expect((await socket.heard()).type).toBe("complete");
      expect(turn).toBeLessThan(10);
    }
    expect((await ask(server, CHEAP, bearer(token))).status).toBe(429);
    const streamed = await ask(server, CHEAP, { ...bearer(token), accept: "text/event-stream" });
    expect(streamed.status).toBe(429);
  });

  test("of nothing limits nothing, and says nothing of limits", async () => {
    const one = nextAddress();
    await using server = await open({ pointsPerMinute: 0 });
    for (let turn = 0; turn < 20; turn++) {
      const { status, headers } = await ask(server, FORTY, from(one));
      expect([status, headers.get("ratelimit")]).toEqual([200, null]);
    }
  });
});

describe("what comes to nothing costs all the same:", () => {
  test.each<[string, string, Record<string, string>, string | undefined]>([
    ["a document that does not parse", "{ jobs(", {}, undefined],
    ["one that asks for what does not exist", "{ nothingLikeThis }", {}, undefined],
    [
      "one that is too complex",
      "{ jobs(first: 100) { edges { node { company { jobs(first: 100) { edges { cursor } } } } } } }",
      {},
      undefined,
    ],
    ["an operation that is not in it", "query A { __typename } query B { __typename }", {}, undefined],
    ["a body that is no JSON", "", {}, "{"],
    ["a body of another type", "", { "content-type": "text/plain" }, "x"],
    ["a token that is none", CHEAP, { authorization: "Bearer nonsense" }, undefined],
    ["a token of another scheme", CHEAP, { authorization: "Basic YTpi" }, undefined],
    ["an API token that somebody made up", CHEAP, { authorization: "Bearer sl_made-up" }, undefined],
  ])("%s", async (_title, query, headers, body) => {
    const one = nextAddress();
    const address = from(one);
    const answered = await exhaust(server, { ...address, ...headers }, query, body);
    expect(answered).toBeLessThanOrEqual(6);
    expect((await ask(server, CHEAP, address)).status).toBe(429);
    // Nor is it any more when it comes in the name of others.
    const { token } = await person();
    expect((await ask(server, CHEAP, { ...address, ...bearer(token) })).status).toBe(200);
  });

  test.each([
    ["does not parse", "{ jobs("],
    ["asks for what does not exist", "{ nothingLikeThis }"],
    ["is too complex", "{ jobs(first: 100) { edges { node { company { jobs(first: 100) { edges { cursor } } } } } } }"],
  ])("on a socket, a document that %s", async (_title, query) => {
    const { token } = await person();
    const socket = await openReadySocket(server, token);
    const codes: unknown[] = [];
    for (let turn = 0; turn < 7; turn++) {
      socket.send(subscribe("1", query));
      const [error] = (await socket.heard()).payload as { extensions: { code: string } }[];
      codes.push(error?.extensions.code);
    }
    expect(codes.at(-1)).toBe("RATE_LIMITED");
    expect(codes[0]).not.toBe("RATE_LIMITED");
    // Told twice, it is one fault.
    expect(codes.filter((code) => code !== "RATE_LIMITED").length).toBeGreaterThanOrEqual(4);
  });

  test("on sockets, tokens that somebody made up: the database is not asked for any more of them", async () => {
    await using server = await open({}, {});
    const { token } = await person();
    const codes: number[] = [];
    for (let turn = 0; turn < 7; turn++) {
      const socket = await openRawSocket(server);
      socket.send(init(bearer(`sl_made-up-${turn}`)));
      codes.push((await socket.closed).code);
    }
    expect(codes.slice(0, 5)).toEqual(Array(5).fill(4403));
    expect(codes.at(-1)).toBe(1013);
    const good = await openReadySocket(server, token);
    good.send(subscribe("1", TYPE));
    expect(await hear(good, 2)).toHaveLength(2);
  });
});

describe("things that have limits of their own", () => {
  const codes = async (count: number, once: () => Promise<Answer>) => {
    const all: (string | undefined)[] = [];
    for (let turn = 0; turn < count; turn++) all.push((await once()).errors?.[0]?.extensions.code);
    return all;
  };

  test("are 30 generations an hour, by person", async () => {
    const [ada, grace] = [await person(), await person()];
    const generate = (token: string) => () =>
      generous.graphql("mutation { generateRecommendations { id } }", null, token);
    const asked = await codes(32, generate(ada.token));
    // Another one while one waits or runs is a conflict, and was asked for all the same.
    expect(asked.slice(0, 30)).not.toContain("RATE_LIMITED");
    expect(asked.slice(30)).toEqual(["RATE_LIMITED", "RATE_LIMITED"]);
    expect((await generate(grace.token)()).errors?.[0]?.extensions.code).not.toBe("RATE_LIMITED");
  });

  test("are 30 searches of one's own a minute, by address for those who are not signed in", async () => {
    const one = nextAddress();
    const other = nextAddress();
    const query = '{ matchJobDescription(input: { jobDescription: "" }) { totalMatches } }';
    const match = async (address: string) => {
      const response = await generous.post(JSON.stringify({ query }), {
        ...JSON_TYPE,
        ...from(address),
      });
      return (await response.json()) as Answer;
    };
    const asked = await codes(31, () => match(one));
    expect(asked.slice(0, 30)).not.toContain("RATE_LIMITED");
    expect(asked[30]).toBe("RATE_LIMITED");
    expect((await match(other)).errors?.[0]?.extensions.code).not.toBe("RATE_LIMITED");
  });

  test("are 30 CVs an hour, as files and as texts together; one that is too large counts for none", async () => {
    const { token } = await person();
    const TEXT = "mutation ($text: String!) { submitCvText(text: $text) { cv { id } } }";
    const large = await generous.graphql(TEXT, { text: "x".repeat(5.5 * 1024 * 1024) }, token);
    expect(large.errors?.[0]?.extensions.code).toBe("PAYLOAD_TOO_LARGE");
    const asked = await codes(29, () => generous.graphql(TEXT, { text: "" }, token));
    expect(asked).not.toContain("RATE_LIMITED");
    const upload = () =>
      generous.upload("mutation ($file: File!) { uploadCv(file: $file) { cv { id } } }", { ...CV, content: "" }, token);
    expect((await upload()).errors?.[0]?.extensions.code).not.toBe("RATE_LIMITED");
    const { errors } = await upload();
    expect(errors?.[0]?.extensions).toMatchObject({ code: "RATE_LIMITED", retryAfterSeconds: expect.any(Number) });
    // A field's error: its request was answered.
    expect(errors?.[0]?.path).toEqual(["uploadCv"]);
  });
});

describe("the address that counts", () => {
  const sender = (trust: TrustProxy, peer: string, headers: Record<string, string> = {}) =>
    createSenderOf(trust)({
      socket: { remoteAddress: peer },
      headers,
      connection: { remoteAddress: peer },
    } as unknown as IncomingMessage);

  test.each<[string, TrustProxy, string, string | undefined, string]>([
    ["the peer's", 0, "203.0.113.9", undefined, "203.0.113.9"],
    ["the peer's, whatever it says", 0, "203.0.113.9", "192.0.2.1", "203.0.113.9"],
    ["the peer's, where the list does not name it", ["10.0.0.0/8"], "203.0.113.9", "192.0.2.1", "203.0.113.9"],
    ["what the one proxy adds", 1, "10.0.0.1", "192.0.2.1", "192.0.2.1"],
    ["what the one proxy adds, not what its client made up", 1, "10.0.0.1", "198.51.100.1, 192.0.2.1", "192.0.2.1"],
    ["what the first of two proxies adds", 2, "10.0.0.1", "198.51.100.1, 192.0.2.1, 10.0.0.2", "192.0.2.1"],
    [
      "the last that is no proxy of the list",
      ["10.0.0.0/8"],
      "10.0.0.1",
      "198.51.100.1, 192.0.2.1, 10.0.0.2",
      "192.0.2.1",
    ],
    ["the proxy's, where it says nothing", 1, "10.0.0.1", undefined, "10.0.0.1"],
    ["the loopback proxy's client's", ["loopback"], "::1", "192.0.2.1", "192.0.2.1"],
    ["nobody's, where it is no address", 1, "10.0.0.1", "'; DROP TABLE users", "unknown"],
    ["an IPv4 address, however the system writes it", 0, "::ffff:203.0.113.9", undefined, "203.0.113.9"],
    [
      "the network of an IPv6 address, which is one household's",
      0,
      "2001:db8:1:2:aaaa:bbbb:cccc:dddd",
      undefined,
      "2001:db8:1:2::/64",
    ],
    ["the same for its neighbour", 0, "2001:db8:1:2::1", undefined, "2001:db8:1:2::/64"],
    ["another for another network", 0, "2001:db8:1:3::1", undefined, "2001:db8:1:3::/64"],
    ["the network of an IPv6 address behind a proxy", 1, "10.0.0.1", "2001:DB8:1:2::7", "2001:db8:1:2::/64"],
  ])("is %s", (_title, trust, peer, forwarded, address) => {
    expect(sender(trust, peer, forwarded === undefined ? {} : { "x-forwarded-for": forwarded }).address).toBe(address);
  });

  test("with the scheme and the host are a proxy's to say, and nobody else's; of several, the last", () => {
    const headers = {
      host: "jobs.example.com",
      "x-forwarded-proto": "http, https",
      "x-forwarded-host": "evil.example, front.example.com",
    };
    expect(sender(0, "203.0.113.9", headers)).toMatchObject({ isSecure: false, host: "jobs.example.com" });
    expect(sender(["10.0.0.0/8"], "203.0.113.9", headers)).toMatchObject({ isSecure: false, host: "jobs.example.com" });
    expect(sender(["10.0.0.0/8"], "10.0.0.1", headers)).toMatchObject({ isSecure: true, host: "front.example.com" });
  });

  test("is not changed by headers where no proxy is trusted", async () => {
    await using server = await open({}, { trustProxy: 0 });
    let spoofed = 0;
    const names = ["x-forwarded-for", "x-real-ip", "forwarded", "cf-connecting-ip", "true-client-ip", "x-client-ip"];
    const answers: number[] = [];
    for (; spoofed < 20; spoofed++) {
      const headers = Object.fromEntries(
        names.map((name) => [name, name === "forwarded" ? `for=192.0.2.${spoofed}` : `192.0.2.${spoofed}`]),
      );
      answers.push((await ask(server, FORTY, headers)).status);
    }
    expect(answers.at(-1)).toBe(429);
  });

  test("cannot be chosen by a client of the proxy", async () => {
    const answers: number[] = [];
    for (let spoofed = 0; spoofed < 20; spoofed++)
      answers.push((await ask(server, FORTY, from(`198.51.100.${spoofed}, 203.0.113.1`))).status);
    expect(answers.at(-1)).toBe(429);
    expect((await ask(server, CHEAP, from("203.0.113.2"))).status).toBe(200);
  });

  test("is one for a whole IPv6 network of 64 bits", async () => {
    const answers: number[] = [];
    for (let host = 0; host < 20; host++)
      answers.push((await ask(server, FORTY, from(`2001:db8:1:2::${host.toString(16)}`))).status);
    expect(answers.at(-1)).toBe(429);
    expect((await ask(server, CHEAP, from("2001:db8:1:3::1"))).status).toBe(200);
  });
});
