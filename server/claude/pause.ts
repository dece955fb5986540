import { createHash } from "node:crypto";
import type pg from "pg";

/** A key is known by its hash: another one ends a pause. */
function hashOf(apiKey: string): string {
  return createHash("sha256").update(apiKey).digest("hex");
}

/** Why Claude refuses to be asked with this key at present, in its own words; null: it does not. */
export async function pauseOf(pool: Pick<pg.Pool, "query">, apiKey: string): Promise<string | null> {
  const { rows } = await pool.query<{ pause: string }>(
    "SELECT pause FROM claude_state WHERE pause IS NOT NULL AND paused_key = $1 AND paused_until > clock_timestamp()",
    [hashOf(apiKey)],
  );
  return rows[0]?.pause ?? null;
}

/** Nothing is asked with this key for so long. */
export async function pauseFor(pool: pg.Pool, apiKey: string, reason: string, minutes: number): Promise<void> {
  await pool.query(
    "UPDATE claude_state SET pause = $1, paused_key = $2, paused_until = clock_timestamp() + make_interval(mins => $3)",
    [reason, hashOf(apiKey), minutes],
  );
}
