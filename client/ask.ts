import type { TypedDocumentNode } from "@apollo/client";
import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import { print } from "graphql";

export const GRAPHQL_URL = "/graphql";

/** Longer than any answer takes: what never comes must not keep all tabs from asking. */
const PATIENCE_MS = 30_000;

/**
 * One request outside of any connection, for what begins, renews and ends sessions.
 * @throws CombinedGraphQLErrors, ServerError, TypeError when the server cannot be reached
 */
export async function ask<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  token: string | null = null,
): Promise<Data> {
  const response = await fetch(GRAPHQL_URL, {
    method: "POST",
    headers: {
      accept: "application/graphql-response+json, application/json",
      "content-type": "application/json",
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: print(document), variables }),
    // The answer's cookie is kept also when the page is left meanwhile.
    keepalive: true,
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(unreachable);
  const bodyText = await response.text().catch(unreachable);
  const answer = read(bodyText);
  if (answer?.errors) throw new CombinedGraphQLErrors(answer);
  if (!answer?.data) throw new ServerError("The server's answer makes no sense.", { response, bodyText });
  return answer.data as Data;
}

type Answer = ConstructorParameters<typeof CombinedGraphQLErrors>[0] & { data?: unknown };

function read(text: string): Answer | null {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" && answer !== null ? (answer as Answer) : null;
  } catch {
    return null;
  }
}

function unreachable(cause: unknown): never {
  throw new TypeError("The server cannot be reached.", { cause });
}
