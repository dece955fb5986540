import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertJob, runEnded } from "./support/backend.ts";
import { type Answer, openTestServer, type TestServer } from "./support/server.ts";

const KINDS = [
  { title: "Data Analyst", job_function: "analyst", field: "data" },
  { title: "Data Engineer", job_function: "engineer", field: "data" },
  { title: "Software Engineer", job_function: "engineer", field: "software" },
  { title: "Office Manager", job_function: "manager", field: "administration" },
];
const SKILLS = ["Python", "SQL", "Docker", "PostgreSQL", "Excel"];
const LIST = `{ recommendations(first: 100) { edges { node { id rank score matchScore rating strategy reasons priority
  adjustments { kind delta detail } parts { component score weight detail } job { id title company { name } } } } } }`;
const RATE = "mutation ($id: ID!, $rating: Rating) { rateRecommendation(id: $id, rating: $rating) { id rating } }";

interface Row {
  id: string;
  rank: number;
  score: number;
  matchScore: number;
  rating: string | null;
  strategy: string;
  adjustments: { kind: string; delta: number; detail: string }[];
  job: { id: string; title: string; company: { name: string } };
}

let server: TestServer;
let ada: { token: string; userId: string };
let eve: { token: string; userId: string };

beforeAll(async () => {
  server = await openTestServer();
  const { pool } = server.test;
  const { rows: companies } = await pool.query<{ id: number }>(
    "INSERT INTO companies (name, key) SELECT 'Company ' || n, 'company ' || n FROM generate_series(1, 40) n RETURNING id",
  );
  for (let i = 0; i < 80; i++)
    await insertJob(pool, {
      ...KINDS[i % KINDS.length],
      skills: SKILLS.filter((_, at) => (i >> at) % 2 === 0 || at === 0),
      company_id: companies[i % companies.length]?.id,
      description: `Posting number ${i}.`,
      experience_min_years: i % 7,
      newest_at: new Date(Date.UTC(2026, 0, 1, i)),
    });
  ada = await server.signUp("ada@example.com");
  eve = await server.signUp("eve@example.com");
  for (const { userId } of [ada, eve])
    await pool.query(
      "INSERT INTO profiles (user_id, skills, titles, years_of_experience) VALUES ($1, '{Python,SQL,Docker}', '{Data Analyst,Software Engineer}', 3)",
      [userId],
    );
  for (const { token } of [ada, eve]) await server.graphql("mutation { generateRecommendations { id } }", null, token);
  await settled();
});

afterAll(() => server.close());

/** Awaits the generations that were queued so far. */
async function settled(): Promise<void> {
  const { rows } = await server.test.pool.query<{ id: string }>(
    "SELECT id FROM pipeline_runs WHERE finished_at IS NULL",
  );
  for (const { id } of rows) expect((await runEnded(server.test.url, id)).status).toBe("SUCCEEDED");
}

async function list(token = ada.token): Promise<Row[]> {
  const { data, errors } = await server.graphql(LIST, null, token);
  expect(errors).toBeUndefined();
  return (data as unknown as { recommendations: { edges: { node: Row }[] } }).recommendations.edges.map(
    ({ node }) => node,
  );
}

async function rate(id: string, rating: string | null) {
  const { data, errors } = await server.graphql(RATE, { id, rating }, ada.token);
  expect(errors).toBeUndefined();
  expect(data).toEqual({ rateRecommendation: { id, rating } });
  await settled();
}

async function regenerate(): Promise<void> {
  const { errors } = await server.graphql("mutation { generateRecommendations { id } }", null, ada.token);
  expect(errors).toBeUndefined();
  await settled();
}

const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code);
const runs = async () => (await server.test.pool.query("SELECT FROM pipeline_runs")).rowCount;
/** All but the id, which is another one where a recommendation had left the list. */
const content = (rows: Row[]) => rows.map(({ id: _, ...row }) => row);

describe("a thumb", () => {
  test("up moves what is like it by little, says so, and turns no list over", async () => {
    const before = await list();
    const liked = before[20] as Row;
    await rate(liked.id, "UP");
    const after = await list();
    const now = new Map(after.map((row) => [row.job.id, row]));
    expect(now.get(liked.job.id)).toMatchObject({ id: liked.id, rating: "UP", matchScore: liked.matchScore });
    expect(now.get(liked.job.id)?.adjustments).toEqual([
      { kind: "FEEDBACK", delta: 3.333, detail: "you liked this posting" },
    ]);
    const deltas = after.map(({ score, matchScore, adjustments }) => {
      const delta = adjustments.reduce((sum, each) => sum + each.delta, 0);
      expect(score).toBeCloseTo(matchScore + delta, 9);
      return delta;
    });
    expect(Math.max(...deltas)).toBe(3.333);
    expect(deltas.filter((delta) => delta > 0 && delta < 3.333).length).toBeGreaterThan(5);
    expect(deltas.filter((delta) => delta === 0).length).toBeGreaterThan(5);
    for (const old of before) {
      const row = now.get(old.job.id);
      if (row) expect(row.matchScore).toBe(old.matchScore);
    }
    // Most of the list is the same, and nobody overtook who was further ahead than the thumb can lift.
    const stayed = before.filter(({ job }) => now.has(job.id));
    expect(stayed.length).toBeGreaterThanOrEqual(40);
    for (const a of stayed)
      for (const b of stayed)
        if (a.matchScore - b.matchScore > 3.333)
          expect(now.get(a.job.id)?.score).toBeGreaterThan(now.get(b.job.id)?.score ?? 0);
    expect(content(await list(eve.token)).every(({ adjustments }) => adjustments.length === 0)).toBe(true);
    await rate(liked.id, null);
    expect(content(await list())).toEqual(content(before));
  });

  test("tells the next posting of its kind and company what moved it", async () => {
    const before = await list();
    const liked = before[0] as Row;
    await rate(liked.id, "UP");
    const details = (await list()).map(({ adjustments }) => adjustments[0]?.detail);
    const kind = KINDS.find(({ title }) => title === liked.job.title)!;
    expect(details).toContain(`you liked 1 posting of this kind (${kind.job_function}, ${kind.field})`);
    await rate(liked.id, null);
    expect(content(await list())).toEqual(content(before));
  });

  test("down may drop a job off the list, and is still there to be taken back by its id", async () => {
    const before = await list();
    const last = before.at(-1) as Row;
    await rate(last.id, "DOWN");
    expect((await list()).map(({ job }) => job.id)).not.toContain(last.job.id);
    const { data } = await server.graphql(
      "query ($id: ID!) { node(id: $id) { ... on Recommendation { rating } } }",
      { id: last.id },
      ada.token,
    );
    expect(data).toEqual({ node: { rating: "DOWN" } });
    await server.deps.pipelines.start("EXPIRE_RECOMMENDATIONS", { trigger: "MANUAL" });
    await settled();
    await rate(last.id, null);
    const after = await list();
    expect(content(after)).toEqual(content(before));
    expect(after.at(-1)?.id).toBe(last.id);
  });

  test("is still shown when its recommendation was deleted and comes back", async () => {
    const [first] = await list();
    await rate((first as Row).id, "UP");
    await server.test.pool.query("DELETE FROM recommendations WHERE user_id = $1", [ada.userId]);
    await regenerate();
    const [again] = (await list()).filter(({ job }) => job.id === first?.job.id);
    expect(again?.rating).toBe("UP");
    await rate((again as Row).id, null);
    expect((await list()).every(({ rating, adjustments }) => rating === null && adjustments.length === 0)).toBe(true);
  });

  test("turned round counts once, and the same again starts nothing", async () => {
    const [first] = await list();
    const id = (first as Row).id;
    await rate(id, "UP");
    await rate(id, "DOWN");
    const before = await runs();
    await rate(id, "DOWN");
    expect(await runs()).toBe(before);
    const rated = (await list()).filter(({ rating }) => rating !== null);
    expect(rated.map(({ rating, adjustments }) => [rating, adjustments[0]?.delta])).toEqual([["DOWN", -3.333]]);
    await rate(id, null);
    const after = await runs();
    await rate(id, null);
    expect(await runs()).toBe(after);
  });

  test("on what is not one's own, on nothing and by nobody is refused", async () => {
    const [first] = await list();
    const ask = (id: string, token: string | null) => server.graphql(RATE, { id, rating: "UP" }, token);
    expect(codesOf(await ask((first as Row).id, eve.token))).toEqual(["NOT_FOUND"]);
    const unknown = Buffer.from("Recommendation:00000000-0000-4000-8000-000000000000").toString("base64");
    expect(codesOf(await ask(unknown, ada.token))).toEqual(["NOT_FOUND"]);
    expect(codesOf(await ask((first as Row).job.id, ada.token))).toEqual(["BAD_USER_INPUT"]);
    expect(codesOf(await ask((first as Row).id, null))).toEqual(["UNAUTHENTICATED"]);
    expect((await list()).every(({ rating }) => rating === null)).toBe(true);
  });
});

describe("what else people do with postings", () => {
  test("moves scores as well: a dismissal down, an application up twice as far, a save with the next list", async () => {
    const before = await list();
    const [liked, other] = before.filter(({ job }) => job.title === before[0]?.job.title) as [Row, Row];
    const deltaOf = async (row: Row) =>
      (await list()).find(({ job }) => job.id === row.job.id)?.adjustments.map(({ delta, detail }) => [delta, detail]);
    const act = async (document: string, id: string) => {
      const { errors } = await server.graphql(`mutation ($id: ID!) { ${document} { id } }`, { id }, ada.token);
      expect(errors).toBeUndefined();
      await settled();
    };
    const kind = KINDS.find(({ title }) => title === liked.job.title)!;
    const which = `of this kind (${kind.job_function}, ${kind.field})`;
    await act("dismissJob(jobId: $id)", liked.job.id);
    expect(await deltaOf(other)).toEqual([[-2, `you dismissed 1 posting ${which}`]]);
    // An application counts more than a dismissal, and each posting once.
    await act("setApplicationStatus(jobId: $id, status: APPLIED)", liked.job.id);
    expect(await deltaOf(other)).toEqual([[3.2, `you applied to 1 posting ${which}`]]);
    await act("deleteApplication(jobId: $id)", liked.job.id);
    await act("restoreJob(jobId: $id)", liked.job.id);
    expect(content(await list())).toEqual(content(before));
    await act("saveJob(jobId: $id)", liked.job.id);
    await regenerate();
    expect(await deltaOf(other)).toEqual([[2, `you saved 1 posting ${which}`]]);
    await act("unsaveJob(jobId: $id)", liked.job.id);
    await regenerate();
    expect(content(await list())).toEqual(content(before));
  });
});
