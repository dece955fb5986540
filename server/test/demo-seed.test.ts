import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPeople } from "../../prisma/demo-people.data.ts";
import type { DemoPosting } from "../../prisma/demo-vocabulary.ts";
import { removeDemo, type SeedDeps, seedDemo } from "../../prisma/seed.ts";
import { removePostings } from "../intake/remove.ts";
import { takeIn } from "../intake/take-in.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";

let database: TestDatabase;
const hashed: string[] = [];
const noon = new Date("2026-11-22T12:00:00Z");
const nextDay = new Date("2026-11-23T00:00:01Z");

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

function deps(): SeedDeps<{ inserted: number }> {
  const { pool } = database;
  return {
    sql: pool,
    async hashPassword(password) {
      hashed.push(password);
      return `hash of ${password}`;
    },
    async importPostings(postings: Iterable<DemoPosting>, now) {
      const before = await count("listings");
      const all = [...postings];
      const { failed } = await takeIn(pool, all, { now, kind: "STATIC" });
      expect(failed).toEqual([]);
      return { inserted: (await count("listings")) - before };
    },
    async removePostings(keep, now) {
      const { deleted, closed } = await removePostings(pool, "demo", keep, now);
      return deleted + closed;
    },
    async addPerson({ email, name, role, passwordHash }) {
      await pool.query("INSERT INTO users (email, name, role, password_hash, demo) VALUES ($1, $2, $3, $4, true)", [
        email,
        name,
        role,
        passwordHash,
      ]);
      return true;
    },
  };
}

async function count(table: string, where = "true"): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table} WHERE ${where}`,
  );
  return rows[0]!.count;
}

test("a first start brings more than two thousand postings and four people; the same content under two ids is one job", async () => {
  await database.pool.query("INSERT INTO users (email, name) VALUES ('alan@example.com', 'Somebody else')");
  const seeded = await seedDemo(deps(), { now: noon });
  expect(seeded).toEqual({ jobs: { inserted: 2400 }, removed: 0, people: 3 });
  expect(hashed).toEqual(["shortlist", "shortlist", "shortlist"]);
  expect(await count("listings", "source = 'demo'")).toBe(2400);
  // 54 are there twice, to the letter; a few more of one company, title and place are near-identical.
  const jobs = await count("jobs");
  expect(jobs).toBeLessThanOrEqual(2346);
  expect(jobs).toBeGreaterThan(2330);
  expect(await count("users", "demo")).toBe(3);
});

test("a second start on the same day changes nothing", async () => {
  const versionOf = async () => (await database.pool.query("SELECT version FROM corpus")).rows[0];
  const before = await versionOf();
  expect(await seedDemo(deps(), { now: new Date("2026-11-22T23:59:00Z") })).toEqual({
    jobs: { inserted: 0 },
    removed: 0,
    people: 0,
  });
  expect(await versionOf()).toEqual(before);
  expect(hashed).toHaveLength(3);
});

test("the next day a few postings are new, as many are gone, and all others keep their job", async () => {
  const idsOf = async () =>
    (await database.pool.query<{ id: number }>("SELECT id FROM jobs WHERE status = 'OPEN'")).rows.map(({ id }) => id);
  const before = new Set(await idsOf());
  const { jobs, removed } = await seedDemo(deps(), { now: nextDay });
  expect(jobs.inserted).toBeGreaterThan(10);
  expect(jobs.inserted).toBeLessThan(120);
  expect(removed).toBeGreaterThan(10);
  expect(await count("listings")).toBe(2400);
  const kept = (await idsOf()).filter((id) => before.has(id));
  expect(kept.length).toBe(before.size - removed);
});

test("removing the demo takes its people, postings and companies, and leaves what others made or saved", async () => {
  const { pool } = database;
  await takeIn(
    pool,
    [{ source: "import", externalId: "1", title: "Baker", company: "Real Bread", description: "Bake." }],
    {
      now: nextDay,
    },
  );
  await pool.query(
    `INSERT INTO saved_jobs (user_id, job_id, expires_at)
     SELECT users.id, jobs.id, now() + interval '1 day' FROM users,
       (SELECT min(job_id) AS id FROM listings WHERE source = 'demo') AS jobs WHERE email IN ('ada@example.com', 'alan@example.com')`,
  );
  const removed = await removeDemo(deps(), { now: nextDay });
  expect(removed.people).toBe(3);
  expect(removed.jobs).toBeGreaterThan(2300);
  expect(await count("listings", "source = 'demo'")).toBe(0);
  expect(await count("jobs", "status = 'OPEN'")).toBe(1);
  expect(await count("jobs", "status = 'CLOSED'")).toBe(1);
  expect(await count("saved_jobs")).toBe(1);
  expect(await count("tombstones")).toBe(0);
  expect(await count("companies")).toBeLessThanOrEqual(2);
  const people = await pool.query("SELECT email FROM users");
  expect(people.rows).toEqual([{ email: "alan@example.com" }]);
});

test("the four have CVs with dated positions, skills and languages, and an address that is reserved", () => {
  expect(demoPeople.map(({ email }) => email)).toEqual([
    "ada@example.com",
    "grace@example.com",
    "alan@example.com",
    "admin@example.com",
  ]);
  expect(demoPeople.filter(({ role }) => role === "ADMIN").map(({ email }) => email)).toEqual(["admin@example.com"]);
  for (const { cvText, email, name, password } of demoPeople) {
    expect(cvText).toContain(name);
    expect(cvText).toContain(email);
    expect(cvText.match(/20[012]\d/g)!.length).toBeGreaterThan(5);
    expect(cvText).toMatch(/present|heute/);
    expect(cvText).toMatch(/languages|Sprachen/i);
    expect(password).toBe("shortlist");
  }
});
