import { runNight } from "../server/test/support/claude-night.ts";
import { openScratch } from "../server/test/support/scratch.ts";

/**
 * `npm run night -- [people]`: a night in which Claude (ours, on loopback) judges everybody's matches in batches, one answer of ten goes
 * wrong, and the process that asks is killed three times. Exits with 1 where something is wrong.
 */
const people = Number(process.argv[2] ?? 200);
const MATCHES = 50;
const BUDGET = { perDay: 2, perMonth: 100 };

const scratch = await openScratch("night");
const startedAt = Date.now();
const night = await runNight(scratch, { people, matches: MATCHES, faults: 10, budget: BUDGET }).finally(() =>
  scratch.close(),
);
const { told, forgotten, billed, counted, twice, most, spent, kills, batches, mishaps, refused } = night;
const { CLAUDE = 0, RULES = 0 } = told;

const wrong: string[] = [];
if (CLAUDE + RULES !== people * MATCHES || forgotten > 0) wrong.push(`${forgotten} matches were forgotten`);
if (CLAUDE < 0.9 * people * MATCHES) wrong.push(`only ${CLAUDE} matches are told by Claude`);
if (twice > 0) wrong.push(`${twice} matches were paid for twice`);
if (`${counted}` !== `${billed}`) wrong.push(`the ledger says ${counted}, the bill ${billed}`);
if (most > BUDGET.perDay) wrong.push(`${most} US dollars were reserved and spent, of ${BUDGET.perDay}`);
if (refused.length > 0) wrong.push(`the API refused: ${refused[0]}`);
if (kills !== 3) wrong.push(`the process was killed ${kills} times`);

const faults = Object.entries(mishaps).map(([name, count]) => `${name} ${count}`);
console.log(
  `${people} people x ${MATCHES} matches in ${batches} batches, ${Math.round((Date.now() - startedAt) / 1_000)} s`,
);
console.log(`told by Claude ${CLAUDE}, by rules ${RULES}; killed ${kills} times; went wrong: ${faults.join(", ")}`);
console.log(
  `requests, input, cache writes, cache reads, output: billed ${billed.join(", ")}; counted ${counted.join(", ")}`,
);
console.log(
  `$${spent.toFixed(4)} spent; at most $${most.toFixed(4)} of $${BUDGET.perDay} reserved and spent at any moment`,
);
for (const each of wrong) console.error(each);
console.log(wrong.length > 0 ? `${wrong.length} faults` : "nothing is wrong");
process.exit(wrong.length > 0 ? 1 : 0);
