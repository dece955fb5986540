import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { PipelineName } from "../server/generated/prisma/enums.ts";
import { pipelines as list } from "../server/pipelines/index.ts";
import type { Progress, RunOptions } from "../server/pipelines/pipeline.ts";
import { createProgressLine, progressBar, withTools } from "./open.ts";

/** `npm run pipeline -- NAME ...`: a run here and now, its progress and its counts. */
const USAGE = `Usage: npm run pipeline -- NAME [--dry-run] [--user ID]
       npm run pipeline -- COLLECT_DAILY [--sources a,b] [--lookback-days N] [--unfiltered] [--dry-run]
       npm run pipeline -- EXPIRE_JOBS [--archive DIR] [--dry-run]\nNAME is one of ${list.map(({ name }) => name).join(", ")}.`;

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean", default: false },
        user: { type: "string" },
        sources: { type: "string" },
        "lookback-days": { type: "string" },
        unfiltered: { type: "boolean", default: false },
        archive: { type: "string" },
      },
    });
    const name = positionals[0]?.toUpperCase() as PipelineName;
    if (positionals.length !== 1 || !Object.hasOwn(PipelineName, name)) throw new Error("Name one pipeline.");
    if (values.user && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(values.user)) {
      throw new Error("--user wants a person's id (a UUID), as the table users has it.");
    }
    const days = values["lookback-days"];
    if (days !== undefined && !/^\d{1,3}$/.test(days)) throw new Error("--lookback-days wants a number of days.");
    const options: RunOptions = { dryRun: values["dry-run"] };
    if (values.sources) options.sources = values.sources.split(",").map((source) => source.trim());
    if (days) options.lookbackDays = Number(days);
    if (values.unfiltered) options.unfiltered = true;
    if (values.archive === "") throw new Error("--archive wants a folder.");
    if (values.archive) options.archive = resolve(values.archive);
    return { name, options, userId: values.user?.toLowerCase() ?? null };
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}

const { name, options, userId } = readArguments();
await withTools("shortlist pipeline", async ({ pipelines }) => {
  const line = createProgressLine();
  const startedAt = Date.now();
  let bySource: Progress["bySource"];
  const counts = await pipelines
    .runNow(name, { trigger: "MANUAL", reason: "MANUAL", userId, options }, (state) => {
      bySource = state.bySource;
      line.show(progressBar(state.done, state.total));
    })
    .finally(() => line.end());
  console.log(`${name}${options.dryRun ? " (dry run)" : ""} after ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  for (const [what, count] of Object.entries(counts)) console.log(`  ${what.padEnd(14)} ${count}`);
  for (const [source, { counts: own, error }] of Object.entries(bySource ?? {})) {
    const told = Object.entries(own).filter(([, count]) => count > 0);
    console.log(
      `  ${source}: ${error ?? (told.map(([what, count]) => `${count} ${what}`).join(", ") || "nothing new")}`,
    );
  }
});
