import { createHash } from "node:crypto";
import type { RawPosting } from "../raw-posting.ts";
import { taxonomyVersion } from "../skills/widening.ts";
import { cleanLine, cleanUrl } from "./clean.ts";
import type { ListingRecord } from "./job-record.ts";

/** Raised with every change of the rules that should reach postings already read. */
const RULES_VERSION = 3;

/** sha256, the first 16 bytes as hex. */
function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

/** JSON with sorted keys, without what is null or empty: the same posting gives the same text in any order of fields. */
function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(Number.isNaN(value.getTime()) ? null : value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined && field !== null && !(Array.isArray(field) && field.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`);
  return `{${fields.join(",")}}`;
}

/**
 * The listing of a raw posting, read without normalising it: its place, and the hash that tells whether anything
 * changed since. A posting without an id of its own gets one from its content.
 */
export function listingOf(raw: RawPosting): ListingRecord {
  const contentHash = hash(`${RULES_VERSION}${taxonomyVersion()}\n${canonical(raw)}`);
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

/** Only letters and digits, in lower case: spacing, marks and the way of cleaning do not make another posting. */
function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim();
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
