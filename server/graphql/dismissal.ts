import { transaction } from "../database/transaction.ts";
import { builder, viewerId } from "./builder.ts";
import { pageArgs } from "./connection.ts";
import { jobOf } from "./job-link.ts";
import { JobConnection } from "./jobs.ts";
import { readPage } from "./page.ts";
import { createParams } from "./params.ts";
import { startGeneration } from "./start-generation.ts";
import { Viewer } from "./viewer.ts";

builder.objectField(Viewer, "dismissedJobs", (t) =>
  t.field({
    type: JobConnection,
    args: pageArgs,
    resolve: ({ userId }, args, context, info) => {
      const params = createParams();
      return readPage(
        {
          pool: context.deps.database.viewerPool,
          model: "Job",
          from: "dismissals JOIN jobs ON jobs.id = dismissals.job_id",
          alias: "jobs",
          where: [`dismissals.user_id = ${params.add(userId)}`],
          params,
          order: {
            name: "DISMISSED",
            key: "dismissals.dismissed_at",
            keyType: "timestamptz",
            descending: true,
            id: "jobs.id",
            idType: "int4",
          },
        },
        args,
        context,
        info,
      );
    },
  }),
);

builder.mutationFields((t) => ({
  dismissJob: t.prismaField({
    type: "Job",
    description: "Hides a job from the viewer's recommendations for good; counts as a rejection.",
    authScopes: { signedIn: true },
    args: { jobId: t.arg.id({ required: true }) },
    resolve: async (query, _root, args, context) => {
      const { database, now } = context.deps;
      const jobId = await jobOf(args.jobId, context.deps);
      await transaction(database.viewerPool, async (client) => {
        const { rowCount } = await client.query(
          "INSERT INTO dismissals (user_id, job_id, dismissed_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
          [viewerId(context), jobId, now()],
        );
        if (rowCount) await startGeneration(client, "FEEDBACK");
      });
      return database.prisma.job.findUniqueOrThrow({ ...query, where: { id: jobId } });
    },
  }),
  restoreJob: t.prismaField({
    type: "Job",
    description: "Takes a dismissal back.",
    authScopes: { signedIn: true },
    args: { jobId: t.arg.id({ required: true }) },
    resolve: async (query, _root, args, context) => {
      const { database } = context.deps;
      const jobId = await jobOf(args.jobId, context.deps);
      await transaction(database.viewerPool, async (client) => {
        const { rowCount } = await client.query("DELETE FROM dismissals WHERE user_id = $1 AND job_id = $2", [
          viewerId(context),
          jobId,
        ]);
        if (rowCount) await startGeneration(client, "FEEDBACK");
      });
      return database.prisma.job.findUniqueOrThrow({ ...query, where: { id: jobId } });
    },
  }),
}));
