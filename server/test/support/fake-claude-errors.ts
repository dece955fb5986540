import type Anthropic from "@anthropic-ai/sdk";

/** Where something may go wrong: the kinds of requests, and "item": one of the requests of a batch. */
export type Kind = "message" | "count" | "batch" | "list" | "retrieve" | "results" | "cancel" | "delete" | "item";

/** How an answer fails as HTTP does. A bare status: with the words, and for 429 the `retry-after`, that are usual. */
export type Status = 400 | 401 | 402 | 403 | 404 | 413 | 429 | 500 | 529;

/** What is wrong with the message, if there is one at all. */
const IN_MESSAGE = ["refusal", "truncated", "context-window", "empty", "invalid-json", "wrong-shape"] as const;
/** What becomes of an item instead of a message. */
const IN_BATCH = ["errored", "expired", "canceled"] as const;
/**
 * What happens to the connection. "timeout": no answer, ever; "reset": before anything is done; "reset-after-accept": all
 * is done (and billed), and nobody is told; "reset-midway": in the middle of an answer, which is billed.
 */
const IN_TRANSIT = ["timeout", "reset", "reset-after-accept", "reset-midway"] as const;

export type Mishap =
  | Status
  | { status: Status; message?: string; retryAfterSeconds?: number }
  | (typeof IN_MESSAGE)[number]
  | (typeof IN_BATCH)[number]
  | (typeof IN_TRANSIT)[number];

export type Mishaps = (n: number, kind: Kind, params: unknown) => Mishap | null | undefined;

type ErrorType = Anthropic.ErrorType | "request_too_large";

/** What the API answers instead of what was asked for. */
export class ApiError extends Error {
  readonly status: number;
  readonly type: ErrorType;
  readonly headers: Record<string, string>;

  constructor(status: number, type: ErrorType, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.type = type;
    this.headers = headers;
  }

  /** The body of the answer, to the letter. */
  body(requestId: string | null): Anthropic.ErrorResponse {
    const error = { type: this.type, message: this.message } as Anthropic.ErrorResponse["error"];
    return { type: "error", error, request_id: requestId };
  }
}

export const wrong = (message: string) => new ApiError(400, "invalid_request_error", message);
export const notFound = (message: string) => new ApiError(404, "not_found_error", message);
export const tooLarge = () => new ApiError(413, "request_too_large", "Request exceeds the maximum size");

const USUAL: Record<Status, [ErrorType, string]> = {
  400: ["invalid_request_error", "Your credit balance is too low to access the Anthropic API."],
  401: ["authentication_error", "invalid x-api-key"],
  402: ["billing_error", "There is an issue with your billing or payment information."],
  403: ["permission_error", "Your API key does not have permission to use the specified resource."],
  404: ["not_found_error", "Not found"],
  413: ["request_too_large", "Request exceeds the maximum size"],
  429: ["rate_limit_error", "This request would exceed your organization's rate limit."],
  500: ["api_error", "Internal server error"],
  529: ["overloaded_error", "Overloaded"],
};

/** The error of a mishap that is one of HTTP; null for another one. */
export function errorOf(mishap: Mishap | null): ApiError | null {
  if (mishap === "errored") return errorOf(500);
  if (mishap === null || typeof mishap === "string") return null;
  const { status, message, retryAfterSeconds } = typeof mishap === "number" ? ({ status: mishap } as const) : mishap;
  const [type, words] = USUAL[status];
  const retryAfter = retryAfterSeconds ?? (status === 429 ? 1 : null);
  const headers: Record<string, string> = retryAfter === null ? {} : { "retry-after": String(retryAfter) };
  return new ApiError(status, type, message ?? words, headers);
}

const FITTING: Record<Kind, readonly string[]> = {
  message: [...IN_MESSAGE, ...IN_TRANSIT],
  item: [...IN_MESSAGE, ...IN_BATCH],
  batch: ["timeout", "reset", "reset-after-accept"],
  results: ["timeout", "reset", "reset-midway"],
  cancel: ["timeout", "reset", "reset-after-accept"],
  delete: ["timeout", "reset", "reset-after-accept"],
  count: ["timeout", "reset"],
  list: ["timeout", "reset"],
  retrieve: ["timeout", "reset"],
};

/**
 * Says what goes wrong next with this kind: what was put in the queue for it, else what the test's function says.
 * @throws Error where that cannot happen to this kind
 */
export function createMishaps(told: () => Mishaps | undefined) {
  const queues = new Map<Kind, (Mishap | null)[]>();
  const counts = new Map<Kind, number>();
  return {
    /** The next ones of this kind go wrong so, one after the other; null: one that goes well. */
    queue(kind: Kind, ...mishaps: (Mishap | null)[]) {
      queues.set(kind, [...(queues.get(kind) ?? []), ...mishaps]);
    },
    next(kind: Kind, params: unknown): Mishap | null {
      const n = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, n);
      const queued = queues.get(kind)?.shift();
      const mishap = queued !== undefined ? queued : (told()?.(n, kind, params) ?? null);
      if (typeof mishap === "string" && !FITTING[kind].includes(mishap))
        throw new Error(`"${mishap}" cannot happen to a ${kind}`);
      return mishap;
    },
  };
}
