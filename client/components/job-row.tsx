import { Box, Stack, Title } from "@mantine/core";
import { useId } from "@mantine/hooks";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { JobSummaryFragment } from "../generated/graphql.ts";
import { JobButtons } from "./job-buttons.tsx";
import { JobFacts, JobPlace } from "./job-facts.tsx";
import classes from "./job-row.module.css";
import { SkillList } from "./skill-list.tsx";

export interface JobRowProps {
  job: JobSummaryFragment;
  /** In place of the usual buttons. */
  actions?: ReactNode;
  /** Under the facts. */
  children?: ReactNode;
}

/** One job in a list. */
export function JobRow({ job, actions, children }: JobRowProps) {
  const heading = useId();
  return (
    <Box component="article" aria-labelledby={heading} className={`sheet ${classes.row}`}>
      <Stack gap={5} miw={0}>
        <Title order={3} id={heading}>
          <Link to={`/jobs/${encodeURIComponent(job.id)}`} className="quiet">
            {job.title}
          </Link>
        </Title>
        <JobPlace job={job} />
        <JobFacts job={job} />
        {children ?? (
          <Box mt={6}>
            <SkillList skills={job.skills} limit={7} label="Skills" />
          </Box>
        )}
      </Stack>
      {actions ? (
        <div className={classes.actions}>{actions}</div>
      ) : (
        <JobButtons job={job} className={classes.actions} />
      )}
    </Box>
  );
}
