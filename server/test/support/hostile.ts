import type { ErrorCode } from "../../errors.ts";

/** What comes of a hostile input: a sane value, or an error of this code. */
export type Outcome = "value" | ErrorCode;

/** A hostile CV: its name, what comes of it, and its content, made when its turn comes. */
export interface HostileFile {
  name: string;
  outcome: Outcome;
  content(): string | Uint8Array;
  /** As the sender calls it. */
  fileName: string;
  mediaType: string;
}

export const MEGABYTE = 1024 * 1024;

/** The same piece over and over, up to so many characters. */
export function fill(piece: string, characters: number): string {
  return piece.repeat(Math.ceil(characters / piece.length)).slice(0, characters);
}

/** Bytes that look random and are the same in every run (a linear congruential generator; Knuth, TAOCP 3.3.4). */
export function seededBytes(count: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(count);
  let state = seed >>> 0;
  for (let at = 0; at < count; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** No store and no screen takes these: NUL and other controls, halves of characters, marks that turn the direction. */
const UNFIT = /[^\P{Cc}\n\t]|\p{Surrogate}|[\u202a-\u202e\u2066-\u2069]/u;

/** The texts in a value, however deep, that are unfit to be stored or shown; with the path that leads to each. */
export function unfitTexts(value: unknown, path = ""): string[] {
  if (typeof value === "string") return UNFIT.test(value) ? [`${path}: ${JSON.stringify(value.slice(0, 60))}`] : [];
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (typeof value !== "object" || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([name, inner]) => unfitTexts(inner, `${path}/${name}`));
}

/** A stack, a path, an address or a statement has no place in a message; and a message is short and ends as a sentence. */
export function isClearMessage(message: string): boolean {
  return (
    message.length >= 20 &&
    message.length <= 600 &&
    !/\n\s*at |node_modules|\/(?:tmp|home|usr|var|root|etc)\/|\.(?:ts|mjs|js):\d|\b(?:SELECT|INSERT|UPDATE) |TypeError|RangeError|call stack|undefined is|Cannot read/.test(
      message,
    ) &&
    !UNFIT.test(message)
  );
}
