import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "../accounts/viewer.ts";
import { insertJob, insertRecommendation } from "./support/backend.ts";
import { type Api, openApi } from "./support/graphql.ts";

const NOW = new Date("2026-11-22T12:00:00Z");

let api: Api;
let ada: Viewer;

const PAGE = `query Page($first: Int, $after: String, $last: Int, $before: String, $filter: RecommendationFilter) {
  recommendations(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
    totalCount emptyReason emptyMessage thinMessage generatedAt eventCursor
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { id rank score priority isNew rating reasons parts { component score weight detail } analysis { source summary }
      createdAt expiresAt job { id title status description postedAt salary { yearlyMax currency } company { id name website } listings { source lastSeenAt } } } }
  }
}`;

async function recommend(viewer: Viewer, rank: number, score: number, columns = {}): Promise<number> {
  const jobId = await insertJob(api.pool, { title: `Job ${rank}`, ...columns });
  await insertRecommendation(api.pool, viewer.userId, jobId, {
    score,
    explanation: {
      parts: [{ component: "SKILLS", score, weight: 1, detail: "3 of 4" }],
      summary: "Fits.",
      alignments: ["because"],
    },
    expiresAt: new Date(NOW.getTime() + 86_400_000),
  });
  return jobId;
}

beforeAll(async () => {
  api = await openApi(() => NOW);
  ada = await api.person("ada");
  const company = await api.pool.query("INSERT INTO companies (name, key) VALUES ('Acme', 'acme') RETURNING id");
  for (let rank = 1; rank <= 25; rank++) {
    await recommend(ada, rank, 100 - rank, {
      company_id: company.rows[0].id,
      posted_at: NOW,
      salary_max: 50,
      salary_period: "HOUR",
      salary_source: "STATED",
      salary_yearly_max: 100_000,
    });
  }
  await api.pool.query("INSERT INTO profiles (user_id, skills) VALUES ($1, '{React}')", [ada.userId]);
  await api.pool.query("UPDATE shortlists SET position = 3, generated_at = $2, total = 25 WHERE user_id = $1", [
    ada.userId,
    NOW,
  ]);
});

afterAll(() => api.close());

interface Page {
  totalCount: number;
  emptyReason: string | null;
  emptyMessage: string | null;
  thinMessage: string | null;
  generatedAt: string | null;
  eventCursor: string;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  edges: { cursor: string; node: { rank: number; job: { title: string } } }[];
}

async function read(viewer: Viewer, variables = {}): Promise<Page> {
  const { data, errors } = await api.ask(viewer, PAGE, variables);
  expect(errors).toBeUndefined();
  return data.recommendations as Page;
}

const ranks = (page: Page) => page.edges.map(({ node }) => node.rank);
const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe("recommendations", () => {
  test("a page with its jobs, companies and listings costs one statement", async () => {
    api.statements();
    const page = await read(ada, { first: 2 });
    expect(api.statements()).toHaveLength(1);
    expect(page).toMatchObject({
      totalCount: 25,
      emptyReason: null,
      emptyMessage: null,
      thinMessage: null,
      generatedAt: NOW.toISOString(),
    });
    expect(page.edges[0]?.node).toMatchObject({
      rank: 1,
      score: 99,
      priority: "HIGH",
      isNew: true,
      rating: null,
      reasons: ["because"],
      parts: [{ component: "SKILLS", score: 99, weight: 1, detail: "3 of 4" }],
      analysis: { source: "RULES", summary: "Fits." },
      job: {
        title: "Job 1",
        status: "OPEN",
        postedAt: NOW.toISOString(),
        salary: { yearlyMax: 100_000, currency: null },
        company: { name: "Acme", website: null },
        listings: [{ source: "test" }],
      },
    });
  });

  test("pages forwards and backwards hold every row once", async () => {
    const first = await read(ada);
    expect([ranks(first), first.pageInfo.hasNextPage, first.pageInfo.hasPreviousPage]).toEqual([
      upTo(1, 20),
      true,
      false,
    ]);
    const second = await read(ada, { first: 20, after: first.pageInfo.endCursor });
    expect([ranks(second), second.pageInfo.hasNextPage, second.pageInfo.hasPreviousPage]).toEqual([
      upTo(21, 25),
      false,
      true,
    ]);
    const last = await read(ada, { last: 3 });
    expect([ranks(last), last.pageInfo.hasNextPage, last.pageInfo.hasPreviousPage]).toEqual([
      upTo(23, 25),
      false,
      true,
    ]);
    const before = await read(ada, { last: 2, before: last.pageInfo.startCursor });
    expect([ranks(before), before.pageInfo.hasNextPage, before.pageInfo.hasPreviousPage]).toEqual([
      [21, 22],
      true,
      true,
    ]);
    expect(ranks(await read(ada, { first: 0 }))).toEqual([]);
  });

  test("a shortlist of few jobs that fit well says so, whatever the filter", async () => {
    const thin = await api.person("thin");
    const jobs: number[] = [];
    for (let rank = 1; rank <= 12; rank++) jobs.push(await recommend(thin, rank, rank <= 9 ? 61 : 59.9));
    const one = "user_id = $1 AND job_id = $2";
    const nine = "Only 9 of these jobs fit you well; the others are the nearest there are at the moment.";
    expect((await read(thin)).thinMessage).toContain(nine);
    expect((await read(thin, { first: 1, filter: { minimumScore: 61 } })).thinMessage).toContain(nine);
    await api.pool.query(`UPDATE recommendations SET score = 60 WHERE ${one}`, [thin.userId, jobs[9]]);
    expect((await read(thin)).thinMessage).toBeNull();
    await api.pool.query("UPDATE recommendations SET score = 20 WHERE user_id = $1", [thin.userId]);
    expect((await read(thin)).thinMessage).toMatch(/^None of these jobs fits you well/);
    await api.pool.query(`UPDATE recommendations SET score = 70 WHERE ${one}`, [thin.userId, jobs[2]]);
    expect((await read(thin)).thinMessage).toMatch(/^Only one of these jobs fits you well/);
    await api.pool.query(`DELETE FROM recommendations WHERE NOT (${one}) AND user_id = $1`, [thin.userId, jobs[2]]);
    expect((await read(thin)).thinMessage).toBeNull();
  });

  test("a filter narrows the page and its count", async () => {
    expect(await read(ada, { filter: { minimumScore: 95 } })).toMatchObject({ totalCount: 5 });
    const high = await read(ada, { filter: { priorities: ["HIGH"] } });
    expect([high.totalCount, high.edges.at(-1)?.node.rank]).toEqual([20, 20]);
    expect(await read(ada, { filter: { remote: true } })).toMatchObject({ totalCount: 0, emptyReason: "FILTERED_OUT" });
  });

  test("what is no longer to be shown is gone at once, though the shortlist still holds it", async () => {
    const eve = await api.person("eve");
    const state = { dismissed: 1, applied: 2, closed: 3, ended: 4, expired: 5, good: 6 };
    const ids: number[] = [];
    for (const rank of Object.values(state)) {
      const columns = {
        expires_at: rank === state.ended ? NOW : null,
        status: rank === state.closed ? "CLOSED" : "OPEN",
      };
      ids.push(await recommend(eve, rank, 90, columns));
    }
    const { pool } = api;
    await pool.query("INSERT INTO dismissals (user_id, job_id) VALUES ($1, $2)", [eve.userId, ids[0]]);
    await pool.query(
      "INSERT INTO applications (user_id, job_id, status, history, snapshot) VALUES ($1, $2, 'APPLIED', '[]', '')",
      [eve.userId, ids[1]],
    );
    await pool.query("UPDATE recommendations SET gone_at = $3 WHERE user_id = $1 AND job_id = $2", [
      eve.userId,
      ids[4],
      NOW,
    ]);
    const page = await read(eve);
    expect([ranks(page), page.totalCount]).toEqual([[state.good], 1]);
  });

  test("an empty list says why, and what to do", async () => {
    const bob = await api.person("bob");
    const reason = async () => (await read(bob)).emptyReason;
    expect(await read(bob)).toMatchObject({
      emptyReason: "NO_PROFILE",
      emptyMessage: expect.stringContaining("CV"),
      generatedAt: null,
    });
    await api.pool.query("INSERT INTO profiles (user_id) VALUES ($1)", [bob.userId]);
    expect(await reason()).toBe("NO_PROFILE");
    await api.pool.query("UPDATE profiles SET titles = '{Nurse}' WHERE user_id = $1", [bob.userId]);
    expect(await reason()).toBe("NOT_GENERATED");
    await api.pool.query("INSERT INTO shortlists (user_id, generated_at, total) VALUES ($1, $2, 0)", [bob.userId, NOW]);
    expect(await reason()).toBe("NOTHING_MATCHED");
    await api.pool.query("UPDATE shortlists SET total = 4 WHERE user_id = $1", [bob.userId]);
    expect(await reason()).toBe("EXPIRED");
  });

  test("signed out there is none, and the error says so", async () => {
    const { data, errors } = await api.ask(null, PAGE);
    expect(data).toEqual({ recommendations: null });
    expect(errors).toMatchObject([{ path: ["recommendations"], extensions: { code: "UNAUTHENTICATED" } }]);
  });

  test.each([
    [{ first: 101 }, "first"],
    [{ first: -1 }, "first"],
    [{ last: 101 }, "last"],
    [{ first: 1, last: 1 }, "last"],
    [{ after: "nonsense" }, "after"],
    [{ after: Buffer.from('["RANK","1; DROP","x"]').toString("base64url") }, "after"],
    [{ before: Buffer.from('["NEWEST","1","00000000-0000-4000-8000-000000000000"]').toString("base64url") }, "before"],
  ])("of the arguments %j, one is refused by name", async (variables, path) => {
    const { errors } = await api.ask(ada, PAGE, variables);
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", issues: [{ path: [path] }] } }]);
  });

  test("what was new is no longer once it was seen", async () => {
    const { data } = await api.ask(
      ada,
      "mutation { markRecommendationsSeen { stats { recommended unseen averageScore medianScoreByExperienceLevel { key count median } } } }",
    );
    expect(data.markRecommendationsSeen).toEqual({
      stats: {
        recommended: 25,
        unseen: 0,
        averageScore: 87,
        medianScoreByExperienceLevel: [{ key: "UNKNOWN", count: 25, median: 87 }],
      },
    });
    expect((await read(ada, { first: 1 })).edges[0]?.node).toMatchObject({ isNew: false });
  });

  test("a job in the list knows the viewer's state of it, one statement for all jobs", async () => {
    await api.ask(ada, "{ __typename }");
    api.statements();
    const { data, errors } = await api.ask(
      ada,
      "{ recommendations(first: 5) { edges { node { id job { viewerState { saved dismissed recommendation { id } } } } } } }",
    );
    expect(errors).toBeUndefined();
    const { edges } = data.recommendations as { edges: { node: { id: string; job: { viewerState: object } } }[] };
    expect(edges.map(({ node }) => node.job.viewerState)).toEqual(
      edges.map(({ node }) => ({ saved: false, dismissed: false, recommendation: { id: node.id } })),
    );
    expect(api.statements().length).toBeLessThanOrEqual(3);
  });
});
