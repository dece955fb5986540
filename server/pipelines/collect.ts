import { announceJobs } from "../events.ts";
import { readPlaces } from "../gazetteer/read.ts";
import { closeMissing } from "../intake/close-missing.ts";
import { createPacer, type TakenIn, takeIn } from "../intake/take-in.ts";
import type { KnownSource } from "../sources/registry.ts";
import type { Search, Source, SourcePage } from "../sources/source.ts";
import { SourceError } from "../sources/source-error.ts";
import type { Counts, PipelineContext, RunHandle, SourceCounts } from "./pipeline.ts";
import { type Asking, nextStep, noteCovered, noteStep, type Step, wordsOf } from "./source-searches.ts";
import { noteSuccess, noteTrouble, whyNotAsked } from "./source-states.ts";

export interface CollectOptions {
  pipeline: "COLLECT_DAILY";
  /** What people look for; each is asked for at the sources that search. */
  searches: readonly Search[];
  /** How far back a source is asked that was never asked before. */
  lookbackHours: number;
}

const NAMES = ["fetched", "inserted", "updated", "unchanged", "duplicates", "closed", "failed"];
/** Asked at once; of one host never more than one call is open. */
const AT_ONCE = 6;

/**
 * Asks the sources for what is new and takes it in, page by page. What goes wrong at one source, board or search stops
 * none of the others; a broken answer closes nothing. A dry run counts the requests that it would make at the least.
 */
export async function collect(context: PipelineContext, run: RunHandle, options: CollectOptions): Promise<Counts> {
  const { sources, pool, now } = context;
  const wanted = sources.known.filter(({ definition }) => run.options.sources?.includes(definition.name) ?? true);
  const bySource: Record<string, SourceCounts> = {};
  const empty = (): Counts =>
    run.options.dryRun ? { requests: 0 } : Object.fromEntries(NAMES.map((name) => [name, 0]));
  const tell = () => {
    const counts = empty();
    for (const { counts: own } of Object.values(bySource))
      for (const [name, count] of Object.entries(own)) counts[name] = (counts[name] ?? 0) + count;
    run.progress({ done: counts.fetched ?? 0, counts, bySource });
    return counts;
  };
  const queue = [...wanted];
  const collectors = Array.from({ length: AT_ONCE }, async () => {
    for (let known = queue.shift(); known; known = queue.shift()) {
      const { name } = known.definition;
      const why = await whyNotAsked(pool, known, now());
      // Sources that nobody set up are no news.
      if (why && known.missing.length && !run.options.sources) continue;
      const own: SourceCounts = { counts: empty(), error: why };
      bySource[name] = own;
      const source = why ? null : sources.open(name, { pipeline: options.pipeline });
      if (source) await collectFrom(context, run, options, known, source, own, tell);
      if (own.error) run.warn(`${name}: ${own.error}`);
      tell();
    }
  });
  await Promise.all(collectors);
  run.signal.throwIfAborted();
  const silent = Object.entries(bySource).filter(([, { error }]) => error !== null);
  if (silent.length) {
    const reasons = Object.fromEntries(silent.map(([name, { error }]) => [name, error]));
    context.log.warn({ sources: reasons }, "some sources could not be asked, or not for all");
  }
  return tell();
}

interface Ask {
  scope: string | null;
  search: Search | null;
}

async function collectFrom(
  context: PipelineContext,
  run: RunHandle,
  { searches, lookbackHours }: CollectOptions,
  known: KnownSource,
  source: Source,
  own: SourceCounts,
  tell: () => void,
): Promise<void> {
  const { pool, now, log } = context;
  const asks = (source.scopes ?? [null]).flatMap((scope): Ask[] =>
    source.searches && !run.options.unfiltered
      ? searches.filter((search) => isIn(search, scope)).map((search) => ({ scope, search }))
      : [{ scope, search: null }],
  );
  if (asks.length === 0) return;
  let troubles = 0;
  for (const ask of asks) {
    if (run.signal.aborted) return;
    try {
      if (source.windowsHours.length) await collectWindow(context, run, known, source, ask, lookbackHours, own, tell);
      else await collectWhole(context, run, known, source, ask, own, tell);
    } catch (error) {
      if (run.signal.aborted) return;
      troubles++;
      const trouble =
        error instanceof SourceError
          ? error
          : new SourceError(source.name, { kind: "UNREADABLE", message: "its answer could not be taken in." });
      if (trouble !== error) log.error({ err: error, source: source.name }, "an answer could not be taken in");
      const what = [ask.scope, wordsOf(ask.search)].filter(Boolean).join(", ");
      own.error = `${trouble.message.slice(source.name.length + 2)}${what ? ` (${what})` : ""}`;
      if (asks.length > 1) run.warn(`${source.name}: ${own.error}`);
      if (await noteTrouble(pool, known, trouble, now())) return;
    }
  }
  if (troubles === 0 && !run.options.dryRun) await noteSuccess(pool, source.name, now());
}

/** Whether a search belongs to a country that the source is asked by; one for no country that is known belongs to all. */
function isIn({ location }: Search, country: string | null): boolean {
  const places = country && location ? readPlaces(location) : [];
  return places.length === 0 || places.some((place) => place.country.toLowerCase() === country?.toLowerCase());
}

/** A board or a feed: all that it shows. */
async function collectWhole(
  context: PipelineContext,
  run: RunHandle,
  known: KnownSource,
  source: Source,
  { scope, search }: Ask,
  own: SourceCounts,
  tell: () => void,
): Promise<void> {
  if (run.options.dryRun) return count(own, "requests", 1);
  const { pool, now } = context;
  const at = now();
  const externalIds: string[] = [];
  let next: string | null = null;
  let unreadable = 0;
  for await (const page of source.pages({ scope, search, windowHours: null, after: null }, run.signal)) {
    await takePage(context, known, scope, page, own);
    for (const { externalId } of page.postings) if (externalId) externalIds.push(externalId);
    unreadable += page.unreadable.length;
    next = page.next;
    tell();
  }
  // Cut short, or with entries that may be those that seem to be missing: nothing is closed by it.
  if (known.definition.kind !== "LISTING" || next !== null || unreadable > 0) return;
  const { closed, doubted } = await closeMissing(pool, { source: source.name, scope, externalIds, at });
  count(own, "closed", closed);
  if (doubted)
    run.warn(`${source.name}: ${scope ?? "it"} shows hardly anything of what it did; believed when it says so again.`);
}

/** A search, or a stream that is asked for by time. */
async function collectWindow(
  context: PipelineContext,
  run: RunHandle,
  known: KnownSource,
  source: Source,
  { scope, search }: Ask,
  lookbackHours: number,
  own: SourceCounts,
  tell: () => void,
): Promise<void> {
  const { pool, now } = context;
  const asking: Asking = { source: source.name, scope: scope ?? "", search: wordsOf(search) };
  const step: Step | null = await nextStep(pool, asking, source.windowsHours, lookbackHours, now());
  if (!step) return;
  if (run.options.dryRun) return count(own, "requests", 1);
  const { windowHours, after } = step;
  await noteStep(pool, asking, step, after);
  try {
    for await (const page of source.pages({ scope, search, windowHours, after }, run.signal)) {
      await takePage(context, known, null, page, own);
      await noteStep(pool, asking, step, page.next);
      tell();
    }
  } catch (error) {
    // A place to go on from that the vendor no longer takes: the next run begins anew.
    if (error instanceof SourceError && error.kind === "REFUSED") await noteStep(pool, asking, step, null);
    throw error;
  }
  await noteCovered(pool, asking, step);
}

function count({ counts }: SourceCounts, name: string, more: number): void {
  counts[name] = (counts[name] ?? 0) + more;
}

async function takePage(
  { pool, now, log }: PipelineContext,
  { definition }: KnownSource,
  board: string | null,
  page: SourcePage,
  own: SourceCounts,
): Promise<void> {
  const { unreadable } = page;
  const postings = board === null ? page.postings : page.postings.map((posting) => ({ ...posting, scope: board }));
  const taken: TakenIn = await takeIn(pool, postings, { now: now(), kind: definition.kind, pace: createPacer() });
  count(own, "fetched", postings.length + unreadable.length);
  for (const name of ["inserted", "updated", "unchanged", "duplicates"] as const) count(own, name, taken[name]);
  count(own, "failed", taken.failed.length + unreadable.length);
  const faults = [...unreadable, ...taken.failed.map(({ message }) => message)];
  if (faults.length) log.warn({ source: definition.name, faults: faults.slice(0, 5) }, "postings could not be read");
  await announceJobs(pool, taken.jobIds.inserted);
}
