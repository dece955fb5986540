import { AppError } from "../errors.ts";
import { createMailbox, type Mailbox } from "../mailbox.ts";
import { builder } from "./builder.ts";
import type { Deps } from "./context.ts";
import { type JobConditions, JobFilter, readJobFilter } from "./job-filter.ts";
import { createParams } from "./params.ts";
import { shared } from "./sharing.ts";

interface Added {
  id: number;
}

/** A subscriber with so many new jobs waiting is told to come again. */
const MOST_WAITING = 5_000;

/** Subscribers with the same filter: what of a batch passes it is asked once. */
interface Group {
  batches: AsyncIterableIterator<number[]>;
  members: Set<Mailbox<Added>>;
}

const groups = new WeakMap<Deps, Map<string, Group>>();

function jobsAdded(filter: string, conditions: JobConditions, deps: Deps): Mailbox<Added> {
  const byFilter = groups.get(deps) ?? new Map<string, Group>();
  groups.set(deps, byFilter);
  const known = byFilter.get(filter);
  const group = known ?? { batches: deps.events.newJobs(), members: new Set() };
  const mailbox = createMailbox<Added>({
    onEnd() {
      group.members.delete(mailbox);
      if (group.members.size > 0) return;
      if (byFilter.get(filter) === group) byFilter.delete(filter);
      void group.batches.return?.();
    },
  });
  group.members.add(mailbox);
  if (known) return mailbox;
  byFilter.set(filter, group);
  tellGroup(group, conditions, deps).then(
    () => end(),
    (error) => {
      deps.log.error({ err: error }, "new jobs could not be told");
      end(again());
    },
  );
  return mailbox;

  function end(error?: Error): void {
    for (const member of [...group.members]) member.end(error);
  }
}

async function tellGroup({ batches, members }: Group, { where }: JobConditions, deps: Deps): Promise<void> {
  for await (const ids of batches) {
    const params = createParams();
    const conditions = [`jobs.id = ANY(${params.add(ids)}::int[])`, ...where("jobs", params)];
    // Jobs are public: with the pipelines' rights it is the same as with anybody's.
    const { rows } = await deps.database.systemPool.query<Added>(
      `SELECT jobs.id FROM jobs WHERE ${conditions.join(" AND ")} ORDER BY jobs.id`,
      params.values,
    );
    for (const row of rows.map(shared)) for (const member of [...members]) give(member, row);
  }
}

function give(mailbox: Mailbox<Added>, added: Added): void {
  if (mailbox.size < MOST_WAITING) mailbox.put(added);
  else mailbox.end(again());
}

function again(): AppError {
  return new AppError("SERVICE_UNAVAILABLE", "Some new jobs were not told: subscribe again, and read the jobs anew.");
}

builder.subscriptionField("jobAdded", (t) =>
  t.prismaField({
    type: "Job",
    description: "Newly collected jobs that pass the filter.",
    args: { filter: t.arg({ type: JobFilter }) },
    subscribe: async (_root, { filter }, context) =>
      jobsAdded(JSON.stringify(filter ?? {}), await readJobFilter(filter, context.deps), context.deps),
    resolve: (query, { id }, _args, { deps }) =>
      deps.database.prisma.job.findUniqueOrThrow({ ...query, where: { id } }),
  }),
);
