import { setTimeout as delay } from "node:timers/promises";
import { createClient } from "@redis/client";
import type { Log } from "./log.ts";

/** An answer that takes longer than this is not waited for. */
const PATIENCE_MS = 250;
/** One that did not answer in time is left alone for so long. */
const LEFT_ALONE_MS = 5_000;
const LONGEST_PAUSE_MS = 5_000;

export interface Redis {
  client: ReturnType<typeof createOwnClient>;
  /**
   * Asks it something; null when it does not answer: it is away, or slow. It is never waited for, and comes back when it can. What a
   * question rejects with counts as no answer.
   */
  ask<Answer>(question: () => Promise<Answer>): Promise<{ answer: Answer } | null>;
  close(): Promise<void>;
}

function createOwnClient(url: string) {
  return createClient({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: 2_000, reconnectStrategy: (retries) => Math.min(100 * 2 ** retries, LONGEST_PAUSE_MS) },
  });
}

/** @param url redis[s]://[[user]:password@]host[:port][/database] */
export function openRedis(url: string, log: Log): Redis {
  let isAway = false;
  const client = createOwnClient(url);
  client.on("error", (error: Error) => {
    // Said once, not at each attempt.
    if (!isAway)
      log.warn({ cause: error.message }, "Redis is away; searches and limits are those of this process alone");
    isAway = true;
  });
  client.on("ready", () => {
    if (isAway) log.info("Redis is back");
    isAway = false;
  });
  client.connect().catch(() => {});

  let askAgainAt = 0;
  return {
    client,
    async ask(question) {
      if (!client.isReady || performance.now() < askAgainAt) return null;
      const patience = new AbortController();
      const late = delay(PATIENCE_MS, null, { signal: patience.signal }).then(() => {
        askAgainAt = performance.now() + LEFT_ALONE_MS;
        return null;
      });
      late.catch(() => {});
      try {
        return await Promise.race([question().then((answer) => ({ answer })), late]);
      } catch {
        return null;
      } finally {
        patience.abort();
      }
    },
    async close() {
      client.destroy();
    },
  };
}
