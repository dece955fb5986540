import { JobStatus } from "../generated/prisma/enums.ts";
import { builder } from "./builder.ts";
import { EmploymentType, ExperienceLevel, WorkArrangement } from "./enums.ts";
import { readNodeId } from "./node-id.ts";
import { Salary } from "./salary.ts";
import { ViewerJobState } from "./viewer-job-state.ts";

const JobStatusEnum = builder.enumType("JobStatus", {
  description:
    "EXPIRED: its end date passed. CLOSED: its source no longer lists it, enough people reported it, or an admin closed it.",
  values: Object.keys(JobStatus) as (keyof typeof JobStatus)[],
});

builder.prismaObject("Listing", {
  name: "JobListing",
  select: { id: true },
  fields: (t) => ({
    source: t.exposeString("source", { description: "Who told us: adzuna, greenhouse, import, demo, …" }),
    platform: t.exposeString("platform", {
      nullable: true,
      description: "Where it stands, when the source only passes it on: greenhouse, join.com, linkedin, …",
    }),
    externalId: t.exposeString("externalId"),
    url: t.exposeString("url", { nullable: true }),
    attribution: t.exposeString("attribution", {
      nullable: true,
      description: "The credit that the source asks for, to be shown with its link.",
    }),
    firstSeenAt: t.expose("firstSeenAt", { type: "DateTime" }),
    lastSeenAt: t.expose("lastSeenAt", { type: "DateTime" }),
  }),
});

const Coordinates = builder.objectRef<{ latitude: number; longitude: number }>("Coordinates").implement({
  description: "Degrees, WGS 84.",
  fields: (t) => ({ latitude: t.exposeFloat("latitude"), longitude: t.exposeFloat("longitude") }),
});

export const Job = builder.prismaNode("Job", {
  description: "One posting; global, the same for every user. The same posting found at several sources is one Job.",
  id: { field: "id" },
  select: { id: true },
  fields: (t) => ({
    title: t.exposeString("title"),
    company: t.relation("company", { nullable: true, description: "Null where the posting does not say." }),
    description: t.exposeString("description", { description: "Plain text; paragraphs and lists kept as lines." }),
    descriptionTruncated: t.exposeBoolean("descriptionTruncated", {
      description: "True where the source gives only the beginning (Adzuna: 500 characters).",
    }),
    url: t.exposeString("url", {
      nullable: true,
      description: "Where to read and apply; the employer's own address where it is known.",
    }),
    status: t.field({
      type: JobStatusEnum,
      select: { status: true, expiresAt: true },
      // Past its end date it is expired at once, not only after the nightly run.
      resolve: ({ status, expiresAt }, _args, { deps }) =>
        status === "OPEN" && expiresAt && expiresAt <= deps.now() ? "EXPIRED" : status,
    }),
    source: t.exposeString("source", { description: "Where it was first found." }),
    listings: t.relation("listings", {
      description: "Every source it was found at, with the credit that a source asks for.",
    }),
    locations: t.exposeStringList("locations", { description: "As the posting writes them." }),
    cities: t.exposeStringList("cities"),
    regions: t.exposeStringList("regions"),
    countries: t.exposeStringList("countries", { description: "ISO 3166-1 alpha-2." }),
    coordinates: t.field({
      type: [Coordinates],
      description: "Of the towns named, as far as they are known.",
      select: { latitudes: true, longitudes: true },
      resolve: ({ latitudes, longitudes }) =>
        latitudes.map((latitude, index) => ({ latitude, longitude: longitudes[index] as number })),
    }),
    address: t.exposeString("address", {
      nullable: true,
      description: "Street and number, where the text gives them.",
    }),
    workArrangement: t.expose("workArrangement", { type: WorkArrangement, nullable: true }),
    officeDaysPerWeek: t.exposeInt("officeDaysPerWeek", {
      nullable: true,
      description: "Hybrid: days a week in the office.",
    }),
    remoteCountries: t.exposeStringList("remoteCountries", {
      description: "Remote: where one may live; empty when it does not say.",
    }),
    employmentTypes: t.expose("employmentTypes", { type: [EmploymentType] }),
    experienceLevel: t.expose("experienceLevel", { type: ExperienceLevel, nullable: true }),
    isInternship: t.exposeBoolean("isInternship"),
    seniority: t.exposeString("seniority", {
      nullable: true,
      description: "What the title says: INTERN, JUNIOR, MID, SENIOR, LEAD, MANAGER, DIRECTOR or EXECUTIVE.",
    }),
    function: t.exposeString("jobFunction", {
      nullable: true,
      description: "What the title says one does: engineer, nurse, analyst, …",
    }),
    field: t.exposeString("field", {
      nullable: true,
      description: "The field of work that the title names: software, accounting, …",
    }),
    skills: t.exposeStringList("skills"),
    preferredSkills: t.exposeStringList("preferredSkills", {
      description: "Those of the skills that the posting calls a plus; the others are asked for.",
    }),
    keywords: t.exposeStringList("keywords"),
    industries: t.exposeStringList("industries"),
    responsibilities: t.exposeString("responsibilities", { nullable: true }),
    requirements: t.exposeString("requirements", { nullable: true }),
    education: t.exposeStringList("education"),
    benefits: t.exposeStringList("benefits"),
    salary: t.field({
      type: Salary,
      nullable: true,
      select: {
        salaryMin: true,
        salaryMax: true,
        salaryCurrency: true,
        salaryPeriod: true,
        salaryYearlyMin: true,
        salaryYearlyMax: true,
        salarySource: true,
      },
      resolve: (job) =>
        (job.salaryMin !== null || job.salaryMax !== null) && job.salaryPeriod && job.salarySource
          ? {
              min: job.salaryMin,
              max: job.salaryMax,
              currency: job.salaryCurrency,
              period: job.salaryPeriod,
              yearlyMin: job.salaryYearlyMin,
              yearlyMax: job.salaryYearlyMax,
              source: job.salarySource,
            }
          : null,
    }),
    language: t.exposeString("language", { nullable: true }),
    visaSponsorship: t.exposeBoolean("visaSponsorship", { nullable: true }),
    workingHours: t.exposeInt("workingHours", { nullable: true }),
    postedAt: t.expose("postedAt", {
      type: "DateTime",
      nullable: true,
      description: "What the source says, if it does; it may be long ago. NEWEST orders by it, or by discoveredAt.",
    }),
    discoveredAt: t.expose("discoveredAt", { type: "DateTime" }),
    lastSeenAt: t.field({
      type: "DateTime",
      select: { discoveredAt: true, listings: { select: { lastSeenAt: true } } },
      resolve: ({ discoveredAt, listings }) =>
        new Date(Math.max(+discoveredAt, ...listings.map(({ lastSeenAt }) => +lastSeenAt))),
    }),
    expiresAt: t.expose("expiresAt", { type: "DateTime", nullable: true }),
    closedAt: t.expose("closedAt", { type: "DateTime", nullable: true }),
    viewerState: t.field({
      type: ViewerJobState,
      nullable: true,
      description: "Null when signed out.",
      select: { id: true },
      resolve: ({ id }, _args, { viewer }) => (viewer ? { jobId: id } : null),
    }),
  }),
});

builder.queryField("job", (t) =>
  t.prismaField({
    type: "Job",
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, args, { deps }) => {
      const read = readNodeId(args.id);
      if (read?.type !== "Job") return null;
      return deps.database.prisma.job.findUnique({ ...query, where: { id: Number(read.id) } });
    },
  }),
);
