import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from "graphql-ws";
import WebSocket from "ws";
import { createEventCursors } from "../../graphql/event-cursor.ts";
import { type Person, SECRET, type World } from "./chaos-world.ts";
import { bearer, CSRF, multipart, type TestFile } from "./server.ts";

/** Those who listen: each at either web process, there again as soon as it can be, with the cursor of what it heard last. */

const READY =
  "subscription ($after: String) { recommendationsReady(after: $after) { cursor reason total added removed generatedAt } }";
/** A socket that opens and then says nothing is given up. */
const PATIENCE_MS = 20_000;

export interface Told {
  cursor: string;
  reason: string;
  total: number;
  added: number;
  removed: number;
  generatedAt: string;
}

export interface Listener {
  person: Person;
  told: Told[];
  /** What was wrong with what it heard. */
  wrong: string[];
  isOpen(): boolean;
  /** Loses its connection. */
  drop(): void;
  close(): void;
}

export const cursors = createEventCursors([SECRET]);

export function openListener(world: World, person: Person, random: () => number): Listener {
  const webs = world.posts.filter(({ port }) => port !== null);
  const told: Told[] = [];
  const wrong: string[] = [];
  let socket: WebSocket | null = null;
  let isOver = false;
  let isSubscribed = false;

  function connect(): void {
    if (isOver) return;
    const { port } = webs[Math.floor(random() * webs.length)]!;
    const mine = new WebSocket(`ws://127.0.0.1:${port}/graphql`, GRAPHQL_TRANSPORT_WS_PROTOCOL);
    socket = mine;
    isSubscribed = false;
    const late = setTimeout(() => isSubscribed || mine.terminate(), PATIENCE_MS);
    mine.on("open", () => mine.send(JSON.stringify({ type: "connection_init", payload: bearer(person.token) })));
    mine.on("message", (data) => hear(mine, JSON.parse(String(data))));
    mine.on("error", () => {});
    mine.on("close", () => {
      clearTimeout(late);
      isSubscribed = false;
      setTimeout(connect, 100 + 900 * random());
    });
  }

  function hear(mine: WebSocket, message: { type: string; payload?: unknown }): void {
    // What a socket says that was given up counts for nothing, as with any client.
    if (mine !== socket) return;
    if (message.type === "connection_ack") {
      const after = told.at(-1)?.cursor ?? cursors.encode(person.userId, 0n);
      mine.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: READY, variables: { after } } }));
      isSubscribed = true;
    } else if (message.type === "next") {
      const { data, errors } = message.payload as {
        data?: { recommendationsReady: Told };
        errors?: { extensions: { code: string } }[];
      };
      if (data) told.push(data.recommendationsReady);
      else {
        const codes = (errors ?? []).map(({ extensions }) => extensions.code);
        // The database may be away; whoever is told so comes again.
        if (codes.some((code) => !["SERVICE_UNAVAILABLE", "INTERNAL_SERVER_ERROR"].includes(code)))
          wrong.push(JSON.stringify(errors));
        mine.close();
      }
    } else if (message.type === "error" || message.type === "complete") mine.close();
    else if (message.type === "ping") mine.send('{"type":"pong"}');
  }

  connect();
  return {
    person,
    told,
    wrong,
    isOpen: () => isSubscribed,
    drop: () => socket?.terminate(),
    close() {
      isOver = true;
      socket?.terminate();
    },
  };
}

/** Asks either web process, and the other one once if that does not answer. @returns null where neither did */
export async function ask(
  world: World,
  token: string,
  body: { query: string; variables?: object; file?: TestFile },
  random: () => number,
): Promise<{ data?: never; errors?: { extensions: { code: string } }[] } | null> {
  const webs = world.posts.filter(({ port }) => port !== null);
  const first = Math.floor(random() * webs.length);
  for (const at of [first, first + 1]) {
    const { port } = webs[at % webs.length]!;
    const form = body.file && multipart(body.query, body.file);
    try {
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: "POST",
        headers: { ...(form ? CSRF : { "content-type": "application/json" }), ...bearer(token) },
        body: form ?? JSON.stringify({ query: body.query, variables: body.variables }),
        signal: AbortSignal.timeout(10_000),
      });
      return (await response.json()) as never;
    } catch {}
  }
  return null;
}
