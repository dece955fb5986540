import { announceJobs } from "../events.ts";
import { closeMissing } from "../intake/close-missing.ts";
import { createPacer, type TakenIn, takeIn } from "../intake/take-in.ts";
import type { KnownSource } from "../sources/registry.ts";
import type { Search, Source, SourcePage } from "../sources/source.ts";
import { SourceError } from "../sources/source-error.ts";
import { noteListed, readKnown } from "./collect-known.ts";
import type { PipelineContext, RunHandle, SourceCounts } from "./pipeline.ts";
import {
  type Asking,
  type Claimed,
  claimStep,
  markAsked,
  nextStep,
  noteCovered,
  noteTaken,
  type Plan,
  releaseStep,
  wordsOf,
} from "./source-searches.ts";
import { noteLeastWindow, readLeastWindow } from "./source-states.ts";

/** What one source is asked in one run. */
export interface Collecting {
  context: PipelineContext;
  run: RunHandle;
  /** This execution of the run, among others of it that may not be dead. */
  execution: string;
  known: KnownSource;
  source: Source;
  own: SourceCounts;
  /** After each page. */
  tell(): void;
}

export interface Ask {
  scope: string | null;
  search: Search | null;
}

/** A board or a feed: all that it shows. */
export async function collectWhole(collecting: Collecting, { scope, search }: Ask): Promise<void> {
  const { context, run, known, source, own, tell } = collecting;
  if (run.options.dryRun) return count(own, "requests", 1);
  const { pool, now } = context;
  const isListing = known.definition.kind === "LISTING";
  const at = now();
  const externalIds: string[] = [];
  let next: string | null = null;
  let unreadable = 0;
  const query = { scope, search, windowHours: null, after: null };
  const isKnown = isListing ? await readKnown(pool, source.name, scope, at) : undefined;
  for await (const page of source.pages(isKnown ? { ...query, known: isKnown } : query, run.signal)) {
    await takePage(collecting, scope, page);
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
}

export interface Windowed {
  asking: Asking;
  plan: Plan;
  /** Whether the page after this one is asked for. Default: as long as the source gives pages. */
  goesOn?: (page: SourcePage, taken: TakenIn) => boolean;
  /** It would cost more than may be spent on it now: counts as covered, so that nobody catches up on it. */
  isPassed?: () => Promise<boolean>;
}

/** A search, or a stream that is asked for by time, as far as no run has asked for it. */
export async function collectWindow(collecting: Collecting, ask: Ask, windowed: Windowed): Promise<void> {
  const { context, run, execution, source, own } = collecting;
  const { pool, now } = context;
  const { asking } = windowed;
  const least = await readLeastWindow(pool, source.name, now());
  const plan = { ...windowed.plan, windowsHours: windowed.plan.windowsHours.filter((hours) => hours >= least) };
  if (run.options.dryRun) {
    if (await nextStep(pool, asking, plan, now())) count(own, "requests", 1);
    return;
  }
  const step = await claimStep(pool, asking, plan, { run: run.id, execution }, now());
  if (!step) return;
  if (step.after === null && (await windowed.isPassed?.())) return noteCovered(pool, step);
  for (let asked = step; ; ) {
    const refused = await collectStep(collecting, ask, windowed, asked);
    if (!refused) {
      if (asked !== step) await noteLeastWindow(pool, source.name, asked.windowHours ?? 0, now());
      return;
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

/** @returns the refusal, where the source does not take the very beginning of it; other errors are thrown */
async function collectStep(
  collecting: Collecting,
  { scope, search }: Ask,
  { goesOn = () => true }: Windowed,
  step: Claimed,
): Promise<SourceError | null> {
  const { context, run, source, tell } = collecting;
  const { pool, now } = context;
  const { windowHours } = step;
  const pages = source.pages({ scope, search, windowHours, after: step.after }, run.signal);
  let at = step.after;
  try {
    for (;;) {
      // Taken over by another execution: what is left is its.
      if (!(await markAsked(pool, step, at, now()))) return null;
      const { done, value: page } = await pages.next();
      if (done) break;
      const taken = await takePage(collecting, null, page);
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
    if (!(error instanceof SourceError)) throw error;
    if (error.kind === "REFUSED" && at === null && step.after === null) return error;
    // A place to go on from that the vendor no longer takes: the next run begins anew.
    await releaseStep(pool, step, error.kind === "REFUSED" ? null : at);
    throw error;
  } finally {
    await pages.return(undefined);
  }
}

export function askingOf(source: Source, { scope, search }: Ask): Asking {
  return { source: source.name, scope: scope ?? "", search: wordsOf(search) };
}

function count({ counts }: SourceCounts, name: string, more: number): void {
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
