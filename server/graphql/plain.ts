import {
  defaultFieldResolver,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isLeafType,
  isObjectType,
  type OperationDefinitionNode,
} from "graphql";
import type { Context } from "./context.ts";

/**
 * Extensions of a field that takes no arguments and whose resolver answers at once, from its parent and the context alone. An event of
 * which only such fields are asked is told without graphql-js, which looks at the whole document anew for each.
 */
export const PLAIN = { plain: true };

type Read = (event: unknown, context: Context) => unknown;

/** What an event is told as. */
export type Telling = (event: unknown, context: Context) => ExecutionResult;

/** How a subscription's events are told, or null where that takes an execution: it asks for more than plain fields. */
export function planTelling({ schema, document, operationName }: ExecutionArgs): Telling | null {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getSubscriptionType();
  if (!root || operation.directives?.length) return null;
  const [asked, ...others] = fieldsOf(operation);
  if (!asked || others.length > 0) return null;
  const type = getNullableType(root.getFields()[asked.name.value]?.type);
  if (!isObjectType(type)) return null;
  const reads = readsOf(asked, type, schema);
  if (!reads) return null;
  const name = (asked.alias ?? asked.name).value;
  return (event, context) => {
    const told: Record<string, unknown> = {};
    for (const [key, read] of reads) told[key] = read(event, context);
    return { data: { [name]: told } };
  };
}

/** The fields of a selection that holds nothing but fields without directives; else none. */
function fieldsOf({ selectionSet }: OperationDefinitionNode | FieldNode): readonly FieldNode[] {
  const selections = selectionSet?.selections ?? [];
  const fields = selections.filter((each): each is FieldNode => each.kind === "Field" && !each.directives?.length);
  return fields.length === selections.length ? fields : [];
}

function readsOf(parent: FieldNode, type: GraphQLObjectType, schema: GraphQLSchema): Map<string, Read> | null {
  const reads = new Map<string, Read>();
  for (const node of fieldsOf(parent)) {
    const read = node.name.value === "__typename" ? () => type.name : readOf(type, node.name.value, schema);
    if (!read) return null;
    reads.set((node.alias ?? node.name).value, read);
  }
  return reads.size > 0 ? reads : null;
}

function readOf(type: GraphQLObjectType, name: string, schema: GraphQLSchema): Read | null {
  const field = type.getFields()[name];
  if (field?.extensions.plain !== true || !isLeafType(getNullableType(field.type))) return null;
  const { resolve = defaultFieldResolver } = field;
  const leaf = getNamedType(field.type) as GraphQLLeafType;
  // Pothos hands it on to plugins that look at what is asked for; of a leaf there is nothing to see.
  const info = { schema, parentType: type, fieldName: name, returnType: field.type } as GraphQLResolveInfo;
  return (event, context) => leaf.serialize(resolve(event, {}, context, info));
}
