import { randomUUID } from "node:crypto";
import type pg from "pg";
import { LeaseLost } from "./chunks.ts";

/** Who of several processes asks Claude, by the row of claude_state and the database's clock. */
export interface ClaudeLease {
  /** Takes it, or says so again. @returns whether it is held */
  hold(): Promise<boolean>;
  /** In a transaction that must be the holder's: nobody else takes the lease before that has ended. @throws LeaseLost */
  check(client: pg.ClientBase): Promise<void>;
  /** Leaves it to others at once. */
  leave(): Promise<void>;
}

/** @param heldSeconds whoever has not said for so long that they hold it has lost it */
export function createClaudeLease(pool: pg.Pool, heldSeconds: number): ClaudeLease {
  const me = randomUUID();
  return {
    async hold() {
      const { rowCount } = await pool.query(
        `UPDATE claude_state SET holder = $1, held_until = clock_timestamp() + make_interval(secs => $2)
         WHERE holder IS NULL OR holder = $1 OR held_until < clock_timestamp()`,
        [me, heldSeconds],
      );
      return rowCount === 1;
    },
    async check(client) {
      const { rowCount } = await client.query(
        "SELECT FROM claude_state WHERE holder = $1 AND held_until > clock_timestamp() FOR UPDATE",
        [me],
      );
      if (rowCount !== 1) throw new LeaseLost();
    },
    async leave() {
      await pool.query("UPDATE claude_state SET holder = NULL, held_until = NULL WHERE holder = $1", [me]);
    },
  };
}
