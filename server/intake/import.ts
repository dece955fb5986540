import type { Readable } from "node:stream";
import type pg from "pg";
import { AppError } from "../errors.ts";
import type { RawPosting } from "../raw-posting.ts";
import { refreshTaxonomy } from "../skills/widening.ts";
import { listingOf } from "./content.ts";
import type { ListingRecord, SourceKind } from "./job-record.ts";
import { listingKey } from "./known.ts";
import { type FileFormat, readRows } from "./read-file.ts";
import { fromRow } from "./read-row.ts";
import { openReaders, type Readers } from "./readers.ts";
import { createPacer, readIn, writeIn } from "./take-in.ts";

export interface ImportCounts {
  /** Rows found, readable or not: the sum of the others. */
  read: number;
  inserted: number;
  updated: number;
  unchanged: number;
  duplicates: number;
  failed: number;
}

export interface ImportProgress {
  /** Of the file as it came. */
  bytes: number;
  /** Done with: reading is further ahead. */
  rows: number;
  counts: ImportCounts;
}

export interface ImportOptions {
  /** Of rows that name no source of their own. Default "import". */
  source?: string;
  kind?: SourceKind;
  now?: Date;
  /** Stops between two batches; what is in stays. */
  signal?: AbortSignal;
  /** If left out, the file's content tells. */
  format?: FileFormat;
  /** Of the file unpacked, in bytes. */
  unpackedLimitBytes?: number;
  onProgress?: (progress: ImportProgress) => void;
  /** New jobs, after each batch is committed. */
  onInserted?: (jobIds: number[]) => void | Promise<void>;
  /** Jobs that changed, opened again or came back, after each batch is committed. */
  onUpdated?: (jobIds: number[]) => void | Promise<void>;
}

export interface ImportResult {
  counts: ImportCounts;
  /** The first rows that failed, by line, and how many more there are. */
  warnings: string[];
}

const BATCH_ROWS = 500;
/** A batch is also full at this much text, so that rows of megabytes do not add up. */
const BATCH_CHARACTERS = 16_000_000;
/** A file of so many at most is read by this thread: starting others, which have to learn the rules, costs more than they save. */
const BATCHES_HERE = 4;
/** In hand at once: one is written by the database while others are read by the rules and the next one is parsed. */
const BATCHES_IN_HAND = 3;
const MOST_WARNINGS = 50;

interface Pending {
  line: number;
  raw: RawPosting;
  listing: ListingRecord;
}

/**
 * Imports a file of postings (see `readRows` for the formats) in batches of bounded memory. A row that cannot be read
 * is counted and named by its line, the rest goes in. A second import of the same file changes nothing. Throws AppError
 * when the file itself is no list of postings; when it breaks off in the middle, what was read is in and a warning says so.
 */
export async function importFile(
  pool: pg.Pool,
  stream: Readable | AsyncIterable<Uint8Array>,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { source = "import", kind = "STATIC", now = new Date(), signal, onProgress } = options;
  const counts: ImportCounts = { read: 0, inserted: 0, updated: 0, unchanged: 0, duplicates: 0, failed: 0 };
  const warnings: string[] = [];
  const seen = new Set<string>();
  const pace = createPacer();
  let bytes = 0;
  let batch: Pending[] = [];
  let batchCharacters = 0;
  /** Of the batches in hand, in order: each is written after the one before. */
  const inHand: Promise<void>[] = [];
  /** The first batches, until it is known who reads them. */
  let held: Pending[][] | null = [];
  let threads: Readers | null = null;
  const openThreads = () => {
    threads ??= openReaders();
    return threads;
  };
  let readers: (() => Readers) | undefined;

  const fail = (line: number, message: string) => {
    counts.failed++;
    if (warnings.length < MOST_WARNINGS) warnings.push(`Line ${line}: ${message}`);
  };
  const flush = async (full: Pending[]) => {
    while (inHand.length >= BATCHES_IN_HAND) await inHand.shift();
    signal?.throwIfAborted();
    const done = takeBatch(full, inHand.at(-1));
    // It is awaited later; until then a failure waits too.
    done.catch(() => {});
    inHand.push(done);
  };
  const flushHeld = async () => {
    const first = held ?? [];
    held = null;
    for (const full of first) await flush(full);
  };
  const endBatch = async () => {
    const full = batch;
    batch = [];
    batchCharacters = 0;
    if (!held) return flush(full);
    held.push(full);
    if (held.length <= BATCHES_HERE) return;
    readers = openThreads;
    await flushHeld();
  };
  const takeBatch = async (full: Pending[], before: Promise<void> | undefined) => {
    const takeInOptions = { now, kind, pace, readers, listings: full.map(({ listing }) => listing) };
    const records = await readIn(
      pool,
      full.map(({ raw }) => raw),
      takeInOptions,
    );
    await before;
    signal?.throwIfAborted();
    const taken = await writeIn(pool, records, takeInOptions);
    for (const name of ["inserted", "updated", "unchanged", "duplicates"] as const) counts[name] += taken[name];
    for (const { index, message } of taken.failed) fail(full[index]?.line ?? 0, message);
    if (taken.jobIds.inserted.length) await options.onInserted?.(taken.jobIds.inserted);
    if (taken.jobIds.updated.length) await options.onUpdated?.(taken.jobIds.updated);
    const { read: _ahead, ...done } = counts;
    const rows = Object.values(done).reduce((sum, count) => sum + count, 0);
    onProgress?.({ bytes, rows, counts: { ...done, read: rows } });
  };

  await refreshTaxonomy(pool);
  const counted = countBytes(stream, (length) => {
    bytes += length;
  });
  try {
    try {
      for await (const item of readRows(counted, {
        unpackedBytes: options.unpackedLimitBytes,
        format: options.format,
      })) {
        signal?.throwIfAborted();
        counts.read++;
        await pace();
        if ("error" in item) {
          fail(item.line, item.error);
          continue;
        }
        let raw: RawPosting;
        try {
          raw = fromRow(item.row, source);
        } catch (error) {
          fail(item.line, (error as Error).message);
          continue;
        }
        // The same listing twice in one file: the first counts, else each import would change it to and fro.
        const listing = listingOf(raw);
        const key = listingKey(listing);
        if (seen.has(key)) {
          counts.duplicates++;
          continue;
        }
        seen.add(key);
        batch.push({ line: item.line, raw, listing });
        batchCharacters += charactersOf(raw);
        if (batch.length >= BATCH_ROWS || batchCharacters >= BATCH_CHARACTERS) await endBatch();
      }
    } catch (error) {
      if (!(error instanceof AppError) || counts.read === 0) throw error;
      warnings.unshift(error.message);
    }
    signal?.throwIfAborted();
    if (batch.length > 0 || held?.length === 0) await endBatch();
    await flushHeld();
    await Promise.all(inHand);
  } finally {
    // What was handed to the database is waited for, also when the rest is given up.
    await Promise.allSettled(inHand);
    await (threads as Readers | null)?.close();
  }
  if (counts.failed > MOST_WARNINGS)
    warnings.push(`… and ${counts.failed - MOST_WARNINGS} more rows that could not be read.`);
  return { counts, warnings };
}

function charactersOf(raw: RawPosting): number {
  let characters = 0;
  for (const value of Object.values(raw).flat()) if (typeof value === "string") characters += value.length;
  return characters;
}

async function* countBytes(
  stream: AsyncIterable<Uint8Array>,
  add: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    add(chunk.length);
    yield chunk;
  }
}
