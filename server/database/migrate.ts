import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { ensureRoles } from "./roles.ts";

/** One server at a time migrates a database; the others wait for it and then find nothing to do. */
const MIGRATION_LOCK = 7_301_956;

export const MIGRATIONS_FOLDER = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

export interface Migration {
  name: string;
  sql: string;
  /** sha256 hex of migration.sql, as `prisma migrate deploy` records it. */
  checksum: string;
}

/** The migrations on disk, in the order of their names. */
export async function readMigrations(folder = MIGRATIONS_FOLDER): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/** Names of migrations that this database has not yet had. Creates nothing. */
export async function pendingMigrations(client: pg.ClientBase | pg.Pool): Promise<string[]> {
  const applied = await appliedMigrations(client);
  return (await readMigrations()).filter(({ name }) => !applied.has(name)).map(({ name }) => name);
}

/**
 * Makes the roles and applies what is missing, each migration in its own transaction, recorded in
 * `_prisma_migrations` as `prisma migrate deploy` would, so that either may carry on after the other.
 * @param url address of the database's owner, past any transaction pooler
 * @returns the names of the migrations that were applied now
 * @throws when an applied migration was edited afterwards, failed half-way elsewhere, or fails now
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: "shortlist migrations" });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await ensureRoles(client);
    await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
      logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`);
    const applied = await appliedMigrations(client);
    const done: string[] = [];
    for (const migration of await readMigrations()) {
      const known = applied.get(migration.name);
      if (known === undefined) {
        await apply(client, migration);
        done.push(migration.name);
      } else if (known !== migration.checksum) {
        throw new Error(
          `Migration ${migration.name} was changed after it was applied to this database: restore the file, and put the change into a new migration.`,
        );
      }
    }
    return done;
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, clock_timestamp(), 1)",
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${name} failed and was rolled back: ${(error as Error).message}`, { cause: error });
  }
}

async function appliedMigrations(client: pg.ClientBase | pg.Pool): Promise<Map<string, string>> {
  const { rows } = await client.query<{ known: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known",
  );
  if (!rows[0]?.known) return new Map();
  const applied = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  const failed = applied.rows.find(({ finished_at }) => finished_at === null);
  if (failed) {
    throw new Error(
      `Migration ${failed.migration_name} failed half-way before: mend the database, then run prisma migrate resolve.`,
    );
  }
  return new Map(applied.rows.map((row) => [row.migration_name, row.checksum]));
}
