import { comparedKnown } from "../cv/compared.ts";
import { comparedJob } from "../intake/compared.ts";
import type { JobRecord } from "../intake/job-record.ts";
import { type MatchJob, type MatchPerson, NO_PREFERENCES } from "../matching/model.ts";
import { meanings, rolesOf } from "../matching/title-words.ts";
import { readTitle } from "../skills/titles.ts";

/** A posting as the pipelines give it to matching; all are as new as each other. */
export function jobOf(record: JobRecord, id: number): MatchJob {
  return { ...comparedJob(record), id, roles: meanings(record.jobFunction, record.field), publishedAt: 0 };
}

/** A person without wishes as the pipelines give them to matching, of whom no more is known than what is given. */
export function personOf(given: Partial<MatchPerson>): MatchPerson {
  const person = createMatchPerson(given);
  const roles = rolesOf([person.headline ?? "", ...person.titles], readTitle);
  return { ...person, ...comparedKnown(person), roles };
}

/** A job of which nothing is known but its title and what that means. */
export function createMatchJob(given: Pick<MatchJob, "id" | "title" | "roles">): MatchJob {
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

/** A person of whom matching is told no more than what is given. */
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
