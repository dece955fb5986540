import { queryFromInfo } from "@pothos/plugin-prisma";
import type { GraphQLResolveInfo } from "graphql";
import type pg from "pg";
import { badInput } from "../errors.ts";
import type { Context } from "./context.ts";
import { createParams, type Params } from "./params.ts";
import { type Model, revive, rowAsJson, type Selection } from "./rows.ts";

/** Rows of a page that names no number, and of any page. */
export const DEFAULT_FIRST = 20;
export const MAX_FIRST = 100;

export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** What a list is sorted by: a key that is never null, then the id, ascending. */
export interface Order {
  /** Kept in cursors, so that a cursor of one order is refused by another. */
  name: string;
  /** SQL. */
  key: string;
  keyType: "timestamptz" | "int4" | "float8";
  descending: boolean;
  id: string;
  idType: "int4" | "uuid";
}

interface Total {
  count: number;
  /** False when counting stopped at the bound. */
  isExact: boolean;
}

/** A page of a list; nodes carry what the document asks for. */
export interface Connection {
  edges: { cursor: string; node: unknown }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  /** Counts when asked. */
  total(): Promise<Total>;
  /** Runs a statement over the whole result; `sql` gets its FROM and WHERE. */
  over<Row>(sql: (rows: string) => string): Promise<Row[]>;
}

/** Which part of a list to read. */
export interface Seek {
  limit: number;
  backward: boolean;
  /** SQL conditions that the cursors stand for. */
  conditions: string[];
  orderBy: string;
}

/** A row as a page's statement returns it: the sort key and the id as text, exact to the last digit. */
export interface KeyedRow {
  key: string;
  id: string;
  node: object;
}

const FORMS = {
  timestamptz: /^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d){0,2}$/,
  int4: /^-?\d{1,9}$/,
  float8: /^-?\d{1,17}(?:\.\d{1,17})?(?:e[+-]?\d{1,3})?$/,
  uuid: /^[0-9a-f-]{36}$/,
};

/** Seeks by key and id instead of counting rows off, so that pages stay whole while rows come and go. */
export function readSeek(args: PageArgs, order: Order, params: Params): Seek {
  if (args.first != null && args.last != null) {
    throw badInput(["last"], "Ask for the first or for the last rows, not for both.");
  }
  const backward = args.last != null;
  const path = backward ? "last" : "first";
  const limit = args[path] ?? DEFAULT_FIRST;
  if (limit < 0 || limit > MAX_FIRST) throw badInput([path], `Ask for 0 to ${MAX_FIRST} rows at a time.`);
  const conditions = (["after", "before"] as const)
    .filter((side) => args[side] != null)
    .map((side) => conditionOf(side, readCursor(args[side] as string, order, side), order, params));
  const falling = order.descending !== backward;
  const orderBy = `${order.key} ${falling ? "DESC" : "ASC"}, ${order.id} ${backward ? "DESC" : "ASC"}`;
  return { limit, backward, conditions, orderBy };
}

function conditionOf(side: "after" | "before", [key, id]: [string, string], order: Order, params: Params): string {
  const beyond = order.descending === (side === "after") ? "<" : ">";
  const at = `${params.add(key)}::${order.keyType}`;
  const past = `${order.id} ${side === "after" ? ">" : "<"} ${params.add(id)}::${order.idType}`;
  // The first half alone lets an index find the place.
  return `(${order.key} ${beyond}= ${at} AND (${order.key} ${beyond} ${at} OR ${past}))`;
}

function readCursor(cursor: string, order: Order, path: string): [string, string] {
  try {
    const [name, key, id] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as [string, string, string];
    if (name === order.name && FORMS[order.keyType].test(key) && FORMS[order.idType].test(id)) return [key, id];
  } catch {
    // Told below.
  }
  throw badInput([path], "This cursor belongs to another list or order: start again without it.");
}

function writeCursor({ key, id }: KeyedRow, order: Order): string {
  return Buffer.from(JSON.stringify([order.name, key, id])).toString("base64url");
}

/** A page of the rows that a statement with `seek` and one row more than its limit returned. */
export function toPage(
  found: KeyedRow[],
  seek: Seek,
  order: Order,
  args: PageArgs,
  model: Model,
): Pick<Connection, "edges" | "pageInfo"> {
  const rows = found.slice(0, seek.limit);
  if (seek.backward) rows.reverse();
  const edges = rows.map((row) => ({ cursor: writeCursor(row, order), node: revive(model, row.node) }));
  const more = found.length > seek.limit;
  return {
    edges,
    pageInfo: {
      hasNextPage: seek.backward ? args.before != null : more,
      hasPreviousPage: seek.backward ? more : args.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

export interface List {
  pool: pg.Pool;
  model: Model;
  /** SQL after FROM, with the model's table at the alias `alias`. */
  from: string;
  alias: string;
  where: string[];
  /** The values that `where` names. */
  params: Params;
  /** What it is sorted by; may add values of its own. */
  order: Order | ((params: Params) => Order);
  /** Where counting stops. */
  countBound?: number;
}

/** What the document asks of a connection's nodes. */
export function nodeSelection(model: Model, context: Context, info: GraphQLResolveInfo): Selection {
  const { select } = queryFromInfo({ context, info, typeName: model, path: ["edges", "node"] });
  return (select as Selection | undefined) ?? { id: true };
}

/** Reads one page of a list in one statement. */
export async function readPage(
  list: List,
  args: PageArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Connection> {
  const { pool, model, from, alias, where } = list;
  // The count knows only the values of `where`: PostgreSQL refuses values that no placeholder names.
  const params = createParams(list.params.values);
  const order = typeof list.order === "function" ? list.order(params) : list.order;
  const seek = readSeek(args, order, params);
  const row = rowAsJson(model, alias, nodeSelection(model, context, info));
  const { rows } = await pool.query<KeyedRow>(
    `SELECT (${order.key})::text AS key, ${order.id}::text AS id, ${row} AS node FROM ${from}
     WHERE ${[...where, ...seek.conditions].join(" AND ") || "true"} ORDER BY ${seek.orderBy} LIMIT ${seek.limit + 1}`,
    params.values,
  );
  const over: Connection["over"] = async (sql) =>
    (await pool.query(sql(`FROM ${from} WHERE ${where.join(" AND ") || "true"}`), list.params.values)).rows as never;
  let counted: Promise<Total> | undefined;
  return {
    ...toPage(rows, seek, order, args, model),
    over,
    total: () => {
      counted ??= countOf(over, list.countBound);
      return counted;
    },
  };
}

async function countOf(over: Connection["over"], bound = Number.MAX_SAFE_INTEGER): Promise<Total> {
  const counted = await over<{ count: number }>(
    (rows) => `SELECT count(*)::int AS count FROM (SELECT ${rows} LIMIT ${bound}) counted`,
  );
  const count = counted[0]?.count ?? 0;
  return { count, isExact: count < bound };
}
