import type pg from "pg";
import { transaction } from "../database/transaction.ts";
import { type StrategyShare, strategyOf } from "../matching/strategies.ts";
import { queueGenerations } from "./ledger.ts";

/**
 * Queues a generation for everybody whose shortlist was made by another strategy than is theirs now: the weights of their
 * table were changed, or the shares. Nobody else's list is touched.
 * @returns how many
 */
export async function queueStale(pool: pg.Pool, shares: readonly StrategyShare[]): Promise<number> {
  return transaction(pool, async (client) => {
    const { rows } = await client.query<{ userId: string; strategy: string }>(
      `SELECT user_id AS "userId", strategy FROM shortlists WHERE strategy IS NOT NULL`,
    );
    const stale = rows.filter(({ userId, strategy }) => strategy !== strategyOf(userId, shares).name);
    if (stale.length > 0)
      await queueGenerations(
        client,
        stale.map(({ userId }) => userId),
        "SCHEDULED",
      );
    return stale.length;
  });
}
