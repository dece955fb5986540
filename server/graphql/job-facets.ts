import { EmploymentType, ExperienceLevel, WorkArrangement } from "../generated/prisma/enums.ts";
import { Bucket, type BucketRow, enumBuckets, largest } from "./bucket.ts";
import { builder } from "./builder.ts";
import { JobConnection } from "./jobs.ts";
import type { Connection } from "./page.ts";

const MAX_BUCKETS = 100;

type Facets = Record<
  "workArrangements" | "employmentTypes" | "experienceLevels" | "industries" | "skills" | "companies" | "countries",
  BucketRow[]
>;

/** SQL for the counts of a value's occurrences, largest first. */
function counts(value: string, from = "found"): string {
  return `(SELECT coalesce(json_agg(b), '[]') FROM (
    SELECT ${value} AS key, count(*)::int AS count FROM ${from} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MAX_BUCKETS}) b)`;
}

/** All facets at once: the search, which costs most, runs once. */
async function facetsOf(page: Connection): Promise<Facets> {
  const [facets] = await page.over<Facets>(
    (rows) => `
      WITH found AS MATERIALIZED (
        SELECT jobs.work_arrangement, jobs.employment_types::text[], jobs.experience_level, jobs.industries, jobs.skills,
          jobs.company_id, jobs.countries ${rows}
      )
      SELECT ${counts("coalesce(work_arrangement::text, 'UNKNOWN')")} AS "workArrangements",
        ${counts("coalesce(type, 'UNKNOWN')", "found LEFT JOIN unnest(employment_types) type ON true")} AS "employmentTypes",
        ${counts("coalesce(experience_level::text, 'UNKNOWN')")} AS "experienceLevels",
        ${counts("industry", "found, unnest(industries) industry")} AS industries,
        ${counts("skill", "found, unnest(skills) skill")} AS skills,
        ${counts("name", "found JOIN companies ON companies.id = company_id")} AS companies,
        ${counts("country", "found, unnest(countries) country")} AS countries`,
  );
  if (!facets) throw new Error("facets: no row");
  return facets;
}

const JobFacets = builder.objectRef<Facets>("JobFacets").implement({
  fields: (t) => {
    const top = (facet: keyof Facets) =>
      t.field({
        type: [Bucket],
        args: { first: t.arg.int({ defaultValue: 10 }) },
        resolve: (facets, { first }) => largest(facets[facet], first ?? 10, MAX_BUCKETS),
      });
    return {
      workArrangements: t.field({
        type: [Bucket],
        resolve: ({ workArrangements }) => enumBuckets(WorkArrangement, workArrangements),
      }),
      employmentTypes: t.field({
        type: [Bucket],
        description: "A job of two types counts in both.",
        resolve: ({ employmentTypes }) => enumBuckets(EmploymentType, employmentTypes),
      }),
      experienceLevels: t.field({
        type: [Bucket],
        resolve: ({ experienceLevels }) => enumBuckets(ExperienceLevel, experienceLevels),
      }),
      industries: top("industries"),
      skills: top("skills"),
      companies: top("companies"),
      countries: top("countries"),
    };
  },
});

builder.objectField(JobConnection, "facets", (t) =>
  t.field({
    type: JobFacets,
    description: "Counts per value over the whole result, for filters.",
    complexity: { field: 50, multiplier: 1 },
    resolve: facetsOf,
  }),
);
