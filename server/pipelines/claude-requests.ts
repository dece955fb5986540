import type pg from "pg";
import { type AnyQuestion, answerOf, asJson } from "../claude/ask.ts";
import { tokensOf } from "../claude/client.ts";
import { dayOf, noteFailure, release, reserve, settle } from "../claude/ledger.ts";
import { costOf, type ModelFacts, type Tokens } from "../claude/prices.ts";
import type { Failure, Purpose } from "../claude/question.ts";
import type { Budget } from "../claude/settings.ts";
import { transaction } from "../database/transaction.ts";

/** A question that is to be asked, as claude_requests keeps it. */
export interface NewRequest {
  purpose: Purpose;
  userId: string | null;
  cvId: string | null;
  jobIds: readonly number[];
  /** What its answers are kept by, in the order of the jobs. */
  keys: readonly string[];
  model: string;
  version: number;
  /** Of the question, and what else is to be known when it is answered (about). */
  input: { asked: unknown; about: unknown };
  /** Somebody waits for it. */
  urgent: boolean;
  /** The greater, the earlier. */
  weight: number;
  attempt: number;
}

export interface WaitingRequest extends NewRequest {
  id: string;
}

/** One that was asked: its most is reserved. */
export interface AskedRequest extends Omit<WaitingRequest, "input"> {
  /** Null where its person is gone. */
  input: NewRequest["input"] | null;
  /** ISO 8601 date, UTC. */
  day: string;
  mostUsd: number;
}

/** What came of asking. */
export type Outcome =
  | { message: Parameters<typeof answerOf>[2] & { usage: Parameters<typeof tokensOf>[0] } }
  /** `paid`: tokens known to be paid all the same; "unknown": it may have been, in full. */
  | { failure: Failure; paid: Tokens | "unknown" | null };

const COLUMNS = `id, purpose, user_id AS "userId", cv_id AS "cvId", job_ids AS "jobIds", keys, model, version, input, urgent, weight, attempt`;
const ASKED_COLUMNS = `${COLUMNS}, day::text, most_usd AS "mostUsd"`;

export async function insertRequests(
  client: Pick<pg.ClientBase, "query">,
  requests: readonly NewRequest[],
): Promise<void> {
  if (requests.length === 0) return;
  await client.query(
    `INSERT INTO claude_requests (purpose, user_id, cv_id, job_ids, keys, model, version, input, urgent, weight, attempt)
     SELECT purpose, "userId", "cvId", "jobIds", keys, model, version, input, urgent, weight, attempt FROM jsonb_to_recordset($1) AS given
       (purpose "ClaudePurpose", "userId" uuid, "cvId" uuid, "jobIds" int[], keys text[], model text, version int, input jsonb, urgent boolean, weight float8, attempt int)`,
    [asJson(requests)],
  );
}

/** The first of those that wait. */
export async function waitingRequests(pool: pg.Pool, urgent: boolean, most: number): Promise<WaitingRequest[]> {
  const { rows } = await pool.query<WaitingRequest>(
    `SELECT ${COLUMNS} FROM claude_requests WHERE status = 'WAITING' AND urgent = $1 AND input IS NOT NULL
     ORDER BY weight DESC, created_at, id LIMIT $2`,
    [urgent, most],
  );
  return rows;
}

/**
 * Takes those of the waiting requests that the budget has room for, in their order: what each costs at most is reserved.
 * @param check whether whoever asks may (claude-lease.ts)
 * @returns those taken, ready to be asked
 */
export async function takeRequests(
  client: pg.ClientBase,
  wanted: readonly { request: WaitingRequest; mostUsd: number }[],
  { batchId, now, budget }: { batchId: string | null; now: Date; budget: Budget },
): Promise<AskedRequest[]> {
  const day = dayOf(now);
  const { rows: still } = await client.query<{ id: string }>(
    "SELECT id FROM claude_requests WHERE id = ANY($1) AND status = 'WAITING' FOR UPDATE",
    [wanted.map(({ request }) => request.id)],
  );
  const isWaiting = new Set(still.map(({ id }) => id));
  const taken: { id: string; mostUsd: number }[] = [];
  // In stretches of one model: the better one costs more, and stands first.
  let rest = wanted.filter(({ request }) => isWaiting.has(request.id));
  while (rest.length > 0) {
    const { model } = rest[0]!.request;
    const end = rest.findIndex(({ request }) => request.model !== model);
    const stretch = end < 0 ? rest : rest.slice(0, end);
    const count = await reserve(
      client,
      { day, model },
      stretch.map(({ mostUsd }) => mostUsd),
      budget,
    );
    taken.push(...stretch.slice(0, count).map(({ request: { id }, mostUsd }) => ({ id, mostUsd })));
    if (count < stretch.length) break;
    rest = rest.slice(stretch.length);
  }
  const { rows } = await client.query<AskedRequest>(
    `UPDATE claude_requests SET status = 'ASKED', batch_id = $3, day = $4, most_usd = most, asked_at = $5
     FROM unnest($1::uuid[], $2::float8[]) AS taken (request, most) WHERE id = request RETURNING ${ASKED_COLUMNS}`,
    [taken.map(({ id }) => id), taken.map(({ mostUsd }) => mostUsd), batchId, day, now],
  );
  const order = new Map(taken.map(({ id }, at) => [id, at]));
  return rows.sort((a, b) => order.get(a.id)! - order.get(b.id)!);
}

/** Those that were asked: in a batch, or directly (null) by a process that has died since. */
export async function askedRequests(pool: pg.Pool, batchId: string | null): Promise<AskedRequest[]> {
  const { rows } = await pool.query<AskedRequest>(
    `SELECT ${ASKED_COLUMNS} FROM claude_requests WHERE status = 'ASKED' AND batch_id IS NOT DISTINCT FROM $1::uuid`,
    [batchId],
  );
  return rows;
}

/** They were not asked after all, and nothing is to be paid: they wait again. */
export async function putBack(client: pg.ClientBase, ids: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ day: string; model: string; mostUsd: number }>(
    `WITH before AS (SELECT id, day, model, most_usd FROM claude_requests WHERE id = ANY($1) AND status = 'ASKED' FOR UPDATE)
     UPDATE claude_requests SET status = 'WAITING', batch_id = NULL, day = NULL, most_usd = NULL, asked_at = NULL
     FROM before WHERE claude_requests.id = before.id RETURNING before.day::text, before.model, before.most_usd AS "mostUsd"`,
    [ids],
  );
  if (rows.length > 0) await release(client, rows);
}

/** What is done with the answers to one kind of question. */
export interface Handling {
  question: AnyQuestion;
  /**
   * Within the transaction that takes the request away.
   * @param answer null: there is none that could be used
   * @returns what is to be asked once more
   */
  take(
    client: pg.PoolClient,
    request: AskedRequest & { input: NewRequest["input"] },
    answer: unknown | null,
    failure: Failure | null,
  ): Promise<NewRequest[]>;
}

/** A request that was taken care of. */
export interface Finished {
  failure: Failure | null;
  again: number;
}

/**
 * Takes an outcome: counts what was paid, keeps what was answered and takes the request away, all or nothing; once, however often and
 * by whomever it is called.
 * @returns null: somebody else has taken care of it
 */
export function finishRequest(
  pool: pg.Pool,
  request: AskedRequest,
  outcome: Outcome,
  { handling, facts }: { handling: Handling; facts: ModelFacts },
): Promise<Finished | null> {
  return transaction(pool, async (client) => {
    const { rowCount } = await client.query("DELETE FROM claude_requests WHERE id = $1 AND status = 'ASKED'", [
      request.id,
    ]);
    if (rowCount !== 1) return null;
    await pay(client, request, outcome, facts);
    const { input } = request;
    if (!input) return { failure: null, again: 0 };
    const result = "message" in outcome ? answerOf(handling.question, input.asked, outcome.message) : outcome;
    const [answer, failure] = "answer" in result ? [result.answer, null] : [null, result.failure];
    if (failure) await noteFailure(client, request);
    const again = await handling.take(client, { ...request, input }, answer, failure);
    await insertRequests(client, again);
    return { failure, again: again.length };
  });
}

const NOTHING: Tokens = { input: 0, cacheWrite5m: 0, cacheWrite1h: 0, cacheRead: 0, output: 0 };

async function pay(client: pg.ClientBase, request: AskedRequest, outcome: Outcome, facts: ModelFacts): Promise<void> {
  const isInBatch = !request.urgent;
  if ("message" in outcome) {
    const tokens = tokensOf(outcome.message.usage);
    await settle(client, request, tokens, costOf(tokens, facts, isInBatch));
  } else if (outcome.paid === null) await release(client, [request]);
  // What may have been paid counts as if it had been, in full.
  else if (outcome.paid === "unknown") await settle(client, request, NOTHING, request.mostUsd);
  else await settle(client, request, outcome.paid, costOf(outcome.paid, facts, isInBatch));
}
