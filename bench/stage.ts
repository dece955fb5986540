import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openEmbedded } from "../server/database/embedded.ts";
import { migrate } from "../server/database/migrate.ts";
import { createLog } from "../server/log.ts";
import { migrateQueue } from "../server/pipelines/queue.ts";
import { dropDatabase } from "../server/test/support/drop-database.ts";

/** A PostgreSQL of the benchmark's own, with durable writes as in production. */
export interface Stage {
  folder: string;
  postmasterPid: number;
  /** Makes an empty database with the migrations applied. */
  createDatabase(name: string): Promise<string>;
  dropDatabase(name: string): Promise<void>;
  /** Closed before PostgreSQL is, the last one first; also when the benchmark is interrupted. */
  closes(close: () => Promise<void>): void;
}

const TEMPLATE = "bench_template";

/** Runs `work` on a fresh PostgreSQL in a temporary folder, and leaves nothing behind. */
export async function withStage(work: (stage: Stage) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "shortlist-bench-"));
  // Where this process is root, PostgreSQL runs as another user, who has to get through.
  await chmod(folder, 0o711);
  const embedded = await openEmbedded({ dataDir: folder, attach: false, owner: "shortlist bench" });
  const admin = new pg.Client(embedded.url);
  await admin.connect();
  const closing: (() => Promise<void>)[] = [];
  let closed: Promise<void> | null = null;
  const close = async () => {
    for (const each of closing.reverse()) await each().catch((error: Error) => console.error(error.message));
    await admin.end();
    await embedded.close();
    await rm(folder, { recursive: true, force: true });
  };
  const closeOnce = () => {
    closed ??= close();
    return closed;
  };
  const interrupted = () => void closeOnce().then(() => process.exit(130));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, interrupted);

  const addressOf = (name: string) => {
    const address = new URL(embedded.url);
    address.pathname = `/${name}`;
    return address.href;
  };
  try {
    await admin.query(`CREATE DATABASE ${TEMPLATE}`);
    await migrate(addressOf(TEMPLATE));
    await migrateQueue(addressOf(TEMPLATE), createLog("warn"));
    await work({
      folder,
      postmasterPid: embedded.pid,
      async createDatabase(name) {
        await admin.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
        return addressOf(name);
      },
      async dropDatabase(name) {
        await dropDatabase(admin, name);
      },
      closes: (close) => void closing.push(close),
    });
  } finally {
    await closeOnce();
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, interrupted);
  }
}
