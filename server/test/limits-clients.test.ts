import {
  type DocumentNode,
  type GraphQLInputType,
  getNamedType,
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  typeFromAST,
  validate,
} from "graphql";
import { describe, expect, test } from "vitest";
import * as generated from "../../client/generated/graphql.ts";
import { costOf } from "../graphql/cost.ts";
import { createDocumentCache } from "../graphql/document-cache.ts";
import { graphiqlTabs } from "../graphql/graphiql-tabs.ts";
import { createSchema } from "../graphql/schema.ts";

/** What people do in the client and in GraphiQL is far within the limits. */

/** In a minute, as the server has it unless it is told otherwise (RATE_LIMIT). */
const POINTS_PER_MINUTE = 200_000;
const schema = createSchema();

/** Rows of the largest page of the client, its shortlist. */
const FIRST = 50;
/** So that it may be sent twenty times in a minute. */
const POINTS = POINTS_PER_MINUTE / 20;

/** A value that a variable may have, with as many rows as the client asks for. */
function largest(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return largest(type.ofType);
  if (isListType(type)) return Array(100).fill(largest(type.ofType));
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(fields.map((field) => [field.name, largest(field.type)]));
  }
  const name = getNamedType(type).name;
  if (name === "Int" || name === "Float") return FIRST;
  if (name === "Boolean") return true;
  return name === "DateTime" ? "2026-11-22T12:00:00Z" : "x";
}

function pointsOf(document: DocumentNode, operation: OperationDefinitionNode): number {
  const operationName = operation.name?.value;
  const variableValues = Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable, type }) => [
      variable.name.value,
      largest(typeFromAST(schema, type as never) as GraphQLInputType),
    ]),
  );
  return costOf({ schema, document, variableValues, operationName }).points;
}

const operationsOf = (document: DocumentNode) =>
  document.definitions.filter((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION);

const documents = Object.values(generated).filter(
  (each) => typeof each === "object" && "kind" in each && getOperationAST(each as DocumentNode),
) as DocumentNode[];

test("there are operations of the client to look at", () => {
  expect(documents.length).toBeGreaterThan(30);
});

test.each(documents.map((document) => [getOperationAST(document)?.name?.value, document] as const))(
  "the client may send %s, with all that it may ask for",
  (_name, document) => {
    expect(validate(schema, document)).toEqual([]);
    const text = parse(print(document), { maxTokens: 3_000 });
    for (const operation of operationsOf(text)) expect(pointsOf(text, operation)).toBeLessThan(POINTS);
  },
);

describe.each(graphiqlTabs.map(({ query }) => [query.split("\n")[0], query] as const))(
  "GraphiQL's tab %s",
  (_title, query) => {
    const document = parse(query, { maxTokens: 3_000 });

    test.each(operationsOf(document).map((operation) => [operation.name?.value, operation] as const))(
      "lets everybody try %s",
      (_name, operation) => {
        expect(pointsOf(document, operation)).toBeLessThan(POINTS);
      },
    );
  },
);

describe("documents that are kept once they were read", () => {
  const document = parse("{ __typename }");

  test("are those that were asked for last, and no more than so many", () => {
    const cache = createDocumentCache();
    const text = (name: number) => `${name}`.padEnd(10_000);
    cache.set(text(0), document);
    for (let name = 1; name < 100; name++) {
      cache.set(text(name), document);
      expect(cache.get(text(0))).toBe(document);
    }
    const kept = Array.from({ length: 100 }, (_, name) => cache.get(text(name)) !== undefined);
    expect(kept.filter(Boolean)).toHaveLength(25);
    expect([kept[0], kept[1], kept[99]]).toEqual([true, false, true]);
  });

  test("are not those that only an attacker writes", () => {
    const cache = createDocumentCache();
    const long = print(document).padEnd(20_001);
    cache.set(long, document);
    expect(cache.get(long)).toBeUndefined();
  });
});
