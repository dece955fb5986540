import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "../accounts/viewer.ts";
import { inherit } from "../intake/inherit.ts";
import { DEFAULT_STRATEGY, STRATEGIES } from "../matching/strategies.ts";
import { expireSavedJobs } from "../pipelines/expire-saved-jobs.ts";
import { loadFeedback } from "../pipelines/feedback.ts";
import type { RunHandle } from "../pipelines/pipeline.ts";
import { createClock, insertJob, insertRecommendation, SETTINGS, silent } from "./support/backend.ts";
import { type Api, openApi } from "./support/graphql.ts";

const clock = createClock("2026-11-22T12:00:00Z");
const RULES = DEFAULT_STRATEGY.name;
const TITLES = STRATEGIES.get("titles")!.name;

let api: Api;
let ada: Viewer;
let eve: Viewer;
let admin: Viewer;
let company: number;

beforeAll(async () => {
  api = await openApi(clock.now);
  [ada, eve, admin] = [await api.person("ada"), await api.person("eve"), await api.person("root", "ADMIN")];
  const { rows } = await api.pool.query("INSERT INTO companies (name, key) VALUES ('Acme GmbH', 'acme') RETURNING id");
  company = rows[0].id;
});

afterAll(() => api.close());

beforeEach(async () => {
  clock.set("2026-11-22T12:00:00Z");
  await api.pool.query(
    "TRUNCATE jobs, ratings, dismissals, saved_jobs, applications, shortlists, strategy_tallies, pipeline_runs CASCADE",
  );
});

const insertNurse = () =>
  insertJob(api.pool, { title: "Nurse", job_function: "nurse", field: "nursing", company_id: company });
const jobNode = (id: number) => Buffer.from(`Job:${id}`).toString("base64");
const ABOUT = { does: "nurse", field: "nursing", company: "acme" };

async function ask(viewer: Viewer, document: string, variables = {}) {
  const { data, errors } = await api.ask(viewer, document, variables);
  expect(errors).toBeUndefined();
  return data;
}

async function recommend(viewer: Viewer, jobId: number, strategy: string): Promise<string> {
  const expiresAt = "2026-12-01T00:00:00Z";
  const id = await insertRecommendation(api.pool, viewer.userId, jobId, { score: 70, strategy, expiresAt });
  return Buffer.from(`Recommendation:${id}`).toString("base64");
}

const rate = (viewer: Viewer, id: string, rating: string | null) =>
  ask(viewer, "mutation ($id: ID!, $rating: Rating) { rateRecommendation(id: $id, rating: $rating) { id } }", {
    id,
    rating,
  });
const dismiss = (viewer: Viewer, id: number) =>
  ask(viewer, "mutation ($id: ID!) { dismissJob(jobId: $id) { id } }", { id: jobNode(id) });
const save = (viewer: Viewer, id: number) =>
  ask(viewer, "mutation ($id: ID!) { saveJob(jobId: $id) { id } }", { id: jobNode(id) });
const apply = (viewer: Viewer, id: number) =>
  ask(viewer, "mutation ($id: ID!) { setApplicationStatus(jobId: $id, status: APPLIED) { id } }", { id: jobNode(id) });

async function signals(now = clock.now()) {
  return (await loadFeedback(api.pool, [ada.userId, eve.userId], now)).get(ada.userId) ?? [];
}

describe("what feedback is made of", () => {
  test("each job counts once: as rated, else as applied to, else as dismissed, else as saved", async () => {
    const jobId = await insertNurse();
    const id = await recommend(ada, jobId, RULES);
    const reaction = async () => (await signals()).map((signal) => signal.reaction);
    await save(ada, jobId);
    expect(await signals()).toEqual([{ jobId, reaction: "SAVED", ...ABOUT }]);
    await dismiss(ada, jobId);
    expect(await signals()).toEqual([{ jobId, reaction: "DISMISSED", ...ABOUT }]);
    await apply(ada, jobId);
    expect(await signals()).toEqual([{ jobId, reaction: "APPLIED", ...ABOUT }]);
    await rate(ada, id, "DOWN");
    expect(await signals()).toEqual([{ jobId, reaction: "DISLIKED", ...ABOUT }]);
    await rate(ada, id, "UP");
    expect(await reaction()).toEqual(["LIKED"]);
    await rate(ada, id, null);
    expect(await reaction()).toEqual(["APPLIED"]);
  });

  test("a thumb and a dismissal outlive their jobs", async () => {
    const [rated, dismissed] = [await insertNurse(), await insertNurse()];
    await rate(ada, await recommend(ada, rated, RULES), "UP");
    await dismiss(ada, dismissed);
    await api.pool.query("DELETE FROM jobs");
    expect((await signals()).sort((a, b) => a.jobId - b.jobId)).toEqual([
      { jobId: rated, reaction: "LIKED", ...ABOUT },
      { jobId: dismissed, reaction: "DISMISSED", ...ABOUT },
    ]);
  });

  test("a save counts until it has run out, everything for twelve months", async () => {
    const jobs = [await insertNurse(), await insertNurse(), await insertNurse()] as const;
    await save(ada, jobs[0]);
    await dismiss(ada, jobs[1]);
    await apply(ada, jobs[2]);
    expect(await signals()).toHaveLength(3);
    const reactions = async (at: string) => (await signals(new Date(at))).map(({ reaction }) => reaction).sort();
    expect(await reactions("2026-12-02T11:59:59Z")).toEqual(["APPLIED", "DISMISSED", "SAVED"]);
    expect(await reactions("2026-12-02T12:00:00Z")).toEqual(["APPLIED", "DISMISSED"]);
    expect(await reactions("2027-11-22T11:59:59Z")).toEqual(["APPLIED", "DISMISSED"]);
    expect(await reactions("2027-11-22T12:00:00Z")).toEqual([]);
  });

  test("of more than 500 the newest count, and nobody else's", async () => {
    await api.pool.query(
      `INSERT INTO ratings (user_id, job_id, rating, rated_at)
       SELECT $1, n, 'UP', $2::timestamptz - make_interval(mins => n) FROM generate_series(1, 600) n`,
      [ada.userId, clock.now()],
    );
    await api.pool.query("INSERT INTO ratings (user_id, job_id, rating, rated_at) VALUES ($1, 7000, 'UP', $2)", [
      eve.userId,
      clock.now(),
    ]);
    expect((await signals()).map(({ jobId }) => jobId)).toEqual(Array.from({ length: 500 }, (_, i) => i + 1));
  });

  test("goes with a posting into the one that takes its place", async () => {
    const [old, heir] = [await insertNurse(), await insertNurse()];
    await rate(ada, await recommend(ada, old, RULES), "UP");
    const id = await recommend(ada, heir, TITLES);
    const client = await api.pool.connect();
    await inherit(client, [{ from: old, to: heir, parted: false }]);
    client.release();
    expect((await signals()).map(({ jobId }) => jobId)).toEqual([heir]);
    const { node } = await ask(ada, "query ($id: ID!) { node(id: $id) { ... on Recommendation { rating } } }", { id });
    expect(node).toEqual({ rating: "UP" });
  });
});

describe("adminStats.strategies", () => {
  const results = async () => {
    const data = await ask(
      admin,
      "{ adminStats { strategies { strategy people shown saved applied dismissed ratedUp ratedDown } } }",
    );
    return (data.adminStats as { strategies: unknown[] }).strategies;
  };
  const NONE = { people: 0, shown: 0, saved: 0, applied: 0, dismissed: 0, ratedUp: 0, ratedDown: 0 };

  test("are empty where there is nothing, and admins' only", async () => {
    expect(await results()).toEqual([]);
    const { errors } = await api.ask(ada, "{ adminStats { strategies { people } } }");
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN"]);
  });

  test("count what people did by who recommended it then, also when lists and jobs are gone", async () => {
    for (const [viewer, strategy] of [
      [ada, RULES],
      [eve, TITLES],
    ] as const)
      await api.pool.query("INSERT INTO shortlists (user_id, strategy) VALUES ($1, $2)", [viewer.userId, strategy]);
    const jobs = [];
    for (let i = 0; i < 5; i++) jobs.push(await insertNurse());
    const [a, b, c, d, e] = jobs as [number, number, number, number, number];
    const rated = await recommend(ada, a, RULES);
    for (const jobId of [b, c]) await recommend(ada, jobId, RULES);
    for (const jobId of [a, d]) await recommend(eve, jobId, TITLES);
    const seen = "mutation { markRecommendationsSeen { user { id } } }";
    for (const viewer of [ada, ada, eve]) await ask(viewer, seen);
    await rate(ada, rated, "UP");
    await save(ada, b);
    await apply(ada, b);
    await dismiss(ada, c);
    await save(eve, d);
    // Nobody recommended these.
    await save(eve, e);
    await dismiss(ada, d);
    const made = [
      { ...NONE, strategy: RULES, people: 1, shown: 3, saved: 1, applied: 1, dismissed: 1, ratedUp: 1 },
      { ...NONE, strategy: TITLES, people: 1, shown: 2, saved: 1 },
    ];
    expect(await results()).toEqual(made);

    // The next lists are others, by another strategy; what was done stays with who recommended it.
    await api.pool.query("DELETE FROM recommendations");
    await api.pool.query("UPDATE shortlists SET strategy = $1", [TITLES]);
    await recommend(ada, c, TITLES);
    await ask(ada, seen);
    const swapped = [
      { ...made[0], people: 0 },
      { ...made[1], people: 2, shown: 3 },
    ];
    expect(await results()).toEqual(swapped);

    // A save that runs out was one.
    clock.set("2026-12-20T00:00:00Z");
    const handle = { options: {}, progress: () => {} } as unknown as RunHandle;
    const context = { pool: api.pool, now: clock.now, log: silent, settings: SETTINGS } as never;
    expect(await expireSavedJobs.run(context, handle)).toEqual({ deleted: 3 });
    expect(await results()).toEqual(swapped);
    // What is taken back was none.
    await ask(ada, "mutation ($id: ID!) { restoreJob(jobId: $id) { id } }", { id: jobNode(c) });
    expect(await results()).toEqual([{ ...swapped[0], dismissed: 0 }, swapped[1]]);
  });
});
