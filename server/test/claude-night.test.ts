import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type NightResult, runNight } from "./support/claude-night.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";

/** 200 people are `npm run night`. */
const PEOPLE = 8;
const MATCHES = 50;
const BUDGET = { perDay: 0.06, perMonth: 10 };

let database: TestDatabase;
let night: NightResult;

beforeAll(async () => {
  database = await createTestDatabase();
  night = await runNight(database, { people: PEOPLE, matches: MATCHES, faults: 20, budget: BUDGET });
});
afterAll(() => database.close());

describe("a night in which one answer of five goes wrong, each in another way, and the process is killed three times", () => {
  test("leaves no match without an analysis, nearly all of them Claude's", () => {
    const { told, forgotten, kills, mishaps } = night;
    expect(kills).toBe(3);
    expect(Object.keys(mishaps).length).toBe(8);
    expect(forgotten).toBe(0);
    expect((told.CLAUDE ?? 0) + (told.RULES ?? 0)).toBe(PEOPLE * MATCHES);
    expect(told.CLAUDE).toBeGreaterThan(0.85 * PEOPLE * MATCHES);
  });

  test("pays for nothing twice, and counts what it pays to the token", () => {
    expect(night.twice).toBe(0);
    expect(night.counted).toEqual(night.billed);
  });

  test("never holds more than the budget, though it would take all of it several times over", () => {
    expect(night.batches).toBeGreaterThan(2);
    expect(night.most).toBeLessThanOrEqual(BUDGET.perDay);
    expect(night.most).toBeGreaterThan(0.5 * BUDGET.perDay);
  });

  test("asks nothing that the API refuses", () => {
    expect(night.refused).toEqual([]);
  });
});
