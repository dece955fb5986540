import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { topJobs } from "../matching/top-jobs.ts";
import { createCorpusLoader } from "../pipelines/corpus.ts";
import { createIndexFile } from "../pipelines/index-file.ts";
import { learnApart, learnCorpus, storedCorpus } from "../pipelines/learnt.ts";
import { insertJob } from "./support/backend.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { matchPerson } from "./support/matching.ts";

const NOW = new Date("2026-11-20T07:00:00Z");
const ada = matchPerson({ skills: ["Skill 7", "Tool 7 1", "Falconry"], titles: ["Trade7 Worker", "Falconer"] });
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

test("what another process has learnt is gone by, and what came and went meanwhile is taken over", async () => {
  const { pool } = database;
  const loader = createCorpusLoader(pool, null);
  const first = (await loader.current(NOW)).jobs;
  await learnCorpus(pool, NOW);
  // This look begins it.
  await loader.current(NOW);
  const added: number[] = [];
  for (let each = 0; each < 4; each++)
    added.push(await insertJob(pool, { title: "Falconer", skills: ["Falconry", `Skill ${each}`] }));
  await pool.query("UPDATE jobs SET status = 'CLOSED' WHERE id = ANY($1) OR id % 50 = 1", [added.slice(0, 2)]);
  expect((await loader.current(NOW)).jobs.find(added[2]!)).not.toBeNull();
  await new Promise<void>((resolve) => {
    const look = async () =>
      (await loader.current(NOW)).jobs.corpus === first.corpus ? setImmediate(look) : resolve();
    void look();
  });
  const afresh = createCorpusLoader(pool, null);
  await afresh.current(NOW);
  const { jobs } = loader.latest();
  expect(jobs.open).toBe(afresh.latest().jobs.open);
  expect(added.map((id) => jobs.find(id) !== null)).toEqual([false, false, true, true]);
  expect(topJobs(jobs.indexes, ada, 30)).toEqual(topJobs(afresh.latest().jobs.indexes, ada, 30));
});

describe("the index on disk", () => {
  const folder = mkdtempSync(join(tmpdir(), "shortlist-index-"));
  const path = join(folder, "jobs.index");
  /** Counts how often all jobs are read. */
  let reads = 0;

  afterAll(() => rmSync(folder, { recursive: true }));

  function counting(): Pool {
    const { pool } = database;
    const connect = async () => {
      const client = await pool.connect();
      const query = client.query.bind(client) as (...given: unknown[]) => unknown;
      const counted = (text: string, ...values: unknown[]) => {
        if (text.startsWith("DECLARE")) reads++;
        return query(text, ...values);
      };
      return Object.assign(Object.create(client), { query: counted, release: () => client.release() });
    };
    return { query: pool.query.bind(pool), connect } as unknown as Pool;
  }

  const open = () => createCorpusLoader(counting(), null, { file: createIndexFile(path) });
  const best = (loader: ReturnType<typeof open>) => topJobs(loader.latest().jobs.indexes, ada, 30);

  /** It is written beside what goes on: resolves once another loader finds it. */
  async function written(at = path): Promise<void> {
    const { id, learntAt, corpus } = (await storedCorpus(database.pool))!;
    await vi.waitFor(
      async () => expect(await createIndexFile(at).read(`${id} ${learntAt}`, corpus)).not.toBeNull(),
      10_000,
    );
  }

  test("is read at the next start instead of all jobs, and follows what changed since", async () => {
    const first = open();
    await first.current(NOW);
    expect(reads).toBe(1);
    await written();
    const { rows } = await database.pool.query(
      "SELECT id FROM jobs WHERE status = 'OPEN' AND 'Skill 7' = ANY(skills) LIMIT 40",
    );
    await database.pool.query("UPDATE jobs SET status = 'CLOSED' WHERE id = ANY($1)", [rows.map(({ id }) => id)]);
    await insertJob(database.pool, { title: "Falconer", skills: ["Falconry", "Skill 7"] });
    const second = open();
    await second.current(NOW);
    expect(reads).toBe(1);
    await first.current(NOW);
    expect(second.latest().jobs.open).toBe(first.latest().jobs.open);
    expect(best(second)).toEqual(best(first));
    expect(best(second)).toHaveLength(30);
  });

  test("is written by what learns, so that jobs are read once; by both the lists are the same", async () => {
    const { pool } = database;
    const before = (await storedCorpus(pool))!;
    const fresh = join(folder, "learnt.index");
    await pool.query("DELETE FROM learnt_corpora");
    reads = 0;
    const counted = counting();
    const loader = createCorpusLoader(counted, null, {
      file: createIndexFile(fresh),
      learn: (now) => learnCorpus(counted, now, { file: createIndexFile(fresh) }),
    });
    await loader.current(NOW);
    expect(reads).toBe(1);
    const afresh = createCorpusLoader(pool, null);
    await afresh.current(NOW);
    expect((await storedCorpus(pool))!.id).toBeGreaterThan(before.id);
    expect(loader.latest().jobs.open).toBe(afresh.latest().jobs.open);
    expect(loader.latest().jobs.corpus.dimensions).toBeGreaterThan(0);
    expect(best(loader)).toEqual(best(afresh));
  });

  test("takes up what came and closed once that is much, without reading the jobs again, and is written so", async () => {
    const { pool } = database;
    const path = join(folder, "tidy.index");
    const loader = createCorpusLoader(counting(), null, { file: createIndexFile(path) });
    await loader.current(NOW);
    await written(path);
    reads = 0;
    await pool.query(
      `INSERT INTO jobs (title, description, source, content_hash, skills)
       SELECT 'Falconer', '', 'test', 'more ' || n, '{Falconry,Hoods}' FROM generate_series(1, 1500) AS n`,
    );
    await pool.query("UPDATE jobs SET status = 'CLOSED' WHERE id % 40 = 0");
    const { jobs } = await loader.current(NOW);
    await new Promise<void>((resolve) => {
      const look = () => (jobs.drift > 0 ? setImmediate(look) : resolve());
      look();
    });
    expect([jobs.indexes.length, reads]).toEqual([1, 0]);
    const afresh = createCorpusLoader(pool, null);
    await afresh.current(NOW);
    expect(jobs.open).toBe(afresh.latest().jobs.open);
    expect(best(loader)).toEqual(best(afresh));
    await vi.waitFor(async () => {
      const next = createCorpusLoader(counting(), null, { file: createIndexFile(path) });
      reads = 0;
      await next.current(NOW);
      expect([reads, next.latest().jobs.drift]).toEqual([0, 0]);
      expect(best(next)).toEqual(best(afresh));
    }, 10_000);
  });

  test("is not read when it is broken, of another learning, or too far behind", async () => {
    const bytes = readFileSync(path);
    const attempts: [string, () => unknown][] = [
      ["cut off", () => writeFileSync(path, bytes.subarray(0, bytes.length / 2))],
      ["no index", () => writeFileSync(path, "{}")],
      [
        "of other code",
        () =>
          writeFileSync(
            path,
            Buffer.concat([
              Buffer.from(
                bytes
                  .subarray(0, 1_024)
                  .toString()
                  .replace(/"code":"./, '"code":"x'),
              ),
              bytes.subarray(1_024),
            ]),
          ),
      ],
      [
        "forgotten",
        () => database.pool.query("UPDATE corpus SET forgotten_to = version").then(() => writeFileSync(path, bytes)),
      ],
      ["another learning", () => learnCorpus(database.pool, NOW).then(() => writeFileSync(path, bytes))],
    ];
    for (const [what, change] of attempts) {
      await change();
      const before = reads;
      const loader = open();
      await loader.current(NOW);
      expect([what, reads - before]).toEqual([what, 1]);
      expect(best(loader)).toHaveLength(30);
      await written();
    }
  });
});
