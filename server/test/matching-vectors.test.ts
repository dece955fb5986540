import { describe, expect, test } from "vitest";
import { corpusOf } from "../matching/corpus.ts";
import { jobFacts, personFacts } from "../matching/facts.ts";
import { jobVector, personVector } from "../matching/meaning.ts";
import { NO_LORE } from "../matching/related.ts";
import { vectorScore } from "../matching/score.ts";
import { strongestDirections } from "../matching/svd.ts";
import { learnVectors, vectorOf } from "../matching/vectors.ts";
import { matchJob, matchPerson, seeded } from "./support/matching.ts";

/** Thirty words for each of eight kinds of work: ten for titles, twenty skills. */
const KINDS = Array.from({ length: 8 }, (_, kind) => [
  ...Array.from({ length: 10 }, (_, word) => `title${kind}x${word}`),
  ...Array.from({ length: 20 }, (_, word) => `skill:${kind} ${word}`),
]);

/** Two title words and six skills of one kind, and one skill of any; of a kind's first two title words only ever one. */
function postings(count: number, seed: number): string[][] {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  return Array.from({ length: count }, () => {
    const kind = KINDS[below(KINDS.length)]!;
    const title = [kind[below(2)]!, kind[2 + below(8)]!];
    const skills = Array.from({ length: 6 }, () => kind[10 + below(20)]!);
    return [...title, ...skills, KINDS[below(KINDS.length)]![10 + below(20)]!];
  });
}

function cosine(one: Int8Array | null, other: Int8Array | null): number {
  if (one === null || other === null) throw new Error("A vector is not known.");
  const dot = (left: Int8Array, right: Int8Array) => left.reduce((sum, value, at) => sum + value * right[at]!, 0);
  return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seeded(seed);
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

const JOBS = postings(2_000, 1);
const vectors = learnVectors(JOBS, { dimensions: 32 });
const of = (...features: string[]) => vectorOf(features, vectors);

describe("vectors learnt from postings", () => {
  test.each([1, 2, 3])("bring together the words that stand in the same company (corpus %i)", (seed) => {
    const learnt = learnVectors(postings(2_000, seed), { dimensions: 32 });
    const all = KINDS.flatMap((words, kind) => words.map((word) => ({ kind, vector: vectorOf([word], learnt) })));
    const wrong = all.filter((one) => {
      const others = all.filter((other) => other !== one);
      const nearest = others.reduce((best, other) =>
        cosine(one.vector, other.vector) > cosine(one.vector, best.vector) ? other : best,
      );
      return nearest.kind !== one.kind;
    });
    expect(all).toHaveLength(240);
    expect(wrong).toEqual([]);
  });

  test("bring together words that are never in one posting, and are asked for alike", () => {
    const [one, other] = ["title3x0", "title3x1"];
    expect(JOBS.filter((job) => job.includes(one) && job.includes(other))).toEqual([]);
    expect(cosine(of(one), of(other))).toBeGreaterThan(0.8);
    expect(cosine(of(one), of("title4x1"))).toBeLessThan(0.3);
  });

  test("are the same byte for byte for the same postings, in any order and however often each is put up", () => {
    expect(learnVectors(JOBS, { dimensions: 32 })).toEqual(vectors);
    expect(learnVectors(shuffled(JOBS, 5), { dimensions: 32 })).toEqual(vectors);
    const again = [...JOBS, ...JOBS.slice(0, 500).map((job) => shuffled([...job, ...job], 6))];
    expect(learnVectors(again, { dimensions: 32 })).toEqual(vectors);
  });

  test("have the same length however little there is to learn from", () => {
    const nothing = learnVectors([]);
    expect(nothing).toEqual({ dimensions: 96, words: [], values: new Int8Array(), weights: new Uint8Array() });
    expect(vectorOf(["nurse"], nothing)).toBeNull();
    const few = learnVectors([
      ["nurse", "skill:care", "skill:a"],
      ["nurse", "skill:care", "skill:b"],
      ["cook", "skill:baking"],
    ]);
    expect(few.words).toEqual(["nurse", "skill:care"]);
    expect(few.values).toHaveLength(2 * 96);
  });

  test("leave out words of fewer postings than asked", () => {
    const often = learnVectors(JOBS, { dimensions: 32, leastPostings: 100 });
    const counts = new Map<string, number>();
    for (const job of JOBS) for (const word of new Set(job)) counts.set(word, (counts.get(word) ?? 0) + 1);
    expect(often.words).toEqual([...counts.keys()].filter((word) => counts.get(word)! >= 100).sort());
    expect(often.words.length).toBeLessThan(vectors.words.length);
  });

  test("learn nothing from words that only stand side by side in titles", () => {
    const names = learnVectors(Array.from({ length: 40 }, (_, i) => ["new", "york", `other${i % 7}`, `third${i % 6}`]));
    expect(names.words).toContain("york");
    expect(vectorOf(["new", "york"], names)).toBeNull();
  });

  test("count a telling word for more than an everyday one", () => {
    const jobs = JOBS.map((job, i) => [...job, i % 3 === 0 ? "=worker" : "=helper"]);
    const learnt = learnVectors(jobs, { dimensions: 32 });
    const weight = (word: string) => learnt.weights[learnt.words.indexOf(word)]!;
    expect(weight("=worker")).toBeLessThan(weight("title2x1"));
    const text = vectorOf(["=worker", "title2x1"], learnt);
    expect(cosine(text, vectorOf(["title2x1"], learnt))).toBeGreaterThan(cosine(text, vectorOf(["=worker"], learnt)));
  });
});

describe("the vector of a text", () => {
  test("is null where no word is known", () => {
    expect(of()).toBeNull();
    expect(of("unheard-of", "skill:unseen")).toBeNull();
    expect(of("unheard-of", "title0x0")).not.toBeNull();
  });

  test("depends neither on the order of the words nor on repetition, and fills eight bits", () => {
    const random = seeded(9);
    for (let round = 0; round < 100; round++) {
      const words = JOBS[Math.floor(random() * JOBS.length)]!;
      const vector = of(...words)!;
      expect(of(...shuffled([...words, ...words], round))).toEqual(vector);
      expect(vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0)).toBe(127);
    }
  });

  test("is the nearer to another the more they have in common", () => {
    const title = ["title1x0", "title1x4", "skill:1 3"];
    const near = cosine(of(...title), of("title1x1", "title1x7", "skill:1 8"));
    const half = cosine(of(...title), of("title1x1", "title5x7", "skill:1 8", "skill:5 8"));
    const far = cosine(of(...title), of("title5x1", "title5x7", "skill:5 8"));
    expect(near).toBeGreaterThan(0.8);
    expect(half).toBeLessThan(near - 0.1);
    expect(far).toBeLessThan(half - 0.3);
  });

  test("is the farther from everything the less of it is known, but not from another of the same unknown words", () => {
    const said = ["title6x0", "title6x5"];
    const unknown = ["zither", "yodel", "xebec", "wimple"];
    const alike = [0, 1, 2, 3, 4].map((count) => cosine(of(...said), of(...said, ...unknown.slice(0, count))));
    expect(alike[0]).toBe(1);
    for (let count = 1; count < alike.length; count++) expect(alike[count]).toBeLessThan(alike[count - 1]! - 0.02);
    const others = unknown.map((word) => `${word}s`);
    const [same, different] = [unknown, others].map((words) =>
      cosine(of("title6x1", "title6x5", ...words), of(...said, ...unknown)),
    );
    expect(same).toBeGreaterThan(0.9);
    expect(different).toBeLessThan(0.6);
  });
});

test("a person who says what a posting says means the same, whatever it is called", () => {
  const jobs = Array.from({ length: 30 }, (_, id) =>
    matchJob({
      id,
      title: id % 2 ? "Loom Engineer" : "Baker",
      roles: ["=maker"],
      skills: [id % 2 ? "Weaving" : "Bread"],
    }),
  );
  const corpus = corpusOf(jobs, NO_LORE, 1);
  const person = matchPerson({
    titles: ["Loom Engineers"],
    roles: { "Loom Engineers": ["=maker"] },
    skills: ["weaving"],
  });
  const own = personVector(personFacts(person), corpus);
  expect(own).toEqual(jobVector(jobFacts(jobs[1]!), corpus));
  expect(vectorScore(own, own)).toBe(100_000);
  expect(vectorScore(own, jobVector(jobFacts(jobs[0]!), corpus))).toBeLessThan(50_000);
  expect(jobVector(jobFacts(matchJob({ industries: ["Crafts"], company: "Acme" })), corpus)).toBeNull();
  // A skill and a word of the same letters are two things.
  expect(jobVector(jobFacts(matchJob({ skills: ["Baker"] })), corpus)).toBeNull();
});

describe("the strongest directions of a matrix", () => {
  /** Symmetric: five groups that go together, each a little more than the one before, and noise. */
  function randomMatrix(size: number, seed: number) {
    const random = seeded(seed);
    const rows = Array.from({ length: size }, () => new Float64Array(size));
    for (let one = 0; one < size; one++) {
      for (let other = one; other < size; other++) {
        const together = one % 5 === other % 5 && random() < 0.9 ? 1 + (one % 5) / 5 : 0;
        const value = together + (random() < 0.05 ? random() - 0.5 : 0);
        rows[one]![other] = value;
        rows[other]![one] = value;
      }
    }
    const items = rows.map((row) => [...row.keys()].filter((column) => row[column] !== 0));
    const starts = [0];
    for (const columns of items) starts.push(starts.at(-1)! + columns.length);
    const values = items.flatMap((columns, row) => columns.map((column) => rows[row]![column]!));
    return {
      rows,
      sparse: {
        starts: Int32Array.from(starts),
        items: Int32Array.from(items.flat()),
        values: Float64Array.from(values),
      },
    };
  }
  const dot = (one: Float64Array, other: Float64Array) => one.reduce((sum, value, at) => sum + value * other[at]!, 0);

  test.each([1, 2, 3, 4])("are of length 1, at right angles, and only stretched by it (matrix %i)", (seed) => {
    const { rows, sparse } = randomMatrix(150, seed);
    const { vectors: found, strengths } = strongestDirections(sparse, 5);
    expect(found).toHaveLength(5);
    for (const [at, vector] of found.entries()) {
      for (const [other, next] of found.entries()) expect(dot(vector, next)).toBeCloseTo(at === other ? 1 : 0, 9);
      const image = Float64Array.from(rows, (row) => dot(row, vector));
      const left = image.map((value, row) => value - strengths[at]! * vector[row]!);
      expect(Math.sqrt(dot(left, left))).toBeLessThan(0.01 * Math.abs(strengths[at]!));
      if (at > 0) expect(Math.abs(strengths[at]!)).toBeLessThanOrEqual(Math.abs(strengths[at - 1]!));
    }
  });

  test("are all of them, exactly, of a small matrix, and no more than there are", () => {
    // 3 and 1 on the diagonal with 2 beside them: 2 + sqrt 5 and 2 - sqrt 5; then -4, and a row of nothing.
    const matrix = {
      starts: Int32Array.of(0, 2, 4, 5, 5),
      items: Int32Array.of(0, 1, 0, 1, 2),
      values: Float64Array.of(3, 2, 2, 1, -4),
    };
    const { vectors: found, strengths } = strongestDirections(matrix, 10);
    expect(strengths).toHaveLength(3);
    expect(strengths[0]).toBeCloseTo(2 + Math.sqrt(5), 9);
    expect(strengths[1]).toBeCloseTo(-4, 9);
    expect(strengths[2]).toBeCloseTo(2 - Math.sqrt(5), 9);
    expect(Math.abs(found[1]![2]!)).toBeCloseTo(1, 9);
  });

  test("are none where there is nothing", () => {
    const empty = { starts: new Int32Array(6), items: new Int32Array(), values: new Float64Array() };
    expect(strongestDirections(empty, 3)).toEqual({ vectors: [], strengths: [] });
  });
});
