import { EventEmitter, once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as a fake vendor got it. */
export interface VendorCall {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string | undefined>;
  /** A JSON body, read; null without one. */
  json: unknown;
}

export interface VendorAnswer {
  status?: number;
  headers?: Record<string, string>;
  /** Sent as it is when it is text or bytes, else as JSON. */
  body: unknown;
}

/** What a vendor does with a request. */
export type VendorRules = (call: VendorCall) => VendorAnswer | Promise<VendorAnswer>;

export interface Vendor {
  url: string;
  /** All that it was asked, in order. */
  calls: VendorCall[];
  /** Emits "call" at each. */
  asking: EventEmitter;
  /** Answers the next requests itself, one after the other, before the rules have a say. */
  instead(...answers: (VendorAnswer | "hang up" | Promise<VendorAnswer>)[]): void;
  close(): Promise<void>;
}

/** A vendor of our own on loopback. */
export async function openVendor(rules: VendorRules): Promise<Vendor> {
  const calls: VendorCall[] = [];
  const asking = new EventEmitter();
  const queue: (VendorAnswer | "hang up" | Promise<VendorAnswer>)[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://vendor");
    const call: VendorCall = {
      method: request.method ?? "GET",
      path: decodeURIComponent(pathname),
      query: Object.fromEntries(searchParams),
      headers: request.headers as Record<string, string | undefined>,
      json: chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : null,
    };
    calls.push(call);
    asking.emit("call", call);
    const answer = await (queue.shift() ?? rules(call));
    if (answer === "hang up") return void request.socket.destroy();
    const { status = 200, headers = {}, body } = answer;
    const isRaw = typeof body === "string" || body instanceof Uint8Array;
    response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
    response.end(isRaw ? body : JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    asking,
    instead: (...answers) => void queue.push(...answers),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** What a vendor that knows only these parameters says to another one: null when all are known. */
export function unknownParameter(call: VendorCall, ...known: string[]): VendorAnswer | null {
  const other = Object.keys(call.query).find((name) => !known.includes(name));
  return other ? { status: 400, body: { message: `Unknown parameter ${other}` } } : null;
}
