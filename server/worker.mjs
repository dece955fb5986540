// The one way this server starts a thread. Node 20 cannot load a .ts file as a worker's entry, however the parent was
// started; this plain module registers tsx first and then imports what the thread is for.
// workerData: { module: file URL of the .ts to run, data: whatever that module wants to read }
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(workerData.module);
