import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { announceJobs } from "../events.ts";
import { insertJob, insertRun } from "./support/backend.ts";
import { type Answer, bearer, CSRF, openTestServer, type TestServer } from "./support/server.ts";
import { nextListener, serverSent } from "./support/streams.ts";

/** Server-sent events, each operation on a connection of its own: github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md */

const STREAM = { "content-type": "application/json", accept: "text/event-stream" };
const ADDED = "subscription { jobAdded { title } }";
const RUN = "subscription ($id: ID!) { pipelineRun(id: $id) { status done } }";

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer();
});

afterAll(() => server.close());

const ask = (query: string, headers: Record<string, string> = {}) =>
  server.post(JSON.stringify({ query }), { ...STREAM, ...headers });

/** What a stream says but for its comments: those keep the connection open, whenever they come. */
async function textOf(response: Response): Promise<string> {
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  return (await response.text()).replace(/^:\n\n/gm, "");
}

async function addJob(title: string): Promise<void> {
  const { pool } = server.test;
  await announceJobs(pool, [await insertJob(pool, { title })]);
}

/** A person, and a run of theirs that no process works on. */
async function running(email: string) {
  const { token, userId } = await server.signUp(email);
  const runId = await insertRun(server.test.pool, userId);
  return {
    runId,
    events: serverSent(server, RUN, { id: Buffer.from(`PipelineRun:${runId}`).toString("base64") }, token),
  };
}

const state = (status: string, done: number) => ({
  done: false,
  value: { data: { pipelineRun: { status, done } } },
});

describe("a stream", () => {
  test("of a query is one event next and one event complete, and is not to be kept", async () => {
    const response = await ask("{ __typename }");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(await textOf(response)).toBe(
      'event: next\ndata: {"data":{"__typename":"Query"}}\n\nevent: complete\ndata:\n\n',
    );
  });

  test("of a mutation is the same", async () => {
    const text = await textOf(await ask("mutation { __typename }"));
    expect(text).toBe('event: next\ndata: {"data":{"__typename":"Mutation"}}\n\nevent: complete\ndata:\n\n');
  });

  test.each([
    "{ nothingLikeThis }",
    "{",
    "subscription { nothingLikeThis }",
    "query A { __typename } query B { __typename }",
  ])("of %s, which cannot be executed, says so in one event and is complete", async (query) => {
    const text = await textOf(await ask(query));
    const [, json] = /^event: next\ndata: (.*)\n\nevent: complete\ndata:\n\n$/.exec(text) ?? [];
    const { errors, data } = JSON.parse(json ?? "{}") as Answer;
    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
  });

  test("of a subscription that is not allowed says so in one event and is complete", async () => {
    const text = await textOf(await ask("subscription { recommendationsReady { cursor } }"));
    expect(text).toMatch(/^event: next\ndata: .*"code":"UNAUTHENTICATED".*\n\nevent: complete\ndata:\n\n$/);
  });

  test("tells event after event as they happen, and is complete when what it follows ends", async () => {
    const { runId, events } = await running("follows@example.com");
    expect(await events.next()).toEqual(state("RUNNING", 0));
    const { pool } = server.test;
    for (const done of [1, 2]) {
      await pool.query("UPDATE pipeline_runs SET done = $2 WHERE id = $1", [runId, done]);
      expect(await events.next()).toEqual(state("RUNNING", done));
    }
    await pool.query("UPDATE pipeline_runs SET status = 'SUCCEEDED', finished_at = now() WHERE id = $1", [runId]);
    expect(await events.next()).toEqual(state("SUCCEEDED", 2));
    expect((await events.next()).done).toBe(true);
    expect(server.deps.events.subscribers()).toBe(0);
  });

  test("that fails on the way says no more than that, and is complete", async () => {
    const { runId, events } = await running("fails@example.com");
    expect(await events.next()).toEqual(state("RUNNING", 0));
    const { pool } = server.test;
    await pool.query("ALTER TABLE pipeline_runs RENAME TO runs_away");
    try {
      await pool.query("SELECT pg_notify('shortlist', $1)", [JSON.stringify({ run: runId })]);
      const { errors } = (await events.next()).value as Answer;
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "INTERNAL_SERVER_ERROR" }]);
      expect(JSON.stringify(errors)).not.toMatch(/pipeline_runs|prisma|\/server\//i);
      expect((await events.next()).done).toBe(true);
    } finally {
      await pool.query("ALTER TABLE runs_away RENAME TO pipeline_runs");
    }
  });

  test("whose client leaves ends on the server, and the others go on", async () => {
    const leaving = new AbortController();
    const listener = nextListener(server.deps.events);
    const body = JSON.stringify({ query: ADDED });
    await fetch(`${server.url}/graphql`, { method: "POST", headers: STREAM, body, signal: leaving.signal });
    const { left } = await listener;
    const other = nextListener(server.deps.events);
    const events = serverSent(server, "subscription { jobAdded(filter: {}) { title } }", {}, null);
    const heard = events.next();
    const { left: otherLeft } = await other;
    leaving.abort();
    await left;
    expect(server.deps.events.subscribers()).toBe(1);
    await addJob("For who stayed");
    expect((await heard).value).toEqual({ data: { jobAdded: { title: "For who stayed" } } });
    await events.return(undefined);
    await otherLeft;
    expect(server.deps.events.subscribers()).toBe(0);
  });

  test("on which nothing happens is kept open by comments", async () => {
    const listener = nextListener(server.deps.events);
    const { body } = await ask(ADDED);
    const { left } = await listener;
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    let text = "";
    while (text.length < 3 * ":\n\n".length) text += new TextDecoder().decode((await reader.read()).value);
    expect(text).toBe(":\n\n".repeat(3));
    await reader.cancel();
    await left;
  });
});

describe("no stream is opened", () => {
  test.each<[string, RequestInit, number]>([
    [
      "by a GET, as a page of any site could send it with an EventSource",
      { headers: { accept: "text/event-stream" } },
      403,
    ],
    ["by a GET with the header of uploads", { headers: { accept: "text/event-stream", ...CSRF } }, 403],
    [
      "by a POST of a type that a form can send",
      { method: "POST", headers: { ...STREAM, "content-type": "text/plain" } },
      415,
    ],
    [
      "by a PUT, which opens one where a connection is shared",
      { method: "PUT", headers: { accept: "text/event-stream" } },
      403,
    ],
    ["for a token that is none", { method: "POST", headers: { ...STREAM, ...bearer("nonsense") } }, 401],
  ])("%s", async (_title, { headers, method = "GET" }, status) => {
    const { url } = server;
    const isPost = method === "POST";
    const response = await fetch(isPost ? `${url}/graphql` : `${url}/graphql?query=${encodeURIComponent(ADDED)}`, {
      method,
      ...(headers && { headers }),
      body: isPost ? JSON.stringify({ query: ADDED }) : null,
    });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(((await response.json()) as Answer).errors).toHaveLength(1);
    expect(server.deps.events.subscribers()).toBe(0);
  });

  test.each(["application/json", "application/graphql-response+json", "multipart/mixed", "image/png"])(
    "for who takes no other answer than %s: it is 406, and nobody listens",
    async (accept) => {
      const listener = nextListener(server.deps.events);
      const response = await ask(ADDED, { accept });
      expect(response.status).toBe(406);
      const { left } = await listener;
      await left;
      expect(server.deps.events.subscribers()).toBe(0);
    },
  );
});
