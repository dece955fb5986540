import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { announceJobs } from "../events.ts";
import { importFile } from "../intake/import.ts";
import type { Pipeline } from "./pipeline.ts";

export const importJobs: Pipeline = {
  name: "IMPORT_JOBS",
  description: "Reads postings from a file: NDJSON, a JSON array or CSV, gzipped or not.",
  schedule: null,
  timezone: "UTC",
  async run({ pool, now }, run) {
    const { file, keepFile } = run.options;
    if (!file) throw new Error("IMPORT_JOBS was queued without a file");
    const { counts, warnings } = await importFile(pool, createReadStream(file), {
      source: "import",
      kind: "STATIC",
      now: now(),
      signal: run.signal,
      onProgress: ({ counts }) => run.progress({ done: counts.read, counts: { ...counts } }),
      onInserted: (ids) => announceJobs(pool, ids),
    });
    for (const warning of warnings) run.warn(warning);
    // Only after it went in: a run that is handed back reads the file again.
    if (!keepFile) await rm(file, { force: true });
    return { ...counts };
  },
};
