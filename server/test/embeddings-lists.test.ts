import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { quantise } from "../embeddings/quantise.ts";
import { textOf } from "../embeddings/text.ts";
import { createCorpus, createLearner } from "../matching/corpus.ts";
import { createJobIndex, scoreOne } from "../matching/job-index.ts";
import { createJobPool, embeddingOf } from "../matching/job-pool.ts";
import type { MatchJob } from "../matching/model.ts";
import { oracleTopJobs } from "../matching/oracle.ts";
import { NO_LORE } from "../matching/related.ts";
import { topJobs } from "../matching/top-jobs.ts";
import { hashOf } from "../pipelines/embedding-store.ts";
import { expireJobs } from "../pipelines/expire-jobs.ts";
import { listRules } from "../pipelines/generate.ts";
import { openMatcher } from "../pipelines/matcher.ts";
import type { Matcher } from "../pipelines/pipeline.ts";
import { insertJob, insertPerson, openContext, runEnded, SETTINGS, silent } from "./support/backend.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { BROKEN, ENCODED, MUTE, vectorOf } from "./support/fake-encoder.ts";
import { matchJob, matchPerson, seeded } from "./support/matching.ts";
import { chooser, randomJobs, randomPerson, skillNames } from "./support/random-matching.ts";
import { openTestServer, type TestServer } from "./support/server.ts";

const FAKE = new URL("./support/fake-encoder.ts", import.meta.url).href;

describe("the score, where jobs and people bring a sentence model's vectors", () => {
  const learntOf = (jobs: readonly MatchJob[]) => {
    const learner = createLearner(NO_LORE, 1);
    for (const job of jobs) learner.add(job);
    return learner.finish();
  };

  test("is what brute force finds, among jobs with and without a vector, and those of another model", () => {
    const { random, one } = chooser(7, 0.3);
    const vector = (length: number) => Int8Array.from({ length }, () => Math.floor(random() * 255) - 127);
    const kinds = [() => vector(32), () => vector(32), () => vector(48), () => new Int8Array(32), () => null];
    const skills = skillNames(40);
    const jobs = randomJobs(5, 400, 0.3, skills).map((job) => ({ ...job, embedding: one(kinds)() }));
    const corpus = createCorpus(learntOf(jobs), NO_LORE, 32);
    const index = createJobIndex(jobs, corpus);
    let told = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const person = { ...randomPerson(seed, 0.3, skills, jobs), embedding: one(kinds)() };
      const all = oracleTopJobs(jobs, person, 50, 3, corpus);
      expect(topJobs([index], person, 50, 3)).toEqual(all);
      told += all.filter(({ parts }) => parts.some(({ detail }) => detail.includes("in meaning"))).length;
    }
    expect(told).toBeGreaterThan(50);
  });

  test("takes the vectors that are learnt where there is no such model, and never both", () => {
    const jobs = randomJobs(3, 300, 0.1, skillNames(20));
    const job = matchJob({ title: "Coach driver", embedding: vectorOf("c d") });
    const person = matchPerson({ titles: ["Car dealer"], embedding: vectorOf("c d") });
    const detail = (embeddedIn: number | null, subject: MatchJob) =>
      scoreOne(createCorpus(learntOf([...jobs, job]), NO_LORE, embeddedIn), subject, person).parts[0]?.detail;
    expect(detail(32, job)).toContain("titles have no word in common; in meaning 100% alike");
    expect(detail(32, { ...job, embedding: null })).toMatch(/^titles have no word in common; counts for less/);
    expect(detail(null, job)).toBe(detail(null, { ...job, embedding: null }));
    expect(detail(null, job)).not.toContain("100%");
  });

  test("is by the vector of the job as it came last", () => {
    const corpus = createCorpus(learntOf([]), NO_LORE, 32);
    const at = (id: number, text: string | null) =>
      matchJob({ id, title: "x", embedding: text === null ? null : vectorOf(text) });
    const pool = createJobPool(createJobIndex([at(1, "a"), at(2, "b"), at(3, null)], corpus));
    pool.put([at(2, "c")]);
    const of = (id: number) => embeddingOf(pool.indexes, id);
    expect([1, 2, 3, 4].map(of)).toEqual([vectorOf("a"), vectorOf("c"), null, null]);
  });
});

describe("vectors", () => {
  test("are made of titles and skills, each once", () => {
    expect(textOf(["Welder", " Fitter ", null, "Welder", ""], ["Welding", "Forklift", "Welding"])).toBe(
      "Welder. Fitter: Welding, Forklift",
    );
    expect([textOf([null, " "], []), textOf(["Cook"], []), textOf([], ["Baking"])]).toEqual([null, "Cook", "Baking"]);
    expect(textOf(["x".repeat(5_000)], ["Welding"])).toHaveLength(1_000);
  });

  test("have a multiple of sixteen numbers of eight bits, which leave a cosine as it was but for half a hundredth", () => {
    const random = seeded(11);
    const wide = () => Float32Array.from({ length: 380 }, () => random() + random() + random() - 1.5);
    const cosine = (one: Float32Array | Int8Array, other: Float32Array | Int8Array) => {
      let [dot, left, right] = [0, 0, 0];
      for (const [at, value] of one.entries()) {
        dot += value * other[at]!;
        left += value ** 2;
        right += other[at]! ** 2;
      }
      return dot / Math.sqrt(left * right);
    };
    let largest = 0;
    for (let pair = 0; pair < 300; pair++) {
      const [one, noise] = [wide(), wide()];
      const other = one.map((value, at) => value + noise[at]! * (pair / 100));
      const [small, smaller] = [quantise(one)!, quantise(other)!];
      expect([small.length, smaller.length]).toEqual([384, 384]);
      largest = Math.max(largest, Math.abs(cosine(one, other) - cosine(small, smaller)));
    }
    expect(largest).toBeLessThan(0.005);
    expect(largest).toBeGreaterThan(0);
    expect([quantise(new Float32Array(20)), quantise(Float32Array.of(1, Number.NaN))]).toEqual([null, null]);
  });
});

/** The texts that the model was given, in order. */
async function encodedIn(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, ENCODED), "utf8").catch(() => "");
  return text.split("\n").filter(Boolean);
}

/** What a person is told of how like their titles are to a job's, by the job's title, the best first. */
async function likeness(pool: pg.Pool): Promise<[string, string][]> {
  interface Row {
    title: string;
    parts: { component: string; detail: string }[];
  }
  const { rows } = await pool.query<Row>(
    "SELECT title, explanation->'parts' AS parts FROM recommendations JOIN shortlists USING (user_id) JOIN jobs ON jobs.id = job_id ORDER BY array_position(shortlists.jobs, job_id)",
  );
  return rows.map(({ title, parts }) => [title, parts.find(({ component }) => component === "SEMANTIC")?.detail ?? ""]);
}

const WHOLLY = /in meaning 100% alike$/;
const handle = { signal: new AbortController().signal, progress() {}, warn() {} };
const everybody = () => ({
  people: null,
  lease: null,
  reason: "MANUAL" as const,
  dryRun: false,
  now: new Date(),
  rules: listRules(SETTINGS),
});

/** Awaits what the database tells on a channel until it is so. */
async function until(url: string, channel: string, isSo: () => Promise<boolean>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(`LISTEN ${channel}`);
    for (;;) {
      const told = new Promise((resolve) => client.once("notification", resolve));
      if (await isSo()) return;
      await told;
    }
  } finally {
    await client.end();
  }
}

describe("lists by a sentence model", () => {
  let database: TestDatabase;
  let folder: string;
  let matcher: Matcher;
  const model = (name = "first letters") => ({
    embeddings: { model: name, folder },
    encoderModule: FAKE,
    log: silent,
    directUrl: database.url,
  });

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), "shortlist-fake-"));
    await insertPerson(database.pool, "ada@example.com", { skills: ["Driving"], titles: ["Charter driver"] });
    await insertJob(database.pool, { title: "Coach driver", skills: ["Driving"] });
    await insertJob(database.pool, { title: "Truck driver", skills: ["Driving"] });
    matcher = openMatcher(model());
  });

  afterAll(async () => {
    await matcher.close();
    await database.close();
    await rm(folder, { recursive: true });
  });

  const storedFor = async () => {
    const { rows } = await database.pool.query<{ model: string; count: number }>(
      "SELECT model, count(*)::int AS count FROM embeddings GROUP BY model ORDER BY model",
    );
    return rows.map(({ model: name, count }) => [name, count]);
  };

  test("put first what is nearest by it, of two titles that have as much in common", async () => {
    await matcher.ready();
    expect(await matcher.generate(everybody(), handle)).toMatchObject({ people: 1, recommended: 2 });
    expect(await likeness(database.pool)).toEqual([
      ["Coach driver", "titles have in common: driver; in meaning 100% alike"],
      ["Truck driver", "titles have in common: driver; in meaning 80% alike"],
    ]);
    expect((await encodedIn(folder)).toSorted()).toEqual([
      "Charter driver: Driving",
      "Coach driver: Driving",
      "Truck driver: Driving",
    ]);
    expect(await storedFor()).toEqual([["first letters", 3]]);
  });

  test("count by titles alone what it makes nothing of or fails at, and nothing else for that", async () => {
    for (const title of [`${BROKEN} driver`, `${MUTE} driver`, "Car driver"])
      await insertJob(database.pool, { title, skills: ["Driving"] });
    expect(await matcher.generate(everybody(), handle)).toMatchObject({ recommended: 5, failed: 0 });
    const told = new Map(await likeness(database.pool));
    expect(told.get(`${BROKEN} driver`)).toBe("titles have in common: driver");
    expect(told.get(`${MUTE} driver`)).toBe("titles have in common: driver");
    expect(told.get("Car driver")).toMatch(WHOLLY);
    // What nothing is made of is known; what failed is not.
    expect(await storedFor()).toEqual([["first letters", 5]]);
  });

  test("are made of stored vectors by the next process: no text is worked out twice, though another posting says the same", async () => {
    const before = await encodedIn(folder);
    await insertJob(database.pool, { title: "Truck driver", skills: ["Driving"] });
    await matcher.close();
    matcher = openMatcher(model());
    expect(await matcher.generate(everybody(), handle)).toMatchObject({ recommended: 6, added: 1 });
    const trucks = (await likeness(database.pool)).filter(([title]) => title === "Truck driver");
    expect(trucks.map(([, detail]) => /\d+%/.exec(detail)?.[0])).toEqual(["80%", "80%"]);
    expect(await encodedIn(folder)).toEqual(before);
  });

  test("are searched by a pasted posting's own vector, of which nothing is stored", async () => {
    const before = await encodedIn(folder);
    const wishes = { ...matchPerson().preferences, minimumSalary: null, salaryCurrency: null };
    const found = await matcher.search("posting", { text: "Truck driver", wishes, count: 10 }, new Date());
    const details = found?.matches.flatMap(({ parts }) => parts.map(({ detail }) => detail)) ?? [];
    expect(details.some((detail) => detail.includes("in meaning"))).toBe(true);
    expect(await encodedIn(folder)).toEqual([...before, "Truck driver"]);
    expect(await storedFor()).toEqual([["first letters", 5]]);
  });

  test("a model that does not open says so to whoever waits for it, and makes no list by anything else", async () => {
    const closed = openMatcher(model("closed"));
    await expect(closed.ready()).rejects.toThrow(/This model does not open/);
    await expect(closed.generate(everybody(), handle)).rejects.toThrow(/This model does not open/);
    await closed.close();
  });

  test("EXPIRE_JOBS deletes the vectors of what nobody says any more", async () => {
    const { pool } = database;
    const context = openContext(database, () => new Date());
    const run = { id: "", attempt: 1, userId: null, reason: "MANUAL" as const, requestedById: null, ...handle };
    const expire = (dryRun: boolean) => expireJobs.run(context, { ...run, options: { dryRun } });
    await pool.query("UPDATE jobs SET status = 'CLOSED' WHERE title = 'Car driver'");
    await pool.query("UPDATE profiles SET titles = '{Pilot}'");
    // The text of one of the two that say the same is still there.
    await pool.query("DELETE FROM jobs WHERE id = (SELECT max(id) FROM jobs WHERE title = 'Truck driver')");
    expect(await expire(true)).toMatchObject({ vectors: 2 });
    expect(await storedFor()).toEqual([["first letters", 5]]);
    expect(await expire(false)).toMatchObject({ vectors: 2 });
    const { rows } = await pool.query<{ hash: Buffer }>("SELECT hash FROM embeddings");
    const left = ["Coach driver: Driving", `${MUTE} driver: Driving`, "Truck driver: Driving"].map(hashOf);
    expect(rows.map(({ hash }) => hash.toString("hex")).sort()).toEqual(
      left.map((hash) => hash.toString("hex")).sort(),
    );
    await context.close();
  });
});

describe("while the jobs are followed", () => {
  let server: TestServer;
  let folder: string;
  let userId: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "shortlist-fake-"));
    server = await openTestServer({
      follows: true,
      model: { embeddings: { model: "first letters", folder }, encoderModule: FAKE },
    });
    const { pool, url } = server.test;
    const ada = await server.signUp("ada@example.com");
    userId = ada.userId;
    await pool.query("INSERT INTO profiles (user_id, skills, titles) VALUES ($1, '{Driving}', '{Charter driver}')", [
      userId,
    ]);
    await insertJob(pool, { title: "Coach driver", skills: ["Driving"] });
    // Of enough postings that what is learnt of them holds for those that come.
    for (let other = 0; other < 60; other++) await insertJob(pool, { title: "Clerk", skills: ["Excel"] });
    await server.graphql("mutation { generateRecommendations { id } }", null, ada.token);
    await until(url, "lists", async () => (await likeness(pool)).length === 1);
  });

  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const insertMany = (word: string, count: number) =>
    server.test.pool.query(
      `INSERT INTO jobs (title, description, source, content_hash, skills)
       SELECT $1 || ' driver ' || chr(96 + n % 26 + 1) || n, 'Drives.', 'test', $1 || n, '{Driving}' FROM generate_series(1, $2::int) n`,
      [word, count],
    );

  test("few postings are on the lists by their vectors from the first", async () => {
    const { pool, url } = server.test;
    await insertMany("Coach", 5);
    await until(url, "lists", async () => (await likeness(pool)).length === 6);
    expect((await likeness(pool)).filter(([, detail]) => detail.includes("in meaning"))).toHaveLength(6);
  });

  test("many get their vectors in the background, and the lists follow", async () => {
    const { pool, url } = server.test;
    await insertMany("Cab", 40);
    const byMeaning = async () => (await likeness(pool)).filter(([, detail]) => detail.includes("in meaning")).length;
    await until(url, "lists", async () => (await byMeaning()) === 46);
    expect((await likeness(pool)).length).toBe(46);
    // As a generation would have it; one for everybody would learn anew.
    const before = await likeness(pool);
    const run = await server.deps.pipelines.start("GENERATE_RECOMMENDATIONS", { trigger: "MANUAL", userId });
    expect((await runEnded(url, run)).counts).toMatchObject({ people: 1, unchanged: 1, failed: 0 });
    expect(await likeness(pool)).toEqual(before);
  });
});

test("a backlog of thousands is worked off in the background, and then a run for everybody is queued, once", async () => {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "shortlist-fake-"));
  const { pool, url } = database;
  await insertPerson(pool, "ada@example.com", { skills: ["Driving"], titles: ["Charter driver"] });
  await pool.query(
    `INSERT INTO jobs (title, description, source, content_hash, skills)
     SELECT 'Coach driver ' || n, 'Drives.', 'test', 'hash ' || n, '{Driving}' FROM generate_series(1, 1050) n`,
  );
  await pool.query("INSERT INTO embeddings VALUES ('another model', 'hash', 'vector')");
  const before = openMatcher({ directUrl: url, log: silent });
  await before.generate(everybody(), handle);
  await before.close();
  expect((await likeness(pool)).filter(([, detail]) => WHOLLY.test(detail))).toEqual([]);

  const embeddings = { model: "first letters", folder };
  const matcher = openMatcher({
    directUrl: url,
    log: silent,
    follows: listRules(SETTINGS),
    embeddings,
    encoderModule: FAKE,
  });
  const runs = async () => {
    const { rows } = await pool.query("SELECT name, trigger, reason, status FROM pipeline_runs");
    return rows;
  };
  await until(url, "shortlist", async () => (await runs()).length > 0);
  expect(await runs()).toEqual([
    { name: "GENERATE_RECOMMENDATIONS", trigger: "EVENT", reason: "NEW_JOBS", status: "QUEUED" },
  ]);
  const { rows } = await pool.query("SELECT model, count(*)::int FROM embeddings GROUP BY model ORDER BY count DESC");
  expect(rows[0]).toEqual({ model: "first letters", count: 1051 });
  expect(await encodedIn(folder)).toHaveLength(1051);
  // The run that was queued.
  await pool.query("DELETE FROM pipeline_runs");
  await matcher.generate(everybody(), handle);
  expect((await likeness(pool)).filter(([, detail]) => WHOLLY.test(detail))).toHaveLength(50);
  const next = until(url, "lists", async () => (await likeness(pool)).some(([title]) => title === "Charter driver"));
  await insertJob(pool, { title: "Charter driver", skills: ["Driving"] });
  await next;
  expect(await runs()).toEqual([]);
  await matcher.close();

  // Without the model, what it made goes, and the lists are made anew.
  const after = openMatcher({ directUrl: url, log: silent, follows: listRules(SETTINGS) });
  await until(url, "shortlist", async () => (await runs()).length > 0);
  await after.generate(everybody(), handle);
  expect((await likeness(pool)).filter(([, detail]) => WHOLLY.test(detail))).toEqual([]);
  expect((await pool.query("SELECT FROM embeddings")).rowCount).toBe(0);
  await after.close();
  await database.close();
  await rm(folder, { recursive: true });
});
