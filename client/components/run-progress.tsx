import { useApolloClient, useSubscription } from "@apollo/client/react";
import { Group, Loader, Paper, Progress, Stack, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { graphql } from "../generated/gql.ts";
import type { RunFieldsFragment } from "../generated/graphql.ts";
import { refreshShortlist } from "../refresh.ts";

graphql(`
  fragment RunFields on PipelineRun {
    id
    name
    status
    done
    total
    etaSeconds
    error
  }
`);

const RunChanges = graphql(`
  subscription RunChanges($id: ID!) {
    pipelineRun(id: $id) {
      ...RunFields
    }
  }
`);

/** A run of the person's, followed live until it ends; then what depends on it is read again. */
export function RunProgress({ run }: { run: RunFieldsFragment }) {
  const client = useApolloClient();
  const { data } = useSubscription(RunChanges, {
    variables: { id: run.id },
    onComplete: () => void refreshShortlist(client),
    onError: () => void refreshShortlist(client),
  });
  const { status, done, total, etaSeconds, error, name } = data?.pipelineRun ?? run;
  const slow = useSlow();

  if (status === "FAILED") {
    return (
      <Paper className="sheet" p="md" role="alert">
        <Text fw={600}>
          {name === "BACKFILL" ? "More jobs could not be looked for." : "The shortlist could not be made."}
        </Text>
        <Text size="sm" className="soft">
          {error ?? "Try again in a moment."}
        </Text>
      </Paper>
    );
  }
  if (status !== "QUEUED" && status !== "RUNNING") return null;

  const share = total ? Math.min(100, (100 * done) / total) : null;
  return (
    <Paper className="sheet" p="md" role="status">
      <Stack gap="xs">
        <Group gap="sm" wrap="nowrap">
          <Loader size={18} />
          <Text fw={600}>{wordsOf(name, status)}</Text>
        </Group>
        {share !== null && share > 0 && <Progress value={share} aria-label="How far it is" size="sm" />}
        <Text size="sm" className="soft figures">
          {etaSeconds ? `About ${Math.max(1, Math.round(etaSeconds))} seconds to go. ` : ""}
          {name === "BACKFILL"
            ? `${total ? `${done} of ${total} searches done. ` : ""}Job boards are asked for what fits you; your list is made again with what they have.`
            : slow
              ? "This takes a little longer than usual. You can look around meanwhile: you hear of it when it is ready."
              : "Every open job is compared with your profile."}
        </Text>
      </Stack>
    </Paper>
  );
}

function wordsOf(name: RunFieldsFragment["name"], status: RunFieldsFragment["status"]): string {
  if (name === "BACKFILL") return "Looking for more jobs for you …";
  return status === "QUEUED" ? "Your shortlist is next in line …" : "Your shortlist is being made …";
}

/** True after 12 seconds in view. */
function useSlow(): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 12_000);
    return () => clearTimeout(timer);
  }, []);
  return slow;
}
