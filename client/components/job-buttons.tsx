import { Button } from "@mantine/core";
import type { JobSummaryFragment } from "../generated/graphql.ts";
import { APPLICATION_STATUSES, hostOf, safeUrl } from "../words.ts";
import { relOf } from "./credits.ts";
import { Icon } from "./icons.tsx";
import { useJobActions } from "./job-actions.ts";

export interface JobButtonsProps {
  job: JobSummaryFragment;
  className: string | undefined;
  size?: "xs" | "sm" | "md";
}

/** Read the posting, save it, say that one applied, hide it. */
export function JobButtons({ job, className, size = "xs" }: JobButtonsProps) {
  const { saved, dismissed, application, toggleSaved, hide, unhide, apply } = useJobActions(job);
  const url = safeUrl(job.url);
  return (
    <div className={className}>
      {url && (
        <Button
          component="a"
          href={url}
          target="_blank"
          rel={relOf(url, job.listings)}
          size={size}
          variant={size === "xs" ? "light" : "filled"}
          rightSection={<Icon name="out" size={14} />}
          aria-label={`View the posting of ${job.title} at ${hostOf(url)}, in a new tab`}
        >
          View posting
        </Button>
      )}
      <Button
        size={size}
        variant={saved ? "light" : "default"}
        aria-pressed={saved}
        aria-label={`${saved ? "Saved" : "Save"}: ${job.title}`}
        leftSection={<Icon name="bookmark" size={14} filled={saved} />}
        onClick={toggleSaved}
      >
        {saved ? "Saved" : "Save"}
      </Button>
      {application ? (
        <Button size={size} variant="light" color="amber" disabled>
          {APPLICATION_STATUSES[application.status]}
        </Button>
      ) : (
        <Button size={size} variant="default" aria-label={`I applied: ${job.title}`} onClick={apply}>
          I applied
        </Button>
      )}
      <Button
        size={size}
        variant="subtle"
        color="gray"
        aria-label={`${dismissed ? "Show again" : "Hide"}: ${job.title}`}
        onClick={dismissed ? unhide : hide}
      >
        {dismissed ? "Show again" : "Hide"}
      </Button>
    </div>
  );
}
