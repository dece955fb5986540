import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import type { Trouble } from "./source-error.ts";

/** An answer's body as it came, whole. */
export interface RawAnswer {
  status: number;
  headers: Headers;
  /** sha256 of the body, in base64. */
  digest: string;
  bytes(): Uint8Array;
}

/** Larger answers are no list of postings. */
const MOST_BYTES = 48_000_000;

/** Reads a body up to MOST_BYTES. @throws UnfitBody */
export async function readBody(response: Response): Promise<Pick<RawAnswer, "digest" | "bytes">> {
  const chunks: Uint8Array[] = [];
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new UnfitBody(`its answer is larger than ${MOST_BYTES / 1e6} MB`);
    hash.update(chunk);
    chunks.push(chunk);
  }
  // Put together only when it is read: large buffers outside the heap soon cost a whole collection of it.
  return { digest: hash.digest("base64"), bytes: () => Buffer.concat(chunks) };
}

/** A body that is no answer; the message goes on after the source's name. */
export class UnfitBody extends Error {
  get trouble(): Trouble {
    return { kind: "UNREADABLE", message: `${this.message}.` };
  }
}

/** The text of a body: unpacked where it came packed without saying so, decoded as its header says, else as UTF-8. @throws UnfitBody */
export function textOf({ headers, bytes: put }: RawAnswer): string {
  const bytes = put();
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isPacked ? unpack(bytes) : bytes;
  const named = /charset=["']?([\w-]+)/i.exec(headers.get("content-type") ?? "")?.[1] ?? "utf-8";
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(named, { fatal: true });
  } catch {
    throw new UnfitBody(`its answer is in an encoding that is not known (${named})`);
  }
  try {
    return decoder.decode(plain);
  } catch {
    throw new UnfitBody(`its answer is not in the encoding that it names (${named})`);
  }
}

function unpack(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    throw new UnfitBody(`its answer is packed, and cannot be unpacked to at most ${MOST_BYTES / 1e6} MB`);
  }
}

/** @throws UnfitBody, saying what came instead */
export function jsonOf(answer: RawAnswer): unknown {
  const text = textOf(answer);
  try {
    return JSON.parse(text);
  } catch {
    if (text.trim() === "") throw new UnfitBody("its answer is empty where JSON was expected");
    if (/^\s*</.test(text)) throw new UnfitBody(`it answered with a web page instead of JSON${titleOf(text)}`);
    throw new UnfitBody(`its answer is no whole JSON (${text.length} characters; it may have been cut off)`);
  }
}

/** What a page calls itself: "Just a moment..." says more than any code. */
function titleOf(page: string): string {
  const title = /<title[^>]*>([^<]{1,100})/i.exec(page.slice(0, 20_000))?.[1]?.replace(/\s+/g, " ").trim();
  return title ? ` (“${title}”)` : "";
}
