import { extractSkills, skillOf } from "./extract.ts";
import { INDUSTRY_WORDS } from "./industries.data.ts";
import type { SkillField } from "./taxonomy.ts";
import { type Token, tokenize } from "./tokens.ts";
import { addToTrie, createTrie, matchTrie } from "./trie.ts";

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
  cloud: "IT Services",
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
};

/** At least this much must speak for an industry. */
const MIN_SCORE = 6;

/** What one skill of a field says for the industry beside the words. */
const SKILL_POINTS = 0.75;

/** At most so many are named, and only those near the best. */
const MAX_INDUSTRIES = 3;
const NEAR_BEST = 0.5;

const trie = createTrie<Clue>();
for (const [industry, words] of Object.entries(INDUSTRY_WORDS)) {
  addWords(industry, words.strong, 3);
  addWords(industry, words.weak, 1);
}

function addWords(industry: string, words: string, weight: 1 | 3): void {
  for (const phrase of words.split(",")) {
    const tokens = tokenize(phrase.trim()).map((token) => token.word);
    if (tokens.length > 0) addToTrie(trie, tokens, { industry, weight });
  }
}

/**
 * The industries that a text speaks of, best supported first: at most three of INDUSTRIES, none when nothing is clear.
 * Words of a first short line (a title) count three times; a word said often counts more, but less each time. A caller that has the text's skills (canonical names) at hand passes them.
 */
export function findIndustries(text: string, skills: readonly string[] = extractSkills(text)): string[] {
  const tokens = tokenize(text);
  const titleEnd = titleLength(text);
  const byWord = new Map<string, { clues: Clue[]; said: number }>();
  matchTrie(trie, tokens, (clues, first, last) => {
    const word = wordsOf(tokens, first, last);
    const entry = byWord.get(word) ?? { clues, said: 0 };
    entry.said += tokens[first]!.start < titleEnd ? 3 : 1;
    byWord.set(word, entry);
    return true;
  });
  const scores = new Map<string, number>();
  const add = (industry: string, points: number) => scores.set(industry, (scores.get(industry) ?? 0) + points);
  for (const { clues, said } of byWord.values()) {
    for (const clue of clues) add(clue.industry, clue.weight * Math.log2(1 + said));
  }
  for (const skill of skills) {
    const field = skillOf(skill)?.field;
    const industry = field && BY_FIELD[field];
    if (industry) add(industry, SKILL_POINTS);
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1] || INDUSTRIES.indexOf(a[0]) - INDUSTRIES.indexOf(b[0]));
  const best = ranked[0]?.[1] ?? 0;
  return ranked
    .filter(([, score]) => score >= MIN_SCORE && score >= best * NEAR_BEST)
    .slice(0, MAX_INDUSTRIES)
    .map(([industry]) => industry);
}

function wordsOf(tokens: readonly Token[], first: number, last: number): string {
  let words = tokens[first]!.word;
  for (let at = first + 1; at <= last; at++) words += ` ${tokens[at]!.word}`;
  return words;
}

function titleLength(text: string): number {
  const lineEnd = text.indexOf("\n");
  return lineEnd > 0 && lineEnd <= 100 ? lineEnd : 0;
}
