import { describe, expect, test } from "vitest";
import { spread } from "../matching/diversity.ts";
import { createJobIndex } from "../matching/job-index.ts";
import { topJobs } from "../matching/top-jobs.ts";
import { matchJob, matchPerson } from "./support/matching.ts";

/** "a1 a2 b1": a company's letter and a number, the best first; "-" has no company. */
const list = (ranked: string, count: number, most: number | null) =>
  spread(ranked.split(" "), (job) => (job.startsWith("-") ? null : job.charAt(0)), count, most).join(" ");

describe("of one company", () => {
  test.each([
    ["no more than three are on a list, the best of them", "a1 a2 b1 a3 a4 c1 a5", 50, 3, "a1 a2 b1 c1 a3"],
    [
      "a third one stands behind the first ten",
      "a1 a2 a3 b1 c1 d1 e1 f1 g1 h1 i1 j1 k1",
      50,
      3,
      "a1 a2 b1 c1 d1 e1 f1 g1 h1 i1 a3 j1 k1",
    ],
    ["those that stand back do so in their order", "a1 b1 a2 b2 b3 a3 c1", 50, 3, "a1 b1 a2 b2 c1 b3 a3"],
    ["a place that one leaves goes to the next best", "a1 a2 a3 a4 a5 b1 c1", 4, 3, "a1 a2 b1 a3"],
    ["one may be the most", "a1 a2 b1 b2", 50, 1, "a1 b1"],
    ["any number may be allowed, also among the first", "a1 a2 a3 a4", 50, null, "a1 a2 a3 a4"],
    ["those without a company are as they are", "-1 -2 -3 -4 -5", 4, 3, "-1 -2 -3 -4"],
  ])("%s", (_what, ranked, count, most, expected) => {
    expect(list(ranked, count, most)).toBe(expected);
  });

  test("spellings of it count together, and what stands deep in the ranking takes the places left", () => {
    const skills = ["Kafka", "Scala", "Spark", "Airflow", "Terraform"];
    const many = Array.from({ length: 400 }, (_, i) =>
      matchJob({ id: i + 1, skills, company: i % 2 ? "Acme Inc." : "ACME", publishedAt: 1_000 }),
    );
    const few = ["Globex", "Initech", null, null].map((company, i) =>
      matchJob({ id: 1_001 + i, skills, company, publishedAt: 10 - i }),
    );
    const index = createJobIndex([...many, ...few]);
    const ids = topJobs([index], matchPerson({ skills }), 6, 3).map(({ jobId }) => jobId);
    expect(ids).toEqual([1, 2, 1_001, 1_002, 1_003, 3]);
    expect(topJobs([index], matchPerson({ skills }), 50, 3)).toHaveLength(7);
    expect(topJobs([index], matchPerson({ skills }), 50)).toHaveLength(50);
  });
});
