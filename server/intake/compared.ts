import { type Profession, professionFor } from "../skills/professions.ts";
import { isTrait } from "../skills/taxonomy.ts";
import type { JobRecord } from "./job-record.ts";

/** What was read of the work itself. */
type Work = Pick<
  JobRecord,
  | "skills"
  | "industries"
  | "jobFunction"
  | "field"
  | "seniority"
  | "isInternship"
  | "experienceLevel"
  | "experienceMinYears"
  | "experienceMaxYears"
>;

/** The same as it is compared with people. */
export interface ComparedWork extends Pick<JobRecord, "skills" | "industries" | "experienceLevel"> {
  /** Without its licence nobody may do it; null: none. */
  profession: Profession | null;
}

/**
 * Work as it is compared with people, stored or not. Traits are left out: every posting asks for them. The field stands
 * beside the industries. A trade that one may enter without experience (a staff nurse, a driver) is open to whoever has
 * more: its level counts only where the title itself says junior, or years are named.
 */
export function comparedWork(work: Work): ComparedWork {
  const { experienceLevel, experienceMinYears, experienceMaxYears, seniority, isInternship, jobFunction, field } = work;
  const isJunior = seniority === "INTERN" || seniority === "JUNIOR" || isInternship;
  const isTrade =
    experienceLevel === "ENTRY" && !isJunior && experienceMinYears === null && experienceMaxYears === null;
  return {
    skills: work.skills.filter((name) => !isTrait(name)),
    industries: field === null ? work.industries : [...work.industries, field],
    experienceLevel: isTrade ? null : experienceLevel,
    profession: professionFor(jobFunction, field),
  };
}

/** A posting that is not stored, as it is compared with people. */
export function comparedJob(record: JobRecord) {
  return {
    ...comparedWork(record),
    title: record.title,
    experienceMinYears: record.experienceMinYears,
    experienceMaxYears: record.experienceMaxYears,
    workArrangement: record.workArrangement,
    employmentTypes: record.employmentTypes,
    locations: record.locations,
    cities: record.cities,
    regions: record.regions,
    countries: record.countries,
    points: record.latitudes.map((latitude, at) => [latitude, record.longitudes[at] as number] as const),
    remoteCountries: record.remoteCountries,
    isInternship: record.isInternship,
    visaSponsorship: record.visaSponsorship,
    company: record.company?.name ?? null,
    salaryYearlyMin: null,
    salaryYearlyMax: record.salaryYearlyUsd,
  };
}
