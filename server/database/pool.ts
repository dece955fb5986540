import pg from "pg";

/**
 * A pool whose connections may break. One that idles is replaced at its next use; one that is in the middle of a transaction fails that
 * at its next statement. Without listeners for both, either would end the process.
 */
export function createPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
