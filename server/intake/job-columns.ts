import { arrayLiteral, type Column } from "./columns.ts";
import type { JobRecord } from "./job-record.ts";
import type { Part } from "./tellers.ts";

/** What a column is taken from. */
interface Told {
  record: JobRecord;
}

const field = (name: string, sent: Column<Told>["sent"], key: keyof JobRecord, cast?: string): Column<Told> => ({
  name,
  sent,
  cast,
  of: (row) => row.record[key],
});
const list = (name: string, key: keyof JobRecord, cast = "text[]"): Column<Told> => ({
  name,
  sent: "text",
  cast,
  of: (row) => arrayLiteral(row.record[key] as readonly string[]),
});
const numbers = (name: string, key: keyof JobRecord): Column<Told> => ({
  name,
  sent: "text",
  cast: "real[]",
  of: (row) => `{${(row.record[key] as readonly number[]).join(",")}}`,
});

/** What a posting says of its job, by the parts that are told apart, in the order it is sent. */
export function jobColumns(companyIds: ReadonlyMap<string, number>): Record<Part, Column<Told>[]> {
  return {
    head: [
      {
        name: "company_id",
        sent: "int4",
        of: ({ record }) => (record.company ? companyIds.get(record.company.key) : null),
      },
      field("title", "text", "title"),
      field("url", "text", "url"),
      field("posted_at", "timestamptz", "postedAt"),
      field("expires_at", "timestamptz", "expiresAt"),
      field("kin_key", "text", "kinKey"),
      field("site_kin_key", "text", "siteKinKey"),
      field("copy_key", "text", "copyKey"),
    ],
    places: [
      list("locations", "locations"),
      list("cities", "cities"),
      list("regions", "regions"),
      list("countries", "countries"),
      numbers("latitudes", "latitudes"),
      numbers("longitudes", "longitudes"),
      field("address", "text", "address"),
    ],
    words: [
      field("description", "text", "description"),
      field("description_truncated", "bool", "descriptionTruncated"),
      field("work_arrangement", "text", "workArrangement", '"WorkArrangement"'),
      field("office_days_per_week", "int4", "officeDaysPerWeek"),
      list("remote_countries", "remoteCountries"),
      list("employment_types", "employmentTypes", '"EmploymentType"[]'),
      field("experience_level", "text", "experienceLevel", '"ExperienceLevel"'),
      field("experience_min_years", "float8", "experienceMinYears"),
      field("experience_max_years", "float8", "experienceMaxYears"),
      field("is_internship", "bool", "isInternship"),
      field("seniority", "text", "seniority"),
      field("job_function", "text", "jobFunction"),
      field("field", "text", "field"),
      list("skills", "skills"),
      list("preferred_skills", "preferredSkills"),
      list("keywords", "keywords"),
      list("industries", "industries"),
      field("responsibilities", "text", "responsibilities"),
      field("requirements", "text", "requirements"),
      list("education", "education"),
      list("benefits", "benefits"),
      field("language", "text", "language"),
      field("text_config", "text", "textConfig"),
      field("visa_sponsorship", "bool", "visaSponsorship"),
      field("working_hours", "int4", "workingHours"),
      field("content_hash", "text", "contentHash"),
    ],
    salary: [
      field("salary_min", "float8", "salaryMin"),
      field("salary_max", "float8", "salaryMax"),
      field("salary_currency", "text", "salaryCurrency"),
      field("salary_period", "text", "salaryPeriod", '"SalaryPeriod"'),
      field("salary_yearly_min", "float8", "salaryYearlyMin"),
      field("salary_yearly_max", "float8", "salaryYearlyMax"),
      field("salary_yearly_usd", "float8", "salaryYearlyUsd"),
      field("salary_source", "text", "salarySource", '"SalarySource"'),
    ],
  };
}
