import { brandWithType, type OutputType, type SchemaTypes } from "@pothos/core";
import { queryFromInfo } from "@pothos/plugin-prisma";
import type { GraphQLResolveInfo } from "graphql";
import { badInput } from "../errors.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { type NodeType, readNodeId } from "./node-id.ts";
import { pipelineOf } from "./pipeline.ts";
import { sourceOf } from "./source.ts";

const MAX_NODES = 100;

interface Ask {
  id: string;
  context: Context;
  /** What the document asks of this type, for Prisma. */
  query: { select?: { id: true } };
}

/** What row level security hides from others is hidden here too; accounts and runs are also the admins'. */
const LOADERS: Record<NodeType, (ask: Ask) => Promise<object | null> | object | null> = {
  ApiToken: ({ id, query, context }) => context.deps.database.prisma.apiToken.findUnique({ ...query, where: { id } }),
  Application: ({ id, query, context }) =>
    context.deps.database.prisma.application.findUnique({ ...query, where: { id } }),
  Company: ({ id, query, context }) =>
    context.deps.database.prisma.company.findUnique({ ...query, where: { id: Number(id) } }),
  Cv: ({ id, query, context }) => context.deps.database.prisma.cv.findUnique({ ...query, where: { id } }),
  Job: ({ id, query, context }) => context.deps.database.prisma.job.findUnique({ ...query, where: { id: Number(id) } }),
  Pipeline: ({ id, context }) => (isAdmin(context) ? pipelineOf(id, context.deps) : null),
  PipelineRun: ({ id, query, context }) => wideClient(context).pipelineRun.findUnique({ ...query, where: { id } }),
  Recommendation: ({ id, query, context }) =>
    context.deps.database.prisma.recommendation.findUnique({ ...query, where: { id } }),
  SavedJob: ({ id, query, context }) => context.deps.database.prisma.savedJob.findUnique({ ...query, where: { id } }),
  SearchCombination: ({ id, query, context }) =>
    wideClient(context).searchCombination.findFirst({
      ...query,
      // Others' searches are not shown; their requests are hidden by row level security.
      where: { id: Number(id), ...(isAdmin(context) ? {} : { requests: { some: {} } }) },
    }),
  Source: ({ id, context }) => (isAdmin(context) ? sourceOf(id, context.deps) : null),
  User: ({ id, query, context }) => wideClient(context).user.findUnique({ ...query, where: { id } }),
};

function isAdmin({ viewer }: Context): boolean {
  return viewer?.role === "ADMIN";
}

function wideClient(context: Context) {
  const { prisma, systemPrisma } = context.deps.database;
  return isAdmin(context) ? systemPrisma : prisma;
}

async function loadNode(globalId: string, context: Context, info: GraphQLResolveInfo): Promise<object | null> {
  const read = readNodeId(globalId);
  if (!read) return null;
  const { type, id } = read;
  const query = type === "Pipeline" || type === "Source" ? {} : queryFromInfo({ context, info, typeName: type });
  const node = await LOADERS[type]({ id, context, query: query as Ask["query"] });
  if (node) brandWithType(node, type as OutputType<SchemaTypes>);
  return node;
}

builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context, info) => loadNode(id, context, info),
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
    args: { ids: t.arg.idList({ required: true }) },
    resolve: (_root, { ids }, context, info) => {
      if (ids.length > MAX_NODES) throw badInput(["ids"], `Ask for at most ${MAX_NODES} nodes at a time.`);
      return ids.map((id) => loadNode(id, context, info));
    },
  }),
}));
