import type { Prisma } from "../generated/prisma/client.ts";
import { Rating } from "../generated/prisma/enums.ts";
import { priorityOf, reasonsOf, type StoredExplanation } from "../matching/explain.ts";
import { createBatch } from "./batch.ts";
import { builder, viewerId } from "./builder.ts";
import type { Context } from "./context.ts";
import { AnalysisSource } from "./enums.ts";
import { idOf, notFound } from "./node-id.ts";
import { RelatedSkill, ScoreAdjustment, ScoreComponent, ScorePart } from "./score.ts";
import { Viewer } from "./viewer.ts";

export const Priority = builder.enumType("Priority", {
  description: "From score: HIGH 80 and more, MEDIUM 60 and more.",
  values: ["HIGH", "MEDIUM", "LOW"] as const,
});

type RawQueries = Pick<Prisma.TransactionClient, "$queryRaw" | "$executeRaw">;

const RatingEnum = builder.enumType("Rating", { values: Object.keys(Rating) as (keyof typeof Rating)[] });

interface AnalysisRow {
  source: typeof AnalysisSource.$inferType;
  score?: number | null;
  summary: string;
  keyAlignments: string[];
  potentialGaps: string[];
  model?: string | null;
}

const MatchAnalysis = builder.objectRef<AnalysisRow>("MatchAnalysis").implement({
  fields: (t) => ({
    source: t.expose("source", { type: AnalysisSource }),
    score: t.exposeFloat("score", { nullable: true, description: "Claude's own score, before bounds." }),
    summary: t.exposeString("summary"),
    keyAlignments: t.exposeStringList("keyAlignments"),
    potentialGaps: t.exposeStringList("potentialGaps"),
    model: t.exposeString("model", { nullable: true, description: "The model that wrote it, when source is CLAUDE." }),
  }),
});

/** What a person's shortlist says of a recommendation; rows of the list itself bring it along (recommendations.ts). */
interface Placed {
  rank: number;
  expiresAt: Date | null;
}

const shortlistOf = createBatch<string, { jobs: number[]; expiresAt: Date | null }>(async (userIds, { deps }) => {
  const { rows } = await deps.database.viewerPool.query<{ userId: string; jobs: number[]; expiresAt: Date | null }>(
    `SELECT user_id AS "userId", jobs, expires_at AS "expiresAt" FROM shortlists WHERE user_id = ANY($1)`,
    [userIds],
  );
  return new Map(rows.map((row) => [row.userId, row]));
});

/** What has left the list stands behind it. */
async function placeOf({ userId, jobId }: { userId: string; jobId: number }, context: Context): Promise<Placed> {
  const { jobs = [], expiresAt = null } = (await shortlistOf(userId, context)) ?? {};
  const at = jobs.indexOf(jobId);
  return { rank: 1 + (at < 0 ? jobs.length : at), expiresAt };
}

/** What the column of JSON holds. */
const told = ({ explanation }: { explanation: unknown }) => explanation as StoredExplanation;

export const Recommendation = builder.prismaNode("Recommendation", {
  id: { field: "id", description: "Stays the same for this person and job through every generation." },
  select: { id: true },
  fields: (t) => ({
    job: t.relation("job"),
    rank: t.int({
      description: "1 is the best. By score, but too many of one company stand back.",
      select: { userId: true, jobId: true },
      resolve: async (row, _args, context) => (row as Partial<Placed>).rank ?? (await placeOf(row, context)).rank,
    }),
    score: t.exposeFloat("score"),
    matchScore: t.exposeFloat("matchScore", { description: "The engine's own score: the sum of its parts." }),
    adjustments: t.field({
      type: [ScoreAdjustment],
      select: { explanation: true },
      resolve: (row) => told(row).adjustments,
    }),
    parts: t.field({
      type: [ScorePart],
      select: { explanation: true },
      resolve: (row) => told(row).parts,
    }),
    unknown: t.field({
      type: [ScoreComponent],
      description: "Components that could not be judged, because the job or the person does not say.",
      select: { explanation: true },
      resolve: (row) => told(row).unknown,
    }),
    matchingSkills: t.stringList({
      select: { explanation: true },
      resolve: (row) => told(row).matchingSkills,
    }),
    missingSkills: t.stringList({
      select: { explanation: true },
      resolve: (row) => told(row).missingSkills,
    }),
    relatedSkills: t.field({
      type: [RelatedSkill],
      select: { explanation: true },
      resolve: (row) => told(row).relatedSkills,
    }),
    additionalSkills: t.stringList({
      select: { explanation: true },
      resolve: (row) => told(row).additionalSkills,
    }),
    reasons: t.stringList({
      description: "Short, specific, true of this person and this job.",
      select: { explanation: true },
      resolve: (row) => reasonsOf(told(row)),
    }),
    analysis: t.field({
      type: MatchAnalysis,
      select: { explanation: true },
      resolve: (row): AnalysisRow => {
        const { source, summary, alignments, wishes, gaps, claudeScore: score, model } = told(row);
        return { source, summary, keyAlignments: [...alignments, ...wishes], potentialGaps: gaps, score, model };
      },
    }),
    priority: t.field({ type: Priority, select: { score: true }, resolve: ({ score }) => priorityOf(score) }),
    rating: t.expose("rating", { type: RatingEnum, nullable: true }),
    isNew: t.boolean({
      description: "Not yet seen by the person (markRecommendationsSeen).",
      select: { seenAt: true },
      resolve: ({ seenAt }) => seenAt === null,
    }),
    strategy: t.exposeString("strategy", { description: "The named table of weights that made it." }),
    createdAt: t.expose("createdAt", { type: "DateTime" }),
    expiresAt: t.field({
      type: "DateTime",
      select: { userId: true, jobId: true, goneAt: true, createdAt: true },
      resolve: async (row, _args, context) =>
        row.goneAt ?? (row as Partial<Placed>).expiresAt ?? (await placeOf(row, context)).expiresAt ?? row.createdAt,
    }),
  }),
});

builder.mutationField("markRecommendationsSeen", (t) =>
  t.field({
    type: Viewer,
    description: "What was new is no longer.",
    authScopes: { signedIn: true },
    resolve: async (_root, _args, context) => {
      const { database, now } = context.deps;
      const userId = viewerId(context);
      // Counted by strategy, as the rows go with the next list (adminStats.strategies).
      await database.viewerPool.query(
        `WITH seen AS (UPDATE recommendations SET seen_at = $2 WHERE user_id = $1 AND seen_at IS NULL AND gone_at IS NULL
           AND EXISTS (SELECT FROM shortlists WHERE user_id = $1 AND expires_at > $2) RETURNING strategy)
         INSERT INTO strategy_tallies (user_id, strategy, shown) SELECT $1, strategy, count(*) FROM seen GROUP BY strategy
         ON CONFLICT (user_id, strategy) DO UPDATE SET shown = strategy_tallies.shown + excluded.shown`,
        [userId, now()],
      );
      return { userId };
    },
  }),
);

builder.mutationField("rateRecommendation", (t) =>
  t.prismaField({
    type: "Recommendation",
    description: "Thumbs up or down; null takes it back. Later generations learn from it.",
    authScopes: { signedIn: true },
    args: { id: t.arg.id({ required: true }), rating: t.arg({ type: RatingEnum }) },
    resolve: (query, _root, args, context) => {
      const { database, now } = context.deps;
      const id = idOf("Recommendation", args.id, ["id"]);
      // Read in the same transaction: as soon as it has ended, the next list may have replaced this one.
      return database.prisma.$transaction(async (tx) => {
        if (await rate(tx, id, args.rating ?? null, viewerId(context), now()))
          await tx.$queryRaw`SELECT start_generation('FEEDBACK')`;
        return tx.recommendation.findUniqueOrThrow({ ...query, where: { id } });
      });
    },
  }),
);

/** @returns whether anything changed. @throws NOT_FOUND for a recommendation that is not the viewer's */
async function rate(tx: RawQueries, id: string, rating: Rating | null, userId: string, at: Date): Promise<boolean> {
  // Locked, so that no new list takes it away meanwhile.
  const [found] = await tx.$queryRaw<{ job_id: number }[]>`
    SELECT job_id FROM recommendations WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  if (!found) throw notFound("recommendation");
  const { job_id: jobId } = found;
  if (rating === null)
    return (await tx.$executeRaw`DELETE FROM ratings WHERE user_id = ${userId}::uuid AND job_id = ${jobId}`) > 0;
  const rated = await tx.$executeRaw`
    INSERT INTO ratings (user_id, job_id, rating, rated_at) VALUES (${userId}::uuid, ${jobId}, ${rating}::"Rating", ${at})
    ON CONFLICT (user_id, job_id) DO UPDATE SET rating = excluded.rating, rated_at = excluded.rated_at
      WHERE ratings.rating <> excluded.rating`;
  return rated > 0;
}
