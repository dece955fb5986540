import { readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { coverCvs, coverPostings } from "./coverage.ts";
import { evaluateEsco, LABEL_FILE } from "./esco-labels.ts";
import { evaluateFit } from "./human-fit.ts";
import { evaluateViews } from "./job-views.ts";
import type { Lesson } from "./lesson.ts";
import type { Report } from "./report.ts";
import { evaluateSpans } from "./skill-spans.ts";
import { evaluateTitles, TITLE_FILES } from "./title-similarity.ts";
import { VIEW_FILES } from "./viewers.ts";

/** A labelled set, or something to measure coverage of, that was found. */
export interface FoundSet {
  /** What it is and where. */
  name: string;
  /** Whether the other sets are judged by what it teaches. */
  teaches: boolean;
  run(lesson: Lesson): Promise<Report>;
}

const FOLDERS_AT_MOST = 5_000;

/**
 * Looks through a folder (or takes a file) for what can be evaluated, told by the names of the files: title similarity,
 * HR people's fit, job views, skill spans, ESCO labels; postings files and folders of CVs for coverage.
 */
export async function findSets(path: string): Promise<FoundSet[]> {
  const start = await stat(path).catch(() => null);
  if (!start) throw new Error(`There is no file or folder ${path}: give a folder of labelled sets, CVs or postings.`);
  if (start.isFile()) return setsOf(dirname(path), [path.slice(dirname(path).length + 1)], []);
  const found: FoundSet[] = [];
  const waiting = [path];
  for (let looked = 0; waiting.length > 0 && looked < FOLDERS_AT_MOST; looked++) {
    const folder = waiting.shift() as string;
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const inner = await Promise.all(folders.map(async (name) => (await readdir(join(folder, name))).some(isCv)));
    const sets = setsOf(folder, files, inner);
    found.push(...sets);
    // The folders inside a folder of CVs are its categories.
    if (!sets.some(({ name }) => name.startsWith("CVs"))) waiting.push(...folders.map((name) => join(folder, name)));
  }
  return found;
}

function isCv(name: string): boolean {
  return /\.(?:pdf|docx)$/i.test(name) || /^\d+\.txt$/i.test(name);
}

function setsOf(folder: string, files: readonly string[], inner: readonly boolean[]): FoundSet[] {
  const sets: FoundSet[] = [];
  const add = (name: string, run: FoundSet["run"], teaches = false) => sets.push({ name, teaches, run });
  const has = (names: readonly string[]) => names.every((name) => files.includes(name));
  if (has(TITLE_FILES)) add(`title similarity in ${folder}`, (lesson) => evaluateTitles(folder, lesson));
  if (has(VIEW_FILES)) add(`job views in ${folder}`, (lesson) => evaluateViews(folder, lesson));
  const annotated = files.filter((name) => name.endsWith("_annotations.csv"));
  if (has([LABEL_FILE]) && annotated.length > 0) add(`ESCO labels in ${folder}`, () => evaluateEsco(folder, annotated));
  for (const name of files) {
    const file = join(folder, name);
    if (name === "pairs.ndjson") add(`HR people's fit in ${file}`, (lesson) => evaluateFit(file, lesson));
    if (/^(?:dev|test|train)\.json$/.test(name)) add(`skill spans in ${file}`, () => evaluateSpans(file, name));
    if (/posting.*\.(?:ndjson|jsonl|json|csv)(?:\.gz)?$/i.test(name))
      add(`postings in ${file}`, (lesson) => coverPostings(file, lesson), true);
  }
  if (files.some(isCv) || inner.some(Boolean)) add(`CVs in ${folder}`, ({ now }) => coverCvs(folder, now));
  return sets;
}
