import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SignJWT } from "jose";
import type pg from "pg";
import { demoPostings } from "../../../prisma/demo-postings.ts";
import { deriveKey } from "../../accounts/keys.ts";
import { type EmbeddedPostgres, openEmbedded } from "../../database/embedded.ts";
import { migrate } from "../../database/migrate.ts";
import { createPool } from "../../database/pool.ts";
import { takeIn } from "../../intake/take-in.ts";
import { migrateQueue } from "../../pipelines/queue.ts";
import { silent } from "./backend.ts";
import { type ServerProcess, startServer } from "./process.ts";

/** What the chaos run is about: one PostgreSQL, two web processes, two workers, and people. */

export const SECRET = "the chaos run signs its tokens with this secret";
const POSTINGS = 600;
/** Pipelines that start each minute. */
export const TICKING = ["EXPIRE_SAVED_JOBS", "EXPIRE_RECOMMENDATIONS", "EXPIRE_JOBS", "COLLECT_HOURLY"];

export interface Person {
  userId: string;
  token: string;
}

/** A place of a process: who is there now, and how it is started again. */
export interface Post {
  name: string;
  role: "web" | "worker";
  /** Null for a worker. */
  port: number | null;
  server: ServerProcess | null;
  start(): Promise<void>;
}

export interface World {
  pool: pg.Pool;
  posts: Post[];
  people: Person[];
  admin: string;
  /** Processes that ended though nobody ended them, and the last that they said. */
  crashes: string[];
  /** SQL that is tried until the database is there. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Ends PostgreSQL (in order, or as if the power had failed) and starts it again at the same address. */
  restartPostgres(how: "fast" | "immediate"): Promise<void>;
  /** Takes in so many new postings. */
  addPostings(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Below those that connections are given: while a process is away, one of those would take its port. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(10_000 * Math.random());
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => resolve(true));
    });
    await new Promise((resolve) => server.close(resolve));
    if (isFree) return port;
  }
}

export async function openWorld(count: number, note: (line: string) => void): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), "shortlist-chaos-"));
  await chmod(folder, 0o711);
  const settings = { port: String(await freePort()), max_connections: "300" };
  const open = () => openEmbedded({ dataDir: folder, attach: false, owner: "shortlist chaos", settings });
  let postgres: EmbeddedPostgres = await open();
  const { url } = postgres;
  await migrate(url);
  await migrateQueue(url, silent);
  const pool = createPool({ connectionString: url, max: 6, application_name: "chaos" });

  const sql: World["sql"] = async (text, values) => {
    for (;;) {
      try {
        return (await pool.query(text, values)).rows as never;
      } catch (error) {
        // A statement that is wrong stays so; a database that is away comes back.
        if (/^(42|22|23)/.test(String((error as { code?: string }).code))) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };

  const postings = demoPostings({ seed: 7, count: 100_000, now: new Date() });
  const addPostings = async (many: number) => {
    const batch = Array.from({ length: many }, () => postings.next().value).filter((posting) => posting !== undefined);
    for (;;) {
      try {
        await takeIn(pool, batch as Parameters<typeof takeIn>[1], { now: new Date() });
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };
  await addPostings(POSTINGS);
  // Ticks that come often: nothing of what they do is in the way of anything else.
  await pool.query(
    "INSERT INTO pipelines (name, known_at, schedule, timezone) SELECT name::\"PipelineName\", now(), '* * * * *', 'UTC' FROM unnest($1::text[]) AS name",
    [TICKING],
  );
  const { people, admin } = await makePeople(pool, count);
  const crashes: string[] = [];

  const posts = await Promise.all(
    (["web", "web", "worker", "worker"] as const).map(async (role, at): Promise<Post> => {
      const port = role === "web" ? await freePort() : null;
      const post: Post = {
        name: `${role} ${at % 2}`,
        role,
        port,
        server: null,
        async start() {
          const server = startServer({
            DATABASE_URL: url,
            DATABASE_POOL_MAX: "5",
            DATA_DIR: join(folder, `data-${at}`),
            JWT_SECRET: SECRET,
            ROLE: role,
            PORT: String(port ?? 0),
            LOG_LEVEL: "error",
            // All of them come from one address.
            RATE_LIMIT: "0",
          });
          post.server = server;
          let isReady = false;
          void server.ended.then(({ code, signal }) => {
            if (post.server !== server || !isReady) return;
            crashes.push(`${post.name} ended by itself (${signal ?? code}): ${server.output().slice(-5_000)}`);
            post.server = null;
            void post.start();
          });
          await server.said(/Ready after/).catch((error: Error) => {
            // Killed again before it was ready, or the database was away: whoever started it tries again.
            note(`${post.name} did not start: ${error.message.split("\n").slice(0, 3).join(" ")}`);
            if (post.server === server) post.server = null;
          });
          isReady = true;
        },
      };
      return post;
    }),
  );

  return {
    pool,
    posts,
    people,
    admin,
    crashes,
    sql,
    addPostings,
    async restartPostgres(how) {
      if (how === "fast") await postgres.close();
      else {
        process.kill(postgres.pid, "SIGQUIT");
        await postgres.died;
      }
      postgres = await open();
    },
    async close() {
      for (const post of posts) {
        const { server } = post;
        post.server = null;
        server?.child.kill("SIGCONT");
        server?.child.kill("SIGKILL");
        await server?.ended;
      }
      await pool.end();
      await postgres.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function makePeople(pool: pg.Pool, count: number): Promise<{ people: Person[]; admin: string }> {
  const ids = Array.from({ length: count + 1 }, () => randomUUID());
  const expiresAt = new Date(Date.now() + 86_400_000);
  const key = deriveKey(SECRET, "access token");
  await pool.query(
    "INSERT INTO users (id, email, role) SELECT id, id || '@example.com', CASE WHEN n = 1 THEN 'ADMIN' ELSE 'USER' END::\"Role\" FROM unnest($1::uuid[]) WITH ORDINALITY AS given (id, n)",
    [ids],
  );
  const { rows } = await pool.query<{ id: string; user_id: string }>(
    "INSERT INTO sessions (user_id, expires_at) SELECT id, $2 FROM unnest($1::uuid[]) AS id RETURNING id, user_id",
    [ids, expiresAt],
  );
  // Everybody knows what some posting asks for, so that there is something for each.
  await pool.query(
    `INSERT INTO profiles (user_id, skills, titles, industries)
     SELECT person, skills, ARRAY[title], industries FROM (SELECT person, row_number() OVER () AS n FROM unnest($1::uuid[]) AS person) AS p
     JOIN (SELECT skills, title, industries, row_number() OVER (ORDER BY id) AS n, count(*) OVER () AS total FROM jobs WHERE cardinality(skills) > 1) AS j
       ON j.n = p.n % j.total + 1`,
    [ids.slice(1)],
  );
  const sign = (userId: string, sessionId: string) =>
    new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: "HS256", typ: "JWT" })
      .setSubject(userId)
      .setIssuer("shortlist")
      .setIssuedAt()
      .setExpirationTime(expiresAt)
      .sign(key);
  const everybody = await Promise.all(
    rows.map(async ({ id, user_id }) => ({ userId: user_id, token: await sign(user_id, id) })),
  );
  const admin = everybody.find(({ userId }) => userId === ids[0])!.token;
  return { people: everybody.filter(({ userId }) => userId !== ids[0]), admin };
}
