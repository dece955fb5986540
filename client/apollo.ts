import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { ErrorLink } from "@apollo/client/link/error";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { getMainDefinition, relayStylePagination } from "@apollo/client/utilities";
import { CloseCode, createClient } from "graphql-ws";
import { codeOf } from "./errors.ts";
import { createPlace, type Place } from "./place.ts";
import { endSession } from "./session.ts";
import { createUploadLink, isUpload } from "./upload.ts";

const HTTP_URL = "/graphql";
const HEALTH_URL = "/health";

/** With these codes the server closes a socket whose session is over, by its end or its time: trying again with it would not help. */
const SESSION_OVER: readonly number[] = [CloseCode.Forbidden, 4498];
/** A server that restarts has everybody come back: spread over this time at first, then over longer ones. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 20_000;

export const EXPIRED = "Your session has ended. Sign in again to go on.";

/** A client of one session: its cache and socket hold nothing of another person. */
export interface Connection {
  client: ApolloClient;
  /** Where the person has got to in what they are told; subscriptions with a variable `after` go on from there, also when they reconnect. */
  place: Place;
  close(): void;
}

/** Opens nothing yet: the socket is made by the first subscription. `token` null is a visitor. */
export function createConnection(token: string | null): Connection {
  const place = createPlace(token);
  const socket = createClient({
    url: () => new URL(HTTP_URL, location.href.replace(/^http/, "ws")).href,
    connectionParams: token ? { authorization: `Bearer ${token}` } : {},
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: (retries) =>
      pause(Math.min(FIRST_WAIT_MS * 2 ** retries, LONGEST_WAIT_MS) * (0.1 + 0.9 * Math.random())),
    shouldRetry: (problem) => problem instanceof CloseEvent && !SESSION_OVER.includes(problem.code),
    on: {
      closed: (event) => {
        if (event instanceof CloseEvent && SESSION_OVER.includes(event.code)) endSession(token, EXPIRED);
      },
    },
  });
  const http = new HttpLink({
    uri: HTTP_URL,
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  const guard = new ErrorLink(({ error }) => {
    if (token && codeOf(error) === "UNAUTHENTICATED") endSession(token, EXPIRED);
  });
  const transport = ApolloLink.split(
    isSubscription,
    resumeAt(place).concat(new GraphQLWsLink(socket)),
    ApolloLink.split(isUpload, createUploadLink(HTTP_URL, token), http),
  );
  const client = new ApolloClient({
    cache: createCache(),
    link: guard.concat(transport),
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

/** Whether the server offers the demo accounts; false also when it cannot be asked. */
export async function fetchDemo(signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(HEALTH_URL, { signal, headers: { accept: "application/json" } });
    const health: unknown = await response.json();
    return typeof health === "object" && health !== null && "demo" in health && health.demo === true;
  } catch {
    return false;
  }
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
          profile: { merge: true },
          preferences: { merge: true },
        },
      },
      Job: { fields: { viewerState: { merge: true } } },
      Company: { fields: { jobs: relayStylePagination() } },
    },
  });
}
