import type pg from "pg";
import { comparedWork } from "../intake/compared.ts";
import type { JobRecord } from "../intake/job-record.ts";
import type { MatchJob } from "../matching/model.ts";
import { meanings } from "../matching/title-words.ts";

const ROWS_AT_ONCE = 2_000;

/** A MatchJob as it is stored, with what its roles and profession are made of. */
interface JobRow extends Omit<MatchJob, "roles" | "profession" | keyof Stored>, Stored {}
type Stored = Pick<JobRecord, "skills" | "industries" | "jobFunction" | "field" | "seniority">;

/** Columns of a JobRow; salaries in US dollars by the rate that intake used for the job. */
const JOB_ROW = `jobs.id, title, job_function AS "jobFunction", field, seniority, skills,
  experience_min_years AS "experienceMinYears", experience_max_years AS "experienceMaxYears", experience_level AS "experienceLevel",
  work_arrangement AS "workArrangement", industries, employment_types::text[] AS "employmentTypes",
  locations, cities, regions, countries, ARRAY(SELECT ARRAY[a, o] FROM unnest(latitudes, longitudes) AS p (a, o)) AS points, remote_countries AS "remoteCountries", is_internship AS "isInternship",
  visa_sponsorship AS "visaSponsorship", companies.name AS company,
  salary_yearly_min * salary_yearly_usd / nullif(coalesce(salary_yearly_max, salary_yearly_min), 0) AS "salaryYearlyMin",
  salary_yearly_usd AS "salaryYearlyMax", (extract(epoch FROM newest_at) * 1000)::float8 AS "publishedAt"`;
const FROM = "FROM jobs LEFT JOIN companies ON companies.id = company_id";

const UNTIL = "least(expires_at, discovered_at + make_interval(days => $2::int))";
const OPEN_JOB = `SELECT ${JOB_ROW}, (extract(epoch FROM ${UNTIL}) * 1000)::float8 AS until ${FROM}
  WHERE status = 'OPEN' AND (${UNTIL} IS NULL OR ${UNTIL} > $1)`;

function toMatchJob({ jobFunction, field, seniority, ...job }: JobRow): MatchJob {
  const work = comparedWork({ ...job, jobFunction, field, seniority });
  return { ...job, ...work, roles: meanings(jobFunction, field) };
}

/** The given jobs, open or not. */
export async function loadJobs(client: Pick<pg.ClientBase, "query">, ids: number[]): Promise<MatchJob[]> {
  const { rows } = await client.query<JobRow>(`SELECT ${JOB_ROW} ${FROM} WHERE jobs.id = ANY($1)`, [ids]);
  return rows.map(toMatchJob);
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
    const { rows } = await client.query<JobRow>(`FETCH ${ROWS_AT_ONCE} FROM open_jobs`);
    if (rows.length === 0) break;
    yield rows.map(toMatchJob);
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
  const { rows } = await client.query<JobRow>(`${OPEN_JOB} AND jobs.id = ANY($3) ORDER BY jobs.id`, [
    now,
    windowDays,
    ids,
  ]);
  return rows.map(toMatchJob);
}
