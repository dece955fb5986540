// Whether the server in this container is well, in plain Node: exits with 0 or 1 and says why.
// ROLE=web and all: /health answers, which asks the database.
// ROLE=worker has no port: its queue looks for work every two seconds, and PostgreSQL knows when it last did.
// `node deploy/health.mjs alive` is for whoever restarts what is not well: a database that is away makes nobody ill.
import pg from "pg";
import { queueName } from "./queue-name.mjs";

/** Longer than a run may be without a heartbeat before another process takes it (server/pipelines/ledger.ts). */
const SILENT_SECONDS = 30;
const PATIENCE_MS = 4_000;

const { ROLE, PORT, DATABASE_URL, DIRECT_URL } = process.env;
const onlyAlive = process.argv[2] === "alive";

/** Null: it is well. */
async function webProblem() {
  const answer = await fetch(`http://127.0.0.1:${PORT || 4000}/health`, { signal: AbortSignal.timeout(PATIENCE_MS) });
  return answer.ok || onlyAlive ? null : `/health answered ${answer.status}: ${await answer.text()}`;
}

/** Null: it is well. */
async function workerProblem() {
  const client = new pg.Client({
    connectionString: DIRECT_URL || DATABASE_URL,
    application_name: "shortlist health",
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  // Said by connect() and query(); without a listener it would end the process.
  client.on("error", () => {});
  let silent;
  try {
    await client.connect();
    const { rows } = await client.query(
      `SELECT extract(epoch FROM clock_timestamp() - max(state_change))::int AS silent FROM pg_stat_activity
       WHERE datname = current_database() AND usename = current_user AND application_name = $1`,
      [queueName()],
    );
    silent = rows[0].silent;
  } catch (error) {
    return onlyAlive ? null : `the database does not answer: ${error.message}`;
  } finally {
    client.end().catch(() => {});
  }
  if (silent === null) return "the queue has no connection to the database";
  return silent > SILENT_SECONDS ? `the queue has not looked for work for ${silent} s` : null;
}

const problem = await (ROLE === "worker" ? workerProblem() : webProblem()).catch((error) => error.message);
if (problem) console.error(problem);
process.exit(problem ? 1 : 0);
