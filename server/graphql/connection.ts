import type { ObjectRef } from "@pothos/core";
import { builder } from "./builder.ts";
import type { Connection } from "./page.ts";

/** The arguments of every list. */
export const pageArgs = builder.args((t) => ({
  first: t.int(),
  after: t.string(),
  last: t.int(),
  before: t.string(),
}));

type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never;

/** Declares `<name>Connection` and `<name>Edge` for a node type, with `totalCount`. */
export function defineConnection(name: string, node: ObjectRef<Types, object>): ObjectRef<Types, Connection> {
  const edge = builder.objectRef<Connection["edges"][number]>(`${name}Edge`).implement({
    fields: (t) => ({
      cursor: t.exposeString("cursor"),
      node: t.field({ type: node, resolve: (parent) => parent.node as object }),
    }),
  });
  return builder.objectRef<Connection>(`${name}Connection`).implement({
    fields: (t) => ({
      edges: t.field({ type: [edge], resolve: (page) => page.edges }),
      pageInfo: t.field({ type: builder.pageInfoRef(), resolve: (page) => page.pageInfo }),
      totalCount: t.int({ complexity: 10, resolve: async (page) => (await page.total()).count }),
    }),
  });
}
