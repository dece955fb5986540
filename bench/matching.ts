import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Lists } from "../server/matching/columns.ts";
import { createCorpus, createLearner } from "../server/matching/corpus.ts";
import { personFacts } from "../server/matching/facts.ts";
import { createJobIndexBuilder } from "../server/matching/job-index.ts";
import { createKernel } from "../server/matching/kernel/kernel.ts";
import { fromSnapshot, toSnapshot } from "../server/matching/kernel/snapshot.ts";
import type { JobIndex } from "../server/matching/layout.ts";
import type { Corpus, MatchPerson } from "../server/matching/model.ts";
import { NO_LORE } from "../server/matching/related.ts";
import { topRows } from "../server/matching/top-jobs.ts";
import { wishesOf } from "../server/matching/veto.ts";
import { describeMachine } from "./machine.ts";
import { hostilePeople, jobsOf, peopleOf, withVectors } from "./matching-data.ts";
import { createDuckdb } from "./matching-duckdb.ts";
import { createNaive } from "./matching-peers.ts";
import { percentile, printTable, spread } from "./numbers.ts";

/** How fast are the 50 best of many jobs found, exactly? One core, in turn, several rounds. */

const USAGE = "matching [--jobs 50000,100000] [--people 300] [--rounds 3] [--no-vectors] [--million]";
const COUNT = 50;
/** Slow peers search for the first of the people only. */
const FEW = 50;
/** Each hostile person is searched for so often. */
const TIMES = 10;

interface Peer {
  name: string;
  /** How many of the people it searches for. */
  people: number;
  prepare?(person: MatchPerson): Promise<void>;
  search(person: MatchPerson): number[] | Promise<number[]>;
}

export async function runMatching(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      jobs: { type: "string", default: "50000,100000" },
      people: { type: "string", default: "300" },
      rounds: { type: "string", default: "3" },
      million: { type: "boolean", default: false },
      "no-vectors": { type: "boolean", default: false },
    },
  });
  const sizes = values.million ? [1_000_000] : values.jobs.split(",").map(Number);
  const [people, rounds] = [Number(values.people), Number(values.rounds)];
  if (![...sizes, people, rounds].every((value) => Number.isInteger(value) && value > 0))
    throw new Error(`Usage: ${USAGE}`);
  console.log(describeMachine());
  for (const size of sizes) await measure(size, people, rounds, !values["no-vectors"], values.million);
}

async function measure(size: number, count: number, rounds: number, vectors: boolean, alone: boolean): Promise<void> {
  const corpus = corpusFor(size, vectors);
  const index = indexOf(size, corpus);
  const [layingOut, kernel] = timed(() =>
    createKernel(
      new WebAssembly.Module(readFileSync(new URL("../server/generated/kernel.wasm", import.meta.url))),
      index,
    ),
  );
  const people = peopleOf(count, size);
  const idsOf = (found: { row: number }[]) => found.map(({ row }) => index.ids[row]!);
  const asked = (person: MatchPerson) => {
    const facts = personFacts(person);
    return [facts, wishesOf(person, facts.where)] as const;
  };
  const fast: Peer = {
    name: "the kernel",
    people: count,
    search: (person) => idsOf(kernel.topRows(...asked(person), COUNT)),
  };
  const plain: Peer = {
    name: "the TypeScript index",
    people: Math.min(count, FEW),
    search: (person) => idsOf(topRows(index, ...asked(person), COUNT)),
  };
  const peers = [fast, plain];
  let close = () => {};
  if (!alone) {
    const naive = createNaive(jobsOf(size), corpus);
    const duckdb = await createDuckdb(index, 1);
    close = duckdb.close;
    peers.push({
      name: "an object a job, Sets, a sort",
      people: Math.min(count, FEW),
      search: (person) => naive(person, COUNT),
    });
    peers.push({
      name: "DuckDB, one thread",
      people: Math.min(count, FEW),
      prepare: duckdb.prepare,
      search: () => duckdb.search(COUNT),
    });
  }
  for (const person of people.slice(0, FEW)) await compare(peers, person);
  const speeds = peers.map(() => [] as number[]);
  const waits = peers.map(() => [] as number[]);
  for (let round = 0; round <= rounds; round++)
    for (const [at, peer] of peers.entries()) {
      const times = await timesOf(peer, people.slice(0, peer.people));
      // The first round warms up.
      if (round === 0) continue;
      waits[at]!.push(...times.map(({ elapsed }) => elapsed));
      const busy = times.reduce((sum, { busy: each }) => sum + each, 0);
      speeds[at]!.push((peer.people * size) / busy / 1_000);
    }
  close();
  const [writing, bytes] = timed(() => toSnapshot(index));
  const [reading] = timed(() => fromSnapshot(bytes, corpus));
  console.log(
    `\n${size.toLocaleString("en")} jobs, ${index.corpus.dimensions} dimensions, ${count} people (slower peers: the first ones), ${rounds} rounds; the same ids from all, checked on ${FEW} people`,
  );
  const least = alone ? 1 : 2;
  printTable(
    ["", "people", "Mpairs a second and core", `to ${peers[least]!.name}`, "p50, ms", "worst, ms"],
    peers.map(({ name, people: searched }, at) => [
      name,
      `${searched}`,
      spread(speeds[at]!, at < 2 ? 1 : 3),
      spread(
        speeds[at]!.map((speed, round) => speed / speeds[least]![round]!),
        1,
      ),
      percentile(waits[at]!, 0.5).toFixed(2),
      Math.max(...waits[at]!).toFixed(2),
    ]),
  );
  if (alone) await reportHostile(fast, size);
  const beside = columnBytes(index);
  console.log(
    `Memory: ${((kernel.bytes() + beside) / size).toFixed(0)} bytes a job, ${(kernel.bytes() / size).toFixed(0)} of them the kernel's, laid out in ${layingOut.toFixed(0)} ms. Snapshot: ${(bytes.length / size).toFixed(0)} bytes a job, written in ${writing.toFixed(0)} ms, read in ${reading.toFixed(0)} ms.`,
  );
}

/** Of an index' columns, what does not lie in the kernel's memory (which is shared, and the only one that is); without what only searches without a kernel need. */
function columnBytes(index: JobIndex): number {
  let bytes = 0;
  const { scratch: _, ...used } = index;
  for (const value of Object.values(used) as unknown[]) {
    const columns = ArrayBuffer.isView(value) ? [value] : Object.values((value as Partial<Lists>) ?? {});
    for (const column of columns)
      if (ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer) bytes += column.byteLength;
  }
  return bytes;
}

async function reportHostile(peer: Peer, size: number): Promise<void> {
  const rows: string[][] = [];
  for (const { name, person } of hostilePeople(size)) {
    await timesOf(peer, [person]);
    const times = (await timesOf(peer, Array(TIMES).fill(person))).map(({ elapsed }) => elapsed);
    rows.push([name, percentile(times, 0.5).toFixed(1), Math.max(...times).toFixed(1)]);
  }
  printTable(["hostile person", "p50, ms", "worst, ms"], rows);
}

async function compare(peers: readonly Peer[], person: MatchPerson): Promise<void> {
  const found: string[] = [];
  for (const peer of peers) {
    await peer.prepare?.(person);
    found.push(JSON.stringify(await peer.search(person)));
  }
  for (const [at, ids] of found.entries())
    if (ids !== found[0]) throw new Error(`${peers[at]!.name} finds other jobs than ${peers[0]!.name}.`);
}

async function timesOf(peer: Peer, people: readonly MatchPerson[]): Promise<{ elapsed: number; busy: number }[]> {
  const times: { elapsed: number; busy: number }[] = [];
  for (const person of people) {
    await peer.prepare?.(person);
    const [before, startedAt] = [process.cpuUsage(), performance.now()];
    await peer.search(person);
    const elapsed = performance.now() - startedAt;
    const { user, system } = process.cpuUsage(before);
    times.push({ elapsed, busy: (user + system) / 1_000 });
  }
  return times;
}

function corpusFor(size: number, vectors: boolean): Corpus {
  const learner = createLearner(NO_LORE, Number.POSITIVE_INFINITY);
  for (const job of jobsOf(size)) learner.add(job);
  const corpus = createCorpus(learner.finish(), NO_LORE);
  return vectors ? withVectors(corpus) : corpus;
}

function indexOf(size: number, corpus: Corpus) {
  const builder = createJobIndexBuilder(corpus);
  for (const job of jobsOf(size)) builder.add(job);
  return builder.finish(corpus);
}

function timed<Result>(work: () => Result): [milliseconds: number, result: Result] {
  const startedAt = performance.now();
  const result = work();
  return [performance.now() - startedAt, result];
}
