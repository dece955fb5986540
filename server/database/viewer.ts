import { AsyncLocalStorage } from "node:async_hooks";
import type pg from "pg";
import { createPool } from "./pool.ts";
import { APP_ROLE } from "./roles.ts";

/**
 * Row level security for requests. Every statement of the viewer's pool runs inside a transaction that first takes the
 * app's role and names the viewer, so that the database itself shows and accepts the viewer's own rows only.
 */
const viewers = new AsyncLocalStorage<{ userId: string }>();

/**
 * Runs `work` on behalf of a person; null means nobody, who sees what is public.
 * Beware: Prisma's promises are lazy, so `work` must await them inside; and an async generator sees the viewer of
 * whoever calls next(), so enter again for each event.
 */
export function asViewer<T>(userId: string | null, work: () => T): T {
  return viewers.run({ userId: userId ?? "" }, work);
}

/** A statement of a request that takes longer is ended by PostgreSQL. Within the transaction, because a session may be shared by a pooler. */
const STATEMENT_MS = "15000";

const PERSON = {
  name: "viewer",
  text: "SELECT set_config('role', $1, true), set_config('app.user_id', $2, true), set_config('statement_timeout', $3, true)",
};
const SYSTEM = {
  name: "system",
  text: "SELECT set_config('statement_timeout', $1, true)",
  values: [STATEMENT_MS],
};

function person(): pg.QueryConfig {
  const viewer = viewers.getStore();
  if (!viewer) throw new Error("A request's query ran outside asViewer(): nobody is set, so nothing may be read.");
  return { ...PERSON, values: [APP_ROLE, viewer.userId, STATEMENT_MS] };
}

type Query = (config: pg.QueryConfig | string, values?: unknown[]) => Promise<pg.QueryResult>;

/** A pool whose every query and transaction is the viewer's, promises only. Throws when no viewer is set. */
export function createViewerPool(config: pg.PoolConfig): pg.Pool {
  return createRequestPool(config, person);
}

/** A pool that sees all rows, for what requests ask in nobody's name; promises only. */
export function createSystemPool(config: pg.PoolConfig): pg.Pool {
  return createRequestPool(config, () => SYSTEM);
}

/** @param settings what each transaction begins with */
function createRequestPool(config: pg.PoolConfig, settings: () => pg.QueryConfig): pg.Pool {
  // Pipelining sends BEGIN, the viewer, the statement and COMMIT in one go: one round trip instead of four.
  const pool = createPool({ ...config, pipeline: true } as pg.PoolConfig);
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  const query: Query = async (config, values) => {
    const first = settings();
    const client = await connect();
    const send = client.query.bind(client) as Query;
    let broken = true;
    try {
      const [begun, named, result, ended] = await Promise.allSettled([
        send("BEGIN"),
        send(first),
        values === undefined ? send(config) : send(config, values),
        send("COMMIT"),
      ]);
      // Looking at the statement's own result is not enough: a COMMIT that failed has undone it.
      broken = begun.status === "rejected" || named.status === "rejected" || ended.status === "rejected";
      if (begun.status === "rejected") throw begun.reason;
      if (named.status === "rejected") throw named.reason;
      if (result.status === "rejected") throw result.reason;
      if (ended.status === "rejected") throw ended.reason;
      if (ended.value.command !== "COMMIT") throw new Error("The transaction was rolled back by the database.");
      return result.value;
    } finally {
      client.release(broken);
    }
  };
  pool.query = query as pg.Pool["query"];
  pool.connect = (async () => guard(await connect(), settings)) as pg.Pool["connect"];
  return pool;
}

/** Makes a client that is handed out (Prisma's transactions, nested writes) begin each transaction with the settings. */
function guard(client: pg.PoolClient, settings: () => pg.QueryConfig): pg.PoolClient {
  const query = client.query;
  const release = client.release;
  const send = query.bind(client) as Query;
  let state: "outside" | "begun" | "named" = "outside";
  const guarded: Query = (config, values) => {
    const text = typeof config === "string" ? config : config.text;
    const pass = () => (values === undefined ? send(config) : send(config, values));
    if (/^\s*begin\b/i.test(text)) {
      state = "begun";
      return pass();
    }
    if (/^\s*(commit|rollback)\s*;?\s*$/i.test(text)) {
      state = "outside";
      return pass();
    }
    if (state === "outside")
      return Promise.reject(new Error("A request's client runs statements only inside a transaction."));
    // The isolation level must be set before the first query of a transaction.
    if (state === "begun" && !/^\s*set\s+transaction\b/i.test(text)) {
      state = "named";
      const named = send(settings());
      return Promise.all([pass(), named]).then(([result]) => result);
    }
    return pass();
  };
  const own: { query: unknown; release: pg.PoolClient["release"] } = client;
  own.query = guarded;
  own.release = (error) => {
    own.query = query;
    own.release = release;
    // A client handed back in the middle of a transaction is not used again.
    release.call(client, state === "outside" ? error : true);
  };
  return client;
}
