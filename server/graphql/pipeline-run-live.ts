import type { PipelineName as Name } from "../generated/prisma/enums.ts";
import { adminId, builder, viewerId } from "./builder.ts";
import type { Context, Deps } from "./context.ts";
import { PipelineName } from "./enums.ts";
import { createLive } from "./live.ts";
import { idOf, notFound } from "./node-id.ts";

const ENDED = ["SUCCEEDED", "FAILED", "CANCELLED"];
/** Longer than it takes from the end of a run to its news, and than clocks differ. */
const MARGIN_MS = 5 * 60_000;
/** Runs looked up at a time, so that memory stays bounded however many there are. */
const PAGE = 500;

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

/** The runs that changed, of one pipeline or all; each is told as it is when the reader comes to it. */
async function* changes(name: Name | null, { events, database, now }: Deps, signal: AbortSignal) {
  let since = now();
  for await (const ids of events.changedRuns(signal)) {
    const looked = now();
    const conditions = ids ? "id = ANY($2)" : "(status IN ('QUEUED', 'RUNNING') OR finished_at > $2)";
    const value = ids ?? new Date(since.getTime() - MARGIN_MS);
    for (let last = FIRST_ID; ; ) {
      const { rows } = await database.systemPool.query<{ id: string }>(
        `SELECT id FROM pipeline_runs WHERE ($1::"PipelineName" IS NULL OR name = $1) AND ${conditions} AND id > $3 ORDER BY id LIMIT ${PAGE}`,
        [name, value, last],
      );
      yield* rows;
      last = rows.at(-1)?.id ?? last;
      if (rows.length < PAGE) break;
    }
    since = looked;
  }
}

const FIRST_ID = "00000000-0000-0000-0000-000000000000";

builder.subscriptionField("pipelineRunUpdated", (t) =>
  t.prismaField({
    type: "PipelineRun",
    description:
      "Admins only. Every run's changes, of this pipeline or of all. Changes that follow each other fast may be told as one; the end of a run is always told.",
    args: { name: t.arg({ type: PipelineName }) },
    subscribe: (_root, { name }, context) =>
      createLive(adminId(context), (signal) => changes(name ?? null, context.deps, signal)),
    resolve: async (query, { id }, _args, { deps }) => {
      const run = await deps.database.systemPrisma.pipelineRun.findUnique({ ...query, where: { id } });
      if (!run) throw notFound("run");
      return run;
    },
  }),
);
