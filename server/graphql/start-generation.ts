import type pg from "pg";
import type { GenerationReason } from "../generated/prisma/enums.ts";

/**
 * Queues a generation for the viewer in the transaction that makes it necessary: it starts once that has committed.
 * @returns the id of the run, which may be one that waits already
 */
export async function startGeneration(client: pg.PoolClient, reason: GenerationReason): Promise<string> {
  const { rows } = await client.query<{ id: string }>('SELECT start_generation($1::"GenerationReason") AS id', [
    reason,
  ]);
  if (!rows[0]) throw new Error("start_generation returned no run");
  return rows[0].id;
}
