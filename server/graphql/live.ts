import type { Plugin } from "graphql-yoga";
import { asViewer } from "../database/viewer.ts";
import type { Context } from "./context.ts";

/** A plugin for Yoga: every event of a subscription is executed on behalf of its person, over SSE and sockets alike. */
export function createLivePlugin(): Plugin<Context> {
  return {
    onSubscribe: ({ args }) => ({
      onSubscribeResult({ result, setResult }) {
        const { viewer } = args.contextValue as Context;
        if (Symbol.asyncIterator in result) setResult(enterEach(viewer?.userId ?? null, result));
      },
    }),
  };
}

/**
 * Each step of `events` on behalf of a person. An async generator sees the viewer of whoever calls next(), so the
 * results of `subscribe` must pass through here as well as their source: their resolvers run within next().
 */
function enterEach<T>(userId: string | null, events: AsyncIterable<T>): AsyncIterableIterator<T> {
  const iterator = events[Symbol.asyncIterator]();
  const enter = (step: () => Promise<IteratorResult<T>> | undefined) =>
    asViewer(userId, async () => (await step()) ?? END);
  return {
    next: () => enter(() => iterator.next()),
    return: (value?: unknown) => enter(() => iterator.return?.(value)),
    throw: (error?: unknown) => enter(() => (iterator.throw ? iterator.throw(error) : Promise.reject(error))),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

const END = { done: true, value: undefined } as const;

/**
 * Events for a subscriber. return() works at once, though the generator waits for the next event: it aborts the signal
 * first, on which the generator must end.
 */
export function createLive<T>(
  userId: string | null,
  run: (signal: AbortSignal) => AsyncGenerator<T>,
): AsyncIterableIterator<T> {
  const leaving = new AbortController();
  const events = enterEach(userId, run(leaving.signal));
  return {
    ...events,
    return: (value?: unknown) => {
      leaving.abort();
      return events.return?.(value) ?? Promise.resolve(END);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
