import { afterAll, beforeAll, expect, test } from "vitest";
import { createCorpusLoader } from "../pipelines/corpus.ts";
import { learnApart, learnCorpus, storedCorpus } from "../pipelines/learnt.ts";
import { insertJob } from "./support/backend.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";

const NOW = new Date("2026-11-20T07:00:00Z");
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

/** Forty kinds of work, so many postings of each. */
async function insertPostings(perKind: number): Promise<void> {
  await database.pool.query(
    `INSERT INTO jobs (title, description, source, content_hash, skills, job_function)
     SELECT 'Trade' || kind || ' Worker', '', 'test', kind || ' ' || n,
       ARRAY['Skill ' || kind, 'Tool ' || kind || ' ' || n % 3, 'Excel'], 'trade' || kind % 7
     FROM generate_series(1, 40) AS kind, generate_series(1, $1) AS n`,
    [perKind],
  );
}

const stored = async () => {
  const { rows } = await database.pool.query<{ learnt: string; jobs: number }>(
    "SELECT encode(learnt, 'base64') AS learnt, jobs FROM learnt_corpora",
  );
  return rows;
};

test("what many jobs teach is learnt in a thread of its own, and is the same", async () => {
  const { pool, url } = database;
  await insertPostings(130);
  await learnApart(pool, url, NOW);
  const apart = await stored();
  expect(apart).toMatchObject([{ jobs: 5_200 }]);
  await learnCorpus(pool, NOW);
  expect(await stored()).toEqual(apart);
  const { corpus } = (await storedCorpus(pool))!;
  expect(corpus.jobsWithSkill("skill 7")).toBe(130);
  expect(corpus.jobsWithWord("worker")).toBe(5_200);
  expect(corpus.dimensions).toBe(96);
  expect(corpus.vectorOf(["trade7"], ["skill 7"])).not.toBeNull();
}, 60_000);

test("a job's score does not change while others come, until it is learnt anew", async () => {
  const { pool } = database;
  const loader = createCorpusLoader(pool, null);
  const before = (await loader.current(NOW)).jobs.corpus;
  expect((await loader.relearnt(NOW)).jobs.corpus).toBe(before);
  for (let each = 0; each < 3; each++) await insertJob(pool, { title: "Falconer", skills: ["Falconry"] });
  const { jobs, version } = await loader.current(NOW);
  expect([jobs.corpus, jobs.open]).toEqual([before, 5_203]);
  expect(jobs.corpus.jobsWithSkill("falconry")).toBe(0);
  await pool.query("UPDATE jobs SET status = 'CLOSED' WHERE id % 4 = 0");
  const after = await loader.relearnt(NOW);
  expect(after.version).not.toBe(version);
  expect(after.jobs.corpus.jobs).toBe(after.jobs.open);
  expect(after.jobs.corpus.jobsWithSkill("falconry")).toBeGreaterThan(0);
});

test("many changes make the index anew while the one there is goes on being used", async () => {
  const { pool } = database;
  const loader = createCorpusLoader(pool, null);
  const first = (await loader.current(NOW)).jobs;
  await pool.query(
    `INSERT INTO jobs (title, description, source, content_hash, skills)
     SELECT 'Falconer', '', 'test', 'more ' || n, '{Falconry}' FROM generate_series(1, 1500) AS n`,
  );
  const renewed = new Promise<void>((resolve) => {
    const look = async () => ((await loader.current(NOW)).jobs === first ? setImmediate(look) : resolve());
    void look();
  });
  await renewed;
  const { jobs } = loader.latest();
  expect([jobs.drift, jobs.indexes.length]).toEqual([0, 1]);
  expect(jobs.open).toBe(first.open);
  expect(jobs.open).toBeGreaterThan(5_000);
});
