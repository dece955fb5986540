import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { RawPosting } from "../raw-posting.ts";
import type { TaxonomyLine } from "../skills/taxonomy.ts";
import { taxonomyWidening } from "../skills/widening.ts";
import type { JobRecord, ListingRecord } from "./job-record.ts";

/** A posting to be read, with the listing that was made of it (`listingOf`). */
export interface Unread {
  raw: RawPosting;
  listing: ListingRecord;
}

/** What became of it: a record, or why it could not be read. */
export type Read = JobRecord | { error: string };

/** What a reading thread is sent and what it answers. */
export interface ReadRequest {
  postings: readonly Unread[];
  now: Date;
}
export interface ReaderData {
  widening: readonly TaxonomyLine[];
}

/** Reads postings by the rules (normalisePosting), away from this thread. */
export interface Readers {
  /** In the order given. Rejects when a thread dies. */
  read(postings: readonly Unread[], now: Date): Promise<Read[]>;
  close(): Promise<void>;
}

/** So many are sent at once: enough to be worth a message, few enough to keep all threads at work to the end. */
const AT_ONCE = 40;
const MOST_THREADS = 4;
/** A thread lives on some 150 MB; left to itself, it collects its garbage late and takes several times that. */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 24 };

/**
 * Threads for an import of many postings, one a core at a lower priority, so that a server in this process goes on
 * answering. They know the taxonomy as it is now, and live until closed.
 */
export function openReaders(threads = Math.min(MOST_THREADS, availableParallelism())): Readers {
  const data: ReaderData = { widening: taxonomyWidening() };
  const workers = Array.from(
    { length: threads },
    () =>
      new Worker(new URL("../worker.mjs", import.meta.url), {
        workerData: { module: new URL("./reader-thread.ts", import.meta.url).href, data },
        resourceLimits: HEAP,
      }),
  );

  const asks = workers.map(createAsk);
  // The next request waits at each thread already, so that none is idle while this one is busy.
  const lanes = [...asks, ...asks];

  return {
    async read(postings, now) {
      const read: Read[] = new Array(postings.length);
      let next = 0;
      await Promise.all(
        lanes.map(async (ask) => {
          while (next < postings.length) {
            const from = next;
            next += AT_ONCE;
            const some = await ask({ postings: postings.slice(from, from + AT_ONCE), now });
            for (const [index, each] of some.entries()) read[from + index] = each;
          }
        }),
      );
      return read;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** A thread answers in the order in which it was asked. */
function createAsk(worker: Worker): (request: ReadRequest) => Promise<Read[]> {
  const waiting: { resolve(read: Read[]): void; reject(error: Error): void }[] = [];
  let dead: Error | null = null;
  const die = (error: Error) => {
    dead ??= error;
    for (const { reject } of waiting.splice(0)) reject(dead);
  };
  worker.on("message", (read: Read[]) => waiting.shift()?.resolve(read));
  worker.on("error", die);
  worker.on("exit", (code) => die(new Error(`A reading thread ended (${code}).`)));
  return (request) =>
    new Promise((resolve, reject) => {
      if (dead) return reject(dead);
      waiting.push({ resolve, reject });
      worker.postMessage(request);
    });
}
