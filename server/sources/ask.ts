import { jsonOf, type RawAnswer, readBody, textOf, UnfitBody } from "./answer.ts";
import { SourceError, type Trouble } from "./source-error.ts";

/** What a vendor's header says of a quota. */
export interface QuotaReading {
  unit: "REQUESTS" | "ROWS";
  /** The vendor's own word for the span: "month". */
  window: string;
  limit: number | null;
  remaining: number | null;
  resetsAt: Date | null;
}

/** How a source is asked. */
export interface Policy {
  source: string;
  timeoutMs: number;
  /** From the end of one call to the beginning of the next at the same host. */
  intervalMs: number;
  /** What the vendor's own words in an answer mean; null: what the status says. */
  trouble?(status: number, headers: Headers, body: string, now: Date): Trouble | null;
  quotas?(headers: Headers, now: Date): QuotaReading[];
}

export interface SourceRequest {
  policy: Policy;
  url: URL;
  /** A key in the headers or the address: such a request follows no redirect. */
  keyed?: boolean;
  headers?: Record<string, string>;
  /** Makes it a POST of JSON. */
  json?: unknown;
  as: "json" | "text";
  /** Rows that the vendor may bill for it. */
  mostRows?: number;
  /** `digest` of an answer that is known: the same again is not read. */
  last?: string | null;
  /** Rows that it billed, by its answer. */
  rowsOf?(body: unknown, headers: Headers): number;
}

export interface Answer {
  status: number;
  headers: Headers;
  /** Of JSON, or text; undefined where the answer is the `last` one. */
  body: unknown;
  /** sha256 of what came, in base64. */
  digest: string;
}

/** Asks a source once, with retries. @throws SourceError; or what `signal` was aborted with */
export type Ask = (request: SourceRequest, signal?: AbortSignal) => Promise<Answer>;

/** Keeps account of what a source allows and what was spent there. */
export interface Ledger {
  /** Takes a request and so many rows from every quota of the source before it is asked. @throws SourceError QUOTA when one would be overdrawn */
  reserve(source: string, rows: number): Promise<Reservation>;
}
export interface Reservation {
  /** The source was not reached: nothing was spent. */
  release(): Promise<void>;
  /** What was billed, and what the vendor says is left. */
  settle(rows: number, readings: readonly QuotaReading[]): Promise<void>;
}

export interface AskParts {
  fetch: typeof fetch;
  userAgent: string;
  ledger: Ledger;
  now(): Date;
  /** Resolves after so many milliseconds, rejects when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** From 0 to 1. */
  random(): number;
  /** Shared by all that ask from this process. */
  inTurn: Turns;
}

/** Calls `work` when the host is free: one call at a time and host, at an interval. */
export type Turns = <Result>(
  host: string,
  intervalMs: number,
  work: () => Promise<Result>,
  signal?: AbortSignal,
) => Promise<Result>;

const RETRIES = 3;
const FIRST_PAUSE_MS = 1_000;
/** A source that wants us away for longer is asked again at its next run. */
const LONGEST_PAUSE_MS = 120_000;
/** The source did not hear of these: it cannot have billed them. */
const UNREACHED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/**
 * The one way to the network of all sources: one call at a time and host, at the interval of its policy; a time limit;
 * 3 retries with exponential back-off and full jitter (AWS Architecture Blog, 2015) for network errors, 5xx and bursts,
 * Retry-After honoured; none where trying again cannot help.
 */
export function createAsk({ fetch, userAgent, ledger, now, sleep, random, inTurn }: AskParts): Ask {
  async function once(request: SourceRequest, signal?: AbortSignal): Promise<RawAnswer> {
    const { policy, url, keyed, json } = request;
    const limit = AbortSignal.timeout(policy.timeoutMs);
    const response = await fetch(url, {
      method: json === undefined ? "GET" : "POST",
      headers: {
        accept: request.as === "json" ? "application/json" : "application/xml, text/xml;q=0.9, */*;q=0.1",
        "user-agent": userAgent,
        ...(json === undefined ? {} : { "content-type": "application/json" }),
        ...request.headers,
      },
      body: json === undefined ? null : JSON.stringify(json),
      redirect: keyed ? "manual" : "follow",
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    return { status: response.status, headers: response.headers, ...(await readBody(response)) };
  }

  /** Waits for a quota that is free again in a moment ("25 a minute"). */
  async function reserved(source: string, rows: number, signal?: AbortSignal): Promise<Reservation> {
    for (;;) {
      try {
        return await ledger.reserve(source, rows);
      } catch (error) {
        const waitMs = error instanceof SourceError && error.until ? error.until.getTime() - now().getTime() : Infinity;
        if (waitMs > LONGEST_PAUSE_MS) throw error;
        await sleep(Math.max(1, waitMs), signal);
      }
    }
  }

  /** One try: an answer, or the trouble with it. */
  async function attempt(request: SourceRequest, signal?: AbortSignal): Promise<Answer | Again | Trouble> {
    const { policy, url } = request;
    const reservation = await reserved(policy.source, request.mostRows ?? 0, signal);
    let raw: RawAnswer;
    try {
      raw = await inTurn(url.host, policy.intervalMs, () => once(request, signal), signal);
    } catch (error) {
      const code = codeOf(error);
      await (code && UNREACHED.has(code) ? reservation.release() : reservation.settle(0, []));
      signal?.throwIfAborted();
      if (error instanceof UnfitBody) return error.trouble;
      return { again: wordsOf(error, policy.timeoutMs, url), afterMs: null };
    }
    const { status, headers } = raw;
    const readings = policy.quotas?.(headers, now()) ?? [];
    if (status >= 200 && status < 300) {
      try {
        const { digest } = raw;
        const body = digest === request.last ? undefined : request.as === "json" ? jsonOf(raw) : textOf(raw);
        await reservation.settle(request.rowsOf?.(body, headers) ?? 0, readings);
        return { status, headers, body, digest };
      } catch (error) {
        // What cannot be read may have been billed in full.
        await reservation.settle(request.mostRows ?? 0, readings);
        if (error instanceof UnfitBody) return error.trouble;
        throw error;
      }
    }
    await reservation.settle(0, readings);
    return troubleOf(request, raw, now());
  }

  return async (request, signal) => {
    const { source } = request.policy;
    for (let tried = 0; ; tried++) {
      signal?.throwIfAborted();
      const outcome = await attempt(request, signal);
      if ("body" in outcome) return outcome;
      if (!("again" in outcome)) throw new SourceError(source, outcome);
      const { again, afterMs } = outcome;
      const pauseMs = afterMs ?? random() * FIRST_PAUSE_MS * 2 ** tried;
      if (tried === RETRIES || pauseMs > LONGEST_PAUSE_MS) {
        const until = afterMs === null ? null : new Date(now().getTime() + afterMs);
        const times = tried === 0 ? "" : `, ${tried + 1} times in a row`;
        throw new SourceError(source, { kind: "TEMPORARY", message: `${again}${times}.`, until });
      }
      await sleep(pauseMs, signal);
    }
  };
}

/** Worth another try, after so many milliseconds where the source says so. */
interface Again {
  again: string;
  afterMs: number | null;
}

function troubleOf({ policy, url, keyed }: SourceRequest, raw: RawAnswer, now: Date): Again | Trouble {
  const { status, headers } = raw;
  const text = Buffer.from(raw.bytes().subarray(0, 4_000)).toString("utf8");
  const own = policy.trouble?.(status, headers, text, now);
  if (own) return own;
  const says = messageIn(text);
  const words = `${url.host} answered ${status}${says ? ` (“${says}”)` : ""}`;
  if (status === 429) return { again: words, afterMs: retryAfter(headers, now) };
  if (status >= 500 || status === 408 || status === 425) return { again: words, afterMs: retryAfter(headers, now) };
  if (status >= 300 && status < 400)
    return { kind: "REFUSED", message: `${words}: it sends us elsewhere, where a key must not go.` };
  if (keyed && (status === 401 || status === 403)) return { kind: "KEY", message: `${words}: check its key.` };
  if (status === 404 || status === 410) return { kind: "UNKNOWN", message: `${words}: nothing is there.` };
  return { kind: "REFUSED", message: `${words}.` };
}

/** Milliseconds; the header holds seconds or a date (RFC 9110, 10.2.3). */
export function retryAfter(headers: Headers, now: Date): number | null {
  const value = headers.get("retry-after")?.trim();
  if (!value) return null;
  const ms = /^\d{1,9}$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now.getTime();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

/** What an error's body says for itself, short, on one line. */
function messageIn(text: string): string | null {
  try {
    const body = JSON.parse(text) as Record<string, unknown> | null;
    const error = body?.error;
    const said = [
      body?.message,
      body?.messages,
      body?.display,
      body?.exception,
      error,
      (error as Record<string, unknown> | null)?.message,
    ];
    const message = said.find((each) => typeof each === "string") as string | undefined;
    return message ? message.replace(/\s+/g, " ").slice(0, 200) : null;
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string | undefined {
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code;
}

function wordsOf(error: unknown, timeoutMs: number, { host }: URL): string {
  if ((error as Error).name === "TimeoutError") return `${host} did not answer in ${timeoutMs / 1_000} s`;
  const code = codeOf(error);
  return `${host} could not be reached${code ? ` (${code})` : ""}`;
}

export function createTurns(now: () => Date, sleep: AskParts["sleep"]): Turns {
  const last = new Map<string, Promise<number>>();
  return (host, intervalMs, work, signal) => {
    const before = last.get(host) ?? Promise.resolve(0);
    const turn = before.then(async (endedAt) => {
      const waitMs = endedAt + intervalMs - now().getTime();
      if (endedAt > 0 && waitMs > 0) await sleep(Math.min(waitMs, intervalMs), signal);
      return work();
    });
    last.set(
      host,
      turn.then(
        () => now().getTime(),
        () => now().getTime(),
      ),
    );
    return turn;
  };
}
