import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { readTaxonomyFiles } from "../server/skills/taxonomy-files.ts";
import { listTaxonomyFiles, removeTaxonomyFile, saveTaxonomyFile } from "../server/skills/widening.ts";
import { withTools } from "./open.ts";

/** `npm run taxonomy -- FILE... | --list | --remove NAME`: widens the skills taxonomy by files of O*NET and ESCO. */
const USAGE = `Usage: npm run taxonomy -- FILE...         imports files of O*NET or ESCO, told by their header row
       npm run taxonomy -- --list          what has been imported
       npm run taxonomy -- --remove NAME   takes an imported file back`;

/** O*NET's and ESCO's files are a few megabytes each. */
const MAX_BYTES = 100_000_000;

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { list: { type: "boolean", default: false }, remove: { type: "string" } },
    });
    const asked = [values.list, values.remove !== undefined, positionals.length > 0].filter(Boolean).length;
    if (asked !== 1) throw new Error("Give files, --list, or --remove with a name.");
    return { list: values.list, remove: values.remove, paths: positionals };
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}

async function readTextFile(path: string): Promise<{ name: string; text: string }> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new Error(`There is no file ${path}.`);
  if (found.size > MAX_BYTES) throw new Error(`${path} is larger than ${MAX_BYTES / 1e6} MB: no taxonomy file is.`);
  return { name: basename(path), text: await readFile(path, "utf8") };
}

const { list, remove, paths } = readArguments();
await withTools("shortlist taxonomy", async ({ database: { pool } }) => {
  if (list) {
    const files = await listTaxonomyFiles(pool);
    for (const { name, importedAt, entries } of files) {
      console.log(`${name}  ${entries} entries, imported ${importedAt.toISOString().slice(0, 16)}Z`);
    }
    if (files.length === 0) console.log("Nothing has been imported: the taxonomy is as it was shipped.");
    return;
  }
  if (remove !== undefined) {
    if (!(await removeTaxonomyFile(pool, remove))) {
      throw new Error(`No imported file is called ${remove}; npm run taxonomy -- --list shows those that are.`);
    }
    console.log(`${remove} is taken back. Postings and CVs are read without it from their next import or upload on.`);
    return;
  }
  const files = readTaxonomyFiles(await Promise.all(paths.map(readTextFile)));
  for (const { name, layout, rows, lines } of files) {
    if (layout !== "ESCO broader concepts") await saveTaxonomyFile(pool, name, lines);
    console.log(`${name} (${layout}): ${rows} rows, ${lines.length} of them taken`);
  }
});
