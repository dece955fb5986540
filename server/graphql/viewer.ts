import { builder } from "./builder.ts";

export const Viewer = builder.objectRef<{ userId: string }>("Viewer");

Viewer.implement({
  description: "The signed-in person and all that is theirs.",
  fields: (t) => ({
    user: t.prismaField({
      type: "User",
      resolve: (query, { userId }, _args, { deps }) =>
        deps.database.prisma.user.findUniqueOrThrow({ ...query, where: { id: userId } }),
    }),
    activeRuns: t.prismaField({
      type: ["PipelineRun"],
      description: "Generations and backfills of theirs that are under way.",
      resolve: (query, { userId }, _args, { deps }) =>
        deps.database.prisma.pipelineRun.findMany({
          ...query,
          where: { userId, status: { in: ["QUEUED", "RUNNING"] } },
          orderBy: [{ queuedAt: "asc" }, { id: "asc" }],
        }),
    }),
  }),
});

builder.queryField("viewer", (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description: "The signed-in person, or null.",
    resolve: (_root, _args, { viewer }) => viewer && { userId: viewer.userId },
  }),
);
