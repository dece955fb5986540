import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { printedSchema } from "../server/graphql/print-schema.ts";

/** `npm run generate` prints schema.graphql from the code and the client's types from it; `-- --check` only compares. */
const FILE = "schema.graphql";
const schema = printedSchema();
if (process.argv.includes("--check")) {
  if ((await readFile(FILE, "utf8")) !== schema) {
    console.error("schema.graphql is not what the code says: run npm run generate and commit it.");
    process.exit(1);
  }
  console.log("schema.graphql is what the code says.");
} else {
  await writeFile(FILE, schema);
  const { status } = spawnSync("graphql-codegen", ["--config", "codegen.ts"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  process.exitCode = status ?? 1;
}
