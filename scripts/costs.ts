import { PRICES_AS_OF } from "../server/claude/prices.ts";
import { cacheTable, readingsTable, sizesTable } from "../server/test/support/costs-details.ts";
import { type Night, runCostsNight } from "../server/test/support/costs-night.ts";
import { checkNight, THOUGHT } from "../server/test/support/costs-sums.ts";
import {
  beforeTable,
  elsewhereTable,
  HAIKU,
  type Measured,
  nightTable,
  SONNET,
  savingsTable,
} from "../server/test/support/costs-tables.ts";
import { openCostsWorld } from "../server/test/support/costs-world.ts";

/**
 * `npm run costs`: what Claude costs for 1,000 people, as the tables of docs/costs.md. The real pipelines make lists of the demo's
 * postings and have them judged, at a Claude of our own that counts tokens as the API would. Ends with 1 if less is saved than promised.
 */
const TURNOVERS = [0.1, 0.3, 1];
/** CLAUDE_MINIMUM_SCORE, unless set. */
const MINIMUM_SCORE = 50;
const LEAST_SAVED = 0.9;

const note = (line: string) => console.error(line);
const world = await openCostsWorld();
let measured: Measured;
try {
  note(`${world.people} people, ${world.postings} postings`);
  const night = async (turnover: number, minimumScore: number): Promise<Night> => {
    await world.turnOver(turnover);
    const night = await runCostsNight(world, minimumScore);
    note(`turnover ${turnover}, from ${minimumScore} points on: ${night.asked.length} requests`);
    checkNight(night);
    return night;
  };
  const all = await night(1, 0);
  const withoutThreshold = await night(0.3, 0);
  const whole = await night(1, MINIMUM_SCORE);
  const nights = new Map<number, Night>();
  for (const turnover of TURNOVERS) nights.set(turnover, turnover === 1 ? whole : await night(turnover, MINIMUM_SCORE));
  const listed = (await world.scores()).length;
  measured = { people: world.people, listed, all, nights, withoutThreshold };
  if (all.withoutSummary > 0) note(`${all.withoutSummary} summaries were of any pair`);
} finally {
  await world.close();
}

const savings = savingsTable(measured);
const sections = [
  ["The before", beforeTable(measured)],
  ["A night", nightTable(measured)],
  ["What each measure saves", savings.text],
  ["Elsewhere", elsewhereTable(measured)],
  ["The cache", `${cacheTable(measured, HAIKU)}\n\n${cacheTable(measured, SONNET)}`],
  ["Sizes", sizesTable(measured)],
  ["CVs and postings", readingsTable()],
];
for (const [title, text] of sections) console.log(`## ${title}\n\n${text}\n`);
console.log(`Prices as of ${PRICES_AS_OF}. Thought is assumed to be ${100 * THOUGHT}% of what is said.`);
const isSaved = savings.saved >= LEAST_SAVED;
if (!isSaved) console.error(`Less than ${100 * LEAST_SAVED}% is saved.`);
process.exit(isSaved ? 0 : 1);
