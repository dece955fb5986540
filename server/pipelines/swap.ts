import type pg from "pg";
import { transaction } from "../database/transaction.ts";
import type { GenerationReason } from "../generated/prisma/enums.ts";

/** One place of a shortlist, as matching made it. */
export interface ShortlistRow {
  jobId: number;
  rank: number;
  score: number;
  matchScore: number;
  adjustments: unknown;
  parts: unknown;
  unknown: readonly string[];
  matchingSkills: readonly string[];
  missingSkills: readonly string[];
  relatedSkills: unknown;
  additionalSkills: readonly string[];
  reasons: readonly string[];
  analysis: unknown;
}

export interface NewShortlist {
  userId: string;
  rows: ShortlistRow[];
  reason: GenerationReason;
  generatedAt: Date;
  expiresAt: Date;
  strategy: string;
}

export interface Swapped {
  recommended: number;
  added: number;
  removed: number;
  /** Whether jobs, ranks or scores differ from before. */
  changed: boolean;
}

/** A person who asked for it hears that the list is there even when it is the same as before. */
const ASKED: readonly GenerationReason[] = ["MANUAL", "CV_CHANGED", "PROFILE_CHANGED", "PREFERENCES_CHANGED"];
const MAX_ATTEMPTS = 3;

/**
 * Replaces a person's shortlist and appends its event, in one transaction. A recommendation that stays keeps its id,
 * rating, first date and whether it was seen. Jobs deleted or closed meanwhile are left out.
 */
export async function swapShortlist(pool: pg.Pool, list: NewShortlist): Promise<Swapped> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction(pool, (client) => swap(client, list));
    } catch (error) {
      // 40P01: the jobs' retention deletes in another order than we write; one of the two has to begin again.
      if ((error as { code?: string }).code !== "40P01" || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

async function swap(client: pg.PoolClient, list: NewShortlist): Promise<Swapped> {
  const { userId, reason, generatedAt, expiresAt, strategy } = list;
  await client.query("INSERT INTO shortlists (user_id) VALUES ($1) ON CONFLICT DO NOTHING", [userId]);
  // The lock makes positions of events count up in the order in which they become visible.
  await client.query("SELECT FROM shortlists WHERE user_id = $1 FOR UPDATE", [userId]);
  const before = await client.query<{ job_id: number; rank: number; score: number }>(
    "SELECT job_id, rank, score FROM recommendations WHERE user_id = $1 AND expires_at > $2",
    [userId, generatedAt],
  );
  const open = await client.query<{ id: number }>(
    "SELECT id FROM jobs WHERE id = ANY($1) AND status = 'OPEN' ORDER BY id FOR KEY SHARE",
    [list.rows.map(({ jobId }) => jobId)],
  );
  const isOpen = new Set(open.rows.map(({ id }) => id));
  const rows = list.rows.filter(({ jobId }) => isOpen.has(jobId)).map((row, place) => ({ ...row, rank: place + 1 }));

  const old = new Map(before.rows.map((row) => [row.job_id, row]));
  const added = rows.filter(({ jobId }) => !old.has(jobId)).length;
  const removed = old.size - (rows.length - added);
  const same = (row: ShortlistRow) => old.get(row.jobId)?.rank === row.rank && old.get(row.jobId)?.score === row.score;
  const changed = removed > 0 || !rows.every(same);

  // What was rated runs out, but stays: by its id the rating can be taken back, and it is the same when it returns.
  await client.query(
    `WITH rated AS (
       UPDATE recommendations SET expires_at = least(expires_at, $3) WHERE user_id = $1 AND NOT job_id = ANY($2) AND rating IS NOT NULL
     )
     DELETE FROM recommendations WHERE user_id = $1 AND NOT job_id = ANY($2) AND rating IS NULL`,
    [userId, rows.map(({ jobId }) => jobId), generatedAt],
  );
  await client.query(
    `INSERT INTO recommendations (user_id, job_id, rank, score, match_score, adjustments, rating, parts, unknown, matching_skills, missing_skills, related_skills,
       additional_skills, reasons, analysis, strategy, created_at, expires_at)
     SELECT $1, "jobId", rank, score, "matchScore", adjustments, (SELECT rating FROM ratings WHERE user_id = $1 AND job_id = "jobId"), parts, unknown, "matchingSkills", "missingSkills", "relatedSkills", "additionalSkills", reasons, analysis, $3, $4, $5
     FROM jsonb_to_recordset($2) AS fresh ("jobId" int, rank int, score float8, "matchScore" float8, adjustments jsonb, parts jsonb, unknown text[], "matchingSkills" text[],
       "missingSkills" text[], "relatedSkills" jsonb, "additionalSkills" text[], reasons text[], analysis jsonb)
     ON CONFLICT (user_id, job_id) DO UPDATE SET rank = excluded.rank, score = excluded.score, match_score = excluded.match_score, adjustments = excluded.adjustments,
       parts = excluded.parts, unknown = excluded.unknown, matching_skills = excluded.matching_skills,
       missing_skills = excluded.missing_skills, related_skills = excluded.related_skills, additional_skills = excluded.additional_skills, reasons = excluded.reasons,
       analysis = excluded.analysis, strategy = excluded.strategy, expires_at = excluded.expires_at`,
    [userId, JSON.stringify(rows), strategy, generatedAt, expiresAt],
  );
  const event = changed || ASKED.includes(reason);
  const position = await client.query<{ position: string }>(
    `UPDATE shortlists SET generated_at = $2, total = $3, strategy = $4, position = position + $5 WHERE user_id = $1 RETURNING position`,
    [userId, generatedAt, rows.length, strategy, event ? 1 : 0],
  );
  if (event) {
    await client.query(
      "INSERT INTO shortlist_events (user_id, position, reason, generated_at, total, added, removed) VALUES ($1, $2, $3, $4, $5, $6, $7)",
      [userId, position.rows[0]?.position, reason, generatedAt, rows.length, added, removed],
    );
  }
  return { recommended: rows.length, added, removed, changed };
}
