import { resolve } from "node:path";
import { evaluate } from "../server/evaluation/evaluate.ts";
import { printReport } from "../server/evaluation/report.ts";

/** `npm run evaluate -- FOLDER...`: how well postings, CVs, titles and skills are read, on what is found in the folders. */
const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error("Usage: npm run evaluate -- FOLDER...   (labelled sets, CVs, a postings file; see docs/reading.md)");
  process.exit(2);
}
try {
  const reports = evaluate(
    paths.map((path) => resolve(path)),
    new Date(),
    (name) => console.error(`${name} ...`),
  );
  for await (const report of reports) console.log(printReport(report));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
