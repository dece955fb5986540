import { createHash } from "node:crypto";

/** What came of all requests. */
export interface Told {
  faults: number;
  /** How often each host answered with each status; of what was broken on its way too. */
  statuses: Map<string, Map<number, number>>;
}

/**
 * Answers of which a `share` is broken on its way: the vendor gave them, and counted them. Nobody answers while
 * `isDown`. The same requests meet the same faults.
 */
export function createFaultyFetch(
  share: number,
  isDown: (host: string) => boolean,
): { fetch: typeof fetch; told: Told } {
  const asked = new Map<string, number>();
  const told: Told = { faults: 0, statuses: new Map() };
  const faulty: typeof fetch = async (input, init) => {
    const { host, pathname, search } = new URL(input instanceof Request ? input.url : input);
    // By what was asked and how often, not by the order in which hosts come to be asked.
    const times = (asked.get(pathname + search) ?? 0) + 1;
    asked.set(pathname + search, times);
    const drawn = createHash("sha256").update(`${pathname}${search} ${times}`).digest();
    const [chance, kind] = [drawn.readUInt32BE(0) / 2 ** 32, drawn.readUInt8(4) % 4];
    const hangUp = () => Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } });
    if (isDown(host)) throw hangUp();
    const response = await fetch(input, init);
    const statuses = told.statuses.get(host) ?? new Map<number, number>();
    told.statuses.set(host, statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1));
    if (chance >= share) return response;
    told.faults++;
    const body = await response.text();
    const { status } = response;
    const headers = new Headers(response.headers);
    headers.delete("content-length");
    headers.delete("content-encoding");
    if (kind === 0) return Response.json({ message: "Oops" }, { status: 500 });
    if (kind === 1)
      return new Response("<!doctype html><title>Just a moment</title>", { headers: { "content-type": "text/html" } });
    if (kind === 2) return new Response(body.slice(0, body.length / 2), { status, headers });
    throw hangUp();
  };
  return { fetch: faulty, told };
}
