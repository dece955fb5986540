import type { CvProfile } from "../cv/profile.ts";
import { SKILL_KINDS } from "../skills/taxonomy.ts";
import { builder } from "./builder.ts";

/** What was read out of a CV; one read by an earlier version lacks the newer parts. */
type Reading = Partial<CvProfile>;
type Detail = CvProfile["skillDetails"][number];
type Position = CvProfile["positions"][number];

const SkillKind = builder.enumType("SkillKind", {
  description: "HARD: knowledge or an ability. SOFT: a trait. TOOL: a product one works with. LANGUAGE: a human one.",
  values: SKILL_KINDS.map((kind) => kind.toUpperCase() as Uppercase<typeof kind>),
});

const SkillEvidence = builder.objectRef<Detail["found"][number]>("SkillEvidence").implement({
  description: "A place in a CV that names a skill.",
  fields: (t) => ({
    section: t.exposeString("section", { description: "top, summary, experience, education, skills, projects, …" }),
    text: t.exposeString("text", { description: "As it stands there, cut to 120 characters." }),
  }),
});

const CvSkill = builder.objectRef<Detail>("CvSkill").implement({
  fields: (t) => ({
    name: t.exposeString("name"),
    kind: t.field({
      type: SkillKind,
      nullable: true,
      description: "Null for what the taxonomy does not know.",
      resolve: ({ kind }) => kind && (kind.toUpperCase() as Uppercase<typeof kind>),
    }),
    years: t.exposeFloat("years", {
      nullable: true,
      description: "What the dated positions that name it cover, overlaps once; null when none does.",
    }),
    lastUsed: t.exposeInt("lastUsed", { nullable: true, description: "The year in which the latest of them ended." }),
    found: t.field({ type: [SkillEvidence], description: "At most three.", resolve: ({ found }) => found }),
  }),
});

const CvPosition = builder.objectRef<Position>("CvPosition").implement({
  fields: (t) => ({
    title: t.exposeString("title", { nullable: true }),
    employer: t.exposeString("employer", { nullable: true }),
    place: t.exposeString("place", { nullable: true }),
    from: t.exposeString("from", { nullable: true, description: "ISO 8601 year and month, 2019-04." }),
    to: t.exposeString("to", { nullable: true, description: "Null as well while it is held." }),
    current: t.exposeBoolean("current"),
  }),
});

builder.prismaObjectFields("Cv", (t) => ({
  skills: t.field({
    type: [CvSkill],
    description: "What it says the person can do, with where it says so.",
    select: { reading: true },
    resolve: ({ reading }) => (reading as Reading).skillDetails ?? [],
  }),
  positions: t.field({
    type: [CvPosition],
    description: "Newest first.",
    select: { reading: true },
    resolve: ({ reading }) => (reading as Reading).positions ?? [],
  }),
}));
