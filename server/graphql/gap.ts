import type { Gap } from "../matching/gap.ts";
import { createBatch } from "./batch.ts";
import { builder, viewerId } from "./builder.ts";

const KeywordLack = builder.objectRef<Gap["lack"][number]>("KeywordLack").implement({
  fields: (t) => ({
    keyword: t.exposeString("keyword"),
    weight: t.exposeFloat("weight", { description: "Its share of what is asked for, 0 to 1." }),
    required: t.exposeBoolean("required", {
      description: "False for what the posting calls a plus; that counts half.",
    }),
  }),
});

export const KeywordGap = builder.objectRef<Gap>("KeywordGap").implement({
  description:
    "What of the skills that a posting asks for a person has and lacks, weighed by their rarity among open jobs; the heaviest first. Where no skill is asked for, all is covered.",
  fields: (t) => ({
    covered: t.exposeFloat("covered", { description: "0 to 1, by weight." }),
    have: t.exposeStringList("have"),
    lack: t.field({ type: [KeywordLack], resolve: ({ lack }) => lack }),
  }),
});

/** All jobs of a list in one question. */
const gapOfJob = createBatch<number, Gap>(async (jobIds, context) => {
  const { matcher, now } = context.deps;
  return (await matcher.search("gaps", { userId: viewerId(context), jobIds }, now())) ?? new Map();
});

builder.prismaObjectField("Job", "gap", (t) =>
  t.field({
    type: KeywordGap,
    nullable: true,
    description: "What of this job the viewer's CV lacks; null when signed out or without a profile.",
    complexity: { field: 10, multiplier: 1 },
    select: { id: true },
    resolve: async ({ id }, _args, context) => (context.viewer ? ((await gapOfJob(id, context)) ?? null) : null),
  }),
);
