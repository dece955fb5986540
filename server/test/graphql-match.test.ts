import { afterAll, describe, expect, test, vi } from "vitest";
import { toUsd } from "../intake/currency.ts";
import { scoreOne } from "../matching/job-index.ts";
import type { MatchPreferences } from "../matching/model.ts";
import { rarity } from "../matching/score.ts";
import { insertJob } from "./support/backend.ts";
import {
  FIT,
  type Found,
  MATCHES,
  type Match,
  openMatchServer,
  PLACES,
  POSTING,
  POSTING_QUERY,
  RESUME,
  RESUME_QUERY,
} from "./support/match-server.ts";
import { CV } from "./support/server.ts";

const {
  ada,
  ask,
  asked,
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
  storePosting,
  stored,
} = await openMatchServer();
afterAll(() => server.close());

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
