import { createLog } from "../server/log.ts";
import { listRules } from "../server/pipelines/generate.ts";
import { openMatcher } from "../server/pipelines/matcher.ts";
import { SETTINGS } from "../server/test/support/backend.ts";

/** A process of workers.ts: makes everybody's shortlists in one loop, past the queue, as often as it is asked to. */

const matcher = openMatcher({ directUrl: process.env.DATABASE_URL as string, log: createLog("warn") });

process.on("message", async () => {
  const startedAt = performance.now();
  const request = { people: null, lease: null, reason: "SCHEDULED" as const, dryRun: false, now: new Date() };
  const warn = (message: string) => console.error(message);
  const signal = new AbortController().signal;
  await matcher.generate({ ...request, rules: listRules(SETTINGS) }, { signal, progress() {}, warn });
  process.send?.({ seconds: (performance.now() - startedAt) / 1000 });
});
process.once("disconnect", () => void matcher.close().then(() => process.exit(0)));
