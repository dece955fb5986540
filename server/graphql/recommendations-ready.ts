import { badInput } from "../errors.ts";
import { builder, viewerId } from "./builder.ts";
import type { Deps } from "./context.ts";
import { GenerationReason } from "./enums.ts";
import { unknownCursor } from "./event-cursor.ts";
import { createLive } from "./live.ts";
import { isShown, rankOf } from "./recommendations.ts";

const MAX_TOP = 50;

interface Event {
  userId: string;
  position: bigint;
  reason: typeof GenerationReason.$inferType;
  generatedAt: Date;
  total: number;
  added: number;
  removed: number;
}

const RecommendationsReady = builder.objectRef<Event>("RecommendationsReady").implement({
  fields: (t) => ({
    cursor: t.string({
      description: "Hand it back as `after` to go on from here.",
      resolve: ({ userId, position }, _args, { deps }) => deps.eventCursors.encode(userId, position),
    }),
    reason: t.expose("reason", { type: GenerationReason }),
    generatedAt: t.expose("generatedAt", { type: "DateTime" }),
    total: t.exposeInt("total"),
    added: t.exposeInt("added", { description: "How many of them were not there before." }),
    removed: t.exposeInt("removed", { description: "How many are gone." }),
    top: t.prismaField({
      type: ["Recommendation"],
      args: { first: t.arg.int({ defaultValue: 5 }) },
      resolve: async (query, { userId }, { first }, { deps }) => {
        const limit = first ?? 5;
        if (limit < 0 || limit > MAX_TOP) throw badInput(["first"], `Ask for 0 to ${MAX_TOP} recommendations.`);
        const { rows } = await deps.database.viewerPool.query<{ id: string }>(
          `SELECT r.id FROM recommendations r JOIN jobs j ON j.id = r.job_id CROSS JOIN shortlists s
           WHERE ${isShown("$1", "$2")} ORDER BY ${rankOf("r")}, r.id LIMIT $3`,
          [userId, deps.now(), limit],
        );
        const places = new Map(rows.map(({ id }, at) => [id, at]));
        const found = await deps.database.prisma.recommendation.findMany({
          ...query,
          where: { id: { in: [...places.keys()] } },
        });
        return found.sort((a, b) => places.get(a.id)! - places.get(b.id)!);
      },
    }),
  }),
});

/** The position after which to tell; checks that nothing between a given cursor and now is lost. */
async function startPosition(userId: string, after: string | null | undefined, deps: Deps): Promise<bigint> {
  const { rows } = await deps.database.viewerPool.query<{ position: string; first: string | null }>(
    `SELECT position, (SELECT min(position) FROM shortlist_events WHERE user_id = $1) AS first FROM shortlists WHERE user_id = $1`,
    [userId],
  );
  const latest = BigInt(rows[0]?.position ?? 0);
  if (after == null) return latest;
  const position = deps.eventCursors.decode(userId, after);
  const firstKept = BigInt(rows[0]?.first ?? latest + 1n);
  if (position > latest || position < firstKept - 1n) throw unknownCursor();
  return position;
}

async function* eventsAfter(position: bigint, userId: string, deps: Deps, signal: AbortSignal): AsyncGenerator<Event> {
  let last = position;
  for await (const _ of deps.events.wakes({ person: userId }, signal)) {
    const rows = await deps.database.prisma.shortlistEvent.findMany({
      where: { userId, position: { gt: last } },
      orderBy: { position: "asc" },
    });
    for (const row of rows) {
      last = row.position;
      yield row;
    }
  }
}

builder.subscriptionField("recommendationsReady", (t) =>
  t.field({
    type: RecommendationsReady,
    description:
      "One event each time the viewer's recommendations change. With `after` (the eventCursor of a read, or the cursor of an event), every later event is replayed first, in order, none missing and none twice, whichever server process answers; without it, only what happens from now on. An unknown, foreign or outlived cursor answers BAD_USER_INPUT, and the client reloads.",
    args: { after: t.arg.string() },
    subscribe: async (_root, { after }, context) => {
      const userId = viewerId(context);
      const position = await startPosition(userId, after, context.deps);
      return createLive(userId, (signal) => eventsAfter(position, userId, context.deps, signal));
    },
    resolve: (event) => event,
  }),
);
