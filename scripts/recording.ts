import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { objectOf } from "../server/sources/entry.ts";

/**
 * What a vendor answered: a file is an answer as it came, or a JSON object with several, namely `list_pages` and
 * `details`, or else parts of which the first that can be read counts.
 */
export interface Recording {
  /** Null: the file as a whole. */
  part: string | null;
  /** Answers to the list, in turn; JSON, or bytes as they came. */
  pages: unknown[];
  /** Answers to single postings, by the end of their address. */
  details: Record<string, unknown>;
  /** What the lists hold. */
  entries: unknown[];
}

/** The ways to take a file, the likeliest first. */
export function recordingsIn(bytes: Uint8Array): Recording[] {
  let body: unknown = null;
  try {
    body = JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    // XML, or a broken answer: the connector says what is wrong.
  }
  const { list_pages: pages, details: own, ...parts } = objectOf(body);
  const details = objectOf(own);
  if (Array.isArray(pages)) return [{ part: "list_pages", pages, details, entries: entriesIn(pages) }];
  const held = Object.entries(parts).filter(([, part]) => typeof part === "object" && part !== null);
  return [
    { part: null, pages: [bytes], details, entries: entriesIn([body]) },
    ...held.map(([part, page]) => ({ part, pages: [page], details, entries: entriesIn([page]) })),
  ];
}

function entriesIn(pages: readonly unknown[]): unknown[] {
  return pages.flatMap((page) => [page, ...Object.values(objectOf(page))].filter(Array.isArray)).flat();
}

/**
 * A vendor on loopback that knows no more than a recording: its pages in turn (the last again and again) for the
 * address that is asked first, and for any other what it holds of that posting (in `details`, else the entry of the
 * list whose id ends the address), else 404.
 */
export async function serveRecording({ pages, details, entries }: Recording): Promise<{ url: string; close(): void }> {
  const detailAt = (path: string): unknown =>
    Object.entries(details).find(([end]) => path.endsWith(end))?.[1] ??
    entries.find((entry) => Object.values(objectOf(entry)).some((value) => isEndOf(path, value)));
  let list: string | undefined;
  let asked = 0;
  const server = createServer(({ method, url }, response) => {
    const path = decodeURIComponent(new URL(url ?? "/", "http://loopback").pathname);
    list ??= `${method} ${path}`;
    const body = list === `${method} ${path}` ? pages[Math.min(asked++, pages.length - 1)] : detailAt(path);
    response.writeHead(
      body === undefined ? 404 : 200,
      body instanceof Uint8Array ? {} : { "content-type": "application/json" },
    );
    response.end(body instanceof Uint8Array ? body : JSON.stringify(body ?? { message: "Not recorded" }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function isEndOf(path: string, value: unknown): boolean {
  const end = typeof value === "number" ? String(value) : value;
  return typeof end === "string" && end.length > 2 && path.endsWith(end.startsWith("/") ? end : `/${end}`);
}
