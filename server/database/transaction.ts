import type pg from "pg";

/**
 * A process that is stopped in the middle of a transaction (a debugger, a suspended machine) must not hold its locks for as long as it
 * stands: this long after its last statement it has lost it.
 */
const IDLE_MS = 15_000;
const BEGIN = `BEGIN; SET LOCAL idle_in_transaction_session_timeout = ${IDLE_MS}`;

/** Runs `work` in one transaction with the rights of the pool's clients; rolled back when it throws. */
export async function transaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query(BEGIN);
    const result = await work(client);
    const { command } = await client.query("COMMIT");
    if (command !== "COMMIT") throw new Error("The transaction was rolled back by the database.");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((rollback: Error) => {
      failure = rollback;
    });
    throw error;
  } finally {
    client.release(failure);
  }
}
