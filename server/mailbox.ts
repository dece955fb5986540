/**
 * What waits for one reader: an iterator that others put values into. Where a reader listens instead, values are handed over as they
 * are put, without a promise for each: of ten thousand readers those are what costs.
 */
export interface Mailbox<T> extends AsyncIterableIterator<T> {
  /** How many values wait. */
  readonly size: number;
  put(value: T): void;
  /** Ends it at once: what waits is dropped. With an error, the reader's next step throws it. */
  end(error?: Error): void;
  return(): Promise<IteratorResult<T>>;
  /** Values go to `hear` from now on, those that wait first, until hold(); then they wait until as many resume() as hold(). */
  listen(hear: (value: T) => void, ended: (error?: Error) => void): void;
  hold(): void;
  resume(): void;
}

interface Listener<T> {
  hear(value: T): void;
  ended(error?: Error): void;
}

const END = { done: true, value: undefined } as const;

export interface MailboxEvents {
  /** One that waited was taken. */
  onTake?(): void;
  /** The reader has left, or it was ended. Once. */
  onEnd(): void;
}

export function createMailbox<T>({ onTake, onEnd }: MailboxEvents): Mailbox<T> {
  let waiting: T[] = [];
  let step: { resolve(step: IteratorResult<T>): void; reject(error: Error): void } | null = null;
  let listener: Listener<T> | null = null;
  let holds = 0;
  let failure: Error | null = null;
  let isOver = false;

  function end(error?: Error): void {
    if (isOver) return;
    isOver = true;
    waiting = [];
    if (listener) listener.ended(error);
    else if (!error) step?.resolve(END);
    else if (step) step.reject(error);
    else failure = error;
    step = null;
    onEnd();
  }

  function take(): T {
    const value = waiting.shift() as T;
    onTake?.();
    return value;
  }

  function flush(): void {
    while (listener && holds === 0 && waiting.length > 0) listener.hear(take());
  }

  return {
    get size() {
      return waiting.length;
    },
    put(value) {
      if (isOver) return;
      if (listener && holds === 0) listener.hear(value);
      else if (step) {
        const { resolve } = step;
        step = null;
        resolve({ done: false, value });
      } else waiting.push(value);
    },
    end,
    listen(hear, ended) {
      listener = { hear, ended };
      if (isOver) ended(failure ?? undefined);
      else flush();
    },
    hold() {
      holds++;
    },
    resume() {
      holds--;
      flush();
    },
    next() {
      if (waiting.length > 0) return Promise.resolve({ done: false, value: take() });
      if (failure) {
        const error = failure;
        failure = null;
        return Promise.reject(error);
      }
      if (isOver) return Promise.resolve(END);
      return new Promise((resolve, reject) => {
        step = { resolve, reject };
      });
    },
    return() {
      end();
      return Promise.resolve(END);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
