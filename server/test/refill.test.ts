import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertJob } from "./support/backend.ts";
import { openTestServer, type TestServer } from "./support/server.ts";

const READ = `{ recommendations(first: 100) { totalCount eventCursor edges { node { job { id } } } } }`;
const CV = `# Ada Example\nData Engineer\n\n## Skills\nPython, SQL, Docker, PostgreSQL, Apache Kafka\n`;

let server: TestServer;
let token: string;
let later = 0;

beforeAll(async () => {
  server = await openTestServer({ now: () => new Date(Date.now() + later) });
  for (let i = 0; i < 60; i++) {
    await insertJob(server.test.pool, {
      title: "Data Engineer",
      skills: ["Python", "SQL", "Docker", "PostgreSQL"],
      description: `Data engineer number ${i}.`,
    });
  }
  ({ token } = await server.signUp("ada@example.com"));
});

afterAll(() => server.close());

interface Read {
  totalCount: number;
  eventCursor: string;
  edges: { node: { job: { id: string } } }[];
}

async function read(): Promise<{ total: number; cursor: string; jobs: string[] }> {
  const { data } = await server.graphql(READ, null, token);
  const { totalCount, eventCursor, edges } = (data as unknown as { recommendations: Read }).recommendations;
  return { total: totalCount, cursor: eventCursor, jobs: edges.map(({ node }) => node.job.id) };
}

/** Resolves with the next event after `cursor`. */
async function nextEvent(cursor: string): Promise<{ reason: string; total: number }> {
  const client = server.socket(token);
  const query = "subscription($after: String) { recommendationsReady(after: $after) { reason total } }";
  for await (const { data } of client.iterate<{ recommendationsReady: { reason: string; total: number } }>({
    query,
    variables: { after: cursor },
  })) {
    if (data) return data.recommendationsReady;
  }
  throw new Error("the subscription ended");
}

describe("free places of a shortlist", () => {
  test("are filled again at once when a job is dismissed", async () => {
    const before = await read();
    const made = nextEvent(before.cursor);
    await server.graphql("mutation($text: String!) { submitCvText(text: $text) { run { id } } }", { text: CV }, token);
    expect(await made).toMatchObject({ reason: "CV_CHANGED", total: 50 });
    const full = await read();
    const refilled = nextEvent(full.cursor);
    await server.graphql("mutation($id: ID!) { dismissJob(jobId: $id) { id } }", { id: full.jobs[0] }, token);
    expect(await refilled).toEqual({ reason: "FEEDBACK", total: 50 });
    const after = await read();
    expect(after.jobs).toHaveLength(50);
    expect(after.jobs).not.toContain(full.jobs[0]);
  });

  test("are filled again when a read finds that jobs were closed meanwhile", async () => {
    const full = await read();
    await server.test.pool.query(
      "UPDATE jobs SET status = 'CLOSED' WHERE id IN (SELECT unnest(jobs[1:3]) FROM shortlists)",
    );
    later = 60_000;
    const short = await read();
    expect(short.total).toBe(47);
    expect(await nextEvent(full.cursor)).toEqual({ reason: "JOBS_CLOSED", total: 50 });
    const after = await read();
    expect(after.total).toBe(50);
    // And a read of a full list starts nothing.
    const runs = async () => (await server.test.pool.query("SELECT FROM pipeline_runs")).rowCount;
    const count = await runs();
    await read();
    expect(await runs()).toBe(count);
  });
});
