import { Text } from "@mantine/core";
import { Link } from "react-router";
import { graphql } from "../generated/gql.ts";
import type { JobSummaryFragment } from "../generated/graphql.ts";
import { ARRANGEMENTS, ago, EMPLOYMENT_TYPES, LEVEL_NAMES, placeWords, salaryWords } from "../words.ts";
import { Credit } from "./credit.tsx";

graphql(`
  fragment JobSummary on Job {
    ...JobState
    company {
      id
      name
    }
    url
    status
    locations
    workArrangement
    employmentTypes
    experienceLevel
    skills
    salary {
      min
      max
      currency
      period
      source
    }
    postedAt
    discoveredAt
    listings {
      source
      platform
      externalId
      url
      attribution
      firstSeenAt
    }
  }
`);

/** Who offers it and where; what the posting does not say is said to be unknown. */
export function JobPlace({ job }: { job: JobSummaryFragment }) {
  const { company } = job;
  return (
    <Text size="sm">
      {company ? (
        <Text component={Link} to={`/companies/${encodeURIComponent(company.id)}`} className="quiet" fw={560} inherit>
          {company.name}
        </Text>
      ) : (
        <span className="soft">Company not named</span>
      )}
      <span className="soft"> · {placeWords(job.locations) ?? "place not stated"}</span>
    </Text>
  );
}

/** The rest of what one asks first, as far as it is known. */
export function JobFacts({ job }: { job: JobSummaryFragment }) {
  const salary = salaryWords(job.salary);
  const facts = [
    job.workArrangement && ARRANGEMENTS[job.workArrangement],
    ...job.employmentTypes.map((type) => EMPLOYMENT_TYPES[type]),
    job.experienceLevel && LEVEL_NAMES[job.experienceLevel],
    job.postedAt ? `posted ${ago(job.postedAt)}` : `found ${ago(job.discoveredAt)}`,
  ].filter((fact) => typeof fact === "string");
  return (
    <Text size="sm" className="soft figures">
      {salary && (
        <Text span inherit fw={600} c="var(--mantine-color-text)">
          {salary}
        </Text>
      )}
      {salary && " · "}
      {facts.join(" · ")}
      <Credit listings={job.listings} />
    </Text>
  );
}
