/** The words of the data model. */
export type WorkArrangement = "ON_SITE" | "HYBRID" | "REMOTE_OK" | "REMOTE_ONLY";
export type EmploymentType =
  | "FULL_TIME"
  | "PART_TIME"
  | "CONTRACT"
  | "TEMPORARY"
  | "INTERNSHIP"
  | "VOLUNTEER"
  | "PER_DIEM"
  | "OTHER";
export type ExperienceLevel = "ENTRY" | "MID" | "SENIOR" | "LEAD";
export type SalaryPeriod = "HOUR" | "DAY" | "WEEK" | "MONTH" | "YEAR";
export type SalarySource = "STATED" | "PREDICTED" | "PARSED";
export type SourceKind = "LISTING" | "WINDOW" | "STATIC";

/** A place at which a posting was found. */
export interface ListingRecord {
  source: string;
  /** The board that shows it, of a source that is many boards. */
  scope: string | null;
  externalId: string;
  platform: string | null;
  url: string | null;
  attribution: string | null;
  /** sha256 (first 16 bytes, hex) of the raw posting and the version of the rules. */
  contentHash: string;
}

export interface CompanyRecord {
  name: string;
  /** What makes two spellings one company. */
  key: string;
  website: string | null;
  logoUrl: string | null;
}

/** A normalised posting: the columns of a job, its company and the listing it was read from. Null is unknown. */
export interface JobRecord {
  listing: ListingRecord;
  company: CompanyRecord | null;
  title: string;
  description: string;
  descriptionTruncated: boolean;
  url: string | null;
  locations: string[];
  cities: string[];
  regions: string[];
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  /** Degrees, one pair a place that is known to its town. */
  latitudes: number[];
  longitudes: number[];
  /** Street and number, where the text gives them. */
  address: string | null;
  workArrangement: WorkArrangement | null;
  officeDaysPerWeek: number | null;
  remoteCountries: string[];
  employmentTypes: EmploymentType[];
  experienceLevel: ExperienceLevel | null;
  experienceMinYears: number | null;
  experienceMaxYears: number | null;
  isInternship: boolean;
  /** What the title says: how high, doing what, in which field of work. */
  seniority: string | null;
  jobFunction: string | null;
  field: string | null;
  skills: string[];
  /** Those of the skills that the posting calls a plus. */
  preferredSkills: string[];
  keywords: string[];
  industries: string[];
  responsibilities: string | null;
  requirements: string | null;
  education: string[];
  benefits: string[];
  salaryMin: number | null;
  salaryMax: number | null;
  /** ISO 4217. */
  salaryCurrency: string | null;
  salaryPeriod: SalaryPeriod | null;
  salaryYearlyMin: number | null;
  salaryYearlyMax: number | null;
  salaryYearlyUsd: number | null;
  salarySource: SalarySource | null;
  /** ISO 639-1. */
  language: string | null;
  /** A text search configuration of PostgreSQL. */
  textConfig: string;
  visaSponsorship: boolean | null;
  /** Hours a week. */
  workingHours: number | null;
  postedAt: Date | null;
  expiresAt: Date | null;
  /** sha256 (first 16 bytes, hex) of what a reader would see. */
  contentHash: string;
  /** Equal for postings that may be one job (same-job.ts); null where the company is not known. */
  kinKey: string | null;
  /** The same by the address of the company's site; null where that is not known. */
  siteKinKey: string | null;
  /** Of title and place alone; marked for a posting of an agency (same-job.ts). Null without a place. */
  copyKey: string | null;
  /** What the employer's applicant-tracking system calls it (tracking-key.ts). */
  trackingKey: string | null;
}
