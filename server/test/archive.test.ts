import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { takeIn } from "../intake/take-in.ts";
import { expireJobs } from "../pipelines/expire-jobs.ts";
import { importJobs } from "../pipelines/import-jobs.ts";
import { insertRun } from "../pipelines/ledger.ts";
import type { Pipeline, PipelineContext, RunOptions } from "../pipelines/pipeline.ts";
import { openPipelines } from "../pipelines/queue.ts";
import { executeRun } from "../pipelines/run.ts";
import type { RawPosting } from "../raw-posting.ts";
import { createClock, insertJob, insertPerson, openContext } from "./support/backend.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";

let database: TestDatabase;
let context: PipelineContext & { close(): Promise<void> };
let folder: string;
const clock = createClock("2026-11-20T12:00:00Z");

beforeAll(async () => {
  database = await createTestDatabase();
  context = openContext(database, clock.now);
});

afterAll(async () => {
  await context.close();
  await database.close();
});

beforeEach(async ({ onTestFinished }) => {
  folder = await mkdtemp(join(tmpdir(), "shortlist-archive-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await database.pool.query("TRUNCATE users, jobs, listings, tombstones, companies, sources, pipeline_runs CASCADE");
  await source("board", "LISTING");
  await source("search", "WINDOW");
});

const source = (name: string, kind: string) =>
  database.pool.query("INSERT INTO sources (name, kind, last_complete_at) VALUES ($1, $2, $3)", [
    name,
    kind,
    "2026-11-20T06:00:00Z",
  ]);

/** What the run counted, or its error. */
async function run(options: RunOptions, pipeline: Pipeline = expireJobs, settings = context.settings) {
  const row = await insertRun(database.pool, pipeline.name, { trigger: "MANUAL", options }, true);
  const counts = await executeRun({ ...context, settings }, pipeline, row, new AbortController().signal);
  const { rows } = await database.pool.query("SELECT error FROM pipeline_runs WHERE id = $1", [row.id]);
  return counts ?? (rows[0].error as string);
}

/** A job that the next run deletes. */
async function insertDoomed(): Promise<number> {
  const id = await insertJob(database.pool, {}, "board");
  await database.pool.query("UPDATE listings SET missing_since = '2026-11-01' WHERE job_id = $1", [id]);
  return id;
}

async function rowsOf(name: string | undefined): Promise<Record<string, unknown>[]> {
  const text = gunzipSync(await readFile(join(folder, name ?? ""))).toString();
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

const jobIds = async () =>
  (await database.pool.query<{ id: number }>("SELECT id FROM jobs ORDER BY id")).rows.map(({ id }) => id);
const jobRows = async () =>
  (
    await database.pool.query(
      `SELECT jobs.id, title, description, url, locations, cities, countries, work_arrangement, employment_types, experience_level, experience_min_years,
         seniority, job_function, skills, preferred_skills, keywords, industries, education, benefits, requirements, salary_min, salary_max,
         salary_currency, salary_period, salary_source, salary_yearly_usd, language, visa_sponsorship, working_hours, posted_at, expires_at,
         discovered_at, content_hash, name, website, status
       FROM jobs LEFT JOIN companies ON companies.id = company_id ORDER BY jobs.id`,
    )
  ).rows;

const POSTINGS: RawPosting[] = [
  {
    source: "board",
    externalId: "1",
    scope: "crumb",
    url: "https://jobs.example/1",
    title: "Senior Data Engineer (Remote, US)",
    company: "Crumb GmbH",
    companyWebsite: "https://crumb.example",
    description:
      "We are the bakery of this town, and you will keep its data.\n\nRequirements\n- 3+ years of experience with Python and PostgreSQL\n- Kafka is a plus\n\nThis position is fully remote.",
    locations: ["Austin, TX", "Köln, Germany"],
    salary: { min: 60_000, max: 70_000, currency: "USD", period: "YEAR", source: "PREDICTED" },
    employmentTypes: ["FULL_TIME", "CONTRACT"],
    keywords: ["ovens", 'say "hi", twice'],
    benefits: ["bread"],
    postedAt: "2026-10-20",
    expiresAt: "2026-12-24T10:00:00Z",
    visaSponsorship: false,
    workingHours: 38,
  },
  {
    source: "board",
    externalId: "2",
    title: "Bäcker (m/w/d)",
    company: "Krümel & Söhne KG",
    description: "Wir suchen einen Bäcker für unsere Filiale. Das Gehalt beträgt 2.800 € brutto im Monat.",
    locations: ["München"],
  },
  { source: "board", externalId: "3", title: "Nurse" },
];

test("what EXPIRE_JOBS deletes stands in the archive, and an import brings it back as it was", async () => {
  const { pool } = database;
  await takeIn(pool, POSTINGS, { now: new Date("2026-11-01T06:00:00Z") });
  const before = await jobRows();
  expect(before.map(({ salary_source }) => salary_source)).toEqual(["PREDICTED", "PARSED", null]);
  await pool.query("UPDATE listings SET missing_since = '2026-11-02'");
  expect(await run({ archive: folder })).toMatchObject({ deleted: 3, archived: 3 });
  expect(await jobIds()).toEqual([]);

  const names = await readdir(folder);
  expect(names).toEqual([expect.stringMatching(/^deleted-jobs-2026-11-20-[0-9a-f-]{36}-1\.ndjson\.gz$/)]);
  const file = join(folder, names[0] as string);
  expect(await run({ file, fileName: "archive" }, importJobs)).toMatchObject({ read: 3, updated: 3 });
  expect(await jobRows()).toEqual(before);
  // The second time there is nothing to do.
  expect(await run({ file, fileName: "archive" }, importJobs)).toMatchObject({ unchanged: 3 });
});

test("an archived job says all that was known of it, where it was found, and when and why it was deleted", async () => {
  const { pool } = database;
  await takeIn(pool, POSTINGS.slice(0, 1), { now: new Date("2026-10-01T06:00:00Z") });
  await pool.query(
    "INSERT INTO listings (job_id, source, external_id, content_hash, last_seen_at) SELECT id, 'search', 'x', 'x', '2026-10-01' FROM jobs",
  );
  await pool.query("UPDATE listings SET missing_since = '2026-11-02' WHERE source = 'board'");
  const { rows: jobs } = await pool.query(
    "SELECT to_jsonb(jobs) - 'search_text' AS job, to_jsonb(companies) AS company FROM jobs JOIN companies ON companies.id = company_id",
  );
  const { rows: listings } = await pool.query("SELECT to_jsonb(listings) AS listing FROM listings ORDER BY id");
  await run({ archive: folder });
  const [row, ...others] = await rowsOf((await readdir(folder))[0]);
  expect(others).toEqual([]);
  const { archived, title, company, ...told } = row as Record<string, unknown> & { archived: Record<string, unknown> };
  expect({ title, company }).toEqual({ title: jobs[0].job.title, company: "Crumb GmbH" });
  const { description, responsibilities, requirements, ...columns } = jobs[0].job;
  expect(told).toMatchObject({ description, responsibilities, requirements });
  const { rows: runs } = await pool.query("SELECT id FROM pipeline_runs");
  expect(archived).toEqual({
    deletedAt: "2026-11-20T12:00:00.000Z",
    run: runs[0].id,
    why: ["NOT_LISTED", "NOT_SEEN"],
    job: columns,
    company: jobs[0].company,
    listings: {
      [listings[0].listing.id]: { ...listings[0].listing, why: "NOT_LISTED" },
      [listings[1].listing.id]: { ...listings[1].listing, why: "NOT_SEEN" },
    },
  });
});

test("what is closed or only loses a listing is not archived", async () => {
  const { pool } = database;
  const ada = await insertPerson(pool, "ada@example.com", null);
  const saved = await insertDoomed();
  const elsewhere = await insertDoomed();
  await pool.query("INSERT INTO saved_jobs (user_id, job_id, expires_at) VALUES ($1, $2, '2026-11-25')", [ada, saved]);
  await pool.query("INSERT INTO listings (job_id, source, external_id, content_hash) VALUES ($1, 'other', 'x', 'x')", [
    elsewhere,
  ]);
  const gone = await insertDoomed();
  expect(await run({ archive: folder })).toMatchObject({ closed: 1, deleted: 1, archived: 1, listings: 1 });
  const rows = await rowsOf((await readdir(folder))[0]);
  expect(rows.map(({ archived }) => (archived as { job: { id: number } }).job.id)).toEqual([gone]);
});

test("many jobs are archived, each once", async () => {
  const { pool } = database;
  await pool.query(
    `INSERT INTO jobs (title, description, source, content_hash) SELECT 'Engineer ' || n, repeat('Builds things. ', 50), 'board', 'many-' || n FROM generate_series(1, 1001) n`,
  );
  await pool.query(
    "INSERT INTO listings (job_id, source, external_id, content_hash, missing_since) SELECT id, 'board', content_hash, content_hash, '2026-11-01' FROM jobs",
  );
  const ids = await jobIds();
  expect(await run({ archive: folder })).toMatchObject({ deleted: 1001, archived: 1001 });
  const rows = await rowsOf((await readdir(folder))[0]);
  const archived = rows.map((row) => (row.archived as { job: { id: number } }).job.id);
  expect(archived.sort((a, b) => a - b)).toEqual(ids);
});

test("in a folder that is not there, or is none, nothing is deleted and the run says what to do", async () => {
  const doomed = await insertDoomed();
  await writeFile(join(folder, "file"), "");
  for (const [name, code] of [
    ["nowhere", "ENOENT"],
    ["file", "ENOTDIR"],
  ] as const) {
    expect(await run({ archive: join(folder, name) })).toBe(
      `The archive of deleted jobs cannot be written to ${join(folder, name)} (${code}), so nothing was deleted: name a folder that exists, has room and may be written to, on the machine where EXPIRE_JOBS runs.`,
    );
  }
  expect(await jobIds()).toEqual([doomed]);
});

test("a run that fails or is stopped while it writes leaves all jobs and no file", async () => {
  const { pool } = database;
  const doomed = await insertDoomed();
  const row = await insertRun(pool, "EXPIRE_JOBS", { trigger: "MANUAL", options: { archive: folder } }, true);
  const stopping = new AbortController();
  stopping.abort();
  expect(await executeRun(context, expireJobs, row, stopping.signal)).toBeNull();
  await pool.query("DELETE FROM pipeline_runs");
  // The database refuses the deletion when the archive has been written.
  await pool.query("ALTER TABLE tombstones ADD CONSTRAINT none CHECK (false) NOT VALID");
  try {
    expect(await run({ archive: folder })).toMatch(/failed unexpectedly/);
  } finally {
    await pool.query("ALTER TABLE tombstones DROP CONSTRAINT none");
  }
  expect(await jobIds()).toEqual([doomed]);
  expect(await readdir(folder)).toEqual([]);
});

test("the archive is whole before the deletion commits: where the commit fails, the jobs are in both", async () => {
  const { pool } = database;
  const doomed = await insertDoomed();
  await pool.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$;
    CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON tombstones DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse()`);
  try {
    expect(await run({ archive: folder })).toMatch(/failed unexpectedly/);
  } finally {
    await pool.query("DROP TRIGGER refuse ON tombstones; DROP FUNCTION refuse");
  }
  expect(await jobIds()).toEqual([doomed]);
  const names = await readdir(folder);
  expect(await rowsOf(names[0])).toMatchObject([{ title: "Engineer", archived: { job: { id: doomed } } }]);
  expect(await run({ archive: folder })).toMatchObject({ deleted: 1, archived: 1 });
  expect(await readdir(folder)).toHaveLength(2);
});

test("nothing to delete makes no file, and a dry run neither", async () => {
  expect(await run({ archive: folder })).toMatchObject({ deleted: 0, archived: 0 });
  const doomed = await insertDoomed();
  expect(await run({ archive: folder, dryRun: true })).toEqual({ expired: 0, closed: 0, deleted: 1, listings: 0 });
  expect(await readdir(folder)).toEqual([]);
  expect(await jobIds()).toEqual([doomed]);
});

test("runs that name no folder go by the setting; without it deleted jobs are not kept", async () => {
  await insertDoomed();
  expect(await run({}, expireJobs, { ...context.settings, archiveFolder: folder })).toMatchObject({ archived: 1 });
  expect(await readdir(folder)).toHaveLength(1);
  await insertDoomed();
  expect(await run({})).toEqual({ expired: 0, closed: 0, deleted: 1, listings: 0 });
  expect(await readdir(folder)).toHaveLength(1);
});

test("other pipelines delete no jobs, and take no folder for them", async ({ onTestFinished }) => {
  const list = [expireJobs, importJobs];
  const options = { context, list, directUrl: database.url, works: false, schedule: null };
  const pipelines = await openPipelines(options);
  onTestFinished(() => pipelines.close());
  const given = { trigger: "MANUAL", options: { archive: folder, file: "x", fileName: "x" } } as const;
  const refusal = { code: "BAD_USER_INPUT", message: "IMPORT_JOBS deletes no jobs: leave out archive." };
  await expect(pipelines.start("IMPORT_JOBS", given)).rejects.toMatchObject(refusal);
  await expect(pipelines.runNow("IMPORT_JOBS", given, () => {})).rejects.toMatchObject(refusal);
  const { rows } = await database.pool.query("SELECT FROM pipeline_runs");
  expect(rows).toEqual([]);
});
