import type { RawPosting } from "../raw-posting.ts";
import { canonicalSkill, findSkills } from "../skills/extract.ts";
import { findIndustries } from "../skills/industries.ts";
import { findArrangement } from "./arrangement.ts";
import { findBenefits } from "./benefits.ts";
import { aboutTheWork, withoutBoilerplate } from "./boilerplate.ts";
import { cleanLine, cleanText, cleanTitle, cleanUrl, cutWords } from "./clean.ts";
import { companyKey, isCompanyName } from "./company.ts";
import { contentHashOf, listingOf } from "./content.ts";
import { parseInstant } from "./dates.ts";
import { findEducation } from "./education.ts";
import { findEmployment } from "./employment.ts";
import { findExperience } from "./experience.ts";
import { findWorkingHours } from "./hours.ts";
import { type Identity, identify } from "./identify.ts";
import type { CompanyRecord, JobRecord, ListingRecord } from "./job-record.ts";
import { findLanguage, textConfigOf } from "./language.ts";
import { findPlaces } from "./places.ts";
import { preferredSkills } from "./preferred.ts";
import { findRemoteCountries } from "./remote-countries.ts";
import { findSalary } from "./salary.ts";
import { keysOf } from "./same-job.ts";
import { findSections } from "./sections.ts";
import { trackingKey } from "./tracking-key.ts";
import { findVisaSponsorship } from "./visa.ts";

const LONGEST_DESCRIPTION = 50_000;
const MOST_SKILLS = 100;
const MOST_LOCATIONS = 50;
/** Of a list that the source states, so many are looked at. */
const MOST_READ = 500;
const HAS_WORD = /[\p{L}\p{N}]{2}/u;
const DAY_MS = 86_400_000;

/**
 * A raw posting as a job: text cleaned, the source's words turned into ours, and what it does not state read from the
 * text where that is sure. `now` is what "3 days ago" counts from, and no posting date lies after it.
 * Throws an Error for a posting with neither a title nor a description.
 */
export function normalisePosting(raw: RawPosting, now: Date, listing: ListingRecord = listingOf(raw)): JobRecord {
  const whole = cleanText(raw.description ?? "");
  const description = cutWords(whole, LONGEST_DESCRIPTION);
  const title = titleOf(raw.title ?? "", description);
  if (!title) throw new Error("This posting has neither a title nor a description that holds any text.");
  const named = cleanLine(raw.company ?? "", 200);
  const written = [...new Set((raw.locations ?? []).slice(0, MOST_READ).flatMap(splitLocation))].slice(
    0,
    MOST_LOCATIONS,
  );
  const identity = identify(isCompanyName(named) ? named : "", title, description, written);
  const { role, locations } = identity;
  const company = companyOf(raw, identity);
  const text = identity.chatter ? "" : withoutBoilerplate(description);
  const work = aboutTheWork(text);
  const sections = findSections(text);
  const language = findLanguage(raw.language, title, description);
  const places = findPlaces(identity.chatter ? [] : locations, raw.countries ?? [], {
    language,
    salary: typeof raw.salary === "string" ? raw.salary : raw.salary?.currency,
    url: raw.url,
    company: raw.company,
    text: description,
  });
  const arrangement = findArrangement(raw, title, locations, text);
  const workingHours = findWorkingHours(raw.workingHours, text);
  const skills = readSkills(raw.skills ?? [], identity.chatter ? "" : title, work);
  const salary = findSalary(raw.salary, title, description, places.countries, workingHours);
  const experience = findExperience(raw.experienceLevel, identity.title, work, {
    title: role,
    minYears: positive(raw.experienceMinYears),
    levels: identity.levels,
    // A forum's rows have no titles of their own: the first line of the text stands for it.
    forum: !isCompanyName(named) && description.startsWith(title.slice(0, 40)),
    listedAs: title === identity.title ? undefined : title,
    pay: salary,
    payText: typeof raw.salary === "string" ? raw.salary : undefined,
  });
  const isRemote = arrangement.workArrangement === "REMOTE_OK" || arrangement.workArrangement === "REMOTE_ONLY";
  return {
    listing,
    company,
    title: identity.title,
    description,
    descriptionTruncated: raw.descriptionTruncated === true || description.length < whole.length,
    url: listing.url,
    locations,
    ...places,
    address: identity.address,
    ...arrangement,
    remoteCountries: isRemote ? findRemoteCountries(raw.remoteCountries ?? [], [title, ...locations], text) : [],
    ...findEmployment(raw.employmentTypes ?? [], title, text),
    experienceLevel: experience.level,
    experienceMinYears: positive(raw.experienceMinYears) ?? experience.minYears,
    experienceMaxYears: positive(raw.experienceMaxYears) ?? experience.maxYears,
    seniority: role.seniority,
    jobFunction: role.function,
    field: role.field,
    ...skills,
    keywords: readWords(raw.keywords ?? [], 50),
    industries: readIndustries(raw.industries ?? [], identity.chatter ? "" : title, text, skills.skills),
    responsibilities: raw.responsibilities
      ? cutWords(cleanText(raw.responsibilities), LONGEST_DESCRIPTION) || null
      : sections.responsibilities,
    requirements: raw.requirements
      ? cutWords(cleanText(raw.requirements), LONGEST_DESCRIPTION) || null
      : sections.requirements,
    education: findEducation(readWords(raw.education ?? [], 20), text),
    benefits: findBenefits(readWords(raw.benefits ?? [], 50), sections.benefits, text),
    salaryMin: salary?.min ?? null,
    salaryMax: salary?.max ?? null,
    salaryCurrency: salary?.currency ?? null,
    salaryPeriod: salary?.period ?? null,
    salaryYearlyMin: salary?.yearlyMin ?? null,
    salaryYearlyMax: salary?.yearlyMax ?? null,
    salaryYearlyUsd: salary?.yearlyUsd ?? null,
    salarySource: salary?.source ?? null,
    language,
    textConfig: textConfigOf(language),
    visaSponsorship: findVisaSponsorship(raw.visaSponsorship, title, description),
    workingHours,
    postedAt: notAfter(parseInstant(raw.postedAt, now), now),
    expiresAt: parseInstant(raw.expiresAt, now),
    contentHash: contentHashOf(identity.title, company?.key ?? null, locations, description),
    ...keysOf(company, role.core && `${role.core} ${role.seniority}`, { locations, ...places }),
    trackingKey: trackingKey(listing.url, company?.name),
  };
}

/** The title, or where it holds no word (missing, or a drawing in characters) the first line of the text that does. */
function titleOf(written: string, description: string): string {
  const title = cleanTitle(written);
  if (HAS_WORD.test(title)) return title;
  return cleanTitle(description.split("\n").find((line) => HAS_WORD.test(line)) ?? "");
}

function companyOf(raw: RawPosting, { company, website }: Identity): CompanyRecord | null {
  const key = company ? companyKey(company) : null;
  if (!company || !key) return null;
  return {
    name: company,
    key,
    website: cleanUrl(raw.companyWebsite ?? website),
    logoUrl: cleanUrl(raw.companyLogoUrl),
  };
}

/** One string may name several places. */
function splitLocation(written: string): string[] {
  return cleanText(written.slice(0, 2_000))
    .split(/[;|•\n]/)
    .map((place) => cutWords(place.replace(/^[\s,]+|[\s,]+$/g, ""), 200))
    .filter((place) => /\p{L}/u.test(place));
}

/** The source's skills first, then those of the text; and which of them the text calls a plus. */
function readSkills(
  stated: readonly string[],
  title: string,
  text: string,
): Pick<JobRecord, "skills" | "preferredSkills"> {
  const named = readWords(stated, MOST_SKILLS).map(canonicalSkill);
  const whole = `${title}\n${text}`;
  const mentions = findSkills(whole);
  const skills = [...new Set([...named, ...mentions.map(({ name }) => name)])].slice(0, MOST_SKILLS);
  return { skills, preferredSkills: preferredSkills(whole, mentions).filter((name) => skills.includes(name)) };
}

const OF_CARE = /\b(?:NHS|nurs\w+|patients?|midwi\w+|healthcare|wards?)\b/i;
const STAFF_BANK =
  /\b(?:the |our |staff |nurse |internal )*bank(?: (?:staff|shifts?|nurs\w+|workers?|holidays?|hours|contracts?|basis|positions?|roles?|posts?|only|work|rates?))?\b(?!ing)/gi;

/** The source's words in our terms; some files part a name's words by commas. */
function readIndustries(stated: readonly string[], title: string, text: string, skills: readonly string[]): string[] {
  for (const separator of [", ", " "]) {
    const named = stated.length ? findIndustries(stated.join(separator), []) : [];
    if (named.length) return named;
  }
  const whole = `${title}\n${text}`;
  // The bank of a hospital is its pool of staff.
  return findIndustries(
    /\bbank\b/i.test(whole) && OF_CARE.test(whole) ? whole.replace(STAFF_BANK, " ") : whole,
    skills,
  );
}

function readWords(words: readonly string[], most: number): string[] {
  return [
    ...new Set(
      words
        .slice(0, MOST_READ)
        .map((word) => cleanLine(word, 100))
        .filter(Boolean),
    ),
  ].slice(0, most);
}

function positive(years: number | null | undefined): number | null {
  return typeof years === "number" && years >= 0 && years <= 50 ? years : null;
}

/** A date up to a day ahead is a matter of time zones; later ones are mistakes. */
function notAfter(date: Date | null, now: Date): Date | null {
  if (!date || date <= now) return date;
  return date.getTime() - now.getTime() <= DAY_MS ? now : null;
}
