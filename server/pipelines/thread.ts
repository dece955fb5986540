import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** From fewer jobs anything is worked out in less time than a thread takes to start. */
export const WORTH_A_THREAD = 5_000;

/** Rows are read and taken apart by the thousand: in less room what is soon done with would be taken for what lasts. */
const YOUNG_MB = 96;

/**
 * Runs a module in a thread of its own until it ends.
 * @param url of the module, that reads `data` as workerData.data
 * @throws Error where it failed
 */
export async function runThread(url: URL, data: unknown): Promise<void> {
  const thread = new Worker(new URL("../worker.mjs", import.meta.url), {
    workerData: { module: url.href, data },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  // A failure is thrown here: an error that nobody listens for ends the process.
  const [code] = await once(thread, "exit");
  if (code !== 0) throw new Error(`A thread ended with ${code}: ${url.pathname.split("/").at(-1)}`);
}
