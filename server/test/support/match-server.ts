import { expect } from "vitest";
import { takeIn } from "../../intake/take-in.ts";
import type { MatchJob, MatchPerson, MatchPreferences } from "../../matching/model.ts";
import { oracleTopJobs } from "../../matching/oracle.ts";
import { DEFAULT_SHARES } from "../../matching/strategies.ts";
import { storedCorpus } from "../../pipelines/learnt.ts";
import { loadJobs, openJobs } from "../../pipelines/match-jobs.ts";
import { loadPeople, pointsOf } from "../../pipelines/people.ts";
import { createClock, insertJob, runEnded } from "./backend.ts";
import { matchPerson, seeded } from "./matching.ts";
import { type Answer, CV, openTestServer, type TestServer } from "./server.ts";

export const START = "2026-11-22T12:00:00Z";
const SKILLS = [
  "TypeScript",
  "Node.js",
  "PostgreSQL",
  "GraphQL",
  "Docker",
  "Python",
  "Java",
  "Microsoft Excel",
  "Kubernetes",
];
const TITLES = ["Software Engineer", "Senior Backend Engineer", "Data Engineer", "Account Manager", "Staff Nurse"];
export const PLACES = [
  { locations: ["Berlin, Germany"], cities: ["Berlin"], countries: ["DE"] },
  { locations: ["Munich, Germany"], cities: ["Munich"], countries: ["DE"] },
  { locations: ["Paris, France"], cities: ["Paris"], countries: ["FR"] },
  {},
];
export const RESUME = CV.content as string;
export const POSTING = `Senior Backend Engineer

We are looking for a backend engineer with more than five years of experience. You work in Berlin.

Requirements
- TypeScript and Node.js
- PostgreSQL and GraphQL

Nice to have
- Docker, Kubernetes
`;

export const MATCHES = `totalMatches searchTimeMs matches { score unknown matchingSkills missingSkills relatedSkills { skill via share } parts { component score weight detail }
  job { id title isInternship workArrangement cities company { name } postedAt } }`;
export const RESUME_QUERY = `query Resume($input: MatchResumeInput!, $first: Int) { found: matchResume(input: $input, first: $first) { ${MATCHES} } }`;
export const POSTING_QUERY = `query Posting($input: MatchJobDescriptionInput!, $first: Int) { found: matchJobDescription(input: $input, first: $first) { ${MATCHES} } }`;
export const FIT = `query Fit($text: String!) { fit(jobDescription: $text) { score unknown matchingSkills missingSkills relatedSkills { skill via share }
  parts { component score weight detail } gap { covered have lack { keyword weight required } } } }`;

export interface Match {
  score: number;
  matchingSkills: string[];
  missingSkills: string[];
  relatedSkills: { skill: string; via: string; share: number }[];
  parts: { component: string; score: number; weight: number; detail: string }[];
  job: { id: string; title: string; isInternship: boolean; workArrangement: string | null; cities: string[] };
}
export interface Found {
  totalMatches: number;
  searchTimeMs: number;
  matches: Match[];
}

/** A server with 240 jobs, and what is asked of it. */
export async function openMatchServer() {
  const clock = createClock(START);
  /** How often the matching thread was asked, by kind, and how often a CV was read. */
  const asked: string[] = [];

  const server: TestServer = await openTestServer({ now: clock.now });
  const { pool } = server.test;
  const random = seeded(11);
  const below = (count: number) => Math.floor(random() * count);
  for (let made = 0; made < 240; made++) {
    const level = [null, "ENTRY", "MID", "SENIOR", "LEAD"][below(5)];
    await insertJob(pool, {
      title: TITLES[below(5)],
      skills: SKILLS.filter(() => below(3) === 0),
      experience_level: level,
      work_arrangement: [null, "ON_SITE", "HYBRID", "REMOTE_OK", "REMOTE_ONLY"][below(5)],
      industries: below(2) ? ["Technology"] : [],
      is_internship: level === "ENTRY" && below(2) === 0,
      employment_types: below(2) ? ["FULL_TIME"] : below(2) ? ["CONTRACT"] : [],
      salary_yearly_usd: below(2) ? 40_000 + below(100) * 1_000 : null,
      status: made % 29 === 0 ? "CLOSED" : "OPEN",
      expires_at: made % 31 === 0 ? "2026-11-21T00:00:00Z" : null,
      posted_at: START,
      ...PLACES[below(4)],
    });
  }
  /** Somebody whose profile is that of the resume. */
  const ada = await server.signUp("ada@example.com");
  const submitted = await server.graphql(
    `mutation ($text: String!) { submitCvText(text: $text) { run { id } } }`,
    { text: RESUME },
    ada.token,
  );
  const { submitCvText } = submitted.data as unknown as { submitCvText: { run: { id: string } } };
  await runEnded(server.test.url, Buffer.from(submitCvText.run.id, "base64").toString().split(":")[1] as string);
  const { matcher, cvParser } = server.deps;
  server.deps.matcher = {
    search: (kind, question, now) => {
      asked.push(kind);
      return matcher.search(kind, question, now);
    },
  };
  server.deps.cvParser = {
    ...cvParser,
    parseText: (text, now) => {
      asked.push("reading");
      return cvParser.parseText(text, now);
    },
  };

  async function ask<Field>(query: string, variables: object = {}, token: string | null = null): Promise<Field> {
    const { data, errors } = await server.graphql(query, variables, token);
    expect(errors).toBeUndefined();
    return Object.values(data ?? {})[0] as Field;
  }

  const resume = (input: object = {}, first?: number) =>
    ask<Found>(RESUME_QUERY, { input: { resumeText: RESUME, ...input }, first });
  const posting = (input: object = {}, first?: number) =>
    ask<Found>(POSTING_QUERY, { input: { jobDescription: POSTING, ...input }, first });

  /** Of a global id. */
  const idOf = (id: string) => Number(Buffer.from(id, "base64").toString().split(":")[1]);
  const globalId = (id: number) => Buffer.from(`Job:${id}`).toString("base64");
  const scores = ({ matches }: { matches: Match[] }) =>
    matches.map(({ job, score }) => ({ jobId: idOf(job.id), score }));

  async function jobs(): Promise<MatchJob[]> {
    const client = await server.test.pool.connect();
    const found: MatchJob[] = [];
    await client.query("BEGIN");
    for await (const batch of openJobs(client, clock.now(), null)) found.push(...batch);
    await client.query("COMMIT");
    client.release();
    return found;
  }

  /** What the server goes by. */
  async function corpus() {
    const stored = await storedCorpus(server.test.pool);
    if (!stored) throw new Error("nothing was learnt");
    return stored.corpus;
  }

  /** What brute force finds for a person, all of it. */
  async function oracle(person: MatchPerson, preferences: Partial<MatchPreferences> = {}) {
    const points = { ...person.points, ...pointsOf(preferences.locations ?? []) };
    const wanted = { ...person, points, preferences: { ...person.preferences, ...preferences } };
    return oracleTopJobs(await jobs(), wanted, Number.POSITIVE_INFINITY, null, await corpus()).map(
      ({ jobId, score }) => ({
        jobId,
        score,
      }),
    );
  }

  async function stored(userId: string): Promise<MatchPerson> {
    const person = (await loadPeople(server.test.pool, [userId], { now: new Date(), shares: DEFAULT_SHARES })).get(
      userId,
    );
    if (!person) throw new Error("no such person");
    return person;
  }

  /** The posting as a job, stored once. */
  async function storePosting(): Promise<MatchJob> {
    const { pool } = server.test;
    const { failed } = await takeIn(pool, [{ source: "test", externalId: "copy", description: POSTING }], {
      now: clock.now(),
    });
    expect(failed).toEqual([]);
    const { rows } = await pool.query<{ id: number }>("SELECT job_id AS id FROM listings WHERE external_id = 'copy'");
    const [job] = await loadJobs(pool, [rows[0]?.id as number]);
    return job as MatchJob;
  }

  /** Somebody for whom a job was written. */
  function likeOf(job: MatchJob) {
    return matchPerson({
      skills: job.skills,
      experienceLevel: job.isInternship ? "ENTRY" : job.experienceLevel,
      titles: [job.title],
      roles: { [job.title]: job.roles ?? [] },
      industries: job.industries,
      professions: null,
    });
  }

  async function refusal(query: string, variables: object, token: string | null = null) {
    const answer: Answer = await server.graphql(query, variables, token);
    return { code: answer.errors?.[0]?.extensions.code, ...answer.errors?.[0]?.extensions.issues?.[0] };
  }

  return {
    asked,
    ada,
    ask,
    clock,
    corpus,
    globalId,
    idOf,
    jobs,
    likeOf,
    oracle,
    posting,
    refusal,
    resume,
    scores,
    server,
    stored,
    storePosting,
  };
}
