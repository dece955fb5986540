import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { MatchJob } from "../matching/model.ts";
import { oracleTopJobs } from "../matching/oracle.ts";
import { DEFAULT_SHARES } from "../matching/strategies.ts";
import { createCorpusLoader } from "../pipelines/corpus.ts";
import { generateRecommendations } from "../pipelines/generate.ts";
import { generate as generateLists } from "../pipelines/generation.ts";
import { storedCorpus } from "../pipelines/learnt.ts";
import { insertRun } from "../pipelines/ledger.ts";
import { openJobs } from "../pipelines/match-jobs.ts";
import { loadPeople } from "../pipelines/people.ts";
import type { PipelineContext, StartOptions } from "../pipelines/pipeline.ts";
import { executeRun } from "../pipelines/run.ts";
import { createClock, insertJob, insertPerson, openContext, RANKED } from "./support/backend.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";

const SKILLS = ["Python", "SQL", "Nursing", "Excel", "React", "Welding", "Teaching", "Docker", "Sales", "Payroll"];

const RULES = { count: 50, mostOfCompany: 3, days: 3, windowDays: null };

let database: TestDatabase;
let context: PipelineContext & { close(): Promise<void> };
const clock = createClock("2026-11-20T07:00:00Z");

beforeAll(async () => {
  database = await createTestDatabase();
  context = openContext(database, clock.now);
});

afterAll(async () => {
  await context.close();
  await database.close();
});

beforeEach(async () => {
  clock.set("2026-11-20T07:00:00Z");
  await database.pool.query("TRUNCATE users, jobs, pipeline_runs CASCADE");
});

async function generate(options: Partial<StartOptions> = {}) {
  const run = await insertRun(database.pool, "GENERATE_RECOMMENDATIONS", { trigger: "MANUAL", ...options }, true);
  return executeRun(context, generateRecommendations, run, new AbortController().signal);
}

async function shortlist(userId: string) {
  const { rows } = await database.pool.query<{
    id: string;
    job_id: number;
    rank: number;
    score: number;
    expires_at: Date;
  }>(
    `SELECT id, job_id, array_position(jobs, job_id) AS rank, score, expires_at ${RANKED} AND user_id = $1 ORDER BY rank`,
    [userId],
  );
  return rows;
}

async function events(userId: string) {
  const { rows } = await database.pool.query(
    "SELECT position, reason, total, added, removed FROM shortlist_events WHERE user_id = $1 ORDER BY position",
    [userId],
  );
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
}

/** What brute force finds for everybody, from the same rows. */
async function oracle(userId: string) {
  const client = await database.pool.connect();
  const jobs: MatchJob[] = [];
  await client.query("BEGIN");
  for await (const batch of openJobs(client, clock.now(), null)) jobs.push(...batch);
  await client.query("COMMIT");
  client.release();
  const person = (await loadPeople(database.pool, [userId], { now: clock.now(), shares: DEFAULT_SHARES })).get(userId);
  if (!person) throw new Error("no such person");
  const stored = await storedCorpus(database.pool);
  return oracleTopJobs(jobs, person, 50, null, stored?.corpus).map(({ jobId, score }) => ({ job_id: jobId, score }));
}

describe("GENERATE_RECOMMENDATIONS", () => {
  test("recommends leading nurses to nurses alone, and leading a shop to anybody who leads", async () => {
    const { pool } = database;
    const ward = await insertJob(pool, {
      title: "Ward Manager",
      job_function: "manager",
      field: "nursing",
      skills: ["Team Leadership"],
    });
    const shop = await insertJob(pool, { title: "Shop Manager", job_function: "manager", skills: ["Team Leadership"] });
    const [nurse, keeper] = await Promise.all(
      [["Charge Nurse"], ["Store Manager"]].map((titles, at) =>
        insertPerson(pool, `leader${at}@example.com`, { titles, skills: ["Team Leadership"] }),
      ),
    );
    await generate();
    const jobsOf = async (person = "") =>
      (await shortlist(person)).map(({ job_id }) => job_id).toSorted((a, b) => a - b);
    expect(await jobsOf(nurse)).toEqual([ward, shop]);
    expect(await jobsOf(keeper)).toEqual([shop]);
  });

  test("gives everybody the oracle's best 50, ids and scores, and none that is closed, past its end, dismissed or applied to", async () => {
    const { pool } = database;
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    const some = () => SKILLS.filter(() => random(3) === 0);
    const ids: number[] = [];
    for (let i = 0; i < 300; i++) {
      ids.push(
        await insertJob(pool, {
          title: `${["Senior", "Junior", ""][random(3)]} ${SKILLS[random(10)]} Specialist`,
          skills: some(),
          experience_min_years: random(2) ? random(9) : null,
          work_arrangement: [null, "ON_SITE", "HYBRID", "REMOTE_OK"][random(4)],
          industries: random(2) ? ["Healthcare"] : [],
          status: i % 29 === 0 ? "CLOSED" : "OPEN",
          expires_at: i % 31 === 0 ? "2026-11-19T00:00:00Z" : null,
        }),
      );
    }
    const people: string[] = [];
    for (let i = 0; i < 12; i++) {
      const id = await insertPerson(pool, `person${i}@example.com`, {
        skills: some(),
        titles: [`${SKILLS[random(10)]} Specialist`],
        years_of_experience: random(2) ? random(15) : null,
      });
      people.push(id);
      await pool.query("INSERT INTO dismissals (user_id, job_id) VALUES ($1, $2)", [id, ids[random(300)]]);
      await pool.query(
        "INSERT INTO applications (user_id, job_id, status, history, snapshot) VALUES ($1, $2, 'APPLIED', '[]', '')",
        [id, ids[random(300)]],
      );
    }
    const counts = await generate();
    expect(counts).toMatchObject({ people: 12, failed: 0 });
    let recommended = 0;
    for (const id of people) {
      const list = await shortlist(id);
      expect(list.map(({ job_id, score }) => ({ job_id, score }))).toEqual(await oracle(id));
      expect(list.map(({ rank }) => rank)).toEqual(list.map((_, place) => place + 1));
      expect(list.length).toBeLessThanOrEqual(50);
      recommended += list.length;
      const { rowCount } = await pool.query(
        `SELECT FROM recommendations r JOIN jobs ON jobs.id = job_id WHERE r.user_id = $1 AND (status <> 'OPEN' OR jobs.expires_at <= $2
           OR job_id IN (SELECT job_id FROM dismissals WHERE user_id = $1) OR job_id IN (SELECT job_id FROM applications WHERE user_id = $1))`,
        [id, clock.now()],
      );
      expect(rowCount).toBe(0);
    }
    expect(counts?.recommended).toBe(recommended);
    expect(recommended).toBeGreaterThan(100);
  });

  test("a recommendation keeps its id, its first date and that it was seen; its event says what changed", async () => {
    const { pool } = database;
    const ada = await insertPerson(pool, "ada@example.com", { skills: ["Python", "SQL"], titles: ["Data Engineer"] });
    await insertJob(pool, { title: "Data Engineer", skills: ["Python", "SQL", "Docker"] });
    const leaving = await insertJob(pool, { title: "Data Analyst", skills: ["SQL", "Python"] });
    await generate({ userId: ada, reason: "CV_CHANGED" });
    const before = await shortlist(ada);
    expect(before).toHaveLength(2);
    expect(before[0]?.expires_at).toEqual(new Date("2026-11-23T07:00:00Z"));
    await pool.query("UPDATE recommendations SET seen_at = now()");

    clock.set("2026-11-21T07:00:00Z");
    await pool.query("UPDATE jobs SET status = 'CLOSED' WHERE id = $1", [leaving]);
    await insertJob(pool, { title: "Python Engineer", skills: ["Python", "SQL"] });
    await generate({ reason: "SCHEDULED" });
    const after = await shortlist(ada);
    const stayed = after.find(({ id }) => before.some((old) => old.id === id));
    expect(stayed?.expires_at).toEqual(new Date("2026-11-24T07:00:00Z"));
    const { rows } = await pool.query(
      "SELECT seen_at IS NOT NULL AS seen, created_at FROM recommendations WHERE id = $1",
      [stayed?.id],
    );
    expect(rows).toEqual([{ seen: true, created_at: new Date("2026-11-20T07:00:00Z") }]);
    expect(await events(ada)).toEqual([
      { position: 1, reason: "CV_CHANGED", total: 2, added: 2, removed: 0 },
      { position: 2, reason: "SCHEDULED", total: 2, added: 1, removed: 1 },
    ]);
  });

  test("a scheduled run that changes nothing tells nobody, and still renews the expiry", async () => {
    const { pool } = database;
    const ada = await insertPerson(pool, "ada@example.com", { skills: ["Python"], titles: ["Python Developer"] });
    await insertJob(pool, { title: "Python Developer", skills: ["Python", "SQL"] });
    await generate({ reason: "SCHEDULED" });
    clock.set("2026-11-21T07:00:00Z");
    const counts = await generate({ reason: "SCHEDULED" });
    expect(counts).toMatchObject({ people: 1, added: 0, removed: 0, unchanged: 1 });
    expect(await events(ada)).toHaveLength(1);
    expect((await shortlist(ada))[0]?.expires_at).toEqual(new Date("2026-11-24T07:00:00Z"));
    await generate({ userId: ada, reason: "MANUAL" });
    expect(await events(ada)).toHaveLength(2);
  });

  test("a person whose list cannot be written does not stop the rest", async () => {
    const { pool } = database;
    const people = [];
    for (const name of ["a", "b", "c"]) {
      people.push(
        await insertPerson(pool, `${name}@example.com`, { skills: ["Python"], titles: ["Python Developer"] }),
      );
    }
    await insertJob(pool, { title: "Python Developer", skills: ["Python", "SQL"] });
    await pool.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.user_id = '${people[1]}' THEN RAISE EXCEPTION 'broken row'; END IF; RETURN NEW; END $$`);
    await pool.query("CREATE TRIGGER refuse BEFORE INSERT ON recommendations FOR EACH ROW EXECUTE FUNCTION refuse()");
    try {
      const counts = await generate();
      expect(counts).toMatchObject({ people: 2, failed: 1 });
      const { rows } = await pool.query("SELECT status, warnings FROM pipeline_runs");
      expect(rows[0].status).toBe("SUCCEEDED");
      expect(rows[0].warnings).toEqual([expect.stringContaining(people[1] as string)]);
      expect(await shortlist(people[2] as string)).toHaveLength(1);
      expect(await shortlist(people[1] as string)).toHaveLength(0);
    } finally {
      await pool.query("DROP FUNCTION refuse CASCADE");
    }
  });

  test("a job that is deleted while a list is written is left out, and the list written all the same", async () => {
    const { pool } = database;
    const person = await insertPerson(pool, "a@example.com", { skills: ["Python"], titles: ["Python Developer"] });
    const job = () => insertJob(pool, { title: "Python Developer", skills: ["Python", "SQL"] });
    const [kept, deleted] = [await job(), await job()];
    const client = await pool.connect();
    await client.query("BEGIN");
    await client.query("DELETE FROM jobs WHERE id = $1", [deleted]);
    const made = generate();
    await vi.waitFor(
      async () => {
        const { rowCount } = await pool.query(
          "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
        );
        expect(rowCount).toBe(1);
      },
      { timeout: 60_000 },
    );
    await client.query("COMMIT");
    client.release();
    expect(await made).toMatchObject({ people: 1, failed: 0, recommended: 1 });
    expect((await shortlist(person)).map(({ job_id }) => job_id)).toEqual([kept]);
  });

  test("of lanes side by side, each person has one; cancelled in one, none writes any more", async () => {
    const { pool } = database;
    const people: string[] = [];
    for (let each = 0; each < 70; each++)
      people.push(await insertPerson(pool, `${each}@example.com`, { skills: ["Python"], titles: ["Developer"] }));
    await insertJob(pool, { title: "Python Developer", skills: ["Python", "SQL"] });
    const tools = { pool, loader: createCorpusLoader(pool, null), shares: DEFAULT_SHARES };
    const request = {
      people: null,
      lease: null,
      reason: "MANUAL" as const,
      dryRun: false,
      now: clock.now(),
      rules: RULES,
    };
    const make = (isCancelled: () => boolean, isServing = () => false) =>
      generateLists({ ...tools, isServing }, request, { isCancelled, progress() {}, warn: expect.unreachable });
    const revisions = async () =>
      (await pool.query<{ revision: number }>("SELECT revision FROM shortlists WHERE revision > 0")).rows;
    let asked = 0;
    await expect(make(() => ++asked > 40)).rejects.toThrow("cancelled");
    const written = (await revisions()).length;
    expect(written % 25).toBe(0);
    expect(written).toBeLessThan(people.length);
    expect(await make(() => false)).toMatchObject({ people: people.length, recommended: people.length, failed: 0 });
    expect(await revisions()).toHaveLength(people.length);
    // Whoever is served meanwhile slows it down, and stops nobody's list.
    let looks = 0;
    const all = { people: people.length, failed: 0 };
    expect(
      await make(
        () => false,
        () => ++looks % 3 > 0,
      ),
    ).toMatchObject(all);
    expect(looks).toBeGreaterThan(3);
  });

  test("lists that are many are counted while they are made, so that what refers to them is not looked for in all", async () => {
    const { pool } = database;
    await pool.query(
      `WITH people AS (INSERT INTO users (email) SELECT n || '@example.com' FROM generate_series(1, 300) n RETURNING id)
       INSERT INTO profiles (user_id, titles, skills) SELECT id, '{Python Developer}', '{Python}' FROM people`,
    );
    await insertJob(pool, { title: "Python Developer", skills: ["Python", "SQL"] });
    expect(await generate()).toMatchObject({ people: 300, recommended: 300, failed: 0 });
    const { rows } = await pool.query<{ name: string; known: number }>(
      `SELECT relname AS name, reltuples::int AS known FROM pg_class WHERE oid IN ('shortlists'::regclass, 'recommendations'::regclass)`,
    );
    expect(rows).toHaveLength(2);
    for (const { known } of rows) expect(known).toBeGreaterThanOrEqual(250);
  });

  test("a dry run writes nothing", async () => {
    const { pool } = database;
    const ada = await insertPerson(pool, "ada@example.com", { skills: ["Python"], titles: ["Python Developer"] });
    await insertJob(pool, { title: "Python Developer", skills: ["Python", "SQL"] });
    expect(await generate({ options: { dryRun: true } })).toMatchObject({ people: 1, recommended: 1 });
    expect(await shortlist(ada)).toEqual([]);
    expect(await events(ada)).toEqual([]);
  });

  test("RECOMMENDATION_WINDOW_DAYS narrows by when a job was discovered", async () => {
    const { pool } = database;
    const ada = await insertPerson(pool, "ada@example.com", { skills: ["Python"], titles: ["Python Developer"] });
    await insertJob(pool, {
      title: "Python Developer",
      skills: ["Python", "SQL"],
      discovered_at: "2026-11-01T00:00:00Z",
    });
    const recent = await insertJob(pool, {
      title: "Python Developer",
      skills: ["Python"],
      discovered_at: "2026-11-19T00:00:00Z",
    });
    const narrow = openContext(database, clock.now, { recommendationWindowDays: 7 });
    const run = await insertRun(pool, "GENERATE_RECOMMENDATIONS", { trigger: "MANUAL" }, true);
    await executeRun(narrow, generateRecommendations, run, new AbortController().signal);
    await narrow.close();
    expect((await shortlist(ada)).map(({ job_id }) => job_id)).toEqual([recent]);
  });
});
