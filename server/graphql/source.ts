import { QuotaUnit, SourceKind } from "../generated/prisma/enums.ts";
import { resumeSource } from "../pipelines/source-states.ts";
import { type Quota, readQuotas, readSpending, SPENDING_DAYS, type Spending } from "../sources/ledger.ts";
import type { KnownSource } from "../sources/registry.ts";
import { createBatch } from "./batch.ts";
import { builder } from "./builder.ts";
import type { Deps } from "./context.ts";
import { PipelineName } from "./enums.ts";
import { notFound } from "./node-id.ts";

const Kind = builder.enumType("SourceKind", {
  description:
    "LISTING shows all its open jobs, so absence means closed. WINDOW shows a job once. STATIC never speaks again (imports, demo).",
  values: Object.keys(SourceKind) as (keyof typeof SourceKind)[],
});
const Unit = builder.enumType("QuotaUnit", { values: Object.keys(QuotaUnit) as (keyof typeof QuotaUnit)[] });

const QuotaType = builder.objectRef<Quota>("Quota").implement({
  description: "Some count requests and returned rows apart, some several windows at once.",
  fields: (t) => ({
    unit: t.expose("unit", { type: Unit }),
    window: t.exposeString("window", { description: "minute, day, week, month." }),
    limit: t.exposeInt("limit", { nullable: true }),
    used: t.exposeInt("used"),
    remaining: t.exposeInt("remaining", { nullable: true }),
    reserve: t.exposeInt("reserve", {
      nullable: true,
      description: "Of the limit: what background work does not touch. It is for people who wait.",
    }),
    resetsAt: t.expose("resetsAt", {
      type: "DateTime",
      nullable: true,
      description: "When more of it is free again.",
    }),
  }),
});

const SpendingType = builder.objectRef<Spending>("SourceSpending").implement({
  fields: (t) => ({
    pipeline: t.expose("pipeline", { type: PipelineName }),
    requests: t.exposeInt("requests"),
    rows: t.exposeInt("rows", { description: "Where rows are billed." }),
  }),
});

interface State {
  enabled: boolean;
  jobs: number;
  lastSuccessAt: Date | null;
  lastError: string | null;
  pauseReason: string | null;
  pausedUntil: Date | null;
}

const stateOf = createBatch<string, State>(async (names, { deps }) => {
  const { rows } = await deps.database.systemPool.query<State & { name: string }>(
    `SELECT n.name, coalesce(enabled, true) AS enabled, last_success_at AS "lastSuccessAt", last_error AS "lastError",
       CASE WHEN enabled IS FALSE THEN 'Switched off by an admin.' ELSE pause_reason END AS "pauseReason", paused_until AS "pausedUntil",
       (SELECT count(DISTINCT job_id)::int FROM listings JOIN jobs ON jobs.id = job_id WHERE listings.source = n.name AND status = 'OPEN') AS jobs
     FROM unnest($1::text[]) n (name) LEFT JOIN sources ON sources.name = n.name`,
    [names],
  );
  return new Map(rows.map((row) => [row.name, row]));
});

const Source = builder.objectRef<KnownSource>("Source");

builder.node(Source, {
  id: { resolve: ({ definition }) => definition.name },
  fields: (t) => ({
    name: t.string({ resolve: ({ definition }) => definition.name }),
    kind: t.field({ type: Kind, resolve: ({ definition }) => definition.kind }),
    description: t.string({ resolve: ({ definition }) => definition.description }),
    enabled: t.boolean({
      resolve: async ({ definition }, _args, context) => (await stateOf(definition.name, context))?.enabled ?? true,
    }),
    configured: t.boolean({
      description: "False while a credential is missing; `missing` names the environment variables.",
      resolve: ({ missing }) => missing.length === 0,
    }),
    missing: t.exposeStringList("missing"),
    jobs: t.int({
      description: "Open ones that it shows.",
      resolve: async ({ definition }, _args, context) => (await stateOf(definition.name, context))?.jobs ?? 0,
    }),
    lastSuccessAt: t.field({
      type: "DateTime",
      nullable: true,
      resolve: async ({ definition }, _args, context) => (await stateOf(definition.name, context))?.lastSuccessAt,
    }),
    lastError: t.string({
      nullable: true,
      resolve: async ({ definition }, _args, context) => (await stateOf(definition.name, context))?.lastError,
    }),
    pauseReason: t.string({
      nullable: true,
      description: "Why it is paused, if it is: quota spent, key refused, endpoint retired, an admin.",
      resolve: async ({ definition }, _args, context) => (await stateOf(definition.name, context))?.pauseReason,
    }),
    pausedUntil: t.field({
      type: "DateTime",
      nullable: true,
      resolve: async ({ definition }, _args, context) => (await stateOf(definition.name, context))?.pausedUntil,
    }),
    quotas: t.field({
      type: [QuotaType],
      resolve: ({ definition }, _args, { deps }) =>
        readQuotas(deps.database.systemPool, definition.name, definition.limits ?? [], deps.now()),
    }),
    spending: t.field({
      type: [SpendingType],
      description: `Of the last ${SPENDING_DAYS} days, by pipeline.`,
      resolve: ({ definition }, _args, { deps }) => readSpending(deps.database.systemPool, definition.name, deps.now()),
    }),
    attribution: t.string({ nullable: true, resolve: ({ definition }) => definition.attribution }),
  }),
});

/** The source of this name; null for one that this server does not have. */
export function sourceOf(name: string, { sources }: Deps): KnownSource | null {
  return sources.known.find(({ definition }) => definition.name === name) ?? null;
}

builder.queryField("sources", (t) =>
  t.field({
    type: [Source],
    nullable: true,
    description: "Admins only.",
    authScopes: { admin: true },
    resolve: (_root, _args, { deps }) => [...deps.sources.known],
  }),
);

builder.mutationField("updateSource", (t) =>
  t.field({
    type: Source,
    description: "Admins only. Pauses or resumes a source; resuming clears its error.",
    authScopes: { admin: true },
    args: { name: t.arg.string({ required: true }), enabled: t.arg.boolean({ required: true }) },
    resolve: async (_root, { name, enabled }, { deps }) => {
      const source = sourceOf(name, deps);
      if (!source) throw notFound("source");
      const { pool } = deps.database;
      await pool.query(
        `INSERT INTO sources (name, kind, enabled) VALUES ($1, $2::"SourceKind", $3) ON CONFLICT (name) DO UPDATE SET enabled = excluded.enabled`,
        [name, source.definition.kind, enabled],
      );
      if (enabled) await resumeSource(pool, name);
      return source;
    },
  }),
);
