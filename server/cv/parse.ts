import { type ChildProcess, fork } from "node:child_process";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { AppError, type ErrorCode, type InputIssue } from "../errors.ts";
import type { TaxonomyLine } from "../skills/taxonomy.ts";
import { taxonomyVersion, taxonomyWidening } from "../skills/widening.ts";
import type { CvProfile } from "./profile.ts";
import type { CvFile } from "./text.ts";

/** What is in a CV. `mediaType` is that of the content. */
export interface ParsedCv {
  text: string;
  mediaType: string;
  profile: CvProfile;
}

/** A CV to be read: a file, or a text that was typed. `now` in milliseconds since 1970. */
export interface ReaderRequest {
  cv: CvFile | string;
  now: number;
  /** What the taxonomy is widened by from now on, where that has changed. */
  widening?: readonly TaxonomyLine[];
}

/** The reading process's answer; an error that the caller may see travels with its code, any other with its stack. */
export type ReaderAnswer =
  | { ready: true }
  | { parsed: ParsedCv }
  | { refused: { code: ErrorCode; message: string; issues: InputIssue[] | undefined } }
  | { failed: string };

/** Limits of the reading process. */
export interface CvParserOptions {
  /** How long one CV may take, in milliseconds; 20,000. */
  timeoutMs?: number;
  /** The JavaScript heap, in megabytes; 512. With all its buffers the process may take twice as much. */
  memoryMb?: number;
  /** Called before each CV: brings this process's taxonomy up to date, and with it the reading process's. */
  refresh?: () => Promise<unknown>;
}

/** Reads CVs in a process of their own, one after another. */
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
  /** Ends the process; whoever still waits gets SERVICE_UNAVAILABLE. */
  close(): Promise<void>;
}

const ENTRY = fileURLToPath(new URL("./reader.mjs", import.meta.url));

/** How long a new process may take to load, in milliseconds; two seconds on an idle machine. */
const START_TIMEOUT_MS = 60_000;

/** What a process said last before it died, in characters, for the log. */
const MAX_SAID = 2000;

interface Job {
  request: ReaderRequest;
  resolve(parsed: ParsedCv): void;
  reject(error: Error): void;
}

/**
 * Opens a parser with one warm process. A process that runs out of time or memory is ended together with its CV, and
 * the next CV gets a new one. It does not keep the server alive while it has nothing to do, and ends with it.
 */
export function openCvParser({ timeoutMs = 20_000, memoryMb = 512, refresh }: CvParserOptions = {}): CvParser {
  const waiting: Job[] = [];
  let current: Job | null = null;
  let timer: NodeJS.Timeout | undefined;
  let ready = false;
  let closed = false;
  /** Which widening the reading process knows. */
  let told = "";
  let reader: ChildProcess | null = start();

  function start(): ChildProcess {
    told = "";
    const child = fork(ENTRY, [String(memoryMb * 2)], {
      execArgv: [`--max-old-space-size=${memoryMb}`],
      // Nothing of the server's environment: a hostile file finds no secret there.
      env: {},
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    hold(child, false);
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-MAX_SAID);
    });
    child.on("message", (answer: ReaderAnswer) => {
      if (child === reader) receive(answer);
    });
    child.on("error", (error) => {
      if (child === reader) replace(error);
    });
    child.on("exit", (code, signal) => {
      if (child === reader && !closed) replace(deathOf(code, signal, said));
    });
    return child;
  }

  function receive(answer: ReaderAnswer): void {
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

  /** Ends the process and its CV; a process that dies without one is replaced when the next CV comes. */
  function replace(error: Error): void {
    const dead = reader;
    reader = null;
    ready = false;
    dead?.kill("SIGKILL");
    settle((job) => job.reject(error));
    next();
  }

  function settle(end: (job: Job) => void): void {
    clearTimeout(timer);
    const job = current;
    current = null;
    if (reader) hold(reader, false);
    if (job) end(job);
  }

  function next(): void {
    if (current || closed) return;
    const job = waiting.shift();
    if (!job) return;
    reader ??= start();
    current = job;
    hold(reader, true);
    // A process that just died answers with its exit.
    const version = taxonomyVersion();
    reader.send(version === told ? job.request : { ...job.request, widening: taxonomyWidening() }, () => {});
    told = version;
    limit(ready ? timeoutMs : START_TIMEOUT_MS);
  }

  /** A process that is still loading its modules costs the CV none of its own time. */
  function limit(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => replace(tooSlow(timeoutMs)), milliseconds);
  }

  async function submit(cv: CvFile | string, now: Date): Promise<ParsedCv> {
    await refresh?.();
    if (closed) throw unavailable();
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
      const child = reader;
      reader = null;
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      hold(child, true);
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function tooSlow(timeoutMs: number): AppError {
  return new AppError(
    "BAD_USER_INPUT",
    `Reading this CV took longer than ${timeoutMs / 1000} s. Save it as a simpler PDF, or paste its text.`,
  );
}

/** A heap that is full ends the process by itself (SIGABRT, or a code above 128); too many buffers, its watch does. */
function deathOf(code: number | null, signal: NodeJS.Signals | null, said: string): Error {
  if (signal === "SIGKILL" || signal === "SIGABRT" || signal === "SIGTRAP" || (code ?? 0) >= 128) {
    return new AppError(
      "BAD_USER_INPUT",
      "Reading this CV took too much memory. Save it as a simpler PDF, or paste its text.",
    );
  }
  return new Error(`The process that reads CVs ended by itself (${signal ?? code}): ${said.trim()}`);
}

/** Whether the server waits for this process before it may end. */
function hold(child: ChildProcess, isHeld: boolean): void {
  if (isHeld) child.ref();
  else child.unref();
  const stderr = child.stderr as Socket | null;
  if (isHeld) stderr?.ref();
  else stderr?.unref();
  if (child.channel) {
    if (isHeld) child.channel.ref();
    else child.channel.unref();
  }
}

function unavailable(): AppError {
  return new AppError("SERVICE_UNAVAILABLE", "CVs cannot be read now: the server is stopping. Try again in a minute.");
}
