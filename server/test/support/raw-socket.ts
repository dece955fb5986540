import { randomUUID } from "node:crypto";
import { on, once } from "node:events";
import type { IncomingMessage } from "node:http";
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from "graphql-ws";
import { expect } from "vitest";
import WebSocket from "ws";
import { bearer, type TestServer } from "./server.ts";

/** A message of graphql-transport-ws. */
export interface Message {
  type: string;
  id?: string;
  payload?: unknown;
}

/** A socket that speaks the protocol by hand. */
export interface RawSocket {
  /** An object goes as JSON, a text or bytes as they are. */
  send(message: object | string | Buffer): void;
  /** Messages that arrive in one packet. */
  sendTogether(...messages: object[]): void;
  /** The next message, in the order in which they came. Rejects when there is none and the socket is closed. */
  heard(): Promise<Message>;
  closed: Promise<{ code: number; reason: string }>;
  close(): Promise<void>;
  /** Breaks the connection without a word. */
  terminate(): void;
}

export async function openRawSocket(
  { url }: Pick<TestServer, "url">,
  protocols = [GRAPHQL_TRANSPORT_WS_PROTOCOL],
): Promise<RawSocket> {
  const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, protocols);
  const messages = on(socket, "message", { close: ["close"] });
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.once("close", (code, reason) => resolve({ code, reason: String(reason) })),
  );
  const [[{ socket: wire }]] = (await Promise.all([once(socket, "upgrade"), once(socket, "open")])) as [
    [IncomingMessage],
    unknown,
  ];
  socket.on("error", () => {});
  return {
    send: (message) =>
      socket.send(typeof message === "string" || Buffer.isBuffer(message) ? message : JSON.stringify(message)),
    sendTogether(...messages) {
      wire.cork();
      for (const message of messages) socket.send(JSON.stringify(message));
      wire.uncork();
    },
    async heard() {
      const { value, done } = await messages.next();
      if (done) throw new Error("the socket is closed");
      return JSON.parse(String(value[0]));
    },
    closed,
    async close() {
      socket.close();
      await closed;
    },
    terminate: () => socket.terminate(),
  };
}

/** One that has said who it is, and was acknowledged. */
export async function openReadySocket(
  server: Pick<TestServer, "url">,
  token: string | null = null,
): Promise<RawSocket> {
  const socket = await openRawSocket(server);
  socket.send({ type: "connection_init", payload: bearer(token) });
  const { type } = await socket.heard();
  if (type !== "connection_ack") throw new Error(`not acknowledged but ${type}`);
  return socket;
}

export const init = (payload?: object | null) => ({
  type: "connection_init",
  ...(payload !== undefined && { payload }),
});
export const subscribe = (id: string, query: string, more: object = {}) => ({
  type: "subscribe",
  id,
  payload: { query, ...more },
});
export const complete = (id: string) => ({ type: "complete", id });
export const next = (id: string, data: unknown) => ({ type: "next", id, payload: { data } });

/** A document that is answered at once, and its answer. */
export const TYPE = "{ __typename }";
export const typename = (id: string) => [next(id, { __typename: "Query" }), complete(id)];

/** The next messages of a socket. */
export async function hear(socket: RawSocket, count: number): Promise<Message[]> {
  const messages: Message[] = [];
  while (messages.length < count) messages.push(await socket.heard());
  return messages;
}

/** Nothing that the server had to say until now is unheard: what comes next is the pong. */
export async function expectSilence(socket: RawSocket): Promise<void> {
  const payload = { mark: randomUUID() };
  socket.send({ type: "ping", payload });
  expect(await socket.heard()).toEqual({ type: "pong", payload });
}
