import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { isAway } from "../database/away.ts";
import { createPool } from "../database/pool.ts";

const TRY_AGAIN_MS = 500;

/**
 * Connections for the queue's library. It does not look at what becomes of its ending a job, so that a database which is away just
 * then would end the process: whoever takes a connection of this pool waits until there is one, and the first statement on it is
 * tried again where it breaks.
 */
export function createQueuePool(directUrl: string, max: number): pg.Pool {
  // Without a name of their own: by the one that deploy/start.mjs gives, a container's health is told.
  const pool = createPool({ connectionString: directUrl, max });
  const take = pool.connect.bind(pool);

  async function taken(): Promise<pg.PoolClient> {
    for (;;) {
      try {
        return await take();
      } catch (error) {
        if (!isAway(error)) throw error;
      }
      await delay(TRY_AGAIN_MS);
    }
  }

  async function lend(): Promise<Pick<pg.PoolClient, "query" | "release">> {
    let client = await taken();
    let isFirst = true;
    async function query(...given: [string]): Promise<pg.QueryResult> {
      for (;;) {
        try {
          const result = await client.query(...given);
          isFirst = false;
          return result;
        } catch (error) {
          if (!isFirst || !isAway(error)) throw error;
        }
        client.release(true);
        client = await taken();
      }
    }
    return { query: query as pg.PoolClient["query"], release: (broken) => client.release(broken) };
  }

  // With a callback, the library takes the connection by which it hears of jobs, and looks after that itself.
  pool.connect = ((...given: [Parameters<typeof take>[0]] | []) =>
    given[0] ? take(given[0]) : lend()) as typeof pool.connect;
  return pool;
}
