import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type DocumentNode, Kind, parse, print, visit } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as generated from "../../client/generated/graphql.ts";
import { readTrustedDocuments } from "../graphql/trusted-documents.ts";
import { type Answer, bearer, openTestServer, type TestServer } from "./support/server.ts";

const CLIENT = fileURLToPath(new URL("../../client/generated/persisted-documents.json", import.meta.url));
const COUNT =
  "query Count($first: Int, $after: String) { jobs(first: $first, after: $after) { totalCount edges { node { id title } } } }";
const READY = "subscription Ready { recommendationsReady { cursor total } }";

let folder: string;
let server: TestServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shortlist-documents-"));
  await writeFile(join(folder, "relay.json"), JSON.stringify({ count: COUNT }));
  const apollo = { format: "apollo-persisted-query-manifest", version: 1, operations: [{ id: "ready", body: READY }] };
  await writeFile(join(folder, "apollo.json"), JSON.stringify(apollo));
  const files = [CLIENT, join(folder, "relay.json"), join(folder, "apollo.json")];
  server = await openTestServer({ settings: { trustedDocuments: readTrustedDocuments(files) } });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function send(params: object, token: string | null = null): Promise<Answer> {
  const response = await server.post(JSON.stringify(params), { "content-type": "application/json", ...bearer(token) });
  return (await response.json()) as Answer;
}

function isOperation(value: unknown): value is DocumentNode {
  const { kind, definitions } = value as DocumentNode;
  return kind === Kind.DOCUMENT && definitions.some((each) => each.kind === Kind.OPERATION_DEFINITION);
}

/** As Apollo Client sends it: it asks for the type of every object. */
function withTypes(document: DocumentNode): DocumentNode {
  const type = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } } as const;
  return visit(document, {
    Field: {
      leave: ({ selectionSet, ...field }) =>
        selectionSet && {
          ...field,
          selectionSet: { ...selectionSet, selections: [...selectionSet.selections, type] },
        },
    },
  });
}

const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);

describe("a server that runs only the documents that its clients were built with", () => {
  test("runs each of the web client's, as the client sends it", () => {
    const documents = Object.values(generated as Record<string, unknown>).filter(isOperation);
    expect(documents.length).toBeGreaterThan(25);
    const trusted = readTrustedDocuments([CLIENT]);
    for (const document of documents) {
      trusted.check(document);
      trusted.check(parse(print(withTypes(document))));
    }
  });

  test("runs one in another order, and refuses one with a field more, another argument or another name", async () => {
    const count =
      "query Count($after: String, $first: Int) { jobs(after: $after, first: $first) { edges { node { title __typename id } } totalCount } }";
    expect((await send({ query: count, variables: { first: 1 } })).data).toEqual({
      jobs: { totalCount: 0, edges: [] },
    });
    for (const query of [
      COUNT.replace("title", "title url"),
      COUNT.replace("first: $first", "first: $first, orderBy: NEWEST"),
      COUNT.replace("Count(", "Counts("),
      COUNT.replace("title", "title: description"),
      `${COUNT} query More { __typename }`,
      "{ __typename }",
      "{ __schema { types { name } } }",
    ]) {
      const answer = await send({ query, operationName: query.includes("More") ? "Count" : undefined });
      expect([query, codes(answer)]).toEqual([query, ["FORBIDDEN"]]);
    }
  });

  test("takes a document's id in place of its text, by HTTP and on the socket", async () => {
    const { token } = await server.signUp("ada@example.com");
    expect((await send({ documentId: "count", variables: { first: 1 } })).data).toEqual({
      jobs: { totalCount: 0, edges: [] },
    });
    const byHash = { extensions: { persistedQuery: { version: 1, sha256Hash: "count" } } };
    expect((await send(byHash)).data).toEqual({ jobs: { totalCount: 0, edges: [] } });
    for (const documentId of ["other", "__proto__", 5])
      expect(codes(await send({ documentId }))).toEqual(["FORBIDDEN"]);
    const payload = { query: "", extensions: { persistedQuery: { sha256Hash: "count" } } };
    const { value } = await server.socket(token).iterate(payload).next();
    expect(value?.data).toEqual({ jobs: { totalCount: 0, edges: [] } });
  });

  test("refuses on the socket what it refuses over HTTP, and an admin nothing", async () => {
    const { token } = await server.signUp("grace@example.com");
    const client = server.socket(token);
    for (const query of ["{ __typename }", READY.replace("total", "added")]) {
      const refused = await client
        .iterate({ query })
        .next()
        .then(
          ({ value }) => value?.errors,
          (errors) => errors,
        );
      expect(refused).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    }
    const admin = await server.signUp("boss@example.com", "ADMIN");
    expect((await send({ query: "{ __typename }" }, admin.token)).data).toEqual({ __typename: "Query" });
  });
});

test("a manifest that cannot be read is named", async () => {
  await writeFile(join(folder, "broken.json"), '{"a": "query {"}');
  for (const file of ["broken.json", "missing.json"])
    expect(() => readTrustedDocuments([join(folder, file)])).toThrow(`${file} is no manifest of documents`);
});
