import { parseArgs } from "node:util";
import pg from "pg";
import { ADZUNA_LIMITS } from "../server/sources/adzuna.ts";
import { insertPerson, lookFor } from "../server/test/support/backend.ts";
import { BEGIN, liveOneDay, liveQuietDays } from "../server/test/support/collect-days.ts";
import { type Judgement, judge } from "../server/test/support/collect-truth.ts";
import { openVendors, type WorldVendors } from "../server/test/support/collect-vendors.ts";
import { createWorld, type World } from "../server/test/support/collect-world.ts";
import type { Work } from "../server/test/support/collector.ts";
import { ROLES } from "../server/test/support/vacancies.ts";
import type { Collected } from "./collecting.ts";
import { databaseCpuSeconds, describeMachine } from "./machine.ts";
import { median, printTable } from "./numbers.ts";
import { openForked } from "./processes.ts";
import { withStage } from "./stage.ts";

/** A day in the life of the collection, and quiet days after it, against vendors that fail: is anything lost, and what does it take? */

const USAGE = "collect-day [--postings 50000] [--quiet-days 30]";
const SEED = 7;
/** Of what the first daily collection took, a quiet one may take so much: told, and no error, as it is the machine's too. */
const QUIET_SHARE = 0.05;
/** By this factor the heap may have grown between the day and the last quiet day; what is resident follows it late. */
const FLAT = 1.15;
/** Whatever is only searched for is let go so many days after it was last seen. */
const SEARCHED_DAYS = 28;
const BOARDS = ["greenhouse", "ashby", "smartrecruiters"];
const MOST_SHOWN = 5;

/** A run, with the processor time of PostgreSQL meanwhile. */
interface Run extends Collected {
  pipeline: Work["pipeline"];
  databaseSeconds: number;
}

/** What was seen of the truth on the way. */
interface Watch {
  /** Names that were there and open once. */
  seen: Set<string>;
  lost: Set<string>;
  closedWrongly: Set<string>;
  evening: Judgement | null;
  /** Of the first morning on which nothing was missing. */
  whole: Judgement | null;
  /** Which that was: the first, the second. */
  wholeFrom: number | null;
  missing: string[];
}

export async function runCollectDay(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { postings: { type: "string", default: "50000" }, "quiet-days": { type: "string", default: "30" } },
  });
  const [postings, quietDays] = [Number(values.postings), Number(values["quiet-days"])];
  if (![postings, quietDays].every(Number.isInteger) || postings < 1_000 || quietDays < 3)
    throw new Error(`Usage: ${USAGE}; no fewer than 1,000 postings and 3 days.`);
  const machine = describeMachine();
  await withStage(async (stage) => {
    const url = await stage.createDatabase("bench_collect");
    const pool = new pg.Pool({ connectionString: url, max: 2 });
    stage.closes(() => pool.end());
    const world = createWorld(SEED, postings, BEGIN);
    const market = await openVendors(world);
    stage.closes(() => market.close());
    await lookFor(pool, await insertPerson(pool, "ada@example.com", null), ROLES);
    const collecting = openForked<Work, Collected>("bench/collecting.ts", {
      DATABASE_URL: url,
      SOURCES: JSON.stringify(market.environment),
    });
    stage.closes(() => collecting.close());

    const runs: Run[] = [];
    const collect = async (work: Work) => {
      const before = databaseCpuSeconds(stage.postmasterPid);
      const collected = await collecting.ask(work);
      const databaseSeconds = databaseCpuSeconds(stage.postmasterPid) - before;
      if (collected.error) throw new Error(`${work.pipeline} at ${work.at.toISOString()}: ${collected.error}`);
      runs.push({ ...collected, pipeline: work.pipeline, databaseSeconds });
      const { counts, seconds } = collected;
      console.error(
        work.at.toISOString(),
        work.pipeline,
        `${seconds.toFixed(1)} s`,
        ...Object.entries(counts).flatMap(([name, count]) => (count ? [`${count} ${name}`] : [])),
      );
    };
    const watch: Watch = {
      seen: new Set(),
      lost: new Set(),
      closedWrongly: new Set(),
      evening: null,
      whole: null,
      wholeFrom: null,
      missing: [],
    };
    const look = async (day: number) => {
      const judged = await judge(pool, world);
      for (const name of judged.closedWrongly) watch.closedWrongly.add(name);
      const isKept = day < SEARCHED_DAYS ? () => true : (name: string) => isListed(name);
      const present = new Set(judged.present());
      for (const name of world.live())
        if (!present.has(name) && watch.seen.has(name) && isKept(name)) watch.lost.add(name);
      for (const name of present) watch.seen.add(name);
      return judged;
    };
    await liveOneDay(world, market.hostOf("arbeitnow"), collect, async () => {
      watch.evening = await look(0);
    });
    const dayRuns = runs.length;
    await liveQuietDays(quietDays, collect, async (day) => {
      const judged = await look(day);
      const searched = day < SEARCHED_DAYS ? ["adzuna"] : [];
      watch.missing = judged.lost(...BOARDS, "arbeitnow", ...searched);
      if (watch.missing.length > 0 || watch.whole) return;
      watch.whole = judged;
      watch.wholeFrom = day;
    });
    console.log(`\n${machine}`);
    report({ world, market, watch, runs, dayRuns, quietDays });
  });
}

const isListed = (name: string) => [...BOARDS, "arbeitnow"].some((source) => name.startsWith(`${source} `));

interface Outcome {
  world: World;
  market: WorldVendors;
  watch: Watch;
  runs: Run[];
  /** How many runs there were before the quiet days. */
  dayRuns: number;
  quietDays: number;
}

/** Prints the table. @throws Error naming what must hold and does not */
function report({ world, market, watch, runs, dayRuns, quietDays }: Outcome): void {
  const { evening } = watch;
  const judged = watch.whole ?? evening;
  const [day, quiet] = [runs.slice(0, dayRuns), runs.slice(dayRuns)];
  const first = day.find(({ pipeline }) => pipeline === "COLLECT_DAILY");
  const last = runs.at(-1);
  const endOfDay = day.at(-1);
  const ofQuiet = quiet.filter(
    ({ pipeline, counts }) => pipeline === "COLLECT_DAILY" && !counts.inserted && !counts.updated && !counts.closed,
  );
  if (!evening || !judged || !first || !last || !endOfDay || ofQuiet.length === 0)
    throw new Error("No day went by in which nothing was new: take more quiet days.");
  const merging = judged.merging();
  const sum = (name: string) => day.reduce((all, { counts }) => all + (counts[name] ?? 0), 0);
  const broken: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) broken.push(what);
    return holds ? "holds" : "BROKEN";
  };
  const few = (names: Iterable<string>) => [...names].slice(0, MOST_SHOWN).join(", ");
  const cpu = ({ cpuSeconds, databaseSeconds }: Run) => cpuSeconds + databaseSeconds;
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
  const memory = (run: Run) => `${megabytes(run.residentBytes)} (${megabytes(run.heapBytes)})`;
  const quietCpu = median(ofQuiet.map(cpu)) / cpu(first);
  const grown = last.heapBytes / endOfDay.heapBytes;
  const statuses = new Map(last.statuses);
  const refused = (["adzuna", "jsearch"] as const).flatMap((name) =>
    (statuses.get(market.hostOf(name)) ?? []).filter(([status]) => status === 429),
  );
  const { limit, remaining } = market.quota;
  const adzunaMost = ADZUNA_LIMITS.map(
    ({ window, limit }) => `${mostWithin(market.askedAt.adzuna, SPAN_MS[window])} of ${limit} a ${window}`,
  );
  const requests = Object.values(market.askedAt).reduce((all, calls) => all + calls.length, 0);
  const vacancies = new Set(judged.names.map((name) => world.vacancyOf.get(name))).size;

  printTable(
    ["what", "measured", "must be", ""],
    [
      [
        "postings taken in by the evening, and when none was missing",
        `${evening.names.length}, ${judged.names.length}`,
        "",
        "",
      ],
      ["of them shown elsewhere too", percent(1 - vacancies / judged.names.length), "", ""],
      ["jobs made of them", `${judged.jobs} (${vacancies} vacancies)`, "", ""],
      [
        "precision of merging",
        `${merging.precision.toFixed(4)} (${merging.wrong.length} of ${merging.found} pairs wrong)`,
        "above 0.99",
        must(merging.precision > 0.99, `merged wrongly: ${few(merging.wrong.map(String))}`),
      ],
      [
        "recall of merging",
        `${merging.recall.toFixed(4)} (${merging.missed.length} of ${merging.true} pairs missed)`,
        "above 0.97",
        must(merging.recall > 0.97, `not merged: ${few(merging.missed.map(String))}`),
      ],
      [
        "closed wrongly, at any hour",
        `${watch.closedWrongly.size}`,
        "0",
        must(watch.closedWrongly.size === 0, `closed wrongly: ${few(watch.closedWrongly)}`),
      ],
      [
        `lost, by any morning of ${quietDays}`,
        `${watch.lost.size}`,
        "0",
        must(watch.lost.size === 0, `lost: ${few(watch.lost)}`),
      ],
      [
        "missing at the end",
        `${watch.missing.length}; none from the morning ${watch.wholeFrom ?? "-"} on`,
        "0",
        must(watch.missing.length === 0, `missing: ${few(watch.missing)}`),
      ],
      [
        "counts of every run and source",
        `${sum("inserted")} inserted + ${sum("duplicates")} duplicates`,
        "the evening's postings",
        must(sum("inserted") + sum("duplicates") === evening.names.length, "the counts do not make up the listings"),
      ],
      [
        "requests, faults met",
        `${requests}, ${last.faults} (${percent(last.faults / requests)})`,
        "5%",
        must(last.faults > 0, "no faults were met"),
      ],
      [
        "Adzuna: most requests",
        adzunaMost.join(", "),
        "none refused",
        must(refused.length === 0, "a vendor had to refuse a request"),
      ],
      [
        "JSearch: requests",
        `${limit - remaining} of ${limit} a month`,
        "a tenth left",
        must(remaining === limit - Math.floor(limit * 0.9), "the reserve was touched, or the quota not spent"),
      ],
      ["memory after the first daily collection, MB (heap)", memory(first), "", ""],
      ["memory after the day, MB (heap)", memory(endOfDay), "", ""],
      [
        "memory after the quiet days, MB (heap)",
        memory(last),
        `heap: ${FLAT} of the day's`,
        must(grown <= FLAT, `memory grew to ${grown.toFixed(2)} of what it was after the day`),
      ],
      [
        "time of a quiet daily collection, to the first",
        percent(median(ofQuiet.map(({ seconds }) => seconds)) / first.seconds),
        "",
        "",
      ],
      [
        "processor time of a quiet daily collection, to the first",
        `${percent(quietCpu)} (process ${percent(median(ofQuiet.map(({ cpuSeconds }) => cpuSeconds)) / first.cpuSeconds)}, database ${percent(median(ofQuiet.map(({ databaseSeconds }) => databaseSeconds)) / first.databaseSeconds)})`,
        `${percent(QUIET_SHARE)}`,
        quietCpu <= QUIET_SHARE ? "holds" : "missed",
      ],
    ],
  );
  console.error(
    `Here and now: the first daily collection ${first.seconds.toFixed(1)} s (processor: process ${first.cpuSeconds.toFixed(1)}, database ${first.databaseSeconds.toFixed(1)}), a quiet one ${median(ofQuiet.map(({ seconds }) => seconds)).toFixed(1)} s (${median(ofQuiet.map(({ cpuSeconds }) => cpuSeconds)).toFixed(2)}, ${median(ofQuiet.map(({ databaseSeconds }) => databaseSeconds)).toFixed(2)})`,
  );
  for (const [what, pairs] of [
    ["Not merged", merging.missed],
    ["Merged wrongly", merging.wrong],
  ] as const)
    if (pairs.length)
      console.error(
        `${what}: ${pairs
          .slice(0, MOST_SHOWN)
          .map((pair) => pair.join(" and "))
          .join("; ")}`,
      );
  if (broken.length) throw new Error(`What must hold does not: ${broken.join("; ")}.`);
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
const DAY_MS = 86_400_000;
const SPAN_MS = { minute: 60_000, day: DAY_MS, week: 7 * DAY_MS, month: 31 * DAY_MS };

/** The most of these instants (ms, in order) that lie within any span of so many milliseconds. */
function mostWithin(instants: readonly number[], spanMs: number): number {
  let [most, from] = [0, 0];
  for (const [place, at] of instants.entries()) {
    while ((instants[from] ?? at) <= at - spanMs) from++;
    most = Math.max(most, place - from + 1);
  }
  return most;
}
