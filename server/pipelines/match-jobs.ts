import type pg from "pg";
import type { MatchJob } from "../matching/model.ts";
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

const UNTIL = "least(expires_at, discovered_at + make_interval(days => $2::int))";
const OPEN_JOB = `SELECT ${MATCH_JOB}, (extract(epoch FROM ${UNTIL}) * 1000)::float8 AS until ${FROM}
  WHERE status = 'OPEN' AND (${UNTIL} IS NULL OR ${UNTIL} > $1)`;

/** Traits are asked for by every posting and claimed by every CV: they tell nothing of who fits where. */
function comparable(job: MatchJob): MatchJob {
  return { ...job, skills: job.skills.filter((name) => !isTrait(name)) };
}

/** The given jobs, open or not. */
export async function loadJobs(client: Pick<pg.ClientBase, "query">, ids: number[]): Promise<MatchJob[]> {
  const { rows } = await client.query<MatchJob>(`SELECT ${MATCH_JOB} ${FROM} WHERE jobs.id = ANY($1)`, [ids]);
  return rows.map(comparable);
}

/**
 * All jobs that are open at `now`, by id, in batches. Wants a transaction.
 * @param windowDays only those discovered in so many days; null: all
 */
export async function* openJobs(
  client: pg.ClientBase,
  now: Date,
  windowDays: number | null,
): AsyncGenerator<MatchJob[]> {
  await client.query(`DECLARE open_jobs NO SCROLL CURSOR FOR ${OPEN_JOB} ORDER BY jobs.id`, [now, windowDays]);
  for (;;) {
    const { rows } = await client.query<MatchJob>(`FETCH ${ROWS_AT_ONCE} FROM open_jobs`);
    if (rows.length === 0) break;
    yield rows.map(comparable);
  }
  await client.query("CLOSE open_jobs");
}

/** Those of the given jobs that are open at `now`, by id. */
export async function openAmong(
  client: Pick<pg.ClientBase, "query">,
  ids: readonly number[],
  now: Date,
  windowDays: number | null,
): Promise<MatchJob[]> {
  const { rows } = await client.query<MatchJob>(`${OPEN_JOB} AND jobs.id = ANY($3) ORDER BY jobs.id`, [
    now,
    windowDays,
    ids,
  ]);
  return rows.map(comparable);
}
