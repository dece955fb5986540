import { levelOfYears, rankOf } from "./experience.ts";
import type { ExperienceLevel, MatchJob, MatchPerson, WorkArrangement } from "./model.ts";
import { fits } from "./places.ts";
import { arrangementScore, isRemote } from "./score.ts";
import { topicOf } from "./title-words.ts";
import { isOpenTo, type JobWhere, type PersonWhere, personWhere, whereOf } from "./where.ts";
import { companyKey } from "./words.ts";

/** A job is out of the question for a person so many levels below it, and for one above it who has outgrown ENTRY. */
const MAX_LEVELS_APART = 1;

/** Who leads, and never did such work, has outgrown it. Functions, as meanings have them (title-words.ts). */
const ASSISTING = new Set(["assistant", "secretary", "receptionist", "clerk", "porter", "apprentice"]);
const LEADING = "manager";

/** What of a job, apart from where it is, its company and pay, can rule it out. Few different ones exist among many jobs. */
export interface Terms {
  /** Stated, or that of the least years asked for. */
  level: ExperienceLevel | null;
  arrangement: WorkArrangement | null;
  employmentTypes: readonly string[];
  isInternship: boolean;
  visaSponsorship: boolean | null;
  profession: string | null;
  /** What assisting work it is; null: it is none. */
  assisting: string | null;
}

/** What a person rules out, prepared for many jobs. */
export interface Wishes {
  jobIds: ReadonlySet<number>;
  companies: ReadonlySet<string>;
  minimumSalary: number | null;
  keepUnknownSalary: boolean;
  levels: readonly ExperienceLevel[];
  level: ExperienceLevel | null;
  where: PersonWhere;
  employmentTypes: ReadonlySet<string>;
  needsVisa: boolean;
  professions: readonly string[] | null;
  /** What whoever leads has done; null: they do not lead, as far as known. */
  leaderDid: ReadonlySet<string> | null;
  /** Whether any place is wished for; if so, a job is in one of `where.places` or remote. */
  placed: boolean;
  /** Whether one of the wished places is one, and not "Remote". */
  somewhere: boolean;
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
    placeVeto(whereOf(job), wishes)
  );
}

export function termsOf(job: MatchJob): Terms {
  return {
    level: job.experienceLevel ?? levelOfYears(job.experienceMinYears),
    arrangement: job.workArrangement,
    employmentTypes: job.employmentTypes,
    isInternship: job.isInternship || job.employmentTypes.includes("INTERNSHIP"),
    visaSponsorship: job.visaSponsorship,
    profession: job.profession ?? null,
    assisting: assistingOf(topicOf(job.roles ?? []).does),
  };
}

function assistingOf(does: string | null): string | null {
  return does !== null && ASSISTING.has(does) ? does : null;
}

/** Who stands in the lead by what they call themselves, and is far enough along to. */
function leaderDid(person: MatchPerson, level: ExperienceLevel | null): ReadonlySet<string> | null {
  const does = (title: string) => topicOf(person.roles?.[title] ?? []).does;
  const [first = ""] = [person.headline ?? "", ...person.titles].filter((title) => title.trim() !== "");
  if (level === null || rankOf(level) < rankOf("SENIOR") || does(first) !== LEADING) return null;
  return new Set(person.titles.flatMap((title) => does(title) ?? []));
}

/** US dollars a year, the most that the posting offers; NaN when it names nothing. */
export function salaryOf(job: MatchJob): number {
  return job.salaryYearlyMax ?? job.salaryYearlyMin ?? Number.NaN;
}

export function wishesOf(person: MatchPerson, where: PersonWhere = personWhere(person)): Wishes {
  const { preferences, excludedJobIds } = person;
  const placed = preferences.locations.some((text) => text.trim() !== "");
  const level = person.experienceLevel ?? levelOfYears(person.yearsOfExperience);
  return {
    jobIds: excludedJobIds instanceof Set ? excludedJobIds : new Set(excludedJobIds),
    companies: new Set(preferences.excludedCompanies.map(companyKey).filter((key) => key !== "")),
    minimumSalary: preferences.minimumSalaryUsd,
    keepUnknownSalary: preferences.keepUnknownSalary,
    levels: preferences.experienceLevels,
    level,
    where,
    employmentTypes: new Set(preferences.employmentTypes),
    needsVisa: preferences.needsVisaSponsorship,
    professions: person.professions ?? null,
    leaderDid: leaderDid(person, level),
    placed,
    somewhere: placed && where.places.length > 0,
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
 * Licence, assisting work, level, arrangement, employment type, internship, visa. What the job does not say passes. A level that the person asks
 * for passes however far it is from their own.
 */
export function termsVeto(terms: Terms, wishes: Wishes): string | null {
  const { level, arrangement, employmentTypes, isInternship } = terms;
  if (terms.profession !== null && wishes.professions !== null && !wishes.professions.includes(terms.profession))
    return `It needs a licence (${terms.profession}) of which your titles say nothing.`;
  // A level that was asked for passes, whatever the work.
  if (terms.assisting !== null && wishes.levels.length === 0 && wishes.leaderDid?.has(terms.assisting) === false)
    return `It is work for ${withArticle(terms.assisting)}, and you lead.`;
  if (wishes.needsVisa && terms.visaSponsorship === false) return "It sponsors no visa.";
  if (level !== null && wishes.levels.length > 0) {
    if (!wishes.levels.includes(level)) return `Its level is ${level}, which you did not ask for.`;
  } else if (level !== null && wishes.level !== null) {
    const above = rankOf(level) - rankOf(wishes.level);
    if (above > MAX_LEVELS_APART || (level === "ENTRY" && -above > MAX_LEVELS_APART))
      return `Its level is ${level}, too far from yours (${wishes.level}).`;
  }
  if (arrangementScore(arrangement, wishes.where.arrangements) === 0)
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

/**
 * A job without any place passes; so does a remote one that may be done from the person's country, as far as known. One
 * that is remote from elsewhere only is out of the question wherever they want to work.
 */
export function placeVeto({ arrangement, remoteCountries, place }: JobWhere, wishes: Wishes): string | null {
  const { where, placed, somewhere } = wishes;
  const isHere = place !== null && where.places.some((wish) => fits(place, wish));
  if (isRemote(arrangement)) {
    if (isOpenTo(remoteCountries, where.countries)) return null;
    if (!isHere) return `It is remote, but only from ${remoteCountries.join(", ")}.`;
  }
  if (!placed) return null;
  if (!isRemote(arrangement) && !somewhere && arrangement !== null) return "It is not remote.";
  return place === null || isHere ? null : "It is not where you want to work.";
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}
