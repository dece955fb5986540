import { describe, expect, test } from "vitest";
import { corpusOf } from "../matching/corpus.ts";
import { explain, reasonsOf, toldJob } from "../matching/explain.ts";
import { createJobIndex, scoreOne } from "../matching/job-index.ts";
import { learntShare, type SkillLore } from "../matching/related.ts";
import { topJobs } from "../matching/top-jobs.ts";
import { SKILL_LORE } from "../skills/lore.ts";
import { matchJob, matchPerson } from "./support/matching.ts";

const CROWD = Array.from({ length: 900 }, (_, i) =>
  matchJob({ id: 1_000 + i, skills: [`Trade ${i % 300}`, "Typing"] }),
);
/** Forty ask for both, ten for one of them alone. */
const TOGETHER = Array.from({ length: 60 }, (_, i) =>
  matchJob({ id: 3_000 + i, skills: i < 40 ? ["Loom", "Weaving"] : [i < 50 ? "Loom" : "Weaving"] }),
);
const LORE: SkillLore = {
  relativesOf: (key) => (key === "javascript" ? [{ name: "React", share: 0.75 }] : []),
  fieldOf: (key) => (key === "latin" ? null : key === "rhetoric" ? "speech" : "crafts"),
};
const FOUR = ["JavaScript", "Cobol", "Ada", "Fortran"];
const JOBS = [matchJob({ skills: FOUR }), ...CROWD, ...TOGETHER];
const corpus = corpusOf(JOBS, LORE);
const index = createJobIndex(JOBS, corpus);

describe("a skill that is near to one asked for", () => {
  const job = matchJob({ skills: FOUR });

  test("counts by its share, and is told as what it is", () => {
    const score = (skills: string[]) => scoreOne(corpus, job, matchPerson({ skills })).parts[0]!.score;
    const scored = scoreOne(corpus, job, matchPerson({ skills: ["react"] }));
    expect(scored).toMatchObject({
      matchingSkills: [],
      relatedSkills: [{ skill: "JavaScript", via: "react", share: 0.75 }],
      missingSkills: ["Cobol", "Ada", "Fortran"],
    });
    expect(scored.parts[0]!.detail).toMatch(/^0 of the 4 skills asked for and 1 in part/);
    expect(score(["react"]) / score(["JavaScript"])).toBeCloseTo(0.75, 2);
    expect(score(["react", "JavaScript"])).toBe(score(["JavaScript"]));
  });

  test("is named in the reasons", () => {
    const person = matchPerson({ skills: ["React", "Cobol"] });
    const told = explain(toldJob(job), person, scoreOne(corpus, job, person), corpus);
    expect(reasonsOf(told)).toEqual([
      "You have 1 of the 4 skills it asks for: Cobol.",
      "You know React, which is near to the JavaScript it asks for.",
    ]);
    const little = matchPerson({ skills: ["Weaving", "Typing"] });
    const loom = matchJob({ skills: ["Loom", "Typing"] });
    expect(reasonsOf(explain(toldJob(loom), little, scoreOne(corpus, loom, little), corpus))).toEqual([
      "You have 1 of the 2 skills it asks for: Typing.",
      "The posting asks for no certain experience.",
    ]);
    expect(told.gaps[0]).toBe("It asks for more than your profile names: Ada, Fortran.");
  });

  test("puts a job on a list on which it would not be", () => {
    const person = matchPerson({ skills: ["React"] });
    expect(topJobs([index], person, 50).map(({ jobId }) => jobId)).toEqual([1]);
    expect(topJobs([createJobIndex([job, ...CROWD])], person, 50)).toEqual([]);
  });
});

describe("postings tell what is near to what", () => {
  test("where most of those that ask for one ask for the other, far more often than by chance", () => {
    // Of 960 postings.
    expect(learntShare(40, 50, 50, 960)).toBe(102);
    expect(learntShare(19, 19, 50, 960)).toBe(0);
    expect(learntShare(24, 50, 50, 960)).toBe(0);
    expect(learntShare(40, 50, 300, 960)).toBe(0);
    const weaver = scoreOne(corpus, matchJob({ skills: ["Loom"] }), matchPerson({ skills: ["Weaving"] }));
    expect(weaver.relatedSkills).toEqual([{ skill: "Loom", via: "Weaving", share: 102 / 256 }]);
  });

  test.each([
    ["languages and papers, which one has or has not", "Latin"],
    ["skills of another field, that the same work takes", "Rhetoric"],
  ])("but nothing of %s", (_what, other) => {
    const jobs = TOGETHER.map(({ id, skills }) =>
      matchJob({ id, skills: skills.map((name) => (name === "Loom" ? other : name)) }),
    );
    const scored = scoreOne(
      corpusOf([...CROWD, ...jobs], LORE),
      matchJob({ skills: [other] }),
      matchPerson({ skills: ["Weaving"] }),
    );
    expect(scored).toMatchObject({ relatedSkills: [], missingSkills: [other] });
  });

  test("by the fields of the taxonomy", () => {
    const [python, java, german] = ["Python", "Java", "German"].map(SKILL_LORE.fieldOf);
    expect(python).toBe(java);
    expect([python, german, SKILL_LORE.fieldOf("Communication")]).toEqual([expect.any(String), null, null]);
  });
});

test("the taxonomy tells that React is near to JavaScript", () => {
  const { relatedSkills } = scoreOne(
    corpusOf([matchJob({ skills: ["JavaScript"] }), ...CROWD], SKILL_LORE),
    matchJob({ skills: ["JavaScript"] }),
    matchPerson({ skills: ["React"] }),
  );
  expect(relatedSkills).toEqual([{ skill: "JavaScript", via: "React", share: expect.closeTo(0.85, 2) }]);
});
