import type { ClientBase } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { DEFAULT_SHARES } from "../matching/strategies.ts";
import { planMatches } from "../pipelines/analysis-plan.ts";
import type { AnalystTools } from "../pipelines/analyst.ts";
import { FIELDS, goodClaude, judge, matchesOf } from "./support/claude-judge.ts";
import { settingsFor } from "./support/claude-night.ts";
import { type ClaudeServer, openClaudeServer } from "./support/claude-server.ts";
import type { Mishap } from "./support/fake-claude.ts";

const { skills } = FIELDS[0]!;
const CV = `Data Engineer\n\nExperience\nData Engineer, Example Ltd, 01/2016 - present\n- Builds pipelines with Kafka and dbt\n\nSkills\n${skills.slice(0, 6).join(", ")}\n`;
const SUBMIT = "mutation($text: String!) { submitCvText(text: $text) { run { id } cv { parsedBy } } }";
const READ_BY = "{ viewer { cv { parsedBy skills { name } } } }";
const GENERATE = "mutation { generateRecommendations { id } }";

let world: ClaudeServer;
let people = 0;

beforeAll(async () => {
  world = await openClaudeServer({ model: goodClaude, batchesEnd: "at once" });
});
afterAll(() => world.close());

/** Somebody whose CV was read and whose list was made and judged; what was asked until then is forgotten. */
async function newPerson(text = CV): Promise<{ token: string; userId: string }> {
  const { server, settled, fake } = world;
  const { token, userId } = await server.signUp(`person${++people}@example.com`);
  await server.graphql(SUBMIT, { text }, token);
  await settled();
  fake.requests.length = 0;
  return { token, userId };
}

const asked = () => world.fake.requests.filter(({ kind }) => kind === "message").length;

async function until(token: string, last: string): Promise<string[]> {
  const heard: string[] = [];
  for await (const { reason } of world.events(token)) {
    heard.push(reason);
    if (reason === last) break;
  }
  return heard;
}

describe("whoever waits", () => {
  test("sees the list that rules make at once, and then what Claude says of it", async () => {
    const { server, list, settled, fake } = world;
    const { token } = await server.signUp("ada@example.com");
    const { data } = await server.graphql(SUBMIT, { text: CV }, token);
    expect(data).toMatchObject({ submitCvText: { cv: { parsedBy: "RULES" } } });
    expect((await until(token, "ANALYSED")).slice(0, 1)).toEqual(["CV_CHANGED"]);
    await settled();
    const listed = await list(token);
    const good = listed.filter(({ matchScore }) => matchScore >= 50);
    expect(good.length).toBeGreaterThan(3);
    for (const { analysis, adjustments, score, matchScore } of good) {
      expect(analysis).toMatchObject({ source: "CLAUDE", model: "claude-haiku-5-5" });
      const [adjustment] = adjustments;
      expect(adjustment?.kind).toBe("ANALYSIS");
      expect(score).toBeCloseTo(matchScore + adjustment!.delta, 3);
      expect(Math.abs(adjustment!.delta)).toBeLessThanOrEqual(15);
    }
    for (const { analysis, adjustments } of listed.filter(({ matchScore }) => matchScore < 50))
      expect([analysis.source, adjustments]).toEqual(["RULES", []]);
    const scores = listed.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(fake.requests.some(({ kind }) => kind === "batch")).toBe(false);
  });

  test("has a CV that Claude has read, with what it says of it", async () => {
    const { token } = await newPerson();
    const { data } = await world.server.graphql(READ_BY, null, token);
    const { cv } = (data as never as { viewer: { cv: { parsedBy: string; skills: { name: string }[] } } }).viewer;
    expect(cv.parsedBy).toBe("CLAUDE");
    expect(cv.skills.map(({ name }) => name)).toEqual(expect.arrayContaining(["Apache Kafka", "dbt", "Python"]));
  });
});

describe("nothing is asked twice", () => {
  test("where a list is made anew of the same jobs for the same person", async () => {
    const { token } = await newPerson();
    const before = await world.list(token);
    await world.server.graphql(GENERATE, null, token);
    await world.settled();
    expect(await world.list(token)).toEqual(before);
    expect(asked()).toBe(0);
  });

  test("where a list is looked through by two at the same moment", async () => {
    const { token, userId } = await newPerson();
    const { pool } = world.server.test;
    const good = (await world.list(token)).filter(({ matchScore }) => matchScore >= 50);
    await pool.query("DELETE FROM claude_answers WHERE purpose = 'MATCH' AND user_id = $1", [userId]);
    let arrived = 0;
    let open = () => {};
    const both = new Promise<void>((resolve) => {
      open = resolve;
    });
    const tools = {
      pool,
      settings: settingsFor(world.fake),
      now: () => new Date(),
      shares: DEFAULT_SHARES,
      lease: {
        // Both have read before either writes.
        async check(client: ClientBase) {
          if (++arrived === 2) open();
          await both;
          await client.query("SELECT FROM claude_state FOR UPDATE");
        },
      },
    } as unknown as AnalystTools;
    const planned = await Promise.all([planMatches(tools, [userId], true), planMatches(tools, [userId], true)]);
    expect(planned.map(({ matches }) => matches)).toEqual([good.length, good.length]);
    await world.settled();
    const asked = world.fake.requests
      .filter(({ kind }) => kind === "message")
      .flatMap(({ params }) => {
        const { messages } = params as { messages: { content: { text: string }[] }[] };
        return matchesOf({ turn: messages[0]!.content.map(({ text }) => JSON.parse(text)) });
      });
    expect(asked.length).toBe(good.length);
  });

  test("where the same CV is handed in again", async () => {
    const { token } = await newPerson();
    await world.server.graphql(SUBMIT, { text: CV }, token);
    await world.settled();
    const { data } = await world.server.graphql(READ_BY, null, token);
    expect(data).toMatchObject({ viewer: { cv: { parsedBy: "CLAUDE" } } });
    expect(asked()).toBe(0);
  });

  test("and what has changed is: another profile asks anew, and the old one is known when it comes back", async () => {
    const { token } = await newPerson();
    const state = (headline: string | null) =>
      world.server.graphql(
        "mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { profile { headline } } }",
        { input: { headline } },
        token,
      );
    const { errors } = await state("Streaming Engineer");
    expect(errors?.map(({ message }) => message) ?? []).toEqual([]);
    await world.settled();
    expect(asked()).toBeGreaterThan(0);
    world.fake.requests.length = 0;
    await state(null);
    await world.settled();
    expect(asked()).toBe(0);
    const listed = await world.list(token);
    expect(listed[0]?.analysis.source).toBe("CLAUDE");
  });
});

describe("an answer that cannot be used", () => {
  const failures: readonly Mishap[] = [
    "refusal",
    "truncated",
    "context-window",
    "empty",
    "invalid-json",
    "wrong-shape",
    { status: 400, message: "prompt is too long" },
    413,
    "reset",
    "reset-midway",
    "timeout",
    { status: 429, retryAfterSeconds: 60 },
  ];

  test.each(
    failures.map((mishap) => [typeof mishap === "object" ? JSON.stringify(mishap) : String(mishap), mishap] as const),
  )("(%s) leaves the list to the rules, and no generation fails", async (_name, mishap) => {
    world.options.mishap = (_, kind) => (kind === "message" ? mishap : null);
    const warned = vi.spyOn(world.server.deps.log, "warn");
    try {
      const { token, userId } = await newPerson();
      const listed = await world.list(token);
      expect(listed.length).toBeGreaterThan(3);
      expect(new Set(listed.map(({ analysis }) => analysis.source))).toEqual(new Set(["RULES"]));
      const { data } = await world.server.graphql(READ_BY, null, token);
      expect(data).toMatchObject({ viewer: { cv: { parsedBy: "RULES" } } });
      const { rows } = await world.server.test.pool.query("SELECT status FROM pipeline_runs WHERE user_id = $1", [
        userId,
      ]);
      expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(["SUCCEEDED"]));
      expect(warned).toHaveBeenCalled();
      expect((await world.spent()).reserved).toBeCloseTo(0, 9);
    } finally {
      world.options.mishap = undefined;
      warned.mockRestore();
    }
  });

  test.each([429, 500, 529] as const)("(%d) is asked for again while somebody waits", async (status) => {
    world.fake.next("message", { status, retryAfterSeconds: 0 });
    const { token } = await newPerson();
    expect((await world.list(token))[0]?.analysis.source).toBe("CLAUDE");
  });

  test("for one match is no other's fault", async () => {
    world.options.model = (request) => {
      const matches = matchesOf(request);
      if (matches.length === 0) return goodClaude(request);
      return { matches: matches.filter(({ job }) => job.title !== "Data Engineer 1").map((match) => judge(match)) };
    };
    const { token } = await newPerson();
    world.options.model = goodClaude;
    const listed = (await world.list(token)).filter(({ matchScore }) => matchScore >= 50);
    expect(listed.filter(({ analysis }) => analysis.source === "RULES").map(({ job }) => job.title)).toEqual([
      "Data Engineer 1",
    ]);
  });

  test("because its summary fits any pair is asked for once more, and then told by rules", async () => {
    let generic = 0;
    world.options.model = (request) => {
      const matches = matchesOf(request);
      if (matches.length === 0) return goodClaude(request);
      generic++;
      return {
        matches: matches.map((match) => ({
          ...judge(match),
          summary: "A great fit for a strong candidate. Apply soon.",
        })),
      };
    };
    const { token } = await newPerson();
    world.options.model = goodClaude;
    expect(generic).toBe(2);
    const [best] = await world.list(token);
    expect(best!.analysis.source).toBe("CLAUDE");
    expect(best!.analysis.summary).toMatch(/^A (strong|fair) match: you have/);
  });
});
