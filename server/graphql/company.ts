import { createBatch } from "./batch.ts";
import { builder } from "./builder.ts";
import { pageArgs } from "./connection.ts";
import { isOpen } from "./job-filter.ts";
import { COUNT_BOUND, JobConnection, NEWEST } from "./jobs.ts";
import { readNodeId } from "./node-id.ts";
import { readPage } from "./page.ts";
import { createParams } from "./params.ts";

const jobCountOf = createBatch<number, number>(async (companyIds, { deps }) => {
  const { rows } = await deps.database.viewerPool.query<{ id: number; count: number }>(
    `SELECT company_id AS id, count(*)::int AS count FROM jobs WHERE company_id = ANY($1) AND ${isOpen("jobs", "$2")} GROUP BY 1`,
    [companyIds, deps.now()],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
});

builder.prismaNode("Company", {
  id: { field: "id" },
  select: { id: true },
  fields: (t) => ({
    name: t.exposeString("name"),
    website: t.exposeString("website", { nullable: true }),
    logoUrl: t.exposeString("logoUrl", { nullable: true }),
    jobCount: t.int({
      description: "Open ones.",
      select: { id: true },
      resolve: async ({ id }, _args, context) => (await jobCountOf(id, context)) ?? 0,
    }),
    jobs: t.field({
      description: "Open ones, newest first.",
      type: JobConnection,
      select: { id: true },
      args: pageArgs,
      resolve: ({ id }, args, context, info) => {
        const { deps } = context;
        const params = createParams();
        const where = [`jobs.company_id = ${params.add(id)}`, isOpen("jobs", params.add(deps.now()))];
        return readPage(
          {
            pool: deps.database.viewerPool,
            model: "Job",
            from: "jobs",
            alias: "jobs",
            where,
            params,
            order: NEWEST,
            countBound: COUNT_BOUND,
          },
          args,
          context,
          info,
        );
      },
    }),
  }),
});

builder.queryField("company", (t) =>
  t.prismaField({
    type: "Company",
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, args, { deps }) => {
      const read = readNodeId(args.id);
      if (read?.type !== "Company") return null;
      return deps.database.prisma.company.findUnique({ ...query, where: { id: Number(read.id) } });
    },
  }),
);
