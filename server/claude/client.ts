import Anthropic from "@anthropic-ai/sdk";
import type { Tokens } from "./prices.ts";

type Params = Anthropic.MessageCreateParamsNonStreaming;

/** Longer than any answer of ours takes; a connection that says nothing for so long is given up. */
const ANSWER_MS = 120_000;
const QUICK_MS = 30_000;
/** Of what costs nothing and may be asked again at will. */
const RETRIES = 2;

/** What kept a request from being answered. */
export class ClaudeError extends Error {
  readonly kind: ClaudeErrorKind;
  /** Tokens that are known to be paid for all the same; "unknown": it may have been, in full. */
  readonly paid: Tokens | "unknown" | null;
  /** When to ask again at the earliest, in milliseconds, where the API says. */
  readonly retryAfterMs: number | null;

  constructor(
    kind: ClaudeErrorKind,
    message: string,
    { paid = null, retryAfterMs = null }: { paid?: ClaudeError["paid"]; retryAfterMs?: number | null } = {},
  ) {
    super(message);
    this.name = "ClaudeError";
    this.kind = kind;
    this.paid = paid;
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * KEY: refused until something is changed by somebody (key, credit, model). BUSY: too many requests, overloaded, or an error of
 * theirs; later it will do. WRONG: this very request is refused. AWAY: no answer came, or only part of one.
 */
export type ClaudeErrorKind = "KEY" | "BUSY" | "WRONG" | "AWAY";

/** What the room needs of the API; every method throws ClaudeError. */
export interface ClaudeClient {
  /** The answer of one request, streamed so that what is broken off is known as far as it came. */
  ask(params: Params, signal: AbortSignal): Promise<Anthropic.Message>;
  /** How many tokens of input it has, about. Costs nothing. */
  count(params: Params): Promise<number>;
  submit(requests: readonly { id: string; params: Params }[]): Promise<BatchState>;
  batch(id: string): Promise<BatchState>;
  /** The latest batches, newest first, back to a moment. */
  batchesSince(since: Date): Promise<BatchState[]>;
  /** As they come. What was yielded before it throws is good. */
  results(id: string): AsyncIterable<BatchResult>;
}

export interface BatchState {
  id: string;
  createdAt: Date;
  hasEnded: boolean;
  /** All of its requests. */
  requests: number;
}

export interface BatchResult {
  id: string;
  result: Anthropic.Messages.MessageBatchResult;
}

/** A usage's tokens, each counted once. */
export function tokensOf(
  usage: Pick<Anthropic.Usage, "input_tokens" | "output_tokens"> & Partial<Anthropic.Usage>,
): Tokens {
  const written = usage.cache_creation_input_tokens ?? 0;
  const anHour = usage.cache_creation?.ephemeral_1h_input_tokens ?? 0;
  return {
    input: usage.input_tokens,
    cacheWrite5m: written - anHour,
    cacheWrite1h: anHour,
    cacheRead: usage.cache_read_input_tokens ?? 0,
    output: usage.output_tokens,
  };
}

export interface ClaudeAddress {
  apiKey: string;
  /** Null: the public API. */
  baseUrl: string | null;
  /** How long an answer is waited for (tests). */
  answerMs?: number;
}

/** The door to the API. It never asks again by itself what may have been paid for. */
export function openClaude({ apiKey, baseUrl, answerMs = ANSWER_MS }: ClaudeAddress): ClaudeClient {
  // Whatever else the environment says of Anthropic is left alone: the config has been checked.
  const anthropic = new Anthropic({
    apiKey,
    authToken: null,
    baseURL: baseUrl ?? "https://api.anthropic.com",
    maxRetries: 0,
    timeout: QUICK_MS,
    logLevel: "off",
  });
  const again = { maxRetries: RETRIES };

  return {
    async ask(params, signal) {
      const stream = anthropic.messages.stream(params, {
        timeout: answerMs,
        signal: AbortSignal.any([signal, AbortSignal.timeout(answerMs)]),
      });
      try {
        return await stream.finalMessage();
      } catch (error) {
        const begun = stream.currentMessage;
        // Of what is broken off the input is known, and the output may be all that was allowed.
        const paid = begun ? { ...tokensOf(begun.usage), output: params.max_tokens } : undefined;
        throw errorOf(error, { begun: paid });
      }
    },
    async count({ model, system, messages, output_config }) {
      const counted = anthropic.messages.countTokens(
        { model, messages, ...(system ? { system } : {}), ...(output_config ? { output_config } : {}) },
        again,
      );
      return (await told(counted)).input_tokens;
    },
    async submit(requests) {
      const batch = anthropic.messages.batches.create(
        { requests: requests.map(({ id, params }) => ({ custom_id: id, params })) },
        { timeout: answerMs },
      );
      return stateOf(await told(batch));
    },
    batch: async (id) => stateOf(await told(anthropic.messages.batches.retrieve(id, {}, again), isBatch)),
    async batchesSince(since) {
      const found: BatchState[] = [];
      try {
        for await (const batch of anthropic.messages.batches.list({ limit: 100 }, again)) {
          const state = stateOf(batch);
          if (state.createdAt < since) break;
          found.push(state);
        }
      } catch (error) {
        throw errorOf(error);
      }
      return found;
    },
    async *results(id) {
      try {
        const decoder = await anthropic.messages.batches.results(id, {}, { ...again, timeout: answerMs });
        for await (const { custom_id, result } of decoder) yield { id: custom_id, result };
      } catch (error) {
        throw errorOf(error, isBatch);
      }
    },
  };
}

function stateOf(batch: Anthropic.Messages.MessageBatch): BatchState {
  const { id, created_at, processing_status, request_counts: counts } = batch;
  return {
    id,
    createdAt: new Date(created_at),
    hasEnded: processing_status === "ended",
    requests: counts.processing + counts.succeeded + counts.errored + counts.canceled + counts.expired,
  };
}

interface Asked {
  /** What is known to be paid of an answer that was broken off. */
  begun?: Tokens | undefined;
  /** A batch was asked after: one that there is not is no fault of the key's, or of the model's. */
  isOfBatch?: boolean;
}

const isBatch: Asked = { isOfBatch: true };

async function told<T>(asked: Promise<T>, of: Asked = {}): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    throw errorOf(error, of);
  }
}

function errorOf(error: unknown, { begun, isOfBatch = false }: Asked = {}): ClaudeError {
  if (!(error instanceof Anthropic.APIError) || error.status === undefined) {
    // Nothing was sent where nobody listens.
    const paid = begun ?? (isRefused(error) ? null : "unknown");
    return new ClaudeError("AWAY", `No answer came: ${(error as Error).message}`, { paid });
  }
  const { status, headers } = error as { status: number; headers?: Headers };
  const message = `${status} ${wordsOf(error)}`;
  // An error in the middle of a stream has the status of its beginning.
  if (begun) return new ClaudeError("AWAY", message, { paid: begun });
  if ([401, 402, 403].includes(status) || (status === 404 && !isOfBatch) || /credit balance/i.test(message))
    return new ClaudeError("KEY", message);
  if (status === 408 || status === 409 || status === 429 || status >= 500)
    return new ClaudeError("BUSY", message, { retryAfterMs: retryAfterOf(headers) });
  return new ClaudeError("WRONG", message);
}

/** What the API says of an error, without what it was sent. */
function wordsOf(error: InstanceType<typeof Anthropic.APIError>): string {
  const body = error.error as { error?: { type?: string; message?: string } } | undefined;
  return body?.error?.message ? `${body.error.type}: ${body.error.message.slice(0, 300)}` : "without a word";
}

const REFUSED = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH"];

function isRefused(error: unknown): boolean {
  for (let at = error as { code?: string; cause?: unknown } | undefined; at; at = at.cause as typeof at)
    if (at.code !== undefined && REFUSED.includes(at.code)) return true;
  return false;
}

function retryAfterOf(headers: Headers | undefined): number | null {
  const seconds = Number(headers?.get("retry-after") ?? Number.NaN);
  return seconds >= 0 ? 1_000 * seconds : null;
}
