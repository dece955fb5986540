import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

let database: TestDatabase;
let dataDir: string;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), "shortlist-doctor-"));
});

afterAll(async () => {
  await database.close();
  await rm(dataDir, { recursive: true });
});

/** What `npm run doctor` writes. */
function examine(environment: Record<string, string> = {}): Promise<string> {
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: database.url,
    JWT_SECRET: "a secret for tests that has more than 32 characters",
    DATA_DIR: dataDir,
    SOURCES: "none",
    ...environment,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "tsx", "scripts/doctor.ts"], { cwd: ROOT, env }, (_error, output) =>
      resolve(output),
    );
  });
}

test("the doctor tells when pipelines begin, and whether settings or the table say so", async () => {
  expect(await examine({ JOB_REFRESH_TIME: "5:30" })).toContain(
    "✓ The daily collection begins at 05:30 Europe/Berlin, as JOB_REFRESH_TIME or its default says\n",
  );
  await database.pool.query(
    `INSERT INTO pipelines (name, enabled, schedule, timezone) VALUES ('COLLECT_DAILY', true, '15 7 * * *', 'UTC'),
       ('EXPIRE_JOBS', false, NULL, NULL), ('COLLECT_HOURLY', true, '*/10 * * * *', NULL),
       ('BACKFILL', true, 'at night', NULL), ('EXPIRE_SAVED_JOBS', true, NULL, 'Mars/Phobos')`,
  );
  const told = await examine();
  expect(told).toContain(
    "✓ The daily collection begins at 07:15 UTC, by the table pipelines, and not at 06:00 Europe/Berlin, as JOB_REFRESH_TIME or its default says\n",
  );
  expect(told).toContain("✓ EXPIRE_JOBS is paused: the mutation updatePipeline resumes it\n");
  expect(told).toMatch(/✓ COLLECT_HOURLY begins at “\*\/10 \* \* \* \*” .*, by the table pipelines, and not at/);
  expect(told).toMatch(/✗ BACKFILL does not begin by itself\n {4}.*“at night”.*five fields.*updatePipeline/);
  expect(told).toMatch(/✗ EXPIRE_SAVED_JOBS does not begin by itself\n {4}.*Mars\/Phobos.*no such time zone/);
  expect(told).not.toContain("GENERATE_RECOMMENDATIONS begins");
});
