import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Chip, Grid, Group, Modal, Stack, Text, Title } from "@mantine/core";
import { useDisclosure, useDocumentTitle } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { Link } from "react-router";
import { CvDrop } from "../components/cv-drop.tsx";
import { Failure } from "../components/failure.tsx";
import { Icon } from "../components/icons.tsx";
import { MoreButton } from "../components/more-button.tsx";
import { RowsSkeleton } from "../components/page-skeleton.tsx";
import { ProfilePanel } from "../components/profile-panel.tsx";
import { RunProgress } from "../components/run-progress.tsx";
import { Shortlist } from "../components/shortlist.tsx";
import { tellDone, tellFailure } from "../components/toasts.tsx";
import { codeOf } from "../errors.ts";
import { graphql } from "../generated/gql.ts";
import type { RecommendationFilter, RecommendationsQuery } from "../generated/graphql.ts";
import { ago, count } from "../words.ts";

const Recommendations = graphql(`
  query Recommendations($filter: RecommendationFilter, $first: Int!, $after: String) {
    recommendations(filter: $filter, first: $first, after: $after) {
      edges {
        cursor
        node {
          ...RecommendationFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      emptyReason
      emptyMessage
      thinMessage
      generatedAt
    }
  }
`);

const Standing = graphql(`
  query Standing {
    viewer {
      ...PanelFields
      activeRuns {
        ...RunFields
      }
    }
  }
`);

const Generate = graphql(`
  mutation Generate {
    generateRecommendations {
      ...RunFields
    }
  }
`);

/** A whole shortlist comes in one answer. */
const FIRST = 50;
/** While a run is under way and the socket may be blocked. */
const POLL_MS = 5_000;

/** The first page: a CV goes in, the jobs that fit it best come out. */
export function RecommendedPage() {
  useDocumentTitle("Recommended for you · Shortlist");
  const [filter, setFilter] = useState<RecommendationFilter>({});
  const [uploading, upload] = useDisclosure(false);
  const list = useQuery(Recommendations, { variables: { filter, first: FIRST } });
  const standing = useQuery(Standing);
  const viewer = (standing.data ?? standing.previousData)?.viewer;
  const runs = viewer?.activeRuns ?? [];
  const making = runs.find(({ name }) => name === "GENERATE_RECOMMENDATIONS");
  const run = making ?? runs[0];

  const { startPolling, stopPolling } = standing;
  useEffect(() => {
    if (run) startPolling(POLL_MS);
    return stopPolling;
  }, [run, startPolling, stopPolling]);

  const found = (list.data ?? list.previousData)?.recommendations;
  const filtered = Object.keys(filter).length > 0;
  const withoutProfile = found?.emptyReason === "NO_PROFILE" && !run;

  return (
    <>
      <Group justify="space-between" align="flex-end" mb="lg" gap="sm">
        <div>
          <Title order={1}>Recommended for you</Title>
          <Text className="soft figures" mt={4}>
            {found ? summary(found, filtered) : "Your shortlist, best first."}
          </Text>
        </div>
        {!withoutProfile && (
          <Group gap="xs">
            <RenewButton busy={making !== undefined} renewed={() => void standing.refetch()} />
            <Button variant="default" leftSection={<Icon name="upload" size={16} />} onClick={upload.open}>
              New CV
            </Button>
          </Group>
        )}
      </Group>
      <Modal
        opened={uploading}
        onClose={upload.close}
        title="A new CV"
        size="lg"
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <CvDrop onRead={upload.close} />
      </Modal>
      {withoutProfile ? (
        <Welcome />
      ) : (
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 8.5 }}>
            <Stack gap="md">
              {run && <RunProgress key={run.id} run={run} />}
              {(filtered || (found?.edges.length ?? 0) > 0) && <FilterBar filter={filter} setFilter={setFilter} />}
              {list.error && (
                <Failure
                  error={list.error}
                  title="Your shortlist could not be loaded"
                  retry={() => void list.refetch()}
                />
              )}
              {!found && !list.error && <RowsSkeleton height={190} />}
              {found && (
                <Shortlist found={found} making={run !== undefined} clear={filtered ? () => setFilter({}) : null} />
              )}
              {found?.pageInfo.hasNextPage && (
                <MoreButton load={() => list.fetchMore({ variables: { after: found.pageInfo.endCursor } })} />
              )}
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 3.5 }} visibleFrom="md">
            {viewer && <ProfilePanel viewer={viewer} newCv={upload.open} />}
          </Grid.Col>
        </Grid>
      )}
    </>
  );
}

type Found = NonNullable<RecommendationsQuery["recommendations"]>;

function summary({ totalCount, generatedAt }: Found, filtered: boolean): string {
  const made = generatedAt ? ` Made ${ago(generatedAt)}.` : "";
  if (totalCount === 0) return filtered ? `None with this filter.${made}` : "Nothing on it yet.";
  return `${count(totalCount, "open job")}${filtered ? " with this filter" : ""}, best first.${made}`;
}

function RenewButton({ busy, renewed }: { busy: boolean; renewed: () => void }) {
  const [generate, { loading }] = useMutation(Generate);
  const renew = () =>
    generate().then(renewed, (error: unknown) => {
      if (codeOf(error) !== "CONFLICT") return tellFailure("The shortlist could not be refreshed", error);
      tellDone("Your shortlist is being made already.");
      renewed();
    });
  return (
    <Button variant="default" loading={loading || busy} leftSection={<Icon name="again" size={16} />} onClick={renew}>
      Refresh
    </Button>
  );
}

function FilterBar({
  filter,
  setFilter,
}: {
  filter: RecommendationFilter;
  setFilter: (filter: RecommendationFilter) => void;
}) {
  const { priorities, ...others } = filter;
  const { remote, ...rest } = filter;
  return (
    <Group gap="xs" role="group" aria-label="Show only">
      <Chip
        checked={priorities != null}
        onChange={(on) => setFilter(on ? { ...others, priorities: ["HIGH"] } : others)}
        variant="outline"
      >
        Strong matches
      </Chip>
      <Chip
        checked={remote === true}
        onChange={(on) => setFilter(on ? { ...rest, remote: true } : rest)}
        variant="outline"
      >
        Remote
      </Chip>
    </Group>
  );
}

/** For a person of whom nothing is known yet. */
function Welcome() {
  return (
    <Stack className="sheet" p={{ base: "md", sm: "xl" }} maw={760} mx="auto" gap="lg">
      <div>
        <Title order={2}>Start with your CV</Title>
        <Text mt={6} className="soft">
          It is compared with every open job. What comes back is a list of the best ones, each with its reasons and with
          what you lack for it. It is kept up to date, and you hear of every change at once.
        </Text>
      </div>
      <CvDrop />
      <Text size="sm" className="soft" ta="center">
        No CV at hand?{" "}
        <Text component={Link} to="/profile" inherit c="var(--mantine-color-anchor)">
          Fill in a profile by hand
        </Text>
        .
      </Text>
    </Stack>
  );
}
