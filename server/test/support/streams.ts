import { randomUUID } from "node:crypto";
import type pg from "pg";
import { expect } from "vitest";
import type { Events } from "../../events.ts";
import { type Answer, bearer, type TestServer } from "./server.ts";

/** Answers of an operation sent as a POST that accepts server-sent events. */
export async function* serverSent(
  server: TestServer,
  query: string,
  variables: object,
  token: string | null,
): AsyncGenerator<Answer> {
  const leaving = new AbortController();
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream", ...bearer(token) },
    body: JSON.stringify({ query, variables }),
    signal: leaving.signal,
  });
  expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
  let text = "";
  const decoder = new TextDecoder();
  try {
    for await (const chunk of response.body as ReadableStream<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        const lines = text.slice(0, end).split("\n");
        text = text.slice(end + 2);
        const data = lines
          .find((line) => line.startsWith("data:"))
          ?.slice("data:".length)
          .trim();
        if (lines.includes("event: next") && data) yield JSON.parse(data) as Answer;
        if (lines.includes("event: complete")) return;
      }
    }
  } finally {
    leaving.abort();
  }
}

/** Resolves when somebody begins to listen for new jobs with a filter of their own; `left` then when they are gone. */
export function nextListener(events: Events): Promise<{ left: Promise<void> }> {
  const { newJobs } = events;
  return new Promise((begun) => {
    events.newJobs = () => {
      events.newJobs = newJobs;
      const batches = newJobs();
      const leave = batches.return;
      const left = new Promise<void>((gone) => {
        batches.return = async () => {
          const end = await leave?.();
          gone();
          return end ?? { done: true, value: undefined };
        };
      });
      begun({ left });
      return batches;
    };
  });
}

/** Until all that was told so far is heard here: news come in the order of their commits. */
export async function heardAll(pool: pg.Pool, events: Events): Promise<void> {
  const mark = randomUUID();
  const heard = new Promise<void>((resolve) =>
    events.onScheduleChanged((name) => {
      if (name === mark) resolve();
    }),
  );
  await pool.query("SELECT pg_notify('shortlist', $1)", [JSON.stringify({ pipeline: mark })]);
  await heard;
}

/** Breaks the connections on which processes listen for events; they open new ones. */
export async function cutListeners(pool: pg.Pool): Promise<void> {
  await pool.query(
    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'shortlist events' AND datname = current_database()",
  );
}

/** A change to `table` of which nobody is notified, as if the listening connection had been away. */
export async function unheard(pool: pg.Pool, table: string, change: () => Promise<unknown>): Promise<void> {
  await pool.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await change();
  await pool.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}
