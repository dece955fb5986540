import { Stack, Text, Title } from "@mantine/core";
import { graphql } from "../generated/gql.ts";
import type { SearchFieldsFragment } from "../generated/graphql.ts";
import { searchWords } from "../words.ts";

graphql(`
  fragment SearchFields on SearchCombination {
    id
    title
    location
    workArrangement
    employmentType
    experienceLevel
    industry
    jobsFound
  }
`);

/** What is looked for on the person's behalf, best first. */
export function SearchQueries({ searches }: { searches: readonly SearchFieldsFragment[] }) {
  return (
    <Stack className="sheet" p={{ base: "md", sm: "lg" }} gap="md" component="section" aria-label="We search for">
      <Title order={2}>We search for</Title>
      <Text size="sm" className="soft">
        {searches.length > 0
          ? "From your profile and preferences, the best first."
          : "Nothing yet. Add a job title to your profile, or a CV that names one."}
      </Text>
      {searches.length > 0 && (
        <Stack component="ol" gap={6} m={0} p={0} fz="sm" style={{ listStyle: "none" }}>
          {searches.map((search) => (
            <li key={search.id}>
              {searchWords(search)}
              {search.jobsFound > 0 && <span className="soft figures"> · {search.jobsFound} found</span>}
            </li>
          ))}
        </Stack>
      )}
    </Stack>
  );
}
