import { describe, expect, test } from "vitest";
import { corpusOf } from "../matching/corpus.ts";
import { createJobIndex, scoreOne } from "../matching/job-index.ts";
import type { MatchJob, MatchPerson, ScoreComponent, WorkArrangement } from "../matching/model.ts";
import { titleWords } from "../matching/title-words.ts";
import { topJobs } from "../matching/top-jobs.ts";
import { matchJob, matchPerson } from "./support/matching.ts";

const FIVE = ["Kafka", "Scala", "Spark", "Airflow", "Terraform"];

/** A thousand postings that ask for other things, so that what a test asks for is as rare as in a real collection. */
const CROWD = Array.from({ length: 1_000 }, (_, i) =>
  matchJob({ id: 10_000 + i, title: `Clerk ${i % 7}`, skills: ["Communication", `Trade ${i % 200}`], publishedAt: i }),
);

function score(job: Partial<MatchJob>, person: MatchPerson) {
  const full = matchJob(job);
  const scored = scoreOne(corpusOf([full, ...CROWD]), full, person);
  const part = (component: ScoreComponent) => scored.parts.find((one) => one.component === component)?.score ?? null;
  return { ...scored, part };
}

describe("the parts of a score", () => {
  test("weigh 40, 25, 15, 10 and 10 of 100 when all is known", () => {
    const { parts, unknown } = score(
      {
        title: "Data Engineer",
        skills: FIVE,
        experienceMinYears: 3,
        industries: ["Finance"],
        workArrangement: "HYBRID",
      },
      matchPerson(
        { skills: FIVE, yearsOfExperience: 4, industries: ["finance"], titles: ["Data Engineer"] },
        { workArrangements: ["HYBRID"] },
      ),
    );
    expect(parts.map(({ component, score, weight }) => [component, score, weight])).toEqual([
      ["SKILLS", 100, 0.4],
      ["EXPERIENCE", 100, 0.25],
      ["INDUSTRY", 100, 0.15],
      ["WORK_ARRANGEMENT", 100, 0.1],
      ["SEMANTIC", 100, 0.1],
    ]);
    expect(unknown).toEqual([]);
  });

  const BERLIN = "Berlin, Germany";
  const berliner = (arrangements: WorkArrangement[] = []) =>
    matchPerson(
      { skills: FIVE, locations: [BERLIN], points: { [BERLIN]: [52.52, 13.4] } },
      { workArrangements: arrangements },
    );
  test.each([
    ["next door", { points: [[52.55, 13.4]] }, [], 100],
    ["30 km away", { points: [[52.52, 13.843]] }, [], 75],
    ["100 km away", { points: [[52.52, 14.878]] }, [], 25],
    ["200 km away", { points: [[52.52, 16.36]] }, [], 0],
    ["a wish that is met, 30 km away", { points: [[52.52, 13.843]], workArrangement: "HYBRID" }, ["HYBRID"], 75],
    ["in a place that is named alone", { cities: ["Berlin"], countries: ["DE"] }, [], 100],
    ["in another country", { cities: ["Lyon"], countries: ["FR"] }, [], 0],
    ["in a town of the country whose place is not known", { cities: ["Ulm"], countries: ["DE"] }, [], null],
    ["somewhere in the country", { countries: ["DE"] }, [], null],
    ["remote, without a wish", { points: [[48.14, 11.58]], workArrangement: "REMOTE_OK" }, [], null],
    ["remote, as wished", { points: [[48.14, 11.58]], workArrangement: "REMOTE_OK" }, ["REMOTE_OK"], 100],
    ["remote from elsewhere only", { workArrangement: "REMOTE_OK", remoteCountries: ["US"] }, ["REMOTE_OK"], 0],
    ["silent", {}, [], null],
  ] as [string, Partial<MatchJob>, WorkArrangement[], number | null][])(
    "the place of work: %s",
    (_where, job, arrangements, expected) => {
      const part = score({ skills: FIVE, ...job }, berliner(arrangements)).part("WORK_ARRANGEMENT");
      if (expected === null) expect(part).toBeNull();
      else expect(part).toBeCloseTo(expected, 0);
    },
  );

  test("that are unknown on either side drop out, and the others are scaled up", () => {
    const person = matchPerson({ skills: FIVE, yearsOfExperience: 2 });
    const {
      score: total,
      parts,
      unknown,
    } = score({ skills: FIVE, experienceMinYears: 3, industries: ["Finance"] }, person);
    expect(parts.map(({ component, weight }) => [component, weight])).toEqual([
      ["SKILLS", 40 / 65],
      ["EXPERIENCE", 25 / 65],
    ]);
    expect(unknown).toEqual(["INDUSTRY", "WORK_ARRANGEMENT", "SEMANTIC"]);
    expect(total).toBeCloseTo((40 * 100 + 25 * 80) / 65, 3);
  });

  test("say why in words", () => {
    const { parts } = score(
      { title: "Senior Data Engineer", skills: FIVE, experienceMinYears: 6, industries: ["Finance"] },
      matchPerson({ skills: ["kafka"], yearsOfExperience: 4, industries: ["Retail"], titles: ["Data Analyst"] }),
    );
    expect(parts.map(({ detail }) => detail)).toEqual([
      "1 of the 5 skills asked for, by rarity",
      "asks for 6 years or more, you have 4 years: 2 years short",
      "Finance: another industry",
      "titles have in common: data",
    ]);
  });
});

describe("skills", () => {
  test("count by rarity: the rare half of what is asked for is worth more than the common half", () => {
    const job = { skills: ["Communication", "Kafka"] };
    const rare = score(job, matchPerson({ skills: ["Kafka"] }));
    const common = score(job, matchPerson({ skills: ["Communication"] }));
    expect(rare.part("SKILLS")).toBeGreaterThan(3 * common.part("SKILLS")!);
    expect(rare).toMatchObject({ matchingSkills: ["Kafka"], missingSkills: ["Communication"] });
  });

  test("of little evidence do not win: one of one is a third, and is beaten by four of five", () => {
    const person = matchPerson({ skills: FIVE.slice(0, 4) });
    expect(score({ skills: ["Kafka"] }, person).part("SKILLS")).toBeCloseTo(33.333, 3);
    expect(score({ skills: ["Kafka", "Scala"] }, person).part("SKILLS")).toBe(50);
    expect(score({ skills: FIVE }, person).part("SKILLS")).toBe(80);
    const jobs = [matchJob({ id: 1, skills: ["Kafka"] }), matchJob({ id: 2, skills: FIVE })];
    expect(topJobs([createJobIndex([...jobs, ...CROWD])], person, 2).map(({ jobId }) => jobId)).toEqual([2, 1]);
  });

  test("that everybody asks for are little evidence even when all are there", () => {
    const everyday = ["Communication", "Teamwork", "Excel", "English", "Word"];
    const jobs = Array.from({ length: 4_000 }, (_, i) => matchJob({ id: i, skills: i % 2 ? everyday : ["Rust"] }));
    const scored = topJobs([createJobIndex(jobs)], matchPerson({ skills: everyday }), 1)[0];
    expect(scored?.missingSkills).toEqual([]);
    expect(scored?.score).toBeLessThan(55);
  });

  test("are unknown, not zero, for a job or a person without any", () => {
    const title = { title: "Data Engineer" };
    const without = score(title, matchPerson({ skills: FIVE, titles: ["Data Engineer"] }));
    expect(without.unknown).toContain("SKILLS");
    expect(without).toMatchObject({ matchingSkills: [], missingSkills: [] });
    expect(score({ ...title, skills: FIVE }, matchPerson({ titles: ["Data Engineer"] })).unknown).toContain("SKILLS");
  });

  test("that are unknown keep everything else from passing for a strong match", () => {
    const all = {
      title: "Data Engineer",
      experienceMinYears: 3,
      industries: ["Finance"],
      workArrangement: "HYBRID",
    } as const;
    const person = matchPerson(
      { skills: FIVE, yearsOfExperience: 3, industries: ["Finance"], titles: ["Data Engineer"] },
      { workArrangements: ["HYBRID"] },
    );
    expect(score(all, person).score).toBe(75);
    expect(score({ title: "Data Engineer" }, person).score).toBeLessThan(60);
    expect(score(all, person).parts[0]?.detail).toContain("without skills to compare");
  });

  test("are the same whatever their case and spacing, and count once", () => {
    const person = matchPerson({ skills: ["apache  kafka"] });
    const { matchingSkills, missingSkills } = score({ skills: ["Apache Kafka", "APACHE KAFKA ", ""] }, person);
    expect({ matchingSkills, missingSkills }).toEqual({ matchingSkills: ["Apache Kafka"], missingSkills: [] });
  });
});

describe("experience", () => {
  test.each([
    [{ experienceMinYears: 3, experienceMaxYears: 5 }, 4, 100],
    [{ experienceMinYears: 3, experienceMaxYears: 5 }, 2, 80],
    [{ experienceMinYears: 3, experienceMaxYears: 5 }, 2.5, 90],
    [{ experienceMinYears: 10 }, 1, 0],
    [{ experienceMinYears: 3, experienceMaxYears: 5 }, 7, 90],
    [{ experienceMaxYears: 1 }, 40, 40],
    [{ experienceMinYears: 3 }, 9, 80],
    [{ experienceMinYears: 12 }, 40, 100],
    [{ experienceLevel: "SENIOR" }, 4, 80],
    [{ experienceMinYears: 5, experienceMaxYears: 3 }, 4, 100],
    [{}, 4, null],
    [{ experienceMinYears: Number.NaN }, 4, null],
  ] as const)("%j for someone with %d years scores %j", (job, yearsOfExperience, expected) => {
    const person = matchPerson({ skills: FIVE, yearsOfExperience });
    expect(score({ skills: FIVE, ...job }, person).part("EXPERIENCE")).toBe(expected);
  });

  test("goes by the level where the years are not known", () => {
    const person = matchPerson({ skills: FIVE, experienceLevel: "MID" });
    expect(score({ skills: FIVE, experienceMinYears: 6 }, person).part("EXPERIENCE")).toBe(80);
    expect(score({ skills: FIVE, experienceLevel: "MID" }, person).part("EXPERIENCE")).toBe(100);
  });
});

test("an industry in common is worth half and up, by how much of what could be common is", () => {
  const person = matchPerson({ skills: FIVE, industries: ["Finance", "Retail"] });
  const industry = (industries: string[]) => score({ skills: FIVE, industries }, person).part("INDUSTRY");
  expect(industry(["finance"])).toBe(100);
  expect(industry(["Finance", "Retail", "Media"])).toBe(100);
  expect(industry(["Finance", "Media"])).toBe(75);
  expect(industry(["Media"])).toBe(0);
});

describe("a title", () => {
  test.each([
    ["Senior Software Engineer (m/w/d)", ["software", "engineer"]],
    ["Softwareentwickler:in [f/m/x] in Vollzeit", ["softwareentwickler"]],
    ["Sr. Front-End Developer II – Remote", ["frontend", "developer"]],
    ["Infirmière / Infirmier (H/F)", ["infirmiere", "infirmier"]],
    ["C++/C#/.NET Devs", ["c++", "c#", ".net", "developer"]],
    ["Acme | https://acme.example/jobs | jobs.acme.com | Nurses", ["acme", "nurse"]],
    ["Principal", ["principal"]],
    ["(m/w/d)", []],
    ["", []],
    ["データエンジニア", ["データエンジニア"]],
    ["Sales & Analysis", ["sale", "analysis"]],
  ])("%j says %j", (title, words) => {
    expect(titleWords(title)).toEqual(words);
  });

  test("is compared with the person's nearest title, so that a long career does not blur it", () => {
    const titles = ["Waiter", "Barista", "Data Engineer", "Tour Guide"];
    expect(score({ title: "Senior Data Engineers (m/w/d)" }, matchPerson({ skills: FIVE, titles })).score).toBe(
      score({ title: "Data Engineer" }, matchPerson({ skills: FIVE, titles: ["Data Engineer"] })).score,
    );
  });
});

describe("a shortlist", () => {
  test("of equal scores begins with the newer, then the smaller id", () => {
    const same = { title: "Data Engineer", skills: FIVE };
    const jobs = [
      matchJob({ ...same, id: 5, publishedAt: 10 }),
      matchJob({ ...same, id: 3, publishedAt: 10 }),
      matchJob({ ...same, id: 9, publishedAt: 20 }),
    ];
    const index = createJobIndex([...jobs, ...CROWD]);
    const found = topJobs([index], matchPerson({ skills: FIVE }), 50);
    expect(found.map(({ jobId }) => jobId)).toEqual([9, 3, 5]);
    expect(new Set(found.map(({ score }) => score)).size).toBe(1);
  });

  test("holds nothing that has no skill and less than a fifth of a title in common", () => {
    const person = matchPerson({
      skills: FIVE,
      titles: ["Data Engineer"],
      yearsOfExperience: 4,
      industries: ["Finance"],
    });
    const fitting = { experienceMinYears: 3, industries: ["Finance"] };
    const jobs = [
      matchJob({ ...fitting, id: 1, title: "Florist", skills: ["Bouquets"] }),
      matchJob({ ...fitting, id: 2, title: "Engineer", skills: ["Bouquets"] }),
      matchJob({ ...fitting, id: 3, title: "Florist", skills: ["Bouquets", "Kafka"] }),
      matchJob({
        ...fitting,
        id: 4,
        title:
          "Data or roses tulips lilies daisies violets poppies orchids peonies irises lupins asters dahlias mint sage",
      }),
    ];
    const found = topJobs([createJobIndex([...jobs, ...CROWD])], person, 50).map(({ jobId }) => jobId);
    expect(found.sort()).toEqual([2, 3]);
  });
});
