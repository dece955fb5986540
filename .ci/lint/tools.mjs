// What the checks have in common: the linters, the files, what the server reads, and what was found.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** By exact versions, in a temporary folder and without their install scripts: they are no part of the project. */
const LINTERS = {
  "@balena/dockerignore": "1.0.2",
  dclint: "3.1.0",
  "dockerfile-ast": "0.7.1",
  "dockerfile-utils": "0.16.3",
  dockerlinter: "2.0.0",
  "kubernetes-models": "5.1.0",
  typescript: "7.0.2",
  yaml: "2.9.1",
};
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const TOOLS = join(tmpdir(), `shortlist-lint-deploy-${Object.values(LINTERS).join("-")}`);

export const problems = [];
export const wrong = (file, text) => void problems.push(`${file}: ${text}`);
export const read = (file) => readFileSync(join(ROOT, file), "utf8");
/** A module of the linters, by its path in their node_modules: some are not meant to be imported from outside. */
export const load = (path) => import(pathToFileURL(join(TOOLS, "node_modules", path)).href);

function install() {
  const stamp = join(TOOLS, "installed");
  if (existsSync(stamp)) return;
  mkdirSync(TOOLS, { recursive: true });
  writeFileSync(join(TOOLS, "package.json"), JSON.stringify({ private: true, dependencies: LINTERS }));
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: TOOLS,
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(stamp, "");
}
install();

/** Runs one of the linters' programs; what it says is wrong where it exits with anything but 0. */
export function lint(file, name, ...args) {
  const program = join(TOOLS, "node_modules", ".bin", name);
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) wrong(file, `${name} says\n${`${stdout}${stderr}`.trim().replace(/^/gm, "    ")}`);
}

/** Every variable that the server reads: settings-docs.test.ts holds .env.example to that. */
const SETTINGS = new Set([...read(".env.example").matchAll(/^#?([A-Z][A-Z\d_]*)=/gm)].map(([, name]) => name));

export function checkSettings(file, names, others = []) {
  for (const name of names)
    if (!SETTINGS.has(name) && !others.includes(name)) wrong(file, `${name} is nothing that the server reads`);
}

const { parseAllDocuments } = (await load("yaml/dist/index.js")).default;

/** The documents of a YAML file. */
export function parse(file) {
  const documents = parseAllDocuments(read(file), { merge: true, strict: true, uniqueKeys: true });
  for (const { errors, warnings } of documents)
    for (const error of [...errors, ...warnings]) wrong(file, error.message);
  return documents.map((document) => document.toJS());
}

const listed = ["ls-files", "--cached", "--others", "--exclude-standard"];
/** What git has, or will have. */
export const tracked = execFileSync("git", listed, { cwd: ROOT, encoding: "utf8" })
  .split("\n")
  .filter((file) => file && existsSync(join(ROOT, file)));

const { default: ignore } = await load("@balena/dockerignore/ignore.js");
export const outside = ignore().add(read(".dockerignore"));
/** What an image is built from. */
export const context = tracked.filter((file) => !outside.ignores(file));
