import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { openEmbedded } from "../../database/embedded.ts";
import { migrate } from "../../database/migrate.ts";
import { createPool } from "../../database/pool.ts";
import { migrateQueue } from "../../pipelines/queue.ts";
import { silent } from "./backend.ts";

/** A PostgreSQL of a script's own, migrated and empty; gone with all that is in it when it is closed. */
export interface Scratch {
  url: string;
  pool: pg.Pool;
  close(): Promise<void>;
}

export async function openScratch(name: string): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), `shortlist-${name}-`));
  // Root's PostgreSQL runs as another user, which may then live in this folder.
  await chmod(folder, 0o711);
  const postgres = await openEmbedded({ dataDir: folder, attach: false, owner: `shortlist ${name}`, durable: false });
  await migrate(postgres.url);
  await migrateQueue(postgres.url, silent);
  const pool = createPool({ connectionString: postgres.url, max: 6, application_name: name });
  return {
    url: postgres.url,
    pool,
    async close() {
      await pool.end();
      await postgres.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
