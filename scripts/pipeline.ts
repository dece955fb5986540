import { parseArgs } from "node:util";
import { PipelineName } from "../server/generated/prisma/enums.ts";
import { pipelines as list } from "../server/pipelines/index.ts";
import { createProgressLine, progressBar, withTools } from "./open.ts";

/** `npm run pipeline -- NAME [--dry-run] [--user ID]`: a run here and now, its progress and its counts. */
const USAGE = `Usage: npm run pipeline -- NAME [--dry-run] [--user ID]\nNAME is one of ${list.map(({ name }) => name).join(", ")}.`;

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { "dry-run": { type: "boolean", default: false }, user: { type: "string" } },
    });
    const name = positionals[0]?.toUpperCase() as PipelineName;
    if (positionals.length !== 1 || !Object.hasOwn(PipelineName, name)) throw new Error("Name one pipeline.");
    if (values.user && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(values.user)) {
      throw new Error("--user wants a person's id (a UUID), as the table users has it.");
    }
    return { name, dryRun: values["dry-run"], userId: values.user?.toLowerCase() ?? null };
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}

const { name, dryRun, userId } = readArguments();
await withTools("shortlist pipeline", async ({ pipelines }) => {
  const line = createProgressLine();
  const startedAt = Date.now();
  const counts = await pipelines
    .runNow(name, { trigger: "MANUAL", reason: "MANUAL", userId, options: { dryRun } }, ({ done, total }) =>
      line.show(progressBar(done, total)),
    )
    .finally(() => line.end());
  console.log(`${name}${dryRun ? " (dry run)" : ""} after ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  for (const [what, count] of Object.entries(counts)) console.log(`  ${what.padEnd(14)} ${count}`);
});
