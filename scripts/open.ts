import { type Config, ConfigError, readConfig } from "../server/config.ts";
import { migrate } from "../server/database/migrate.ts";
import { type Database, openDatabase } from "../server/database/open.ts";
import { createLog, type Log } from "../server/log.ts";
import { pipelinesAt } from "../server/pipelines/index.ts";
import { openMatcher } from "../server/pipelines/matcher.ts";
import type { Pipelines } from "../server/pipelines/pipeline.ts";
import { migrateQueue, openPipelines } from "../server/pipelines/queue.ts";
import { SOURCES } from "../server/sources/index.ts";
import { createSources } from "../server/sources/registry.ts";

/** What a command line tool works with: the same database as the server, beside it or alone. */
export interface Tools {
  config: Config;
  log: Log;
  database: Database;
  pipelines: Pipelines;
  now: () => Date;
}

/**
 * Opens what `work` needs, closes it afterwards, and ends the process: 1 with one line when something fails, 130 when
 * interrupted.
 */
export async function withTools(owner: string, work: (tools: Tools) => Promise<void>, migrated = true): Promise<void> {
  try {
    const config = readConfig(process.env);
    const log = createLog(process.env.LOG_LEVEL ?? "warn");
    const database = await openDatabase({
      url: config.databaseUrl,
      directUrl: config.directUrl,
      poolMax: config.databasePoolMax,
      dataDir: config.dataDir,
      attach: true,
      owner,
    });
    const now = () => new Date();
    const { strategies: shares, embeddings } = config;
    const matcher = openMatcher({ directUrl: database.directUrl, log, shares, embeddings });
    const close = async () => {
      await matcher.close();
      await database.close();
    };
    // A database that this process started must not outlive it.
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => void close().then(() => process.exit(130)));
    try {
      if (migrated) {
        await migrate(database.directUrl);
        await migrateQueue(database.directUrl, log);
      }
      const sources = createSources({ definitions: SOURCES, config: config.sources, pool: database.pool, now });
      const context = {
        pool: database.pool,
        matcher,
        sources,
        log,
        now,
        settings: config.pipelines,
        claude: config.claude,
      };
      const pipelines = await openPipelines({
        context,
        list: pipelinesAt(config),
        directUrl: database.directUrl,
        works: false,
        schedule: null,
      });
      await work({ config, log, database, pipelines, now });
    } finally {
      await close();
    }
  } catch (error) {
    console.error(error instanceof ConfigError ? error.problems.join("\n") : (error as Error).message);
    process.exitCode = 1;
  }
}

/** A line that is written over while work goes on; on a terminal only. */
export function createProgressLine(): { show(text: string): void; end(): void } {
  const { isTTY, columns = 80 } = process.stderr;
  return {
    show(text) {
      if (isTTY) process.stderr.write(`\r${text.slice(0, columns - 1).padEnd(columns - 1)}`);
    },
    end() {
      if (isTTY) process.stderr.write(`\r${" ".repeat(columns - 1)}\r`);
    },
  };
}

/** "█████·····  50%" where the whole is known, else how many are done. */
export function progressBar(done: number, total: number | null | undefined): string {
  if (!total) return `${done}`;
  const share = Math.min(1, done / total);
  const filled = Math.round(share * 30);
  return `${"█".repeat(filled)}${"·".repeat(30 - filled)} ${String(Math.floor(share * 100)).padStart(3)}%  ${done}/${total}`;
}
