import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { corpusOf } from "../matching/corpus.ts";
import { personFacts } from "../matching/facts.ts";
import { createJobIndex } from "../matching/job-index.ts";
import { createKernel } from "../matching/kernel/kernel.ts";
import { topRows } from "../matching/top-jobs.ts";
import { wishesOf } from "../matching/veto.ts";
import { LORE, randomJobs, randomPerson, skillNames } from "./support/random-matching.ts";

const wasm = new WebAssembly.Module(readFileSync(new URL("../generated/kernel.wasm", import.meta.url)));

test.each([
  { name: "ordinary postings", jobs: 400, unknown: 0.25, skills: 60 },
  { name: "postings that say next to nothing", jobs: 300, unknown: 0.85, skills: 20 },
  { name: "ties galore", jobs: 300, unknown: 0.6, skills: 1 },
  { name: "every skill rare", jobs: 300, unknown: 0.1, skills: 3_000 },
  { name: "a single posting", jobs: 1, unknown: 0, skills: 5 },
  { name: "no posting", jobs: 0, unknown: 0, skills: 5 },
  { name: "several tiles", jobs: 20_000, unknown: 0.25, skills: 200 },
])("$name", ({ jobs: count, unknown, skills: skillCount }) => {
  const skills = skillNames(skillCount);
  const jobs = randomJobs(count + skillCount, count, unknown, skills);
  for (const index of [createJobIndex(jobs), createJobIndex(jobs, corpusOf(jobs, LORE))]) {
    const kernel = createKernel(wasm, index);
    for (let seed = 1; seed <= 60; seed++) {
      const person = randomPerson(seed, (seed % 5) * 0.2, skills, jobs);
      const [facts, wishes] = [personFacts(person), wishesOf(person)];
      for (const most of [50, 1, 0, Number.POSITIVE_INFINITY])
        expect(kernel.topRows(facts, wishes, most)).toEqual(topRows(index, facts, wishes, most));
    }
  }
});
