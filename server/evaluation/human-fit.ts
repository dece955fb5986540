import { readFile } from "node:fs/promises";
import { readProfile } from "../cv/profile.ts";
import { corpusOf } from "../matching/corpus.ts";
import { scoreOne } from "../matching/job-index.ts";
import type { MatchJob, MatchPerson } from "../matching/model.ts";
import { canonicalSkill, extractSkills } from "../skills/extract.ts";
import { findIndustries } from "../skills/industries.ts";
import { SKILL_LORE } from "../skills/lore.ts";
import { createBm25, type Scorer } from "./baselines.ts";
import { bootstrap, createRandom } from "./numbers.ts";
import { difference, interval, type Report } from "./report.ts";
import { createSentenceScorer, loadSentenceModel } from "./sentence-model.ts";
import { createMatchJob, createMatchPerson } from "./subjects.ts";

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

/**
 * Resumes that HR people scored from 1 (no fit) to 7 for a posting known by its key skills: the share of pairs of one
 * posting that a system puts in the people's order (a tie counts half), with an interval over postings.
 */
export async function evaluateFit(file: string): Promise<Report> {
  const pairs = (await readFile(file, "utf8"))
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Pair);
  const byPosting = new Map<string, Pair[]>();
  for (const pair of pairs) byPosting.set(pair.jd_id, [...(byPosting.get(pair.jd_id) ?? []), pair]);
  const texts = pairs.map(({ resume_text }) => resume_text);
  const people = pairs.map(({ resume_text }) => personOf(resume_text));
  const jobs = [...byPosting.values()].map((group, index) => jobOf(group[0]?.jd_skills ?? [], index + 1));
  const index = corpusOf(jobs, SKILL_LORE);
  const apart = corpusOf(jobs);
  const bm25 = createBm25(texts);
  const model = await loadSentenceModel();
  const sentences: Scorer | null = model && (await createSentenceScorer(model, texts));
  const random = createRandom(7);

  const groups: Group[] = [];
  for (const [number, group] of [...byPosting.values()].entries()) {
    const job = jobs[number] as MatchJob;
    const query = (group[0]?.jd_skills ?? []).join(", ");
    const rows = group.map((pair) => pairs.indexOf(pair));
    const of = (scores: ArrayLike<number>) => rows.map((row) => scores[row] as number);
    const score = (change: (person: MatchPerson) => MatchPerson, by = index) =>
      rows.map((row) => scoreOne(by, job, change(people[row] as MatchPerson)).score);
    const systems = new Map<string, number[]>([
      ["ours: the score", score((person) => person)],
      ["without related skills", score((person) => person, apart)],
      ["without titles", score((person) => ({ ...person, titles: [], headline: null }))],
      ["without skills", score((person) => ({ ...person, skills: [] }))],
      ["without industries", score((person) => ({ ...person, industries: [] }))],
      ["BM25 (skills as query, resumes as documents)", of(await bm25(query))],
      ["random", rows.map(random)],
    ]);
    if (sentences) systems.set("USE-lite", of(await sentences(query)));
    groups.push({ human: group.map((pair) => pair.score), systems });
  }
  const reference = "BM25 (skills as query, resumes as documents)";
  return {
    title: "Fit as HR people see it",
    about: `${pairs.length} pairs of ${groups.length} postings; share of same-posting pairs in the people's order.`,
    columns: ["system", "share (95% interval)", "above BM25 (paired)"],
    rows: [...(groups[0]?.systems.keys() ?? [])].map((name) => [
      name,
      interval(bootstrap(groups, (sample) => inOrder(sample, name))),
      name === reference
        ? ""
        : difference(bootstrap(groups, (sample) => inOrder(sample, name) - inOrder(sample, reference))),
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

/** A posting of which only the key skills are known; those that are roles say something of the work, too. */
function jobOf(words: readonly string[], id: number): MatchJob {
  const skills = [...new Set([...words.map(canonicalSkill), ...extractSkills(words.join(", "))])];
  return createMatchJob({ id, title: words.join(" "), skills, industries: findIndustries(words.join(", "), skills) });
}

function personOf(text: string): MatchPerson {
  return createMatchPerson(readProfile(text, NOW));
}
