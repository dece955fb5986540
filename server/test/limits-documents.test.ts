import { buildClientSchema, getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hear, openReadySocket, type RawSocket, subscribe } from "./support/raw-socket.ts";
import { type Answer, openTestServer, type TestServer } from "./support/server.ts";

/** Documents that ask for more than any client needs are refused before anything of them is executed, over HTTP and on the socket alike. */

/** What none of them may take: a document that is not refused takes minutes, or all memory. */
const AT_ONCE = { timeout: 5_000 };
const COMPANY = `"${Buffer.from("Company:1").toString("base64")}"`;
const JOBS = (first: string, nodes: string) => `jobs(first: ${first}) { edges { node { ${nodes} } } }`;
/** A million rows. */
const MULTIPLIED = JOBS("100", `company { ${JOBS("100", `company { ${JOBS("100", "id")} }`)} }`);

let server: TestServer;
let socket: RawSocket;
let token: string;

beforeAll(async () => {
  server = await openTestServer();
  ({ token } = await server.signUp("ada@example.com"));
  socket = await openReadySocket(server);
});

afterAll(() => server.close());

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join(" ");

/** The error of an operation that is refused as a whole, the same over HTTP and on the socket. */
async function refusal(query: string, variables: object = {}) {
  const overHttp = await server.post(JSON.stringify({ query, variables }), { "content-type": "application/json" });
  const { data, errors } = (await overHttp.json()) as Answer;
  expect(data).toBeUndefined();
  expect(overHttp.status).toBe(400);
  expect(errors).toHaveLength(1);
  socket.send(subscribe("1", query, { variables }));
  expect(await socket.heard()).toEqual({ type: "error", id: "1", payload: errors });
  return errors?.[0];
}

async function expectTooComplex(query: string, what: string, variables: object = {}): Promise<void> {
  const error = await refusal(query, variables);
  expect(error?.extensions).toEqual({ code: "QUERY_TOO_COMPLEX" });
  expect(error?.message).toContain(what);
  expect(error?.message).toMatch(/: (ask|send) /);
}

/** Each of its fragments spreads the next twice: thirty of them are a thousand million fields. */
function bomb(depth: number, last: string): string {
  const pair = (at: number) => (at === depth ? last : `...F${at + 1} ...G${at + 1}`);
  const fragments = times(
    depth,
    (at) => `fragment F${at + 1} on Query { ${pair(at + 1)} } fragment G${at + 1} on Query { ${pair(at + 1)} }`,
  );
  return `{ ${pair(0)} } ${fragments}`;
}

describe("too complex is", () => {
  test.each<[string, string, string]>([
    [
      "the same field under many names",
      `{ ${times(101, (at) => `a${at}: __typename`)} }`,
      "101 aliases, of at most 100",
    ],
    [
      "the same under many names within fragments",
      `{ ...A ...B } ${times(2, (of) => `fragment ${"AB"[of]} on Query { ${times(60, (at) => `${"ab"[of]}${at}: __typename`)} }`)}`,
      "120 aliases",
    ],
    ["fragments that multiply", bomb(30, "__typename"), "very many fields, of at most 3000"],
    ["fragments of fragments without a limit", bomb(60, "stats { openJobs }"), "very many fields"],
    [
      "a hundred fields, spread a hundred times",
      `{ ${times(100, () => "...F")} } fragment F on Query { ${times(100, () => "__typename")} }`,
      "10000 fields",
    ],
    [
      "what goes from rows to rows",
      `{ ${times(6, () => "jobs(first: 1) { edges { node { company {")} id ${"}".repeat(24)} }`,
      "levels, of at most 15",
    ],
    ["a long document", `{ ${times(3_000, () => "__typename")} }`, "at most 3000 tokens"],
    ["a long text in a document", `{ job(id: "${"x".repeat(100_000)}") { id } }`, "at most 100,000 characters"],
    ["long nothing in a document", `{ __typename ${",".repeat(100_000)} }`, "at most 100,000 characters"],
    ["rows of rows of rows", `{ ${MULTIPLIED} }`, "points, of at most 20000"],
    ["the last rows instead of the first", `{ ${MULTIPLIED.replaceAll("first", "last")} }`, "points"],
    ["rows beside rows", `{ ${times(90, (at) => `a${at}: ${JOBS("100", "id title skills")}`)} }`, "points"],
    [
      "rows within inline fragments",
      `{ ... { ... on Query { node(id: ${COMPANY}) { ... on Company { ${MULTIPLIED} } } } } }`,
      "points",
    ],
    [
      "rows of many nodes",
      `{ nodes(ids: [${times(100, () => COMPANY)}]) { ... on Company { ${JOBS("100", "id title")} } } }`,
      "points",
    ],
    [
      "what is left out in the end",
      `{ ${MULTIPLIED.replace("first", "first").replace("{", "@skip(if: true) {")} }`,
      "points",
    ],
    [
      "matches of matches",
      `{ matchJobDescription(first: 100, input: { jobDescription: "x" }) { matches { job { similar(first: 100) { job { title } } } } } }`,
      "points",
    ],
    [
      "the schema, told a hundred times",
      `{ ${times(60, (at) => `a${at}: __schema { types { name fields { name type { fields { name type { name } } } } } }`)} }`,
      "points",
    ],
    ["the schema, told by fragments", bomb(30, "__schema { types { name } }"), "very many"],
  ])("%s", AT_ONCE, async (_title, query, what) => {
    await expectTooComplex(query, what);
  });

  test.each<[string, string, object]>([
    ["in a variable", `query ($n: Int) { ${MULTIPLIED.replaceAll("100", "$n")} }`, { n: 100 }],
    ["in a variable's default", `query ($n: Int = 100) { ${MULTIPLIED.replaceAll("100", "$n")} }`, {}],
    [
      "in the variable of a directive",
      `query ($yes: Boolean!) { ${MULTIPLIED.replace("{", "@include(if: $yes) {")} }`,
      { yes: false },
    ],
    [
      "in a list of ids",
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Company { name jobs { totalCount } } } }`,
      { ids: Array(10_000).fill("x") },
    ],
    // Its first field fails by that; the rest would be answered.
    [
      "behind a variable that does not fit its field",
      `query ($id: ID = "x") { job(id: $id) { id } ${MULTIPLIED} }`,
      { id: null },
    ],
    [
      "behind a number of rows that there is not",
      `query ($n: Int) { a: jobs(first: $n) { totalCount } ${MULTIPLIED} }`,
      { n: -1 },
    ],
  ])("what is hidden %s", AT_ONCE, async (_title, query, variables) => {
    await expectTooComplex(query, "points", variables);
  });

  test("the named one of several operations; the others cost nothing but their aliases", AT_ONCE, async () => {
    const query = `query Cheap { __typename } query Dear { ${MULTIPLIED} }`;
    const ask = async (operationName: string) => {
      const response = await server.post(JSON.stringify({ query, operationName }), {
        "content-type": "application/json",
      });
      return (await response.json()) as Answer;
    };
    expect(await ask("Cheap")).toEqual({ data: { __typename: "Query" } });
    expect((await ask("Dear")).errors?.[0]?.extensions).toEqual({ code: "QUERY_TOO_COMPLEX" });
    await expectTooComplex(
      times(900, (at) => `query Q${at} { a: __typename }`),
      "tokens",
    );
  });

  test("a subscription of that kind: it is not begun", AT_ONCE, async () => {
    const query = `subscription { jobAdded { company { ${MULTIPLIED} } } }`;
    await expectTooComplex(query, "points");
    expect(server.deps.events.subscribers()).toBe(0);
    const streamed = await server.post(JSON.stringify({ query }), {
      "content-type": "application/json",
      accept: "text/event-stream",
    });
    expect(await streamed.text()).toContain('"code":"QUERY_TOO_COMPLEX"');
  });
});

describe("is answered in a moment, as bad input:", () => {
  const SEARCH = "query ($filter: JobFilter) { jobs(filter: $filter) { totalCount } }";
  const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
  const ask = async (query: string, variables: string) => {
    const body = `{"query":${JSON.stringify(query)},"variables":${variables}}`;
    const response = await server.post(body, { "content-type": "application/json" });
    const text = await response.text();
    // What was wrong is not sent back.
    expect(text.length).toBeLessThan(5_000);
    return JSON.parse(text) as Answer;
  };

  test.each<[string, string]>([
    ["a filter for ten thousand skills", `{"filter":{"skills":[${Array(10_000).fill('"x"')}]}}`],
    ["millions of values that no list has", `{"filter":{"workArrangements":[${Array(2_500_000).fill("1")}]}}`],
    [
      "hundreds of thousands of fields that no filter has",
      `{"filter":{${times(300_000, (at) => `"a${at}":1${at === 299_999 ? "" : ","}`)}}}`,
    ],
    ["lists in lists in lists, a million deep", `{"filter":{"skills":${deep(1_000_000)}}}`],
    ["a number where an object should be, and 5 MB of it", `{"filter":1${"0".repeat(5_000_000)}}`],
    ["a search of 5 MB", `{"filter":{"search":"${"a ".repeat(2_500_000)}"}}`],
    ["a name of 5 MB", `{"filter":{"location":"${"a".repeat(5_000_000)}"}}`],
  ])("%s", AT_ONCE, async (_title, variables) => {
    const { errors } = await ask(SEARCH, variables);
    expect(errors?.map(({ extensions }) => extensions.code)).toContain("BAD_USER_INPUT");
  });

  test("lists in lists that no variable takes are not looked at", AT_ONCE, async () => {
    expect(await ask("{ __typename }", `{"x":${deep(2_000_000)}}`)).toEqual({ data: { __typename: "Query" } });
  });

  test("a subscription whose variables would have to be kept", AT_ONCE, async () => {
    const query = "subscription ($filter: JobFilter) { jobAdded(filter: $filter) { title } }";
    const { errors } = await ask(query, `{"filter":{},"x":"${"x".repeat(100_000)}"}`).catch(() => ({ errors: [] }));
    expect(server.deps.events.subscribers()).toBe(0);
    expect(errors?.length).toBeLessThanOrEqual(1);
    socket.send(subscribe("1", query, { variables: { filter: {}, x: "x".repeat(100_000) } }));
    expect(await hear(socket, 2)).toMatchObject([
      { type: "next", payload: { errors: [{ extensions: { code: "BAD_USER_INPUT" } }] } },
      { type: "complete" },
    ]);
    expect(server.deps.events.subscribers()).toBe(0);
  });

  test("several requests in one body", async () => {
    for (const body of ["[]", `[${Array(100).fill('{"query":"{ __typename }"}')}]`]) {
      const response = await server.post(body, { "content-type": "application/json" });
      expect(response.status).toBe(400);
      expect(((await response.json()) as Answer).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    }
  });

  test("a document whose fields quarrel by the thousand", AT_ONCE, async () => {
    const quarrel = times(300, (at) => `jobs(first: ${at}) { totalCount }`);
    const { errors } = await server.graphql(`{ ${quarrel} }`);
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  test("fragments that spread themselves", AT_ONCE, async () => {
    const { errors } = await server.graphql("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }");
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  test("a schema whose types are told through each other's fields", AT_ONCE, async () => {
    const { errors } = await server.graphql(
      `{ __schema { types { ${times(6, () => "fields { type {")} name ${"}".repeat(14)} }`,
    );
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

describe("the schema is described", () => {
  const DESCRIBE = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true });
  const SOME = '{ __type(name: "Job") { name } }';

  test("to anybody, unless the operator says otherwise", async () => {
    const { data } = await server.graphql(DESCRIBE);
    expect(buildClientSchema(data as never).getQueryType()?.name).toBe("Query");
  });

  test("to admins, where it is for them; to others not even by fragments or hints", async () => {
    const guarded = await openTestServer({ beside: server, settings: { introspection: "admins" } });
    const { token: admin } = await server.signUp("boss@example.com", "ADMIN");
    const code = async (query: string, by: string | null) =>
      (await guarded.graphql(query, null, by)).errors?.[0]?.extensions.code;
    expect((await guarded.graphql(DESCRIBE, null, admin)).errors).toBeUndefined();
    const asks = [DESCRIBE, SOME, "{ ...F } fragment F on Query { a: __schema { types { name } } }"];
    for (const by of [null, token]) for (const query of asks) expect(await code(query, by)).toBe("FORBIDDEN");
    expect(await code("{ __typename }", null)).toBeUndefined();
    const named = await guarded.graphql(
      "query ($f: JobFilter) { jobs(filter: $f) { totalCont } jobz { totalCount } }",
      { f: {} },
    );
    const typed = await guarded.graphql("query ($f: JobFilter) { jobs(filter: $f) { totalCount } }", {
      f: { serch: "x", workArrangements: ["ONSITE"] },
    });
    for (const { errors } of [named, typed]) {
      expect(errors?.length).toBeGreaterThan(0);
      expect(JSON.stringify(errors)).not.toContain("Did you mean");
    }
    const wire = await openReadySocket(guarded);
    wire.send(subscribe("1", "{ jobz { totalCount } }"));
    expect(JSON.stringify(await wire.heard())).not.toContain("Did you mean");
    wire.send(subscribe("2", SOME));
    expect(await wire.heard()).toMatchObject({ type: "error", payload: [{ extensions: { code: "FORBIDDEN" } }] });
    await guarded.close();
  });

  test("to nobody, where it is off", async () => {
    const silent = await openTestServer({ beside: server, settings: { introspection: "off" } });
    const { token: admin } = await server.signUp("boss2@example.com", "ADMIN");
    const { errors } = await silent.graphql(SOME, null, admin);
    expect(errors?.[0]?.extensions).toEqual({ code: "FORBIDDEN" });
    // Clients ask what kind of thing they got.
    expect((await silent.graphql("{ stats { __typename openJobs } }")).errors).toBeUndefined();
    await silent.close();
  });
});
