import type { IncomingMessage, Server } from "node:http";
import { type DocumentNode, type ExecutionArgs, type ExecutionResult, GraphQLError } from "graphql";
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
import { type Live, subscribeLive } from "./live.ts";
import { maskError } from "./mask-error.ts";
import type { OpenLines } from "./open-lines.ts";
import { AGAIN_SECONDS, createSeats } from "./seats.ts";
import { textOf } from "./sharing.ts";

/** An operation on the socket is a document and its variables; files go over HTTP. */
const MAX_MESSAGE_BYTES = 1024 * 1024;
/** RFC 6455: the server restarts; a client connects again, perhaps elsewhere. */
const SERVICE_RESTART = 1012;
/** As graphql-ws calls it: the client connects again, with the token that it has. */
const CLIENT_RESTART = 4205;
/** How long a client may take to answer that its socket is closed: a sleeping laptop never does. */
const GOODBYE_MS = 1_000;

/** Of ours: the client may renew its token and come back; with 4403 it may not. */
const TOKEN_EXPIRED = 4498;
/** A socket that has not answered a ping by the next one is dead. */
const PING_EVERY_MS = 15_000;

/** RFC 6455, registered later: try again later. */
const TRY_AGAIN_LATER = 1013;
/** Who does not say who they are in this time is sent away. */
const INIT_WAIT_MS = 3_000;
/** Sockets of one person; and those of one address of which nobody has said whose they are. */
const MOST_SOCKETS = 50;
const MOST_UNNAMED = 500;
/** Under way at once on one socket. */
const MOST_OPERATIONS = 100;

/** What one socket has been sent and has not yet taken: beyond it, the rest waits where it comes from. */
const MOST_UNSENT_BYTES = 64 * 1024;

interface Operation extends ExecutionArgs {
  run: (args: ExecutionArgs) => OperationResult;
  /** Errors of its results are still to be masked. */
  isRaw: boolean;
}

/** What a socket knows of whoever opened it; nobody keeps the request. */
interface Extra extends Record<PropertyKey, unknown> {
  socket: WebSocket;
  viewer?: Viewer | null;
  address: string;
  /** Gives back the place among those of nobody. */
  leave(): void;
}

export interface SocketOptions {
  server: Server;
  yoga: YogaServerInstance<Served, Context>;
  deps: Deps;
  lines: OpenLines;
  gate: Gate;
  /** The address that counts for an upgrade, or null when it is refused. */
  addressOf(request: IncomingMessage): string | null;
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
      opening.set(open, { address, leave });
      // Whoever wants the request keeps it as long as the socket: nobody does.
      sockets.emit("connection", open, null);
    });
  });
  const mask = createMask(deps.log);

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

  const wired = serve<{ authorization?: string }, Extra>(
    {
      connectionInitWaitTimeout: initWaitMs,
      async onConnect(context) {
        const { connectionParams } = context;
        const extra = Object.assign(context.extra, opening.get(context.extra.socket), { viewer: null }) as Extra;
        const [scheme, token] = String(connectionParams?.authorization ?? "").split(" ");
        if (!token) return true;
        if (scheme?.toLowerCase() !== "bearer") return false;
        try {
          extra.viewer = await deps.accounts.viewerOf(token);
        } catch {
          await gate.charge(`@${extra.address}`);
          // Closes with 4403: the token is not good (any more).
          return false;
        }
        if (!seat(extra.viewer, extra)) return false;
        bind(extra.viewer, extra);
        return true;
      },
      async onSubscribe({ extra, subscriptions }, id, params) {
        const { viewer = null, address = "" } = extra;
        const served = { viewer, address, reply: null };
        const enveloped = yoga.getEnveloped({ ...served, params });
        try {
          deps.limits.knock(payerOf(served));
          if (isLimited && Object.keys(subscriptions).length > MOST_OPERATIONS)
            throw new RateLimited(
              `A socket has at most ${MOST_OPERATIONS} operations under way: end one first.`,
              AGAIN_SECONDS,
            );
          const document: DocumentNode = enveloped.parse(params.query);
          const invalid: readonly GraphQLError[] = enveloped.validate(enveloped.schema, document);
          if (invalid.length) {
            await gate.charge(payerOf(served));
            return invalid.map(mask);
          }
          const isSubscription = document.definitions.some(
            (each) => each.kind === "OperationDefinition" && each.operation === "subscription",
          );
          const operation: Operation = {
            schema: enveloped.schema,
            operationName: params.operationName,
            document,
            variableValues: params.variables,
            contextValue: isSubscription ? { deps, ...served } : await enveloped.contextFactory(),
            // What outlasts its operation holds no more than it needs.
            run: isSubscription
              ? async (args) => push(await subscribeLive(args, lines), id, extra.socket, mask)
              : (args) => asViewer(viewer?.userId ?? null, () => enveloped.execute(args)),
            isRaw: isSubscription,
          };
          await gate.admit(operation);
          return operation;
        } catch (error) {
          return [mask(error)];
        }
      },
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

/**
 * Sends a subscription's results as they come. graphql-ws goes through an iterator, with some ten promises for each event; of what is
 * pushed past it, it is told only the end.
 */
function push(
  live: Live | ExecutionResult,
  id: string,
  socket: WebSocket,
  mask: (error: unknown) => GraphQLError,
): Live | ExecutionResult {
  if (!("listen" in live)) return live;
  const { listen } = live;
  if (!listen) return live;
  const start = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  let ended: Promise<IteratorResult<ExecutionResult>> | null = null;

  function begin(): Promise<IteratorResult<ExecutionResult>> {
    return new Promise((resolve) => {
      const flow = listen?.(
        (result) => {
          const errors = result.errors?.map(mask);
          const payload = errors ? JSON.stringify({ ...result, errors }) : textOf(result);
          const text = `${start}${payload}}`;
          if (socket.bufferedAmount < MOST_UNSENT_BYTES) {
            socket.send(text);
            return true;
          }
          // Called also when the socket has broken: then it ends by that.
          socket.send(text, () => flow?.resume());
          return false;
        },
        () => resolve({ done: true, value: undefined }),
      );
    });
  }

  const pushed: Live = {
    next() {
      ended ??= begin();
      return ended;
    },
    return: () => live.return(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  return pushed;
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
function createMask(log: Log): (error: unknown) => GraphQLError {
  const masked = new WeakMap<object, GraphQLError>();
  return (error) => {
    const known = masked.get(error as object) ?? strip(maskError(error, log));
    // Those of a refused operation come by a second time.
    masked.set(error as object, known).set(known, known);
    return known;
  };
}
