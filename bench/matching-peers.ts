import { experienceScore } from "../server/matching/experience.ts";
import { jobFacts, personFacts } from "../server/matching/facts.ts";
import { totalOf } from "../server/matching/judge.ts";
import { jobVector, personVector } from "../server/matching/meaning.ts";
import type { Corpus, MatchJob, MatchPerson } from "../server/matching/model.ts";
import { nearness, type Place } from "../server/matching/places.ts";
import { partOf, WHOLE } from "../server/matching/related.ts";
import {
  ENOUGH_SEMANTIC,
  evidenceOf,
  industryScore,
  rarity,
  semanticOf,
  skillsScore,
  titleScore,
  vectorScore,
} from "../server/matching/score.ts";
import { titleRarity } from "../server/matching/title-words.ts";
import { vetoOf, wishesOf } from "../server/matching/veto.ts";
import { whereScore } from "../server/matching/where.ts";

/** What everybody writes first: an object a job, Sets, all jobs scored, sorted and cut. What can be is worked out beforehand. */
export function createNaive(jobs: Iterable<MatchJob>, corpus: Corpus) {
  const square = (word: string) => titleRarity(word, corpus.jobsWithWord(word), corpus.jobs) ** 2;
  const places = new Map<string, Place>();
  const entries = Array.from(jobs, (job) => {
    const facts = jobFacts(job);
    const skills = [...facts.skills.keys()].map((key) => ({
      key,
      weight: rarity(corpus.jobsWithSkill(key), corpus.jobs),
    }));
    const { place } = facts.where;
    if (place !== null) {
      const key = JSON.stringify(place);
      places.set(key, places.get(key) ?? place);
      facts.where.place = places.get(key)!;
    }
    return {
      job,
      facts,
      skills,
      asked: skills.reduce((sum, { weight }) => sum + weight, 0),
      evidence: evidenceOf(skills.map(({ weight }) => weight)),
      words: facts.words.map((word) => ({ word, square: square(word) })),
      title: facts.words.reduce((sum, word) => sum + square(word), 0),
      vector: jobVector(facts, corpus),
    };
  });

  return function search(person: MatchPerson, count: number): number[] {
    const facts = personFacts(person);
    const wishes = wishesOf(person, facts.where);
    const own = personVector(facts, corpus);
    const titles = facts.titles.map(({ words }) => ({
      words: new Set(words),
      weight: words.reduce((sum, word) => sum + square(word), 0),
    }));
    const known = new Map<Place | null, number | null>();
    const nearnessOf: typeof nearness = (place, wished) => {
      if (!known.has(place)) known.set(place, nearness(place, wished));
      return known.get(place)!;
    };
    const found: { job: MatchJob; score: number }[] = [];
    for (const { job, facts: its, skills, asked, evidence, words, title, vector } of entries) {
      let matched = 0;
      for (const { key, weight } of skills) if (facts.skills.has(key)) matched += partOf(weight, WHOLE);
      const skillsPart = skills.length > 0 && facts.skills.size > 0 ? skillsScore(matched, asked, evidence) : null;
      let best = 0;
      for (const mine of titles) {
        let shared = 0;
        for (const { word, square: weight } of words) if (mine.words.has(word)) shared += weight;
        if (shared > 0) best = Math.max(best, titleScore(shared, title, mine.weight));
      }
      const { score } = totalOf(
        {
          SKILLS: skillsPart,
          EXPERIENCE: experienceScore(its.band, facts.band),
          INDUSTRY: industryScore(
            [...its.industries.keys()].filter((key) => facts.industries.has(key)).length,
            its.industries.size,
            facts.industries.size,
          ),
          WORK_ARRANGEMENT: whereScore(its.where, facts.where, nearnessOf),
          SEMANTIC:
            words.length > 0 && titles.length > 0
              ? semanticOf(Math.min(100_000, best), vectorScore(vector, own))
              : null,
        },
        facts.weights,
      );
      if ((skillsPart ?? 0) > 0 || best >= ENOUGH_SEMANTIC) found.push({ job, score });
    }
    found.sort((a, b) => b.score - a.score || b.job.publishedAt - a.job.publishedAt || a.job.id - b.job.id);
    const list: number[] = [];
    for (const { job } of found) {
      if (list.length === count) break;
      if (vetoOf(job, wishes) === null) list.push(job.id);
    }
    return list;
  };
}
