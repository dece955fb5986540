import type Anthropic from "@anthropic-ai/sdk";
import { type AskOptions, requestOf } from "../claude/ask.ts";
import { ClaudeError } from "../claude/client.ts";
import { mostOf } from "../claude/prices.ts";
import { factsOf } from "../claude/settings.ts";
import { transaction } from "../database/transaction.ts";
import type { AnalystTools } from "./analyst.ts";
import {
  askedRequests,
  finishRequest,
  type Outcome,
  takeRequests,
  type WaitingRequest,
  waitingRequests,
} from "./claude-requests.ts";

/** So many are counted, or asked, at the same time. */
const LANES = 4;
/** Somebody waits: an API that is busy is asked again a few times, and not for long. */
const MOST_TRIES = 3;
const LONGEST_WAIT_MS = 20_000;
const FIRST_WAIT_MS = 1_000;
const MOST_WAITING = 200;
const MOST_COUNTED = 10_000;

export interface Prepared<Request> {
  request: Request;
  params: Anthropic.MessageCreateParamsNonStreaming;
  /** Tokens, as counted. */
  input: number;
}

/** Requests with what is sent of them, and how much that is. */
export async function prepare<Request extends WaitingRequest>(
  tools: AnalystTools,
  requests: readonly Request[],
  cachesOf: (request: Request) => AskOptions["caches"],
): Promise<Prepared<Request>[]> {
  const { claude, settings, handlings } = tools;
  const prepared: (Prepared<Request> | undefined)[] = [];
  await inLanes(requests, async (request, at) => {
    const params = requestOf(handlings[request.purpose].question, request.input.asked, {
      model: request.model,
      leastCached: factsOf(settings, request.model).leastCached,
      caches: cachesOf(request),
    });
    // What could not be handed over, or had no room in the budget, is handed over again.
    let input = tools.counted.get(request.id);
    if (input === undefined) {
      input = await claude.count(params).catch((error: ClaudeError) => {
        if (error.kind === "KEY") throw error;
        // No token is shorter than a byte.
        return Buffer.byteLength(JSON.stringify(params));
      });
      if (tools.counted.size >= MOST_COUNTED) tools.counted.clear();
      tools.counted.set(request.id, input);
    }
    prepared[at] = { request, params, input };
  });
  return prepared.flatMap((each) => each ?? []);
}

/**
 * Asks what somebody waits for, person by person, and shows each person's answers together.
 * @returns how many were asked; and whether some had no room in the budget
 */
export async function askDirectly(tools: AnalystTools): Promise<{ asked: number; isOutOfBudget: boolean }> {
  const waiting = await waitingRequests(tools.pool, true, MOST_WAITING);
  const groups = new Map<string, WaitingRequest[]>();
  for (const request of waiting) {
    const of = request.userId ?? request.id;
    groups.set(of, [...(groups.get(of) ?? []), request]);
  }
  let [asked, isOutOfBudget] = [0, false];
  await inLanes([...groups.values()], async (group) => {
    // One after the other: what the first writes to the cache the others read.
    const caches = group.length > 1 ? "shared" : "nothing";
    let isShown = false;
    for (const { request, params, input } of await prepare(tools, group, () => caches)) {
      const done = await askOne(tools, request, params, input);
      if (done === "no budget") isOutOfBudget = true;
      else {
        asked++;
        isShown ||= done === "answered";
      }
    }
    const [{ userId }] = group as [WaitingRequest];
    if (isShown && userId) await tools.show([userId]);
  });
  return { asked, isOutOfBudget };
}

async function askOne(
  tools: AnalystTools,
  request: WaitingRequest,
  params: Anthropic.MessageCreateParamsNonStreaming,
  input: number,
): Promise<"answered" | "failed" | "no budget"> {
  const { pool, settings, lease, now, handlings, log } = tools;
  const facts = factsOf(settings, request.model);
  const mostUsd = mostOf({ input, maxTokens: params.max_tokens }, facts, false);
  const [taken] = await transaction(pool, async (client) => {
    await lease.check(client);
    return takeRequests(client, [{ request, mostUsd }], { batchId: null, now: now(), budget: settings.budget });
  });
  if (!taken) return "no budget";
  const outcome = await outcomeOf(tools, params);
  const finished = await finishRequest(pool, taken, outcome, { handling: handlings[request.purpose], facts });
  const failure = finished?.failure;
  if (failure)
    log.warn({ purpose: request.purpose, failure, attempt: request.attempt }, "Claude's answer could not be used");
  if (outcome.error?.kind === "KEY") throw outcome.error;
  return failure ? "failed" : "answered";
}

async function outcomeOf(
  { claude, signal, log, wait }: AnalystTools,
  params: Anthropic.MessageCreateParamsNonStreaming,
): Promise<Outcome & { error?: ClaudeError }> {
  for (let tries = 1; ; tries++) {
    try {
      return { message: await claude.ask(params, signal) };
    } catch (error) {
      if (!(error instanceof ClaudeError)) throw error;
      log.warn({ kind: error.kind, reason: error.message }, "Claude did not answer");
      const pause = error.retryAfterMs ?? FIRST_WAIT_MS * 2 ** (tries - 1);
      // What may have been paid for is not asked a second time here.
      const isOver = error.kind !== "BUSY" || tries === MOST_TRIES || pause > LONGEST_WAIT_MS || signal.aborted;
      if (isOver) return { failure: "UNREACHABLE", paid: error.paid, error };
      await wait(pause);
    }
  }
}

/** What a process that died was asking directly may have been paid for: it counts so, and the rules stand until it is asked again. */
export async function abandonDirect({ pool, handlings, settings }: AnalystTools): Promise<number> {
  const left = await askedRequests(pool, null);
  for (const request of left)
    await finishRequest(
      pool,
      request,
      { failure: "UNREACHABLE", paid: "unknown" },
      {
        handling: handlings[request.purpose],
        facts: factsOf(settings, request.model),
      },
    );
  return left.length;
}

async function inLanes<Item>(items: readonly Item[], work: (item: Item, at: number) => Promise<void>): Promise<void> {
  const rest = items.map((item, at) => ({ item, at }));
  const lane = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) await work(next.item, next.at);
  };
  const ended = await Promise.allSettled(
    Array.from({ length: LANES }, () =>
      lane().catch((error) => {
        rest.length = 0;
        throw error;
      }),
    ),
  );
  for (const each of ended) if (each.status === "rejected") throw each.reason;
}
