import { createBatch } from "./batch.ts";
import { builder } from "./builder.ts";

interface State {
  saved: boolean;
  dismissed: boolean;
  applicationId: string | null;
  recommendationId: string | null;
}

const stateOf = createBatch<number, State>(async (jobIds, { deps }) => {
  const { rows } = await deps.database.viewerPool.query<State & { jobId: number }>(
    `SELECT job.id AS "jobId",
       EXISTS (SELECT FROM saved_jobs WHERE job_id = job.id AND expires_at > $2) AS saved,
       EXISTS (SELECT FROM dismissals WHERE job_id = job.id) AS dismissed,
       (SELECT id FROM applications WHERE job_id = job.id) AS "applicationId",
       (SELECT id FROM recommendations JOIN shortlists USING (user_id) WHERE job_id = job.id AND gone_at IS NULL AND expires_at > $2) AS "recommendationId"
     FROM unnest($1::int[]) job (id)`,
    [jobIds, deps.now()],
  );
  return new Map(rows.map((row) => [row.jobId, row]));
});

export const ViewerJobState = builder.objectRef<{ jobId: number }>("ViewerJobState").implement({
  fields: (t) => ({
    saved: t.boolean({ resolve: async ({ jobId }, _args, context) => (await stateOf(jobId, context))?.saved ?? false }),
    dismissed: t.boolean({
      resolve: async ({ jobId }, _args, context) => (await stateOf(jobId, context))?.dismissed ?? false,
    }),
    application: t.prismaField({
      type: "Application",
      nullable: true,
      resolve: async (query, { jobId }, _args, context) => {
        const id = (await stateOf(jobId, context))?.applicationId;
        return id ? context.deps.database.prisma.application.findUnique({ ...query, where: { id } }) : null;
      },
    }),
    recommendation: t.prismaField({
      type: "Recommendation",
      nullable: true,
      resolve: async (query, { jobId }, _args, context) => {
        const id = (await stateOf(jobId, context))?.recommendationId;
        return id ? context.deps.database.prisma.recommendation.findUnique({ ...query, where: { id } }) : null;
      },
    }),
  }),
});
