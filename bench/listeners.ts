import { type Client, createClient } from "graphql-ws";
import WebSocket from "ws";

/** People at their sockets, as the web client has them. */

/** What the web client asks for (client/components/live.tsx), and which list it tells of. */
const READY = "subscription { recommendationsReady { cursor reason total added removed generatedAt } }";

/** An event at a person's socket. */
export interface Heard {
  /** By performance.now(). */
  at: number;
  /** Of the list that it tells of, in milliseconds since 1970. */
  generatedAt: number;
}

export interface Listeners {
  /** By person, in the order in which they came. */
  heard: ReadonlyMap<string, Heard[]>;
  close(): Promise<void>;
}

/** Opens a socket for each of these people and subscribes. Resolves when all sockets are open. */
export async function openListeners(
  port: number,
  people: readonly { userId: string; token: string }[],
): Promise<Listeners> {
  const heard = new Map<string, Heard[]>(people.map(({ userId }) => [userId, []]));
  const clients: Client[] = [];
  await Promise.all(people.map((person) => listen(person)));
  return {
    heard,
    async close() {
      for (const client of clients) await Promise.resolve(client.dispose()).catch(() => {});
    },
  };

  function listen({ userId, token }: { userId: string; token: string }): Promise<void> {
    const events = heard.get(userId)!;
    return new Promise((resolve, reject) => {
      const client = createClient({
        url: `ws://127.0.0.1:${port}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { authorization: `Bearer ${token}` },
        retryAttempts: 0,
        lazy: false,
        onNonLazyError: reject,
      });
      clients.push(client);
      client.on("connected", () => resolve());
      client.subscribe<{ recommendationsReady: { generatedAt: string } }>(
        { query: READY },
        {
          next({ data }) {
            if (data)
              events.push({ at: performance.now(), generatedAt: Date.parse(data.recommendationsReady.generatedAt) });
          },
          error: reject,
          complete() {},
        },
      );
    });
  }
}
