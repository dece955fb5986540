import { useQuery } from "@apollo/client/react";
import { Grid, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { CvDrop } from "../components/cv-drop.tsx";
import { CvList } from "../components/cv-list.tsx";
import { CvReading } from "../components/cv-reading.tsx";
import { Failure } from "../components/failure.tsx";
import { PageSkeleton } from "../components/page-skeleton.tsx";
import { PreferencesForm } from "../components/preferences-form.tsx";
import { ProfileForm } from "../components/profile-form.tsx";
import { RunProgress } from "../components/run-progress.tsx";
import { SearchQueries } from "../components/search-queries.tsx";
import { graphql } from "../generated/gql.ts";

const Profile = graphql(`
  query Profile {
    viewer {
      cvs(first: 20) {
        edges {
          node {
            ...CvFields
          }
        }
      }
      cv {
        ...ReadingFields
      }
      profile {
        ...ProfileFields
      }
      preferences {
        ...PreferenceFields
      }
      searchQueries {
        ...SearchFields
      }
      activeRuns {
        ...RunFields
      }
    }
  }
`);

/** What the shortlist is made from: the CV, the profile, the preferences. */
export function ProfilePage() {
  useDocumentTitle("Profile · Shortlist");
  const { data, error, refetch } = useQuery(Profile);
  const viewer = data?.viewer;
  if (!viewer) {
    if (error) return <Failure error={error} title="Your profile could not be loaded" retry={() => void refetch()} />;
    return <PageSkeleton rows={3} />;
  }
  const { cvs, cv, profile, preferences, searchQueries, activeRuns } = viewer;
  const [run] = activeRuns;
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>Profile and preferences</Title>
        <Text className="soft" mt={4}>
          Your shortlist is made from these. Each change updates it.
        </Text>
      </div>
      {run && <RunProgress key={run.id} run={run} />}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }} order={{ base: 1, md: 2 }}>
          <Stack gap="lg">
            <Stack className="sheet" p={{ base: "md", sm: "lg" }} gap="md" component="section" aria-label="Your CV">
              <Title order={2}>CV</Title>
              {cvs.edges.length > 0 && <CvList cvs={cvs.edges.map(({ node }) => node)} />}
              <CvDrop />
            </Stack>
            <CvReading key={cv?.id ?? "none"} cv={cv ?? null} />
            <SearchQueries searches={searchQueries} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }} order={{ base: 2, md: 1 }}>
          <Stack gap="lg">
            <ProfileForm key={profile?.updatedAt ?? "none"} profile={profile ?? null} />
            <PreferencesForm key={JSON.stringify(preferences)} preferences={preferences} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
