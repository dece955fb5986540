import { createContextCache } from "@pothos/core";
import { AppError } from "../errors.ts";
import { corpusVersion } from "../pipelines/corpus.ts";
import { createBatch } from "./batch.ts";
import { builder } from "./builder.ts";
import { Match, withJobs } from "./match.ts";
import { readFirst } from "./match-input.ts";
import { type Answered, keep, recall } from "./match-search.ts";

const FIRST = 10;
/** Each is a search of its own over all open jobs: a page of a list at the most, however the document is nested. */
const MOST_A_REQUEST = 20;

const askedIn = createContextCache(() => new Set<string>());

/** All jobs of a list in one question, but for those that were looked up in the last 24 hours. */
const similarTo = createBatch<string, Answered>(async (keys, context) => {
  // By now all rows of the list have asked.
  if (askedIn(context).size > MOST_A_REQUEST) {
    throw new AppError(
      "QUERY_TOO_COMPLEX",
      `Ask for what is similar to at most ${MOST_A_REQUEST} jobs in one request: show fewer rows, or ask for one job at a time.`,
    );
  }
  const { deps } = context;
  const version = await corpusVersion(deps.database.systemPool);
  const subjectOf = (key: string) => ["similar", key];
  const answers = new Map<string, Answered>();
  for (const key of keys) {
    const known = await recall(subjectOf(key), version, deps);
    if (known) answers.set(key, known);
  }
  const missing = keys.filter((key) => !answers.has(key));
  if (missing.length === 0) return answers;
  const asked = missing.map((key) => {
    const [jobId, count] = key.split(":").map(Number) as [number, number];
    return { jobId, count };
  });
  const found = await deps.matcher.search("similar", asked, deps.now());
  for (const [at, each] of found.entries()) {
    const key = missing[at] as string;
    answers.set(key, await keep(subjectOf(key), each, deps));
  }
  return answers;
});

builder.prismaObjectField("Job", "similar", (t) =>
  t.field({
    type: [Match],
    description: `The open jobs most like this one, wherever they are. At most ${MOST_A_REQUEST} times in one request.`,
    complexity: ({ first }) => ({ field: 100, multiplier: first ?? FIRST }),
    args: { first: t.arg.int({ defaultValue: FIRST }) },
    select: { id: true },
    resolve: async ({ id }, { first }, context, info) => {
      const key = `${id}:${readFirst(first, FIRST)}`;
      askedIn(context).add(key);
      const answer = await similarTo(key, context);
      return withJobs(answer?.matches ?? [], context, info);
    },
  }),
);
