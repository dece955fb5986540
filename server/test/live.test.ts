import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { type Client, CloseCode } from "graphql-ws";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { insertJob } from "./support/backend.ts";
import { type Answer, bearer, CV, openTestServer, type TestServer } from "./support/server.ts";
import { serverSent as sentBy } from "./support/streams.ts";

const READY = `subscription Ready($after: String) {
  recommendationsReady(after: $after) { cursor reason total added removed top(first: 3) { rank score job { title } } }
}`;
const READ = `{ recommendations(first: 50) { totalCount eventCursor edges { node { rank score job { title } } } } }`;
const UPLOAD = `mutation Upload($file: File!) { uploadCv(file: $file) { profile { skills } run { id status } } }`;
const GENERATE = `mutation { generateRecommendations { id } }`;

/** As long as a busy machine may take. */
const WAIT = { timeout: 60_000 };

interface Ready {
  cursor: string;
  reason: string;
  total: number;
  added: number;
  removed: number;
  top: { rank: number; score: number; job: { title: string } }[];
}

interface Shortlist {
  totalCount: number;
  eventCursor: string;
  edges: { node: Ready["top"][number] }[];
}

interface Person {
  token: string;
  userId: string;
}

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer();
  for (const title of ["Backend engineer", "Platform engineer", "Database engineer", "API engineer"]) {
    await insertJob(server.test.pool, { title, skills: ["TypeScript", "PostgreSQL", "GraphQL"] });
  }
});

// Whoever left is forgotten, whichever way they listened.
afterEach(() => listening(0));

afterAll(() => server.close());

/** The values of one subscription on a socket. */
async function* values<T>(client: Client, query: string, variables: Record<string, unknown> = {}): AsyncGenerator<T> {
  for await (const { data, errors } of client.iterate<Record<string, T>>({ query, variables })) {
    if (!data) throw new Error(JSON.stringify(errors));
    expect(errors).toBeUndefined();
    yield Object.values(data)[0] as T;
  }
}

async function next<T>(events: AsyncIterator<T>): Promise<T> {
  const { value, done } = await events.next();
  if (done) throw new Error("the subscription ended");
  return value;
}

const serverSent = (query: string, variables: object, token: string | null) => sentBy(server, query, variables, token);

async function read({ token }: Person): Promise<Shortlist> {
  const { data, errors } = await server.graphql(READ, {}, token);
  expect(errors).toBeUndefined();
  return data?.recommendations as unknown as Shortlist;
}

async function upload({ token }: Person, file = CV): Promise<{ run: { id: string; status: string } }> {
  const { data, errors } = await server.upload(UPLOAD, file, token);
  expect(errors).toBeUndefined();
  return data?.uploadCv as never;
}

/** A run's event comes before its end, and until its end another one is refused. */
async function generate({ token, userId }: Person): Promise<void> {
  const unfinished = "SELECT FROM pipeline_runs WHERE user_id = $1 AND finished_at IS NULL";
  await vi.waitUntil(async () => (await server.test.pool.query(unfinished, [userId])).rowCount === 0, WAIT);
  const { errors } = await server.graphql(GENERATE, {}, token);
  expect(errors).toBeUndefined();
}

function defer<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<T>((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  return { promise, resolve, reject };
}

const readyOf = (data: Answer["data"]) => data?.recommendationsReady as unknown as Ready;
const positionOf = ({ userId }: Person, cursor: string) => server.deps.eventCursors.decode(userId, cursor);
const listening = (count: number) => vi.waitUntil(() => server.deps.events.subscribers() === count, WAIT);

/** What was heard and what is read afterwards are one list, and the reading is not older than the event. */
function expectSame(person: Person, event: Ready, list: Shortlist): void {
  expect(event).toMatchObject({ reason: "CV_CHANGED", total: 4, added: 4, removed: 0 });
  expect(list.totalCount).toBe(event.total);
  expect(list.edges.slice(0, 3).map(({ node }) => node)).toEqual(event.top);
  expect(positionOf(person, list.eventCursor)).toBeGreaterThanOrEqual(positionOf(person, event.cursor));
}

describe("recommendationsReady", () => {
  test("a graphql-ws client hears of its new shortlist after a CV upload and reads it at once; a stranger hears nothing", async () => {
    const ada = await server.signUp("ada@example.com");
    const stranger = await server.signUp("stranger@example.com");
    const heard = values<Ready>(server.socket(ada.token), READY);
    const overheard = values<Ready>(server.socket(stranger.token), READY);
    const [event, strange] = [next(heard), next(overheard)];
    await listening(2);

    await upload(ada);
    expectSame(ada, await event, await read(ada));

    // The stranger's first event is the stranger's own.
    await upload(stranger);
    expect(positionOf(stranger, (await strange).cursor)).toBe(1n);
    await heard.return(undefined);
    await overheard.return(undefined);
  });

  test("Apollo Client over a graphql-ws link does the same", async () => {
    const grace = await server.signUp("grace@example.com");
    const http = new HttpLink({ uri: `${server.url}/graphql`, headers: bearer(grace.token) });
    const isSubscription = ({ operationType }: ApolloLink.Operation) => operationType === "subscription";
    const client = new ApolloClient({
      cache: new InMemoryCache(),
      link: ApolloLink.split(isSubscription, new GraphQLWsLink(server.socket(grace.token)), http),
    });
    const list = () => client.query<{ recommendations: Shortlist }>({ query: gql(READ), fetchPolicy: "network-only" });
    const before = (await list()).data?.recommendations;
    expect(before?.totalCount).toBe(0);

    const { promise: event, resolve, reject } = defer<Ready>();
    const subscription = client
      .subscribe<{ recommendationsReady: Ready }>({ query: gql(READY), variables: { after: before?.eventCursor } })
      .subscribe({
        next: ({ data, error }) => (data ? resolve(data.recommendationsReady) : reject(error)),
        error: reject,
      });
    await upload(grace);
    expect(await event).toMatchObject({ reason: "CV_CHANGED", total: 4, added: 4 });
    const { data } = await list();
    expect(data?.recommendations.edges).toHaveLength(4);
    expect(positionOf(grace, data?.recommendations.eventCursor ?? "")).toBe(positionOf(grace, (await event).cursor));
    subscription.unsubscribe();
    client.stop();
  });

  test("it is told as server-sent events too, to a POST", async () => {
    const alan = await server.signUp("alan@example.com");
    const events = serverSent(READY, {}, alan.token);
    const event = next(events);
    await vi.waitUntil(() => server.deps.events.subscribers() > 0, WAIT);
    await upload(alan);
    const { data, errors } = await event;
    expect(errors).toBeUndefined();
    expectSame(alan, readyOf(data), await read(alan));
    await events.return(undefined);
  });

  test("`after` replays what came later, in order and none twice, then goes on live", async () => {
    const person = await server.signUp("replay@example.com");
    const start = (await read(person)).eventCursor;
    const client = server.socket(person.token);
    const first = values<Ready>(client, READY, { after: start });
    await upload(person);
    const told = [await next(first)];
    for (let run = 0; run < 2; run++) {
      await generate(person);
      told.push(await next(first));
    }
    expect(told.map(({ cursor }) => positionOf(person, cursor))).toEqual([1n, 2n, 3n]);

    const all = values<Ready>(client, READY, { after: start });
    const later = values<Ready>(client, READY, { after: told[0]?.cursor });
    const sent = serverSent(READY, { after: told[0]?.cursor }, person.token);
    expect([await next(all), await next(all), await next(all)].map(({ cursor }) => cursor)).toEqual(
      told.map(({ cursor }) => cursor),
    );
    expect([await next(later), await next(later)].map(({ cursor }) => cursor)).toEqual(
      told.slice(1).map(({ cursor }) => cursor),
    );
    const replayed = [await next(sent), await next(sent)].map(({ data }) => readyOf(data).cursor);
    expect(replayed).toEqual(told.slice(1).map(({ cursor }) => cursor));

    const fourth = [next(all), next(later), next(sent).then(({ data }) => readyOf(data))];
    await generate(person);
    for (const event of await Promise.all(fourth)) expect(positionOf(person, event.cursor)).toBe(4n);
    for (const events of [first, all, later, sent]) await events.return(undefined);
  });

  test("a foreign, forged or outlived cursor answers BAD_USER_INPUT over server-sent events and on the socket", async () => {
    const person = await server.signUp("cursor@example.com");
    const other = await server.signUp("other@example.com");
    const { eventCursor } = await read(other);
    const own = (await read(person)).eventCursor;
    const forged = `${own.slice(0, -1)}${own.endsWith("A") ? "B" : "A"}`;
    const ahead = server.deps.eventCursors.encode(person.userId, 99n);
    const client = server.socket(person.token);
    for (const after of [eventCursor, forged, "", "%%%", ahead]) {
      const sent = await next(serverSent(READY, { after }, person.token));
      const [told] = sent.errors ?? [];
      expect(told?.extensions).toEqual({
        code: "BAD_USER_INPUT",
        issues: [{ path: ["after"], message: told?.message }],
      });
      const onSocket = await client
        .iterate({ query: READY, variables: { after } })
        .next()
        .then(
          ({ value }) => value,
          (error) => error,
        );
      expect(onSocket.errors?.[0] ?? onSocket[0]).toMatchObject({
        message: told?.message,
        extensions: told?.extensions,
      });
    }
  });

  test("nobody hears it who is not signed in", async () => {
    const { errors } = await next(serverSent(READY, {}, null));
    expect(errors?.[0]?.extensions).toEqual({ code: "UNAUTHENTICATED" });
  });
});

describe("pipelineRun", () => {
  const RUN = `subscription Run($id: ID!) { pipelineRun(id: $id) { status done counts { key count } } }`;

  test("the person follows a run until it ends, and a stranger may not", async () => {
    const person = await server.signUp("run@example.com");
    const stranger = await server.signUp("run-stranger@example.com");
    const { run } = await upload(person);
    const states: { status: string }[] = [];
    for await (const state of values<{ status: string }>(server.socket(person.token), RUN, { id: run.id }))
      states.push(state);
    expect(states.at(-1)).toMatchObject({ status: "SUCCEEDED" });

    const refused = values(server.socket(stranger.token), RUN, { id: run.id });
    await expect(next(refused)).rejects.toThrow('"code":"NOT_FOUND"');
  });
});

describe("jobAdded", () => {
  const ADDED = `subscription Added($filter: JobFilter) { jobAdded(filter: $filter) { title skills } }`;
  const IMPORT = `mutation Import($file: File!) { importJobs(file: $file) { id } }`;
  const posting = (title: string, skill: string) =>
    JSON.stringify({ id: title, title, description: `<p>We look for somebody who knows ${skill} well.</p>` });

  test("whoever listens hears an admin's import as far as it passes their filter", async () => {
    const admin = await server.signUp("admin@example.com", "ADMIN");
    const all = values<{ title: string }>(server.socket(null), ADDED);
    const some = values<{ title: string; skills: string[] }>(server.socket(null), ADDED, {
      filter: { skills: ["kotlin"] },
    });
    const [first, passing] = [next(all), next(some)];
    await listening(2);
    const content = [posting("Nurse", "Latin"), posting("App developer", "Kotlin")].join("\n");
    const { errors } = await server.upload(
      IMPORT,
      { name: "jobs.ndjson", type: "application/x-ndjson", content },
      admin.token,
    );
    expect(errors).toBeUndefined();
    expect([(await first).title, (await next(all)).title]).toEqual(["Nurse", "App developer"]);
    expect(await passing).toMatchObject({ title: "App developer", skills: ["Kotlin"] });
    await all.return(undefined);
    await some.return(undefined);
  });
});

describe("signing out", () => {
  /** Opens a socket that is surely up. */
  async function open(token: string): Promise<{ client: Client; closed: Promise<{ code: number; reason: string }> }> {
    const client = server.socket(token, { lazy: false, onNonLazyError: () => {} });
    const closed = new Promise<{ code: number; reason: string }>((resolve) =>
      client.on("closed", (event) => resolve(event as never)),
    );
    await new Promise<void>((resolve) => client.on("connected", () => resolve()));
    return { client, closed };
  }

  test("ends the sockets of that session with 4403 and leaves those of the person's other sessions", async () => {
    const person = await server.signUp("leaver@example.com");
    const again = await server.deps.accounts.signIn(person, "here");
    const [here, there] = [await open(person.token), await open(again.token)];
    await server.graphql("mutation { signOut }", {}, person.token);
    expect(await here.closed).toMatchObject({ code: CloseCode.Forbidden });
    const { value } = await there.client.iterate({ query: "{ viewer { user { email } } }" }).next();
    expect(value?.data).toEqual({ viewer: { user: { email: "leaver@example.com" } } });

    await server.graphql("mutation { signOut(everywhere: true) }", {}, again.token);
    expect(await there.closed).toMatchObject({ code: CloseCode.Forbidden });
    expect((await server.graphql("{ viewer { user { email } } }", {}, again.token)).errors?.[0]?.extensions).toEqual({
      code: "UNAUTHENTICATED",
    });
  });

  test("a socket that brings a token no longer good is closed with 4403", async () => {
    const person = await server.signUp("gone@example.com");
    await server.graphql("mutation { signOut }", {}, person.token);
    const client = server.socket(person.token);
    await expect(client.iterate({ query: "{ __typename }" }).next()).rejects.toMatchObject({
      code: CloseCode.Forbidden,
    });
  });
});
