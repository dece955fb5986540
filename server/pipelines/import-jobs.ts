import { open } from "node:fs/promises";
import { AppError } from "../errors.ts";
import { announceJobs } from "../events.ts";
import { importFile } from "../intake/import.ts";
import type { Pipeline } from "./pipeline.ts";
import { readFile } from "./run-files.ts";

export const importJobs: Pipeline = {
  name: "IMPORT_JOBS",
  description: "Reads postings from a file: NDJSON, a JSON array or CSV, gzipped or not.",
  schedule: null,
  timezone: "UTC",
  async run({ pool, now }, run) {
    const { file, format } = run.options;
    const content = file ? readHere(file) : readFile(pool, run.id);
    const { counts, warnings } = await importFile(pool, content, {
      source: "import",
      kind: "STATIC",
      format,
      now: now(),
      signal: run.signal,
      onProgress: ({ counts }) => run.progress({ done: counts.read, counts: { ...counts } }),
      onInserted: (ids) => announceJobs(pool, ids),
    });
    for (const warning of warnings) run.warn(warning);
    return { ...counts };
  },
};

async function* readHere(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    throw new AppError(
      "NOT_FOUND",
      "The file is not on the disk of the process that went on with this run: use npm run import again where it is, or importJobs.",
    );
  });
  yield* handle.createReadStream();
}
