import { connect, type Socket } from "node:net";
import type { TestServer } from "./server.ts";

/** A connection on which bytes are sent as they are. */
export interface RawHttp {
  socket: Socket;
  /** All that has come so far. */
  heard(): string;
  /** Resolves with all that has come, once there is this in it, or rejects when the connection closes before. */
  until(text: string): Promise<string>;
  /** Resolves with all that has come, once the connection is closed, by whomever and however. */
  closed: Promise<string>;
}

export function openRawHttp({ url }: Pick<TestServer, "url">): RawHttp {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = "";
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    answer += chunk;
  });
  // A server that has answered and closed may well refuse the rest of what is sent.
  socket.on("error", () => {});
  const closed = new Promise<string>((resolve) => socket.once("close", () => resolve(answer)));
  return {
    socket,
    heard: () => answer,
    closed,
    until: (text) =>
      new Promise((resolve, reject) => {
        const look = () => answer.includes(text) && resolve(answer);
        socket.on("data", look);
        void closed.then(() => reject(new Error(`closed after: ${answer.slice(0, 500)}`)));
        look();
      }),
  };
}

/** The head of a request. */
export function head(line: string, ...headers: string[]): string {
  return [line, ...headers, "", ""].join("\r\n");
}

/** Sends this, and answers all that comes until the server closes the connection, which it is asked to do. */
export function exchange(server: Pick<TestServer, "url">, text: string | Buffer): Promise<string> {
  const { socket, closed } = openRawHttp(server);
  socket.write(text);
  return closed;
}

/** The status of an answer; null without one. */
export function statusOf(answer: string): number | null {
  return Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0) || null;
}
