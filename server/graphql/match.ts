import { queryFromInfo } from "@pothos/plugin-prisma";
import type { GraphQLResolveInfo } from "graphql";
import type { CvProfile } from "../cv/profile.ts";
import type { ScoredJob } from "../matching/model.ts";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { MAX_FILE_BYTES } from "./cv.ts";
import { takeOne } from "./gate.ts";
import { refuseLarger } from "./input.ts";
import { Job } from "./job.ts";
import { isOpen } from "./job-filter.ts";
import {
  isAnywhere,
  MatchJobDescriptionInput,
  MatchResumeFileInput,
  MatchResumeInput,
  noPosting,
  readFirst,
  readPostingText,
  readWishes,
} from "./match-input.ts";
import { type Answered, digest, searchOnce } from "./match-search.ts";
import { createParams } from "./params.ts";
import { revive, rowAsJson, type Selection } from "./rows.ts";
import { RelatedSkill, ScoreComponent, ScorePart } from "./score.ts";

/** Matches of a search whose caller names no number. */
const FIRST = 20;

/** Every open job is looked at. */
const searchCost = ({ first }: { first?: number | null }) => ({ field: 300, multiplier: first ?? FIRST });

interface MatchRow extends ScoredJob {
  job: object;
}

export const Match = builder.objectRef<MatchRow>("Match").implement({
  fields: (t) => ({
    job: t.field({ type: Job, resolve: ({ job }) => job as typeof Job.$inferType }),
    score: t.exposeFloat("score"),
    parts: t.field({ type: [ScorePart], resolve: ({ parts }) => parts }),
    unknown: t.field({
      type: [ScoreComponent],
      description: "Components that could not be judged, because the job or the person does not say.",
      resolve: ({ unknown }) => unknown,
    }),
    matchingSkills: t.exposeStringList("matchingSkills"),
    missingSkills: t.exposeStringList("missingSkills"),
    relatedSkills: t.field({ type: [RelatedSkill], resolve: ({ relatedSkills }) => relatedSkills }),
  }),
});

/** The matches whose jobs are still open, with what the document asks of them, in one statement; for lists of Match. */
export async function withJobs(
  matches: readonly ScoredJob[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<MatchRow[]> {
  if (matches.length === 0) return [];
  const { select } = queryFromInfo({ context, info, typeName: "Job", path: ["job"] });
  const params = createParams();
  const row = rowAsJson("Job", "jobs", (select as Selection | undefined) ?? { id: true });
  const ids = params.add(matches.map(({ jobId }) => jobId));
  const { database, now } = context.deps;
  const { rows } = await database.viewerPool.query<{ id: number; node: object }>(
    `SELECT jobs.id, ${row} AS node FROM jobs WHERE jobs.id = ANY(${ids}::int[]) AND ${isOpen("jobs", params.add(now()))}`,
    params.values,
  );
  const jobs = new Map(rows.map(({ id, node }) => [id, revive("Job", node)]));
  return matches.flatMap((match) => {
    const job = jobs.get(match.jobId);
    return job ? [{ ...match, job }] : [];
  });
}

const MatchResult = builder.objectRef<Answered>("MatchResult").implement({
  fields: (t) => ({
    totalMatches: t.exposeInt("total", {
      description: "All open jobs that have enough in common with it and that nothing speaks against.",
    }),
    searchTimeMs: t.exposeFloat("searchTimeMs", {
      description: "What the matching took; for a search that was made before, the recalling.",
    }),
    matches: t.field({
      type: [Match],
      description: "The best of them, best first.",
      // Their number is an argument of the search.
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ matches }, _args, context, info) => withJobs(matches, context, info),
    }),
  }),
});

/** Matches a resume that is read only when its search was not made before; `subject` stands for it. */
function matchPerson(
  subject: unknown[],
  input: typeof MatchResumeFileInput.$inferInput,
  first: number | null | undefined,
  { deps }: Context,
  read: (now: Date) => Promise<{ profile: CvProfile }>,
): Promise<Answered> {
  const wishes = readWishes(input);
  const count = readFirst(first, FIRST);
  return searchOnce([...subject, wishes, count], deps, async () => {
    const now = deps.now();
    const { profile } = await read(now);
    const { skills, yearsOfExperience, experienceLevel, headline, titles, industries } = profile;
    const locations = isAnywhere(wishes) ? [] : profile.locations;
    const known = { skills, yearsOfExperience, experienceLevel, headline, titles, industries, locations };
    return deps.matcher.search("person", { profile: known, wishes, count }, now);
  });
}

builder.queryFields((t) => ({
  matchResume: t.field({
    type: MatchResult,
    description:
      "Matches a resume against every open job now, without storing it. For a file: the mutation matchResumeFile.",
    args: {
      input: t.arg({ type: MatchResumeInput, required: true }),
      first: t.arg.int({ defaultValue: FIRST }),
    },
    complexity: searchCost,
    resolve: async (_root, { input: { resumeText, ...input }, first }, context) => {
      refuseLarger(Buffer.byteLength(resumeText), MAX_FILE_BYTES);
      await takeOne("matches", context);
      return matchPerson(["resume", digest(resumeText)], input, first, context, (now) =>
        context.deps.cvParser.parseText(resumeText, now),
      );
    },
  }),
  matchJobDescription: t.field({
    type: MatchResult,
    description: "Finds the open jobs most like a job description.",
    args: {
      input: t.arg({ type: MatchJobDescriptionInput, required: true }),
      first: t.arg.int({ defaultValue: FIRST }),
    },
    complexity: searchCost,
    resolve: async (_root, { input, first }, context) => {
      const { deps } = context;
      await takeOne("matches", context);
      const path = ["input", "jobDescription"];
      const text = readPostingText(input.jobDescription, path);
      const wishes = readWishes({ location: input.location, employmentType: input.employmentType });
      const count = readFirst(first, FIRST);
      return searchOnce(["posting", digest(text), wishes, count], deps, async () => {
        const found = await deps.matcher.search("posting", { text, wishes, count }, deps.now());
        if (!found) throw noPosting(path);
        return found;
      });
    },
  }),
}));

builder.mutationField("matchResumeFile", (t) =>
  t.field({
    type: MatchResult,
    description: "The same as matchResume for a file (PDF, DOCX, plain text or Markdown, up to 5 MB).",
    args: {
      file: t.arg({ type: "File", required: true }),
      input: t.arg({ type: MatchResumeFileInput }),
      first: t.arg.int({ defaultValue: FIRST }),
    },
    complexity: searchCost,
    resolve: async (_root, { file, input, first }, context) => {
      refuseLarger(file.size, MAX_FILE_BYTES);
      await takeOne("matches", context);
      const bytes = await file.bytes();
      const cv = { bytes, fileName: file.name, mediaType: file.type };
      return matchPerson(["file", digest(bytes), file.name, file.type], input ?? {}, first, context, (now) =>
        context.deps.cvParser.parse(cv, now),
      );
    },
  }),
);
