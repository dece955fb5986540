import type { Readable } from "node:stream";
import { AppError } from "../errors.ts";
import { readCsv } from "./csv-rows.ts";
import { decodeText } from "./decode.ts";
import type { FileRow } from "./file-row.ts";
import { readJsonLines, readJsonObjects } from "./json-rows.ts";

export type FileFormat = "NDJSON" | "JSON" | "CSV";

export interface ReadLimits {
  /** What the file is said to be; if left out, its content tells. */
  format?: FileFormat;
  /** Of the file unpacked, in bytes; guards against a gzip bomb. Default 4 GB. */
  unpackedBytes?: number;
  /** Of one row, in characters. Default 5 million. */
  rowCharacters?: number;
}

/**
 * The rows of an import file: NDJSON, a JSON array (also one inside an object) or CSV, as said or as its content tells; gzipped or not.
 * Holds one row at a time. A row that cannot be read is yielded as an error with its line and the rest goes on.
 * Throws AppError where the file itself is at fault: empty, of no such format, damaged gzip, too large.
 */
export async function* readRows(
  stream: Readable | AsyncIterable<Uint8Array>,
  limits: ReadLimits = {},
): AsyncGenerator<FileRow> {
  const rowLimit = limits.rowCharacters ?? 5_000_000;
  const [start, text] = await peekText(decodeText(stream, limits.unpackedBytes ?? 4_000_000_000));
  const head = start.trimStart();
  if (!head) throw new AppError("BAD_USER_INPUT", "The file is empty: there is no row in it.");
  if (head.includes("\0")) throw unreadable();
  const format = limits.format ? formatOf(limits.format, head) : guessFormat(head);
  if (format === "lines") yield* readJsonLines(text, rowLimit);
  else if (format !== "csv") yield* readJsonObjects(text, format, rowLimit);
  else if (limits.format || /^[^<][^\n]*[,;\t|]/.test(head)) yield* readCsv(text, rowLimit);
  else throw unreadable();
}

function unreadable(): AppError {
  return new AppError(
    "UNSUPPORTED_MEDIA_TYPE",
    "This is no format that can be imported. Send NDJSON (one JSON object a line), a JSON array, or CSV whose first row names the columns; gzipped or not.",
  );
}

function guessFormat(head: string): "lines" | "objects" | "array" | "csv" {
  return head.startsWith("[") ? "array" : /^\{|^[^\n]*\n\s*\{"/.test(head) ? objectFormat(head) : "csv";
}

/** How a file is read that is said to be of this format. */
function formatOf(given: FileFormat, head: string): ReturnType<typeof guessFormat> {
  if (given !== "JSON") return given === "CSV" ? "csv" : "lines";
  if (head.startsWith("[")) return "array";
  if (!head.startsWith("{")) {
    throw new AppError(
      "BAD_USER_INPUT",
      'This is not JSON, which begins with [ or {: send an array of objects or {"jobs": [...]}, or say that it is CSV.',
    );
  }
  // An object that goes on and on is one with a list inside.
  return objectEnd(head) < 0 || objectFormat(head) === "array" ? "array" : "objects";
}

/** What text that begins with `{` holds: an object a line, objects over several lines, or one object with the list inside. */
function objectFormat(head: string): "lines" | "objects" | "array" {
  const lineEnd = head.indexOf("\n");
  const end = objectEnd(head);
  if (end < 0) {
    if (lineEnd >= 0 && /^\s*\{"/.test(head.slice(lineEnd))) return "lines";
    return /:\s*\[\s*\{/.test(head) ? "array" : "lines";
  }
  if (head.slice(end).trim())
    return lineEnd >= 0 && lineEnd < end && !/\n\s*\{"/.test(head.slice(0, end)) ? "objects" : "lines";
  try {
    const fields = Object.values(JSON.parse(head.slice(0, end)) as Record<string, unknown>);
    return fields.some((field) => Array.isArray(field) && typeof field[0] === "object") ? "array" : "objects";
  } catch {
    return "lines";
  }
}

/** Where the first object ends, or -1 when its end is not in the text. */
function objectEnd(text: string): number {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === "\\") at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") depth++;
    else if ((character === "}" || character === "]") && --depth <= 0) return at + 1;
  }
  return -1;
}

/** The first characters (about 64 thousand, or all there are), and the whole text again. */
async function peekText(text: AsyncGenerator<string>): Promise<[string, AsyncGenerator<string>]> {
  const chunks: string[] = [];
  let size = 0;
  let failure: unknown;
  try {
    while (size < 64 * 1024) {
      const next = await text.next();
      if (next.done) break;
      chunks.push(next.value);
      size += next.value.length;
    }
  } catch (error) {
    // What came before it is still read.
    if (size === 0) throw error;
    failure = error;
  }
  async function* all(): AsyncGenerator<string> {
    try {
      yield* chunks;
      if (failure) throw failure;
      yield* text;
    } finally {
      await text.return(undefined);
    }
  }
  return [chunks.join(""), all()];
}
