import { transaction } from "../database/transaction.ts";
import { builder, viewerId } from "./builder.ts";
import { defineConnection, pageArgs } from "./connection.ts";
import { ApplicationStatus } from "./enums.ts";
import { cleanText } from "./input.ts";
import { jobOf } from "./job-link.ts";
import { takeSnapshot } from "./job-snapshot.ts";
import { notFound } from "./node-id.ts";
import { readPage } from "./page.ts";
import { createParams } from "./params.ts";
import { startGeneration } from "./start-generation.ts";
import { Viewer } from "./viewer.ts";

const MAX_NOTES_LENGTH = 10_000;

type Status = typeof ApplicationStatus.$inferType;

const ApplicationChange = builder.objectRef<{ status: Status; at: string }>("ApplicationChange").implement({
  fields: (t) => ({
    status: t.expose("status", { type: ApplicationStatus }),
    at: t.field({ type: "DateTime", resolve: ({ at }) => new Date(at) }),
  }),
});

const Application = builder.prismaNode("Application", {
  id: { field: "id" },
  select: { id: true },
  fields: (t) => ({
    job: t.relation("job"),
    status: t.expose("status", { type: ApplicationStatus }),
    notes: t.exposeString("notes", { nullable: true }),
    appliedAt: t.expose("appliedAt", { type: "DateTime" }),
    updatedAt: t.expose("updatedAt", { type: "DateTime" }),
    history: t.field({
      description: "Oldest first.",
      type: [ApplicationChange],
      select: { history: true },
      resolve: ({ history }) => history as { status: Status; at: string }[],
    }),
    snapshot: t.exposeString("snapshot", { description: "The posting as it was when one applied, as plain text." }),
  }),
});

const ApplicationConnection = defineConnection("Application", Application);

builder.objectField(Viewer, "applications", (t) =>
  t.field({
    type: ApplicationConnection,
    args: { status: t.arg({ type: ApplicationStatus }), ...pageArgs },
    resolve: ({ userId }, { status, ...args }, context, info) => {
      const params = createParams();
      const where = [`applications.user_id = ${params.add(userId)}`];
      if (status) where.push(`applications.status = ${params.add(status)}`);
      return readPage(
        {
          pool: context.deps.database.viewerPool,
          model: "Application",
          from: "applications",
          alias: "applications",
          where,
          params,
          order: {
            name: "APPLIED",
            key: "applications.applied_at",
            keyType: "timestamptz",
            descending: true,
            id: "applications.id",
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
  setApplicationStatus: t.prismaField({
    type: "Application",
    description:
      "Records the viewer's application, or moves it to another status. A job with an application is never deleted by retention.",
    authScopes: { signedIn: true },
    args: {
      jobId: t.arg.id({ required: true }),
      status: t.arg({ type: ApplicationStatus, required: true }),
      notes: t.arg.string({ description: "Null clears them, absent leaves them alone." }),
    },
    resolve: async (query, _root, args, context) => {
      const { database, now } = context.deps;
      const notes = args.notes ? cleanText(args.notes, MAX_NOTES_LENGTH, ["notes"]) : null;
      const jobId = await jobOf(args.jobId, context.deps);
      const id = await transaction(database.viewerPool, async (client) => {
        const at = now();
        const { rows } = await client.query<{ id: string; isNew: boolean }>(
          `INSERT INTO applications AS mine (user_id, job_id, status, notes, history, snapshot, applied_at, updated_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
           ON CONFLICT (user_id, job_id) DO UPDATE SET
             status = excluded.status,
             notes = CASE WHEN $8 THEN excluded.notes ELSE mine.notes END,
             history = CASE WHEN mine.status = excluded.status THEN mine.history ELSE mine.history || excluded.history END,
             updated_at = excluded.updated_at
           RETURNING id, xmax = 0 AS "isNew"`,
          [
            viewerId(context),
            jobId,
            args.status,
            notes,
            JSON.stringify([{ status: args.status, at: at.toISOString() }]),
            await takeSnapshot(client, jobId),
            at,
            args.notes !== undefined,
          ],
        );
        if (!rows[0]) throw notFound("job");
        if (rows[0].isNew) await startGeneration(client, "FEEDBACK");
        return rows[0].id;
      });
      return database.prisma.application.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  deleteApplication: t.prismaField({
    type: "Job",
    authScopes: { signedIn: true },
    args: { jobId: t.arg.id({ required: true }) },
    resolve: async (query, _root, args, context) => {
      const { database } = context.deps;
      const jobId = await jobOf(args.jobId, context.deps);
      await transaction(database.viewerPool, async (client) => {
        const { rowCount } = await client.query("DELETE FROM applications WHERE user_id = $1 AND job_id = $2", [
          viewerId(context),
          jobId,
        ]);
        if (rowCount) await startGeneration(client, "FEEDBACK");
      });
      return database.prisma.job.findUniqueOrThrow({ ...query, where: { id: jobId } });
    },
  }),
}));
