import { printSchema } from "graphql";
import { createSchema } from "./schema.ts";

/** The text of schema.graphql, which clients are built against. */
export function printedSchema(): string {
  return `${printSchema(createSchema())}\n`;
}
