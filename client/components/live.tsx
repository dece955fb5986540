import { useApolloClient, useSubscription } from "@apollo/client/react";
import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useEffect, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import type { Connection } from "../apollo.ts";
import { codeOf } from "../errors.ts";
import { graphql } from "../generated/gql.ts";
import type { GenerationReason } from "../generated/graphql.ts";
import { refreshShortlist } from "../refresh.ts";
import { count } from "../words.ts";
import { dropDone } from "./toasts.tsx";

const RecommendationsReady = graphql(`
  subscription RecommendationsReady($after: String) {
    recommendationsReady(after: $after) {
      cursor
      reason
      generatedAt
      total
      added
      removed
    }
  }
`);

const Place = graphql(`
  query Place {
    recommendations(first: 1) {
      eventCursor
    }
  }
`);

/** Small changes of a list in view, mostly of the person's own doing: the list moves, nobody is told. */
const QUIET: readonly GenerationReason[] = ["FEEDBACK", "JOBS_CLOSED"];
const TOAST = "shortlist-ready";
/** Whoever was cut off comes again after up to this. */
const AGAIN_WITHIN_MS = 5_000;

/**
 * Hears of the person's shortlists while they are signed in: a toast, and the list is read again. What was told while the tab was being
 * loaded, or its socket away, is told then. Shows nothing itself.
 */
export function Live({ connection: { place } }: { connection: Connection }) {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [isPlaced, setPlaced] = useState(place.get() !== null);
  const again = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(again.current);
      // Of whoever has signed out.
      notifications.hide(TOAST);
    },
    [],
  );

  useEffect(() => {
    if (isPlaced) return;
    const leaving = new AbortController();
    const take = async () => {
      while (!leaving.signal.aborted) {
        const { data } = await client
          .query({ query: Place, fetchPolicy: "no-cache" })
          .catch(() => ({ data: undefined }));
        if (leaving.signal.aborted) return;
        if (data?.recommendations) {
          place.set(data.recommendations.eventCursor);
          setPlaced(true);
          // What is shown may have been read a moment before.
          return refreshShortlist(client);
        }
        await new Promise((resolve) => setTimeout(resolve, AGAIN_WITHIN_MS));
      }
    };
    void take();
    return () => leaving.abort();
  }, [isPlaced, client, place]);

  const { restart } = useSubscription(RecommendationsReady, {
    skip: !isPlaced,
    variables: { after: null },
    ignoreResults: true,
    onError: (error) => {
      // A cursor that is not taken any more: what came since is in the list.
      if (codeOf(error) === "BAD_USER_INPUT") {
        place.set(null);
        setPlaced(false);
      } else again.current = setTimeout(restart, AGAIN_WITHIN_MS * Math.random());
    },
    onData: ({ data: { data } }) => {
      void refreshShortlist(client);
      if (!data) return;
      const { cursor, reason, added, total } = data.recommendationsReady;
      place.set(cursor);
      if (QUIET.includes(reason)) return;
      tell(added, total, pathname === "/" ? null : () => navigate("/"));
    },
  });
  return null;
}

function tell(added: number, total: number, show: (() => void) | null): void {
  dropDone();
  notifications.hide(TOAST);
  notifications.show({
    id: TOAST,
    color: added > 0 ? "amber.4" : "pine",
    autoClose: 10_000,
    title: added > 0 ? `Your shortlist is ready: ${added.toLocaleString("en")} new` : "Your shortlist is up to date",
    message: (
      <Group justify="space-between" gap="xs">
        <Text size="sm">{total > 0 ? `${count(total, "job")}, best first.` : "No open job fits at the moment."}</Text>
        {show && (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              notifications.hide(TOAST);
              show();
            }}
          >
            Show it
          </Button>
        )}
      </Group>
    ),
  });
}
