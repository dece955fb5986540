import { setTimeout as delay } from "node:timers/promises";
import { type Connection, openConnection } from "./connection.ts";

const OK = 200;
/** Node's server closes a connection that was idle for 5 s; one that may be about to be closed is not used again. */
const MAX_IDLE_MS = 3_000;
/** More requests than this under way at once: the server is not merely slow. */
const MAX_OPEN = 2_000;

/** `connections` clients, each sending its next request as soon as the last was answered. @returns answers a second */
export async function closedLoop(
  port: number,
  requests: readonly Buffer[],
  connections: number,
  seconds: number,
): Promise<number> {
  const clients = await Promise.all(Array.from({ length: connections }, () => openConnection(port)));
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  let sent = 0;
  const work = async (client: Connection) => {
    while (performance.now() < endsAt) {
      const { status } = await client.post(requests[sent++ % requests.length] as Buffer);
      if (status !== OK) throw new Error(`The server on port ${port} answered ${status}.`);
    }
  };
  try {
    await Promise.all(clients.map(work));
  } finally {
    for (const client of clients) client.close();
  }
  return sent / ((performance.now() - startedAt) / 1000);
}

export interface OpenLoopResult {
  /** In milliseconds, from the moment at which each was due to its answer's last byte. */
  latenciesMs: number[];
  failed: number;
}

/**
 * Sends a request every 1 / perSecond, whether or not the earlier ones were answered; who waits behind a slow answer
 * is counted as waiting.
 */
export async function openLoop(
  port: number,
  requests: readonly Buffer[],
  perSecond: number,
  seconds: number,
): Promise<OpenLoopResult> {
  const idle: { client: Connection; since: number }[] = [];
  const take = () => {
    for (let found = idle.pop(); found; found = idle.pop()) {
      if (found.client.isOpen() && performance.now() - found.since < MAX_IDLE_MS) return found.client;
      found.client.close();
    }
    return openConnection(port);
  };
  const result: OpenLoopResult = { latenciesMs: [], failed: 0 };
  const underWay = new Set<Promise<void>>();
  const startedAt = performance.now();
  const send = async (index: number, dueAt: number) => {
    try {
      const client = await take();
      const { status } = await client.post(requests[index % requests.length] as Buffer);
      idle.push({ client, since: performance.now() });
      if (status !== OK) throw new Error(`answered ${status}`);
      result.latenciesMs.push(performance.now() - dueAt);
    } catch {
      result.failed++;
    }
  };
  for (let index = 0; index < perSecond * seconds; index++) {
    const dueAt = startedAt + (index * 1000) / perSecond;
    const early = dueAt - performance.now();
    if (early > 0) await delay(early);
    if (underWay.size > MAX_OPEN)
      throw new Error(`More than ${MAX_OPEN} requests are under way: the server cannot keep up.`);
    const one = send(index, dueAt).finally(() => underWay.delete(one));
    underWay.add(one);
  }
  await Promise.all(underWay);
  for (const { client } of idle) client.close();
  return result;
}
