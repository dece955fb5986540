import { describe, expect, test } from "vitest";
import { adjustmentOf, MOST, type Signal } from "../matching/feedback.ts";
import { createJobIndex, scoreOne } from "../matching/job-index.ts";
import { meanings } from "../matching/title-words.ts";
import { topJobs } from "../matching/top-jobs.ts";
import { matchJob, matchPerson } from "./support/matching.ts";

const NURSE = { does: "nurse", field: "nursing" };
const nobody = { does: null, field: null };

function signal(given: Partial<Signal> = {}): Signal {
  return { jobId: 0, reaction: "LIKED", ...nobody, company: "", ...given };
}

const moves = (feedback: Signal[], topic: { does: string | null; field: string | null } = NURSE, company = "acme") =>
  adjustmentOf(topic, company, feedback);

describe("how far feedback moves a score, in thousandths of a point", () => {
  test.each<[string, Partial<Signal>, number]>([
    ["function and field", NURSE, 2_000],
    ["the function alone", { does: "nurse", field: "health" }, 1_143],
    ["the field alone", { does: "teacher", field: "nursing" }, 615],
    ["neither", { does: "cook", field: "gastronomy" }, 0],
    ["nothing that is known", nobody, 0],
    ["the company", { company: "acme" }, 1_333],
    ["another company", { company: "globex" }, 0],
    ["all of it", { ...NURSE, company: "acme" }, 3_333],
  ])("one like of a posting with %s in common", (_what, given, points) => {
    expect(moves([signal(given)])).toBe(points);
    expect(moves([signal({ ...given, reaction: "DISLIKED" })])).toBe(-points + 0);
  });

  test("what is unknown on both sides is nothing in common", () => {
    expect(moves([signal()], nobody, "")).toBe(0);
    expect(moves([signal({ company: "" })], nobody, "")).toBe(0);
  });

  test("likes and saves count alike, applications double, dislikes and dismissals against", () => {
    const one = moves([signal(NURSE)]);
    expect(moves([signal({ ...NURSE, reaction: "SAVED" })])).toBe(one);
    expect(moves([signal({ ...NURSE, reaction: "APPLIED" })])).toBe(moves([signal(NURSE), signal(NURSE)]));
    expect(moves([signal(NURSE), signal({ ...NURSE, reaction: "DISMISSED" })])).toBe(0);
  });

  test("each more moves it less, and all of them at most ten points", () => {
    let before = 0;
    let step = Number.POSITIVE_INFINITY;
    for (let count = 1; count <= 500; count++) {
      const points = moves(Array.from({ length: count }, () => signal(NURSE)));
      expect(points - before).toBeLessThanOrEqual(step + 1);
      expect(points).toBeLessThan(8_000);
      step = points - before;
      before = points;
    }
    const all = Array.from({ length: 500 }, () => signal({ ...NURSE, company: "acme", reaction: "APPLIED" }));
    expect(moves(all)).toBe(MOST);
    expect(moves(all.map((each) => ({ ...each, reaction: "DISMISSED" })))).toBe(-MOST);
  });
});

describe("an adjusted score", () => {
  const job = matchJob({
    id: 7,
    title: "Nurse",
    roles: meanings("nurse", "nursing"),
    skills: ["Care", "Triage"],
    company: "Acme GmbH",
  });
  const other = matchJob({ ...job, id: 8, title: "Ward Nurse", company: null });
  const index = createJobIndex([job, other]);
  const listed = (feedback: Signal[]) =>
    topJobs([index], matchPerson({ skills: ["Care"], titles: ["Nurse"], feedback }), 10).map(
      ({ jobId, score, matchScore, adjustments }) => ({ jobId, score, matchScore, adjustments }),
    );

  test("says what moved it, and by how much", () => {
    const [first, second] = listed([
      signal({ ...NURSE, jobId: 7, company: "acme" }),
      signal({ ...NURSE, jobId: 1 }),
      signal({ jobId: 2, does: "nurse", reaction: "APPLIED" }),
      signal({ jobId: 3, field: "nursing", reaction: "DISMISSED", company: "acme" }),
    ]);
    expect(first?.adjustments).toEqual([
      {
        kind: "FEEDBACK",
        // 8 x 2.75 / 5.75 by role; by company what was liked and dismissed is even.
        delta: 3.826,
        detail:
          "you liked this posting; you liked 1 other posting of this kind (nurse, nursing); you applied to 1 other posting for the same work (nurse); you dismissed 1 other posting in the same field (nursing); you dismissed 1 other posting of this company",
      },
    ]);
    expect(first?.score).toBeCloseTo((first?.matchScore ?? 0) + 3.826, 9);
    expect(second?.adjustments[0]?.detail).toBe(
      "you liked 2 postings of this kind (nurse, nursing); you applied to 1 posting for the same work (nurse); you dismissed 1 posting in the same field (nursing)",
    );
  });

  test("has no adjustment where likes and dislikes are even, and is then what it was without", () => {
    const even = [signal({ ...NURSE, jobId: 1 }), signal({ ...NURSE, jobId: 2, reaction: "DISLIKED" })];
    expect(listed(even)).toEqual(listed([]));
    expect(listed([]).every(({ adjustments }) => adjustments.length === 0)).toBe(true);
  });

  test("ends at 100, and says what was left of the adjustment", () => {
    const person = matchPerson({
      skills: ["A", "B", "C", "D", "E", "F", "G", "H"],
      titles: ["Nurse"],
      roles: { Nurse: meanings("nurse", "nursing") },
      feedback: [signal({ ...NURSE, company: "acme" })],
    });
    const perfect = { ...job, skills: [...person.skills] };
    const { score, matchScore, adjustments } = scoreOne(index.corpus, perfect, person);
    expect([score, matchScore, adjustments]).toEqual([100, 100, []]);
  });
});
