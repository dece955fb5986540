import type { RawPosting } from "../raw-posting.ts";
import { type Entry, numberOf, objectOf, textOf, textsOf } from "./entry.ts";
import { payOf } from "./pay.ts";

/** The first of these fields that holds anything: both generations of the vendor's names. */
function first(row: Entry, ...names: string[]): unknown {
  return names.map((name) => row[name]).find((value) => value !== null && value !== undefined && value !== "");
}

/**
 * A row of Active Jobs DB, of either generation. Read by name, so that what it knows of recruiters and hiring managers
 * stays where it is.
 */
export function readActiveJob(row: Entry, source: string): RawPosting {
  const domain = textOf(row.domain_derived);
  const arrangement = textOf(row.ai_work_arrangement);
  const hours = numberOf(row.ai_working_hours);
  return {
    source,
    externalId: textOf(row.id),
    platform: textOf(row.source),
    url: textOf(row.url),
    title: textOf(row.title),
    company: textOf(row.organization),
    companyWebsite: domain ? `https://${domain}` : textOf(row.organization_url),
    companyLogoUrl: textOf(row.organization_logo),
    locations: locationsOf(row),
    countries: textsOf(row.countries_derived),
    remoteCountries: textsOf(first(row, "ai_remote_location_derived", "ai_remote_location")),
    description: textOf(first(row, "description_text", "description_html")),
    postedAt: utc(row.date_posted) ?? utc(row.date_created),
    expiresAt: utc(first(row, "date_validthrough", "date_valid_through")),
    // remote_derived is true of every text that holds the word.
    remote: row.location_type === "TELECOMMUTE" || null,
    workArrangement: arrangement === "None" ? null : arrangement,
    officeDaysPerWeek: numberOf(row.ai_work_arrangement_office_days),
    employmentTypes: textsOf(first(row, "ai_employment_type", "employment_type")),
    experienceLevel: textOf(row.ai_experience_level),
    salary: salaryOf(row),
    skills: textsOf(row.ai_key_skills),
    keywords: textsOf(row.ai_keywords),
    industries: [
      ...textsOf(row.ai_taxonomies_a),
      ...textsOf(first(row, "linkedin_org_industry", "org_linkedin_industry")),
    ],
    responsibilities: textOf(row.ai_core_responsibilities),
    requirements: textOf(row.ai_requirements_summary),
    education: textsOf(row.ai_education_requirements),
    benefits: textsOf(row.ai_benefits),
    language: textOf(row.ai_job_language),
    // False is said of all texts that say nothing, and 40 hours too.
    visaSponsorship: row.ai_visa_sponsorship === true || null,
    workingHours: hours === 40 ? null : hours,
  };
}

/** What was read out of the text, else what the page's own data says (schema.org MonetaryAmount). */
function salaryOf(row: Entry) {
  const value = numberOf(row.ai_salary_value);
  const read = payOf(
    first(row, "ai_salary_minvalue", "ai_salary_min_value") ?? value,
    first(row, "ai_salary_maxvalue", "ai_salary_max_value"),
    row.ai_salary_currency,
    first(row, "ai_salary_unittext", "ai_salary_unit_text"),
  );
  if (read) return read;
  const raw = objectOf(row.salary_raw);
  const { minValue, maxValue, value: one, unitText } = objectOf(raw.value);
  return payOf(minValue ?? one ?? raw.value, maxValue, raw.currency, unitText ?? raw.unitText);
}

/** "City, Region, Country", also in parts; else the addresses of the page's own data. */
function locationsOf(row: Entry): string[] {
  const derived = placesIn(row.locations_derived, "city", "admin", "country");
  if (derived.length) return derived;
  const places = first(row, "locations_raw", "locations");
  const addresses = Array.isArray(places) ? places.map((place) => objectOf(place).address ?? place) : [];
  const raw = placesIn(addresses, "addressLocality", "addressRegion", "addressCountry");
  return raw.length ? raw : textsOf(first(row, "locations_alt_raw", "locations_alt"));
}

function placesIn(places: unknown, ...parts: string[]): string[] {
  return (Array.isArray(places) ? places : []).flatMap((place) => {
    const whole = textOf(place) ?? textsOf(parts.map((part) => nameOf(objectOf(place)[part]))).join(", ");
    return whole || [];
  });
}

/** A country is text, or a thing with a name. */
const nameOf = (value: unknown) => textOf(value) ?? textOf(objectOf(value).name);

/** Its times are UTC and do not say so: 2025-09-02T11:35:18.648802. */
function utc(value: unknown): string | null {
  const text = textOf(value);
  return text && /T\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(text) ? `${text}Z` : text;
}
