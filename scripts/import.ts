import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { createProgressLine, withTools } from "./open.ts";

/** `npm run import -- FILE`: the pipeline IMPORT_JOBS over a file of any size, streamed. */
const [file, ...others] = process.argv.slice(2);
if (!file || others.length) {
  console.error("Usage: npm run import -- FILE   (NDJSON, a JSON array or CSV; gzipped or not)");
  process.exit(2);
}
const path = resolve(file);
const size = await stat(path).then(
  (found) => (found.isFile() ? found.size : null),
  () => null,
);
if (size === null) {
  console.error(`There is no file ${file}: give the path of an NDJSON, JSON or CSV file.`);
  process.exit(2);
}

await withTools("shortlist import", async ({ pipelines, database }) => {
  const line = createProgressLine();
  const startedAt = Date.now();
  const options = { file: path, fileName: basename(path) };
  const counts = await pipelines
    .runNow("IMPORT_JOBS", { trigger: "MANUAL", options }, ({ done, counts = {} }) =>
      line.show(`${done} rows: ${describe(counts)}`),
    )
    .finally(() => line.end());
  console.log(`${counts.read} rows in ${((Date.now() - startedAt) / 1000).toFixed(1)} s: ${describe(counts)}`);
  const { rows } = await database.pool.query<{ warnings: string[] }>(
    "SELECT warnings FROM pipeline_runs WHERE name = 'IMPORT_JOBS' ORDER BY queued_at DESC LIMIT 1",
  );
  for (const warning of rows[0]?.warnings ?? []) console.error(`  ${warning}`);
});

function describe(counts: Record<string, number>): string {
  return Object.entries(counts)
    .filter(([what]) => what !== "read")
    .map(([what, count]) => `${count} ${what}`)
    .join(", ");
}
