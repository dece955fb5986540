import { readFile } from "node:fs/promises";
import { GraphQLError, parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "../accounts/viewer.ts";
import { AppError } from "../errors.ts";
import { graphiqlTabs } from "../graphql/graphiql-tabs.ts";
import { maskError } from "../graphql/mask-error.ts";
import { printedSchema } from "../graphql/print-schema.ts";
import { createSchema } from "../graphql/schema.ts";
import { createLog } from "../log.ts";
import { insertJob, insertRecommendation } from "./support/backend.ts";
import { type Api, codesOf, openApi } from "./support/graphql.ts";

let api: Api;
let ada: Viewer;
let eve: Viewer;
let admin: Viewer;

const idOf = (type: string, id: string | number) => Buffer.from(`${type}:${id}`).toString("base64");

beforeAll(async () => {
  api = await openApi();
  ada = await api.person("ada");
  eve = await api.person("eve");
  admin = await api.person("admin", "ADMIN");
});

afterAll(() => api.close());

describe("the schema", () => {
  test("is the one that schema.graphql shows", async () => {
    const printed = await readFile(new URL("../../schema.graphql", import.meta.url), "utf8");
    expect(printed).toBe(printedSchema());
  });

  test("knows every operation that GraphiQL opens with", () => {
    const schema = createSchema();
    for (const { query, variables, headers } of graphiqlTabs) {
      expect(validate(schema, parse(query))).toEqual([]);
      for (const json of [variables, headers]) if (json) expect(JSON.parse(json)).toBeTypeOf("object");
    }
  });
});

describe("accounts", () => {
  test("sign up, in and out", async () => {
    const payload = "{ token expiresAt user { id email name role emailVerified createdAt } }";
    const { data } = await api.ask(
      null,
      `mutation { signUp(input: { email: " New@Example.com", password: "long enough for a test", name: "New" }) ${payload} }`,
    );
    expect(data.signUp).toMatchObject({
      user: { email: "new@example.com", name: "New", role: "USER", emailVerified: false },
    });
    const signedIn = await api.ask(
      null,
      `mutation { signIn(input: { email: "new@example.com", password: "long enough for a test" }) ${payload} }`,
    );
    const { token } = signedIn.data.signIn as { token: string };
    const viewer = await api.accounts.viewerOf(token);
    expect((await api.ask(viewer, "{ viewer { user { email } } }")).data).toEqual({
      viewer: { user: { email: "new@example.com" } },
    });
    expect((await api.ask(viewer, "mutation { signOut }")).data).toEqual({ signOut: true });
    await expect(api.accounts.viewerOf(token)).rejects.toThrow(/sign in again/);
    expect(codesOf(await api.ask(null, "mutation { signOut }"))).toEqual(["UNAUTHENTICATED"]);
    expect((await api.ask(null, "{ viewer { user { id } } }")).data).toEqual({ viewer: null });
  });

  test("refuse a wrong password and a short one, each with its code", async () => {
    const ask = (field: string, password: string) =>
      api.ask(
        null,
        `mutation ($p: String!) { ${field}(input: { email: "ada@example.com", password: $p }) { token } }`,
        { p: password },
      );
    expect(codesOf(await ask("signIn", "wrong"))).toEqual(["UNAUTHENTICATED"]);
    expect((await ask("signUp", "short")).errors).toMatchObject([
      { extensions: { code: "BAD_USER_INPUT", issues: [{ path: ["input", "password"] }] } },
    ]);
    expect(codesOf(await ask("signUp", "long enough for a test"))).toEqual(["CONFLICT"]);
  });
});

describe("node", () => {
  const NODES = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id
    ... on Job { title company { name } } ... on Company { jobCount } ... on SavedJob { job { title } } ... on Cv { text } ... on User { email }
    ... on PipelineRun { run: status } ... on Recommendation { score } ... on Application { status } ... on Pipeline { description lastRun { status } } } }`;

  test("finds what is public and what is one's own; what is foreign or nonsense is null", async () => {
    const { pool } = api;
    const company = (await pool.query("INSERT INTO companies (name, key) VALUES ('Acme', 'acme') RETURNING id")).rows[0]
      .id;
    const job = await insertJob(pool, { title: "Engineer", company_id: company });
    const insert = async (sql: string, ...values: unknown[]) =>
      (await pool.query(`${sql} RETURNING id`, [ada.userId, ...values])).rows[0].id;
    const ids = [
      idOf("Job", job),
      idOf("Company", company),
      idOf(
        "SavedJob",
        await insert("INSERT INTO saved_jobs (user_id, job_id, expires_at) VALUES ($1, $2, now())", job),
      ),
      idOf(
        "Application",
        await insert(
          "INSERT INTO applications (user_id, job_id, status, history, snapshot) VALUES ($1, $2, 'OFFERED', '[]', '')",
          job,
        ),
      ),
      idOf(
        "Cv",
        await insert(
          "INSERT INTO cvs (user_id, media_type, active, text, reading) VALUES ($1, 'text/plain', true, 'mine', '{}')",
        ),
      ),
      idOf(
        "Recommendation",
        await insertRecommendation(api.pool, ada.userId, job, { score: 77, expiresAt: new Date() }),
      ),
      idOf("User", ada.userId),
      idOf(
        "PipelineRun",
        await api.deps.pipelines.start("GENERATE_RECOMMENDATIONS", { trigger: "MANUAL", userId: ada.userId }),
      ),
      idOf("Pipeline", "GENERATE_RECOMMENDATIONS"),
      ...[
        "",
        "nonsense",
        idOf("Job", 0),
        idOf("Job", "1e3"),
        idOf("Job", 99_999_999_999),
        idOf("Cv", "1"),
        idOf("Session", 1),
        idOf("constructor", 1),
      ],
    ];
    const nodes = async (viewer: Viewer | null) => {
      const { data, errors } = await api.ask(viewer, NODES, { ids });
      expect(errors).toBeUndefined();
      return (data.nodes as object[]).slice(0, 9);
    };
    const shared = [
      { __typename: "Job", id: ids[0], title: "Engineer", company: { name: "Acme" } },
      { __typename: "Company", id: ids[1], jobCount: 1 },
    ];
    const nothing = (count: number) => Array(count).fill(null);
    const account = [
      { __typename: "User", id: ids[6], email: "ada@example.com" },
      { __typename: "PipelineRun", id: ids[7], run: "QUEUED" },
    ];
    expect(await nodes(null)).toEqual([...shared, ...nothing(7)]);
    expect(await nodes(eve)).toEqual([...shared, ...nothing(7)]);
    expect(await nodes(ada)).toMatchObject([
      ...shared,
      { job: { title: "Engineer" } },
      { status: "OFFERED" },
      { text: "mine" },
      { score: 77 },
      ...account,
      null,
    ]);
    expect(await nodes(admin)).toEqual([
      ...shared,
      ...nothing(4),
      ...account,
      { __typename: "Pipeline", id: ids[8], description: "Matches.", lastRun: { status: "QUEUED" } },
    ]);
    const one = await api.ask(null, "query ($id: ID!) { node(id: $id) { id ... on Job { title } } }", { id: ids[0] });
    expect(one.data).toEqual({ node: { id: ids[0], title: "Engineer" } });
    await pool.query("DELETE FROM pipeline_runs");
  });
});

describe("what admins see and do", () => {
  test.each([
    ["{ adminStats { users } }", "adminStats"],
    ["{ pipelines { name } }", "pipelines"],
    ["{ pipeline(name: IMPORT_JOBS) { name } }", "pipeline"],
    ["{ pipelineRuns { totalCount } }", "pipelineRuns"],
  ])("%s is null for others, with FORBIDDEN or UNAUTHENTICATED", async (document, field) => {
    for (const [viewer, code] of [
      [eve, "FORBIDDEN"],
      [null, "UNAUTHENTICATED"],
    ] as const) {
      const answer = await api.ask(viewer, document);
      expect([answer.data, codesOf(answer)]).toEqual([{ [field]: null }, [code]]);
    }
    expect((await api.ask(admin, document)).errors).toBeUndefined();
  });

  test("pipelines show their schedule, state and last run", async () => {
    const run = await api.ask(
      admin,
      "mutation { runPipeline(name: IMPORT_JOBS, options: { dryRun: true }) { id status requestedBy { email } } }",
    );
    expect(run.data.runPipeline).toMatchObject({ status: "QUEUED", requestedBy: { email: "admin@example.com" } });
    expect(codesOf(await api.ask(admin, "mutation { runPipeline(name: IMPORT_JOBS) { id } }"))).toEqual(["CONFLICT"]);
    expect(codesOf(await api.ask(eve, "mutation { runPipeline(name: IMPORT_JOBS) { id } }"))).toEqual(["FORBIDDEN"]);
    const { id } = run.data.runPipeline as { id: string };
    const cancelled = await api.ask(admin, "mutation ($id: ID!) { cancelPipelineRun(id: $id) { status } }", { id });
    expect(cancelled.data.cancelPipelineRun).toEqual({ status: "CANCELLED" });
    const { data } = await api.ask(
      admin,
      "{ pipelines { id name schedule timezone enabled nextRunAt successRate lastRun { id } } pipeline(name: SYNC_TALENT) { name } }",
    );
    expect(data).toEqual({
      pipelines: [
        {
          id: idOf("Pipeline", "GENERATE_RECOMMENDATIONS"),
          name: "GENERATE_RECOMMENDATIONS",
          schedule: "0 7 * * *",
          timezone: "UTC",
          enabled: true,
          nextRunAt: "2026-11-23T07:00:00.000Z",
          successRate: null,
          lastRun: null,
        },
        {
          id: idOf("Pipeline", "IMPORT_JOBS"),
          name: "IMPORT_JOBS",
          schedule: null,
          timezone: null,
          enabled: true,
          nextRunAt: null,
          successRate: null,
          lastRun: { id },
        },
      ],
      pipeline: null,
    });
  });

  test("runs are listed latest first, with who asked for them", async () => {
    await api.pool.query("DELETE FROM pipeline_runs");
    await api.pool.query(
      `INSERT INTO pipeline_runs (name, subject, trigger, status, queued_at, started_at, finished_at, requested_by_id, counts, warnings, error)
       SELECT 'EXPIRE_JOBS', 'all', 'SCHEDULE', CASE n WHEN 1 THEN 'FAILED' ELSE 'SUCCEEDED' END::"PipelineRunStatus", now() - make_interval(hours => n), now(), now(),
         $1, '{"deleted": 2}', '{careful}', CASE n WHEN 1 THEN 'broken' END FROM generate_series(1, 4) n`,
      [ada.userId],
    );
    const { data, errors } = await api.ask(
      admin,
      "{ pipelineRuns(first: 1, status: FAILED) { totalCount edges { node { status error warnings counts { key count } etaSeconds requestedBy { email } } } } }",
    );
    expect(errors).toBeUndefined();
    expect(data.pipelineRuns).toEqual({
      totalCount: 1,
      edges: [
        {
          node: {
            status: "FAILED",
            error: "broken",
            warnings: ["careful"],
            counts: [{ key: "deleted", count: 2 }],
            etaSeconds: null,
            requestedBy: { email: "ada@example.com" },
          },
        },
      ],
    });
  });

  test("figures of the service", async () => {
    const { data, errors } = await api.ask(
      admin,
      "{ adminStats { users usersWithCv recommendations recommendationsPerUser { count mean } score { median } recommendationsByExpiryDate { date count } subscribers databaseBytes claudeToday { enabled model pause requests costUsd budgetUsd } } }",
    );
    expect(errors).toBeUndefined();
    expect(data.adminStats).toMatchObject({
      // Without a key.
      claudeToday: { enabled: false, model: null, pause: null, requests: 0, costUsd: 0, budgetUsd: null },
      usersWithCv: 1,
      subscribers: 0,
      recommendationsPerUser: { count: 0, mean: 0 },
    });
  });
});

describe("errors", () => {
  test("of the document are BAD_USER_INPUT and carry nothing else", async () => {
    for (const document of [
      "{",
      "{ nonsense }",
      "query ($id: ID!) { job(id: $id) { id } }",
      "{ jobs(first: 3000000000) { totalCount } }",
    ]) {
      const { errors } = await api.ask(null, document);
      expect(errors?.length).toBeGreaterThan(0);
      for (const { extensions } of errors ?? [])
        expect(extensions).toEqual({ code: "BAD_USER_INPUT", issues: [expect.anything()] });
    }
  });

  test("a file must be a file", async () => {
    const { errors } = await api.ask(ada, "mutation ($file: File!) { uploadCv(file: $file) { cv { id } } }", {
      file: "text",
    });
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining("multipart"),
        extensions: { code: "BAD_USER_INPUT", issues: [{ path: ["file"] }] },
      },
    ]);
  });

  test("that nobody foresaw are masked, and logged as they were", () => {
    const lines: object[] = [];
    const log = createLog("silent");
    log.error = ((entry: object) => lines.push(entry)) as typeof log.error;
    const secret = new Error('relation "secret" does not exist at /srv/app');
    const wrapped = new GraphQLError(secret.message, {
      path: ["jobs"],
      originalError: secret,
      extensions: { code: "42P01" },
    });
    const internal = new GraphQLError("Enum cannot represent secret", { path: ["jobs"] });
    for (const error of [secret, wrapped, internal, "secret"]) {
      const masked = maskError(error, log);
      expect(masked.message).not.toContain("secret");
      expect(masked.toJSON().extensions).toEqual({ code: "INTERNAL_SERVER_ERROR" });
      expect(masked.originalError).toBeUndefined();
    }
    expect(lines).toEqual([
      { err: secret },
      { err: secret, path: ["jobs"] },
      { err: internal, path: ["jobs"] },
      { err: "secret" },
    ]);
  });

  test("that a caller may see keep their code, issues and place", () => {
    const error = new AppError("CONFLICT", "Wait.", [{ path: ["x"], message: "y" }]);
    const masked = maskError(
      new GraphQLError(error.message, { path: ["a", 1], originalError: error }),
      createLog("silent"),
    );
    expect(masked.toJSON()).toEqual({
      message: "Wait.",
      path: ["a", 1],
      extensions: { code: "CONFLICT", issues: [{ path: ["x"], message: "y" }] },
    });
  });
});
