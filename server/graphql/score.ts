import { builder } from "./builder.ts";

export const ScoreComponent = builder.enumType("ScoreComponent", {
  values: ["SKILLS", "EXPERIENCE", "INDUSTRY", "WORK_ARRANGEMENT", "SEMANTIC"] as const,
});

export interface ScorePartRow {
  component: typeof ScoreComponent.$inferType;
  score: number;
  weight: number;
  detail: string;
}

export const ScorePart = builder.objectRef<ScorePartRow>("ScorePart").implement({
  description:
    "One part of a score: `score` is out of 100, `weight` its share of the whole. Only components known on both sides have a part; their weights sum to 1, and the sum of score x weight is the match score.",
  fields: (t) => ({
    component: t.expose("component", { type: ScoreComponent }),
    score: t.exposeFloat("score"),
    weight: t.exposeFloat("weight"),
    detail: t.exposeString("detail"),
  }),
});

const AdjustmentKind = builder.enumType("AdjustmentKind", {
  values: ["ANALYSIS", "FEEDBACK", "SIMILAR_PEOPLE"] as const,
});

export interface AdjustmentRow {
  kind: typeof AdjustmentKind.$inferType;
  delta: number;
  detail: string;
}

export const ScoreAdjustment = builder.objectRef<AdjustmentRow>("ScoreAdjustment").implement({
  description: "What moves the score away from matchScore: score = matchScore + the sum of the deltas.",
  fields: (t) => ({
    kind: t.expose("kind", { type: AdjustmentKind }),
    delta: t.exposeFloat("delta"),
    detail: t.exposeString("detail"),
  }),
});

export interface RelatedSkillRow {
  skill: string;
  via: string;
  share: number;
}

export const RelatedSkill = builder.objectRef<RelatedSkillRow>("RelatedSkill").implement({
  description: "A skill that the job asks for and the person has only a near relative of.",
  fields: (t) => ({
    skill: t.exposeString("skill"),
    via: t.exposeString("via"),
    share: t.exposeFloat("share", { description: "How much of it counts, 0 to 1." }),
  }),
});
