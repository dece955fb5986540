import { isUtf8 } from "node:buffer";
import { pipeline } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { createGunzip } from "node:zlib";
import { AppError } from "../errors.ts";

type Bytes = AsyncIterable<Uint8Array>;

const LINE_FEED = 10;
/** A chunk without a line break is held back up to this size before it is decoded as it stands. */
const LONGEST_HELD_BYTES = 64 * 1024;

/**
 * Bytes of a file as text: gunzipped when they begin as gzip does, then read as UTF-16 (byte order mark), as UTF-8,
 * or, for those lines that are no valid UTF-8, as windows-1252.
 * Throws AppError PAYLOAD_TOO_LARGE beyond `limitBytes` unpacked, BAD_USER_INPUT for gzip that is broken or cut off.
 */
export async function* decodeText(input: Bytes, limitBytes: number): AsyncGenerator<string> {
  const [head, bytes] = await peek(input, 4);
  const packed = head[0] === 0x1f && head[1] === 0x8b;
  const [start, plain] = await peek(limited(packed ? gunzip(bytes) : bytes, limitBytes), 4);
  if (start[0] === 0xff && start[1] === 0xfe) return yield* decodeUtf16(plain, "utf-16le");
  if (start[0] === 0xfe && start[1] === 0xff) return yield* decodeUtf16(plain, "utf-16be");
  if (start[0] === 0x50 && start[1] === 0x4b) {
    throw new AppError(
      "UNSUPPORTED_MEDIA_TYPE",
      "This is a ZIP archive (or an Excel file). Unpack it, or save it as CSV, and import that.",
    );
  }
  yield* decodeUtf8(plain);
}

async function* decodeUtf16(bytes: Bytes, encoding: "utf-16le" | "utf-16be"): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  const rest = decoder.decode();
  // What is left is half a character.
  if (rest !== "\ufffd") yield rest;
}

async function* decodeUtf8(bytes: Bytes): AsyncGenerator<string> {
  let held: Buffer = Buffer.alloc(0);
  let first = true;
  // Goes through a line that is too long to be held; its encoding is that of most files.
  let inLongLine: StringDecoder | undefined;
  for await (const chunk of bytes) {
    let block = held.length ? Buffer.concat([held, chunk]) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    if (first && block.length >= 3) {
      first = false;
      if (block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf) block = block.subarray(3);
    }
    let end = block.lastIndexOf(LINE_FEED) + 1;
    if (inLongLine) {
      const lineEnd = block.indexOf(LINE_FEED) + 1;
      yield inLongLine.write(lineEnd ? block.subarray(0, lineEnd) : block);
      if (!lineEnd) {
        held = Buffer.alloc(0);
        continue;
      }
      inLongLine = undefined;
      block = block.subarray(lineEnd);
      end = block.lastIndexOf(LINE_FEED) + 1;
    }
    if (end) yield decodeLines(block.subarray(0, end));
    held = block.subarray(end);
    if (held.length > LONGEST_HELD_BYTES && looksLikeUtf8(held)) {
      inLongLine = new StringDecoder("utf8");
      yield inLongLine.write(held);
      held = Buffer.alloc(0);
    } else if (held.length > LONGEST_HELD_BYTES) {
      yield decodeLines(held);
      held = Buffer.alloc(0);
    }
  }
  if (inLongLine) yield inLongLine.end();
  if (held.length) yield decodeLines(held);
}

/** Whether it is UTF-8 but for a character cut off at its end. */
function looksLikeUtf8(bytes: Buffer): boolean {
  let end = bytes.length;
  while (end > bytes.length - 4 && (bytes[end - 1] ?? 0) >= 0x80) end--;
  return isUtf8(bytes.subarray(0, end));
}

function decodeLines(block: Buffer): string {
  if (isUtf8(block)) return block.toString("utf8");
  const windows1252 = new TextDecoder("windows-1252");
  let text = "";
  for (let start = 0; start < block.length; ) {
    const at = block.indexOf(LINE_FEED, start);
    const end = at < 0 ? block.length : at + 1;
    const line = block.subarray(start, end);
    text += isUtf8(line) ? line.toString("utf8") : windows1252.decode(line);
    start = end;
  }
  return text;
}

async function* gunzip(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const unpacked = createGunzip();
  // Carries an error of the reader over, and stops the reader when nobody wants more.
  pipeline(bytes, unpacked, () => {});
  try {
    yield* unpacked;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (!code.startsWith("Z_")) throw error;
    throw new AppError(
      "BAD_USER_INPUT",
      code === "Z_BUF_ERROR"
        ? "The file ends in the middle of its gzip data: it was cut off. Send the whole file again; rows read so far are in."
        : "The gzip data is damaged. Pack the file again, or send it unpacked; rows read so far are in.",
    );
  } finally {
    unpacked.destroy();
  }
}

async function* limited(bytes: Bytes, limitBytes: number): AsyncGenerator<Uint8Array> {
  let seen = 0;
  for await (const chunk of bytes) {
    seen += chunk.length;
    if (seen > limitBytes) {
      const megabytes = Math.floor(limitBytes / 1_000_000);
      throw new AppError(
        "PAYLOAD_TOO_LARGE",
        `The file is larger than ${megabytes} MB unpacked. Split it and import the parts; rows read so far are in.`,
      );
    }
    yield chunk;
  }
}

/** The first `count` bytes (fewer in a shorter file), and all the bytes again. */
async function peek(bytes: Bytes, count: number): Promise<[Uint8Array, Bytes]> {
  const iterator = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < count) {
    const next = await iterator.next();
    if (next.done) break;
    if (next.value.length === 0) continue;
    chunks.push(next.value);
    size += next.value.length;
  }
  const head = Buffer.concat(chunks);
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length) yield head;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return [head, all()];
}
