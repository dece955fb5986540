import { builder, viewerId } from "./builder.ts";
import { defineConnection, pageArgs } from "./connection.ts";
import { jobOf } from "./job-link.ts";
import { readPage } from "./page.ts";
import { createParams } from "./params.ts";
import { Viewer } from "./viewer.ts";

const DAY_MS = 86_400_000;

const SavedJob = builder.prismaNode("SavedJob", {
  id: { field: "id" },
  select: { id: true },
  fields: (t) => ({
    job: t.relation("job"),
    savedAt: t.expose("savedAt", { type: "DateTime" }),
    expiresAt: t.expose("expiresAt", { type: "DateTime" }),
  }),
});

const SavedJobConnection = defineConnection("SavedJob", SavedJob);

builder.objectField(Viewer, "savedJobs", (t) =>
  t.field({
    type: SavedJobConnection,
    args: pageArgs,
    resolve: ({ userId }, args, context, info) => {
      const { deps } = context;
      const params = createParams();
      return readPage(
        {
          pool: deps.database.viewerPool,
          model: "SavedJob",
          from: "saved_jobs",
          alias: "saved_jobs",
          where: [`saved_jobs.user_id = ${params.add(userId)}`, `saved_jobs.expires_at > ${params.add(deps.now())}`],
          params,
          order: {
            name: "SAVED",
            key: "saved_jobs.saved_at",
            keyType: "timestamptz",
            descending: true,
            id: "saved_jobs.id",
            idType: "uuid",
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
  saveJob: t.prismaField({
    type: "Job",
    description: "Saving again starts its days anew.",
    authScopes: { signedIn: true },
    args: { jobId: t.arg.id({ required: true }) },
    resolve: async (query, _root, args, context) => {
      const { database, settings, now } = context.deps;
      const jobId = await jobOf(args.jobId, context.deps);
      const savedAt = now();
      const expiresAt = new Date(savedAt.getTime() + settings.savedJobDays * DAY_MS);
      // One that has run out, but was not swept yet, is saved anew; else it keeps its place in the list.
      await database.viewerPool.query(
        `INSERT INTO saved_jobs (user_id, job_id, saved_at, expires_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (user_id, job_id) DO UPDATE SET expires_at = excluded.expires_at,
           saved_at = CASE WHEN saved_jobs.expires_at > excluded.saved_at THEN saved_jobs.saved_at ELSE excluded.saved_at END`,
        [viewerId(context), jobId, savedAt, expiresAt],
      );
      return database.prisma.job.findUniqueOrThrow({ ...query, where: { id: jobId } });
    },
  }),
  unsaveJob: t.prismaField({
    type: "Job",
    authScopes: { signedIn: true },
    args: { jobId: t.arg.id({ required: true }) },
    resolve: async (query, _root, args, context) => {
      const { prisma } = context.deps.database;
      const jobId = await jobOf(args.jobId, context.deps);
      await prisma.savedJob.deleteMany({ where: { userId: viewerId(context), jobId } });
      return prisma.job.findUniqueOrThrow({ ...query, where: { id: jobId } });
    },
  }),
}));
