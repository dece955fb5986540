import type { IncomingMessage, Server } from "node:http";
import { type DocumentNode, type ExecutionArgs, GraphQLError, getOperationAST } from "graphql";
import { CloseCode, type OperationResult } from "graphql-ws";
import { useServer as serve } from "graphql-ws/use/ws";
import type { YogaServerInstance } from "graphql-yoga";
import { type WebSocket, WebSocketServer } from "ws";
import type { Viewer } from "../accounts/viewer.ts";
import { asViewer } from "../database/viewer.ts";
import { RateLimited } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Context, Deps, Served } from "./context.ts";
import { type Gate, payerOf } from "./gate.ts";
import { subscribeLive } from "./live.ts";
import { maskError } from "./mask-error.ts";
import type { OpenLines } from "./open-lines.ts";
import { AGAIN_SECONDS, createSeats } from "./seats.ts";
import { never, push, untilLeft } from "./socket-push.ts";

/** An operation on the socket is a document and its variables; files go over HTTP. */
const MAX_MESSAGE_BYTES = 1024 * 1024;
/** RFC 6455: the server restarts; a client connects again, perhaps elsewhere. */
const SERVICE_RESTART = 1012;
/** As graphql-ws calls it: the client connects again, with the token that it has. */
const CLIENT_RESTART = 4205;
/** RFC 6455: a fault of the server's; the client tries again later. */
const TRY_AGAIN_LATER = 1013;
/** RFC 6455: what a closing frame has room for. */
const MAX_REASON_BYTES = 123;
/** How long a client may take to answer that its socket is closed: a sleeping laptop never does. */
const GOODBYE_MS = 1_000;

/** Of ours: the client may renew its token and come back; with 4403 it may not. */
const TOKEN_EXPIRED = 4498;
/** A socket that has not answered a ping by the next one is dead. */
const PING_EVERY_MS = 15_000;
/** Whoever has not said who it is by then is closed with 4408. */
const INIT_WAIT_MS = 3_000;

/** Sockets of one person; and those of one address of which nobody has said whose they are. */
const MOST_SOCKETS = 50;
const MOST_UNNAMED = 500;
/** Under way at once on one socket. */
const MOST_OPERATIONS = 100;
/** Whoever asks on while so much that was answered waits to be read reads nothing at all. */
const MOST_UNREAD_BYTES = 16 * 1024 * 1024;

interface Operation extends ExecutionArgs {
  run: (args: ExecutionArgs) => OperationResult;
  /** Errors of its results are still to be masked. */
  isRaw: boolean;
}

/** What is kept of a socket; nobody keeps its request. */
interface Extra extends Record<PropertyKey, unknown> {
  socket: WebSocket;
  viewer: Viewer | null;
  address: string;
  /** Gives back the place among those of nobody. */
  leave(): void;
  /**
   * The operations that have an id now. graphql-ws knows operations by their ids alone: what it heard of one that its client has left, it
   * would take for another that has its id by then, and that one would never be ended.
   */
  operations: Map<string, object>;
}

export interface SocketOptions {
  server: Server;
  yoga: YogaServerInstance<Served, Context>;
  deps: Deps;
  lines: OpenLines;
  gate: Gate;
  /** The address that counts for an upgrade, or null when it is refused. */
  addressOf(request: IncomingMessage): string | null;
  /** How often a socket must answer, and how long it may take to say who it is; left out: the defaults. */
  pingEveryMs?: number | undefined;
  initWaitMs?: number | undefined;
}

/** graphql-ws on the server's /graphql: the same execution, viewer, limits and error mask as over HTTP. */
export function openSocket({
  server,
  yoga,
  deps,
  lines,
  gate,
  addressOf,
  pingEveryMs = PING_EVERY_MS,
  initWaitMs = INIT_WAIT_MS,
}: SocketOptions) {
  const isLimited = deps.settings.pointsPerMinute > 0;
  const named = createSeats(isLimited ? MOST_SOCKETS : 0, "sockets");
  const unnamed = createSeats(isLimited ? MOST_UNNAMED : 0, "sockets");
  const opening = new WeakMap<WebSocket, Pick<Extra, "address" | "leave">>();
  // Not bound to the server, whose own errors (a taken port) are no matter of the sockets.
  const sockets = new WebSocketServer({ noServer: true, path: "/graphql", maxPayload: MAX_MESSAGE_BYTES });
  server.on("upgrade", (request, socket, head) => {
    // It may break while it is refused; nobody else listens.
    socket.on("error", () => socket.destroy());
    const address = addressOf(request);
    if (address === null) return void socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
    let leave: () => void;
    try {
      leave = unnamed.take(address);
    } catch {
      return void socket.end("HTTP/1.1 429 Too Many Requests\r\nConnection: close\r\nRetry-After: 5\r\n\r\n");
    }
    socket.once("close", leave);
    sockets.handleUpgrade(request, socket, head, (open) => {
      open.on("pong", () => unanswered.delete(open));
      open.close = closeBriefly;
      open.send = sendQuietly;
      opening.set(open, { address, leave });
      // Whoever wants the request keeps it as long as the socket: nobody does.
      sockets.emit("connection", open, null);
      // A frame that breaks the protocol is its sender's fault, and ws has closed the socket by it: graphql-ws would print it.
      open
        .removeAllListeners("error")
        .on("error", (error) => deps.log.debug({ cause: error.message }, "a socket broke"));
    });
  });
  const mask = createMask(deps.log, deps.settings.introspection === "on");

  /** One timer for all of them. */
  const unanswered = new WeakSet<WebSocket>();
  const pinging = setInterval(() => {
    for (const socket of sockets.clients) {
      if (unanswered.has(socket)) socket.terminate();
      unanswered.add(socket);
      socket.ping();
    }
  }, pingEveryMs).unref();

  function bind(viewer: Viewer, extra: Extra): void {
    const { socket } = extra;
    const close = (code: number, reason: string) => {
      // A client that does not take the hint may send on for a while, but as nobody.
      extra.viewer = null;
      socket.close(code, reason);
    };
    const letGo = lines.hold(viewer, {
      end: (why) =>
        why === "EXPIRED"
          ? close(TOKEN_EXPIRED, "The token has expired: come back with another")
          : close(CloseCode.Forbidden, "The session has ended: sign in again"),
      renew: () => close(CLIENT_RESTART, "The role has changed: connect again"),
    });
    if (socket.readyState === socket.OPEN) socket.once("close", letGo);
    else letGo();
  }

  /** A place among the person's sockets, for that among nobody's. */
  function seat(viewer: Viewer, { socket, leave }: Extra): boolean {
    try {
      socket.once("close", named.take(viewer.userId));
    } catch {
      socket.close(TRY_AGAIN_LATER, "You have too many sockets open");
      return false;
    }
    leave();
    return true;
  }

  const wired = serve<{ authorization?: unknown }, Extra>(
    {
      connectionInitWaitTimeout: initWaitMs,
      async onConnect(context) {
        const kept = { ...opening.get(context.extra.socket), viewer: null, operations: new Map() };
        const extra = Object.assign(context.extra, kept) as Extra;
        const authorization = String(context.connectionParams?.authorization ?? "");
        if (!authorization) return true;
        try {
          extra.viewer = await gate.identify(authorization, extra.address);
        } catch (error) {
          // Of a token that could not be looked up, 4403 would say that it is not good (any more).
          if (maskError(error, deps.log).extensions.code !== "UNAUTHENTICATED")
            extra.socket.close(TRY_AGAIN_LATER, "Who you are could not be looked up: try again later");
          return false;
        }
        if (!extra.viewer || !seat(extra.viewer, extra)) return false;
        bind(extra.viewer, extra);
        return true;
      },
      async onSubscribe({ extra: given, subscriptions }, id, params) {
        const extra = given as Extra;
        const { viewer, address, operations, socket } = extra;
        if (socket.bufferedAmount > MOST_UNREAD_BYTES) socket.terminate();
        const served = { viewer, address, reply: null };
        const enveloped = yoga.getEnveloped({ ...served, params });
        const turn = {};
        operations.set(id, turn);
        const leave = () => {
          if (operations.get(id) === turn) operations.delete(id);
        };
        const refuse = (errors: GraphQLError[]) => {
          leave();
          return errors;
        };
        try {
          deps.limits.knock(payerOf(served));
          if (isLimited && Object.keys(subscriptions).length > MOST_OPERATIONS)
            throw new RateLimited(
              `A socket has at most ${MOST_OPERATIONS} operations under way: end one first.`,
              AGAIN_SECONDS,
            );
          const text = deps.settings.trustedDocuments?.textOf({ ...params }) ?? params.query;
          const document: DocumentNode = enveloped.parse(text);
          const invalid: readonly GraphQLError[] = enveloped.validate(enveloped.schema, document);
          if (invalid.length) {
            await gate.charge(payerOf(served));
            return refuse(invalid.map(mask));
          }
          const asked = getOperationAST(document, params.operationName);
          if (!asked) throw new GraphQLError("Unable to identify operation");
          const isSubscription = asked.operation === "subscription";
          const operation: Operation = {
            schema: enveloped.schema,
            operationName: params.operationName,
            document,
            variableValues: params.variables,
            contextValue: isSubscription ? { deps, ...served } : await enveloped.contextFactory(),
            // What outlasts its operation holds no more than it needs.
            run: isSubscription
              ? async (args) => {
                  const live = await subscribeLive(args, lines);
                  if (operations.get(id) === turn) return untilLeft(push(live, id, extra.socket, mask), leave);
                  if ("return" in live) void live.return();
                  return never();
                }
              : async (args) => {
                  const result = await asViewer(viewer?.userId ?? null, () => enveloped.execute(args));
                  return operations.get(id) === turn ? result : never();
                },
            isRaw: isSubscription,
          };
          await gate.admit(operation);
          return operation;
        } catch (error) {
          await gate.charge(payerOf(served), error);
          return refuse([mask(error)]);
        }
      },
      onComplete: ({ extra }, id) => void (extra as Extra).operations.delete(id),
      execute: run,
      subscribe: run,
      onNext: (_context, _id, _payload, args, result) =>
        result.errors ? { ...result, errors: result.errors.map((args as Operation).isRaw ? mask : strip) } : undefined,
      onError: (_context, _id, _payload, errors) => errors.map((error) => mask(error)),
    },
    sockets,
    0,
  );

  return {
    /** Ends every subscription; the clients come back. */
    async close(): Promise<void> {
      clearInterval(pinging);
      for (const socket of sockets.clients) socket.close(SERVICE_RESTART, "The server restarts");
      const cut = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, GOODBYE_MS);
      await wired.dispose();
      clearTimeout(cut);
    },
  };
}

/** graphql-ws names what a client has sent, however long that is. */
function closeBriefly(this: WebSocket, code?: number, reason: string | Buffer = ""): void {
  const isBrief = Buffer.byteLength(reason) <= MAX_REASON_BYTES;
  // The method that it stands for.
  Object.getPrototypeOf(this).close.call(this, code, isBrief ? reason : undefined);
}

/** What a broken socket no longer takes is nobody's fault: its operations end when it is closed, and graphql-ws would print each. */
function sendQuietly(this: WebSocket, data: unknown, told?: unknown): void {
  Object.getPrototypeOf(this).send.call(this, data, () => (typeof told === "function" ? told() : undefined));
}

function run(args: ExecutionArgs): OperationResult {
  return (args as Operation).run(args);
}

function strip(error: GraphQLError): GraphQLError {
  // For HTTP alone; Yoga removes it there.
  const { http: _http, ...extensions } = error.extensions;
  return new GraphQLError(error.message, { nodes: error.nodes, path: error.path, extensions });
}

/** An error that many are told is masked, and logged, once. */
function createMask(log: Log, hints: boolean): (error: unknown) => GraphQLError {
  const masked = new WeakMap<object, GraphQLError>();
  return (error) => {
    const known = masked.get(error as object) ?? strip(maskError(error, log, hints));
    // Those of a refused operation come by a second time.
    masked.set(error as object, known).set(known, known);
    return known;
  };
}
