import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Viewer } from "../accounts/viewer.ts";
import { type Api, openApi } from "./support/graphql.ts";
import { type Answer, openTestServer, type TestServer } from "./support/server.ts";
import { cutListeners, heardAll, serverSent, unheard } from "./support/streams.ts";

const UPDATED = `subscription Updated($name: PipelineName) {
  pipelineRunUpdated(name: $name) { id name status done counts { key count } error requestedBy { email } }
}`;
const IMPORT = "mutation Import($text: String!) { importJobsText(text: $text, format: NDJSON) { id } }";
const WAIT = { timeout: 60_000 };

interface Run {
  id: string;
  name: string;
  status: string;
  done: number;
  counts: { key: string; count: number }[];
  requestedBy: { email: string } | null;
}

let server: TestServer;
let admin: Awaited<ReturnType<TestServer["signUp"]>>;

beforeAll(async () => {
  server = await openTestServer();
  admin = await server.signUp("admin@example.com", "ADMIN");
});

// Whoever left is forgotten, whichever way they listened.
afterEach(async () => {
  await vi.waitUntil(() => server.deps.events.subscribers() === 0, WAIT);
  await server.test.pool.query("DELETE FROM pipeline_runs");
});

afterAll(() => server.close());

/** A subscription that is surely heard: on the socket or as a stream of events. */
const WAYS = {
  "the socket": (variables: Record<string, unknown>, token: string | null) =>
    server.socket(token).iterate({ query: UPDATED, variables }) as AsyncIterableIterator<Answer>,
  "a stream of events": (variables: Record<string, unknown>, token: string | null) =>
    serverSent(server, UPDATED, variables, token),
};
function runOf({ value }: IteratorResult<unknown, unknown>): Run {
  const { data, errors } = value as Answer;
  expect(errors).toBeUndefined();
  return (data as unknown as { pipelineRunUpdated: Run }).pipelineRunUpdated;
}

/** What a subscription answers instead of an event. */
async function refusalOf(events: AsyncIterator<Answer>): Promise<unknown> {
  const errors = await events.next().then(
    ({ value }) => (value as Answer).errors,
    (thrown) => thrown,
  );
  return errors[0].extensions;
}

/** Begins to listen; the first change is already waited for. */
async function listen(way: keyof typeof WAYS, variables = {}) {
  const events = WAYS[way](variables, admin.token);
  const before = server.deps.events.subscribers();
  let waiting: Promise<IteratorResult<Answer, unknown>> | null = events.next();
  await vi.waitUntil(() => server.deps.events.subscribers() > before, WAIT);
  return {
    async next(): Promise<Run> {
      const told = await (waiting ?? events.next());
      waiting = null;
      return runOf(told);
    },
    /** All that is told until this run has ended. */
    async until(id: string): Promise<Run[]> {
      const told: Run[] = [];
      for (;;) {
        const run = await this.next();
        told.push(run);
        if (run.id === id && run.status === "SUCCEEDED") return told;
      }
    },
    leave: () => events.return?.(),
  };
}

const globalId = (id: string) => Buffer.from(`PipelineRun:${id}`).toString("base64");

/** Inserts runs that have ended just now. */
async function ended(count: number, name = "EXPIRE_JOBS", pool = server.test.pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO pipeline_runs (name, subject, trigger, status, finished_at)
     SELECT $1::"PipelineName", n::text, 'MANUAL', 'SUCCEEDED', clock_timestamp() FROM generate_series(1, $2) n RETURNING id`,
    [name, count],
  );
  return rows.map(({ id }) => globalId(id)).sort();
}

describe.each(Object.keys(WAYS) as (keyof typeof WAYS)[])("on %s", (way) => {
  test("an admin hears of an import from its queueing to its end, with who asked and what it did", async () => {
    const events = await listen(way);
    const text = JSON.stringify({ id: way, title: `Nurse for ${way}`, description: "We look for a nurse in Leeds." });
    const { data } = await server.graphql(IMPORT, { text }, admin.token);
    const { id } = (data as unknown as { importJobsText: { id: string } }).importJobsText;
    const told = await events.until(id);
    const states = ["QUEUED", "RUNNING", "SUCCEEDED"];
    // A state may be passed over for a later one, but none comes back.
    const seen = told.map(({ status }) => states.indexOf(status));
    expect(seen).toEqual(seen.toSorted());
    expect(told.every((run) => run.id === id && run.name === "IMPORT_JOBS")).toBe(true);
    expect(told.at(-1)).toMatchObject({ requestedBy: { email: admin.email } });
    expect(told.at(-1)?.counts).toContainEqual({ key: "inserted", count: 1 });
    await events.leave();
  });

  test("a run is told as it is queued, before anybody works on it", async () => {
    const events = await listen(way, { name: "EXPIRE_JOBS" });
    const { pool } = server.test;
    const { rows } = await pool.query(
      "INSERT INTO pipeline_runs (name, trigger) VALUES ('EXPIRE_JOBS', 'MANUAL') RETURNING id",
    );
    expect(await events.next()).toMatchObject({ id: globalId(rows[0].id), status: "QUEUED" });
    for (const change of ["status = 'RUNNING', started_at = now()", "done = 5", "status = 'CANCELLED'"]) {
      const next = events.next();
      await pool.query(`UPDATE pipeline_runs SET ${change}`);
      const run = await next;
      expect(change).toContain(change.startsWith("done") ? `${run.done}` : run.status);
    }
    await events.leave();
  });

  test("one may listen to one pipeline alone", async () => {
    const events = await listen(way, { name: "EXPIRE_JOBS" });
    await ended(2, "IMPORT_JOBS");
    const [own] = await ended(1);
    expect((await events.next()).id).toBe(own);
    await events.leave();
  });

  test("nobody else may listen", async () => {
    const ada = await server.signUp(`ada-${way.length}@example.com`);
    for (const [token, code] of [
      [ada.token, "FORBIDDEN"],
      [null, "UNAUTHENTICATED"],
    ] as const) {
      expect(await refusalOf(WAYS[way]({}, token))).toEqual({ code });
    }
  });
});

describe("a reader who is slow", () => {
  let api: Api;
  let viewer: Viewer;

  beforeAll(async () => {
    api = await openApi();
    viewer = await api.person("admin", "ADMIN");
  });

  afterAll(() => api.close());

  /** Listens, hears of one run, and then reads no further until asked to. */
  async function listenSlowly(): Promise<{ first: string; next(): Promise<Run> }> {
    const events = await api.listen(viewer, UPDATED);
    const waiting = events.next();
    await vi.waitUntil(() => api.deps.events.subscribers() === 1, WAIT);
    const [first = ""] = await ended(1, "IMPORT_JOBS", api.pool);
    expect(runOf(await waiting).id).toBe(first);
    onTestFinished(async () => void (await events.return?.()));
    return { first, next: async () => runOf(await events.next()) };
  }

  test("hears of each run once, as it is by then", async () => {
    const { first, next } = await listenSlowly();
    const ids = [first, ...(await ended(3, "EXPIRE_JOBS", api.pool))];
    for (let done = 1; done <= 20; done++) await api.pool.query("UPDATE pipeline_runs SET done = $1", [done]);
    await heardAll(api.pool, api.deps.events);
    const told = [await next(), await next(), await next(), await next()];
    expect(told.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(told.every(({ done }) => done === 20)).toBe(true);
  });

  test("misses no end, also where more have ended than are kept for them", async () => {
    const { next } = await listenSlowly();
    const ids = await ended(1_300, "EXPIRE_SAVED_JOBS", api.pool);
    await heardAll(api.pool, api.deps.events);
    const missing = new Set(ids);
    while (missing.size > 0) missing.delete((await next()).id);
  });

  test("has no more than a thousand kept for them", async () => {
    const events = api.deps.events.changedRuns();
    const waiting = events.next();
    await ended(1, "IMPORT_JOBS", api.pool);
    expect((await waiting).value).toHaveLength(1);
    for (const [count, kept] of [
      [1_000, 1_000],
      [1_001, undefined],
      [1, 1],
    ] as const) {
      await ended(count, "EXPIRE_JOBS", api.pool);
      await heardAll(api.pool, api.deps.events);
      expect((await events.next()).value?.length).toBe(kept);
    }
    await events.return(undefined);
  });
});

test("what changed while the connection for news was lost is told when it is back", async () => {
  const events = await listen("the socket");
  const { pool } = server.test;
  const [known] = await ended(1, "IMPORT_JOBS");
  expect((await events.next()).id).toBe(known);
  const missed: string[] = [];
  await unheard(pool, "pipeline_runs", async () => {
    missed.push(...(await ended(2)));
    const { rows } = await pool.query(
      "INSERT INTO pipeline_runs (name, trigger, status) VALUES ('COLLECT_DAILY', 'MANUAL', 'RUNNING') RETURNING id",
    );
    missed.push(globalId(rows[0].id));
  });
  // It ended long ago, and was told then.
  await unheard(pool, "pipeline_runs", () =>
    pool.query("UPDATE pipeline_runs SET finished_at = now() - interval '1 hour' WHERE name = 'IMPORT_JOBS'"),
  );
  await cutListeners(pool);
  const told = [await events.next(), await events.next(), await events.next()];
  expect(told.map(({ id }) => id).sort()).toEqual(missed.sort());
  await events.leave();
});

test("who is no admin any more hears nothing more", async () => {
  const other = await server.signUp("other@example.com", "ADMIN");
  const client = server.socket(other.token, { retryAttempts: 5, retryWait: async () => {} });
  const heard = refusalOf(client.iterate({ query: UPDATED }) as AsyncIterableIterator<Answer>);
  await vi.waitUntil(() => server.deps.events.subscribers() === 1, WAIT);
  const demote = `mutation Demote($id: ID!) { setUserRole(userId: $id, role: USER) { role } }`;
  const id = Buffer.from(`User:${other.userId}`).toString("base64");
  expect((await server.graphql(demote, { id }, admin.token)).errors).toBeUndefined();
  // Its client has come back by itself, and is refused.
  expect(await heard).toEqual({ code: "FORBIDDEN" });
});
