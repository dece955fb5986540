import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { characterGrams, createBm25, createCosine } from "../evaluation/baselines.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import { findSets } from "../evaluation/find-sets.ts";
import { averagePrecision, bootstrap, createRandom, mean, paired, ranked } from "../evaluation/numbers.ts";
import { printReport, type Report } from "../evaluation/report.ts";

const NOW = new Date("2026-11-22T12:00:00Z");

let folder: string;
/** Of that folder, by the names of its sets, in the order in which they came. */
let reports: Map<string, Report>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "evaluation-"));
  await write(FILES);
  reports = await evaluated(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const bio = (words: string, knowledge: string, skill: string, source: string) =>
  JSON.stringify({
    tokens: words.split(" "),
    tags_knowledge: knowledge.split(" "),
    tags_skill: skill.split(" "),
    source,
  });
const posting = (more: object) =>
  JSON.stringify({ title: "Software Engineer", description: "You write Python.", ...more });
const CV = `Jo Doe
Java Developer

Experience
Java Developer, Acme Ltd, January 2015 - December 2019
Wrote Java, Spring Boot, PostgreSQL, Docker and Kubernetes services.

Education
Bachelor of Science in Computer Science`;

const FILES = {
  "titles/queries.tsv": "q1\tNurse\nq2\tBaker\n",
  "titles/titles.tsv": "t1\tRegistered Nurse\nt2\tBaker\nt3\tTruck Driver\nt4\tWard Nurse\n",
  "titles/relevance.tsv": "q1\t0\tt1\t1\nq1\t0\tt4\t1\nq1\t0\tt3\t0\nq2\t0\tt2\t1\n",
  "spans/dev.json": [
    bio("We use Python and Kubernetes", "O O B O B", "O O O O O", "tech"),
    bio("Knowledge of Zorbing Quizzle Frobbing", "O O B I I", "O O O O O", "house"),
  ].join("\n"),
  "fit/pairs.ndjson": [
    ["Java Developer. Java, Spring Boot and PostgreSQL for six years.", 7],
    ["Chef. Cooking, menu planning, food safety.", 1],
  ]
    .map(([resume_text, score]) =>
      JSON.stringify({ jd_id: "1", jd_skills: ["Java", "Spring Boot"], resume_text, score }),
    )
    .join("\n"),
  "views/Job_Views.csv": `Applicant.ID,Job.ID,Title,Position,Company,City,State.Code,Industry,View.Start
1,10,"Cook @ Inn","Cook","Inn, Ltd",Austin,TX,NA,2015-01-01
1,11,Line Cook @ Bar,Line Cook,Bar,Austin,TX,NA,2015-01-02
2,12,Welder @ Yard,Welder,Yard,Boston,MA,NA,2015-01-01
`,
  "views/Experience.csv": "Applicant.ID,Position.Name,City\n1,Sous Chef,Austin\n",
  "views/Positions_Of_Interest.csv": "Applicant.ID,Position.Of.Interest\n1,Cook\n",
  "esco/skills_en_label.txt": "Python (computer programming)\nmanage staff\nbake bread\n",
  "esco/tech_validation_annotations.csv":
    "sentence,span,sub_span,label\npython please,python,,Python (computer programming)\nmagic,magic,,LABEL NOT PRESENT\n",
  "postings.ndjson": [posting({ location: "Berlin, Germany" }), posting({ title: "Nurse" }), "{oops"].join("\n"),
  "people/IT/1.txt": CV,
  "people/IT/2.txt": "",
};

async function write(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

async function evaluated(...paths: string[]): Promise<Map<string, Report>> {
  const names: string[] = [];
  const found = new Map<string, Report>();
  for await (const report of evaluate(paths, NOW, (name) => names.push(name))) found.set(names.at(-1)!, report);
  return found;
}

function report(name: string, among = reports): Report {
  const [, found] = [...among].find(([set]) => set.startsWith(name)) ?? [];
  if (!found) throw new Error(`no set ${name}`);
  return found;
}
const cell = ({ columns, rows }: Report, row: string, column: string) =>
  rows.find(([name]) => name === row)?.[columns.findIndex((name) => name.startsWith(column))];

test("a folder's sets are found by their files, and what is none is not", async () => {
  const names = (await findSets(folder)).map(({ name }) => name.replaceAll(folder, "").trim());
  expect(names.sort()).toEqual([
    "CVs in /people",
    "ESCO labels in /esco",
    "HR people's fit in /fit/pairs.ndjson",
    "job views in /views",
    "postings in /postings.ndjson",
    "skill spans in /spans/dev.json",
    "title similarity in /titles",
  ]);
  await expect(findSets(join(folder, "nowhere"))).rejects.toThrow("There is no file or folder");
  expect(await findSets(join(folder, "esco"))).toHaveLength(1);
});

describe("the figures of small sets are those worked out by hand", () => {
  test("titles: the relevant ones first is a precision of 1", async () => {
    const titles = report("title similarity");
    expect(cell(titles, "ours: the score's title part", "MAP")).toBe("1.000 (1.000 to 1.000)");
    expect(cell(titles, "BM25", "MAP")).toBe("1.000 (1.000 to 1.000)");
  });

  test("spans: two of three found, none false", () => {
    const spans = report("skill spans");
    const row = spans.rows.find(
      ([family, kind, source]) => family === "all rules" && kind === "knowledge" && source === "all",
    );
    expect(row?.slice(3)).toEqual(["3", "100.0%", "66.7%", "0.800", "0.800"]);
  });

  test("fit: the developer before the chef", () => {
    expect(cell(report("HR people's fit"), "ours: the score", "share")).toBe("1.000 (1.000 to 1.000)");
  });

  test("views: the last job of the one person who viewed two is found", () => {
    const views = report("job views");
    expect(views.about).toContain("1 people who viewed two jobs or more, 3 jobs.");
    expect(cell(views, "the most viewed", "MRR")).toBe("1.000");
    expect(cell(views, "ours: the score, all jobs within reach of the places viewed", "hit@10")).toBe(
      "1.000 (1.000 to 1.000)",
    );
  });

  test("ESCO: spans without a label do not count", () => {
    const esco = report("ESCO");
    expect(esco.about).toBe("1 spans with a label, 3 labels to choose from.");
    expect(cell(esco, "character n-grams", "first")).toBe("1.000 (1.000 to 1.000)");
  });

  test("coverage: shares of the rows that could be read", () => {
    const postings = report("postings");
    expect(postings.about).toContain("2 postings, 1 rows that could not be read");
    expect(cell(postings, "country", "share")).toBe("50.0%");
    expect(cell(postings, "country, of those with a location", "share")).toBe("100.0%");
    const cvs = report("CVs");
    expect(cvs.rows.map(([category, files, refused]) => [category, files, refused])).toEqual([
      ["IT", "2", "1"],
      ["all", "2", "1"],
    ]);
    expect(cell(cvs, "IT", "5 skills")).toBe("50.0%");
    expect(cell(cvs, "IT", "years")).toBe("50.0%");
  });

  test("a report is a Markdown table", () => {
    const text = printReport({ title: "T", about: "A.", columns: ["a", "b"], rows: [["1|2", "3"]] });
    expect(text).toBe("## T\n\nA.\n\n| a | b |\n| --- | --- |\n| 1/2 | 3 |\n");
  });
});

describe("what the sets are judged by", () => {
  const TITLES = {
    "queries.tsv": "q1\tZorber\n",
    "titles.tsv": "t1\tFlembler\nt2\tQuizzler\n",
    "relevance.tsv": "q1\t0\tt2\t1\n",
  };
  const SOFTWARE = ["Python", "Django", "PostgreSQL", "Docker", "Kubernetes", "Terraform", "React", "TypeScript"];
  const WORKSHOP = ["Welding", "Forklift Operation", "Sheet Metal Work", "Carpentry", "Plumbing", "Masonry", "AutoCAD"];
  const random = createRandom(1);
  /** Zorbers and Quizzlers are asked for the same, Flemblers for something else. */
  const many = Array.from({ length: 600 }, (_, at) => {
    const skills = (at % 3 === 2 ? WORKSHOP : SOFTWARE).filter(() => random() < 0.5);
    return JSON.stringify({
      title: ["Zorber", "Quizzler", "Flembler"][at % 3],
      description: `You know ${skills.join(", ")}.`,
      url: `https://example.com/${at}`,
    });
  });

  test("is learnt from the postings, whichever path they are on, and from no row that is judged", async () => {
    await write({
      ...Object.fromEntries(Object.entries(TITLES).map(([name, text]) => [`apart/${name}`, text])),
      "many/postings.ndjson": many.join("\n"),
    });
    const found = await evaluated(join(folder, "apart"), join(folder, "many"));
    expect([...found.keys()].map((name) => name.split(" in ")[0])).toEqual(["postings", "title similarity"]);
    const titles = report("title similarity", found);
    expect(titles.about).toContain(
      "learnt from 600 postings, none of them judged here; word vectors: 96 numbers for each",
    );
    // No word in common: only what postings tell of the words puts the second title first.
    expect(cell(titles, "ours: the score's title part", "MAP")).toBe("1.000 (1.000 to 1.000)");
    expect(cell(titles, "without words (vectors alone)", "MAP")).toBe("1.000 (1.000 to 1.000)");
    expect(cell(titles, "without vectors (title words alone)", "MAP")).toBe("0.500 (0.500 to 0.500)");
    expect(cell(titles, "without vectors (title words alone)", "against the score")).toBe("-0.500 (-0.500 to -0.500)");
  });

  test("of few postings is told to lack word vectors", () => {
    for (const name of ["title similarity", "HR people's fit", "job views"])
      expect(report(name).about).toContain("learnt from 2 postings, none of them judged here; word vectors: left out");
    expect(report("title similarity").rows.map(([name]) => name)).not.toContain("without words (vectors alone)");
  });

  test("is told to be the judged jobs where there are no postings", async () => {
    const [alone] = [...(await evaluated(join(folder, "fit"))).values()];
    expect(alone?.about).toContain("No postings were given");
    expect(alone?.about).toContain("word vectors are left out");
    expect(cell(alone!, "ours: the score", "share")).toBe("1.000 (1.000 to 1.000)");
  });

  test("one after the other is switched off", () => {
    const fit = report("HR people's fit");
    expect(fit.rows.map(([name]) => name).filter((name) => name?.startsWith("without"))).toEqual([
      "without semantic",
      "without idf (all equally rare)",
      "without related skills",
      "without skills",
      "without experience",
      "without industry",
      "without place",
    ]);
    expect(cell(fit, "without place", "against the score")).toBe("+0.000 (+0.000 to +0.000)");
  });

  test("a folder without anything to evaluate is an error that names it", async () => {
    await write({ "empty/notes.md": "none" });
    await expect(evaluated(join(folder, "empty"))).rejects.toThrow("Nothing that can be evaluated is in");
  });
});

test("average precision, ranking and the bootstrap", () => {
  expect(ranked([0.1, 0.9, 0.9, 0])).toEqual([1, 2, 0, 3]);
  // Relevant at ranks 1 and 3: (1/1 + 2/3) / 2.
  expect(averagePrecision([4, 2, 7, 1], new Set([4, 7]))).toBeCloseTo(5 / 6, 10);
  expect(averagePrecision([1, 2], new Set([9]))).toBe(0);
  const values = Array.from({ length: 200 }, (_, index) => index % 2);
  const estimate = bootstrap(values, mean);
  expect(estimate.value).toBe(0.5);
  // The normal approximation: 0.5 ± 1.96 sqrt(0.25 / 200).
  expect(estimate.low).toBeCloseTo(0.431, 1);
  expect(estimate.high).toBeCloseTo(0.569, 1);
  expect(bootstrap(values, mean)).toEqual(estimate);
  expect(paired([1, 1, 1], [0, 0, 0])).toEqual({ value: 1, low: 1, high: 1 });
});

test("BM25 prefers rare words and short documents; n-grams see through endings", () => {
  const documents = ["nurse", "nurse nurse and a very long tail of words", "the baker", "nursing"];
  const bm25 = createBm25(documents)("nurse") as Float64Array;
  expect(bm25[0]).toBeGreaterThan(0);
  expect([bm25[2], bm25[3]]).toEqual([0, 0]);
  // One document of one word: idf ln(1 + (4 - 2 + 0.5) / (2 + 0.5)) times tf 2.2 / (1 + 1.2 (0.25 + 0.75 / 3.25)).
  expect(bm25[0]).toBeCloseTo((Math.log(2) * 2.2) / (1 + 1.2 * (0.25 + 0.75 / 3.25)), 10);
  const grams = createCosine(documents, characterGrams)("nurses") as Float64Array;
  expect(grams[0]).toBeGreaterThan(grams[3] as number);
  expect(grams[3]).toBeGreaterThan(0);
  expect(grams[2]).toBe(0);
});
