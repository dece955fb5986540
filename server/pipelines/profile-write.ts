import type pg from "pg";
import type { ExperienceLevel } from "../generated/prisma/enums.ts";
import { levelOfYears } from "../matching/experience.ts";
import type { Sources } from "../sources/registry.ts";
import { renewSearches } from "./renew-searches.ts";

/** What matching knows of a person. Lists are empty and the rest null where nothing is known. */
export interface ProfileFields {
  headline: string | null;
  skills: string[];
  yearsOfExperience: number | null;
  experienceLevel: ExperienceLevel | null;
  titles: string[];
  industries: string[];
  locations: string[];
  languages: string[];
  education: string[];
  certificates: string[];
}

/** The fields that a person said themselves; an absent one is left to the CV. */
export type Stated = Partial<{ [Field in keyof ProfileFields]: NonNullable<ProfileFields[Field]> }>;

/** Changes of what is stated: null takes a statement back, absent leaves it alone. */
export type StatedChanges = { [Field in keyof ProfileFields]?: ProfileFields[Field] | null };

const NOTHING: ProfileFields = {
  headline: null,
  skills: [],
  yearsOfExperience: null,
  experienceLevel: null,
  titles: [],
  industries: [],
  locations: [],
  languages: [],
  education: [],
  certificates: [],
};

/**
 * What a person says of themselves wins over what their CV says. The level follows stated years, unless the level is
 * stated too.
 */
function mergeProfile(reading: Partial<ProfileFields> | null, stated: Stated): ProfileFields {
  const merged = { ...NOTHING };
  for (const field of Object.keys(NOTHING) as (keyof ProfileFields)[]) {
    Object.assign(merged, { [field]: stated[field] ?? reading?.[field] ?? NOTHING[field] });
  }
  const years = merged.yearsOfExperience;
  const followsYears = stated.yearsOfExperience !== undefined || merged.experienceLevel === null;
  if (stated.experienceLevel === undefined && followsYears && years !== null)
    merged.experienceLevel = levelOfYears(years);
  return merged;
}

/** Takes the person's profile for this transaction, so that two changes at once follow one another. */
export async function lockProfile(client: pg.PoolClient, userId: string, at: Date): Promise<Stated> {
  const { rows } = await client.query<{ stated: Stated }>(
    `INSERT INTO profiles AS mine (user_id, updated_at) VALUES ($1, $2)
     ON CONFLICT (user_id) DO UPDATE SET updated_at = excluded.updated_at RETURNING stated`,
    [userId, at],
  );
  return rows[0]?.stated ?? {};
}

/** Writes the profile anew from the active CV and what is stated, and its searches; call under lockProfile(). */
export async function writeProfile(
  client: pg.PoolClient,
  userId: string,
  stated: Stated,
  sources: Pick<Sources, "takeSearches">,
): Promise<void> {
  const { rows } = await client.query<{ reading: Partial<ProfileFields> }>(
    "SELECT reading FROM cvs WHERE user_id = $1 AND active",
    [userId],
  );
  const profile = mergeProfile(rows[0]?.reading ?? null, stated);
  await client.query(
    `UPDATE profiles SET headline = $2, skills = $3, years_of_experience = $4, experience_level = $5, titles = $6,
       industries = $7, locations = $8, languages = $9, education = $10, certificates = $11, stated = $12 WHERE user_id = $1`,
    [
      userId,
      profile.headline,
      profile.skills,
      profile.yearsOfExperience,
      profile.experienceLevel,
      profile.titles,
      profile.industries,
      profile.locations,
      profile.languages,
      profile.education,
      profile.certificates,
      JSON.stringify(stated),
    ],
  );
  await renewSearches(async (sql, values) => (await client.query(sql, values)).rows, userId, sources);
}

/** What is stated after these changes. */
export function restate(stated: Stated, changes: StatedChanges): Stated {
  const next: Record<string, unknown> = { ...stated };
  for (const [field, value] of Object.entries(changes)) {
    if (value === null) delete next[field];
    else if (value !== undefined) next[field] = value;
  }
  return next;
}
