import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { checkSettings, context, lint, load, outside, ROOT, read, tracked, wrong } from "./tools.mjs";

const { DockerfileParser } = (await load("dockerfile-ast/lib/main.js")).default;

const isInContext = (path) => path === "." || context.some((file) => file === path || file.startsWith(`${path}/`));
/** Of what the build stage makes, what is taken from it. */
const MADE = ["dist/client", "client/generated/persisted-documents.json"];

export function checkImage() {
  lint("Dockerfile", "dockerfile-utils", "lint", "Dockerfile");
  lint("Dockerfile", "dockerlinter", "--file", "Dockerfile", "--shellcheck", "none", "--error", "info");
  for (const secret of [
    ".env",
    ".env.production",
    ".git/config",
    ".data/jwt.secret",
    "server/generated/gazetteer.bin",
    "node_modules/pg/package.json",
  ])
    if (!outside.ignores(secret)) wrong(".dockerignore", `lets ${secret} into the image`);
  const instructions = DockerfileParser.parse(read("Dockerfile")).getInstructions();
  const said = (keyword) => instructions.filter((each) => each.getKeyword() === keyword);
  /** In the last stage: files of the checkout that it has. */
  let shipped = [];
  for (const instruction of instructions) {
    if (instruction.getKeyword() === "FROM") shipped = [];
    if (instruction.getKeyword() !== "COPY") continue;
    const from = instruction
      .getFlags()
      .find((flag) => flag.getName() === "from")
      ?.getValue();
    for (const source of instruction
      .getArguments()
      .slice(0, -1)
      .map((each) => each.getValue())) {
      const path = source.replace(/^\/app\//, "");
      if (from !== "packages" && !MADE.includes(path) && !isInContext(path))
        wrong("Dockerfile", `copies ${source}, which is not there`);
      shipped.push(...context.filter((file) => file === path || file.startsWith(`${path}/`)));
    }
  }
  for (const instruction of [...said("HEALTHCHECK"), ...said("ENTRYPOINT"), ...said("CMD")])
    for (const [, file] of instruction.getTextContent().matchAll(/"([\w./-]+\.(?:mjs|ts))"/g))
      if (!shipped.includes(file)) wrong("Dockerfile", `starts ${file}, which is not in the image`);
  for (const instruction of said("ENV"))
    checkSettings(
      "Dockerfile",
      instruction.getProperties().map((each) => each.getName()),
      ["NODE_ENV"],
    );
  checkPackages(
    said("RUN")
      .map((each) => each.getTextContent())
      .join("\n"),
    shipped,
  );
  checkImports(shipped);
}

/** What the image's code imports must be among what is installed there. */
function checkPackages(commands, shipped) {
  const { dependencies } = JSON.parse(read("package.json"));
  const gone =
    /npm uninstall ((?:\S+ ?)+)$/m
      .exec(commands)?.[1]
      ?.split(/\s+/)
      .filter((word) => word && !word.startsWith("-")) ?? [];
  if (gone.length === 0) wrong("Dockerfile", "its `npm uninstall` was not found");
  for (const name of gone) if (!dependencies[name]) wrong("Dockerfile", `uninstalls ${name}, which is no dependency`);
  for (const [file, name] of importsOf(shipped)) {
    if (name.startsWith(".") || name.startsWith("node:")) continue;
    const owner = name
      .split("/")
      .slice(0, name.startsWith("@") ? 2 : 1)
      .join("/");
    if (!dependencies[owner] || gone.includes(owner)) wrong(file, `imports ${owner}, which the image does not have`);
  }
}

/** Files of the image import none that were left out. */
function checkImports(shipped) {
  const known = new Set(shipped);
  for (const [file, name] of importsOf(shipped)) {
    if (!name.startsWith(".") || name.includes("/generated/")) continue;
    const target = join(dirname(file), name);
    if (!known.has(target)) wrong(file, `imports ${target}, which is not in the image`);
  }
}

/** [file, module] of all imports that are left when types are taken away. */
function importsOf(files) {
  return files
    .filter((file) => /\.(ts|mjs)$/.test(file) && !file.includes("/kernel/assembly/"))
    .flatMap((file) =>
      [...read(file).matchAll(/^(?:import|export)\s+(?!type\b)(?:[\w*{][^;"]*?from\s+)?"([^"]+)"/gm)].map(
        ([, name]) => [file, name],
      ),
    );
}

/** What the containers run beside the server can at least be read. */
export function checkScripts() {
  for (const file of tracked.filter((each) => /^deploy\/.*\.(sh|mjs)$/.test(each))) {
    const [program, flag] = file.endsWith(".sh") ? ["sh", "-n"] : [process.execPath, "--check"];
    const { status, stderr } = spawnSync(program, [flag, file], { cwd: ROOT, encoding: "utf8" });
    if (status !== 0) wrong(file, stderr.trim());
  }
}
