import { normalisePosting } from "../intake/normalise.ts";
import type { MatchJob, MatchPerson, MatchPreferences } from "../matching/model.ts";
import { meanings } from "../matching/title-words.ts";
import { isTrait } from "../skills/taxonomy.ts";
import { pointsOf } from "./people.ts";

/** A posting that is no job here, as matching takes it, and those of its skills that it calls a plus. */
export interface Pasted {
  job: MatchJob;
  preferredSkills: readonly string[];
}

/** Reads the pasted text (or HTML) of a posting by intake's rules. Null when it holds no text. */
export function readPasted(text: string, now: Date): Pasted | null {
  const record = readRecord(text, now);
  if (!record) return null;
  const { experienceLevel, experienceMinYears, experienceMaxYears, seniority, isInternship, jobFunction, field } =
    record;
  // A trade that one may enter without experience is open to whoever has more.
  const isJunior = seniority === "INTERN" || seniority === "JUNIOR" || isInternship;
  const isTrade =
    experienceLevel === "ENTRY" && !isJunior && experienceMinYears === null && experienceMaxYears === null;
  return {
    preferredSkills: record.preferredSkills,
    // In the same way as match-jobs.ts reads a stored job, but for the licence: nobody is kept from looking at a text.
    job: {
      id: 0,
      title: record.title,
      roles: meanings(jobFunction, field),
      skills: record.skills.filter((name) => !isTrait(name)),
      experienceMinYears,
      experienceMaxYears,
      experienceLevel: isTrade ? null : experienceLevel,
      workArrangement: record.workArrangement,
      industries: field === null ? record.industries : [...record.industries, field],
      employmentTypes: record.employmentTypes,
      locations: record.locations,
      cities: record.cities,
      regions: record.regions,
      countries: record.countries,
      points: record.latitudes.map((latitude, at) => [latitude, record.longitudes[at] as number] as const),
      remoteCountries: record.remoteCountries,
      isInternship,
      visaSponsorship: record.visaSponsorship,
      profession: null,
      company: record.company?.name ?? null,
      salaryYearlyMin: null,
      salaryYearlyMax: record.salaryYearlyUsd,
      publishedAt: now.getTime(),
    },
  };
}

function readRecord(text: string, now: Date) {
  try {
    return normalisePosting({ source: "pasted", description: text }, now);
  } catch {
    // What normalisePosting throws for a posting without any text; of text it refuses none.
    return null;
  }
}

/** Somebody for whom this posting was written: the jobs that fit them best are those most like it. */
export function personLike(job: MatchJob, preferences: MatchPreferences): MatchPerson {
  return {
    skills: job.skills,
    yearsOfExperience: null,
    // Internships are kept from everybody who is further on.
    experienceLevel: job.isInternship ? "ENTRY" : job.experienceLevel,
    headline: null,
    titles: [job.title],
    roles: { [job.title]: job.roles ?? [] },
    // They have whatever licence it takes.
    professions: null,
    industries: job.industries,
    locations: [],
    points: pointsOf(preferences.locations),
    preferences,
    excludedJobIds: [job.id],
  };
}
