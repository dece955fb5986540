import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";

/**
 * Many WebSocket clients in one process, each a plain TCP socket that counts the text messages it is sent: what it costs to listen
 * must not hide what it costs to tell.
 */

export interface Seat {
  /** What the client says first, one after the other, each after the server's answer to the one before. */
  says: string[];
}

export type Question =
  | { connect: { port: number; path: string; protocol: string | null; seats: Seat[] } }
  /** Resolves when so many messages have come since the last question. */
  | { await: number }
  | { disconnect: true };
/** When the last of them came, by process.hrtime(), which all processes of a machine share; and which messages those were. */
export type Answer = { at: string; sample: string };

/** Connections that are opened side by side. */
const AT_ONCE = 200;

let seats: Socket[] = [];
let count = 0;
let wanted = Number.POSITIVE_INFINITY;
let reached: (() => void) | null = null;
let sample = "";

function heard(text: Buffer): void {
  count++;
  if (count === wanted) {
    sample = text.toString();
    reached?.();
  }
}

function sit(port: number, path: string, protocol: string | null, { says }: Seat): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    socket.setNoDelay(true);
    socket.on("error", reject);
    const head = ["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"];
    if (protocol) head.push(`Sec-WebSocket-Protocol: ${protocol}`);
    head.push(`Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`);
    socket.write([`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, ...head, "", ""].join("\r\n"));
    let left: Buffer = Buffer.alloc(0);
    let isOpen = false;
    let said = 0;
    const say = () => {
      const text = says[said++];
      if (text !== undefined) socket.write(frame(0x1, Buffer.from(text)));
      // The last thing that is said asks for what may come much later.
      if (said >= says.length) resolve(socket);
    };
    socket.on("data", (data) => {
      left = left.length === 0 ? data : Buffer.concat([left, data]);
      if (!isOpen) {
        const end = left.indexOf("\r\n\r\n");
        if (end < 0) return;
        if (!left.subarray(0, 12).toString().endsWith(" 101")) return reject(new Error(left.toString()));
        isOpen = true;
        left = left.subarray(end + 4);
        say();
      }
      for (;;) {
        const next = readFrame(left);
        if (!next) break;
        left = left.subarray(next.size);
        if (next.opcode === 0x9) socket.write(frame(0xa, next.payload));
        else if (next.opcode === 0x8) reject(new Error(`closed: ${next.payload.toString("utf8", 2)}`));
        else if (next.opcode === 0x1) {
          if (said < says.length) say();
          else heard(next.payload);
        }
      }
    });
  });
}

/** RFC 6455, 5.2: a client's frames are masked; a mask of zeros changes nothing. */
function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head =
    length < 126
      ? Buffer.from([0x80 | opcode, 0x80 | length])
      : Buffer.from([0x80 | opcode, 0xfe, length >> 8, length & 0xff]);
  return Buffer.concat([head, Buffer.alloc(4), payload]);
}

function readFrame(data: Buffer): { opcode: number; payload: Buffer; size: number } | null {
  if (data.length < 2) return null;
  const short = data[1]! & 0x7f;
  const head = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (data.length < head) return null;
  const length = short < 126 ? short : short === 126 ? data.readUInt16BE(2) : Number(data.readBigUInt64BE(2));
  if (data.length < head + length) return null;
  return { opcode: data[0]! & 0xf, payload: data.subarray(head, head + length), size: head + length };
}

async function answer(question: Question): Promise<void> {
  if ("connect" in question) {
    const { port, path, protocol, seats: wantedSeats } = question.connect;
    for (let from = 0; from < wantedSeats.length; from += AT_ONCE)
      seats.push(
        ...(await Promise.all(wantedSeats.slice(from, from + AT_ONCE).map((seat) => sit(port, path, protocol, seat)))),
      );
  } else if ("await" in question) {
    wanted = question.await;
    if (count < wanted)
      await new Promise<void>((resolve) => {
        reached = resolve;
      });
    count -= wanted;
    wanted = Number.POSITIVE_INFINITY;
  } else {
    for (const socket of seats) socket.destroy();
    seats = [];
    count = 0;
  }
  process.send?.({ at: String(process.hrtime.bigint()), sample } satisfies Answer);
}

process.on("message", (question: Question) => void answer(question));
process.on("disconnect", () => process.exit(0));
