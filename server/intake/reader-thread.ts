import { parentPort, workerData } from "node:worker_threads";
import { widenTaxonomy } from "../skills/widening.ts";
import { normalisePosting } from "./normalise.ts";
import type { Read, ReaderData, ReadRequest, Unread } from "./readers.ts";

/** A reading thread: postings in, records out. */

const port = parentPort;
if (!port) throw new Error("reader-thread.ts runs in a worker thread");
widenTaxonomy((workerData.data as ReaderData).widening);

function read({ raw, listing }: Unread, now: Date): Read {
  try {
    return normalisePosting(raw, now, listing);
  } catch (error) {
    return { error: (error as Error).message };
  }
}

port.on("message", ({ postings, now }: ReadRequest) => {
  port.postMessage(postings.map((posting) => read(posting, now)));
});
