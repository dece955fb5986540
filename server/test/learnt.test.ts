import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { topJobs } from "../matching/top-jobs.ts";
import { createCorpusLoader } from "../pipelines/corpus.ts";
import { createEmbeddings } from "../pipelines/embeddings.ts";
import { createIndexFile, originOf } from "../pipelines/index-file.ts";
import { readIndex } from "../pipelines/index-reading.ts";
import { learnApart, learnCorpus, storedCorpus } from "../pipelines/learnt.ts";
import { insertJob } from "./support/backend.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { matchPerson } from "./support/matching.ts";

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

/** A promise, and what fulfils it. */
function door(): [open: Promise<void>, letOpen: () => void] {
  let letOpen = () => {};
  const open = new Promise<void>((resolve) => {
    letOpen = resolve;
  });
  return [open, () => letOpen()];
}

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
  const ada = matchPerson({ skills: ["Skill 7", "Tool 7 1", "Falconry"], titles: ["Trade7 Worker", "Falconer"] });
  const best = (loader: ReturnType<typeof open>) => topJobs(loader.latest().jobs.indexes, ada, 30);

  /** It is written beside what goes on: resolves once another loader finds it. */
  async function written(): Promise<void> {
    const { id, learntAt, corpus } = (await storedCorpus(database.pool))!;
    await vi.waitFor(
      async () => expect(await createIndexFile(path).read(`${id} ${learntAt}`, corpus)).not.toBeNull(),
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
      learn: (now) => learnCorpus(counted, now, createIndexFile(fresh)),
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

  test("is made anew beside what goes on, and takes over what came and went meanwhile", async () => {
    const { pool } = database;
    const file = createIndexFile(join(folder, "beside.index"));
    const [held, letGo] = door();
    const [written, sayWritten] = door();
    const loader = createCorpusLoader(pool, null, {
      file,
      async writeFile(now) {
        const stored = (await storedCorpus(pool))!;
        const given = { corpus: stored.corpus, windowDays: null, embeddings: createEmbeddings(pool, null) };
        const { index, version } = await readIndex(pool, now, given);
        await file.write(index, { learnt: originOf(stored), version });
        sayWritten();
        await held;
      },
    });
    const first = (await loader.current(NOW)).jobs;
    await pool.query("UPDATE jobs SET description = 'again' WHERE id % 3 = 0 AND status = 'OPEN'");
    await loader.current(NOW);
    await written;
    const added: number[] = [];
    for (let each = 0; each < 6; each++)
      added.push(await insertJob(pool, { title: "Falconer", skills: ["Falconry", `Skill ${each}`] }));
    await pool.query("UPDATE jobs SET status = 'CLOSED' WHERE id = ANY($1) OR id % 50 = 1", [added.slice(0, 2)]);
    await loader.current(NOW);
    await pool.query("UPDATE jobs SET status = 'CLOSED' WHERE id = $1", [added[2]]);
    letGo();
    await new Promise<void>((resolve) => {
      const look = async () => ((await loader.current(NOW)).jobs === first ? setImmediate(look) : resolve());
      void look();
    });
    const afresh = createCorpusLoader(pool, null);
    await afresh.current(NOW);
    expect(loader.latest().jobs.open).toBe(afresh.latest().jobs.open);
    expect(best(loader)).toEqual(best(afresh));
    const open = (of: typeof loader) => added.filter((id) => of.latest().jobs.find(id) !== null);
    expect(open(loader)).toEqual(open(afresh));
    expect(open(loader).length).toBeGreaterThan(1);
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
