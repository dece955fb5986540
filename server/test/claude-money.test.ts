import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { release, reserve, settle } from "../claude/ledger.ts";
import { transaction } from "../database/transaction.ts";
import { FIELDS, goodClaude } from "./support/claude-judge.ts";
import { type ClaudeServer, openClaudeServer } from "./support/claude-server.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { CLAUDE_KEY } from "./support/fake-claude.ts";

const { skills } = FIELDS[0]!;
const STATE = "mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { profile { headline } } }";
/** A profile made by hand: no process that reads CVs need start. */
const PROFILE = { skills: skills.slice(0, 6), titles: ["Data Engineer"], yearsOfExperience: 8 };
const USAGE = `{ adminStats { claudeToday { ...U } claudeThisMonth { ...U } } }
  fragment U on ClaudeUsage { enabled model pause requests inputTokens cachedInputTokens outputTokens costUsd budgetUsd }`;

interface Usage {
  enabled: boolean;
  model: string | null;
  pause: string | null;
  requests: number;
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
  costUsd: number;
  budgetUsd: number | null;
}

async function usage({ server }: ClaudeServer): Promise<{ claudeToday: Usage; claudeThisMonth: Usage }> {
  const { token } = await server.signUp(`admin${Math.random()}@example.com`, "ADMIN");
  const { data } = await server.graphql(USAGE, null, token);
  return (data as never as { adminStats: { claudeToday: Usage; claudeThisMonth: Usage } }).adminStats;
}

async function newPerson({ server, settled }: ClaudeServer, email: string): Promise<string> {
  const { token } = await server.signUp(email);
  await server.graphql(STATE, { input: PROFILE }, token);
  await settled();
  return token;
}

const sourcesOf = async (world: ClaudeServer, token: string) =>
  new Set((await world.list(token)).map(({ analysis }) => analysis.source));

describe("what is spent", () => {
  let world: ClaudeServer;

  beforeAll(async () => {
    world = await openClaudeServer({ model: goodClaude }, { jobs: 25 });
  });
  afterAll(() => world.close());

  test("is told to admins as it is billed, to the token", async () => {
    await newPerson(world, "ada@example.com");
    const { claudeToday, claudeThisMonth } = await usage(world);
    const { direct } = world.fake.bill["claude-haiku-5-5"]!;
    expect(direct.requests).toBeGreaterThan(1);
    const written = direct.cacheWrite5m + direct.cacheWrite1h;
    expect(claudeToday).toEqual({
      enabled: true,
      model: "claude-haiku-5-5",
      pause: null,
      requests: direct.requests,
      inputTokens: direct.input + written + direct.cacheRead,
      cachedInputTokens: direct.cacheRead,
      outputTokens: direct.output,
      costUsd: expect.closeTo(
        (0.1 * direct.input +
          0.125 * direct.cacheWrite5m +
          0.2 * direct.cacheWrite1h +
          0.01 * direct.cacheRead +
          0.5 * direct.output) /
          1e6,
        12,
      ),
      budgetUsd: 100,
    });
    expect(claudeThisMonth).toEqual({ ...claudeToday, budgetUsd: 1_000 });
  });

  test("goes on where it was: a key that is taken away leaves what is there and what comes to the rules, until it is good again", async () => {
    const first = await newPerson(world, "first@example.com");
    expect(await sourcesOf(world, first)).toContain("CLAUDE");
    world.fake.revokeKey();
    const { token } = await world.server.signUp("grace@example.com");
    await world.server.graphql(STATE, { input: PROFILE }, token);
    await vi.waitUntil(async () => (await usage(world)).claudeToday.pause !== null, { timeout: 10_000 });
    expect(await sourcesOf(world, first)).toContain("CLAUDE");
    await vi.waitUntil(async () => (await world.list(token)).length > 0, { timeout: 10_000 });
    expect(await sourcesOf(world, token)).toEqual(new Set(["RULES"]));
    world.fake.acceptKey(CLAUDE_KEY);
    // As an hour later.
    await world.server.test.pool.query("UPDATE claude_state SET paused_until = now()");
    await world.settled();
    expect(await sourcesOf(world, token)).toContain("CLAUDE");
    expect((await usage(world)).claudeToday).toMatchObject({ enabled: true, pause: null });
  });
});

describe("a budget", () => {
  test("that has no room leaves all to the rules, with a warning that says what to change", async () => {
    const world = await openClaudeServer({ model: goodClaude }, {}, { budget: { perDay: 0.0001, perMonth: 1 } });
    const warned = vi.spyOn(world.server.deps.log, "warn");
    try {
      const { token } = await world.server.signUp("ada@example.com");
      await world.server.graphql(STATE, { input: PROFILE }, token);
      const said = () => warned.mock.calls.map((call) => String(call.at(-1))).filter((text) => text.includes("budget"));
      await vi.waitUntil(() => said().length > 0, { timeout: 10_000 });
      await vi.waitUntil(async () => (await world.list(token)).length > 0, { timeout: 10_000 });
      await world.server.looked();
      expect(await sourcesOf(world, token)).toEqual(new Set(["RULES"]));
      expect(world.fake.bill).toEqual({});
      expect(said()).toEqual([expect.stringContaining("CLAUDE_BUDGET_USD_PER_DAY")]);
    } finally {
      warned.mockRestore();
      await world.close();
    }
  });

  describe("as the ledger keeps it", () => {
    let database: TestDatabase;
    const budget = { perDay: 1, perMonth: 2 };
    const model = "claude-haiku-5-5";
    const take = (day: string, ...wanted: number[]) =>
      transaction(database.pool, (client) => reserve(client, { day, model }, wanted, budget));
    const NOTHING = { input: 0, cacheWrite5m: 0, cacheWrite1h: 0, cacheRead: 0, output: 0 };

    beforeAll(async () => {
      database = await createTestDatabase();
    });
    beforeEach(() => database.pool.query("DELETE FROM claude_days"));
    afterAll(() => database.close());

    test("has room for what comes first, and not for what comes after something that has none", async () => {
      expect(await take("2026-11-10", 0.5, 0.4, 0.2, 0.05)).toBe(2);
      expect(await take("2026-11-10", 0.09)).toBe(1);
      expect(await take("2026-11-10", 0.02)).toBe(0);
    });

    test("of a month is that of all its days together; another month's is another", async () => {
      expect(await take("2026-11-10", 1)).toBe(1);
      expect(await take("2026-11-11", 1)).toBe(1);
      expect(await take("2026-11-12", 0.001)).toBe(0);
      expect(await take("2026-12-01", 1)).toBe(1);
    });

    test("has room again for what was not paid after all, and for what was paid and is less than was reserved", async () => {
      const day = "2026-11-10";
      expect(await take(day, 0.6, 0.4)).toBe(2);
      await transaction(database.pool, (client) => release(client, [{ day, model, mostUsd: 0.4 }]));
      expect(await take(day, 0.4)).toBe(1);
      await transaction(database.pool, (client) => settle(client, { day, model, mostUsd: 0.6 }, NOTHING, 0.1));
      expect(await take(day, 0.5)).toBe(1);
      expect(await take(day, 0.001)).toBe(0);
    });

    test("is not exceeded by many who reserve at the same time", async () => {
      const taken = await Promise.all(Array.from({ length: 20 }, () => take("2026-11-10", 0.3)));
      expect(taken.reduce((sum, count) => sum + count, 0)).toBe(3);
    });
  });
});

describe("a key", () => {
  test("that is refused leaves all to the rules, and the API says so", async () => {
    const world = await openClaudeServer({ model: goodClaude }, {}, { apiKey: "sk-ant-wrong" });
    try {
      const { token } = await world.server.signUp("ada@example.com");
      await world.server.graphql(STATE, { input: PROFILE }, token);
      await vi.waitUntil(async () => (await usage(world)).claudeToday.pause !== null, { timeout: 10_000 });
      expect((await usage(world)).claudeToday).toMatchObject({
        enabled: false,
        model: "claude-haiku-5-5",
        requests: 0,
        pause: expect.stringContaining("401"),
      });
      await vi.waitUntil(async () => (await world.list(token)).length > 0, { timeout: 10_000 });
      expect(await sourcesOf(world, token)).toEqual(new Set(["RULES"]));
    } finally {
      await world.close();
    }
  });
});
