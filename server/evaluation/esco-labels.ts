import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { canonicalSkill, skillOf } from "../skills/extract.ts";
import { readTable } from "../skills/table.ts";
import { characterGrams, createBm25, createCosine, type Scorer } from "./baselines.ts";
import { bootstrap, mean, paired, ranked } from "./numbers.ts";
import { difference, interval, type Report } from "./report.ts";

export const LABEL_FILE = "skills_en_label.txt";

interface Span {
  text: string;
  label: number;
}

/**
 * Spans of postings, each mapped by people to a label of ESCO: is that label the first of all labels, or among the
 * first five? Ours brings a span to its canonical name first. Spans whose label is not in the list are left out.
 */
export async function evaluateEsco(folder: string, files: readonly string[]): Promise<Report> {
  const labels = (await readFile(join(folder, LABEL_FILE), "utf8")).split(/\r?\n/).filter(Boolean);
  const spans = await readSpans(folder, files, labels);
  const grams = createCosine(labels, characterGrams);
  const systems: [string, Scorer][] = [
    ["ours: the canonical name and the span, by character n-grams", (span) => withCanonical(span, grams)],
    ["character n-grams", grams],
    ["BM25", createBm25(labels)],
  ];
  const results = new Map<string, { first: number[]; five: number[] }>();
  for (const [name, score] of systems) {
    const result = { first: [] as number[], five: [] as number[] };
    for (const { text, label } of spans) {
      const scores = await score(text);
      const list = ranked(scores).slice(0, 5);
      result.first.push(list[0] === label && scores[label] ? 1 : 0);
      result.five.push(list.includes(label) && scores[label] ? 1 : 0);
    }
    results.set(name, result);
  }
  const reference = results.get("character n-grams")?.first ?? [];
  return {
    title: "ESCO labels of spans",
    about: `${spans.length} spans with a label, ${labels.length} labels to choose from.`,
    columns: ["system", "first (95% interval)", "among five", "first, above n-grams (paired)"],
    rows: [...results].map(([name, { first, five }]) => [
      name,
      interval(bootstrap(first, mean)),
      mean(five).toFixed(3),
      first === reference ? "" : difference(paired(first, reference)),
    ]),
  };
}

async function readSpans(folder: string, files: readonly string[], labels: readonly string[]): Promise<Span[]> {
  const numbers = new Map(labels.map((label, index) => [label.toLowerCase(), index]));
  const spans = new Map<string, Span>();
  for (const file of files) {
    for (const row of readTable(await readFile(join(folder, file), "utf8")).rows) {
      const text = row.sub_span || row.span || "";
      const label = numbers.get((row.label ?? "").toLowerCase());
      if (text && label !== undefined) spans.set(`${text.toLowerCase()}\n${label}`, { text, label });
    }
  }
  return [...spans.values()];
}

/** What the span and its canonical name have in common with a label; the span alone for what we do not know. */
async function withCanonical(span: string, score: Scorer): Promise<Float64Array> {
  const own = await score(span);
  const name = canonicalSkill(span);
  if (!skillOf(name)) return own;
  const canonical = await score(name);
  return own.map((value, index) => Math.max(value, canonical[index] as number) + 0.01 * value);
}
