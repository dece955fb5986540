import type { PipelineName as Name } from "../generated/prisma/enums.ts";
import { createBatch } from "./batch.ts";
import { builder } from "./builder.ts";
import type { Deps } from "./context.ts";
import { PipelineName } from "./enums.ts";

const STATISTICS_DAYS = 30;

interface PipelineRow {
  name: Name;
  description: string;
  schedule: string | null;
  timezone: string | null;
  nextRunAt: Date | null;
}

interface Ledger {
  enabled: boolean;
  lastRunId: string | null;
  successRate: number | null;
}

const ledgerOf = createBatch<Name, Ledger>(async (names, { deps }) => {
  const { rows } = await deps.database.pool.query<Ledger & { name: Name }>(
    `SELECT p.name,
       coalesce((SELECT enabled FROM pipelines WHERE name = p.name), true) AS enabled,
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
    enabled: t.boolean({
      resolve: async ({ name }, _args, context) => (await ledgerOf(name, context))?.enabled ?? true,
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
