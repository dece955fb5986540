import type { RawPosting } from "../raw-posting.ts";
import type { SourcePage } from "./source.ts";
import { SourceError } from "./source-error.ts";

/** Boards whose list has no texts: each posting is a call of its own. */

export interface DetailParts<Row> {
  source: string;
  /** All that the board lists, behind `after` if that is where the reading goes on. */
  rows: readonly Row[];
  /** How many rows are before them. */
  from: number;
  pageSize: number;
  mostPages: number;
  /** Null for what is no open posting after all. @throws SourceError */
  read(row: Row): Promise<RawPosting | null>;
  /** Why the list may lack something; null when it is whole. */
  doubt: string | null;
}

/** One that cannot be read is passed over; so many are no accident. */
const MOST_FAILED = 3;

/**
 * The postings of a list, page by page. What is gone since the list was read is left out of it. A posting that cannot
 * be read stops none of the others, but neither may anything be closed by such a crawl: what was read is given, and then
 * it ends with an error, as it does where the list itself is in doubt.
 * @throws SourceError
 */
export async function* readDetails<Row>(parts: DetailParts<Row>): AsyncGenerator<SourcePage> {
  const { source, rows, from, pageSize, mostPages, read, doubt } = parts;
  const failed: SourceError[] = [];
  let gone = 0;
  let page = 0;
  for (let start = 0; page < mostPages && (start < rows.length || page === 0); start += pageSize, page++) {
    const postings: RawPosting[] = [];
    const unreadable: string[] = [];
    for (const row of rows.slice(start, start + pageSize)) {
      try {
        const posting = await read(row);
        if (posting) postings.push(posting);
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        if (error.kind === "UNKNOWN") {
          gone++;
          continue;
        }
        failed.push(error);
        const isOfThisPosting = ["TEMPORARY", "REFUSED", "UNREADABLE"].includes(error.kind) && error.until === null;
        if (!isOfThisPosting || failed.length === MOST_FAILED) throw error;
        unreadable.push(error.message);
      }
    }
    const end = start + pageSize;
    yield { postings, unreadable, next: end < rows.length ? String(from + end) : null };
  }
  const reasons = [
    doubt,
    failed.length ? `${failed.length} of its postings could not be read` : null,
    // A posting or two are taken off while the others are read; more than that is an address that is no longer right.
    gone > MOST_FAILED + rows.length / 20 ? `${gone} of the ${rows.length} postings that it lists do not exist` : null,
  ].filter((reason) => reason !== null);
  if (reasons.length) throw new SourceError(source, { kind: "TEMPORARY", message: `${reasons.join("; ")}.` });
}
