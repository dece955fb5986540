import type { MatchJob, MatchPerson, MatchPreferences } from "../../matching/model.ts";

/** A posting that says nothing but what is given. */
export function matchJob(given: Partial<MatchJob> = {}): MatchJob {
  return {
    id: 1,
    title: "",
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

/** A person who says nothing but what is given. */
export function matchPerson(
  given: Partial<Omit<MatchPerson, "preferences">> = {},
  preferences: Partial<MatchPreferences> = {},
): MatchPerson {
  return {
    skills: [],
    yearsOfExperience: null,
    experienceLevel: null,
    headline: null,
    titles: [],
    industries: [],
    locations: [],
    excludedJobIds: [],
    ...given,
    preferences: {
      experienceLevels: [],
      workArrangements: [],
      employmentTypes: [],
      locations: [],
      minimumSalaryUsd: null,
      keepUnknownSalary: true,
      excludedCompanies: [],
      needsVisaSponsorship: false,
      ...preferences,
    },
  };
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
