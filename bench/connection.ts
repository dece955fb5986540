import { connect as open, type Socket } from "node:net";

export interface Answer {
  status: number;
  /** Of the body, as bytes on the wire. */
  bytes: number;
  body: Buffer;
}

/** A kept-alive HTTP/1.1 connection that does as little as possible: the client shares the machine with what it measures. */
export interface Connection {
  /** One at a time. Rejects when the server has closed the connection. */
  post(request: Buffer): Promise<Answer>;
  isOpen(): boolean;
  close(): void;
}

const HEAD_END = "\r\n\r\n";
const LAST_CHUNK = "\r\n0\r\n\r\n";

/** A POST of JSON to /graphql, ready to be written to a socket. */
export function requestOf(port: number, token: string, body: string): Buffer {
  return Buffer.from(
    `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\nAccept: application/json\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

export function openConnection(port: number): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const socket = open({ port, host: "127.0.0.1", noDelay: true });
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.off("error", reject);
      resolve(createConnection(socket));
    });
  });
}

function createConnection(socket: Socket): Connection {
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | null = null;
  let chunks: Buffer[] = [];
  const fail = (error: Error) => {
    waiting?.reject(error);
    waiting = null;
  };
  socket.on("error", fail);
  socket.on("close", () => fail(new Error("the server closed the connection")));
  socket.on("data", (chunk) => {
    chunks.push(chunk);
    const answer = readAnswer(chunks.length === 1 ? chunk : Buffer.concat(chunks));
    if (!answer) return;
    chunks = [];
    const asked = waiting;
    waiting = null;
    asked?.resolve(answer);
  });
  return {
    post: (request) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error("the connection is closed"));
        waiting = { resolve, reject };
        socket.write(request);
      }),
    isOpen: () => !socket.destroyed && socket.writable,
    close: () => socket.destroy(),
  };
}

/** Null while it is incomplete. With one request at a time, nothing follows an answer's end. */
function readAnswer(data: Buffer): Answer | null {
  const headEnd = data.indexOf(HEAD_END);
  if (headEnd < 0) return null;
  const head = data.toString("latin1", 0, headEnd);
  const body = data.subarray(headEnd + HEAD_END.length);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  const complete = length
    ? body.length >= Number(length)
    : data.subarray(-LAST_CHUNK.length).toString("latin1") === LAST_CHUNK;
  return complete ? { status: Number(head.slice(9, 12)), bytes: body.length, body } : null;
}
