// The one way this server starts a thread. Node 20 cannot load a .ts file as a worker's entry, however the parent was
// started; this plain module registers tsx first and then imports what the thread is for.
// workerData: { module: file URL of the .ts to run, data: whatever that module wants to read }
import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

// Linux gives each thread a priority of its own: whoever waits for an answer goes first.
try {
  if (process.platform === "linux") {
    setPriority(Number(readlinkSync("/proc/thread-self").split("/").at(-1)), 10);
  }
} catch {
  // Where /proc is missing or forbidden, it competes like any other thread.
}

register();
await import(workerData.module);
