import type { RawPosting } from "../raw-posting.ts";
import { SourceError } from "./source-error.ts";

/** Reading vendors' answers, of which any part may be missing, null or of another type than documented. */

export type Entry = Record<string, unknown>;

/** An object; an empty one in place of anything else. */
export function objectOf(value: unknown): Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Entry) : {};
}

/** A text that holds anything, trimmed; numbers as text. Null for all else. */
export function textOf(value: unknown): string | null {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return typeof value === "string" ? value.trim() || null : null;
}

/** The texts of a list; a text alone is a list of one. */
export function textsOf(value: unknown): string[] {
  const texts = Array.isArray(value) ? value : [value];
  return texts.map(textOf).filter((text) => text !== null);
}

/** A number, also one written as text. */
export function numberOf(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/** The list at `path` in an answer. @throws SourceError UNREADABLE when there is none: nothing may be closed by such an answer */
export function listIn(source: string, body: unknown, ...path: string[]): unknown[] {
  const found = path.reduce((inner: unknown, name) => objectOf(inner)[name], body);
  if (Array.isArray(found)) return found;
  const where = path.length ? `“${path.join(".")}”` : "the answer";
  throw new SourceError(source, { kind: "UNREADABLE", message: `${where} is no list of postings.` });
}

/** Each entry as a posting; one that cannot be read stops none of the others. `read` answers null for what is no posting. */
export function readEntries(
  entries: readonly unknown[],
  read: (entry: Entry) => RawPosting | null,
): { postings: RawPosting[]; unreadable: string[] } {
  const postings: RawPosting[] = [];
  const unreadable: string[] = [];
  for (const [index, entry] of entries.entries()) {
    try {
      if (typeof entry !== "object" || entry === null) throw new Error("it is no object");
      const posting = read(entry as Entry);
      if (posting) postings.push(posting);
    } catch (error) {
      unreadable.push(`Entry ${index + 1}: ${(error as Error).message}.`);
    }
  }
  return { postings, unreadable };
}
