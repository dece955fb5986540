import type pg from "pg";
import { asJson } from "../claude/ask.ts";
import { createFillJob, JOB_FIELDS, type JobField, type JobInput } from "../claude/fill-job.ts";
import { visible } from "../claude/plain.ts";
import { redact } from "../claude/redact.ts";
import { BENEFIT_NAMES } from "../intake/benefits.ts";
import { cutWords } from "../intake/clean.ts";
import { EDUCATION_LEVELS } from "../intake/education.ts";
import { fillIn, fillKey } from "../intake/fill-in.ts";
import { lockIntake } from "../intake/transaction.ts";
import type { Pipeline } from "./pipeline.ts";

/** Asks about one posting; its names are those of intake. */
export const fillJob = createFillJob({ education: EDUCATION_LEVELS, benefits: BENEFIT_NAMES });

/** So many wait to be asked at most: what is new is asked about before what waited for a budget. */
const MOST_WAITING = 500;
/** Characters of a description that are sent: 99 in 100 are shorter. */
const LONGEST_DESCRIPTION = 12_000;
const NOBODY = { names: [], emails: [] };

export const enrichJobs: Pipeline = {
  name: "ENRICH_JOBS",
  description:
    "Asks Claude about open postings of whose text the rules made little: fewer than 3 skills, or neither a level nor an industry. Once per content, ever. Without ANTHROPIC_API_KEY it does nothing.",
  // Half an hour after the hourly collection begins, and within an hour of the daily one.
  schedule: "50 * * * *",
  timezone: "Europe/Berlin",
  async run({ pool, now, claude }, { options, warn, progress }) {
    if (!claude) {
      warn("Claude is off (ANTHROPIC_API_KEY is not set)");
      return { looked: 0, asked: 0, kept: 0 };
    }
    const { looked, kept, waiting } = await countToFill(pool, now());
    const jobs = await jobsToFill(pool, Math.max(0, MOST_WAITING - waiting), now());
    if (!options.dryRun) await queue(pool, jobs, claude.model);
    progress({ done: jobs.length, total: jobs.length });
    return { looked, asked: jobs.length, kept };
  },
};

export interface JobToFill {
  /** What the answer is kept by. */
  key: string;
  input: JobInput;
}

/**
 * SQL: the contents that want filling in, the newest job of each, with whether it was asked about (`kept`) and is being so.
 *
 * Wanted are skills and who the posting is for: with fewer than three skills, or neither level nor industry, a shortlist
 * has next to nothing to judge by. That a text says no place of work, no benefits or no education is the usual case, and
 * no reason to ask; they are filled in along with the rest. A text shorter than 300 bytes holds no more than was read.
 */
const WANTING = `
  WITH newest AS (
    SELECT DISTINCT ON (content_hash) id, newest_at, ${fillKey("content_hash")} AS key FROM jobs
    WHERE status = 'OPEN' AND (expires_at IS NULL OR expires_at > $1) AND octet_length(description) >= 300
      AND (cardinality(skills) < 3 OR (experience_level IS NULL AND cardinality(industries) = 0))
    ORDER BY content_hash, newest_at DESC, id
  ), wanting AS (
    SELECT newest.*, EXISTS (SELECT FROM claude_answers a WHERE a.key = newest.key) AS kept,
      key IN (SELECT unnest(keys) FROM claude_requests WHERE purpose = 'JOB') AS asked
    FROM newest
  )`;

/** How many contents want filling in, and how many of them were asked about; and how many questions of the kind wait. */
async function countToFill(pool: pg.Pool, now: Date): Promise<{ looked: number; kept: number; waiting: number }> {
  const { rows } = await pool.query<{ looked: number; kept: number; waiting: number }>(
    `${WANTING} SELECT count(*)::int AS looked, (count(*) FILTER (WHERE kept))::int AS kept,
       (SELECT count(*)::int FROM claude_requests WHERE purpose = 'JOB' AND status = 'WAITING') AS waiting FROM wanting`,
    [now],
  );
  return rows[0] ?? { looked: 0, kept: 0, waiting: 0 };
}

/** The open jobs that want filling in and whose content was never asked about, the newest first; one for each content. */
export async function jobsToFill(pool: pg.Pool, limit: number, now: Date): Promise<JobToFill[]> {
  const { rows } = await pool.query<JobRow>(
    `${WANTING}
     SELECT wanting.key, j.id, j.title, c.name AS company, j.locations, j.description, j.skills, j.keywords, j.industries,
       j.experience_level AS "experienceLevel", j.work_arrangement AS "workArrangement", j.responsibilities, j.requirements,
       j.education, j.benefits, j.salary_source AS salary, j.language, j.visa_sponsorship AS "visaSponsorship"
     FROM (SELECT * FROM wanting WHERE NOT kept AND NOT asked ORDER BY newest_at DESC, id LIMIT $2) wanting
       JOIN jobs j ON j.id = wanting.id LEFT JOIN companies c ON c.id = j.company_id ORDER BY wanting.newest_at DESC, wanting.id`,
    [now, limit],
  );
  return rows.map((row) => ({ key: row.key, input: jobInput(row) }));
}

interface JobRow extends Record<Exclude<JobField, "skills" | "industries">, unknown> {
  key: string;
  id: number;
  title: string;
  company: string | null;
  locations: string[];
  description: string;
  skills: string[];
  industries: string[];
  experienceLevel: string | null;
  workArrangement: string | null;
}

/** What is sent about a job. Skills are always asked for: what the rules know of them is never all. */
function jobInput(row: JobRow): JobInput {
  const { id, title, company, locations, skills, industries, experienceLevel, workArrangement } = row;
  const isMissing = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
  return {
    jobId: id,
    // Recruiters leave their names and numbers.
    title: redact(visible(title), NOBODY),
    company,
    locations,
    description: redact(cutWords(visible(row.description), LONGEST_DESCRIPTION), NOBODY),
    known: { skills, industries, experienceLevel, workArrangement },
    missing: JOB_FIELDS.filter((field) => field === "skills" || isMissing(row[field])),
  };
}

async function queue(pool: pg.Pool, jobs: readonly JobToFill[], model: string): Promise<void> {
  if (jobs.length === 0) return;
  await pool.query(
    `INSERT INTO claude_requests (purpose, job_ids, keys, model, version, input)
     SELECT 'JOB', ARRAY[v.job_id], ARRAY[v.key], $4, $5, v.input::jsonb
     FROM unnest($1::int[], $2::text[], $3::text[]) AS v(job_id, key, input)`,
    [
      jobs.map(({ input }) => input.jobId),
      jobs.map(({ key }) => key),
      jobs.map(({ input }) => asJson({ asked: input, about: {} })),
      model,
      fillJob.version,
    ],
  );
}

/**
 * The answers about these jobs are there: fills in these and all others of the same content. For the transaction that
 * stored the answers; holds the intake's lock until that ends. A job whose content became another meanwhile stays as it is.
 * @returns the jobs that it changed
 */
export async function applyFilled(client: pg.PoolClient, jobIds: readonly number[]): Promise<number[]> {
  await lockIntake(client);
  const { rows } = await client.query<{ id: number }>(
    "SELECT id FROM jobs WHERE content_hash IN (SELECT content_hash FROM jobs WHERE id = ANY($1)) ORDER BY id",
    [jobIds],
  );
  return fillIn(
    client,
    rows.map(({ id }) => id),
  );
}
