import { once } from "node:events";
import { describe, expect, type TestContext, test } from "vitest";
import { insertPerson, lookFor, runEnded } from "./support/backend.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { type ServerProcess, startServer } from "./support/process.ts";
import { holdNext, openSearchVendors, repeated, type SearchVendors } from "./support/search-vendors.ts";
import { type Answer, bearer, CV, SECRET } from "./support/server.ts";

/** Real processes that are killed while a vendor is being asked: the next one goes on, and pays for nothing again. */

/** A CV that looks for both of these; two pages each. */
const TITLES = ["Software Engineer", "Backend Engineer"];
const SUBMIT = "mutation ($text: String!) { submitCvText(text: $text) { cv { id } } }";
const SIGN_UP =
  "mutation ($email: String!, $password: String!) { signUp(input: { email: $email, password: $password }) { token } }";

interface Scene {
  vendors: SearchVendors;
  database: TestDatabase;
  start(): ServerProcess;
}

async function stage({ onTestFinished }: TestContext): Promise<Scene> {
  const vendors = await openSearchVendors(TITLES, () => new Date());
  const database = await createTestDatabase();
  onTestFinished(async () => {
    await database.close();
    await vendors.close();
  });
  return {
    vendors,
    database,
    start() {
      const server = startServer({
        ...vendors.environment,
        DATABASE_URL: database.url,
        JWT_SECRET: SECRET,
        SOURCES: "jsearch",
      });
      onTestFinished(async () => {
        server.child.kill("SIGKILL");
        await server.ended;
      });
      return server;
    },
  };
}

/** Kills the process that waits for its first answer, and has another one go on with its run. */
async function killAndGoOn(
  pipeline: "BACKFILL" | "COLLECT_DAILY",
  { vendors, database, start }: Scene,
  first: ServerProcess,
): Promise<void> {
  first.child.kill("SIGKILL");
  await first.ended;
  // As if so much time had passed that its runs are known to be lost.
  const { rows } = await database.pool.query(
    "UPDATE pipeline_runs SET heartbeat_at = heartbeat_at - interval '1 minute' WHERE name = $1 RETURNING id, status",
    [pipeline],
  );
  expect(rows).toEqual([{ id: expect.any(String), status: "RUNNING" }]);
  // Or the new process would begin with a first collection.
  await database.pool.query("UPDATE sources SET last_success_at = now()");
  await start().ready();
  expect(await runEnded(database.url, rows[0].id)).toMatchObject({ status: "SUCCEEDED" });
  const calls = vendors.asked();
  // The page that was lost, and both of the other search.
  expect(calls).toHaveLength(3);
  expect(repeated(calls)).toEqual([]);
  const { rows: after } = await database.pool.query(
    "SELECT attempt, (SELECT count(*)::int FROM jobs) AS jobs FROM pipeline_runs WHERE name = $1",
    [pipeline],
  );
  expect(after).toEqual([{ attempt: 2, jobs: 12 }]);
}

describe.concurrent("killed with -9", { timeout: 120_000 }, () => {
  test("in the middle of a backfill", async (context) => {
    const scene = await stage(context);
    const first = scene.start();
    const url = await first.ready();
    const ask = async (query: string, variables: object, token: string | null = null) => {
      const headers = { "content-type": "application/json", ...bearer(token) };
      const body = JSON.stringify({ query, variables });
      const answer = (await (await fetch(`${url}/graphql`, { method: "POST", headers, body })).json()) as Answer;
      expect(answer.errors).toBeUndefined();
      return answer.data as unknown;
    };
    const variables = { email: "ada@example.com", password: "long enough for a test" };
    const { signUp } = (await ask(SIGN_UP, variables)) as { signUp: { token: string } };
    holdNext(scene.vendors.jsearch);
    const asked = once(scene.vendors.jsearch.asking, "call");
    await ask(SUBMIT, { text: CV.content }, signUp.token);
    await asked;
    await killAndGoOn("BACKFILL", scene, first);
  });

  test("in the middle of a collection", async (context) => {
    const scene = await stage(context);
    await lookFor(scene.database.pool, await insertPerson(scene.database.pool, "ada@example.com", null), TITLES);
    holdNext(scene.vendors.jsearch);
    const asked = once(scene.vendors.jsearch.asking, "call");
    // The first process of an installation collects at once.
    const first = scene.start();
    await asked;
    await killAndGoOn("COLLECT_DAILY", scene, first);
  });
});
