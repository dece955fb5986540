import type pg from "pg";
import { selected, unnest } from "./columns.ts";
import { jobColumns } from "./job-columns.ts";
import type { JobRecord } from "./job-record.ts";
import { textConfigOf } from "./language.ts";
import { readSalary, type Salary } from "./salary.ts";

/**
 * What Claude found in a posting's text where the source said nothing and our rules were not sure: checked, and only what
 * there was to find. Kept in claude_answers for as long as there are jobs with that text, and longer.
 */
export interface FilledIn
  extends Partial<Pick<JobRecord, "skills" | "keywords" | "industries" | "education" | "benefits">> {
  experienceLevel?: NonNullable<JobRecord["experienceLevel"]>;
  workArrangement?: NonNullable<JobRecord["workArrangement"]>;
  responsibilities?: string;
  requirements?: string;
  salary?: Pick<Salary, "min" | "max" | "currency" | "period">;
  language?: string;
  visaSponsorship?: boolean;
}

const MOST_SKILLS = 100;

/**
 * SQL: what the answer about this content is kept by (ClaudeAnswer.key). Of the content alone: neither another model nor
 * another version of the question asks again. The column holds `JobRecord.contentHash`.
 */
export function fillKey(column: string): string {
  return `encode(sha256(convert_to('JOB ' || ${column}, 'UTF8')), 'hex')`;
}

const WRITTEN = [
  "skills",
  "keywords",
  "industries",
  "experienceLevel",
  "workArrangement",
  "responsibilities",
  "requirements",
  "education",
  "benefits",
  "salaryMin",
  "salaryMax",
  "salaryCurrency",
  "salaryPeriod",
  "salaryYearlyMin",
  "salaryYearlyMax",
  "salaryYearlyUsd",
  "salarySource",
  "language",
  "textConfig",
  "visaSponsorship",
] as const satisfies (keyof JobRecord)[];

type Written = Pick<JobRecord, (typeof WRITTEN)[number]>;

interface Unfilled extends Written, Pick<JobRecord, "description" | "workingHours"> {
  id: number;
  filledIn: string[];
  said: FilledIn;
}

const columnOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const COLUMNS = Object.values(jobColumns(new Map()))
  .flat()
  .filter(({ name }) => WRITTEN.some((written) => columnOf(written) === name));
const READ = WRITTEN.map((name) => `j.${columnOf(name)} AS "${name}"`).join(", ");

/**
 * Puts what Claude said of a text over the rules' reading of it, in those of the jobs whose text was asked about: only
 * what is unknown, and skills beside those that are known. For a transaction that holds the intake's lock; whatever writes
 * jobs calls it, since it writes the rules' reading.
 * @returns the jobs that it changed
 */
export async function fillIn(client: pg.PoolClient, jobIds: readonly number[]): Promise<number[]> {
  if (jobIds.length === 0) return [];
  const { rows } = await client.query<Unfilled>(
    `SELECT j.id, ${READ}, j.description, j.working_hours AS "workingHours", j.filled_in AS "filledIn", a.answer AS said
     FROM jobs j JOIN claude_answers a ON a.key = ${fillKey("j.content_hash")} WHERE j.id = ANY($1) AND a.answer IS NOT NULL`,
    [jobIds],
  );
  const filled = rows.flatMap((row) => {
    const found = findingsFor(row);
    if (Object.keys(found).length === 0) return [];
    const names = new Set([...row.filledIn, ...FOR_ANYONE.filter((name) => found[name] !== undefined)]);
    if (found.salarySource) names.add("salary");
    // Of a record, the columns below take no more than there is.
    return [{ id: row.id, filledIn: [...names], record: { ...row, ...found } as unknown as JobRecord }];
  });
  if (filled.length === 0) return [];
  const { from, values } = unnest<(typeof filled)[number]>(
    [
      { name: "id", sent: "int4", of: (row) => row.id },
      { name: "filled_in", sent: "text", of: (row) => JSON.stringify(row.filledIn) },
      ...COLUMNS,
    ],
    filled,
  );
  await client.query(
    `UPDATE jobs SET ${COLUMNS.map((column) => `${column.name} = ${selected(column)}`).join(", ")},
       filled_in = ARRAY(SELECT jsonb_array_elements_text(v.filled_in::jsonb)) FROM ${from} WHERE jobs.id = v.id`,
    values,
  );
  return filled.map(({ id }) => id);
}

/** What any other listing of the job may tell as well (FILLED in tellers.ts); pay apart. */
const FOR_ANYONE = ["workArrangement", "industries", "education", "benefits", "visaSponsorship"] as const;

/** Of what was said, that which the job lacks. */
function findingsFor({ said, ...job }: Unfilled): Partial<Written> {
  const found: Partial<Written> = {};
  const skills = [...new Set([...job.skills, ...(said.skills ?? [])])].slice(0, MOST_SKILLS);
  if (skills.length > job.skills.length) found.skills = skills;
  for (const name of ["keywords", "industries", "education", "benefits"] as const)
    if (job[name].length === 0 && said[name]?.length) found[name] = said[name];
  if (job.experienceLevel === null && said.experienceLevel) found.experienceLevel = said.experienceLevel;
  if (job.workArrangement === null && said.workArrangement) found.workArrangement = said.workArrangement;
  if (job.responsibilities === null && said.responsibilities) found.responsibilities = said.responsibilities;
  if (job.requirements === null && said.requirements) found.requirements = said.requirements;
  if (job.visaSponsorship === null && said.visaSponsorship !== undefined) found.visaSponsorship = said.visaSponsorship;
  if (job.language === null && said.language) {
    found.language = said.language;
    found.textConfig = textConfigOf(said.language);
  }
  const salary =
    job.salarySource === null && said.salary ? readSalary(said.salary, job.description, job.workingHours) : null;
  if (!salary) return found;
  return {
    ...found,
    salaryMin: salary.min,
    salaryMax: salary.max,
    salaryCurrency: salary.currency,
    salaryPeriod: salary.period,
    salaryYearlyMin: salary.yearlyMin,
    salaryYearlyMax: salary.yearlyMax,
    salaryYearlyUsd: salary.yearlyUsd,
    salarySource: salary.source,
  };
}
