import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { transaction } from "../database/transaction.ts";
import type { Source } from "../sources/source.ts";
import { collect } from "./collect.ts";
import { type Collecting, collectWindow } from "./collect-pages.ts";
import { LEASE_SECONDS, queueGenerations } from "./ledger.ts";
import type { Pipeline, PipelineContext, RunHandle } from "./pipeline.ts";
import type { Plan } from "./search-steps.ts";
import { type Ask, askingOf, dueOf, unreachedOf, wordsOf } from "./source-searches.ts";
import { asksFor, readWanted, type Wanted } from "./wanted-searches.ts";

/** What the daily collection has not covered for so long is due; it comes every 24 hours. */
const FRESH_HOURS = 44;
/** Between two looks at what another run is doing. */
const WAIT_MS = 1_000;
const DAY_HOURS = 24;

/**
 * What sources have of the past for searches that are new: bought once, for everybody who looks for the same. What was
 * covered already costs nothing and is counted as saved; what failed stays due, and the next run goes on there.
 */
export const backfill: Pipeline = {
  name: "BACKFILL",
  description:
    "Gets for new searches what the sources have of the last BACKFILL_DAYS, once for everybody: at once for a person who waits, what is left in BACKFILL_HOURS. Then makes the shortlists anew that it was for.",
  schedule: "40 1-4 * * *",
  timezone: "Europe/Berlin",
  async run(context, run) {
    const { sources, pool, now, settings } = context;
    const wanted = await readWanted(pool, run.userId);
    const searches = wanted.map(({ search }) => search);
    const served = new Map<string, number[]>();
    for (const { search, combinations } of wanted)
      served.set(wordsOf(search), [...(served.get(wordsOf(search)) ?? []), ...combinations]);
    const hours = (run.options.lookbackDays ?? settings.backfillDays) * DAY_HOURS;
    const counts = await collect(context, run, {
      pipeline: "BACKFILL",
      urgent: run.userId !== null,
      known: sources.known,
      isWhole: false,
      asksOf: (source) => dueOf(pool, source.name, searchesAt(source, searches), planFor(source, hours), now()),
      async ask(collecting, ask) {
        if (run.userId === null) await letOthersGoFirst(pool, run.signal);
        await getAll(collecting, ask, planFor(collecting.source, hours), served);
      },
    });
    if (run.options.dryRun) return counts;
    return { ...counts, ...(await settle(context, run, wanted, hours)) };
  },
};

function planFor({ windowsHours, backfillHours = Number.POSITIVE_INFINITY }: Source, hours: number): Plan {
  const reachHours = Math.min(hours, backfillHours);
  return { windowsHours, firstHours: reachHours, reachHours, freshHours: FRESH_HOURS, slotDelayHours: null };
}

const searchesAt = (source: Source, searches: Wanted["search"][]): Ask[] =>
  source.searches && source.windowsHours.length > 0 ? asksFor(source, searches) : [];

/**
 * All that is due of one search at one source, for the combinations that it serves, by its words; waits where another
 * run is at it, so that its postings are there too.
 */
async function getAll(
  collecting: Collecting,
  ask: Ask,
  plan: Plan,
  served: ReadonlyMap<string, readonly number[]>,
): Promise<void> {
  const { context, run, source } = collecting;
  const asking = askingOf(source.name, ask);
  const combinations = served.get(asking.search) ?? [];
  const onPage = async ({ postings }: { postings: unknown[] }) => {
    await context.pool.query(
      `WITH paid AS (
         UPDATE source_searches SET requests = requests + 1, paid_by = $4 WHERE source = $1 AND scope = $2 AND search = $3
       )
       UPDATE search_combinations SET jobs_found = jobs_found + $6 WHERE id = ANY($5)`,
      [asking.source, asking.scope, asking.search, run.id, combinations, postings.length],
    );
  };
  for (;;) {
    const outcome = await collectWindow(collecting, ask, { asking, plan, onPage });
    if (outcome === "NOT_DUE") return;
    // What was covered may be the rest of another's asking, for a shorter time.
    if (outcome === "BUSY") await delay(WAIT_MS, undefined, { signal: run.signal });
  }
}

/** Until no person's own backfill is under way. */
async function letOthersGoFirst(pool: pg.Pool, signal: AbortSignal): Promise<void> {
  for (;;) {
    const { rowCount } = await pool.query(
      `SELECT FROM pipeline_runs WHERE name = 'BACKFILL' AND user_id IS NOT NULL AND status = 'RUNNING'
         AND heartbeat_at > clock_timestamp() - make_interval(secs => $1) LIMIT 1`,
      [LEASE_SECONDS],
    );
    if (!rowCount) return;
    await delay(WAIT_MS, undefined, { signal });
  }
}

/** Marks what is there in full, counts what it saved, and queues the generations that make use of it. */
async function settle(
  { sources, pool, now }: PipelineContext,
  run: RunHandle,
  wanted: readonly Wanted[],
  hours: number,
): Promise<{ saved: number }> {
  const at = now();
  const searches = wanted.map(({ search }) => search);
  const { rows: off } = await pool.query<{ name: string }>("SELECT name FROM sources WHERE NOT enabled");
  const opened = sources.known
    .filter(({ definition, missing }) => missing.length === 0 && !off.some(({ name }) => name === definition.name))
    .flatMap(({ definition }) => sources.open(definition.name, { pipeline: "BACKFILL" }) ?? [])
    .filter((source) => searchesAt(source, searches).length > 0);
  // Nobody could be asked: nothing is got in full by that.
  if (opened.length === 0) return { saved: 0 };
  const outstanding = new Set<string>();
  for (const source of opened) {
    const asks = searchesAt(source, searches);
    for (const { search } of await unreachedOf(pool, source.name, asks, planFor(source, hours), at))
      outstanding.add(wordsOf(search));
  }
  const whole = wanted.filter(({ search }) => !outstanding.has(wordsOf(search)));
  const ids = whole.flatMap(({ combinations }) => combinations);
  const words = whole.flatMap(({ search, combinations }) => combinations.map(() => wordsOf(search)));
  return transaction(pool, async (client) => {
    // One at a time: what two of them write is several rows, in any order.
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended('backfill', 0))");
    await client.query(
      `UPDATE search_combinations c SET backfilled_at = $3 FROM unnest($1::int[], $2::text[]) AS v(id, words)
       WHERE c.id = v.id AND (backfilled_at IS NULL OR EXISTS (SELECT FROM source_searches WHERE search = words AND paid_by = $4))`,
      [ids, words, at, run.id],
    );
    // Of those whom an asking serves, one made it necessary, unless it was there before this run.
    const { rows } = await client.query<{ people: string[]; saved: number }>(
      `WITH served AS (
         UPDATE search_requests r SET served_at = $3 FROM unnest($1::int[], $2::text[]) AS v(id, words)
         WHERE r.combination_id = v.id AND r.served_at IS NULL AND ($4::uuid IS NULL OR r.user_id = $4) RETURNING r.user_id, v.words
       ), people AS (
         SELECT words, count(DISTINCT user_id)::int AS n FROM served GROUP BY 1
       ), saved AS (
         UPDATE source_searches s SET requests_saved = requests_saved + requests * (n - CASE WHEN paid_by = $5 THEN 1 ELSE 0 END)
         FROM people WHERE s.search = words RETURNING requests * (n - CASE WHEN paid_by = $5 THEN 1 ELSE 0 END) AS more
       )
       SELECT ARRAY(SELECT DISTINCT user_id FROM served) AS people, (SELECT coalesce(sum(more), 0)::int FROM saved) AS saved`,
      [ids, words, at, run.userId, run.id],
    );
    const { people = [], saved = 0 } = rows[0] ?? {};
    // A person who waits is told in any case: some of it may be there.
    await queueGenerations(client, run.userId ? [run.userId] : people, "BACKFILLED");
    return { saved };
  });
}
