import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Log } from "../log.ts";
import { openRedis } from "../redis.ts";
import { createRedisCache } from "../redis-cache.ts";
import { createSearchCache } from "../search-cache.ts";
import { silent } from "./support/backend.ts";

const REDIS = ["/usr/bin/redis-server", "/usr/local/bin/redis-server"].find((path) => existsSync(path));
if (!REDIS) console.warn("redis-cache: left out, because there is no Redis (apt-get install redis-server)");

const memoryOf = () => createSearchCache({ now: () => new Date() });
const logOf = () =>
  ({ ...silent, warn: vi.fn(), info: vi.fn() }) as unknown as typeof silent & { warn: ReturnType<typeof vi.fn> };

/** A cache with a connection of its own, as a process has it. */
function openRedisCache({ url, log }: { url: string; log: Log }) {
  const redis = openRedis(url, log);
  return { ...createRedisCache(redis, memoryOf()), close: () => redis.close() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

describe.skipIf(!REDIS)("with a Redis", () => {
  let folder: string;
  let port: number;
  let redis: ChildProcess;

  async function startRedis(): Promise<void> {
    redis = spawn(REDIS as string, ["--port", `${port}`, "--bind", "127.0.0.1", "--save", "", "--dir", folder]);
    for await (const chunk of redis.stdout!) if (String(chunk).includes("Ready to accept connections")) break;
  }

  async function stopRedis(): Promise<void> {
    const gone = once(redis, "exit");
    redis.kill("SIGKILL");
    await gone;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "shortlist-redis-"));
    port = await freePort();
    await startRedis();
  });

  afterAll(async () => {
    await stopRedis();
    await rm(folder, { recursive: true });
  });

  const open = (log = silent) => openRedisCache({ url: `redis://127.0.0.1:${port}`, log });
  /** Resolves once what is set by one cache is got by another: both are connected. */
  async function connected(...caches: ReturnType<typeof open>[]): Promise<void> {
    const [first] = caches;
    await vi.waitFor(async () => {
      await first!.set("connected", "yes", 60_000);
      for (const cache of caches.slice(1)) expect(await cache.get("connected")).toBe("yes");
    }, 10_000);
  }

  test("what one process finds the other recalls, for as long as it holds", async () => {
    const [one, other] = [open(), open()];
    await connected(one, other);
    await one.set("search", "found", 60_000);
    expect(await other.get("search")).toBe("found");
    expect(await other.get("another")).toBeNull();
    await one.set("short", "found", 40);
    await vi.waitFor(async () => expect(await other.get("short")).toBeNull());
    await one.set("ended", "found", 0);
    expect(await other.get("ended")).toBeNull();
    await Promise.all([one.close(), other.close()]);
  });

  test("when Redis goes away each goes on with its own memory, and comes back when Redis does", async () => {
    const log = logOf();
    const [one, other] = [open(log), open()];
    await connected(one, other);
    await stopRedis();
    await vi.waitFor(() => expect(log.warn).toHaveBeenCalledTimes(1));
    await one.set("alone", "remembered", 60_000);
    expect([await one.get("alone"), await other.get("alone")]).toEqual(["remembered", null]);
    await startRedis();
    await connected(one, other);
    await one.set("together", "again", 60_000);
    expect(await other.get("together")).toBe("again");
    expect(log.warn).toHaveBeenCalledTimes(1);
    await Promise.all([one.close(), other.close()]);
  });
});

test("without a Redis at its address the process remembers by itself, and says so once", async () => {
  const log = logOf();
  const cache = openRedisCache({ url: `redis://127.0.0.1:${await freePort()}`, log });
  await cache.set("search", "found", 60_000);
  expect(await cache.get("search")).toBe("found");
  await vi.waitFor(() => expect(log.warn).toHaveBeenCalledTimes(1));
  await cache.close();
});

test("a Redis that takes questions and answers none is not waited for", async () => {
  // It greets as Redis does, and falls silent.
  const asked: string[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", (data) => {
      for (const command of String(data).split("*").slice(1)) {
        const name = command.split("\r\n")[2] ?? "";
        asked.push(name);
        if (name === "HELLO") socket.write("%1\r\n+proto\r\n:3\r\n");
        else if (name === "CLIENT") socket.write("+OK\r\n");
      }
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const cache = openRedisCache({ url: `redis://127.0.0.1:${port}`, log: silent });
  // Until it is connected it is not asked at all.
  await vi.waitFor(async () => {
    await cache.set("search", "found", 60_000);
    expect(await cache.get("search")).toBe("found");
    expect(asked).toContain("SET");
  }, 10_000);
  const startedAt = performance.now();
  for (let each = 0; each < 20; each++) expect(await cache.get("search")).toBe("found");
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  await cache.close();
  server.close();
});
