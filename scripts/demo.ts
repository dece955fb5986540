import { removeDemoData, seedDemoData } from "../server/demo.ts";
import { withTools } from "./open.ts";

/** `npm run demo` renews the demo data; `npm run demo -- --remove` takes it away. */
const remove = process.argv.includes("--remove");
const unknown = process.argv.slice(2).filter((argument) => argument !== "--remove");
if (unknown.length) {
  console.error("Usage: npm run demo [-- --remove]");
  process.exit(2);
}
await withTools("shortlist demo", async ({ config, database, now }) => {
  if (remove) {
    const removed = await removeDemoData(database, now);
    console.log(`Removed ${removed.jobs} demo postings and ${removed.people} demo accounts.`);
    return;
  }
  if (!config.demo)
    throw new Error(
      "DEMO is off here (it is on with the embedded database on loopback): set DEMO=on to make demo data.",
    );
  const made = await seedDemoData(database, now);
  console.log(`Demo data: ${made.changed} postings new or changed, ${made.people} accounts made.`);
});
