import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { openEmbedded } from "../server/database/embedded.ts";
import { MIGRATIONS_FOLDER, readMigrations } from "../server/database/migrate.ts";
import { ensureRoles } from "../server/database/roles.ts";

/**
 * `npm run migration -- NAME` writes prisma/migrations/<time>_NAME/migration.sql: what turns the migrations so far into
 * schema.prisma. `npm run migration -- --check` exits with 1 when there would be anything to write. Both replay the
 * migrations into a database of their own, made for the moment.
 */
const SCHEMA = "prisma/schema.prisma";

interface SchemaEngine {
  diff(params: unknown): Promise<{ stdout: string | null }>;
}

/** Prisma's schema engine as WebAssembly; its package expects a bundler, so the module is put together here. */
async function loadEngine(factory: object): Promise<SchemaEngine> {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  const require = createRequire(import.meta.url);
  const glue = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bindings = (await import(glue)) as WebAssembly.ModuleImports & {
    __wbg_set_wasm(exports: WebAssembly.Exports): void;
    SchemaEngine: { new: (options: object, log: (line: string) => void, factory: object) => Promise<SchemaEngine> };
  };
  const bytes = await readFile(glue.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, factory);
}

/** The number that Prisma gives to the column type Character. */
const CHARACTER = 6;

async function connect(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const send = pool.query.bind(pool) as (query: unknown) => Promise<pg.QueryResult>;
  let characters: number[] = [];
  // The adapter does not know the type "char" (18), of which the engine asks: pass it as text, then name it Character.
  pool.query = (async (query: unknown) => {
    const result = await send(query);
    characters = [];
    result.fields?.forEach((field, column) => {
      if (field.dataTypeID !== 18) return;
      field.dataTypeID = 25;
      characters.push(column);
    });
    return result;
  }) as pg.Pool["query"];
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    async queryRaw(query: Parameters<typeof queryRaw>[0]) {
      const result = await queryRaw(query);
      for (const column of characters) result.columnTypes[column] = CHARACTER;
      return result;
    },
    // The adapter splits scripts at every semicolon, also inside functions: send them whole.
    executeScript: async (script: string) => void (await send(script)),
  });
}

async function difference(url: string): Promise<string> {
  const engine = await loadEngine(
    bindMigrationAwareSqlAdapterFactory({
      provider: "postgres",
      adapterName: "@prisma/adapter-pg",
      connect: () => connect(url),
      connectToShadowDb: () => connect(url),
    }),
  );
  const filters = { externalTables: [], externalEnums: [] };
  const migrations = await readMigrations();
  const { stdout } = await engine.diff({
    from: {
      tag: "migrations",
      baseDir: MIGRATIONS_FOLDER,
      lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
      shadowDbInitScript: "",
      migrationDirectories: migrations.map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
      })),
    },
    to: { tag: "schemaDatamodel", files: [{ path: SCHEMA, content: await readFile(SCHEMA, "utf8") }] },
    script: true,
    exitCode: null,
    filters,
  });
  return stdout ?? "";
}

const [argument] = process.argv.slice(2);
if (!argument || !/^(--check|[a-z0-9][a-z0-9_-]*)$/.test(argument)) {
  console.error("Usage: npm run migration -- NAME (lower case, digits, - and _), or npm run migration -- --check");
  process.exit(2);
}
const dataDir = await mkdtemp(join(tmpdir(), "shortlist-migration-"));
// Root's PostgreSQL runs as another user, which may then live in this folder.
await chmod(dataDir, 0o711);
const postgres = await openEmbedded({ dataDir, attach: false, owner: "shortlist migration", durable: false });
try {
  const owner = new pg.Client(postgres.url);
  await owner.connect();
  await ensureRoles(owner);
  await owner.end();
  const sql = await difference(postgres.url);
  const empty = /^\s*(-- This is an empty migration\.\s*)?$/.test(sql);
  if (argument === "--check") {
    console.log(
      empty ? "The migrations and schema.prisma agree." : `schema.prisma is ahead of the migrations:\n${sql}`,
    );
    process.exitCode = empty ? 0 : 1;
  } else if (empty) {
    console.log("Nothing to do: the migrations and schema.prisma agree.");
  } else {
    const folder = join(MIGRATIONS_FOLDER, `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${argument}`);
    await mkdir(folder);
    await writeFile(join(folder, "migration.sql"), sql);
    console.log(
      `Wrote ${join(folder, "migration.sql")}: read it, add what Prisma has no words for (policies, grants), and commit it.`,
    );
  }
} finally {
  await postgres.close();
  await rm(dataDir, { recursive: true, force: true });
}
