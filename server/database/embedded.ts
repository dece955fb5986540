import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { closeSync, existsSync, openSync } from "node:fs";
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { choosePlace, type Place } from "./place.ts";

/** Held by the process that started PostgreSQL; whoever can take it while PostgreSQL runs has found an orphan. */
const OWNER_LOCK = 7_301_955;
/** How long a start waits for what is left of a PostgreSQL that was killed. */
const ORPHANS_MS = 30_000;
const SUPERUSER = "postgres";
const ROLE = "shortlist";
const DATABASE = "shortlist";

export interface EmbeddedPostgres {
  /** Connection address of the database owner, an ordinary role: no superuser. */
  url: string;
  /** Process id of the postmaster. */
  pid: number;
  /** False when another process of this DATA_DIR runs it: then close() leaves it running. */
  owned: boolean;
  /** Resolves when an owned PostgreSQL ends without having been asked to. */
  died: Promise<string>;
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  /** Use a running one of the same DATA_DIR (command line tools) instead of refusing (a second server). */
  attach: boolean;
  /** Shown to whoever finds the DATA_DIR in use, e.g. "shortlist server". */
  owner: string;
  /** Off only for tests: a crash of the machine may lose data. */
  durable?: boolean;
  onStep?: (step: string) => void;
  /** Of PostgreSQL, over those that it has here (chaos: the same port after a restart, more connections). */
  settings?: Record<string, string>;
}

interface Secrets {
  password: string;
}

/**
 * Runs the PostgreSQL whose binaries the npm package brings, on loopback and a free port, its data below `dataDir`.
 * A PostgreSQL left behind by a killed server is stopped first. Throws with a sentence that says what to do when
 * another server holds the same DATA_DIR or PostgreSQL cannot start.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true });
  const place = await choosePlace(dataDir);
  const secrets = await readSecrets(dataDir);
  const running = await runningPostmaster(place);
  if (running) {
    const attached = await attachOrStop(running, place, secrets, options);
    if (attached) return attached;
  }
  if (!existsSync(place.data)) {
    options.onStep?.("creating the database cluster");
    await initialise(place, secrets);
  }
  return await startBehindOrphans(place, secrets, options);
}

/**
 * The processes of a PostgreSQL that was killed end when they next look around, a busy one seconds later; until then
 * PostgreSQL refuses to start on their data.
 */
async function startBehindOrphans(place: Place, secrets: Secrets, options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const logFile = join(options.dataDir, "postgres.log");
  const deadline = Date.now() + ORPHANS_MS;
  for (;;) {
    const logged = await stat(logFile).then(
      ({ size }) => size,
      () => 0,
    );
    try {
      return await start(place, secrets, options);
    } catch (error) {
      const log = await readFile(logFile).catch(() => Buffer.alloc(0));
      const said = log.subarray(logged).toString();
      if (Date.now() > deadline || !said.includes("pre-existing shared memory block")) throw error;
      await delay(100);
    }
  }
}

/** The superuser's and the owner's common password: 24 random bytes, in a file that only this user may read. */
async function readSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, "postgres.password");
  try {
    await writeFile(file, randomBytes(24).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return { password: (await readFile(file, "utf8")).trim() };
}

/** Pid and port of a live postmaster on this data, read from its postmaster.pid; a stale file is removed. */
async function runningPostmaster(place: Place): Promise<{ pid: number; port: number } | null> {
  const file = join(place.data, "postmaster.pid");
  const lines = await readFile(file, "utf8").then(
    (text) => text.split("\n"),
    () => null,
  );
  if (!lines) return null;
  const pid = Number(lines[0]);
  if (Number.isInteger(pid) && pid > 0 && (await isPostgres(pid, place.data))) return { pid, port: Number(lines[3]) };
  // The number may belong to another process since a restart of the machine; PostgreSQL would then refuse to start.
  await rm(file, { force: true });
  return null;
}

async function isPostgres(pid: number, data: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => null);
  // Without /proc (macOS) a live process is taken for PostgreSQL; it then has to accept our password anyway.
  return command === null ? !existsSync("/proc/self") : command.includes(data);
}

async function attachOrStop(
  running: { pid: number; port: number },
  place: Place,
  secrets: Secrets,
  options: EmbeddedOptions,
): Promise<EmbeddedPostgres | null> {
  const admin = await connectAdmin(running.port, secrets, options.owner, 15_000);
  const { rows } = await admin.query<{ taken: boolean }>("SELECT pg_try_advisory_lock($1) AS taken", [OWNER_LOCK]);
  if (rows[0]?.taken) {
    options.onStep?.("stopping a database that a killed server left running");
    await admin.end();
    await stopPid(running.pid, place.data);
    return null;
  }
  const holder = await admin.query<{ application_name: string }>(
    "SELECT application_name FROM pg_stat_activity JOIN pg_locks USING (pid) WHERE locktype = 'advisory' AND objid = $1 AND granted",
    [OWNER_LOCK],
  );
  await admin.end();
  if (!options.attach) {
    const who = holder.rows[0]?.application_name ?? "another process";
    throw new Error(
      `DATA_DIR ${options.dataDir} is in use by ${who}: stop that one first, or start this one with another DATA_DIR (and PORT).`,
    );
  }
  return {
    url: addressOf(running.port, ROLE, DATABASE, secrets),
    pid: running.pid,
    owned: false,
    died: new Promise(() => {}),
    close: async () => {},
  };
}

async function stopPid(pid: number, data: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  process.kill(pid, "SIGINT");
  while (await isPostgres(pid, data)) {
    if (Date.now() > deadline) process.kill(pid, "SIGQUIT");
    await delay(20);
  }
}

async function initialise(place: Place, secrets: Secrets): Promise<void> {
  // Left by a start that was killed meanwhile.
  for (const name of await readdir(place.base)) {
    if (name.startsWith("data.new-")) await rm(join(place.base, name), { recursive: true, force: true });
  }
  const fresh = `${place.data}.new-${process.pid}`;
  const passwordFile = `${fresh}.password`;
  await writeFile(passwordFile, secrets.password, { mode: 0o600 });
  if (place.user) await chown(passwordFile, place.user.uid, place.user.gid);
  try {
    const args = ["-D", fresh, "-U", SUPERUSER, "-E", "UTF8", "--locale=C", "--auth=scram-sha-256"];
    const child = spawn(join(place.binaries, "bin", "initdb"), [...args, `--pwfile=${passwordFile}`, "--no-sync"], {
      ...place.user,
      cwd: place.base,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let complaint = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      complaint += chunk;
    });
    const [code] = (await once(child, "close")) as [number | null];
    if (code !== 0) throw new Error(`PostgreSQL could not create its data below ${place.base}: ${complaint.trim()}`);
    await rename(fresh, place.data);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function start(place: Place, secrets: Secrets, options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const port = Number(options.settings?.port ?? (await freePort()));
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    timezone: "UTC",
    jit: "off",
    shared_buffers: "256MB",
    max_wal_size: "2GB",
    log_min_messages: "warning",
    log_timezone: "UTC",
    ...(options.durable === false && { fsync: "off", full_page_writes: "off", synchronous_commit: "off" }),
    ...options.settings,
  };
  const logFile = join(options.dataDir, "postgres.log");
  const log = openSync(logFile, "a", 0o600);
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(join(place.binaries, "bin", "postgres"), ["-D", place.data, ...args], {
    ...place.user,
    cwd: place.base,
    // A process group of its own: Ctrl-C reaches the server alone, which then stops PostgreSQL in order.
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  let closing = false;
  const ended = once(child, "exit");
  const died = ended.then(([code, signal]) =>
    closing ? new Promise<string>(() => {}) : `PostgreSQL ended (${signal ?? code}); its log is ${logFile}`,
  );
  const admin = await Promise.race([
    connectAdmin(port, secrets, `${options.owner} (process ${process.pid})`, 60_000),
    died.then((reason) => {
      throw new Error(reason);
    }),
  ]);
  await admin.query("SELECT pg_advisory_lock($1)", [OWNER_LOCK]);
  await createOwner(admin, secrets);
  return {
    url: addressOf(port, ROLE, DATABASE, secrets),
    pid: child.pid as number,
    owned: true,
    died,
    async close() {
      closing = true;
      await admin.end().catch(() => {});
      await stopChild(child, ended);
    },
  };
}

async function createOwner(admin: pg.Client, { password }: Secrets): Promise<void> {
  // An address in the log may be lost with its connection; that is reported by whoever uses the database.
  admin.on("error", () => {});
  const has = async (sql: string, name: string) => (await admin.query(sql, [name])).rowCount !== 0;
  if (!(await has("SELECT FROM pg_roles WHERE rolname = $1", ROLE))) {
    await admin.query(`CREATE ROLE ${ROLE} LOGIN CREATEROLE CREATEDB PASSWORD ${pg.escapeLiteral(password)}`);
  }
  if (!(await has("SELECT FROM pg_database WHERE datname = $1", DATABASE))) {
    await admin.query(`CREATE DATABASE ${DATABASE} OWNER ${ROLE}`);
  }
}

async function stopChild(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGINT");
  const hurry = setTimeout(() => child.kill("SIGQUIT"), 6_000);
  await ended;
  clearTimeout(hurry);
}

async function connectAdmin(port: number, secrets: Secrets, name: string, timeoutMs: number): Promise<pg.Client> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const client = new pg.Client({
      connectionString: addressOf(port, SUPERUSER, "postgres", secrets),
      application_name: name.slice(0, 63),
    });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      // 28P01: a wrong password stays wrong; everything else is a server that is still coming up.
      if (Date.now() > deadline || (error as { code?: string }).code === "28P01") throw error;
      await delay(25);
    }
  }
}

function addressOf(port: number, user: string, database: string, { password }: Secrets): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
