import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { PrismaClient } from "../generated/prisma/client.ts";
import { type EmbeddedPostgres, openEmbedded } from "./embedded.ts";
import { createPool } from "./pool.ts";
import { createViewerPool } from "./viewer.ts";

/** What the rest of the house asks of the database. */
export interface Database {
  /** Requests: Prisma and SQL under the app's role, each statement inside asViewer(). */
  prisma: PrismaClient;
  viewerPool: pg.Pool;
  /** Pipelines, accounts and admins: all rows. */
  systemPrisma: PrismaClient;
  pool: pg.Pool;
  /** Past a transaction pooler: for LISTEN, migrations, the queue and worker threads. */
  directUrl: string;
  /** The PostgreSQL of this DATA_DIR, when there is no DATABASE_URL. */
  embedded: EmbeddedPostgres | null;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Unset: the embedded PostgreSQL. */
  url: string | undefined;
  directUrl: string | undefined;
  /** Connections of each of the two pools. */
  poolMax: number;
  dataDir: string;
  /** Command line tools use a running embedded PostgreSQL; a server refuses to. */
  attach: boolean;
  owner: string;
  onStep?: (step: string) => void;
}

/** Opens pools on DATABASE_URL or on the embedded PostgreSQL, which it starts if needed. Connects lazily, migrates nothing. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const embedded = options.url ? null : await openEmbedded(options);
  const url = options.url ?? (embedded?.url as string);
  const settings = { connectionString: url, max: options.poolMax, application_name: "shortlist" };
  const viewerPool = createViewerPool(settings);
  const pool = createPool(settings);
  const prisma = new PrismaClient({ adapter: new PrismaPg(viewerPool) });
  const systemPrisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    prisma,
    viewerPool,
    systemPrisma,
    pool,
    directUrl: options.directUrl ?? url,
    embedded,
    async close() {
      await Promise.allSettled([prisma.$disconnect(), systemPrisma.$disconnect()]);
      await Promise.allSettled([viewerPool.end(), pool.end()]);
      await embedded?.close();
    },
  };
}
