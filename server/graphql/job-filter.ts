import { badInput } from "../errors.ts";
import { toUsd } from "../intake/currency.ts";
import { canonicalSkill } from "../skills/extract.ts";
import { builder } from "./builder.ts";
import type { Deps } from "./context.ts";
import { EmploymentType, ExperienceLevel, WorkArrangement } from "./enums.ts";
import { cleanList, cleanText } from "./input.ts";
import type { Params } from "./params.ts";
import { readPlaceFilter } from "./place-filter.ts";
import { readSearch, type Search } from "./search.ts";

const DAY_MS = 86_400_000;
const MAX_DAYS = 36_500;

export const JobFilter = builder.inputType("JobFilter", {
  fields: (t) => ({
    search: t.string(),
    sources: t.stringList(),
    companies: t.stringList(),
    skills: t.stringList({ description: "Any of these." }),
    industries: t.stringList(),
    location: t.string({ description: "A city, region or country, as people write it." }),
    withinKm: t.int({ description: "With location: how far away, as the crow flies." }),
    workArrangements: t.field({ type: [WorkArrangement] }),
    remote: t.boolean({ description: "True: REMOTE_OK or REMOTE_ONLY." }),
    employmentTypes: t.field({ type: [EmploymentType] }),
    internship: t.boolean(),
    experienceLevels: t.field({ type: [ExperienceLevel] }),
    minimumSalary: t.int({ description: "Yearly; a job that names no salary does not pass." }),
    salaryCurrency: t.string({
      defaultValue: "USD",
      description: "Other currencies are converted by a dated table of rates that the docs name.",
    }),
    postedWithinDays: t.int(),
    discoveredAfter: t.field({ type: "DateTime" }),
  }),
});

type Filter = typeof JobFilter.$inferInput;

/** A filter that was checked, as SQL over open jobs at an alias. */
export interface JobConditions {
  search: Search | null;
  where: (alias: string, params: Params) => string[];
}

/** SQL for: open at this moment, whether or not the nightly run has been. */
export function isOpen(alias: string, now: string): string {
  return `(${alias}.status = 'OPEN' AND (${alias}.expires_at IS NULL OR ${alias}.expires_at > ${now}))`;
}

/** SQL for: may (or may not) be done from anywhere. */
export function isRemote(alias: string, remote: boolean): string {
  const known = `${alias}.work_arrangement IN ('REMOTE_OK', 'REMOTE_ONLY')`;
  return remote ? known : `(${known}) IS NOT TRUE`;
}

/** @throws BAD_USER_INPUT for what makes no sense; `path` leads to the filter from the arguments */
export async function readJobFilter(
  filter: Filter | null | undefined,
  deps: Deps,
  path = ["filter"],
): Promise<JobConditions> {
  const given: Filter = filter ?? {};
  const list = (field: "sources" | "companies" | "skills" | "industries") =>
    given[field] ? cleanList(given[field], [...path, field]) : null;
  const sources = list("sources");
  const companies = list("companies");
  const skills = list("skills")?.map(canonicalSkill);
  const industries = list("industries");
  const location = given.location ? cleanText(given.location, 200, [...path, "location"]) : null;
  const place = readPlaceFilter(location, given.withinKm, path);
  const salaryUsd = minimumUsd(given, path);
  const days = given.postedWithinDays;
  if (days != null && (days < 0 || days > MAX_DAYS)) {
    throw badInput([...path, "postedWithinDays"], `Give 0 to ${MAX_DAYS} days.`);
  }
  const search = given.search ? await readSearch(given.search, deps.database.viewerPool, [...path, "search"]) : null;

  return {
    search,
    where(alias, params) {
      const now = deps.now();
      const where = [isOpen(alias, params.add(now))];
      if (search) where.push(search.condition(alias, params));
      if (sources) {
        const names = params.add(sources);
        where.push(
          `(${alias}.source = ANY(${names}) OR EXISTS (SELECT FROM listings WHERE job_id = ${alias}.id AND listings.source = ANY(${names})))`,
        );
      }
      if (companies) {
        const patterns = params.add(companies.map((name) => name.replace(/[\\%_]/g, "\\$&")));
        where.push(`${alias}.company_id IN (SELECT id FROM companies WHERE name ILIKE ANY(${patterns}))`);
      }
      if (skills) where.push(`${alias}.skills && ${params.add(skills)}::text[]`);
      if (industries) where.push(`${alias}.industries && ${params.add(industries)}::text[]`);
      if (place) where.push(place(alias, params));
      if (given.workArrangements) {
        where.push(`${alias}.work_arrangement = ANY(${params.add(given.workArrangements)}::"WorkArrangement"[])`);
      }
      if (given.remote != null) where.push(isRemote(alias, given.remote));
      if (given.employmentTypes) {
        where.push(`${alias}.employment_types && ${params.add(given.employmentTypes)}::"EmploymentType"[]`);
      }
      if (given.internship != null) where.push(`${alias}.is_internship = ${params.add(given.internship)}`);
      if (given.experienceLevels) {
        where.push(`${alias}.experience_level = ANY(${params.add(given.experienceLevels)}::"ExperienceLevel"[])`);
      }
      if (salaryUsd !== null) where.push(`${alias}.salary_yearly_usd >= ${params.add(salaryUsd)}`);
      if (days != null) where.push(`${alias}.newest_at >= ${params.add(new Date(now.getTime() - days * DAY_MS))}`);
      if (given.discoveredAfter) where.push(`${alias}.discovered_at > ${params.add(given.discoveredAfter)}`);
      return where;
    },
  };
}

function minimumUsd({ minimumSalary, salaryCurrency }: Filter, path: string[]): number | null {
  const currency = (salaryCurrency ?? "USD").trim().toUpperCase();
  const usd = toUsd(minimumSalary ?? 0, currency);
  if (usd === null) {
    throw badInput(
      [...path, "salaryCurrency"],
      "No rate is known for this currency: give an ISO 4217 code such as USD, EUR or GBP.",
    );
  }
  if (minimumSalary == null) return null;
  if (minimumSalary < 0) throw badInput([...path, "minimumSalary"], "A salary is 0 or more.");
  return usd;
}
