import { extractSkills, skillOf } from "./extract.ts";
import { INDUSTRY_WORDS } from "./industries.data.ts";
import type { SkillField } from "./taxonomy.ts";
import { createWordList, scanWords, wordsOf } from "./tokens.ts";
import { buildTrie, matchTrie, type TrieEntry } from "./trie.ts";

/** The one list of industries that postings and profiles share. */
export const INDUSTRIES: readonly string[] = Object.keys(INDUSTRY_WORDS);

interface Clue {
  industry: string;
  /** 3: a word that hardly any other industry uses; 1: one that several do. */
  weight: 1 | 3;
}

/** What the skills of a field say about the industry, where they say anything. */
const BY_FIELD: Partial<Record<SkillField, string>> = {
  software: "Software",
  games: "Software",
  cloud: "IT Services",
  security: "IT Services",
  telecom: "Telecommunications",
  banking: "Banking",
  insurance: "Insurance",
  media: "Media",
  retail: "Retail",
  realestate: "Real Estate",
  healthcare: "Healthcare",
  care: "Social Services",
  education: "Education",
  law: "Legal",
  trades: "Skilled Trades",
  construction: "Construction",
  manufacturing: "Manufacturing",
  logistics: "Logistics",
  hospitality: "Hospitality",
  agriculture: "Agriculture",
  aviation: "Aviation",
  fitness: "Sports and Fitness",
  design: "Design",
  engineering: "Engineering",
  science: "Science and Research",
  automotive: "Automotive",
  energy: "Energy",
  environment: "Environment",
};

/** At least this much must speak for an industry. */
const MIN_SCORE = 7;

/** What one skill of a field says for the industry beside the words. */
const SKILL_POINTS = 0.75;
/** Skills alone decide nothing: a bank's programmer has those of a software house. */
const MAX_SKILL_POINTS = 5;

/** At most so many are named, and only those near the best. */
const MAX_INDUSTRIES = 3;
const NEAR_BEST = 0.5;

const words = createWordList();
const trie = buildTrie(
  Object.entries(INDUSTRY_WORDS).flatMap(([industry, { strong, weak }]) => [
    ...cluesOf(industry, strong, 3),
    ...cluesOf(industry, weak, 1),
  ]),
);

function cluesOf(industry: string, phrases: string, weight: 1 | 3): TrieEntry<Clue>[] {
  return phrases.split(",").map((phrase) => ({ words: wordsOf(phrase), value: { industry, weight } }));
}

/**
 * The industries that a text speaks of, best supported first: at most three of INDUSTRIES, none when nothing is clear.
 * Words of a first short line (a title) count three times; a word said often counts more, but less each time. A caller that has the text's skills (canonical names) at hand passes them.
 */
export function findIndustries(text: string, skills: readonly string[] = extractSkills(text)): string[] {
  const ranked = [...scoresOf(text, skills)].sort(
    (a, b) => b[1] - a[1] || INDUSTRIES.indexOf(a[0]) - INDUSTRIES.indexOf(b[0]),
  );
  const best = ranked[0]?.[1] ?? 0;
  return ranked
    .filter(([, score]) => score >= MIN_SCORE && score >= best * NEAR_BEST)
    .slice(0, MAX_INDUSTRIES)
    .map(([industry]) => industry);
}

/** The industries for which any word or skill of a text speaks, however little. */
export function industriesNamed(text: string): Set<string> {
  return new Set(scoresOf(text, extractSkills(text)).keys());
}

function scoresOf(text: string, skills: readonly string[]): Map<string, number> {
  const titleEnd = titleLength(text);
  /** How often each phrase is said; its clues stand for it. */
  const said = new Map<readonly Clue[], number>();
  scanWords(text, words);
  matchTrie(trie, words, (clues, first) => {
    said.set(clues, (said.get(clues) ?? 0) + (words.starts[first]! < titleEnd ? 3 : 1));
    return true;
  });
  const scores = new Map<string, number>();
  const add = (industry: string, points: number) => scores.set(industry, (scores.get(industry) ?? 0) + points);
  for (const [clues, times] of said) {
    for (const clue of clues) add(clue.industry, clue.weight * Math.log2(1 + times));
  }
  const bySkills = new Map<string, number>();
  for (const skill of skills) {
    const field = skillOf(skill)?.field;
    const industry = field && BY_FIELD[field];
    if (industry) bySkills.set(industry, (bySkills.get(industry) ?? 0) + SKILL_POINTS);
  }
  for (const [industry, points] of bySkills) add(industry, Math.min(points, MAX_SKILL_POINTS));
  return scores;
}

function titleLength(text: string): number {
  const lineEnd = text.indexOf("\n");
  return lineEnd > 0 && lineEnd <= 100 ? lineEnd : 0;
}
