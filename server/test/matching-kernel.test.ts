import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { describe, expect, test } from "vitest";
import { corpusOf } from "../matching/corpus.ts";
import { personFacts } from "../matching/facts.ts";
import { createJobIndex, type JobIndex } from "../matching/job-index.ts";
import { createJobPool } from "../matching/job-pool.ts";
import { addKernel, attachKernel, createKernel } from "../matching/kernel/kernel.ts";
import { fromSnapshot, toSnapshot } from "../matching/kernel/snapshot.ts";
import type { Corpus, MatchJob, MatchPerson } from "../matching/model.ts";
import { oracleTopJobs } from "../matching/oracle.ts";
import { NO_LORE } from "../matching/related.ts";
import { rankJobs, topJobs, topRows } from "../matching/top-jobs.ts";
import { wishesOf } from "../matching/veto.ts";
import { withKernel } from "../pipelines/kernel.ts";
import type { KernelThreadData } from "./support/kernel-thread.ts";
import { matchJob, matchPerson } from "./support/matching.ts";
import { chooser, LORE, randomJobs, randomPerson, skillNames } from "./support/random-matching.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const COMPILED = join(ROOT, "server/generated/kernel.wasm");
const wasm = new WebAssembly.Module(readFileSync(COMPILED));

/** Vectors of all kinds, the same for the same words: the largest there are, opposite ones, ones of nothing but zeroes, none. */
function vectorial(corpus: Corpus, dimensions: number): Corpus {
  return {
    ...corpus,
    dimensions,
    vectorOf(words, skills) {
      const seed = [...words, ...skills].join().length;
      const { random, one } = chooser(seed + 1, 0);
      if (seed % 7 === 0) return null;
      const values = Int8Array.from({ length: dimensions }, (_, at) =>
        seed % 5 === 0 ? one([-127, 127]) : seed % 5 === 1 ? (at === seed % dimensions ? 1 : 0) : random() * 200 - 80,
      );
      return { values, square: values.reduce((sum, value) => sum + value * value, 0) };
    },
  };
}

/** CASES=10000 npm test -- matching-kernel: as many as were tried before a release. */
const PARTS = Number(process.env.CASES ?? 1_000) / 500;

function corpusFor(seed: number, jobs: readonly MatchJob[]): Corpus {
  const corpus = corpusOf(jobs, seed % 2 ? LORE : NO_LORE);
  return seed % 3 === 0 ? vectorial(corpus, [16, 96, 5][seed % 9 === 0 ? 0 : seed % 9 === 3 ? 1 : 2]!) : corpus;
}

function expectSame(index: JobIndex, kernel: ReturnType<typeof createKernel>, person: MatchPerson, counts: number[]) {
  const [facts, wishes] = [personFacts(person), wishesOf(person)];
  for (const count of counts)
    expect(kernel.topRows(facts, wishes, count)).toEqual(topRows(index, facts, wishes, count));
}

describe("the kernel finds exactly what the brute force and the index find: rows, scores, order", () => {
  test.each(Array.from({ length: PARTS }, (_, part) => part))("in 500 random cases, part %i", (part) => {
    let listed = 0;
    for (let seed = 5 * part; seed < 5 * (part + 1); seed++) {
      const skills = skillNames([1, 8, 60, 400][seed % 4]!);
      const jobs = randomJobs(seed, (seed * 17) % 41, [0.1, 0.3, 0.6, 0.85][(seed >> 2) % 4]!, skills);
      const corpus = corpusFor(seed, jobs);
      const index = createJobIndex(jobs, corpus);
      const kernel = createKernel(wasm, index);
      for (let each = 0; each < 100; each++) {
        const person = randomPerson(1_000 * seed + each, (each % 5) * 0.2, skills, jobs);
        expectSame(index, kernel, person, [10, Number.POSITIVE_INFINITY]);
        const found = kernel.topRows(personFacts(person), wishesOf(person), 10);
        expect(found.map(({ row, score }) => [index.ids[row], score / 1_000])).toEqual(
          oracleTopJobs(jobs, person, 10, null, corpus).map(({ jobId, score }) => [jobId, score]),
        );
        listed += found.length;
      }
    }
    expect(listed).toBeGreaterThan(100);
  });

  test("in several tiles, with and without vectors", () => {
    const skills = skillNames(300);
    const jobs = randomJobs(5, 34_000, 0.25, skills);
    // Learning vectors of them would take longer than all else.
    const corpus = corpusOf(jobs, LORE, Number.POSITIVE_INFINITY);
    for (const judgedBy of [corpus, vectorial(corpus, 16)]) {
      const index = createJobIndex(jobs, judgedBy);
      const kernel = createKernel(wasm, index);
      for (let seed = 1; seed <= 8; seed++)
        expectSame(index, kernel, randomPerson(seed, (seed % 5) * 0.2, skills, jobs), [50, 1, 2_000]);
    }
  });

  test("for people who say nothing, name every skill, or name skills and titles that nobody asks for", () => {
    const skills = skillNames(40);
    const jobs = randomJobs(3, 400, 0.2, skills);
    const index = createJobIndex(jobs, corpusOf(jobs, LORE));
    const kernel = createKernel(wasm, index);
    const all = matchPerson({ skills: [...skills, ...jobs.flatMap((job) => job.skills)], yearsOfExperience: 4 });
    expectSame(index, kernel, all, [0, 1, 50, 399, 400, Number.POSITIVE_INFINITY]);
    expect(kernel.topRows(personFacts(all), wishesOf(all), 50)).toHaveLength(50);
    for (const person of [matchPerson(), matchPerson({ skills: ["?"], titles: ["xyzzy"] })])
      expect(kernel.topRows(personFacts(person), wishesOf(person), 50)).toEqual([]);
    const talkative = matchPerson({ titles: Array.from({ length: 40 }, (_, at) => `chef nurse ${at}x engineer`) });
    expectSame(index, kernel, talkative, [1, 50, Number.POSITIVE_INFINITY]);
  });

  test("for postings that ask for hundreds of skills, say a meaning twice, or ask for one everyday skill", () => {
    const many = Array.from({ length: 400 }, (_, at) => `Rare ${at}`);
    const jobs = Array.from({ length: 900 }, (_, id) =>
      matchJob({
        id,
        title: id % 2 ? "Chef" : "Nurse",
        roles: id % 5 ? ["=cook"] : ["=cook", "=cook"],
        skills: id % 3 ? ["Everyday"] : many.slice(id % 100, 300 + (id % 100)),
        publishedAt: id % 4,
      }),
    );
    const index = createJobIndex(jobs);
    const kernel = createKernel(wasm, index);
    const roles = { Chef: ["=cook"], Sailor: ["=cook"] };
    for (const skills of [many.slice(0, 200), ["Everyday"], [...many, "Everyday"], []])
      for (const titles of [["Chef"], ["Sailor"], []])
        expectSame(index, kernel, matchPerson({ skills, titles, roles }), [1, 50, 600, Number.POSITIVE_INFINITY]);
  });

  test("where titles share everyday words only, or a fifth to the digit", () => {
    const { random } = chooser(43, 0);
    const names = Array.from({ length: 60 }, (_, at) => `Skill ${at}`);
    const everyday = Array.from({ length: 2_000 }, (_, id) =>
      matchJob({
        id,
        title: id % 3 ? "engineer" : `florist r${id}x`,
        skills: Array.from({ length: 8 }, () => names[Math.floor(random() * names.length)]!),
      }),
    );
    const titles = ["alpha beta gamma delta engineer"];
    const index = createJobIndex(everyday, corpusOf(everyday, NO_LORE, Number.POSITIVE_INFINITY));
    const kernel = createKernel(wasm, index);
    for (let from = 0; from < 20; from++) {
      const person = matchPerson({ skills: names.slice(from, from + 25), titles });
      expectSame(index, kernel, person, [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144]);
    }
    const said = ["one two three four five", "one six seven eight nine"];
    const fifth = createJobIndex(said.map((title, id) => matchJob({ id, title })));
    fifth.wordRarity.fill(100);
    fifth.titleWeights.fill(50_000);
    const person = matchPerson({ titles: [said[1]!], excludedJobIds: [1] });
    expect(topRows(fifth, personFacts(person), wishesOf(person), 5)).toHaveLength(1);
    expectSame(fifth, createKernel(wasm, fifth), person, [5]);
  });

  test("however close together the scores lie at the end of the list", () => {
    const { random } = chooser(41, 0);
    const skills = Array.from({ length: 200 }, (_, i) => `Skill ${i}`);
    const jobs = Array.from({ length: 3_000 }, (_, id) =>
      matchJob({
        id,
        title: id % 2 ? "Engineer" : "Florist",
        skills: Array.from({ length: 12 }, () => skills[Math.floor(random() ** 2 * skills.length)]!),
        publishedAt: id % 3,
      }),
    );
    const index = createJobIndex(jobs);
    const kernel = createKernel(wasm, index);
    const person = matchPerson({ skills: skills.filter((_, i) => i % 3 > 0), titles: ["Test Engineer"] });
    expectSame(
      index,
      kernel,
      person,
      Array.from({ length: 36 }, (_, at) => 1 + 11 * at),
    );
  });
});

test("pay at the edges of what the kernel tells apart, and titles of one word to nine", () => {
  const { random, one } = chooser(61, 0);
  const edges = Array.from({ length: 34 }, (_, step) => Math.ceil(4_000 * 2 ** ((step - 2) / 3)));
  const pays = [0, 1, 1e9, 85_000.5, ...edges.flatMap((edge) => [edge - 1, edge, edge + 0.25])];
  const words = Array.from({ length: 60 }, (_, at) => `word${at}x`);
  const titleOf = (most: number) =>
    [...new Set(Array.from({ length: 1 + random() * most }, () => words[Math.floor(random() ** 2 * 60)]!))].join(" ");
  const jobs = Array.from({ length: 900 }, (_, at) =>
    matchJob({
      id: at + 1,
      title: titleOf(9),
      skills: random() < 0.3 ? ["Welding"] : [],
      salaryYearlyMax: random() < 0.2 ? null : one(pays),
      publishedAt: at % 5,
    }),
  );
  const index = createJobIndex(jobs, corpusFor(3, jobs));
  const kernel = createKernel(wasm, index);
  for (let each = 0; each < 150; each++) {
    const titles = Array.from({ length: 1 + random() * 3 }, () => titleOf(random() < 0.5 ? 1 : 9));
    const person = matchPerson(
      { skills: random() < 0.3 ? ["Welding"] : [], titles },
      { minimumSalaryUsd: random() < 0.3 ? null : one(pays), keepUnknownSalary: random() < 0.5 },
    );
    expectSame(index, kernel, person, [1, 7, 50, Number.POSITIVE_INFINITY]);
  }
});

test("jobs close and come back in a pool that has a kernel as in one that has none", () => {
  const skills = skillNames(30);
  const jobs = randomJobs(71, 600, 0.3, skills).sort((a, b) => a.id - b.id);
  const corpus = corpusOf(jobs, LORE);
  const [fast, slow] = [
    createJobPool(addKernel(wasm, createJobIndex(jobs, corpus))),
    createJobPool(createJobIndex(jobs, corpus)),
  ];
  const { random, one } = chooser(72, 0);
  for (let step = 0; step < 40; step++) {
    const some = Array.from({ length: 25 }, () => one(jobs));
    const again = [
      ...new Map(some.map((job) => [job.id, { ...job, publishedAt: step, title: `${job.title} chef` }])).values(),
    ];
    for (const pool of [fast, slow]) {
      pool.close(some.filter((_, at) => at % 2).map(({ id }) => id));
      if (step % 3 === 0) pool.put(again);
    }
    const person = randomPerson(Math.floor(random() * 1e6), 0.2, skills, jobs);
    expect(rankJobs(fast.indexes, person, 50, 3)).toEqual(rankJobs(slow.indexes, person, 50, 3));
  }
  expect(fast.open).toBeLessThan(600);
});

test("an index comes back from its snapshot, on memory that threads share, and its kernel is attached to", () => {
  const skills = skillNames(30);
  const jobs = randomJobs(81, 300, 0.3, skills);
  const corpus = vectorial(corpusOf(jobs, LORE), 16);
  const index = createJobIndex(jobs, corpus);
  const bytes = toSnapshot(index);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  const again = fromSnapshot(shared, corpus);
  const kernel = createKernel(wasm, index);
  const other = attachKernel(wasm, again, kernel.memory);
  for (let seed = 1; seed <= 60; seed++) {
    const person = randomPerson(seed, 0.2, skills, jobs);
    const [facts, wishes] = [personFacts(person), wishesOf(person)];
    expect(topJobs([again], person, 50)).toEqual(topJobs([index], person, 50));
    expect(other.topRows(facts, wishes, 50)).toEqual(kernel.topRows(facts, wishes, 50));
  }
  const [best] = kernel.topRows(
    personFacts(randomPerson(1, 0.2, skills, [])),
    wishesOf(randomPerson(1, 0.2, skills, [])),
    1,
  );
  again.isClosed[best!.row] = 1;
  expect(index.isClosed[best!.row]).toBe(1);
  expect(() => fromSnapshot(new Uint8Array(7), corpus)).toThrow("no snapshot");
  expect(() => fromSnapshot(bytes.slice(16), corpus)).toThrow("no snapshot");
});

test("several threads search one memory at the same time", async () => {
  const skills = skillNames(40);
  const jobs = { seed: 85, count: 2_000 };
  const all = randomJobs(jobs.seed, jobs.count, 0.3, skills);
  const index = createJobIndex(all, corpusOf(all, LORE, Number.POSITIVE_INFINITY));
  const { memory } = createKernel(wasm, index);
  const bytes = toSnapshot(index);
  const snapshot = new SharedArrayBuffer(bytes.length);
  new Uint8Array(snapshot).set(bytes);
  const seeds = Array.from({ length: 120 }, (_, at) => at + 1);
  const found = await Promise.all(
    [seeds, seeds.toReversed()].map(async (mine) => {
      const data: KernelThreadData = { compiled: wasm, memory, snapshot, jobs, skills, seeds: mine };
      const module = new URL("./support/kernel-thread.ts", import.meta.url).href;
      const thread = new Worker(new URL("../worker.mjs", import.meta.url), { workerData: { module, data } });
      const [rows] = await once(thread, "message");
      await thread.terminate();
      return rows as unknown[];
    }),
  );
  const expected = seeds.map((seed) => {
    const person = randomPerson(seed, 0.2, skills, all);
    return topRows(index, personFacts(person), wishesOf(person), 50);
  });
  expect(found[0]).toEqual(expected);
  expect(found[1]!.toReversed()).toEqual(expected);
});

test("without a compiled kernel the index answers alone", async () => {
  const jobs = randomJobs(91, 50, 0.3, skillNames(10));
  const index = createJobIndex(jobs);
  expect((await withKernel(index, new URL("file:///nowhere/kernel.wasm"))).search).toBeUndefined();
  const quick = await withKernel(createJobIndex(jobs));
  expect(quick.search).toBeDefined();
  const person = matchPerson({ skills: ["Skill 1"], titles: ["Chef"] });
  expect(topJobs([quick], person, 50)).toEqual(topJobs([index], person, 50));
});

test("compiling gives the same bytes each time", () => {
  const folder = mkdtempSync(join(tmpdir(), "shortlist-kernel-"));
  try {
    const source = join(ROOT, "server/matching/kernel/assembly");
    const asc = join(ROOT, "node_modules/assemblyscript/bin/asc.js");
    const to = join(folder, "kernel.wasm");
    const ended = spawnSync(
      process.execPath,
      [asc, "--config", `${source}/asconfig.json`, `${source}/index.ts`, "--outFile", to],
      { cwd: ROOT },
    );
    expect(ended.status).toBe(0);
    expect(readFileSync(to).equals(readFileSync(COMPILED))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
