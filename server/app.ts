import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Server as NetServer } from "node:net";
import { setImmediate } from "node:timers/promises";
import { GraphQLError } from "graphql";
import { createYoga, type Plugin } from "graphql-yoga";
import { Spent } from "./accounts/limits.ts";
import { asViewer } from "./database/viewer.ts";
import { AppError, type ErrorCode } from "./errors.ts";
import { MAX_BODY_BYTES, readBody } from "./graphql/body.ts";
import type { Context, Deps, Served } from "./graphql/context.ts";
import { createDocumentCache, NO_CACHE } from "./graphql/document-cache.ts";
import { createGate, payerOf } from "./graphql/gate.ts";
import { createLivePlugin } from "./graphql/live.ts";
import { createValidationPlugin, maskError } from "./graphql/mask-error.ts";
import { createOpenLines } from "./graphql/open-lines.ts";
import { createSchema } from "./graphql/schema.ts";
import { createSeats } from "./graphql/seats.ts";
import { openSocket } from "./graphql/socket.ts";
import { spoolFolder } from "./graphql/upload.ts";
import { createOrigins } from "./http/origins.ts";
import { createClientPages, createGraphiqlPage, setSafeHeaders } from "./http/pages.ts";
import { createReply, setLimit } from "./http/reply.ts";
import { createSenderOf, type Sender, type TrustProxy } from "./http/sender.ts";

export interface AppOptions {
  /** The built client; absent or missing: /graphql and /health only. */
  clientFolder: string;
  /** Shown by /health, so that the client can offer the demo's accounts. */
  demo: boolean;
  /** Shown by /health: false where links are written to the log instead. */
  sendsMail: boolean;
  /** Origins whose pages may send requests and read their answers. */
  corsOrigins: readonly string[];
  trustProxy: TrustProxy;
  /** How often a socket must answer, and how long it may take to say who it is; left out: the defaults. */
  pingEveryMs?: number | undefined;
  initWaitMs?: number | undefined;
  /** How long a request's headers, and the whole of it, may take to come. */
  headersMs?: number | undefined;
  requestMs?: number | undefined;
  /** When the server stops: how long a connection may have been idle that is not closed. */
  idleMs?: number | undefined;
}

export interface App {
  server: Server;
  /** Ends subscriptions, refuses new work, and waits for what is under way. */
  close(): Promise<void>;
}

const GRAPHQL = "/graphql";
/** Largest upload of somebody who is no admin: a CV of 5 MB and its wrapping. */
const MAX_UPLOAD_BYTES = MAX_BODY_BYTES;
/** When the server stops: a connection that has been idle for so long is closed. */
const IDLE_MS = 500;
/** A request whose headers, and one whose body, has not come by then is cut off. */
const HEADERS_MS = 15_000;
const REQUEST_MS = 300_000;
/** A connection on which nothing moves for so long, with a request under way or not, is closed. */
const SILENT_MS = 120_000;
const MAX_HEADER_BYTES = 16 * 1024;
/** Under way at once for one person, or one address of people who are not signed in. */
const MOST_REQUESTS = 200;
/** Of the bodies of these, which lie in memory; smaller ones than a quarter of a megabyte are not counted. */
const MOST_MEGABYTES = 48;
const SMALL_BYTES = 256 * 1024;
/** After this a request under way is cut off when the server stops. */
const GRACE_MS = 5_000;

const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** Everything that is served on one port: the client, /graphql over HTTP and WebSocket, GraphiQL, /health. */
export async function createApp(deps: Deps, options: AppOptions): Promise<App> {
  const hints = deps.settings.introspection === "on";
  const mask = (error: unknown) => withStatus(maskError(error, deps.log, hints));
  const lines = createOpenLines(deps);
  const gate = createGate(deps);
  const limited = deps.settings.pointsPerMinute > 0;
  const requests = createSeats(limited ? MOST_REQUESTS : 0, "requests");
  const megabytes = createSeats(limited ? MOST_MEGABYTES : 0, "megabytes of requests");
  const senderOf = createSenderOf(options.trustProxy);
  const origins = createOrigins(options.corsOrigins);
  const yoga = createYoga<Served, Context>({
    schema: createSchema(),
    context: ({ viewer, address, reply }) => ({ deps, viewer: viewer ?? null, address, reply }),
    graphiql: false,
    landingPage: false,
    batching: false,
    cors: false,
    logging: false,
    multipart: false,
    maxRequestBodySize: false,
    parserAndValidationCache: { documentCache: createDocumentCache(), errorCache: NO_CACHE },
    maskedErrors: { maskError: mask },
    plugins: [createBodyPlugin(), gate.plugin, createLivePlugin(lines), createValidationPlugin(mask)],
  });
  const graphiql = createGraphiqlPage();
  const files = createClientPages(options.clientFolder);

  const answering = new Set<ServerResponse>();
  let isClosing = false;

  async function graphql(request: IncomingMessage, response: ServerResponse, sender: Sender): Promise<void> {
    if (request.method === "GET" && request.headers.accept?.includes("text/html")) return graphiql(request, response);
    if (origins.answerPreflight(request, response)) return;
    origins.open(request, response);
    if (request.method !== "POST") {
      throw new AppError("FORBIDDEN", "Send GraphQL as a POST: a GET could be sent by any page a person visits.");
    }
    if (!origins.allows(request, sender)) {
      throw new AppError(
        "FORBIDDEN",
        "Pages of this origin may not send requests here: whoever runs this server can list it in CORS_ORIGINS.",
      );
    }
    const { address } = sender;
    const asked = await gate.identify(request.headers.authorization, address);
    const payer = payerOf({ viewer: asked, address });
    deps.limits.knock(payer);
    if (response.closed) return;
    response.once("close", requests.take(payer));
    response.once("close", megabytes.take(payer, megabytesOf(request)));
    const reply = createReply(request, response, { isSecure: sender.isSecure, now: deps.now });
    try {
      const { importMaxBytes, dataDir, trustedDocuments: trusted } = deps.settings;
      const maxBytes = asked?.role === "ADMIN" ? importMaxBytes + MAX_BODY_BYTES : MAX_UPLOAD_BYTES;
      const body = await readBody(request, { maxBytes, spoolFolder: spoolFolder(dataDir), trusted });
      if (response.closed) return void body.dispose();
      // A subscription's response ends when its client goes; only then is a file surely no longer needed.
      response.once("close", () => void body.dispose());
      // A body may take its time: whoever has meanwhile signed out or lost a role is no longer who began to send it.
      const viewer =
        asked && !deps.accounts.isCurrent(asked) ? await gate.identify(request.headers.authorization, address) : asked;
      // Yoga makes an address of what the client calls this server, which may be anything, and none.
      request.headers.host = "localhost";
      request.url = GRAPHQL;
      const { params } = body;
      await asViewer(viewer?.userId ?? null, () => yoga(request, response, { viewer, address, reply, params }));
    } finally {
      if (!reply.isPaid) await gate.charge(payer);
    }
  }

  /** However many ask at once: anybody may. */
  let looking: Promise<boolean> | null = null;

  async function health(response: ServerResponse): Promise<void> {
    looking ??= deps.database.systemPool
      .query("SELECT 1")
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        looking = null;
      });
    const up = await looking;
    send(
      response,
      up ? 200 : 503,
      JSON.stringify({ status: up ? "ok" : "database unavailable", demo: options.demo, mail: options.sendsMail }),
    );
  }

  const { headersMs = HEADERS_MS, requestMs = REQUEST_MS } = options;
  const patience = { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: headersMs / 3 };
  const server = createServer({ ...patience, maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
    const path = pathOf(request);
    const sender = senderOf(request);
    setSafeHeaders(response, sender.isSecure);
    answering.add(response);
    response.once("close", () => answering.delete(response));
    if (isClosing) response.setHeader("Connection", "close");
    if (path === "/health") return void health(response);
    if (path === GRAPHQL) {
      return void graphql(request, response, sender).catch((error) => sendError(deps, request, response, error));
    }
    if (path === null) return send(response, 400, JSON.stringify({ error: "This address makes no sense." }));
    if (files) return files(request, response);
    send(
      response,
      404,
      JSON.stringify({ error: "The client is not built: run npm run build. GraphQL is at /graphql." }),
    );
  });
  // Longer than clients and proxies keep idle connections (60 s): else one sends on a connection that is just being closed.
  server.keepAliveTimeout = 65_000;
  server.timeout = SILENT_MS;
  const socket = openSocket({
    server,
    yoga,
    deps,
    lines,
    gate,
    addressOf(request) {
      const sender = senderOf(request);
      return origins.allows(request, sender) ? sender.address : null;
    },
    ...options,
  });

  return {
    server,
    async close() {
      isClosing = true;
      // A stream of events would never end by itself; its client comes back.
      for (const response of answering)
        if (isStream(response)) response.destroy();
        // Whoever keeps this connection is to ask over another one, of another process.
        else if (!response.headersSent) response.setHeader("Connection", "close");
      // What waits to be accepted is: it would be reset.
      for (let turn = 0; turn < 2; turn++) await setImmediate();
      // Not as an HTTP server closes, which breaks connections on which a request may be on its way.
      const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
      const leaving = setInterval(() => server.closeIdleConnections(), options.idleMs ?? IDLE_MS);
      const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await socket.close();
      await closed;
      clearInterval(leaving);
      clearTimeout(cut);
      await yoga.dispose();
    },
  };
}

/** Anybody may send anything as a request's address; what is none has no path that is served. */
function pathOf({ url = "/" }: IncomingMessage): string | null {
  return URL.canParse(url, "http://localhost") ? new URL(url, "http://localhost").pathname : null;
}

/** Of a body as it is announced; what does not say its length may be as long as may be. */
function megabytesOf({ headers }: IncomingMessage): number {
  const bytes = headers["transfer-encoding"] ? MAX_BODY_BYTES : Number(headers["content-length"] ?? 0);
  return bytes < SMALL_BYTES ? 0 : Math.ceil(Math.min(bytes, MAX_BODY_BYTES) / 1024 / 1024);
}

/** The body was read before Yoga, with limits of its own and files on disk. */
function createBodyPlugin(): Plugin<object, Served> {
  return {
    onRequestParse({ serverContext, setRequestParser }) {
      const params = serverContext.params;
      if (params) setRequestParser(() => params);
    },
  };
}

function isStream(response: ServerResponse): boolean {
  return String(response.getHeader("content-type")).startsWith("text/event-stream");
}

/** Gives errors of a whole request the HTTP status that GraphQL over HTTP asks for; a field's error leaves it at 200. */
function withStatus(error: GraphQLError): GraphQLError {
  if (error.path) return error;
  const code = error.extensions.code as ErrorCode;
  const { retryAfterSeconds } = error.extensions;
  const http = {
    status: STATUS[code] ?? 400,
    ...(code === "BAD_USER_INPUT" && { spec: true }),
    ...(retryAfterSeconds !== undefined && { headers: { "Retry-After": String(retryAfterSeconds) } }),
  };
  return new GraphQLError(error.message, { nodes: error.nodes, extensions: { ...error.extensions, http } });
}

function sendError(deps: Deps, request: IncomingMessage, response: ServerResponse, error: unknown): void {
  // Whoever left, or was cut off, while the body came is not answered.
  const isGone = request.destroyed && !request.complete && !(error instanceof AppError);
  if (response.headersSent || isGone) return void response.destroy();
  const { message, extensions } = maskError(error, deps.log);
  if (error instanceof Spent) setLimit(response, error.left);
  if (extensions.retryAfterSeconds !== undefined)
    response.setHeader("Retry-After", String(extensions.retryAfterSeconds));
  // What is still coming of a refused body is not read: the connection ends with the answer.
  if (!request.complete) response.setHeader("Connection", "close");
  const status = STATUS[extensions.code as ErrorCode] ?? 400;
  send(response, status, JSON.stringify({ errors: [{ message, extensions }] }));
}

function send(response: ServerResponse, status: number, json: string): void {
  response
    .writeHead(status, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" })
    .end(json);
}
