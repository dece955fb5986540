import pg from "pg";
import { type Accounts, createAccounts } from "../../accounts/accounts.ts";
import { createLimits } from "../../accounts/limits.ts";
import { createTokens } from "../../accounts/tokens.ts";
import { createLog } from "../../log.ts";
import type { StoredExplanation } from "../../matching/explain.ts";
import { openMatcher } from "../../pipelines/matcher.ts";
import type { Counts, PipelineContext, PipelineSettings } from "../../pipelines/pipeline.ts";
import { createSources, type Sources } from "../../sources/registry.ts";
import type { SourceDefinition } from "../../sources/source.ts";
import type { TestDatabase } from "./database.ts";

export const SETTINGS: PipelineSettings = {
  recommendationsPerUser: 50,
  recommendationsPerCompany: 3,
  recommendationDays: 3,
  recommendationWindowDays: null,
  eventRetentionDays: 7,
  savedJobDays: 10,
  jobRetentionDays: 7,
  jobExpiryDays: 30,
  archiveFolder: null,
  backfillDays: 30,
};

export const silent = createLog("silent");

/** Accounts of a process of its own, over the same database. */
export function accountsOver(pool: pg.Pool, secrets: readonly string[], now: () => Date): Accounts {
  const limits = createLimits({ pointsPerMinute: 0, redis: null });
  const tokens = createTokens(secrets, now);
  return createAccounts({ pool, tokens, limits, provider: null, takesSignUps: true, log: silent, now });
}

/** A clock that stands until it is moved. */
export function createClock(at: string): { now: () => Date; set(at: string): void } {
  let instant = new Date(at);
  return {
    now: () => instant,
    set(next) {
      instant = new Date(next);
    },
  };
}

/** The sources of a test; none if left out. */
export interface TestSources {
  definitions?: readonly SourceDefinition[];
  environment?: Record<string, string>;
}

/** Sources that wait for nobody. */
export function sourcesFor(
  pool: pg.Pool,
  now: () => Date,
  { definitions = [], environment = {} }: TestSources,
): Sources {
  const config = { environment, only: null, contact: null };
  return createSources({ definitions, config, pool, now, sleep: async () => {} });
}

/** What pipelines run with, on a test's own database. */
export function openContext(
  database: TestDatabase,
  now: () => Date,
  settings: Partial<PipelineSettings> = {},
  sources: TestSources = {},
): PipelineContext & { close(): Promise<void> } {
  const matcher = openMatcher({ directUrl: database.url, log: silent });
  return {
    pool: database.pool,
    matcher,
    sources: sourcesFor(database.pool, now, sources),
    log: silent,
    now,
    settings: { ...SETTINGS, ...settings },
    close: () => matcher.close(),
  };
}

/** Resolves with the run's row once it has ended; awaits its notifications. */
export async function runEnded(
  url: string,
  runId: string,
): Promise<{ status: string; counts: Counts; error: string | null; warnings: string[] }> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query("LISTEN shortlist");
    for (;;) {
      const told = new Promise((resolve) => client.once("notification", resolve));
      const { rows } = await client.query(
        "SELECT status, counts, error, warnings FROM pipeline_runs WHERE id = $1 AND finished_at IS NOT NULL",
        [runId],
      );
      if (rows[0]) return rows[0];
      await told;
    }
  } finally {
    await client.end();
  }
}

let made = 0;

export interface JobColumns {
  title: string;
  skills: string[];
  [column: string]: unknown;
}

/** Inserts a job with the given columns, and its listing. @returns its id */
export async function insertJob(pool: pg.Pool, columns: Partial<JobColumns> = {}, source = "test"): Promise<number> {
  const job = { title: "Engineer", description: "Builds things.", source, content_hash: `hash-${++made}`, ...columns };
  const names = Object.keys(job);
  const { rows } = await pool.query<{ id: number }>(
    `INSERT INTO jobs (${names.join(", ")}) VALUES (${names.map((_, place) => `$${place + 1}`).join(", ")}) RETURNING id`,
    Object.values(job),
  );
  const id = rows[0]?.id as number;
  await pool.query("INSERT INTO listings (job_id, source, external_id, content_hash) VALUES ($1, $2, $3, $4)", [
    id,
    source,
    `external-${made}`,
    `hash-${made}`,
  ]);
  return id;
}

export interface PersonColumns {
  skills: string[];
  titles: string[];
  years_of_experience: number | null;
  [column: string]: unknown;
}

/** Inserts an account and its profile. @returns its id */
export async function insertPerson(
  pool: pg.Pool,
  email: string,
  profile: Partial<PersonColumns> | null,
): Promise<string> {
  const { rows } = await pool.query<{ id: string }>("INSERT INTO users (email) VALUES ($1) RETURNING id", [email]);
  const id = rows[0]?.id as string;
  if (profile) {
    const names = Object.keys(profile);
    await pool.query(
      `INSERT INTO profiles (user_id${names.map((name) => `, ${name}`).join("")}) VALUES ($1${names.map((_, place) => `, $${place + 2}`).join("")})`,
      [id, ...Object.values(profile)],
    );
  }
  return id;
}

/** Inserts a run of a person's that is under way, though no process works on it. @returns its id */
export async function insertRun(pool: pg.Pool, userId: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO pipeline_runs (name, subject, user_id, trigger, status, heartbeat_at)
     VALUES ('GENERATE_RECOMMENDATIONS', $1::text, $1::uuid, 'MANUAL', 'RUNNING', now()) RETURNING id`,
    [userId],
  );
  return rows[0]?.id as string;
}

/** SQL for lists in order: their recommendations `r` as they stand on their shortlists `s`. */
export const RANKED = "FROM recommendations r JOIN shortlists s USING (user_id) WHERE gone_at IS NULL";

export const NOTHING_TOLD: StoredExplanation = {
  adjustments: [],
  parts: [],
  unknown: [],
  matchingSkills: [],
  missingSkills: [],
  relatedSkills: [],
  source: "RULES",
  additionalSkills: [],
  summary: "",
  alignments: [],
  wishes: [],
  gaps: [],
};

/** Puts a job on a person's shortlist, behind those that are there. @returns the recommendation's id */
export async function insertRecommendation(
  pool: pg.Pool,
  userId: string,
  jobId: number,
  columns: {
    score?: number;
    expiresAt?: Date | string;
    explanation?: Partial<StoredExplanation>;
    [column: string]: unknown;
  } = {},
): Promise<string> {
  const { score = 90, expiresAt = new Date(Date.now() + 86_400_000), explanation = {}, ...others } = columns;
  await pool.query(
    `INSERT INTO shortlists AS s (user_id, jobs, expires_at) VALUES ($1, ARRAY[$2::int], $3)
     ON CONFLICT (user_id) DO UPDATE SET jobs = s.jobs || excluded.jobs, expires_at = excluded.expires_at`,
    [userId, jobId, expiresAt],
  );
  const told = JSON.stringify({ ...NOTHING_TOLD, ...explanation });
  const row = { score, match_score: score, explanation: told, strategy: "rules-1", ...others };
  const names = Object.keys(row);
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO recommendations (user_id, job_id, ${names.join(", ")})
     VALUES ($1, $2, ${names.map((_, at) => `$${at + 3}`).join(", ")}) RETURNING id`,
    [userId, jobId, ...Object.values(row)],
  );
  return rows[0]!.id;
}

/** Makes a person look for these titles, their best first. */
export async function lookFor(pool: pg.Pool, person: string, titles: readonly string[]): Promise<void> {
  for (const [index, title] of titles.entries())
    await pool.query(
      `WITH made AS (INSERT INTO search_combinations (title) VALUES ($2) ON CONFLICT DO NOTHING RETURNING id)
       INSERT INTO search_requests (user_id, combination_id, rank)
       SELECT $1, coalesce((SELECT id FROM made), (SELECT id FROM search_combinations WHERE title = $2)), $3`,
      [person, title, index + 1],
    );
}
