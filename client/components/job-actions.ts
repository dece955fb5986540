import type { ApolloCache, Reference } from "@apollo/client";
import { useApolloClient, useMutation } from "@apollo/client/react";
import { useLocation, useNavigate } from "react-router";
import { graphql } from "../generated/gql.ts";
import type { JobStateFragment } from "../generated/graphql.ts";
import { refresh } from "../refresh.ts";
import { useSession } from "../session.ts";
import { tellFailure, tellWithUndo } from "./toasts.tsx";

graphql(`
  fragment JobState on Job {
    id
    title
    viewerState {
      saved
      dismissed
      application {
        id
        status
      }
    }
  }
`);

const SaveJob = graphql(`
  mutation SaveJob($id: ID!) {
    saveJob(jobId: $id) {
      ...JobState
    }
  }
`);

const UnsaveJob = graphql(`
  mutation UnsaveJob($id: ID!) {
    unsaveJob(jobId: $id) {
      ...JobState
    }
  }
`);

const DismissJob = graphql(`
  mutation DismissJob($id: ID!) {
    dismissJob(jobId: $id) {
      ...JobState
    }
  }
`);

const RestoreJob = graphql(`
  mutation RestoreJob($id: ID!) {
    restoreJob(jobId: $id) {
      ...JobState
    }
  }
`);

const ApplyToJob = graphql(`
  mutation ApplyToJob($id: ID!) {
    setApplicationStatus(jobId: $id, status: APPLIED) {
      id
      status
      job {
        ...JobState
      }
    }
  }
`);

const ForgetApplication = graphql(`
  mutation ForgetApplication($id: ID!) {
    deleteApplication(jobId: $id) {
      ...JobState
    }
  }
`);

const LISTS = ["SavedJobs", "Applications", "DismissedJobs"];

/** What a person can do with a job, wherever it is shown. A visitor is asked to sign in first. */
export function useJobActions(job: JobStateFragment) {
  const client = useApolloClient();
  const signedIn = useSession().person !== null;
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const variables = { id: job.id };
  const [save] = useMutation(SaveJob, { variables });
  const [unsave] = useMutation(UnsaveJob, { variables });
  const [dismiss] = useMutation(DismissJob, { variables, update: (cache) => dropFromShortlist(cache, job.id) });
  const [restore] = useMutation(RestoreJob, { variables });
  const [apply] = useMutation(ApplyToJob, { variables, update: (cache) => dropFromShortlist(cache, job.id) });
  const [forget] = useMutation(ForgetApplication, { variables });

  /** Runs one change; then the lists in view are read again, and the way back is offered. */
  async function run(change: () => Promise<unknown>, failure: string, done?: () => void): Promise<void> {
    if (!signedIn) {
      navigate("/sign-in", { state: { from: pathname + search } });
      return;
    }
    try {
      await change();
      done?.();
      await refresh(client, ...LISTS);
    } catch (error) {
      tellFailure(failure, error);
    }
  }

  const unhide = () => run(restore, "The job could not be brought back", () => void refresh(client, "Recommendations"));
  const forgetIt = () =>
    run(forget, "The application could not be removed", () => void refresh(client, "Recommendations"));

  return {
    saved: job.viewerState?.saved ?? false,
    dismissed: job.viewerState?.dismissed ?? false,
    application: job.viewerState?.application ?? null,
    toggleSaved: () =>
      job.viewerState?.saved ? run(unsave, "The job is still saved") : run(save, "The job could not be saved"),
    hide: () =>
      run(dismiss, "The job could not be hidden", () => tellWithUndo(`Hidden: ${job.title}`, () => void unhide())),
    unhide,
    apply: () =>
      run(apply, "The application could not be noted", () =>
        tellWithUndo(`Noted as applied: ${job.title}`, () => void forgetIt()),
      ),
    forget: forgetIt,
  };
}

/** A connection as the cache keeps it. */
interface StoredList {
  edges: { node: Reference }[];
  totalCount?: number;
}

/** The server leaves such a job out of the shortlist from now on; so do the lists that are shown already. */
function dropFromShortlist(cache: ApolloCache, jobId: string): void {
  cache.modify<{ recommendations: StoredList }>({
    fields: {
      recommendations(list, { readField }) {
        if (!list || !("edges" in list)) return list;
        const edges = list.edges.filter(({ node }) => {
          const job = readField<Reference>("job", node);
          return readField("id", job) !== jobId;
        });
        if (edges.length === list.edges.length || list.totalCount === undefined) return { ...list, edges };
        return { ...list, edges, totalCount: list.totalCount - 1 };
      },
    },
  });
}
