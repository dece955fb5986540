import { useQuery } from "@apollo/client/react";
import { Anchor, Badge, Button, Grid, Group, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";
import { Link, useParams } from "react-router";
import { Analysis } from "../components/analysis.tsx";
import { relOf } from "../components/credits.ts";
import { Description } from "../components/description.tsx";
import { Failure } from "../components/failure.tsx";
import { JobButtons } from "../components/job-buttons.tsx";
import { JobFacts, JobPlace } from "../components/job-facts.tsx";
import { Notice } from "../components/notice.tsx";
import { PageSkeleton } from "../components/page-skeleton.tsx";
import { inPart, ScoreParts, ScoreRing } from "../components/score.tsx";
import { SkillList } from "../components/skill-list.tsx";
import { graphql } from "../generated/gql.ts";
import type { JobPageFieldsFragment, ScoreFieldsFragment } from "../generated/graphql.ts";
import { ARRANGEMENTS, date, EMPLOYMENT_TYPES, hostOf, LEVELS, PRIORITIES, safeUrl, salaryWords } from "../words.ts";
import classes from "./job.module.css";

graphql(`
  fragment JobPageFields on Job {
    ...JobSummary
    description
    descriptionTruncated
    preferredSkills
    address
    officeDaysPerWeek
    remoteCountries
    isInternship
    industries
    education
    benefits
    language
    visaSponsorship
    workingHours
    expiresAt
    closedAt
    viewerState {
      recommendation {
        id
        ...ScoreFields
      }
    }
  }
`);

const JobById = graphql(`
  query JobById($id: ID!) {
    job(id: $id) {
      ...JobPageFields
    }
  }
`);

/** One posting: what it says, how it fits, what one can do with it. */
export function JobPage() {
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery(JobById, { variables: { id } });
  const job = data?.job;
  useDocumentTitle(`${job?.title ?? "A job"} · Shortlist`);

  if (!job && error) return <Failure error={error} title="The job could not be loaded" retry={() => void refetch()} />;
  if (!data) return <PageSkeleton rows={2} />;
  if (!job) {
    return (
      <Notice title="This job is not here any more" words="It was taken down, or the link is not complete.">
        <Button component={Link} to="/jobs">
          All jobs
        </Button>
      </Notice>
    );
  }
  const match = job.viewerState?.recommendation;
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 8 }}>
        <Stack gap="lg" component="article">
          <Stack gap={6}>
            {job.status !== "OPEN" && (
              <Badge color="red" variant="light" tt="none" size="lg">
                {job.status === "EXPIRED" ? "Expired" : "No longer open"}
              </Badge>
            )}
            <Title order={1}>{job.title}</Title>
            <JobPlace job={job} />
            <JobFacts job={job} />
          </Stack>
          <JobButtons job={job} size="sm" className={classes.actions} />
          <Skills
            label="Skills asked for"
            skills={job.skills.filter((skill) => !job.preferredSkills.includes(skill))}
          />
          <Skills label="A plus" skills={job.preferredSkills} />
          <div className="sheet" style={{ padding: "clamp(16px, 3vw, 28px)" }}>
            <Description text={job.description} language={job.language} />
            {job.descriptionTruncated && (
              <Text mt="md" size="sm" className="soft">
                The source gives only the beginning; the rest stands in the posting itself.
              </Text>
            )}
          </div>
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 4 }}>
        <Stack gap="md">
          {match && <Fit match={match} />}
          <Facts job={job} />
          <Listings job={job} />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

function Skills({ label, skills }: { label: string; skills: readonly string[] }) {
  if (skills.length === 0) return null;
  return (
    <Stack gap={8}>
      <Title order={2} fz="sm">
        {label}
      </Title>
      <SkillList skills={skills} limit={24} label={label} />
    </Stack>
  );
}

function Sheet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack component="section" aria-label={title} className="sheet" p="lg" gap="sm">
      <Title order={2} fz="md">
        {title}
      </Title>
      {children}
    </Stack>
  );
}

function Fit({ match }: { match: ScoreFieldsFragment }) {
  return (
    <Sheet title="How it fits you">
      <Group gap="sm" wrap="nowrap">
        <ScoreRing score={match.score} priority={match.priority} />
        <Text fw={600}>{PRIORITIES[match.priority]}</Text>
      </Group>
      <Analysis analysis={match.analysis} />
      <SkillList skills={match.matchingSkills} kind="have" limit={12} label="Skills you have" />
      <SkillList skills={inPart(match.relatedSkills)} kind="part" limit={12} label="Skills you have in part" />
      <SkillList skills={match.missingSkills} kind="lack" limit={12} label="Skills you lack" />
      <ScoreParts {...match} />
    </Sheet>
  );
}

/** What is known beyond the heading, row by row; what the posting does not say has no row. */
function factsOf(job: JobPageFieldsFragment): [string, string][] {
  const arrangement = job.workArrangement && ARRANGEMENTS[job.workArrangement];
  const days = job.officeDaysPerWeek ? `, ${job.officeDaysPerWeek} days a week in the office` : "";
  const rows: [string, string | null | undefined][] = [
    ["Salary", salaryWords(job.salary)],
    ["From", job.salary?.source === "PARSED" ? "the posting's text" : null],
    ["Way of working", arrangement && arrangement + days],
    ["Live in", job.remoteCountries.map(countryName).join(", ")],
    ["Employment", job.employmentTypes.map((type) => EMPLOYMENT_TYPES[type]).join(", ")],
    ["Internship", job.isInternship ? "yes" : null],
    ["Level", job.experienceLevel && LEVELS[job.experienceLevel]],
    ["Hours a week", job.workingHours ? String(job.workingHours) : null],
    ["Field of work", job.industries.join(", ")],
    ["Education", job.education.join(", ")],
    ["Benefits", job.benefits.join(", ")],
    ["Visa", job.visaSponsorship == null ? null : job.visaSponsorship ? "sponsored" : "not sponsored"],
    ["Places", job.locations.join(" · ")],
    ["Address", job.address],
    ["Posted", job.postedAt && date(job.postedAt)],
    ["Found", date(job.discoveredAt)],
    ["Open until", job.expiresAt && date(job.expiresAt)],
    ["Closed", job.closedAt && date(job.closedAt)],
  ];
  return rows.filter((row): row is [string, string] => Boolean(row[1]));
}

const countries = new Intl.DisplayNames("en", { type: "region" });

function countryName(code: string): string {
  try {
    return countries.of(code) ?? code;
  } catch {
    return code;
  }
}

function Facts({ job }: { job: JobPageFieldsFragment }) {
  return (
    <Sheet title="In short">
      <dl
        style={{
          margin: 0,
          display: "grid",
          gridTemplateColumns: "minmax(92px, auto) 1fr",
          gap: "8px 14px",
          fontSize: 14,
        }}
      >
        {factsOf(job).map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt className="soft">{name}</dt>
            <dd style={{ margin: 0 }}>{value}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}

function Listings({ job }: { job: JobPageFieldsFragment }) {
  return (
    <Sheet title="Where it was found">
      {job.listings.map(({ source, platform, externalId, url, attribution, firstSeenAt }) => {
        const href = safeUrl(url);
        const name = platform && platform !== source ? `${platform}, through ${source}` : source;
        const linked = (words: string) =>
          href ? (
            <Anchor
              href={href}
              target="_blank"
              rel={relOf(href, job.listings)}
              inherit
              title={hostOf(href) ?? undefined}
            >
              {words}
            </Anchor>
          ) : (
            words
          );
        return (
          <div key={`${source} ${externalId}`}>
            <Text size="sm">
              {attribution ? name : linked(name)}
              <span className="soft">, since {date(firstSeenAt)}</span>
            </Text>
            {attribution && (
              <Text size="xs" className="soft">
                {linked(attribution)}
              </Text>
            )}
          </div>
        );
      })}
    </Sheet>
  );
}
