import type pg from "pg";
import { transaction } from "../database/transaction.ts";
import type { PipelineName } from "../generated/prisma/enums.ts";

/** When a pipeline starts by itself, as the table `pipelines` says; null is left to the code and the environment. */
export interface Plan {
  enabled: boolean;
  /** Cron expression. */
  schedule: string | null;
  timezone: string | null;
}

/** Makes the row where there is none. `at` stands for the clock of the database, which all processes share (tests). */
export async function readPlan(client: pg.ClientBase | pg.Pool, name: PipelineName, at: Date | null): Promise<Plan> {
  await client.query(
    "INSERT INTO pipelines (name, known_at) VALUES ($1, coalesce($2, clock_timestamp())) ON CONFLICT DO NOTHING",
    [name, at],
  );
  const { rows } = await client.query<Plan>("SELECT enabled, schedule, timezone FROM pipelines WHERE name = $1", [
    name,
  ]);
  if (!rows[0]) throw new Error(`the row of ${name} in the table pipelines was deleted just now`);
  return rows[0];
}

/**
 * Changes what is given and leaves the rest alone. Whoever claims a tick meanwhile waits, and sees the new state.
 * Earlier ticks are not on the schedule any more.
 * @returns the row as it is then
 */
export async function writePlan(
  pool: pg.Pool,
  name: PipelineName,
  changes: Partial<Plan>,
  at: Date | null,
): Promise<Plan> {
  return transaction(pool, async (client) => {
    await readPlan(client, name, at);
    const given = (["enabled", "schedule", "timezone"] as const).filter((field) => changes[field] !== undefined);
    const values = given.map((field) => changes[field]);
    const columns = given.map((field, place) => `${field} = $${place + 3}`);
    // Where nothing differs, the row keeps its date; where something does, a trigger notes the moment.
    const differs = given.map((field, place) => `${field} IS DISTINCT FROM $${place + 3}`);
    if (given.length)
      await client.query(
        `UPDATE pipelines SET ${columns.join(", ")}, known_at = coalesce($2, known_at) WHERE name = $1 AND (${differs.join(" OR ")})`,
        [name, at, ...values],
      );
    return readPlan(client, name, at);
  });
}

/** Whether this names a time zone of the IANA's list. */
export function isTimeZone(name: string): boolean {
  try {
    // An offset such as +01:00 is understood too, but has no days of its own in summer.
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
