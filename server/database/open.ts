import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { PrismaClient } from "../generated/prisma/client.ts";
import { type EmbeddedPostgres, openEmbedded } from "./embedded.ts";
import { createPool } from "./pool.ts";
import { createSystemPool, createViewerPool } from "./viewer.ts";

/** What the rest of the house asks of the database. */
export interface Database {
  /** Requests: Prisma and SQL under the app's role, each statement inside asViewer(). */
  prisma: PrismaClient;
  viewerPool: pg.Pool;
  /** Accounts, admins and figures: all rows, and as little time for a statement as any request has. */
  systemPrisma: PrismaClient;
  systemPool: pg.Pool;
  /** Pipelines: all rows, and all the time they need. */
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
  /** Connections of a pool; the system's has half as many, and so has that of the pipelines where none work. */
  poolMax: number;
  /** False: pipelines are started here, and work elsewhere (ROLE=web). */
  works?: boolean;
  dataDir: string;
  /** Command line tools use a running embedded PostgreSQL; a server refuses to. */
  attach: boolean;
  owner: string;
  onStep?: (step: string) => void;
}

/** Opens pools on DATABASE_URL or on the embedded PostgreSQL, which it starts if needed. Connects lazily, migrates nothing. */
export async function openDatabase({ works = true, ...options }: DatabaseOptions): Promise<Database> {
  const embedded = options.url ? null : await openEmbedded(options);
  const url = options.url ?? (embedded?.url as string);
  const settings = { connectionString: url, max: options.poolMax, application_name: "shortlist" };
  const viewerPool = createViewerPool(settings);
  const half = options.poolMax / 2;
  const systemPool = createSystemPool({ ...settings, max: Math.floor(half) });
  // What is in the middle of a transaction may ask for something else beside it.
  const pool = createPool({ ...settings, max: works ? options.poolMax : Math.max(2, Math.ceil(half)) });
  const prisma = new PrismaClient({ adapter: new PrismaPg(viewerPool) });
  const systemPrisma = new PrismaClient({ adapter: new PrismaPg(systemPool) });
  return {
    prisma,
    viewerPool,
    systemPrisma,
    systemPool,
    pool,
    directUrl: options.directUrl ?? url,
    embedded,
    async close() {
      await Promise.allSettled([prisma.$disconnect(), systemPrisma.$disconnect()]);
      await Promise.allSettled([viewerPool.end(), systemPool.end(), pool.end()]);
      await embedded?.close();
    },
  };
}
