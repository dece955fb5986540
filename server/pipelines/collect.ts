import type { KnownSource } from "../sources/registry.ts";
import type { Source } from "../sources/source.ts";
import { SourceError } from "../sources/source-error.ts";
import type { Collecting } from "./collect-pages.ts";
import type { Counts, PipelineContext, RunHandle, SourceCounts } from "./pipeline.ts";
import { type Ask, leastCoveredFirst, wordsOf } from "./source-searches.ts";
import { noteSuccess, noteTrouble, whyNotAsked } from "./source-states.ts";

export interface CollectOptions {
  pipeline: "COLLECT_HOURLY" | "COLLECT_DAILY" | "BACKFILL";
  /** A person waits for it: it may touch what is kept of every quota for that. */
  urgent?: boolean;
  /** Of those, what the run's options name. */
  known: readonly KnownSource[];
  /** What a source is asked for, one after the other: what was covered longest ago comes first. */
  asksOf(source: Source): Ask[] | Promise<Ask[]>;
  /** @throws SourceError */
  ask(collecting: Collecting, ask: Ask): Promise<void>;
  /** After all that a source was asked for. */
  finish?(collecting: Collecting): Promise<void>;
  /** Whether it asks for all that a source shows. */
  isWhole: boolean;
}

const NAMES = ["fetched", "inserted", "updated", "unchanged", "duplicates", "closed", "failed"];
/** Asked at once; of one host never more than one call is open. */
const AT_ONCE = 6;

/**
 * Asks the sources for what is new and takes it in, page by page. What goes wrong at one source, board or search stops
 * none of the others; a broken answer closes nothing. A dry run counts the requests that it would make at the
 * least, and the rows where a source tells how many it would bill.
 * Its progress is in askings.
 */
export async function collect(context: PipelineContext, run: RunHandle, options: CollectOptions): Promise<Counts> {
  const { sources, pool, now } = context;
  const wanted = options.known.filter(({ definition }) => run.options.sources?.includes(definition.name) ?? true);
  const bySource: Record<string, SourceCounts> = {};
  const empty = (): Counts =>
    run.options.dryRun ? { requests: 0 } : Object.fromEntries(NAMES.map((name) => [name, 0]));
  const askings = { done: 0, total: 0 };
  const tell = () => {
    const counts = empty();
    for (const { counts: own } of Object.values(bySource))
      for (const [name, more] of Object.entries(own)) counts[name] = (counts[name] ?? 0) + more;
    run.progress({ ...askings, counts, bySource });
    return counts;
  };
  const works: Work[] = [];
  for (const known of wanted) {
    const { name } = known.definition;
    const why = await whyNotAsked(pool, known, now());
    // Sources that nobody set up are no news.
    if (why && known.missing.length && !run.options.sources) continue;
    const own: SourceCounts = { counts: empty(), error: why };
    bySource[name] = own;
    if (why) run.warn(`${name}: ${why}`);
    const { pipeline, urgent = false } = options;
    const source = why ? null : sources.open(name, { pipeline, urgent });
    const asks = source ? await leastCoveredFirst(pool, name, await options.asksOf(source)) : [];
    askings.total += asks.length;
    if (source && (asks.length || options.finish)) works.push({ context, run, known, source, own, tell, asks });
  }
  tell();
  const queue = [...works];
  const collectors = Array.from({ length: AT_ONCE }, async () => {
    for (let work = queue.shift(); work; work = queue.shift()) {
      await collectFrom(work, options, askings);
      if (work.own.error) run.warn(`${work.source.name}: ${work.own.error}`);
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

interface Work extends Collecting {
  asks: Ask[];
}

async function collectFrom(work: Work, options: CollectOptions, askings: { done: number }): Promise<void> {
  const { context, run, known, source, own, asks } = work;
  const { pool, now, log } = context;
  let troubles = 0;
  for (const ask of asks) {
    if (run.signal.aborted) return;
    try {
      await options.ask(work, ask);
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
    askings.done++;
    work.tell();
  }
  await options.finish?.(work);
  if (troubles === 0 && asks.length > 0 && !run.options.dryRun)
    await noteSuccess(pool, source.name, now(), options.isWhole);
}
