import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { toUsd } from "../intake/currency.ts";
import { takeIn } from "../intake/take-in.ts";
import { scoreOne } from "../matching/job-index.ts";
import type { MatchJob, MatchPerson, MatchPreferences } from "../matching/model.ts";
import { oracleTopJobs } from "../matching/oracle.ts";
import { rarity } from "../matching/score.ts";
import { DEFAULT_SHARES } from "../matching/strategies.ts";
import { storedCorpus } from "../pipelines/learnt.ts";
import { loadJobs, openJobs } from "../pipelines/match-jobs.ts";
import { openMatcher } from "../pipelines/matcher.ts";
import { loadPeople, pointsOf } from "../pipelines/people.ts";
import { createSearchCache } from "../search-cache.ts";
import { createClock, insertJob, runEnded, silent } from "./support/backend.ts";
import { matchPerson, seeded } from "./support/matching.ts";
import { type Answer, CV, openTestServer, type TestServer } from "./support/server.ts";

const START = "2026-11-22T12:00:00Z";
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
const PLACES = [
  { locations: ["Berlin, Germany"], cities: ["Berlin"], countries: ["DE"] },
  { locations: ["Munich, Germany"], cities: ["Munich"], countries: ["DE"] },
  { locations: ["Paris, France"], cities: ["Paris"], countries: ["FR"] },
  {},
];
const RESUME = CV.content as string;
const POSTING = `Senior Backend Engineer

We are looking for a backend engineer with more than five years of experience. You work in Berlin.

Requirements
- TypeScript and Node.js
- PostgreSQL and GraphQL

Nice to have
- Docker, Kubernetes
`;

const MATCHES = `totalMatches searchTimeMs matches { score unknown matchingSkills missingSkills relatedSkills { skill via share } parts { component score weight detail }
  job { id title isInternship workArrangement cities company { name } postedAt } }`;
const RESUME_QUERY = `query Resume($input: MatchResumeInput!, $first: Int) { found: matchResume(input: $input, first: $first) { ${MATCHES} } }`;
const POSTING_QUERY = `query Posting($input: MatchJobDescriptionInput!, $first: Int) { found: matchJobDescription(input: $input, first: $first) { ${MATCHES} } }`;
const FIT = `query Fit($text: String!) { fit(jobDescription: $text) { score unknown matchingSkills missingSkills relatedSkills { skill via share }
  parts { component score weight detail } gap { covered have lack { keyword weight required } } } }`;

interface Match {
  score: number;
  matchingSkills: string[];
  missingSkills: string[];
  relatedSkills: { skill: string; via: string; share: number }[];
  parts: { component: string; score: number; weight: number; detail: string }[];
  job: { id: string; title: string; isInternship: boolean; workArrangement: string | null; cities: string[] };
}
interface Found {
  totalMatches: number;
  searchTimeMs: number;
  matches: Match[];
}

const clock = createClock(START);
let server: TestServer;
/** Somebody whose profile is that of the resume. */
let ada: { token: string; userId: string };
/** How often the matching thread was asked, by kind, and how often a CV was read. */
const asked: string[] = [];

beforeAll(async () => {
  server = await openTestServer({ now: clock.now });
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
  ada = await server.signUp("ada@example.com");
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
});

afterAll(() => server.close());

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
const scores = ({ matches }: { matches: Match[] }) => matches.map(({ job, score }) => ({ jobId: idOf(job.id), score }));

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

describe("matchResume", () => {
  test("finds what brute force finds for somebody whose CV it is, ids and scores, and counts all of it", async () => {
    const expected = await oracle(await stored(ada.userId));
    expect(expected.length).toBeGreaterThan(50);
    const found = await resume();
    expect(scores(found)).toEqual(expected.slice(0, 20));
    expect(found.totalMatches).toBe(expected.length);
    expect(scores(await resume({}, 100))).toEqual(expected.slice(0, 100));
    expect(scores(await resume({}, 1))).toEqual(expected.slice(0, 1));
    for (const { score, parts } of found.matches) {
      expect(parts.reduce((sum, part) => sum + part.score * part.weight, 0)).toBeCloseTo(score, 2);
      expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    }
  });

  test("takes levels, pay in any currency and places as preferences do, ids, scores and number", async () => {
    const person = await stored(ada.userId);
    const cases: [object, Partial<MatchPreferences>][] = [
      [{ experienceLevel: "LEAD" }, { experienceLevels: ["LEAD"] }],
      [{ minimumSalary: 100_000 }, { minimumSalaryUsd: 100_000 }],
      [{ minimumSalary: 80_000, salaryCurrency: "eur" }, { minimumSalaryUsd: toUsd(80_000, "EUR") }],
      [{ location: "Berlin" }, { locations: ["Berlin, Germany"] }],
      [{ location: "münchen" }, { locations: ["Munich, Germany"] }],
      [{ location: "France" }, { locations: ["France"] }],
      [{ location: "Remote in Germany" }, { locations: ["Germany"], workArrangements: ["REMOTE_OK", "REMOTE_ONLY"] }],
    ];
    const all = await oracle(person);
    for (const [input, preferences] of cases) {
      const expected = await oracle(person, preferences);
      const found = await resume(input, 100);
      expect(expected.length).toBeGreaterThan(0);
      expect(expected.length).toBeLessThan(all.length);
      expect([scores(found), found.totalMatches]).toEqual([expected.slice(0, 100), expected.length]);
    }
  });

  test("Remote is remote work wherever it is; internships only are internships only, whatever the resume's level", async () => {
    const id = await insertJob(server.test.pool, {
      title: "Software Engineer",
      skills: ["TypeScript"],
      work_arrangement: "REMOTE_ONLY",
      remote_countries: ["US"],
      ...PLACES[2],
    });
    const living = RESUME.replace("Jane Doe", "Jane Doe\nBerlin, Germany");
    const remote = await resume({ location: "Remote", resumeText: living }, 100);
    expect(remote.matches.map(({ job }) => idOf(job.id))).toContain(id);
    const arrangements = remote.matches.map(({ job }) => job.workArrangement);
    expect(arrangements).not.toContain("ON_SITE");
    expect(arrangements).not.toContain("HYBRID");
    expect(new Set(remote.matches.flatMap(({ job }) => job.cities)).size).toBe(3);
    const { matches } = await resume({ internshipOnly: true }, 100);
    expect(matches.length).toBeGreaterThan(5);
    expect(matches.every(({ job }) => job.isInternship)).toBe(true);
  });

  test("a file is matched as its text is, without an account", async () => {
    const { data, errors } = await server.upload(
      `mutation ($file: File!) { matchResumeFile(file: $file, first: 5, input: { experienceLevel: SENIOR }) { ${MATCHES} } }`,
      CV,
    );
    expect(errors).toBeUndefined();
    const found = data?.matchResumeFile as unknown as Found;
    const text = await resume({ experienceLevel: "SENIOR" }, 5);
    expect(found.matches).toHaveLength(5);
    expect([found.matches, found.totalMatches]).toEqual([text.matches, text.totalMatches]);
    await vi.waitUntil(async () => (await server.spooled()).length === 0, { timeout: 60_000 });
  });

  test("what cannot be matched is refused with what to do", async () => {
    const input = { resumeText: RESUME };
    for (const first of [0, 101, -1])
      expect(await refusal(RESUME_QUERY, { input, first })).toEqual({
        code: "BAD_USER_INPUT",
        path: ["first"],
        message: "Ask for 1 to 100 matches at a time.",
      });
    expect(await refusal(RESUME_QUERY, { input: { ...input, salaryCurrency: "XYZ" } })).toMatchObject({
      code: "BAD_USER_INPUT",
      path: ["input", "salaryCurrency"],
    });
    expect(await refusal(RESUME_QUERY, { input: { ...input, minimumSalary: -1 } })).toMatchObject({
      code: "BAD_USER_INPUT",
      path: ["input", "minimumSalary"],
    });
    const empty = await server.graphql(RESUME_QUERY, { input: { resumeText: " \n" } });
    const submitted = await server.graphql(`mutation { submitCvText(text: " ") { cv { id } } }`, {}, ada.token);
    expect(empty.errors?.[0]).toMatchObject({
      message: "There is hardly any text here. Upload or paste your whole CV.",
      extensions: { code: "BAD_USER_INPUT" },
    });
    expect(empty.errors?.[0]?.message).toBe(submitted.errors?.[0]?.message);
    const large = await refusal(RESUME_QUERY, { input: { resumeText: "many words ".repeat(500_000) } });
    expect(large.code).toBe("PAYLOAD_TOO_LARGE");
    const { errors } = await server.upload(
      `mutation ($file: File!) { matchResumeFile(file: $file) { totalMatches } }`,
      {
        name: "cv.pdf",
        type: "application/pdf",
        content: "no PDF at all",
      },
    );
    expect(errors?.[0]?.extensions.code).toBe("UNSUPPORTED_MEDIA_TYPE");
  });
});

describe("matchJobDescription", () => {
  test("finds what brute force finds most like the posting, within the wishes: its own copy first", async () => {
    const copy = await storePosting();
    const like = likeOf(copy);
    const expected = await oracle(like);
    const found = await posting({}, 100);
    expect(expected.length).toBeGreaterThan(100);
    expect([scores(found), found.totalMatches]).toEqual([expected.slice(0, 100), expected.length]);
    expect(scores(found)[0]?.jobId).toBe(copy.id);
    const wished = await posting({ location: "Paris", employmentType: "CONTRACT" }, 100);
    const within = await oracle(like, { locations: ["Paris, France"], employmentTypes: ["CONTRACT"] });
    expect(within.length).toBeGreaterThan(3);
    expect([scores(wished), wished.totalMatches]).toEqual([within, within.length]);
  });

  test("work that needs a licence is found from a posting of such work, and internships from one of those", async () => {
    const nurse = await insertJob(server.test.pool, {
      title: "Staff Nurse",
      job_function: "nurse",
      field: "nursing",
      skills: ["Nursing"],
    });
    const nurses = await posting({ jobDescription: "Staff Nurse\nNursing on a ward. Nursing degree." }, 100);
    expect(nurses.matches.map(({ job }) => idOf(job.id))).toContain(nurse);
    const interns = await posting({ jobDescription: "Software Engineer Intern\nTypeScript, Node.js and Docker." }, 100);
    expect(interns.matches.some(({ job }) => job.isInternship)).toBe(true);
    const seniors = await posting({}, 100);
    expect(seniors.matches.some(({ job }) => job.isInternship)).toBe(false);
  });

  test("an empty posting, or one of tags alone, is refused with what to do", async () => {
    for (const jobDescription of ["", " \n\t", "<p> </p><br>", "--"])
      expect(await refusal(POSTING_QUERY, { input: { jobDescription } })).toMatchObject({
        code: "BAD_USER_INPUT",
        path: ["input", "jobDescription"],
        message: expect.stringContaining("Paste the whole posting"),
      });
    const long = await refusal(POSTING_QUERY, { input: { jobDescription: "engineer ".repeat(20_000) } });
    expect(long).toMatchObject({ code: "BAD_USER_INPUT", message: expect.stringContaining("too long") });
    expect((await refusal(POSTING_QUERY, { input: { jobDescription: POSTING }, first: 101 })).path).toEqual(["first"]);
  });
});

describe("Job.similar", () => {
  const SIMILAR = `query ($id: ID!, $first: Int) { job(id: $id) { id similar(first: $first) { ${MATCHES.slice(MATCHES.indexOf("{") + 1)} } }`;

  test("finds what brute force finds most like the job, itself left out, wherever it is", async () => {
    const all = await jobs();
    const job = all.find(
      ({ cities, skills, title }) => cities[0] === "Paris" && skills.length > 3 && /Software/.test(title),
    );
    if (!job) throw new Error("no such job");
    const like = likeOf(job);
    like.excludedJobIds = [job.id];
    const expected = await oracle(like);
    const { similar } = await ask<{ similar: Match[] }>(SIMILAR, { id: globalId(job.id), first: 100 });
    expect(scores({ matches: similar })).toEqual(expected.slice(0, 100));
    expect(similar.map(({ job: { id } }) => idOf(id))).not.toContain(job.id);
    expect(new Set(similar.flatMap(({ job: { cities } }) => cities)).size).toBe(3);
    const ten = await ask<{ similar: Match[] }>(SIMILAR, { id: globalId(job.id) });
    expect(scores({ matches: ten.similar })).toEqual(expected.slice(0, 10));
    expect((await refusal(SIMILAR, { id: globalId(job.id), first: 0 })).path).toEqual(["first"]);
  });

  test("a list of 20 asks once, and not again; one of 21 is refused before any search, also where it is nested", async () => {
    const LIST = `query ($first: Int!) { jobs(first: $first) { edges { node { id similar(first: 3) { score job { title } } } } } }`;
    const NESTED = `{ jobs(first: 2) { edges { node { similar(first: 20) { job { similar { score } } } } } } }`;
    asked.length = 0;
    const { edges } = await ask<{ edges: { node: { similar: Match[] } }[] }>(LIST, { first: 20 });
    expect(edges).toHaveLength(20);
    expect(edges.some(({ node }) => node.similar.length === 3)).toBe(true);
    expect(asked).toEqual(["similar"]);
    expect(await ask(LIST, { first: 20 })).toEqual({ edges });
    expect(asked).toEqual(["similar"]);
    expect((await refusal(LIST, { first: 21 })).code).toBe("QUERY_TOO_COMPLEX");
    expect(asked).toEqual(["similar"]);
    expect((await refusal(NESTED, {})).code).toBe("QUERY_TOO_COMPLEX");
  });
});

describe("gap and fit", () => {
  const GAP = "query ($id: ID!) { job(id: $id) { gap { covered have lack { keyword weight required } } } }";
  interface Gap {
    covered: number;
    have: string[];
    lack: { keyword: string; weight: number; required: boolean }[];
  }

  test("a gap weighs what is asked for by its rarity, what is a plus by half of it, the heaviest first", async () => {
    const id = await insertJob(server.test.pool, {
      title: "Engineer",
      skills: ["TypeScript", "Docker", "Python", "Kubernetes", "Welding", "Empathy"],
      preferred_skills: ["Welding", "Docker"],
    });
    const { jobs: learntFrom, jobsWithSkill } = await corpus();
    const weigh = (name: string) => rarity(jobsWithSkill(name.toLowerCase()), learntFrom);
    const weights = {
      TypeScript: weigh("TypeScript"),
      Docker: weigh("Docker") / 2,
      Python: weigh("Python"),
      Kubernetes: weigh("Kubernetes"),
      Welding: weigh("Welding") / 2,
    };
    const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    const { gap } = await ask<{ gap: Gap }>(GAP, { id: globalId(id) }, ada.token);
    const lacking = (["Python", "Kubernetes", "Welding"] as const).map((keyword) => ({
      keyword,
      weight: weights[keyword] / total,
      required: keyword !== "Welding",
    }));
    const byWeight = (a: { weight: number }, b: { weight: number }) => b.weight - a.weight;
    expect(gap.have).toEqual(
      weights.TypeScript >= weights.Docker ? ["TypeScript", "Docker"] : ["Docker", "TypeScript"],
    );
    expect(gap.covered).toBeCloseTo((weights.TypeScript + weights.Docker) / total, 9);
    expect(gap.lack.map(({ keyword, required }) => ({ keyword, required }))).toEqual(
      lacking.toSorted(byWeight).map(({ keyword, required }) => ({ keyword, required })),
    );
    for (const [at, { weight }] of lacking.toSorted(byWeight).entries())
      expect(gap.lack[at]?.weight).toBeCloseTo(weight, 9);
    expect(gap.covered + gap.lack.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    await server.test.pool.query("DELETE FROM jobs WHERE id = $1", [id]);
  });

  test("the gaps of a list are one question, and null for who is signed out or has no profile", async () => {
    const LIST = "{ jobs(first: 50) { edges { node { gap { covered have } } } } }";
    asked.length = 0;
    const list = await ask<{ edges: { node: { gap: Gap | null } }[] }>(LIST, {}, ada.token);
    expect(asked).toEqual(["gaps"]);
    expect(list.edges).toHaveLength(50);
    expect(list.edges.every(({ node }) => node.gap && node.gap.covered >= 0 && node.gap.covered <= 1)).toBe(true);
    const nobody = await server.signUp("nobody@example.com");
    const gaps = async (token: string | null) =>
      (await ask<typeof list>(LIST, {}, token)).edges.map(({ node }) => node.gap);
    expect(new Set(await gaps(nobody.token))).toEqual(new Set([null]));
    expect(new Set(await gaps(null))).toEqual(new Set([null]));
  });

  test("fit is the engine's own score of the posting for the viewer, with its parts and gap", async () => {
    const fit = await ask<Omit<Match, "job"> & { unknown: string[]; gap: Gap }>(FIT, { text: POSTING }, ada.token);
    expect(fit.matchingSkills.toSorted()).toEqual(["Docker", "GraphQL", "Node.js", "PostgreSQL", "TypeScript"]);
    expect(fit.missingSkills).toEqual([]);
    expect(fit.relatedSkills).toEqual([{ skill: "Kubernetes", via: "Docker", share: expect.closeTo(0.43, 2) }]);
    const copy = await storePosting();
    const { jobId, matchScore, adjustments, ...scored } = scoreOne(await corpus(), copy, await stored(ada.userId));
    const again = await ask<typeof fit>(FIT, { text: POSTING }, ada.token);
    expect(again).toEqual({ ...scored, gap: again.gap });
    expect([matchScore, adjustments]).toEqual([again.score, []]);
    expect(again.score).toBeGreaterThan(50);
    expect(jobId).toBe(copy.id);
    const { gap } = await ask<{ gap: Gap }>(GAP, { id: globalId(copy.id) }, ada.token);
    expect(again.gap).toEqual(gap);
    expect(fit.unknown).toContain("WORK_ARRANGEMENT");
    expect(fit.gap.lack).toEqual([{ keyword: "Kubernetes", weight: expect.any(Number), required: false }]);
    expect(fit.gap.covered + (fit.gap.lack[0]?.weight ?? 0)).toBeCloseTo(1, 9);
  });

  test("fit is null for who is signed out or has no profile; an empty text is refused", async () => {
    const empty = await server.signUp("empty@example.com");
    expect(await ask(FIT, { text: POSTING })).toBeNull();
    expect(await ask(FIT, { text: POSTING }, empty.token)).toBeNull();
    for (const text of ["", "  ", "<div></div>"])
      expect(await refusal(FIT, { text }, ada.token)).toMatchObject({
        code: "BAD_USER_INPUT",
        path: ["jobDescription"],
        message: expect.stringContaining("Paste the whole posting"),
      });
  });
});

describe("searches", () => {
  test("store nothing: every table holds as many rows as before", async () => {
    const count = async () => {
      const { pool } = server.test;
      const { rows } = await pool.query<{ name: string }>(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
         WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
      );
      const counts: Record<string, number> = {};
      for (const { name } of rows)
        counts[name] =
          (await pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${name}`)).rows[0]?.count ?? -1;
      const { rows: latest } = await pool.query(
        "SELECT (SELECT max(updated_at) FROM profiles), (SELECT version FROM corpus)",
      );
      return { counts, latest };
    };
    const before = await count();
    expect(Object.keys(before.counts).length).toBeGreaterThan(20);
    expect(before.counts["public.cvs"]).toBe(1);
    const unheard = `${RESUME}\nAlso: Kubernetes\n`;
    const token = ada.token;
    await ask(RESUME_QUERY, { input: { resumeText: unheard, location: "Berlin" } }, token);
    await server.upload(
      `mutation ($file: File!) { matchResumeFile(file: $file) { totalMatches } }`,
      { ...CV, content: unheard },
      token,
    );
    await ask(POSTING_QUERY, { input: { jobDescription: `${POSTING}\nJava` } }, token);
    await ask(FIT, { text: POSTING }, token);
    await ask("{ jobs(first: 3) { edges { node { gap { covered } similar(first: 7) { score } } } } }", {}, token);
    expect(await count()).toEqual(before);
  });

  test("the same again is recalled for 24 hours, with its own time, until a job changes", async () => {
    const { pool } = server.test;
    const input = { resumeText: RESUME.replace("Jane", "Joan") };
    asked.length = 0;
    const first = await resume(input);
    expect(asked).toEqual(["reading", "person"]);
    const second = await resume(input);
    expect(asked).toEqual(["reading", "person"]);
    expect([second.matches, second.totalMatches]).toEqual([first.matches, first.totalMatches]);
    expect(first.searchTimeMs).toBeGreaterThan(0);
    expect(second.searchTimeMs).toBeGreaterThan(0);
    expect(second.searchTimeMs).not.toBe(first.searchTimeMs);
    expect((await resume({ ...input, experienceLevel: "MID" })).matches).not.toEqual(first.matches);
    expect(asked).toHaveLength(4);
    const best = await insertJob(pool, {
      title: "Backend engineer",
      skills: ["TypeScript", "Node.js", "PostgreSQL", "GraphQL", "Docker"],
    });
    const third = await resume(input, 100);
    expect(asked).toHaveLength(6);
    expect(third.matches.map(({ job }) => idOf(job.id))).toContain(best);
    expect(third.totalMatches).toBe(first.totalMatches + 1);
    await pool.query("DELETE FROM jobs WHERE id = $1", [best]);
    expect((await resume(input)).totalMatches).toBe(first.totalMatches);
    expect(asked).toHaveLength(8);
    try {
      clock.set("2026-11-23T11:59:59Z");
      await resume(input);
      expect(asked).toHaveLength(8);
      clock.set("2026-11-23T12:00:00Z");
      await resume(input);
      expect(asked).toHaveLength(10);
    } finally {
      clock.set(START);
    }
  });

  test("a job past its end is shown by no recalled answer, and no longer counted", async () => {
    const id = await insertJob(server.test.pool, {
      title: "Backend engineer",
      skills: ["TypeScript", "Node.js", "PostgreSQL", "GraphQL", "Docker"],
      expires_at: "2026-11-22T13:00:00Z",
    });
    const before = await resume();
    expect(before.matches.map(({ job }) => idOf(job.id))).toContain(id);
    try {
      clock.set("2026-11-22T13:00:00Z");
      const after = await resume();
      expect(after.matches.map(({ job }) => idOf(job.id))).not.toContain(id);
      expect(after.matches).toHaveLength(20);
      expect(after.totalMatches).toBe(before.totalMatches - 1);
    } finally {
      clock.set(START);
      await server.test.pool.query("DELETE FROM jobs WHERE id = $1", [id]);
    }
  });

  test("a search is answered while a generation is under way, and does not wait for its end", async () => {
    const { pool, url } = server.test;
    await pool.query(
      `WITH made AS (INSERT INTO users (email) SELECT 'crowd' || n || '@example.com' FROM generate_series(1, 2000) n RETURNING id)
       INSERT INTO profiles (user_id, skills, titles) SELECT id, '{TypeScript,Docker}', '{Engineer}' FROM made`,
    );
    const matcher = openMatcher({ directUrl: url, log: silent });
    const ending = new AbortController();
    let ended = false;
    let begun = () => {};
    const underWay = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const generation = matcher
      .generate(
        {
          userId: null,
          reason: "MANUAL",
          dryRun: true,
          now: clock.now(),
          rules: { count: 50, mostOfCompany: 3, days: 1, windowDays: 30 },
        },
        { signal: ending.signal, progress: ({ done }) => done > 0 && begun(), warn: () => {} },
      )
      .catch((error: Error) => error.message)
      .finally(() => {
        ended = true;
      });
    await underWay;
    const found = await matcher.search("similar", [{ jobId: (await jobs())[0]?.id as number, count: 5 }], clock.now());
    expect(found[0]?.matches).toHaveLength(5);
    expect(ended).toBe(false);
    ending.abort();
    expect(await generation).toContain("cancelled");
    await matcher.close();
    await pool.query("DELETE FROM users WHERE email LIKE 'crowd%'");
  });

  test("a matcher that was closed refuses to search", async () => {
    const matcher = openMatcher({ directUrl: server.test.url, log: silent });
    await matcher.close();
    await expect(matcher.search("similar", [], clock.now())).rejects.toThrow("closed");
  });
});

test("the cache keeps what was asked for last, within its entries, bytes and time", async () => {
  const time = createClock(START);
  const cache = createSearchCache({ now: time.now, maxEntries: 2, maxBytes: 100 });
  await cache.set("a", "1", 1_000);
  await cache.set("b", "2", 1_000);
  expect(await cache.get("a")).toBe("1");
  await cache.set("c", "3", 1_000);
  expect([await cache.get("a"), await cache.get("b"), await cache.get("c")]).toEqual(["1", null, "3"]);
  await cache.set("d", "x".repeat(47), 1_000);
  expect([await cache.get("a"), await cache.get("c"), await cache.get("d")]).toEqual([null, "3", "x".repeat(47)]);
  await cache.set("e", "x".repeat(50), 1_000);
  expect([await cache.get("c"), await cache.get("e")]).toEqual(["3", null]);
  time.set("2026-11-22T12:00:01Z");
  expect([await cache.get("c"), await cache.get("d")]).toEqual([null, null]);
  await cache.set("f", "6", 0);
  expect(await cache.get("f")).toBeNull();
});
