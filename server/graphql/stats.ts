import { ExperienceLevel, WorkArrangement } from "../generated/prisma/enums.ts";
import { Bucket, type BucketRow, DateBucket, enumBuckets, largest, ShareBucket } from "./bucket.ts";
import { builder } from "./builder.ts";
import { cached } from "./cached.ts";
import type { Deps } from "./context.ts";
import { inRange } from "./input.ts";
import { isOpen } from "./job-filter.ts";

const MAX_FIRST = 100;
const MAX_DAYS = 366;
const CACHE_MS = 10_000;

interface Figures {
  totalJobs: number;
  openJobs: number;
  discoveredLast24Hours: number;
  bySource: BucketRow[];
  byWorkArrangement: BucketRow[];
  byExperienceLevel: BucketRow[];
  byIndustry: BucketRow[];
  topSkills: BucketRow[];
  topCompanies: BucketRow[];
  coverage: (BucketRow & { share: number })[];
}

/** What a posting may carry, and SQL for whether it does. */
const METADATA: Record<string, string> = {
  company: "company_id IS NOT NULL",
  locations: "cardinality(locations) > 0",
  countries: "cardinality(countries) > 0",
  workArrangement: "work_arrangement IS NOT NULL",
  employmentTypes: "cardinality(employment_types) > 0",
  experienceLevel: "experience_level IS NOT NULL",
  skills: "cardinality(skills) > 0",
  industries: "cardinality(industries) > 0",
  education: "cardinality(education) > 0",
  benefits: "cardinality(benefits) > 0",
  salary: "salary_yearly_usd IS NOT NULL",
  language: "language IS NOT NULL",
  visaSponsorship: "visa_sponsorship IS NOT NULL",
  postedAt: "posted_at IS NOT NULL",
  expiresAt: "jobs.expires_at IS NOT NULL",
};

function buckets(query: string): string {
  return `(SELECT coalesce(json_agg(b), '[]') FROM (${query}) b)`;
}

/** Over open jobs (`o`), one count a distinct value, largest first. */
function top(value: string, from = "o"): string {
  return buckets(
    `SELECT ${value} AS key, count(*)::int AS count FROM ${from} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MAX_FIRST}`,
  );
}

const SQL = `
  WITH o AS MATERIALIZED (
    SELECT id, company_id, work_arrangement, experience_level, industries, skills,
      ${Object.entries(METADATA)
        .map(([key, sql]) => `(${sql}) AS "has_${key}"`)
        .join(", ")}
    FROM jobs WHERE ${isOpen("jobs", "$1")}
  )
  SELECT (SELECT count(*)::int FROM jobs) AS "totalJobs",
    (SELECT count(*)::int FROM o) AS "openJobs",
    (SELECT count(*)::int FROM jobs WHERE discovered_at > $1::timestamptz - interval '24 hours') AS "discoveredLast24Hours",
    ${top("source", "o JOIN (SELECT DISTINCT job_id, source FROM listings) l ON l.job_id = o.id")} AS "bySource",
    ${top("coalesce(work_arrangement::text, 'UNKNOWN')")} AS "byWorkArrangement",
    ${top("coalesce(experience_level::text, 'UNKNOWN')")} AS "byExperienceLevel",
    ${top("industry", "o, unnest(industries) industry")} AS "byIndustry",
    ${top("skill", "o, unnest(skills) skill")} AS "topSkills",
    ${buckets(`SELECT name AS key, count FROM (SELECT company_id, count(*)::int AS count FROM o WHERE company_id IS NOT NULL
      GROUP BY 1 ORDER BY 2 DESC LIMIT ${MAX_FIRST}) t JOIN companies ON companies.id = company_id ORDER BY count DESC, name`)} AS "topCompanies",
    (SELECT json_build_array(${Object.keys(METADATA)
      .map(
        (key) =>
          `json_build_object('key', '${key}', 'count', count(*) FILTER (WHERE "has_${key}"), 'share', coalesce(avg("has_${key}"::int)::float8, 0))`,
      )
      .join(", ")}) FROM o) AS coverage`;

/** The same for everybody, so it is counted once in some seconds, however many ask. */
const figuresOf = cached(CACHE_MS, async (deps: Deps): Promise<Figures> => {
  const { rows } = await deps.database.systemPool.query<Figures>(SQL, [deps.now()]);
  if (!rows[0]) throw new Error("stats: no figures");
  return rows[0];
});

const Stats = builder.objectRef<Figures>("Stats").implement({
  description: "Of open jobs, where it does not say otherwise; counted anew every ten seconds.",
  fields: (t) => ({
    totalJobs: t.exposeInt("totalJobs", { description: "Open, expired and closed." }),
    openJobs: t.exposeInt("openJobs"),
    discoveredLast24Hours: t.exposeInt("discoveredLast24Hours"),
    bySource: t.expose("bySource", { type: [Bucket] }),
    byWorkArrangement: t.field({
      type: [Bucket],
      resolve: ({ byWorkArrangement }) => enumBuckets(WorkArrangement, byWorkArrangement),
    }),
    byExperienceLevel: t.field({
      type: [Bucket],
      resolve: ({ byExperienceLevel }) => enumBuckets(ExperienceLevel, byExperienceLevel),
    }),
    byIndustry: t.field({
      type: [Bucket],
      args: { first: t.arg.int({ defaultValue: 20 }) },
      resolve: ({ byIndustry }, { first }) => largest(byIndustry, first ?? 20, MAX_FIRST),
    }),
    topSkills: t.field({
      type: [Bucket],
      args: { first: t.arg.int({ defaultValue: 20 }) },
      resolve: ({ topSkills }, { first }) => largest(topSkills, first ?? 20, MAX_FIRST),
    }),
    topCompanies: t.field({
      type: [Bucket],
      args: { first: t.arg.int({ defaultValue: 20 }) },
      resolve: ({ topCompanies }, { first }) => largest(topCompanies, first ?? 20, MAX_FIRST),
    }),
    discoveredPerDay: t.field({
      type: [DateBucket],
      description: "Oldest first, today last; all jobs, also those no longer open.",
      args: { days: t.arg.int({ defaultValue: 30 }) },
      resolve: async (_stats, { days }, { deps }) => {
        const { rows } = await deps.database.systemPool.query<{ date: string; count: number }>(
          `WITH counted AS (
             SELECT date_trunc('day', discovered_at, 'UTC') AS day, count(*)::int AS count FROM jobs
             WHERE discovered_at >= $1::timestamptz - make_interval(days => $2) GROUP BY 1
           )
           SELECT to_char(day AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS date, coalesce(count, 0) AS count
           FROM generate_series(date_trunc('day', $1::timestamptz, 'UTC') - make_interval(hours => 24 * ($2 - 1)), $1, '24 hours') day
             LEFT JOIN counted USING (day) ORDER BY day`,
          [deps.now(), inRange(days ?? 30, 1, MAX_DAYS, ["days"])],
        );
        return rows;
      },
    }),
    coverage: t.expose("coverage", {
      type: [ShareBucket],
      description: "Share of open jobs that carry each piece of metadata.",
    }),
  }),
});

builder.queryField("stats", (t) =>
  t.field({
    type: Stats,
    complexity: { field: 200, multiplier: 1 },
    description: "Figures about the job market as collected; public.",
    resolve: (_root, _args, { deps }) => figuresOf(deps),
  }),
);
