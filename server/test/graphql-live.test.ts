import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "../accounts/viewer.ts";
import { announceJobs } from "../events.ts";
import { insertJob, insertRecommendation } from "./support/backend.ts";
import { type Answer, type Api, codesOf, openApi } from "./support/graphql.ts";

let api: Api;
let ada: Viewer;
let eve: Viewer;

beforeAll(async () => {
  api = await openApi();
  ada = await api.person("ada");
  eve = await api.person("eve");
});

afterAll(() => api.close());

/** Swaps a shortlist as a generation does: its state and its event in one transaction. */
async function swap(viewer: Viewer, added: number): Promise<void> {
  await api.pool.query(
    `WITH list AS (
       INSERT INTO shortlists AS s (user_id, position, generated_at, total) VALUES ($1, 1, now(), 1)
       ON CONFLICT (user_id) DO UPDATE SET position = s.position + 1, generated_at = now() RETURNING position
     )
     INSERT INTO shortlist_events SELECT $1, position, 'MANUAL', now(), 1, $2, 0 FROM list`,
    [viewer.userId, added],
  );
}

async function next(events: AsyncIterator<Answer>): Promise<Record<string, never>> {
  const { value, done } = await events.next();
  expect(done).toBe(false);
  expect((value as Answer).errors).toBeUndefined();
  return Object.values((value as Answer).data)[0] as Record<string, never>;
}

const READY = `subscription ($after: String) { recommendationsReady(after: $after) { cursor reason total added removed generatedAt
  top(first: 2) { rank job { title viewerState { saved } } } } }`;

async function cursorOf(viewer: Viewer): Promise<string> {
  const { data } = await api.ask(viewer, "{ recommendations { eventCursor } }");
  return (data.recommendations as { eventCursor: string }).eventCursor;
}

async function refusal(viewer: Viewer | null, document: string, variables = {}): Promise<unknown[]> {
  const answer = await api.listen(viewer, document, variables).then(
    () => ({ data: {} }),
    (error) => error.answer,
  );
  return codesOf(answer as Answer);
}

describe("recommendationsReady", () => {
  test("tells its person of a new shortlist, which can be read at once; a stranger hears nothing", async () => {
    const jobId = await insertJob(api.pool, { title: "Found" });
    await insertRecommendation(api.pool, ada.userId, jobId);
    const hers = await api.listen(ada, READY);
    const strangers = await api.listen(eve, READY);
    const heard = next(hers);
    const unheard = strangers.next();
    await swap(ada, 1);
    expect(await heard).toMatchObject({
      reason: "MANUAL",
      total: 1,
      added: 1,
      removed: 0,
      top: [{ rank: 1, job: { title: "Found", viewerState: { saved: false } } }],
    });
    await swap(eve, 7);
    expect((await unheard).value.data.recommendationsReady).toMatchObject({ added: 7 });
    await Promise.all([hers.return?.(), strangers.return?.()]);
  });

  test("replays what came after a read or an event, in order, none missing and none twice", async () => {
    const person = await api.person("replay");
    const start = await cursorOf(person);
    for (const added of [1, 2, 3]) await swap(person, added);
    const events = await api.listen(person, READY, { after: start });
    const first = await next(events);
    expect([first.added, (await next(events)).added, (await next(events)).added]).toEqual([1, 2, 3]);
    const fourth = next(events);
    await swap(person, 4);
    expect((await fourth).added).toBe(4);
    await events.return?.();
    const again = await api.listen(person, READY, { after: first.cursor });
    expect((await next(again)).added).toBe(2);
    await again.return?.();
  });

  test("a cursor that is foreign, forged, ahead or outlived is refused", async () => {
    const person = await api.person("cursors");
    const before = await cursorOf(person);
    for (const added of [1, 2]) await swap(person, added);
    const { eventCursors } = api.deps;
    const refused = (after: string) => refusal(person, READY, { after });
    expect(await refused(eventCursors.encode(ada.userId, 1n))).toEqual(["BAD_USER_INPUT"]);
    expect(await refused(eventCursors.encode(person.userId, 3n))).toEqual(["BAD_USER_INPUT"]);
    expect(await refused("AAAA")).toEqual(["BAD_USER_INPUT"]);
    expect(await refused(`${before.slice(0, -2)}${before.endsWith("AA") ? "BB" : "AA"}`)).toEqual(["BAD_USER_INPUT"]);
    await api.pool.query("DELETE FROM shortlist_events WHERE user_id = $1 AND position = 1", [person.userId]);
    expect(await refused(before)).toEqual(["BAD_USER_INPUT"]);
    const kept = await api.listen(person, READY, { after: eventCursors.encode(person.userId, 1n) });
    expect((await next(kept)).added).toBe(2);
    await kept.return?.();
  });

  test("asked for plain fields alone it answers what an execution would", async () => {
    const person = await api.person("plain");
    const fields = "__typename cursor why: reason total added removed generatedAt";
    const [plain, executed] = [
      await api.listen(person, `subscription { list: recommendationsReady { ${fields} } }`),
      await api.listen(
        person,
        `subscription { list: recommendationsReady { ...F } } fragment F on RecommendationsReady { ${fields} }`,
      ),
    ];
    const told = [plain.next(), executed.next()];
    await swap(person, 3);
    const [one, other] = await Promise.all(told);
    expect(one?.value).toEqual(other?.value);
    expect(one?.value.data.list).toMatchObject({ __typename: "RecommendationsReady", why: "MANUAL", added: 3 });
    await Promise.all([plain.return?.(), executed.return?.()]);
  });

  test("signed out, it is refused", async () => {
    expect(await refusal(null, READY)).toEqual(["UNAUTHENTICATED"]);
  });

  test("who leaves while nothing happens is let go at once", async () => {
    const events = await api.listen(ada, READY);
    const waiting = events.next();
    await expect.poll(() => api.deps.events.subscribers()).toBe(1);
    await events.return?.();
    expect(await waiting).toMatchObject({ done: true });
    expect(api.deps.events.subscribers()).toBe(0);
  });
});

describe("pipelineRun", () => {
  const RUN = "subscription ($id: ID!) { pipelineRun(id: $id) { status done total counts { key count } } }";

  async function start(viewer: Viewer): Promise<{ id: string; globalId: string }> {
    const id = await api.deps.pipelines.start("GENERATE_RECOMMENDATIONS", { trigger: "MANUAL", userId: viewer.userId });
    return { id, globalId: Buffer.from(`PipelineRun:${id}`).toString("base64") };
  }

  test("tells a run's state at once, as it moves, and ends with it", async () => {
    const { id, globalId } = await start(ada);
    const admin = await api.person("admin", "ADMIN");
    for (const viewer of [ada, admin]) {
      await api.pool.query("UPDATE pipeline_runs SET status = 'QUEUED', done = 0 WHERE id = $1", [id]);
      const events = await api.listen(viewer, RUN, { id: globalId });
      expect(await next(events)).toMatchObject({ status: "QUEUED", done: 0 });
      await api.pool.query("UPDATE pipeline_runs SET status = 'RUNNING', done = 5, total = 9 WHERE id = $1", [id]);
      expect(await next(events)).toMatchObject({ status: "RUNNING", done: 5, total: 9 });
      await api.pool.query(`UPDATE pipeline_runs SET status = 'SUCCEEDED', counts = '{"people": 1}' WHERE id = $1`, [
        id,
      ]);
      expect(await next(events)).toMatchObject({ status: "SUCCEEDED", counts: [{ key: "people", count: 1 }] });
      expect(await events.next()).toMatchObject({ done: true });
    }
    expect(api.deps.events.subscribers()).toBe(0);
  });

  test("of another person is not found", async () => {
    const { globalId } = await start(eve);
    expect(await refusal(ada, RUN, { id: globalId })).toEqual(["NOT_FOUND"]);
    expect(await refusal(ada, RUN, { id: "nonsense" })).toEqual(["BAD_USER_INPUT"]);
    expect(await refusal(null, RUN, { id: globalId })).toEqual(["UNAUTHENTICATED"]);
  });
});

describe("jobAdded", () => {
  test("tells everyone of new jobs that pass the filter", async () => {
    const document =
      "subscription ($filter: JobFilter) { jobAdded(filter: $filter) { title company { name } viewerState { saved } } }";
    const events = await api.listen(null, document, { filter: { skills: ["reactjs"] } });
    const heard = next(events);
    await expect.poll(() => api.deps.events.subscribers()).toBe(1);
    const ids = [
      await insertJob(api.pool, { title: "COBOL", skills: ["COBOL"] }),
      await insertJob(api.pool, { title: "Closed", skills: ["React"], status: "CLOSED" }),
      await insertJob(api.pool, { title: "Open", skills: ["React"] }),
    ];
    await announceJobs(api.pool, ids);
    expect(await heard).toEqual({ title: "Open", company: null, viewerState: null });
    await events.return?.();
    expect(api.deps.events.subscribers()).toBe(0);
  });

  test("is read once for all who ask the same, and for each who asks for what is their own", async () => {
    const [saver, other] = [await api.person("saver"), await api.person("other")];
    const jobs =
      "subscription ($filter: JobFilter) { jobAdded(filter: $filter) { title company { jobs(first: 1) { totalCount } } } }";
    const own = "subscription ($filter: JobFilter) { jobAdded(filter: $filter) { title viewerState { saved } } }";
    const filter = { skills: ["Haskell"] };
    const everybody = await Promise.all(
      [null, saver, other, saver, other].map((viewer) => api.listen(viewer, jobs, { filter })),
    );
    const each = await Promise.all([null, saver, other].map((viewer) => api.listen(viewer, own, { filter })));
    const { rows } = await api.pool.query("INSERT INTO companies (name, key) VALUES ('Lambda', 'lambda') RETURNING id");
    const id = await insertJob(api.pool, { title: "Compiler engineer", skills: ["Haskell"], company_id: rows[0].id });
    await api.pool.query(
      "INSERT INTO saved_jobs (user_id, job_id, expires_at) VALUES ($1, $2, now() + interval '1 day')",
      [saver.userId, id],
    );
    const told = everybody.map((events) => next(events));
    api.statements();
    await announceJobs(api.pool, [id]);
    const company = { jobs: { totalCount: 1 } };
    expect(await Promise.all(told)).toEqual(told.map(() => ({ title: "Compiler engineer", company })));
    expect(api.statements().filter((text) => text.includes("count("))).toHaveLength(1);
    const owned = (await Promise.all(each.map((events) => next(events)))).map(({ viewerState }) => viewerState);
    expect(owned).toEqual([null, { saved: true }, { saved: false }]);
    for (const events of [...everybody, ...each]) await events.return?.();
    expect(api.deps.events.subscribers()).toBe(0);
  });

  test("a filter that makes no sense is refused", async () => {
    expect(await refusal(null, "subscription { jobAdded(filter: { minimumSalary: -1 }) { id } }")).toEqual([
      "BAD_USER_INPUT",
    ]);
  });
});
