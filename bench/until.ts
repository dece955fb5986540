import { setTimeout as delay } from "node:timers/promises";

const MAX_WAIT_MS = 180_000;

/** Asks again and again until it is so. Throws after three minutes. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + MAX_WAIT_MS;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`What was waited for did not come in ${MAX_WAIT_MS / 1000} s.`);
    await delay(100);
  }
}
