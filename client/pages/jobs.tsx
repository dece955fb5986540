import { useQuery } from "@apollo/client/react";
import { Box, Button, Drawer, Group, NativeSelect, Stack, Text, Title } from "@mantine/core";
import { useDisclosure, useDocumentTitle } from "@mantine/hooks";
import { useState } from "react";
import { useNavigationType } from "react-router";
import { Failure } from "../components/failure.tsx";
import { Icon } from "../components/icons.tsx";
import { JobFilters } from "../components/job-filters.tsx";
import { JobRow } from "../components/job-row.tsx";
import { MoreButton } from "../components/more-button.tsx";
import { Notice } from "../components/notice.tsx";
import { RowsSkeleton } from "../components/page-skeleton.tsx";
import { TypedInput } from "../components/typed-input.tsx";
import { codeOf, messagesByField } from "../errors.ts";
import { graphql } from "../generated/gql.ts";
import { known, ORDERS, options } from "../words.ts";
import { useJobSearch } from "./job-filter.ts";
import classes from "./jobs.module.css";

const Jobs = graphql(`
  query Jobs($filter: JobFilter, $orderBy: JobOrder, $first: Int!, $after: String) {
    jobs(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
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
      totalCount
      totalCountIsExact
    }
  }
`);

const FIRST = 20;

/** Every open job, searched and narrowed down. */
export function JobsPage() {
  useDocumentTitle("All jobs · Shortlist");
  const search = useJobSearch();
  const { filter, orderBy, narrowed, params, change, clear } = search;
  const [filtering, drawer] = useDisclosure(false);
  // Coming back from a job, the list stands as it was left, with all that was loaded.
  const type = useNavigationType();
  const [fetchPolicy] = useState(type === "POP" ? ("cache-first" as const) : ("cache-and-network" as const));
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(Jobs, {
    variables: { filter, orderBy, first: FIRST },
    fetchPolicy,
  });
  // While other jobs are on the way, those of the search before stay in view.
  const jobs = (data ?? (error ? undefined : previousData))?.jobs;
  const placeError = messagesByField(error, ["location"]).location;
  const orders = options(ORDERS).filter(({ value }) => value !== "RELEVANCE" || filter.search);

  return (
    <Stack gap="lg">
      <Title order={1}>All jobs</Title>
      <Group gap="sm" align="flex-end" component="search">
        <TypedInput
          flex="1 1 260px"
          size="md"
          type="search"
          aria-label="Search in title, company, skills and description"
          placeholder="Title, skill, company …"
          leftSection={<Icon name="search" />}
          value={params.get("search") ?? ""}
          change={(words) => change({ search: words })}
        />
        <NativeSelect
          size="md"
          aria-label="Order"
          data={orders}
          value={orderBy ?? (filter.search ? "RELEVANCE" : "NEWEST")}
          onChange={(event) => change({ order: known(ORDERS, [event.currentTarget.value]) })}
        />
        <Button size="md" variant="default" hiddenFrom="md" leftSection={<Icon name="filter" />} onClick={drawer.open}>
          {narrowed > 0 ? `Filters (${narrowed})` : "Filters"}
        </Button>
      </Group>
      <Drawer opened={filtering} onClose={drawer.close} title="Filters" position="bottom" size="85%" hiddenFrom="md">
        <JobFilters search={search} placeError={placeError} />
        <Button fullWidth mt="lg" onClick={drawer.close}>
          {jobs ? `Show ${totalWords(jobs)}` : "Show the jobs"}
        </Button>
      </Drawer>
      <div className={classes.layout}>
        <Box visibleFrom="md" className="sheet" p="lg">
          <JobFilters search={search} placeError={placeError !== undefined} />
        </Box>
        <Stack gap="sm" aria-busy={loading}>
          <Text className="soft figures" role="status">
            {jobs ? totalWords(jobs) : error ? "" : "Loading …"}
          </Text>
          {error && (
            <Failure
              error={error}
              title="The jobs could not be loaded"
              retry={codeOf(error) === "BAD_USER_INPUT" ? undefined : () => void refetch()}
            />
          )}
          {!jobs && !error && <RowsSkeleton rows={6} height={126} />}
          {jobs?.edges.map(({ node }) => (
            <JobRow key={node.id} job={node} />
          ))}
          {jobs?.edges.length === 0 && !error && (
            <Notice title="No job found" words="Try fewer or other words, or take some filters away.">
              {narrowed > 0 && <Button onClick={clear}>Clear the filters</Button>}
            </Notice>
          )}
          {jobs?.pageInfo.hasNextPage && (
            <MoreButton load={() => fetchMore({ variables: { after: jobs.pageInfo.endCursor } })} />
          )}
        </Stack>
      </div>
    </Stack>
  );
}

function totalWords({ totalCount, totalCountIsExact }: { totalCount: number; totalCountIsExact: boolean }): string {
  const figure = totalCount.toLocaleString("en");
  if (!totalCountIsExact) return `More than ${figure} open jobs`;
  return `${figure} open ${totalCount === 1 ? "job" : "jobs"}`;
}
