import {
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLField,
  getNamedType,
  getNullableType,
  getOperationAST,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  visit,
} from "graphql";
import { AppError } from "../errors.ts";
import { DEFAULT_FIRST, MAX_FIRST } from "./page.ts";
import { weigh } from "./weigh.ts";

/** One operation may have no more of these than any client needs. Fragments count wherever they are spread. */
export const MOST = { characters: 100_000, tokens: 3_000, aliases: 100, depth: 15, fields: 3_000, cost: 20_000 };
/** Rows of a list that names no number. */
const FEW = 5;
/** Of an operation that is refused: it was looked at all the same. */
export const FAILED_POINTS = 20;

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
  args: Pick<ExecutionArgs, "schema" | "document" | "variableValues">,
  operation: OperationDefinitionNode,
): Cost {
  const { aliases, isIntrospection } = lookOver(args.document);
  if (aliases > MOST.aliases) throw tooComplex("aliases", aliases, MOST.aliases);
  const measured = weigh(args, operation);
  if (!measured) return { points: FAILED_POINTS, isIntrospection };
  const { depth, breadth, complexity } = measured;
  if (depth > MOST.depth) throw tooComplex("levels", depth, MOST.depth);
  if (breadth > MOST.fields) throw tooComplex("fields", breadth, MOST.fields);
  if (complexity > MOST.cost) throw tooComplex("points", complexity, MOST.cost);
  return { points: Math.ceil(complexity), isIntrospection };
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
