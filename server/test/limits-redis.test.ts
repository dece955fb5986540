import { createClient } from "@redis/client";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createLimits, type LimitName } from "../accounts/limits.ts";
import { openRedis } from "../redis.ts";
import { silent } from "./support/backend.ts";
import { freePort, hasRedis, openSilentRedis, openTestRedis, type TestRedis } from "./support/redis.ts";

/** Limits of several processes, which count together where there is a Redis, and each for itself while it is away. */

const POINTS = 10;

/** The limits of one process. */
function openLimits(url: string) {
  const redis = openRedis(url, silent);
  const limits = createLimits({ pointsPerMinute: POINTS, redis });
  const take = (who: string, points = 1, name: LimitName = "requests") =>
    limits.take(name, who, points).then(
      (left) => left?.remaining ?? null,
      (error) => error.code as string,
    );
  return { ...limits, take, client: redis.client, close: () => redis.close() };
}

describe.skipIf(!hasRedis("limits-redis"))("with a Redis", () => {
  let redis: TestRedis;

  beforeAll(async () => {
    redis = await openTestRedis();
  });

  afterAll(() => redis.close());

  /** Two processes that both have a connection. */
  async function openTwo() {
    const two = [openLimits(redis.url), openLimits(redis.url)] as const;
    await connected(...two);
    return two;
  }

  const connected = (...processes: ReturnType<typeof openLimits>[]) =>
    vi.waitFor(() => expect(processes.map(({ client }) => client.isReady)).not.toContain(false), 10_000);

  test("what is asked of one process is counted at the other", async () => {
    const [one, other] = await openTwo();
    expect(await one.take("ada", 6)).toBe(4);
    expect(await other.take("ada", 3)).toBe(1);
    expect(await other.take("grace", 3)).toBe(7);
    expect(await one.take("ada", 2)).toBe("RATE_LIMITED");
    expect(await other.take("ada")).toBe("RATE_LIMITED");
    expect(() => other.knock("ada")).toThrow("Too many requests");
    expect(() => other.knock("grace")).not.toThrow();
    await Promise.all([one.close(), other.close()]);
  });

  test("passwords that are tried at several processes are tried ten times in all; a right one gives its own back", async () => {
    const [one, other] = await openTwo();
    const tries = [];
    for (let turn = 0; turn < 11; turn++) tries.push(await (turn % 2 ? one : other).take("ada\nhere", 1, "signIn"));
    expect(tries.filter((each) => each !== "RATE_LIMITED")).toHaveLength(10);
    expect(tries.at(-1)).toBe("RATE_LIMITED");
    await one.forget("signIn", "ada\nhere");
    expect(await other.take("ada\nhere", 1, "signIn")).toBe(9);
    await one.giveBack("signIn", "ada\nhere");
    expect(await other.take("ada\nhere", 1, "signIn")).toBe(9);
    await Promise.all([one.close(), other.close()]);
  });

  test("nobody's address lies in it, and what lies there goes by itself", async () => {
    const one = openLimits(redis.url);
    await connected(one);
    await one.take("@192.0.2.77");
    await one.take("somebody@example.com", 1, "mail");
    const client = await createClient({ url: redis.url }).connect();
    const keys = await client.keys("shortlist:limit:*");
    expect(keys.length).toBeGreaterThan(1);
    expect(keys.join()).not.toMatch(/192\.0\.2|example|@/);
    for (const key of keys) expect(await client.ttl(key)).toBeGreaterThan(0);
    client.destroy();
    await one.close();
  });

  test("when it goes away each process counts for itself, refuses nobody wrongly and lets nobody wait; then they count together again", async () => {
    const [one, other] = await openTwo();
    await one.take("late", 9);
    await redis.stop();
    const startedAt = performance.now();
    // Here it has asked for nothing yet.
    expect(await one.take("late", 9)).toBe(1);
    expect(await one.take("late", 9)).toBe("RATE_LIMITED");
    expect(await other.take("late", 9)).toBe(1);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    await redis.start();
    await connected(one, other);
    // What it forgot is forgotten.
    expect(await one.take("after", 6)).toBe(4);
    expect(await other.take("after", 6)).toBe("RATE_LIMITED");
    await Promise.all([one.close(), other.close()]);
  });
});

test("a Redis that answers nothing is not waited for, and limits hold", async () => {
  const redis = await openSilentRedis();
  const one = openLimits(redis.url);
  await vi.waitFor(() => expect(one.client.isReady).toBe(true), 10_000);
  const startedAt = performance.now();
  const taken = [];
  for (let turn = 0; turn < 12; turn++) taken.push(await one.take("ada"));
  expect(taken).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0, "RATE_LIMITED", "RATE_LIMITED"]);
  expect(performance.now() - startedAt).toBeLessThan(1_500);
  await one.close();
  redis.close();
});

test("without a Redis at its address limits hold", async () => {
  const one = openLimits(`redis://127.0.0.1:${await freePort()}`);
  expect(await one.take("ada", 9)).toBe(1);
  expect(await one.take("ada", 9)).toBe("RATE_LIMITED");
  await one.close();
});
