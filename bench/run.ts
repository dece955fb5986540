import { runArrivals } from "./arrivals.ts";
import { runCollectDay } from "./collect-day.ts";
import { runEventLoop } from "./event-loop.ts";
import { runFanOut } from "./fan-out.ts";
import { runGeneration } from "./generation.ts";
import { runGenerationBesideReads } from "./generation-beside-reads.ts";
import { runGuards } from "./guards.ts";
import { runImport } from "./import.ts";
import { runMatching } from "./matching.ts";
import { runShortlistRead } from "./shortlist-read.ts";
import { runSkillTrie } from "./skill-trie.ts";
import { runWorkers } from "./workers.ts";

/** `npm run bench -- NAME [argument...]`: one benchmark, its table at the end. */
const BENCHMARKS: Record<string, (args: string[]) => Promise<void>> = {
  arrivals: runArrivals,
  "collect-day": runCollectDay,
  "event-loop": runEventLoop,
  "fan-out": runFanOut,
  generation: runGeneration,
  "generation-beside-reads": runGenerationBesideReads,
  guards: runGuards,
  import: runImport,
  matching: runMatching,
  "shortlist-read": runShortlistRead,
  "skill-trie": runSkillTrie,
  workers: runWorkers,
};

const [name = "", ...args] = process.argv.slice(2);
const benchmark = Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined;
if (!benchmark) {
  console.error(
    `Usage: npm run bench -- NAME [argument...]\nNAME is one of ${Object.keys(BENCHMARKS).join(", ")}; bench/README.md describes them.`,
  );
  process.exit(2);
}
try {
  await benchmark(args);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
