import { createReadStream } from "node:fs";
import { listingOf } from "../intake/content.ts";
import type { JobRecord } from "../intake/job-record.ts";
import { normalisePosting } from "../intake/normalise.ts";
import { readRows } from "../intake/read-file.ts";
import { fromRow } from "../intake/read-row.ts";
import { openReaders, type Read, type Readers, type Unread } from "../intake/readers.ts";

const AT_ONCE = 800;

/** The rows of a file of postings as intake reads them; null for a row that it cannot read. Many are read by threads. */
export async function* readPostings(file: string, now: Date): AsyncGenerator<JobRecord | null> {
  let readers: Readers | null = null;
  let batch: Unread[] = [];
  try {
    for await (const item of readRows(createReadStream(file))) {
      const unread = "error" in item ? null : unreadOf(item.row);
      if (!unread) yield null;
      else batch.push(unread);
      if (batch.length < AT_ONCE) continue;
      // A file that fills no batch is read sooner than threads have started.
      readers ??= openReaders();
      yield* (await readers.read(batch, now)).map(recordOf);
      batch = [];
    }
    for (const unread of batch) yield readHere(unread, now);
  } finally {
    await readers?.close();
  }
}

function unreadOf(row: Record<string, unknown>): Unread | null {
  try {
    const raw = fromRow(row, "evaluation");
    return { raw, listing: listingOf(raw) };
  } catch {
    return null;
  }
}

function readHere({ raw, listing }: Unread, now: Date): JobRecord | null {
  try {
    return normalisePosting(raw, now, listing);
  } catch {
    return null;
  }
}

function recordOf(read: Read): JobRecord | null {
  return "error" in read ? null : read;
}
