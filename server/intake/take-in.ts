import { setImmediate } from "node:timers/promises";
import type pg from "pg";
import type { RawPosting } from "../raw-posting.ts";
import { refreshTaxonomy } from "../skills/widening.ts";
import { listingOf } from "./content.ts";
import type { JobRecord, ListingRecord, SourceKind } from "./job-record.ts";
import { listingKey } from "./known.ts";
import { normalisePosting } from "./normalise.ts";
import type { Read, Readers, Unread } from "./readers.ts";
import { touchListings, type Upserted, upsertPostings } from "./upsert.ts";

export interface TakenIn extends Upserted {
  /** Postings that could not be read: their place in the array, and why. */
  failed: { index: number; message: string }[];
}

export interface TakeInOptions {
  now: Date;
  /** Of sources that are not yet known. Default STATIC. */
  kind?: SourceKind;
  /** Of the postings, one each, where the caller has made them already (`listingOf`). */
  listings?: readonly ListingRecord[];
  /** Gives threads to read many postings with; without it, this thread does. */
  readers?: (() => Readers) | undefined;
  /** Called often during computation; gives way to other work when it is time. */
  pace?: () => Promise<void>;
}

/** Fewer postings are read here: starting threads takes a second or two. */
const WORTH_THREADS = 200;

/** A batch as the rules read it, ready to be written. */
export interface ReadIn {
  records: JobRecord[];
  /** How many need not be written. */
  unchanged: number;
  failed: TakenIn["failed"];
}

/**
 * A batch of raw postings (some thousand at most) into the database: first the question which of them changed, then
 * only those are read by the rules and written. The front door for all that brings postings.
 */
export async function takeIn(pool: pg.Pool, raws: readonly RawPosting[], options: TakeInOptions): Promise<TakenIn> {
  return writeIn(pool, await readIn(pool, raws, options), options);
}

/** The first half of takeIn: nothing is written but that what is unchanged was seen. */
export async function readIn(pool: pg.Pool, raws: readonly RawPosting[], options: TakeInOptions): Promise<ReadIn> {
  const { now, pace = createPacer() } = options;
  // Another process may have widened the taxonomy; a batch is read by one.
  if (!options.listings) await refreshTaxonomy(pool);
  const listings: ListingRecord[] = [];
  for (const [index, raw] of raws.entries()) {
    listings.push(options.listings?.[index] ?? listingOf(raw));
    await pace();
  }
  const seen = await touchListings(pool, listings, now);
  const unread: (Unread & { index: number })[] = [];
  for (const [index, raw] of raws.entries()) {
    const listing = listings[index];
    if (listing && !seen.has(listingKey(listing))) unread.push({ raw, listing, index });
  }
  const read =
    options.readers && unread.length >= WORTH_THREADS
      ? await options.readers().read(unread, now)
      : await readHere(unread, now, pace);
  const records: JobRecord[] = [];
  const failed: TakenIn["failed"] = [];
  for (const [place, each] of read.entries()) {
    if ("error" in each) failed.push({ index: unread[place]?.index ?? 0, message: each.error });
    else records.push(each);
  }
  return { records, unchanged: raws.length - unread.length, failed };
}

async function readHere(unread: readonly Unread[], now: Date, pace: () => Promise<void>): Promise<Read[]> {
  const read: Read[] = [];
  for (const { raw, listing } of unread) {
    try {
      read.push(normalisePosting(raw, now, listing));
    } catch (error) {
      read.push({ error: (error as Error).message });
    }
    await pace();
  }
  return read;
}

/** The second half of takeIn. */
export async function writeIn(
  pool: pg.Pool,
  { records, unchanged, failed }: ReadIn,
  { now, kind }: TakeInOptions,
): Promise<TakenIn> {
  const written = await upsertPostings(pool, records, now, kind);
  return { ...written, unchanged: written.unchanged + unchanged, failed };
}

/** Gives way to the event loop after each `sliceMs` of work, so that a server in this process goes on answering. */
export function createPacer(sliceMs = 10): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start < sliceMs) return;
    await setImmediate();
    start = performance.now();
  };
}
