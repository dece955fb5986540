import type pg from "pg";
import { transaction } from "../database/transaction.ts";
import type { PipelineName } from "../generated/prisma/enums.ts";
import { queueNew, RETURNED, type RunRow } from "./ledger.ts";
import type { Plan } from "./plans.ts";

/** A tick as a process computed it. */
export interface Tick {
  name: PipelineName;
  /** Its own instant, the same at every process. */
  at: Date;
  /** What the table `pipelines` said then. */
  plan: Pick<Plan, "schedule" | "timezone">;
  /** Whether one of the ticks of these instants, about a day around, has done what this one would. */
  isDone(others: readonly Date[]): boolean;
}

/**
 * Takes a tick by inserting its row, if it is still on the schedule: the pipeline's own row is looked at in the same
 * transaction, so no change comes in between.
 * @returns "claimed" by this process; "refused": another has it, something runs in its place, or it is from before the
 *   schedule was given; "outdated": the schedule is another now
 */
export async function claimTick(
  pool: pg.Pool,
  { name, at, plan, isDone }: Tick,
): Promise<"claimed" | "refused" | "outdated"> {
  return transaction(pool, async (client) => {
    const known = await client.query<{ knownAt: Date }>(
      `SELECT known_at AS "knownAt" FROM pipelines WHERE name = $1 AND enabled
         AND schedule IS NOT DISTINCT FROM $2 AND timezone IS NOT DISTINCT FROM $3 FOR NO KEY UPDATE`,
      [name, plan.schedule, plan.timezone],
    );
    if (!known.rows[0]) return "outdated";
    if (at < known.rows[0].knownAt) return "refused";
    const others = await client.query<{ at: Date }>(
      `SELECT scheduled_for AS at FROM pipeline_runs WHERE name = $1 AND scheduled_for >= $3
         AND abs(extract(epoch FROM scheduled_for - $2)) < 90000`,
      [name, at, known.rows[0].knownAt],
    );
    if (isDone(others.rows.map((row) => row.at))) return "refused";
    const { rows } = await client.query<RunRow>(
      `INSERT INTO pipeline_runs (name, trigger, reason, scheduled_for) VALUES ($1, 'SCHEDULE', 'SCHEDULED', $2)
       ON CONFLICT DO NOTHING RETURNING ${RETURNED}`,
      [name, at],
    );
    if (rows[0]) {
      await queueNew(client, rows[0]);
      return "claimed";
    }
    // A run that an admin queued and that still waits does the tick's work; let it carry the tick's date.
    const { rowCount } = await client.query(
      `UPDATE pipeline_runs SET scheduled_for = $2 WHERE name = $1 AND subject = 'all' AND status = 'QUEUED' AND scheduled_for IS NULL
         AND NOT EXISTS (SELECT FROM pipeline_runs WHERE name = $1 AND scheduled_for = $2)`,
      [name, at],
    );
    return rowCount === 1 ? "claimed" : "refused";
  });
}
