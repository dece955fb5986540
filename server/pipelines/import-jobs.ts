import { type FileHandle, open, rm } from "node:fs/promises";
import { AppError } from "../errors.ts";
import { announceJobs } from "../events.ts";
import { importFile } from "../intake/import.ts";
import type { Pipeline } from "./pipeline.ts";

export const importJobs: Pipeline = {
  name: "IMPORT_JOBS",
  description: "Reads postings from a file: NDJSON, a JSON array or CSV, gzipped or not.",
  schedule: null,
  timezone: "UTC",
  async run({ pool, now }, run) {
    const { file, format } = run.options;
    if (!file) throw new Error("IMPORT_JOBS was queued without a file");
    const handle = await openHere(file);
    const { counts, warnings } = await importFile(pool, handle.createReadStream(), {
      source: "import",
      kind: "STATIC",
      format,
      now: now(),
      signal: run.signal,
      onProgress: ({ counts }) => run.progress({ done: counts.read, counts: { ...counts } }),
      onInserted: (ids) => announceJobs(pool, ids),
    }).finally(() => handle.close());
    for (const warning of warnings) run.warn(warning);
    return { ...counts };
  },
  // Not before: a run that is handed back reads the file again.
  async settle({ file, keepFile }) {
    if (file && !keepFile) await rm(file, { force: true });
  },
};

/** A stream that cannot open its file says so before anybody listens, which would end the process and, run by run, the next. */
async function openHere(file: string): Promise<FileHandle> {
  try {
    return await open(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new AppError(
      "NOT_FOUND",
      "The file is not on the disk of the process that was to read it: let all server processes share the folder uploads of DATA_DIR, or use npm run import.",
    );
  }
}
