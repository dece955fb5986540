import { collectDaily } from "../../pipelines/collect-daily.ts";
import { collectHourly } from "../../pipelines/collect-hourly.ts";
import { expireJobs } from "../../pipelines/expire-jobs.ts";
import type { Counts } from "../../pipelines/pipeline.ts";
import { adzuna } from "../../sources/adzuna.ts";
import { arbeitnow } from "../../sources/arbeitnow.ts";
import { ashby } from "../../sources/ashby.ts";
import { greenhouse } from "../../sources/greenhouse.ts";
import { jsearch } from "../../sources/jsearch.ts";
import { smartrecruiters } from "../../sources/smartrecruiters.ts";
import type { createClock } from "./backend.ts";
import { createCollecting, createRunHandle } from "./collect.ts";
import type { TestDatabase } from "./database.ts";
import { createFaultyFetch, type Told } from "./faulty-fetch.ts";

const PIPELINES = { COLLECT_DAILY: collectDaily, COLLECT_HOURLY: collectHourly, EXPIRE_JOBS: expireJobs };

/** One run of a pipeline. */
export interface Work {
  pipeline: keyof typeof PIPELINES;
  at: Date;
  /** The vendor that answers nobody meanwhile. */
  downHost: string | null;
}

export interface Collector {
  /** Runs it at its time and returns what came of it. @throws Error when the counts of a collection do not add up */
  collect(work: Work): Promise<Counts>;
  told: Told;
}

const FAULTY = 0.05;

/** Collects at an injected clock from vendors that do not always do as they should; whoever waits lets the time pass. */
export function createCollector(
  database: TestDatabase,
  clock: ReturnType<typeof createClock>,
  environment: Record<string, string>,
): Collector {
  let down: string | null = null;
  const { fetch: faulty, told } = createFaultyFetch(FAULTY, (host) => host === down);
  // By this, vendors in another process know what time it is.
  const fetch: typeof globalThis.fetch = (input, init) =>
    faulty(input, { ...init, headers: { ...init?.headers, [CLOCK_HEADER]: clock.now().toISOString() } });
  return {
    told,
    async collect({ pipeline, at, downHost }) {
      down = downHost;
      clock.set(at.toISOString());
      const context = createCollecting(database, clock.now, {
        definitions: [greenhouse, ashby, smartrecruiters, arbeitnow, adzuna, jsearch],
        environment,
        fetch,
        sleep: async (ms) => clock.set(new Date(clock.now().getTime() + ms).toISOString()),
      });
      const run = createRunHandle();
      const counts = await PIPELINES[pipeline].run(context, run);
      if (pipeline !== "EXPIRE_JOBS") checkCounts(counts, Object.values(run.latest()?.bySource ?? {}));
      return counts;
    },
  };
}

export const CLOCK_HEADER = "x-clock";

/** All that was fetched became something, and the sources' counts make up the run's. */
function checkCounts(counts: Counts, bySource: { counts: Counts }[]): void {
  const { fetched = 0, closed: _, ...became } = counts;
  const sum = Object.values(became).reduce((all, more) => all + more, 0);
  if (sum !== fetched)
    throw new Error(`${fetched} were fetched, and ${sum} became something: ${JSON.stringify(counts)}`);
  for (const [name, count] of Object.entries(counts)) {
    const own = bySource.reduce((all, { counts }) => all + (counts[name] ?? 0), 0);
    if (own !== count) throw new Error(`${count} were ${name}, and ${own} by source.`);
  }
}
