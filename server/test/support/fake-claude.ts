import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type BatchesEnd, createBatches, type FakeBatch } from "./fake-claude-batches.ts";
import { inputTokensOf } from "./fake-claude-cache.ts";
import {
  ApiError,
  createMishaps,
  errorOf,
  type Kind,
  type Mishap,
  type Mishaps,
  notFound,
  tooLarge,
  wrong,
} from "./fake-claude-errors.ts";
import { eventsOf } from "./fake-claude-events.ts";
import { type Bill, createSpeaker, type Model } from "./fake-claude-message.ts";
import { checkCountParams, checkParams } from "./fake-claude-params.ts";
import { type Answer, bodyOf, json, MOST_BATCH_BYTES, MOST_BYTES, readBody, send } from "./fake-claude-wire.ts";

export type { Mishap } from "./fake-claude-errors.ts";
export { invalid, type Model, type ModelRequest } from "./fake-claude-message.ts";

export const CLAUDE_KEY = "sk-ant-fake";
/** Of the API; older ones, which take other parameters, are not played. */
const VERSION = "2026-10-21";

/** All are read when they are needed: a test may change them on the way. */
export interface FakeClaudeOptions {
  /** Plays Claude; without one the smallest answer that keeps to the schema is given. */
  model?: Model;
  /** What goes wrong; `n` counts the requests of a kind from 1. */
  mishap?: Mishaps;
  /** "by hand" unless told. */
  batchesEnd?: BatchesEnd;
  /** The clock of the cache and of the batches. */
  now?: () => Date;
}

/** A request as it came. */
export interface ClaudeRequest {
  /** Null: an address that there is not. */
  kind: Kind | null;
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string | undefined>;
  /** The body, read; null without one. */
  params: unknown;
  /** What was answered; null: nothing (yet). */
  status: number | null;
  /** Why not as asked, in the words of the answer. */
  error: string | null;
}

export interface FakeClaude extends AsyncDisposable {
  url: string;
  /** In the order in which they came. */
  requests: ClaudeRequest[];
  /** The oldest first, deleted ones too. */
  batches: FakeBatch[];
  /** What the real one would ask money for. */
  bill: Bill;
  /** Faults of the test: a model that breaks its schema, a request for what is not played. `close` throws if there are any. */
  problems: string[];
  /** Emits a Kind, with the ClaudeRequest, when one has come, and "answered" when it has been answered. */
  happens: EventEmitter;
  /** The next requests of this kind go wrong so, one after the other (null: well), before `mishap` is asked. */
  next(kind: Kind, ...mishaps: (Mishap | null)[]): void;
  /** Answers so many of a batch's open requests, without ending it. */
  answerItems(id: string, count: number): Promise<void>;
  /** Ends all batches, or this one. */
  endBatches(id?: string): Promise<void>;
  /** Every key unless one is named. */
  revokeKey(key?: string): void;
  acceptKey(key: string): void;
  close(): Promise<void>;
}

/** Claude's API of our own on loopback, as strict as theirs or stricter. */
export async function openFakeClaude(options: FakeClaudeOptions = {}): Promise<FakeClaude> {
  const now = () => options.now?.() ?? new Date();
  const keys = new Set([CLAUDE_KEY]);
  const requests: ClaudeRequest[] = [];
  const problems: string[] = [];
  const bill: Bill = {};
  const happens = new EventEmitter();
  const mishaps = createMishaps(() => options.mishap);
  const { speak } = createSpeaker({ now, bill, model: () => options.model });
  const problem = (error: unknown) => void problems.push(error instanceof Error ? error.message : String(error));
  let url = "";
  const batches = createBatches({
    now,
    speak,
    problem,
    url: () => url,
    next: mishaps.next,
    batchesEnd: () => options.batchesEnd ?? "by hand",
  });

  function checkHeaders({ headers }: ClaudeRequest): void {
    // The SDK sends its key as a bearer; the header of old is good as well.
    const key = headers["x-api-key"] ?? /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1];
    if (!key) throw new ApiError(401, "authentication_error", "x-api-key header is required");
    if (!keys.has(key)) throw new ApiError(401, "authentication_error", "invalid x-api-key");
    const version = headers["anthropic-version"];
    if (!version) throw wrong("anthropic-version: header is required");
    if (version !== VERSION) throw wrong(`anthropic-version: "${version}" is not a valid version`);
  }

  async function answerTo(request: ClaudeRequest, id: string, mishap: Mishap | null): Promise<Answer> {
    const { kind, params, query } = request;
    if (kind !== "list" && Object.keys(query).length > 0)
      throw wrong(`${Object.keys(query)[0]}: Extra inputs are not permitted`);
    switch (kind) {
      case "message": {
        const checked = checkParams(params, { inBatch: false });
        const message = await speak(checked, "standard", mishap);
        return checked.stream ? { type: "text/event-stream", parts: eventsOf(message) } : json(message);
      }
      case "count":
        return json({ input_tokens: inputTokensOf(checkCountParams(params)) });
      case "batch":
        return json(batches.create(params));
      case "list":
        return json(await batches.list(query));
      case "retrieve":
        return json(await batches.retrieve(id));
      case "results":
        return { type: "application/x-jsonl", parts: await batches.results(id) };
      case "cancel":
        return json(await batches.cancel(id));
      case "delete":
        return json(await batches.remove(id));
      default:
        throw notFound("Not found");
    }
  }

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path, searchParams } = new URL(incoming.url ?? "/", "http://fake");
    const method = incoming.method ?? "GET";
    const [kind, id] = routeOf(method, path);
    const { text, isTooLarge } = await bodyOf(incoming, kind === "batch" ? MOST_BATCH_BYTES : MOST_BYTES);
    const request: ClaudeRequest = {
      kind,
      method,
      path,
      query: Object.fromEntries(searchParams),
      headers: incoming.headers as Record<string, string | undefined>,
      params: null,
      status: null,
      error: null,
    };
    requests.push(request);
    const requestId = `req_${String(requests.length).padStart(24, "0")}`;
    try {
      checkHeaders(request);
      if (isTooLarge) throw tooLarge();
      request.params = readBody(text);
      if (kind) happens.emit(kind, request);
      const mishap = kind ? mishaps.next(kind, request.params) : null;
      if (mishap === "timeout") return;
      if (mishap === "reset") return void incoming.socket.resetAndDestroy();
      const error = errorOf(mishap);
      if (error) throw error;
      const answer = await answerTo(request, id, mishap);
      if (mishap === "reset-after-accept") return void incoming.socket.resetAndDestroy();
      request.status = 200;
      send(response, { ...answer, requestId, isCut: mishap === "reset-midway" });
    } catch (error) {
      if (!(error instanceof ApiError)) problem(error);
      const shown =
        error instanceof ApiError ? error : new ApiError(500, "api_error", `the fake: ${(error as Error).message}`);
      request.status = shown.status;
      request.error = shown.message;
      response.writeHead(shown.status, {
        "content-type": "application/json",
        "request-id": requestId,
        ...shown.headers,
      });
      response.end(JSON.stringify(shown.body(requestId)));
    }
    happens.emit("answered", request);
  }

  const server = createServer((incoming, response) => {
    // Only the reading of a body fails here: its client has gone.
    handle(incoming, response).catch(() => incoming.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const close = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
    if (problems.length > 0) throw new Error(`the fake Claude has problems:\n${problems.join("\n")}`);
  };
  return {
    url,
    requests,
    batches: batches.batches,
    bill,
    problems,
    happens,
    next: mishaps.queue,
    async answerItems(id, count) {
      for (const batch of batches.batches) if (batch.id === id) await batches.answer(batch, count);
    },
    async endBatches(id) {
      for (const batch of batches.batches) if (!id || batch.id === id) await batches.end(batch);
    },
    revokeKey(key) {
      if (key) keys.delete(key);
      else keys.clear();
    },
    acceptKey: (key) => void keys.add(key),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function routeOf(method: string, path: string): [Kind | null, string] {
  if (method === "POST" && path === "/v1/messages") return ["message", ""];
  if (method === "POST" && path === "/v1/messages/count_tokens") return ["count", ""];
  const [, id = "", rest] = /^\/v1\/messages\/batches(?:\/([^/]+)(?:\/(results|cancel))?)?$/.exec(path) ?? [null];
  if (!path.startsWith("/v1/messages/batches")) return [null, ""];
  if (!id)
    return [
      path !== "/v1/messages/batches" ? null : method === "POST" ? "batch" : method === "GET" ? "list" : null,
      "",
    ];
  const kinds: Record<string, Kind> = {
    "GET ": "retrieve",
    "DELETE ": "delete",
    "GET results": "results",
    "POST cancel": "cancel",
  };
  return [kinds[`${method} ${rest ?? ""}`] ?? null, id];
}
