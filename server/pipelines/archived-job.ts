/** A job that is to be deleted, with its rows as the database has them (column names, instants as ISO 8601). */
export interface StoredJob {
  job: Record<string, unknown>;
  company: Record<string, unknown> | null;
  /** By id, the oldest first; `why` says by which rule each is gone. */
  listings: Record<string, { why: Why } & Record<string, unknown>>;
  deletedAt: string;
  /** Id of the run that deletes it. */
  run: string;
}

/** Why a listing is gone: its board lacks it, its board is no longer asked, its end date is past, or it was not seen for long. */
export type Why = "NOT_LISTED" | "BOARD_NOT_ASKED" | "ENDED" | "NOT_SEEN";

/**
 * The row of an archive: first what an import takes, by the names that it knows, as the oldest listing; then `archived`, with all
 * else as it was. There is no list of objects in it: an import could take such a row for a file that holds the list.
 */
export function rowOf({ job, company, listings, deletedAt, run }: StoredJob): Record<string, unknown> {
  const { description, responsibilities, requirements, ...others } = job;
  const told = Object.values(listings);
  const [listing] = told;
  return {
    source: listing?.source,
    externalId: listing?.external_id,
    platform: listing?.platform,
    url: job.url ?? listing?.url,
    attribution: listing?.attribution,
    title: job.title,
    company: company?.name,
    companyWebsite: company?.website,
    companyLogoUrl: company?.logo_url,
    locations: job.locations,
    countries: job.countries,
    postedAt: job.posted_at,
    expiresAt: job.expires_at,
    workArrangement: job.work_arrangement,
    employmentTypes: job.employment_types,
    experienceLevel: job.experience_level,
    salary: salaryOf(job),
    skills: job.skills,
    keywords: job.keywords,
    industries: job.industries,
    education: job.education,
    benefits: job.benefits,
    language: job.language,
    visaSponsorship: job.visa_sponsorship,
    workingHours: job.working_hours,
    responsibilities,
    requirements,
    description,
    archived: { deletedAt, run, why: [...new Set(told.map(({ why }) => why))], job: others, company, listings },
  };
}

/** With where it was got from: what a model guessed comes back as that. */
function salaryOf(job: Record<string, unknown>): Record<string, unknown> | undefined {
  if (job.salary_source == null) return undefined;
  const { salary_min: min, salary_max: max, salary_currency: currency, salary_period: period } = job;
  return { min, max, currency, period, source: job.salary_source };
}
