import type { ApolloClient } from "@apollo/client";

/** Asks the server again for those of the named queries that a page shows now; the others ask when their page opens. */
export async function refresh(client: ApolloClient, ...names: string[]): Promise<void> {
  const shown = [...client.getObservableQueries("active")].filter(({ queryName }) => names.includes(queryName ?? ""));
  // A query that fails shows its failure on its own page.
  await Promise.allSettled(shown.map((query) => query.refetch()));
}

/** What shows a shortlist, or that one is being made. */
export function refreshShortlist(client: ApolloClient): Promise<void> {
  return refresh(client, "Recommendations", "Standing", "Profile");
}
