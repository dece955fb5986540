import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../database/open.ts";
import { transaction } from "../database/transaction.ts";
import { asViewer } from "../database/viewer.ts";
import { createLive } from "../graphql/live.ts";
import { insertJob } from "./support/backend.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { dumpRows, insertPersonalRows, PERSONAL_TABLES, personOf } from "./support/personal-rows.ts";

let test_: TestDatabase;
let database: Database;
/** One connection: whatever a request left on it would be met by the next. */
let narrow: Database;
let ada: string;
let eve: string;
let jobId: number;
let before: Record<string, string[]>;

beforeAll(async () => {
  test_ = await createTestDatabase();
  const options = { url: test_.url, directUrl: undefined, dataDir: "", attach: false, owner: "test" };
  database = await openDatabase({ ...options, poolMax: 3 });
  narrow = await openDatabase({ ...options, poolMax: 1 });
  const { pool } = test_;
  const people = await pool.query<{ id: string }>(
    "INSERT INTO users (email) VALUES ('ada@example.com'), ('eve@example.com') RETURNING id",
  );
  [ada, eve] = people.rows.map(({ id }) => id) as [string, string];
  const combination = await pool.query("INSERT INTO search_combinations (title) VALUES ('engineer') RETURNING id");
  jobId = await insertJob(pool);
  for (const userId of [ada, eve])
    await insertPersonalRows(pool, { userId, jobId, combinationId: combination.rows[0].id });
  await pool.query("ANALYZE");
  before = await dumpRows(pool, ada);
});

afterAll(async () => {
  await narrow.close();
  await database.close();
  await test_.close();
});

/** Rows that a statement returned or touched. */
type Send = (sql: string) => Promise<number>;
const isRead = (sql: string) => /^(?:SELECT|TABLE|WITH)|RETURNING/.test(sql);

/** The ways in which a request sends a statement, as Eve. */
const WAYS: Record<string, Send> = {
  alone: (sql) => asViewer(eve, async () => (await database.viewerPool.query(sql)).rowCount ?? 0),
  "in a transaction": (sql) =>
    asViewer(eve, () =>
      transaction(database.viewerPool, async (client) => {
        await client.query("SELECT count(*) FROM jobs");
        return (await client.query(sql)).rowCount ?? 0;
      }),
    ),
  "in an interactive transaction of Prisma's": (sql) =>
    asViewer(eve, () =>
      database.prisma.$transaction(async (tx) => {
        await tx.job.count();
        return isRead(sql) ? (await tx.$queryRawUnsafe<unknown[]>(sql)).length : tx.$executeRawUnsafe(sql);
      }),
    ),
  "in a batch of Prisma's": (sql) =>
    asViewer(eve, async () => {
      const { prisma } = database;
      if (!isRead(sql)) return (await prisma.$transaction([prisma.job.count(), prisma.$executeRawUnsafe(sql)]))[1];
      return (await prisma.$transaction([prisma.job.count(), prisma.$queryRawUnsafe<unknown[]>(sql)]))[1].length;
    }),
  "in an event of a subscription, whoever wakes it": async (sql) => {
    const live = createLive(eve, async function* () {
      yield await database.viewerPool.query(sql);
    });
    return (await asViewer(ada, () => live.next())).value?.rowCount ?? 0;
  },
};

/** What Eve may try with Ada's row of a table. */
async function attemptsOn(table: string): Promise<string[]> {
  const person = personOf(table);
  const { rows } = await test_.pool.query<{ column: string; key: boolean }>(
    `SELECT attname AS column, EXISTS (SELECT FROM pg_index WHERE indrelid = attrelid AND indisprimary AND attnum = ANY(indkey)) AS key
     FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [table],
  );
  const columns = rows.map(({ column }) => column);
  const keys = rows.filter(({ key }) => key).map(({ column }) => column);
  const { rows: stored } = await test_.pool.query<{ row: string }>(
    `SELECT to_jsonb(t)::text AS row FROM ${table} t WHERE ${person} = $1`,
    [ada],
  );
  const record = `jsonb_populate_record(NULL::${table}, '${stored[0]!.row.replaceAll("'", "''")}')`;
  const sameKey = columns.map((column) => (column === person ? `'${eve}'::uuid` : column)).join(", ");
  return [
    `SELECT ${person} FROM ${table} WHERE ${person} = '${ada}'`,
    `SELECT ${person} FROM ${table} WHERE ${person} = '${ada}' FOR UPDATE`,
    `SELECT ${person} FROM ${table} WHERE ${person} <> '${eve}'`,
    `WITH theirs AS (SELECT ${person} FROM ${table}) SELECT FROM theirs WHERE ${person} <> '${eve}'`,
    ...columns.map((column) => `UPDATE ${table} SET ${column} = ${column} WHERE ${person} = '${ada}'`),
    `UPDATE ${table} SET ${person} = '${eve}' WHERE ${person} = '${ada}' RETURNING ${person}`,
    `UPDATE ${table} SET ${person} = '${ada}' WHERE ${person} = '${eve}'`,
    `DELETE FROM ${table} WHERE ${person} = '${ada}'`,
    `DELETE FROM ${table} theirs USING users u WHERE u.id <> '${eve}' OR theirs.${person} <> '${eve}'`,
    `INSERT INTO ${table} SELECT * FROM ${record}`,
    `INSERT INTO ${table} SELECT * FROM ${record} ON CONFLICT (${keys}) DO UPDATE SET ${person} = '${eve}'`,
    ...(table === "users" || keys.includes(person)
      ? []
      : [
          `INSERT INTO ${table} SELECT ${sameKey} FROM ${record} ON CONFLICT (${keys}) DO UPDATE SET ${person} = '${eve}'`,
        ]),
    `TRUNCATE ${table} CASCADE`,
  ];
}

const REFUSED = /row-level security|permission denied/;

describe("Eve, with SQL of any kind,", () => {
  test.each(Object.keys(WAYS))("%s gets and touches no row of Ada's in any table", async (way) => {
    const wrong: string[] = [];
    for (const table of PERSONAL_TABLES) {
      for (const sql of await attemptsOn(table)) {
        const outcome = await WAYS[way]!(sql).catch((error: Error) =>
          REFUSED.test(error.message) ? 0 : error.message,
        );
        if (outcome !== 0) wrong.push(`${sql}: ${outcome}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await dumpRows(test_.pool, ada)).toEqual(before);
  });

  test("gets her own by all of these ways", async () => {
    for (const [way, send] of Object.entries(WAYS))
      expect([way, await send(`SELECT id FROM cvs WHERE user_id = '${eve}'`)]).toEqual([way, 1]);
  });

  test("copies out no row of Ada's, nothing in, and nothing to or from a file", async () => {
    const copy = (sql: string) =>
      asViewer(eve, () => transaction(database.viewerPool, async (client) => (await client.query(sql)).rowCount));
    for (const table of PERSONAL_TABLES) {
      const copied = await copy(`COPY ${table} TO STDOUT`).catch((error: Error) => error.message);
      expect([table, copied]).toEqual([table, typeof copied === "number" ? 1 : expect.stringMatching(/denied/)]);
      await expect(copy(`COPY ${table} FROM STDIN`)).rejects.toThrow(/row-level security|permission denied/);
    }
    for (const target of ["TO '/tmp/out'", "FROM '/etc/passwd'", "TO PROGRAM 'cat'", "FROM PROGRAM 'id'"])
      await expect(copy(`COPY dismissals ${target}`)).rejects.toThrow(
        /permission denied|row-level security|must be superuser/,
      );
  });

  test("finds nothing of people's tables in the statistics, and takes no number from a sequence", async () => {
    const known = await asViewer(eve, () =>
      database.viewerPool.query("SELECT tablename, attname FROM pg_stats WHERE tablename = ANY($1)", [PERSONAL_TABLES]),
    );
    expect(known.rows).toEqual([]);
    await expect(WAYS.alone!("SELECT nextval('search_combinations_id_seq')")).rejects.toThrow(/permission denied/);
  });

  test("starts and asks, with the functions that have the owner's rights, for herself alone, and nobody for nobody", async () => {
    for (const call of ["start_generation('MANUAL')", `set_searches('[{"title": "nurse"}]')`, "start_backfill()"]) {
      await WAYS.alone!(`SELECT ${call}`);
      await expect(asViewer(null, () => database.viewerPool.query(`SELECT ${call}`))).rejects.toThrow(/needs a viewer/);
    }
    // A table of her own in front of ours is not what they write to.
    await asViewer(eve, () =>
      transaction(database.viewerPool, async (client) => {
        await client.query("CREATE TEMP TABLE pipeline_runs (LIKE public.pipeline_runs) ON COMMIT DROP");
        await client.query("SELECT start_generation('MANUAL')");
        expect((await client.query("SELECT FROM pg_temp.pipeline_runs")).rowCount).toBe(0);
      }),
    );
    expect(await dumpRows(test_.pool, ada)).toEqual(before);
    const { rows } = await test_.pool.query("SELECT DISTINCT user_id FROM pipeline_runs WHERE status = 'QUEUED'");
    expect(rows).toEqual([{ user_id: eve }]);
  });
});

describe("Prisma's nested reads and writes", () => {
  test("through rows that all share, or through the person, show only the viewer's", async () => {
    const { prisma } = database;
    const jobs = await asViewer(eve, async () =>
      prisma.job.findMany({ include: { savedBy: true, applications: true, recommendations: true } }),
    );
    const searches = await asViewer(eve, async () =>
      prisma.searchCombination.findMany({ include: { requests: true } }),
    );
    const people = await asViewer(eve, async () =>
      prisma.user.findMany({
        omit: { passwordHash: true, changes: true, identityIssuer: true, identitySubject: true, tokensSince: true },
        include: { cvs: true, runs: true, shortlist: true },
      }),
    );
    const text = JSON.stringify([jobs, searches, people], (_, value) =>
      typeof value === "bigint" ? `${value}` : value,
    );
    expect(text).toContain(eve);
    expect(text).not.toContain(ada);
  });

  test("that reach for another's rows fail, or touch none of them", async () => {
    const { prisma } = database;
    const id = async (table: string, person: string) =>
      (await test_.pool.query<{ id: string }>(`SELECT id FROM ${table} WHERE user_id = $1`, [person])).rows[0]!.id;
    const [hers, mine, saved] = [await id("cvs", ada), await id("cvs", eve), await id("saved_jobs", ada)];
    const cv = { mediaType: "text/plain", active: false, text: "", reading: {} };
    const attempts: Record<string, () => Promise<unknown>> = {
      connect: () => prisma.user.update({ where: { id: eve }, data: { cvs: { connect: { id: hers } } } }),
      set: () => prisma.user.update({ where: { id: eve }, data: { savedJobs: { set: [{ id: saved }] } } }),
      "give away": () => prisma.cv.update({ where: { id: mine }, data: { user: { connect: { id: ada } } } }),
      "create for": () => prisma.cv.create({ data: { ...cv, user: { connect: { id: ada } } } }),
      "create unchecked": () => prisma.cv.create({ data: { ...cv, userId: ada } }),
      "create below": () => prisma.user.update({ where: { id: ada }, data: { cvs: { create: cv } } }),
      "update below": () =>
        prisma.user.update({ where: { id: ada }, data: { cvs: { updateMany: { where: {}, data: { text: "" } } } } }),
      "update a foreign one below": () =>
        prisma.user.update({
          where: { id: eve },
          data: { cvs: { update: { where: { id: hers }, data: { text: "" } } } },
        }),
      upsert: () =>
        prisma.preferences.upsert({ where: { userId: ada }, create: { userId: ada }, update: { timeZone: "CET" } }),
      "update all": () => prisma.application.updateMany({ data: { notes: "Eve was here" } }),
      "delete through a job": () => prisma.job.update({ where: { id: jobId }, data: { savedBy: { deleteMany: {} } } }),
      "delete all": () => prisma.dismissal.deleteMany({}),
      "delete with a person": () => prisma.user.delete({ where: { id: ada } }),
    };
    const done: string[] = [];
    for (const [name, attempt] of Object.entries(attempts)) {
      await asViewer(eve, async () => attempt()).then(
        () => done.push(name),
        () => {},
      );
      expect([name, await dumpRows(test_.pool, ada)]).toEqual([name, before]);
    }
    // Those that name nobody reach her own rows.
    expect(done).toEqual(["update all", "delete through a job", "delete all"]);
  });
});

/**
 * What row level security cannot do: the session belongs to the owner of the database, so whoever could send SQL of their own could leave
 * the app's role, or name another person. The policies stand behind conditions that are forgotten or wrong; that no text of a person's becomes
 * SQL is for the code to see to. What holds even then: the next request on the same connection has its own role and its own viewer again.
 */
describe("a statement that tries to leave the viewer", () => {
  const escapes = [
    "RESET ROLE",
    "SET ROLE NONE",
    "SET SESSION ROLE shortlist_pipelines",
    "SET SESSION AUTHORIZATION DEFAULT",
    "RESET ALL",
    "SET app.user_id = 'ADA'",
    "SELECT set_config('app.user_id', 'ADA', false)",
    "SELECT set_config('role', 'shortlist_pipelines', false)",
    "SELECT 1; COMMIT; SET ROLE NONE; SET app.user_id = 'ADA'; BEGIN",
  ];

  test.each(escapes)("%s: the next request is again the app's role and its own viewer", async (sql) => {
    await asViewer(eve, () => transaction(narrow.viewerPool, (client) => client.query(sql.replaceAll("ADA", ada))));
    for (const [viewer, expected] of [
      [eve, eve],
      [null, ""],
    ] as const) {
      const who =
        "SELECT current_user AS role, current_setting('app.user_id') AS person, (SELECT count(*)::int FROM cvs) AS cvs";
      const { rows } = await asViewer(viewer, () => narrow.viewerPool.query(who));
      expect(rows).toEqual([{ role: "shortlist_app", person: expected, cvs: viewer ? 1 : 0 }]);
      const read = await asViewer(viewer, async () => narrow.prisma.cv.findMany({ select: { userId: true } }));
      expect(read).toEqual(viewer ? [{ userId: viewer }] : []);
    }
  });

  test("by switching row level security off is refused instead of being shown more", async () => {
    const read = asViewer(eve, () =>
      transaction(database.viewerPool, async (client) => {
        await client.query("SET LOCAL row_security = off");
        return client.query("SELECT FROM cvs");
      }),
    );
    await expect(read).rejects.toThrow(/would be affected by row-level security/);
  });

  test("in another's name still finds no session and no password", async () => {
    for (const table of ["sessions", "users"]) {
      const read = asViewer(eve, () =>
        transaction(database.viewerPool, async (client) => {
          await client.query("SELECT set_config('app.user_id', $1, true)", [ada]);
          return client.query(`SELECT * FROM ${table}`);
        }),
      );
      await expect(read).rejects.toThrow(/permission denied/);
    }
  });
});
