import { randomUUID } from "node:crypto";
import type Anthropic from "@anthropic-ai/sdk";
import type { AskOptions } from "../claude/ask.ts";
import { type ClaudeClient, ClaudeError } from "../claude/client.ts";
import { mostOf } from "../claude/prices.ts";
import { factsOf } from "../claude/settings.ts";
import { transaction } from "../database/transaction.ts";
import type { AnalystTools } from "./analyst.ts";
import { prepare } from "./claude-ask.ts";
import {
  type AskedRequest,
  askedRequests,
  finishRequest,
  type Outcome,
  putBack,
  takeRequests,
  type WaitingRequest,
  waitingRequests,
} from "./claude-requests.ts";

/** The API takes 100,000 requests and 256 MB; smaller ones are there sooner, and less waits on one of them. */
const MOST_REQUESTS = 2_000;
const MOST_BYTES = 50_000_000;
/** So many requests of a batch have the system prompt, or a person's profile, in common before it is marked for the cache. */
const ENOUGH_FOR_SYSTEM = 5;
const ENOUGH_FOR_PROFILE = 4;
/** A process that stood still since it said that it would submit a batch does not do so any more. */
const SUBMIT_WITHIN_MS = 10_000;
/** Clocks differ. */
const CLOCKS_DIFFER_MS = 300_000;
/** Results are kept for 29 days, and a batch ends within one. */
const LOST_AFTER_MS = 28 * 86_400_000;

interface BatchRow {
  id: string;
  externalId: string | null;
  submittingAt: Date;
}

/**
 * Hands over what waits and is in no hurry, as one batch, best first, as far as the budget goes.
 * @returns how many requests; and whether some had no room in the budget
 */
export async function submitBatch(tools: AnalystTools): Promise<{ asked: number; isOutOfBudget: boolean }> {
  const { pool, claude, settings, now, lease } = tools;
  const waiting = await waitingRequests(pool, false, MOST_REQUESTS);
  if (waiting.length === 0) return { asked: 0, isOutOfBudget: false };
  const prepared = await prepare(tools, waiting, cachesIn(waiting));
  const wanted: {
    request: (typeof waiting)[number];
    mostUsd: number;
    params: Anthropic.MessageCreateParamsNonStreaming;
  }[] = [];
  let bytes = 0;
  for (const { request, params, input } of prepared) {
    bytes += Buffer.byteLength(JSON.stringify(params)) + 100;
    if (bytes > MOST_BYTES) break;
    wanted.push({
      request,
      params,
      mostUsd: mostOf({ input, maxTokens: params.max_tokens }, factsOf(settings, request.model), true),
    });
  }
  const batchId = randomUUID();
  const submittingAt = Date.now();
  const taken = await transaction(pool, async (client) => {
    await lease.check(client);
    await client.query("INSERT INTO claude_batches (id, submitting_at) VALUES ($1, clock_timestamp())", [batchId]);
    const taken = await takeRequests(client, wanted, { batchId, now: now(), budget: settings.budget });
    if (taken.length === 0) await client.query("DELETE FROM claude_batches WHERE id = $1", [batchId]);
    return taken;
  });
  const isOutOfBudget = taken.length < wanted.length;
  if (taken.length === 0) return { asked: 0, isOutOfBudget };
  const paramsOf = new Map(wanted.map(({ request, params }) => [request.id, params]));
  try {
    if (Date.now() - submittingAt > SUBMIT_WITHIN_MS) throw new ClaudeError("BUSY", "This process stood still.");
    const state = await claude.submit(taken.map(({ id }) => ({ id, params: paramsOf.get(id)! })));
    await adopt(tools, batchId, state.id);
  } catch (error) {
    // It may have arrived: that is found out later (findLost).
    if (!(error instanceof ClaudeError) || error.paid === "unknown") throw error;
    await giveUp(tools, batchId);
    throw error;
  }
  return { asked: taken.length, isOutOfBudget };
}

/**
 * What is marked for the cache. Requests of a batch are answered side by side, so that the first ones write what they could have
 * read: marks pay where many come after them (docs/costs.md).
 */
function cachesIn(requests: readonly WaitingRequest[]): (request: WaitingRequest) => AskOptions["caches"] {
  const people = new Map<string, number>();
  for (const { userId } of requests) if (userId) people.set(userId, (people.get(userId) ?? 0) + 1);
  const system = requests.length < ENOUGH_FOR_SYSTEM ? "nothing" : "system";
  return ({ userId }) => ((people.get(userId ?? "") ?? 0) < ENOUGH_FOR_PROFILE ? system : "shared");
}

async function adopt({ pool }: AnalystTools, id: string, externalId: string): Promise<void> {
  await pool.query("UPDATE claude_batches SET external_id = $2, status = 'IN_PROGRESS' WHERE id = $1", [
    id,
    externalId,
  ]);
}

/** It was never accepted: what was in it waits again. */
async function giveUp({ pool }: AnalystTools, id: string): Promise<void> {
  await transaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "SELECT id FROM claude_requests WHERE batch_id = $1 AND status = 'ASKED'",
      [id],
    );
    await putBack(
      client,
      rows.map((row) => row.id),
    );
    await client.query("DELETE FROM claude_batches WHERE id = $1", [id]);
  });
}

/**
 * Looks for batches that were handed over without an answer, because the connection broke or the process died: the API does not say
 * what is in a batch before it has ended, but then its results bear our ids. One that is not there was never accepted.
 * @returns how many were never accepted
 */
export async function findLost(tools: AnalystTools): Promise<number> {
  const { pool, claude, pace } = tools;
  const { rows: lost } = await pool.query<BatchRow & { requests: number }>(
    `SELECT id, external_id AS "externalId", submitting_at AS "submittingAt",
       (SELECT count(*)::int FROM claude_requests WHERE batch_id = b.id AND status = 'ASKED') AS requests
     FROM claude_batches b WHERE status = 'SUBMITTING' AND submitting_at < clock_timestamp() - make_interval(secs => $1)`,
    [pace.lookAfterMs / 1_000],
  );
  if (lost.length === 0) return 0;
  const since = Math.min(...lost.map(({ submittingAt }) => submittingAt.getTime())) - CLOCKS_DIFFER_MS;
  const states = await claude.batchesSince(new Date(since));
  const { rows: known } = await pool.query<{ id: string }>(
    "SELECT external_id AS id FROM claude_batches WHERE external_id = ANY($1)",
    [states.map(({ id }) => id)],
  );
  const unknown = states.filter(({ id }) => !known.some((batch) => batch.id === id));
  let given = 0;
  for (const batch of lost) {
    const candidates = unknown.filter(
      ({ requests, createdAt }) =>
        requests === batch.requests && createdAt.getTime() >= batch.submittingAt.getTime() - CLOCKS_DIFFER_MS,
    );
    const ours = await oursAmong(tools, batch, candidates);
    if (ours) await adopt(tools, batch.id, ours);
    else if (candidates.every(({ hasEnded }) => hasEnded)) {
      await giveUp(tools, batch.id);
      given++;
    }
  }
  return given;
}

async function oursAmong(
  { pool, claude }: AnalystTools,
  { id }: BatchRow,
  candidates: Awaited<ReturnType<ClaudeClient["batchesSince"]>>,
): Promise<string | null> {
  for (const candidate of candidates) {
    if (!candidate.hasEnded) continue;
    for await (const result of claude.results(candidate.id)) {
      const { rowCount } = await pool.query("SELECT FROM claude_requests WHERE id::text = $1 AND batch_id = $2", [
        result.id,
        id,
      ]);
      if (rowCount === 1) return candidate.id;
      break;
    }
  }
  return null;
}

/** Asks after the batches that are under way, and takes in those that have ended. @returns how many those were */
export async function pollBatches(tools: AnalystTools): Promise<number> {
  const { pool, claude, pace, log } = tools;
  const { rows: due } = await pool.query<BatchRow>(
    `UPDATE claude_batches SET polled_at = clock_timestamp()
     WHERE status = 'IN_PROGRESS' AND (polled_at IS NULL OR polled_at <= clock_timestamp() - make_interval(secs => $1))
     RETURNING id, external_id AS "externalId", submitting_at AS "submittingAt"`,
    [pace.pollEveryMs / 1_000],
  );
  let taken = 0;
  for (const batch of due) {
    try {
      const { hasEnded } = await claude.batch(batch.externalId!);
      if (!hasEnded) continue;
      await takeIn(tools, batch);
      taken++;
    } catch (error) {
      if (!(error instanceof ClaudeError)) throw error;
      if (error.kind === "KEY") throw error;
      // Gone for good: deleted by somebody, or never fetched for a month.
      if (error.kind === "WRONG" || Date.now() - batch.submittingAt.getTime() > LOST_AFTER_MS)
        await takeRest(tools, batch, "unknown");
      log.warn({ batch: batch.externalId, reason: error.message }, "a batch could not be asked after");
    }
  }
  return taken;
}

async function takeIn(tools: AnalystTools, batch: BatchRow): Promise<void> {
  const { pool, claude, log } = tools;
  const requests = new Map((await askedRequests(pool, batch.id)).map((request) => [request.id, request]));
  const people = new Set<string>();
  const counts: Record<string, number> = {};
  try {
    for await (const { id, result } of claude.results(batch.externalId!)) {
      const request = requests.get(id);
      if (!request) continue;
      const finished = await finish(tools, request, outcomeOf(result));
      requests.delete(id);
      if (!finished) continue;
      const what = finished.failure ?? "ANSWERED";
      counts[what] = (counts[what] ?? 0) + 1;
      if (request.userId) people.add(request.userId);
    }
  } finally {
    // What came before it broke off is kept, and shown; the rest comes with the next look.
    log.info({ batch: batch.externalId, ...counts }, "answers of a batch were taken in");
    await tools.show([...people]);
  }
  await takeRest(tools, batch, null);
}

/** What a batch that is over brought no result for. */
async function takeRest(tools: AnalystTools, batch: BatchRow, paid: "unknown" | null): Promise<void> {
  for (const request of await askedRequests(tools.pool, batch.id))
    await finish(tools, request, { failure: "EXPIRED", paid });
  await tools.pool.query("DELETE FROM claude_batches WHERE id = $1", [batch.id]);
}

function finish({ pool, handlings, settings }: AnalystTools, request: AskedRequest, outcome: Outcome) {
  return finishRequest(pool, request, outcome, {
    handling: handlings[request.purpose],
    facts: factsOf(settings, request.model),
  });
}

function outcomeOf(result: Anthropic.Messages.MessageBatchResult): Outcome {
  switch (result.type) {
    case "succeeded":
      return { message: result.message };
    case "expired":
      return { failure: "EXPIRED", paid: null };
    case "canceled":
      return { failure: "CANCELED", paid: null };
    case "errored":
      return { failure: "ERRORED", paid: null };
  }
}
