import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Server as NetServer } from "node:net";
import { setImmediate } from "node:timers/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { renderGraphiQL } from "@graphql-yoga/render-graphiql";
import { GraphQLError } from "graphql";
import { createYoga, type Plugin } from "graphql-yoga";
import sirv from "sirv";
import type { Viewer } from "./accounts/viewer.ts";
import { asViewer } from "./database/viewer.ts";
import { AppError, type ErrorCode } from "./errors.ts";
import { MAX_BODY_BYTES, readBody } from "./graphql/body.ts";
import type { Context, Deps, Served } from "./graphql/context.ts";
import { graphiqlTabs } from "./graphql/graphiql-tabs.ts";
import { createLivePlugin } from "./graphql/live.ts";
import { createValidationPlugin, maskError } from "./graphql/mask-error.ts";
import { createOpenLines } from "./graphql/open-lines.ts";
import { createSchema } from "./graphql/schema.ts";
import { openSocket } from "./graphql/socket.ts";
import { spoolFolder } from "./graphql/upload.ts";

export interface AppOptions {
  /** The built client; absent or missing: /graphql and /health only. */
  clientFolder: string;
  /** Shown by /health, so that the client can offer the demo's accounts. */
  demo: boolean;
  /** How often a socket must answer; left out: the default. */
  pingEveryMs?: number | undefined;
}

export interface App {
  server: Server;
  /** Ends subscriptions, refuses new work, and waits for what is under way. */
  close(): Promise<void>;
}

/** Largest upload of somebody who is no admin: a CV of 5 MB and its wrapping. */
const MAX_UPLOAD_BYTES = MAX_BODY_BYTES;
/** When the server stops: a connection that has been idle for so long is closed. */
const IDLE_MS = 500;
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
  const mask = (error: unknown) => withStatus(maskError(error, deps.log));
  const lines = createOpenLines(deps);
  const yoga = createYoga<Served, Context>({
    schema: createSchema(),
    context: ({ viewer }) => ({ deps, viewer: viewer ?? null }),
    graphiql: false,
    landingPage: false,
    batching: false,
    cors: false,
    logging: false,
    multipart: false,
    maxRequestBodySize: false,
    maskedErrors: { maskError: mask },
    plugins: [createBodyPlugin(), createLivePlugin(lines), createValidationPlugin(mask)],
  });
  const graphiql = await createGraphiqlPage();
  const files = existsSync(options.clientFolder)
    ? sirv(options.clientFolder, { single: true, etag: true, gzip: true, setHeaders: setFileHeaders })
    : null;

  const answering = new Set<ServerResponse>();
  let isClosing = false;

  async function graphql(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === "GET" && request.headers.accept?.includes("text/html")) return graphiql(request, response);
    const sender = await authenticate(deps, request);
    if (request.method !== "POST") {
      throw new AppError("FORBIDDEN", "Send GraphQL as a POST: a GET could be sent by any page a person visits.");
    }
    const maxBytes = sender?.role === "ADMIN" ? deps.settings.importMaxBytes + MAX_BODY_BYTES : MAX_UPLOAD_BYTES;
    const body = await readBody(request, { maxBytes, spoolFolder: spoolFolder(deps.settings.dataDir) });
    if (response.closed) return body.dispose();
    // A subscription's response ends when its client goes; only then is a file surely no longer needed.
    response.once("close", () => void body.dispose());
    // A body may take its time: whoever has meanwhile signed out or lost a role is no longer who began to send it.
    const viewer = sender && !deps.accounts.isCurrent(sender) ? await authenticate(deps, request) : sender;
    await asViewer(viewer?.userId ?? null, () => yoga(request, response, { viewer, params: body.params }));
  }

  async function health(response: ServerResponse): Promise<void> {
    const up = await deps.database.pool.query("SELECT 1").then(
      () => true,
      () => false,
    );
    send(response, up ? 200 : 503, JSON.stringify({ status: up ? "ok" : "database unavailable", demo: options.demo }));
  }

  const server = createServer((request, response) => {
    const path = pathOf(request);
    response.setHeader("X-Content-Type-Options", "nosniff");
    answering.add(response);
    response.once("close", () => answering.delete(response));
    if (isClosing) response.setHeader("Connection", "close");
    if (path === "/health") return void health(response);
    if (path === "/graphql") {
      return void graphql(request, response).catch((error) => sendError(deps, request, response, error));
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
  const socket = openSocket(server, yoga, deps, lines, options.pingEveryMs);

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
      const leaving = setInterval(() => server.closeIdleConnections(), IDLE_MS);
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

async function authenticate(deps: Deps, request: IncomingMessage): Promise<Viewer | null> {
  const header = request.headers.authorization;
  if (!header) return null;
  const [scheme, token] = header.split(" ");
  if (scheme?.toLowerCase() !== "bearer" || !token) {
    throw new AppError("UNAUTHENTICATED", "The Authorization header must be: Bearer <token>.");
  }
  return deps.accounts.viewerOf(token);
}

/** Gives errors of a whole request the HTTP status that GraphQL over HTTP asks for; a field's error leaves it at 200. */
function withStatus(error: GraphQLError): GraphQLError {
  if (error.path) return error;
  const code = error.extensions.code as ErrorCode;
  const http = code === "BAD_USER_INPUT" ? { spec: true, status: 400 } : { status: STATUS[code] ?? 400 };
  return new GraphQLError(error.message, { nodes: error.nodes, extensions: { ...error.extensions, http } });
}

function sendError(deps: Deps, request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy();
  const { message, extensions } = maskError(error, deps.log);
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

/** Mantine writes a style element; everything else that the client runs or reads comes from this server. */
const CLIENT_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

function setFileHeaders(response: ServerResponse, path: string): void {
  response.setHeader("Content-Security-Policy", CLIENT_POLICY);
  response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
  // Files below /assets/ carry a hash of their content in their name.
  if (path.startsWith("/assets/")) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
}

/** GraphiQL without a network: 9 MB that are compressed once, with a policy that allows just its own script. */
async function createGraphiqlPage(): Promise<(request: IncomingMessage, response: ServerResponse) => void> {
  let page: Promise<{ plain: Buffer; packed: Buffer; headers: Record<string, string> }> | null = null;

  async function render() {
    const html = renderGraphiQL({
      title: "Shortlist GraphiQL",
      defaultTabs: graphiqlTabs,
      subscriptionsProtocol: "WS",
    });
    const hashes = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
      ([, script]) =>
        `'sha256-${createHash("sha256")
          .update(script ?? "")
          .digest("base64")}'`,
    );
    const policy = `default-src 'self'; script-src ${hashes.join(" ")} blob:; worker-src blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; font-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;
    const plain = Buffer.from(html);
    const headers = {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "Cache-Control": "no-cache",
      Vary: "Accept-Encoding",
    };
    return { plain, packed: await promisify(gzip)(plain), headers };
  }

  return (request, response) => {
    page ??= render();
    void page.then(({ plain, packed, headers }) => {
      const zipped = /\bgzip\b/.test(String(request.headers["accept-encoding"]));
      response.writeHead(200, zipped ? { ...headers, "Content-Encoding": "gzip" } : headers);
      response.end(zipped ? packed : plain);
    });
  };
}
