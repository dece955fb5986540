import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createLedger, forgetCalls, type Limit } from "../sources/ledger.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { createTestAsk } from "./support/sources.ts";
import { openVendor } from "./support/vendor.ts";

let database: TestDatabase;
let now: Date;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  now = new Date("2026-11-22T12:00:00Z");
  await database.pool.query("TRUNCATE source_calls, source_quotas");
});

const MINUTE: Limit[] = [
  { unit: "REQUESTS", window: "minute", limit: 10 },
  { unit: "REQUESTS", window: "day", limit: 30 },
];
const ledgerOf = (limits: Limit[] = [], urgent = false) =>
  createLedger({ pool: database.pool, pipeline: "COLLECT_DAILY", urgent, limitsOf: () => limits, now: () => now });
const pass = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const spend = async (ledger: ReturnType<typeof ledgerOf>, times: number, rows = 0) => {
  for (let time = 0; time < times; time++) await (await ledger.reserve("acme", rows)).settle(rows, []);
};
const told = (remaining: number, resetsAt: string, unit: "REQUESTS" | "ROWS" = "REQUESTS", limit = 100) => ({
  unit,
  window: "month",
  limit,
  remaining,
  resetsAt: new Date(resetsAt),
});

describe("a limit that is counted here", () => {
  test("holds for every span of its length, and says when there is room again", async () => {
    const ledger = ledgerOf(MINUTE);
    await spend(ledger, 5);
    pass(40_000);
    await spend(ledger, 4);
    // One in ten is kept for people who wait.
    await expect(ledger.reserve("acme", 0)).rejects.toMatchObject({
      kind: "QUOTA",
      message: "acme: its quota is spent (10 requests a minute, of which 9 for background work).",
      until: new Date("2026-11-22T12:01:00Z"),
    });
    await spend(ledgerOf(MINUTE, true), 1);
    await expect(ledgerOf(MINUTE, true).reserve("acme", 0)).rejects.toMatchObject({ kind: "QUOTA" });
    pass(20_000);
    await spend(ledger, 4);
    await expect(ledger.reserve("acme", 0)).rejects.toMatchObject({ until: new Date("2026-11-22T12:01:40Z") });
  });

  test("is kept account of for as long as any span asks, and forgotten after three months", async () => {
    const ledger = ledgerOf([{ unit: "REQUESTS", window: "month", limit: 10 }]);
    await spend(ledger, 9);
    pass(30 * 86_400_000);
    await forgetCalls(database.pool, now);
    await expect(ledger.reserve("acme", 0)).rejects.toMatchObject({ kind: "QUOTA" });
    pass(64 * 86_400_000);
    await forgetCalls(database.pool, now);
    const { rows } = await database.pool.query("SELECT FROM source_calls");
    expect(rows).toHaveLength(0);
  });

  test("the longest of several has its say", async () => {
    const ledger = ledgerOf(MINUTE);
    for (let round = 0; round < 3; round++) {
      await spend(ledger, 9);
      pass(60_000);
    }
    await expect(ledger.reserve("acme", 0)).rejects.toMatchObject({
      message: expect.stringContaining("30 requests a day"),
      until: new Date("2026-11-23T12:00:00Z"),
    });
    await expect(ledgerOf(MINUTE).reserve("other", 0)).resolves.toBeDefined();
  });

  test("is not overdrawn by many at once", async () => {
    const limits: Limit[] = [{ unit: "REQUESTS", window: "day", limit: 10 }];
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, () => ledgerOf(limits, true).reserve("acme", 0)),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
  });

  test("what was never reached was not spent; what was is, though its process died", async () => {
    const limits: Limit[] = [{ unit: "REQUESTS", window: "day", limit: 2 }];
    const ledger = ledgerOf(limits, true);
    await (await ledger.reserve("acme", 0)).release();
    await ledger.reserve("acme", 0);
    await ledger.reserve("acme", 0);
    await expect(ledger.reserve("acme", 0)).rejects.toMatchObject({ kind: "QUOTA" });
  });
});

describe("a quota that the vendor tells of", () => {
  test("in requests and in rows apart: a call that would overdraw either is not made", async () => {
    const ledger = ledgerOf([], true);
    const first = await ledger.reserve("acme", 100);
    await first.settle(60, [
      told(24, "2026-12-01T00:00:00Z", "REQUESTS", 25),
      told(190, "2026-12-01T00:00:00Z", "ROWS", 250),
    ]);
    await expect(ledger.reserve("acme", 200)).rejects.toMatchObject({
      message: "acme: its quota is spent (250 rows a month).",
      until: new Date("2026-12-01T00:00:00Z"),
    });
    // Reserved are 190, billed 50: the others are free again.
    const second = await ledger.reserve("acme", 190);
    await expect(ledger.reserve("acme", 1)).rejects.toMatchObject({ kind: "QUOTA" });
    await second.settle(50, []);
    await (await ledger.reserve("acme", 140)).settle(140, [told(0, "2026-12-01T00:00:00Z", "ROWS", 250)]);
    await expect(ledger.reserve("acme", 1)).rejects.toMatchObject({ kind: "QUOTA" });
    await expect(ledger.reserve("acme", 0)).resolves.toBeDefined();
  });

  test("figures that lag do not give back what was spent; a new period does", async () => {
    const ledger = ledgerOf([], true);
    await (await ledger.reserve("acme", 0)).settle(0, [told(2, "2026-12-01T00:00:00Z")]);
    const slow = await ledger.reserve("acme", 0);
    await ledger.reserve("acme", 0);
    await slow.settle(0, [told(2, "2026-12-01T00:00:03Z")]);
    await expect(ledger.reserve("acme", 0)).rejects.toMatchObject({ kind: "QUOTA" });
    now = new Date("2026-12-01T00:00:05Z");
    const fresh = await ledger.reserve("acme", 0);
    await fresh.settle(0, [told(99, "2027-01-01T00:00:00Z")]);
    const { rows } = await database.pool.query("SELECT used, resets_at FROM source_quotas");
    expect(rows).toEqual([{ used: 1, resets_at: new Date("2027-01-01T00:00:00Z") }]);
  });
});

test("a minute's limit is waited for, a month's is not", async () => {
  const vendor = await openVendor(() => ({ body: [] }));
  const limits: Limit[] = [{ unit: "REQUESTS", window: "minute", limit: 2 }];
  const pauses: number[] = [];
  const sleep = async (ms: number) => {
    pauses.push(ms);
    pass(ms);
  };
  const { ask } = createTestAsk({ ledger: ledgerOf(limits, true), now: () => now, sleep });
  const request = {
    policy: { source: "acme", timeoutMs: 5_000, intervalMs: 0 },
    url: new URL(vendor.url),
    as: "json" as const,
  };
  for (let time = 0; time < 3; time++) await ask(request);
  expect([vendor.calls.length, pauses]).toEqual([3, [60_000]]);
  await database.pool.query(
    `INSERT INTO source_quotas (source, unit, "window", "limit", used, resets_at, read_at) VALUES ('acme', 'REQUESTS', 'month', 5, 5, $1, $2)`,
    [new Date("2026-12-01"), now],
  );
  await expect(ask(request)).rejects.toMatchObject({ kind: "QUOTA", until: new Date("2026-12-01") });
  expect(vendor.calls).toHaveLength(3);
  await vendor.close();
});
