import { useMutation } from "@apollo/client/react";
import { Button, NativeSelect, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { graphql } from "../generated/gql.ts";
import type { ApplicationFieldsFragment, ApplicationStatus } from "../generated/graphql.ts";
import { APPLICATION_STATUSES, ago, known, options } from "../words.ts";
import { useJobActions } from "./job-actions.ts";
import { JobRow } from "./job-row.tsx";
import { tellDone, tellFailure } from "./toasts.tsx";

graphql(`
  fragment ApplicationFields on Application {
    id
    status
    notes
    appliedAt
    updatedAt
    job {
      ...JobSummary
    }
  }
`);

const SetApplication = graphql(`
  mutation SetApplication($id: ID!, $status: ApplicationStatus!, $notes: String) {
    setApplicationStatus(jobId: $id, status: $status, notes: $notes) {
      id
      status
      notes
      updatedAt
    }
  }
`);

/** An application: how it stands, and notes on it. */
export function ApplicationRow({ application }: { application: ApplicationFieldsFragment }) {
  const { job, status, notes, appliedAt, updatedAt } = application;
  const { forget } = useJobActions(job);
  // Kept here, so that notes written while a status is on its way do not carry the old one.
  const [chosen, setChosen] = useState(status);
  const [text, setText] = useState(notes ?? "");
  const [set] = useMutation(SetApplication);
  const change = (next: ApplicationStatus, note: string) =>
    set({ variables: { id: job.id, status: next, notes: note.trim() || null } }).then(
      () => tellDone("Noted."),
      (error: unknown) => tellFailure("The application could not be changed", error),
    );
  const actions = (
    <Stack gap={6} align="stretch">
      <NativeSelect
        size="xs"
        aria-label={`How the application stands: ${job.title}`}
        data={options(APPLICATION_STATUSES)}
        value={chosen}
        onChange={(event) => {
          const [next] = known(APPLICATION_STATUSES, [event.currentTarget.value]);
          if (!next) return;
          setChosen(next);
          void change(next, text);
        }}
      />
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        onClick={forget}
        aria-label={`Remove the application: ${job.title}`}
      >
        Remove
      </Button>
    </Stack>
  );
  return (
    <JobRow job={job} actions={actions}>
      <Text size="sm" className="soft">
        Applied {ago(appliedAt)}
        {updatedAt > appliedAt && `, last changed ${ago(updatedAt)}`}
      </Text>
      <Textarea
        mt={6}
        size="sm"
        autosize
        minRows={1}
        maxRows={8}
        aria-label={`Notes on ${job.title}`}
        placeholder="Notes: who you spoke to, what comes next"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => {
          if (text.trim() !== (notes ?? "")) void change(chosen, text);
        }}
      />
    </JobRow>
  );
}
