import { useApolloClient, useSubscription } from "@apollo/client/react";
import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useEffect } from "react";
import { useLocation, useNavigate } from "react-router";
import type { Connection } from "../apollo.ts";
import { graphql } from "../generated/gql.ts";
import type { GenerationReason } from "../generated/graphql.ts";
import { refreshShortlist } from "../refresh.ts";
import { count } from "../words.ts";
import { dropDone } from "./toasts.tsx";

const RecommendationsReady = graphql(`
  subscription RecommendationsReady {
    recommendationsReady {
      cursor
      reason
      generatedAt
      total
      added
      removed
    }
  }
`);

/** Small changes of a list in view, mostly of the person's own doing: the list moves, nobody is told. */
const QUIET: readonly GenerationReason[] = ["FEEDBACK", "JOBS_CLOSED"];
const TOAST = "shortlist-ready";

/** Hears of the person's shortlists while they are signed in: a toast, and the list is read again. Shows nothing itself. */
export function Live({ connection }: { connection: Connection }) {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();

  useSubscription(RecommendationsReady, {
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      void refreshShortlist(client);
      if (!data) return;
      const { reason, added, total } = data.recommendationsReady;
      if (QUIET.includes(reason)) return;
      tell(added, total, pathname === "/" ? null : () => navigate("/"));
    },
  });
  useEffect(() => connection.onReconnect(() => void refreshShortlist(client)), [connection, client]);
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
