import { resolve } from "node:path";
import { findSets } from "../server/evaluation/find-sets.ts";
import { printReport } from "../server/evaluation/report.ts";

/** `npm run evaluate -- FOLDER...`: how well postings, CVs, titles and skills are read, on what is found in the folders. */
const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error("Usage: npm run evaluate -- FOLDER...   (labelled sets, CVs, a postings file; see docs/reading.md)");
  process.exit(2);
}
try {
  const sets = (await Promise.all(paths.map((path) => findSets(resolve(path))))).flat();
  if (sets.length === 0)
    throw new Error(
      `Nothing that can be evaluated is in ${paths.join(", ")}: docs/reading.md says what is looked for.`,
    );
  for (const { name, run } of sets) {
    console.error(`${name} ...`);
    console.log(printReport(await run(new Date())));
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
