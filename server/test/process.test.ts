import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { promisify } from "node:util";
import { createClient } from "graphql-ws";
import { describe, expect, type TestContext, test, vi } from "vitest";
import WebSocket from "ws";
import { DEFAULT_STRATEGY, STRATEGIES } from "../matching/strategies.ts";
import { insertPerson, runEnded } from "./support/backend.ts";
import { createTestDatabase } from "./support/database.ts";
import { createDataFolder, type DataFolder, isAlive, type ServerProcess, startServer } from "./support/process.ts";
import { type Answer, bearer } from "./support/server.ts";

const PASSWORD = "long enough for a test";
const isRoot = process.getuid?.() === 0;
if (!isRoot) console.warn("process: not root, so the data folder is one that all may enter");

/** What a test has started and made, ended and removed after it. */
function workshop({ onTestFinished }: TestContext) {
  return {
    start(environment: Record<string, string>, inImage = false): ServerProcess {
      const server = startServer(environment, { inImage });
      onTestFinished(async () => {
        server.child.kill("SIGKILL");
        await server.ended;
      });
      return server;
    },
    async folder(mode?: number): Promise<DataFolder> {
      const made = await createDataFolder(mode);
      onTestFinished(() => made.remove());
      return made;
    },
  };
}

async function ask(url: string, query: string, token: string | null = null): Promise<Answer> {
  const headers = { "content-type": "application/json", ...bearer(token) };
  const response = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
  return (await response.json()) as Answer;
}

async function signUp(url: string, email: string): Promise<string> {
  const { data, errors } = await ask(
    url,
    `mutation { signUp(input: { email: "${email}", password: "${PASSWORD}" }) { token } }`,
  );
  expect(errors).toBeUndefined();
  return (data?.signUp as { token?: string } | undefined)?.token ?? "";
}

/** An open socket of GraphQL's that never answers, not even when it is asked to close. */
async function openDeafSocket(url: string): Promise<{ closed: Promise<unknown> }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const upgrade = [
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==",
  ];
  const protocol = "Sec-WebSocket-Protocol: graphql-transport-ws";
  socket.write(["GET /graphql HTTP/1.1", "Host: localhost", ...upgrade, protocol, "", ""].join("\r\n"));
  await once(socket, "data");
  socket.on("error", () => {});
  return { closed: once(socket, "close") };
}

// Side by side: a start is mostly waiting.
describe.concurrent("the server's process", { timeout: 120_000 }, () => {
  // The longest begins first.
  test("comes back after kill -9, three times in a row, with all that was written and no PostgreSQL left over", async (context) => {
    const { folder, start } = workshop(context);
    const data = await folder();
    const KILLS = 3;
    let before: number | null = null;
    for (let round = 0; round <= KILLS; round++) {
      const server = start({ DATA_DIR: data.path });
      const url = await server.ready();
      if (before !== null) expect(isAlive(before)).toBe(false);
      before = await data.postgresPid();
      for (let earlier = 0; earlier < round; earlier++) {
        const input = `{ email: "p${earlier}@example.com", password: "${PASSWORD}" }`;
        expect((await ask(url, `mutation { signIn(input: ${input}) { token } }`)).errors).toBeUndefined();
      }
      await signUp(url, `p${round}@example.com`);
      server.child.kill(round < KILLS ? "SIGKILL" : "SIGTERM");
      expect(await server.ended).toMatchObject(round < KILLS ? { signal: "SIGKILL" } : { code: 0 });
    }
    expect(isAlive(before as number)).toBe(false);
    expect(await data.postgresPid()).toBeNull();
  });

  test(`starts on nothing${isRoot ? " where only root may enter" : ""}, refuses a second one, and on SIGTERM ends everything in order within ten seconds`, async (context) => {
    const { folder, start } = workshop(context);
    const data = await folder(isRoot ? 0o700 : undefined);
    const server = start({ DATA_DIR: data.path });
    const url = await server.ready();
    const postgres = (await data.postgresPid()) as number;
    expect(isAlive(postgres)).toBe(true);
    const token = await signUp(url, "ada@example.com");

    const second = start({ DATA_DIR: data.path });
    expect(await second.ended).toMatchObject({ code: 1 });
    expect(second.output().trim()).toBe(
      `DATA_DIR ${data.path} is in use by shortlist server (process ${server.child.pid}): stop that one first, or start this one with another DATA_DIR (and PORT).`,
    );
    expect((await ask(url, "{ viewer { user { email } } }", token)).data).toEqual({
      viewer: { user: { email: "ada@example.com" } },
    });

    const client = createClient({
      url: `${url.replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: bearer(token),
      lazy: false,
      retryAttempts: 0,
      onNonLazyError: () => {},
    });
    const closed = new Promise<unknown>((resolve) => client.on("closed", resolve));
    await new Promise<void>((resolve) => client.on("connected", () => resolve()));
    const deaf = await openDeafSocket(url);
    const stream = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream", ...bearer(token) },
      body: JSON.stringify({ query: "subscription { recommendationsReady { cursor } }" }),
    });

    const at = Date.now();
    server.child.kill("SIGTERM");
    expect(await closed).toMatchObject({ code: 1012 });
    await deaf.closed;
    await stream.text().catch(() => {});
    expect(await server.ended).toEqual({ code: 0, signal: null });
    expect(Date.now() - at).toBeLessThan(10_000);
    expect(server.output()).not.toMatch(/did not close in order|did not stop in time/);
    expect(isAlive(postgres)).toBe(false);
    expect(await data.postgresPid()).toBeNull();
  });

  test("stopped or killed while it starts leaves nothing running, and the next start is none the worse", async (context) => {
    const { folder, start } = workshop(context);
    const data = await folder();
    const killed = start({ DATA_DIR: data.path });
    await killed.said(/Creating the database cluster/);
    killed.child.kill("SIGKILL");
    await killed.ended;

    const server = start({ DATA_DIR: data.path });
    const pid = await vi.waitUntil(() => data.postgresPid(), { timeout: 30_000 });
    server.child.kill("SIGTERM");
    expect(await server.ended).toEqual({ code: 0, signal: null });
    expect(isAlive(pid)).toBe(false);
    expect(await data.postgresPid()).toBeNull();
    // Beside it stands a copy of the binaries, where the database's user may not enter this checkout.
    const files = (await data.postgresFiles()).filter((name) => !/^postgresql-[\d.]+(-beta\.\d+)?$/.test(name));
    expect(files).toEqual(["data"]);
    expect(server.output()).not.toMatch(/Ready after|stopped/);
  });

  test("names a taken port in one line", async (context) => {
    const { folder, start } = workshop(context);
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const PORT = String((other.address() as AddressInfo).port);
    const database = await createTestDatabase();
    const data = await folder();
    await mkdir(data.path);
    const server = start({ DATA_DIR: data.path, DATABASE_URL: database.url, JWT_SECRET: "x".repeat(32), PORT });
    expect(await server.ended).toEqual({ code: 1, signal: null });
    expect(server.output().trim()).toBe(
      `Port ${PORT} on 127.0.0.1 is taken: stop what uses it, or set PORT to another.`,
    );
    other.close();
    await database.close();
  });

  test("in a container, a worker makes the shortlists of another strategy than its own anew, and no others, and is well as long as its queue looks for work", async (context) => {
    const { folder, start } = workshop(context);
    const database = await createTestDatabase();
    const data = await folder();
    await mkdir(data.path);
    const [ada, eve] = [
      await insertPerson(database.pool, "ada@example.com", { skills: ["SQL"], titles: ["Data Analyst"] }),
      await insertPerson(database.pool, "eve@example.com", { skills: ["SQL"], titles: ["Data Analyst"] }),
    ];
    const { name } = STRATEGIES.get("titles")!;
    for (const [id, strategy] of [
      [ada, DEFAULT_STRATEGY.name],
      [eve, name],
    ])
      await database.pool.query("INSERT INTO shortlists (user_id, strategy) VALUES ($1, $2)", [id, strategy]);
    const { PATH } = process.env;
    const settings = { DATABASE_URL: database.url, ROLE: "worker" };
    const health = () =>
      promisify(execFile)(process.execPath, ["deploy/health.mjs"], { env: { PATH, ...settings } }).then(
        () => "well",
        ({ stderr }: { stderr: string }) => stderr.trim(),
      );
    const server = start(
      { ...settings, DATA_DIR: data.path, JWT_SECRET: "x".repeat(32), STRATEGIES: "titles:1" },
      true,
    );
    await server.said(/Ready after/);
    const { rows } = await database.pool.query("SELECT id, user_id FROM pipeline_runs");
    expect(rows.map(({ user_id }) => user_id)).toEqual([ada]);
    expect(await health()).toBe("well");
    expect(await runEnded(database.url, rows[0].id)).toMatchObject({ status: "SUCCEEDED" });
    const made = await database.pool.query("SELECT DISTINCT strategy FROM shortlists");
    expect(made.rows).toEqual([{ strategy: name }]);
    server.child.kill("SIGTERM");
    expect(await server.ended).toEqual({ code: 0, signal: null });
    expect(await health()).toBe("the queue has no connection to the database");
    await database.close();
  });

  test("stops with exit code 1 and one line per problem when the environment will not do", async (context) => {
    const { start } = workshop(context);
    const server = start({ PORT: "http", ROLE: "boss", DATABASE_URL: "mysql://host/db" });
    expect(await server.ended).toEqual({ code: 1, signal: null });
    expect(
      server
        .output()
        .trim()
        .split("\n")
        .map((line) => line.split(" ")[0])
        .sort(),
    ).toEqual(["DATABASE_URL", "PORT", "ROLE"]);
  });

  test("says in one line when the database that it was given does not answer", async (context) => {
    const { start } = workshop(context);
    const closed = createServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, "close");
    const server = start({
      DATABASE_URL: `postgresql://user:hunter2@127.0.0.1:${port}/shortlist`,
      JWT_SECRET: "x".repeat(32),
    });
    expect(await server.ended).toEqual({ code: 1, signal: null });
    expect(server.output().trim()).toMatch(/^\S.*\S$/);
    expect(server.output()).toMatch(/DATABASE_URL|127\.0\.0\.1/);
    expect(server.output()).not.toContain("hunter2");
  });
});
