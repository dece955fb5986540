import type pg from "pg";
import { transaction } from "../database/transaction.ts";

/** Writers of postings take turns: two that found the same content at once would make two jobs of it. */
const INTAKE_LOCK = 7_205_901;

/** A transaction that holds the intake's lock. */
export function intakeTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  return transaction(pool, async (client) => {
    await lockIntake(client);
    return work(client);
  });
}

/** Takes the intake's lock until the transaction that is under way has ended. */
export async function lockIntake(client: pg.PoolClient): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock($1)", [INTAKE_LOCK]);
}
