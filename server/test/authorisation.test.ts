import { type GraphQLField, type GraphQLInputType, getNamedType, isInputObjectType, isNonNullType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { announceJobs } from "../events.ts";
import { createSchema } from "../graphql/schema.ts";
import { NOT_TOLD_TO_HER, ROOTS, TOLD_TO_ADMINS } from "./support/authorisation.data.ts";
import {
  anotherSession,
  ask,
  foundIn,
  listen,
  objectsIn,
  openWorld,
  type Person,
  readDecisions,
  type World,
} from "./support/authorisation.ts";
import { dumpRows } from "./support/personal-rows.ts";
import { documentOf, nodeTypes, outputTypes } from "./support/selections.ts";
import type { Answer } from "./support/server.ts";
import { heardAll } from "./support/streams.ts";

const schema = createSchema();
const decisions = readDecisions();
const touched = new Set<string>();
const JOB = nodeTypes(schema).find(({ name }) => name === "Job");

type Root = keyof typeof ROOTS;
const fieldsOf = (root: Root) => schema.getType(root) as unknown as { getFields(): Record<string, Field> };
type Field = GraphQLField<unknown, unknown>;
const fieldOf = (root: Root, name: string) => fieldsOf(root).getFields()[name] as Field;
const namesOf = (root: Root) => Object.keys(fieldsOf(root).getFields()).sort();

/** A field asked for all that it has, with the arguments of the table. */
function documentFor(root: Root, name: string, as = JOB): string {
  const operation = root.toLowerCase() as Lowercase<Root>;
  return documentOf(operation, fieldOf(root, name), ROOTS[root][name]?.[1] ?? "", touched, as);
}

const codesOf = ({ errors = [] }: Pick<Answer, "errors">) => errors.map(({ extensions }) => extensions.code);

let world: World;
/** By the name that a test gives them. */
let people: Record<"nobody" | "Eve" | "an admin" | "Ada", Person | null>;

beforeAll(async () => {
  world = await openWorld();
  people = { nobody: null, Eve: world.eve, "an admin": world.admin, Ada: world.ada };
});

afterAll(() => world.close());

/** How somebody is refused a field that not everybody may ask; null: they are not. */
function refusalOf(root: Root, name: string, who: keyof typeof people): string | null {
  const [may] = ROOTS[root][name] ?? ["admin"];
  if (may === "anyone" || who === "an admin") return null;
  if (who === "nobody") return "UNAUTHENTICATED";
  return may === "admin" ? "FORBIDDEN" : null;
}

function expectRefused(answer: Answer, root: Root, name: string, code: string): void {
  expect(codesOf(answer)).toEqual([code]);
  expect(answer.data ?? null).toEqual(isNonNullType(fieldOf(root, name).type) ? null : { [name]: null });
}

/** Whether somebody gets only objects that are for them, and nothing of Ada's. */
function expectOnlyTheirs(answer: Answer, who: keyof typeof people): void {
  const met = [...objectsIn(answer)];
  const foreign = met.filter(({ __typename }) => {
    const { audience } = decisions.get(__typename) ?? { audience: "admin" };
    return who === "nobody" ? audience !== "public" : who === "an admin" ? false : audience === "admin";
  });
  expect(foreign.map(({ __typename }) => __typename)).toEqual([]);
  if (who === "nobody") {
    const told = met.flatMap((object) =>
      [...(decisions.get(object.__typename)?.fields ?? [])]
        .filter(([field, audience]) => audience !== "public" && (object[field] ?? null) !== null)
        .map(([field]) => `${object.__typename}.${field}`),
    );
    expect(told).toEqual([]);
  }
  if (who === "nobody" || who === "Eve") expect(foundIn(world, answer)).toEqual([]);
}

describe("every field has a decision", () => {
  test.each(Object.keys(ROOTS) as Root[])("of %s, in ROOTS, and every decision a field", (root) => {
    expect(Object.keys(ROOTS[root]).sort()).toEqual(namesOf(root));
  });

  test("of every type, in TYPES, and every decision a field", () => {
    const known = outputTypes(schema).map(({ name }) => name);
    expect([...decisions.keys()].sort()).toEqual(known.sort());
    for (const type of outputTypes(schema)) {
      const decided = [...(decisions.get(type.name)?.fields.keys() ?? [])].sort();
      expect({ [type.name]: decided }).toEqual({ [type.name]: Object.keys(type.getFields()).sort() });
    }
  });

  test("and every mutation that takes an id, anywhere in its arguments, is tried with one", () => {
    const takesId = (type: GraphQLInputType): boolean => {
      const named = getNamedType(type);
      if (isInputObjectType(named)) return Object.values(named.getFields()).some((field) => takesId(field.type));
      return named.name === "ID";
    };
    const untried = namesOf("Mutation").filter((name) => {
      const given = ROOTS.Mutation[name]?.[1] ?? "";
      return fieldOf("Mutation", name).args.some((arg) => takesId(arg.type)) && !/\$[A-Z]/.test(given);
    });
    expect(untried).toEqual([]);
  });
});

describe("a query", () => {
  const cases = namesOf("Query").flatMap((name) =>
    (["nobody", "Eve", "an admin", "Ada"] as const).map((who) => [name, who] as const),
  );
  test.each(cases)("%s, asked by %s for all that it has, tells nothing of another's", async (name, who) => {
    const answer = await ask(world, documentFor("Query", name), people[who]);
    const refusal = refusalOf("Query", name, who);
    if (refusal) expectRefused(answer, "Query", name, refusal);
    else expect(answer.errors).toBeUndefined();
    expectOnlyTheirs(answer, who);
  });

  test("tells Ada all of her own texts but for those listed, and admins only what is theirs to see", async () => {
    const toldTo = async (person: Person) => {
      const places = new Set<string>();
      for (const name of namesOf("Query"))
        for (const place of foundIn(world, await ask(world, documentFor("Query", name), person))) places.add(place);
      return [...places].sort();
    };
    const [hers, admins] = [await toldTo(world.ada), await toldTo(world.admin)];
    expect([...world.canaries.keys()].filter((place) => !hers.includes(place))).toEqual(NOT_TOLD_TO_HER);
    expect(admins.filter((place) => place.includes("-"))).toEqual(TOLD_TO_ADMINS);
    const ids = admins.filter((place) => !place.includes("-"));
    expect(ids).toEqual(["pipeline_runs", "search_combinations", "users"]);
  });
});

describe("a node", () => {
  const nodes = nodeTypes(schema);

  test("of every type that has ids is one that Ada's id is known of", () => {
    expect(Object.keys(world.nodes).sort()).toEqual(nodes.map(({ name }) => name).sort());
  });

  test.each(nodes.map((type) => [type.name, type] as const))(
    "of %s is there for those who may see it",
    async (name, type) => {
      const audience = decisions.get(name)?.audience;
      const id = world.nodes[name];
      for (const [who, person] of Object.entries(people)) {
        const asked = await ask(world, documentFor("Query", "node", type), person, { Job: id });
        const together = await ask(world, documentFor("Query", "nodes", type), person, { Job: id });
        const maySee =
          audience === "public" ||
          (who === "Ada" && audience !== "admin") ||
          (who === "an admin" && audience !== "own");
        expect([who, name, asked.errors, together.errors]).toEqual([who, name, undefined, undefined]);
        const { node } = (asked.data ?? {}) as { node?: { id: string } | null };
        const { nodes: listed = [] } = (together.data ?? {}) as { nodes?: ({ id: string } | null)[] };
        const found = [node, ...listed];
        expect([who, name, ...found.map((node) => node?.id ?? null)]).toEqual([
          who,
          name,
          ...(maySee ? [id, id] : [null, null]),
        ]);
        expectOnlyTheirs(asked, who as keyof typeof people);
      }
    },
  );
});

describe("a mutation by Eve with ids of Ada's", () => {
  const tried = namesOf("Mutation").filter((name) => /\$[A-Z]/.test(ROOTS.Mutation[name]?.[1] ?? ""));

  test.each(tried)("%s changes nothing of Ada's, and tells nothing of it", async (name) => {
    const { pool } = world.server.test;
    const before = await dumpRows(pool, world.ada.userId);
    for (const [type, id] of Object.entries(world.nodes)) {
      const everywhere = Object.fromEntries(Object.keys(world.nodes).map((each) => [each, id]));
      const answer = await ask(world, documentFor("Mutation", name), world.eve, everywhere);
      if (decisions.get(type)?.audience !== "public") {
        expect([type, codesOf(answer)]).toEqual([
          type,
          [expect.stringMatching(/^(?:NOT_FOUND|BAD_USER_INPUT|FORBIDDEN)$/)],
        ]);
      }
      expectOnlyTheirs(answer, "Eve");
    }
    expect(await dumpRows(pool, world.ada.userId)).toEqual(before);
  });
});

describe("a subscription", () => {
  const cases = namesOf("Subscription").flatMap((name) =>
    (["nobody", "Eve", "an admin"] as const).map((who) => [name, who] as const),
  );

  test.each(cases)("%s is opened by %s, or refused", async (name, who) => {
    const document = documentFor("Subscription", name);
    const refusal = refusalOf("Subscription", name, who);
    if (refusal) {
      const client = world.server.socket(people[who]?.token ?? null);
      const { value } = await client.iterate({ query: document, variables: world.nodes }).next();
      return expect(codesOf(value as Answer)).toEqual([refusal]);
    }
    const live = await listen(world, document, people[who]);
    if ("return" in live) await live.return();
    else
      expect(live.errors?.map(({ originalError }) => (originalError as { code?: string }).code)).toEqual(["NOT_FOUND"]);
  });

  test("about something of Ada's is refused to Eve and to nobody", async () => {
    const { data } = await ask(world, "{ recommendations { eventCursor } }", world.ada);
    const cursor = (data as unknown as { recommendations: { eventCursor: string } }).recommendations.eventCursor;
    const asked: [document: string, code: string][] = [
      ["subscription ($after: String!) { recommendationsReady(after: $after) { total } }", "BAD_USER_INPUT"],
      ["subscription ($PipelineRun: ID!) { pipelineRun(id: $PipelineRun) { id error } }", "NOT_FOUND"],
    ];
    for (const [query, code] of asked) {
      for (const [token, expected] of [
        [world.eve.token, code],
        [null, "UNAUTHENTICATED"],
      ] as const) {
        const client = world.server.socket(token);
        const { value } = await client.iterate({ query, variables: { ...world.nodes, after: cursor } }).next();
        expect(codesOf(value as Answer)).toEqual([expected]);
      }
    }
  });

  test("of all that Eve may listen to tells her what happens to her, and nothing of what happens to Ada", async () => {
    const { pool } = world.server.test;
    const mine = { PipelineRun: world.evesRun };
    const names = namesOf("Subscription").filter((name) => !refusalOf("Subscription", name, "Eve"));
    const streams = await Promise.all(
      names.map((name) => listen(world, documentFor("Subscription", name), world.eve, mine)),
    );
    const { data } = await ask(world, "query ($Job: ID!) { job(id: $Job) { id viewerState { saved } } }", world.eve);
    // Asks for the same as she: what many are told is worked out once.
    const adas = await listen(world, documentFor("Subscription", "jobAdded"), world.ada, mine);
    const next = (stream: unknown) => (stream as AsyncIterator<Answer>).next().then(({ value }) => value as Answer);
    const first = streams.map(next);
    const adasFirst = next(adas);
    for (const [userId, total] of [
      [world.ada.userId, 4_242],
      [world.eve.userId, 7],
    ] as const) {
      await pool.query("UPDATE pipeline_runs SET done = $2, total = $2 WHERE user_id = $1", [userId, total]);
      await pool.query("UPDATE shortlists SET position = 2 WHERE user_id = $1", [userId]);
      await pool.query("INSERT INTO shortlist_events VALUES ($1, 2, 'MANUAL', now(), $2, 1, 0)", [userId, total]);
      await heardAll(pool, world.server.deps.events);
    }
    await announceJobs(pool, [world.jobId]);
    const told: Record<string, Answer> = {};
    for (const [at, event] of first.entries()) told[names[at]!] = await event;
    for (const answer of Object.values(told)) {
      expect(answer.errors).toBeUndefined();
      expectOnlyTheirs(answer, "Eve");
    }
    expect(told).toMatchObject({
      jobAdded: { data: { jobAdded: data?.job } },
      pipelineRun: { data: { pipelineRun: { id: world.evesRun } } },
      recommendationsReady: { data: { recommendationsReady: { total: 7 } } },
    });
    expect(foundIn(world, await adasFirst)).toContain("applications-notes");
    for (const stream of [...streams, adas]) if ("return" in stream) await stream.return();
  });
});

describe("a mutation", () => {
  // Admins last: what they start for Ada goes on.
  const cases = (["nobody", "Eve", "an admin"] as const).flatMap((who) =>
    namesOf("Mutation").map((name) => [name, who] as const),
  );

  test.each(cases)("%s is done for %s, or refused", async (name, who) => {
    const { pool } = world.server.test;
    const before = who !== "an admin" && (await dumpRows(pool, world.ada.userId));
    const person = people[who];
    // Some of them end the session.
    const answer = await ask(world, documentFor("Mutation", name), person && (await anotherSession(world, person)));
    const refusal = refusalOf("Mutation", name, who);
    if (refusal) expectRefused(answer, "Mutation", name, refusal);
    // What is not there, or is Ada's, is not found.
    else expect(["NOT_FOUND", "CONFLICT", ROOTS.Mutation[name]?.[2]]).toEqual(expect.arrayContaining(codesOf(answer)));
    if (who === "Eve") expectOnlyTheirs(answer, who);
    if (before) expect(await dumpRows(pool, world.ada.userId)).toEqual(before);
  });
});

test("no field of any type is left out of what is asked", () => {
  for (const root of Object.keys(ROOTS) as Root[]) for (const name of namesOf(root)) documentFor(root, name);
  for (const type of nodeTypes(schema)) documentFor("Query", "node", type);
  const all = outputTypes(schema).flatMap((type) =>
    Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
  );
  expect(all.filter((field) => !touched.has(field))).toEqual([]);
});
