import { openClaude } from "../../claude/client.ts";
import type { ClaudeSettings } from "../../claude/settings.ts";
import { createPool } from "../../database/pool.ts";
import { createLog } from "../../log.ts";
import { DEFAULT_SHARES } from "../../matching/strategies.ts";
import { openAnalyst } from "../../pipelines/analyst.ts";

/** A process that does nothing but ask Claude, in a hurry: to be killed. What it is given comes as JSON in the environment. */
const { url, settings, logLevel } = JSON.parse(process.env.ANALYST ?? "") as {
  url: string;
  settings: Omit<ClaudeSettings, "facts"> & { facts: [string, never][] };
  logLevel: string;
};
const claude: ClaudeSettings = { ...settings, facts: new Map(settings.facts) };
openAnalyst({
  pool: createPool({ connectionString: url, max: 6 }),
  claude: openClaude(claude),
  settings: claude,
  log: createLog(logLevel),
  now: () => new Date(),
  shares: DEFAULT_SHARES,
  mostOfCompany: null,
  sources: { takeSearches: false },
  pace: { everyMs: 20, pollEveryMs: 50, lookAfterMs: 300, busyMs: 100, heldSeconds: 1 },
});
process.stdout.write("asking\n");
