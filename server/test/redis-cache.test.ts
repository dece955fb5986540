import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Log } from "../log.ts";
import { openRedis } from "../redis.ts";
import { createRedisCache } from "../redis-cache.ts";
import { createSearchCache } from "../search-cache.ts";
import { silent } from "./support/backend.ts";
import { freePort, hasRedis, openSilentRedis, openTestRedis, type TestRedis } from "./support/redis.ts";

const memoryOf = () => createSearchCache({ now: () => new Date() });
const logOf = () =>
  ({ ...silent, warn: vi.fn(), info: vi.fn() }) as unknown as typeof silent & { warn: ReturnType<typeof vi.fn> };

/** A cache with a connection of its own, as a process has it. */
function openRedisCache({ url, log }: { url: string; log: Log }) {
  const redis = openRedis(url, log);
  return { ...createRedisCache(redis, memoryOf()), close: () => redis.close() };
}

describe.skipIf(!hasRedis("redis-cache"))("with a Redis", () => {
  let redis: TestRedis;

  beforeAll(async () => {
    redis = await openTestRedis();
  });

  afterAll(() => redis.close());

  const open = (log = silent) => openRedisCache({ url: redis.url, log });
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
    await redis.stop();
    await vi.waitFor(() => expect(log.warn).toHaveBeenCalledTimes(1));
    await one.set("alone", "remembered", 60_000);
    expect([await one.get("alone"), await other.get("alone")]).toEqual(["remembered", null]);
    await redis.start();
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
  const redis = await openSilentRedis();
  const cache = openRedisCache({ url: redis.url, log: silent });
  // Until it is connected it is not asked at all.
  await vi.waitFor(async () => {
    await cache.set("search", "found", 60_000);
    expect(await cache.get("search")).toBe("found");
    expect(redis.asked).toContain("SET");
  }, 10_000);
  const startedAt = performance.now();
  for (let each = 0; each < 20; each++) expect(await cache.get("search")).toBe("found");
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  await cache.close();
  redis.close();
});
