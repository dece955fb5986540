import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../database/open.ts";
import { roleProblems } from "../database/roles.ts";
import { transaction } from "../database/transaction.ts";
import { asViewer } from "../database/viewer.ts";
import { insertRecommendation } from "./support/backend.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";

const PERSONAL_TABLES = [
  "cvs",
  "profiles",
  "preferences",
  "saved_jobs",
  "applications",
  "dismissals",
  "ratings",
  "strategy_tallies",
  "recommendations",
  "shortlists",
  "shortlist_events",
  "search_requests",
  "pipeline_runs",
];

let test_: TestDatabase;
let database: Database;
let ada: string;
let eve: string;

beforeAll(async () => {
  test_ = await createTestDatabase();
  database = await openDatabase({
    url: test_.url,
    directUrl: undefined,
    poolMax: 3,
    dataDir: "",
    attach: false,
    owner: "test",
  });
  const people = await test_.pool.query<{ id: string }>(
    "INSERT INTO users (email) VALUES ('ada@example.com'), ('eve@example.com') RETURNING id",
  );
  [ada, eve] = people.rows.map(({ id }) => id) as [string, string];
  const { pool } = test_;
  const combination = await pool.query("INSERT INTO search_combinations (title) VALUES ('engineer') RETURNING id");
  const job = await pool.query(
    "INSERT INTO jobs (title, description, source, content_hash) VALUES ('Engineer', 'Builds', 'test', 'x') RETURNING id",
  );
  const jobId = job.rows[0].id;
  for (const id of [ada, eve]) {
    await pool.query(
      "INSERT INTO cvs (user_id, media_type, active, text, reading) VALUES ($1, 'text/plain', true, 'cv', '{}')",
      [id],
    );
    await pool.query("INSERT INTO profiles (user_id) VALUES ($1)", [id]);
    await pool.query("INSERT INTO preferences (user_id) VALUES ($1)", [id]);
    await pool.query("INSERT INTO saved_jobs (user_id, job_id, expires_at) VALUES ($1, $2, now())", [id, jobId]);
    await pool.query(
      "INSERT INTO applications (user_id, job_id, status, history, snapshot) VALUES ($1, $2, 'APPLIED', '[]', '')",
      [id, jobId],
    );
    await pool.query("INSERT INTO dismissals (user_id, job_id) VALUES ($1, $2)", [id, jobId]);
    await pool.query("INSERT INTO ratings (user_id, job_id, rating) VALUES ($1, $2, 'UP')", [id, jobId]);
    await pool.query("INSERT INTO strategy_tallies (user_id, strategy) VALUES ($1, 'rules-1')", [id]);
    await insertRecommendation(pool, id, jobId);
    await pool.query("INSERT INTO shortlist_events VALUES ($1, 1, 'MANUAL', now(), 1, 1, 0)", [id]);
    await pool.query("INSERT INTO search_requests (user_id, combination_id, rank) VALUES ($1, $2, 1)", [
      id,
      combination.rows[0].id,
    ]);
    await pool.query(
      "INSERT INTO pipeline_runs (name, subject, user_id, trigger) VALUES ('GENERATE_RECOMMENDATIONS', $1::text, $1::uuid, 'MANUAL')",
      [id],
    );
  }
});

afterAll(async () => {
  await database.close();
  await test_.close();
});

describe("row level security", () => {
  test.each(PERSONAL_TABLES)("of %s a person reads only their own rows, and nobody reads none", async (table) => {
    const own = await asViewer(ada, () => database.viewerPool.query(`SELECT user_id FROM ${table}`));
    expect(own.rows).toEqual([{ user_id: ada }]);
    const none = await asViewer(null, () => database.viewerPool.query(`SELECT user_id FROM ${table}`));
    expect(none.rows).toEqual([]);
  });

  test.each([
    "cvs",
    "profiles",
    "preferences",
    "saved_jobs",
    "applications",
    "dismissals",
    "ratings",
    "recommendations",
  ])("of %s a person changes and deletes no foreign row", async (table) => {
    const column = table === "recommendations" ? "rating = NULL" : "user_id = user_id";
    const updated = await asViewer(eve, () =>
      database.viewerPool.query(`UPDATE ${table} SET ${column} WHERE user_id = '${ada}'`),
    );
    expect(updated.rowCount).toBe(0);
    if (table === "recommendations") return;
    const deleted = await asViewer(eve, () =>
      database.viewerPool.query(`DELETE FROM ${table} WHERE user_id = '${ada}'`),
    );
    expect(deleted.rowCount).toBe(0);
  });

  test("a row in another person's name is refused", async () => {
    const insert = asViewer(eve, () =>
      database.viewerPool.query("INSERT INTO dismissals (user_id, job_id) VALUES ($1, 77)", [ada]),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
  });

  test("a query without a viewer throws and reads nothing", async () => {
    await expect(database.viewerPool.query("SELECT 1")).rejects.toThrow(/asViewer/);
    await expect(database.prisma.job.count()).rejects.toThrow(/asViewer/);
  });

  test("Prisma's transactions and nested writes are the viewer's too", async () => {
    const [count, cvs] = await asViewer(ada, async () =>
      database.prisma.$transaction([database.prisma.cv.count(), database.prisma.cv.findMany()], {
        isolationLevel: "Serializable",
      }),
    );
    expect([count, cvs.map(({ userId }) => userId)]).toEqual([1, [ada]]);
    const rolledBack = asViewer(eve, () =>
      database.prisma.$transaction(async (tx) => {
        await tx.preferences.update({ where: { userId: eve }, data: { locations: ["Berlin"] } });
        await tx.preferences.update({ where: { userId: ada }, data: { locations: ["Berlin"] } });
      }),
    );
    await expect(rolledBack).rejects.toThrow();
    const { rows } = await test_.pool.query("SELECT DISTINCT locations FROM preferences");
    expect(rows).toEqual([{ locations: [] }]);
  });

  test("a statement that fails at COMMIT is not reported as done", async () => {
    await test_.pool.query(
      "ALTER TABLE dismissals ADD CONSTRAINT positive UNIQUE (user_id, job_id) DEFERRABLE INITIALLY DEFERRED",
    );
    await test_.pool.query("ALTER TABLE dismissals DROP CONSTRAINT dismissals_pkey");
    const twice = asViewer(ada, () =>
      database.viewerPool.query("INSERT INTO dismissals (user_id, job_id) VALUES ($1, 5), ($1, 5)", [ada]),
    );
    await expect(twice).rejects.toThrow(/duplicate key/);
    const after = await asViewer(ada, () =>
      database.viewerPool.query("SELECT job_id FROM dismissals WHERE job_id = 5"),
    );
    expect(after.rows).toEqual([]);
  });

  test("a connection given back keeps nobody's name", async () => {
    await asViewer(ada, () => transaction(database.viewerPool, (client) => client.query("SELECT 1")));
    const { rows } = await asViewer(null, () =>
      database.viewerPool.query("SELECT current_user AS role, current_setting('app.user_id', true) AS person"),
    );
    expect(rows).toEqual([{ role: "shortlist_app", person: "" }]);
  });

  test("the password's hash and the sessions are out of the app's reach, even one's own", async () => {
    for (const sql of ["SELECT password_hash FROM users", "SELECT id FROM sessions", "SELECT version FROM corpus"]) {
      await expect(asViewer(ada, () => database.viewerPool.query(sql))).rejects.toThrow(/permission denied/);
    }
  });

  test("the app's role queues a generation for the viewer and nothing else", async () => {
    await test_.pool.query("DELETE FROM pipeline_runs");
    const start = () => asViewer(ada, () => database.viewerPool.query("SELECT start_generation('MANUAL') AS id"));
    const [first, second] = [await start(), await start()];
    expect(second.rows).toEqual(first.rows);
    const jobs = await test_.pool.query("SELECT task_identifier, key FROM graphile_worker.jobs");
    expect(jobs.rows).toEqual([{ task_identifier: "pipeline", key: `run:${first.rows[0].id}` }]);
    await expect(asViewer(null, () => database.viewerPool.query("SELECT start_generation('MANUAL')"))).rejects.toThrow(
      /needs a viewer/,
    );
    await expect(
      asViewer(ada, () => database.viewerPool.query("SELECT graphile_worker.add_job('pipeline')")),
    ).rejects.toThrow(/permission denied/);
  });

  test("an app's role that could bypass it is named as a problem", async () => {
    expect(await roleProblems(test_.pool)).toEqual([]);
  });
});
