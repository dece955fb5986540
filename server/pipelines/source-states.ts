import type pg from "pg";
import type { KnownSource } from "../sources/registry.ts";
import type { SourceError } from "../sources/source-error.ts";

/** Troubles that stop a source for all that it could be asked, and not only for one board or search. */
const STOPPING = new Set(["QUOTA", "KEY", "RETIRED"]);
/** After a spent quota of which nobody says when it is renewed. */
const QUOTA_PAUSE_MS = 86_400_000;

interface State {
  enabled: boolean;
  pause_reason: string | null;
  paused_until: Date | null;
  paused_settings: string | null;
}

/** Makes the source known, and says why it is not to be asked now; null when it is. A pause that is over ends here. */
export async function whyNotAsked(pool: pg.Pool, source: KnownSource, now: Date): Promise<string | null> {
  const { definition, missing, settingsHash } = source;
  if (missing.length) return `needs ${missing.join(", ")}`;
  const { rows } = await pool.query<State>(
    `INSERT INTO sources (name, kind) VALUES ($1, $2::"SourceKind") ON CONFLICT (name) DO UPDATE SET kind = excluded.kind
     RETURNING enabled, pause_reason, paused_until, paused_settings`,
    [definition.name, definition.kind],
  );
  const state = rows[0] as State;
  if (!state.enabled) return "switched off by an admin";
  if (!state.pause_reason) return null;
  const isOver = state.paused_until ? state.paused_until <= now : state.paused_settings !== settingsHash;
  if (!isOver) return state.pause_reason;
  await resumeSource(pool, definition.name);
  return null;
}

export async function resumeSource(pool: pg.Pool, name: string): Promise<void> {
  await pool.query(
    "UPDATE sources SET pause_reason = NULL, paused_until = NULL, paused_settings = NULL, last_error = NULL WHERE name = $1",
    [name],
  );
}

/** Writes what went wrong; pauses the source where asking again cannot help. @returns whether it is paused now */
export async function noteTrouble(pool: pg.Pool, source: KnownSource, error: SourceError, now: Date): Promise<boolean> {
  const stops = STOPPING.has(error.kind);
  const until = error.kind === "QUOTA" ? (error.until ?? new Date(now.getTime() + QUOTA_PAUSE_MS)) : error.until;
  const reason = error.message.replace(/^[\w-]+: /, "");
  await pool.query(
    `UPDATE sources SET last_error = $2, pause_reason = CASE WHEN $3 THEN $2 ELSE pause_reason END,
       paused_until = CASE WHEN $3 THEN $4::timestamptz ELSE paused_until END,
       paused_settings = CASE WHEN $3 THEN $5 ELSE paused_settings END WHERE name = $1`,
    [source.definition.name, reason, stops, until, source.settingsHash],
  );
  return stops;
}

/** All that was asked of the source in a run was answered; `isWhole`: and that was all it shows. */
export async function noteSuccess(pool: pg.Pool, name: string, at: Date, isWhole: boolean): Promise<void> {
  await pool.query(
    `UPDATE sources SET last_success_at = $2, last_complete_at = CASE WHEN $3 THEN $2 ELSE last_complete_at END, last_error = NULL
     WHERE name = $1`,
    [name, at, isWhole],
  );
}

/** A plan may be changed for a larger one: what it refused is tried again after so many days. */
const REFUSED_DAYS = 7;

/** The shortest window, in hours, that the source's plan has, as far as that is known; 0: any. */
export async function readLeastWindow(pool: pg.Pool, name: string, now: Date): Promise<number> {
  const { rows } = await pool.query<{ hours: number }>(
    `SELECT least_window_hours AS hours FROM sources WHERE name = $1 AND least_window_at > $2::timestamptz - make_interval(days => $3)`,
    [name, now, REFUSED_DAYS],
  );
  return rows[0]?.hours ?? 0;
}

/** Shorter windows were refused, and this one was not. */
export async function noteLeastWindow(pool: pg.Pool, name: string, hours: number, at: Date): Promise<void> {
  await pool.query("UPDATE sources SET least_window_hours = $2, least_window_at = $3 WHERE name = $1", [
    name,
    hours,
    at,
  ]);
}
