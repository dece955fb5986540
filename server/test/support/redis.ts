import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PROGRAM = ["/usr/bin/redis-server", "/usr/local/bin/redis-server"].find((path) => existsSync(path));

/** Whether there is a Redis to test with; those tests are left out without one, and say so. */
export function hasRedis(file: string): boolean {
  if (!PROGRAM) console.warn(`${file}: left out, because there is no Redis (apt-get install redis-server)`);
  return PROGRAM !== undefined;
}

/** A Redis of our own on loopback, which can be ended and started anew. */
export interface TestRedis {
  url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  close(): Promise<void>;
}

export async function openTestRedis(): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), "shortlist-redis-"));
  const port = await freePort();
  let redis: ChildProcess;

  async function start(): Promise<void> {
    redis = spawn(PROGRAM as string, ["--port", `${port}`, "--bind", "127.0.0.1", "--save", "", "--dir", folder]);
    for await (const chunk of redis.stdout!) if (String(chunk).includes("Ready to accept connections")) break;
  }

  async function stop(): Promise<void> {
    const gone = once(redis, "exit");
    redis.kill("SIGKILL");
    await gone;
  }

  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop,
    async close() {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Greets as Redis does, and falls silent: what it is asked is never answered. `asked` names the commands. */
export async function openSilentRedis(): Promise<{ url: string; asked: string[]; close(): void }> {
  const asked: string[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", (data) => {
      for (const command of String(data).split("*").slice(1)) {
        const name = command.split("\r\n")[2] ?? "";
        asked.push(name);
        if (name === "HELLO") socket.write("%1\r\n+proto\r\n:3\r\n");
        else if (name === "CLIENT") socket.write("+OK\r\n");
      }
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `redis://127.0.0.1:${port}`, asked, close: () => server.close() };
}
