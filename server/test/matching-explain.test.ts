import { expect, test } from "vitest";
import { corpusOf } from "../matching/corpus.ts";
import { explain, priorityOf, reasonsOf, toldJob } from "../matching/explain.ts";
import { scoreOne } from "../matching/job-index.ts";
import type { MatchJob, MatchPerson } from "../matching/model.ts";
import { matchJob, matchPerson } from "./support/matching.ts";

const CROWD = Array.from({ length: 500 }, (_, i) =>
  matchJob({ id: 1_000 + i, title: "Clerk", skills: ["Excel", i % 50 === 0 ? "Rust" : "Typing"] }),
);

function explained(given: Partial<MatchJob>, person: MatchPerson) {
  const job = matchJob(given);
  const corpus = corpusOf([job, ...CROWD]);
  const scored = scoreOne(corpus, job, person);
  const told = explain(toldJob(job), person, scored, corpus);
  return { ...told, reasons: reasonsOf(told), priority: priorityOf(scored.score) };
}

const JOB = {
  title: "Senior Backend Engineer (m/w/d)",
  skills: ["Kafka", "PostgreSQL", "Redis", "Kubernetes", "GraphQL", "Terraform"],
  experienceMinYears: 3,
  experienceMaxYears: 6,
  industries: ["Finance"],
  workArrangement: "HYBRID",
  cities: ["Berlin"],
  salaryYearlyMax: 120_000,
  visaSponsorship: true,
} as const;

test("reasons name what this person and this job have in common", () => {
  const person = matchPerson(
    {
      skills: ["kafka", "postgresql", "redis", "kubernetes", "graphql", "Excel", "Rust", "Basket weaving"],
      yearsOfExperience: 4,
      industries: ["Finance"],
      titles: ["Waiter", "Backend Engineer"],
    },
    { workArrangements: ["HYBRID"], locations: ["Berlin"], minimumSalaryUsd: 90_000, needsVisaSponsorship: true },
  );
  const { reasons, priority, additionalSkills, alignments, wishes, gaps, summary } = explained(JOB, person);
  expect(reasons).toEqual(alignments.slice(0, 4));
  expect([...alignments, ...wishes]).toEqual([
    "You have 5 of the 6 skills it asks for: Kafka, PostgreSQL, Redis, Kubernetes, GraphQL.",
    "It asks for 3 to 6 years, and you have 4 years.",
    "Its title is close to yours: Backend Engineer.",
    "You know its industry: Finance.",
    "It is hybrid, as you wish.",
    "It is where you want to work: Berlin.",
    "It pays up to $120,000 a year; you want $90,000 or more.",
    "It sponsors a visa.",
  ]);
  expect(priority).toBe("HIGH");
  expect(additionalSkills).toEqual(["Rust", "Excel", "Basket weaving"]);
  expect(summary).toBe("A strong match: you have 5 of the 6 skills it asks for, and your experience fits.");
  expect(gaps).toEqual(["It asks for more than your profile names: Terraform."]);
});

test("gaps name what is missing, what is too little and what nobody said", () => {
  const person = matchPerson({ skills: ["Redis"], yearsOfExperience: 2, industries: ["Retail"], titles: ["Baker"] });
  const { reasons, priority, alignments, wishes, gaps, summary } = explained({ ...JOB, workArrangement: null }, person);
  expect(reasons).toEqual([
    "You have 1 of the 6 skills it asks for: Redis.",
    "It asks for more than your profile names: Kafka, PostgreSQL, Kubernetes, GraphQL, Terraform.",
  ]);
  expect([...alignments, ...wishes]).toHaveLength(1);
  expect(priority).toBe("LOW");
  expect(summary).toBe(
    "A partial match: you have 1 of the 6 skills it asks for, and you have 1 year less than it asks for.",
  );
  expect(gaps).toEqual([
    "It asks for more than your profile names: Kafka, PostgreSQL, Kubernetes, GraphQL, Terraform.",
    "It asks for 3 to 6 years; you have 2 years, 1 year less.",
    "Its industry is new to you: Finance.",
    "Its title has no word in common with yours.",
    "You have not said where you want to work.",
  ]);
  const silent = explained({ ...JOB, workArrangement: null, cities: [] }, person);
  expect(silent.gaps.at(-1)).toBe("The posting does not say where the work is done.");
});

test("the way to a job is told in kilometres, from where one wants to work or lives", () => {
  const points = { "Berlin, Germany": [52.52, 13.4], "Munich, Germany": [48.14, 11.58] } as const;
  const potsdam = { ...JOB, cities: ["Potsdam"], points: [[52.4, 13.06]] } as const;
  const wishing = matchPerson({ skills: ["Redis"], points }, { locations: ["Berlin, Germany"] });
  expect(explained(potsdam, wishing).reasons).toContain("It is where you want to work: 27 km from Berlin.");
  const berliner = matchPerson({ skills: ["Redis"], points, locations: ["Berlin, Germany"] });
  expect(explained(potsdam, berliner).reasons).toContain("It is near where you live: 27 km from Berlin.");
  const bavarian = matchPerson({ skills: ["Redis"], points, locations: ["Munich, Germany"] });
  const { reasons, gaps } = explained(potsdam, bavarian);
  expect(reasons.filter((reason) => reason.includes("live"))).toEqual([]);
  expect(gaps.filter((gap) => gap.includes("live"))).toEqual(["It is far from where you live: 485 km from Munich."]);
});

test("nothing is claimed of a person or a posting that says nothing", () => {
  const { reasons, additionalSkills, alignments, wishes, gaps, summary } = explained({}, matchPerson());
  expect(reasons).toEqual(["The posting names no skills.", "The posting asks for no certain experience."]);
  expect(additionalSkills).toEqual([]);
  expect([...alignments, ...wishes]).toEqual([]);
  expect(summary).toBe("A partial match: its skills could not be compared.");
  expect(gaps).toHaveLength(5);
});

test("priority is HIGH from 80 and MEDIUM from 60", () => {
  expect([100, 80, 79.999, 60, 59.999, 0].map(priorityOf)).toEqual(["HIGH", "HIGH", "MEDIUM", "MEDIUM", "LOW", "LOW"]);
});

test("at most ten additional skills are named", () => {
  const skills = Array.from({ length: 40 }, (_, i) => `Skill ${i}`);
  expect(explained(JOB, matchPerson({ skills })).additionalSkills).toHaveLength(10);
});

test("a title is close only where it says nearly the same; where no skill is in common, what titles share is told", () => {
  const person = matchPerson({ titles: ["Signals Intelligence Analyst"], skills: ["Rust"], yearsOfExperience: 6 });
  const { reasons } = explained({ title: "Billing Analyst", experienceMinYears: 5 }, person);
  expect(reasons).toEqual([
    "It asks for 5 years or more, and you have 6 years.",
    "Your titles speak of analyst as well.",
  ]);
  const near = explained({ title: "Signals Analyst", experienceMinYears: 5 }, person);
  expect(near.reasons).toContain("Its title is close to yours: Signals Intelligence Analyst.");
});

test("an internship of one's own is no reason to be close to a director's title", () => {
  const person = matchPerson({ titles: ["Finance Director Intern"], skills: ["Rust"], yearsOfExperience: 12 });
  const given = { title: "Finance Director", skills: ["Excel"] };
  expect(explained(given, person).reasons.join()).not.toContain("close to yours");
  expect(explained({ ...given, isInternship: true }, person).reasons.join()).toContain("Its title is close to yours");
});
