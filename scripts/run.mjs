// What every npm script begins with, in plain Node without dependencies: sets the checkout up as far as it is not, then
// runs what it is given. Usage: node scripts/run.mjs [--client] FILE.ts|BINARY [ARGUMENT...]
// --client: builds the web client too. FILE.ts is run in this process; BINARY is one of node_modules/.bin.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Shortlist needs Node 20.19 or later; this is ${process.version}. Install a newer Node and try again.`);
  process.exit(1);
}

// npm puts it there too; this also serves whoever calls node scripts/run.mjs directly.
const PATH = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
process.env.PATH = PATH;

/** sha256 over the names and contents of files and folders. */
function hashOf(...paths) {
  const hash = createHash("sha256").update(process.version);
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) if (name !== "generated") add(join(path, name));
    } else hash.update(path).update(readFileSync(full));
  };
  paths.forEach(add);
  return hash.digest("hex");
}

/** Does a step unless its inputs are those that it was last done with; says what it does. */
function step(title, hash, stamp, commands) {
  const file = join(root, stamp);
  if (existsSync(file) && readFileSync(file, "utf8") === hash) return;
  const startedAt = Date.now();
  process.stderr.write(`${title} ...`);
  for (const [command, ...args] of commands) {
    const ended = spawnSync(command, args, {
      cwd: root,
      encoding: "utf8",
      shell: process.platform === "win32",
      // Prisma would download an engine that nothing here uses; any executable will do in its place.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: "1",
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
      },
    });
    if (ended.status !== 0) {
      process.stderr.write(` failed\n${ended.stdout ?? ""}${ended.stderr ?? ended.error?.message ?? ""}\n`);
      process.exit(1);
    }
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
  process.stderr.write(` ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`);
}

const bin = (name) => join(root, "node_modules", ".bin", name);

function install() {
  // Install scripts are not needed: one would download Prisma's engine, the others only save time.
  step("Installing packages", hashOf("package-lock.json"), "node_modules/.shortlist-lock", [
    ["npm", "ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
  ]);
}

const KERNEL = "server/matching/kernel/assembly";

function generate({ withClient }) {
  step("Making the gazetteer", hashOf("server/gazetteer", "package-lock.json"), "server/generated/.gazetteer", [
    [process.execPath, "--import", "tsx", "scripts/gazetteer.ts"],
  ]);
  step(
    "Compiling the matching kernel",
    hashOf("server/matching/kernel", "package-lock.json"),
    "server/generated/.kernel",
    [
      [
        bin("asc"),
        "--config",
        `${KERNEL}/asconfig.json`,
        `${KERNEL}/index.ts`,
        "--outFile",
        "server/generated/kernel.wasm",
      ],
    ],
  );
  step(
    "Generating the database client",
    hashOf("prisma/schema.prisma", "prisma.config.ts", "package-lock.json"),
    "server/generated/.hash",
    [[bin("prisma"), "generate"]],
  );
  // They are made from schema.graphql, which may be behind the code until it is printed again.
  if (!withClient) return;
  step(
    "Generating the client's types",
    hashOf("schema.graphql", "codegen.ts", "client", "package-lock.json"),
    "client/generated/.hash",
    [[bin("graphql-codegen"), "--config", "codegen.ts"]],
  );
}

function buildClient() {
  step(
    "Building the web client",
    hashOf("client", "schema.graphql", "vite.config.ts", "package-lock.json"),
    "dist/client/.hash",
    [[bin("vite"), "build", "--logLevel", "warn"]],
  );
}

const args = process.argv.slice(2);
const client = args[0] === "--client" && Boolean(args.shift());
install();
const [target, ...rest] = args;
generate({ withClient: target !== "scripts/generate.ts" });
if (client) buildClient();
if (target?.endsWith(".ts")) {
  process.argv = [process.argv[0], resolve(root, target), ...rest];
  const { register } = await import(pathToFileURL(join(root, "node_modules/tsx/dist/esm/api/index.mjs")).href);
  register();
  await import(pathToFileURL(join(root, target)).href);
} else if (target) {
  const child = spawn(bin(target), rest, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
