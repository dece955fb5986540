import type { ExecutionResult, GraphQLError } from "graphql";
import type { WebSocket } from "ws";
import type { Live } from "./live.ts";
import { textOf } from "./sharing.ts";

/** What one socket has been sent and has not yet taken: beyond it, the rest waits where it comes from. */
const MOST_UNSENT_BYTES = 64 * 1024;

/**
 * Sends a subscription's results as they come. graphql-ws goes through an iterator, with some ten promises for each event; of what is
 * pushed past it, it is told only the end.
 */
export function push(
  live: Live | ExecutionResult,
  id: string,
  socket: WebSocket,
  mask: (error: unknown) => GraphQLError,
): Live | ExecutionResult {
  if (!("listen" in live)) return live;
  const { listen } = live;
  if (!listen) return live;
  const start = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  let ended: Promise<IteratorResult<ExecutionResult>> | null = null;

  function begin(): Promise<IteratorResult<ExecutionResult>> {
    return new Promise((resolve) => {
      const flow = listen?.(
        (result) => {
          const errors = result.errors?.map(mask);
          const payload = errors ? JSON.stringify({ ...result, errors }) : textOf(result);
          const text = `${start}${payload}}`;
          if (socket.bufferedAmount < MOST_UNSENT_BYTES) {
            socket.send(text);
            return true;
          }
          // Called also when the socket has broken: then it ends by that.
          socket.send(text, () => flow?.resume());
          return false;
        },
        () => resolve({ done: true, value: undefined }),
      );
    });
  }

  const pushed: Live = {
    next() {
      ended ??= begin();
      return ended;
    },
    return: () => live.return(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  return pushed;
}

/** Once graphql-ws has left it, because its client has, it tells of nothing more, not even of its end. */
export function untilLeft(live: Live | ExecutionResult, leave: () => void): Live | ExecutionResult {
  if (!("next" in live)) return live;
  let isLeft = false;
  return {
    async next() {
      const step = await live.next();
      return isLeft ? never() : step;
    },
    return() {
      isLeft = true;
      leave();
      return live.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  } satisfies Live;
}

/** Whoever waits for it is forgotten: each has one of its own, which nothing else holds. */
export function never(): Promise<never> {
  return new Promise(() => {});
}
