import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";

/**
 * The limit of delivery: people at the sockets of nothing but `ws`, who are told what this process knows already, as JSON of the
 * same form and length as Shortlist's.
 */

/** To each of the first so many an event of their own; or to everybody the same. */
export type BareQuestion = { start: true } | { each: number } | { all: object };
/** When it began, by process.hrtime(). */
export type BareAnswer = { port: number; at: string };

const sockets: WebSocket[] = [];
const http = createServer();
const server = new WebSocketServer({ server: http });
server.on("connection", (socket) => {
  socket.once("message", () => {
    sockets.push(socket);
    socket.once("close", () => sockets.splice(sockets.indexOf(socket), 1));
    socket.send("{}");
  });
});

const messageOf = (data: object) => JSON.stringify({ id: "1", type: "next", payload: { data } });
const cursor = () => randomBytes(24).toString("base64url");

function tell(question: Exclude<BareQuestion, { start: true }>): void {
  // A cursor is signed for its person; this one is only as long.
  const made = "each" in question ? Array.from({ length: question.each }, cursor) : [];
  answer();
  if ("all" in question) {
    const message = messageOf({ jobAdded: question.all });
    for (const socket of sockets) socket.send(message);
  } else
    for (const [at, cursor] of made.entries()) {
      const event = { cursor, reason: "NEW_JOBS", total: 50, added: 1, removed: 1, generatedAt: new Date() };
      sockets[at]?.send(messageOf({ recommendationsReady: event }));
    }
}

function answer(): void {
  const { port } = http.address() as AddressInfo;
  process.send?.({ port, at: String(process.hrtime.bigint()) } satisfies BareAnswer);
}

process.on("message", (question: BareQuestion) => {
  if ("start" in question) http.listen(0, "127.0.0.1", answer);
  else tell(question);
});
process.on("disconnect", () => process.exit(0));
