import { describe, expect, test } from "vitest";
import { withArrivals } from "../matching/arrivals.ts";
import { corpusOf } from "../matching/corpus.ts";
import { jobFacts, personFacts } from "../matching/facts.ts";
import { createJobIndex } from "../matching/job-index.ts";
import { createJobPool } from "../matching/job-pool.ts";
import { judge } from "../matching/judge.ts";
import { toSnapshot } from "../matching/kernel/snapshot.ts";
import type { MatchJob } from "../matching/model.ts";
import { oracleTopJobs } from "../matching/oracle.ts";
import { createPeopleIndex } from "../matching/people-index.ts";
import { rankJobs, topJobs } from "../matching/top-jobs.ts";
import { vetoOf, wishesOf } from "../matching/veto.ts";
import { matchJob } from "./support/matching.ts";
import { chooser, LORE, randomJobs, randomPerson, skillNames } from "./support/random-matching.ts";

const SKILLS = skillNames(60);
const byId = (a: MatchJob, b: MatchJob) => a.id - b.id;

describe("a pool in which jobs come and go finds what brute force finds among those that are open", () => {
  test.each([1, 2, 3, 4, 5, 6])("history %i", async (seed) => {
    const { random, one } = chooser(seed, 0);
    const all = randomJobs(seed, 600, 0.3, SKILLS).map((job) => ({
      ...job,
      until: random() < 0.2 ? Math.floor(random() * 40) : null,
    }));
    const corpus = corpusOf(all.slice(0, 300), LORE, 1);
    const open = new Map(all.slice(0, 200).map((job) => [job.id, job]));
    const pool = createJobPool(createJobIndex([...open.values()].sort(byId), corpus));
    const people = [1, 2, 3].map((each) => randomPerson(seed * 10 + each, 0.2, SKILLS, all));
    for (let now = 1; now <= 40; now++) {
      // New ones, some that were there before, and some that say something else now.
      const coming = Array.from({ length: Math.ceil(random() * (random() < 0.1 ? 90 : 6)) }, () => one(all));
      const batch = [...new Set(coming)].map((job) => (random() < 0.3 ? { ...one(all), id: job.id } : job));
      pool.put(batch);
      for (const job of batch) open.set(job.id, job);
      const going = [...open.keys()].filter(() => random() < 0.03);
      expect(pool.close([...going, -1])).toEqual(going);
      for (const id of going) open.delete(id);
      const due = [...open.values()].filter(({ until }) => (until ?? Number.POSITIVE_INFINITY) <= now);
      expect(pool.closeDue(now).sort()).toEqual(due.map(({ id }) => id).sort());
      for (const { id } of due) open.delete(id);
      expect(pool.open).toBe(open.size);
      for (const person of people)
        expect(topJobs(pool.indexes, person, 20, 3)).toEqual(oracleTopJobs([...open.values()], person, 20, 3, corpus));
    }
    expect(pool.drift).toBeGreaterThan(100);
    expect(pool.indexes.length).toBeLessThan(12);
    // All in one, to the byte, and to the number of every table.
    const afresh = createJobIndex([...open.values()].sort(byId), corpus);
    await pool.tidy(
      async () => {},
      async () => {},
    );
    expect(pool.indexes.map(toSnapshot)).toEqual([toSnapshot(afresh)]);
    expect([pool.open, pool.drift]).toEqual([open.size, 0]);
  });
});

describe("a pool is put in one index while jobs come and go", () => {
  test.each([1, 2, 3])("history %i", async (seed) => {
    const { random, one } = chooser(seed, 0);
    const all = randomJobs(seed, 9_000, 0.3, SKILLS);
    const corpus = corpusOf(all.slice(0, 500), LORE, 1);
    const open = new Map(all.slice(0, 5_000).map((job) => [job.id, job]));
    const pool = createJobPool(createJobIndex([...open.values()].sort(byId), corpus));
    const people = [1, 2, 3].map((each) => randomPerson(seed * 10 + each, 0.2, SKILLS, all));
    function change(): void {
      const batch = [...new Set(Array.from({ length: 80 }, () => one(all)))].map((job) =>
        random() < 0.3 ? { ...one(all), id: job.id } : job,
      );
      pool.put(batch);
      for (const job of batch) open.set(job.id, job);
      const going = [...open.keys()].filter(() => random() < 0.02);
      expect(pool.close(going)).toEqual(going);
      for (const id of going) open.delete(id);
    }
    for (let each = 0; each < 10; each++) change();
    let steps = 0;
    const duringIt = async () => {
      steps++;
      change();
      change();
    };
    for (let again = 0; again < 2; again++) {
      await pool.tidy(duringIt, duringIt);
      expect(pool.open).toBe(open.size);
      for (const person of people)
        expect(topJobs(pool.indexes, person, 20, 3)).toEqual(oracleTopJobs([...open.values()], person, 20, 3, corpus));
      change();
    }
    expect(steps).toBeGreaterThan(4);
    // What changed since the last time began, and no more.
    expect(pool.drift).toBeLessThan(2_500);
  });
});

describe("a list on which jobs come is the list of all jobs", () => {
  test.each([1, 2, 3, 4])("case %i", (seed) => {
    const { random } = chooser(seed, 0);
    const jobs = randomJobs(seed, 500, 0.2, SKILLS);
    const corpus = corpusOf(jobs, LORE, 1);
    let changed = 0;
    for (let each = 0; each < 8; each++) {
      const person = randomPerson(seed * 100 + each, 0.1, SKILLS, jobs);
      const [count, most] = [1 + Math.floor(random() * 30), random() < 0.3 ? null : 1 + Math.floor(random() * 3)];
      const pool = createJobPool(createJobIndex(jobs.slice(0, 100).sort(byId), corpus));
      let list = rankJobs(pool.indexes, person, count, most);
      for (let from = 100; from < jobs.length; ) {
        const coming = jobs.slice(from, from + Math.ceil(random() * 20));
        from += coming.length;
        pool.put(coming);
        const fit = coming.flatMap((job) => {
          const { score, enough } = judge(jobFacts(job), personFacts(person), corpus);
          return enough && vetoOf(job, wishesOf(person)) === null ? [{ jobId: job.id, score: score / 1_000 }] : [];
        });
        const before = list;
        list = withArrivals(pool, before, fit, count, most)!;
        expect(list).toEqual(rankJobs(pool.indexes, person, count, most));
        if (before.some(({ jobId }, at) => list[at]?.jobId !== jobId)) changed++;
      }
      const [first] = list;
      pool.close(first ? [first.jobId] : []);
      if (first) expect(withArrivals(pool, list, [], count, most)).toBeNull();
    }
    expect(changed).toBeGreaterThan(50);
  });
});

describe("the people whose lists a job could come on", () => {
  test.each([1, 2, 3, 4, 5, 6])("are those whose floor it reaches and who do not rule it out: case %i", (seed) => {
    const { random } = chooser(seed, 0);
    const jobs = randomJobs(seed, 200, 0.3, SKILLS);
    const corpus = corpusOf(jobs, LORE, 1);
    const people = new Map(
      Array.from({ length: 150 }, (_, at) => [`person ${at}`, randomPerson(seed * 1_000 + at, 0.2, SKILLS, jobs)]),
    );
    const floors = new Map<string, number>();
    const index = createPeopleIndex(corpus);
    // Some are put twice, and some go.
    for (const key of people.keys()) if (random() < 0.5) index.put(key, randomPerson(1, 0, SKILLS, jobs));
    for (const [key, person] of people) {
      index.put(key, person);
      if (random() < 0.7) floors.set(key, Math.floor(random() * 90_000));
      index.setFloor(key, floors.get(key) ?? -1);
    }
    for (const key of [...people.keys()].filter(() => random() < 0.1)) {
      index.remove(key);
      people.delete(key);
    }
    expect(index.size).toBe(people.size);
    let found = 0;
    for (const job of jobs) {
      const expected = [...people].flatMap(([key, person]) => {
        const { score, enough } = judge(jobFacts(job), personFacts(person), corpus);
        const isReached = enough && score >= (floors.get(key) ?? -1) && vetoOf(job, wishesOf(person)) === null;
        return isReached ? [{ key, score: score / 1_000 }] : [];
      });
      const reached = index.reached(job);
      const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
      expect(reached.sort(byKey)).toEqual(expected.sort(byKey));
      found += reached.length;
    }
    expect(found).toBeGreaterThan(1_000);
  });

  test("are nobody for a posting that says nothing", () => {
    const index = createPeopleIndex(corpusOf([]));
    index.put("ada", randomPerson(3, 0, SKILLS, []));
    expect(index.reached(matchJob())).toEqual([]);
  });
});
