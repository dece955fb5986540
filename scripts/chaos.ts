import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createRandom } from "../server/evaluation/numbers.ts";
import { act, fail } from "../server/test/support/chaos-faults.ts";
import { openListener } from "../server/test/support/chaos-people.ts";
import { settle, wrongLists, wronglyTold, wrongRows } from "../server/test/support/chaos-truth.ts";
import { openWorld, type World } from "../server/test/support/chaos-world.ts";

/**
 * `npm run chaos -- --seed N --seconds S`: two web processes and two workers on one PostgreSQL, a thousand people who listen, and
 * everything goes wrong that can; in the end nothing is. What happens depends on the machine as well: a seed gives the same faults
 * in the same order, not the same run.
 */
const USAGE = "Usage: npm run chaos -- [--seed 1] [--seconds 90] [--people 1000]";
const SETTLED_WITHIN_SECONDS = 120;
/** What a process may have resident in the end, beside what it had when all had connected. */
const GROWN = 1.5;
const GROWN_BYTES = 150e6;
const MOST_TOLD = 10;

function readArguments(): { seed: number; seconds: number; people: number } {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: "1" },
      seconds: { type: "string", default: "90" },
      people: { type: "string", default: "1000" },
    },
  });
  const numbers = { seed: Number(values.seed), seconds: Number(values.seconds), people: Number(values.people) };
  if (Object.values(numbers).every((value) => Number.isInteger(value) && value > 0)) return numbers;
  console.error(USAGE);
  process.exit(2);
}

const residentBytes = (pid: number) =>
  1024 * Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);

/** By post, of those that are there. */
const memory = (world: World) =>
  new Map(
    world.posts.flatMap(({ name, server }) => (server ? [[name, residentBytes(server.child.pid as number)]] : [])),
  );

const { seed, seconds, people } = readArguments();
const startedAt = Date.now();
const note = (line: string) => console.log(`${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${line}`);
const wrong: string[] = [];
const world = await openWorld(people, note);
try {
  await Promise.all(world.posts.map((post) => post.start()));
  const random = createRandom(seed);
  const listeners = world.people.map((person, at) => openListener(world, person, createRandom(1_000 * seed + at)));
  while (!listeners.every((listener) => listener.isOpen())) await delay(100);
  note(`${people} people listen`);
  const before = memory(world);
  const over = AbortSignal.timeout(1_000 * seconds);
  const [deeds, faults] = await Promise.all([
    act(world, listeners, createRandom(seed + 1), over),
    fail(world, random, note, over),
  ]);
  note(
    `it is over; ${Object.entries({ ...deeds, ...faults })
      .map(([name, count]) => `${name} ${count}`)
      .join(", ")}`,
  );
  const open = await settle(world, listeners, SETTLED_WITHIN_SECONDS);
  if (open) wrong.push(`after ${SETTLED_WITHIN_SECONDS} s, ${open}`);
  else note("nothing is under way any more");
  wrong.push(...(await wronglyTold(world, listeners)), ...(await wrongRows(world)), ...(await wrongLists(world)));
  wrong.push(...world.crashes);
  const events = listeners.reduce((sum, { told }) => sum + told.length, 0);
  const after = memory(world);
  const megabytes = (bytes = Number.NaN) => Math.round(bytes / 1e6);
  note(
    `resident, MB: ${[...after].map(([name, bytes]) => `${name} ${megabytes(before.get(name))} to ${megabytes(bytes)}`).join(", ")}`,
  );
  for (const [name, bytes] of after) {
    const allowed = GROWN * (before.get(name) ?? bytes) + GROWN_BYTES;
    if (bytes > allowed) wrong.push(`${name} has ${megabytes(bytes)} MB resident, of ${megabytes(allowed)} allowed`);
  }
  for (const listener of listeners) listener.close();
  note(`${events} events were heard`);
} finally {
  await world.close();
}
for (const each of wrong.slice(0, MOST_TOLD)) console.error(each);
if (wrong.length > MOST_TOLD) console.error(`and ${wrong.length - MOST_TOLD} more`);
console.log(wrong.length ? `Seed ${seed}: ${wrong.length} faults` : `Seed ${seed}: nothing is wrong`);
process.exit(wrong.length ? 1 : 0);
