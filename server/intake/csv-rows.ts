import { AppError } from "../errors.ts";
import { type FileRow, tooLongMessage } from "./file-row.ts";
import { namePostings } from "./read-row.ts";

/**
 * Rows of a CSV file (RFC 4180: quoted fields may hold separators, doubled quotes and line breaks) whose first row
 * names the columns. The separator is the one of `,` `;` tab and `|` that the header holds most of.
 * Read by hand because a row beyond the limit must end that row only, not the whole parse, and memory must stay bounded.
 */
export async function* readCsv(text: AsyncIterable<string>, rowLimit: number): AsyncGenerator<FileRow> {
  let columns: string[] | undefined;
  for await (const { line, fields, error } of readRecords(text, rowLimit)) {
    if (error) yield { line, error };
    else if (!columns) columns = readHeader(fields);
    else if (fields.length > 1 || fields[0]?.trim()) yield toRow(line, fields, columns);
  }
  if (!columns) throw new AppError("BAD_USER_INPUT", "The file is empty: there is no row in it.");
}

function readHeader(fields: string[]): string[] {
  const columns = fields.map((name) => name.trim());
  if (columns.length < 2 || !namePostings(columns)) {
    throw new AppError(
      "BAD_USER_INPUT",
      "This is no list of postings that can be read. Send NDJSON (one JSON object a line), a JSON array, or CSV whose first row names the columns (title, company, location, description, url, …).",
    );
  }
  return columns;
}

function toRow(line: number, fields: string[], columns: string[]): FileRow {
  // A field too many or too few shifts values into wrong columns; trailing empty ones do not.
  if (fields.length < columns.length || fields.slice(columns.length).some((field) => field.trim())) {
    return { line, error: `This row has ${fields.length} fields, the header has ${columns.length}: check its quotes.` };
  }
  const row: Record<string, unknown> = {};
  columns.forEach((name, index) => {
    if (name) row[name] = fields[index];
  });
  return { line, row };
}

interface CsvRecord {
  line: number;
  fields: string[];
  error?: string;
}

async function* readRecords(text: AsyncIterable<string>, rowLimit: number): AsyncGenerator<CsvRecord> {
  let separator = "";
  /** Lines end in a carriage return alone, as old Macintosh files have it. */
  let returns = false;
  let waiting = "";
  let line = 1;
  let startLine = 1;
  let fields: string[] = [];
  let field = "";
  let size = 0;
  let quoted = false;
  // A quote inside a quoted field: either the first of a doubled one, or the end of the field.
  let quoteSeen = false;
  let tooLong = false;

  /** What the first lines tell of the format; returns them. */
  function begin(): string {
    returns = /^[^\n]*\r(?!\n|$)/.test(waiting);
    separator = findSeparator(returns ? waiting.replaceAll("\r", "\n") : waiting);
    return waiting;
  }

  function endRecord(): CsvRecord {
    fields.push(field);
    const record: CsvRecord = tooLong
      ? { line: startLine, fields: [], error: tooLongMessage(rowLimit) }
      : { line: startLine, fields };
    fields = [];
    field = "";
    size = 0;
    tooLong = false;
    return record;
  }

  for await (const chunk of text) {
    let block = chunk;
    if (!separator) {
      waiting += chunk;
      if (!waiting.includes("\n") && waiting.length < 64 * 1024) continue;
      block = begin();
    }
    yield* read(returns ? block.replaceAll("\r", "\n") : block);
  }
  if (!separator && waiting) {
    const block = begin();
    yield* read(returns ? block.replaceAll("\r", "\n") : block);
  }
  if (quoted && !quoteSeen) {
    yield {
      line: startLine,
      fields: [],
      error: "A quote opened in this row is never closed; the rest of the file was read as part of it.",
    };
  } else if (field || fields.length) yield endRecord();

  function* read(block: string): Generator<CsvRecord> {
    for (let at = 0; at < block.length; at++) {
      const character = block[at]!;
      if (character === "\n") line++;
      if (quoted) {
        if (!quoteSeen && character !== '"') {
          const end = block.indexOf('"', at);
          const part = block.slice(at, end < 0 ? block.length : end);
          for (let feed = part.indexOf("\n", 1); feed >= 0; feed = part.indexOf("\n", feed + 1)) line++;
          add(part);
          at += part.length - 1;
          continue;
        }
        if (!quoteSeen) {
          quoteSeen = true;
          continue;
        }
        quoteSeen = false;
        if (character === '"') {
          add('"');
          continue;
        }
        quoted = false;
      }
      if (character === separator) {
        fields.push(field);
        field = "";
      } else if (character === "\n") {
        yield endRecord();
        startLine = line;
      } else if (character === '"' && !field) quoted = true;
      else if (character !== "\r") add(character);
    }
  }

  function add(part: string): void {
    size += part.length;
    if (size > rowLimit) {
      tooLong = true;
      field = "";
      fields = [];
    } else field += part;
  }
}

function findSeparator(text: string): string {
  const header = text.slice(0, text.includes("\n") ? text.indexOf("\n") : undefined).replace(/"[^"]*"/g, "");
  const counts = [",", ";", "\t", "|"].map((mark) => ({ mark, count: header.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}
