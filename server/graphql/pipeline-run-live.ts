import { builder, viewerId } from "./builder.ts";
import type { Context } from "./context.ts";
import { createLive } from "./live.ts";
import { idOf, notFound } from "./node-id.ts";

const ENDED = ["SUCCEEDED", "FAILED", "CANCELLED"];

/** All runs for admins; for others, the database shows their own. */
function runsOf({ deps, viewer }: Context) {
  return (viewer?.role === "ADMIN" ? deps.database.systemPrisma : deps.database.prisma).pipelineRun;
}

async function* states(id: string, context: Context, signal: AbortSignal): AsyncGenerator<{ id: string }> {
  for await (const _ of context.deps.events.wakes({ run: id }, signal)) {
    const run = await runsOf(context).findUnique({ select: { status: true }, where: { id } });
    if (!run) return;
    yield { id };
    if (ENDED.includes(run.status)) return;
  }
}

builder.subscriptionField("pipelineRun", (t) =>
  t.prismaField({
    type: "PipelineRun",
    description:
      "A run's state, at once and as it moves; admins, and the person whose run it is. Ends when the run ends.",
    args: { id: t.arg.id({ required: true }) },
    subscribe: async (_root, args, context) => {
      const userId = viewerId(context);
      const id = idOf("PipelineRun", args.id, ["id"]);
      if (!(await runsOf(context).findUnique({ select: { id: true }, where: { id } }))) throw notFound("run");
      return createLive(userId, (signal) => states(id, context, signal));
    },
    resolve: (query, { id }, _args, context) => runsOf(context).findUniqueOrThrow({ ...query, where: { id } }),
  }),
);
