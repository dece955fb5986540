import { setImmediate } from "node:timers/promises";
import type pg from "pg";
import { listingOf } from "./content.ts";
import type { JobRecord, ListingRecord, SourceKind } from "./job-record.ts";
import { normalisePosting } from "./normalise.ts";
import { listingKey } from "./plan.ts";
import type { RawPosting } from "./raw-posting.ts";
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
  /** Called often during computation; gives way to other work when it is time. */
  pace?: () => Promise<void>;
}

/**
 * A batch of raw postings (some thousand at most) into the database: first the question which of them changed, then
 * only those are read by the rules and written. The front door for all that brings postings.
 */
export async function takeIn(pool: pg.Pool, raws: readonly RawPosting[], options: TakeInOptions): Promise<TakenIn> {
  const { now, kind, pace = createPacer() } = options;
  const listings: ListingRecord[] = [];
  for (const [index, raw] of raws.entries()) {
    listings.push(options.listings?.[index] ?? listingOf(raw));
    await pace();
  }
  const seen = await touchListings(pool, listings, now);
  const records: JobRecord[] = [];
  const failed: TakenIn["failed"] = [];
  let unchanged = 0;
  for (const [index, raw] of raws.entries()) {
    const listing = listings[index];
    if (!listing || seen.has(listingKey(listing))) {
      unchanged++;
      continue;
    }
    try {
      records.push(normalisePosting(raw, now, listing));
    } catch (error) {
      failed.push({ index, message: (error as Error).message });
    }
    await pace();
  }
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
