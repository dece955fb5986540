import { PipelineRunStatus, RunTrigger } from "../generated/prisma/enums.ts";
import type { RunOptions } from "../pipelines/pipeline.ts";
import { Bucket } from "./bucket.ts";
import { builder, viewerId } from "./builder.ts";
import { defineConnection, pageArgs } from "./connection.ts";
import { PipelineName } from "./enums.ts";
import { takeOne } from "./gate.ts";
import { idOf } from "./node-id.ts";
import { readPage } from "./page.ts";
import { createParams } from "./params.ts";

const Status = builder.enumType("PipelineRunStatus", {
  values: Object.keys(PipelineRunStatus) as (keyof typeof PipelineRunStatus)[],
});
const Trigger = builder.enumType("RunTrigger", { values: Object.keys(RunTrigger) as (keyof typeof RunTrigger)[] });

interface SourceCountsRow {
  source: string;
  counts: Record<string, number>;
  error: string | null;
}

const bucketsOf = (counts: Record<string, number>) => Object.entries(counts).map(([key, count]) => ({ key, count }));

const SourceCounts = builder.objectRef<SourceCountsRow>("SourceCounts").implement({
  fields: (t) => ({
    source: t.exposeString("source"),
    counts: t.field({ type: [Bucket], resolve: ({ counts }) => bucketsOf(counts) }),
    error: t.exposeString("error", { nullable: true }),
  }),
});

const PipelineRun = builder.prismaNode("PipelineRun", {
  id: { field: "id" },
  select: { id: true },
  fields: (t) => ({
    name: t.expose("name", { type: PipelineName }),
    status: t.expose("status", { type: Status }),
    trigger: t.expose("trigger", { type: Trigger }),
    requestedBy: t.relation("requestedBy", { nullable: true }),
    scheduledFor: t.expose("scheduledFor", { type: "DateTime", nullable: true }),
    queuedAt: t.expose("queuedAt", { type: "DateTime" }),
    startedAt: t.expose("startedAt", { type: "DateTime", nullable: true }),
    finishedAt: t.expose("finishedAt", { type: "DateTime", nullable: true }),
    done: t.exposeInt("done", { description: "Items done and, once known, how many there are." }),
    total: t.exposeInt("total", { nullable: true }),
    etaSeconds: t.float({
      nullable: true,
      select: { status: true, startedAt: true, done: true, total: true },
      resolve: ({ status, startedAt, done, total }, _args, { deps }) => {
        if (status !== "RUNNING" || !startedAt || total === null || done === 0) return null;
        const elapsedSeconds = Math.max(0, deps.now().getTime() - startedAt.getTime()) / 1000;
        return (elapsedSeconds * Math.max(0, total - done)) / done;
      },
    }),
    counts: t.field({
      type: [Bucket],
      description: "What it did, by name: fetched, inserted, updated, duplicates, skipped, failed, deleted, …",
      select: { counts: true },
      resolve: ({ counts }) => bucketsOf(counts as Record<string, number>),
    }),
    bySource: t.field({
      type: [SourceCounts],
      description: "Collection: the same, source by source.",
      select: { bySource: true },
      resolve: ({ bySource }) =>
        Object.entries(bySource as unknown as Record<string, Omit<SourceCountsRow, "source">>).map(([source, row]) => ({
          source,
          ...row,
        })),
    }),
    warnings: t.exposeStringList("warnings", { description: "What went wrong with single items; the run goes on." }),
    error: t.exposeString("error", { nullable: true }),
  }),
});

const PipelineRunConnection = defineConnection("PipelineRun", PipelineRun);

const RunPipelineInput = builder.inputType("RunPipelineInput", {
  fields: (t) => ({
    sources: t.stringList({ description: "Collection and backfill: which sources; all enabled ones if left out." }),
    unfiltered: t.boolean({
      defaultValue: false,
      description: "Collection: no filters, everything a source shows.",
    }),
    lookbackDays: t.int({ description: "Collection and backfill: how far back." }),
    userId: t.id({ description: "Generation and backfill: one user only." }),
    dryRun: t.boolean({
      defaultValue: false,
      description: "Say what would be done (and, for collection, how many calls it would cost), and do nothing.",
    }),
  }),
});

/** The options of a run as the pipelines take them; those not given are left out. */
function runOptionsOf({ dryRun, sources, unfiltered, lookbackDays }: typeof RunPipelineInput.$inferInput): RunOptions {
  const options: RunOptions = {};
  if (dryRun) options.dryRun = true;
  if (sources) options.sources = sources;
  if (unfiltered) options.unfiltered = true;
  if (lookbackDays != null) options.lookbackDays = lookbackDays;
  return options;
}

builder.queryField("pipelineRuns", (t) =>
  t.field({
    type: PipelineRunConnection,
    nullable: true,
    description: "Latest first.",
    authScopes: { admin: true },
    args: { name: t.arg({ type: PipelineName }), status: t.arg({ type: Status }), ...pageArgs },
    resolve: (_root, { name, status, ...args }, context, info) => {
      const params = createParams();
      const where: string[] = [];
      if (name) where.push(`pipeline_runs.name = ${params.add(name)}`);
      if (status) where.push(`pipeline_runs.status = ${params.add(status)}`);
      return readPage(
        {
          pool: context.deps.database.systemPool,
          model: "PipelineRun",
          from: "pipeline_runs",
          alias: "pipeline_runs",
          where,
          params,
          order: {
            name: "QUEUED",
            key: "pipeline_runs.queued_at",
            keyType: "timestamptz",
            descending: true,
            id: "pipeline_runs.id",
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
  generateRecommendations: t.prismaField({
    type: "PipelineRun",
    description: "Generates the viewer's recommendations now.",
    authScopes: { signedIn: true },
    resolve: async (query, _root, _args, context) => {
      const { pipelines, database } = context.deps;
      const userId = viewerId(context);
      await takeOne("generations", context);
      const id = await pipelines.start("GENERATE_RECOMMENDATIONS", {
        trigger: "MANUAL",
        reason: "MANUAL",
        userId,
        requestedById: userId,
      });
      return database.prisma.pipelineRun.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  runPipeline: t.prismaField({
    type: "PipelineRun",
    description: "Admins only. Starts a pipeline now; a second start while it runs answers CONFLICT.",
    authScopes: { admin: true },
    args: { name: t.arg({ type: PipelineName, required: true }), options: t.arg({ type: RunPipelineInput }) },
    resolve: async (query, _root, { name, options }, context) => {
      const { pipelines, database } = context.deps;
      const id = await pipelines.start(name, {
        trigger: "MANUAL",
        reason: "MANUAL",
        userId: options?.userId ? idOf("User", options.userId, ["options", "userId"]) : null,
        requestedById: viewerId(context),
        options: runOptionsOf(options ?? {}),
      });
      return database.systemPrisma.pipelineRun.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  cancelPipelineRun: t.prismaField({
    type: "PipelineRun",
    description: "Admins only.",
    authScopes: { admin: true },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (query, _root, args, { deps }) => {
      const id = idOf("PipelineRun", args.id, ["id"]);
      await deps.pipelines.cancel(id);
      return deps.database.systemPrisma.pipelineRun.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
