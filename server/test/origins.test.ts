import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exchange, head, statusOf } from "./support/raw-http.ts";
import { type Answer, bearer, CSRF, openTestServer, type TestServer } from "./support/server.ts";

/** Which pages may send requests and read their answers: the server's own, and those of CORS_ORIGINS. */

const LISTED = "https://app.example.com";
const JSON_TYPE = { "content-type": "application/json" };
const BODY = '{"query":"{ __typename }"}';
const SAVE = "mutation { updatePreferences(input: { minimumSalary: 1 }) { preferences { minimumSalary } } }";
const UPGRADE = [
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Sec-WebSocket-Version: 13",
  "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==",
  "Sec-WebSocket-Protocol: graphql-transport-ws",
];
/** So that a socket that is let in ends as well. */
const CLOSE = Buffer.from([0x88, 0x80, 0, 0, 0, 0]);

let server: TestServer;
let folder: string;
let own: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shortlist-client-"));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), "<!doctype html><title>The client</title>");
  server = await openTestServer({ clientFolder: folder, app: { corsOrigins: [LISTED], trustProxy: 1 } });
  own = server.url;
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** As a browser of some years ago sends it, or one of today (Sec-Fetch-Site). */
async function ask(headers: Record<string, string>, body: RequestInit["body"] = BODY) {
  const response = await server.post(body, { ...JSON_TYPE, ...headers });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    code: text ? (JSON.parse(text) as Answer).errors?.[0]?.extensions.code : undefined,
  };
}

const corsOf = (headers: Headers) => [...headers.keys()].filter((name) => name.startsWith("access-control"));

describe("a page of another origin", () => {
  test.each<[string, () => Record<string, string>]>([
    ["of another site", () => ({ origin: "https://evil.example" })],
    ["of nowhere that can be told", () => ({ origin: "null" })],
    ["of the same host by another port", () => ({ origin: "http://127.0.0.1:1" })],
    ["of the same name without the port", () => ({ origin: "http://127.0.0.1" })],
    ["of the same host by another name", () => ({ origin: own.replace("127.0.0.1", "localhost") })],
    ["that is an address no browser has", () => ({ origin: "evil" })],
    ["that has ours in its name", () => ({ origin: `${own}.evil.example` })],
    ["that has ours as a person's name", () => ({ origin: `${own}@evil.example` })],
    ["that has a listed one before its own", () => ({ origin: `${LISTED}.evil.example` })],
    ["that has a listed one behind its own", () => ({ origin: "https://evil-app.example.com" })],
    ["that is a listed one's parent", () => ({ origin: "https://example.com" })],
    ["that is a listed one by HTTP", () => ({ origin: "http://app.example.com" })],
    ["that is a listed one by another port", () => ({ origin: `${LISTED}:8443` })],
    ["that writes a listed one in capitals, as no browser does", () => ({ origin: LISTED.toUpperCase() })],
    ["that writes two", () => ({ origin: `${LISTED}, https://evil.example` })],
    ["by HTTP, to a server that is reached by HTTPS", () => ({ origin: own, "x-forwarded-proto": "https" })],
    ["as browsers say it, without an origin", () => ({ "sec-fetch-site": "cross-site" })],
    [
      "of a neighbour below the same domain, as browsers say it",
      () => ({ "sec-fetch-site": "same-site", origin: own }),
    ],
    ["as browsers say it, whatever the origin says", () => ({ "sec-fetch-site": "cross-site", origin: own })],
    ["that says it in a way that nobody knows", () => ({ "sec-fetch-site": "friendly", origin: own })],
  ])("%s is FORBIDDEN to ask, though it can say application/json", async (_title, headers) => {
    const { status, code, headers: answered } = await ask(headers());
    expect([status, code]).toEqual([403, "FORBIDDEN"]);
    expect(corsOf(answered)).toEqual([]);
    const { origin = "", ...others } = headers();
    const preflight = await exchange(
      server,
      head(
        "OPTIONS /graphql HTTP/1.1",
        "Host: localhost",
        `Origin: ${origin}`,
        ...Object.entries(others).map(([name, value]) => `${name}: ${value}`),
        "Access-Control-Request-Method: POST",
        "Access-Control-Request-Headers: content-type,authorization",
        "Connection: close",
      ),
    );
    expect(statusOf(preflight)).toBe(403);
    expect(preflight).not.toMatch(/access-control/i);
  });

  test.each<[string, string, string | FormData | URLSearchParams]>([
    ["a form", "application/x-www-form-urlencoded", new URLSearchParams({ query: SAVE })],
    ["a form of plain text", "text/plain", `{"query":${JSON.stringify(SAVE)},"x":"="}`],
    ["a beacon", "text/plain;charset=UTF-8", JSON.stringify({ query: SAVE })],
    ["a type that only looks like JSON", "text/plain; application/json", JSON.stringify({ query: SAVE })],
    ["two types", "text/plain, application/json", JSON.stringify({ query: SAVE })],
    ["a report of the browser's", "application/csp-report", JSON.stringify({ query: SAVE })],
    ["no type", "", JSON.stringify({ query: SAVE })],
  ])("does nothing by %s, which goes without asking", async (_title, type, body) => {
    const { token, userId } = await server.signUp(`${_title.replaceAll(" ", "-").replace("'", "")}@example.com`);
    // Even if a browser said nothing of where it comes from.
    for (const origin of [{ origin: "https://evil.example" }, {}] as Record<string, string>[]) {
      const { status } = await ask({ "content-type": type, ...bearer(token), ...origin }, String(body));
      expect([403, 415]).toContain(status);
    }
    const { rows } = await server.test.pool.query("SELECT minimum_salary FROM preferences WHERE user_id = $1", [
      userId,
    ]);
    expect(rows.filter(({ minimum_salary }) => minimum_salary !== null)).toEqual([]);
  });

  test("does nothing by a form with a file, which goes without asking but for a header", async () => {
    const form = new FormData();
    form.set("operations", JSON.stringify({ query: "{ __typename }" }));
    form.set("map", "{}");
    const plain = await fetch(`${own}/graphql`, { method: "POST", body: form });
    expect([plain.status, ((await plain.json()) as Answer).errors?.[0]?.extensions.code]).toEqual([403, "FORBIDDEN"]);
    const foreign = await fetch(`${own}/graphql`, {
      method: "POST",
      body: form,
      headers: { ...CSRF, origin: "https://evil.example" },
    });
    expect(foreign.status).toBe(403);
    const good = await fetch(`${own}/graphql`, { method: "POST", body: form, headers: CSRF });
    expect(await good.json()).toEqual({ data: { __typename: "Query" } });
  });

  test("does nothing with a person's cookie, which stays good", async () => {
    const { email, password } = await server.signUp("cookie@example.com");
    const signIn = JSON.stringify({
      query: `mutation { signIn(input: { email: "${email}", password: "${password}" }) { token } }`,
    });
    const [cookie = ""] = (await server.post(signIn, JSON_TYPE)).headers
      .getSetCookie()
      .map((line) => line.split(";")[0]);
    const refresh = '{"query":"mutation { refreshSession { token } }"}';
    for (const [name, value] of [
      ["origin", "https://evil.example"],
      ["sec-fetch-site", "same-site"],
      ["origin", "null"],
    ] as const) {
      const response = await server.post(refresh, { ...JSON_TYPE, [name]: value, cookie });
      expect([response.status, response.headers.getSetCookie()]).toEqual([403, []]);
    }
    const response = await server.post(refresh, { ...JSON_TYPE, origin: own, cookie });
    expect(((await response.json()) as Answer).errors).toBeUndefined();
  });

  test.each<[string, () => string[]]>([
    ["another site", () => ["Origin: https://evil.example"]],
    ["nowhere", () => ["Origin: null"]],
    ["a neighbour", () => [`Origin: ${own}`, "Sec-Fetch-Site: same-site"]],
    ["a name with a listed one in it", () => [`Origin: ${LISTED}.evil.example`]],
  ])("opens no socket: one from %s is answered 403", async (_title, headers) => {
    const answer = await exchange(
      server,
      head("GET /graphql HTTP/1.1", `Host: ${new URL(own).host}`, ...UPGRADE, ...headers()),
    );
    expect(statusOf(answer)).toBe(403);
  });
});

describe("who may ask", () => {
  test.each<[string, () => Record<string, string>]>([
    ["a script", () => ({})],
    ["a page of the server's own", () => ({ origin: own, "sec-fetch-site": "same-origin" })],
    ["such a page in a browser of some years ago", () => ({ origin: own })],
    [
      "such a page behind a proxy that ends HTTPS",
      () => ({
        origin: "https://jobs.example.com",
        "x-forwarded-host": "jobs.example.com",
        "x-forwarded-proto": "https",
      }),
    ],
    ["what a person typed", () => ({ "sec-fetch-site": "none" })],
  ])("is %s, by HTTP and on sockets", async (_title, headers) => {
    const { status, headers: answered } = await ask(headers());
    expect(status).toBe(200);
    expect(corsOf(answered)).toEqual([]);
    const lines = Object.entries(headers()).map(([name, value]) => `${name}: ${value}`);
    const upgrade = head("GET /graphql HTTP/1.1", `Host: ${new URL(own).host}`, ...UPGRADE, ...lines);
    expect(statusOf(await exchange(server, Buffer.concat([Buffer.from(upgrade), CLOSE])))).toBe(101);
  });

  test("is a page of a listed origin: it may ask before, ask with its cookies and a token, and read what is left", async () => {
    const preflight = await fetch(`${own}/graphql`, {
      method: "OPTIONS",
      headers: {
        origin: LISTED,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type",
      },
    });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries([...preflight.headers].filter(([name]) => /^(access-control|vary)/.test(name)))).toEqual({
      "access-control-allow-origin": LISTED,
      "access-control-allow-credentials": "true",
      "access-control-allow-methods": "POST",
      "access-control-allow-headers": "authorization, content-type, x-graphql-yoga-csrf",
      "access-control-expose-headers": expect.any(String),
      "access-control-max-age": "600",
      vary: expect.stringMatching(/Origin/),
    });
    for (const headers of [{}, bearer("nonsense"), { "content-type": "text/plain" }]) {
      const { headers: answered } = await ask({ origin: LISTED, "sec-fetch-site": "cross-site", ...headers } as Record<
        string,
        string
      >);
      // Also of a refusal: else its page could not tell why.
      expect(answered.get("access-control-allow-origin")).toBe(LISTED);
      expect(answered.get("access-control-allow-credentials")).toBe("true");
      expect(answered.get("access-control-expose-headers")).toBe("RateLimit, RateLimit-Policy, Retry-After");
      expect(answered.get("vary")).toMatch(/\bOrigin\b/);
    }
    const upgrade = head(
      "GET /graphql HTTP/1.1",
      "Host: localhost",
      ...UPGRADE,
      `Origin: ${LISTED}`,
      "Sec-Fetch-Site: cross-site",
    );
    expect(statusOf(await exchange(server, Buffer.concat([Buffer.from(upgrade), CLOSE])))).toBe(101);
  });

  test("is told apart by caches: an answer to a script varies with the origin as well", async () => {
    expect((await ask({})).headers.get("vary")).toMatch(/\bOrigin\b/);
  });
});

describe("every kind of answer", () => {
  const KINDS: [string, string, RequestInit][] = [
    ["an operation's", "/graphql", { method: "POST", body: BODY, headers: JSON_TYPE }],
    ["a stream's", "/graphql", { method: "POST", body: BODY, headers: { ...JSON_TYPE, accept: "text/event-stream" } }],
    ["an error's", "/graphql", { method: "POST", body: "{", headers: JSON_TYPE }],
    ["a document's that is refused", "/graphql", { method: "POST", body: '{"query":"{"}', headers: JSON_TYPE }],
    [
      "a refused page's",
      "/graphql",
      { method: "POST", body: BODY, headers: { ...JSON_TYPE, origin: "http://evil.example" } },
    ],
    [
      "a preflight's",
      "/graphql",
      { method: "OPTIONS", headers: { origin: LISTED, "access-control-request-method": "POST" } },
    ],
    ["GraphiQL's", "/graphql", { headers: { accept: "text/html" } }],
    ["the client's", "/", { headers: { accept: "text/html" } }],
    ["/health", "/health", {}],
    ["what is not there", "/assets/nothing.js", {}],
  ];

  test.each(KINDS)(
    "(%s) is safe to be kept by a browser, and says nothing of what made it",
    async (_title, path, init) => {
      for (const secure of [false, true]) {
        const headers: Record<string, string> = {
          ...(init.headers as Record<string, string>),
          ...(secure && { "x-forwarded-proto": "https" }),
        };
        // A page that came by HTTPS says so as well.
        const isHttps = secure || headers.origin?.startsWith("https:");
        const response = await fetch(`${own}${path}`, { ...init, headers });
        await response.body?.cancel();
        expect(response.headers.get("x-content-type-options")).toBe("nosniff");
        expect(response.headers.get("cross-origin-resource-policy")).toBe("same-origin");
        expect(response.headers.get("strict-transport-security")).toBe(isHttps ? "max-age=31536000" : null);
        for (const name of ["server", "x-powered-by", "via"]) expect(response.headers.get(name)).toBeNull();
        if (response.headers.get("content-type")?.startsWith("text/html")) {
          expect(response.headers.get("content-security-policy")).toMatch(/frame-ancestors 'none'/);
          expect(response.headers.get("x-frame-options")).toBe("DENY");
          expect(response.headers.get("referrer-policy")).toBeTruthy();
        }
      }
    },
  );
});
