import { builder } from "./builder.ts";
import { defineConnection, pageArgs } from "./connection.ts";
import { Job } from "./job.ts";
import { JobFilter, readJobFilter } from "./job-filter.ts";
import { type Order, readPage } from "./page.ts";
import { createParams, type Params } from "./params.ts";

/** Beyond this, a count is not worth its time to anybody. */
export const COUNT_BOUND = 10_000;

export const NEWEST: Order = {
  name: "NEWEST",
  key: "jobs.newest_at",
  keyType: "timestamptz",
  descending: true,
  id: "jobs.id",
  idType: "int4",
};
const SALARY: Order = { ...NEWEST, name: "SALARY", key: "coalesce(jobs.salary_yearly_usd, -1)", keyType: "float8" };

export const JobConnection = defineConnection("Job", Job);

builder.objectFields(JobConnection, (t) => ({
  totalCountIsExact: t.boolean({
    description: "False where counting stopped at a bound.",
    resolve: async (page) => (await page.total()).isExact,
  }),
}));

const JobOrder = builder.enumType("JobOrder", { values: ["RELEVANCE", "NEWEST", "SALARY"] as const });

builder.queryField("jobs", (t) =>
  t.field({
    description:
      "Open jobs. Full-text search over title, company, skills and description; ranked by relevance when search is given.",
    type: JobConnection,
    args: { filter: t.arg({ type: JobFilter }), orderBy: t.arg({ type: JobOrder }), ...pageArgs },
    resolve: async (_root, { filter, orderBy, ...page }, context, info) => {
      const { where, search } = await readJobFilter(filter, context.deps);
      const params = createParams();
      const conditions = where("jobs", params);
      const wanted = orderBy ?? "RELEVANCE";
      const order = (own: Params): Order => {
        if (wanted === "SALARY") return SALARY;
        if (wanted === "NEWEST" || !search) return NEWEST;
        return { ...NEWEST, name: "RELEVANCE", key: search.rank("jobs", own), keyType: "int4" };
      };
      return readPage(
        {
          pool: context.deps.database.viewerPool,
          model: "Job",
          from: "jobs",
          alias: "jobs",
          where: conditions,
          params,
          order,
          countBound: COUNT_BOUND,
        },
        page,
        context,
        info,
      );
    },
  }),
);
