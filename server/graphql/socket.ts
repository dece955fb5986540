import type { Server } from "node:http";
import { type DocumentNode, type ExecutionArgs, type ExecutionResult, GraphQLError } from "graphql";
import { CloseCode, type OperationResult } from "graphql-ws";
import { useServer as serve } from "graphql-ws/use/ws";
import type { YogaServerInstance } from "graphql-yoga";
import { type WebSocket, WebSocketServer } from "ws";
import type { Viewer } from "../accounts/viewer.ts";
import { asViewer } from "../database/viewer.ts";
import type { Context, Deps, Served } from "./context.ts";
import { maskError } from "./mask-error.ts";

/** An operation on the socket is a document and its variables; files go over HTTP. */
const MAX_MESSAGE_BYTES = 1024 * 1024;
/** RFC 6455: the server restarts; a client connects again, perhaps elsewhere. */
const SERVICE_RESTART = 1012;
/** How long a client may take to answer that its socket is closed: a sleeping laptop never does. */
const GOODBYE_MS = 1_000;

interface Operation extends ExecutionArgs {
  run: (args: ExecutionArgs) => OperationResult;
}

/** graphql-ws on the server's /graphql: the same execution, viewer and error mask as over HTTP. */
export function openSocket(server: Server, yoga: YogaServerInstance<Served, Context>, deps: Deps) {
  // Not bound to the server, whose own errors (a taken port) are no matter of the sockets.
  const sockets = new WebSocketServer({ noServer: true, path: "/graphql", maxPayload: MAX_MESSAGE_BYTES });
  server.on("upgrade", (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (open) => sockets.emit("connection", open, request));
  });
  const bySession = new Map<string, Set<WebSocket>>();

  function bind(viewer: Viewer, socket: WebSocket): void {
    const open = bySession.get(viewer.sessionId) ?? new Set();
    bySession.set(viewer.sessionId, open.add(socket));
    const untilExpiry = viewer.expiresAt.getTime() - deps.now().getTime();
    const timer = setTimeout(end, Math.min(untilExpiry, 2 ** 31 - 1), socket);
    socket.once("close", () => {
      clearTimeout(timer);
      open.delete(socket);
      if (open.size === 0) bySession.delete(viewer.sessionId);
    });
  }

  function end(socket: WebSocket): void {
    socket.close(CloseCode.Forbidden, "The session has ended: sign in again");
  }

  deps.events.onSessionEnded((sessionId) => {
    for (const socket of bySession.get(sessionId) ?? []) end(socket);
  });

  const wired = serve<{ authorization?: string }, { viewer: Viewer | null }>(
    {
      async onConnect({ connectionParams, extra }) {
        extra.viewer = null;
        const [scheme, token] = String(connectionParams?.authorization ?? "").split(" ");
        if (!token) return true;
        if (scheme?.toLowerCase() !== "bearer") return false;
        try {
          extra.viewer = await deps.accounts.viewerOf(token);
        } catch {
          // Closes with 4403: the token is not good (any more).
          return false;
        }
        bind(extra.viewer, extra.socket);
        return true;
      },
      async onSubscribe({ extra }, _id, params) {
        const viewer = extra.viewer ?? null;
        const enveloped = yoga.getEnveloped({ viewer, params });
        try {
          const document: DocumentNode = enveloped.parse(params.query);
          const invalid: readonly GraphQLError[] = enveloped.validate(enveloped.schema, document);
          if (invalid.length) return invalid.map((error) => strip(maskError(error, deps.log)));
          const isSubscription = document.definitions.some(
            (each) => each.kind === "OperationDefinition" && each.operation === "subscription",
          );
          const operation: Operation = {
            schema: enveloped.schema,
            operationName: params.operationName,
            document,
            variableValues: params.variables,
            contextValue: await enveloped.contextFactory(),
            run: (args) =>
              asViewer(viewer?.userId ?? null, () => (isSubscription ? enveloped.subscribe : enveloped.execute)(args)),
          };
          return operation;
        } catch (error) {
          return [strip(maskError(error, deps.log))];
        }
      },
      execute: run,
      subscribe: run,
      onNext: (_context, _id, _payload, _args, result) => strippedResult(result),
    },
    sockets,
  );

  return {
    /** Ends every subscription; the clients come back. */
    async close(): Promise<void> {
      for (const socket of sockets.clients) socket.close(SERVICE_RESTART, "The server restarts");
      const cut = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, GOODBYE_MS);
      await wired.dispose();
      clearTimeout(cut);
    },
  };
}

function run(args: ExecutionArgs): OperationResult {
  return (args as Operation).run(args);
}

function strip(error: GraphQLError): GraphQLError {
  // For HTTP alone; Yoga removes it there.
  const { http: _http, ...extensions } = error.extensions;
  return new GraphQLError(error.message, { nodes: error.nodes, path: error.path, extensions });
}

function strippedResult(result: ExecutionResult): ExecutionResult {
  return result.errors ? { ...result, errors: result.errors.map(strip) } : result;
}
