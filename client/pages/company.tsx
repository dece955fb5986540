import { useQuery } from "@apollo/client/react";
import { Anchor, Button, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { Link, useParams } from "react-router";
import { Failure } from "../components/failure.tsx";
import { JobRow } from "../components/job-row.tsx";
import { MoreButton } from "../components/more-button.tsx";
import { Notice } from "../components/notice.tsx";
import { PageSkeleton } from "../components/page-skeleton.tsx";
import { graphql } from "../generated/gql.ts";
import { count, hostOf, safeUrl } from "../words.ts";

const CompanyById = graphql(`
  query CompanyById($id: ID!, $after: String) {
    company(id: $id) {
      id
      name
      website
      jobCount
      jobs(first: 20, after: $after) {
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

/** An employer and its open jobs. */
export function CompanyPage() {
  const { id = "" } = useParams();
  const { data, error, refetch, fetchMore } = useQuery(CompanyById, { variables: { id } });
  const company = data?.company;
  useDocumentTitle(`${company?.name ?? "A company"} · Shortlist`);

  if (!company && error)
    return <Failure error={error} title="The company could not be loaded" retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  if (!company) {
    return (
      <Notice title="No such company" words="Its postings are gone, or the link is not complete.">
        <Button component={Link} to="/jobs">
          All jobs
        </Button>
      </Notice>
    );
  }
  const website = safeUrl(company.website);
  return (
    <Stack gap="sm">
      <Title order={1}>{company.name}</Title>
      <Text className="soft figures" mb="xs">
        {count(company.jobCount, "open job")}
        {website && (
          <>
            {" · "}
            <Anchor href={website} target="_blank" rel="noopener noreferrer nofollow">
              {hostOf(website)}
            </Anchor>
          </>
        )}
      </Text>
      {company.jobs.edges.map(({ node }) => (
        <JobRow key={node.id} job={node} />
      ))}
      {company.jobs.pageInfo.hasNextPage && (
        <MoreButton load={() => fetchMore({ variables: { after: company.jobs.pageInfo.endCursor } })} />
      )}
    </Stack>
  );
}
