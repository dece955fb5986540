import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listRules } from "../pipelines/generate.ts";
import { openMatcher } from "../pipelines/matcher.ts";
import { insertJob, insertPerson, SETTINGS, silent } from "./support/backend.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { type Answer, openTestServer, type TestServer } from "./support/server.ts";

const READY =
  "subscription { recommendationsReady { reason total added removed top(first: 9) { rank job { title } } } }";
interface Event {
  reason: string;
  total: number;
  added: number;
  removed: number;
  top: { rank: number; job: { title: string } }[];
}

describe("while a server runs", () => {
  let server: TestServer;
  let token: string;
  let userId: string;
  let events: AsyncIterator<unknown>;

  async function next(): Promise<Event> {
    const { value } = await events.next();
    expect((value as Answer).errors).toBeUndefined();
    return ((value as Answer).data as unknown as { recommendationsReady: Event }).recommendationsReady;
  }

  beforeAll(async () => {
    server = await openTestServer({ follows: true });
    ({ token, userId } = await server.signUp("ada@example.com"));
    const { pool } = server.test;
    await pool.query("INSERT INTO profiles (user_id, skills, titles) VALUES ($1, '{Welding,Forklift}', '{Welder}')", [
      userId,
    ]);
    await insertJob(pool, { title: "Welder", skills: ["Welding", "Brazing"] });
    for (let other = 0; other < 30; other++) await insertJob(pool, { title: `Clerk ${other}`, skills: ["Excel"] });
    events = server.socket(token).iterate({ query: READY });
    const first = next();
    await server.graphql("mutation { generateRecommendations { id } }", null, token);
    expect(await first).toMatchObject({ reason: "MANUAL", total: 1, top: [{ rank: 1, job: { title: "Welder" } }] });
  });

  afterAll(() => server.close());

  test("a posting that suits is on the list, and its person told, as soon as it is stored", async () => {
    const heard = next();
    await insertJob(server.test.pool, { title: "Senior Welder", skills: ["Welding", "Forklift"] });
    const event = await heard;
    expect(event).toMatchObject({ reason: "NEW_JOBS", total: 2, added: 1, removed: 0 });
    expect(event.top.map(({ job }) => job.title)).toEqual(["Senior Welder", "Welder"]);
    const answer = await server.graphql(
      "{ recommendations(first: 1) { edges { node { rank score reasons matchingSkills job { title } } } } }",
      null,
      token,
    );
    const { edges } = (answer.data as unknown as { recommendations: unknown }).recommendations as {
      edges: { node: { reasons: string[]; matchingSkills: string[] } }[];
    };
    expect(edges[0]?.node.matchingSkills.toSorted()).toEqual(["Forklift", "Welding"]);
    expect(edges[0]?.node.reasons[0]).toContain("You have all 2 skills it asks for");
  });

  test("a posting that closes goes from the list, and its person is told", async () => {
    const heard = next();
    await server.test.pool.query("UPDATE jobs SET status = 'CLOSED' WHERE title = 'Welder'");
    expect(await heard).toMatchObject({ reason: "JOBS_CLOSED", total: 1, added: 0, removed: 1 });
  });

  test("a posting that comes to its end goes from the list by itself", async () => {
    const heard = next();
    const soon = new Date(Date.now() + 1_000);
    await insertJob(server.test.pool, { title: "Welder for now", skills: ["Welding"], expires_at: soon });
    expect(await heard).toMatchObject({ reason: "NEW_JOBS", total: 2 });
    expect(await next()).toMatchObject({ reason: "JOBS_CLOSED", total: 1, removed: 1 });
    expect(Date.now()).toBeGreaterThanOrEqual(soon.getTime());
  });

  test("a burst is one event", async () => {
    const heard = next();
    await server.test.pool.query(
      `INSERT INTO jobs (title, description, source, content_hash, skills)
       SELECT 'Welder ' || n, 'Welds.', 'test', 'burst ' || n, '{Welding}' FROM generate_series(1, 40) n`,
    );
    expect(await heard).toMatchObject({ reason: "NEW_JOBS", total: 41, added: 40 });
  });

  test("what suits nobody changes nothing, and tells nobody", async () => {
    const before = await positions(server.test.pool);
    const heard = next();
    await insertJob(server.test.pool, { title: "Baker", skills: ["Baking"] });
    await server.test.pool.query("UPDATE jobs SET status = 'CLOSED' WHERE title = 'Welder 7'");
    // The one that closed came later, and is the next that is heard of.
    expect(await heard).toMatchObject({ reason: "JOBS_CLOSED", total: 40 });
    expect((await positions(server.test.pool))[0]).toBe(before[0]! + 1);
  });

  test("a changed profile is followed by what it says now", async () => {
    const { pool } = server.test;
    await pool.query("UPDATE profiles SET skills = '{Baking}', titles = '{Baker}' WHERE user_id = $1", [userId]);
    const changed = next();
    await server.graphql("mutation { generateRecommendations { id } }", null, token);
    expect(await changed).toMatchObject({ reason: "MANUAL", total: 1, top: [{ job: { title: "Baker" } }] });
    const heard = next();
    await insertJob(pool, { title: "Welder again", skills: ["Welding"] });
    await insertJob(pool, { title: "Pastry baker", skills: ["Baking"] });
    expect(await heard).toMatchObject({ reason: "NEW_JOBS", total: 2, added: 1 });
  });
});

async function positions(pool: pg.Pool): Promise<number[]> {
  const { rows } = await pool.query<{ position: string }>("SELECT position FROM shortlists ORDER BY user_id");
  return rows.map(({ position }) => Number(position));
}

describe("what happened while nobody followed", () => {
  let database: TestDatabase;
  let listener: pg.Client;
  const rules = listRules(SETTINGS);
  const handle = { signal: new AbortController().signal, progress() {}, warn() {} };

  beforeAll(async () => {
    database = await createTestDatabase();
    listener = new pg.Client(database.url);
    await listener.connect();
    await listener.query("LISTEN lists");
  });

  afterAll(async () => {
    await listener.end();
    await database.close();
  });

  const listMade = () => new Promise((resolve) => listener.once("notification", resolve));
  const titles = async () => {
    const { rows } = await database.pool.query<{ title: string }>(
      "SELECT title FROM recommendations JOIN jobs ON jobs.id = job_id ORDER BY title",
    );
    return rows.map(({ title }) => title);
  };

  test("is made up for, by one process of several, and by another when that one has gone", async () => {
    const { pool, url } = database;
    await insertPerson(pool, "ada@example.com", { skills: ["Welding"], titles: ["Welder"] });
    await insertJob(pool, { title: "Welder", skills: ["Welding"] });
    const alone = openMatcher({ directUrl: url, log: silent });
    await alone.generate(
      { people: null, lease: null, reason: "MANUAL", dryRun: false, now: new Date(), rules },
      handle,
    );
    await alone.close();
    expect(await titles()).toEqual(["Welder"]);

    const [first, second] = [0, 1].map(() => openMatcher({ directUrl: url, log: silent, follows: rules }));
    const made = listMade();
    await insertJob(pool, { title: "Welder two", skills: ["Welding"] });
    await made;
    expect(await titles()).toEqual(["Welder", "Welder two"]);
    const { rows } = await pool.query(
      "SELECT count(*)::int AS held FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
    );
    expect(rows).toEqual([{ held: 1 }]);

    await Promise.all([first?.close(), second?.close()]);
    await insertJob(pool, { title: "Welder three", skills: ["Welding"] });
    await pool.query("UPDATE jobs SET status = 'CLOSED' WHERE title = 'Welder'");
    const later = listMade();
    const third = openMatcher({ directUrl: url, log: silent, follows: rules });
    await later;
    expect(await titles()).toEqual(["Welder three", "Welder two"]);
    await third.close();
  });
});
