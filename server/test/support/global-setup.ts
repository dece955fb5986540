import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runMigrations as migrateQueue } from "graphile-worker";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openEmbedded } from "../../database/embedded.ts";
import { migrate } from "../../database/migrate.ts";

const TEMPLATE = "test_template";

/**
 * One PostgreSQL for the whole suite: the embedded one, in a temporary folder, or the cluster that TEST_DATABASE_URL
 * names (an ordinary role with CREATEDB and CREATEROLE).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "shortlist-test-"));
  // Root's PostgreSQL runs as another user, which may then live in this folder.
  await chmod(dataDir, 0o711);
  const given = process.env.TEST_DATABASE_URL;
  const embedded = given
    ? null
    : await openEmbedded({
        dataDir,
        attach: false,
        owner: "shortlist tests",
        durable: false,
        settings: { max_connections: "300" },
      });
  const adminUrl = given ?? (embedded?.url as string);
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE}`);
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  const address = new URL(adminUrl);
  address.pathname = `/${TEMPLATE}`;
  await migrate(address.href);
  await migrateQueue({ connectionString: address.href, logger: undefined });
  project.provide("adminUrl", adminUrl);
  project.provide("templateDatabase", TEMPLATE);
  return async () => {
    await admin.query(`DROP DATABASE ${TEMPLATE}`);
    await admin.end();
    await embedded?.close();
    await rm(dataDir, { recursive: true, force: true });
  };
}
