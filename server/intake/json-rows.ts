import { AppError } from "../errors.ts";
import { type FileRow, tooLongMessage } from "./file-row.ts";

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const LINE_FEED = 10;

/** One JSON object a line. Blank lines count as lines and are passed over. */
export async function* readJsonLines(text: AsyncIterable<string>, rowLimit: number): AsyncGenerator<FileRow> {
  let held = "";
  let tooLong = false;
  let line = 0;
  const take = function* (row: string): Generator<FileRow> {
    line++;
    if (tooLong || row.length > rowLimit) yield { line, error: tooLongMessage(rowLimit) };
    else if (row.trim()) yield parseRow(row, line);
    tooLong = false;
  };
  for await (const chunk of text) {
    let start = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", start)) {
      yield* take(held + chunk.slice(start, end));
      held = "";
      start = end + 1;
    }
    if (!tooLong) held += chunk.slice(start);
    if (held.length > rowLimit) {
      tooLong = true;
      held = "";
    }
  }
  if (held || tooLong) yield* take(held);
}

/**
 * The objects of a JSON array, or of the first array of objects inside an object such as `{"count": 2, "jobs": [...]}`;
 * with `objects`, objects that follow one another, each over several lines.
 * The text is only cut at the objects' braces and each piece is parsed by itself: so that one object with a mistake is
 * an error of that row, and memory holds one row, which an incremental parser of the whole text offers neither of.
 */
export async function* readJsonObjects(
  text: AsyncIterable<string>,
  format: "array" | "objects",
  rowLimit: number,
): AsyncGenerator<FileRow> {
  let line = 1;
  // How deep in braces and brackets; rows are the objects at rowDepth, known once the array has begun.
  let depth = 0;
  let rowDepth = format === "objects" ? 0 : -1;
  let inString = false;
  let escaped = false;
  let piece = "";
  let rowLine = 0;
  let rows = 0;
  let tooLong = false;
  let closed = format === "objects";
  // Something in the list that is no object: named once, where it begins.
  let strangerLine = 0;
  for await (const chunk of text) {
    let from = rowLine ? 0 : -1;
    for (let at = 0; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at);
      if (code === LINE_FEED) line++;
      if (inString) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) inString = false;
        continue;
      }
      if (code === QUOTE) inString = true;
      else if (code === OPEN_BRACKET || code === OPEN_BRACE) {
        if (code === OPEN_BRACKET && rowDepth < 0 && depth <= 1) {
          rowDepth = depth + 1;
          strangerLine = 0;
        } else if (code === OPEN_BRACE && depth === rowDepth) {
          rowLine = line;
          from = at;
        } else if (depth === rowDepth) strangerLine ||= line;
        depth++;
      } else if (code === CLOSE_BRACE && depth === rowDepth && rowDepth >= 0) {
        yield { line, error: "A brace is closed here that was not opened." };
      } else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) {
        depth--;
        if (rowLine && depth === rowDepth) {
          const row = piece + chunk.slice(from, at + 1);
          rows++;
          if (tooLong || row.length > rowLimit) yield { line: rowLine, error: tooLongMessage(rowLimit) };
          else yield parseRow(row, rowLine);
          piece = "";
          rowLine = 0;
          from = -1;
          tooLong = false;
        } else if (rowDepth >= 0 && depth < rowDepth) {
          closed = true;
          // An array before the rows' own, such as "errors": [], held no objects: look on for another.
          rowDepth = rows || depth === 0 ? Number.MAX_SAFE_INTEGER : -1;
        }
      }
      if (depth === rowDepth && !strangerLine && isValueStart(code)) strangerLine = line;
    }
    if (from >= 0 && !tooLong) piece += chunk.slice(from);
    if (piece.length > rowLimit) {
      tooLong = true;
      piece = "";
    }
  }
  if (strangerLine && closed)
    yield { line: strangerLine, error: "The list holds something that is no object with the fields of a posting." };
  if (rowLine || !closed) {
    throw new AppError(
      "BAD_USER_INPUT",
      rowLine || (rowDepth >= 0 && rowDepth !== Number.MAX_SAFE_INTEGER)
        ? `The JSON ends in the middle of a row (it began on line ${rowLine || line}): a quote or a brace is not closed, or the file was cut off.`
        : 'The JSON holds no list of postings. Send an array of objects, {"jobs": [...]}, or one object a line.',
    );
  }
}

/** A letter, digit, minus sign or quote: neither a mark of structure nor white space. */
function isValueStart(code: number): boolean {
  return code === QUOTE || code === 0x2d || (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
}

/** One line's or array element's text as a row. */
function parseRow(text: string, line: number): FileRow {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { line, error: `This is not valid JSON: ${(error as Error).message.slice(0, 200)}` };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { line, error: "This is JSON, but not an object with the fields of a posting." };
  }
  return { line, row: value as Record<string, unknown> };
}
