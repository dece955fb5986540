import { levelOfYears, rankOf } from "./experience.ts";
import type { ExperienceLevel, MatchJob, MatchPerson, WorkArrangement } from "./model.ts";
import { countryOf, fits, type Place, type PlaceWish, placeOf, placeWish } from "./places.ts";
import { arrangementScore, isRemote } from "./score.ts";
import { companyKey } from "./words.ts";

/** A job is out of the question for a person so many levels below it, and for one above it who has outgrown ENTRY. */
const MAX_LEVELS_APART = 1;

/** What of a job, apart from its place, company and pay, can rule it out. Few different ones exist among many jobs. */
export interface Terms {
  /** Stated, or that of the least years asked for. */
  level: ExperienceLevel | null;
  arrangement: WorkArrangement | null;
  employmentTypes: readonly string[];
  isInternship: boolean;
  visaSponsorship: boolean | null;
  remoteCountries: readonly string[];
  profession: string | null;
}

/** What a person rules out, prepared for many jobs. */
export interface Wishes {
  jobIds: ReadonlySet<number>;
  companies: ReadonlySet<string>;
  minimumSalary: number | null;
  keepUnknownSalary: boolean;
  levels: readonly ExperienceLevel[];
  level: ExperienceLevel | null;
  arrangements: readonly WorkArrangement[];
  employmentTypes: ReadonlySet<string>;
  needsVisa: boolean;
  professions: readonly string[] | null;
  /** Whether any place is wished for; if so, a job is in one of `places` or remote. */
  placed: boolean;
  places: readonly PlaceWish[];
  /** Where the person may live, as far as known. */
  countries: ReadonlySet<string>;
}

/** Why this job is no job for this person, in words; null when nothing speaks against it. */
export function vetoes(job: MatchJob, person: MatchPerson): string | null {
  return vetoOf(job, wishesOf(person));
}

/** The same, for many jobs of one person. */
export function vetoOf(job: MatchJob, wishes: Wishes): string | null {
  const terms = termsOf(job);
  return (
    (wishes.jobIds.has(job.id) ? "You dismissed it or applied to it." : null) ??
    companyVeto(job.company === null ? "" : companyKey(job.company), wishes) ??
    salaryVeto(salaryOf(job), wishes) ??
    termsVeto(terms, wishes) ??
    placeVeto(placeOf(job), terms, wishes)
  );
}

export function termsOf(job: MatchJob): Terms {
  return {
    level: job.experienceLevel ?? levelOfYears(job.experienceMinYears),
    arrangement: job.workArrangement,
    employmentTypes: job.employmentTypes,
    isInternship: job.isInternship || job.employmentTypes.includes("INTERNSHIP"),
    visaSponsorship: job.visaSponsorship,
    remoteCountries: job.remoteCountries,
    profession: job.profession ?? null,
  };
}

/** US dollars a year, the most that the posting offers; NaN when it names nothing. */
export function salaryOf(job: MatchJob): number {
  return job.salaryYearlyMax ?? job.salaryYearlyMin ?? Number.NaN;
}

export function wishesOf(person: MatchPerson): Wishes {
  const { preferences, excludedJobIds } = person;
  const places = preferences.locations.map(placeWish).filter((wish) => wish !== null);
  const home = person.locations.map(placeWish).filter((wish) => wish !== null);
  const countries = [...places, ...home].map((wish) => wish.country).filter((code) => code !== null);
  return {
    jobIds: excludedJobIds instanceof Set ? excludedJobIds : new Set(excludedJobIds),
    companies: new Set(preferences.excludedCompanies.map(companyKey).filter((key) => key !== "")),
    minimumSalary: preferences.minimumSalaryUsd,
    keepUnknownSalary: preferences.keepUnknownSalary,
    levels: preferences.experienceLevels,
    level: person.experienceLevel ?? levelOfYears(person.yearsOfExperience),
    arrangements: preferences.workArrangements,
    employmentTypes: new Set(preferences.employmentTypes),
    needsVisa: preferences.needsVisaSponsorship,
    professions: person.professions ?? null,
    placed: preferences.locations.some((text) => text.trim() !== ""),
    places,
    countries: new Set(countries),
  };
}

function companyVeto(key: string, wishes: Wishes): string | null {
  return key !== "" && wishes.companies.has(key) ? "You excluded the company." : null;
}

export function salaryVeto(salary: number, wishes: Wishes): string | null {
  if (wishes.minimumSalary === null) return null;
  if (Number.isNaN(salary)) return wishes.keepUnknownSalary ? null : "It names no salary.";
  return salary < wishes.minimumSalary ? "It pays less than you want." : null;
}

/**
 * Licence, level, arrangement, employment type, internship, visa. What the job does not say passes. A level that the person asks
 * for passes however far it is from their own.
 */
export function termsVeto(terms: Terms, wishes: Wishes): string | null {
  const { level, arrangement, employmentTypes, isInternship } = terms;
  if (terms.profession !== null && wishes.professions !== null && !wishes.professions.includes(terms.profession))
    return `It needs a licence (${terms.profession}) of which your titles say nothing.`;
  if (wishes.needsVisa && terms.visaSponsorship === false) return "It sponsors no visa.";
  if (level !== null && wishes.levels.length > 0) {
    if (!wishes.levels.includes(level)) return `Its level is ${level}, which you did not ask for.`;
  } else if (level !== null && wishes.level !== null) {
    const above = rankOf(level) - rankOf(wishes.level);
    if (above > MAX_LEVELS_APART || (level === "ENTRY" && -above > MAX_LEVELS_APART))
      return `Its level is ${level}, too far from yours (${wishes.level}).`;
  }
  if (arrangementScore(arrangement, wishes.arrangements) === 0)
    return `It is ${arrangement}, which you did not ask for.`;
  const wanted = wishes.employmentTypes;
  if (isInternship) {
    const asked =
      wanted.size > 0 ? wanted.has("INTERNSHIP") : wishes.levels.includes("ENTRY") || wishes.level === "ENTRY";
    return asked ? null : "It is an internship.";
  }
  if (wanted.size === 0) return null;
  if (employmentTypes.some((type) => wanted.has(type))) return null;
  if (employmentTypes.length > 0) return `It is ${employmentTypes.join(", ")}, which you did not ask for.`;
  // Whether a job is an internship is always known.
  return wanted.size === 1 && wanted.has("INTERNSHIP") ? "It is no internship." : null;
}

/** A job without any place passes; so does a remote one that may be done from the person's country, as far as known. */
export function placeVeto(place: Place | null, terms: Terms, wishes: Wishes): string | null {
  if (!wishes.placed) return null;
  if (isRemote(terms.arrangement)) {
    if (isOpenTo(terms.remoteCountries, wishes.countries)) return null;
    if (place === null) return `It is remote, but only from ${terms.remoteCountries.join(", ")}.`;
  } else if (wishes.places.length === 0 && terms.arrangement !== null) {
    return "It is not remote.";
  }
  if (place === null) return null;
  return wishes.places.some((wish) => fits(place, wish)) ? null : "It is not where you want to work.";
}

function isOpenTo(remoteCountries: readonly string[], countries: ReadonlySet<string>): boolean {
  if (remoteCountries.length === 0 || countries.size === 0) return true;
  return remoteCountries.some((name) => countries.has(countryOf(name) ?? name.toUpperCase()));
}
