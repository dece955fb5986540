import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MatchJob } from "../matching/model.ts";
import { oracleTopJobs } from "../matching/oracle.ts";
import { createStrategy, DEFAULT_STRATEGY, STRATEGIES, strategyOf } from "../matching/strategies.ts";
import { generateRecommendations } from "../pipelines/generate.ts";
import { storedCorpus } from "../pipelines/learnt.ts";
import { insertRun } from "../pipelines/ledger.ts";
import { openJobs } from "../pipelines/match-jobs.ts";
import { openMatcher } from "../pipelines/matcher.ts";
import { loadPeople } from "../pipelines/people.ts";
import type { PipelineContext } from "../pipelines/pipeline.ts";
import { executeRun } from "../pipelines/run.ts";
import { queueStale } from "../pipelines/stale.ts";
import { swapShortlists } from "../pipelines/swap.ts";
import { insertJob, insertPerson, NOTHING_TOLD, openContext, RANKED, silent } from "./support/backend.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";

const HALVES = [
  { table: "rules", share: 1 },
  { table: "titles", share: 1 },
];

describe("a table of weights", () => {
  test.each([...STRATEGIES])("%s gives away 100 in all", (_table, { weights }) => {
    expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });

  test("changes its own name with any of its weights, and nobody else's", () => {
    const { weights, name } = DEFAULT_STRATEGY;
    expect(createStrategy("rules", { ...weights }).name).toBe(name);
    expect(createStrategy("rules", { ...weights, SKILLS: 39, SEMANTIC: 11 }).name).not.toBe(name);
    expect(createStrategy("rules", { ...weights, INDUSTRY: 10, WORK_ARRANGEMENT: 15 }).name).not.toBe(name);
    expect(createStrategy("titles", weights).name).toMatch(/^titles-/);
    expect(createStrategy("rules", weights, 6).name).toMatch(/^rules-6-[\da-f]{4}$/);
  });
});

describe("who has which strategy", () => {
  const people = Array.from({ length: 20_000 }, (_, i) => `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`);
  const tablesBy = (rules: number, titles: number) =>
    people.map(
      (id) =>
        strategyOf(id, [
          { table: "rules", share: rules },
          { table: "titles", share: titles },
        ]).name.split("-")[0],
    );
  const share = (tables: (string | undefined)[]) => tables.filter((table) => table === "titles").length / tables.length;

  test("goes by the shares, whatever they sum to and in whatever order they are named", () => {
    expect(share(tablesBy(90, 10))).toBeCloseTo(0.1, 2);
    expect(share(tablesBy(1, 1))).toBeCloseTo(0.5, 1);
    expect(tablesBy(9, 1)).toEqual(tablesBy(90, 10));
    const backwards = people.map((id) => strategyOf(id, HALVES.toReversed()));
    expect(backwards).toEqual(people.map((id) => strategyOf(id, HALVES)));
  });

  test("changes for as few people as new shares need, and never the other way", () => {
    const [before, after] = [tablesBy(90, 10), tablesBy(80, 20)];
    const moved = before.map((table, at) => `${table} ${after[at]}`);
    expect(moved.filter((way) => way === "titles rules")).toEqual([]);
    expect(moved.filter((way) => way === "rules titles").length / people.length).toBeCloseTo(0.1, 2);
  });
});

describe("shortlists by two strategies", () => {
  let database: TestDatabase;
  let context: PipelineContext & { close(): Promise<void> };
  const now = new Date("2026-11-20T07:00:00Z");
  const people: string[] = [];
  const jobs: MatchJob[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    const matcher = openMatcher({ directUrl: database.url, log: silent, shares: HALVES });
    const opened = openContext(database, () => now);
    context = { ...opened, matcher, close: () => Promise.all([opened.close(), matcher.close()]).then(() => {}) };
    const { pool } = database;
    for (const title of ["Python Developer", "Data Analyst", "Data Engineer"])
      for (const skills of [["Python", "SQL"], ["SQL", "Excel", "Docker"], ["Docker"]])
        await insertJob(pool, { title, skills });
    for (let i = 0; i < 12; i++)
      people.push(
        await insertPerson(pool, `p${i}@example.com`, { skills: ["SQL", "Docker"], titles: ["Data Analyst"] }),
      );
    const run = await insertRun(pool, "GENERATE_RECOMMENDATIONS", { trigger: "MANUAL" }, true);
    await executeRun(context, generateRecommendations, run, new AbortController().signal);
    const client = await pool.connect();
    await client.query("BEGIN");
    for await (const batch of openJobs(client, now, null)) jobs.push(...batch);
    await client.query("COMMIT");
    client.release();
  });

  afterAll(async () => {
    await context.close();
    await database.close();
  });

  async function queued(): Promise<string[]> {
    const { rows } = await database.pool.query<{ user_id: string }>(
      "DELETE FROM pipeline_runs WHERE status = 'QUEUED' AND name = 'GENERATE_RECOMMENDATIONS' RETURNING user_id",
    );
    return rows.map(({ user_id }) => user_id).sort();
  }

  const peopleOf = (table: string) => people.filter((id) => strategyOf(id, HALVES) === STRATEGIES.get(table)).sort();

  test("are by brute force with the person's own weights, and say by which", async () => {
    const { pool } = database;
    const loaded = await loadPeople(pool, people, { now, shares: HALVES });
    const { corpus } = (await storedCorpus(pool))!;
    const lists = new Set<string>();
    for (const [userId, person] of loaded) {
      const { rows } = await pool.query(
        `SELECT job_id, score, r.strategy ${RANKED} AND user_id = $1 ORDER BY array_position(jobs, job_id)`,
        [userId],
      );
      const strategy = strategyOf(userId, HALVES).name;
      const wanted = oracleTopJobs(jobs, person, 50, null, corpus);
      expect(rows).toEqual(wanted.map(({ jobId, score }) => ({ job_id: jobId, score, strategy })));
      const { rows: made } = await pool.query("SELECT strategy FROM shortlists WHERE user_id = $1", [userId]);
      expect(made).toEqual([{ strategy }]);
      lists.add(JSON.stringify(rows.map(({ score }) => score)));
    }
    expect(lists.size).toBe(2);
  });

  test("are stale when their table was changed, those of the other table are not", async () => {
    const { pool } = database;
    expect(peopleOf("titles").length).toBeGreaterThan(0);
    expect(peopleOf("rules").length).toBeGreaterThan(0);
    expect(await queueStale(pool, HALVES)).toBe(0);
    expect(await queued()).toEqual([]);
    // As if they had been made before the weights of titles were changed.
    const { name } = createStrategy("titles", { ...STRATEGIES.get("titles")!.weights, SKILLS: 30, EXPERIENCE: 25 });
    await pool.query("UPDATE shortlists SET strategy = $1 WHERE strategy LIKE 'titles-%'", [name]);
    expect(await queueStale(pool, HALVES)).toBe(peopleOf("titles").length);
    expect(await queued()).toEqual(peopleOf("titles"));
    await pool.query("UPDATE shortlists SET strategy = $1 WHERE strategy = $2", [STRATEGIES.get("titles")!.name, name]);
  });

  test("are stale where shares were changed for those alone who move", async () => {
    expect(await queueStale(database.pool, [{ table: "rules", share: 100 }])).toBe(peopleOf("titles").length);
    expect(await queued()).toEqual(peopleOf("titles"));
  });

  test("made by another strategy are told anew even where a score is the same", async () => {
    const { pool } = database;
    const [userId] = peopleOf("rules") as [string];
    const { rows } = await pool.query<{ jobId: number; score: number }>(
      `SELECT job_id AS "jobId", score ${RANKED} AND user_id = $1 ORDER BY array_position(jobs, job_id)`,
      [userId],
    );
    const told = async (strategy: string) => {
      const asked: number[] = [];
      const [swapped] = await swapShortlists(pool, [
        {
          userId,
          personChanges: 0,
          ranked: rows,
          changed: new Set(),
          describe(place) {
            asked.push(place.jobId);
            return { ...place, matchScore: 1, explanation: NOTHING_TOLD };
          },
          reason: "NEW_JOBS",
          generatedAt: now,
          expiresAt: new Date("2026-11-27T07:00:00Z"),
          strategy,
          corpusVersion: 1n,
          learntId: null,
          mostOfCompany: null,
          profileHash: "",
        },
      ]);
      return { asked, changed: swapped?.changed };
    };
    expect(await told(DEFAULT_STRATEGY.name)).toEqual({ asked: [], changed: false });
    expect(await told("rules-6-0000")).toEqual({ asked: rows.map(({ jobId }) => jobId), changed: false });
    expect(await told(DEFAULT_STRATEGY.name)).toMatchObject({ changed: false });
  });

  test("of people who have none yet are not queued", async () => {
    await insertPerson(database.pool, "new@example.com", { skills: ["SQL"], titles: [] });
    expect(await queueStale(database.pool, HALVES)).toBe(0);
  });
});
