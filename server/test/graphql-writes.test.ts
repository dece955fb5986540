import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "../accounts/viewer.ts";
import { insertJob } from "./support/backend.ts";
import { type Answer, type Api, codesOf, createUpload, openApi } from "./support/graphql.ts";

const NOW = new Date("2026-11-22T12:00:00Z");

let api: Api;
let ada: Viewer;
let eve: Viewer;
let jobId: string;

beforeAll(async () => {
  api = await openApi(() => NOW);
  ada = await api.person("ada");
  eve = await api.person("eve");
});

afterAll(() => api.close());

beforeEach(async () => {
  await api.pool.query("DELETE FROM pipeline_runs");
  const id = await insertJob(api.pool, {
    title: "Engineer",
    description: "First line.\nSecond line.",
    locations: ["Berlin"],
    work_arrangement: "REMOTE_OK",
    salary_min: 50_000,
    salary_currency: "EUR",
    salary_period: "YEAR",
    url: "https://example.com/1",
  });
  jobId = Buffer.from(`Job:${id}`).toString("base64");
});

async function run(viewer: Viewer | null, document: string, variables: object = {}): Promise<Answer["data"]> {
  const { data, errors } = await api.ask(viewer, document, variables);
  expect(errors).toBeUndefined();
  return data;
}

/** Reasons of the generations that wait, and for whom. */
async function queued(): Promise<string[]> {
  const { rows } = await api.pool.query("SELECT reason, user_id FROM pipeline_runs WHERE status = 'QUEUED'");
  return rows.map(({ reason, user_id }) => `${reason} ${user_id === ada.userId ? "ada" : "other"}`);
}

const STATE = "viewerState { saved dismissed application { status } }";

describe("saving", () => {
  test("a job saved twice is saved once, with its days renewed", async () => {
    const save = `mutation ($jobId: ID!) { saveJob(jobId: $jobId) { ${STATE} } }`;
    expect(await run(ada, save, { jobId })).toMatchObject({ saveJob: { viewerState: { saved: true } } });
    await api.pool.query("UPDATE saved_jobs SET expires_at = $1", [new Date(NOW.getTime() + 1000)]);
    await run(ada, save, { jobId });
    const { viewer } = await run(
      ada,
      "{ viewer { savedJobs { totalCount edges { node { id savedAt expiresAt job { title } } } } } }",
    );
    expect(viewer).toMatchObject({
      savedJobs: {
        totalCount: 1,
        edges: [
          { node: { savedAt: NOW.toISOString(), expiresAt: "2026-12-02T12:00:00.000Z", job: { title: "Engineer" } } },
        ],
      },
    });
    expect((await run(eve, "{ viewer { savedJobs { totalCount } } }")).viewer).toEqual({
      savedJobs: { totalCount: 0 },
    });
    const unsave = `mutation ($jobId: ID!) { unsaveJob(jobId: $jobId) { ${STATE} } }`;
    for (const _ of [1, 2])
      expect(await run(ada, unsave, { jobId })).toMatchObject({ unsaveJob: { viewerState: { saved: false } } });
    expect(await queued()).toEqual([]);
  });

  test("of a job that does not exist, or is none, the error tells which", async () => {
    const ask = (id: string) => api.ask(ada, "mutation ($id: ID!) { saveJob(jobId: $id) { id } }", { id });
    expect(codesOf(await ask(Buffer.from("Job:2000000000").toString("base64")))).toEqual(["NOT_FOUND"]);
    for (const bad of ["Job:9999999999", "Job:1; DROP", "Cv:1", "x"]) {
      expect(codesOf(await ask(Buffer.from(bad).toString("base64")))).toEqual(["BAD_USER_INPUT"]);
    }
    expect(codesOf(await api.ask(null, "mutation ($id: ID!) { saveJob(jobId: $id) { id } }", { id: jobId }))).toEqual([
      "UNAUTHENTICATED",
    ]);
  });
});

describe("dismissing", () => {
  test("hides a job, lists it, and refills the shortlist; restoring undoes it", async () => {
    const dismiss = `mutation ($jobId: ID!) { dismissJob(jobId: $jobId) { ${STATE} } }`;
    expect(await run(ada, dismiss, { jobId })).toMatchObject({ dismissJob: { viewerState: { dismissed: true } } });
    expect(await queued()).toEqual(["FEEDBACK ada"]);
    await api.pool.query("DELETE FROM pipeline_runs");
    await run(ada, dismiss, { jobId });
    expect(await queued()).toEqual([]);
    const list = "{ viewer { dismissedJobs { totalCount totalCountIsExact edges { node { title } } } } }";
    expect((await run(ada, list)).viewer).toEqual({
      dismissedJobs: { totalCount: 1, totalCountIsExact: true, edges: [{ node: { title: "Engineer" } }] },
    });
    expect(
      await run(ada, `mutation ($jobId: ID!) { restoreJob(jobId: $jobId) { ${STATE} } }`, { jobId }),
    ).toMatchObject({
      restoreJob: { viewerState: { dismissed: false } },
    });
    expect(await queued()).toEqual(["FEEDBACK ada"]);
  });
});

describe("applications", () => {
  const set = `mutation ($jobId: ID!, $status: ApplicationStatus!, $notes: String) {
    setApplicationStatus(jobId: $jobId, status: $status, notes: $notes) { id status notes history { status at } snapshot job { title ${STATE} } } }`;

  test("keep their history, and the posting as it was", async () => {
    expect(await run(ada, set, { jobId, status: "APPLIED", notes: "  Sent.\u0000 " })).toMatchObject({
      setApplicationStatus: {
        status: "APPLIED",
        notes: "Sent.",
        history: [{ status: "APPLIED", at: NOW.toISOString() }],
        snapshot: "Engineer\nBerlin\nremote ok\n50000 EUR a year\nhttps://example.com/1\n\nFirst line.\nSecond line.",
        job: { viewerState: { application: { status: "APPLIED" } } },
      },
    });
    expect(await queued()).toEqual(["FEEDBACK ada"]);
    await api.pool.query("DELETE FROM pipeline_runs");
    await api.pool.query("UPDATE jobs SET description = 'Changed.'");
    await run(ada, set, { jobId, status: "APPLIED" });
    const second = await run(ada, set, { jobId, status: "OFFERED" });
    expect(second).toMatchObject({
      setApplicationStatus: {
        notes: "Sent.",
        history: [{ status: "APPLIED" }, { status: "OFFERED" }],
        snapshot: expect.stringContaining("Second line."),
      },
    });
    expect(await queued()).toEqual([]);
    expect(await run(ada, set, { jobId, status: "OFFERED", notes: null })).toMatchObject({
      setApplicationStatus: { notes: null },
    });
    const list = "query ($status: ApplicationStatus) { viewer { applications(status: $status) { totalCount } } }";
    expect((await run(ada, list, { status: "OFFERED" })).viewer).toEqual({ applications: { totalCount: 1 } });
    expect((await run(ada, list, { status: "APPLIED" })).viewer).toEqual({ applications: { totalCount: 0 } });
    await run(ada, "mutation ($jobId: ID!) { deleteApplication(jobId: $jobId) { id } }", { jobId });
    expect((await run(ada, list)).viewer).toEqual({ applications: { totalCount: 0 } });
    expect(await queued()).toEqual(["FEEDBACK ada"]);
  });

  test("refuse notes that are too long", async () => {
    const answer = await api.ask(ada, set, { jobId, status: "APPLIED", notes: "x".repeat(10_001) });
    expect(answer.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", issues: [{ path: ["notes"] }] } }]);
  });
});

describe("the profile", () => {
  const PROFILE =
    "profile { headline skills yearsOfExperience experienceLevel titles industries locations languages education }";
  const update = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { ${PROFILE} } }`;
  const submit = `mutation ($text: String!) { submitCvText(text: $text) { cv { id active text mediaType fileName parsedBy } ${PROFILE} run { id status } } }`;
  const empty = {
    headline: null,
    skills: [],
    yearsOfExperience: null,
    experienceLevel: null,
    titles: [],
    industries: [],
    locations: [],
    languages: [],
    education: [],
  };
  const reading = { ...empty, headline: "Nurse", skills: ["Triage"], yearsOfExperience: 6, experienceLevel: "SENIOR" };

  test("needs no CV, keeps to what was stated over any CV, and falls back to it", async () => {
    const bob = await api.person("bob");
    expect((await run(bob, `{ viewer { ${PROFILE} } }`)).viewer).toEqual({ profile: null });
    const stated = await run(bob, update, {
      input: {
        headline: " Cook\n ",
        skills: ["reactjs", "React", " knots  and ropes "],
        yearsOfExperience: 1,
        languages: [],
      },
    });
    const own = {
      ...empty,
      headline: "Cook",
      skills: ["React", "knots and ropes"],
      yearsOfExperience: 1,
      experienceLevel: "ENTRY",
    };
    expect(stated.updateProfile).toEqual({ profile: own });
    expect(await queued()).toEqual(["PROFILE_CHANGED other"]);
    const cv = await run(bob, submit, {
      text: JSON.stringify({ ...reading, titles: ["Nurse"], languages: ["German"] }),
    });
    expect(cv.submitCvText).toMatchObject({
      cv: { active: true, mediaType: "text/plain", fileName: null, parsedBy: "RULES" },
      profile: { ...own, titles: ["Nurse"] },
      run: { status: "QUEUED" },
    });
    const back = await run(bob, update, {
      input: { headline: null, skills: null, yearsOfExperience: null, languages: null },
    });
    expect(back.updateProfile).toEqual({ profile: { ...reading, titles: ["Nurse"], languages: ["German"] } });
    const level = await run(bob, update, { input: { experienceLevel: "LEAD", yearsOfExperience: 3 } });
    expect(level.updateProfile).toMatchObject({ profile: { experienceLevel: "LEAD", yearsOfExperience: 3 } });
  });

  test.each([
    [{ yearsOfExperience: 71 }, ["input", "yearsOfExperience"]],
    [{ yearsOfExperience: -1 }, ["input", "yearsOfExperience"]],
    [{ headline: "x".repeat(301) }, ["input", "headline"]],
    [{ titles: ["ok", "x".repeat(201)] }, ["input", "titles", 1]],
    [{ skills: Array(201).fill("x") }, ["input", "skills"]],
  ])("refuses what makes no sense", async (input, path) => {
    const { errors } = await api.ask(ada, update, { input });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", issues: [{ path }] } }]);
    expect(await queued()).toEqual([]);
  });

  test("follows the active CV; deleting the last leaves what was stated", async () => {
    const cleo = await api.person("cleo");
    await run(cleo, update, { input: { locations: ["Kyiv"] } });
    const cvs: string[] = [];
    for (const headline of ["One", "Two"]) {
      const { submitCvText } = await run(cleo, submit, { text: JSON.stringify({ ...reading, headline }) });
      cvs.push((submitCvText as { cv: { id: string } }).cv.id);
    }
    const LIST = "cv { id } cvs { totalCount edges { node { id active } } } profile { headline locations }";
    const view = async () => (await run(cleo, `{ viewer { ${LIST} } }`)).viewer;
    const [one, two] = cvs;
    await api.pool.query(
      "UPDATE cvs SET uploaded_at = uploaded_at - interval '1 day' WHERE reading->>'headline' = 'One'",
    );
    expect(await view()).toEqual({
      cv: { id: two },
      cvs: {
        totalCount: 2,
        edges: [{ node: { id: two, active: true } }, { node: { id: one, active: false } }],
      },
      profile: { headline: "Two", locations: ["Kyiv"] },
    });
    await run(cleo, "mutation ($id: ID!) { setActiveCv(id: $id) { cv { active } } }", { id: one });
    expect(await view()).toMatchObject({ cv: { id: one }, profile: { headline: "One" } });
    const foreign = await api.ask(eve, "mutation ($id: ID!) { deleteCv(id: $id) { cv { id } } }", { id: one });
    expect(codesOf(foreign)).toEqual(["NOT_FOUND"]);
    const remove = `mutation ($id: ID!) { deleteCv(id: $id) { ${LIST} } }`;
    await api.pool.query("DELETE FROM pipeline_runs");
    expect((await run(cleo, remove, { id: one })).deleteCv).toMatchObject({
      cv: { id: two },
      profile: { headline: "Two" },
    });
    expect(await queued()).toEqual(["CV_CHANGED other"]);
    expect((await run(cleo, remove, { id: two })).deleteCv).toMatchObject({
      cv: null,
      profile: { headline: null, locations: ["Kyiv"] },
    });
  });

  test("two CVs handed in at once leave one active", async () => {
    const dan = await api.person("dan");
    await Promise.all(
      ["One", "Two", "Three"].map((headline) => run(dan, submit, { text: JSON.stringify({ ...reading, headline }) })),
    );
    const { rows } = await api.pool.query(
      "SELECT count(*)::int AS cvs, count(*) FILTER (WHERE active)::int AS active FROM cvs WHERE user_id = $1",
      [dan.userId],
    );
    expect(rows).toEqual([{ cvs: 3, active: 1 }]);
  });
});

describe("files", () => {
  const upload =
    "mutation ($file: File!) { uploadCv(file: $file) { cv { fileName mediaType text active } profile { headline } run { id status } } }";
  const importFile = "mutation ($file: File!) { importJobs(file: $file) { id name status } }";

  test("a CV as a file is stored, read and starts a generation", async () => {
    const text = JSON.stringify({ headline: "Welder" });
    const { data, errors } = await api.send(ada, upload, { file: createUpload(text) });
    expect(errors).toBeUndefined();
    expect(data.uploadCv).toMatchObject({
      cv: { fileName: "cv.txt", mediaType: "text/plain", text, active: true },
      profile: { headline: "Welder" },
      run: { status: "QUEUED" },
    });
    expect(await queued()).toEqual(["CV_CHANGED ada"]);
  });

  test("a CV of more than 5 MB is refused unread", async () => {
    const file = createUpload("{}", 5 * 1024 * 1024 + 1);
    expect(codesOf(await api.send(ada, upload, { file }))).toEqual(["PAYLOAD_TOO_LARGE"]);
    expect(file.wasRead).toBe(false);
  });

  test("a file of jobs is an admin's to import, and goes to the pipeline", async () => {
    const root = await api.person("root", "ADMIN");
    const refused = createUpload("[]");
    expect(codesOf(await api.send(ada, importFile, { file: refused }))).toEqual(["FORBIDDEN"]);
    const large = createUpload("[]", api.deps.settings.importMaxBytes + 1);
    expect(codesOf(await api.send(root, importFile, { file: large }))).toEqual(["PAYLOAD_TOO_LARGE"]);
    expect([refused.wasRead, large.wasRead]).toEqual([false, false]);
    const file = createUpload("[]");
    expect((await api.send(root, importFile, { file })).data.importJobs).toMatchObject({
      name: "IMPORT_JOBS",
      status: "QUEUED",
    });
    const { rows } = await api.pool.query(
      "SELECT options, convert_from(bytes, 'UTF8') AS file FROM pipeline_runs r JOIN run_files ON run_id = r.id WHERE name = 'IMPORT_JOBS'",
    );
    expect(rows).toEqual([{ options: { fileName: "cv.txt" }, file: "[]" }]);
    expect(codesOf(await api.send(root, importFile, { file }))).toEqual(["CONFLICT"]);
  });

  test("an error shows of a file its name and size", async () => {
    const { errors } = await api.send(ada, "mutation ($file: String!) { submitCvText(text: $file) { cv { id } } }", {
      file: createUpload("x"),
    });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    expect(errors![0]!.message).toContain('{ name: "cv.txt", size: 1 }');
  });
});

describe("preferences", () => {
  const PREFERENCES =
    "preferences { workArrangements locations minimumSalary salaryCurrency excludedCompanies keepUnknownSalary digest timeZone }";
  const update = `mutation ($input: PreferencesInput!) { updatePreferences(input: $input) { ${PREFERENCES} } }`;

  test("start from defaults; absent leaves alone and null clears", async () => {
    const defaults = {
      workArrangements: [],
      locations: [],
      minimumSalary: null,
      salaryCurrency: null,
      excludedCompanies: [],
      keepUnknownSalary: true,
      digest: "OFF",
      timeZone: "UTC",
    };
    expect((await run(ada, `{ viewer { ${PREFERENCES} } }`)).viewer).toEqual({ preferences: defaults });
    const given = { minimumSalary: 50_000, salaryCurrency: "EUR", keepUnknownSalary: false, timeZone: "Europe/Berlin" };
    const first = await run(ada, update, {
      input: { ...given, salaryCurrency: "eur ", locations: ["Berlin", "berlin", " "] },
    });
    expect(first.updatePreferences).toEqual({ preferences: { ...defaults, ...given, locations: ["Berlin"] } });
    expect(await queued()).toEqual(["PREFERENCES_CHANGED ada"]);
    const second = await run(ada, update, {
      input: { minimumSalary: null, keepUnknownSalary: null, timeZone: null, workArrangements: ["HYBRID", "HYBRID"] },
    });
    expect(second.updatePreferences).toEqual({
      preferences: { ...defaults, salaryCurrency: "EUR", locations: ["Berlin"], workArrangements: ["HYBRID"] },
    });
  });

  test.each([
    [{ minimumSalary: -1 }, "minimumSalary"],
    [{ salaryCurrency: "Taler" }, "salaryCurrency"],
    [{ timeZone: "Berlin" }, "timeZone"],
    [{ timeZone: "+01:00" }, "timeZone"],
    [{ excludedCompanies: ["x".repeat(201)] }, "excludedCompanies"],
  ])("%j is refused", async (input, field) => {
    const { errors } = await api.ask(ada, update, { input });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    expect(JSON.stringify(errors?.[0]?.extensions.issues)).toContain(`"path":["input","${field}"`);
  });
});

describe("generating", () => {
  test("now is refused while one waits, and shows among the active runs", async () => {
    const generate = "mutation { generateRecommendations { id name status trigger requestedBy { email } } }";
    const { generateRecommendations } = await run(ada, generate);
    expect(generateRecommendations).toMatchObject({
      name: "GENERATE_RECOMMENDATIONS",
      status: "QUEUED",
      trigger: "MANUAL",
      requestedBy: { email: "ada@example.com" },
    });
    expect(codesOf(await api.ask(ada, generate))).toEqual(["CONFLICT"]);
    const { id } = generateRecommendations as { id: string };
    expect((await run(ada, "{ viewer { activeRuns { id } } }")).viewer).toEqual({ activeRuns: [{ id }] });
    expect((await run(eve, "{ viewer { activeRuns { id } } }")).viewer).toEqual({ activeRuns: [] });
  });
});
