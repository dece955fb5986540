import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestServer, type TestServer } from "./support/server.ts";

const PAGE = '<!doctype html><title>The client</title><meta property="csp-nonce" nonce="{{nonce}}">';
let server: TestServer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shortlist-client-"));
  const client = join(folder, "client");
  await mkdir(join(client, "assets"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "not for everybody");
  await writeFile(join(client, "index.html"), PAGE);
  await writeFile(join(client, "assets", "main-abc123.js"), "console.info('main')");
  await writeFile(join(client, "assets", "main-abc123.js.gz"), gzipSync("console.info('main')"));
  server = await openTestServer({ clientFolder: client });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** A GET of a path as it is: fetch would tidy it up. */
function fetchRaw(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(server.url, { path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const received = new Headers(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
        resolve({ status: response.statusCode ?? 0, headers: received, body: Buffer.concat(chunks) });
      });
    }).on("error", reject);
  });
}

describe("/health", () => {
  test("says that the server is well, without being kept", async () => {
    const response = await fetch(`${server.url}/health`);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({ status: "ok", demo: false, mail: false });
  });
});

describe("the client's files", () => {
  test.each(["/", "/jobs", "/jobs/Sm9iOjE", "/sign-in?from=here"])("%s is the client's page", async (path) => {
    const response = await fetch(`${server.url}${path}`, { headers: { accept: "text/html" } });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(await response.text()).toContain("The client");
  });

  test.each(["/", "/jobs", "/index.html", "/index%2Ehtml", "/index.html/", "/index.html.gz", "/index.html?v=2"])(
    "%s has a nonce of its own, and runs and styles nothing without it",
    async (path) => {
      const nonces = new Set<string>();
      for (let turn = 0; turn < 3; turn++) {
        const { status, headers, body } = await fetchRaw(path);
        expect(status).toBe(200);
        const policy = new Map(
          (headers.get("content-security-policy") ?? "").split("; ").map((each) => {
            const [name = "", ...values] = each.split(" ");
            return [name, values.join(" ")];
          }),
        );
        const [, nonce = ""] = /nonce="([\w+/]{24})"/.exec(body.toString()) ?? [];
        expect(body.toString()).toBe(PAGE.replace("{{nonce}}", nonce));
        expect(Object.fromEntries(policy)).toMatchObject({
          "default-src": "'none'",
          "script-src": "'self'",
          "style-src": `'self' 'nonce-${nonce}'`,
          "connect-src": "'self'",
          "base-uri": "'none'",
          "frame-ancestors": "'none'",
          "require-trusted-types-for": "'script'",
        });
        expect(headers.get("content-security-policy")).not.toMatch(/unsafe|\*|https?:/);
        nonces.add(nonce);
      }
      expect(nonces.size).toBe(3);
    },
  );

  test("whose names carry a hash are kept for ever, and are sent packed to whoever takes that", async () => {
    const plain = await fetchRaw("/assets/main-abc123.js", { "accept-encoding": "identity" });
    expect(plain.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(plain.body.toString()).toBe("console.info('main')");
    const packed = await fetchRaw("/assets/main-abc123.js", { "accept-encoding": "gzip" });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(packed.headers.get("vary")).toMatch(/accept-encoding/i);
    const again = await fetchRaw("/assets/main-abc123.js", { "if-none-match": plain.headers.get("etag") ?? "" });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(gunzipSync(packed.body).toString()).toBe("console.info('main')");
  });

  test.each(["/assets/main-old.js", "/.hash", "/.well-known/change-password", "/%2Ewell-known/security"])(
    "that are not there (any more) are not answered with the page: %s",
    async (path) => {
      const { status } = await fetchRaw(path);
      expect(status).toBe(404);
    },
  );

  test.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/%",
    "/%00secret",
    "/..\\secret",
    "//secret",
  ])("%s does not lead out of their folder", async (path) => {
    const { body } = await fetchRaw(path);
    expect(body.toString()).not.toContain("not for everybody");
  });

  test("without a client, the rest is served and the way to one is told", async () => {
    const bare = await openTestServer({ clientFolder: join(folder, "nowhere") });
    try {
      const response = await fetch(`${bare.url}/`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain("npm run build");
      expect((await bare.graphql("{ __typename }")).data).toEqual({ __typename: "Query" });
    } finally {
      await bare.close();
    }
  });
});

describe("every answer", () => {
  test.each(["/", "/assets/main-abc123.js", "/health", "/graphql", "/nowhere.txt"])(
    "to %s forbids guessing its type",
    async (path) => {
      expect((await fetchRaw(path)).headers.get("x-content-type-options")).toBe("nosniff");
    },
  );
});

describe("GraphiQL", () => {
  const open = () => fetchRaw("/graphql", { accept: "text/html,application/xhtml+xml", "accept-encoding": "identity" });

  test("needs no network: it has no script, style, font or picture of another host", async () => {
    const { status, headers, body } = await open();
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
    const html = body.toString();
    const head = html.replace(/<script>[\s\S]*?<\/script>/g, "<script></script>");
    expect(head).not.toMatch(/(?:src|href)=["']?(?:https?:)?\/\//i);
    expect(head).not.toMatch(/@import|url\(["']?(?:https?:)?\/\//i);
    expect(html).not.toMatch(/<script[^>]+src=/);
  });

  test("lets only its own script run, by its hash", async () => {
    const { headers, body } = await open();
    const policy = headers.get("content-security-policy") ?? "";
    const directives = new Map(policy.split("; ").map((each) => [each.split(" ")[0], each.split(" ").slice(1)]));
    const scripts = [...body.toString().matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? "");
    expect(scripts.length).toBeGreaterThan(0);
    const hashes = scripts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    expect(directives.get("script-src")).toEqual([...hashes, "blob:"]);
    expect(directives.get("default-src")).toEqual(["'self'"]);
    expect(directives.get("frame-ancestors")).toEqual(["'none'"]);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  test("is sent packed to whoever takes that, and is the same page", async () => {
    const packed = await fetchRaw("/graphql", { accept: "text/html", "accept-encoding": "gzip, br" });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(packed.body.length).toBeLessThan(4 * 1024 * 1024);
    expect(gunzipSync(packed.body).equals((await open()).body)).toBe(true);
  });

  test("offers operations that the schema knows", async () => {
    const { graphiqlTabs } = await import("../graphql/graphiql-tabs.ts");
    const { parse, validate } = await import("graphql");
    const { createSchema } = await import("../graphql/schema.ts");
    expect(graphiqlTabs.length).toBeGreaterThan(2);
    for (const { query } of graphiqlTabs) expect(validate(createSchema(), parse(query))).toEqual([]);
  });
});
