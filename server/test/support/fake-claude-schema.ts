import { wrong } from "./fake-claude-errors.ts";

/**
 * The part of JSON Schema that structured outputs take, and its limits.
 * Source: platform.claude.com/docs/en/build-with-claude/structured-outputs, "JSON Schema limitations".
 */

export type Schema = Record<string, unknown>;

/** Properties that may be left out, and places where one of several types may stand, in a schema as a whole. */
const MOST_OPTIONAL = 24;
const MOST_UNIONS = 16;

const ANYWHERE = ["type", "description", "title", "default", "enum", "const", "anyOf", "allOf", "$ref"];
const DEFINITIONS = ["$defs", "definitions"];
const OF_TYPE: Record<string, string[]> = {
  object: ["properties", "required", "additionalProperties"],
  array: ["items", "minItems"],
  string: ["format", "pattern"],
  number: [],
  integer: [],
  boolean: [],
  null: [],
};
const FORMATS = "date-time time date duration email hostname uri ipv4 ipv6 uuid".split(" ");

export const isObject = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isPrimitive = (value: unknown) => typeof value !== "object" || value === null;

/** The types that a node names; none: any. */
export function typesOf({ type }: Schema): string[] {
  return type === undefined ? [] : [type].flat().map(String);
}

/** What a reference stands for. */
export function resolved(root: Schema, ref: unknown): Schema | null {
  const [, place, name] = /^#\/(\$defs|definitions)\/([^/]+)$/.exec(String(ref)) ?? [];
  const found = place && name ? (root[place] as Schema | undefined)?.[name] : undefined;
  return isObject(found) ? found : null;
}

/** @throws ApiError 400 for a schema that structured outputs do not take */
export function checkSchema(root: Schema): void {
  const refuse = (at: string, message: string): never => {
    throw wrong(`output_config.format.schema${at}: ${message}`);
  };
  const counted = { optional: 0, unions: 0 };

  function checkObject(node: Schema, at: string, refs: string[]) {
    const { properties = {}, required = [], additionalProperties } = node;
    if (additionalProperties !== false)
      refuse(at, "For 'object' type, 'additionalProperties' must be explicitly set to false");
    if (!isObject(properties)) return refuse(at, "properties: Input should be an object");
    if (!Array.isArray(required)) return refuse(at, "required: Input should be a valid list");
    const names = Object.keys(properties);
    const missing = required.find((name) => !names.includes(name));
    if (missing !== undefined) refuse(at, `required property '${missing}' is not in properties`);
    if (new Set(required).size < required.length) refuse(at, "required: has an item twice");
    counted.optional += names.filter((name) => !required.includes(name)).length;
    for (const name of names) check(properties[name], `${at}.properties.${name}`, refs);
  }

  function checkPattern(pattern: unknown, at: string) {
    const isRegex = () => {
      try {
        return typeof pattern === "string" && Boolean(new RegExp(pattern, "u"));
      } catch {
        return false;
      }
    };
    // Lookaround, references back, word boundaries.
    if (!isRegex() || /\(\?(?:[=!]|<[=!])|\\[1-9]|\\k<|\\[bB]/.test(String(pattern)))
      refuse(at, `pattern '${pattern}' is not supported`);
  }

  function check(given: unknown, at: string, refs: string[]): void {
    const node = isObject(given) ? given : refuse(at, "Input should be an object");
    const types = typesOf(node);
    const strange = types.find((type) => !(type in OF_TYPE));
    if (strange !== undefined || (Array.isArray(node.type) && types.length === 0))
      refuse(at, `type '${strange ?? ""}' is not supported`);
    const atRoot = node === root ? [...DEFINITIONS, "$schema"] : [];
    const known = [...ANYWHERE, ...atRoot, ...types.flatMap((type) => OF_TYPE[type] ?? [])];
    const unknown = Object.keys(node).filter((name) => !known.includes(name));
    if (unknown.length > 0)
      refuse(at, `For '${types.join("|") || "any"}' type, properties ${unknown.join(", ")} are not supported`);
    if (!["type", "enum", "const", "anyOf", "allOf", "$ref"].some((name) => name in node))
      refuse(at, "a schema without a type is not supported");

    const { enum: values, anyOf, allOf, items, minItems, format, pattern, $ref } = node;
    if (values !== undefined && !(Array.isArray(values) && values.length > 0 && values.every(isPrimitive)))
      refuse(at, "enum: only strings, numbers, booleans and nulls are supported");
    if (!isPrimitive(node.const)) refuse(at, "const: only strings, numbers, booleans and nulls are supported");
    if (types.includes("object")) checkObject(node, at, refs);
    if (types.includes("array")) {
      if (minItems !== undefined && minItems !== 0 && minItems !== 1)
        refuse(at, "For 'array' type, 'minItems' values other than 0 or 1 are not supported");
      check(items, `${at}.items`, refs);
    }
    if (format !== undefined && !FORMATS.includes(String(format))) refuse(at, `format '${format}' is not supported`);
    if (pattern !== undefined) checkPattern(pattern, at);
    for (const [name, list] of Object.entries({ anyOf, allOf })) {
      if (list === undefined) continue;
      const schemas =
        Array.isArray(list) && list.length > 0 ? list : refuse(at, `${name}: should be a list of schemas`);
      if (name === "allOf" && schemas.some((one) => isObject(one) && "$ref" in one))
        refuse(at, "allOf: with $ref is not supported");
      for (const [index, one] of schemas.entries()) check(one, `${at}.${name}.${index}`, refs);
    }
    if (types.length > 1 || (Array.isArray(anyOf) && anyOf.length > 1)) counted.unions++;
    if ($ref !== undefined) {
      const target = resolved(root, $ref) ?? refuse(at, `$ref '${$ref}' is not supported`);
      if (refs.includes(String($ref))) refuse(at, `Circular reference detected in schema definitions: ${$ref}`);
      // Counted wherever it is used: whether once would do is not documented.
      check(target, `${at}.$ref`, [...refs, String($ref)]);
    }
    if (node === root)
      for (const place of DEFINITIONS)
        for (const [name, definition] of Object.entries(isObject(root[place]) ? root[place] : {})) {
          const before = { ...counted };
          check(definition, `.${place}.${name}`, [`#/${place}/${name}`]);
          Object.assign(counted, before);
        }
  }

  check(root, "", []);
  if (counted.optional > MOST_OPTIONAL)
    refuse("", `Schemas contains too many optional parameters (${counted.optional}). Limit: ${MOST_OPTIONAL}`);
  if (counted.unions > MOST_UNIONS)
    refuse("", `Schemas contains too many parameters with union types (${counted.unions}). Limit: ${MOST_UNIONS}`);
}
