// What the image starts, in plain Node: node deploy/start.mjs FILE.ts [ARGUMENT...]
// All is installed, generated and built when the image is, so scripts/run.mjs has nothing to do here: nothing is written
// to the image, nothing is asked of the network, and no npm stands between a signal and the server.
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { register } from "tsx/esm/api";
import { queueName } from "./queue-name.mjs";

const [target, ...rest] = process.argv.slice(2);
if (!target?.endsWith(".ts")) {
  console.error("Usage: node deploy/start.mjs FILE.ts [ARGUMENT...]   (server/main.ts is the server)");
  process.exit(2);
}

// Process 1 of a container is sent only the signals that it asks for, and main.ts asks once its code is loaded.
const leave = () => process.exit(143);
process.on("SIGTERM", leave);

// Connections that give themselves no name are the queue's: by this one health.mjs finds those of this container.
process.env.PGAPPNAME = queueName();

const path = resolve(dirname(dirname(fileURLToPath(import.meta.url))), target);
process.argv = [process.argv[0], path, ...rest];
register();
await import(pathToFileURL(path).href);
process.off("SIGTERM", leave);
