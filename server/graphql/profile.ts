import { transaction } from "../database/transaction.ts";
import type { Profile as Row } from "../generated/prisma/client.ts";
import { lockProfile, restate, type StatedChanges, writeProfile } from "../pipelines/profile-write.ts";
import { canonicalSkill } from "../skills/extract.ts";
import { builder, viewerId } from "./builder.ts";
import { ExperienceLevel } from "./enums.ts";
import { cleanList, cleanText, inRange } from "./input.ts";
import { startGeneration } from "./start-generation.ts";
import { Viewer } from "./viewer.ts";

const MAX_HEADLINE_LENGTH = 300;
const MAX_YEARS = 70;

export const Profile = builder.objectRef<Row>("Profile").implement({
  description: "What matching knows about a person: read from the CV, corrected by the person.",
  fields: (t) => ({
    headline: t.exposeString("headline", { nullable: true }),
    skills: t.exposeStringList("skills"),
    yearsOfExperience: t.exposeFloat("yearsOfExperience", { nullable: true }),
    experienceLevel: t.expose("experienceLevel", { type: ExperienceLevel, nullable: true }),
    titles: t.exposeStringList("titles"),
    industries: t.exposeStringList("industries"),
    locations: t.exposeStringList("locations"),
    languages: t.exposeStringList("languages"),
    education: t.exposeStringList("education"),
    certificates: t.exposeStringList("certificates"),
    updatedAt: t.expose("updatedAt", { type: "DateTime" }),
  }),
});

const UpdateProfileInput = builder.inputType("UpdateProfileInput", {
  fields: (t) => ({
    headline: t.string(),
    skills: t.stringList(),
    yearsOfExperience: t.float(),
    experienceLevel: t.field({ type: ExperienceLevel }),
    titles: t.stringList(),
    industries: t.stringList(),
    locations: t.stringList(),
    languages: t.stringList(),
    education: t.stringList(),
    certificates: t.stringList(),
  }),
});

function changesOf({
  headline,
  skills,
  yearsOfExperience,
  experienceLevel,
  ...lists
}: typeof UpdateProfileInput.$inferInput): StatedChanges {
  const path = (field: string) => ["input", field];
  const changes: StatedChanges = { experienceLevel, yearsOfExperience };
  if (yearsOfExperience != null) inRange(yearsOfExperience, 0, MAX_YEARS, path("yearsOfExperience"));
  // An empty headline says nothing: the CV's stands again.
  if (headline !== undefined) {
    changes.headline =
      (headline && cleanText(headline.replace(/\s+/g, " "), MAX_HEADLINE_LENGTH, path("headline"))) || null;
  }
  if (skills !== undefined) {
    changes.skills = skills && [...new Set(cleanList(skills, path("skills")).map(canonicalSkill))];
  }
  for (const [field, list] of Object.entries(lists)) {
    if (list !== undefined) Object.assign(changes, { [field]: list && cleanList(list, path(field)) });
  }
  return changes;
}

builder.objectField(Viewer, "profile", (t) =>
  t.field({
    type: Profile,
    nullable: true,
    resolve: ({ userId }, _args, { deps }) => deps.database.prisma.profile.findUnique({ where: { userId } }),
  }),
);

builder.mutationField("updateProfile", (t) =>
  t.field({
    type: Viewer,
    description:
      "What a person says of themselves wins over what a CV says, also over the next one. A profile needs no CV. Null takes a statement back: the CV's stands again.",
    authScopes: { signedIn: true },
    args: { input: t.arg({ type: UpdateProfileInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const { database, sources, now } = context.deps;
      const userId = viewerId(context);
      const changes = changesOf(input);
      await transaction(database.viewerPool, async (client) => {
        const stated = restate(await lockProfile(client, userId, now()), changes);
        await writeProfile(client, userId, stated, sources);
        await startGeneration(client, "PROFILE_CHANGED");
      });
      return { userId };
    },
  }),
);
