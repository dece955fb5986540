import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { demoPostings } from "../prisma/demo-postings.ts";
import type { Imported } from "./import-once.ts";
import { describeMachine } from "./machine.ts";
import { median, printTable, spread } from "./numbers.ts";
import { runProcess } from "./processes.ts";
import { type Stage, withStage } from "./stage.ts";
import type { Upserted } from "./upsert-once.ts";

/** How fast is an import, beside a raw upsert of the finished rows; the first time and again, unchanged; in turn, several rounds. */

const USAGE = "import [FILE | --rows 20000] [--rounds 3]";

interface Round {
  first: Imported;
  second: Imported;
  upsert: Upserted;
}

export async function runImport(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { rows: { type: "string" }, rounds: { type: "string", default: "3" } },
  });
  const [given, ...others] = positionals;
  const [rows, rounds] = [Number(values.rows ?? 20_000), Number(values.rounds)];
  if (
    others.length ||
    (given && values.rows) ||
    ![rows, rounds].every((value) => Number.isInteger(value) && value > 0)
  ) {
    throw new Error(`Usage: ${USAGE}`);
  }
  const path = given && resolve(process.env.INIT_CWD ?? ".", given);
  if (path && !(await stat(path).catch(() => null))?.isFile())
    throw new Error(`There is no file ${given}: give NDJSON, JSON or CSV, gzipped or not.`);
  const machine = describeMachine();
  await withStage(async (stage) => {
    const file = path ?? (await writePostings(join(stage.folder, "postings.ndjson"), rows));
    const done: Round[] = [];
    for (let round = 0; round < rounds; round++) {
      console.error(`Round ${round + 1} of ${rounds} ...`);
      done.push(await measure(stage, file));
    }
    report(done, path ? basename(path) : "synthetic postings", machine);
  });
}

/** Postings as NDJSON, as `npm run import` takes them; always the same ones for the same day. */
async function writePostings(file: string, count: number): Promise<string> {
  const out = createWriteStream(file);
  for (const { source, externalId, ...posting } of demoPostings({ seed: 11, count, now: new Date() })) {
    if (!out.write(`${JSON.stringify({ id: externalId, ...posting })}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  return file;
}

async function measure(stage: Stage, file: string): Promise<Round> {
  const imported = await stage.createDatabase("bench_import");
  const first = await runProcess<Imported>("bench/import-once.ts", [file], { DATABASE_URL: imported });
  const second = await runProcess<Imported>("bench/import-once.ts", [file], { DATABASE_URL: imported });
  const raw = await stage.createDatabase("bench_upsert");
  const upsert = await runProcess<Upserted>("bench/upsert-once.ts", [], { SOURCE_URL: imported, DATABASE_URL: raw });
  for (const name of ["bench_import", "bench_upsert"]) await stage.dropDatabase(name);
  return { first, second, upsert };
}

function report(rounds: Round[], name: string, machine: string): void {
  const one = rounds[0] as Round;
  const counts = ({ counts }: Imported) =>
    Object.entries(counts)
      .map(([what, count]) => `${count} ${what}`)
      .join(", ");
  // A row of the file against a row of the table: doubles cost the import reading, and the upsert nothing.
  const perRow = (seconds: number, rows: number) => seconds / rows;
  const ratio = (of: (round: Round) => number) => spread(rounds.map(of));
  console.log(`\n${machine}`);
  console.log(
    `${name}; first: ${counts(one.first)}; second: ${counts(one.second)}. ${rounds.length} rounds: median (smallest to largest)`,
  );
  printTable(
    [
      "what",
      "rows a second, to the raw upsert's first",
      "time, to the first import's",
      "processor time of the importing process, to its time",
      "peak memory, MB",
    ],
    [
      [
        "import, first",
        ratio(
          ({ first, upsert }) => perRow(upsert.firstSeconds, upsert.rows) / perRow(first.seconds, first.counts.read),
        ),
        "1",
        ratio(({ first }) => first.cpuSeconds / first.seconds),
        spread(
          rounds.map(({ first }) => first.peakBytes / 1e6),
          0,
        ),
      ],
      [
        "import, second, unchanged",
        ratio(
          ({ second, upsert }) => perRow(upsert.firstSeconds, upsert.rows) / perRow(second.seconds, second.counts.read),
        ),
        ratio(({ first, second }) => second.seconds / first.seconds),
        ratio(({ second }) => second.cpuSeconds / second.seconds),
        spread(
          rounds.map(({ second }) => second.peakBytes / 1e6),
          0,
        ),
      ],
      ["raw upsert, first (the limit)", "1", ratio(({ first, upsert }) => upsert.firstSeconds / first.seconds), "", ""],
      [
        "raw upsert, second",
        ratio(({ upsert }) => upsert.firstSeconds / upsert.secondSeconds),
        ratio(({ first, upsert }) => upsert.secondSeconds / first.seconds),
        "",
        "",
      ],
    ],
  );
  const rate = (of: (round: Round) => number) => median(rounds.map(of)).toFixed(0);
  console.error(
    `Rows a second here and now: import ${rate(({ first }) => first.counts.read / first.seconds)}, again ${rate(({ second }) => second.counts.read / second.seconds)}, raw upsert ${rate(({ upsert }) => upsert.rows / upsert.firstSeconds)}`,
  );
}
