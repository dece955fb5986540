import { badInput } from "../errors.ts";
import type { ShortlistEvent } from "../shortlist-events.ts";
import { builder, viewerId } from "./builder.ts";
import { GenerationReason } from "./enums.ts";
import { unknownCursor } from "./event-cursor.ts";
import { PLAIN } from "./plain.ts";
import { isShown, rankOf } from "./recommendations.ts";

const MAX_TOP = 50;

const RecommendationsReady = builder.objectRef<ShortlistEvent>("RecommendationsReady").implement({
  fields: (t) => ({
    cursor: t.string({
      description: "Hand it back as `after` to go on from here.",
      extensions: PLAIN,
      resolve: ({ userId, position }, _args, { deps }) => deps.eventCursors.encode(userId, position),
    }),
    reason: t.expose("reason", { type: GenerationReason, extensions: PLAIN }),
    generatedAt: t.expose("generatedAt", { type: "DateTime", extensions: PLAIN }),
    total: t.exposeInt("total", { extensions: PLAIN }),
    added: t.exposeInt("added", { description: "How many of them were not there before.", extensions: PLAIN }),
    removed: t.exposeInt("removed", { description: "How many are gone.", extensions: PLAIN }),
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

builder.subscriptionField("recommendationsReady", (t) =>
  t.field({
    type: RecommendationsReady,
    description:
      "One event each time the viewer's recommendations change. With `after` (the eventCursor of a read, or the cursor of an event), every later event is replayed first, in order, none missing and none twice, whichever server process answers; without it, only what happens from now on. An unknown, foreign or outlived cursor answers BAD_USER_INPUT, and the client reloads.",
    args: { after: t.arg.string() },
    subscribe: async (_root, { after }, context) => {
      const userId = viewerId(context);
      const { events, eventCursors } = context.deps;
      const told = await events.shortlists.follow(userId, after == null ? null : eventCursors.decode(userId, after));
      if (!told) throw unknownCursor();
      return told;
    },
    resolve: (event) => event,
  }),
);
