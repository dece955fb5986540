import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const START_MS = 60_000;
const STOP_MS = 12_000;

export interface Process {
  pid: number;
  /** Of what the line that said "ready" matched. */
  ready: RegExpMatchArray;
  close(): Promise<void>;
}

/**
 * Starts a TypeScript file of this checkout in a process of its own and waits for a line that matches `ready`.
 * @param file from the checkout's root
 * @param flags of Node
 */
export async function openProcess(
  file: string,
  ready: RegExp,
  environment: Record<string, string>,
  flags: readonly string[] = [],
): Promise<Process> {
  const child = spawnFile(file, [], environment, flags);
  const close = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    const hurry = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
    await ended;
    clearTimeout(hurry);
  };
  let output = "";
  const match = await new Promise<RegExpMatchArray>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${file} was not ready in ${START_MS / 1000} s`)), START_MS);
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      output = (output + chunk).slice(-10_000);
      const found = output.match(ready);
      if (!found) return;
      clearTimeout(late);
      resolve(found);
    });
    child.once("exit", (code) => {
      clearTimeout(late);
      reject(new Error(`${file} ended (${code}) before it was ready: ${output}`));
    });
  }).catch(async (error) => {
    await close();
    throw error;
  });
  return { pid: child.pid as number, ready: match, close };
}

/** Runs a TypeScript file of this checkout to its end and returns the JSON of its last line. */
export async function runProcess<Result>(
  file: string,
  args: string[],
  environment: Record<string, string>,
): Promise<Result> {
  const child = spawnFile(file, args, environment);
  let output = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
  });
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`${file} failed (${code}): ${output}`);
  return JSON.parse(output.trim().split("\n").at(-1) ?? "") as Result;
}

/** A process that answers one question after the other. */
export interface Forked<Question, Answer> {
  pid: number;
  /** @throws Error when it ends without an answer */
  ask(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts a TypeScript file of this checkout that answers each message with one; it may collect its own garbage (`gc`). */
export function openForked<Question extends object, Answer>(
  file: string,
  environment: Record<string, string>,
): Forked<Question, Answer> {
  const { PATH = "", HOME = "" } = process.env;
  const child = fork(file, [], {
    cwd: ROOT,
    env: { PATH, HOME, ...environment },
    execArgv: ["--import", "tsx", "--expose-gc"],
  });
  const ended = once(child, "exit");
  return {
    pid: child.pid as number,
    async ask(question) {
      const told = new AbortController();
      const gone = ended.then(([code, signal]) => {
        throw new Error(`${file} ended (${code ?? signal}) before it answered.`);
      });
      child.send(question);
      try {
        const [answer] = await Promise.race([once(child, "message", told), gone]);
        return answer as Answer;
      } finally {
        told.abort();
      }
    },
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.disconnect();
      await ended;
    },
  };
}

/** Starts the real server on a database; other settings as a newcomer has them. @returns it, and its port */
export async function openServer(
  databaseUrl: string,
  dataDir: string,
  secret: string,
  flags: readonly string[] = [],
  settings: Record<string, string> = {},
): Promise<Process & { port: number }> {
  const environment = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    JWT_SECRET: secret,
    HOST: "127.0.0.1",
    PORT: "0",
    DEMO: "off",
    LOG_LEVEL: "warn",
    // Counted as for anybody, and never reached.
    RATE_LIMIT: "1000000000",
    ...settings,
  };
  const ready = /GraphQL and GraphiQL http:\/\/127\.0\.0\.1:(\d+)\//;
  const server = await openProcess("server/main.ts", ready, environment, flags);
  return { ...server, port: Number(server.ready[1]) };
}

function spawnFile(
  file: string,
  args: string[],
  environment: Record<string, string>,
  flags: readonly string[] = [],
): ChildProcess {
  // Not the whole environment: a setting of the person who runs this would change what is measured.
  const { PATH = "", HOME = "" } = process.env;
  return spawn(process.execPath, [...flags, "--import", "tsx", file, ...args], {
    cwd: ROOT,
    env: { PATH, HOME, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
}
