import { AppError, badInput } from "../errors.ts";

const MAX_ITEMS = 200;
const MAX_ITEM_LENGTH = 200;

type Path = (string | number)[];

/** Marks that turn the direction of what follows, and could make a name read as another. */
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Without control characters (PostgreSQL refuses NUL), but for line breaks and tabs; and without space around it. */
function clean(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(DIRECTION_MARKS, "")
    .trim();
}

/** Text of one or more lines. @throws BAD_USER_INPUT at `path` when it is longer than `maxLength` characters */
export function cleanText(text: string, maxLength: number, path: Path): string {
  const cleaned = clean(text);
  if (cleaned.length > maxLength) {
    throw badInput(
      path,
      `This is too long: ${cleaned.length} characters of at most ${maxLength.toLocaleString("en")}.`,
    );
  }
  return cleaned;
}

/** Entries of one line, each once (whatever its case), in the given order; empty ones are left out. */
export function cleanList(entries: readonly string[], path: Path): string[] {
  if (entries.length > MAX_ITEMS) throw badInput(path, `These are too many: give at most ${MAX_ITEMS}.`);
  const seen = new Map<string, string>();
  entries.forEach((entry, index) => {
    const cleaned = cleanText(entry, MAX_ITEM_LENGTH, [...path, index]).replace(/\s+/g, " ");
    const key = cleaned.toLowerCase();
    if (cleaned && !seen.has(key)) seen.set(key, cleaned);
  });
  return [...seen.values()];
}

/** A whole list of values of an enum, each once. */
export function cleanValues<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

/** A number within bounds. @throws BAD_USER_INPUT at `path` */
export function inRange(value: number, low: number, high: number, path: Path): number {
  if (!(value >= low && value <= high))
    throw badInput(path, `Give a number from ${low} to ${high.toLocaleString("en")}.`);
  return value;
}

/** @throws PAYLOAD_TOO_LARGE when a file of `size` bytes is larger than allowed */
export function refuseLarger(size: number, maxBytes: number): void {
  if (size <= maxBytes) return;
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toLocaleString("en", { maximumFractionDigits: 1 });
  throw new AppError(
    "PAYLOAD_TOO_LARGE",
    `The file has ${megabytes(size)} MB of at most ${megabytes(maxBytes)} MB: send a smaller one.`,
  );
}
