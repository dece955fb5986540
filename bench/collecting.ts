import pg from "pg";
import { createClock } from "../server/test/support/backend.ts";
import { BEGIN } from "../server/test/support/collect-days.ts";
import { createCollector, type Work } from "../server/test/support/collector.ts";

/** Collects into DATABASE_URL with the settings in SOURCES, one work a message, and answers with what it took. A process of its own. */
export interface Collected {
  /** What broke it; the rest is as far as it came. */
  error: string | null;
  counts: Record<string, number>;
  seconds: number;
  cpuSeconds: number;
  /** After it, once what is not in use any more was let go. */
  residentBytes: number;
  heapBytes: number;
  /** Since the beginning. */
  faults: number;
  /** Hosts and how often each answered with each status, since the beginning. */
  statuses: [string, [number, number][]][];
}

const { DATABASE_URL: url = "", SOURCES = "{}" } = process.env;
const pool = new pg.Pool({ connectionString: url, max: 8 });
const collector = createCollector(
  { url, pool, close: () => pool.end() },
  createClock(BEGIN.toISOString()),
  JSON.parse(SOURCES),
);

async function collect(work: Work): Promise<Collected> {
  const startedAt = performance.now();
  const startedCpu = process.cpuUsage();
  let error: string | null = null;
  const counts = await collector.collect(work).catch((failure: Error) => {
    error = failure.message;
    return {};
  });
  const { user, system } = process.cpuUsage(startedCpu);
  const seconds = (performance.now() - startedAt) / 1000;
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return {
    error,
    counts,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    residentBytes: rss,
    heapBytes: heapUsed,
    faults: collector.told.faults,
    statuses: [...collector.told.statuses].map(([host, statuses]) => [host, [...statuses]]),
  };
}

process.on("message", async (work: Omit<Work, "at"> & { at: string }) => {
  process.send?.(await collect({ ...work, at: new Date(work.at) }));
});
process.on("disconnect", () => process.exit());
