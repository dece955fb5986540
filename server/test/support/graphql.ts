import { createYoga } from "graphql-yoga";
import type pg from "pg";
import { type Accounts, createAccounts } from "../../accounts/accounts.ts";
import { createLimits } from "../../accounts/limits.ts";
import { createTokens } from "../../accounts/tokens.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import type { CvParser, ParsedCv } from "../../cv/parse.ts";
import { openDatabase } from "../../database/open.ts";
import { asViewer } from "../../database/viewer.ts";
import { openEvents } from "../../events.ts";
import type { Context, Deps, Served } from "../../graphql/context.ts";
import { createEventCursors } from "../../graphql/event-cursor.ts";
import { createLivePlugin } from "../../graphql/live.ts";
import { createValidationPlugin, maskError } from "../../graphql/mask-error.ts";
import { createOpenLines } from "../../graphql/open-lines.ts";
import { createSchema } from "../../graphql/schema.ts";
import type { Upload } from "../../graphql/upload.ts";
import { createLog } from "../../log.ts";
import { insertRun } from "../../pipelines/ledger.ts";
import { openMatcher } from "../../pipelines/matcher.ts";
import { createSearchCache } from "../../search-cache.ts";
import { sourcesFor } from "./backend.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";

const SECRET = "a secret for tests that has more than 32 characters";

export interface Answer {
  data: Record<string, unknown>;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** The API over a database of its own; everything is real but the queue's workers and the clock. */
export interface Api {
  test: TestDatabase;
  pool: pg.Pool;
  deps: Deps;
  accounts: Accounts;
  /** Signs up. */
  person(name: string, role?: Viewer["role"]): Promise<Viewer>;
  ask(viewer: Viewer | null, document: string, variables?: object): Promise<Answer>;
  /** The same with variables that no JSON can carry: files. */
  send(viewer: Viewer | null, document: string, variables: Record<string, unknown>): Promise<Answer>;
  /** The events of a subscription, or what it answers instead. */
  listen(viewer: Viewer | null, document: string, variables?: object): Promise<AsyncIterableIterator<Answer>>;
  /** SQL that requests have sent since the last call. */
  statements(): string[];
  close(): Promise<void>;
}

export async function openApi(now: () => Date = () => new Date()): Promise<Api> {
  const test = await createTestDatabase();
  const database = await openDatabase({
    url: test.url,
    directUrl: undefined,
    poolMax: 4,
    dataDir: "",
    attach: false,
    owner: "test",
  });
  const log = createLog("silent");
  const limits = createLimits({ pointsPerMinute: 0, redis: null });
  const tokens = createTokens([SECRET], now);
  const ways = { provider: null, takesSignUps: true };
  const accounts = createAccounts({ pool: database.systemPool, tokens, limits, ...ways, log, now });
  const events = await openEvents({ pool: test.pool, directUrl: test.url, log });
  const matcher = openMatcher({ directUrl: test.url, log });
  const deps: Deps = {
    database,
    accounts,
    limits,
    events,
    log,
    now,
    sources: sourcesFor(test.pool, now, {}),
    pipelines: {
      list: () => [
        {
          name: "GENERATE_RECOMMENDATIONS",
          description: "Matches.",
          schedule: "0 7 * * *",
          timezone: "UTC",
          enabled: true,
          nextRunAt: new Date("2026-11-23T07:00:00Z"),
        },
        {
          name: "IMPORT_JOBS",
          description: "Imports.",
          schedule: null,
          timezone: null,
          enabled: true,
          nextRunAt: null,
        },
      ],
      update: () => Promise.reject(new Error("not here")),
      start: async (name, options) => (await insertRun(test.pool, name, options, false)).id,
      runNow: () => Promise.reject(new Error("not here")),
      cancel: async (id) => {
        await test.pool.query("UPDATE pipeline_runs SET status = 'CANCELLED', finished_at = now() WHERE id = $1", [id]);
      },
    },
    cvParser: fakeParser,
    matcher,
    claude: null,
    searchCache: createSearchCache({ now }),
    eventCursors: createEventCursors([SECRET]),
    settings: {
      savedJobDays: 10,
      importMaxBytes: 1000,
      dataDir: "",
      introspection: "on",
      trustedDocuments: null,
      requestSeconds: 30,
      pointsPerMinute: 0,
    },
  };
  const sent: string[] = [];
  const { viewerPool } = database;
  const query = viewerPool.query as (config: pg.QueryConfig | string, values?: unknown[]) => Promise<pg.QueryResult>;
  viewerPool.query = ((config: pg.QueryConfig | string, values?: unknown[]) => {
    sent.push(typeof config === "string" ? config : config.text);
    return query(config, values);
  }) as typeof viewerPool.query;

  const yoga = createYoga<Served, Context>({
    schema: createSchema(),
    context: ({ viewer }) => ({ deps, viewer, ...NOWHERE }),
    logging: false,
    graphiql: false,
    maskedErrors: { maskError: (error) => maskError(error, log) },
    plugins: [createLivePlugin(createOpenLines(deps)), createValidationPlugin((error) => maskError(error, log))],
  });

  return {
    test,
    pool: test.pool,
    deps,
    accounts,
    async person(name, role = "USER") {
      const email = `${name}@example.com`;
      const { token, userId } = await accounts.signUp({ email, password: "long enough for a test", name }, email);
      await test.pool.query("UPDATE users SET role = $2 WHERE id = $1", [userId, role]);
      return accounts.viewerOf(token);
    },
    async ask(viewer, document, variables) {
      const response = await asViewer(viewer?.userId ?? null, async () =>
        yoga.fetch(
          "http://localhost/graphql",
          {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify({ query: document, variables }),
          },
          { viewer, ...NOWHERE },
        ),
      );
      return (await response.json()) as Answer;
    },
    async send(viewer, document, variables) {
      const { parse, contextFactory, execute, schema } = yoga.getEnveloped({ viewer, ...NOWHERE });
      const contextValue = await contextFactory();
      return asViewer(viewer?.userId ?? null, async () =>
        execute({ schema, document: parse(document), variableValues: variables, contextValue }),
      ) as Promise<Answer>;
    },
    async listen(viewer, document, variables) {
      const { parse, contextFactory, subscribe, schema } = yoga.getEnveloped({ viewer, ...NOWHERE });
      const contextValue = await contextFactory();
      const events = await asViewer(viewer?.userId ?? null, () =>
        subscribe({ schema, document: parse(document), variableValues: variables, contextValue }),
      );
      if (Symbol.asyncIterator in events) return events as AsyncIterableIterator<Answer>;
      throw Object.assign(new Error(JSON.stringify(events)), { answer: events });
    },
    statements: () => sent.splice(0),
    async close() {
      await matcher.close();
      await events.close();
      await database.close();
      await test.close();
    },
  };
}

/** Reads a CV without a word of parsing: its text is its profile, as JSON. */
const fakeParser: CvParser = {
  parse: async ({ bytes, mediaType }) => {
    const text = Buffer.from(bytes).toString();
    return { text, mediaType: mediaType as ParsedCv["mediaType"], profile: JSON.parse(text) };
  },
  parseText: async (text) => ({ text, profile: JSON.parse(text) }),
  close: async () => {},
};

/** It comes from no address, and there are no headers to answer with. */
const NOWHERE = { address: "nowhere", reply: null };

/** The codes of an answer's errors. */
export function codesOf({ errors = [] }: Answer): unknown[] {
  return errors.map(({ extensions }) => extensions.code);
}

/** A file as the HTTP server hands it over. */
export function createUpload(content: string, size = content.length): Upload & { wasRead: boolean } {
  return {
    name: "cv.txt",
    type: "text/plain",
    size,
    wasRead: false,
    async bytes() {
      this.wasRead = true;
      return Buffer.from(content);
    },
    async *chunks() {
      yield await this.bytes();
    },
    toJSON: () => ({ name: "cv.txt", size }),
  };
}
