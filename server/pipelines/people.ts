import type pg from "pg";
import { comparedKnown } from "../cv/compared.ts";
import { canonicalPlace, pointOf } from "../gazetteer/name.ts";
import { toUsd } from "../intake/currency.ts";
import type { MatchPerson, MatchPreferences } from "../matching/model.ts";
import { type StrategyShare, strategyOf } from "../matching/strategies.ts";
import { rolesOf } from "../matching/title-words.ts";
import { readTitle } from "../skills/titles.ts";
import { loadFeedback } from "./feedback.ts";

/** Everybody who has a profile, in a stable order. */
export async function peopleWithProfile(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ user_id: string }>("SELECT user_id FROM profiles ORDER BY user_id");
  return rows.map(({ user_id }) => user_id);
}

/** What is known of a person, as a profile or the reading of a CV has it. */
export type PersonProfile = Pick<
  MatchPerson,
  "skills" | "yearsOfExperience" | "experienceLevel" | "headline" | "titles" | "industries" | "locations"
>;

/** What a person wants, in their own words and currency (ISO 4217; null: US dollars). */
export interface PersonWishes extends Omit<MatchPreferences, "minimumSalaryUsd"> {
  /** Yearly. */
  minimumSalary: number | null;
  salaryCurrency: string | null;
}

/** Wishes as matching takes them: places in the gazetteer's words, money in US dollars. */
export function preferencesOf({ minimumSalary, salaryCurrency, ...wishes }: PersonWishes): MatchPreferences {
  return {
    ...wishes,
    locations: wishes.locations.map((place) => canonicalPlace(place) ?? place),
    minimumSalaryUsd: minimumSalary === null ? null : toUsd(minimumSalary, salaryCurrency ?? "USD"),
  };
}

/** A person as matching takes them. */
export function personOf(profile: PersonProfile, wishes: PersonWishes, excludedJobIds: number[]): MatchPerson {
  const { headline, titles } = profile;
  const preferences = preferencesOf(wishes);
  const locations = profile.locations.map((place) => canonicalPlace(place) ?? place);
  return {
    ...comparedKnown(profile),
    yearsOfExperience: profile.yearsOfExperience,
    experienceLevel: profile.experienceLevel,
    headline,
    titles,
    roles: rolesOf([headline ?? "", ...titles], readTitle),
    locations,
    points: pointsOf([...locations, ...preferences.locations]),
    preferences,
    excludedJobIds,
  };
}

/** Where those of the places are that are towns. */
export function pointsOf(places: readonly string[]): NonNullable<MatchPerson["points"]> {
  return Object.fromEntries(
    places.flatMap((place) => {
      const point = pointOf(place);
      return point ? [[place, point]] : [];
    }),
  );
}

/** Somebody who is in the database. */
export interface LoadedPerson extends MatchPerson {
  /** How often what is known of them had changed; read before anything else. */
  changes: number;
}

interface PersonRow extends PersonProfile, Omit<PersonWishes, "locations" | "experienceLevels"> {
  userId: string;
  changes: number;
  levels: PersonWishes["experienceLevels"];
  places: string[];
  excludedJobIds: number[];
}

/**
 * What matching knows of these people, in their order; whoever has no profile is somebody of whom nothing is known.
 * @param asOf the moment, and by which shares they have their strategies
 */
export async function loadPeople(
  pool: pg.Pool,
  ids: string[],
  { now, shares }: { now: Date; shares: readonly StrategyShare[] },
): Promise<Map<string, LoadedPerson>> {
  const { rows } = await pool.query<PersonRow>(
    `SELECT users.id AS "userId", changes, coalesce(p.skills, '{}') AS skills, p.years_of_experience AS "yearsOfExperience",
       p.experience_level AS "experienceLevel", p.headline, coalesce(p.titles, '{}') AS titles,
       coalesce(p.industries, '{}') AS industries, coalesce(p.locations, '{}') AS locations,
       coalesce(w.experience_levels::text[], '{}') AS levels, coalesce(w.work_arrangements::text[], '{}') AS "workArrangements",
       coalesce(w.employment_types::text[], '{}') AS "employmentTypes", coalesce(w.locations, '{}') AS places,
       w.minimum_salary AS "minimumSalary", w.salary_currency AS "salaryCurrency",
       coalesce(w.keep_unknown_salary, true) AS "keepUnknownSalary", coalesce(w.excluded_companies, '{}') AS "excludedCompanies",
       coalesce(w.needs_visa_sponsorship, false) AS "needsVisaSponsorship",
       ARRAY(SELECT job_id FROM dismissals WHERE user_id = users.id UNION SELECT job_id FROM applications WHERE user_id = users.id) AS "excludedJobIds"
     FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place) JOIN users USING (id)
     LEFT JOIN profiles p ON p.user_id = users.id LEFT JOIN preferences w ON w.user_id = users.id ORDER BY place`,
    [ids],
  );
  const feedback = await loadFeedback(pool, ids, now);
  return new Map(
    rows.map((row) => [
      row.userId,
      {
        ...personOf(row, wishesOf(row), row.excludedJobIds),
        changes: row.changes,
        strategy: strategyOf(row.userId, shares),
        feedback: feedback.get(row.userId),
      },
    ]),
  );
}

function wishesOf({ levels, places, ...row }: PersonRow): PersonWishes {
  return {
    experienceLevels: levels,
    workArrangements: row.workArrangements,
    employmentTypes: row.employmentTypes,
    locations: places,
    minimumSalary: row.minimumSalary,
    salaryCurrency: row.salaryCurrency,
    keepUnknownSalary: row.keepUnknownSalary,
    excludedCompanies: row.excludedCompanies,
    needsVisaSponsorship: row.needsVisaSponsorship,
  };
}
