import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

interface Selected {
  type: GraphQLObjectType;
  /** By the field with its arguments. Null: a leaf. */
  fields: Map<string, Selected | null>;
}

/**
 * The whole of a type as a selection: its leaves wherever it comes, and each field that leads on once, by the shortest way. What was
 * selected is added to `touched` as `Type.field`.
 * @throws when a field needs arguments: there is no saying which
 */
function selectionOf(type: GraphQLObjectType, touched: Set<string>): string {
  const root: Selected = { type, fields: new Map() };
  const queue = [root];
  const gone = new Set<string>();
  for (const at of queue) {
    for (const field of Object.values(at.type.getFields())) {
      if (field.args.some(isRequiredArgument))
        throw new Error(`${at.type.name}.${field.name} needs arguments: say which.`);
      const name = `${at.type.name}.${field.name}`;
      const next = getNamedType(field.type);
      // Enough for what tests put into a list, and no more.
      const asked = field.args.some((arg) => arg.name === "first") ? `${field.name}(first: 2)` : field.name;
      if (isLeafType(next)) at.fields.set(asked, null);
      else if (isObjectType(next) && !gone.has(name)) {
        gone.add(name);
        const inner: Selected = { type: next, fields: new Map() };
        at.fields.set(asked, inner);
        queue.push(inner);
      } else if (!isObjectType(next)) throw new Error(`${name} is of an abstract type: say of which.`);
      touched.add(name);
    }
  }
  return print(root);
}

function print({ fields }: Selected): string {
  return `{ __typename ${[...fields].map(([name, inner]) => (inner ? `${name} ${print(inner)}` : name)).join(" ")} }`;
}

/** The types that have an id of their own. */
export function nodeTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  const node = schema.getType("Node");
  if (!node || !("resolveType" in node)) throw new Error("The schema has no interface Node.");
  return [...schema.getPossibleTypes(node as never)];
}

/** All object types but the three roots and those of introspection. */
export function outputTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith("__") && !roots.includes(type));
}

/** An operation that asks one field of a root type for all that it has; of an interface for all that `as` has. */
export function documentOf(
  operation: "query" | "mutation" | "subscription",
  field: GraphQLField<unknown, unknown>,
  args: string,
  touched: Set<string>,
  as?: GraphQLObjectType,
): string {
  const type = getNamedType(field.type);
  const variables = [...new Set(args.match(/\$\w+/g) ?? [])].map((name) => `${name}: ${VARIABLES[name] ?? "ID!"}`);
  let selection = "";
  if (isObjectType(type)) selection = selectionOf(type, touched);
  else if (!isLeafType(type)) selection = `{ __typename ... on ${as?.name} ${as ? selectionOf(as, touched) : ""} }`;
  return `${operation}${variables.length ? ` (${variables.join(", ")})` : ""} { ${field.name}${args} ${selection} }`;
}

const VARIABLES: Record<string, string> = {
  $file: "File!",
  $email: "String!",
  $newEmail: "String!",
  $password: "String!",
};
