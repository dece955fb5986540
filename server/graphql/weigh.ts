import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from "graphql";

/** How deep a selection goes, how many fields it has, and what they cost; fragments count wherever they are spread. */
export interface Weight {
  depth: number;
  breadth: number;
  complexity: number;
}

/** What a field of the schema costs: so many points, and for each row what is asked of it. */
interface FieldCost {
  field: number;
  multiplier: number;
}

type Complexity = number | Partial<FieldCost> | ((args: object, context: object, field: object) => Partial<FieldCost>);

interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  variableValues?: { readonly [variable: string]: unknown } | null | undefined;
}

/** A field of the schema's own description, which lies in memory. */
const DESCRIPTION_POINTS = 0.02;
/** How many a list of the description has, about. */
const DESCRIBED: Record<string, number> = { fields: 8, args: 1, inputFields: 6, enumValues: 8, possibleTypes: 4 };

/** Variables up to so many characters are looked through for all that is wrong with them: each fault is told with what it is about. */
const SHORT = 10_000;

/** How many characters of JSON the variables of an operation are; more than any number where they cannot be written as such. */
export function charactersOf(variableValues: Asked["variableValues"]): number {
  try {
    return JSON.stringify(variableValues ?? {}).length;
  } catch {
    // Deeper than anything can go that calls itself.
    return Number.POSITIVE_INFINITY;
  }
}

/**
 * Measures an operation that is valid by the schema, in time that grows with its document alone, whatever its fragments multiply to.
 * @returns null where its variables cannot be read: graphql-js says why, and executes nothing
 * @throws GraphQLError for long ones, the first that is wrong with them
 */
export function weigh({ schema, document, variableValues }: Asked, operation: OperationDefinitionNode): Weight | null {
  // There could be millions of faults.
  const read = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {}, { maxErrors: 1 });
  const root = schema.getRootType(operation.operation);
  if (read.errors && charactersOf(variableValues) > SHORT) throw read.errors[0];
  if (!read.coerced || !root) return null;
  const variables = read.coerced;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const known = new Map<SelectionSetNode, Map<GraphQLNamedType, Weight>>();

  function ofSelections(set: SelectionSetNode, type: GraphQLNamedType): Weight {
    const byType = known.get(set) ?? new Map<GraphQLNamedType, Weight>();
    const measured = byType.get(type);
    if (measured) return measured;
    const sum = { depth: 0, breadth: 0, complexity: 0 };
    for (const selection of set.selections) {
      const { depth, breadth, complexity } =
        selection.kind === Kind.FIELD
          ? ofField(selection, type)
          : ofFragment(selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection, type);
      sum.depth = Math.max(sum.depth, depth);
      sum.breadth += breadth;
      sum.complexity += complexity;
    }
    known.set(set, byType.set(type, sum));
    return sum;
  }

  function ofFragment(
    fragment:
      | (Pick<FragmentDefinitionNode, "selectionSet"> & Partial<Pick<FragmentDefinitionNode, "typeCondition">>)
      | undefined,
    type: GraphQLNamedType,
  ): Weight {
    if (!fragment) return { depth: 0, breadth: 0, complexity: 0 };
    const { typeCondition, selectionSet } = fragment;
    return ofSelections(selectionSet, (typeCondition && schema.getType(typeCondition.name.value)) ?? type);
  }

  function ofField(node: FieldNode, type: GraphQLNamedType): Weight {
    const field = fieldOf(node.name.value, type);
    const cost = field && costOf(field, node, type);
    // What has no arguments that can be read is answered by an error, and nothing below it is looked at.
    if (!field || !cost) return { depth: 1, breadth: 1, complexity: 1 };
    if (!node.selectionSet) return { depth: 1, breadth: 1, complexity: cost.field };
    const below = ofSelections(node.selectionSet, getNamedType(field.type));
    // The description of a type ends by itself: deep is what goes from rows to rows.
    const isDescription = type.name.startsWith("__");
    return {
      depth: isDescription ? 1 : 1 + below.depth,
      breadth: 1 + below.breadth,
      complexity: cost.field + below.complexity * Math.max(cost.multiplier, 0),
    };
  }

  function fieldOf(name: string, type: GraphQLNamedType): GraphQLField<unknown, unknown> | undefined {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  }

  function costOf(field: GraphQLField<unknown, unknown>, node: FieldNode, type: GraphQLNamedType): FieldCost | null {
    if (type.name.startsWith("__")) {
      const isList = isListType(getNullableType(field.type));
      const types = Object.keys(schema.getTypeMap()).length;
      const rows = field.name === "types" ? types : (DESCRIBED[field.name] ?? 5);
      return { field: DESCRIPTION_POINTS, multiplier: isList ? rows : 1 };
    }
    const asked = field.extensions.complexity as Complexity | undefined;
    if (typeof asked === "number") return { field: asked, multiplier: 1 };
    if (typeof asked !== "function") return { field: 1, multiplier: 1, ...asked };
    try {
      return { field: 1, multiplier: 1, ...asked(getArgumentValues(field, node, variables), {}, field) };
    } catch {
      return null;
    }
  }

  return ofSelections(operation.selectionSet, root);
}
