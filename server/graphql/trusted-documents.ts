import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type DocumentNode, Kind, parse, print, visit } from "graphql";
import { AppError } from "../errors.ts";

/** The documents that clients were built with: nothing else is run (PERSISTED_ONLY). */
export interface TrustedDocuments {
  /** The text of a request that names a document by its id, as Apollo's and Relay's links do; undefined: it names none. @throws FORBIDDEN */
  textOf(params: Record<string, unknown>): string | undefined;
  /** @throws FORBIDDEN for a document that is none of them */
  check(document: DocumentNode): void;
}

/**
 * Reads manifests: `{ id: text }` (GraphQL Code Generator, Relay) or Apollo's `{ operations: [{ id, body }] }`.
 * @throws Error that names the file
 */
export function readTrustedDocuments(files: readonly string[]): TrustedDocuments {
  const byId = new Map<string, string>();
  const known = new Set<string>();
  for (const file of files) {
    try {
      for (const [id, text] of entriesOf(JSON.parse(readFileSync(file, "utf8")))) {
        byId.set(id, text).set(createHash("sha256").update(text).digest("hex"), text);
        known.add(canonical(parse(text)));
      }
    } catch (error) {
      throw new Error(
        `PERSISTED_ONLY: ${file} is no manifest of documents, like {"id": "query { … }"}: ${(error as Error).message}`,
      );
    }
  }
  const checked = new WeakMap<DocumentNode, boolean>();
  return {
    textOf({ query, extensions, documentId }) {
      if (typeof query === "string" && query !== "") return undefined;
      const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } };
      const id = documentId ?? persistedQuery?.sha256Hash;
      if (id === undefined) return undefined;
      const text = byId.get(String(id));
      if (text === undefined) throw unknown();
      return text;
    },
    check(document) {
      const isKnown = checked.get(document) ?? known.has(canonical(document));
      checked.set(document, isKnown);
      if (!isKnown) throw unknown();
    },
  };
}

function unknown(): AppError {
  return new AppError("FORBIDDEN", "This server runs only the documents that its clients were built with.");
}

function entriesOf(manifest: unknown): [string, string][] {
  const { operations } = manifest as { operations?: { id: string; body: string }[] };
  return Array.isArray(operations)
    ? operations.map(({ id, body }) => [id, body])
    : Object.entries(manifest as Record<string, string>);
}

/** The same for the same document in another order, and with or without the `__typename` that clients add. */
function canonical(document: DocumentNode): string {
  const sorted = visit(document, {
    OperationDefinition: {
      leave: (node) => ({ ...node, variableDefinitions: node.variableDefinitions?.toSorted(byText) }),
    },
    Field: { leave: (node) => ({ ...node, arguments: node.arguments?.toSorted(byText) }) },
    Directive: { leave: (node) => ({ ...node, arguments: node.arguments?.toSorted(byText) }) },
    ObjectValue: { leave: (node) => ({ ...node, fields: node.fields.toSorted(byText) }) },
    SelectionSet: {
      leave: (set) => ({
        ...set,
        selections: set.selections
          .filter((each) => each.kind !== Kind.FIELD || each.alias || each.name.value !== "__typename")
          .toSorted(byText),
      }),
    },
  });
  return sorted.definitions.map(print).sort().join("\n");
}

function byText(...pair: Parameters<typeof print>[0][]): number {
  const [a = "", b = ""] = pair.map(print);
  return a < b ? -1 : Number(a > b);
}
