import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isAway } from "../database/away.ts";
import { createQueuePool } from "../pipelines/queue-pool.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

test("the queue's library hears nothing of a connection that broke before its first statement, but of one that breaks later", async () => {
  const pool = createQueuePool(database.url, 1);
  const pidOf = async ({ query }: Pick<pg.PoolClient, "query">): Promise<number> =>
    (await query("SELECT pg_backend_pid() AS pid")).rows[0].pid;
  const cut = (pid: number) => database.pool.query("SELECT pg_terminate_backend($1)", [pid]);
  const first = await pool.connect();
  const pid = await pidOf(first);
  first.release();
  const second = await pool.connect();
  await cut(pid);
  const other = await pidOf(second);
  expect(other).not.toBe(pid);
  await cut(other);
  await expect(second.query("SELECT")).rejects.toSatisfy(isAway);
  second.release(true);
  await pool.end();
});
