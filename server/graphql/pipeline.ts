import { badInput } from "../errors.ts";
import type { PipelineName as Name } from "../generated/prisma/enums.ts";
import type { Pipelines } from "../pipelines/pipeline.ts";
import { createBatch } from "./batch.ts";
import { builder } from "./builder.ts";
import type { Deps } from "./context.ts";
import { PipelineName } from "./enums.ts";
import { notFound } from "./node-id.ts";

const STATISTICS_DAYS = 30;

type PipelineRow = ReturnType<Pipelines["list"]>[number];

interface Ledger {
  lastRunId: string | null;
  successRate: number | null;
}

const ledgerOf = createBatch<Name, Ledger>(async (names, { deps }) => {
  const { rows } = await deps.database.systemPool.query<Ledger & { name: Name }>(
    `SELECT p.name,
       (SELECT id FROM pipeline_runs WHERE name = p.name ORDER BY queued_at DESC, id LIMIT 1) AS "lastRunId",
       (SELECT avg((status = 'SUCCEEDED')::int)::float8 FROM pipeline_runs
        WHERE name = p.name AND status IN ('SUCCEEDED', 'FAILED') AND finished_at > $2::timestamptz - make_interval(days => $3)) AS "successRate"
     FROM unnest($1::"PipelineName"[]) p (name)`,
    [names, deps.now(), STATISTICS_DAYS],
  );
  return new Map(rows.map((row) => [row.name, row]));
});

const Pipeline = builder.objectRef<PipelineRow>("Pipeline");

builder.node(Pipeline, {
  id: { resolve: ({ name }) => name },
  fields: (t) => ({
    name: t.expose("name", { type: PipelineName }),
    description: t.exposeString("description"),
    schedule: t.exposeString("schedule", {
      nullable: true,
      description: "Null for one that only starts on demand.",
    }),
    timezone: t.exposeString("timezone", { nullable: true }),
    enabled: t.exposeBoolean("enabled", {
      description:
        "False while it is paused: it does not start by itself, but when an admin or somebody's CV starts it.",
    }),
    nextRunAt: t.expose("nextRunAt", { type: "DateTime", nullable: true }),
    lastRun: t.prismaField({
      type: "PipelineRun",
      nullable: true,
      resolve: async (query, { name }, _args, context) => {
        const id = (await ledgerOf(name, context))?.lastRunId;
        return id ? context.deps.database.systemPrisma.pipelineRun.findUnique({ ...query, where: { id } }) : null;
      },
    }),
    successRate: t.float({
      nullable: true,
      description: "Over the last 30 days.",
      resolve: async ({ name }, _args, context) => (await ledgerOf(name, context))?.successRate ?? null,
    }),
  }),
});

/** The pipeline of this name; null for one that this server does not have. */
export function pipelineOf(name: string, { pipelines }: Deps): PipelineRow | null {
  return pipelines.list().find((each) => each.name === name) ?? null;
}

builder.queryFields((t) => ({
  pipelines: t.field({
    type: [Pipeline],
    nullable: true,
    description: "Admins only.",
    authScopes: { admin: true },
    resolve: (_root, _args, { deps }) => deps.pipelines.list(),
  }),
  pipeline: t.field({
    type: Pipeline,
    nullable: true,
    description: "Admins only.",
    authScopes: { admin: true },
    args: { name: t.arg({ type: PipelineName, required: true }) },
    resolve: (_root, { name }, { deps }) => pipelineOf(name, deps),
  }),
}));

const UpdatePipelineInput = builder.inputType("UpdatePipelineInput", {
  description: "Absent leaves alone.",
  fields: (t) => ({
    schedule: t.string({
      description:
        "A cron expression: minute, hour, day of the month, month, day of the week. Null: as the server's settings say.",
    }),
    timezone: t.string({ description: "IANA, e.g. Europe/Berlin. Null: as the server's settings say." }),
    enabled: t.boolean({ description: "False pauses it, true resumes it." }),
  }),
});

builder.mutationField("updatePipeline", (t) =>
  t.field({
    type: Pipeline,
    description:
      "Admins only. Changes the cron expression or time zone, or pauses and resumes. Survives a restart, wins over the environment, and reaches every server process. What would have run before is not made up for.",
    authScopes: { admin: true },
    args: {
      name: t.arg({ type: PipelineName, required: true }),
      input: t.arg({ type: UpdatePipelineInput, required: true }),
    },
    resolve: async (_root, { name, input: { schedule, timezone, enabled } }, { deps }) => {
      if (enabled === null) throw badInput(["input", "enabled"], "Say true or false, or leave it out.");
      await deps.pipelines.update(name, { schedule, timezone, enabled });
      const pipeline = pipelineOf(name, deps);
      if (!pipeline) throw notFound("pipeline");
      return pipeline;
    },
  }),
);
