import type { Gap } from "../matching/gap.ts";
import type { ScoredJob } from "../matching/model.ts";
import { builder } from "./builder.ts";
import { KeywordGap } from "./gap.ts";
import { takeOne } from "./gate.ts";
import { noPosting, readPostingText } from "./match-input.ts";
import { RelatedSkill, ScoreComponent, ScorePart } from "./score.ts";

const Fit = builder.objectRef<ScoredJob & { gap: Gap }>("Fit").implement({
  description: "How the viewer fits a text that is no Job here.",
  fields: (t) => ({
    // Of the parts alone: no adjustment is shown with it.
    score: t.exposeFloat("matchScore"),
    parts: t.field({ type: [ScorePart], resolve: ({ parts }) => parts }),
    unknown: t.field({ type: [ScoreComponent], resolve: ({ unknown }) => unknown }),
    matchingSkills: t.exposeStringList("matchingSkills"),
    missingSkills: t.exposeStringList("missingSkills"),
    relatedSkills: t.field({ type: [RelatedSkill], resolve: ({ relatedSkills }) => relatedSkills }),
    gap: t.field({ type: KeywordGap, resolve: ({ gap }) => gap }),
  }),
});

builder.queryField("fit", (t) =>
  t.field({
    type: Fit,
    nullable: true,
    description: "How the viewer fits a posting found elsewhere, pasted as text.",
    complexity: { field: 300, multiplier: 1 },
    args: { jobDescription: t.arg.string({ required: true }) },
    resolve: async (_root, { jobDescription }, context) => {
      const { viewer, deps } = context;
      if (!viewer) return null;
      await takeOne("matches", context);
      const path = ["jobDescription"];
      const text = readPostingText(jobDescription, path);
      const fit = await deps.matcher.search("fit", { userId: viewer.userId, text }, deps.now());
      if (fit === "unreadable") throw noPosting(path);
      return fit === "nobody" ? null : { ...fit.scored, gap: fit.gap };
    },
  }),
);
