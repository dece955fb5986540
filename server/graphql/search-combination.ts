import { createBatch } from "./batch.ts";
import { builder } from "./builder.ts";
import { defineConnection, pageArgs } from "./connection.ts";
import { EmploymentType, ExperienceLevel, WorkArrangement } from "./enums.ts";
import { readPage } from "./page.ts";
import { createParams } from "./params.ts";
import { Viewer } from "./viewer.ts";

const usersOf = createBatch<number, number>(async (ids, { deps }) => {
  const { rows } = await deps.database.systemPool.query<{ id: number; count: number }>(
    "SELECT combination_id AS id, count(*)::int AS count FROM search_requests WHERE combination_id = ANY($1) GROUP BY 1",
    [ids],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
});

const SearchCombination = builder.prismaNode("SearchCombination", {
  description:
    "A search that some user's CV asked for. Normalised, so that people who look for the same thing share it.",
  id: { field: "id" },
  select: { id: true },
  fields: (t) => ({
    title: t.exposeString("title"),
    location: t.exposeString("location", { nullable: true }),
    workArrangement: t.expose("workArrangement", { type: WorkArrangement, nullable: true }),
    employmentType: t.expose("employmentType", { type: EmploymentType, nullable: true }),
    experienceLevel: t.expose("experienceLevel", { type: ExperienceLevel, nullable: true }),
    industry: t.exposeString("industry", { nullable: true }),
    users: t.int({
      select: { id: true },
      resolve: async ({ id }, _args, context) => (await usersOf(id, context)) ?? 0,
    }),
    backfilledAt: t.expose("backfilledAt", { type: "DateTime", nullable: true }),
    jobsFound: t.exposeInt("jobsFound"),
  }),
});

const SearchCombinationConnection = defineConnection("SearchCombination", SearchCombination);

builder.objectField(Viewer, "searchQueries", (t) =>
  t.prismaField({
    type: ["SearchCombination"],
    description: "What the profile and the preferences ask for, best first; at most 9.",
    resolve: async (query, { userId }, _args, { deps }) => {
      const requests = await deps.database.prisma.searchRequest.findMany({
        where: { userId },
        orderBy: { rank: "asc" },
        include: { combination: query },
      });
      return requests.map(({ combination }) => combination);
    },
  }),
);

builder.queryField("searchCombinations", (t) =>
  t.field({
    type: SearchCombinationConnection,
    nullable: true,
    description: "Admins only. Latest first.",
    authScopes: { admin: true },
    args: { backfilled: t.arg.boolean(), ...pageArgs },
    resolve: (_root, { backfilled, ...args }, context, info) =>
      readPage(
        {
          pool: context.deps.database.systemPool,
          model: "SearchCombination",
          from: "search_combinations",
          alias: "search_combinations",
          where: backfilled == null ? [] : [`search_combinations.backfilled_at IS ${backfilled ? "NOT " : ""}NULL`],
          params: createParams(),
          order: {
            name: "CREATED",
            key: "search_combinations.created_at",
            keyType: "timestamptz",
            descending: true,
            id: "search_combinations.id",
            idType: "int4",
          },
        },
        args,
        context,
        info,
      ),
  }),
);
