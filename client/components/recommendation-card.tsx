import { Badge, Box, Button, Collapse, Group, Stack, Text, Title } from "@mantine/core";
import { useDisclosure, useId } from "@mantine/hooks";
import { Link } from "react-router";
import { graphql } from "../generated/gql.ts";
import type { RecommendationFieldsFragment } from "../generated/graphql.ts";
import { PRIORITIES } from "../words.ts";
import { Analysis } from "./analysis.tsx";
import { Icon } from "./icons.tsx";
import { JobButtons } from "./job-buttons.tsx";
import { JobFacts, JobPlace } from "./job-facts.tsx";
import { Points } from "./points.tsx";
import { RatingButtons } from "./rating-buttons.tsx";
import classes from "./recommendation-card.module.css";
import { inPart, ScoreParts, ScoreRing } from "./score.tsx";
import { SkillList } from "./skill-list.tsx";

graphql(`
  fragment RecommendationFields on Recommendation {
    id
    rank
    isNew
    rating
    ...ScoreFields
    job {
      ...JobSummary
    }
  }
`);

const PRIORITY_COLORS = { HIGH: "pine", MEDIUM: "amber", LOW: "gray" } as const;
const REASONS_SHOWN = 3;

/** One job of the shortlist: where it stands, why, and what to do with it. */
export function RecommendationCard({ recommendation }: { recommendation: RecommendationFieldsFragment }) {
  const { job, rank, score, priority, reasons, isNew, matchingSkills, missingSkills, relatedSkills, analysis } =
    recommendation;
  // Claude's reasons are its analysis in short: they make room for it.
  const isAnalysed = analysis.source === "CLAUDE";
  const [open, { toggle }] = useDisclosure(false);
  const heading = useId();
  const details = useId();
  return (
    <Box component="article" aria-labelledby={heading} className={`sheet ${classes.card}`}>
      <div className={classes.standing}>
        <ScoreRing score={score} priority={priority} />
        <Text size="xs" className="soft figures">
          No. {rank}
        </Text>
      </div>
      <Stack gap={5} miw={0}>
        <Group gap={6}>
          <Badge variant="light" color={PRIORITY_COLORS[priority]} size="sm" tt="none">
            {PRIORITIES[priority]}
          </Badge>
          {isNew && (
            <Badge color="amber.4" autoContrast size="sm" tt="none">
              New
            </Badge>
          )}
        </Group>
        <Title order={3} id={heading}>
          <Link to={`/jobs/${encodeURIComponent(job.id)}`} className="quiet">
            {job.title}
          </Link>
        </Title>
        <JobPlace job={job} />
        <JobFacts job={job} />
      </Stack>
      <JobButtons job={job} className={classes.actions} />
      <Stack gap="sm" className={classes.rest}>
        {!(open && isAnalysed) && (
          <Points points={open ? reasons : reasons.slice(0, REASONS_SHOWN)} kind="for" label="Reasons" />
        )}
        <SkillList skills={matchingSkills} kind="have" limit={8} label="Skills you have" />
        <Group justify="space-between" wrap="nowrap">
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={toggle}
            aria-expanded={open}
            aria-controls={details}
            style={{ marginLeft: -8 }}
            rightSection={
              <span style={{ display: "flex", transform: open ? "rotate(180deg)" : undefined }}>
                <Icon name="down" size={14} />
              </span>
            }
          >
            {open ? "Hide the details" : "Why this score"}
          </Button>
          <RatingButtons recommendation={recommendation} />
        </Group>
        <Collapse expanded={open} id={details} keepMounted={false}>
          <Stack gap="lg" pb={4} maw={620}>
            <Analysis analysis={analysis} />
            {relatedSkills.length > 0 && (
              <Stack gap={6}>
                <Text size="sm" fw={600}>
                  You have in part
                </Text>
                <SkillList skills={inPart(relatedSkills)} kind="part" limit={16} label="Skills you have in part" />
              </Stack>
            )}
            {missingSkills.length > 0 && (
              <Stack gap={6}>
                <Text size="sm" fw={600}>
                  Asked for, not in your profile
                </Text>
                <SkillList skills={missingSkills} kind="lack" limit={16} label="Skills you lack" />
              </Stack>
            )}
            <ScoreParts {...recommendation} />
          </Stack>
        </Collapse>
      </Stack>
    </Box>
  );
}
