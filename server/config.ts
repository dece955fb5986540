import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import {
  ACCOUNT_VARIABLES,
  accountProblems,
  LOOPBACK,
  MIN_SECRET_LENGTH,
  type ProviderSettings,
  providerOf,
} from "./accounts/settings.ts";
import { CLAUDE_VARIABLES, type ClaudeSettings, claudeSettings } from "./claude/settings.ts";
import type { EmbeddingSettings } from "./embeddings/encoder.ts";
import { isTrustProxy, type TrustProxy } from "./http/sender.ts";
import { STRATEGIES, type StrategyShare } from "./matching/strategies.ts";
import type { PipelineSettings } from "./pipelines/pipeline.ts";
import { SOURCES } from "./sources/index.ts";
import { type SourcesConfig, sourceProblems } from "./sources/registry.ts";

/** Everything the environment may say, checked. `main` and the scripts read it once and hand it down. */
export interface Config {
  port: number;
  host: string;
  dataDir: string;
  /** Unset: the embedded PostgreSQL. */
  databaseUrl: string | undefined;
  directUrl: string | undefined;
  databasePoolMax: number;
  /** Unset: searches are remembered by each process alone. */
  redisUrl: string | undefined;
  demo: boolean;
  admin: { email: string; password: string } | null;
  /** The first signs; what any of them signed is good. */
  jwtSecrets: string[];
  /** False: nobody makes an account with a password. */
  takesSignUps: boolean;
  /** Another identity provider, whose tokens are taken. */
  provider: ProviderSettings | null;
  /** Where people find the client, without a slash at its end; links in mails lead there. */
  publicUrl: string;
  /** Null: links are written to the log. */
  mail: { url: string; from: string } | null;
  corsOrigins: string[];
  trustProxy: TrustProxy;
  introspection: "on" | "admins" | "off";
  /** Manifests of documents, of which alone any is run; null: any document is. */
  trustedDocuments: string[] | null;
  /** What somebody may ask for in a minute, by cost; 0: anything. */
  pointsPerMinute: number;
  role: "all" | "web" | "worker";
  logLevel: string;
  importMaxBytes: number;
  /** When COLLECT_DAILY begins, Europe/Berlin, unless the table `pipelines` says otherwise. */
  jobRefreshTime: { hour: number; minute: number };
  /** Hours of the day in which backfills go on that nobody waits for, Europe/Berlin. */
  backfillHours: number[];
  pipelines: PipelineSettings;
  /** The tables of weights in use, and for how many people each. */
  strategies: StrategyShare[];
  /** Null: titles and skills are compared by the vectors that are learnt of the postings. */
  embeddings: EmbeddingSettings | null;
  sources: SourcesConfig;
  /** Null: rules do everything. */
  claude: ClaudeSettings | null;
}

/** One sentence a problem; what main prints before it stops. */
export class ConfigError extends Error {
  readonly problems: string[];

  constructor(problems: string[]) {
    super(problems.join("\n"));
    this.name = "ConfigError";
    this.problems = problems;
  }
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, "is not a whole number")
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be from ${min} to ${max}`);

const days = () => whole(1, 3_650);

const postgresUrl = z
  .string()
  .refine(
    (value) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value),
    "is not an address like postgresql://user:password@host:5432/database",
  )
  .optional();

const Environment = z.object({
  PORT: whole(0, 65_535).default(4_000),
  HOST: z.string().default("127.0.0.1"),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: postgresUrl,
  DIRECT_URL: postgresUrl,
  DATABASE_POOL_MAX: whole(2, 1_000).default(10),
  REDIS_URL: z
    .string()
    .refine(
      (value) => /^rediss?:\/\//.test(value) && URL.canParse(value),
      "is not an address like redis://user:password@host:6379/0",
    )
    .optional(),
  DEMO: z.enum(["on", "off"], { error: "must be on or off" }).optional(),
  ADMIN_EMAIL: z
    .string()
    .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "is not an e-mail address")
    .optional(),
  ADMIN_PASSWORD: z.string().min(10, "must have at least 10 characters").optional(),
  ...ACCOUNT_VARIABLES,
  ...CLAUDE_VARIABLES,
  PUBLIC_URL: z
    .string()
    .refine(
      (value) => /^https?:\/\//.test(value) && URL.canParse(value),
      "is not an address like https://jobs.example.com",
    )
    .transform((value) => value.replace(/\/+$/, ""))
    .optional(),
  SMTP_URL: z
    .string()
    .refine(
      (value) => /^smtps?:\/\//.test(value) && URL.canParse(value),
      "is not an address like smtps://user:password@mail.example.com:465",
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\p{Cc}]*<)?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>?$/u, "is not a sender like Shortlist <jobs@example.com>")
    .optional(),
  CORS_ORIGINS: z
    .string()
    .transform((text) => text.split(",").map((origin) => origin.trim()))
    .refine(
      (origins) =>
        origins.every(
          (origin) => /^https?:[^*]+$/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin,
        ),
      "must be origins like https://app.example.com, with commas and without a path",
    )
    .default([]),
  TRUST_PROXY: z
    .string()
    .transform(
      (text): TrustProxy => (/^\d{1,2}$/.test(text) ? Number(text) : text.split(",").map((part) => part.trim())),
    )
    .refine(
      isTrustProxy,
      "must be how many proxies stand in front, or their addresses with commas (10.0.0.0/8, loopback, uniquelocal)",
    )
    .default(0),
  INTROSPECTION: z.enum(["on", "admins", "off"], { error: "must be on, admins or off" }).default("on"),
  PERSISTED_ONLY: z.string().default("off"),
  RATE_LIMIT: whole(0, 1_000_000_000).default(200_000),
  ROLE: z.enum(["all", "web", "worker"], { error: "must be all, web or worker" }).default("all"),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` }).default("info"),
  IMPORT_MAX_BYTES: whole(1_024, 10_000_000_000).default(64 * 1024 * 1024),
  JOB_REFRESH_TIME: z
    .string()
    .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, "is not a time like 06:00")
    .transform((time) => {
      const [hour = 0, minute = 0] = time.split(":").map(Number);
      return { hour, minute };
    })
    .default({ hour: 6, minute: 0 }),
  BACKFILL_DAYS: whole(1, 180).default(30),
  BACKFILL_HOURS: z
    .string()
    .regex(/^([01]?\d|2[0-3])-([01]?\d|2[0-3])$/, "is not a range of hours like 1-4")
    .transform((range) => {
      const [first = 0, last = 0] = range.split("-").map(Number);
      return Array.from({ length: ((last - first + 24) % 24) + 1 }, (_, hour) => (first + hour) % 24);
    })
    .default([1, 2, 3, 4]),
  RECOMMENDATIONS_PER_USER: whole(1, 500).default(50),
  RECOMMENDATIONS_PER_COMPANY: whole(0, 500).default(3),
  RECOMMENDATION_DAYS: days().default(3),
  RECOMMENDATION_WINDOW_DAYS: days().optional(),
  EVENT_RETENTION_DAYS: days().default(7),
  SAVED_JOB_DAYS: days().default(10),
  JOB_RETENTION_DAYS: days().default(7),
  JOB_EXPIRY_DAYS: days().default(30),
  ARCHIVE_DIR: z.string().optional(),
  STRATEGIES: z.string().default("rules:100"),
  EMBEDDING_MODEL: z.string().optional(),
  SOURCES: z.string().optional(),
  SOURCES_CONTACT: z
    .string()
    .regex(/^[\x21-\x7e]+$/, "must be an address or an e-mail without blanks")
    .optional(),
});

/**
 * Reads the environment. An empty value counts as absent.
 * @throws ConfigError with one line per problem
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}.`));
  }
  const env = parsed.data;
  const embedded = env.DATABASE_URL === undefined;
  const loopback = LOOPBACK.test(env.HOST);
  const demo = env.DEMO === undefined ? embedded && loopback : env.DEMO === "on";
  const problems: string[] = [];
  if (env.DIRECT_URL && embedded) problems.push("DIRECT_URL is set without DATABASE_URL: set both, or neither.");
  if (demo && !loopback) {
    problems.push(
      `DEMO is on while HOST is ${env.HOST}: its accounts have a known password, so set DEMO=off or HOST=127.0.0.1.`,
    );
  }
  if (!env.ADMIN_EMAIL !== !env.ADMIN_PASSWORD)
    problems.push("ADMIN_EMAIL and ADMIN_PASSWORD belong together: set both, or neither.");
  if (!embedded && !env.JWT_SECRET) {
    problems.push(
      "JWT_SECRET is missing: with a DATABASE_URL, give at least 32 characters (openssl rand -base64 32 makes them).",
    );
  }
  problems.push(...accountProblems(env));
  if (env.SMTP_URL && !(env.PUBLIC_URL && env.MAIL_FROM))
    problems.push(
      "SMTP_URL is set: set PUBLIC_URL, where the links of mails lead, and MAIL_FROM, who sends them, as well.",
    );
  const sources = sourcesOf(given as Record<string, string>, env.SOURCES, env.SOURCES_CONTACT);
  problems.push(...sourceProblems(SOURCES, sources));
  const strategies = strategiesOf(env.STRATEGIES);
  problems.push(...strategies.problems);
  const claude = claudeSettings(env);
  problems.push(...claude.problems);
  if (problems.length) throw new ConfigError(problems);

  const dataDir = isAbsolute(env.DATA_DIR) ? env.DATA_DIR : resolve(env.DATA_DIR);
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir,
    databaseUrl: env.DATABASE_URL,
    directUrl: env.DIRECT_URL,
    databasePoolMax: env.DATABASE_POOL_MAX,
    redisUrl: env.REDIS_URL,
    demo,
    admin: env.ADMIN_EMAIL && env.ADMIN_PASSWORD ? { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD } : null,
    jwtSecrets: env.JWT_SECRET ?? [keptSecret(dataDir)],
    takesSignUps: env.SIGN_UP === "on",
    provider: providerOf(env),
    publicUrl: env.PUBLIC_URL ?? `http://${env.HOST.includes(":") ? `[${env.HOST}]` : env.HOST}:${env.PORT}`,
    mail: env.SMTP_URL && env.MAIL_FROM ? { url: env.SMTP_URL, from: env.MAIL_FROM } : null,
    corsOrigins: env.CORS_ORIGINS,
    trustProxy: env.TRUST_PROXY,
    introspection: env.INTROSPECTION,
    trustedDocuments: env.PERSISTED_ONLY === "off" ? null : env.PERSISTED_ONLY.split(",").map(manifestOf),
    pointsPerMinute: env.RATE_LIMIT,
    role: env.ROLE,
    logLevel: env.LOG_LEVEL,
    importMaxBytes: env.IMPORT_MAX_BYTES,
    jobRefreshTime: env.JOB_REFRESH_TIME,
    backfillHours: env.BACKFILL_HOURS,
    pipelines: {
      recommendationsPerUser: env.RECOMMENDATIONS_PER_USER,
      recommendationsPerCompany: env.RECOMMENDATIONS_PER_COMPANY || null,
      recommendationDays: env.RECOMMENDATION_DAYS,
      recommendationWindowDays: env.RECOMMENDATION_WINDOW_DAYS ?? null,
      eventRetentionDays: env.EVENT_RETENTION_DAYS,
      savedJobDays: env.SAVED_JOB_DAYS,
      jobRetentionDays: env.JOB_RETENTION_DAYS,
      jobExpiryDays: env.JOB_EXPIRY_DAYS,
      archiveFolder: env.ARCHIVE_DIR === undefined ? null : resolve(env.ARCHIVE_DIR),
      backfillDays: env.BACKFILL_DAYS,
    },
    strategies: strategies.shares,
    embeddings: env.EMBEDDING_MODEL ? { model: env.EMBEDDING_MODEL, folder: join(dataDir, "embeddings") } : null,
    sources,
    claude: claude.settings,
  };
}

/** PERSISTED_ONLY: files, of which the web client's own has a name. */
function manifestOf(name: string): string {
  const file =
    name.trim() === "client" ? new URL("../client/generated/persisted-documents.json", import.meta.url) : name;
  return typeof file === "string" ? resolve(file.trim()) : fileURLToPath(file);
}

/** STRATEGIES: tables and their shares. */
function strategiesOf(text: string): { shares: StrategyShare[]; problems: string[] } {
  const shares: StrategyShare[] = [];
  const problems: string[] = [];
  for (const part of text.split(",").map((each) => each.trim())) {
    const [, table = "", share = ""] = /^([^:]*):?(.*)$/.exec(part) ?? [];
    if (!STRATEGIES.has(table))
      problems.push(`STRATEGIES names "${table}"; there are ${[...STRATEGIES.keys()].join(" and ")}.`);
    else if (!/^0*[1-9]\d{0,5}$/.test(share))
      problems.push(`STRATEGIES gives ${table} the share "${share}"; it must be a whole number from 1, like rules:90.`);
    else if (shares.some((other) => other.table === table)) problems.push(`STRATEGIES names ${table} twice.`);
    else shares.push({ table, share: Number(share) });
  }
  return { shares, problems };
}

/** SOURCES: "all", "none", or the names of those that may be asked. */
function sourcesOf(given: Record<string, string>, names = "all", contact: string | null = null): SourcesConfig {
  const variables = SOURCES.flatMap((source) => source.variables);
  const listed = names.split(",").map((name) => name.trim());
  return {
    environment: Object.fromEntries(Object.entries(given).filter(([name]) => variables.includes(name))),
    only: names === "all" ? null : names === "none" ? [] : listed.filter(Boolean),
    contact,
  };
}

/** Made at the first start and kept, so that a restart signs nobody out. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, "jwt.secret");
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(48).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
      throw new ConfigError([
        `DATA_DIR ${dataDir} cannot be written to (${(error as NodeJS.ErrnoException).code}): choose another folder.`,
      ]);
    }
  }
  const secret = readFileSync(file, "utf8").trim();
  // Cut off by a crash while it was made; a key from nothing would be anybody's.
  if (secret.length < MIN_SECRET_LENGTH)
    throw new ConfigError([`${file} is damaged: delete it, and a new secret is made.`]);
  return secret;
}
