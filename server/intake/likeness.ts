import type { JobRecord } from "./job-record.ts";

/** What two postings are compared by, once they have one kin key. */
export interface Likeness
  extends Pick<
    JobRecord,
    | "title"
    | "cities"
    | "description"
    | "descriptionTruncated"
    | "workArrangement"
    | "employmentTypes"
    | "salaryMin"
    | "salaryMax"
    | "salaryPeriod"
    | "salarySource"
    | "experienceMinYears"
    | "workingHours"
  > {
  /** Milliseconds since 1970; null where it is not stated. */
  postedAtMs: number | null;
  /** As written, one place each. */
  locations: readonly string[];
  source: string;
  /** Its name, as written. */
  company: string | null;
}

/** What a record is compared by. */
export function likenessOf(record: JobRecord): Likeness {
  return {
    title: record.title,
    description: record.description,
    descriptionTruncated: record.descriptionTruncated,
    workArrangement: record.workArrangement,
    employmentTypes: record.employmentTypes,
    salaryMin: record.salaryMin,
    salaryMax: record.salaryMax,
    salaryPeriod: record.salaryPeriod,
    salarySource: record.salarySource,
    experienceMinYears: record.experienceMinYears,
    workingHours: record.workingHours,
    postedAtMs: record.postedAt?.getTime() ?? null,
    locations: record.locations,
    cities: record.cities,
    source: record.listing.source,
    company: record.company?.name ?? null,
  };
}
