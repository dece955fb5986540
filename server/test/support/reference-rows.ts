import { experienceScore } from "../../matching/experience.ts";
import { jobFacts, type PersonFacts } from "../../matching/facts.ts";
import { industryOf } from "../../matching/judge.ts";
import type { JobIndex } from "../../matching/layout.ts";
import { createMeaning, createTitles, createVeto } from "../../matching/lens.ts";
import type { MatchJob, ScoreComponent } from "../../matching/model.ts";
import { sharesOf } from "../../matching/related.ts";
import {
  COMPONENTS,
  ENOUGH_SEMANTIC,
  FULL,
  published,
  semanticOf,
  skillsScore,
  WEIGHTS,
  withoutSkills,
} from "../../matching/score.ts";
import { addSkill } from "../../matching/top-jobs.ts";
import type { Wishes } from "../../matching/veto.ts";
import { whereScore } from "../../matching/where.ts";

/** What is a person's own about their list. */
export interface Feedback {
  weights?: Record<ScoreComponent, number> | undefined;
  byTopic: Map<number, number>;
  byCompany: Map<number, number>;
}

/** All rows that could be listed by these weights and this feedback, job by job, the best first. */
export function referenceRows(
  index: JobIndex,
  jobs: readonly MatchJob[],
  person: PersonFacts,
  wishes: Wishes,
  { weights = WEIGHTS, byTopic, byCompany }: Feedback,
  topics: Int32Array,
): { row: number; score: number }[] {
  const hits = new Uint32Array(jobs.length);
  for (const [skill, share] of sharesOf(person.skills.keys(), index.skillKeys.find, index.gives))
    addSkill(index, hits, skill, share);
  const [titles, meaning] = [createTitles(index, person), createMeaning(index, person)];
  const vetoed = createVeto(index, wishes);
  const found: { row: number; score: number }[] = [];
  for (const [row, job] of jobs.entries()) {
    const facts = jobFacts(job);
    const isCompared = facts.skills.size > 0 && person.skills.size > 0;
    const title = facts.words.length > 0 && person.titles.length > 0 ? titles.score(row) : null;
    const parts: Record<ScoreComponent, number | null> = {
      SKILLS: isCompared ? skillsScore(hits[row]!, index.askedWeights[row]!, index.evidence[row]!) : null,
      EXPERIENCE: experienceScore(facts.band, person.band),
      INDUSTRY: industryOf(facts, person),
      WORK_ARRANGEMENT: whereScore(facts.where, person.where),
      SEMANTIC: title === null ? null : semanticOf(title, meaning(row)),
    };
    if (!((parts.SKILLS ?? 0) > 0 || (title ?? 0) >= ENOUGH_SEMANTIC) || vetoed(row)) continue;
    const known = COMPONENTS.filter((component) => parts[component] !== null);
    const sum = known.reduce((total, component) => total + weights[component], 0);
    const weighted = known.reduce((total, component) => {
      const part = parts[component]!;
      return total + weights[component] * (isCompared ? part : withoutSkills(part, sum));
    }, 0);
    const move = (byTopic.get(topics[row]!) ?? 0) + (byCompany.get(index.companies[row]!) ?? 0);
    const score = published(weighted, sum) + Math.max(-10_000, Math.min(10_000, move));
    found.push({ row, score: Math.max(0, Math.min(FULL, score)) });
  }
  return found.sort(
    (a, b) =>
      b.score - a.score ||
      index.publishedAt[b.row]! - index.publishedAt[a.row]! ||
      index.ids[a.row]! - index.ids[b.row]!,
  );
}
