import type pg from "pg";
import { MOST_ADJUSTMENT } from "../claude/judge-matches.ts";
import { excerpt } from "../claude/match-excerpt.ts";
import type { MatchToJudge } from "../claude/match-input.ts";
import { redact } from "../claude/redact.ts";
import type { StoredExplanation } from "../matching/explain.ts";

/** Of a description so many characters are sent. */
const EXCERPT = 1_200;
const MOST_LISTED = 20;
const NOBODY = { names: [], emails: [] };
/** Many have the same postings on their lists: so many are known as they are told. */
const MOST_KNOWN = 5_000;
const postings = new Map<string, Pick<MatchToJudge["job"], "title" | "description">>();

/** What recruiters write of themselves is left out. @param contentHash of the posting's text */
function postingOf(
  title: string,
  description: string,
  contentHash: string,
): Pick<MatchToJudge["job"], "title" | "description"> {
  const known = postings.get(contentHash);
  if (known) return known;
  if (postings.size >= MOST_KNOWN) postings.clear();
  const told = { title: redact(title, NOBODY), description: redact(excerpt(description, EXCERPT), NOBODY) };
  postings.set(contentHash, told);
  return told;
}

interface Row {
  userId: string;
  jobId: number;
  matchScore: number;
  explanation: StoredExplanation;
  title: string;
  company: string | null;
  locations: string[];
  workArrangement: string | null;
  employmentTypes: string[];
  experienceLevel: string | null;
  minYears: number | null;
  maxYears: number | null;
  industries: string[];
  salaryMin: number | null;
  salaryMax: number | null;
  salaryCurrency: string | null;
  salaryPeriod: string | null;
  description: string;
  contentHash: string;
}

/** What is told of matches, by "person job": the posting, and how it compares, as it was computed. Matches that are gone are missing. */
export async function matchesToJudge(
  pool: pg.Pool,
  matches: readonly { userId: string; jobId: number }[],
): Promise<Map<string, Omit<MatchToJudge, "id">>> {
  const { rows } = await pool.query<Row>(
    `SELECT r.user_id AS "userId", r.job_id AS "jobId", match_score AS "matchScore", explanation, title, c.name AS company, locations,
       work_arrangement AS "workArrangement", employment_types::text[] AS "employmentTypes", experience_level AS "experienceLevel",
       experience_min_years AS "minYears", experience_max_years AS "maxYears", industries, salary_min AS "salaryMin", salary_max AS "salaryMax",
       salary_currency AS "salaryCurrency", salary_period AS "salaryPeriod", description, jobs.content_hash AS "contentHash"
     FROM unnest($1::uuid[], $2::int[]) AS asked (person, job) JOIN recommendations r ON r.user_id = person AND r.job_id = job
     JOIN jobs ON jobs.id = job LEFT JOIN companies c ON c.id = company_id`,
    [matches.map(({ userId }) => userId), matches.map(({ jobId }) => jobId)],
  );
  return new Map(rows.map((row) => [`${row.userId} ${row.jobId}`, toldOf(row)]));
}

function toldOf(row: Row): Omit<MatchToJudge, "id"> {
  const { explanation, matchScore } = row;
  const { matchingSkills, missingSkills, relatedSkills, additionalSkills, parts, unknown } = explanation;
  const asked = matchingSkills.length + missingSkills.length + relatedSkills.length;
  const share = matchingSkills.length + relatedSkills.reduce((sum, related) => sum + related.share, 0);
  return {
    job: {
      ...postingOf(row.title, row.description, row.contentHash),
      company: row.company,
      places: row.locations.slice(0, MOST_LISTED),
      workArrangement: row.workArrangement,
      employmentTypes: row.employmentTypes,
      experience: experienceOf(row),
      industries: row.industries,
      salary: salaryOf(row),
    },
    comparison: {
      matchScore,
      lowest: Math.max(0, matchScore - MOST_ADJUSTMENT),
      highest: Math.min(100, matchScore + MOST_ADJUSTMENT),
      skillMatch:
        asked === 0 ? null : { percent: Math.round((100 * share) / asked), matched: matchingSkills.length, asked },
      matchingSkills: matchingSkills.slice(0, MOST_LISTED),
      missingSkills: missingSkills.slice(0, MOST_LISTED),
      relatedSkills: relatedSkills.slice(0, MOST_LISTED).map(({ skill, via }) => ({ skill, via })),
      additionalSkills,
      parts: parts.map(({ component, score, detail }) => ({ component, score: Math.round(10 * score) / 10, detail })),
      unknown,
    },
  };
}

function experienceOf({ experienceLevel, minYears, maxYears }: Row): string | null {
  const years =
    minYears === null && maxYears === null
      ? null
      : maxYears === null
        ? `${minYears} years or more`
        : `${minYears ?? 0} to ${maxYears} years`;
  return [experienceLevel, years].filter(Boolean).join(", ") || null;
}

function salaryOf({ salaryMin, salaryMax, salaryCurrency, salaryPeriod }: Row): string | null {
  const figures = [...new Set([salaryMin, salaryMax].flatMap((figure) => figure ?? []))];
  if (figures.length === 0) return null;
  return `${figures.join(" to ")} ${salaryCurrency ?? ""}${salaryPeriod ? ` a ${salaryPeriod.toLowerCase()}` : ""}`.trim();
}
