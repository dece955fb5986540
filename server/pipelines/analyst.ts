import { EventEmitter, on } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { type ClaudeClient, ClaudeError } from "../claude/client.ts";
import { pauseFor, pauseOf } from "../claude/pause.ts";
import type { Purpose } from "../claude/question.ts";
import type { ClaudeSettings } from "../claude/settings.ts";
import { isAway } from "../database/away.ts";
import type { Log } from "../log.ts";
import type { StrategyShare } from "../matching/strategies.ts";
import type { Sources } from "../sources/registry.ts";
import { planMatches } from "./analysis-plan.ts";
import { applyAnalyses } from "./apply-analyses.ts";
import { LeaseLost } from "./chunks.ts";
import { abandonDirect, askDirectly } from "./claude-ask.ts";
import { findLost, pollBatches, submitBatch } from "./claude-batches.ts";
import { type ClaudeLease, createClaudeLease } from "./claude-lease.ts";
import type { Handling } from "./claude-requests.ts";
import { ownRuns, peopleWithLists, sweepDue, sweptAt } from "./claude-sweep.ts";
import { planCvs } from "./cv-plan.ts";
import { cvHandling } from "./take-cv.ts";
import { jobHandling } from "./take-job.ts";
import { matchHandling } from "./take-matches.ts";

export interface AnalystOptions {
  pool: pg.Pool;
  claude: ClaudeClient;
  settings: ClaudeSettings;
  log: Log;
  now: () => Date;
  shares: readonly StrategyShare[];
  mostOfCompany: number | null;
  sources: Pick<Sources, "takeSearches">;
  /** Other than in service, in tests. */
  pace?: Partial<Pace>;
}

interface Pace {
  /** How often it is looked for something to do. */
  everyMs: number;
  /** How often a batch is asked after, and when one that was handed over without an answer is looked for. */
  pollEveryMs: number;
  lookAfterMs: number;
  /** How long nothing is asked of an API that is busy without saying for how long. */
  busyMs: number;
  /** After which another process takes over from one that has died. */
  heldSeconds: number;
}

const PACE: Pace = { everyMs: 1_000, pollEveryMs: 20_000, lookAfterMs: 30_000, busyMs: 30_000, heldSeconds: 20 };

/** What its parts work with. */
export interface AnalystTools extends Omit<AnalystOptions, "pace"> {
  pace: Pace;
  lease: ClaudeLease;
  /** Aborts when the server stops. */
  signal: AbortSignal;
  handlings: Record<Purpose, Handling>;
  /** Tokens of requests that were counted, by id. */
  counted: Map<string, number>;
  /** Puts what was answered on people's lists, and has them looked through again. */
  show(userIds: readonly string[]): Promise<void>;
  wait(ms: number): Promise<void>;
}

const PEOPLE_AT_ONCE = 100;
/** Nothing is asked for so long after the budget was used up. */
const REST_MS = 600_000;
/** After a key was refused: credit may have been bought, or a right given back. */
const PAUSE_MINUTES = 60;
const LEAVE_MS = 5_000;
/** What has waited for so long is not wanted any more; what still is is planned anew. */
const STALE_HOURS = 20;

export interface Analyst {
  /** Resolves when it has looked for all there is to do, from the beginning (tests). */
  looked(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Has Claude read CVs, fill in postings and judge matches: of all processes that work, one asks. What somebody waits for is asked
 * directly, the rest in batches. All that is under way stands in the database, so that any process goes on where another ended.
 */
export function openAnalyst(options: AnalystOptions): Analyst {
  const { pool, settings, log, now } = options;
  const pace = { ...PACE, ...options.pace };
  const { everyMs, busyMs, heldSeconds } = pace;
  const holdEveryMs = (1_000 * heldSeconds) / 4;
  const stopping = new AbortController();
  const rounds = new EventEmitter();
  const lease = createClaudeLease(pool, heldSeconds);
  /** Whose lists are to be looked through: of those who wait, and of others. */
  const look = { urgent: new Set<string>(), other: new Set<string>() };
  let planning: Promise<void> = Promise.resolve();
  let seenRuns: ReadonlySet<string> = new Set();
  let [isHeld, restUntil, busyUntil] = [false, 0, 0];

  const tools: AnalystTools = {
    ...options,
    pace,
    lease,
    signal: stopping.signal,
    counted: new Map(),
    handlings: { CV: cvHandling(options), JOB: jobHandling(options), MATCH: matchHandling(now) },
    show: (userIds) => show(userIds, "other"),
    wait: (ms) => delay(ms, undefined, { signal: stopping.signal, ref: false }).catch(() => {}) as Promise<void>,
  };
  const direct: AnalystTools = { ...tools, show: (userIds) => show(userIds, "urgent") };

  async function show(userIds: readonly string[], kind: keyof typeof look): Promise<void> {
    for (let from = 0; from < userIds.length; from += PEOPLE_AT_ONCE) {
      const some = userIds.slice(from, from + PEOPLE_AT_ONCE);
      await applyAnalyses(pool, some, { ...options, now: now() });
      for (const userId of some) look[kind].add(userId);
    }
  }

  /** One lane at a time: what the one is about to ask the other would not see. */
  function plan(kind: keyof typeof look): Promise<void> {
    const planned = planning.then(() => planAll(kind));
    planning = planned.catch(() => {});
    return planned;
  }

  async function planAll(kind: keyof typeof look): Promise<void> {
    while (look[kind].size > 0 && !stopping.signal.aborted) {
      const some = [...look[kind]].slice(0, PEOPLE_AT_ONCE);
      for (const userId of some) look[kind].delete(userId);
      const { matches, toShow } = await planMatches(tools, some, kind === "urgent");
      if (matches > 0) log.info({ people: some.length, matches, kind }, "matches are to be judged");
      if (toShow.length > 0) await show(toShow, kind);
    }
  }

  /** What somebody waits for. */
  async function askNow(): Promise<void> {
    await abandonDirect(direct);
    if (now().getTime() < restUntil) return;
    await planCvs(tools);
    const runs = await ownRuns(pool);
    for (const { id, userId } of runs) if (!seenRuns.has(id)) look.urgent.add(userId);
    seenRuns = new Set(runs.map(({ id }) => id));
    await plan("urgent");
    const { isOutOfBudget } = await askDirectly(direct);
    if (isOutOfBudget) await rest();
  }

  /** What nobody waits for. */
  async function askTogether(): Promise<void> {
    // Of what was reserved for these there is some left.
    if ((await findLost(tools)) + (await pollBatches(tools)) > 0) restUntil = 0;
    if (now().getTime() < restUntil) return;
    const sweep = await sweepDue(pool);
    if (sweep) {
      await pool.query(
        `DELETE FROM claude_requests WHERE status = 'WAITING' AND (created_at < clock_timestamp() - interval '${STALE_HOURS} hours' OR model <> ALL($1))`,
        [[settings.model, settings.topModel ?? settings.model]],
      );
      for (const userId of await peopleWithLists(pool, now())) look.other.add(userId);
    }
    await plan("other");
    if (sweep && !stopping.signal.aborted) await sweptAt(pool, sweep);
    const { asked, isOutOfBudget } = await submitBatch(tools);
    if (asked > 0) log.info({ requests: asked }, "a batch was handed over");
    if (isOutOfBudget) await rest();
  }

  async function rest(): Promise<void> {
    restUntil = now().getTime() + REST_MS;
    // Nobody waits any more for what there is no budget for.
    await pool.query("UPDATE claude_requests SET urgent = false WHERE urgent AND status = 'WAITING'");
    const { perDay, perMonth } = settings.budget;
    log.warn(
      { perDay, perMonth },
      "the budget for Claude (CLAUDE_BUDGET_USD_PER_DAY, CLAUDE_BUDGET_USD_PER_MONTH) has no room for what is to be asked: rules take its place",
    );
  }

  async function pause(reason: string): Promise<void> {
    await pauseFor(pool, settings.apiKey, reason, PAUSE_MINUTES);
    log.error(
      { reason },
      `Claude refuses to be asked: rules take its place. Check ANTHROPIC_API_KEY, the account's credit and CLAUDE_MODEL; it is tried again in ${PAUSE_MINUTES} minutes, or with another key at once`,
    );
  }

  async function work(step: () => Promise<void>): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        if (isHeld && Date.now() >= busyUntil && (await pauseOf(pool, settings.apiKey)) === null) await step();
        rounds.emit("round", step);
      } catch (error) {
        await complain(error).catch(() => {});
      }
      await tools.wait(everyMs);
    }
  }

  async function complain(error: unknown): Promise<void> {
    if (stopping.signal.aborted) return;
    if (error instanceof LeaseLost) isHeld = false;
    else if (!(error instanceof ClaudeError)) {
      log.error({ err: error }, "something went wrong with what is asked of Claude; it is tried again");
      await tools.wait(isAway(error) ? everyMs : busyMs);
    } else if (error.kind === "KEY") await pause(error.message);
    else {
      busyUntil = Date.now() + (error.retryAfterMs ?? busyMs);
      log.warn({ kind: error.kind, reason: error.message }, "Claude could not be asked; it is tried again");
    }
  }

  async function nextRound(lane: () => Promise<void>): Promise<void> {
    for await (const [ended] of on(rounds, "round")) if (ended === lane) return;
  }

  async function keepLease(): Promise<void> {
    while (!stopping.signal.aborted) {
      const wasHeld = isHeld;
      isHeld = await lease.hold().catch(() => false);
      if (isHeld && !wasHeld) log.debug("this process asks Claude");
      await tools.wait(isHeld ? holdEveryMs : Math.min(everyMs, holdEveryMs));
    }
  }

  const lanes = [keepLease(), work(askNow), work(askTogether)];
  return {
    async looked() {
      // The round that is under way may have begun before what is looked for.
      for (let round = 0; round < 2; round++) await Promise.all([askNow, askTogether].map((lane) => nextRound(lane)));
    },
    async close() {
      stopping.abort();
      // An answer that does not come is not waited for: what is under way stands in the database.
      await Promise.race([Promise.allSettled(lanes), delay(LEAVE_MS, undefined, { ref: false })]);
      await lease.leave().catch(() => {});
    },
  };
}
