import { complexityFromQuery } from "@pothos/plugin-complexity";
import {
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLField,
  getNamedType,
  getNullableType,
  getOperationAST,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from "graphql";
import { AppError } from "../errors.ts";
import { DEFAULT_FIRST, MAX_FIRST } from "./page.ts";

/** One operation may have no more of these than any client needs. Fragments count wherever they are spread. */
export const MOST = { tokens: 3_000, aliases: 100, depth: 15, fields: 3_000, cost: 10_000 };
/** Rows of a list that names no number. */
const FEW = 5;
/** The whole schema is described field by field. */
const INTROSPECTION_COST = 500;

/**
 * What a field costs if it says nothing else: one point, and as much again for each row that it may have. So a connection multiplies what
 * is asked of its nodes, and connections in connections multiply each other.
 */
export function fieldCost(
  { first, last }: Record<string, unknown>,
  _context: object,
  { type, name }: Pick<GraphQLField<unknown, unknown>, "type" | "name">,
): { field: number; multiplier: number } {
  const asked = [first, last].find((count) => typeof count === "number") as number | undefined;
  const named = getNamedType(type);
  if (isObjectType(named) && named.name.endsWith("Connection"))
    return { field: 1, multiplier: Math.min(asked ?? DEFAULT_FIRST, MAX_FIRST) };
  // Its connection has multiplied already.
  if (name === "edges" || !isListType(getNullableType(type))) return { field: 1, multiplier: 1 };
  return { field: 1, multiplier: Math.min(asked ?? FEW, MAX_FIRST) };
}

/** What an operation costs, in points. */
export interface Cost {
  points: number;
  /** Asks what the schema is. */
  isIntrospection: boolean;
}

/** Those of documents whose operations take no variables, on which a cost may depend. */
const known = new WeakMap<DocumentNode, Map<string, Cost>>();

/** @throws QUERY_TOO_COMPLEX for what no client needs */
export function costOf(args: Pick<ExecutionArgs, "schema" | "document" | "operationName" | "variableValues">): Cost {
  const { document, operationName } = args;
  const operation = getOperationAST(document, operationName);
  // graphql-js says what is wrong with it.
  if (!operation) return { points: 1, isIntrospection: false };
  if (operation.variableDefinitions?.length) return measure(args, operation);
  const ofDocument = known.get(document) ?? new Map<string, Cost>();
  const name = operationName ?? "";
  const cost = ofDocument.get(name) ?? measure(args, operation);
  known.set(document, ofDocument.set(name, cost));
  return cost;
}

function measure(
  { schema, document, variableValues }: Pick<ExecutionArgs, "schema" | "document" | "variableValues">,
  operation: OperationDefinitionNode,
): Cost {
  const { aliases, isIntrospection } = lookOver(document);
  if (aliases > MOST.aliases) throw tooComplex("aliases", aliases, MOST.aliases);
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const measured = weigh({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] });
  if (!measured) return { points: 1, isIntrospection };
  const { depth, breadth, complexity } = measured;
  if (depth > MOST.depth) throw tooComplex("levels", depth, MOST.depth);
  if (breadth > MOST.fields) throw tooComplex("fields", breadth, MOST.fields);
  if (complexity > MOST.cost) throw tooComplex("points", complexity, MOST.cost);
  return { points: Math.ceil(complexity) + (isIntrospection ? INTROSPECTION_COST : 0), isIntrospection };

  function weigh(query: DocumentNode) {
    try {
      return complexityFromQuery(query, { schema, variables: variableValues ?? {} });
    } catch {
      // A variable or an argument that cannot be read: graphql-js says what is wrong with it.
      return null;
    }
  }
}

const looks = new WeakMap<DocumentNode, { aliases: number; isIntrospection: boolean }>();

function lookOver(document: DocumentNode): { aliases: number; isIntrospection: boolean } {
  const seen = looks.get(document);
  if (seen) return seen;
  let aliases = 0;
  let isIntrospection = false;
  visit(document, {
    Field({ alias, name }) {
      if (alias) aliases++;
      if (name.value === "__schema" || name.value === "__type") isIntrospection = true;
    },
  });
  const look = { aliases, isIntrospection };
  looks.set(document, look);
  return look;
}

function tooComplex(what: string, count: number, most: number): AppError {
  const found = Number.isFinite(count) && count < 1e9 ? Math.ceil(count) : "very many";
  return new AppError(
    "QUERY_TOO_COMPLEX",
    `This operation has ${found} ${what}, of at most ${most}: ask for fewer rows or fields, or in several requests.`,
  );
}
