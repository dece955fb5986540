import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

export interface ServerProcess {
  child: ChildProcess;
  /** What it wrote so far, on both streams. */
  output(): string;
  /** Resolves once it has written this; rejects when it ends before. */
  said(text: RegExp): Promise<RegExpExecArray>;
  /** The address of its ready line. */
  ready(): Promise<string>;
  /** Resolves when it has ended and all that it wrote was read. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts server/main.ts with this environment and nothing of ours; optionally as another user, or as the image starts it. */
export function startServer(
  environment: Record<string, string>,
  { user, inImage = false }: { user?: { uid: number; gid: number }; inImage?: boolean } = {},
): ServerProcess {
  const start = inImage ? ["deploy/start.mjs"] : ["--import", "tsx"];
  const child = spawn(process.execPath, [...start, "server/main.ts"], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: "0",
      DEMO: "off",
      SOURCES: "none",
      LOG_LEVEL: "warn",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
    ...user,
  });
  let written = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      written += chunk;
      for (const listener of listeners) listener();
    });
  }
  const ended = once(child, "close").then(([code, signal]) => ({ code, signal }));

  const said: ServerProcess["said"] = (text) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = text.exec(written);
        if (!found) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      void ended.then(({ code, signal }) => reject(new Error(`The server ended (${signal ?? code}):\n${written}`)));
      look();
    });

  return {
    child,
    output: () => written,
    said,
    ready: async () => (await said(/Web client (http:\S+)\/ [\s\S]*Next runs: .*\n/))[1] as string,
    ended,
  };
}

/** A data folder of one's own, which everybody may enter unless `mode` says otherwise. */
export interface DataFolder {
  path: string;
  /** Process id of its PostgreSQL; null when none has been running or it ended in order. */
  postgresPid(): Promise<number | null>;
  /** What lies in the folder of its PostgreSQL. */
  postgresFiles(): Promise<string[]>;
  /** Ends what may still run on it, and removes it with whatever lies elsewhere for it. */
  remove(): Promise<void>;
}

export async function createDataFolder(mode = 0o755): Promise<DataFolder> {
  const folder = await mkdtemp(join(tmpdir(), "shortlist-process-"));
  await chmod(folder, mode);
  const path = join(folder, "data");
  const outside = () =>
    readFile(join(path, "postgres.place"), "utf8").then(
      (text) => text.trim(),
      () => null,
    );

  const base = async () => (await outside()) ?? join(path, "postgres");

  async function postgresPid(): Promise<number | null> {
    const text = await readFile(join(await base(), "data", "postmaster.pid"), "utf8").catch(() => null);
    return text === null ? null : Number(text.split("\n")[0]);
  }

  return {
    path,
    postgresPid,
    postgresFiles: async () => readdir(await base()),
    async remove() {
      const pid = await postgresPid();
      if (pid !== null && isAlive(pid)) process.kill(pid, "SIGQUIT");
      const place = await outside();
      if (place) await rm(place, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** False also for a process that has ended and that its new parent has not yet looked after. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  if (!existsSync("/proc/self/stat")) return true;
  const status = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, "utf8") : "";
  return status !== "" && !/\) [ZX] /.test(status);
}
