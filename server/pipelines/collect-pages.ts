import { announceJobs } from "../events.ts";
import { closeMissing } from "../intake/close-missing.ts";
import { createPacer, type TakenIn, takeIn } from "../intake/take-in.ts";
import type { KnownSource } from "../sources/registry.ts";
import type { Source, SourcePage } from "../sources/source.ts";
import { SourceError } from "../sources/source-error.ts";
import { noteAnswer, noteListed, noteSameAnswer, readAnswer, readKnown } from "./collect-known.ts";
import type { PipelineContext, RunHandle, SourceCounts } from "./pipeline.ts";
import type { Plan } from "./search-steps.ts";
import {
  type Ask,
  type Asking,
  abandonStep,
  type Claimed,
  claimStep,
  markAsked,
  nextStep,
  noteCovered,
  noteTaken,
  releaseStep,
} from "./source-searches.ts";
import { noteLeastWindow, readLeastWindow } from "./source-states.ts";

/** What one source is asked in one run. */
export interface Collecting {
  context: PipelineContext;
  run: RunHandle;
  known: KnownSource;
  source: Source;
  own: SourceCounts;
  /** After each page. */
  tell(): void;
}

/** A board or a feed: all that it shows. */
export async function collectWhole(collecting: Collecting, { scope, search }: Ask): Promise<void> {
  const { context, run, source, own, tell } = collecting;
  if (run.options.dryRun) return count(own, "requests", 1);
  const { pool, now } = context;
  const isListing = collecting.known.definition.kind === "LISTING";
  const at = now();
  const externalIds: string[] = [];
  let next: string | null = null;
  let unreadable = 0;
  let failed = 0;
  let digest: string | undefined;
  const last = isListing && scope !== null ? await readAnswer(pool, source.name, scope, at) : null;
  const known = isListing && !last ? await readKnown(pool, source.name, scope, at) : () => false;
  const query = { scope, search, windowHours: null, after: null, known, last: last?.digest ?? null };
  for await (const page of source.pages(query, run.signal)) {
    if (page.isLast && last && scope !== null) {
      await noteSameAnswer(pool, source.name, scope, at);
      for (const name of ["fetched", "unchanged"]) count(own, name, last.postings);
      return tell();
    }
    failed += (await takePage(collecting, scope, page)).failed.length;
    digest = page.digest;
    for (const { externalId } of [...page.postings, ...(page.listed ?? [])])
      if (externalId) externalIds.push(externalId);
    unreadable += page.unreadable.length;
    next = page.next;
    tell();
  }
  // Cut short, or with entries that may be those that seem to be missing: nothing is closed by it.
  if (!isListing || next !== null || unreadable > 0) return;
  const { closed, doubted } = await closeMissing(pool, { source: source.name, scope, externalIds, at });
  count(own, "closed", closed);
  if (doubted)
    run.warn(`${source.name}: ${scope ?? "it"} shows hardly anything of what it did; believed when it says so again.`);
  else if (scope !== null && digest !== undefined && failed === 0)
    await noteAnswer(pool, source.name, scope, { digest, postings: new Set(externalIds).size }, at);
}

export interface Windowed {
  asking: Asking;
  plan: Plan;
  /** Whether the page after this one is asked for. Default: as long as the source gives pages. */
  goesOn?: (page: SourcePage, taken: TakenIn) => boolean;
  /** It would cost more than may be spent on it now: counts as covered, so that nobody catches up on it. */
  isPassed?: () => Promise<boolean>;
  /** Each page that was taken in. */
  onPage?: (page: SourcePage) => Promise<void>;
}

/**
 * A search, or a stream that is asked for by time, as far as no run has asked for it.
 * @returns COVERED: a step of it is in. BUSY: another run is at it. NOT_DUE: nothing was asked.
 */
export async function collectWindow(
  collecting: Collecting,
  ask: Ask,
  windowed: Windowed,
): Promise<"COVERED" | "BUSY" | "NOT_DUE"> {
  const { context, run, source, own } = collecting;
  const { pool, now } = context;
  const { asking } = windowed;
  const least = await readLeastWindow(pool, source.name, now());
  const plan = { ...windowed.plan, windowsHours: windowed.plan.windowsHours.filter((hours) => hours >= least) };
  if (run.options.dryRun) {
    const next = await nextStep(pool, asking, plan, now());
    if (!next) return "NOT_DUE";
    count(own, "requests", 1);
    if (source.count) count(own, "rows", await source.count({ ...ask, ...next }, run.signal));
    return "NOT_DUE";
  }
  const step = await claimStep(pool, asking, plan, run, now());
  if (step === null) return "NOT_DUE";
  if (step === "BUSY") return "BUSY";
  if (step.after === null && (await windowed.isPassed?.())) {
    await noteCovered(pool, step);
    return "COVERED";
  }
  for (let asked = step; ; ) {
    const refused = await collectStep(collecting, ask, windowed, asked);
    if (refused === "LOST") return "NOT_DUE";
    if (!refused) {
      if (asked !== step) await noteLeastWindow(pool, source.name, asked.windowHours ?? 0, now());
      return "COVERED";
    }
    // Plans of some vendors have the longer windows only.
    const longer = plan.windowsHours.find((hours) => hours > (asked.windowHours ?? Number.POSITIVE_INFINITY));
    if (longer === undefined) {
      await releaseStep(pool, step, null);
      throw refused;
    }
    asked = { ...asked, windowHours: longer };
  }
}

/**
 * @returns the refusal, where the source does not take the very beginning of it (other errors are thrown); LOST when
 *   another execution has taken over: what is left is its
 */
async function collectStep(
  collecting: Collecting,
  { scope, search }: Ask,
  { goesOn = () => true, onPage }: Windowed,
  step: Claimed,
): Promise<SourceError | "LOST" | null> {
  const { context, run, source, tell } = collecting;
  const { pool, now } = context;
  const { windowHours } = step;
  const pages = source.pages({ scope, search, windowHours, after: step.after }, run.signal);
  let at = step.after;
  try {
    for (;;) {
      if (!(await markAsked(pool, step, at, now()))) return "LOST";
      const { done, value: page } = await pages.next();
      if (done) break;
      const taken = await takePage(collecting, null, page);
      await onPage?.(page);
      at = page.next;
      tell();
      // The end is written as such at once: a step without a next page would look like one that has not begun.
      if (at === null || !goesOn(page, taken)) break;
      await noteTaken(pool, step, at, now());
    }
    await noteCovered(pool, step);
    return null;
  } catch (error) {
    // Cut off while it was under way: who knows what was paid. An error of the source's own costs nothing.
    if (!(error instanceof SourceError)) {
      await abandonStep(pool, step);
      throw error;
    }
    if (error.kind === "REFUSED" && at === null && step.after === null) return error;
    // A place to go on from that the vendor no longer takes: the next run begins anew.
    await releaseStep(pool, step, error.kind === "REFUSED" ? null : at);
    throw error;
  } finally {
    await pages.return(undefined);
  }
}

export function count({ counts }: SourceCounts, name: string, more: number): void {
  counts[name] = (counts[name] ?? 0) + more;
}

async function takePage(collecting: Collecting, board: string | null, page: SourcePage): Promise<TakenIn> {
  const { context, known, source, own } = collecting;
  const { pool, now, log } = context;
  const { unreadable, listed = [] } = page;
  const at = now();
  const postings = board === null ? page.postings : page.postings.map((posting) => ({ ...posting, scope: board }));
  const taken = await takeIn(pool, postings, { now: at, kind: known.definition.kind, pace: createPacer() });
  await noteListed(pool, source.name, page, at);
  const unread = listed.flatMap(({ fault }) => fault ?? []);
  count(own, "fetched", postings.length + unreadable.length + listed.length);
  for (const name of ["inserted", "updated", "unchanged", "duplicates"] as const) count(own, name, taken[name]);
  count(own, "unchanged", listed.length - unread.length);
  count(own, "failed", taken.failed.length + unreadable.length + unread.length);
  const faults = [...unreadable, ...unread, ...taken.failed.map(({ message }) => message)];
  if (faults.length) log.warn({ source: source.name, faults: faults.slice(0, 5) }, "postings could not be read");
  await announceJobs(pool, taken.jobIds.inserted);
  return taken;
}
