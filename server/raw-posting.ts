/** A salary as a source states it; `period` in any usual word ("year", "HOURLY", "per month"). */
export interface RawSalary {
  min?: number | null;
  max?: number | null;
  /** ISO 4217, or a symbol. */
  currency?: string | null;
  period?: string | null;
  /** PREDICTED for the estimate of a model; PARSED for what was read from the text before, and comes from an archive. Default STATED. */
  source?: "STATED" | "PREDICTED" | "PARSED";
}

/**
 * A posting as a source gives it, in the source's own words; intake makes a Job of it. All but `source` may be missing.
 * It is hashed to tell whether anything changed, so it must hold nothing that differs from one answer to the next
 * (a rank, "3 days ago", a tracking id, the caller's address).
 */
export interface RawPosting {
  /** Who told us: a slug such as "greenhouse" or "import". */
  source: string;
  /** The source's own id of the posting; derived from the content where it has none. */
  externalId?: string | null;
  /** The board that shows it, of a source that is many boards. */
  scope?: string | null;
  /** Where it stands, if the source only passes it on. */
  platform?: string | null;
  url?: string | null;
  /** The credit that the source asks for. */
  attribution?: string | null;
  title?: string | null;
  company?: string | null;
  companyWebsite?: string | null;
  companyLogoUrl?: string | null;
  /** As written, one place each. */
  locations?: string[];
  /** Countries of the job where the source names them apart: names or ISO 3166-1 codes. */
  countries?: string[];
  /** Where a remote worker may live: names or ISO 3166-1 codes. */
  remoteCountries?: string[];
  /** HTML or text. */
  description?: string | null;
  /** The source gives only the beginning of the description. */
  descriptionTruncated?: boolean;
  /** ISO 8601, seconds or milliseconds since 1970, or a usual date. */
  postedAt?: string | number | Date | null;
  expiresAt?: string | number | Date | null;
  remote?: boolean | null;
  workArrangement?: string | null;
  officeDaysPerWeek?: number | null;
  employmentTypes?: string[];
  experienceLevel?: string | null;
  experienceMinYears?: number | null;
  experienceMaxYears?: number | null;
  /** Text such as "£24,907 - £30,615 per annum", or figures. */
  salary?: string | RawSalary | null;
  skills?: string[];
  keywords?: string[];
  industries?: string[];
  responsibilities?: string | null;
  requirements?: string | null;
  education?: string[];
  benefits?: string[];
  /** ISO 639-1 or a locale such as "en-GB". */
  language?: string | null;
  visaSponsorship?: boolean | null;
  /** Hours a week. */
  workingHours?: number | null;
}
