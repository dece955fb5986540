import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { dropDatabase } from "./drop-database.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the test cluster's maintenance database, as an ordinary role that may create databases. */
    adminUrl: string;
    /** A migrated database that nobody connects to; each test file gets a copy. */
    templateDatabase: string;
  }
}

export interface TestDatabase {
  url: string;
  /** With the pipelines' rights: sees all rows. */
  pool: pg.Pool;
  close(): Promise<void>;
}

/** Whoever reads or writes the table meanwhile waits until `work` is over. */
export async function locked(pool: pg.Pool, table: string, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  await client.query("BEGIN");
  await client.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  try {
    await work();
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

/** A fresh, migrated database of one's own, copied from a template; dropped on close. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const adminUrl = inject("adminUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${inject("templateDatabase")} STRATEGY file_copy`);
  const address = new URL(adminUrl);
  address.pathname = `/${name}`;
  const url = address.href;
  // Connections stay: where a test moves the clock, they would all be idle for too long at once, and still be closing at the end.
  const pool = new pg.Pool({ connectionString: url, max: 8, idleTimeoutMillis: 0 });
  pool.on("error", () => {});
  return {
    url,
    pool,
    async close() {
      await pool.end();
      await dropDatabase(admin, name);
      await admin.end();
    },
  };
}
