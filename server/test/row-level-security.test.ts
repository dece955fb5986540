import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../database/open.ts";
import { roleProblems } from "../database/roles.ts";
import { transaction } from "../database/transaction.ts";
import { asViewer } from "../database/viewer.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { insertPersonalRows, PERSONAL_TABLES, personOf } from "./support/personal-rows.ts";

/** What the app's role may do with each table of the database; columns in brackets where it is not all of them. */
const PRIVILEGES: Record<string, string> = {
  // People's rows, under row level security.
  api_tokens: "SELECT(created_at expires_at id last_used_at name user_id)",
  applications: "DELETE INSERT SELECT UPDATE",
  claude_answers: "",
  claude_requests: "",
  cvs: "DELETE INSERT SELECT UPDATE",
  dismissals: "DELETE INSERT SELECT UPDATE",
  pipeline_runs: "SELECT",
  preferences: "DELETE INSERT SELECT UPDATE",
  profiles: "DELETE INSERT SELECT UPDATE",
  ratings: "DELETE INSERT SELECT UPDATE",
  recommendations: "SELECT UPDATE(rating seen_at)",
  saved_jobs: "DELETE INSERT SELECT UPDATE",
  search_requests: "SELECT",
  sessions: "",
  shortlist_events: "SELECT",
  shortlists: "SELECT",
  strategy_tallies: "INSERT SELECT UPDATE",
  users: "SELECT(created_at demo email email_verified_at id name role)",
  // Shared by all.
  _prisma_migrations: "",
  claude_batches: "",
  claude_days: "",
  claude_state: "",
  companies: "SELECT",
  corpus: "",
  embeddings: "",
  followers: "",
  job_changes: "",
  jobs: "SELECT",
  learnt_corpora: "",
  listings: "SELECT",
  pipelines: "SELECT",
  run_chunks: "",
  run_files: "",
  // Searches without a word of who asked for them; node(id) shows a person their own.
  search_combinations: "SELECT",
  source_calls: "SELECT",
  source_quotas: "SELECT",
  source_scopes: "SELECT",
  source_searches: "SELECT",
  sources: "SELECT",
  taxonomy_entries: "",
  taxonomy_files: "",
  tombstones: "",
};

/** Functions that the app's role may call. `viewer`: with the owner's rights, for the viewer alone. */
const FUNCTIONS: Record<string, "viewer" | "plain"> = {
  "set_searches(jsonb)": "viewer",
  "start_backfill()": "viewer",
  'start_generation("GenerationReason")': "viewer",
  "viewer_id()": "plain",
};

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
  for (const userId of [ada, eve])
    await insertPersonalRows(pool, { userId, jobId, combinationId: combination.rows[0].id });
});

afterAll(async () => {
  await database.close();
  await test_.close();
});

describe("the catalogue", () => {
  test("has no table, view or materialised view of which it is not said what the app's role may do with it", async () => {
    const { rows } = await test_.pool.query<{ name: string; told: string }>(`
      SELECT c.relname AS name, concat_ws(' ', string_agg(p.word, ' ' ORDER BY p.word) FILTER (WHERE p.whole),
        (SELECT string_agg(word || '(' || columns || ')', ' ' ORDER BY word) FROM (
           SELECT q.word, string_agg(a.attname, ' ' ORDER BY a.attname) AS columns
           FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) q (word) JOIN pg_attribute a ON a.attrelid = c.oid AND attnum > 0 AND NOT attisdropped
           WHERE has_column_privilege('shortlist_app', c.oid, a.attnum, q.word) AND NOT has_table_privilege('shortlist_app', c.oid, q.word)
           GROUP BY q.word) parts)) AS told
      FROM pg_class c
      CROSS JOIN LATERAL (SELECT word, has_table_privilege('shortlist_app', c.oid, word) AS whole
        FROM unnest(ARRAY['DELETE', 'INSERT', 'MAINTAIN', 'REFERENCES', 'SELECT', 'TRIGGER', 'TRUNCATE', 'UPDATE']) p (word)
        WHERE word <> 'MAINTAIN' OR current_setting('server_version_num')::int >= 170000) p
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f') GROUP BY c.oid, c.relname`);
    expect(Object.fromEntries(rows.map(({ name, told }) => [name, told]))).toEqual(PRIVILEGES);
  });

  test("has row level security, for its owner too, on people's tables and on no other, by the person's column", async () => {
    const secured = await test_.pool.query(
      `SELECT relname AS name, relforcerowsecurity AS forced FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity ORDER BY 1`,
    );
    expect(secured.rows).toEqual(PERSONAL_TABLES.toSorted().map((name) => ({ name, forced: true })));
    const policies = await test_.pool.query(
      `SELECT tablename AS name, array_to_string(roles, ' ') AS roles, cmd, qual, with_check AS "check" FROM pg_policies ORDER BY 1, 2`,
    );
    const expected = PERSONAL_TABLES.toSorted().flatMap((name) => {
      const own = `(${personOf(name)} = ( SELECT viewer_id() AS viewer_id))`;
      return [
        { name, roles: "shortlist_app", cmd: "ALL", qual: own, check: own },
        { name, roles: "shortlist_pipelines", cmd: "ALL", qual: "true", check: "true" },
      ];
    });
    expect(policies.rows).toEqual(expected);
  });

  test("has no table outside with a column that names a person, for the app's role to read", async () => {
    const { rows } = await test_.pool.query<{ name: string }>(
      `SELECT conrelid::regclass::text AS name FROM pg_constraint WHERE contype = 'f' AND confrelid = ANY($1::regclass[])
       UNION SELECT table_name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name ~ '^(user|person|owner|viewer|account)(_id|s)?$|^people$|^e?mail$' ORDER BY 1`,
      [PERSONAL_TABLES],
    );
    const outside = rows.map(({ name }) => name).filter((name) => !PERSONAL_TABLES.includes(name));
    expect(outside.filter((name) => PRIVILEGES[name])).toEqual([]);
  });

  test("lets the app's role call those functions of ours that are listed; those with the owner's rights find what they name in our schema", async () => {
    const { rows } = await test_.pool.query<{ name: string; secdef: boolean; config: string[] | null }>(
      `SELECT p.oid::regprocedure::text AS name, prosecdef AS secdef, proconfig AS config FROM pg_proc p
       WHERE pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace) AND prorettype <> 'trigger'::regtype
         AND has_schema_privilege('shortlist_app', pronamespace, 'USAGE') AND has_function_privilege('shortlist_app', p.oid, 'EXECUTE')
         AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e') ORDER BY 1`,
    );
    expect(Object.fromEntries(rows.map(({ name, secdef }) => [name, secdef ? "viewer" : "plain"]))).toEqual(FUNCTIONS);
    for (const { name, config } of rows.filter(({ secdef }) => secdef))
      expect([name, config]).toEqual([name, ["search_path=pg_catalog, public, pg_temp"]]);
    const triggers = await test_.pool.query(
      "SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prorettype = 'trigger'::regtype AND prosecdef",
    );
    expect(triggers.rows).toEqual([]);
  });

  test("gives the app's role no sequence, no schema to make things in, no file, no other role and no way in of its own", async () => {
    const { rows } = await test_.pool.query(`SELECT
      (SELECT count(*)::int FROM pg_sequence WHERE has_sequence_privilege('shortlist_app', seqrelid, 'USAGE, SELECT, UPDATE')) AS sequences,
      (SELECT count(*)::int FROM pg_namespace WHERE has_schema_privilege('shortlist_app', oid, 'CREATE')) AS schemas,
      has_schema_privilege('shortlist_app', 'graphile_worker', 'USAGE') AS queue,
      has_database_privilege('shortlist_app', current_database(), 'CREATE') AS "database",
      (SELECT count(*)::int FROM pg_proc WHERE proname ~ '^(lo_import|lo_export|pg_read_(binary_)?file|pg_ls_dir)$'
         AND has_function_privilege('shortlist_app', oid, 'EXECUTE')) AS files,
      (SELECT count(*)::int FROM pg_auth_members WHERE member = 'shortlist_app'::regrole) AS roles,
      (SELECT count(*)::int FROM pg_largeobject_metadata) AS "largeObjects",
      (SELECT rolcanlogin OR rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = 'shortlist_app') AS powers`);
    expect(rows).toEqual([
      { sequences: 0, schemas: 0, queue: false, database: false, files: 0, roles: 0, largeObjects: 0, powers: false },
    ]);
  });
});

describe("row level security", () => {
  const readable = PERSONAL_TABLES.filter((table) => PRIVILEGES[table]);
  test.each(readable)("of %s a person reads only their own rows, and nobody reads none", async (table) => {
    const sql = `SELECT ${personOf(table)} AS person FROM ${table}`;
    const own = await asViewer(ada, () => database.viewerPool.query(sql));
    expect(own.rows).toEqual([{ person: ada }]);
    const none = await asViewer(null, () => database.viewerPool.query(sql));
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

  test("a request's statement has 15 seconds, whoever asks, and a pipeline's as many as it needs", async () => {
    const show = "SELECT current_setting('statement_timeout') AS most";
    const asked = [
      await asViewer(ada, () => database.viewerPool.query(show)),
      await asViewer(ada, () => transaction(database.viewerPool, (client) => client.query(show))),
      await database.systemPool.query(show),
      await transaction(database.systemPool, (client) => client.query(show)),
      await database.pool.query(show),
    ];
    expect(asked.map(({ rows }) => rows[0].most)).toEqual(["15s", "15s", "15s", "15s", "0"]);
    const [{ most }] = await database.systemPrisma.$queryRaw<
      [{ most: string }]
    >`SELECT current_setting('statement_timeout') AS most`;
    expect(most).toBe("15s");
  });

  test("an app's role that could bypass it is named as a problem", async () => {
    expect(await roleProblems(test_.pool)).toEqual([]);
  });
});
