import { isObject, resolved, type Schema, typesOf } from "./fake-claude-schema.ts";

/** What Claude says under a schema: whether it keeps to it, and the least that does. */

const FORMATS: Record<string, { pattern: RegExp; least: string }> = {
  "date-time": {
    pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i,
    least: "2026-01-01T00:00:00Z",
  },
  time: { pattern: /^\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/i, least: "00:00:00Z" },
  date: { pattern: /^\d{4}-\d\d-\d\d$/, least: "2026-01-01" },
  duration: { pattern: /^P(?=.)(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/, least: "P1D" },
  email: { pattern: /^[^\s@]+@[^\s@]+$/, least: "a@b.example" },
  hostname: { pattern: /^[a-z\d-]+(?:\.[a-z\d-]+)*$/i, least: "a.example" },
  uri: { pattern: /^[a-z][a-z\d+.-]*:\S+$/i, least: "https://a.example" },
  ipv4: { pattern: /^\d{1,3}(?:\.\d{1,3}){3}$/, least: "127.0.0.1" },
  ipv6: { pattern: /^[\da-f:.]*:[\da-f:.]*$/i, least: "::1" },
  uuid: { pattern: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, least: "00000000-0000-4000-8000-000000000000" },
};

const IS: Record<string, (value: unknown) => boolean> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
};

/** What of a value breaks the schema, one line each with its place; empty: nothing. */
export function faultsOf(value: unknown, root: Schema, schema: Schema = root, at = "$"): string[] {
  const { enum: values, anyOf, allOf, items, minItems, format, pattern, $ref } = schema;
  const faults: string[] = [];
  const types = typesOf(schema);
  if (types.length > 0 && !types.some((type) => IS[type]?.(value)))
    return [`${at} is no ${types.join(" or ")}: ${(JSON.stringify(value) ?? "undefined").slice(0, 80)}`];
  if ($ref !== undefined) faults.push(...faultsOf(value, root, resolved(root, $ref) ?? {}, at));
  if (Array.isArray(values) && !values.includes(value)) faults.push(`${at} is none of ${JSON.stringify(values)}`);
  if ("const" in schema && value !== schema.const) faults.push(`${at} is not ${JSON.stringify(schema.const)}`);
  if (Array.isArray(anyOf)) {
    const each = anyOf.map((one: Schema) => faultsOf(value, root, one, at));
    // Of the alternative that is nearest: the one in which the fault lies deepest.
    const depth = (list: string[]) => Math.max(...list.map((line) => line.split(" ")[0]?.length ?? 0));
    if (each.every((list) => list.length > 0)) faults.push(...(each.toSorted((a, b) => depth(b) - depth(a))[0] ?? []));
  }
  if (Array.isArray(allOf)) faults.push(...allOf.flatMap((one: Schema) => faultsOf(value, root, one, at)));
  if (typeof value === "string") {
    if (format !== undefined && !FORMATS[String(format)]?.pattern.test(value)) faults.push(`${at} is no ${format}`);
    if (pattern !== undefined && !new RegExp(String(pattern), "u").test(value))
      faults.push(`${at} is not /${pattern}/`);
  }
  if (Array.isArray(value)) {
    if (value.length < Number(minItems ?? 0)) faults.push(`${at} has too few items`);
    if (isObject(items)) faults.push(...value.flatMap((one, index) => faultsOf(one, root, items, `${at}[${index}]`)));
  }
  if (isObject(value) && types.includes("object")) {
    const properties = (schema.properties ?? {}) as Record<string, Schema>;
    for (const name of (schema.required ?? []) as string[])
      if (!(name in value)) faults.push(`${at}.${name} is missing`);
    for (const [name, own] of Object.entries(value)) {
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
      faults.push(
        ...(property ? faultsOf(own, root, property, `${at}.${name}`) : [`${at}.${name} is not in the schema`]),
      );
    }
  }
  return faults;
}

/**
 * The smallest value that keeps to a schema: nulls, empty lists and texts, required properties alone.
 * @throws Error for a text with a pattern, which it does not make up
 */
export function leastOf(root: Schema, schema: Schema = root): unknown {
  const { enum: values, anyOf, allOf, items, minItems, format, pattern, $ref } = schema;
  if ($ref !== undefined) return leastOf(root, resolved(root, $ref) ?? {});
  if ("const" in schema) return schema.const;
  if (Array.isArray(values)) return values[0];
  const length = (value: unknown) => JSON.stringify(value).length;
  if (Array.isArray(anyOf)) {
    const each: unknown[] = anyOf.map((one: Schema) => leastOf(root, one));
    return each.includes(null) ? null : each.toSorted((a, b) => length(a) - length(b))[0];
  }
  if (Array.isArray(allOf)) return Object.assign({}, ...allOf.map((one: Schema) => leastOf(root, one)));
  const types = typesOf(schema);
  if (types.includes("null")) return null;
  if (types.includes("boolean")) return false;
  if (types.includes("number") || types.includes("integer")) return 0;
  if (types.includes("array")) return minItems === 1 ? [leastOf(root, items as Schema)] : [];
  if (types.includes("object")) {
    const properties = (schema.properties ?? {}) as Record<string, Schema>;
    const required = (schema.required ?? []) as string[];
    return Object.fromEntries(required.map((name) => [name, leastOf(root, properties[name] ?? {})]));
  }
  if (pattern !== undefined) throw new Error(`say what the model answers: a text like /${pattern}/ is not made up`);
  return format === undefined ? "" : FORMATS[String(format)]?.least;
}
