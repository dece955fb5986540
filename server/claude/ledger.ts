import type pg from "pg";
import type { Tokens } from "./prices.ts";
import type { Budget } from "./settings.ts";

/** A request's most, reserved on a day's budget. */
export interface Reservation {
  /** ISO 8601 date, UTC. */
  day: string;
  model: string;
  mostUsd: number;
}

/** The day that a moment's spending is counted on. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/**
 * Reserves the most of as many requests as the budget of the day and of the month has room for, in their order, in the
 * transaction at hand; whoever else reserves meanwhile waits. What was spent and what is reserved never comes to more than the budget.
 * @param wanted US dollars each
 * @returns how many were reserved: all, or those before the first that had no room
 */
export async function reserve(
  client: pg.ClientBase,
  { day, model }: Omit<Reservation, "mostUsd">,
  wanted: readonly number[],
  { perDay, perMonth }: Budget,
): Promise<number> {
  await client.query("SELECT FROM claude_state FOR UPDATE");
  const { rows } = await client.query<{ today: number; month: number }>(
    `SELECT coalesce(sum(cost_usd + reserved_usd) FILTER (WHERE day = $1), 0)::float8 AS today, coalesce(sum(cost_usd + reserved_usd), 0)::float8 AS month
     FROM claude_days WHERE day BETWEEN date_trunc('month', $1::date) AND $1`,
    [day],
  );
  const { today, month } = rows[0]!;
  const room = Math.min(perDay - today, perMonth - month);
  let [count, sum] = [0, 0];
  while (count < wanted.length && sum + wanted[count]! <= room) sum += wanted[count++]!;
  if (count > 0)
    await client.query(
      `INSERT INTO claude_days (day, model, reserved_usd) VALUES ($1, $2, $3)
       ON CONFLICT (day, model) DO UPDATE SET reserved_usd = claude_days.reserved_usd + excluded.reserved_usd`,
      [day, model, sum],
    );
  return count;
}

/** Takes reservations back: nothing was, or will be, paid for them. */
export async function release(client: pg.ClientBase, reservations: readonly Reservation[]): Promise<void> {
  await client.query(
    `UPDATE claude_days SET reserved_usd = greatest(0, reserved_usd - usd)
     FROM (SELECT day, model, sum(usd) AS usd FROM unnest($1::date[], $2::text[], $3::float8[]) AS given (day, model, usd) GROUP BY 1, 2) AS given
     WHERE claude_days.day = given.day AND claude_days.model = given.model`,
    [
      reservations.map(({ day }) => day),
      reservations.map(({ model }) => model),
      reservations.map(({ mostUsd }) => mostUsd),
    ],
  );
}

/** Puts what was paid in the place of what was reserved, on the day of the reservation. */
export async function settle(
  client: pg.ClientBase,
  { day, model, mostUsd }: Reservation,
  { input, cacheWrite5m, cacheWrite1h, cacheRead, output }: Tokens,
  costUsd: number,
): Promise<void> {
  await client.query(
    `UPDATE claude_days SET reserved_usd = greatest(0, reserved_usd - $3), requests = requests + 1, input_tokens = input_tokens + $4,
       cache_write_tokens = cache_write_tokens + $5, cache_read_tokens = cache_read_tokens + $6, output_tokens = output_tokens + $7, cost_usd = cost_usd + $8
     WHERE day = $1 AND model = $2`,
    [day, model, mostUsd, input, cacheWrite5m + cacheWrite1h, cacheRead, output, costUsd],
  );
}

/** Notes that a request has brought nothing that could be used. */
export async function noteFailure(client: pg.ClientBase, { day, model }: Reservation): Promise<void> {
  await client.query("UPDATE claude_days SET failed = failed + 1 WHERE day = $1 AND model = $2", [day, model]);
}

/** What was spent in a span of days. */
export interface Spending {
  requests: number;
  failed: number;
  /** All that was sent, from the cache or not. */
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
  costUsd: number;
}

/** @param from ISO 8601 dates, UTC, both included */
export async function spendingOf(pool: Pick<pg.Pool, "query">, from: string, to: string): Promise<Spending> {
  const { rows } = await pool.query<Spending>(
    `SELECT coalesce(sum(requests), 0)::int AS requests, coalesce(sum(failed), 0)::int AS failed, coalesce(sum(input_tokens + cache_write_tokens + cache_read_tokens), 0)::float8 AS "inputTokens",
       coalesce(sum(cache_read_tokens), 0)::float8 AS "cachedInputTokens", coalesce(sum(output_tokens), 0)::float8 AS "outputTokens",
       coalesce(sum(cost_usd), 0)::float8 AS "costUsd"
     FROM claude_days WHERE day BETWEEN $1 AND $2`,
    [from, to],
  );
  return rows[0]!;
}
