import type pg from "pg";
import { createJobIndexBuilder, type JobIndex } from "../matching/job-index.ts";
import type { MatchJob } from "../matching/model.ts";
import { SKILL_LORE } from "../skills/lore.ts";
import { LED_BY_THEIR_OWN, LICENSED, MEDICAL_FIELDS } from "../skills/professions.ts";
import { isTrait } from "../skills/taxonomy.ts";

const ROWS_AT_ONCE = 2_000;

const anyOf = (words: readonly string[]) => `(${words.map((word) => `'${word}'`).join(", ")})`;
const PROFESSION = `CASE WHEN job_function IN ${anyOf(LICENSED.health)} OR (job_function = 'consultant' AND field IN ${anyOf(MEDICAL_FIELDS)})
    OR (job_function = 'manager' AND field IN ${anyOf(LED_BY_THEIR_OWN)})
  THEN 'health' WHEN job_function IN ${anyOf(LICENSED.law)} THEN 'law' END`;

/**
 * Columns of a MatchJob; salaries in US dollars by the rate that intake used for the job. A trade that one may enter without
 * experience (a staff nurse, a driver) is open to whoever has more: its level counts only where the title itself says
 * junior, or years are named.
 */
const MATCH_JOB = `jobs.id, title, ARRAY_REMOVE(ARRAY['=' || job_function, '==' || field], NULL) AS roles, skills,
  experience_min_years AS "experienceMinYears", experience_max_years AS "experienceMaxYears",
  CASE WHEN experience_level = 'ENTRY' AND coalesce(seniority, '') NOT IN ('INTERN', 'JUNIOR') AND NOT is_internship
    AND experience_min_years IS NULL AND experience_max_years IS NULL THEN NULL ELSE experience_level END AS "experienceLevel",
  work_arrangement AS "workArrangement", CASE WHEN field IS NULL THEN industries ELSE array_append(industries, field) END AS industries,
  employment_types::text[] AS "employmentTypes",
  locations, cities, regions, countries, ARRAY(SELECT ARRAY[a, o] FROM unnest(latitudes, longitudes) AS p (a, o)) AS points, remote_countries AS "remoteCountries", is_internship AS "isInternship",
  visa_sponsorship AS "visaSponsorship", ${PROFESSION} AS profession, companies.name AS company,
  salary_yearly_min * salary_yearly_usd / nullif(coalesce(salary_yearly_max, salary_yearly_min), 0) AS "salaryYearlyMin",
  salary_yearly_usd AS "salaryYearlyMax", (extract(epoch FROM newest_at) * 1000)::float8 AS "publishedAt"`;
const FROM = "FROM jobs LEFT JOIN companies ON companies.id = company_id";

export interface LoadedCorpus {
  /** Changes with every change of the jobs. */
  version: string;
  index: JobIndex;
  /** When the first of these jobs comes to its end, in milliseconds since 1970; Infinity: none does. */
  until: number;
}

/** Traits are asked for by every posting and claimed by every CV: they tell nothing of who fits where. */
function comparable(job: MatchJob): MatchJob {
  return { ...job, skills: job.skills.filter((name) => !isTrait(name)) };
}

/** The given jobs, open or not. */
export async function loadJobs(pool: pg.Pool, ids: number[]): Promise<MatchJob[]> {
  const { rows } = await pool.query<MatchJob>(`SELECT ${MATCH_JOB} ${FROM} WHERE jobs.id = ANY($1)`, [ids]);
  return rows.map(comparable);
}

/** All jobs that are open at `now`, in batches; `sinceAt` narrows by discoveredAt. Wants a transaction. */
export async function* openJobs(client: pg.ClientBase, now: Date, sinceAt: Date | null): AsyncGenerator<MatchJob[]> {
  await client.query(
    `DECLARE open_jobs NO SCROLL CURSOR FOR SELECT ${MATCH_JOB} ${FROM}
     WHERE status = 'OPEN' AND (expires_at IS NULL OR expires_at > $1) AND ($2::timestamptz IS NULL OR discovered_at >= $2)`,
    [now, sinceAt],
  );
  for (;;) {
    const { rows } = await client.query<MatchJob>(`FETCH ${ROWS_AT_ONCE} FROM open_jobs`);
    if (rows.length === 0) break;
    yield rows.map(comparable);
  }
  await client.query("CLOSE open_jobs");
}

/** Keeps the index of all open jobs, and builds it anew when the jobs have changed or one has come to its end. */
export function createCorpusLoader(pool: pg.Pool) {
  let loaded: (LoadedCorpus & { windowDays: number | null; loadedAt: number }) | null = null;
  let loading: Promise<unknown> = Promise.resolve();

  async function refresh(now: Date, windowDays: number | null): Promise<LoadedCorpus> {
    const { rows } = await pool.query<{ version: string }>("SELECT version FROM corpus");
    const version = rows[0]?.version ?? "0";
    const valid =
      loaded?.version === version &&
      loaded.windowDays === windowDays &&
      now.getTime() < loaded.until &&
      // A window moves with the clock; an hour is fine enough for one counted in days.
      (windowDays === null || Math.abs(now.getTime() - loaded.loadedAt) < 3_600_000);
    if (loaded && valid) return loaded;
    loaded = await load(now, windowDays);
    return loaded;
  }

  async function load(now: Date, windowDays: number | null) {
    const client = await pool.connect();
    try {
      // One snapshot: the version read here is that of the very jobs read here.
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      const { rows } = await client.query<{ version: string; until: Date | null }>(
        "SELECT version, (SELECT min(expires_at) FROM jobs WHERE status = 'OPEN' AND expires_at > $1) AS until FROM corpus",
        [now],
      );
      const since = windowDays === null ? null : new Date(now.getTime() - windowDays * 86_400_000);
      const builder = createJobIndexBuilder(SKILL_LORE);
      for await (const batch of openJobs(client, now, since)) for (const job of batch) builder.add(job);
      await client.query("COMMIT");
      return {
        version: rows[0]?.version ?? "0",
        until: rows[0]?.until?.getTime() ?? Number.POSITIVE_INFINITY,
        index: builder.finish(),
        windowDays,
        loadedAt: now.getTime(),
      };
    } finally {
      client.release();
    }
  }

  return {
    /** The index as of now; one load at a time. */
    current(now: Date, windowDays: number | null): Promise<LoadedCorpus> {
      const result = loading.then(() => refresh(now, windowDays));
      loading = result.catch(() => {});
      return result;
    },
  };
}
