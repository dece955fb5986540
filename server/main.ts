import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import type pg from "pg";
import { createAccounts, ensureAdmin } from "./accounts/accounts.ts";
import { createLetters, type Letter } from "./accounts/letters.ts";
import { createLimits } from "./accounts/limits.ts";
import { createProvider } from "./accounts/provider.ts";
import { createTokens } from "./accounts/tokens.ts";
import { type App, createApp } from "./app.ts";
import { openClaude } from "./claude/client.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { openCvParser } from "./cv/parse.ts";
import { migrate } from "./database/migrate.ts";
import { openDatabase } from "./database/open.ts";
import { seedDemoData } from "./demo.ts";
import { encoderProblem } from "./embeddings/encoder.ts";
import { openEvents } from "./events.ts";
import { createEventCursors } from "./graphql/event-cursor.ts";
import { readTrustedDocuments } from "./graphql/trusted-documents.ts";
import { createLog, type Log } from "./log.ts";
import { openMailer } from "./mail/mailer.ts";
import { openAnalyst } from "./pipelines/analyst.ts";
import { listRules } from "./pipelines/generate.ts";
import { pipelinesAt } from "./pipelines/index.ts";
import { openMatcher } from "./pipelines/matcher.ts";
import { migrateQueue, openPipelines } from "./pipelines/queue.ts";
import { openSchedule } from "./pipelines/schedule.ts";
import { queueStale } from "./pipelines/stale.ts";
import { openRedis } from "./redis.ts";
import { createRedisCache } from "./redis-cache.ts";
import { createSearchCache } from "./search-cache.ts";
import { refreshTaxonomy } from "./skills/widening.ts";
import { SOURCES } from "./sources/index.ts";
import { createSources, type Sources } from "./sources/registry.ts";

/** Stops within this, or is ended; an operator's patience is ten seconds. */
const SHUTDOWN_MS = 9_500;
/** A query or mutation that takes longer is given up. */
const REQUEST_SECONDS = 30;

// A heap is collected when it has grown by three quarters since it last was; left to itself V8 lets a large one grow fourfold.
setFlagsFromString("--heap-growing-percent=75");

const startedAt = Date.now();
const now = () => new Date();
/** What must be closed, in the order in which it was opened. */
const opened: { name: string; close(): Promise<void> }[] = [];
let stoppingSince = 0;

/** Keeps what has been opened to be closed; a start that is to stop goes no further. */
function keep(name: string, close: () => Promise<void>): void {
  opened.push({ name, close });
  if (stoppingSince) throw new Error("stopped while starting");
}

function readEnvironment(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) console.error(problem);
    process.exit(1);
  }
}

/** Tells steps that take longer than a second: somebody is waiting in front of a terminal. */
async function told<T>(title: string, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => process.stdout.write(`${title} ...\n`), 1_000);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}

async function start(config: Config, log: Log): Promise<void> {
  const { embeddings } = config;
  const problem = embeddings && encoderProblem(embeddings);
  if (problem) throw new Error(problem);
  const say = (text: string) => process.stdout.write(`${text} ...\n`);
  const database = await openDatabase({
    url: config.databaseUrl,
    directUrl: config.directUrl,
    poolMax: config.databasePoolMax,
    works: config.role !== "web",
    dataDir: config.dataDir,
    attach: false,
    owner: "shortlist server",
    onStep: (step) => say(step.charAt(0).toUpperCase() + step.slice(1)),
  });
  keep("database", () => database.close());
  void database.embedded?.died.then((reason) => {
    log.fatal(reason);
    void stop(log, 1);
  });
  await told("Migrating the database", async () => {
    await migrate(database.directUrl);
    await migrateQueue(database.directUrl, log);
  });
  if (config.admin) await ensureAdmin(database.pool, config.admin);
  const demo = config.demo ? await told("Making demo data", () => seedDemoData(database, now)) : null;

  const events = await openEvents({ pool: database.pool, directUrl: database.directUrl, log });
  keep("events", () => events.close());
  const redis = config.redisUrl === undefined ? null : openRedis(config.redisUrl, log);
  if (redis) keep("redis", () => redis.close());
  const limits = createLimits({ pointsPerMinute: config.pointsPerMinute, redis });
  const tokens = createTokens(config.jwtSecrets, now);
  const provider = config.provider && createProvider({ ...config.provider, now, log });
  const { takesSignUps } = config;
  const accounts = createAccounts({ pool: database.systemPool, tokens, limits, provider, takesSignUps, log, now });
  events.onSessionEnded(accounts.forget);
  events.onRoleChanged(accounts.forgetPerson);
  events.onReopened(() => accounts.forgetPerson(null));
  const matcher = openMatcher({
    directUrl: database.directUrl,
    log,
    shares: config.strategies,
    indexFile: join(config.dataDir, "jobs.index"),
    follows: config.role === "web" ? null : listRules(config.pipelines),
    embeddings,
  });
  keep("matcher", () => matcher.close());
  if (embeddings) await told(`Opening the sentence model ${embeddings.model}`, () => matcher.ready());
  const cvParser = openCvParser({ refresh: () => refreshTaxonomy(database.pool) });
  keep("cv parser", () => cvParser.close());
  const sources = createSources({ definitions: SOURCES, config: config.sources, pool: database.pool, now });
  const list = pipelinesAt(config);
  const mailer = config.mail && openMailer(config.mail);
  if (mailer) keep("mailer", () => mailer.close());
  const letters = createLetters({ pool: database.pool, tokens, mailer, publicUrl: config.publicUrl, log, now });
  const pipelines = await openPipelines({
    context: { pool: database.pool, matcher, sources, log, now, settings: config.pipelines, claude: config.claude },
    list,
    directUrl: database.directUrl,
    works: config.role !== "web",
    deliver: (letter) => letters.deliver(letter as Letter),
    schedule: () => openSchedule(database.pool, log, now, list, { events }),
  });
  keep("pipelines", () => pipelines.close());
  const { claude } = config;
  if (claude && config.role !== "web") {
    const analyst = openAnalyst({
      pool: database.pool,
      claude: openClaude(claude),
      settings: claude,
      log,
      now,
      shares: config.strategies,
      mostOfCompany: config.pipelines.recommendationsPerCompany,
      sources,
    });
    keep("analyst", () => analyst.close());
  }
  // Otherwise the first look would be empty until the next scheduled run.
  if (demo && demo.changed + demo.people > 0) {
    // A conflict means that one is queued already.
    await pipelines.start("GENERATE_RECOMMENDATIONS", { trigger: "EVENT", reason: "NEW_JOBS" }).catch(() => {});
  }

  // Lists that were made by other weights than those of now; in the background, while everybody reads the list there is.
  const stale = config.role === "web" ? 0 : await queueStale(database.pool, config.strategies);
  if (stale > 0) log.info({ people: stale }, "shortlists are made anew by their strategy of now");

  // A newcomer sees real postings in minutes, and not only after the next morning.
  if (config.role !== "web" && (await isNeverCollected(database.pool, sources)))
    await pipelines.start("COLLECT_DAILY", { trigger: "EVENT" }).catch(() => {});

  if (config.role === "worker") {
    tellReady(null, config, pipelines.list());
    return;
  }
  const searches = createSearchCache({ now });
  const app = await createApp(
    {
      database,
      accounts,
      limits,
      pipelines,
      sources,
      events,
      cvParser,
      matcher,
      claude,
      searchCache: redis ? createRedisCache(redis, searches) : searches,
      eventCursors: createEventCursors(config.jwtSecrets),
      settings: {
        savedJobDays: config.pipelines.savedJobDays,
        importMaxBytes: config.importMaxBytes,
        dataDir: config.dataDir,
        introspection: config.introspection,
        trustedDocuments: config.trustedDocuments && readTrustedDocuments(config.trustedDocuments),
        requestSeconds: REQUEST_SECONDS,
        pointsPerMinute: config.pointsPerMinute,
      },
      log,
      now,
    },
    {
      clientFolder: join(fileURLToPath(new URL("..", import.meta.url)), "dist", "client"),
      demo: config.demo,
      sendsMail: mailer !== null,
      corsOrigins: config.corsOrigins,
      trustProxy: config.trustProxy,
    },
  );
  await listen(app, config);
  keep("app", () => app.close());
  tellReady(app, config, pipelines.list());
}

async function isNeverCollected(pool: pg.Pool, { known }: Sources): Promise<boolean> {
  if (known.every(({ missing }) => missing.length > 0)) return false;
  const { rowCount } = await pool.query("SELECT FROM sources WHERE last_success_at IS NOT NULL LIMIT 1");
  return rowCount === 0;
}

async function listen(app: App, config: Config): Promise<void> {
  app.server.listen(config.port, config.host);
  try {
    await once(app.server, "listening");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new Error(`Port ${config.port} on ${config.host} is taken: stop what uses it, or set PORT to another.`);
  }
}

/** One line with all that somebody needs who has just started a server. */
function tellReady(app: App | null, config: Config, plans: { name: string; nextRunAt: Date | null }[]): void {
  const parts = [`Ready after ${((Date.now() - startedAt) / 1000).toFixed(1)} s (role ${config.role})`];
  if (app) {
    const { port } = app.server.address() as AddressInfo;
    const base = `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${port}`;
    parts.push(`Web client ${base}/`, `GraphQL and GraphiQL ${base}/graphql`, `Health ${base}/health`);
  }
  if (config.demo) {
    const others = "grace@example.com, alan@example.com, admin@example.com (admin)";
    parts.push(`Demo accounts: ada@example.com, ${others}; password: shortlist`);
  }
  const next = plans.filter((plan) => plan.nextRunAt).sort((a, b) => Number(a.nextRunAt) - Number(b.nextRunAt));
  parts.push(
    `Next runs: ${next.map(({ name, nextRunAt }) => `${name} ${nextRunAt?.toISOString().slice(0, 16)}Z`).join(", ")}`,
  );
  parts.push(claudeLine(config.claude));
  if (!config.mail) parts.push("No SMTP_URL: links of mails are written to the log");
  process.stdout.write(`${parts.join(" · ")}\n`);
}

function claudeLine(claude: Config["claude"]): string {
  if (!claude) return "No ANTHROPIC_API_KEY: CVs and matches are read by rules alone";
  const { model, topModel, budget } = claude;
  return `Claude: ${model}${topModel ? ` and ${topModel}` : ""}, at most $${budget.perDay} a day and $${budget.perMonth} a month`;
}

async function stop(log: Log, code: number): Promise<void> {
  if (stoppingSince) return;
  stoppingSince = Date.now();
  setTimeout(() => {
    log.error("the server did not stop in time; ending it");
    process.exit(1);
  }, SHUTDOWN_MS).unref();
  await starting.catch(() => {});
  for (const { name, close } of opened.reverse()) {
    await close().catch((error) => log.error({ err: error }, `${name} did not close in order`));
  }
  process.exit(code);
}

const config = readEnvironment();
const log = createLog(config.logLevel);
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    // A second Ctrl-C does not wait; but what wraps a process often passes on the one that the terminal sent as well.
    if (stoppingSince && Date.now() - stoppingSince > 1_000) process.exit(1);
    void stop(log, 0);
  });
}
const starting = start(config, log);
starting.catch(async (error: Error) => {
  if (stoppingSince) return;
  console.error(error.message);
  log.debug({ err: error }, "the start failed");
  await stop(log, 1);
});
