import { describe, expect, test } from "vitest";
import { corpusOf } from "../matching/corpus.ts";
import type { Reaction } from "../matching/feedback.ts";
import { createJobIndex, createJobIndexBuilder, scoreOne } from "../matching/job-index.ts";
import type { ExperienceLevel, MatchJob, MatchPerson, Point, WorkArrangement } from "../matching/model.ts";
import { oracleTopJobs } from "../matching/oracle.ts";
import type { SkillLore } from "../matching/related.ts";
import { createStrategy, STRATEGIES } from "../matching/strategies.ts";
import { meanings } from "../matching/title-words.ts";
import { topJobs } from "../matching/top-jobs.ts";
import { vetoes } from "../matching/veto.ts";
import { companyKey } from "../matching/words.ts";
import { matchJob, matchPerson, seeded } from "./support/matching.ts";

const LEVELS: ExperienceLevel[] = ["ENTRY", "MID", "SENIOR", "LEAD"];
const ARRANGEMENTS: WorkArrangement[] = ["ON_SITE", "HYBRID", "REMOTE_OK", "REMOTE_ONLY"];
const TYPES = ["FULL_TIME", "PART_TIME", "CONTRACT", "INTERNSHIP"];
const INDUSTRIES = ["Healthcare", "Finance", "Software", "Energía", "  ", "finance"];
const WORDS = [
  "backend",
  "Engineer",
  "nurse",
  "chef",
  "Entwickler:in",
  "(m/w/d)",
  "Señor",
  "開発者",
  "C++",
  "of",
  "Senior",
];
const PLACES = ["Berlin, Germany", "Berlin", "München", "New York, NY", "Remote", "Germany", "London, UK", "", "Łódź"];
/** Berlin, Potsdam, Munich, New York, and one where longitudes meet. */
const POINTS: Point[] = [
  [52.52, 13.4],
  [52.4, 13.06],
  [48.14, 11.58],
  [40.71, -74],
  [-16.5, 180],
  [-16.5, -179.99],
];
const COMPANIES = ["Acme Inc.", "ACME", "Globex GmbH", "株式会社", "", "Limited"];
const ANY_STRATEGY = [
  undefined,
  ...STRATEGIES.values(),
  createStrategy("lopsided", { SKILLS: 1, EXPERIENCE: 3, INDUSTRY: 0, WORK_ARRANGEMENT: 7, SEMANTIC: 89 }),
];
const FUNCTIONS = ["engineer", "nurse", "chef"];
const FIELDS = ["software", "nursing", "gastronomy"];
const REACTIONS: Reaction[] = ["LIKED", "DISLIKED", "APPLIED", "DISMISSED", "SAVED"];
const YEARS = [0, 0.5, 1, 2, 3, 5, 7.25, 10, 15, 40, 100, -3, Number.NaN];

/** Choices by a seed; `unknown` is how often a thing is not said. */
function chooser(seed: number, unknown: number) {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const maybe = <T>(list: readonly T[]): T | null => (random() < unknown ? null : one(list));
  const some = <T>(list: readonly T[], most: number): T[] =>
    list.length === 0 || random() < unknown ? [] : Array.from({ length: Math.ceil(random() * most) }, () => one(list));
  return { random, one, maybe, some };
}

/** Every third skill gives part of two others, one of which may be asked for by nobody. */
const LORE: SkillLore = {
  relativesOf: (key) => {
    const number = Number(/\d+/.exec(key)?.[0] ?? 1);
    return [number * 3, number * 3 + 1].map((other, at) => ({ name: `Skill ${other}`, share: at ? 0.999 : 0.3 }));
  },
  fieldOf: (key) => (key.endsWith("4") ? null : `${key.length % 2}`),
};

/** Few skills are in most jobs, most in one or two; some differ in case only, some are blank. */
function skillNames(count: number): string[] {
  return [...Array.from({ length: count }, (_, i) => `Skill ${i}`), "skill 1", " SKILL  2", "Ünïcode ✓", "", " "];
}

function randomJobs(seed: number, count: number, unknown: number, skills: readonly string[]): MatchJob[] {
  const { random, one, maybe, some } = chooser(seed, unknown);
  const rare = (most: number) =>
    some(skills, most).map((name) => (random() < 0.5 ? name : skills[Math.floor(random() ** 4 * skills.length)]!));
  return Array.from({ length: count }, (_, i) =>
    matchJob({
      // Ids are neither dense nor in order.
      id: (i * 7_919) % 1_000_003,
      title: some(WORDS, 6).join(" "),
      skills: rare(random() < 0.05 ? 300 : 8),
      experienceMinYears: maybe(YEARS),
      experienceMaxYears: random() < 0.5 ? null : maybe(YEARS),
      experienceLevel: random() < 0.5 ? null : maybe(LEVELS),
      workArrangement: maybe(ARRANGEMENTS),
      industries: some(INDUSTRIES, 3),
      employmentTypes: random() < 0.5 ? [] : some(TYPES, 2),
      locations: some(PLACES, 2),
      cities: random() < 0.5 ? [] : some(["Berlin", "London", "New York"], 2),
      countries: random() < 0.5 ? [] : some(["DE", "GB", "us"], 2),
      points: some(POINTS, 2),
      remoteCountries: random() < 0.7 ? [] : some(["DE", "US"], 2),
      salaryYearlyMin: maybe([20_000, 50_000]),
      salaryYearlyMax: maybe([60_000, 90_000, 150_000.5]),
      company: maybe(COMPANIES),
      isInternship: random() < 0.1,
      visaSponsorship: maybe([true, false]),
      profession: random() < 0.8 ? null : maybe(["health", "law"]),
      // Few dates: equal scores then often have equal dates, and ids decide.
      publishedAt: one([0, 1_000, 2_000, Number.NaN]),
      roles: meanings(maybe(FUNCTIONS), maybe(FIELDS)),
    }),
  );
}

function randomPerson(
  seed: number,
  unknown: number,
  skills: readonly string[],
  jobs: readonly MatchJob[],
): MatchPerson {
  const { random, one, maybe, some } = chooser(seed, unknown);
  const wishful = random() < 0.5;
  const wish = <T>(list: readonly T[], most: number) => (wishful && random() < 0.4 ? some(list, most) : []);
  return matchPerson(
    {
      skills: some([...skills, "nobody asks for this"], random() < 0.1 ? 2_000 : 25),
      yearsOfExperience: maybe(YEARS),
      experienceLevel: random() < 0.5 ? null : maybe(LEVELS),
      headline: maybe(["", "Senior backend engineer and occasional chef", "(m/w/d)", "unheard-of words only"]),
      titles: some(
        ["Backend Engineer", "Nurse", "Chef de cuisine", "開発者", "Senior", "🤷", ""],
        random() < 0.1 ? 200 : 4,
      ),
      industries: some(INDUSTRIES, 3),
      professions: random() < 0.3 ? null : some(["health", "law"], 2),
      locations: some(PLACES, 2),
      points: Object.fromEntries(some(PLACES, 9).map((place) => [place, one(POINTS)])),
      excludedJobIds: new Set(some(jobs, 20).map(({ id }) => id)),
      strategy: one(ANY_STRATEGY),
      feedback: some(REACTIONS, random() < 0.1 ? 60 : 12).map((reaction) => ({
        // Some of them are of jobs that may be listed.
        jobId: random() < 0.3 && jobs.length > 0 ? one(jobs).id : -1,
        reaction,
        does: maybe(FUNCTIONS),
        field: maybe(FIELDS),
        company: one([...COMPANIES, "Nobody & Sons"].map(companyKey)),
      })),
    },
    {
      experienceLevels: wish(LEVELS, 2),
      workArrangements: wish(ARRANGEMENTS, 2),
      employmentTypes: wish(TYPES, 2),
      locations: wish(PLACES, 3),
      minimumSalaryUsd: wishful ? maybe([0, 55_000, 100_000]) : null,
      keepUnknownSalary: one([true, false]),
      excludedCompanies: wish(COMPANIES, 2),
      needsVisaSponsorship: wishful && random() < 0.3,
    },
  );
}

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
    const corpus = corpusOf(jobs, LORE);
    const related = createJobIndex(jobs, corpus);
    let listed = 0;
    let inPart = 0;
    for (let seed = 1; seed <= 40; seed++) {
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
    for (let count = 1; count <= 400; count += 3) expect(topJobs([index], person, count)).toEqual(all.slice(0, count));
  });

  test("when the jobs came one by one", () => {
    const skills = skillNames(30);
    const jobs = randomJobs(7, 100, 0.3, skills);
    const person = randomPerson(13, 0, skills, jobs);
    const builder = createJobIndexBuilder(corpusOf(jobs));
    for (const job of jobs) builder.add(job);
    expect(topJobs([builder.finish()], person, 50)).toEqual(oracleTopJobs(jobs, person, 50));
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
