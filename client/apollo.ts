import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { ErrorLink } from "@apollo/client/link/error";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { getMainDefinition, relayStylePagination } from "@apollo/client/utilities";
import { type Client, CloseCode, createClient } from "graphql-ws";
import { from, mergeMap } from "rxjs";
import { GRAPHQL_URL } from "./ask.ts";
import { codeOf } from "./errors.ts";
import { createPlace, type Place } from "./place.ts";
import { awaitToken, tokenAfter, tokenOf } from "./session.ts";
import { createUploadLink, isUpload } from "./upload.ts";

/** With these codes the server closes a socket whose token, or whose session, is over: which of them, the renewal tells. */
const TOKEN_OVER: readonly number[] = [CloseCode.Forbidden, 4498];
/** A server that restarts has everybody come back: spread over this time at first, then over longer ones. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 20_000;

/** What a person, or a visitor, has open: its cache and socket hold nothing of another, and outlast any token. */
export interface Connection {
  client: ApolloClient;
  /** Where the person has got to in what they are told; subscriptions with a variable `after` go on from there, also when they reconnect. */
  place: Place;
  close(): void;
}

/** Opens nothing yet: the socket is made by the first subscription. `person` null is a visitor. */
export function createConnection(person: string | null): Connection {
  const place = createPlace(person);
  const socket = createSocket(person);
  const answer = ApolloLink.split(isUpload, createUploadLink(GRAPHQL_URL), new HttpLink({ uri: GRAPHQL_URL }));
  const client = new ApolloClient({
    cache: createCache(),
    // What is read again because of news must not be answered by what was asked before them and is still on its way.
    queryDeduplication: false,
    link: ApolloLink.split(
      isSubscription,
      resumeAt(place).concat(new GraphQLWsLink(socket)),
      person === null ? answer : asPerson(person).concat(answer),
    ),
    defaultOptions: { watchQuery: { fetchPolicy: "cache-and-network", nextFetchPolicy: "cache-first" } },
  });
  return {
    client,
    place,
    close() {
      client.stop();
      // Disposing of a socket that the server has just closed rejects with that closing.
      Promise.resolve(socket.dispose()).catch(() => {});
    },
  };
}

/** Each socket takes the token of its time; one that ends, for whatever reason, is opened again for as long as the session lasts. */
function createSocket(person: string | null): Client {
  let token: string | null = null;
  return createClient({
    // Before it is opened: the server waits only seconds to be told. Must not throw, which nobody would hear of.
    url: async () => {
      token = person && (await awaitToken(person));
      return new URL(GRAPHQL_URL, location.href.replace(/^http/, "ws")).href;
    },
    connectionParams: () => (token ? { authorization: `Bearer ${token}` } : {}),
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: (retries) =>
      pause(Math.min(FIRST_WAIT_MS * 2 ** retries, LONGEST_WAIT_MS) * (0.1 + 0.9 * Math.random())),
    shouldRetry: (problem) => problem instanceof Event,
    on: {
      closed: (event) => {
        if (person && token && event instanceof CloseEvent && TOKEN_OVER.includes(event.code))
          tokenAfter(token, person).catch(() => {});
      },
    },
  });
}

/** Sends a request with the token of its time; one that is refused because that has just ended is sent once more, with another. */
function asPerson(person: string): ApolloLink {
  const bear = new ApolloLink((operation, forward) =>
    from(tokenOf(person)).pipe(
      mergeMap((token) => {
        operation.setContext({ token, headers: { authorization: `Bearer ${token}` } });
        return forward(operation);
      }),
    ),
  );
  const again = new ErrorLink(({ error, operation, forward }) => {
    const { token } = operation.getContext();
    if (typeof token !== "string" || codeOf(error) !== "UNAUTHENTICATED") return;
    return from(tokenAfter(token, person)).pipe(mergeMap(() => forward(operation)));
  });
  return again.concat(bear);
}

/** A socket that is opened again sends the same variables again: `after` is read anew each time. */
function resumeAt(place: Place): ApolloLink {
  return new ApolloLink((operation, forward) => {
    if ("after" in operation.variables)
      Object.defineProperty(operation.variables, "after", { enumerable: true, get: () => place.get() });
    return forward(operation);
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function isSubscription({ query }: ApolloLink.Operation): boolean {
  const definition = getMainDefinition(query);
  return definition.kind === "OperationDefinition" && definition.operation === "subscription";
}

function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          jobs: relayStylePagination(["filter", "orderBy"]),
          recommendations: relayStylePagination(["filter"]),
        },
      },
      // There is one viewer a session, so every answer that carries it updates the same entry.
      Viewer: {
        keyFields: [],
        fields: {
          savedJobs: relayStylePagination(),
          applications: relayStylePagination(["status"]),
          dismissedJobs: relayStylePagination(),
          cvs: relayStylePagination(),
          apiTokens: { merge: false },
          profile: { merge: true },
          preferences: { merge: true },
        },
      },
      Job: { fields: { viewerState: { merge: true } } },
      Company: { fields: { jobs: relayStylePagination() } },
    },
  });
}
