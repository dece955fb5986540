import { useApolloClient, useSubscription } from "@apollo/client/react";
import { Button, Group, Text } from "@mantine/core";
import { notifications, notificationsStore } from "@mantine/notifications";
import { useEffect, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import type { Connection } from "../apollo.ts";
import { codeOf } from "../errors.ts";
import { graphql } from "../generated/gql.ts";
import { type News, newsOf } from "../news.ts";
import { refreshShortlist } from "../refresh.ts";
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
      place.set(data.recommendationsReady.cursor);
      const news = newsOf(data.recommendationsReady);
      if (news) tell(news, pathname === "/" ? null : () => navigate("/"));
    },
  });
  return null;
}

function tell({ title, words, hasNew, isAside }: News, show: (() => void) | null): void {
  if (isAside && notificationsStore.getState().notifications.some(({ id }) => id === TOAST)) return;
  dropDone();
  notifications.hide(TOAST);
  notifications.show({
    id: TOAST,
    color: hasNew ? "amber.4" : "pine",
    autoClose: 10_000,
    title,
    message: (
      <Group justify="space-between" gap="xs">
        <Text size="sm">{words}</Text>
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
