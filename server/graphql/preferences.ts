import { badInput } from "../errors.ts";
import type { Preferences as Row } from "../generated/prisma/client.ts";
import { DigestFrequency } from "../generated/prisma/enums.ts";
import { isCurrency } from "../intake/currency.ts";
import { isTimeZone } from "../pipelines/plans.ts";
import { renewSearches } from "../pipelines/renew-searches.ts";
import { builder, viewerId } from "./builder.ts";
import { EmploymentType, ExperienceLevel, WorkArrangement } from "./enums.ts";
import { cleanList, cleanValues, inRange } from "./input.ts";
import { Viewer } from "./viewer.ts";

const MAX_SALARY = 2_000_000_000;

/** What holds until a person says otherwise; the same as the columns' defaults. */
const DEFAULTS: Omit<Row, "userId" | "updatedAt"> = {
  experienceLevels: [],
  workArrangements: [],
  employmentTypes: [],
  locations: [],
  minimumSalary: null,
  salaryCurrency: null,
  excludedCompanies: [],
  needsVisaSponsorship: false,
  keepUnknownSalary: true,
  digest: "OFF",
  timeZone: "UTC",
};

const Digest = builder.enumType("DigestFrequency", {
  values: Object.keys(DigestFrequency) as (keyof typeof DigestFrequency)[],
});

const Preferences = builder.objectRef<typeof DEFAULTS>("Preferences").implement({
  fields: (t) => ({
    experienceLevels: t.expose("experienceLevels", { type: [ExperienceLevel] }),
    workArrangements: t.expose("workArrangements", { type: [WorkArrangement] }),
    employmentTypes: t.expose("employmentTypes", { type: [EmploymentType] }),
    locations: t.exposeStringList("locations"),
    minimumSalary: t.exposeInt("minimumSalary", { nullable: true, description: "Yearly, in salaryCurrency." }),
    salaryCurrency: t.exposeString("salaryCurrency", { nullable: true }),
    excludedCompanies: t.exposeStringList("excludedCompanies"),
    needsVisaSponsorship: t.exposeBoolean("needsVisaSponsorship", {
      description: "Needs a visa: postings that say they sponsor none are left out.",
    }),
    keepUnknownSalary: t.exposeBoolean("keepUnknownSalary", {
      description: "What to do with postings that name no salary when minimumSalary is set.",
    }),
    digest: t.expose("digest", { type: Digest }),
    timeZone: t.exposeString("timeZone", { description: "IANA, e.g. Europe/Berlin; when a day begins for digests." }),
  }),
});

const PreferencesInput = builder.inputType("PreferencesInput", {
  fields: (t) => ({
    experienceLevels: t.field({ type: [ExperienceLevel] }),
    workArrangements: t.field({ type: [WorkArrangement] }),
    employmentTypes: t.field({ type: [EmploymentType] }),
    locations: t.stringList(),
    minimumSalary: t.int(),
    salaryCurrency: t.string(),
    excludedCompanies: t.stringList(),
    needsVisaSponsorship: t.boolean(),
    keepUnknownSalary: t.boolean(),
    digest: t.field({ type: Digest }),
    timeZone: t.string(),
  }),
});

/** The columns that an input changes: null clears, absent leaves alone. */
function changesOf(input: typeof PreferencesInput.$inferInput): Partial<typeof DEFAULTS> {
  const path = (field: string) => ["input", field];
  const { experienceLevels, workArrangements, employmentTypes, locations, excludedCompanies, ...rest } = input;
  const given: Record<string, unknown> = { ...rest };
  if (experienceLevels) given.experienceLevels = cleanValues(experienceLevels);
  if (workArrangements) given.workArrangements = cleanValues(workArrangements);
  if (employmentTypes) given.employmentTypes = cleanValues(employmentTypes);
  if (locations) given.locations = cleanList(locations, path("locations"));
  if (excludedCompanies) given.excludedCompanies = cleanList(excludedCompanies, path("excludedCompanies"));
  if (rest.minimumSalary != null) inRange(rest.minimumSalary, 0, MAX_SALARY, path("minimumSalary"));
  if (rest.salaryCurrency != null) {
    given.salaryCurrency = rest.salaryCurrency.trim().toUpperCase();
    if (!isCurrency(given.salaryCurrency as string)) {
      throw badInput(
        path("salaryCurrency"),
        "No rate is known for this currency: give an ISO 4217 code such as USD, EUR or GBP.",
      );
    }
  }
  if (rest.timeZone != null && !isTimeZone(rest.timeZone)) {
    throw badInput(path("timeZone"), "This is no IANA time zone: write it like Europe/Berlin.");
  }
  const changes = Object.fromEntries(
    Object.keys(input)
      .filter((field) => input[field as keyof typeof input] !== undefined)
      .map((field) => [
        field,
        input[field as keyof typeof input] === null ? DEFAULTS[field as keyof typeof DEFAULTS] : given[field],
      ]),
  );
  return changes as Partial<typeof DEFAULTS>;
}

builder.objectField(Viewer, "preferences", (t) =>
  t.field({
    type: Preferences,
    resolve: async ({ userId }, _args, { deps }) =>
      (await deps.database.prisma.preferences.findUnique({ where: { userId } })) ?? DEFAULTS,
  }),
);

builder.mutationField("updatePreferences", (t) =>
  t.field({
    type: Viewer,
    authScopes: { signedIn: true },
    args: { input: t.arg({ type: PreferencesInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const userId = viewerId(context);
      const { database, sources, now } = context.deps;
      const changes = { ...changesOf(input), updatedAt: now() };
      await database.prisma.$transaction(async (tx) => {
        await tx.preferences.upsert({ where: { userId }, create: { userId, ...changes }, update: changes });
        await renewSearches((sql, values) => tx.$queryRawUnsafe(sql, ...values), userId, sources);
        await tx.$queryRaw`SELECT start_generation('PREFERENCES_CHANGED')`;
      });
      return { userId };
    },
  }),
);
