import { useQuery } from "@apollo/client/react";
import { Button, Stack, Tabs, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { ApplicationRow } from "../components/application-row.tsx";
import { Failure } from "../components/failure.tsx";
import { JobRow } from "../components/job-row.tsx";
import { MoreButton } from "../components/more-button.tsx";
import { Notice } from "../components/notice.tsx";
import { RowsSkeleton } from "../components/page-skeleton.tsx";
import { graphql } from "../generated/gql.ts";
import { ago, date } from "../words.ts";

const SavedJobs = graphql(`
  query SavedJobs($after: String) {
    viewer {
      savedJobs(first: 20, after: $after) {
        edges {
          cursor
          node {
            id
            savedAt
            expiresAt
            job {
              ...JobSummary
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const Applications = graphql(`
  query Applications($after: String) {
    viewer {
      applications(first: 20, after: $after) {
        edges {
          cursor
          node {
            ...ApplicationFields
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const DismissedJobs = graphql(`
  query DismissedJobs($after: String) {
    viewer {
      dismissedJobs(first: 20, after: $after) {
        edges {
          cursor
          node {
            ...JobSummary
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const TABS = ["saved", "applications", "hidden"];

/** What a person did with jobs: kept, applied to, put aside. */
export function SavedPage() {
  useDocumentTitle("Saved and applications · Shortlist");
  const [params, setParams] = useSearchParams();
  const tab = TABS.find((name) => name === params.get("tab")) ?? "saved";
  return (
    <Stack gap="lg">
      <Title order={1}>Saved and applications</Title>
      <Tabs value={tab} onChange={(name) => setParams({ tab: name ?? "saved" }, { replace: true })} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="saved">Saved</Tabs.Tab>
          <Tabs.Tab value="applications">Applications</Tabs.Tab>
          <Tabs.Tab value="hidden">Hidden</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="saved">
          <SavedList />
        </Tabs.Panel>
        <Tabs.Panel value="applications">
          <ApplicationList />
        </Tabs.Panel>
        <Tabs.Panel value="hidden">
          <HiddenList />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function SavedList() {
  const { data, error, refetch, fetchMore } = useQuery(SavedJobs);
  const list = data?.viewer?.savedJobs;
  return (
    <Listing
      list={list}
      error={error}
      retry={() => void refetch()}
      more={() => fetchMore({ variables: { after: list?.pageInfo.endCursor } })}
      empty="Save a job and it stands here, until you apply or its time is over."
    >
      {list?.edges.map(({ node }) => (
        <JobRow key={node.id} job={node.job}>
          <Text size="sm" className="soft">
            Saved {ago(node.savedAt)}, kept here until {date(node.expiresAt)}
          </Text>
        </JobRow>
      ))}
    </Listing>
  );
}

function ApplicationList() {
  const { data, error, refetch, fetchMore } = useQuery(Applications);
  const list = data?.viewer?.applications;
  return (
    <Listing
      list={list}
      error={error}
      retry={() => void refetch()}
      more={() => fetchMore({ variables: { after: list?.pageInfo.endCursor } })}
      empty="Say “I applied” at a job, and you can follow here how it goes on."
    >
      {list?.edges.map(({ node }) => (
        <ApplicationRow key={node.id} application={node} />
      ))}
    </Listing>
  );
}

function HiddenList() {
  const { data, error, refetch, fetchMore } = useQuery(DismissedJobs);
  const list = data?.viewer?.dismissedJobs;
  return (
    <Listing
      list={list}
      error={error}
      retry={() => void refetch()}
      more={() => fetchMore({ variables: { after: list?.pageInfo.endCursor } })}
      empty="Jobs that you hide from your shortlist stand here, and can be brought back."
    >
      {list?.edges.map(({ node }) => (
        <JobRow key={node.id} job={node} />
      ))}
    </Listing>
  );
}

interface ListingProps {
  list: { edges: unknown[]; pageInfo: { hasNextPage: boolean } } | undefined;
  error: unknown;
  retry: () => void;
  more: () => Promise<unknown>;
  empty: string;
  children: ReactNode;
}

function Listing({ list, error, retry, more, empty, children }: ListingProps) {
  if (!list)
    return error ? <Failure error={error} title="The list could not be loaded" retry={retry} /> : <RowsSkeleton />;
  if (list.edges.length === 0) {
    return (
      <Notice title="Nothing here yet" words={empty}>
        <Button component={Link} to="/" variant="default">
          To your shortlist
        </Button>
      </Notice>
    );
  }
  return (
    <Stack gap="sm">
      {children}
      {list.pageInfo.hasNextPage && <MoreButton load={more} />}
    </Stack>
  );
}
