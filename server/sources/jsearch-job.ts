import type { RawPosting } from "../raw-posting.ts";
import { type Entry, numberOf, objectOf, textOf, textsOf } from "./entry.ts";
import { payOf } from "./pay.ts";

/** What the answer says of degrees, in words that are known. */
const DEGREES = {
  high_school: "high school",
  associates_degree: "associate degree",
  bachelors_degree: "bachelor's degree",
  postgraduate_degree: "master's degree",
};

/** A job of JSearch, of which every part may be missing. What O*NET says of its occupation says nothing of this job. */
export function readJsearchJob(job: Entry, source: string): RawPosting {
  const experience = objectOf(job.job_required_experience);
  const months = numberOf(experience.required_experience_in_months);
  const degrees = objectOf(job.job_required_education);
  const highlights = objectOf(job.job_highlights);
  const place = textOf(job.job_location) ?? textsOf([job.job_city, job.job_state]).join(", ");
  const pay = payOf(
    job.job_min_salary ?? job.job_salary,
    job.job_max_salary,
    job.job_salary_currency,
    job.job_salary_period,
  );
  return {
    source,
    externalId: textOf(job.job_id),
    platform: textOf(job.job_publisher),
    url: linkOf(job),
    title: textOf(job.job_title),
    company: textOf(job.employer_name),
    companyWebsite: textOf(job.employer_website),
    companyLogoUrl: textOf(job.employer_logo),
    locations: place ? [place] : [],
    countries: textsOf(job.job_country),
    description: textOf(job.job_description),
    // Never job_posted_at: it says “21 days ago”.
    postedAt: textOf(job.job_posted_at_datetime_utc) ?? numberOf(job.job_posted_at_timestamp),
    expiresAt: textOf(job.job_offer_expiration_datetime_utc) ?? numberOf(job.job_offer_expiration_timestamp),
    // False is also what it says when it does not know.
    remote: job.job_is_remote === true || null,
    employmentTypes: textsOf(job.job_employment_types ?? job.job_employment_type),
    experienceMinYears: experience.no_experience_required === true ? 0 : months && Math.floor(months / 12),
    // Without a currency it is that of the place, which intake knows.
    salary: pay && !pay.currency ? [pay.min, pay.max].filter(Boolean).join(" - ") + periodWords(pay.period) : pay,
    skills: textsOf(job.job_required_skills),
    responsibilities: textsOf(highlights.Responsibilities).join("\n") || null,
    requirements: textsOf(highlights.Qualifications).join("\n") || null,
    education: Object.entries(DEGREES).flatMap(([name, words]) => (degrees[name] === true ? words : [])),
    benefits: textsOf(job.job_benefits).map((benefit) => benefit.replaceAll("_", " ")),
    industries: textsOf(job.job_naics_name),
    language: textOf(job.job_posting_language),
  };
}

const periodWords = (period: string | null | undefined) => (period ? ` per ${period.toLowerCase()}` : "");

/** The employer's own link; else the one it stands under; Google's page last. */
function linkOf(job: Entry): string | null {
  const options = Array.isArray(job.apply_options) ? job.apply_options.map(objectOf) : [];
  const own = options.find(({ is_direct }) => is_direct === true);
  const links = [own?.apply_link, job.job_apply_link, options[0]?.apply_link, job.job_google_link];
  return links.map(textOf).find((link) => link !== null) ?? null;
}
