import type { IncomingMessage, ServerResponse } from "node:http";
import { wrong } from "./fake-claude-errors.ts";

/** Bytes of a body; documented as 32 and 256 MB, the smaller reading of it. */
export const MOST_BYTES = 32_000_000;
export const MOST_BATCH_BYTES = 256_000_000;

/** What is sent: its parts, one after the other. */
export interface Answer {
  type: "application/json" | "text/event-stream" | "application/x-jsonl";
  parts: string[];
}

export const json = (body: unknown): Answer => ({ type: "application/json", parts: [JSON.stringify(body)] });

/** All of a body, or that it is too large: then the rest is read and thrown away, so that the answer is heard. */
export async function bodyOf(incoming: IncomingMessage, most: number): Promise<{ text: string; isTooLarge: boolean }> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= most) chunks.push(chunk);
    else chunks.length = 0;
  }
  return { text: Buffer.concat(chunks).toString(), isTooLarge: bytes > most };
}

/** @throws ApiError 400 for what is no JSON, half of a surrogate pair included, as the API does */
export function readBody(text: string): unknown {
  if (text === "") return null;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    throw wrong(`The request body is not valid JSON: ${(error as Error).message}`);
  }
  // Escaped ones are all that can be alone in UTF-8.
  if (/\\u[dD][89a-fA-F]/.test(text) && /\p{Surrogate}/u.test(stringsOf(body)))
    throw wrong("The request body is not valid JSON: no low surrogate in string");
  return body;
}

/** All texts in a body, names too. */
function stringsOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .map(([name, own]) => `${name}\n${stringsOf(own)}`)
    .join("\n");
}

interface Sending extends Answer {
  requestId: string;
  /** The connection ends in the middle of it. */
  isCut: boolean;
}

/** @throws nothing: whoever has gone does not hear it */
export function send(response: ServerResponse, { type, parts, requestId, isCut }: Sending): void {
  const headers: Record<string, string> = { "content-type": type, "request-id": requestId };
  if (type === "application/json") headers["content-length"] = String(Buffer.byteLength(parts.join("")));
  response.writeHead(200, headers);
  if (!isCut) {
    for (const part of parts) response.write(part);
    return void response.end();
  }
  const whole = parts.slice(0, Math.floor(parts.length / 2));
  const broken = parts[whole.length] ?? "";
  const half = [...whole, broken.slice(0, Math.ceil(broken.length / 2))].join("");
  // Once it is on its way: a connection that is reset takes along what was not read yet.
  response.write(half, () => response.socket?.destroy());
}
