import { readFile } from "node:fs/promises";
import { readProfile } from "../cv/profile.ts";
import { normalisePosting } from "../intake/normalise.ts";
import { jobFacts, personFacts } from "../matching/facts.ts";
import type { MatchJob } from "../matching/model.ts";
import { createBm25, type Scorer } from "./baselines.ts";
import { basisOf, type Lesson } from "./lesson.ts";
import { bootstrap, createRandom } from "./numbers.ts";
import { difference, interval, type Report } from "./report.ts";
import { createSentenceScorer, loadSentenceModel } from "./sentence-model.ts";
import { jobOf, personOf } from "./subjects.ts";
import { createVariants, SCORE } from "./variants.ts";

interface Pair {
  jd_id: string;
  jd_skills: string[];
  resume_text: string;
  score: number;
}

/** Of one posting: what people said of each resume, and what each system says. */
interface Group {
  human: number[];
  systems: Map<string, number[]>;
}

const NOW = new Date("2026-01-01T00:00:00Z");

const BM25 = "BM25 (skills as query, resumes as documents)";

/**
 * Resumes that HR people scored from 1 (no fit) to 7 for a posting known by its key skills: the share of pairs of one
 * posting that a system puts in the people's order (a tie counts half), with an interval over postings.
 */
export async function evaluateFit(file: string, lesson: Lesson): Promise<Report> {
  const pairs = (await readFile(file, "utf8"))
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Pair);
  const byPosting = new Map<string, Pair[]>();
  for (const pair of pairs) byPosting.set(pair.jd_id, [...(byPosting.get(pair.jd_id) ?? []), pair]);
  const texts = pairs.map(({ resume_text }) => resume_text);
  const people = texts.map((text) => personFacts(personOf(readProfile(text, NOW))));
  const jobs = [...byPosting.values()].map((group, index) => postingOf(group[0]?.jd_skills ?? [], index + 1));
  const basis = basisOf(lesson.learnt(), jobs);
  const variants = createVariants(basis.learnt);
  const bm25 = createBm25(texts);
  const model = await loadSentenceModel();
  const sentences: Scorer | null = model && (await createSentenceScorer(model, texts));
  const random = createRandom(7);

  const groups: Group[] = [];
  for (const [number, group] of [...byPosting.values()].entries()) {
    const job = jobFacts(jobs[number]!);
    const query = (group[0]?.jd_skills ?? []).join(", ");
    const rows = group.map((pair) => pairs.indexOf(pair));
    const of = (scores: ArrayLike<number>) => rows.map((row) => scores[row] as number);
    const systems = new Map<string, number[]>([
      ...variants.map(({ name, score }): [string, number[]] => [name, rows.map((row) => score(job, people[row]!))]),
      [BM25, of(await bm25(query))],
      ["random", rows.map(random)],
    ]);
    if (sentences) systems.set("USE-lite", of(await sentences(query)));
    groups.push({ human: group.map((pair) => pair.score), systems });
  }
  const above = (name: string, reference: string) =>
    name === reference
      ? ""
      : difference(bootstrap(groups, (sample) => inOrder(sample, name) - inOrder(sample, reference)));
  return {
    title: "Fit as HR people see it",
    about: `${pairs.length} pairs of ${groups.length} postings; share of same-posting pairs in the people's order. ${basis.about}`,
    columns: ["system", "share (95% interval)", "against the score (paired)", "above BM25 (paired)"],
    rows: [...(groups[0]?.systems.keys() ?? [])].map((name) => [
      name,
      interval(bootstrap(groups, (sample) => inOrder(sample, name))),
      above(name, SCORE),
      above(name, BM25),
    ]),
  };
}

function inOrder(groups: readonly Group[], name: string): number {
  let right = 0;
  let all = 0;
  for (const { human, systems } of groups) {
    const ours = systems.get(name) ?? [];
    for (let one = 0; one < human.length; one++) {
      for (let other = one + 1; other < human.length; other++) {
        const wanted = Math.sign((human[one] as number) - (human[other] as number));
        if (wanted === 0) continue;
        const got = Math.sign((ours[one] as number) - (ours[other] as number));
        all++;
        right += got === wanted ? 1 : got === 0 ? 0.5 : 0;
      }
    }
  }
  return all === 0 ? 0 : right / all;
}

/** A posting of which only the key skills are known, as intake reads it; those that are roles say something of the work, too. */
function postingOf(words: readonly string[], id: number): MatchJob {
  const raw = { source: "fit", externalId: `${id}`, title: words.join(" "), skills: [...words] };
  return jobOf(normalisePosting(raw, NOW), id);
}
