import type Anthropic from "@anthropic-ai/sdk";
import { z } from "zod";
import { ApiError, errorOf, type Kind, type Mishap, notFound, wrong } from "./fake-claude-errors.ts";
import { checkParams, type Params, parsed } from "./fake-claude-params.ts";

type Result = Anthropic.Messages.MessageBatchResult;
type MessageBatch = Anthropic.Messages.MessageBatch;

export interface FakeBatchItem {
  customId: string;
  /** As they were sent; checked only when its turn comes, as by the API. */
  params: unknown;
  result: Result | null;
}

export interface FakeBatch {
  id: string;
  createdAt: Date;
  /** In the order in which they were sent. */
  items: FakeBatchItem[];
  cancelInitiatedAt: Date | null;
  endedAt: Date | null;
  /** How often it was retrieved. */
  polls: number;
  isDeleted: boolean;
}

/** "at once": without being asked; a number: when it is retrieved for that time; "by hand": when the test says so. */
export type BatchesEnd = "at once" | "by hand" | number;

export interface BatchesOptions {
  now: () => Date;
  url: () => string;
  batchesEnd: () => BatchesEnd;
  next(kind: Kind, params: unknown): Mishap | null;
  speak(params: Params, tier: "batch", mishap: Mishap | null): Promise<Anthropic.Message>;
  /** A fault of the test, not of whom it tests. */
  problem(error: unknown): void;
}

const HOUR = 3_600_000;
const EXPIRE_HOURS = 24;
const ARCHIVE_HOURS = 29 * 24;

const creation = z.strictObject({
  requests: z
    .array(
      z.strictObject({
        custom_id: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/, "String should match pattern '^[a-zA-Z0-9_-]{1,64}$'"),
        params: z.record(z.string(), z.unknown()),
      }),
    )
    .min(1, "List should have at least 1 item after validation, not 0")
    .max(100_000, "List should have at most 100000 items after validation"),
});
const page = z.strictObject({
  limit: z.coerce.number().int().min(1).max(1_000).optional(),
  after_id: z.string().optional(),
  before_id: z.string().optional(),
});

/** The batches of an account, by the rules of the API. */
export function createBatches({ now, url, batchesEnd, next, speak, problem }: BatchesOptions) {
  const batches: FakeBatch[] = [];
  /** What is under way: items are answered one after the other. */
  let work: Promise<void> = Promise.resolve();

  async function resultOf(item: FakeBatchItem): Promise<Result> {
    try {
      const params = checkParams(item.params, { inBatch: true });
      const mishap = next("item", item.params);
      if (mishap === "expired" || mishap === "canceled") return { type: mishap };
      const error = errorOf(mishap);
      if (error) throw error;
      return { type: "succeeded", message: await speak(params, "batch", mishap) };
    } catch (error) {
      if (!(error instanceof ApiError)) problem(error);
      const shown = error instanceof ApiError ? error : new ApiError(500, "api_error", "Internal server error");
      return { type: "errored", error: shown.body(null) };
    }
  }

  const hoursOf = ({ createdAt }: FakeBatch) => (now().getTime() - createdAt.getTime()) / HOUR;
  const after = ({ createdAt }: FakeBatch, hours: number) => new Date(createdAt.getTime() + hours * HOUR);

  /** Answers so many of those that are open. */
  function answer(batch: FakeBatch, count: number): Promise<void> {
    work = work.then(async () => {
      for (const item of batch.items.filter(({ result }) => !result).slice(0, count))
        if (!batch.endedAt && !batch.cancelInitiatedAt) item.result = await resultOf(item);
    });
    return work;
  }

  /** What was canceled before its turn is canceled, what is a day old has expired, the rest is answered. */
  function end(batch: FakeBatch): Promise<void> {
    const isExpired = hoursOf(batch) >= EXPIRE_HOURS;
    if (!isExpired && !batch.cancelInitiatedAt) void answer(batch, Number.POSITIVE_INFINITY);
    work = work.then(() => {
      if (batch.endedAt) return;
      const type = batch.cancelInitiatedAt ? "canceled" : "expired";
      for (const item of batch.items) item.result ??= { type };
      batch.endedAt = isExpired ? after(batch, EXPIRE_HOURS) : now();
    });
    return work;
  }

  /** @throws ApiError 404 */
  async function find(id: string): Promise<FakeBatch> {
    const batch = batches.find((one) => one.id === id && !one.isDeleted);
    if (!batch) throw notFound(`Message Batch ${id} not found`);
    await settle(batch);
    return batch;
  }

  async function settle(batch: FakeBatch) {
    if (batch.endedAt) return;
    if (batchesEnd() === "at once" || hoursOf(batch) >= EXPIRE_HOURS) await end(batch);
  }

  function shown(batch: FakeBatch): MessageBatch {
    const isArchived = hoursOf(batch) >= ARCHIVE_HOURS;
    const counts = { processing: 0, succeeded: 0, errored: 0, canceled: 0, expired: 0 };
    // None is told apart before all have ended.
    for (const { result } of batch.items) counts[batch.endedAt && result ? result.type : "processing"]++;
    return {
      id: batch.id,
      type: "message_batch",
      processing_status: batch.endedAt ? "ended" : batch.cancelInitiatedAt ? "canceling" : "in_progress",
      request_counts: counts,
      created_at: batch.createdAt.toISOString(),
      expires_at: after(batch, EXPIRE_HOURS).toISOString(),
      ended_at: batch.endedAt?.toISOString() ?? null,
      cancel_initiated_at: batch.cancelInitiatedAt?.toISOString() ?? null,
      archived_at: isArchived ? after(batch, ARCHIVE_HOURS).toISOString() : null,
      results_url: batch.endedAt && !isArchived ? `${url()}/v1/messages/batches/${batch.id}/results` : null,
    };
  }

  return {
    batches,
    answer,
    end,

    create(body: unknown): MessageBatch {
      const { requests } = parsed(creation, body);
      const ids = requests.map(({ custom_id }) => custom_id);
      const twice = ids.findIndex((id, index) => ids.length > new Set(ids).size && ids.indexOf(id) < index);
      if (twice !== -1) throw wrong(`requests.${twice}.custom_id: is not unique: ${ids[twice]}`);
      const batch: FakeBatch = {
        id: `msgbatch_${String(batches.length + 1).padStart(24, "0")}`,
        createdAt: now(),
        items: requests.map(({ custom_id, params }) => ({ customId: custom_id, params, result: null })),
        cancelInitiatedAt: null,
        endedAt: null,
        polls: 0,
        isDeleted: false,
      };
      batches.push(batch);
      const created = shown(batch);
      if (batchesEnd() === "at once") void end(batch);
      return created;
    },

    async list(query: Record<string, string>) {
      const { limit = 20, after_id, before_id } = parsed(page, query);
      for (const batch of batches) await settle(batch);
      const all = batches.filter(({ isDeleted }) => !isDeleted).reverse();
      const place = (name: string, id: string) => {
        const index = all.findIndex((batch) => batch.id === id);
        if (index === -1) throw wrong(`${name}: no such Message Batch: ${id}`);
        return index;
      };
      if (after_id && before_id) throw wrong("only one of after_id and before_id may be given");
      const until = before_id ? place("before_id", before_id) : all.length;
      const from = before_id ? Math.max(0, until - limit) : after_id ? place("after_id", after_id) + 1 : 0;
      const data = all.slice(from, Math.min(until, from + limit)).map(shown);
      return {
        data,
        has_more: before_id ? from > 0 : from + limit < all.length,
        first_id: data[0]?.id ?? null,
        last_id: data.at(-1)?.id ?? null,
      };
    },

    async retrieve(id: string): Promise<MessageBatch> {
      const batch = await find(id);
      batch.polls++;
      const when = batchesEnd();
      if (!batch.endedAt && typeof when === "number" && batch.polls >= when) await end(batch);
      return shown(batch);
    },

    /** Lines of JSON, the last request's first. */
    async results(id: string): Promise<string[]> {
      const batch = await find(id);
      if (!shown(batch).results_url) throw notFound(`Message Batch ${id} has no results available`);
      return batch.items
        .map(({ customId, result }) => `${JSON.stringify({ custom_id: customId, result })}\n`)
        .reverse();
    },

    async cancel(id: string): Promise<MessageBatch> {
      const batch = await find(id);
      if (batch.endedAt) throw wrong(`Message Batch ${id} cannot be canceled: its processing has ended`);
      batch.cancelInitiatedAt ??= now();
      return shown(batch);
    },

    async remove(id: string): Promise<Anthropic.Messages.DeletedMessageBatch> {
      const batch = await find(id);
      if (!batch.endedAt) throw wrong(`Message Batch ${id} cannot be deleted before its processing has ended`);
      batch.isDeleted = true;
      return { id, type: "message_batch_deleted" };
    },
  };
}
