// Loaded before a server that is measured, in plain JavaScript: its threads load it as well. With each SIGUSR2 it writes the delay of the
// main thread's event loop since the last one (LoopDelay in event-loop.ts) to LOOP_DELAY_FILE, and begins anew.
import { writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

const RESOLUTION_MS = 1;

if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const ms = (nanoseconds) => nanoseconds / 1e6;
  delay.enable();
  process.on("SIGUSR2", () => {
    const [p50, p999] = [ms(delay.percentile(50)), ms(delay.percentile(99.9))];
    writeFileSync(process.env.LOOP_DELAY_FILE, JSON.stringify({ p50, p999, max: ms(delay.max), samples: delay.count }));
    delay.reset();
  });
}
