import type pg from "pg";
import { insertRecommendation } from "./backend.ts";

export interface Whose {
  userId: string;
  jobId: number;
  /** Another job, to be on the shortlist: one that is applied for or dismissed is not shown there. */
  listedJobId?: number;
  combinationId: number;
}

/**
 * The tables that hold people's rows, each with a row of a person's. A table under row level security that is not here fails
 * row-level-security.test.ts.
 */
const ROWS: Record<string, (whose: Whose) => string> = {
  users: ({ userId }) => `UPDATE users SET name = coalesce(name, 'A name') WHERE id = '${userId}'`,
  sessions: ({ userId }) => `INSERT INTO sessions (user_id, expires_at) VALUES ('${userId}', now() + interval '1 day')`,
  api_tokens: ({ userId }) => `INSERT INTO api_tokens (user_id, name, hash, expires_at)
    VALUES ('${userId}', 'script', sha256('${userId}'), now() + interval '1 day')`,
  cvs: ({ userId }) => `INSERT INTO cvs (user_id, media_type, active, text, reading)
    VALUES ('${userId}', 'text/plain', true, 'cv', '{}')`,
  profiles: ({ userId }) => `INSERT INTO profiles (user_id) VALUES ('${userId}')`,
  preferences: ({ userId }) => `INSERT INTO preferences (user_id) VALUES ('${userId}')`,
  saved_jobs: ({ userId, jobId }) =>
    `INSERT INTO saved_jobs (user_id, job_id, expires_at) VALUES ('${userId}', ${jobId}, now() + interval '1 day')`,
  applications: ({ userId, jobId }) => `INSERT INTO applications (user_id, job_id, status, history, snapshot)
    VALUES ('${userId}', ${jobId}, 'APPLIED', '[]', '')`,
  dismissals: ({ userId, jobId }) => `INSERT INTO dismissals (user_id, job_id) VALUES ('${userId}', ${jobId})`,
  ratings: ({ userId, jobId }) => `INSERT INTO ratings (user_id, job_id, rating) VALUES ('${userId}', ${jobId}, 'UP')`,
  strategy_tallies: ({ userId }) => `INSERT INTO strategy_tallies (user_id, strategy) VALUES ('${userId}', 'rules-1')`,
  // With a row of recommendations, below.
  shortlists: ({ userId }) =>
    `UPDATE shortlists SET position = 1, generated_at = now(), total = 1 WHERE user_id = '${userId}'`,
  recommendations: () => "SELECT",
  shortlist_events: ({ userId }) => `INSERT INTO shortlist_events VALUES ('${userId}', 1, 'MANUAL', now(), 1, 1, 0)`,
  search_requests: ({ userId, combinationId }) =>
    `INSERT INTO search_requests (user_id, combination_id, rank) VALUES ('${userId}', ${combinationId}, 1)`,
  // At work, in a process that never stops telling so: nobody else takes it up.
  pipeline_runs: ({
    userId,
  }) => `INSERT INTO pipeline_runs (name, subject, user_id, trigger, status, started_at, heartbeat_at)
    VALUES ('GENERATE_RECOMMENDATIONS', '${userId}', '${userId}', 'MANUAL', 'RUNNING', now(), 'infinity')`,
  claude_requests: ({ userId }) => `INSERT INTO claude_requests (purpose, user_id, model, version, input)
    VALUES ('MATCH', '${userId}', 'a model', 1, '{}')`,
  claude_answers: ({
    userId,
    jobId,
  }) => `INSERT INTO claude_answers (key, purpose, user_id, job_id, model, version, answer)
    VALUES (encode(sha256('${userId}'), 'hex'), 'MATCH', '${userId}', ${jobId}, 'a model', 1, '{}')`,
};

export const PERSONAL_TABLES: readonly string[] = Object.keys(ROWS);

/** The column that says whose a row is. */
export function personOf(table: string): string {
  return table === "users" ? "id" : "user_id";
}

/** Gives a person who has nothing yet a row in each of the tables. */
export async function insertPersonalRows(pool: pg.Pool, whose: Whose): Promise<void> {
  await insertRecommendation(pool, whose.userId, whose.listedJobId ?? whose.jobId);
  for (const sql of Object.values(ROWS)) await pool.query(sql(whose));
}

/** All that these tables hold of a person, as text: equal when nothing was changed. @param pool with the pipelines' rights */
export async function dumpRows(pool: pg.Pool, userId: string): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const table of PERSONAL_TABLES) {
    const { rows } = await pool.query<{ row: string }>(
      `SELECT t::text AS row FROM ${table} t WHERE ${personOf(table)} = $1 ORDER BY 1`,
      [userId],
    );
    dump[table] = rows.map(({ row }) => row);
  }
  return dump;
}

/** Columns of these tables that hold text, in lists and JSON as well. */
export async function textColumns(pool: pg.Pool): Promise<{ table: string; column: string; type: string }[]> {
  const { rows } = await pool.query<{ table: string; column: string; type: string }>(
    `SELECT table_name AS table, column_name AS column, udt_name AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = ANY($1) AND udt_name IN ('text', 'varchar', 'bpchar', '_text', '_varchar', 'json', 'jsonb', 'bytea')
     ORDER BY 1, 2`,
    [PERSONAL_TABLES],
  );
  return rows;
}
