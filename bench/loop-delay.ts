import { writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

/**
 * Loaded before a server that is measured: with each SIGUSR2 it writes the delay of the main thread's event loop since the last one
 * to LOOP_DELAY_FILE, and begins anew.
 */

export interface LoopDelay {
  /** In milliseconds. */
  p50: number;
  p999: number;
  max: number;
  samples: number;
}

const RESOLUTION_MS = 1;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
if (isMainThread) delay.enable();
process.on("SIGUSR2", () => {
  const ms = (nanoseconds: number) => nanoseconds / 1e6;
  const told: LoopDelay = {
    p50: ms(delay.percentile(50)),
    p999: ms(delay.percentile(99.9)),
    max: ms(delay.max),
    samples: delay.count,
  };
  writeFileSync(process.env.LOOP_DELAY_FILE as string, JSON.stringify(told));
  delay.reset();
});
