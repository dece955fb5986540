import { type MatchJob, type MatchPerson, NO_PREFERENCES } from "../matching/model.ts";

/** A job of which no more is known than what is given. */
export function createMatchJob(given: Pick<MatchJob, "id" | "title"> & Partial<MatchJob>): MatchJob {
  return {
    skills: [],
    experienceMinYears: null,
    experienceMaxYears: null,
    experienceLevel: null,
    workArrangement: null,
    industries: [],
    employmentTypes: [],
    locations: [],
    cities: [],
    regions: [],
    countries: [],
    remoteCountries: [],
    salaryYearlyMin: null,
    salaryYearlyMax: null,
    company: null,
    isInternship: false,
    visaSponsorship: null,
    publishedAt: 0,
    ...given,
  };
}

/** A person without wishes, of whom no more is known than what is given. */
export function createMatchPerson(given: Partial<MatchPerson>): MatchPerson {
  return {
    skills: [],
    yearsOfExperience: null,
    experienceLevel: null,
    headline: null,
    titles: [],
    industries: [],
    locations: [],
    preferences: NO_PREFERENCES,
    excludedJobIds: [],
    ...given,
  };
}
