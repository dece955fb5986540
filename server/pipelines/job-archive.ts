import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { AppError } from "../errors.ts";
import { rowOf, type StoredJob } from "./archived-job.ts";

/**
 * A file of the jobs that one run deletes: gzipped NDJSON that `npm run import` reads. It is on disk before the deletion commits,
 * so that no crash loses a job; one between the two leaves jobs that are in the file and in the database.
 */
export interface JobArchive {
  readonly path: string;
  /** Writes all of it, with no more than some jobs in memory. @throws AppError when that cannot be done, else what `jobs` throws */
  write(jobs: AsyncIterable<StoredJob>): Promise<void>;
  /** Gives the file its name; when this resolves, both are on disk. @throws AppError */
  keep(): Promise<void>;
  /** Removes what was not kept. */
  close(): Promise<void>;
}

/**
 * Begins the archive of a run's execution in a folder that exists, under a temporary name.
 * @throws AppError when nothing can be written there
 */
export async function openJobArchive(
  folder: string,
  { id, attempt }: { id: string; attempt: number },
  now: Date,
): Promise<JobArchive> {
  // A run that is begun again has a file of its own: the one before may be whole, and its jobs deleted.
  const path = join(folder, `deleted-jobs-${now.toISOString().slice(0, 10)}-${id}-${attempt}.ndjson.gz`);
  const unfinished = `${path}.part`;
  const refuse = (error: unknown): never => {
    throw new AppError(
      "SERVICE_UNAVAILABLE",
      `The archive of deleted jobs cannot be written to ${folder} (${(error as NodeJS.ErrnoException).code}), so nothing was deleted: name a folder that exists, has room and may be written to, on the machine where EXPIRE_JOBS runs.`,
    );
  };
  const file = await open(unfinished, "wx").catch(refuse);
  let isKept = false;

  return {
    path,
    async write(jobs) {
      let failed: { error: unknown } | null = null;
      async function* lines(): AsyncGenerator<string> {
        try {
          for await (const job of jobs) yield `${JSON.stringify(rowOf(job))}\n`;
        } catch (error) {
          failed = { error };
          throw error;
        }
      }
      try {
        await pipeline(Readable.from(lines()), createGzip(), async (chunks: AsyncIterable<Uint8Array>) => {
          for await (const chunk of chunks) await file.appendFile(chunk);
        });
        await file.sync();
      } catch (error) {
        const reading = failed as { error: unknown } | null;
        if (reading) throw reading.error;
        refuse(error);
      }
    },
    async keep() {
      try {
        await rename(unfinished, path);
        isKept = true;
        await syncFolder(folder);
      } catch (error) {
        refuse(error);
      }
    },
    async close() {
      await file.close();
      if (!isKept) await rm(unfinished, { force: true });
    },
  };
}

/** A file's name is only sure when its folder is on disk too. */
async function syncFolder(folder: string): Promise<void> {
  // There, folders cannot be opened.
  if (process.platform === "win32") return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
