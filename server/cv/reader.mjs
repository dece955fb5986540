// The entry of the process that reads CVs. A file made to exhaust memory can take its whole process along (V8 ends it
// when the heap is full, and buffers of inflated streams count to no heap), so it gets one of its own.
// Arguments: the most memory this process may take, in megabytes.
import { Worker } from "node:worker_threads";
import { register } from "tsx/esm/api";

// Reading blocks this thread; another one watches, and ends the process when it grows too large or its parent is gone.
const watch = `
const { workerData } = require("node:worker_threads");
setInterval(() => {
  if (process.memoryUsage.rss() > workerData.maxBytes || process.ppid !== workerData.parent) process.kill(process.pid, "SIGKILL");
}, 50);`;
new Worker(watch, {
  eval: true,
  workerData: { maxBytes: Number(process.argv[2]) * 1024 * 1024, parent: process.ppid },
}).unref();

register();
await import("./reader.ts");
