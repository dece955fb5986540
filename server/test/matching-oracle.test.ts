import { describe, expect, test } from "vitest";
import { corpusOf } from "../matching/corpus.ts";
import { createJobIndex, createJobIndexBuilder, scoreOne } from "../matching/job-index.ts";
import { oracleTopJobs } from "../matching/oracle.ts";
import { NO_LORE } from "../matching/related.ts";
import { topJobs } from "../matching/top-jobs.ts";
import { vetoes } from "../matching/veto.ts";
import { companyKey } from "../matching/words.ts";
import { matchJob, matchPerson } from "./support/matching.ts";
import {
  COMPANIES,
  chooser,
  FIELDS,
  FUNCTIONS,
  LORE,
  REACTIONS,
  randomJobs,
  randomPerson,
  skillNames,
} from "./support/random-matching.ts";

describe("the index finds exactly what the brute force finds: ids, scores, parts, order", () => {
  const CORPORA = [
    { name: "ordinary postings", jobs: 400, unknown: 0.25, skills: 60 },
    { name: "postings that say next to nothing", jobs: 300, unknown: 0.85, skills: 20 },
    { name: "ties galore", jobs: 300, unknown: 0.6, skills: 1 },
    { name: "every skill rare", jobs: 300, unknown: 0.1, skills: 3_000 },
    { name: "a single posting", jobs: 1, unknown: 0, skills: 5 },
    { name: "no posting", jobs: 0, unknown: 0, skills: 5 },
  ];
  test.each(CORPORA)("$name", ({ jobs: count, unknown, skills: skillCount }) => {
    const skills = skillNames(skillCount);
    const jobs = randomJobs(count + skillCount, count, unknown, skills);
    const index = createJobIndex(jobs);
    const corpus = corpusOf(jobs, LORE, 1);
    const related = createJobIndex(jobs, corpus);
    let listed = 0;
    let inPart = 0;
    for (let seed = 1; seed <= 25; seed++) {
      const person = randomPerson(seed, (seed % 5) * 0.2, skills, jobs);
      const all = oracleTopJobs(jobs, person, Number.POSITIVE_INFINITY);
      expect(topJobs([index], person, Number.POSITIVE_INFINITY)).toEqual(all);
      expect(topJobs([index], person, 50)).toEqual(all.slice(0, 50));
      expect(topJobs([index], person, 50, 3)).toEqual(oracleTopJobs(jobs, person, 50, 3));
      expect(topJobs([index], person, 1)).toEqual(all.slice(0, 1));
      expect(topJobs([index], person, 0)).toEqual([]);
      listed += all.length;
      const withRelated = oracleTopJobs(jobs, person, 50, null, corpus);
      expect(topJobs([related], person, 50)).toEqual(withRelated);
      inPart += withRelated.filter(({ relatedSkills }) => relatedSkills.length > 0).length;
    }
    if (count > 1 && skillCount > 1) expect(inPart).toBeGreaterThan(0);
    if (count > 1) expect(listed).toBeGreaterThan(count);
  });

  test("wherever feedback moves scores to: up, down, beyond either end, and into ties", () => {
    const skills = skillNames(12);
    const jobs = randomJobs(31, 500, 0.5, skills);
    const index = createJobIndex(jobs);
    const companies = COMPANIES.map(companyKey);
    const moved = { up: 0, down: 0, full: 0, none: 0 };
    for (let seed = 1; seed <= 20; seed++) {
      const { one, random } = chooser(seed, 0);
      // One way for all of them, so that the sums grow.
      const reaction = one(REACTIONS);
      const feedback = Array.from({ length: Math.ceil(random() * 60) }, (_, jobId) => {
        return { jobId, reaction, does: one(FUNCTIONS), field: one(FIELDS), company: one(companies) };
      });
      const person = { ...randomPerson(seed, 0.1, skills, jobs), feedback };
      const all = oracleTopJobs(jobs, person, Number.POSITIVE_INFINITY);
      for (const count of [1, 10, 50, Number.POSITIVE_INFINITY])
        expect(topJobs([index], person, count)).toEqual(all.slice(0, count));
      for (const { score, matchScore, adjustments } of all) {
        const delta = adjustments.reduce((sum, adjustment) => sum + adjustment.delta, 0);
        expect(score).toBeCloseTo(matchScore + delta, 9);
        expect(Math.abs(delta)).toBeLessThanOrEqual(10);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(adjustments.every(({ detail }) => delta !== 0 && detail.startsWith("you "))).toBe(true);
        moved[delta > 0 ? "up" : delta < 0 ? "down" : "none"]++;
        if (Math.abs(delta) === 10) moved.full++;
      }
    }
    expect(Math.min(moved.up, moved.down, moved.full, moved.none)).toBeGreaterThan(0);
  });

  test("for people who say nothing, and for people whose skills and titles nobody asks for", () => {
    const jobs = randomJobs(3, 200, 0.2, skillNames(20));
    const index = createJobIndex(jobs);
    for (const person of [matchPerson(), matchPerson({ skills: ["?"], titles: ["xyzzy"], yearsOfExperience: 3 })]) {
      expect(topJobs([index], person, 50)).toEqual([]);
      expect(oracleTopJobs(jobs, person, 50)).toEqual([]);
    }
  });

  test("however close together the scores lie at the end of the list", () => {
    const { random } = chooser(41, 0);
    const skills = Array.from({ length: 200 }, (_, i) => `Skill ${i}`);
    const pick = (most: number) =>
      Array.from({ length: most }, () => skills[Math.floor(random() ** 2 * skills.length)]!);
    const titled = (id: number) => (id % 2 ? `Engineer ${pick(3).join(" x")}` : "Florist");
    const jobs = Array.from({ length: 3_000 }, (_, id) => matchJob({ id, title: titled(id), skills: pick(12) }));
    const person = matchPerson({ skills: skills.filter((_, i) => i % 3 > 0), titles: ["Test Engineer"] });
    const index = createJobIndex(jobs);
    const all = oracleTopJobs(jobs, person, 3_000);
    for (let count = 1; count <= 400; count += 11) expect(topJobs([index], person, count)).toEqual(all.slice(0, count));
  });

  test("when the jobs came one by one", () => {
    const skills = skillNames(30);
    const jobs = randomJobs(7, 100, 0.3, skills);
    const person = randomPerson(13, 0, skills, jobs);
    // By vectors, too.
    const corpus = corpusOf(jobs, NO_LORE, 1);
    expect(corpus.dimensions).toBeGreaterThan(0);
    for (const given of [corpus, null]) {
      const builder = createJobIndexBuilder(given);
      for (const job of jobs) builder.add(job);
      expect(topJobs([builder.finish(corpus)], person, 50)).toEqual(oracleTopJobs(jobs, person, 50, null, corpus));
    }
  });

  test("whatever the order in which the jobs came", () => {
    const skills = skillNames(30);
    const jobs = randomJobs(5, 300, 0.3, skills);
    const person = randomPerson(11, 0, skills, []);
    expect(topJobs([createJobIndex(jobs.toReversed())], person, 300)).toEqual(
      topJobs([createJobIndex(jobs)], person, 300),
    );
  });
});

test("every listed job is scored alike by scoreOne and is free of vetoes", () => {
  const skills = skillNames(40);
  const jobs = randomJobs(17, 300, 0.3, skills);
  const byId = new Map(jobs.map((job) => [job.id, job]));
  const index = createJobIndex(jobs);
  let seen = 0;
  for (let seed = 1; seed <= 30; seed++) {
    const person = randomPerson(seed, 0.2, skills, jobs);
    for (const scored of topJobs([index], person, 50)) {
      const job = byId.get(scored.jobId)!;
      expect(scoreOne(index.corpus, job, person)).toEqual(scored);
      expect(vetoes(job, person)).toBeNull();
      seen++;
    }
  }
  expect(seen).toBeGreaterThan(100);
});

test("the weights of every score sum to 1 and its parts to the score, to a thousandth", () => {
  const skills = skillNames(40);
  const jobs = randomJobs(23, 300, 0.4, skills);
  const index = createJobIndex(jobs);
  for (let seed = 1; seed <= 20; seed++) {
    const person = randomPerson(seed, 0.2, skills, []);
    for (const { matchScore, parts, unknown } of topJobs([index], person, 300)) {
      expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
      const sum = parts.reduce((total, part) => total + part.score * part.weight, 0);
      expect(Math.abs(sum - matchScore)).toBeLessThanOrEqual(0.0005 + 1e-9);
      expect(Math.round(matchScore * 1_000) / 1_000).toBe(matchScore);
      expect(parts.length + unknown.length).toBe(5);
      for (const part of parts) {
        expect(part.score).toBeGreaterThanOrEqual(0);
        expect(part.score).toBeLessThanOrEqual(100);
      }
    }
  }
});

test("two searches of one index do not disturb each other", () => {
  const skills = skillNames(40);
  const jobs = randomJobs(29, 200, 0.3, skills);
  const index = createJobIndex(jobs);
  const people = [1, 2, 3, 4].map((seed) => randomPerson(seed, 0, skills, jobs));
  const first = people.map((person) => topJobs([index], person, 50));
  expect(people.toReversed().map((person) => topJobs([index], person, 50))).toEqual(first.toReversed());
});
