import { createHash } from "node:crypto";
import type { RawPosting } from "../raw-posting.ts";
import type { Listed, SourcePage, SourceQuery } from "./source.ts";
import { SourceError } from "./source-error.ts";

/** Boards whose list has no texts: each posting is a call of its own. */

/** A row of such a list. */
export interface ListRow {
  externalId: string;
  /** Changes when the row says something else of the posting. */
  stamp: string;
}

export interface DetailParts<Row extends ListRow> {
  source: string;
  /** All that the board lists, behind `after` if that is where the reading goes on. */
  rows: readonly Row[];
  /** How many rows are before them. */
  from: number;
  pageSize: number;
  mostPages: number;
  known: SourceQuery["known"];
  /** Null for what is no open posting after all. @throws SourceError */
  read(row: Row): Promise<RawPosting | null>;
  /** Why the list may lack something; null when it is whole. */
  doubt: string | null;
}

/** One that cannot be read is passed over; so many in a row are no accident. */
const MOST_FAILED = 3;

/** A short hash of what a row says. */
export function stampOf(...said: unknown[]): string {
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url").slice(0, 16);
}

/**
 * The postings of a list, page by page; what is known is not asked for again. What is gone since the list was read is
 * left out of it. A posting that cannot be read is open all the same, since it is listed. Where the list itself is in
 * doubt, what was read is given, and then it ends with an error, so that nothing is closed by it.
 * @throws SourceError
 */
export async function* readDetails<Row extends ListRow>(parts: DetailParts<Row>): AsyncGenerator<SourcePage> {
  const { source, rows, from, pageSize, mostPages, known, read, doubt } = parts;
  let failedInARow = 0;
  let gone = 0;
  let page = 0;
  for (let start = 0; page < mostPages && (start < rows.length || page === 0); start += pageSize, page++) {
    const postings: RawPosting[] = [];
    const listed: Listed[] = [];
    const stamps = new Map<string, string>();
    let fatal: SourceError | null = null;
    for (const row of rows.slice(start, start + pageSize)) {
      const { externalId, stamp } = row;
      if (known?.(externalId, stamp)) {
        listed.push({ externalId, fault: null });
        continue;
      }
      try {
        const posting = await read(row);
        failedInARow = 0;
        if (!posting) continue;
        postings.push(posting);
        stamps.set(externalId, stamp);
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        if (error.kind === "UNKNOWN") {
          gone++;
          continue;
        }
        failedInARow++;
        const isOfThisPosting = ["TEMPORARY", "REFUSED", "UNREADABLE"].includes(error.kind) && error.until === null;
        if (!isOfThisPosting || failedInARow === MOST_FAILED) {
          fatal = error;
          break;
        }
        listed.push({ externalId, fault: error.message });
      }
    }
    const end = start + pageSize;
    // What was read before it broke off need not be read again.
    if (!fatal || postings.length || listed.length)
      yield { postings, unreadable: [], next: end < rows.length ? String(from + end) : null, listed, stamps };
    if (fatal) throw fatal;
  }
  const reasons = [
    doubt,
    // A posting or two are taken off while the others are read; more than that is an address that is no longer right.
    gone > MOST_FAILED + rows.length / 20 ? `${gone} of the ${rows.length} postings that it lists do not exist` : null,
  ].filter((reason) => reason !== null);
  if (reasons.length) throw new SourceError(source, { kind: "TEMPORARY", message: `${reasons.join("; ")}.` });
}
