import type pg from "pg";
import type { Signal } from "../matching/feedback.ts";
import { companyKey } from "../matching/words.ts";

/** What a person did longer ago says little of what they want now. */
const MONTHS = 12;
/** Of the newest so many: more would move nothing, and cost everybody. */
const MOST_SIGNALS = 500;

/**
 * Each job counts once, by the most explicit thing that was done with it: a rating, else an application, a dismissal, a save.
 * Ratings and dismissals say themselves what they were about; applications and saves keep their jobs. A save counts while
 * it stands: who let it run out has forgotten it.
 */
const SIGNALS = `
  SELECT DISTINCT ON (user_id, job_id) * FROM (
    SELECT user_id, job_id, CASE rating WHEN 'UP' THEN 'LIKED' ELSE 'DISLIKED' END AS reaction, 1 AS place, rated_at AS at,
      job_function, field, company FROM ratings
    UNION ALL
    SELECT user_id, job_id, 'APPLIED', 2, applied_at, job_function, field, companies.name
      FROM applications JOIN jobs ON jobs.id = job_id LEFT JOIN companies ON companies.id = company_id
    UNION ALL
    SELECT user_id, job_id, 'DISMISSED', 3, dismissed_at, job_function, field, company FROM dismissals
    UNION ALL
    SELECT user_id, job_id, 'SAVED', 4, saved_at, job_function, field, companies.name
      FROM saved_jobs JOIN jobs ON jobs.id = job_id LEFT JOIN companies ON companies.id = company_id
      WHERE saved_jobs.expires_at > $2
  ) done WHERE user_id = ANY($1::uuid[]) ORDER BY user_id, job_id, place`;

/** What these people did with postings lately, as of `now`; nothing for those who did nothing. */
export async function loadFeedback(pool: pg.Pool, ids: readonly string[], now: Date): Promise<Map<string, Signal[]>> {
  const { rows } = await pool.query<Omit<Signal, "company"> & { userId: string; company: string | null }>(
    `SELECT user_id AS "userId", job_id AS "jobId", reaction, job_function AS does, field, company FROM (
       SELECT *, row_number() OVER (PARTITION BY user_id ORDER BY at DESC, job_id) AS newest FROM (${SIGNALS}) each
       WHERE at > $2::timestamptz - make_interval(months => ${MONTHS})
     ) kept WHERE newest <= ${MOST_SIGNALS} ORDER BY user_id, newest`,
    [ids, now],
  );
  const byPerson = new Map<string, Signal[]>();
  for (const { userId, company, ...about } of rows) {
    const signal = { ...about, company: companyKey(company ?? "") };
    const known = byPerson.get(userId);
    if (known) known.push(signal);
    else byPerson.set(userId, [signal]);
  }
  return byPerson;
}
