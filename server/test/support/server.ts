import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Client, type ClientOptions, createClient } from "graphql-ws";
import WebSocket from "ws";
import { createAccounts } from "../../accounts/accounts.ts";
import { createLetters, type Letter } from "../../accounts/letters.ts";
import { createLimits } from "../../accounts/limits.ts";
import { createProvider, type ProviderOptions } from "../../accounts/provider.ts";
import { createTokens } from "../../accounts/tokens.ts";
import { type App, type AppOptions, createApp } from "../../app.ts";
import { openClaude } from "../../claude/client.ts";
import type { ClaudeSettings } from "../../claude/settings.ts";
import { type CvParser, openCvParser } from "../../cv/parse.ts";
import { openDatabase } from "../../database/open.ts";
import { openEvents } from "../../events.ts";
import type { Deps, Settings } from "../../graphql/context.ts";
import { createEventCursors } from "../../graphql/event-cursor.ts";
import type { Log } from "../../log.ts";
import { type MailerOptions, openMailer } from "../../mail/mailer.ts";
import { DEFAULT_SHARES } from "../../matching/strategies.ts";
import { openAnalyst } from "../../pipelines/analyst.ts";
import { listRules } from "../../pipelines/generate.ts";
import { pipelines as list } from "../../pipelines/index.ts";
import { type MatcherOptions, openMatcher } from "../../pipelines/matcher.ts";
import { openPipelines } from "../../pipelines/queue.ts";
import { openSchedule } from "../../pipelines/schedule.ts";
import { createSearchCache } from "../../search-cache.ts";
import { SETTINGS, silent, sourcesFor, type TestSources } from "./backend.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";

/** What the test servers sign their tokens and cursors with. */
export const SECRET = "a secret for tests that has more than 32 characters";
const PASSWORD = "long enough for a test";

export interface AnsweredError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; issues?: { path: (string | number)[]; message: string }[] };
}

export interface Answer {
  // A test knows the shape that it asked for.
  data: Record<string, never> | null;
  errors?: AnsweredError[];
}

export interface TestFile {
  name: string;
  type: string;
  content: string | Uint8Array<ArrayBuffer>;
}

export interface TestServerOptions {
  now?: () => Date;
  log?: Log;
  clientFolder?: string;
  importMaxBytes?: number;
  sources?: TestSources;
  /** Shortlists follow the jobs as they come and close; by the real clock. */
  follows?: boolean;
  /** How often a socket must answer, and how long somebody may take nothing that waits. */
  pingEveryMs?: number;
  /** How long a socket may take to say who it is. */
  initWaitMs?: number;
  patienceMs?: number;
  /** Pipelines start when their time comes, by the real clock. */
  scheduled?: boolean;
  /** Another process of the same service: over this one's database, which it leaves open. */
  beside?: TestServer;
  /** The sentence model. */
  model?: Pick<MatcherOptions, "embeddings" | "encoderModule">;
  /** How Claude is asked (fake-claude.ts); left out: it is not. */
  claude?: ClaudeSettings;
  /** Left out: nothing is limited by cost, and any number of sockets is let in. */
  settings?: Partial<Settings>;
  /** What signs tokens; the first of several. */
  secrets?: string[];
  takesSignUps?: boolean;
  provider?: Omit<ProviderOptions, "now" | "log">;
  /** Left out: links are written to the log. */
  mail?: MailerOptions;
  app?: Partial<Omit<AppOptions, "clientFolder">>;
}

/** Where the links in mails lead. */
export const PUBLIC_URL = "https://jobs.example.com";

/** The whole server in this process, on a port of its own, over a database of its own. */
export interface TestServer {
  test: TestDatabase;
  deps: Deps;
  app: App;
  /** http://127.0.0.1:port */
  url: string;
  /** Makes an account and answers its token. */
  signUp(
    email: string,
    role?: "USER" | "ADMIN",
  ): Promise<{ token: string; userId: string; email: string; password: string }>;
  /** A POST to /graphql with these headers and this body. */
  post(body: RequestInit["body"], headers?: Record<string, string>): Promise<Response>;
  graphql(query: string, variables?: object | null, token?: string | null): Promise<Answer>;
  /** Sends an operation whose variable $file is the file, as a GraphQL multipart request. */
  upload(query: string, file: TestFile, token?: string | null): Promise<Answer>;
  /** A client of graphql-ws with a socket of its own. */
  socket(token: string | null, options?: Partial<ClientOptions>): Client;
  /** Names of files that wait in the spool folder. */
  spooled(): Promise<string[]>;
  /** Resolves when all was looked for that Claude is to be asked. */
  looked(): Promise<void>;
  close(): Promise<void>;
}

export async function openTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { now = () => new Date(), log = silent, clientFolder = "", importMaxBytes = 64 * 1024 * 1024 } = options;
  const test = options.beside?.test ?? (await createTestDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), "shortlist-server-"));
  const database = await openDatabase({
    url: test.url,
    directUrl: undefined,
    poolMax: 6,
    dataDir,
    attach: false,
    owner: "test",
  });
  const events = await openEvents({ pool: database.pool, directUrl: test.url, log, patienceMs: options.patienceMs });
  const { secrets = [SECRET], takesSignUps = true, settings } = options;
  const tokens = createTokens(secrets, now);
  const limits = createLimits({ pointsPerMinute: settings?.pointsPerMinute ?? 0, redis: null });
  const provider = options.provider ? createProvider({ ...options.provider, now, log }) : null;
  const accounts = createAccounts({ pool: database.systemPool, tokens, limits, provider, takesSignUps, log, now });
  const mailer = options.mail ? openMailer(options.mail) : null;
  const letters = createLetters({ pool: database.pool, tokens, mailer, publicUrl: PUBLIC_URL, log, now });
  events.onSessionEnded(accounts.forget);
  events.onRoleChanged(accounts.forgetPerson);
  events.onReopened(() => accounts.forgetPerson(null));
  const follows = options.follows ? listRules(SETTINGS) : null;
  const matcher = openMatcher({ directUrl: test.url, log, follows, ...options.model });
  const cvParser = openCvParserWhenAsked();
  const sources = sourcesFor(database.pool, now, options.sources ?? {});
  const pipelines = await openPipelines({
    context: { pool: database.pool, matcher, sources, log, now, settings: SETTINGS, claude: options.claude ?? null },
    list,
    directUrl: test.url,
    works: true,
    deliver: (letter) => letters.deliver(letter as Letter),
    schedule: options.scheduled ? (all) => openSchedule(database.pool, log, now, all, { events }) : null,
  });
  const analyst = options.claude
    ? openAnalyst({
        pool: database.pool,
        claude: openClaude({ ...options.claude, answerMs: 500 }),
        settings: options.claude,
        log,
        now,
        shares: DEFAULT_SHARES,
        mostOfCompany: SETTINGS.recommendationsPerCompany,
        sources,
        pace: { everyMs: 20, pollEveryMs: 20, lookAfterMs: 100, busyMs: 50, heldSeconds: 5 },
      })
    : null;
  const deps: Deps = {
    database,
    accounts,
    limits,
    pipelines,
    sources,
    events,
    cvParser,
    matcher,
    claude: options.claude ?? null,
    searchCache: createSearchCache({ now }),
    eventCursors: createEventCursors(secrets),
    settings: {
      savedJobDays: 10,
      importMaxBytes,
      dataDir,
      introspection: "on",
      trustedDocuments: null,
      requestSeconds: 30,
      pointsPerMinute: 0,
      ...settings,
    },
    log,
    now,
  };
  const { pingEveryMs, initWaitMs } = options;
  const app = await createApp(deps, {
    clientFolder,
    demo: false,
    sendsMail: mailer !== null,
    corsOrigins: [],
    trustProxy: 0,
    pingEveryMs,
    initWaitMs,
    // The connections that fetch keeps are all idle by then.
    idleMs: 10,
    ...options.app,
  });
  app.server.listen(0, "127.0.0.1");
  await once(app.server, "listening");
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const clients: Client[] = [];

  const post: TestServer["post"] = (body, headers = {}) => fetch(`${url}/graphql`, { method: "POST", body, headers });

  return {
    test,
    deps,
    app,
    url,
    looked: async () => analyst?.looked(),
    async signUp(email, role = "USER") {
      const { token, userId } = await accounts.signUp({ email, password: PASSWORD, name: email.split("@")[0] }, email);
      if (role === "ADMIN") await test.pool.query("UPDATE users SET role = 'ADMIN' WHERE id = $1", [userId]);
      return { token, userId, email, password: PASSWORD };
    },
    post,
    async graphql(query, variables = null, token = null) {
      const response = await post(JSON.stringify({ query, variables }), {
        "content-type": "application/json",
        ...bearer(token),
      });
      return (await response.json()) as Answer;
    },
    async upload(query, file, token = null) {
      const response = await post(multipart(query, file), { ...CSRF, ...bearer(token) });
      return (await response.json()) as Answer;
    },
    socket(token, more = {}) {
      const client = createClient({
        url: `${url.replace("http", "ws")}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: token ? { authorization: `Bearer ${token}` } : {},
        retryAttempts: 0,
        ...more,
      });
      clients.push(client);
      return client;
    },
    spooled: () => readdir(join(dataDir, "uploads")).catch(() => []),
    async close() {
      // A socket that the server has closed rejects its disposal with that closing.
      for (const client of clients) await Promise.resolve(client.dispose()).catch(() => {});
      await app.close();
      await analyst?.close();
      await pipelines.close();
      await mailer?.close();
      await cvParser.close();
      await matcher.close();
      await events.close();
      await database.close();
      if (!options.beside) await test.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Most tests send no CV: the process that reads them, seconds of work to start, starts with the first. */
function openCvParserWhenAsked(): CvParser {
  let parser: CvParser | undefined;
  const asked = () => {
    parser ??= openCvParser();
    return parser;
  };
  return {
    parse: (file, now) => asked().parse(file, now),
    parseText: (text, now) => asked().parseText(text, now),
    close: async () => parser?.close(),
  };
}

/** The header that a foreign page cannot send. */
export const CSRF = { "x-graphql-yoga-csrf": "1" };

export function bearer(token: string | null): Record<string, string> {
  return token ? { authorization: `Bearer ${token}` } : {};
}

/** The body of a GraphQL multipart request with one file. */
export function multipart(query: string, file: TestFile): FormData {
  const form = new FormData();
  form.set("operations", JSON.stringify({ query, variables: { file: null } }));
  form.set("map", JSON.stringify({ 0: ["variables.file"] }));
  form.set("0", new File([file.content], file.name, { type: file.type }));
  return form;
}

/** A CV that the parser reads skills and years from. */
export const CV: TestFile = {
  name: "cv.txt",
  type: "text/plain",
  content: `Jane Doe
Backend engineer

Experience
Software engineer, Example GmbH, 2019 - 2024
TypeScript, Node.js, PostgreSQL, GraphQL, Docker

Skills: TypeScript, Node.js, PostgreSQL, GraphQL, Docker
`,
};
