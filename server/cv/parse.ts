import { Worker } from "node:worker_threads";
import { AppError } from "../errors.ts";
import type { ParseAnswer, ParsedCv, ParseRequest } from "./parse-thread.ts";
import type { CvProfile } from "./profile.ts";
import type { CvFile } from "./text.ts";

/** Limits of the parsing thread. */
export interface CvParserOptions {
  /** How long one CV may take, in milliseconds; 20,000. */
  timeoutMs?: number;
  /** The JavaScript heap of the thread, in megabytes; 512. */
  memoryMb?: number;
}

/** Reads CVs away from the event loop, one after another. */
export interface CvParser {
  /**
   * The text of a file, the media type of its content, and the profile read from it. `now` ends open positions.
   *
   * @throws AppError as `extractText` does; BAD_USER_INPUT when reading takes too long or too much memory;
   * SERVICE_UNAVAILABLE when the parser is closed.
   */
  parse(file: CvFile, now: Date): Promise<ParsedCv>;
  /** The same for a text that was typed or pasted: cleaned text and profile. */
  parseText(text: string, now: Date): Promise<{ text: string; profile: CvProfile }>;
  /** Ends the thread; whoever still waits gets SERVICE_UNAVAILABLE. */
  close(): Promise<void>;
}

/** How long a new thread may take to load, in milliseconds; a second on an idle machine. */
const START_TIMEOUT_MS = 60_000;

interface Job {
  request: ParseRequest;
  resolve(parsed: ParsedCv): void;
  reject(error: Error): void;
}

/**
 * Opens a parser with one warm thread. A thread that runs out of time or memory is ended together with its CV, and
 * the next CV gets a new one. The thread does not keep the process alive while it has nothing to do.
 */
export function openCvParser({ timeoutMs = 20_000, memoryMb = 512 }: CvParserOptions = {}): CvParser {
  const waiting: Job[] = [];
  let current: Job | null = null;
  let timer: NodeJS.Timeout | undefined;
  let ready = false;
  let closed = false;
  let worker: Worker | null = start();

  function start(): Worker {
    const thread = new Worker(new URL("../worker.mjs", import.meta.url), {
      workerData: { module: new URL("./parse-thread.ts", import.meta.url).href, data: null },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      // The thread sets up its own loader; flags of the parent (tsx, vitest) would set up a second one.
      execArgv: [],
    });
    thread.unref();
    thread.on("message", (answer: ParseAnswer) => {
      if (thread === worker) receive(answer);
    });
    thread.on("error", (error) => {
      if (thread === worker) replace(deathOf(error));
    });
    thread.on("exit", () => {
      if (thread === worker && !closed) replace(new Error("The parsing thread ended by itself."));
    });
    return thread;
  }

  function receive(answer: ParseAnswer): void {
    if ("ready" in answer) {
      ready = true;
      if (current) limit(timeoutMs);
    } else if ("parsed" in answer) settle((job) => job.resolve(answer.parsed));
    else if ("refused" in answer) {
      const { code, message, issues } = answer.refused;
      settle((job) => job.reject(new AppError(code, message, issues)));
    } else settle((job) => job.reject(new Error(answer.failed)));
    next();
  }

  /** Ends the thread and its CV; a thread that dies without one is replaced when the next CV comes. */
  function replace(error: Error): void {
    const dead = worker;
    worker = null;
    ready = false;
    settle((job) => job.reject(error));
    void dead?.terminate();
    next();
  }

  function settle(end: (job: Job) => void): void {
    clearTimeout(timer);
    const job = current;
    current = null;
    worker?.unref();
    if (job) end(job);
  }

  function next(): void {
    if (current || closed) return;
    const job = waiting.shift();
    if (!job) return;
    worker ??= start();
    current = job;
    worker.ref();
    worker.postMessage(job.request);
    limit(ready ? timeoutMs : START_TIMEOUT_MS);
  }

  /** A thread that is still loading its modules costs the CV none of its own time. */
  function limit(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => replace(tooSlow(timeoutMs)), milliseconds);
  }

  function submit(cv: CvFile | string, now: Date): Promise<ParsedCv> {
    if (closed) return Promise.reject(unavailable());
    return new Promise((resolve, reject) => {
      waiting.push({ request: { cv, now: now.getTime() }, resolve, reject });
      next();
    });
  }

  return {
    parse: (file, now) =>
      submit({ bytes: new Uint8Array(file.bytes), fileName: file.fileName, mediaType: file.mediaType }, now),
    async parseText(text, now) {
      const parsed = await submit(text, now);
      return { text: parsed.text, profile: parsed.profile };
    },
    async close() {
      closed = true;
      settle((job) => job.reject(unavailable()));
      for (const job of waiting.splice(0)) job.reject(unavailable());
      await worker?.terminate();
    },
  };
}

function tooSlow(timeoutMs: number): AppError {
  return new AppError(
    "BAD_USER_INPUT",
    `Reading this CV took longer than ${timeoutMs / 1000} s. Save it as a simpler PDF, or paste its text.`,
  );
}

function deathOf(error: unknown): Error {
  if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") {
    return new AppError(
      "BAD_USER_INPUT",
      "Reading this CV took too much memory. Save it as a simpler PDF, or paste its text.",
    );
  }
  return error instanceof Error ? error : new Error(String(error));
}

function unavailable(): AppError {
  return new AppError("SERVICE_UNAVAILABLE", "CVs cannot be read now: the server is stopping. Try again in a minute.");
}
