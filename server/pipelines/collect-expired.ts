import { closeGone } from "../intake/close-missing.ts";
import { SourceError } from "../sources/source-error.ts";
import { type Collecting, count } from "./collect-pages.ts";
import { claimStep, markAsked, nextStep, noteCovered } from "./source-searches.ts";

/** Searches are words without blanks around them: this is none. */
const EXPIRED = " expired";
const EXPIRED_HOURS = 20;

/** Closes what a source says is gone, once a day, where it tells. Plans that lack it are no trouble. */
export async function collectExpired({ context, run, source, own }: Collecting): Promise<void> {
  const { pool, now, log } = context;
  if (!source.expired) return;
  const asking = { source: source.name, scope: "", search: EXPIRED };
  const plan = { windowsHours: [], firstHours: 0, freshHours: EXPIRED_HOURS, slotDelayHours: null };
  if (run.options.dryRun) {
    if (await nextStep(pool, asking, plan, now())) count(own, "requests", 1);
    return;
  }
  const step = await claimStep(pool, asking, plan, run, now());
  if (step === null || step === "BUSY" || !(await markAsked(pool, step, null, now()))) return;
  try {
    const gone = await source.expired(run.signal);
    count(own, "closed", await closeGone(pool, source.name, gone, now()));
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    log.info({ source: source.name, reason: error.message }, "it could not be asked what has expired");
  }
  await noteCovered(pool, step);
}
