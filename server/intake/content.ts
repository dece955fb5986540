import { createHash } from "node:crypto";
import type { RawPosting } from "../raw-posting.ts";
import { taxonomyVersion } from "../skills/widening.ts";
import { cleanLine, cleanUrl } from "./clean.ts";
import type { ListingRecord } from "./job-record.ts";

/** Raised with every change of the rules, or of how a source's answers are read, that should reach postings already read. */
const RULES_VERSION = 5;

/** sha256, the first 16 bytes as hex. */
function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

/**
 * All of it as one text, names sorted, without what is null or empty: the same posting gives the same text in any order
 * of fields. A text stands behind its length, so that nothing in it needs escaping.
 */
function canonical(value: unknown): string {
  if (typeof value === "string") return `${value.length}:${value}`;
  if (value instanceof Date) return JSON.stringify(Number.isNaN(value.getTime()) ? null : value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const fields: string[] = [];
  for (const name of Object.keys(value).sort()) {
    const field = (value as Record<string, unknown>)[name];
    if (field === undefined || field === null || (Array.isArray(field) && field.length === 0)) continue;
    fields.push(`${canonical(name)}=${canonical(field)}`);
  }
  return `{${fields.join(",")}}`;
}

/** Of the rules and the taxonomy: what was read under another one is read again. */
export function readingVersion(): string {
  return `${RULES_VERSION}${taxonomyVersion()}`;
}

/**
 * The listing of a raw posting, read without normalising it: its place, and the hash that tells whether anything
 * changed since. A posting without an id of its own gets one from its content.
 */
export function listingOf(raw: RawPosting): ListingRecord {
  const contentHash = hash(`${readingVersion()}\n${canonical(raw)}`);
  const externalId = cleanLine(raw.externalId ?? "", 400);
  return {
    source: raw.source,
    scope: raw.scope ?? null,
    externalId: externalId || `content-${hash(canonical({ ...raw, externalId: null }))}`,
    platform: cleanLine(raw.platform ?? "", 100) || null,
    url: cleanUrl(raw.url),
    attribution: cleanLine(raw.attribution ?? "", 300) || null,
    contentHash,
  };
}

const BARE_MARKS = /[^\p{L}\p{N}+#]+/gu;

/** Only letters and digits, in lower case: spacing, marks and the way of cleaning do not make another posting. */
function bare(text: string): string {
  return USUAL_TEXT.test(text) ? bareOfUsual(text) : bareOfAny(text);
}

function bareOfAny(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(BARE_MARKS, " ").trim();
}

/** Western letters and the marks of typesetters. None joins with its neighbour to another letter, as accents do. */
const USUAL_TEXT = /^[\0-\u00bb\u00bf-\u012f\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017f\u2010-\u2027\u20ac]*$/;
/** By UTF-16 unit: what `bareOfAny` makes of it, a space for nothing. */
const USUAL = Uint16Array.from({ length: 0x20ad }, (_, code) => {
  const made = bareOfAny(String.fromCharCode(code));
  return made.length === 1 ? made.charCodeAt(0) : 32;
});

/** What `bareOfAny` gives, character by character: many times as fast. */
function bareOfUsual(text: string): string {
  const codes = new Uint16Array(text.length);
  let length = 0;
  let isApart = false;
  for (let at = 0; at < text.length; at++) {
    const code = USUAL[text.charCodeAt(at)]!;
    if (code === 32) {
      isApart = length > 0;
      continue;
    }
    if (isApart) codes[length++] = 32;
    isApart = false;
    codes[length++] = code;
  }
  return Buffer.from(codes.buffer, 0, length * 2).toString("utf16le");
}

/** Hash of what a reader would see; the same content found elsewhere is the same job. */
export function contentHashOf(
  title: string,
  companyKey: string | null,
  locations: readonly string[],
  description: string,
): string {
  return hash([bare(title), companyKey ?? "", [...locations].map(bare).sort().join("|"), bare(description)].join("\n"));
}
