import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { type JobConditions, JobFilter, readJobFilter } from "./job-filter.ts";
import { createLive } from "./live.ts";
import { createParams } from "./params.ts";

async function* passing(
  { where }: JobConditions,
  { deps }: Context,
  signal: AbortSignal,
): AsyncGenerator<{ id: number }> {
  for await (const ids of deps.events.newJobs(signal)) {
    const params = createParams();
    const conditions = [`jobs.id = ANY(${params.add(ids)}::int[])`, ...where("jobs", params)];
    const { rows } = await deps.database.viewerPool.query<{ id: number }>(
      `SELECT jobs.id FROM jobs WHERE ${conditions.join(" AND ")} ORDER BY jobs.id`,
      params.values,
    );
    yield* rows;
  }
}

builder.subscriptionField("jobAdded", (t) =>
  t.prismaField({
    type: "Job",
    description: "Newly collected jobs that pass the filter.",
    args: { filter: t.arg({ type: JobFilter }) },
    subscribe: async (_root, { filter }, context) => {
      const conditions = await readJobFilter(filter, context.deps);
      return createLive(context.viewer?.userId ?? null, (signal) => passing(conditions, context, signal));
    },
    resolve: (query, { id }, _args, { deps }) =>
      deps.database.prisma.job.findUniqueOrThrow({ ...query, where: { id } }),
  }),
);
