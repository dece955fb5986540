import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { Viewer } from "../accounts/viewer.ts";
import { asViewer } from "../database/viewer.ts";
import { AppError, badInput } from "../errors.ts";
import type { Mailbox } from "../mailbox.ts";
import type { Context } from "./context.ts";
import type { OpenLines } from "./open-lines.ts";
import { planTelling } from "./plain.ts";
import { createSharing } from "./sharing.ts";
import { charactersOf } from "./weigh.ts";

/** Characters of a subscription's variables, which are kept for as long as it goes on. */
const MOST_VARIABLES = 50_000;

/** Results of a subscription, one after the other. */
export interface Live extends AsyncIterableIterator<ExecutionResult> {
  return(): Promise<IteratorResult<ExecutionResult>>;
  /**
   * Present where results can be handed on as they come. `hear` says whether it has room for more; `resume` is to be called once it has
   * some again.
   */
  listen?(hear: (result: ExecutionResult) => boolean, ended: () => void): { resume(): void };
}

/**
 * Subscriptions, over server-sent events and on sockets alike: every event is executed on behalf of its person, as far as it has to be
 * executed at all. An error of the source is the last result. Errors are not masked here.
 */
export async function subscribeLive(args: ExecutionArgs, lines: OpenLines): Promise<Live | ExecutionResult> {
  const context = args.contextValue as Context;
  const userId = context.viewer?.userId ?? null;
  let leave: () => void;
  try {
    if (charactersOf(args.variableValues) > MOST_VARIABLES)
      throw badInput(
        [],
        `The variables of a subscription have at most ${MOST_VARIABLES.toLocaleString("en")} characters.`,
      );
    leave = lines.take(context);
  } catch (error) {
    return failureOf(error);
  }
  const source = await asViewer(userId, () => createSourceEventStream(args)).catch((error) => {
    leave();
    throw error;
  });
  if (!(Symbol.asyncIterator in source)) {
    leave();
    return source;
  }
  const events = source as AsyncIterableIterator<unknown> & Partial<Mailbox<unknown>>;
  const tell = planTelling(args);
  const run = createSharing(args);
  const resultOf = (event: unknown) => (tell ? tell(event, context) : run(event));
  let hasFailed = false;

  function failed(error: unknown): IteratorResult<ExecutionResult> {
    hasFailed = true;
    leave();
    return asStep(failureOf(error));
  }

  async function next(): Promise<IteratorResult<ExecutionResult>> {
    if (hasFailed) return END;
    try {
      const step = await events.next();
      if (!step.done) return asStep(await resultOf(step.value));
      leave();
      return END;
    } catch (error) {
      return failed(error);
    }
  }

  const live: Live = {
    next,
    return: async () => {
      leave();
      await events.return?.();
      return END;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  const mailbox = isMailbox(events) ? events : null;
  if (mailbox)
    live.listen = (hear, ended) =>
      listen(mailbox, resultOf, hear, () => {
        leave();
        ended();
      });
  return live;
}

function listen(
  mailbox: Mailbox<unknown>,
  resultOf: (event: unknown) => ExecutionResult | Promise<ExecutionResult>,
  hear: (result: ExecutionResult) => boolean,
  ended: () => void,
): { resume(): void } {
  const handOn = (result: ExecutionResult) => {
    if (!hear(result)) mailbox.hold();
  };
  mailbox.listen(
    (event) => {
      try {
        const result = resultOf(event);
        if (!(result instanceof Promise)) return handOn(result);
        // What comes after it waits for it.
        mailbox.hold();
        void result.then(handOn, (error) => mailbox.end(error as Error)).finally(() => mailbox.resume());
      } catch (error) {
        mailbox.end(error as Error);
      }
    },
    (error) => {
      if (error) hear(failureOf(error));
      ended();
    },
  );
  return { resume: () => mailbox.resume() };
}

function isMailbox(events: Partial<Mailbox<unknown>>): events is Mailbox<unknown> {
  return typeof events.listen === "function";
}

function failureOf(error: unknown): ExecutionResult {
  return { errors: [new GraphQLError((error as Error).message, { originalError: error as Error })] };
}

const asStep = (value: ExecutionResult): IteratorResult<ExecutionResult> => ({ done: false, value });

/** A plugin for Yoga: what it streams goes this way, too, until whoever listens is no longer who they were; a socket is closed then. */
export function createLivePlugin(lines: OpenLines): Plugin<Context> {
  const subscribe = async (args: ExecutionArgs) => {
    const live = await subscribeLive(args, lines);
    const { viewer, deps } = args.contextValue as Context;
    if (!viewer || !("next" in live)) return live;
    // Whoever signed out, or lost a role, while it was being opened.
    const isCurrent = deps.accounts.isCurrent(viewer);
    return endWithSession(live, viewer, isCurrent ? lines : OVER);
  };
  return {
    // Its types are of a function whose arguments may be given one by one.
    onSubscribe: ({ setSubscribeFn }) => setSubscribeFn(subscribe as never),
    onResultProcess({ result, resultProcessor }) {
      // Who takes no stream is answered 406, and nobody would ever end what was opened for them.
      if (!resultProcessor && "next" in result) void (result as Live).return();
    },
  };
}

const OVER: Pick<OpenLines, "hold"> = {
  hold(_viewer, line) {
    line.renew();
    return () => {};
  },
};

/** The last result says why it ends. */
function endWithSession(live: Live, viewer: Viewer, lines: Pick<OpenLines, "hold">): Live {
  let last: ExecutionResult | null = null;
  const end = (error: AppError) => {
    last = failureOf(error);
    void live.return();
  };
  const letGo = lines.hold(viewer, {
    end: () =>
      end(new AppError("UNAUTHENTICATED", "The session has ended: sign in again, and go on after your last cursor.")),
    renew: () =>
      end(new AppError("SERVICE_UNAVAILABLE", "What you may do has changed: subscribe again, after your last cursor.")),
  });
  return {
    async next() {
      const step = await live.next();
      if (!step.done) return step;
      letGo();
      const told = last;
      last = null;
      return told ? asStep(told) : END;
    },
    return() {
      letGo();
      return live.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/**
 * Each step of `events` on behalf of a person: an async generator sees the viewer of whoever calls next().
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
